//! The allocation's commands: a run as a preview.
//!
//! Deliberately not here: the rule (`domain::allocation`). No run is written yet.

mod preview;
mod refusals;
mod rows;
mod sentences;
mod told;
pub(crate) mod types;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[declare::<preview::PreviewAllocation>()];

#[cfg(test)]
mod preview_tests;
