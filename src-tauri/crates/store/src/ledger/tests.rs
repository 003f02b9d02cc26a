//! What the ledger's tables keep, and what their triggers refuse whoever asks.

use chrono::NaiveDate;
use domain::contributions::{Destination, DueKind};
use domain::kernel::{Currency, DateRange, Money};
use domain::ledger::{
    AccountCode, Chart, Entry, EntryId, EntryNumber, EventKind, FiscalYearId, Posting, Role,
    SubAccount, TrialBalance, events, first_gap,
};
use domain::members::{
    Address, Language, MemberStatus, Membership, MembershipId, MembershipNumber, Name, Note,
    Person, PersonId, PersonName, Rank, Titulars,
};
use proptest::prelude::*;

use super::{EntryFilter, balances, charts, entries, post, years};
use crate::members::{memberships, persons};
use crate::{Store, StoreError, Tx, fixture};

fn chart() -> Chart {
    Chart::parse(include_str!("../../../../../assets/charts/association-be.json")).unwrap()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn year_id(year: i32) -> FiscalYearId {
    FiscalYearId(fixture::id(u128::from(year.unsigned_abs())))
}

fn eur(minor: i64) -> Money {
    Money::try_from_minor(minor.into(), Currency::EUR).unwrap()
}

fn member() -> MembershipId {
    MembershipId(fixture::id(101))
}

fn code(role: Role) -> AccountCode {
    chart().code_of(role).unwrap().clone()
}

/// A chart, the years 2025 and 2026, one member.
fn store() -> Store {
    let mut store = fixture::store();
    write(&mut store, |tx| {
        charts::install(tx, &chart())?;
        for year in [2025, 2026] {
            let range = DateRange::try_new(day(year, 1, 1), day(year, 12, 31)).unwrap();
            years::open(tx, year_id(year), range)?;
        }
        let name = PersonName { family: Name::try_new("Dupont", "x").unwrap(), given: None };
        let person = PersonId(fixture::id(10));
        persons::add(
            tx,
            &Person {
                id: person,
                name,
                email: None,
                phone: None,
                language: Language::Fr,
                address: Address::default(),
                note: Note::default(),
            },
        )?;
        memberships::add(
            tx,
            &Membership {
                id: member(),
                number: MembershipNumber::try_new(1).unwrap(),
                titulars: Titulars::try_new(vec![person]).unwrap(),
                household: None,
                joined_on: day(2025, 1, 1),
                rank: Rank::try_new(1).unwrap(),
                status: MemberStatus::PendingKyc,
                left_on: None,
                iban: None,
            },
        )
    })
    .unwrap();
    store
}

fn write<T>(
    store: &mut Store,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    store.unit_of_work(&fixture::act("ledger.test"), work).map(|written| written.value)
}

fn due(minor: i64, on: NaiveDate) -> Entry {
    let to = Destination::MemberAdvance;
    events::due_issued(&chart(), member(), DueKind::Contribution, to, eur(minor), on).unwrap()
}

fn enter(store: &mut Store, id: u128, entry: &Entry) -> Result<EntryNumber, StoreError> {
    let year = year_id(chrono::Datelike::year(&entry.date()));
    write(store, |tx| post(tx, fixture::id(id), year, entry))
}

#[test]
fn the_chart_is_read_back_as_it_was_installed() {
    let store = store();
    assert_eq!(charts::get(store.reader()).unwrap(), Some(chart()));
    let names = charts::names(store.reader(), Language::Nl).unwrap();
    assert_eq!(names[&code(Role::Members(DueKind::Contribution))], "Leden");
    let empty = fixture::store();
    assert_eq!(charts::get(empty.reader()).unwrap(), None);
}

#[test]
fn entries_are_numbered_by_year_and_read_back() {
    let mut store = store();
    for (id, on, number) in
        [(501, day(2026, 1, 5), 1), (502, day(2025, 3, 1), 1), (503, day(2026, 2, 5), 2)]
    {
        assert_eq!(enter(&mut store, id, &due(25_000, on)).unwrap().0, number, "{on}");
    }
    let all = entries::list(store.reader(), &EntryFilter::default()).unwrap();
    let dates: Vec<NaiveDate> = all.iter().map(|entry| entry.on).collect();
    assert_eq!(dates, [day(2026, 2, 5), day(2026, 1, 5), day(2025, 3, 1)], "the newest first");
    assert_eq!(all[0], entries::get(store.reader(), fixture::id(503)).unwrap());
    assert_eq!(all[0].postings.len(), 2);
    assert_eq!(all[0].postings[0].sub_account, Some(SubAccount::from(member())));

    let chosen = |filter: EntryFilter| {
        let found = entries::list(store.reader(), &filter).unwrap();
        (found.len(), entries::total(store.reader(), &filter).unwrap())
    };
    let of_2026 = EntryFilter { from: Some(day(2026, 1, 1)), ..EntryFilter::default() };
    assert_eq!(chosen(of_2026), (2, eur(50_000)));
    let bank = EntryFilter { account: Some(code(Role::Bank)), ..EntryFilter::default() };
    assert_eq!(chosen(bank), (0, eur(0)));
    let of_member = EntryFilter {
        sub_account: Some(member().into()),
        limit: Some(1),
        offset: 1,
        ..EntryFilter::default()
    };
    assert_eq!(chosen(of_member), (1, eur(75_000)), "a page, and the total of all pages");
}

#[test]
fn an_entry_is_reversed_once() {
    let mut store = store();
    let entry = due(25_000, day(2026, 1, 5));
    enter(&mut store, 501, &entry).unwrap();
    let mirror = entry.reversal(EntryId(fixture::id(501)), day(2026, 1, 6));
    enter(&mut store, 502, &mirror).unwrap();
    let read = entries::get(store.reader(), fixture::id(501)).unwrap();
    assert_eq!(read.reversed_by, Some(fixture::id(502)));
    let again = enter(&mut store, 503, &mirror);
    assert!(matches!(again, Err(StoreError::AlreadyExists { .. })), "{again:?}");
    let account = code(Role::Members(DueKind::Contribution));
    let today = day(2026, 1, 6);
    assert!(balances::of_account(store.reader(), &account, today).unwrap().is_zero());
}

#[test]
fn a_balance_is_that_of_its_day() {
    let mut store = store();
    enter(&mut store, 501, &due(25_000, day(2026, 1, 5))).unwrap();
    enter(&mut store, 502, &due(25_000, day(2026, 2, 5))).unwrap();
    let account = code(Role::Members(DueKind::Contribution));
    for (on, expected) in [
        (day(2026, 1, 4), 0),
        (day(2026, 1, 5), 25_000),
        (day(2026, 2, 4), 25_000),
        (day(2026, 2, 5), 50_000),
    ] {
        let reader = store.reader();
        let sub = member().into();
        assert_eq!(balances::of_account(reader, &account, on).unwrap(), eur(expected), "{on}");
        assert_eq!(balances::of_sub_account(reader, &account, sub, on).unwrap(), eur(expected));
        let parts = balances::of_sub_accounts(reader, &account, on).unwrap();
        assert_eq!(parts.get(&sub).copied(), (expected > 0).then(|| eur(expected)));
    }
    let trial = balances::trial_balance(store.reader(), day(2026, 2, 5)).unwrap();
    assert_eq!(trial.len(), 2);
    assert_eq!((trial[0].debit, trial[0].credit), (eur(50_000), eur(0)));
}

#[test]
fn a_closed_year_takes_no_entry_and_does_not_open_again() {
    let mut store = store();
    write(&mut store, |tx| years::close(tx, year_id(2025))).unwrap();
    let refused = enter(&mut store, 501, &due(100, day(2025, 12, 31)));
    assert!(matches!(refused, Err(StoreError::CheckFailed { .. })), "{refused:?}");
    assert!(enter(&mut store, 502, &due(100, day(2026, 1, 1))).is_ok());
    let again = write(&mut store, |tx| years::close(tx, year_id(2025)));
    assert!(matches!(again, Err(StoreError::AppendOnly { .. })), "{again:?}");
    assert!(years::all(store.reader()).unwrap().years()[0].closed);
    let gap = DateRange::try_new(day(2028, 1, 1), day(2028, 12, 31)).unwrap();
    let refused = write(&mut store, |tx| years::open(tx, year_id(2028), gap));
    assert!(matches!(refused, Err(StoreError::CheckFailed { .. })), "2027 is missing");
}

#[test]
fn a_control_account_is_divided_and_another_is_not() {
    let mut store = store();
    let entry = |account: AccountCode, sub| {
        let postings = vec![
            Posting::new(&account, sub, eur(100)),
            Posting::new(&code(Role::Bank), None, eur(-100)),
        ];
        Entry::try_new(EventKind::Manual, day(2026, 1, 5), postings).unwrap()
    };
    let members = code(Role::Members(DueKind::Contribution));
    for (account, sub, accepted) in [
        (members.clone(), None, false),
        (members.clone(), Some(SubAccount(fixture::id(404))), false),
        (members, Some(member().into()), true),
        (code(Role::Cash), Some(member().into()), false),
        (code(Role::Cash), None, true),
        (AccountCode::try_new("7777").unwrap(), None, false),
    ] {
        let id = if accepted { 510 + sub.map_or(0, |_| 1) } else { 509 };
        let outcome = enter(&mut store, id, &entry(account.clone(), sub));
        assert_eq!(outcome.is_ok(), accepted, "{account} {sub:?} {outcome:?}");
    }
}

#[test]
fn the_tables_refuse_what_would_change_or_unbalance_the_ledger() {
    let mut store = store();
    enter(&mut store, 501, &due(25_000, day(2026, 1, 5))).unwrap();
    let connection = store.connection();
    connection.execute_batch("PRAGMA query_only = OFF").unwrap();
    let head = "INSERT INTO journal_entry (id, fiscal_year_id, number, entry_on, event, postings, \
                entered_at) SELECT randomblob(16), fiscal_year_id,";
    let line = "INSERT INTO posting (entry_id, position, account_code, entry_on, amount) \
                SELECT id,";
    for sql in [
        "UPDATE posting SET amount = amount + 1".to_owned(),
        "DELETE FROM posting".to_owned(),
        "UPDATE journal_entry SET memo = 'x'".to_owned(),
        "DELETE FROM journal_entry".to_owned(),
        // A number that leaves a gap, or comes twice.
        format!("{head} 3, entry_on, 'manual', 2, '' FROM journal_entry"),
        format!("{head} 1, entry_on, 'manual', 2, '' FROM journal_entry"),
        // A date outside of its year, an entry of one line.
        format!("{head} 2, '2027-01-01', 'manual', 2, '' FROM journal_entry"),
        format!("{head} 2, entry_on, 'manual', 1, '' FROM journal_entry"),
        // A line added to an entry that has all of its own.
        format!("{line} 2, '550', entry_on, 1 FROM journal_entry"),
        format!(
            "{head} 2, entry_on, 'manual', 2, '' FROM journal_entry; \
             {line} 0, '550', entry_on, 100 FROM journal_entry WHERE number = 2; \
             {line} 1, '570', entry_on, -99 FROM journal_entry WHERE number = 2"
        ),
        // A line of nothing, a line of another day.
        format!(
            "{head} 2, entry_on, 'manual', 2, '' FROM journal_entry; \
             {line} 0, '550', entry_on, 0 FROM journal_entry WHERE number = 2"
        ),
        format!(
            "{head} 2, entry_on, 'manual', 2, '' FROM journal_entry; \
             {line} 0, '550', '2026-01-06', 1 FROM journal_entry WHERE number = 2"
        ),
    ] {
        connection.execute_batch("SAVEPOINT attempt").unwrap();
        assert!(connection.execute_batch(&sql).is_err(), "{sql}");
        connection.execute_batch("ROLLBACK TO attempt; RELEASE attempt").unwrap();
    }
    // The same entry, right: what was refused above was refused for its own reason.
    connection
        .execute_batch(&format!(
            "{head} 2, entry_on, 'manual', 2, '' FROM journal_entry; \
             {line} 0, '550', entry_on, 100 FROM journal_entry WHERE number = 2; \
             {line} 1, '570', entry_on, -100 FROM journal_entry WHERE number = 2"
        ))
        .unwrap();
}

#[test]
fn opening_balances_stand_until_they_are_reversed() {
    let mut store = store();
    let postings = vec![
        Posting::new(&code(Role::Bank), None, eur(100)),
        Posting::new(&code(Role::Cash), None, eur(-100)),
    ];
    let opening = Entry::try_new(EventKind::Opening, day(2026, 1, 1), postings).unwrap();
    assert_eq!(years::opening(store.reader()).unwrap(), None);
    enter(&mut store, 501, &opening).unwrap();
    let found = years::opening(store.reader()).unwrap();
    assert_eq!(found, Some((fixture::id(501), day(2026, 1, 1))));
    let mirror = opening.reversal(EntryId(fixture::id(501)), day(2026, 1, 2));
    enter(&mut store, 502, &mirror).unwrap();
    assert_eq!(years::opening(store.reader()).unwrap(), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_stored_ledger_balances_and_has_no_gap(dues in prop::collection::vec((1_i64..1_000_000, 0_i64..730), 0..20)) {
        let mut store = store();
        for (n, (minor, days)) in (0_u128..).zip(&dues) {
            let on = day(2025, 1, 1) + chrono::Duration::days(*days);
            enter(&mut store, 600 + n, &due(*minor, on)).unwrap();
        }
        let trial = balances::trial_balance(store.reader(), day(2026, 12, 31)).unwrap();
        let all = entries::list(store.reader(), &EntryFilter::default()).unwrap();
        let lines: Vec<Posting> = all
            .iter()
            .flat_map(|entry| &entry.postings)
            .map(|line| Posting::new(&line.account, line.sub_account, line.amount))
            .collect();
        let replayed = TrialBalance::of(&lines, Currency::EUR).unwrap();
        prop_assert!(replayed.difference().unwrap().is_zero());
        prop_assert_eq!(replayed.lines, trial, "replaying the journal gives the same balances");
        for year in [2025, 2026] {
            let of_year = all.iter().filter(|entry| entry.year == year_id(year));
            prop_assert_eq!(first_gap(of_year.map(|entry| entry.number)), None);
        }
    }
}
