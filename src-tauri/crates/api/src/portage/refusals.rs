//! How a refusal of the calculators crosses the door: its code, field and data.

use domain::kernel::IndexError;
use domain::portage::PortageError;

use crate::refusal::Refusal;

impl From<PortageError> for Refusal {
    fn from(error: PortageError) -> Self {
        let refusal = Self { field: error.field(), ..Self::new(error.code()) };
        match error {
            PortageError::AmountNotPositive { amount, .. }
            | PortageError::AmountNegative { amount, .. } => refusal.with("amount", amount),
            PortageError::RateOutOfRange { rate, .. }
            | PortageError::ConventionRateTooHigh { rate, .. } => refusal.about_rate(&rate),
            PortageError::CountOutOfRange { given, most, .. }
            | PortageError::MonthsOutOfRange { given, most, .. }
            | PortageError::WindowTooLong { given, most } => {
                refusal.with("given", given).with("most", most)
            }
            PortageError::ResaleBeforePurchase { acquired_on, resale_on } => {
                refusal.with("acquired_on", acquired_on).with("resale_on", resale_on)
            }
            PortageError::YearsOutOfRange { years, .. } => refusal.with("years", years),
            PortageError::Index(IndexError::Missing { on, latest }) => {
                refusal.about_index(on, latest)
            }
            PortageError::Index(IndexError::NotPositive { on } | IndexError::Twice { on }) => {
                refusal.with("on", on)
            }
            PortageError::LossTermsMissing { shortfall } => refusal.with("shortfall", shortfall),
            PortageError::SurfaceNotPositive { surface, .. } => refusal.with("surface", surface),
            PortageError::SurfaceTooLarge { surface, total_surface } => {
                refusal.with("surface", surface).with("total_surface", total_surface)
            }
            PortageError::MoreThanThePrice { amount, available, .. } => {
                refusal.with("amount", amount).with("available", available)
            }
            PortageError::HolderTwice { position } => refusal.with("position", position + 1),
            PortageError::FoundationBeforeDeed { on, deed_on } => {
                refusal.with("on", on).with("deed_on", deed_on)
            }
            PortageError::FoundationTooEarly { on, allowed_from } => {
                refusal.with("on", on).with("allowed_from", allowed_from)
            }
            PortageError::IndexationMissing => {
                refusal.between("indexation.rate", "indexation.series")
            }
            PortageError::NoOtherHousehold
            | PortageError::NoShare
            | PortageError::InvestmentMissing { .. }
            | PortageError::RangeReversed { .. }
            | PortageError::DateOutOfRange
            | PortageError::Amount(_)
            | PortageError::Step(_) => refusal,
        }
    }
}
