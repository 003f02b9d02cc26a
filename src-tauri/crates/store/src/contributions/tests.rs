//! What the contributions' tables keep, and what they refuse whoever asks.

use chrono::NaiveDate;
use domain::contributions::{
    Compounding, ContributionStatus, Destination, DueKind, DueOrigin, EntryRule, IndexValue,
    Indexation, Method, Period, PlanState, PlanTerms, PlanVersion,
};
use domain::kernel::{Currency, DateRange, Money, Ratio};
use domain::ledger::{Chart, FiscalYearId, events};
use domain::members::{
    Address, Language, MemberStatus, Membership, MembershipId, MembershipNumber, Name, Note,
    Person, PersonId, PersonName, Rank, Titulars,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

use super::dues::{NewDueRow, StoredDue};
use super::received::{ContributionFilter, NewContribution};
use super::{calls, decimal_text, dues, plans, ratio, received};
use crate::documents::{self, NewDocument, Visibility};
use crate::ledger::{charts, post, years};
use crate::members::{memberships, persons};
use crate::{Store, StoreError, Tx, fixture};

pub(crate) const MEMBERSHIP: u128 = 101;
pub(crate) const DOCUMENT: u128 = 201;

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn eur(text: &str) -> Money {
    Money::parse(text, Currency::EUR).unwrap()
}

pub(crate) fn chart() -> Chart {
    Chart::parse(include_str!("../../../../../assets/charts/association-be.json")).unwrap()
}

pub(crate) fn write<T>(
    store: &mut Store,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    store.unit_of_work(&fixture::act("contributions.test"), work).map(|written| written.value)
}

/// A chart, the year 2026, one member, one document.
fn store() -> Store {
    let mut store = fixture::store();
    write(&mut store, |tx| {
        charts::install(tx, &chart())?;
        let year = DateRange::try_new(day(2026, 1, 1), day(2026, 12, 31)).unwrap();
        years::open(tx, FiscalYearId(fixture::id(2026)), year)?;
        documents::add(
            tx,
            fixture::id(DOCUMENT),
            &NewDocument {
                title: "PV".to_owned(),
                kind: "decision".to_owned(),
                dated_on: None,
                mime: "application/pdf".to_owned(),
                file_name: Some("pv.pdf".to_owned()),
                bytes: b"%PDF-1.7".to_vec(),
                about: None,
                visibility: Visibility::Managers,
                tags: vec![],
                notes: String::new(),
                issued: false,
                replaces: None,
                erase_after: None,
            },
        )?;
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
                id: MembershipId(fixture::id(MEMBERSHIP)),
                number: MembershipNumber::try_new(1).unwrap(),
                titulars: Titulars::try_new(vec![person]).unwrap(),
                household: None,
                joined_on: day(2026, 1, 1),
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

/// Posts an entry to stand behind a due or a payment; gives its id.
pub(crate) fn entry(tx: &mut Tx<'_>, id: u128) -> Result<Uuid, StoreError> {
    let entry = events::due_issued(
        &chart(),
        MembershipId(fixture::id(MEMBERSHIP)),
        DueKind::Contribution,
        Destination::MemberAdvance,
        eur("250.00"),
        day(2026, 1, 5),
    )
    .unwrap();
    post(tx, fixture::id(id), FiscalYearId(fixture::id(2026)), &entry)?;
    Ok(fixture::id(id))
}

pub(crate) fn version(number: u32, effective_from: NaiveDate) -> PlanVersion {
    PlanVersion {
        number,
        state: PlanState::Draft,
        effective_from,
        document: None,
        terms: PlanTerms {
            base_amount: eur("250.00"),
            period: Period::Monthly,
            first_due: effective_from,
            instalments: 48,
            indexation: Indexation::Fixed {
                rate: Ratio::try_new(3, 100).unwrap(),
                compounding: Compounding::Compound,
            },
            risk_premium: Ratio::try_new(2, 100).unwrap(),
        },
        entry_rule: EntryRule::CatchUpOver(3),
        grace_days: 10,
        cut_offs: vec![day(2026, 6, 30)],
        destination: Destination::MemberAdvance,
    }
}

fn due(origin: Option<DueOrigin>, entry: Uuid) -> NewDueRow {
    NewDueRow {
        membership: fixture::id(MEMBERSHIP),
        kind: DueKind::Contribution,
        origin,
        due_on: day(2026, 1, 5),
        amount: eur("250.00"),
        destination: Destination::MemberAdvance,
        grace_days: 10,
        entry,
    }
}

pub(crate) fn instalment(number: u32) -> Option<DueOrigin> {
    Some(DueOrigin::Instalment { version: 1, number })
}

/// A store with version 1 validated.
pub(crate) fn with_plan() -> Store {
    let mut store = store();
    write(&mut store, |tx| {
        plans::add_draft(tx, fixture::id(301), &version(1, day(2026, 1, 5)))?;
        plans::validate(tx, fixture::id(301), fixture::id(DOCUMENT), 1)
    })
    .unwrap();
    store
}

pub(crate) fn issue(
    store: &mut Store,
    id: u128,
    origin: Option<DueOrigin>,
) -> Result<StoredDue, StoreError> {
    write(store, |tx| {
        let entry = entry(tx, id + 1_000)?;
        dues::add(tx, fixture::id(id), &due(origin, entry))?;
        dues::get(tx.reader(), fixture::id(id))
    })
}

pub(crate) fn payment(amount: &str) -> NewContribution {
    NewContribution {
        membership: fixture::id(MEMBERSHIP),
        amount: eur(amount),
        value_date: day(2026, 1, 10),
        method: Method::BankTransfer,
        reference: Some("+++090/9337/55493+++".to_owned()),
        note: "premier".to_owned(),
        corrects: None,
    }
}

#[test]
fn a_version_is_read_back_as_it_was_written_whatever_its_indexation() {
    let kinds = [
        Indexation::None,
        Indexation::Fixed {
            rate: Ratio::try_new(35, 1_000).unwrap(),
            compounding: Compounding::Simple,
        },
        Indexation::Series {
            values: vec![IndexValue {
                on: day(2026, 1, 1),
                value: Ratio::try_new(11_846, 100).unwrap(),
            }],
        },
        Indexation::Table { amounts: vec![eur("100.00"), eur("0.01")] },
    ];
    let mut store = store();
    let id = fixture::id(301);
    write(&mut store, |tx| plans::add_draft(tx, id, &version(1, day(2026, 1, 5)))).unwrap();
    for (row_version, indexation) in (1..).zip(kinds) {
        let mut wanted = version(1, day(2026, 1, 6));
        wanted.terms.indexation = indexation;
        wanted.entry_rule = EntryRule::FromNext;
        write(&mut store, |tx| plans::change_draft(tx, id, &wanted, row_version)).unwrap();
        assert_eq!(plans::find(store.reader(), 1).unwrap().unwrap().version, wanted);
    }
    let stale =
        write(&mut store, |tx| plans::change_draft(tx, id, &version(1, day(2026, 1, 7)), 1));
    assert!(matches!(stale, Err(StoreError::ChangedMeanwhile { .. })));
}

#[test]
fn one_draft_stands_at_a_time_and_a_validated_version_never_changes() {
    let mut store = with_plan();
    let id = fixture::id(301);
    let stored = plans::get(store.reader(), id).unwrap();
    assert_eq!(stored.version.state, PlanState::Validated);
    assert_eq!(stored.validated_on, Some(fixture::day(2)));
    let again = write(&mut store, |tx| plans::validate(tx, id, fixture::id(DOCUMENT), 2));
    assert!(matches!(again, Err(StoreError::WrongState { .. })));
    let raw = write(&mut store, |tx| tx.execute("UPDATE plan_version SET base_amount = 1", []));
    assert!(matches!(raw, Err(StoreError::AppendOnly { .. })), "{raw:?}");
    assert_eq!(plans::next_number(store.reader()).unwrap(), 2);
    write(&mut store, |tx| plans::add_draft(tx, fixture::id(302), &version(2, day(2027, 1, 5))))
        .unwrap();
    let second = write(&mut store, |tx| {
        plans::add_draft(tx, fixture::id(303), &version(3, day(2028, 1, 5)))
    });
    assert!(matches!(second, Err(StoreError::AlreadyExists { .. })), "{second:?}");
}

#[test]
fn a_draft_that_changed_since_it_was_read_is_not_validated() {
    let mut store = store();
    let (id, document) = (fixture::id(301), fixture::id(DOCUMENT));
    write(&mut store, |tx| plans::add_draft(tx, id, &version(1, day(2026, 1, 5)))).unwrap();
    write(&mut store, |tx| plans::change_draft(tx, id, &version(1, day(2026, 1, 6)), 1)).unwrap();
    for (row_version, accepted) in [(1, false), (3, false), (2, true)] {
        let outcome = write(&mut store, |tx| plans::validate(tx, id, document, row_version));
        let stale = matches!(outcome, Err(StoreError::ChangedMeanwhile { .. }));
        assert_eq!((outcome.is_ok(), stale), (accepted, !accepted), "{row_version}: {outcome:?}");
    }
}

#[test]
fn two_versions_do_not_start_on_one_day() {
    let mut store = with_plan();
    let overlap = write(&mut store, |tx| {
        plans::add_draft(tx, fixture::id(302), &version(2, day(2026, 1, 5)))?;
        plans::validate(tx, fixture::id(302), fixture::id(DOCUMENT), 1)
    });
    assert!(matches!(overlap, Err(StoreError::AlreadyExists { .. })), "{overlap:?}");
}

#[test]
fn a_due_is_read_back_in_the_order_of_issue_and_the_same_one_is_refused() {
    let mut store = with_plan();
    let first = issue(&mut store, 401, instalment(1)).unwrap();
    let second = issue(&mut store, 402, Some(DueOrigin::CatchUp { part: 1 })).unwrap();
    let third = issue(&mut store, 403, None).unwrap();
    assert_eq!((first.issue_order, second.issue_order, third.issue_order), (1, 2, 3));
    assert_eq!(first.due, due(instalment(1), fixture::id(1_401)));
    assert_eq!(first.issued_on, fixture::day(2));
    let found = dues::list(store.reader(), Some(fixture::id(MEMBERSHIP))).unwrap();
    assert_eq!(found, [first, second, third]);
    assert_eq!(dues::list(store.reader(), None).unwrap().len(), 3);
    assert_eq!(dues::list(store.reader(), Some(fixture::id(9))).unwrap(), []);
    for again in [instalment(1), Some(DueOrigin::CatchUp { part: 1 })] {
        let twice = issue(&mut store, 404, again);
        assert!(matches!(twice, Err(StoreError::AlreadyExists { .. })), "{twice:?}");
    }
    assert!(issue(&mut store, 404, None).is_ok(), "opening balances may be several");
    assert!(issue(&mut store, 405, instalment(2)).is_ok());
}

#[test]
fn a_due_never_changes_whoever_asks() {
    let mut store = with_plan();
    issue(&mut store, 401, instalment(1)).unwrap();
    for sql in ["UPDATE due SET amount = 1", "DELETE FROM due"] {
        let refused = write(&mut store, |tx| tx.execute(sql, []));
        assert!(matches!(refused, Err(StoreError::AppendOnly { .. })), "{sql}: {refused:?}");
    }
}

#[test]
fn a_cancelled_due_is_noted_once() {
    let mut store = with_plan();
    issue(&mut store, 401, instalment(1)).unwrap();
    for expected in [true, false] {
        let done = write(&mut store, |tx| {
            let entry = if expected { entry(tx, 501)? } else { fixture::id(501) };
            dues::cancel(tx, fixture::id(401), day(2026, 1, 4), entry)
        });
        assert_eq!(done.unwrap(), expected);
    }
    let found = dues::get(store.reader(), fixture::id(401)).unwrap();
    assert_eq!(found.cancelled_on, Some(day(2026, 1, 4)));
}

#[test]
fn a_due_is_called_once_and_calls_are_numbered_without_gaps() {
    let mut store = with_plan();
    issue(&mut store, 401, instalment(1)).unwrap();
    issue(&mut store, 402, instalment(2)).unwrap();
    let call = |id: u128, due: u128| {
        move |tx: &mut Tx<'_>| {
            let asked = [(fixture::id(due), eur("250.00"))];
            calls::add(tx, fixture::id(id), "Janvier", day(2026, 1, 31), &asked)
        }
    };
    assert_eq!(write(&mut store, call(601, 401)).unwrap(), 1);
    let twice = write(&mut store, call(602, 401));
    assert!(matches!(twice, Err(StoreError::AlreadyExists { .. })), "{twice:?}");
    assert_eq!(write(&mut store, call(603, 402)).unwrap(), 2, "the refused one took no number");
    assert_eq!(dues::get(store.reader(), fixture::id(401)).unwrap().call, Some(fixture::id(601)));
    let all = calls::all(store.reader()).unwrap();
    assert_eq!(all.iter().map(|call| call.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(calls::called(store.reader(), None).unwrap().len(), 2);
    let called = calls::called(store.reader(), Some(fixture::id(603))).unwrap();
    assert_eq!((called[0].due, called[0].amount), (fixture::id(402), eur("250.00")));
}

#[test]
fn a_contribution_moves_forward_only() {
    let mut store = store();
    let id = fixture::id(701);
    write(&mut store, |tx| received::declare(tx, id, &payment("250.00"))).unwrap();
    let pending = received::get(store.reader(), id).unwrap();
    assert_eq!(pending.contribution.status, ContributionStatus::Pending);
    assert_eq!((pending.declaration_order, pending.declared_on), (1, fixture::day(2)));
    write(&mut store, |tx| {
        let entry = entry(tx, 801)?;
        received::confirm(tx, id, entry)
    })
    .unwrap();
    let rejected = write(&mut store, |tx| received::reject(tx, id, "trop tard"));
    assert!(matches!(rejected, Err(StoreError::WrongState { .. })), "{rejected:?}");
    let raw = write(&mut store, |tx| {
        tx.execute(
            "UPDATE contribution SET status = 'PENDING', entry_id = NULL, decided_on = NULL",
            [],
        )
    });
    assert!(matches!(raw, Err(StoreError::AppendOnly { .. })), "{raw:?}");
    let raw = write(&mut store, |tx| tx.execute("UPDATE contribution SET amount = 1", []));
    assert!(matches!(raw, Err(StoreError::AppendOnly { .. })), "{raw:?}");
    write(&mut store, |tx| {
        let entry = entry(tx, 802)?;
        received::reverse(tx, id, "montant erroné", entry)
    })
    .unwrap();
    let reversed = received::get(store.reader(), id).unwrap();
    assert_eq!(reversed.contribution.status, ContributionStatus::Reversed);
    assert_eq!(reversed.reason.as_deref(), Some("montant erroné"));
    assert_eq!(
        (reversed.entry, reversed.reversal_entry),
        (Some(fixture::id(801)), Some(fixture::id(802)))
    );
    let mut again = payment("260.00");
    again.corrects = Some(id);
    write(&mut store, |tx| received::declare(tx, fixture::id(702), &again)).unwrap();
    let twice = write(&mut store, |tx| received::declare(tx, fixture::id(703), &again));
    assert!(matches!(twice, Err(StoreError::AlreadyExists { .. })), "corrected once: {twice:?}");
}

#[test]
fn a_rejection_and_a_reversal_without_a_reason_are_refused_by_the_table_too() {
    let mut store = store();
    let id = fixture::id(701);
    write(&mut store, |tx| received::declare(tx, id, &payment("1.00"))).unwrap();
    let refused = write(&mut store, |tx| received::reject(tx, id, ""));
    assert!(matches!(refused, Err(StoreError::CheckFailed { .. })), "{refused:?}");
    assert!(write(&mut store, |tx| received::reject(tx, id, "illisible")).is_ok());
}

#[test]
fn contributions_are_listed_by_membership_and_status_with_their_proofs() {
    let mut store = store();
    write(&mut store, |tx| {
        received::declare(tx, fixture::id(701), &payment("250.00"))?;
        received::declare(tx, fixture::id(702), &payment("100.00"))?;
        received::reject(tx, fixture::id(702), "illisible")?;
        let entry = entry(tx, 801)?;
        received::open(tx, fixture::id(703), &payment("75.00"), entry)?;
        assert!(received::add_proof(tx, fixture::id(701), fixture::id(DOCUMENT))?);
        assert!(!received::add_proof(tx, fixture::id(701), fixture::id(DOCUMENT))?, "already one");
        Ok(())
    })
    .unwrap();
    let count = |membership: Option<u128>, status| {
        let filter = ContributionFilter { membership: membership.map(fixture::id), status };
        received::list(store.reader(), filter).unwrap().len()
    };
    assert_eq!(count(None, None), 3);
    assert_eq!(count(Some(MEMBERSHIP), Some(ContributionStatus::Pending)), 1);
    assert_eq!(count(Some(MEMBERSHIP), Some(ContributionStatus::Confirmed)), 1);
    assert_eq!(count(Some(9), None), 0);
    assert!(received::get(store.reader(), fixture::id(703)).unwrap().opening);
    let proofs = received::proofs(store.reader(), Some(fixture::id(701))).unwrap();
    assert_eq!((proofs.len(), proofs[0].title.as_str()), (1, "PV"));
    assert_eq!(received::proofs(store.reader(), Some(fixture::id(702))).unwrap(), []);
}

#[test]
fn what_does_not_exist_is_named() {
    let mut store = store();
    let ghost = fixture::id(999);
    assert!(matches!(dues::get(store.reader(), ghost), Err(StoreError::NotFound { .. })));
    assert!(matches!(received::get(store.reader(), ghost), Err(StoreError::NotFound { .. })));
    assert!(matches!(calls::get(store.reader(), ghost), Err(StoreError::NotFound { .. })));
    assert_eq!(plans::find(store.reader(), 1).unwrap(), None);
    let stranger = NewContribution { membership: ghost, ..payment("1.00") };
    let refused = write(&mut store, |tx| received::declare(tx, fixture::id(701), &stranger));
    assert!(matches!(refused, Err(StoreError::BrokenReference)), "{refused:?}");
}

proptest! {
    #[test]
    fn a_rate_is_read_back_exactly(mantissa in 0_i64..i64::MAX, scale in 0_u32..=18) {
        let rate = Ratio::from(Decimal::new(mantissa, scale));
        prop_assert_eq!(ratio(0, &decimal_text(&rate).unwrap()).unwrap(), rate);
    }
}

#[test]
fn a_ratio_that_no_decimal_writes_is_refused() {
    let third = Ratio::try_new(1, 3).unwrap();
    assert!(matches!(decimal_text(&third), Err(StoreError::CheckFailed { .. })));
}
