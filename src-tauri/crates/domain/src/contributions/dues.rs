//! Dues (échéances): their kinds, where their money goes, and the state that follows from facts.
//!
//! Deliberately not here: which dues to make ([`issue`](mod@super::issue)) and what payments cover
//! ([`imputation`](mod@super::imputation)). Source: spec 02, "Dues and calls for funds".

use chrono::{Days, NaiveDate};

use super::contribution::BankAccount;
use crate::kernel::{Money, MoneyError};

/// What a due is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DueKind {
    /// An instalment of a contribution plan, or the past caught up.
    Contribution,
    /// A provision for charges.
    Provision,
    /// A call for the working fund.
    WorkingFund,
    /// A call for the reserve fund.
    Reserve,
    /// A call for works.
    Works,
    /// A contribution to the common purse.
    Purse,
    /// A late penalty.
    Penalty,
    /// The balance of a settlement of charges.
    Settlement,
}

impl DueKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Contribution,
        Self::Provision,
        Self::WorkingFund,
        Self::Reserve,
        Self::Works,
        Self::Purse,
        Self::Penalty,
        Self::Settlement,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Contribution => "contribution",
            Self::Provision => "provision",
            Self::WorkingFund => "working_fund",
            Self::Reserve => "reserve",
            Self::Works => "works",
            Self::Purse => "purse",
            Self::Penalty => "penalty",
            Self::Settlement => "settlement",
        }
    }

    /// Finds a kind by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Where the money of a plan goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Destination {
    /// Owed back to the member: the default while the project is not delivered.
    MemberAdvance,
    /// Current income.
    Current,
    /// The working fund.
    WorkingFund,
    /// The reserve fund.
    Reserve,
    /// Works.
    Works,
    /// The common purse.
    CommonPurse,
}

impl Destination {
    /// Every destination.
    pub const ALL: [Self; 6] = [
        Self::MemberAdvance,
        Self::Current,
        Self::WorkingFund,
        Self::Reserve,
        Self::Works,
        Self::CommonPurse,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::MemberAdvance => "member_advance",
            Self::Current => "current",
            Self::WorkingFund => "working_fund",
            Self::Reserve => "reserve",
            Self::Works => "works",
            Self::CommonPurse => "common_purse",
        }
    }

    /// The account on which it is asked (spec 03: the reserve has its own).
    pub fn account(self) -> BankAccount {
        match self {
            Self::Reserve => BankAccount::Reserve,
            Self::MemberAdvance
            | Self::Current
            | Self::WorkingFund
            | Self::Works
            | Self::CommonPurse => BankAccount::Current,
        }
    }

    /// Finds a destination by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|destination| destination.code() == code)
    }
}

/// What the state of a due follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueFacts {
    /// Its due date.
    pub due_on: NaiveDate,
    /// What was asked for.
    pub amount: Money,
    /// What was waived of it.
    pub waived: Money,
    /// What confirmed payments cover of it.
    pub paid: Money,
    /// Days of grace after the due date.
    pub grace_days: u32,
    /// The day its membership left; `None` while it has not.
    pub left_on: Option<NaiveDate>,
    /// Whether its entry was undone, as opening balances are when they are entered again.
    pub taken_back: bool,
}

/// The state of a due on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DueState {
    /// Dated after its membership left, or taken back with its entry.
    Cancelled,
    /// Waived wholly.
    Waived,
    /// Nothing is outstanding.
    Paid,
    /// Past its due date and grace, with something outstanding.
    Late,
    /// Partly paid, not late.
    Partial,
    /// Not paid at all, not late.
    Open,
}

impl DueState {
    /// Every state, in the order in which they are derived.
    pub const ALL: [Self; 6] =
        [Self::Cancelled, Self::Waived, Self::Paid, Self::Late, Self::Partial, Self::Open];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cancelled => "CANCELLED",
            Self::Waived => "WAIVED",
            Self::Paid => "PAID",
            Self::Late => "LATE",
            Self::Partial => "PARTIAL",
            Self::Open => "OPEN",
        }
    }
}

impl DueFacts {
    /// Tells whether the due is dated after its membership left, or was taken back.
    pub fn is_cancelled(&self) -> bool {
        self.taken_back || self.left_on.is_some_and(|left_on| self.due_on > left_on)
    }

    /// What is asked for after waivers: never below zero, and nothing once cancelled.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`].
    pub fn owed(&self) -> Result<Money, MoneyError> {
        let zero = Money::zero(self.amount.currency());
        if self.is_cancelled() {
            return Ok(zero);
        }
        let owed = self.amount.checked_sub(&self.waived)?;
        Ok(if owed.is_negative() { zero } else { owed })
    }

    /// What remains to be paid: never below zero.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`].
    pub fn outstanding(&self) -> Result<Money, MoneyError> {
        let rest = self.owed()?.checked_sub(&self.paid)?;
        Ok(if rest.is_negative() { Money::zero(rest.currency()) } else { rest })
    }

    /// The last day on which the due is not late yet; `None` past the calendar's end.
    pub fn grace_ends(&self) -> Option<NaiveDate> {
        self.due_on.checked_add_days(Days::new(u64::from(self.grace_days)))
    }

    /// The state on a day, in the order of the specification.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`].
    pub fn state(&self, as_of: NaiveDate) -> Result<DueState, MoneyError> {
        if self.is_cancelled() {
            return Ok(DueState::Cancelled);
        }
        if self.waived.is_positive() && self.owed()?.is_zero() {
            return Ok(DueState::Waived);
        }
        if self.outstanding()?.is_zero() {
            return Ok(DueState::Paid);
        }
        if self.grace_ends().is_some_and(|last| as_of > last) {
            return Ok(DueState::Late);
        }
        Ok(if self.paid.is_positive() { DueState::Partial } else { DueState::Open })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::given::eur;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn due(waived: &str, paid: &str) -> DueFacts {
        DueFacts {
            due_on: day(1, 5),
            amount: eur("250.00"),
            waived: eur(waived),
            paid: eur(paid),
            grace_days: 10,
            left_on: None,
            taken_back: false,
        }
    }

    #[test]
    fn a_due_is_late_the_day_after_grace_and_not_before() {
        for (on, state) in [
            (day(1, 5), DueState::Open),
            (day(1, 14), DueState::Open),
            (day(1, 15), DueState::Open),
            (day(1, 16), DueState::Late),
        ] {
            assert_eq!(due("0", "0").state(on), Ok(state), "{on}");
        }
        let without_grace = DueFacts { grace_days: 0, ..due("0", "0") };
        assert_eq!(without_grace.state(day(1, 5)), Ok(DueState::Open), "the due date itself");
        assert_eq!(without_grace.state(day(1, 6)), Ok(DueState::Late));
    }

    #[test]
    fn the_states_are_told_in_their_order() {
        for (waived, paid, state, why) in [
            ("250.00", "0", DueState::Waived, "waived wholly"),
            ("250.00", "250.00", DueState::Waived, "waived comes before paid"),
            ("0", "250.00", DueState::Paid, "to the cent"),
            ("0", "249.99", DueState::Late, "one cent short"),
            ("0.01", "249.99", DueState::Paid, "a partial waiver reduces it"),
            ("100.00", "149.99", DueState::Late, "one cent short of the rest"),
        ] {
            assert_eq!(due(waived, paid).state(day(3, 1)), Ok(state), "{why}");
        }
        assert_eq!(due("0", "0.01").state(day(1, 5)), Ok(DueState::Partial));
        assert_eq!(due("0.01", "0").state(day(1, 5)), Ok(DueState::Open), "waived is not paid");
    }

    #[test]
    fn what_is_dated_after_leaving_is_cancelled_and_the_day_itself_is_not() {
        for (left_on, state) in [
            (day(1, 4), DueState::Cancelled),
            (day(1, 5), DueState::Late),
            (day(1, 6), DueState::Late),
        ] {
            let due = DueFacts { left_on: Some(left_on), ..due("0", "0") };
            assert_eq!(due.state(day(3, 1)), Ok(state), "left on {left_on}");
        }
        let cancelled = DueFacts { left_on: Some(day(1, 4)), ..due("0", "0") };
        assert_eq!(cancelled.outstanding(), Ok(eur("0")));
    }

    #[test]
    fn what_remains_is_never_negative() {
        assert_eq!(due("100.00", "100.00").outstanding(), Ok(eur("50.00")));
        assert_eq!(due("0", "300.00").outstanding(), Ok(eur("0")));
        assert_eq!(due("300.00", "0").outstanding(), Ok(eur("0")));
    }

    #[test]
    fn codes_read_back() {
        for kind in DueKind::ALL {
            assert_eq!(DueKind::from_code(kind.code()), Some(kind));
        }
        for destination in Destination::ALL {
            assert_eq!(Destination::from_code(destination.code()), Some(destination));
        }
        assert_eq!(DueKind::from_code("fine"), None);
    }
}
