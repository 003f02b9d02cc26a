//! Opening balances: starting in the middle of a cooperative's life (spec 01).
//!
//! One balance per membership, account and fund; together they must come to zero. The entry goes
//! through the opening account, which ends at zero.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::account::AccountCode;
use super::chart::Chart;
use super::entry::{Entry, EventKind, LedgerError, Posting, SubAccount};
use super::role::Role;
use crate::contributions::{Destination, DueKind};
use crate::kernel::{Currency, Money};
use crate::members::MembershipId;

/// What an opening balance is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpeningTarget {
    /// What a membership owes of one kind; below zero, what it has in advance.
    Membership(MembershipId, DueKind),
    /// What a membership has advanced for the project: owed back, so below zero.
    Advance(MembershipId),
    /// A fund; what it holds is below zero.
    Fund(Destination),
    /// Any account of the balance sheet without sub-accounts: bank, cash, loan, site…
    Account(AccountCode),
}

/// One opening balance: debit above zero, credit below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningLine {
    /// Of what.
    pub target: OpeningTarget,
    /// How much; a line of zero is left out.
    pub amount: Money,
}

/// Makes the opening entry of the first day; `None` when every line is of zero.
///
/// # Errors
/// [`LedgerError::OpeningUnbalanced`], [`LedgerError::OpeningTwice`],
/// [`LedgerError::OpeningAccount`], [`LedgerError::SubAccountMissing`], [`LedgerError::Chart`],
/// [`LedgerError::Money`].
pub fn opening_entry(
    chart: &Chart,
    lines: &[OpeningLine],
    first_day: NaiveDate,
    currency: Currency,
) -> Result<Option<Entry>, LedgerError> {
    let opening = chart.code_of(Role::Opening)?;
    let mut seen = BTreeSet::new();
    let mut postings = Vec::with_capacity(lines.len() + 2);
    for (position, line) in lines.iter().enumerate() {
        let (account, sub_account) = place(chart, &line.target)?;
        if account == opening || account.is_of_result() {
            return Err(LedgerError::OpeningAccount { account: account.clone() });
        }
        if !seen.insert((account.clone(), sub_account)) {
            return Err(LedgerError::OpeningTwice { position });
        }
        if !line.amount.is_zero() {
            postings.push(Posting::new(account, sub_account, line.amount));
        }
    }
    chart.check(&postings)?;
    let difference = Money::sum(postings.iter().map(|posting| &posting.amount), currency)?;
    if !difference.is_zero() {
        return Err(LedgerError::OpeningUnbalanced { difference });
    }
    if postings.is_empty() {
        return Ok(None);
    }
    let debits = postings.iter().map(|posting| &posting.amount).filter(|a| a.is_positive());
    let total = Money::sum(debits, currency)?;
    // Each balance stands against the opening account, whose two sides meet.
    postings.push(Posting::new(opening, None, total.negated()));
    postings.push(Posting::new(opening, None, total));
    Entry::try_new(EventKind::Opening, first_day, postings).map(Some)
}

fn place<'a>(
    chart: &'a Chart,
    target: &'a OpeningTarget,
) -> Result<(&'a AccountCode, Option<SubAccount>), LedgerError> {
    Ok(match target {
        OpeningTarget::Membership(membership, kind) => {
            (chart.code_of(Role::Members(*kind))?, Some((*membership).into()))
        }
        OpeningTarget::Advance(membership) => {
            let role = Role::Destination(Destination::MemberAdvance);
            (chart.code_of(role)?, Some((*membership).into()))
        }
        OpeningTarget::Fund(fund) => (chart.code_of(Role::Destination(*fund))?, None),
        OpeningTarget::Account(code) => (code, None),
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::balance::TrialBalance;
    use super::super::chart::tests::association;
    use super::*;
    use crate::kernel::given::eur;

    fn member(n: u128) -> MembershipId {
        MembershipId(Uuid::from_u128(n))
    }

    fn code(code: &str) -> AccountCode {
        AccountCode::try_new(code).unwrap()
    }

    fn line(target: OpeningTarget, amount: &str) -> OpeningLine {
        OpeningLine { target, amount: eur(amount) }
    }

    fn opening(lines: &[OpeningLine]) -> Result<Option<Entry>, LedgerError> {
        let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        opening_entry(&association(), lines, day, Currency::EUR)
    }

    fn life() -> Vec<OpeningLine> {
        vec![
            line(OpeningTarget::Account(code("550")), "1250.00"),
            line(OpeningTarget::Account(code("570")), "0.00"),
            line(OpeningTarget::Membership(member(1), DueKind::Contribution), "50.00"),
            line(OpeningTarget::Membership(member(2), DueKind::Contribution), "-100.00"),
            line(OpeningTarget::Advance(member(1)), "-450.00"),
            line(OpeningTarget::Advance(member(2)), "-500.00"),
            line(OpeningTarget::Fund(Destination::Reserve), "-250.00"),
        ]
    }

    #[test]
    fn balances_of_members_accounts_and_funds_open_the_books() {
        let entry = opening(&life()).unwrap().unwrap();
        let balance = TrialBalance::of(entry.postings(), Currency::EUR).unwrap();
        for (account, expected) in [
            ("550", "1250.00"),
            ("4160", "-50.00"),
            ("4891", "-950.00"),
            ("1301", "-250.00"),
            ("4999", "0.00"),
        ] {
            assert_eq!(balance.balance_of(&code(account)).unwrap(), eur(expected), "{account}");
        }
        let opening_line = balance.lines.iter().find(|line| line.account == code("4999")).unwrap();
        assert_eq!(opening_line.debit, eur("1300.00"), "all the debits pass through it");
    }

    #[test]
    fn they_must_come_to_zero_to_the_cent() {
        for (amount, difference) in
            [("1249.99", Some("-0.01")), ("1250.00", None), ("1250.01", Some("0.01"))]
        {
            let mut lines = life();
            lines[0].amount = eur(amount);
            let expected = difference
                .map(|difference| LedgerError::OpeningUnbalanced { difference: eur(difference) });
            assert_eq!(opening(&lines).err(), expected, "{amount}");
        }
    }

    #[test]
    fn nothing_to_open_is_no_entry() {
        assert_eq!(opening(&[]), Ok(None));
        assert_eq!(opening(&[line(OpeningTarget::Account(code("550")), "0.00")]), Ok(None));
    }

    #[test]
    fn an_account_is_opened_once_and_is_of_the_balance_sheet() {
        let twice = [
            line(OpeningTarget::Account(code("550")), "1.00"),
            line(OpeningTarget::Account(code("550")), "-1.00"),
        ];
        assert_eq!(opening(&twice), Err(LedgerError::OpeningTwice { position: 1 }));
        // One account holds all kinds of a member's dues here: two kinds are one balance.
        let kinds = [
            line(OpeningTarget::Membership(member(1), DueKind::Contribution), "1.00"),
            line(OpeningTarget::Membership(member(1), DueKind::Penalty), "-1.00"),
        ];
        assert_eq!(opening(&kinds), Err(LedgerError::OpeningTwice { position: 1 }));
        for account in ["6110", "7301", "4999"] {
            assert_eq!(
                opening(&[line(OpeningTarget::Account(code(account)), "1.00")]),
                Err(LedgerError::OpeningAccount { account: code(account) })
            );
        }
        assert_eq!(
            opening(&[line(OpeningTarget::Account(code("4160")), "1.00")]),
            Err(LedgerError::SubAccountMissing { account: code("4160") }),
            "a member's balance names the member"
        );
    }
}
