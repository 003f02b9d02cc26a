//! How urgent a decision is, without a file: `decisions.preview_urgency` (spec 11).

use domain::decisions::{DecisionStatus, judge};

use super::types::{DecisionStatusKind, PreviewUrgencyInput, UrgencyAnswer};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::refusal::Refusal;
use crate::steps::told;

/// `decisions.preview_urgency`: what a deadline means on a day.
pub(super) struct PreviewUrgency;

impl Command for PreviewUrgency {
    type Input = PreviewUrgencyInput;
    type Answer = UrgencyAnswer;
    const NAME: &'static str = "decisions.preview_urgency";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewUrgencyInput) -> Result<UrgencyAnswer, Refusal> {
        let status = match input.status {
            DecisionStatusKind::Pending => DecisionStatus::Pending,
            DecisionStatusKind::InProgress => DecisionStatus::InProgress,
            DecisionStatusKind::Completed => DecisionStatus::Completed,
            DecisionStatusKind::Cancelled => DecisionStatus::Cancelled,
        };
        let judged = judge(status, input.deadline.map(|day| day.0), input.on.0)?;
        Ok(UrgencyAnswer {
            overdue: judged.overdue,
            urgency: judged.urgency.code().to_owned(),
            days_left: judged.days_left,
            steps: told(&judged.steps, call.lang()),
        })
    }
}
