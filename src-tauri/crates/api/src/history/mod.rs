//! What happened: the timeline, the audit, and the proof that the file is whole.
//!
//! Source: spec 08 "Audit and timeline".

mod audit;
mod telling;
mod types;
mod verify;

pub(crate) use audit::hexadecimal;
pub(crate) use telling::{Telling, tell};
pub use types::FindingView;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<audit::Timeline>(),
    declare::<audit::Events>(),
    declare::<verify::Verify>(),
    declare::<verify::VerifyFile>(),
];
