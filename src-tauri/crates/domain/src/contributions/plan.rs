//! The contribution plan (plan de cotisation): its terms, its versions, what it refuses.
//!
//! A version says what is owed from its `effective_from` on, until the next version's. The table
//! of instalments is in [`schedule`](super::schedule), what a late joiner owes in
//! [`entry`](mod@super::entry), the dues in [`issue`](mod@super::issue). Raises [`PlanError`].
//!
//! Source: spec 02, "Contribution plan (plan de cotisation), versioned".

use chrono::NaiveDate;
use uuid::Uuid;

use super::dues::Destination;
use super::entry::EntryRule;
use super::indexation::Indexation;
use super::penalty::MOST_GRACE_DAYS;
use crate::kernel::{IndexError, Money, MoneyError, Ratio, RatioError, SplitError, StepError};

/// The most instalments one version may have: a hundred years of months.
pub const MOST_INSTALMENTS: u32 = 1_200;

/// The time between two instalments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// Every month.
    Monthly,
    /// Every three months.
    Quarterly,
    /// Every six months.
    HalfYearly,
    /// Every twelve months.
    Yearly,
}

impl Period {
    /// Every period.
    pub const ALL: [Self; 4] = [Self::Monthly, Self::Quarterly, Self::HalfYearly, Self::Yearly];

    /// How many months it lasts.
    pub fn months(self) -> u32 {
        match self {
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
        }
    }

    /// The stable code, `monthly` and so on.
    pub fn code(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::HalfYearly => "half_yearly",
            Self::Yearly => "yearly",
        }
    }
}

/// What makes the amounts of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTerms {
    /// What each membership owes per instalment before indexation; above zero.
    pub base_amount: Money,
    /// The time between two instalments.
    pub period: Period,
    /// The first due date; the others are counted from it.
    pub first_due: NaiveDate,
    /// How many instalments: 1 to [`MOST_INSTALMENTS`].
    pub instalments: u32,
    /// How the amount grows.
    pub indexation: Indexation,
    /// The yearly premium of those who join later, from 0 to 1.
    pub risk_premium: Ratio,
}

impl PlanTerms {
    /// Checks the terms by themselves.
    ///
    /// # Errors
    /// [`PlanError`] of the base, the rates, the number of instalments, the index or the table.
    pub fn check(&self) -> Result<(), PlanError> {
        if !self.base_amount.is_positive() {
            return Err(PlanError::BaseNotPositive { amount: self.base_amount });
        }
        if self.instalments == 0 || self.instalments > MOST_INSTALMENTS {
            return Err(PlanError::InstalmentsOutOfRange {
                given: self.instalments,
                most: MOST_INSTALMENTS,
            });
        }
        PlanError::rate("risk_premium", &self.risk_premium)?;
        self.indexation.check(self.instalments)
    }
}

/// Whether a version is still being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanState {
    /// Being written: changes freely, issues nothing.
    Draft,
    /// Decided: never changes again.
    Validated,
}

impl PlanState {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "DRAFT",
            Self::Validated => "VALIDATED",
        }
    }
}

/// One version of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanVersion {
    /// Its number within the plan, from 1.
    pub number: u32,
    /// Draft or validated.
    pub state: PlanState,
    /// The first day on which its instalments count.
    pub effective_from: NaiveDate,
    /// The PV or decision that adopted it.
    pub document: Option<Uuid>,
    /// What makes its amounts.
    pub terms: PlanTerms,
    /// What late joiners owe of the past.
    pub entry_rule: EntryRule,
    /// Days after a due date before the due is late.
    pub grace_days: u32,
    /// The dates at which "up to date" is judged.
    pub cut_offs: Vec<NaiveDate>,
    /// Where the money goes.
    pub destination: Destination,
}

impl PlanVersion {
    /// Checks a version by itself; its table is computed once to find what only a date shows.
    ///
    /// # Errors
    /// [`PlanError`].
    pub fn check(&self) -> Result<(), PlanError> {
        self.terms.check()?;
        self.entry_rule.check()?;
        if self.grace_days > MOST_GRACE_DAYS {
            return Err(PlanError::GraceTooLong { given: self.grace_days, most: MOST_GRACE_DAYS });
        }
        if let Some(&cut_off) = self.cut_offs.iter().find(|&&day| day < self.terms.first_due) {
            return Err(PlanError::CutOffBeforeFirstDue {
                cut_off,
                first_due: self.terms.first_due,
            });
        }
        self.terms.schedule(None).map(|_schedule| ())
    }

    /// Validates a draft: from then on it never changes.
    ///
    /// # Errors
    /// [`PlanError::AlreadyValidated`], [`PlanError::DocumentMissing`],
    /// [`PlanError::OverlappingVersions`] with the versions validated before, and those of
    /// [`PlanVersion::check`].
    pub fn validated(mut self, document: Option<Uuid>, plan: &Plan) -> Result<Self, PlanError> {
        if self.state == PlanState::Validated {
            return Err(PlanError::AlreadyValidated { number: self.number });
        }
        self.document = document.or(self.document);
        if self.document.is_none() {
            return Err(PlanError::DocumentMissing);
        }
        self.check()?;
        plan.check_takes_over(self.effective_from)?;
        self.state = PlanState::Validated;
        Ok(self)
    }
}

/// The validated versions of one plan, in the order in which they take over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: Uuid,
    versions: Vec<PlanVersion>,
}

impl Plan {
    /// Gathers the validated versions of a plan.
    ///
    /// # Errors
    /// [`PlanError::OverlappingVersions`] when two take effect on one day or out of order.
    pub fn try_new(id: Uuid, versions: Vec<PlanVersion>) -> Result<Self, PlanError> {
        let mut plan = Self { id, versions: Vec::with_capacity(versions.len()) };
        let mut versions: Vec<_> =
            versions.into_iter().filter(|v| v.state == PlanState::Validated).collect();
        versions.sort_by_key(|version| version.number);
        for version in versions {
            plan.check_takes_over(version.effective_from)?;
            plan.versions.push(version);
        }
        Ok(plan)
    }

    /// The versions, in order.
    pub fn versions(&self) -> &[PlanVersion] {
        &self.versions
    }

    /// The version whose instalments count on a day; `None` before the first.
    pub fn in_force(&self, on: NaiveDate) -> Option<&PlanVersion> {
        self.versions.iter().rev().find(|version| version.effective_from <= on)
    }

    /// The start of the plan's first version, from which the risk premium counts.
    pub fn started_on(&self) -> Option<NaiveDate> {
        self.versions.first().map(|version| version.effective_from)
    }

    fn check_takes_over(&self, effective_from: NaiveDate) -> Result<(), PlanError> {
        match self.versions.last() {
            Some(last) if effective_from <= last.effective_from => {
                Err(PlanError::OverlappingVersions {
                    number: last.number,
                    effective_from: last.effective_from,
                })
            }
            _ => Ok(()),
        }
    }
}

/// Refusals of a plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The base is zero or negative.
    #[error("the base amount {amount} is not above zero")]
    BaseNotPositive {
        /// The base given.
        amount: Money,
    },
    /// A rate is below 0 or above 100 %.
    #[error("the rate {rate} is not from 0 to 1")]
    RateOutOfRange {
        /// Which one.
        field: &'static str,
        /// The rate given.
        rate: Ratio,
    },
    /// No instalment, or too many.
    #[error("{given} instalments; from 1 to {most}")]
    InstalmentsOutOfRange {
        /// How many were asked for.
        given: u32,
        /// The most.
        most: u32,
    },
    /// The version starts on or before the one that it should follow.
    #[error("overlaps version {number}, in effect from {effective_from}")]
    OverlappingVersions {
        /// The number of the version that stands.
        number: u32,
        /// Since when it does.
        effective_from: NaiveDate,
    },
    /// A cut-off is before the first due date.
    #[error("the cut-off {cut_off} is before the first due date {first_due}")]
    CutOffBeforeFirstDue {
        /// The cut-off.
        cut_off: NaiveDate,
        /// The first due date.
        first_due: NaiveDate,
    },
    /// The index has no value for a date that is needed.
    #[error("no index value for {on}")]
    IndexMissing {
        /// The date.
        on: NaiveDate,
        /// The date of the last value before it, if there is one.
        latest: Option<NaiveDate>,
    },
    /// An index value is zero or negative.
    #[error("the index value of {on} is not above zero")]
    IndexNotPositive {
        /// Its date.
        on: NaiveDate,
    },
    /// Two index values have one date.
    #[error("two index values for {on}")]
    IndexTwice {
        /// The date.
        on: NaiveDate,
    },
    /// The table has not one amount per instalment.
    #[error("{given} amounts for {expected} instalments")]
    TableLength {
        /// How many amounts.
        given: usize,
        /// How many instalments.
        expected: u32,
    },
    /// An amount of the table is zero or negative.
    #[error("instalment {number} is {amount}, not above zero")]
    TableAmountNotPositive {
        /// Which instalment, from 1.
        number: usize,
        /// Its amount.
        amount: Money,
    },
    /// The past would be spread over no due at all, or over too many.
    #[error("the past cannot be spread over {given} dues; from 1 to {most}")]
    CatchUpOutOfRange {
        /// Over how many.
        given: u32,
        /// The most.
        most: u32,
    },
    /// Too many days of grace.
    #[error("{given} days of grace; at most {most}")]
    GraceTooLong {
        /// How many were given.
        given: u32,
        /// The most.
        most: u32,
    },
    /// A version is validated without the document that decided it.
    #[error("no decision document")]
    DocumentMissing,
    /// The version was validated before.
    #[error("version {number} is validated already")]
    AlreadyValidated {
        /// Its number.
        number: u32,
    },
    /// A date past the end of the calendar.
    #[error("instalment {number} falls after the end of the calendar")]
    DateOutOfRange {
        /// Which instalment, from 1.
        number: u32,
    },
    /// An amount does not fit.
    #[error(transparent)]
    Amount(#[from] MoneyError),
    /// A number does not fit.
    #[error(transparent)]
    Number(#[from] RatioError),
}

impl PlanError {
    pub(super) fn rate(field: &'static str, rate: &Ratio) -> Result<(), Self> {
        if rate.is_negative() || *rate > Ratio::one() {
            return Err(Self::RateOutOfRange { field, rate: rate.clone() });
        }
        Ok(())
    }

    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BaseNotPositive { .. } => "base_not_positive",
            Self::RateOutOfRange { .. } => "rate_out_of_range",
            Self::InstalmentsOutOfRange { .. } => "instalments_out_of_range",
            Self::OverlappingVersions { .. } => "overlapping_versions",
            Self::CutOffBeforeFirstDue { .. } => "cut_off_before_first_due",
            Self::IndexMissing { .. } => "index_missing",
            Self::IndexNotPositive { .. } => "index_not_positive",
            Self::IndexTwice { .. } => "index_twice",
            Self::TableLength { .. } => "table_length",
            Self::TableAmountNotPositive { .. } => "table_amount_not_positive",
            Self::CatchUpOutOfRange { .. } => "catch_up_out_of_range",
            Self::GraceTooLong { .. } => "grace_too_long",
            Self::DocumentMissing => "plan_document_missing",
            Self::AlreadyValidated { .. } => "plan_already_validated",
            Self::DateOutOfRange { .. } => "date_out_of_range",
            Self::Amount(MoneyError::CurrencyMismatch) => "currency_mismatch",
            Self::Amount(_) | Self::Number(_) => "amount_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::BaseNotPositive { .. } => Some("base_amount"),
            Self::RateOutOfRange { field, .. } => Some(field),
            Self::InstalmentsOutOfRange { .. } | Self::DateOutOfRange { .. } => Some("instalments"),
            Self::OverlappingVersions { .. } => Some("effective_from"),
            Self::CutOffBeforeFirstDue { .. } => Some("cut_offs"),
            Self::IndexMissing { .. }
            | Self::IndexNotPositive { .. }
            | Self::IndexTwice { .. }
            | Self::TableLength { .. }
            | Self::TableAmountNotPositive { .. } => Some("indexation.values"),
            Self::CatchUpOutOfRange { .. } => Some("entry_rule"),
            Self::GraceTooLong { .. } => Some("grace_days"),
            Self::DocumentMissing => Some("document"),
            Self::AlreadyValidated { .. } => None,
            Self::Amount(_) | Self::Number(_) => Some("base_amount"),
        }
    }
}

impl From<IndexError> for PlanError {
    fn from(error: IndexError) -> Self {
        match error {
            IndexError::Missing { on, latest } => Self::IndexMissing { on, latest },
            IndexError::NotPositive { on } => Self::IndexNotPositive { on },
            IndexError::Twice { on } => Self::IndexTwice { on },
        }
    }
}

impl From<StepError> for PlanError {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Money(error) | StepError::Split(SplitError::Money(error)) => {
                Self::Amount(error)
            }
            StepError::Ratio(error) | StepError::Split(SplitError::Ratio(error)) => {
                Self::Number(error)
            }
            StepError::DateOutOfRange | StepError::WrongOperands | StepError::Split(_) => {
                Self::Number(RatioError::OutOfRange)
            }
        }
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
