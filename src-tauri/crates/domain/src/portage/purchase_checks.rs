//! What a purchase must be before it is computed.
//!
//! Raises [`PurchaseError`], which names the field.

use std::collections::BTreeSet;

use super::loan::LoanTerms;
use super::purchase::PurchaseTerms;
use super::purchase_error::PurchaseError;
use crate::kernel::Ratio;

impl PurchaseTerms {
    /// Refuses what cannot be bought.
    pub(super) fn check(&self) -> Result<(), PurchaseError> {
        PurchaseError::positive("total_price", self.total_price)?;
        let above_zero = |field: String, share: &Ratio| {
            if share.is_negative() || share.is_zero() {
                return Err(PurchaseError::ShareNotPositive { field });
            }
            Ok(())
        };
        above_zero("total_surface".to_owned(), &self.total_surface)?;
        PurchaseError::not_negative("notary_base", self.notary_base)?;
        PurchaseError::not_negative("notary_per_lot", self.notary_per_lot)?;
        if let Some(works) = &self.common_works {
            PurchaseError::not_negative("common_works.amount", works.amount)?;
        }
        if let Some(rates) = &self.loan {
            PurchaseError::rate("loan.rate", &rates.rate)?;
        }
        if let Some(works) = &self.works_loan {
            PurchaseError::rate("works_loan.rate", &works.rates.rate)?;
            if works.starts_after_months > LoanTerms::MOST_MONTHS {
                return Err(PurchaseError::StartOutOfRange {
                    field: "works_loan.starts_after_months".to_owned(),
                    given: works.starts_after_months,
                    most: LoanTerms::MOST_MONTHS,
                });
            }
        }
        if self.buyers.is_empty() {
            return Err(PurchaseError::NoBuyer);
        }
        let mut seen = BTreeSet::new();
        for (at, buyer) in self.buyers.iter().enumerate() {
            let field = |name: &str| format!("buyers[{at}].{name}");
            if !seen.insert(&buyer.id) {
                return Err(PurchaseError::BuyerTwice { field: field("id"), id: buyer.id.clone() });
            }
            if buyer.lots.is_empty() {
                return Err(PurchaseError::NoLot { field: field("lots") });
            }
            PurchaseError::not_negative(field("private_works"), buyer.private_works)?;
            PurchaseError::not_negative(field("contribution"), buyer.contribution)?;
            for (position, lot) in buyer.lots.iter().enumerate() {
                let field = |name: &str| format!("buyers[{at}].lots[{position}]{name}");
                if lot.surface.is_none() && lot.fraction.is_none() {
                    return Err(PurchaseError::ShareMissing { field: field("") });
                }
                for (name, share) in [(".surface", &lot.surface), (".fraction", &lot.fraction)] {
                    share.as_ref().map_or(Ok(()), |share| above_zero(field(name), share))?;
                }
                if let Some(fraction) = &lot.fraction {
                    PurchaseError::rate(field(".fraction"), fraction)?;
                }
                PurchaseError::rate(field(".registration_rate"), &lot.registration_rate)?;
            }
        }
        Ok(())
    }
}
