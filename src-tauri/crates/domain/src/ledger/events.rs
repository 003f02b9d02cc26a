//! What happened, as entries: the table of events of spec 02.
//!
//! Each function takes amounts above zero and says on which side they go. The date is the
//! event's; [`FiscalYears::entry_day`](super::FiscalYears::entry_day) moves it out of a closed
//! year.

use chrono::NaiveDate;
use uuid::Uuid;

use super::account::{AccountCode, SubAccounts};
use super::chart::Chart;
use super::entry::{Entry, EventKind, LedgerError, Posting, SubAccount};
use super::role::Role;
use crate::contributions::{Destination, DueKind};
use crate::kernel::Money;
use crate::members::MembershipId;

fn above_zero(amount: Money) -> Result<Money, LedgerError> {
    if amount.is_positive() { Ok(amount) } else { Err(LedgerError::NotPositive { amount }) }
}

/// A line on the account of a role, naming the membership where the account asks for one.
fn line(
    chart: &Chart,
    role: Role,
    membership: MembershipId,
    amount: Money,
) -> Result<Posting, LedgerError> {
    let code = chart.code_of(role)?;
    let by_member = chart.account(code)?.sub_accounts == Some(SubAccounts::Memberships);
    Ok(Posting::new(code, by_member.then(|| membership.into()), amount))
}

fn two_sided(
    event: EventKind,
    date: NaiveDate,
    debit: Posting,
    credit: Posting,
) -> Result<Entry, LedgerError> {
    Entry::try_new(event, date, vec![debit, credit])
}

/// A due: members owe, its destination receives.
///
/// # Errors
/// [`LedgerError::NotPositive`], [`LedgerError::Chart`].
pub fn due_issued(
    chart: &Chart,
    membership: MembershipId,
    kind: DueKind,
    destination: Destination,
    amount: Money,
    due_on: NaiveDate,
) -> Result<Entry, LedgerError> {
    let amount = above_zero(amount)?;
    let counterpart = Role::counterpart(kind, destination);
    two_sided(
        EventKind::DueIssued,
        due_on,
        line(chart, Role::Members(kind), membership, amount)?,
        line(chart, counterpart, membership, amount.negated())?,
    )
}

/// A due dated after its membership left: the mirror of what issued it.
///
/// # Errors
/// As [`due_issued`].
pub fn due_cancelled(
    chart: &Chart,
    membership: MembershipId,
    kind: DueKind,
    destination: Destination,
    amount: Money,
    left_on: NaiveDate,
) -> Result<Entry, LedgerError> {
    let amount = above_zero(amount)?;
    let counterpart = Role::counterpart(kind, destination);
    two_sided(
        EventKind::DueCancelled,
        left_on,
        line(chart, counterpart, membership, amount)?,
        line(chart, Role::Members(kind), membership, amount.negated())?,
    )
}

/// A contribution: the bank or the cash box receives, members owe less of each kind it covers.
/// What covers no due yet stands on the control account of contributions, as credit.
///
/// # Errors
/// [`LedgerError::NotPositive`], [`LedgerError::Chart`], [`LedgerError::Money`].
pub fn contribution_confirmed(
    chart: &Chart,
    membership: MembershipId,
    received_on: &AccountCode,
    covered: &[(DueKind, Money)],
    credit: Money,
    value_date: NaiveDate,
) -> Result<Entry, LedgerError> {
    let mut total = Money::zero(credit.currency());
    let mut postings = Vec::with_capacity(covered.len() + 2);
    for &(kind, amount) in covered {
        let amount = above_zero(amount)?;
        total = total.checked_add(&amount)?;
        postings.push(line(chart, Role::Members(kind), membership, amount.negated())?);
    }
    if !credit.is_zero() {
        let credit = above_zero(credit)?;
        total = total.checked_add(&credit)?;
        let role = Role::Members(DueKind::Contribution);
        postings.push(line(chart, role, membership, credit.negated())?);
    }
    let mut merged = vec![Posting::new(received_on, None, above_zero(total)?)];
    for posting in postings {
        // Kinds that share a control account make one line.
        match merged[1..].iter_mut().find(|other| other.account == posting.account) {
            Some(other) => other.amount = other.amount.checked_add(&posting.amount)?,
            None => merged.push(posting),
        }
    }
    Entry::try_new(EventKind::ContributionConfirmed, value_date, merged)
}

/// A late penalty: members owe, late interest is earned.
///
/// # Errors
/// [`LedgerError::NotPositive`], [`LedgerError::Chart`].
pub fn penalty_applied(
    chart: &Chart,
    membership: MembershipId,
    amount: Money,
    as_of: NaiveDate,
) -> Result<Entry, LedgerError> {
    let amount = above_zero(amount)?;
    two_sided(
        EventKind::Penalty,
        as_of,
        line(chart, Role::Members(DueKind::Penalty), membership, amount)?,
        line(chart, Role::LateInterest, membership, amount.negated())?,
    )
}

/// A waiver: a penalty is taken back from late interest, a principal is a claim given up.
///
/// # Errors
/// [`LedgerError::NotPositive`], [`LedgerError::Chart`].
pub fn waived(
    chart: &Chart,
    membership: MembershipId,
    kind: DueKind,
    amount: Money,
    decided_on: NaiveDate,
) -> Result<Entry, LedgerError> {
    let amount = above_zero(amount)?;
    let lost = if kind == DueKind::Penalty { Role::LateInterest } else { Role::ClaimsAbandoned };
    two_sided(
        EventKind::Waiver,
        decided_on,
        line(chart, lost, membership, amount)?,
        line(chart, Role::Members(kind), membership, amount.negated())?,
    )
}

/// An invoice: a cost by nature, owed to a supplier.
///
/// # Errors
/// [`LedgerError::NotPositive`], [`LedgerError::Chart`].
pub fn expense(
    chart: &Chart,
    cost: &AccountCode,
    supplier: Uuid,
    amount: Money,
    invoiced_on: NaiveDate,
) -> Result<Entry, LedgerError> {
    let amount = above_zero(amount)?;
    let suppliers = chart.code_of(Role::Suppliers)?;
    two_sided(
        EventKind::Expense,
        invoiced_on,
        Posting::new(cost, None, amount),
        Posting::new(suppliers, Some(SubAccount(supplier)), amount.negated()),
    )
}

/// An invoice paid from the bank or the cash box.
///
/// # Errors
/// [`LedgerError::NotPositive`], [`LedgerError::Chart`].
pub fn expense_paid(
    chart: &Chart,
    supplier: Uuid,
    paid_from: &AccountCode,
    amount: Money,
    value_date: NaiveDate,
) -> Result<Entry, LedgerError> {
    let amount = above_zero(amount)?;
    let suppliers = chart.code_of(Role::Suppliers)?;
    two_sided(
        EventKind::ExpensePaid,
        value_date,
        Posting::new(suppliers, Some(SubAccount(supplier)), amount),
        Posting::new(paid_from, None, amount.negated()),
    )
}

/// A settlement of charges: the membership owes `difference` when its share is above what it was
/// called, and is owed it when below.
///
/// # Errors
/// [`LedgerError::ZeroPosting`] when there is nothing to settle, [`LedgerError::Chart`].
pub fn charges_settled(
    chart: &Chart,
    membership: MembershipId,
    difference: Money,
    period_end: NaiveDate,
) -> Result<Entry, LedgerError> {
    two_sided(
        EventKind::Settlement,
        period_end,
        line(chart, Role::Members(DueKind::Settlement), membership, difference)?,
        line(chart, Role::Regularisation, membership, difference.negated())?,
    )
}

/// The use of a fund: what was set aside becomes income against the expense it pays for.
///
/// # Errors
/// [`LedgerError::NotPositive`], [`LedgerError::Chart`].
pub fn fund_used(
    chart: &Chart,
    fund: Destination,
    amount: Money,
    spent_on: NaiveDate,
) -> Result<Entry, LedgerError> {
    let amount = above_zero(amount)?;
    two_sided(
        EventKind::FundUsed,
        spent_on,
        Posting::new(chart.code_of(Role::Destination(fund))?, None, amount),
        Posting::new(chart.code_of(Role::IncomeFromFunds)?, None, amount.negated()),
    )
}

/// Money that goes back to a member, out of what the account owes them.
///
/// # Errors
/// [`LedgerError::NotPositive`], [`LedgerError::Chart`].
pub fn refunded(
    chart: &Chart,
    membership: MembershipId,
    paid_from: &AccountCode,
    amount: Money,
    value_date: NaiveDate,
) -> Result<Entry, LedgerError> {
    let amount = above_zero(amount)?;
    two_sided(
        EventKind::Refund,
        value_date,
        line(chart, Role::Members(DueKind::Contribution), membership, amount)?,
        Posting::new(paid_from, None, amount.negated()),
    )
}

#[cfg(test)]
mod tests {
    use super::super::chart::tests::association;
    use super::*;
    use crate::kernel::given::eur;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 5).unwrap()
    }

    fn member() -> MembershipId {
        MembershipId(Uuid::from_u128(7))
    }

    fn bank() -> AccountCode {
        association().code_of(Role::Bank).unwrap().clone()
    }

    /// The sides of an entry: account, whether it names the member, amount.
    fn sides(entry: &Entry) -> Vec<(String, bool, String)> {
        entry
            .postings()
            .iter()
            .map(|posting| {
                let named = posting.sub_account == Some(member().into());
                (posting.account.to_string(), named, posting.amount.to_string())
            })
            .collect()
    }

    fn expected(sides: &[(&str, bool, &str)]) -> Vec<(String, bool, String)> {
        sides.iter().map(|&(a, named, b)| (a.to_owned(), named, b.to_owned())).collect()
    }

    #[test]
    fn every_event_of_the_table_has_its_debit_and_credit() {
        use Destination::{CommonPurse, Current, MemberAdvance, Reserve, WorkingFund};
        let chart = association();
        let c = &chart;
        let amount = eur("250.00");
        let due = |kind, to| due_issued(c, member(), kind, to, amount, day()).unwrap();
        type Case = (&'static str, Entry, &'static [(&'static str, bool, &'static str)]);
        let cases: Vec<Case> = vec![
            (
                "a due that is an advance of the member",
                due(DueKind::Contribution, MemberAdvance),
                &[("4160", true, "250.00"), ("4891", true, "-250.00")],
            ),
            (
                "a due that is income",
                due(DueKind::Provision, Current),
                &[("4160", true, "250.00"), ("7301", false, "-250.00")],
            ),
            (
                "a due for the working fund",
                due(DueKind::WorkingFund, WorkingFund),
                &[("4160", true, "250.00"), ("1001", false, "-250.00")],
            ),
            (
                "a due for the reserve",
                due(DueKind::Reserve, Reserve),
                &[("4160", true, "250.00"), ("1301", false, "-250.00")],
            ),
            (
                "a due for the purse",
                due(DueKind::Purse, CommonPurse),
                &[("4160", true, "250.00"), ("1391", false, "-250.00")],
            ),
            (
                "a due cancelled",
                due_cancelled(c, member(), DueKind::Contribution, MemberAdvance, amount, day())
                    .unwrap(),
                &[("4891", true, "250.00"), ("4160", true, "-250.00")],
            ),
            (
                "a penalty",
                penalty_applied(c, member(), amount, day()).unwrap(),
                &[("4160", true, "250.00"), ("7561", false, "-250.00")],
            ),
            (
                "a principal waived",
                waived(c, member(), DueKind::Contribution, amount, day()).unwrap(),
                &[("6421", false, "250.00"), ("4160", true, "-250.00")],
            ),
            (
                "a penalty waived",
                waived(c, member(), DueKind::Penalty, amount, day()).unwrap(),
                &[("7561", false, "250.00"), ("4160", true, "-250.00")],
            ),
            (
                "a share above what was called",
                charges_settled(c, member(), amount, day()).unwrap(),
                &[("4160", true, "250.00"), ("7309", false, "-250.00")],
            ),
            (
                "a share below what was called",
                charges_settled(c, member(), amount.negated(), day()).unwrap(),
                &[("4160", true, "-250.00"), ("7309", false, "250.00")],
            ),
            (
                "the reserve used",
                fund_used(c, Reserve, amount, day()).unwrap(),
                &[("1301", false, "250.00"), ("7911", false, "-250.00")],
            ),
            (
                "a refund",
                refunded(c, member(), &bank(), amount, day()).unwrap(),
                &[("4160", true, "250.00"), ("550", false, "-250.00")],
            ),
        ];
        for (name, entry, sides_expected) in cases {
            assert_eq!(sides(&entry), expected(sides_expected), "{name}");
            assert_eq!(chart.check(entry.postings()), Ok(()), "{name}");
            assert_eq!(entry.date(), day(), "{name}");
        }
    }

    #[test]
    fn a_contribution_covers_kinds_that_share_an_account_in_one_line() {
        let entry = contribution_confirmed(
            &association(),
            member(),
            &bank(),
            &[(DueKind::Contribution, eur("250.00")), (DueKind::Penalty, eur("2.05"))],
            eur("47.95"),
            day(),
        )
        .unwrap();
        assert_eq!(sides(&entry), expected(&[("550", false, "300.00"), ("4160", true, "-300.00")]));
    }

    #[test]
    fn an_invoice_and_its_payment_leave_nothing_owed_to_the_supplier() {
        let chart = association();
        let supplier = Uuid::from_u128(9);
        let cost = AccountCode::try_new("6110").unwrap();
        let invoice = expense(&chart, &cost, supplier, eur("121.00"), day()).unwrap();
        let paid = expense_paid(&chart, supplier, &bank(), eur("121.00"), day()).unwrap();
        assert_eq!(chart.check(invoice.postings()), Ok(()));
        assert_eq!(invoice.postings()[1].account, paid.postings()[0].account);
        assert_eq!(invoice.postings()[1].sub_account, Some(SubAccount(supplier)));
        assert_eq!(invoice.postings()[1].amount, paid.postings()[0].amount.negated());
    }

    #[test]
    fn amounts_of_events_are_above_zero() {
        let chart = association();
        for (amount, accepted) in [("-0.01", false), ("0.00", false), ("0.01", true)] {
            let result = penalty_applied(&chart, member(), eur(amount), day());
            assert_eq!(result.is_ok(), accepted, "{amount}");
        }
        assert!(
            contribution_confirmed(&chart, member(), &bank(), &[], eur("0.00"), day()).is_err()
        );
        assert!(contribution_confirmed(&chart, member(), &bank(), &[], eur("0.01"), day()).is_ok());
        assert_eq!(
            charges_settled(&chart, member(), eur("0.00"), day()),
            Err(LedgerError::ZeroPosting { position: 0 })
        );
    }
}
