//! How urgent a decision is on a day, and how many there are of each state.
//!
//! Late: the deadline has passed. Critical: 0 to 6 days left. High: 7 to 29. Normal: 30 or more.
//! None: no deadline, completed or cancelled. Counts are exclusive: an overdue decision counts as
//! overdue only, so that the total is their sum.
//!
//! Source: spec 06, "Decisions to follow", urgency and counts.

use chrono::NaiveDate;

use super::status::DecisionStatus;
use crate::kernel::{Operand, Operation, Relation, Step, StepError};

/// Fewer days left than these are critical.
pub const CRITICAL_DAYS: i64 = 7;
/// Fewer days left than these are high.
pub const HIGH_DAYS: i64 = 30;

/// How urgent a decision is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Urgency {
    /// The deadline has passed.
    Late,
    /// Fewer than 7 days.
    Critical,
    /// Fewer than 30 days.
    High,
    /// 30 days or more.
    Normal,
    /// Nothing presses.
    None,
}

impl Urgency {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Critical => "critical",
            Self::High => "high",
            Self::Normal => "normal",
            Self::None => "none",
        }
    }

    /// Tells whether the deadline is among the near ones.
    pub fn is_near(self) -> bool {
        matches!(self, Self::Critical | Self::High)
    }
}

/// What a deadline means on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Whether the deadline passed with something left to do.
    pub overdue: bool,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Days to the deadline, below zero when late; `None` when nothing presses.
    pub days_left: Option<i64>,
    /// How: the comparisons as far as they were asked, or why nothing presses.
    pub steps: Vec<Step>,
}

/// Says how urgent a decision is on a day.
///
/// # Errors
/// [`StepError`], which no two dates of the calendar raise.
pub fn judge(
    status: DecisionStatus,
    deadline: Option<NaiveDate>,
    on: NaiveDate,
) -> Result<Judgement, StepError> {
    let Some(pressing) = deadline.filter(|_| status.is_open()) else {
        let nothing = Judgement {
            overdue: false,
            urgency: Urgency::None,
            days_left: None,
            steps: vec![nothing_presses(status, deadline, on)?],
        };
        return Ok(nothing);
    };
    let days = (pressing - on).num_days();
    let named = |name, day: NaiveDate| Operand::new(name, day);
    let mut steps = vec![Step::compute(
        "decision_days_left",
        Operation::CountDays,
        vec![named("seen_on", on), named("decision_deadline", pressing)],
    )?];
    steps.push(Step::compute(
        "decision_is_late",
        Operation::Compare(Relation::Above),
        vec![named("seen_on", on), named("decision_deadline", pressing)],
    )?);
    // Each limit is told as far as it was asked.
    for (label, limit) in [("decision_is_critical", CRITICAL_DAYS), ("decision_is_high", HIGH_DAYS)]
    {
        if days >= 0 && (limit == CRITICAL_DAYS || days >= CRITICAL_DAYS) {
            let operands = vec![
                Operand::days("decision_days_left", days),
                Operand::days("decision_limit", limit),
            ];
            steps.push(Step::compute(label, Operation::Compare(Relation::Below), operands)?);
        }
    }
    let urgency = match days {
        ..0 => Urgency::Late,
        0..CRITICAL_DAYS => Urgency::Critical,
        CRITICAL_DAYS..HIGH_DAYS => Urgency::High,
        HIGH_DAYS.. => Urgency::Normal,
    };
    Ok(Judgement { overdue: urgency == Urgency::Late, urgency, days_left: Some(days), steps })
}

/// Why nothing presses: what became of the decision, or that it has no deadline; beside it the
/// deadline that no longer counts, or the day on which it was looked at.
fn nothing_presses(
    status: DecisionStatus,
    deadline: Option<NaiveDate>,
    on: NaiveDate,
) -> Result<Step, StepError> {
    let label = match status {
        DecisionStatus::Completed => "decision_completed",
        DecisionStatus::Cancelled => "decision_cancelled",
        DecisionStatus::Pending | DecisionStatus::InProgress => "decision_without_deadline",
    };
    let beside = deadline.map_or_else(
        || Operand::new("seen_on", on),
        |deadline| Operand::new("decision_deadline", deadline),
    );
    Step::compute(label, Operation::Given, vec![beside])
}

/// How many decisions there are of each state; each decision counts once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Not begun, in time or without deadline.
    pub pending: u32,
    /// Begun, in time or without deadline.
    pub in_progress: u32,
    /// Carried out.
    pub completed: u32,
    /// Not carried out, with the deadline passed.
    pub overdue: u32,
    /// Given up.
    pub cancelled: u32,
    /// All of them.
    pub total: u32,
    /// How.
    pub steps: Vec<Step>,
}

/// Counts decisions, each given by its status and deadline, on a day.
///
/// # Errors
/// [`StepError`], which no list that fits a memory raises.
pub fn counts(
    decisions: impl IntoIterator<Item = (DecisionStatus, Option<NaiveDate>)>,
    on: NaiveDate,
) -> Result<Counts, StepError> {
    let [mut pending, mut in_progress, mut completed, mut overdue, mut cancelled] = [0_u32; 5];
    for (status, deadline) in decisions {
        let late = status.is_open() && deadline.is_some_and(|deadline| deadline < on);
        let count = match status {
            _ if late => &mut overdue,
            DecisionStatus::Pending => &mut pending,
            DecisionStatus::InProgress => &mut in_progress,
            DecisionStatus::Completed => &mut completed,
            DecisionStatus::Cancelled => &mut cancelled,
        };
        *count = count.saturating_add(1);
    }
    let parts = [
        ("decisions_pending", pending),
        ("decisions_in_progress", in_progress),
        ("decisions_completed", completed),
        ("decisions_overdue", overdue),
        ("decisions_cancelled", cancelled),
    ];
    let operands = parts.iter().map(|&(name, count)| Operand::count(name, count)).collect();
    let step = Step::compute("decisions_total", Operation::Sum, operands)?;
    let total = parts.iter().fold(0_u32, |total, (_, count)| total.saturating_add(*count));
    Ok(Counts { pending, in_progress, completed, overdue, cancelled, total, steps: vec![step] })
}

#[cfg(test)]
#[path = "urgency_tests.rs"]
mod tests;
