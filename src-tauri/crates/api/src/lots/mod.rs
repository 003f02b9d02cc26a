//! The lots' commands: what the quotités would be.
//!
//! Deliberately not here: rules (`domain::lots`).

mod preview;
pub(crate) mod types;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[declare::<preview::PreviewQuotites>()];

#[cfg(test)]
mod preview_tests;
