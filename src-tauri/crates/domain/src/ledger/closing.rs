//! Closing a fiscal year: charges (class 6) and income (class 7) go to the result, the rest is
//! carried by simply staying where it is.
//!
//! Deliberately not here: how the result is allotted, which is a decision and an entry of its own.

use chrono::NaiveDate;

use super::balance::TrialBalance;
use super::chart::Chart;
use super::entry::{Entry, EventKind, LedgerError, Posting};
use super::role::Role;
use crate::kernel::Money;

/// Makes the entry that empties the accounts of classes 6 and 7, from the trial balance of
/// everything up to `last_day`; `None` when they are empty already.
///
/// # Errors
/// [`LedgerError::Chart`], [`LedgerError::Money`].
pub fn closing_entry(
    chart: &Chart,
    balance: &TrialBalance,
    last_day: NaiveDate,
) -> Result<Option<Entry>, LedgerError> {
    let mut result = Money::zero(balance.debit.currency());
    let mut postings = Vec::new();
    for line in balance.lines.iter().filter(|line| line.account.is_of_result()) {
        let amount = line.balance()?;
        if !amount.is_zero() {
            result = result.checked_add(&amount)?;
            postings.push(Posting::new(&line.account, None, amount.negated()));
        }
    }
    if postings.is_empty() {
        return Ok(None);
    }
    // Income and charges that meet exactly leave a result of nothing, which needs no line.
    if !result.is_zero() {
        postings.push(Posting::new(chart.code_of(Role::ResultCarried)?, None, result));
    }
    Entry::try_new(EventKind::YearClosed, last_day, postings).map(Some)
}

#[cfg(test)]
mod tests {
    use super::super::account::AccountCode;
    use super::super::chart::tests::association;
    use super::*;
    use crate::kernel::Currency;
    use crate::kernel::given::eur;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, 31).unwrap()
    }

    fn closed(postings: &[(&str, &str)]) -> Option<Vec<(String, String)>> {
        let postings: Vec<Posting> = postings
            .iter()
            .map(|&(code, amount)| {
                Posting::new(&AccountCode::try_new(code).unwrap(), None, eur(amount))
            })
            .collect();
        let balance = TrialBalance::of(&postings, Currency::EUR).unwrap();
        closing_entry(&association(), &balance, day()).unwrap().map(|entry| {
            entry
                .postings()
                .iter()
                .map(|posting| (posting.account.to_string(), posting.amount.to_string()))
                .collect()
        })
    }

    #[test]
    fn charges_and_income_go_to_the_result_and_the_rest_stays() {
        let postings = [("6110", "300.00"), ("550", "700.00"), ("7301", "-1000.00")];
        let expected = [("6110", "-300.00"), ("7301", "1000.00"), ("1401", "-700.00")];
        assert_eq!(closed(&postings).unwrap(), expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn a_year_without_charges_nor_income_needs_no_entry() {
        assert_eq!(closed(&[("550", "10.00"), ("1001", "-10.00")]), None);
        assert_eq!(closed(&[]), None);
        assert_eq!(closed(&[("6110", "10.00"), ("6110", "-10.00")]), None, "emptied already");
    }

    #[test]
    fn a_result_of_exactly_nothing_has_no_line() {
        let lines = closed(&[("6110", "10.00"), ("7301", "-10.00")]).unwrap();
        assert_eq!(lines.len(), 2);
    }
}
