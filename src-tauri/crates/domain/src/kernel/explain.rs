//! Explaining a figure: the steps of a computation, each of which can be done again by hand.
//!
//! A computation returns its [`Step`]s; the screen, the PDF and the tests read the same ones, and
//! [`Step::recompute`] finds the result from the operands alone. Deliberately not here: sentences
//! (a label and a name are keys of the catalogue) and layout.
//!
//! Source: spec 02, "Money, dates, rounding"; ARCHITECTURE.md, "Explain the figure".

use chrono::{Days, NaiveDate};

use super::annuity::{annuity_rounded, period_rate};
use super::calendar::{add_months, whole_months, whole_years};
use super::money::{Currency, Money, MoneyError};
use super::ratio::{Ratio, RatioError};
use super::relation::{self, Relation};
use super::split::{SplitError, split, split_whole};

/// A value that a step takes or gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// An amount of money: a line, already rounded.
    Money(Money),
    /// An exact number: a rate, a factor, a share, or currency units not rounded yet. Apart, so
    /// that the thousands of values that are none stay small.
    Ratio(Box<Ratio>),
    /// A number of things: months, years, instalments, quotités.
    Count(i64),
    /// A number of days.
    Days(i64),
    /// A calendar date.
    Date(NaiveDate),
    /// A name, a reference, a source.
    Text(String),
}

impl Value {
    /// The value as an exact number; `None` for a date or a text.
    pub fn exact(&self) -> Option<Ratio> {
        match self {
            Self::Money(money) => Some(money.exact()),
            Self::Ratio(ratio) => Some(Ratio::clone(ratio)),
            Self::Count(count) | Self::Days(count) => Some(Ratio::whole(*count)),
            Self::Date(_) | Self::Text(_) => None,
        }
    }
}

impl From<Money> for Value {
    fn from(value: Money) -> Self {
        Self::Money(value)
    }
}

impl From<Ratio> for Value {
    fn from(value: Ratio) -> Self {
        Self::Ratio(Box::new(value))
    }
}

impl From<NaiveDate> for Value {
    fn from(value: NaiveDate) -> Self {
        Self::Date(value)
    }
}

/// A value with the name it has on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operand {
    /// Its key in the catalogue, without the prefix `operand-`.
    pub name: &'static str,
    /// What it is worth.
    pub value: Value,
}

impl Operand {
    /// Names a value.
    pub fn new(name: &'static str, value: impl Into<Value>) -> Self {
        Self { name, value: value.into() }
    }

    /// Names a number of things.
    pub fn count(name: &'static str, count: impl Into<i64>) -> Self {
        Self { name, value: Value::Count(count.into()) }
    }

    /// Names a number of days.
    pub fn days(name: &'static str, days: i64) -> Self {
        Self { name, value: Value::Days(days) }
    }

    /// Names a text.
    pub fn text(name: &'static str, text: impl Into<String>) -> Self {
        Self { name, value: Value::Text(text.into()) }
    }
}

/// Whether a result stays exact or becomes a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// The result is an exact [`Value::Ratio`].
    Exact,
    /// The result is a [`Value::Money`], rounded once, half away from zero.
    To(Currency),
}

/// What a step does with its operands, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// The only operand, as given (a table, a document).
    Given,
    /// Adds up money, counts or days (the result has their kind).
    Sum,
    /// Adds up exact numbers, then rounds.
    SumRounded(Currency),
    /// The first minus all the others (money, ratios, counts or days; a count off a ratio).
    Difference,
    /// Multiplies all the operands.
    Product(Rounding),
    /// The first divided by the second.
    Quotient(Rounding),
    /// The product of all the operands but the last, divided by the last.
    Prorata(Rounding),
    /// Base, rate, n: base x (1 + rate)^n.
    Compound(Rounding),
    /// Base, rate, n (whole or not): base x (1 + n x rate).
    Simple(Rounding),
    /// Amount (or count), then one share per part: the part at `position` (from 0), by largest
    /// remainder.
    Split {
        /// Which part, from 0.
        position: usize,
    },
    /// Amount (or count), own share, sum of the shares, units left over that fell to this part:
    /// the amount x share / sum rounded down by magnitude, plus those units.
    Part,
    /// The whole number not above the only operand, a count.
    WholePart,
    /// The smallest operand.
    Min,
    /// The largest operand.
    Max,
    /// Whether the first operand stands to the second as asked: the text `yes` or `no`.
    Compare(Relation),
    /// Whole months from the first date to the second.
    CountMonths,
    /// Whole years from the first date to the second.
    CountYears,
    /// Days from the first date to the second, the first not counted.
    CountDays,
    /// A date plus a count of months, clamped to the end of the month.
    AddMonths,
    /// A date plus a number of days.
    AddDays,
    /// Yearly rate, count of equal parts of a year: the rate of a part that compounds to it, cut after
    /// [`ROOT_DECIMALS`](super::annuity::ROOT_DECIMALS) decimals.
    PeriodRate,
    /// Amount, rate of a period, count of periods: the constant instalment, rounded.
    Annuity(Currency),
}

/// Why a step cannot be done again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StepError {
    /// The operands are not of the kind or number that the operation takes.
    #[error("the operands do not suit the operation")]
    WrongOperands,
    /// A date past the end of the calendar.
    #[error("date out of range")]
    DateOutOfRange,
    /// Money does not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// A number does not fit.
    #[error(transparent)]
    Ratio(#[from] RatioError),
    /// A split is refused.
    #[error(transparent)]
    Split(#[from] SplitError),
}

/// One line of an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its key in the catalogue, without the prefix `step-`.
    pub label: &'static str,
    /// What was done.
    pub operation: Operation,
    /// With what, in order.
    pub operands: Vec<Operand>,
    /// What it gave.
    pub result: Value,
}

impl Step {
    /// Does a computation and keeps it as a step.
    ///
    /// # Errors
    /// [`StepError`] when the operands do not suit the operation or the result does not fit.
    pub fn compute(
        label: &'static str,
        operation: Operation,
        operands: Vec<Operand>,
    ) -> Result<Self, StepError> {
        let result = evaluate(operation, &operands)?;
        Ok(Self { label, operation, operands, result })
    }

    /// Does a computation whose result is a line of money.
    ///
    /// # Errors
    /// As [`Step::compute`], and [`StepError::WrongOperands`] when the result is something else.
    pub fn money_line(
        label: &'static str,
        operation: Operation,
        operands: Vec<Operand>,
    ) -> Result<(Money, Self), StepError> {
        let step = Self::compute(label, operation, operands)?;
        let money = step.money().ok_or(StepError::WrongOperands)?;
        Ok((money, step))
    }

    /// Computes the result again from the operands alone.
    ///
    /// # Errors
    /// As [`Step::compute`].
    pub fn recompute(&self) -> Result<Value, StepError> {
        evaluate(self.operation, &self.operands)
    }

    /// The result as money; `None` when it is something else.
    pub fn money(&self) -> Option<Money> {
        match self.result {
            Value::Money(money) => Some(money),
            _ => None,
        }
    }

    /// The result as an exact number; `None` when it is a date or a text.
    pub fn exact(&self) -> Option<Ratio> {
        self.result.exact()
    }
}

fn evaluate(operation: Operation, operands: &[Operand]) -> Result<Value, StepError> {
    match operation {
        Operation::Given => match operands {
            [only] => Ok(only.value.clone()),
            _ => Err(StepError::WrongOperands),
        },
        Operation::Sum => {
            let (first, others) = operands.split_first().ok_or(StepError::WrongOperands)?;
            others.iter().try_fold(first.value.clone(), |sum, next| add(&sum, &next.value, false))
        }
        Operation::SumRounded(currency) => {
            let sum = numbers(operands)?.iter().fold(Ratio::zero(), |sum, next| &sum + next);
            finish(&sum, Rounding::To(currency))
        }
        Operation::Difference => {
            let (first, others) = operands.split_first().ok_or(StepError::WrongOperands)?;
            others.iter().try_fold(first.value.clone(), |rest, next| add(&rest, &next.value, true))
        }
        Operation::Product(rounding) => finish(&product(operands)?, rounding),
        Operation::Quotient(rounding) => match &numbers(operands)?[..] {
            [dividend, divisor] => finish(&dividend.checked_div(divisor)?, rounding),
            _ => Err(StepError::WrongOperands),
        },
        Operation::Prorata(rounding) => {
            let (last, factors) = operands.split_last().ok_or(StepError::WrongOperands)?;
            let divisor = last.value.exact().ok_or(StepError::WrongOperands)?;
            finish(&product(factors)?.checked_div(&divisor)?, rounding)
        }
        Operation::Compound(rounding) => {
            let (base, rate, n) = grown(operands)?;
            let Value::Count(n) = n else { return Err(StepError::WrongOperands) };
            let n = u32::try_from(*n).map_err(|_negative| StepError::WrongOperands)?;
            finish(&(&base * &(&Ratio::one() + &rate).power(n)), rounding)
        }
        Operation::Simple(rounding) => {
            let (base, rate, n) = grown(operands)?;
            let n = n.exact().ok_or(StepError::WrongOperands)?;
            let factor = &Ratio::one() + &(&n * &rate);
            finish(&(&base * &factor), rounding)
        }
        Operation::Split { position } => part_of(operands, position),
        Operation::Part => part_alone(operands),
        Operation::WholePart => match &numbers(operands)?[..] {
            [only] => i64::try_from(only.floor()?)
                .map(Value::Count)
                .map_err(|_too_large| StepError::Ratio(RatioError::OutOfRange)),
            _ => Err(StepError::WrongOperands),
        },
        Operation::Min => extreme(operands, std::cmp::Ordering::Less),
        Operation::Max => extreme(operands, std::cmp::Ordering::Greater),
        Operation::Compare(asked) => match values(operands)[..] {
            [first, second] => Ok(relation::answer(asked.holds(relation::order(first, second)?))),
            _ => Err(StepError::WrongOperands),
        },
        Operation::CountMonths => {
            let (first, second) = dates(operands)?;
            Ok(Value::Count(i64::from(whole_months(first, second))))
        }
        Operation::CountYears => {
            let (first, second) = dates(operands)?;
            Ok(Value::Count(i64::from(whole_years(first, second))))
        }
        Operation::CountDays => {
            let (first, second) = dates(operands)?;
            Ok(Value::Days((second - first).num_days()))
        }
        Operation::AddMonths => match values(operands)[..] {
            [&Value::Date(date), &Value::Count(months)] => u32::try_from(months)
                .map_err(|_negative| StepError::WrongOperands)
                .and_then(|months| add_months(date, months).ok_or(StepError::DateOutOfRange))
                .map(Value::Date),
            _ => Err(StepError::WrongOperands),
        },
        Operation::AddDays => match values(operands)[..] {
            [&Value::Date(date), &Value::Days(days)] => u64::try_from(days)
                .map_err(|_negative| StepError::WrongOperands)
                .and_then(|days| {
                    date.checked_add_days(Days::new(days)).ok_or(StepError::DateOutOfRange)
                })
                .map(Value::Date),
            _ => Err(StepError::WrongOperands),
        },
        Operation::PeriodRate => match values(operands)[..] {
            [Value::Ratio(yearly), &Value::Count(periods)] => {
                Ok(period_rate(yearly, counted(periods)?)?.into())
            }
            _ => Err(StepError::WrongOperands),
        },
        Operation::Annuity(currency) => match values(operands)[..] {
            [amount, Value::Ratio(rate), &Value::Count(periods)] => {
                let amount = amount.exact().ok_or(StepError::WrongOperands)?;
                let unit = Ratio::whole(10).power(currency.minor_digits());
                let minor = annuity_rounded(&amount, rate, counted(periods)?, &unit)?;
                Ok(Value::Money(Money::try_from_minor(minor, currency)?))
            }
            _ => Err(StepError::WrongOperands),
        },
    }
}

/// A count of periods: at most 32 bits, not below zero.
fn counted(count: i64) -> Result<u32, StepError> {
    u32::try_from(count).map_err(|_negative| StepError::WrongOperands)
}

fn values(operands: &[Operand]) -> Vec<&Value> {
    operands.iter().map(|operand| &operand.value).collect()
}

fn numbers(operands: &[Operand]) -> Result<Vec<Ratio>, StepError> {
    operands.iter().map(|operand| operand.value.exact().ok_or(StepError::WrongOperands)).collect()
}

fn product(operands: &[Operand]) -> Result<Ratio, StepError> {
    if operands.is_empty() {
        return Err(StepError::WrongOperands);
    }
    Ok(numbers(operands)?.iter().fold(Ratio::one(), |product, next| &product * next))
}

fn finish(exact: &Ratio, rounding: Rounding) -> Result<Value, StepError> {
    Ok(match rounding {
        Rounding::Exact => exact.clone().into(),
        Rounding::To(currency) => Value::Money(Money::round(exact, currency)?),
    })
}

/// Adds or subtracts two values of one kind.
fn add(a: &Value, b: &Value, subtract: bool) -> Result<Value, StepError> {
    let whole = |a: i64, b: i64| {
        if subtract { a.checked_sub(b) } else { a.checked_add(b) }
            .ok_or(StepError::Ratio(RatioError::OutOfRange))
    };
    let exact = |a: &Ratio, b: &Ratio| Value::from(if subtract { a - b } else { a + b });
    Ok(match (a, b) {
        (Value::Money(a), Value::Money(b)) if subtract => Value::Money(a.checked_sub(b)?),
        (Value::Money(a), Value::Money(b)) => Value::Money(a.checked_add(b)?),
        (Value::Ratio(a), Value::Ratio(b)) => exact(a, b),
        (Value::Ratio(a), Value::Count(b)) if subtract => exact(a, &Ratio::whole(*b)),
        (Value::Count(a), Value::Count(b)) => Value::Count(whole(*a, *b)?),
        (Value::Days(a), Value::Days(b)) => Value::Days(whole(*a, *b)?),
        _ => return Err(StepError::WrongOperands),
    })
}

/// Base, rate and n of a growth.
fn grown(operands: &[Operand]) -> Result<(Ratio, Ratio, &Value), StepError> {
    match values(operands)[..] {
        [base, Value::Ratio(rate), n @ (Value::Count(_) | Value::Ratio(_))] => {
            Ok((base.exact().ok_or(StepError::WrongOperands)?, Ratio::clone(rate), n))
        }
        _ => Err(StepError::WrongOperands),
    }
}

fn dates(operands: &[Operand]) -> Result<(NaiveDate, NaiveDate), StepError> {
    match values(operands)[..] {
        [&Value::Date(first), &Value::Date(second)] => Ok((first, second)),
        _ => Err(StepError::WrongOperands),
    }
}

fn part_of(operands: &[Operand], position: usize) -> Result<Value, StepError> {
    let (whole, shares) = operands.split_first().ok_or(StepError::WrongOperands)?;
    let shares = numbers(shares)?;
    match &whole.value {
        Value::Money(amount) => split(amount, &shares)?.get(position).copied().map(Value::Money),
        Value::Count(count) => split_whole(i128::from(*count), &shares)?
            .get(position)
            .and_then(|&part| i64::try_from(part).ok())
            .map(Value::Count),
        _ => None,
    }
    .ok_or(StepError::WrongOperands)
}

/// A part of a split from its own share and the sum of all.
fn part_alone(operands: &[Operand]) -> Result<Value, StepError> {
    let [whole, share, sum, &Value::Count(left_over)] = values(operands)[..] else {
        return Err(StepError::WrongOperands);
    };
    let share = share.exact().ok_or(StepError::WrongOperands)?;
    let sum = sum.exact().ok_or(StepError::WrongOperands)?;
    let part = |units: i128| -> Result<i128, StepError> {
        let exact = (&Ratio::from(units.abs()) * &share).checked_div(&sum)?;
        let magnitude = exact.floor()? + i128::from(left_over);
        Ok(if units < 0 { -magnitude } else { magnitude })
    };
    match *whole {
        Value::Money(amount) => {
            let units = part(i128::from(amount.minor()))?;
            Ok(Value::Money(Money::try_from_minor(units, amount.currency())?))
        }
        Value::Count(count) => i64::try_from(part(i128::from(count))?)
            .map(Value::Count)
            .map_err(|_too_large| StepError::Ratio(RatioError::OutOfRange)),
        _ => Err(StepError::WrongOperands),
    }
}

/// The smallest or the largest of values of one kind; the earlier one on a tie.
fn extreme(operands: &[Operand], wanted: std::cmp::Ordering) -> Result<Value, StepError> {
    let (first, others) = operands.split_first().ok_or(StepError::WrongOperands)?;
    others
        .iter()
        .try_fold(&first.value, |best, next| {
            let order = match (&next.value, best) {
                (Value::Money(a), Value::Money(b)) => a.checked_cmp(b)?,
                (Value::Ratio(a), Value::Ratio(b)) => a.cmp(b),
                (Value::Count(a), Value::Count(b)) | (Value::Days(a), Value::Days(b)) => a.cmp(b),
                (Value::Date(a), Value::Date(b)) => a.cmp(b),
                _ => return Err(StepError::WrongOperands),
            };
            Ok(if order == wanted { &next.value } else { best })
        })
        .cloned()
}

/// Checks in a test that every step gives its result again from its operands alone.
#[cfg(test)]
pub(crate) fn assert_recomputed<'a>(steps: impl IntoIterator<Item = &'a Step>) {
    let mut seen = 0;
    for step in steps {
        assert_eq!(step.recompute().as_ref(), Ok(&step.result), "{}", step.label);
        seen += 1;
    }
    assert!(seen > 0, "a computation without a step explains nothing");
}

#[cfg(test)]
#[path = "explain_tests.rs"]
mod tests;
