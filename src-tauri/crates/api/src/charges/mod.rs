//! The charges' commands: what each lot would bear, and what each side of a sale would.
//!
//! Deliberately not here: rules (`domain::charges`).

mod preview;
mod refusals;
mod told;
pub(crate) mod types;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] =
    &[declare::<preview::PreviewSplit>(), declare::<preview::PreviewHandover>()];

#[cfg(test)]
mod preview_tests;
