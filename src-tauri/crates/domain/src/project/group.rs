//! The states of the group: FORMATION -> KYC_READY -> FUNDING_OPEN -> THRESHOLD_REACHED ->
//! FUNDING_CLOSED -> ALLOCATION_RUNNING -> COMPLETED; CANCELLED with a reason and ON_HOLD, and back
//! to where it was, from any that is not final (spec 04).
//!
//! Deliberately not here: the counts and sums that a step is judged on, which the caller reads.

use super::step::{Given, Lack, StateError, judge, steps};
use crate::kernel::{Money, MoneyError, Transition, Workflow};

/// Where the group stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupState {
    /// It gathers its members.
    Formation,
    /// Enough members, their papers seen.
    KycReady,
    /// Contributions are called.
    FundingOpen,
    /// Enough has come in.
    ThresholdReached,
    /// No more is called.
    FundingClosed,
    /// Lots are chosen.
    AllocationRunning,
    /// Everything is done.
    Completed,
    /// Given up.
    Cancelled,
    /// Stands still.
    OnHold,
}

impl GroupState {
    /// Every state, in the order of a group's life.
    pub const ALL: [Self; 9] = [
        Self::Formation,
        Self::KycReady,
        Self::FundingOpen,
        Self::ThresholdReached,
        Self::FundingClosed,
        Self::AllocationRunning,
        Self::Completed,
        Self::Cancelled,
        Self::OnHold,
    ];

    /// The stable code, without its prefix.
    pub fn code(self) -> &'static str {
        match self {
            Self::Formation => "FORMATION",
            Self::KycReady => "KYC_READY",
            Self::FundingOpen => "FUNDING_OPEN",
            Self::ThresholdReached => "THRESHOLD_REACHED",
            Self::FundingClosed => "FUNDING_CLOSED",
            Self::AllocationRunning => "ALLOCATION_RUNNING",
            Self::Completed => "COMPLETED",
            Self::Cancelled => "CANCELLED",
            Self::OnHold => "ON_HOLD",
        }
    }

    /// Finds a state by its code, with or without its prefix `COOP_GROUP_` or `CRM_`.
    pub fn parse(code: &str) -> Option<Self> {
        let bare = code.strip_prefix("COOP_GROUP_").or_else(|| code.strip_prefix("CRM_"));
        let code = bare.unwrap_or(code);
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

use GroupState::{
    AllocationRunning, Cancelled, Completed, Formation, FundingClosed, FundingOpen, KycReady,
    OnHold, ThresholdReached,
};

const REASON: &str = "reason";
const DOCUMENT: &str = "document";
const ENOUGH_ACTIVE: &str = "enough_active";
const NONE_PENDING: &str = "none_pending";
const PLAN_VALIDATED: &str = "plan_validated";
const PLAN_DOCUMENT: &str = "plan_document";
const THRESHOLD: &str = "threshold";
const HAS_LOTS: &str = "has_lots";
const WHERE_IT_WAS: &str = "where_it_was";

const fn step(
    from: GroupState,
    to: GroupState,
    guards: &'static [&'static str],
) -> Transition<GroupState> {
    Transition { from, to, guards }
}

/// The workflow of the group.
pub const GROUP_STATES: Workflow<GroupState> = Workflow::new(&[
    step(Formation, KycReady, &[ENOUGH_ACTIVE, NONE_PENDING]),
    step(KycReady, FundingOpen, &[PLAN_VALIDATED, PLAN_DOCUMENT]),
    step(FundingOpen, ThresholdReached, &[THRESHOLD]),
    step(ThresholdReached, FundingClosed, &[DOCUMENT]),
    step(FundingClosed, AllocationRunning, &[HAS_LOTS]),
    step(AllocationRunning, Completed, &[]),
    step(Formation, Cancelled, &[REASON]),
    step(KycReady, Cancelled, &[REASON]),
    step(FundingOpen, Cancelled, &[REASON]),
    step(ThresholdReached, Cancelled, &[REASON]),
    step(FundingClosed, Cancelled, &[REASON]),
    step(AllocationRunning, Cancelled, &[REASON]),
    step(OnHold, Cancelled, &[REASON]),
    step(Formation, OnHold, &[]),
    step(KycReady, OnHold, &[]),
    step(FundingOpen, OnHold, &[]),
    step(ThresholdReached, OnHold, &[]),
    step(FundingClosed, OnHold, &[]),
    step(AllocationRunning, OnHold, &[]),
    step(OnHold, Formation, &[WHERE_IT_WAS]),
    step(OnHold, KycReady, &[WHERE_IT_WAS]),
    step(OnHold, FundingOpen, &[WHERE_IT_WAS]),
    step(OnHold, ThresholdReached, &[WHERE_IT_WAS]),
    step(OnHold, FundingClosed, &[WHERE_IT_WAS]),
    step(OnHold, AllocationRunning, &[WHERE_IT_WAS]),
]);

/// What a step of the group is judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupFacts {
    /// The state before.
    pub current: GroupState,
    /// Where it was before it was put on hold.
    pub before_hold: Option<GroupState>,
    /// Memberships that are ACTIVE.
    pub active: u32,
    /// How many of them the rule asks (spec 01).
    pub active_required: u32,
    /// Memberships that are PENDING_KYC, but those set aside with a reason.
    pub pending: u32,
    /// Whether a plan is validated.
    pub plan_validated: bool,
    /// Whether that plan has its document.
    pub plan_has_document: bool,
    /// Confirmed contributions, opening balances included and reversals deducted.
    pub confirmed: Money,
    /// What the group must gather, in the same currency; none when it was not set.
    pub threshold: Option<Money>,
    /// Lots of the project.
    pub lots: u32,
}

impl GroupFacts {
    /// What is missing up to the threshold; nothing or less when it is reached.
    fn missing(&self) -> Result<Option<Money>, MoneyError> {
        self.threshold.map(|threshold| threshold.checked_sub(&self.confirmed)).transpose()
    }

    fn lack(
        &self,
        given: &Given<'_>,
        missing: Option<Money>,
        guard: &str,
        to: GroupState,
    ) -> Option<Lack> {
        match guard {
            REASON => given.lacks_reason(),
            DOCUMENT => given.lacks_document(),
            ENOUGH_ACTIVE => (self.active < self.active_required)
                .then_some(Lack::Active { count: self.active, required: self.active_required }),
            NONE_PENDING => (self.pending > 0).then_some(Lack::Pending { count: self.pending }),
            PLAN_VALIDATED => (!self.plan_validated).then_some(Lack::Plan),
            // Said only of a plan that is there.
            PLAN_DOCUMENT => {
                (self.plan_validated && !self.plan_has_document).then_some(Lack::PlanDocument)
            }
            THRESHOLD => match missing {
                None => Some(Lack::Threshold),
                Some(missing) => missing.is_positive().then_some(Lack::Contributions { missing }),
            },
            HAS_LOTS => (self.lots == 0).then_some(Lack::Lots),
            _ => (self.before_hold != Some(to)).then_some(Lack::WhereItWas),
        }
    }
}

/// Every step out of the group's state, each with what it lacks now: nothing when it is open. On
/// hold, only where it was and CANCELLED are told.
///
/// # Errors
/// [`StateError::Amount`] when the threshold and the contributions are not of one currency.
pub fn group_steps(
    facts: &GroupFacts,
    given: &Given<'_>,
) -> Result<Vec<(GroupState, Vec<Lack>)>, StateError> {
    let missing = facts.missing()?;
    let mut found =
        steps(&GROUP_STATES, facts.current, |guard, to| facts.lack(given, missing, guard, to));
    found.retain(|(_, lacking)| !lacking.contains(&Lack::WhereItWas));
    Ok(found)
}

/// Judges a step of the group; all it lacks is in the refusal.
///
/// # Errors
/// [`StateError`], in this order: amounts that do not compare, already there, final, no such step,
/// what is lacking.
pub fn change_group(
    facts: &GroupFacts,
    to: GroupState,
    given: &Given<'_>,
) -> Result<(), StateError> {
    let missing = facts.missing()?;
    judge(&GROUP_STATES, (facts.current, to), GroupState::code, |guard, to| {
        facts.lack(given, missing, guard, to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Currency;
    use crate::kernel::given::eur;

    /// A group that lacks nothing.
    fn facts(current: GroupState) -> GroupFacts {
        GroupFacts {
            current,
            before_hold: None,
            active: 4,
            active_required: 4,
            pending: 0,
            plan_validated: true,
            plan_has_document: true,
            confirmed: eur("150000.00"),
            threshold: Some(eur("150000.00")),
            lots: 1,
        }
    }

    const ALL_GIVEN: Given<'static> = Given { reason: "décision de l'AG", has_document: true };

    fn lacking(facts: &GroupFacts, to: GroupState, given: Given<'_>) -> Vec<Lack> {
        match change_group(facts, to, &given) {
            Ok(()) => vec![],
            Err(StateError::Lacking { lacking, .. }) => lacking,
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn only_the_steps_of_the_workflow_are_open() {
        let open: &[(GroupState, &[GroupState])] = &[
            (Formation, &[KycReady, Cancelled, OnHold]),
            (KycReady, &[FundingOpen, Cancelled, OnHold]),
            (FundingOpen, &[ThresholdReached, Cancelled, OnHold]),
            (ThresholdReached, &[FundingClosed, Cancelled, OnHold]),
            (FundingClosed, &[AllocationRunning, Cancelled, OnHold]),
            (AllocationRunning, &[Completed, Cancelled, OnHold]),
            (Completed, &[]),
            (Cancelled, &[]),
            (OnHold, &[Cancelled]),
        ];
        for &(from, reachable) in open {
            for to in GroupState::ALL {
                let result = change_group(&facts(from), to, &ALL_GIVEN);
                assert_eq!(result.is_ok(), reachable.contains(&to), "{from:?} to {to:?}");
            }
            let told = group_steps(&facts(from), &ALL_GIVEN).unwrap();
            let told: Vec<GroupState> = told.into_iter().map(|(to, _)| to).collect();
            assert_eq!(told, reachable, "what is offered from {from:?}");
        }
    }

    #[test]
    fn what_was_put_on_hold_goes_back_to_where_it_was_and_nowhere_else() {
        let held = GroupFacts { before_hold: Some(FundingOpen), ..facts(OnHold) };
        assert_eq!(lacking(&held, FundingOpen, Given::default()), []);
        assert_eq!(lacking(&held, KycReady, Given::default()), [Lack::WhereItWas]);
        let steps = group_steps(&held, &Given::default()).unwrap();
        assert_eq!(steps, [(Cancelled, vec![Lack::Reason]), (FundingOpen, vec![])]);
    }

    #[test]
    fn members_enough_and_none_pending_make_it_ready() {
        for (active, expected) in
            [(3, vec![Lack::Active { count: 3, required: 4 }]), (4, vec![]), (5, vec![])]
        {
            let facts = GroupFacts { active, ..facts(Formation) };
            assert_eq!(lacking(&facts, KycReady, Given::default()), expected, "{active} active");
        }
        let both = GroupFacts { active: 0, pending: 2, ..facts(Formation) };
        assert_eq!(
            lacking(&both, KycReady, Given::default()),
            [Lack::Active { count: 0, required: 4 }, Lack::Pending { count: 2 }],
            "a closed step says all that it lacks"
        );
    }

    #[test]
    fn funding_opens_with_a_validated_plan_and_its_document() {
        let none =
            GroupFacts { plan_validated: false, plan_has_document: false, ..facts(KycReady) };
        assert_eq!(lacking(&none, FundingOpen, Given::default()), [Lack::Plan]);
        let bare = GroupFacts { plan_has_document: false, ..facts(KycReady) };
        assert_eq!(lacking(&bare, FundingOpen, Given::default()), [Lack::PlanDocument]);
    }

    #[test]
    fn the_threshold_is_reached_to_the_cent() {
        for (confirmed, expected) in [
            ("149999.99", vec![Lack::Contributions { missing: eur("0.01") }]),
            ("150000.00", vec![]),
            ("150000.01", vec![]),
        ] {
            let facts = GroupFacts { confirmed: eur(confirmed), ..facts(FundingOpen) };
            assert_eq!(
                lacking(&facts, ThresholdReached, Given::default()),
                expected,
                "{confirmed}"
            );
        }
        let unset = GroupFacts { threshold: None, ..facts(FundingOpen) };
        assert_eq!(lacking(&unset, ThresholdReached, Given::default()), [Lack::Threshold]);
        let yen = Money::zero(Currency::try_new("JPY").unwrap());
        let mixed = GroupFacts { threshold: Some(yen), ..facts(FundingOpen) };
        let error = change_group(&mixed, ThresholdReached, &ALL_GIVEN).unwrap_err();
        assert_eq!((error.code(), error.field()), ("currency_mismatch", None));
    }

    #[test]
    fn closing_asks_for_a_document_choosing_for_lots_and_giving_up_for_a_reason() {
        let closed = lacking(&facts(ThresholdReached), FundingClosed, Given::default());
        assert_eq!(closed, [Lack::Document]);
        let empty = GroupFacts { lots: 0, ..facts(FundingClosed) };
        assert_eq!(lacking(&empty, AllocationRunning, ALL_GIVEN), [Lack::Lots]);
        let silent = Given { reason: "  ", has_document: true };
        assert_eq!(lacking(&facts(KycReady), Cancelled, silent), [Lack::Reason]);
    }

    #[test]
    fn a_refusal_has_the_code_and_the_field_of_what_it_lacks_first() {
        let refused = |from, to, given: Given<'_>| {
            let error = change_group(&facts(from), to, &given).unwrap_err();
            (error.code(), error.field())
        };
        let nothing = Given::default();
        assert_eq!(refused(Completed, Formation, nothing), ("state_final", Some("state")));
        assert_eq!(refused(KycReady, KycReady, nothing), ("state_already", Some("state")));
        assert_eq!(refused(KycReady, Completed, nothing), ("state_no_such_step", Some("state")));
        let bare = refused(ThresholdReached, FundingClosed, nothing);
        assert_eq!(bare, ("document_missing", Some("document")));
        assert_eq!(refused(OnHold, Cancelled, nothing), ("reason_missing", Some("reason")));
    }

    #[test]
    fn codes_are_read_with_or_without_their_prefix() {
        for state in GroupState::ALL {
            for prefix in ["", "COOP_GROUP_", "CRM_"] {
                let code = format!("{prefix}{}", state.code());
                assert_eq!(GroupState::parse(&code), Some(state));
            }
        }
        assert_eq!(GroupState::parse("on_hold"), None);
    }
}
