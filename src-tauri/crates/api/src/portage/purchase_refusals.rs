//! How a refusal of a purchase or a loan crosses the door: its code, field and data.

use domain::portage::PurchaseError;

use crate::refusal::Refusal;

impl From<PurchaseError> for Refusal {
    fn from(error: PurchaseError) -> Self {
        let refusal = Self::new(error.code());
        let refusal = match error.field() {
            Some(field) => refusal.on(field),
            None => refusal,
        };
        match error {
            PurchaseError::NotPositive { amount, .. } | PurchaseError::Negative { amount, .. } => {
                refusal.with("amount", amount)
            }
            PurchaseError::RateOutOfRange { rate, .. } => refusal.about_rate(&rate),
            PurchaseError::MonthsOutOfRange { given, most, .. }
            | PurchaseError::StartOutOfRange { given, most, .. } => {
                refusal.with("given", given).with("most", most)
            }
            PurchaseError::YearsOutOfRange { most, .. } => refusal.with("most", most),
            PurchaseError::TooMuch { sum } => refusal.with("sum", sum),
            PurchaseError::BuyerTwice { id, .. }
            | PurchaseError::WeightOfNobody { id }
            | PurchaseError::WeightMissing { id } => refusal.with("buyer", id),
            PurchaseError::ShareNotPositive { .. }
            | PurchaseError::ShareMissing { .. }
            | PurchaseError::NoBuyer
            | PurchaseError::NoLot { .. }
            | PurchaseError::WeightsUnusable
            | PurchaseError::Amount(_)
            | PurchaseError::Number(_)
            | PurchaseError::Step(_) => refusal,
        }
    }
}
