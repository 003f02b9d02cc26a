//! The assemblies' commands: whether enough came, what each vote weighs, what is adopted.
//!
//! Deliberately not here: rules (`domain::assemblies`).

mod preview;
mod refusals;
mod types;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<preview::PreviewQuorum>(),
    declare::<preview::PreviewMajority>(),
    declare::<preview::PreviewWeights>(),
];

#[cfg(test)]
mod preview_tests;
