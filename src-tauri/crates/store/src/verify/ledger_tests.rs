//! With the key and without the triggers, one posting is changed: the entry is named.

use domain::kernel::{Currency, DateRange, Money};
use domain::ledger::{Chart, Entry, EventKind, FiscalYearId, Posting, Role};

use super::tests::{full, tamper};
use super::*;
use crate::{Store, fixture, ledger};

/// A file with two entries of two lines: their events are the last two.
fn store() -> (Store, [i64; 2]) {
    let chart = Chart::parse(include_str!("../../../../../assets/charts/association-be.json"));
    let chart = chart.expect("our chart");
    let year = FiscalYearId(fixture::id(60));
    let mut store = fixture::store();
    let act = fixture::act("ledger.test");
    store
        .unit_of_work(&act, |tx| {
            ledger::charts::install(tx, &chart)?;
            let range = DateRange::try_new(fixture::day(1), fixture::day(31)).expect("a month");
            ledger::years::open(tx, year, range)
        })
        .expect("a year");
    let sequences = [(61, 12_500), (62, 900)].map(|(id, minor)| {
        let amount = Money::try_from_minor(minor, Currency::EUR).expect("an amount");
        let bank = chart.code_of(Role::Bank).expect("in our chart");
        let other = chart.code_of(Role::Cash).expect("in our chart");
        let postings =
            vec![Posting::new(bank, None, amount), Posting::new(other, None, amount.negated())];
        let entry = Entry::try_new(EventKind::FundUsed, fixture::day(3), postings);
        let entry = entry.expect("balanced");
        let written =
            store.unit_of_work(&act, |tx| ledger::post(tx, fixture::id(id), year, &entry));
        written.expect("posted").sequence.expect("an event")
    });
    (store, sequences)
}

#[test]
fn an_altered_posting_is_named_by_its_entry_and_its_event() {
    let (untouched, _) = store();
    assert_eq!(full(&untouched, Vec::new()), [], "before");
    let id = fixture::id(62);
    for sql in [
        // Unbalanced, balanced, moved to another account, exchanged, put on another day.
        "UPDATE posting SET amount = 901 WHERE entry_id = :id AND position = 0",
        "UPDATE posting SET amount = amount * 2 WHERE entry_id = :id",
        "UPDATE posting SET account_code = (SELECT max(account_code) FROM posting) WHERE entry_id = :id",
        "UPDATE posting SET amount = -amount WHERE entry_id = :id",
        "UPDATE posting SET entry_on = '2025-12-31' WHERE entry_id = :id",
        "UPDATE journal_entry SET memo = 'x' WHERE id = :id",
        "UPDATE journal_entry SET entry_on = '2026-01-04' WHERE id = :id; \
         UPDATE posting SET entry_on = '2026-01-04' WHERE entry_id = :id",
        "DELETE FROM posting WHERE entry_id = :id AND position = 1",
    ] {
        let (store, [_, sequence]) = store();
        tamper(&store, &sql.replace(":id", &format!("x'{}'", id.simple())));
        let mut expected = vec![Finding::AlteredRow { entity: "journal_entry", id, sequence }];
        let off = if sql.contains("901") { 1 } else { 900 * i64::from(sql.contains("DELETE")) };
        if off != 0 {
            let off = Money::try_from_minor(off.into(), Currency::EUR).expect("an amount");
            expected.push(Finding::TrialBalanceOff { off });
        }
        assert_eq!(full(&store, Vec::new()), expected, "{sql}");
    }
}

#[test]
fn a_missing_entry_and_one_slipped_in_are_named() {
    let (store, [_, sequence]) = store();
    let (id, other) = (fixture::id(62), fixture::id(63));
    let sql = "UPDATE posting SET entry_id = :other WHERE entry_id = :id; \
               UPDATE journal_entry SET id = :other WHERE id = :id";
    let sql = sql.replace(":id", &format!("x'{}'", id.simple()));
    tamper(&store, &sql.replace(":other", &format!("x'{}'", other.simple())));
    assert_eq!(
        full(&store, Vec::new()),
        [
            Finding::UnrecordedRow { entity: "journal_entry", id: other },
            Finding::MissingRow { entity: "journal_entry", id, sequence },
        ]
    );
}
