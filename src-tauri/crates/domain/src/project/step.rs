//! How a step of a group or a project is judged, and what it may lack.
//!
//! Deliberately not here: which steps there are (each workflow has its table).

use crate::kernel::{Money, MoneyError, Workflow};

/// What is given with a change of state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Given<'a> {
    /// Why; empty when no reason is given.
    pub reason: &'a str,
    /// Whether a document is joined.
    pub has_document: bool,
}

impl Given<'_> {
    pub(super) fn lacks_reason(&self) -> Option<Lack> {
        self.reason.trim().is_empty().then_some(Lack::Reason)
    }

    pub(super) fn lacks_document(&self) -> Option<Lack> {
        (!self.has_document).then_some(Lack::Document)
    }
}

/// What a step lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// A reason.
    Reason,
    /// A document.
    Document,
    /// Active memberships.
    Active {
        /// How many there are.
        count: u32,
        /// How many the rule asks.
        required: u32,
    },
    /// Memberships whose papers are missing, not set aside with a reason.
    Pending {
        /// How many, above zero.
        count: u32,
    },
    /// A validated plan.
    Plan,
    /// The document of the plan.
    PlanDocument,
    /// The group has no threshold.
    Threshold,
    /// Confirmed contributions.
    Contributions {
        /// How much is missing, above zero.
        missing: Money,
    },
    /// The project has no lot.
    Lots,
    /// Assigned lots that are not delivered.
    Deliveries {
        /// How many, above zero.
        count: u32,
    },
    /// It was elsewhere before it was put on hold.
    WhereItWas,
}

impl Lack {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reason => "reason_missing",
            Self::Document => "document_missing",
            Self::Active { .. } => "too_few_active",
            Self::Pending { .. } => "kyc_pending",
            Self::Plan => "plan_missing",
            Self::PlanDocument => "plan_document_missing",
            Self::Threshold => "threshold_missing",
            Self::Contributions { .. } => "threshold_not_reached",
            Self::Lots => "project_without_lots",
            Self::Deliveries { .. } => "lots_not_delivered",
            Self::WhereItWas => "not_where_it_was",
        }
    }

    /// The field to blame.
    pub fn field(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Document => "document",
            _ => "state",
        }
    }
}

/// Refusals of a change of state; states by their code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StateError {
    /// It is there already: nothing to do.
    #[error("already {state}")]
    Already {
        /// Its state.
        state: &'static str,
    },
    /// Nothing follows.
    #[error("{state} is final")]
    Final {
        /// Its state.
        state: &'static str,
    },
    /// The workflow has no such step.
    #[error("no step from {from} to {to}")]
    NoSuchStep {
        /// The state before.
        from: &'static str,
        /// The state asked for.
        to: &'static str,
    },
    /// The step exists; these are lacking, in the order of the table.
    #[error("the step to {to} lacks {lacking:?}")]
    Lacking {
        /// The state asked for.
        to: &'static str,
        /// At least one.
        lacking: Vec<Lack>,
    },
    /// Amounts of two currencies, or out of range.
    #[error(transparent)]
    Amount(#[from] MoneyError),
}

impl StateError {
    /// The stable code of the refusal: that of what it lacks first.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Already { .. } => "state_already",
            Self::Final { .. } => "state_final",
            Self::NoSuchStep { .. } => "state_no_such_step",
            Self::Lacking { lacking, .. } => {
                lacking.first().map_or("state_lacking", |one| one.code())
            }
            Self::Amount(MoneyError::CurrencyMismatch) => "currency_mismatch",
            Self::Amount(_) => "amount_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Lacking { lacking, .. } => lacking.first().map_or("state", |one| one.field()),
            Self::Amount(_) => return None,
            _ => "state",
        })
    }
}

/// Every step out of a state, each with what it lacks now: nothing when it is open.
pub(super) fn steps<S: Copy + Eq + std::fmt::Debug + 'static>(
    workflow: &Workflow<S>,
    from: S,
    lack: impl Fn(&'static str, S) -> Option<Lack>,
) -> Vec<(S, Vec<Lack>)> {
    workflow
        .transitions()
        .iter()
        .filter(|step| step.from == from)
        .map(|step| {
            (step.to, step.guards.iter().filter_map(|guard| lack(guard, step.to)).collect())
        })
        .collect()
}

/// Judges one step.
pub(super) fn judge<S: Copy + Eq + std::fmt::Debug + 'static>(
    workflow: &Workflow<S>,
    (from, to): (S, S),
    code: impl Fn(S) -> &'static str,
    lack: impl Fn(&'static str, S) -> Option<Lack>,
) -> Result<(), StateError> {
    if from == to {
        return Err(StateError::Already { state: code(from) });
    }
    if workflow.is_final(from) {
        return Err(StateError::Final { state: code(from) });
    }
    let found = steps(workflow, from, lack).into_iter().find(|(after, _)| *after == to);
    match found {
        None => Err(StateError::NoSuchStep { from: code(from), to: code(to) }),
        Some((_, lacking)) if lacking.is_empty() => Ok(()),
        Some((_, lacking)) => Err(StateError::Lacking { to: code(to), lacking }),
    }
}
