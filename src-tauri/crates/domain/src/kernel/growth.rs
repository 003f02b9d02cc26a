//! How an amount grows with time: at a yearly rate over any number of years, or with a published
//! index.
//!
//! A published index is a list of dated values. A value holds from its date until the next
//! publication, expected at the rhythm of the series: the smallest number of whole months between
//! two of its values (one month for a single value). A date that no value reaches is missing, and
//! refused rather than served with a stale value.
//!
//! Deliberately not here: what grows, over which years, and the line that is rounded in the end.
//!
//! Source: spec 02, "Contribution plan", indexation; spec 05, "Portage" (simple, or compound over
//! the whole years and simple on the part of a year).

use chrono::NaiveDate;

use super::calendar::{add_months, whole_months};
use super::explain::{Operand, Operation, Rounding, Step, StepError};
use super::ratio::Ratio;

/// How a fixed yearly rate applies to the years that passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compounding {
    /// Base x (1 + n x rate).
    Simple,
    /// Base x (1 + rate)^n.
    Compound,
}

/// A value of a published index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexValue {
    /// The date it is published for.
    pub on: NaiveDate,
    /// Its value, above zero.
    pub value: Ratio,
}

/// Refusals of a published index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// No value reaches a date that is needed.
    #[error("no index value for {on}")]
    Missing {
        /// The date.
        on: NaiveDate,
        /// The date of the last value before it, if there is one.
        latest: Option<NaiveDate>,
    },
    /// A value is zero or negative.
    #[error("the index value of {on} is not above zero")]
    NotPositive {
        /// Its date.
        on: NaiveDate,
    },
    /// Two values have one date.
    #[error("two index values for {on}")]
    Twice {
        /// The date.
        on: NaiveDate,
    },
}

/// A published index, checked, its values by date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedIndex<'a> {
    values: Vec<&'a IndexValue>,
    rhythm: u32,
}

impl<'a> PublishedIndex<'a> {
    /// Reads an index from its values, in any order.
    ///
    /// # Errors
    /// [`IndexError::NotPositive`], [`IndexError::Twice`].
    pub fn try_new(values: &'a [IndexValue]) -> Result<Self, IndexError> {
        if let Some(wrong) =
            values.iter().find(|value| value.value.is_negative() || value.value.is_zero())
        {
            return Err(IndexError::NotPositive { on: wrong.on });
        }
        let mut values: Vec<_> = values.iter().collect();
        values.sort_by_key(|value| value.on);
        if let Some(pair) = values.windows(2).find(|pair| pair[0].on == pair[1].on) {
            return Err(IndexError::Twice { on: pair[0].on });
        }
        let gaps = values.windows(2).map(|pair| whole_months(pair[0].on, pair[1].on));
        let rhythm = gaps.min().unwrap_or(1).max(1);
        Ok(Self { values, rhythm })
    }

    /// The value that holds on a date.
    ///
    /// # Errors
    /// [`IndexError::Missing`].
    pub fn on(&self, on: NaiveDate) -> Result<&'a Ratio, IndexError> {
        let after = self.values.partition_point(|value| value.on <= on);
        let latest = after.checked_sub(1).and_then(|position| self.values.get(position));
        latest
            .filter(|value| add_months(value.on, self.rhythm).is_none_or(|end| on < end))
            .map(|value| &value.value)
            .ok_or(IndexError::Missing { on, latest: latest.map(|value| value.on) })
    }
}

/// What the lines of a growth are called: an amount that grows by two rates needs two sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrowthNames {
    /// (1 + rate) to the power of the whole years, where a part of a year is left.
    pub whole_years_factor: &'static str,
    /// What an amount is multiplied by.
    pub factor: &'static str,
    /// What is added to each unit.
    pub growth: &'static str,
}

impl GrowthNames {
    /// Where one rate only is at work.
    pub const PLAIN: Self = Self {
        whole_years_factor: "whole_years_factor",
        factor: "growth_factor",
        growth: "growth",
    };
}

/// What is added to each unit at a yearly rate over `years` (exact, from 0): rate x years, or
/// compounded over the whole years and simple on the part of a year that remains. The last step
/// gives it.
///
/// # Errors
/// [`StepError`] when `years` is negative or beyond what a count holds.
pub fn growth_at(
    rate: &Ratio,
    years: &Ratio,
    compounding: Compounding,
    names: GrowthNames,
) -> Result<(Ratio, Vec<Step>), StepError> {
    const EXACT: Rounding = Rounding::Exact;
    let yearly = || Operand::new("yearly_rate", rate.clone());
    let passed = || Operand::new("years_passed", years.clone());
    if compounding == Compounding::Simple {
        let growth =
            Step::compute(names.growth, Operation::Product(EXACT), vec![yearly(), passed()])?;
        return Ok((exact(&growth)?, vec![growth]));
    }
    let whole = Step::compute("whole_years", Operation::WholePart, vec![passed()])?;
    let whole_years = Operand { name: "whole_years", value: whole.result.clone() };
    let part =
        Step::compute("part_of_year", Operation::Difference, vec![passed(), whole_years.clone()])?;
    let part_of_year = exact(&part)?;
    let only_whole = part_of_year.is_zero();
    let label = if only_whole { names.factor } else { names.whole_years_factor };
    let compound = vec![Operand::new("one", Ratio::one()), yearly(), whole_years];
    let compounded = Step::compute(label, Operation::Compound(EXACT), compound)?;
    let mut factor = exact(&compounded)?;
    let mut steps = vec![whole, compounded];
    if !only_whole {
        let simple =
            vec![Operand::new(label, factor), yearly(), Operand::new("part_of_year", part_of_year)];
        let grown = Step::compute(names.factor, Operation::Simple(EXACT), simple)?;
        factor = exact(&grown)?;
        steps.extend([part, grown]);
    }
    let growth = vec![Operand::new(names.factor, factor), Operand::new("one", Ratio::one())];
    let growth = Step::compute(names.growth, Operation::Difference, growth)?;
    let added = exact(&growth)?;
    steps.push(growth);
    Ok((added, steps))
}

fn exact(step: &Step) -> Result<Ratio, StepError> {
    step.exact().ok_or(StepError::WrongOperands)
}

#[cfg(test)]
#[path = "growth_tests.rs"]
mod tests;
