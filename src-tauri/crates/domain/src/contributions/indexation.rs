//! Indexation of a plan: how much an instalment grows with its due date.
//!
//! A published index is read as everywhere ([`PublishedIndex`]).
//!
//! Source: spec 02, "Contribution plan", indexation.

use chrono::NaiveDate;

use super::plan::PlanError;
use crate::kernel::{
    Compounding, IndexValue, Money, Operand, Operation, PublishedIndex, Ratio, Rounding, Step,
};

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
                PublishedIndex::try_new(values)?;
                Ok(())
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
                let index = PublishedIndex::try_new(values)?;
                let base = index.on(first_due)?;
                let due = index.on(due_on)?;
                let factor = Step::compute(
                    "index_factor",
                    Operation::Quotient(Rounding::Exact),
                    vec![
                        Operand::new("index_on_due", due.clone()),
                        Operand::new("index_on_first_due", base.clone()),
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
