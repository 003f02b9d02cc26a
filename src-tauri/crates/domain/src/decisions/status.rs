//! The states of a decision and the moves between them.
//!
//! pending -> in_progress, cancelled; in_progress -> completed, cancelled; an overdue one may also
//! be completed directly. Completing asks for a note or a document. Completed and cancelled are
//! final: reopening is a new decision that names the old one. Moving where it is already is a named
//! outcome. Raises [`WorkflowError`].
//!
//! Source: spec 06, "Decisions to follow", states.

use crate::kernel::{Transition, Workflow, WorkflowError};

/// Where a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecisionStatus {
    /// Taken, not begun.
    Pending,
    /// Begun.
    InProgress,
    /// Carried out.
    Completed,
    /// Given up.
    Cancelled,
}

use DecisionStatus::{Cancelled, Completed, InProgress, Pending};

impl DecisionStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Pending, InProgress, Completed, Cancelled];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Finds a status by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Tells whether something remains to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::InProgress)
    }
}

/// The guard: the deadline has passed.
pub const GUARD_OVERDUE: &str = "decision_overdue";
/// The guard: a note or a document says what was done.
pub const GUARD_EVIDENCE: &str = "decision_evidence";

/// The permitted moves of a decision.
pub const DECISION_WORKFLOW: Workflow<DecisionStatus> = Workflow::new(&[
    Transition { from: Pending, to: InProgress, guards: &[] },
    Transition { from: Pending, to: Completed, guards: &[GUARD_OVERDUE, GUARD_EVIDENCE] },
    Transition { from: Pending, to: Cancelled, guards: &[] },
    Transition { from: InProgress, to: Completed, guards: &[GUARD_EVIDENCE] },
    Transition { from: InProgress, to: Cancelled, guards: &[] },
]);

/// What is known of a decision that is to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// Whether its deadline has passed.
    pub overdue: bool,
    /// Whether a note or a document comes with the move.
    pub noted: bool,
}

/// What came of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// It stands there now.
    Now(DecisionStatus),
    /// It stood there before; nothing changes.
    Already(DecisionStatus),
}

/// Moves a decision.
///
/// # Errors
/// [`WorkflowError`], which names what lacks.
pub fn move_to(
    from: DecisionStatus,
    to: DecisionStatus,
    evidence: Evidence,
) -> Result<Moved, WorkflowError<DecisionStatus>> {
    if from == to {
        return Ok(Moved::Already(to));
    }
    DECISION_WORKFLOW.check(from, to, |guard| match guard {
        GUARD_OVERDUE => evidence.overdue,
        GUARD_EVIDENCE => evidence.noted,
        _ => false,
    })?;
    Ok(Moved::Now(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BARE: Evidence = Evidence { overdue: false, noted: false };
    const NOTED: Evidence = Evidence { overdue: false, noted: true };
    const LATE: Evidence = Evidence { overdue: true, noted: false };
    const LATE_NOTED: Evidence = Evidence { overdue: true, noted: true };

    /// Each move of the table, with what it needs; every other one is refused whatever is known.
    fn permitted(from: DecisionStatus, to: DecisionStatus, evidence: Evidence) -> bool {
        match (from, to) {
            (Pending, InProgress | Cancelled) | (InProgress, Cancelled) => true,
            (InProgress, Completed) => evidence.noted,
            (Pending, Completed) => evidence.overdue && evidence.noted,
            _ => false,
        }
    }

    #[test]
    fn only_the_moves_of_the_specification_are_permitted() {
        for from in DecisionStatus::ALL {
            for to in DecisionStatus::ALL {
                for evidence in [BARE, NOTED, LATE, LATE_NOTED] {
                    let found = move_to(from, to, evidence);
                    if from == to {
                        assert_eq!(found, Ok(Moved::Already(to)));
                    } else if permitted(from, to, evidence) {
                        assert_eq!(found, Ok(Moved::Now(to)), "{from:?} to {to:?} {evidence:?}");
                    } else {
                        assert!(found.is_err(), "{from:?} to {to:?} {evidence:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_refused_move_says_what_lacks() {
        let lacking = |from, to, evidence| match move_to(from, to, evidence) {
            Err(WorkflowError::Guarded { lacking, .. }) => lacking,
            other => panic!("{other:?}"),
        };
        assert_eq!(lacking(InProgress, Completed, BARE), [GUARD_EVIDENCE]);
        assert_eq!(lacking(Pending, Completed, BARE), [GUARD_OVERDUE, GUARD_EVIDENCE]);
        assert_eq!(lacking(Pending, Completed, LATE), [GUARD_EVIDENCE]);
        let reopened = move_to(Completed, Pending, LATE_NOTED).unwrap_err();
        assert_eq!((reopened.code(), reopened.field()), ("no_such_step", Some("status")));
    }

    #[test]
    fn what_is_completed_or_cancelled_is_final() {
        for status in DecisionStatus::ALL {
            assert_eq!(DECISION_WORKFLOW.is_final(status), !status.is_open(), "{status:?}");
            assert_eq!(DecisionStatus::from_code(status.code()), Some(status));
        }
        assert_eq!(DecisionStatus::from_code("overdue"), None, "overdue is derived, never kept");
    }
}
