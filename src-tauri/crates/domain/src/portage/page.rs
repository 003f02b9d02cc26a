//! The page of a calculation: its lines, each rounded once and kept as a step.

use chrono::NaiveDate;

use super::error::PortageError;
use crate::kernel::{Currency, Money, Operand, Operation, Ratio, Rounding, Step, StepError, Value};

/// Lines in the order they are written.
#[derive(Debug)]
pub(super) struct Page {
    currency: Currency,
    steps: Vec<Step>,
}

/// A line and its name, as the operand of another.
pub(super) fn named(name: &'static str, value: impl Into<Value>) -> Operand {
    Operand::new(name, value)
}

impl Page {
    pub(super) fn new(currency: Currency) -> Self {
        Self { currency, steps: Vec::new() }
    }

    pub(super) fn currency(&self) -> Currency {
        self.currency
    }

    /// Nothing, in the currency of the page.
    pub(super) fn nothing(&self) -> Operand {
        self.nothing_because("nothing")
    }

    /// Nothing, under the name of its reason.
    pub(super) fn nothing_because(&self, why: &'static str) -> Operand {
        named(why, Money::zero(self.currency))
    }

    /// Writes a line of money.
    pub(super) fn line(
        &mut self,
        label: &'static str,
        operation: Operation,
        operands: Vec<Operand>,
    ) -> Result<Money, PortageError> {
        let (money, step) = Step::money_line(label, operation, operands)?;
        self.steps.push(step);
        Ok(money)
    }

    /// Writes a product rounded to a line.
    pub(super) fn times<const N: usize>(
        &mut self,
        label: &'static str,
        operands: [Operand; N],
    ) -> Result<Money, PortageError> {
        self.line(label, Operation::Product(Rounding::To(self.currency)), operands.to_vec())
    }

    /// Writes the sum of lines.
    pub(super) fn sum(
        &mut self,
        label: &'static str,
        operands: Vec<Operand>,
    ) -> Result<Money, PortageError> {
        self.line(label, Operation::Sum, operands)
    }

    /// Writes the first line less the others.
    pub(super) fn less(
        &mut self,
        label: &'static str,
        operands: Vec<Operand>,
    ) -> Result<Money, PortageError> {
        self.line(label, Operation::Difference, operands)
    }

    /// Writes a line divided by a count, rounded to a line.
    pub(super) fn per<const N: usize>(
        &mut self,
        label: &'static str,
        operands: [Operand; N],
    ) -> Result<Money, PortageError> {
        self.line(label, Operation::Quotient(Rounding::To(self.currency)), operands.to_vec())
    }

    /// Writes an exact number.
    pub(super) fn exact(
        &mut self,
        label: &'static str,
        operation: Operation,
        operands: Vec<Operand>,
    ) -> Result<Ratio, PortageError> {
        let step = Step::compute(label, operation, operands)?;
        let exact = step.exact().ok_or(StepError::WrongOperands)?;
        self.steps.push(step);
        Ok(exact)
    }

    /// Writes a date some months after another.
    pub(super) fn months_after(
        &mut self,
        label: &'static str,
        first: Operand,
        months: Operand,
    ) -> Result<NaiveDate, PortageError> {
        let step = Step::compute(label, Operation::AddMonths, vec![first, months])?;
        let Value::Date(date) = step.result else {
            return Err(StepError::WrongOperands.into());
        };
        self.steps.push(step);
        Ok(date)
    }

    /// Adds lines that were computed elsewhere.
    pub(super) fn add(&mut self, steps: impl IntoIterator<Item = Step>) {
        self.steps.extend(steps);
    }

    pub(super) fn into_steps(self) -> Vec<Step> {
        self.steps
    }
}
