//! The settlement of a period for one lot: its share of the real expenses against what was called
//! from it, and what it has to pay.
//!
//! The settlement sets off what was **called**, not what was paid: a call that was not paid stays
//! owed as it is, and the bill shows both. A negative amount is owed to the lot. Deliberately not
//! here: the share itself (`distribution`), its entries in the journal, the bill.
//!
//! Raises [`SettlementError`]. Source: spec 03, "Provisions (monthly advances)" and settlement.

use crate::kernel::{Money, MoneyError, Operand, Operation, Step, StepError};

/// What a lot settles for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// Share minus called.
    pub settlement: Money,
    /// Called minus paid.
    pub still_owed: Money,
    /// Both together.
    pub to_pay: Money,
    /// How.
    pub steps: Vec<Step>,
}

/// Refusals of a settlement.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettlementError {
    /// What was called is negative.
    #[error("{amount} cannot have been called")]
    CalledNegative {
        /// What was given.
        amount: Money,
    },
    /// What was paid of the calls is negative or more than was called.
    #[error("{amount} cannot have been paid of the calls")]
    PaidOutOfRange {
        /// What was given.
        amount: Money,
    },
    /// A figure does not fit.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl From<MoneyError> for SettlementError {
    fn from(error: MoneyError) -> Self {
        Self::Step(StepError::Money(error))
    }
}

impl SettlementError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CalledNegative { .. } => "called_negative",
            Self::PaidOutOfRange { .. } => "paid_out_of_range",
            Self::Step(StepError::Money(MoneyError::CurrencyMismatch)) => "currency_mismatch",
            Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::CalledNegative { .. } => Some("called"),
            Self::PaidOutOfRange { .. } => Some("paid"),
            Self::Step(_) => None,
        }
    }
}

/// Settles a lot's period. `called` is what its calls asked for, `paid` what was paid of them
/// (from nothing to all; more is credit of the account, which no settlement takes).
///
/// # Errors
/// [`SettlementError`].
pub fn settle(share: Money, called: Money, paid: Money) -> Result<Settlement, SettlementError> {
    if called.is_negative() {
        return Err(SettlementError::CalledNegative { amount: called });
    }
    if paid.is_negative() || paid.checked_cmp(&called)?.is_gt() {
        return Err(SettlementError::PaidOutOfRange { amount: paid });
    }
    let operands = vec![Operand::new("real_share", share), Operand::new("called", called)];
    let (settlement, first) = Step::money_line("settlement", Operation::Difference, operands)?;
    let operands = vec![Operand::new("called", called), Operand::new("paid_of_calls", paid)];
    let (still_owed, second) = Step::money_line("still_owed", Operation::Difference, operands)?;
    let operands =
        vec![Operand::new("settlement", settlement), Operand::new("still_owed", still_owed)];
    let (to_pay, third) = Step::money_line("bill_to_pay", Operation::Sum, operands)?;
    Ok(Settlement { settlement, still_owed, to_pay, steps: vec![first, second, third] })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::Currency;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::eur;

    #[test]
    fn a_settlement_sets_off_what_was_called_and_shows_what_was_not_paid() {
        for (share, called, paid, expected) in [
            // Spec 03.
            ("1200.00", "1000.00", "700.00", ["200.00", "300.00", "500.00"]),
            ("1200.00", "1000.00", "1000.00", ["200.00", "0.00", "200.00"]),
            ("1000.00", "1000.00", "700.00", ["0.00", "300.00", "300.00"]),
            // Too much was called: the lot is owed, first against what it still owes.
            ("800.00", "1000.00", "700.00", ["-200.00", "300.00", "100.00"]),
            ("800.00", "1000.00", "1000.00", ["-200.00", "0.00", "-200.00"]),
            // A credit note larger than the expenses.
            ("-50.00", "0.00", "0.00", ["-50.00", "0.00", "-50.00"]),
        ] {
            let found = settle(eur(share), eur(called), eur(paid)).unwrap();
            let figures = [found.settlement, found.still_owed, found.to_pay];
            assert_eq!(figures, expected.map(eur), "{share}, {called}, {paid}");
            assert_recomputed(&found.steps);
        }
    }

    #[test]
    fn what_cannot_have_been_called_or_paid_is_refused() {
        for (called, paid, code, field) in [
            ("-0.01", "0.00", "called_negative", "called"),
            ("1000.00", "-0.01", "paid_out_of_range", "paid"),
            ("1000.00", "1000.01", "paid_out_of_range", "paid"),
        ] {
            let error = settle(eur("1200.00"), eur(called), eur(paid)).unwrap_err();
            assert_eq!((error.code(), error.field()), (code, Some(field)));
        }
        let yen = Money::zero(Currency::try_new("JPY").unwrap());
        assert_eq!(settle(eur("1"), eur("1"), yen).unwrap_err().code(), "currency_mismatch");
    }

    proptest! {
        #[test]
        fn what_is_to_pay_is_the_share_minus_what_was_paid(
            share in -1_000_000_i128..1_000_000,
            called in 0_i128..1_000_000,
            rate in 0_i128..=100,
        ) {
            let money = |minor| Money::try_from_minor(minor, Currency::EUR).unwrap();
            let paid = called * rate / 100;
            let found = settle(money(share), money(called), money(paid)).unwrap();
            prop_assert_eq!(found.to_pay, money(share - paid));
        }
    }
}
