//! What the previews take and give (spec 11).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::steps::StepView;
use crate::wire::Day;

/// `board.preview_mandate` (spec 11).
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewMandateInput {
    /// The day of the assembly that elected.
    pub start: Day,
    /// The last day.
    pub end: Day,
    /// The day on which it is looked at.
    pub on: Day,
}

/// What the dates of a mandate mean.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct MandateAnswer {
    /// Whether it lasts eleven to thirteen months.
    pub valid: bool,
    /// Whether the day is in it.
    pub active: bool,
    /// Days to the end; 0 after it.
    pub days_left: i64,
    /// Active, with sixty days or fewer left.
    pub expiring: bool,
    /// From sixty days before the end on.
    pub renewable: bool,
    /// The first day on which it may end.
    pub earliest_end: Day,
    /// The last day on which it may end.
    pub latest_end: Day,
    /// How.
    pub steps: Vec<StepView>,
}
