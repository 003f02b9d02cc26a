//! The lines of one buyer of a purchase, each with what it is about: without it the prices of two
//! lots, or what two loans cost each month, could not be told apart.

use super::purchase_error::PurchaseError;
use crate::kernel::{Money, Operand, Operation, Step};

/// What of a buyer a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BuyerItem {
    /// One of its lots, by its position from 0.
    Lot(usize),
    /// The loan of the purchase and of the common works.
    Loan,
    /// The loan of its own works.
    WorksLoan,
}

/// A line of an explanation with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuyerStep {
    /// `None` for what concerns all that the buyer buys.
    pub of: Option<BuyerItem>,
    /// The line.
    pub step: Step,
}

/// The lines of one buyer, as they are made.
#[derive(Default)]
pub(super) struct Lines {
    of: Option<BuyerItem>,
    steps: Vec<BuyerStep>,
}

impl Lines {
    /// Says what the next lines are about.
    pub(super) fn are_of(&mut self, of: Option<BuyerItem>) {
        self.of = of;
    }

    pub(super) fn push(&mut self, step: Step) {
        self.steps.push(BuyerStep { of: self.of, step });
    }

    /// Adds lines that say themselves what they are about.
    pub(super) fn extend(&mut self, steps: Vec<BuyerStep>) {
        self.steps.extend(steps);
    }

    /// Computes a line and adds it.
    pub(super) fn add(
        &mut self,
        label: &'static str,
        operation: Operation,
        operands: Vec<Operand>,
    ) -> Result<Money, PurchaseError> {
        let (money, step) = Step::money_line(label, operation, operands)?;
        self.push(step);
        Ok(money)
    }

    pub(super) fn into_steps(self) -> Vec<BuyerStep> {
        self.steps
    }
}
