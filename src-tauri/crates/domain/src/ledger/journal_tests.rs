//! The laws of the ledger, on random lives of a cooperative.

use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::super::balance::{TrialBalance, sub_account_balances};
use super::super::chart::tests::association;
use super::super::closing::closing_entry;
use super::super::entry::EventKind;
use super::super::events;
use super::super::fiscal_year::YearError;
use super::super::fiscal_year::tests::years;
use super::super::role::Role;
use super::*;
use crate::contributions::{Destination, DueKind};
use crate::kernel::given::day;
use crate::kernel::{Currency, Money};
use crate::members::MembershipId;

fn eur(minor: i64) -> Money {
    Money::try_from_minor(i128::from(minor), Currency::EUR).unwrap()
}

fn id(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

fn member(n: u128) -> MembershipId {
    MembershipId(Uuid::from_u128(n))
}

fn due(minor: i64, on: NaiveDate) -> Entry {
    let to = Destination::MemberAdvance;
    events::due_issued(&association(), member(1), DueKind::Contribution, to, eur(minor), on)
        .unwrap()
}

fn books() -> Journal {
    Journal::new(association(), years(&[(2024, true), (2025, false), (2026, false)]))
}

fn balance(journal: &Journal) -> TrialBalance {
    TrialBalance::of(journal.postings(), Currency::EUR).unwrap()
}

#[test]
fn numbers_start_again_each_fiscal_year_and_leave_no_gap() {
    let mut journal = books();
    for (n, on) in
        [(1, day(2025, 3, 1)), (2, day(2026, 1, 5)), (3, day(2025, 2, 1)), (4, day(2024, 5, 5))]
    {
        journal.post(id(n), due(100, on)).unwrap();
    }
    let numbers: Vec<_> =
        journal.entries().iter().map(|posted| (posted.entry.date(), posted.number.0)).collect();
    assert_eq!(
        numbers,
        [(day(2025, 3, 1), 1), (day(2026, 1, 5), 1), (day(2025, 2, 1), 2), (day(2025, 1, 1), 3),],
        "2024 is closed: its entry goes to the first open day"
    );
}

#[test]
fn a_gap_is_found_where_it_starts() {
    let gap = |numbers: &[u32]| first_gap(numbers.iter().map(|&n| EntryNumber(n))).map(|n| n.0);
    assert_eq!(gap(&[]), None);
    assert_eq!(gap(&[3, 1, 2]), None);
    assert_eq!(gap(&[2, 3]), Some(1));
    assert_eq!(gap(&[1, 2, 4]), Some(3));
    assert_eq!(gap(&[1, 2, 2]), Some(3), "a number twice is a gap too");
}

#[test]
fn an_entry_is_reversed_once_and_the_reversal_may_be_reversed() {
    let mut journal = books();
    journal.post(id(1), due(25_000, day(2026, 1, 5))).unwrap();
    let issued = balance(&journal);
    journal.reverse(id(2), id(1), day(2026, 2, 1)).unwrap();
    assert!(balance(&journal).lines.iter().all(|line| line.balance().unwrap().is_zero()));
    assert_eq!(
        journal.reverse(id(3), id(1), day(2026, 2, 2)).unwrap_err(),
        LedgerError::AlreadyReversed { by: id(2) }
    );
    journal.reverse(id(3), id(2), day(2026, 2, 2)).unwrap();
    for line in issued.lines {
        let after = balance(&journal).balance_of(&line.account).unwrap();
        assert_eq!(after, line.balance().unwrap(), "as before the reversal");
    }
    assert_eq!(
        journal.reverse(id(4), id(9), day(2026, 2, 2)).unwrap_err(),
        LedgerError::UnknownEntry { id: id(9) }
    );
    assert_eq!(journal.entries()[1].entry.event(), EventKind::Reversal);
}

#[test]
fn nothing_is_entered_outside_of_the_books_or_the_chart() {
    let mut journal = books();
    assert_eq!(
        journal.post(id(1), due(100, day(2027, 1, 1))).unwrap_err(),
        LedgerError::Year(YearError::NoYear { date: day(2027, 1, 1) })
    );
    let code = |code: &str| super::super::AccountCode::try_new(code).unwrap();
    let entry = |account: &str, sub: Option<MembershipId>| {
        let postings = vec![
            Posting::new(&code(account), sub.map(Into::into), eur(100)),
            Posting::new(&code("550"), None, eur(-100)),
        ];
        Entry::try_new(EventKind::Manual, day(2026, 1, 5), postings).unwrap()
    };
    assert!(matches!(journal.post(id(1), entry("4444", None)), Err(LedgerError::Chart(_))));
    assert_eq!(
        journal.post(id(1), entry("4160", None)).unwrap_err(),
        LedgerError::SubAccountMissing { account: code("4160") }
    );
    assert_eq!(
        journal.post(id(1), entry("570", Some(member(1)))).unwrap_err(),
        LedgerError::SubAccountUnexpected { account: code("570") }
    );
    assert!(journal.entries().is_empty());
}

/// One thing that happens to a cooperative.
#[derive(Debug, Clone)]
enum Act {
    Due(u128, usize, usize, i64),
    Pay(u128, usize, i64, i64),
    Penalty(u128, i64),
    Waive(u128, usize, i64),
    Settle(u128, i64),
    Spend(i64),
    UseFund(i64),
    Refund(u128, i64),
    Reverse(usize),
}

fn acts() -> impl Strategy<Value = Vec<(Act, i64)>> {
    let who = 1_u128..5;
    let amount = 1_i64..1_000_000;
    let kind = 0_usize..DueKind::ALL.len();
    let act = prop_oneof![
        (who.clone(), kind.clone(), 0..Destination::ALL.len(), amount.clone())
            .prop_map(|(m, k, d, a)| Act::Due(m, k, d, a)),
        (who.clone(), kind.clone(), amount.clone(), 0_i64..5_000)
            .prop_map(|(m, k, a, c)| Act::Pay(m, k, a, c)),
        (who.clone(), amount.clone()).prop_map(|(m, a)| Act::Penalty(m, a)),
        (who.clone(), kind, amount.clone()).prop_map(|(m, k, a)| Act::Waive(m, k, a)),
        (who.clone(), amount.clone(), any::<bool>())
            .prop_map(|(m, a, owes)| Act::Settle(m, if owes { a } else { -a })),
        amount.clone().prop_map(Act::Spend),
        amount.clone().prop_map(Act::UseFund),
        (who, amount).prop_map(|(m, a)| Act::Refund(m, a)),
        (0_usize..40).prop_map(Act::Reverse),
    ];
    prop::collection::vec((act, 0_i64..1_000), 0..40)
}

/// Lives the acts; those that a rule refuses (reversing twice) change nothing.
fn live(acts: &[(Act, i64)]) -> Journal {
    let mut journal = books();
    let chart = association();
    let bank = chart.code_of(Role::Bank).unwrap().clone();
    let cost = super::super::AccountCode::try_new("6110").unwrap();
    for (n, (act, days)) in acts.iter().enumerate() {
        let on = day(2024, 1, 1) + chrono::Duration::days(*days);
        let entry = match *act {
            Act::Due(m, k, d, a) => events::due_issued(
                &chart,
                member(m),
                DueKind::ALL[k],
                Destination::ALL[d],
                eur(a),
                on,
            ),
            Act::Pay(m, k, a, credit) => events::contribution_confirmed(
                &chart,
                member(m),
                &bank,
                &[(DueKind::ALL[k], eur(a))],
                eur(credit),
                on,
            ),
            Act::Penalty(m, a) => events::penalty_applied(&chart, member(m), eur(a), on),
            Act::Waive(m, k, a) => events::waived(&chart, member(m), DueKind::ALL[k], eur(a), on),
            Act::Settle(m, a) => events::charges_settled(&chart, member(m), eur(a), on),
            Act::Spend(a) => events::expense(&chart, &cost, Uuid::from_u128(99), eur(a), on),
            Act::UseFund(a) => events::fund_used(&chart, Destination::Reserve, eur(a), on),
            Act::Refund(m, a) => events::refunded(&chart, member(m), &bank, eur(a), on),
            Act::Reverse(position) => {
                let of = journal.entries().get(position).map(|posted| posted.id);
                if let Some(of) = of {
                    let before = journal.entries().len();
                    let refused = journal.reverse(id(n as u128), of, on).is_err();
                    assert_eq!(journal.entries().len(), before + usize::from(!refused));
                }
                continue;
            }
        };
        journal.post(id(n as u128), entry.unwrap()).unwrap();
    }
    journal
}

proptest! {
    #[test]
    fn the_trial_balance_is_always_zero(acts in acts()) {
        let balance = balance(&live(&acts));
        prop_assert!(balance.difference().unwrap().is_zero());
    }

    #[test]
    fn the_parts_of_members_sum_to_their_control_account(acts in acts()) {
        let journal = live(&acts);
        let balance = balance(&journal);
        let controls = journal.chart().accounts().filter(|account| account.sub_accounts.is_some());
        for control in controls {
            let parts = sub_account_balances(journal.postings(), &control.code, Currency::EUR).unwrap();
            let sum = Money::sum(parts.values(), Currency::EUR).unwrap();
            prop_assert_eq!(sum, balance.balance_of(&control.code).unwrap(), "{}", control.code);
        }
    }

    #[test]
    fn replaying_the_journal_gives_the_same_balances(acts in acts()) {
        let journal = live(&acts);
        let mut again = books();
        for posted in journal.entries() {
            let replayed = again.post(posted.id, posted.entry.clone()).unwrap();
            prop_assert_eq!(replayed, posted, "the same number, year and lines");
        }
        prop_assert_eq!(balance(&again), balance(&journal));
    }

    #[test]
    fn numbers_have_no_gap_and_a_closed_year_takes_nothing(acts in acts()) {
        let journal = live(&acts);
        let mut by_year: BTreeMap<_, Vec<EntryNumber>> = BTreeMap::new();
        for posted in journal.entries() {
            by_year.entry(posted.year).or_default().push(posted.number);
            prop_assert!(posted.entry.date() >= day(2025, 1, 1), "2024 is closed");
        }
        for numbers in by_year.into_values() {
            prop_assert_eq!(first_gap(numbers), None);
        }
    }

    #[test]
    fn reversing_a_reversal_returns_to_the_balances_before(acts in acts(), which in 0_usize..40) {
        let mut journal = live(&acts);
        let before = balance(&journal);
        let of = journal.entries().get(which).map(|posted| posted.id);
        prop_assume!(of.is_some_and(|of| journal.reversal_of(of).is_none()));
        let of = of.unwrap();
        let entry = journal.find(of).unwrap().entry.clone();
        journal.reverse(id(1_000), of, day(2026, 6, 1)).unwrap();
        let account = &entry.postings()[0].account;
        let moved = entry.postings().iter().filter(|posting| posting.account == *account).map(|posting| &posting.amount);
        let moved = Money::sum(moved, Currency::EUR).unwrap();
        let expected = before.balance_of(account).unwrap().checked_sub(&moved).unwrap();
        prop_assert_eq!(balance(&journal).balance_of(account).unwrap(), expected, "as if it had not been");
        journal.reverse(id(1_001), id(1_000), day(2026, 6, 2)).unwrap();
        let after = balance(&journal);
        for line in &before.lines {
            prop_assert_eq!(after.balance_of(&line.account).unwrap(), line.balance().unwrap());
        }
    }

    #[test]
    fn closing_empties_charges_and_income_and_keeps_the_balance(acts in acts()) {
        let mut journal = live(&acts);
        if let Some(closing) = closing_entry(journal.chart(), &balance(&journal), day(2026, 12, 31)).unwrap() {
            journal.post(id(9_999), closing).unwrap();
        }
        let after = balance(&journal);
        prop_assert!(after.difference().unwrap().is_zero());
        for line in after.lines.iter().filter(|line| line.account.is_of_result()) {
            prop_assert!(line.balance().unwrap().is_zero(), "{} is emptied", line.account);
        }
        prop_assert_eq!(closing_entry(journal.chart(), &after, day(2026, 12, 31)).unwrap(), None, "closing twice is closing once");
    }
}
