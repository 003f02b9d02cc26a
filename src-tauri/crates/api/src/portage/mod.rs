//! Previews of portage and of what goes with it: reveal of a hidden lot, purchase in division and
//! its loans, exit, foundation.
//!
//! Deliberately not here: rules (`domain::portage`). They need no file; the names and fields are
//! those of spec 11.

mod calculation;
mod exit;
mod foundation;
mod purchase;
mod purchase_refusals;
pub(crate) mod purchase_types;
mod refusals;
mod reveal;
mod types;

#[cfg(test)]
mod purchase_tests;
#[cfg(test)]
mod tests;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<calculation::PreviewPortage>(),
    declare::<reveal::PreviewReveal>(),
    declare::<purchase::PreviewPurchase>(),
    declare::<purchase::PreviewLoan>(),
    declare::<exit::PreviewCap>(),
    declare::<exit::PreviewRefund>(),
    declare::<foundation::PreviewFoundation>(),
];
