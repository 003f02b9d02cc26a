//! A declared contribution (cotisation): its workflow, its evidence, its possible duplicates.
//!
//! PENDING becomes CONFIRMED with a proof or a bank line, or REJECTED with a reason. A confirmed
//! one is never edited nor deleted: it is reversed, with a reason; to correct is to reverse and
//! declare again. Doing what is done already is a named outcome. Deliberately not here: reading
//! the proofs and posting the journal entries. Raises [`ContributionError`].
//!
//! Source: spec 02, "Contributions (cotisations déclarées)"; spec 08, separation of duties.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::kernel::{Money, Transition, Workflow, WorkflowError};

/// How the money came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// By bank transfer.
    BankTransfer,
    /// In cash.
    Cash,
    /// By check.
    Check,
    /// By card.
    Card,
    /// Otherwise.
    Other,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 5] =
        [Self::BankTransfer, Self::Cash, Self::Check, Self::Card, Self::Other];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::BankTransfer => "BANK_TRANSFER",
            Self::Cash => "CASH",
            Self::Check => "CHECK",
            Self::Card => "CARD",
            Self::Other => "OTHER",
        }
    }

    /// Finds a method by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }
}

/// On which account of the cooperative a payment arrived. What came in cash is in the cash box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BankAccount {
    /// The current account.
    Current,
    /// The reserve's own account.
    Reserve,
}

impl BankAccount {
    /// Every account.
    pub const ALL: [Self; 2] = [Self::Current, Self::Reserve];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Reserve => "reserve",
        }
    }

    /// Finds an account by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|account| account.code() == code)
    }
}

/// Where a contribution stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContributionStatus {
    /// Declared, not looked at yet.
    Pending,
    /// The money is there.
    Confirmed,
    /// The money is not there.
    Rejected,
    /// Confirmed, then undone by a counter-entry.
    Reversed,
}

impl ContributionStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Confirmed, Self::Rejected, Self::Reversed];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Confirmed => "CONFIRMED",
            Self::Rejected => "REJECTED",
            Self::Reversed => "REVERSED",
        }
    }

    /// Finds a status by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// The guard: a proof or a bank line.
pub const GUARD_EVIDENCE: &str = "contribution_evidence";
/// The guard: another person than the one who declared for themselves.
pub const GUARD_OTHER_PERSON: &str = "contribution_other_person";
/// The guard: the value date has come.
pub const GUARD_VALUE_DATE: &str = "contribution_value_date";
/// The guard: a reason in words.
pub const GUARD_REASON: &str = "reason_given";

/// The permitted steps of a contribution.
pub const CONTRIBUTION_WORKFLOW: Workflow<ContributionStatus> = Workflow::new(&[
    Transition {
        from: ContributionStatus::Pending,
        to: ContributionStatus::Confirmed,
        guards: &[GUARD_EVIDENCE, GUARD_VALUE_DATE, GUARD_OTHER_PERSON],
    },
    Transition {
        from: ContributionStatus::Pending,
        to: ContributionStatus::Rejected,
        guards: &[GUARD_REASON],
    },
    Transition {
        from: ContributionStatus::Confirmed,
        to: ContributionStatus::Reversed,
        guards: &[GUARD_REASON],
    },
]);

/// A declared contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub membership: Uuid,
    /// Above zero.
    pub amount: Money,
    /// The day the money counts from.
    pub value_date: NaiveDate,
    /// How it came.
    pub method: Method,
    /// What the payer wrote with it.
    pub reference: Option<String>,
    /// Where it stands.
    pub status: ContributionStatus,
}

/// What backs a confirmation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// How many proofs are attached.
    pub proofs: usize,
    /// Whether a line of a bank statement matches it.
    pub bank_line: bool,
    /// Whether the one who confirms declared it for themselves, where duties are separated.
    pub own_declaration: bool,
}

/// Whether a decision changes anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It does.
    Change(ContributionStatus),
    /// It was taken before.
    AlreadyDone,
}

/// Refusals of a contribution.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContributionError {
    /// The amount is zero or negative.
    #[error("the amount {amount} is not above zero")]
    NotPositive {
        /// The amount.
        amount: Money,
    },
    /// Neither a proof nor a bank line backs it.
    #[error("neither a proof nor a bank line")]
    EvidenceMissing,
    /// The value date is still to come.
    #[error("the value date {value_date} is after {today}")]
    ValueDateToCome {
        /// Its value date.
        value_date: NaiveDate,
        /// The day of the decision.
        today: NaiveDate,
    },
    /// Who declared it for themselves would confirm it.
    #[error("declared by the person who would confirm it")]
    OwnDeclaration,
    /// No reason is given.
    #[error("no reason")]
    ReasonMissing,
    /// Its status does not permit the step.
    #[error("not possible from {status:?}")]
    WrongStatus {
        /// Its status.
        status: ContributionStatus,
        /// The status asked for.
        wanted: ContributionStatus,
    },
    /// It resembles one or more earlier ones, and was not confirmed in spite of it.
    #[error("resembles {} earlier contributions", earlier.len())]
    PossibleDuplicate {
        /// Those it resembles.
        earlier: Vec<Uuid>,
    },
}

impl ContributionError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotPositive { .. } => "amount_not_positive",
            Self::EvidenceMissing => "evidence_missing",
            Self::ValueDateToCome { .. } => "value_date_to_come",
            Self::OwnDeclaration => "own_declaration",
            Self::ReasonMissing => "reason_missing",
            Self::WrongStatus { .. } => "contribution_wrong_status",
            Self::PossibleDuplicate { .. } => "possible_duplicate",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::NotPositive { .. } => Some("amount"),
            Self::EvidenceMissing => Some("proofs"),
            Self::ValueDateToCome { .. } => Some("value_date"),
            Self::ReasonMissing => Some("reason"),
            Self::PossibleDuplicate { .. } => Some("despite_duplicate"),
            Self::OwnDeclaration | Self::WrongStatus { .. } => None,
        }
    }
}

impl Contribution {
    /// Checks what is declared.
    ///
    /// # Errors
    /// [`ContributionError::NotPositive`].
    pub fn check(&self) -> Result<(), ContributionError> {
        if self.amount.is_positive() {
            Ok(())
        } else {
            Err(ContributionError::NotPositive { amount: self.amount })
        }
    }

    /// Decides a confirmation.
    ///
    /// # Errors
    /// [`ContributionError::EvidenceMissing`], [`ContributionError::ValueDateToCome`],
    /// [`ContributionError::OwnDeclaration`], [`ContributionError::WrongStatus`].
    pub fn confirm(
        &self,
        evidence: Evidence,
        today: NaiveDate,
    ) -> Result<Decision, ContributionError> {
        self.step(ContributionStatus::Confirmed, today, |guard| match guard {
            GUARD_EVIDENCE => evidence.proofs > 0 || evidence.bank_line,
            GUARD_VALUE_DATE => self.value_date <= today,
            GUARD_OTHER_PERSON => !evidence.own_declaration,
            _ => false,
        })
    }

    /// Decides a rejection.
    ///
    /// # Errors
    /// [`ContributionError::ReasonMissing`], [`ContributionError::WrongStatus`].
    pub fn reject(&self, reason: &str, today: NaiveDate) -> Result<Decision, ContributionError> {
        self.step(ContributionStatus::Rejected, today, |guard| {
            guard == GUARD_REASON && !reason.trim().is_empty()
        })
    }

    /// Decides a reversal.
    ///
    /// # Errors
    /// [`ContributionError::ReasonMissing`], [`ContributionError::WrongStatus`].
    pub fn reverse(&self, reason: &str, today: NaiveDate) -> Result<Decision, ContributionError> {
        self.step(ContributionStatus::Reversed, today, |guard| {
            guard == GUARD_REASON && !reason.trim().is_empty()
        })
    }

    /// Tells whether its money counts.
    pub fn counts(&self) -> bool {
        self.status == ContributionStatus::Confirmed
    }

    fn step(
        &self,
        wanted: ContributionStatus,
        today: NaiveDate,
        holds: impl Fn(&'static str) -> bool,
    ) -> Result<Decision, ContributionError> {
        if self.status == wanted {
            return Ok(Decision::AlreadyDone);
        }
        match CONTRIBUTION_WORKFLOW.check(self.status, wanted, holds) {
            Ok(()) => Ok(Decision::Change(wanted)),
            Err(WorkflowError::NoSuchStep { from: status, .. }) => {
                Err(ContributionError::WrongStatus { status, wanted })
            }
            Err(WorkflowError::Guarded { lacking, .. }) => Err(match lacking.first() {
                Some(&GUARD_EVIDENCE) => ContributionError::EvidenceMissing,
                Some(&GUARD_VALUE_DATE) => {
                    ContributionError::ValueDateToCome { value_date: self.value_date, today }
                }
                Some(&GUARD_OTHER_PERSON) => ContributionError::OwnDeclaration,
                _ => ContributionError::ReasonMissing,
            }),
        }
    }
}

/// The earlier contributions that `candidate` may repeat: same membership, amount, value date and
/// reference. What was rejected or reversed is no duplicate: declaring it again is to correct it.
pub fn duplicates<'a>(
    candidate: &Contribution,
    earlier: impl IntoIterator<Item = &'a Contribution>,
) -> Vec<Uuid> {
    let reference = |of: &Contribution| {
        of.reference.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let wanted = reference(candidate);
    earlier
        .into_iter()
        .filter(|other| {
            other.id != candidate.id
                && other.membership == candidate.membership
                && other.amount == candidate.amount
                && other.value_date == candidate.value_date
                && reference(other) == wanted
                && matches!(
                    other.status,
                    ContributionStatus::Pending | ContributionStatus::Confirmed
                )
        })
        .map(|other| other.id)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Currency;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, day).unwrap()
    }

    fn contribution(id: u128, status: ContributionStatus) -> Contribution {
        Contribution {
            id: Uuid::from_u128(id),
            membership: Uuid::from_u128(7),
            amount: Money::parse("250.00", Currency::EUR).unwrap(),
            value_date: day(10),
            method: Method::BankTransfer,
            reference: Some("+++090/9337/55493+++".to_owned()),
            status,
        }
    }

    fn evidence(proofs: usize, bank_line: bool) -> Evidence {
        Evidence { proofs, bank_line, own_declaration: false }
    }

    #[test]
    fn a_contribution_is_confirmed_with_a_proof_or_a_bank_line_and_not_without() {
        let pending = contribution(1, ContributionStatus::Pending);
        let confirmed = Ok(Decision::Change(ContributionStatus::Confirmed));
        assert_eq!(pending.confirm(evidence(1, false), day(12)), confirmed);
        assert_eq!(pending.confirm(evidence(0, true), day(12)), confirmed);
        assert_eq!(
            pending.confirm(evidence(0, false), day(12)),
            Err(ContributionError::EvidenceMissing)
        );
    }

    #[test]
    fn money_of_tomorrow_is_not_confirmed_today() {
        let pending = contribution(1, ContributionStatus::Pending);
        let confirm = |on| pending.confirm(evidence(1, false), on);
        assert_eq!(
            confirm(day(9)),
            Err(ContributionError::ValueDateToCome { value_date: day(10), today: day(9) })
        );
        assert!(confirm(day(10)).is_ok(), "the day");
        assert!(confirm(day(11)).is_ok(), "the day after");
    }

    #[test]
    fn who_declared_for_themselves_does_not_confirm() {
        let own = Evidence { own_declaration: true, ..evidence(1, true) };
        assert_eq!(
            contribution(1, ContributionStatus::Pending).confirm(own, day(12)),
            Err(ContributionError::OwnDeclaration)
        );
    }

    #[test]
    fn rejecting_and_reversing_ask_for_a_reason_in_words() {
        let pending = contribution(1, ContributionStatus::Pending);
        let confirmed = contribution(1, ContributionStatus::Confirmed);
        for reason in ["", " \t"] {
            assert_eq!(
                pending.reject(reason, day(12)),
                Err(ContributionError::ReasonMissing),
                "{reason:?}"
            );
            assert_eq!(
                confirmed.reverse(reason, day(12)),
                Err(ContributionError::ReasonMissing),
                "{reason:?}"
            );
        }
        assert_eq!(
            pending.reject("illisible", day(12)),
            Ok(Decision::Change(ContributionStatus::Rejected))
        );
        assert_eq!(
            confirmed.reverse("montant erroné", day(12)),
            Ok(Decision::Change(ContributionStatus::Reversed))
        );
    }

    #[test]
    fn every_step_outside_the_workflow_is_refused_and_the_same_step_twice_is_named() {
        use ContributionStatus::{Confirmed, Pending, Rejected, Reversed};
        let decide = |status, wanted| {
            let found = contribution(1, status);
            match wanted {
                Confirmed => found.confirm(evidence(1, true), day(12)),
                Rejected => found.reject("raison", day(12)),
                _ => found.reverse("raison", day(12)),
            }
        };
        for status in ContributionStatus::ALL {
            for wanted in [Confirmed, Rejected, Reversed] {
                let expected = match (status, wanted) {
                    (Pending, Confirmed | Rejected) | (Confirmed, Reversed) => {
                        Ok(Decision::Change(wanted))
                    }
                    (status, wanted) if status == wanted => Ok(Decision::AlreadyDone),
                    _ => Err(ContributionError::WrongStatus { status, wanted }),
                };
                assert_eq!(decide(status, wanted), expected, "{status:?} to {wanted:?}");
            }
        }
    }

    #[test]
    fn a_contribution_of_nothing_is_refused() {
        for (amount, accepted) in [("-0.01", false), ("0.00", false), ("0.01", true)] {
            let mut declared = contribution(1, ContributionStatus::Pending);
            declared.amount = Money::parse(amount, Currency::EUR).unwrap();
            assert_eq!(declared.check().is_ok(), accepted, "{amount}");
        }
    }

    #[test]
    fn a_duplicate_shares_membership_amount_date_and_reference() {
        let candidate = contribution(1, ContributionStatus::Pending);
        let twin = |change: fn(&mut Contribution)| {
            let mut other = contribution(2, ContributionStatus::Confirmed);
            change(&mut other);
            !duplicates(&candidate, [&other]).is_empty()
        };
        assert!(twin(|_| {}), "nothing differs");
        assert!(twin(|other| other.status = ContributionStatus::Pending));
        assert!(twin(|other| other.reference = Some(" +++090/9337/55493+++ ".to_owned())));
        assert!(!twin(|other| other.membership = Uuid::from_u128(8)));
        assert!(!twin(|other| other.amount = Money::parse("250.01", Currency::EUR).unwrap()));
        assert!(!twin(|other| other.value_date = day(11)));
        assert!(!twin(|other| other.reference = None));
        assert!(!twin(|other| other.status = ContributionStatus::Rejected));
        assert!(!twin(|other| other.status = ContributionStatus::Reversed), "a correction");
        assert!(!twin(|other| other.id = Uuid::from_u128(1)), "itself");
    }
}
