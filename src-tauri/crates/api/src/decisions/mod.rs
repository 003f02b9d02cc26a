//! The decisions' commands: how urgent one is.
//!
//! Deliberately not here: rules (`domain::decisions`).

mod preview;
mod types;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[declare::<preview::PreviewUrgency>()];

#[cfg(test)]
mod preview_tests;
