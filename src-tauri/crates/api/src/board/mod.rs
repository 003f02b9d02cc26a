//! The board's commands: what the dates of a mandate mean.
//!
//! Deliberately not here: rules (`domain::board`).

mod preview;
mod types;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[declare::<preview::PreviewMandate>()];

#[cfg(test)]
mod preview_tests;
