//! The states of what a run proposed (spec 04): PROPOSED -> VALIDATED -> ASSIGNED -> CLOSED, or
//! REJECTED.
//!
//! Deliberately not here: the new choice that a rejection brings ([`super::allocate`]), and that a
//! lot has one live allocation at most, which the file holds too.

use chrono::NaiveDate;

use crate::kernel::{Transition, Workflow, WorkflowError};

/// Where an allocation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AllocationState {
    /// A run proposes it; it can be contested.
    Proposed,
    /// Decided, with its minutes: a new choice leaves it where it is.
    Validated,
    /// The membership has the lot.
    Assigned,
    /// The lot was delivered.
    Closed,
    /// Not eligible after all, contested or declined: the lot is free again.
    Rejected,
}

impl AllocationState {
    /// Every state, in the order of an allocation's life.
    pub const ALL: [Self; 5] =
        [Self::Proposed, Self::Validated, Self::Assigned, Self::Closed, Self::Rejected];

    /// The stable code, without its prefix.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed => "PROPOSED",
            Self::Validated => "VALIDATED",
            Self::Assigned => "ASSIGNED",
            Self::Closed => "CLOSED",
            Self::Rejected => "REJECTED",
        }
    }

    /// Finds a state by its code, with or without its prefix `COOP_ALLOC_` or `CRM_`.
    pub fn parse(code: &str) -> Option<Self> {
        let bare = code.strip_prefix("COOP_ALLOC_").or_else(|| code.strip_prefix("CRM_"));
        let code = bare.unwrap_or(code);
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Tells whether a new choice leaves the lot where it is.
    pub fn is_fixed(self) -> bool {
        matches!(self, Self::Validated | Self::Assigned | Self::Closed)
    }
}

use AllocationState::{Assigned, Closed, Proposed, Rejected, Validated};

/// A document (the minutes) is given.
pub const DOCUMENT: &str = "document";
/// A reason is given.
pub const REASON: &str = "reason";
/// The contest period is over, or a reason is given.
pub const CONTEST_OVER: &str = "contest_period_over";
/// The lot was delivered.
pub const DELIVERED: &str = "lot_delivered";

const fn step(
    from: AllocationState,
    to: AllocationState,
    guards: &'static [&'static str],
) -> Transition<AllocationState> {
    Transition { from, to, guards }
}

/// The workflow of an allocation.
pub const ALLOCATION_STATES: Workflow<AllocationState> = Workflow::new(&[
    step(Proposed, Validated, &[DOCUMENT, CONTEST_OVER]),
    step(Proposed, Rejected, &[REASON]),
    step(Validated, Assigned, &[]),
    step(Validated, Rejected, &[REASON]),
    step(Assigned, Closed, &[DELIVERED]),
]);

/// Refusals of a change of state.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AllocationStateError {
    /// It is there already: nothing to do.
    #[error("the allocation is already {state:?}")]
    Already {
        /// Its state.
        state: AllocationState,
    },
    /// Nothing follows.
    #[error("{state:?} is final")]
    Final {
        /// Its state.
        state: AllocationState,
    },
    /// The workflow has no such step.
    #[error("no step from {from:?} to {to:?}")]
    NoSuchStep {
        /// The state before.
        from: AllocationState,
        /// The state asked for.
        to: AllocationState,
    },
    /// The minutes are required.
    #[error("document missing")]
    DocumentMissing,
    /// A reason is required.
    #[error("reason missing")]
    ReasonMissing,
    /// It can be contested until then: earlier needs a reason.
    #[error("can be contested until {until}")]
    ContestPeriodRuns {
        /// The last day.
        until: NaiveDate,
    },
    /// The lot was not delivered yet.
    #[error("the lot is not delivered")]
    NotDelivered,
}

impl AllocationStateError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Already { .. } => "allocation_already",
            Self::Final { .. } => "allocation_final",
            Self::NoSuchStep { .. } => "allocation_no_such_step",
            Self::DocumentMissing => "document_missing",
            Self::ReasonMissing => "reason_missing",
            Self::ContestPeriodRuns { .. } => "contest_period_runs",
            Self::NotDelivered => "lot_not_delivered",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Already { .. }
            | Self::Final { .. }
            | Self::NoSuchStep { .. }
            | Self::NotDelivered => "state",
            Self::DocumentMissing => "document",
            Self::ReasonMissing | Self::ContestPeriodRuns { .. } => "reason",
        })
    }
}

/// What a change of state is judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AllocationFacts {
    /// The state before.
    pub current: AllocationState,
    /// The last day on which the proposal can be contested.
    pub contest_until: NaiveDate,
    /// Whether the lot was delivered.
    pub delivered: bool,
}

/// A change of state asked for, and what is given with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AllocationChange<'a> {
    /// The state after.
    pub to: AllocationState,
    /// The day of the decision.
    pub on: NaiveDate,
    /// Why; empty when none is given.
    pub reason: &'a str,
    /// Whether the minutes are joined.
    pub has_document: bool,
}

/// Judges a change of state; what it lacks first is in the refusal. After the last day of the
/// contest period no reason is needed to validate; on that day and before, one is.
///
/// # Errors
/// [`AllocationStateError`], in this order: already there, final, no such step, document, reason,
/// contest period, delivery.
pub fn change_allocation(
    facts: &AllocationFacts,
    change: &AllocationChange<'_>,
) -> Result<(), AllocationStateError> {
    let (from, to) = (facts.current, change.to);
    if from == to {
        return Err(AllocationStateError::Already { state: from });
    }
    if ALLOCATION_STATES.is_final(from) {
        return Err(AllocationStateError::Final { state: from });
    }
    let reason_given = !change.reason.trim().is_empty();
    let holds = |guard: &str| match guard {
        DOCUMENT => change.has_document,
        REASON => reason_given,
        CONTEST_OVER => change.on > facts.contest_until || reason_given,
        DELIVERED => facts.delivered,
        _ => false,
    };
    match ALLOCATION_STATES.check(from, to, holds) {
        Ok(()) => Ok(()),
        Err(WorkflowError::NoSuchStep { .. }) => Err(AllocationStateError::NoSuchStep { from, to }),
        Err(WorkflowError::Guarded { lacking, .. }) => Err(match lacking.first() {
            Some(&DOCUMENT) => AllocationStateError::DocumentMissing,
            Some(&REASON) => AllocationStateError::ReasonMissing,
            Some(&CONTEST_OVER) => {
                AllocationStateError::ContestPeriodRuns { until: facts.contest_until }
            }
            _ => AllocationStateError::NotDelivered,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 7, d).unwrap()
    }

    fn facts(current: AllocationState) -> AllocationFacts {
        AllocationFacts { current, contest_until: day(15), delivered: true }
    }

    fn change(to: AllocationState) -> AllocationChange<'static> {
        AllocationChange { to, on: day(20), reason: "décision de l'AG", has_document: true }
    }

    #[test]
    fn only_the_steps_of_the_workflow_are_open() {
        let open: &[(AllocationState, &[AllocationState])] = &[
            (Proposed, &[Validated, Rejected]),
            (Validated, &[Assigned, Rejected]),
            (Assigned, &[Closed]),
            (Closed, &[]),
            (Rejected, &[]),
        ];
        for &(from, reachable) in open {
            for to in AllocationState::ALL {
                let result = change_allocation(&facts(from), &change(to));
                assert_eq!(result.is_ok(), reachable.contains(&to), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn validating_asks_for_minutes_and_within_the_contest_period_for_a_reason() {
        let bare = AllocationChange { has_document: false, ..change(Validated) };
        assert_eq!(
            change_allocation(&facts(Proposed), &bare),
            Err(AllocationStateError::DocumentMissing)
        );
        let runs = Err(AllocationStateError::ContestPeriodRuns { until: day(15) });
        for (on, expected) in [(14, runs.clone()), (15, runs), (16, Ok(()))] {
            let silent = AllocationChange { on: day(on), reason: " ", ..change(Validated) };
            assert_eq!(change_allocation(&facts(Proposed), &silent), expected, "{on} July");
            let told = AllocationChange { on: day(on), ..change(Validated) };
            assert_eq!(change_allocation(&facts(Proposed), &told), Ok(()), "{on} July, a reason");
        }
    }

    #[test]
    fn rejecting_asks_for_a_reason_and_closing_for_a_delivery() {
        let silent = AllocationChange { reason: "", ..change(Rejected) };
        for from in [Proposed, Validated] {
            assert_eq!(
                change_allocation(&facts(from), &silent),
                Err(AllocationStateError::ReasonMissing)
            );
        }
        let early = AllocationFacts { delivered: false, ..facts(Assigned) };
        assert_eq!(
            change_allocation(&early, &change(Closed)),
            Err(AllocationStateError::NotDelivered)
        );
    }

    #[test]
    fn a_final_state_says_so_and_the_same_state_is_named() {
        assert_eq!(
            change_allocation(&facts(Closed), &change(Proposed)),
            Err(AllocationStateError::Final { state: Closed })
        );
        assert_eq!(
            change_allocation(&facts(Proposed), &change(Proposed)),
            Err(AllocationStateError::Already { state: Proposed })
        );
    }

    #[test]
    fn what_is_validated_or_later_is_fixed() {
        let fixed: Vec<bool> = AllocationState::ALL.map(AllocationState::is_fixed).to_vec();
        assert_eq!(fixed, [false, true, true, true, false]);
    }

    #[test]
    fn codes_are_read_with_or_without_their_prefix() {
        for state in AllocationState::ALL {
            for prefix in ["", "COOP_ALLOC_", "CRM_"] {
                let code = format!("{prefix}{}", state.code());
                assert_eq!(AllocationState::parse(&code), Some(state));
            }
        }
        assert_eq!(AllocationState::parse("proposed"), None);
    }
}
