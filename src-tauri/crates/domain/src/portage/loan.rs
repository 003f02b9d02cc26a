//! A loan paid back by constant instalments (spec 05, "Purchase in division").
//!
//! The instalment is rounded to the cent once; each month the interest on what is still owed is a
//! line of its own, the rest of the instalment pays off the loan, and the last instalment is what is
//! left with its interest: the schedule sums to the cent. Deliberately not here: insurance, fees of the
//! bank, a rate that changes.

use num_bigint::BigInt;

use super::purchase_error::PurchaseError;
use crate::kernel::{Money, MoneyError, Operand, Operation, Ratio, Rounding, Step};

/// How the rate of a month follows from that of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RateConvention {
    /// A twelfth of it.
    #[default]
    Proportional,
    /// What compounds to it in twelve months: (1 + rate)^(1/12) - 1, cut after 40 decimals (Belgian
    /// mortgages).
    Actuarial,
}

/// A loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanTerms {
    /// Above zero.
    pub amount: Money,
    /// Of a year, from 0 to 1.
    pub rate: Ratio,
    /// From 1 to [`LoanTerms::MOST_MONTHS`].
    pub months: u32,
    /// How the rate of a month follows.
    pub convention: RateConvention,
}

/// One month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoanInstalment {
    /// From 1.
    pub number: u32,
    /// What is paid.
    pub payment: Money,
    /// Of which interest.
    pub interest: Money,
    /// Of which paid off.
    pub principal: Money,
    /// What is still owed afterwards.
    pub balance: Money,
}

/// A loan, computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loan {
    /// The constant instalment.
    pub monthly: Money,
    /// The interest of all the months.
    pub total_interest: Money,
    /// Each month.
    pub instalments: Vec<LoanInstalment>,
    /// How: the rate of a month, the instalment, the first and the last month, what is paid in all.
    pub steps: Vec<Step>,
}

impl LoanTerms {
    /// A century.
    pub const MOST_MONTHS: u32 = 1_200;

    fn check(&self) -> Result<(), PurchaseError> {
        PurchaseError::positive("amount", self.amount)?;
        PurchaseError::rate("rate", &self.rate)?;
        if !(1..=Self::MOST_MONTHS).contains(&self.months) {
            return Err(PurchaseError::MonthsOutOfRange {
                field: "months".to_owned(),
                given: self.months,
                most: Self::MOST_MONTHS,
            });
        }
        Ok(())
    }

    /// The rate of a month and the constant instalment, each with its step.
    ///
    /// # Errors
    /// [`PurchaseError`] for an amount that is not above zero, a rate outside of 0 to 1, months
    /// outside of 1 to 1 200.
    pub fn monthly(&self) -> Result<(Ratio, Money, [Step; 2]), PurchaseError> {
        self.check()?;
        let yearly = Operand::new("loan_yearly_rate", self.rate.clone());
        let twelve = Operand::count("loan_months_of_the_year", 12);
        let operation = match self.convention {
            RateConvention::Proportional => Operation::Quotient(Rounding::Exact),
            RateConvention::Actuarial => Operation::PeriodRate,
        };
        let rate_step = Step::compute("loan_monthly_rate", operation, vec![yearly, twelve])?;
        let rate = rate_step.exact().unwrap_or_else(Ratio::zero);
        let operands = vec![
            Operand::new("loan_amount", self.amount),
            Operand::new("loan_monthly_rate", rate.clone()),
            Operand::count("loan_months", self.months),
        ];
        let operation = Operation::Annuity(self.amount.currency());
        let (monthly, step) = Step::money_line("loan_monthly", operation, operands)?;
        Ok((rate, monthly, [rate_step, step]))
    }
}

/// Computes a loan month by month.
///
/// # Errors
/// As [`LoanTerms::monthly`].
pub fn loan(terms: &LoanTerms) -> Result<Loan, PurchaseError> {
    let (rate, monthly, [rate_step, monthly_step]) = terms.monthly()?;
    let instalments = schedule(terms, &rate, monthly)?;
    let currency = terms.amount.currency();
    let (first, last) = match &instalments[..] {
        [first, .., last] => (first, last),
        [only] => (only, only),
        [] => return Err(PurchaseError::Number(crate::kernel::RatioError::OutOfRange)),
    };
    let interest_step = |label, owed: Money| {
        let operands =
            vec![Operand::new("loan_owed", owed), Operand::new("loan_monthly_rate", rate.clone())];
        Step::compute(label, Operation::Product(Rounding::To(currency)), operands)
    };
    let mut steps = vec![rate_step, monthly_step];
    steps.push(interest_step("loan_first_interest", terms.amount)?);
    steps.push(Step::compute(
        "loan_first_principal",
        Operation::Difference,
        vec![
            Operand::new("loan_payment", first.payment),
            Operand::new("loan_first_interest", first.interest),
        ],
    )?);
    steps.push(interest_step("loan_last_interest", last.principal)?);
    steps.push(Step::compute(
        "loan_last_payment",
        Operation::Sum,
        vec![
            Operand::new("loan_owed", last.principal),
            Operand::new("loan_last_interest", last.interest),
        ],
    )?);
    let total_interest = paid_in_all(&mut steps, terms, monthly, &instalments)?;
    Ok(Loan { monthly, total_interest, instalments, steps })
}

/// What is paid in all, and how much of it is interest.
fn paid_in_all(
    steps: &mut Vec<Step>,
    terms: &LoanTerms,
    monthly: Money,
    instalments: &[LoanInstalment],
) -> Result<Money, PurchaseError> {
    let currency = terms.amount.currency();
    let (before, last) = match instalments {
        [before @ .., last] => (before, Operand::new("loan_last_payment", last.payment)),
        [] => return Ok(Money::zero(currency)),
    };
    let operands = if before.iter().all(|one| one.payment == monthly) {
        let count = i64::try_from(before.len()).unwrap_or(i64::MAX);
        let (all_but_last, step) = Step::money_line(
            "loan_paid_before_last",
            Operation::Product(Rounding::To(currency)),
            vec![
                Operand::new("loan_monthly", monthly),
                Operand::count("loan_months_before_last", count),
            ],
        )?;
        steps.push(step);
        vec![Operand::new("loan_paid_before_last", all_but_last), last]
    } else {
        // A loan of some cents is paid off before its last month.
        let paid = before.iter().map(|one| Operand::new("line", one.payment));
        paid.chain([last]).collect()
    };
    let (paid, step) = Step::money_line("loan_paid_in_all", Operation::Sum, operands)?;
    steps.push(step);
    let operands =
        vec![Operand::new("loan_paid_in_all", paid), Operand::new("loan_amount", terms.amount)];
    let (interest, step) =
        Step::money_line("loan_total_interest", Operation::Difference, operands)?;
    steps.push(step);
    Ok(interest)
}

/// Each month, until nothing is owed: in whole minor units, the interest rounded half up.
fn schedule(
    terms: &LoanTerms,
    rate: &Ratio,
    monthly: Money,
) -> Result<Vec<LoanInstalment>, MoneyError> {
    let currency = terms.amount.currency();
    let money = |minor: i64| Money::try_from_minor(minor.into(), currency);
    let (above, below) = rate.parts();
    let (twice_above, twice_below) = (above * 2_u8, below * 2_u8);
    let mut owed = terms.amount.minor();
    let mut instalments = Vec::with_capacity(terms.months as usize);
    for number in 1..=terms.months {
        let interest: BigInt = (&twice_above * owed + below) / &twice_below;
        let interest = i64::try_from(interest).map_err(|_too_large| MoneyError::OutOfRange)?;
        let to_end = owed.checked_add(interest).ok_or(MoneyError::OutOfRange)?;
        let payment = if number == terms.months { to_end } else { to_end.min(monthly.minor()) };
        let principal = payment - interest;
        owed -= principal;
        instalments.push(LoanInstalment {
            number,
            payment: money(payment)?,
            interest: money(interest)?,
            principal: money(principal)?,
            balance: money(owed)?,
        });
    }
    Ok(instalments)
}

/// Counts the months of a number of years.
///
/// # Errors
/// [`PurchaseError::YearsOutOfRange`] when they are no whole number, below 1 or above a century.
pub fn months_of(years: &Ratio, field: &str) -> Result<u32, PurchaseError> {
    let months = years * &Ratio::whole(12);
    let most = LoanTerms::MOST_MONTHS;
    let refused = || PurchaseError::YearsOutOfRange { field: field.to_owned(), most };
    let whole = months.floor().map_err(|_too_large| refused())?;
    let count = u32::try_from(whole).map_err(|_out_of_range| refused())?;
    if Ratio::from(whole) != months || !(1..=most).contains(&count) {
        return Err(refused());
    }
    Ok(count)
}

#[cfg(test)]
#[path = "loan_tests.rs"]
mod tests;
