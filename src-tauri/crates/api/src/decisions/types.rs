//! What the previews take and give (spec 11).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::steps::StepView;
use crate::wire::Day;

/// Where a decision stands; *overdue* is derived, never given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecisionStatusKind {
    /// Taken, not begun.
    Pending,
    /// Begun.
    InProgress,
    /// Carried out.
    Completed,
    /// Given up.
    Cancelled,
}

/// `decisions.preview_urgency` (spec 11).
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewUrgencyInput {
    /// Where it stands.
    pub status: DecisionStatusKind,
    /// Until when; none when absent.
    #[serde(default)]
    pub deadline: Option<Day>,
    /// The day on which it is looked at.
    pub on: Day,
}

/// How urgent a decision is.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct UrgencyAnswer {
    /// Whether the deadline passed with something left to do.
    pub overdue: bool,
    /// `late`, `critical`, `high`, `normal` or `none`.
    pub urgency: String,
    /// Days to the deadline, below zero when late; null when nothing presses.
    pub days_left: Option<i64>,
    /// How.
    pub steps: Vec<StepView>,
}
