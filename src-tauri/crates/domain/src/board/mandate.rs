//! A mandate on the board: its length, what is left of it, its renewal, its early end.
//!
//! It ends eleven to thirteen months after it starts, both days included, and is active from its
//! first day to its last. It is renewed from sixty days before its end; it can be closed early by a
//! resignation or a revocation. Judged by the dates alone: a wrong length is an answer here, and a
//! refusal only when a mandate is made. Months clamp to the end of the month. Deliberately not here:
//! who holds it. Raises [`MandateError`].
//!
//! Source: spec 06, "Board"; spec 01, mandate under both rule sets.

use chrono::NaiveDate;

use crate::kernel::{Operand, Operation, Relation, Step, StepError, Value};

/// Fewest months from the start to the end.
pub const LEAST_MONTHS: u32 = 11;
/// Most months from the start to the end.
pub const MOST_MONTHS: u32 = 13;
/// From how many days before the end a mandate is expiring, and may be renewed.
pub const ALERT_DAYS: i64 = 60;

/// The first and last day of a mandate, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mandate {
    /// The day of the assembly that elected.
    pub start: NaiveDate,
    /// The last day.
    pub end: NaiveDate,
}

/// What the dates of a mandate say on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateJudgement {
    /// Whether it lasts eleven to thirteen months.
    pub valid: bool,
    /// Whether the day is in it, both ends included.
    pub active: bool,
    /// Days from the day to the end; 0 after it.
    pub days_left: i64,
    /// Active, with sixty days or fewer to the end.
    pub expiring: bool,
    /// From sixty days before the end on, and after it.
    pub renewable: bool,
    /// The first day on which it may end.
    pub earliest_end: NaiveDate,
    /// The last day on which it may end.
    pub latest_end: NaiveDate,
    /// How.
    pub steps: Vec<Step>,
}

/// What becomes of a mandate after its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MandateRule {
    /// It is over (Mission).
    UntilItsEnd,
    /// It goes on until the next ordinary assembly, to be renewed (Belgium, in force).
    UntilTheNextOrdinaryAssembly,
}

/// Where a mandate stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has not begun.
    ToCome,
    /// In office.
    Active,
    /// Beyond its last day, still in office until the next ordinary assembly.
    ToRenew,
    /// Over.
    Ended,
}

/// Why a mandate was closed early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosingReason {
    /// The person resigned; the announcement goes on the next agenda.
    Resignation,
    /// An assembly revoked it.
    Revocation,
}

/// An early end: from that day on the mandate is not active.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    /// The first day without it.
    pub on: NaiveDate,
    /// Why.
    pub reason: ClosingReason,
}

/// What came of closing a mandate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It is closed now.
    Now(Closing),
    /// It was closed before; nothing changes.
    Already(Closing),
}

/// Refusals about a mandate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MandateError {
    /// It would last too short or too long.
    #[error("the end is not from {earliest} to {latest}")]
    WrongLength {
        /// The first day on which it may end.
        earliest: NaiveDate,
        /// The last day on which it may end.
        latest: NaiveDate,
    },
    /// Its last day is before its first.
    #[error("it ends before its first day, {start}")]
    EndBeforeStart {
        /// The first day of the mandate.
        start: NaiveDate,
    },
    /// It is too early to renew.
    #[error("it may be renewed from {from}")]
    RenewedTooEarly {
        /// The first day.
        from: NaiveDate,
    },
    /// It is closed on a day that is not in it.
    #[error("it is closed on a day out of {start} to {end}")]
    ClosedOutside {
        /// The first day of the mandate.
        start: NaiveDate,
        /// The last day of the mandate.
        end: NaiveDate,
    },
    /// An assembly did not adopt the revocation.
    #[error("no assembly adopted the revocation")]
    RevocationNotAdopted,
    /// A date past the calendar.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl MandateError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongLength { .. } => "mandate_wrong_length",
            Self::EndBeforeStart { .. } => "mandate_end_before_start",
            Self::RenewedTooEarly { .. } => "mandate_renewed_too_early",
            Self::ClosedOutside { .. } => "mandate_closed_outside",
            Self::RevocationNotAdopted => "revocation_not_adopted",
            Self::Step(_) => "date_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::WrongLength { .. } | Self::EndBeforeStart { .. } => Some("end"),
            Self::RenewedTooEarly { .. } | Self::ClosedOutside { .. } => Some("on"),
            Self::RevocationNotAdopted => Some("adopted"),
            Self::Step(_) => None,
        }
    }
}

impl Mandate {
    /// Makes a mandate of the right length.
    ///
    /// # Errors
    /// [`MandateError::WrongLength`] with both limits.
    pub fn try_new(start: NaiveDate, end: NaiveDate) -> Result<Self, MandateError> {
        let mandate = Self { start, end };
        let judged = mandate.judge(start)?;
        if judged.valid {
            Ok(mandate)
        } else {
            let (earliest, latest) = (judged.earliest_end, judged.latest_end);
            Err(MandateError::WrongLength { earliest, latest })
        }
    }

    /// Tells whether a day is in it, unless it was closed by then.
    pub fn active(&self, on: NaiveDate, closing: Option<Closing>) -> bool {
        self.start <= on && on <= self.end && closing.is_none_or(|closing| on < closing.on)
    }

    /// Says what the dates mean on a day.
    ///
    /// # Errors
    /// [`MandateError::EndBeforeStart`], and [`MandateError::Step`] at the end of the calendar.
    pub fn judge(&self, on: NaiveDate) -> Result<MandateJudgement, MandateError> {
        if self.end < self.start {
            return Err(MandateError::EndBeforeStart { start: self.start });
        }
        let (earliest_end, earliest) = self.end_after("mandate_earliest_end", LEAST_MONTHS)?;
        let (latest_end, latest) = self.end_after("mandate_latest_end", MOST_MONTHS)?;
        let to_end = Step::compute(
            "mandate_days_to_end",
            Operation::CountDays,
            vec![Operand::new("seen_on", on), Operand::new("mandate_end", self.end)],
        )?;
        let days = (self.end - on).num_days();
        let named = || Operand::days("mandate_days_to_end", days);
        let left = Step::compute(
            "mandate_days_left",
            Operation::Max,
            vec![named(), Operand::days("none_left", 0)],
        )?;
        let compare = |label, asked, first, second| {
            Step::compute(label, Operation::Compare(asked), vec![first, second])
        };
        let date = |name, day: NaiveDate| Operand::new(name, day);
        let long_enough = compare(
            "mandate_long_enough",
            Relation::AtLeast,
            date("mandate_end", self.end),
            date("mandate_earliest_end", earliest_end),
        )?;
        let short_enough = compare(
            "mandate_short_enough",
            Relation::AtMost,
            date("mandate_end", self.end),
            date("mandate_latest_end", latest_end),
        )?;
        let seen = || date("seen_on", on);
        let begun =
            compare("mandate_begun", Relation::AtLeast, seen(), date("mandate_start", self.start))?;
        let not_over =
            compare("mandate_not_over", Relation::AtMost, seen(), date("mandate_end", self.end))?;
        let renewal = compare(
            "mandate_renewal_open",
            Relation::AtMost,
            named(),
            Operand::days("mandate_alert_days", ALERT_DAYS),
        )?;
        let active = self.active(on, None);
        Ok(MandateJudgement {
            valid: earliest_end <= self.end && self.end <= latest_end,
            active,
            days_left: days.max(0),
            expiring: active && days <= ALERT_DAYS,
            renewable: days <= ALERT_DAYS,
            earliest_end,
            latest_end,
            steps: vec![
                earliest,
                long_enough,
                latest,
                short_enough,
                begun,
                not_over,
                to_end,
                left,
                renewal,
            ],
        })
    }

    fn end_after(&self, label: &'static str, months: u32) -> Result<(NaiveDate, Step), StepError> {
        let operands = vec![
            Operand::new("mandate_start", self.start),
            Operand::count("mandate_months", months),
        ];
        let step = Step::compute(label, Operation::AddMonths, operands)?;
        match step.result {
            Value::Date(end) => Ok((end, step)),
            _ => Err(StepError::WrongOperands),
        }
    }

    /// Where it stands under a rule set. `next_ordinary` is the first ordinary assembly after the
    /// last day; `None` while none was held.
    pub fn standing(
        &self,
        on: NaiveDate,
        rule: MandateRule,
        closing: Option<Closing>,
        next_ordinary: Option<NaiveDate>,
    ) -> Standing {
        if on < self.start {
            Standing::ToCome
        } else if closing.is_some_and(|closing| closing.on <= on) {
            Standing::Ended
        } else if on <= self.end {
            Standing::Active
        } else if rule == MandateRule::UntilTheNextOrdinaryAssembly
            && next_ordinary.is_none_or(|assembly| on < assembly)
        {
            Standing::ToRenew
        } else {
            Standing::Ended
        }
    }

    /// The first day of the mandate that follows this one, renewed at an assembly: the day after
    /// this one ends, or the assembly's day when that is later.
    ///
    /// # Errors
    /// [`MandateError::RenewedTooEarly`] before the sixtieth day to the end.
    pub fn renewal_start(&self, assembly_on: NaiveDate) -> Result<NaiveDate, MandateError> {
        let out_of_range = MandateError::Step(StepError::DateOutOfRange);
        if (self.end - assembly_on).num_days() > ALERT_DAYS {
            let from = self.end - chrono::Duration::days(ALERT_DAYS);
            return Err(MandateError::RenewedTooEarly { from });
        }
        let after = self.end.succ_opt().ok_or(out_of_range)?;
        Ok(after.max(assembly_on))
    }

    /// Closes it at a resignation.
    ///
    /// # Errors
    /// [`MandateError::ClosedOutside`].
    pub fn resign(&self, on: NaiveDate, earlier: Option<Closing>) -> Result<Closed, MandateError> {
        self.close(Closing { on, reason: ClosingReason::Resignation }, earlier)
    }

    /// Closes it when an assembly revoked it by absolute majority.
    ///
    /// # Errors
    /// [`MandateError::RevocationNotAdopted`], [`MandateError::ClosedOutside`].
    pub fn revoke(
        &self,
        on: NaiveDate,
        adopted: bool,
        earlier: Option<Closing>,
    ) -> Result<Closed, MandateError> {
        if !adopted {
            return Err(MandateError::RevocationNotAdopted);
        }
        self.close(Closing { on, reason: ClosingReason::Revocation }, earlier)
    }

    fn close(&self, closing: Closing, earlier: Option<Closing>) -> Result<Closed, MandateError> {
        if let Some(earlier) = earlier {
            return Ok(Closed::Already(earlier));
        }
        if !self.active(closing.on, None) {
            return Err(MandateError::ClosedOutside { start: self.start, end: self.end });
        }
        Ok(Closed::Now(closing))
    }
}

#[cfg(test)]
#[path = "mandate_tests.rs"]
mod tests;
