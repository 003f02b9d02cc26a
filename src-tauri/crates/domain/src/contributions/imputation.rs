//! Imputation: which payment settles which due, oldest first.
//!
//! Dues are served by (due date, issue order, id), principal before penalties unless the setting
//! puts penalties first; payments apply by (value date, declaration order, position). Every cent
//! of a payment is placed on a due or kept as credit, which settles the next due by itself: the
//! walk starts again from the facts each time, so nothing of it is stored.
//!
//! Raises [`ImputationError`]. Source: spec 02, "Contributions (cotisations déclarées)",
//! imputation.

use chrono::NaiveDate;

use crate::kernel::{Currency, Money, MoneyError, Operand, Operation, Step, StepError};

/// Whether a due is what was owed or what lateness cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Nature {
    /// What was owed.
    Principal,
    /// What lateness cost.
    Penalty,
}

/// Whether penalties are served after the principal or before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PenaltyOrder {
    /// All principal, then all penalties: the default.
    Last,
    /// All penalties, then all principal.
    First,
}

/// A due that payments may settle. `I` is whatever names it; it breaks the last tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDue<I> {
    /// Its id.
    pub id: I,
    /// Its due date.
    pub due_on: NaiveDate,
    /// Its place in the order of issue.
    pub issue_order: i64,
    /// What is asked for after waivers; not negative.
    pub amount: Money,
    /// Principal or penalty.
    pub nature: Nature,
}

/// A payment to place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its value date.
    pub on: NaiveDate,
    /// Its place in the order of declaration.
    pub declaration_order: i64,
    /// Above zero.
    pub amount: Money,
}

/// A part of a payment placed on a due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation<I> {
    /// Which payment: its position in the list given, from 0.
    pub payment: usize,
    /// Which due.
    pub due: I,
    /// Above zero.
    pub amount: Money,
}

/// What became of the payments and of the dues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imputation<I> {
    /// What was placed, payment by payment in the order in which they apply.
    pub allocations: Vec<Allocation<I>>,
    /// What no due could take.
    pub credit: Money,
    /// Each due in the order in which it is served, with what remains of it (zero when paid).
    pub remaining: Vec<(I, Money)>,
    /// One step per due, then what was received and the credit.
    pub steps: Vec<Step>,
}

/// Refusals of an imputation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImputationError {
    /// A payment is zero or negative.
    #[error("payment {position} is {amount}, not above zero")]
    PaymentNotPositive {
        /// Its position in the list, from 0.
        position: usize,
        /// Its amount.
        amount: Money,
    },
    /// A due is negative.
    #[error("due {position} is {amount}, below zero")]
    DueNegative {
        /// Its position in the list, from 0.
        position: usize,
        /// Its amount.
        amount: Money,
    },
    /// Two dues have one id.
    #[error("due {position} has the id of an earlier one")]
    DueTwice {
        /// The position of the second, from 0.
        position: usize,
    },
    /// An amount does not fit, or two currencies are mixed.
    #[error(transparent)]
    Amount(#[from] MoneyError),
    /// A step does not fit.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl ImputationError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::PaymentNotPositive { .. } => "payment_not_positive",
            Self::DueNegative { .. } => "due_negative",
            Self::DueTwice { .. } => "due_twice",
            Self::Amount(MoneyError::CurrencyMismatch) => "currency_mismatch",
            Self::Amount(_) | Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::PaymentNotPositive { .. } => Some("payments"),
            Self::DueNegative { .. } | Self::DueTwice { .. } => Some("dues"),
            Self::Amount(_) | Self::Step(_) => None,
        }
    }
}

impl<I: Clone + Ord> Imputation<I> {
    /// What payments placed on a due; zero for one that is not in the list.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn paid(&self, due: &I) -> Result<Money, MoneyError> {
        let placed = self.allocations.iter().filter(|placed| placed.due == *due);
        Money::sum(placed.map(|placed| &placed.amount), self.credit.currency())
    }

    /// The dues of which something remains, in the order in which they are served.
    pub fn outstanding(&self) -> impl Iterator<Item = &(I, Money)> {
        self.remaining.iter().filter(|(_, rest)| !rest.is_zero())
    }
}

/// Places `payments` on `dues`.
///
/// # Errors
/// [`ImputationError`].
pub fn impute<I: Clone + Ord>(
    dues: &[OpenDue<I>],
    payments: &[Payment],
    penalties: PenaltyOrder,
    currency: Currency,
) -> Result<Imputation<I>, ImputationError> {
    check(dues, payments)?;
    let mut served: Vec<&OpenDue<I>> = dues.iter().collect();
    served.sort_by_key(|due| {
        let after = match penalties {
            PenaltyOrder::Last => due.nature == Nature::Penalty,
            PenaltyOrder::First => due.nature == Nature::Principal,
        };
        (after, due.due_on, due.issue_order, due.id.clone())
    });
    let mut applied: Vec<usize> = (0..payments.len()).collect();
    // A stable sort: the position breaks the last tie.
    applied.sort_by_key(|&position| (payments[position].on, payments[position].declaration_order));

    let mut rests: Vec<Money> = served.iter().map(|due| due.amount).collect();
    let mut allocations = Vec::new();
    let mut credit = Money::zero(currency);
    let mut at = 0;
    for position in applied {
        let mut left = payments[position].amount;
        while !left.is_zero() && at < served.len() {
            let placed = left.checked_min(&rests[at])?;
            if !placed.is_zero() {
                left = left.checked_sub(&placed)?;
                rests[at] = rests[at].checked_sub(&placed)?;
                allocations.push(Allocation {
                    payment: position,
                    due: served[at].id.clone(),
                    amount: placed,
                });
            }
            if rests[at].is_zero() {
                at += 1;
            }
        }
        credit = credit.checked_add(&left)?;
    }
    let steps = steps(&served, payments, &allocations, credit)?;
    let remaining = served.iter().map(|due| due.id.clone()).zip(rests).collect();
    Ok(Imputation { allocations, credit, remaining, steps })
}

fn check<I: Clone + Ord>(dues: &[OpenDue<I>], payments: &[Payment]) -> Result<(), ImputationError> {
    let mut seen = std::collections::BTreeSet::new();
    for (position, due) in dues.iter().enumerate() {
        if due.amount.is_negative() {
            return Err(ImputationError::DueNegative { position, amount: due.amount });
        }
        if !seen.insert(&due.id) {
            return Err(ImputationError::DueTwice { position });
        }
    }
    match payments.iter().position(|payment| !payment.amount.is_positive()) {
        Some(position) => {
            Err(ImputationError::PaymentNotPositive { position, amount: payments[position].amount })
        }
        None => Ok(()),
    }
}

/// What remains of each due, and what no due took, each as a difference of printed lines.
fn steps<I: Clone + Ord>(
    served: &[&OpenDue<I>],
    payments: &[Payment],
    allocations: &[Allocation<I>],
    credit: Money,
) -> Result<Vec<Step>, ImputationError> {
    let mut by_due: std::collections::BTreeMap<&I, Vec<Money>> = std::collections::BTreeMap::new();
    for placed in allocations {
        by_due.entry(&placed.due).or_default().push(placed.amount);
    }
    let mut steps = Vec::with_capacity(served.len() + 2);
    for due in served {
        let mut operands = vec![Operand::new("due_amount", due.amount)];
        let placed = by_due.get(&due.id).into_iter().flatten();
        operands.extend(placed.map(|&amount| Operand::new("placed", amount)));
        steps.push(Step::compute("due_remaining", Operation::Difference, operands)?);
    }
    let nothing = Operand::new("nothing", Money::zero(credit.currency()));
    let received = payments.iter().map(|payment| Operand::new("line", payment.amount));
    let received = std::iter::once(nothing).chain(received).collect();
    let (total, step) = Step::money_line("payments_total", Operation::Sum, received)?;
    steps.push(step);
    let mut operands = vec![Operand::new("payments_total", total)];
    operands.extend(allocations.iter().map(|placed| Operand::new("placed", placed.amount)));
    steps.push(Step::compute("credit", Operation::Difference, operands)?);
    Ok(steps)
}

#[cfg(test)]
#[path = "imputation_tests.rs"]
mod tests;
