//! The states of the project: LAND_SECURED -> PERMITS -> CONTRACTING -> BUILDING -> DELIVERY ->
//! HANDOVER -> CLOSED; CANCELLED with a reason and ON_HOLD, and back to where it was, from any that
//! is not final (spec 04).
//!
//! Deliberately not here: the delivery of each lot, on its own date with its document.

use super::step::{Given, Lack, StateError, judge, steps};
use crate::kernel::{Transition, Workflow};

/// Where the project stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProjectState {
    /// The land is there.
    LandSecured,
    /// Permits are asked.
    Permits,
    /// Contracts are made.
    Contracting,
    /// It is being built.
    Building,
    /// Lots are delivered, one by one.
    Delivery,
    /// Every assigned lot is delivered.
    Handover,
    /// Everything is done.
    Closed,
    /// Given up.
    Cancelled,
    /// Stands still.
    OnHold,
}

impl ProjectState {
    /// Every state, in the order of a project's life.
    pub const ALL: [Self; 9] = [
        Self::LandSecured,
        Self::Permits,
        Self::Contracting,
        Self::Building,
        Self::Delivery,
        Self::Handover,
        Self::Closed,
        Self::Cancelled,
        Self::OnHold,
    ];

    /// The stable code, without its prefix.
    pub fn code(self) -> &'static str {
        match self {
            Self::LandSecured => "LAND_SECURED",
            Self::Permits => "PERMITS",
            Self::Contracting => "CONTRACTING",
            Self::Building => "BUILDING",
            Self::Delivery => "DELIVERY",
            Self::Handover => "HANDOVER",
            Self::Closed => "CLOSED",
            Self::Cancelled => "CANCELLED",
            Self::OnHold => "ON_HOLD",
        }
    }

    /// Finds a state by its code, with or without its prefix `COOP_PROJECT_`, `COOP_GROUP_` (that of
    /// CANCELLED) or `CRM_`.
    pub fn parse(code: &str) -> Option<Self> {
        let bare = ["COOP_PROJECT_", "COOP_GROUP_", "CRM_"]
            .into_iter()
            .find_map(|prefix| code.strip_prefix(prefix));
        let code = bare.unwrap_or(code);
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

use ProjectState::{
    Building, Cancelled, Closed, Contracting, Delivery, Handover, LandSecured, OnHold, Permits,
};

const REASON: &str = "reason";
const ALL_DELIVERED: &str = "all_delivered";
const WHERE_IT_WAS: &str = "where_it_was";

const fn step(
    from: ProjectState,
    to: ProjectState,
    guards: &'static [&'static str],
) -> Transition<ProjectState> {
    Transition { from, to, guards }
}

/// The workflow of the project.
pub const PROJECT_STATES: Workflow<ProjectState> = Workflow::new(&[
    step(LandSecured, Permits, &[]),
    step(Permits, Contracting, &[]),
    step(Contracting, Building, &[]),
    step(Building, Delivery, &[]),
    step(Delivery, Handover, &[ALL_DELIVERED]),
    step(Handover, Closed, &[]),
    step(LandSecured, Cancelled, &[REASON]),
    step(Permits, Cancelled, &[REASON]),
    step(Contracting, Cancelled, &[REASON]),
    step(Building, Cancelled, &[REASON]),
    step(Delivery, Cancelled, &[REASON]),
    step(Handover, Cancelled, &[REASON]),
    step(OnHold, Cancelled, &[REASON]),
    step(LandSecured, OnHold, &[]),
    step(Permits, OnHold, &[]),
    step(Contracting, OnHold, &[]),
    step(Building, OnHold, &[]),
    step(Delivery, OnHold, &[]),
    step(Handover, OnHold, &[]),
    step(OnHold, LandSecured, &[WHERE_IT_WAS]),
    step(OnHold, Permits, &[WHERE_IT_WAS]),
    step(OnHold, Contracting, &[WHERE_IT_WAS]),
    step(OnHold, Building, &[WHERE_IT_WAS]),
    step(OnHold, Delivery, &[WHERE_IT_WAS]),
    step(OnHold, Handover, &[WHERE_IT_WAS]),
]);

/// What a step of the project is judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProjectFacts {
    /// The state before.
    pub current: ProjectState,
    /// Where it was before it was put on hold.
    pub before_hold: Option<ProjectState>,
    /// Assigned lots that are not delivered.
    pub not_delivered: u32,
}

impl ProjectFacts {
    fn lack(&self, given: &Given<'_>, guard: &str, to: ProjectState) -> Option<Lack> {
        match guard {
            REASON => given.lacks_reason(),
            ALL_DELIVERED => {
                (self.not_delivered > 0).then_some(Lack::Deliveries { count: self.not_delivered })
            }
            _ => (self.before_hold != Some(to)).then_some(Lack::WhereItWas),
        }
    }
}

/// Every step out of the project's state, each with what it lacks now: nothing when it is open. On
/// hold, only where it was and CANCELLED are told.
pub fn project_steps(facts: &ProjectFacts, given: &Given<'_>) -> Vec<(ProjectState, Vec<Lack>)> {
    let mut found = steps(&PROJECT_STATES, facts.current, |guard, to| facts.lack(given, guard, to));
    found.retain(|(_, lacking)| !lacking.contains(&Lack::WhereItWas));
    found
}

/// Judges a step of the project; all it lacks is in the refusal.
///
/// # Errors
/// [`StateError`], in this order: already there, final, no such step, what is lacking.
pub fn change_project(
    facts: &ProjectFacts,
    to: ProjectState,
    given: &Given<'_>,
) -> Result<(), StateError> {
    judge(&PROJECT_STATES, (facts.current, to), ProjectState::code, |guard, to| {
        facts.lack(given, guard, to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL_GIVEN: Given<'static> = Given { reason: "décision de l'AG", has_document: true };

    fn facts(current: ProjectState) -> ProjectFacts {
        ProjectFacts { current, before_hold: None, not_delivered: 0 }
    }

    #[test]
    fn only_the_steps_of_the_workflow_are_open() {
        let path = [LandSecured, Permits, Contracting, Building, Delivery, Handover, Closed];
        for from in ProjectState::ALL {
            let next = path.iter().position(|state| *state == from).and_then(|at| path.get(at + 1));
            let mut reachable: Vec<ProjectState> = next.copied().into_iter().collect();
            match from {
                Closed | Cancelled => {}
                OnHold => reachable.push(Cancelled),
                _ => reachable.extend([Cancelled, OnHold]),
            }
            for to in ProjectState::ALL {
                let result = change_project(&facts(from), to, &ALL_GIVEN);
                assert_eq!(result.is_ok(), reachable.contains(&to), "{from:?} to {to:?}");
            }
            let told = project_steps(&facts(from), &ALL_GIVEN);
            let told: Vec<ProjectState> = told.into_iter().map(|(to, _)| to).collect();
            assert_eq!(told, reachable, "what is offered from {from:?}");
        }
    }

    #[test]
    fn handing_over_asks_that_every_assigned_lot_is_delivered() {
        for (not_delivered, open) in [(0, true), (1, false), (7, false)] {
            let facts = ProjectFacts { not_delivered, ..facts(Delivery) };
            let result = change_project(&facts, Handover, &Given::default());
            assert_eq!(result.is_ok(), open, "{not_delivered} not delivered");
            if let Err(error) = result {
                assert_eq!((error.code(), error.field()), ("lots_not_delivered", Some("state")));
            }
        }
    }

    #[test]
    fn giving_up_asks_for_a_reason_and_what_is_on_hold_goes_back_where_it_was() {
        let refused = change_project(&facts(Permits), Cancelled, &Given::default());
        assert_eq!(refused.unwrap_err().code(), "reason_missing");
        let held = ProjectFacts { before_hold: Some(Building), ..facts(OnHold) };
        assert_eq!(change_project(&held, Building, &Given::default()), Ok(()));
        let elsewhere = change_project(&held, Delivery, &Given::default());
        assert_eq!(elsewhere.unwrap_err().code(), "not_where_it_was");
    }

    #[test]
    fn codes_are_read_with_or_without_their_prefix() {
        for state in ProjectState::ALL {
            for prefix in ["", "COOP_PROJECT_", "COOP_GROUP_", "CRM_"] {
                let code = format!("{prefix}{}", state.code());
                assert_eq!(ProjectState::parse(&code), Some(state));
            }
        }
        assert_eq!(ProjectState::parse("BUILD"), None);
    }
}
