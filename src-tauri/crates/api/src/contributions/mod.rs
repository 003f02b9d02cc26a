//! The contributions' commands: the plan, dues and calls, payments and their confirmation, accounts.
//!
//! Deliberately not here: rules (`domain::contributions`), SQL (`store::contributions`), layout of
//! the papers (`documents`).

mod plan_view;
mod preview;
mod refusals;
pub(crate) mod types;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<preview::PreviewPlan>(),
    declare::<preview::PreviewImputation>(),
    declare::<preview::PreviewPenalty>(),
];
