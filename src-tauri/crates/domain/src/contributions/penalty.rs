//! Late penalties: what lateness costs on a due, as of a date.
//!
//! Nothing is owed up to the end of grace included, nor on a due settled by then. Payments after
//! the date asked for are ignored, also in what is outstanding. Deliberately not here: posting
//! (the caller posts the cumulated penalty minus what was posted, [`to_post`]) and waiving.
//! Raises [`PenaltyError`].
//!
//! Source: spec 02, "Late penalties"; the legal rates are data (spec 01).

use chrono::{Days, NaiveDate};

use crate::kernel::{
    Currency, Money, MoneyError, Operand, Operation, Ratio, Rounding, Step, StepError, Value,
};

/// The most days of grace: ten years.
pub const MOST_GRACE_DAYS: u32 = 3_650;

/// A yearly rate, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateFrom {
    /// First day.
    pub from: NaiveDate,
    /// From 0 to 1.
    pub rate: Ratio,
}

/// From when daily interest runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InterestStart {
    /// From the day after the due date: the default.
    Due,
    /// From the day after grace ends.
    Grace,
    /// From the day after the formal notice; nothing runs without one.
    Notice(Option<NaiveDate>),
}

/// What lateness costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PenaltyKind {
    /// An amount, once.
    Fixed(Money),
    /// A rate of what is outstanding when grace ends, once.
    Percent(Ratio),
    /// Yearly rates, actual/365, on what is outstanding each day.
    Daily {
        /// The rates, in any order, one per date.
        rates: Vec<RateFrom>,
        /// From when it runs.
        starts: InterestStart,
    },
}

/// A rule of lateness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PenaltyRule {
    /// Days after the due date without consequence.
    pub grace_days: u32,
    /// What lateness costs.
    pub kind: PenaltyKind,
    /// The most that all penalties of a due may reach, as a share of its original amount.
    pub cap: Option<Ratio>,
}

/// A payment placed on the due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacedPayment {
    /// Its value date.
    pub on: NaiveDate,
    /// What it placed on the due.
    pub amount: Money,
}

/// What lateness costs on one due, as of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Penalty {
    /// What is outstanding on that date.
    pub outstanding: Money,
    /// The penalty cumulated up to that date, after the cap.
    pub amount: Money,
    /// How it came out.
    pub steps: Vec<DatedStep>,
}

/// A line of an explanation with the day that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedStep {
    /// The day at whose end the figure holds; `None` where the line says it, or needs none.
    pub on: Option<NaiveDate>,
    /// The line.
    pub step: Step,
}

impl DatedStep {
    fn on(day: NaiveDate, step: Step) -> Self {
        Self { on: Some(day), step }
    }
}

impl From<Step> for DatedStep {
    fn from(step: Step) -> Self {
        Self { on: None, step }
    }
}

/// Refusals of a penalty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PenaltyError {
    /// A rate or the cap is below 0 or above 100 %.
    #[error("the rate {rate} is not from 0 to 1")]
    RateOutOfRange {
        /// Which one, as a path.
        field: String,
        /// The rate given.
        rate: Ratio,
    },
    /// The fixed amount is zero or negative.
    #[error("the fixed amount {amount} is not above zero")]
    AmountNotPositive {
        /// The amount.
        amount: Money,
    },
    /// Too many days of grace.
    #[error("{given} days of grace; at most {most}")]
    GraceTooLong {
        /// How many were given.
        given: u32,
        /// The most.
        most: u32,
    },
    /// No yearly rate is known for a day on which interest runs.
    #[error("no rate for {on}")]
    RateMissing {
        /// The first such day.
        on: NaiveDate,
    },
    /// Two rates start on one day.
    #[error("two rates from {from}")]
    RateTwice {
        /// The day.
        from: NaiveDate,
    },
    /// A date past the end of the calendar.
    #[error("date out of range")]
    DateOutOfRange,
    /// An amount does not fit.
    #[error(transparent)]
    Amount(#[from] MoneyError),
    /// A step does not fit.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl PenaltyError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::RateOutOfRange { .. } => "rate_out_of_range",
            Self::AmountNotPositive { .. } => "penalty_not_positive",
            Self::GraceTooLong { .. } => "grace_too_long",
            Self::RateMissing { .. } => "rate_missing",
            Self::RateTwice { .. } => "rate_twice",
            Self::DateOutOfRange => "date_out_of_range",
            Self::Amount(MoneyError::CurrencyMismatch) => "currency_mismatch",
            Self::Amount(_) | Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::RateOutOfRange { field, .. } => Some(field),
            Self::AmountNotPositive { .. } => Some("rule.amount"),
            Self::GraceTooLong { .. } => Some("rule.grace_days"),
            Self::RateMissing { .. } | Self::RateTwice { .. } => Some("rule.rates"),
            Self::DateOutOfRange => Some("due_on"),
            Self::Amount(_) | Self::Step(_) => None,
        }
    }
}

impl PenaltyRule {
    /// Checks the rule by itself.
    ///
    /// # Errors
    /// [`PenaltyError`] of the rates, the cap, the amount or the grace.
    pub fn check(&self) -> Result<(), PenaltyError> {
        let rate = |field: &str, rate: &Ratio| {
            if rate.is_negative() || *rate > Ratio::one() {
                let field = field.to_owned();
                return Err(PenaltyError::RateOutOfRange { field, rate: rate.clone() });
            }
            Ok(())
        };
        if self.grace_days > MOST_GRACE_DAYS {
            return Err(PenaltyError::GraceTooLong {
                given: self.grace_days,
                most: MOST_GRACE_DAYS,
            });
        }
        self.cap.iter().try_for_each(|cap| rate("rule.cap", cap))?;
        match &self.kind {
            PenaltyKind::Fixed(amount) if !amount.is_positive() => {
                Err(PenaltyError::AmountNotPositive { amount: *amount })
            }
            PenaltyKind::Fixed(_) => Ok(()),
            PenaltyKind::Percent(percent) => rate("rule.rate", percent),
            PenaltyKind::Daily { rates, .. } => {
                for (position, from) in rates.iter().enumerate() {
                    // Two rates are told apart by their place; one alone may be `rule.rate` as well.
                    let field = match rates.len() {
                        1 => "rule.rates".to_owned(),
                        _ => format!("rule.rates[{position}].rate"),
                    };
                    rate(&field, &from.rate)?;
                }
                match sorted(rates).windows(2).find(|pair| pair[0].from == pair[1].from) {
                    Some(pair) => Err(PenaltyError::RateTwice { from: pair[0].from }),
                    None => Ok(()),
                }
            }
        }
    }
}

/// Computes the penalty cumulated on a due as of a date. `amount` is what the due asked for.
///
/// # Errors
/// [`PenaltyError`].
pub fn penalty(
    due_on: NaiveDate,
    amount: Money,
    payments: &[PlacedPayment],
    rule: &PenaltyRule,
    as_of: NaiveDate,
) -> Result<Penalty, PenaltyError> {
    rule.check()?;
    let currency = amount.currency();
    let late = Lateness { amount, payments, as_of };
    let mut steps = Vec::new();
    let outstanding = late.outstanding("outstanding", as_of, &mut steps)?;
    let later: Vec<Operand> = payments
        .iter()
        .filter(|paid| paid.on > as_of)
        .map(|paid| Operand::new("paid", paid.amount))
        .collect();
    if !later.is_empty() {
        steps.push(Step::compute("paid_later", Operation::Sum, later)?.into());
    }
    let grace = Step::compute(
        "grace_ends",
        Operation::AddDays,
        vec![Operand::new("due_on", due_on), Operand::days("grace_days", rule.grace_days.into())],
    )?;
    let Value::Date(grace_ends) = grace.result else { return Err(PenaltyError::DateOutOfRange) };
    steps.push(grace.into());
    let nothing = |steps| Ok(Penalty { outstanding, amount: Money::zero(currency), steps });
    if as_of <= grace_ends {
        return nothing(steps);
    }
    let when_grace_ends =
        late.outstanding("outstanding_when_grace_ends", grace_ends, &mut steps)?;
    if when_grace_ends.is_zero() {
        return nothing(steps);
    }
    let owed = match &rule.kind {
        PenaltyKind::Fixed(fixed) => {
            when_grace_ends.checked_cmp(fixed)?;
            let given = vec![Operand::new("fixed_penalty", *fixed)];
            push(&mut steps, Step::money_line("penalty", Operation::Given, given)?)
        }
        PenaltyKind::Percent(rate) => {
            let operands = vec![
                Operand::new("outstanding_when_grace_ends", when_grace_ends),
                Operand::new("penalty_rate", rate.clone()),
            ];
            let product = Operation::Product(Rounding::To(currency));
            push(&mut steps, Step::money_line("penalty", product, operands)?)
        }
        PenaltyKind::Daily { rates, starts } => {
            let before_first = match starts {
                InterestStart::Due => due_on,
                InterestStart::Grace => grace_ends,
                InterestStart::Notice(Some(notice)) => due_on.max(*notice),
                InterestStart::Notice(None) => {
                    let none = vec![Operand::new("nothing", Money::zero(currency))];
                    steps.push(
                        Step::compute("no_notice_no_interest", Operation::Given, none)?.into(),
                    );
                    return nothing(steps);
                }
            };
            late.interest(before_first, rates, &mut steps)?
        }
    };
    let amount = match &rule.cap {
        None => owed,
        Some(cap) => capped(owed, amount, cap, currency, &mut steps)?,
    };
    Ok(Penalty { outstanding, amount, steps })
}

/// What remains to be posted of a cumulated penalty: never negative, nothing the second time.
///
/// # Errors
/// [`StepError`].
pub fn to_post(cumulated: Money, posted: Money) -> Result<(Money, Vec<Step>), StepError> {
    let (rest, difference) = Step::money_line(
        "penalty_rest",
        Operation::Difference,
        vec![Operand::new("penalty_cumulated", cumulated), Operand::new("penalty_posted", posted)],
    )?;
    let (amount, floor) = Step::money_line(
        "penalty_to_post",
        Operation::Max,
        vec![
            Operand::new("penalty_rest", rest),
            Operand::new("nothing", Money::zero(rest.currency())),
        ],
    )?;
    Ok((amount, vec![difference, floor]))
}

fn push(steps: &mut Vec<DatedStep>, (money, step): (Money, Step)) -> Money {
    steps.push(step.into());
    money
}

fn capped(
    owed: Money,
    original: Money,
    cap: &Ratio,
    currency: Currency,
    steps: &mut Vec<DatedStep>,
) -> Result<Money, PenaltyError> {
    let most = Step::money_line(
        "penalty_cap",
        Operation::Product(Rounding::To(currency)),
        vec![Operand::new("due_amount", original), Operand::new("cap_rate", cap.clone())],
    )?;
    let most = push(steps, most);
    let least = Step::money_line(
        "penalty_capped",
        Operation::Min,
        vec![Operand::new("penalty", owed), Operand::new("penalty_cap", most)],
    )?;
    Ok(push(steps, least))
}

fn sorted(rates: &[RateFrom]) -> Vec<&RateFrom> {
    let mut sorted: Vec<_> = rates.iter().collect();
    sorted.sort_by_key(|rate| rate.from);
    sorted
}

/// A due and what was placed on it, up to the date asked for.
struct Lateness<'a> {
    amount: Money,
    payments: &'a [PlacedPayment],
    as_of: NaiveDate,
}

impl Lateness<'_> {
    /// What is outstanding at the end of a day, never below zero, as steps.
    fn outstanding(
        &self,
        label: &'static str,
        on: NaiveDate,
        steps: &mut Vec<DatedStep>,
    ) -> Result<Money, PenaltyError> {
        let mut operands = vec![Operand::new("due_amount", self.amount)];
        operands.extend(
            self.counted()
                .filter(|paid| paid.on <= on)
                .map(|paid| Operand::new("paid", paid.amount)),
        );
        let (rest, mut step) = Step::money_line(label, Operation::Difference, operands)?;
        if !rest.is_negative() {
            steps.push(DatedStep::on(on, step));
            return Ok(rest);
        }
        step.label = "due_minus_paid";
        let zero = Money::zero(rest.currency());
        let operands = vec![Operand::new(step.label, rest), Operand::new("nothing", zero)];
        steps.push(DatedStep::on(on, step));
        let (none, step) = Step::money_line(label, Operation::Max, operands)?;
        steps.push(DatedStep::on(on, step));
        Ok(none)
    }

    fn counted(&self) -> impl Iterator<Item = &PlacedPayment> {
        self.payments.iter().filter(|paid| paid.on <= self.as_of)
    }

    /// Interest from the day after `before_first` to the date asked for, rounded once.
    fn interest(
        &self,
        before_first: NaiveDate,
        rates: &[RateFrom],
        steps: &mut Vec<DatedStep>,
    ) -> Result<Money, PenaltyError> {
        let currency = self.amount.currency();
        let rates = sorted(rates);
        let mut parts = vec![Operand::new("nothing", Money::zero(currency))];
        // The days before which something changes: a rate, or what is outstanding.
        let mut cuts: Vec<NaiveDate> = rates.iter().map(|rate| rate.from).collect();
        cuts.extend(self.counted().map(|paid| paid.on));
        let mut ends: Vec<NaiveDate> = cuts.iter().filter_map(|day| day.pred_opt()).collect();
        ends.push(self.as_of);
        ends.retain(|end| before_first < *end && *end <= self.as_of);
        ends.sort_unstable();
        ends.dedup();
        let mut before = before_first;
        for last in ends {
            let first =
                before.checked_add_days(Days::new(1)).ok_or(PenaltyError::DateOutOfRange)?;
            let mut segment_steps = Vec::new();
            let outstanding = self.outstanding("outstanding", first, &mut segment_steps)?;
            if !outstanding.is_zero() {
                let rate = rates
                    .iter()
                    .rev()
                    .find(|rate| rate.from <= first)
                    .ok_or(PenaltyError::RateMissing { on: first })?;
                let days = Step::compute(
                    "interest_days",
                    Operation::CountDays,
                    vec![Operand::new("day_before", before), Operand::new("last_day", last)],
                )?;
                let part = Step::compute(
                    "interest",
                    Operation::Prorata(Rounding::Exact),
                    vec![
                        Operand::new("outstanding", outstanding),
                        Operand::new("yearly_rate", rate.rate.clone()),
                        Operand { name: "days", value: days.result.clone() },
                        Operand::days("days_of_the_year", 365),
                    ],
                )?;
                parts.push(Operand { name: "interest", value: part.result.clone() });
                steps.append(&mut segment_steps);
                steps.extend([DatedStep::on(last, days), DatedStep::on(last, part)]);
            }
            before = last;
        }
        let total = Step::money_line("penalty", Operation::SumRounded(currency), parts)?;
        Ok(push(steps, total))
    }
}

#[cfg(test)]
#[path = "penalty_tests.rs"]
mod tests;
