//! Indexation of a plan: how much an instalment grows with its due date.
//!
//! A published index is a list of dated values. A value holds from its date until the next
//! publication, expected at the rhythm of the series: the smallest number of whole months between
//! two of its values (one month for a single value). A date that no value reaches is missing, and
//! refused rather than served with a stale value.
//!
//! Source: spec 02, "Contribution plan", indexation.

use chrono::NaiveDate;

use super::plan::PlanError;
use crate::kernel::{Money, Operand, Operation, Ratio, Rounding, Step, add_months, whole_months};

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

/// How the amount grows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Indexation {
    /// It does not.
    None,
    /// A rate per year, from 0 to 1, over the whole years since the version's first due date.
    Fixed {
        /// The yearly rate, from 0 to 1.
        rate: Ratio,
        /// Simple or compound.
        compounding: Compounding,
    },
    /// A published index: base x index(due) / index(first due).
    Series {
        /// Its values, in any order, one per date.
        values: Vec<IndexValue>,
    },
    /// Explicit amounts, one per instalment.
    Table {
        /// The amounts, in the order of the instalments.
        amounts: Vec<Money>,
    },
}

/// The factor of one instalment, with the steps that lead to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct IndexFactor {
    pub(super) factor: Ratio,
    pub(super) steps: Vec<Step>,
}

impl Indexation {
    /// Checks what does not depend on a date.
    pub(super) fn check(&self, instalments: u32) -> Result<(), PlanError> {
        match self {
            Self::None => Ok(()),
            Self::Fixed { rate, .. } => PlanError::rate("indexation.rate", rate),
            Self::Series { values } => {
                if let Some(wrong) =
                    values.iter().find(|value| value.value.is_negative() || value.value.is_zero())
                {
                    return Err(PlanError::IndexNotPositive { on: wrong.on });
                }
                match sorted(values).windows(2).find(|pair| pair[0].on == pair[1].on) {
                    Some(pair) => Err(PlanError::IndexTwice { on: pair[0].on }),
                    None => Ok(()),
                }
            }
            Self::Table { amounts } => {
                if amounts.len() != instalments as usize {
                    return Err(PlanError::TableLength {
                        given: amounts.len(),
                        expected: instalments,
                    });
                }
                match amounts.iter().position(|amount| !amount.is_positive()) {
                    Some(position) => Err(PlanError::TableAmountNotPositive {
                        number: position + 1,
                        amount: amounts[position],
                    }),
                    None => Ok(()),
                }
            }
        }
    }

    /// The factor on a due date; a table has none (its amounts stand by themselves).
    pub(super) fn factor(
        &self,
        first_due: NaiveDate,
        due_on: NaiveDate,
    ) -> Result<Option<IndexFactor>, PlanError> {
        match self {
            Self::None | Self::Table { .. } => Ok(None),
            Self::Fixed { rate, compounding } => {
                let years = Step::compute(
                    "years_since_first_due",
                    Operation::CountYears,
                    vec![Operand::new("first_due", first_due), Operand::new("due_on", due_on)],
                )?;
                let operation = match compounding {
                    Compounding::Simple => Operation::Simple(Rounding::Exact),
                    Compounding::Compound => Operation::Compound(Rounding::Exact),
                };
                let factor = Step::compute(
                    "index_factor",
                    operation,
                    vec![
                        Operand::new("one", Ratio::one()),
                        Operand::new("yearly_rate", rate.clone()),
                        Operand::new("years", years.result.clone()),
                    ],
                )?;
                Ok(Some(IndexFactor::of(vec![years, factor])))
            }
            Self::Series { values } => {
                let values = sorted(values);
                let base = in_force(&values, first_due)?;
                let due = in_force(&values, due_on)?;
                let factor = Step::compute(
                    "index_factor",
                    Operation::Quotient(Rounding::Exact),
                    vec![
                        Operand::new("index_on_due", due.value.clone()),
                        Operand::new("index_on_first_due", base.value.clone()),
                    ],
                )?;
                Ok(Some(IndexFactor::of(vec![factor])))
            }
        }
    }
}

impl IndexFactor {
    fn of(steps: Vec<Step>) -> Self {
        let factor = steps.last().and_then(Step::exact).unwrap_or_else(Ratio::one);
        Self { factor, steps }
    }
}

fn sorted(values: &[IndexValue]) -> Vec<&IndexValue> {
    let mut sorted: Vec<_> = values.iter().collect();
    sorted.sort_by_key(|value| value.on);
    sorted
}

/// The value that holds on a date, of values sorted by date.
fn in_force<'a>(values: &[&'a IndexValue], on: NaiveDate) -> Result<&'a IndexValue, PlanError> {
    let rhythm = values
        .windows(2)
        .map(|pair| whole_months(pair[0].on, pair[1].on))
        .min()
        .unwrap_or(1)
        .max(1);
    values
        .iter()
        .rev()
        .find(|value| value.on <= on)
        .filter(|value| add_months(value.on, rhythm).is_none_or(|end| on < end))
        .copied()
        .ok_or(PlanError::IndexMissing { on })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn values(list: &[(NaiveDate, i64)]) -> Vec<IndexValue> {
        list.iter().map(|&(on, value)| IndexValue { on, value: Ratio::whole(value) }).collect()
    }

    fn found(list: &[(NaiveDate, i64)], on: NaiveDate) -> Option<Ratio> {
        let values = values(list);
        in_force(&sorted(&values), on).ok().map(|value| value.value.clone())
    }

    #[test]
    fn a_value_holds_until_the_next_publication_and_no_longer() {
        let half_yearly = [(day(2026, 7, 1), 1010), (day(2026, 1, 1), 1000)];
        assert_eq!(found(&half_yearly, day(2025, 12, 31)), None, "before the first value");
        assert_eq!(found(&half_yearly, day(2026, 1, 1)), Some(Ratio::whole(1000)), "the day");
        assert_eq!(found(&half_yearly, day(2026, 6, 30)), Some(Ratio::whole(1000)));
        assert_eq!(found(&half_yearly, day(2026, 7, 1)), Some(Ratio::whole(1010)));
        assert_eq!(found(&half_yearly, day(2026, 12, 31)), Some(Ratio::whole(1010)));
        assert_eq!(found(&half_yearly, day(2027, 1, 1)), None, "the next value is not published");
    }

    #[test]
    fn a_month_missing_in_a_monthly_series_is_missing() {
        let monthly = [(day(2026, 1, 1), 1), (day(2026, 2, 1), 2), (day(2026, 4, 1), 4)];
        assert_eq!(found(&monthly, day(2026, 2, 28)), Some(Ratio::whole(2)));
        assert_eq!(found(&monthly, day(2026, 3, 1)), None, "March was not entered");
        assert_eq!(found(&monthly, day(2026, 4, 30)), Some(Ratio::whole(4)));
        assert_eq!(found(&[(day(2026, 1, 1), 1)], day(2026, 1, 31)), Some(Ratio::whole(1)));
        assert_eq!(found(&[(day(2026, 1, 1), 1)], day(2026, 2, 1)), None, "one value, one month");
        assert_eq!(found(&[], day(2026, 1, 1)), None);
    }

    #[test]
    fn two_values_of_one_date_and_a_value_of_zero_are_refused() {
        let check =
            |list: &[(NaiveDate, i64)]| Indexation::Series { values: values(list) }.check(1);
        let (january, february) = (day(2026, 1, 1), day(2026, 2, 1));
        assert_eq!(check(&[(january, 1), (february, 1)]), Ok(()));
        assert_eq!(
            check(&[(january, 1), (february, 1), (january, 2)]),
            Err(PlanError::IndexTwice { on: january })
        );
        assert_eq!(check(&[(january, 0)]), Err(PlanError::IndexNotPositive { on: january }));
        assert_eq!(check(&[(january, -1)]), Err(PlanError::IndexNotPositive { on: january }));
    }
}
