//! The commands of purchase in division: previews of what buyers pay and of a loan.
//!
//! Deliberately not here: the rules (`domain::portage`).

mod purchase;
mod purchase_refusals;
pub(crate) mod purchase_types;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] =
    &[declare::<purchase::PreviewPurchase>(), declare::<purchase::PreviewLoan>()];

#[cfg(test)]
mod purchase_tests;
