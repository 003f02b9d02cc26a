//! Everything that money stands on: with the key and without the triggers, each column changed,
//! each row removed and each row slipped in is named by its kind and its id.

use std::collections::BTreeSet;

use domain::contributions::DueKind;
use domain::ledger::{Entry, FiscalYearId, events};
use domain::members::MembershipId;
use rusqlite::params;

use super::tests::{full, tamper};
use super::*;
use crate::audit::{self, StoredEvent};
use crate::contributions::tests::{
    DOCUMENT, MEMBERSHIP, chart, day, entry, eur, instalment, issue, payment, version, with_plan,
    write,
};
use crate::contributions::{calls, dues, plans, received};
use crate::ledger::post;
use crate::testing::unguarded;
use crate::{Store, StoreError, Tx, fixture, history, settings};

const PENDING: u128 = 701;
const CONFIRMED: u128 = 702;
const REJECTED: u128 = 703;
const REVERSED: u128 = 704;
const CALL: u128 = 601;
const VALIDATED: u128 = 301;
const DRAFT: u128 = 302;
/// Issued and called, issued and cancelled, issued only.
const DUES: [u128; 3] = [401, 402, 403];

fn received_entry(amount: &str) -> Entry {
    let chart = chart();
    let bank = chart.code_of(domain::ledger::Role::Bank).unwrap();
    let covered = [(DueKind::Contribution, eur(amount))];
    let membership = MembershipId(fixture::id(MEMBERSHIP));
    events::contribution_confirmed(
        &chart,
        membership,
        bank,
        &covered,
        eur("0.00"),
        day(2026, 1, 10),
    )
    .unwrap()
}

fn confirm(tx: &mut Tx<'_>, id: u128, amount: &str) -> Result<Entry, StoreError> {
    let entry = received_entry(amount);
    post(tx, fixture::id(id + 1_000), FiscalYearId(fixture::id(2026)), &entry)?;
    received::confirm(tx, fixture::id(id), fixture::id(id + 1_000))?;
    Ok(entry)
}

/// A file with one of everything that money stands on.
fn store() -> Store {
    let mut store = with_plan();
    write(&mut store, |tx| plans::add_draft(tx, fixture::id(DRAFT), &version(2, day(2027, 1, 5))))
        .unwrap();
    for (number, id) in (1..).zip(DUES) {
        issue(&mut store, id, instalment(number)).unwrap();
    }
    write(&mut store, |tx| {
        let asked = [(fixture::id(DUES[0]), eur("250.00")), (fixture::id(DUES[2]), eur("10.00"))];
        calls::add(tx, fixture::id(CALL), "Janvier", day(2026, 1, 31), &asked)?;
        let chart = chart();
        let undone = events::due_cancelled(
            &chart,
            MembershipId(fixture::id(MEMBERSHIP)),
            DueKind::Contribution,
            domain::contributions::Destination::MemberAdvance,
            eur("250.00"),
            day(2026, 1, 4),
        )
        .unwrap();
        post(tx, fixture::id(501), FiscalYearId(fixture::id(2026)), &undone)?;
        dues::cancel(tx, fixture::id(DUES[1]), day(2026, 1, 4), fixture::id(501))?;
        for id in [PENDING, CONFIRMED, REJECTED, REVERSED] {
            received::declare(tx, fixture::id(id), &payment("250.00"))?;
        }
        confirm(tx, CONFIRMED, "250.00")?;
        received::add_proof(tx, fixture::id(CONFIRMED), fixture::id(DOCUMENT))?;
        received::reject(tx, fixture::id(REJECTED), "rien reçu")?;
        let original = confirm(tx, REVERSED, "250.00")?;
        let undone = domain::ledger::EntryId(fixture::id(REVERSED + 1_000));
        let mirror = original.reversal(undone, day(2026, 1, 12));
        post(tx, fixture::id(502), FiscalYearId(fixture::id(2026)), &mirror)?;
        received::reverse(tx, fixture::id(REVERSED), "par erreur", fixture::id(502))?;
        settings::set(tx, "iban.current", &serde_json::json!("BE68539007547034"))
    })
    .unwrap();
    store
}

/// What names rows, without what follows from it.
fn named(store: &Store) -> BTreeSet<(&'static str, &'static str, Uuid)> {
    let findings = full(store, Vec::new());
    findings
        .iter()
        .filter_map(|finding| finding.row().map(|(entity, id)| (finding.code(), entity, id)))
        .collect()
}

fn sql(text: &str, id: u128) -> String {
    text.replace(":id", &hexadecimal(id))
}

fn hexadecimal(id: u128) -> String {
    format!("x'{}'", fixture::id(id).simple())
}

/// Table, column, which row, what it becomes, and what is named when it is not the row itself.
type Changed = (&'static str, &'static str, u128, &'static str);

const CHANGED: &[Changed] = &[
    ("contribution", "declaration_order", CONFIRMED, "99"),
    ("contribution", "membership_id", CONFIRMED, "zeroblob(16)"),
    ("contribution", "membership_id", PENDING, "zeroblob(16)"),
    ("contribution", "amount", PENDING, "amount + 1"),
    ("contribution", "amount", CONFIRMED, "amount + 1"),
    ("contribution", "amount", REVERSED, "amount - 1"),
    ("contribution", "value_date", CONFIRMED, "'2026-01-11'"),
    ("contribution", "method", CONFIRMED, "'CASH'"),
    ("contribution", "account", CONFIRMED, "'reserve'"),
    ("contribution", "reference", CONFIRMED, "'autre'"),
    ("contribution", "reference", PENDING, "NULL"),
    ("contribution", "note", CONFIRMED, "'autre'"),
    ("contribution", "origin", PENDING, "'opening'"),
    ("contribution", "corrects", PENDING, ":reversed"),
    ("contribution", "declared_on", CONFIRMED, "'2026-01-03'"),
    ("contribution", "declared_by", CONFIRMED, "zeroblob(16)"),
    ("contribution", "status", CONFIRMED, "'REJECTED', entry_id = NULL, reason = 'x'"),
    ("contribution", "status", REJECTED, "'PENDING', decided_on = NULL, reason = NULL"),
    ("contribution", "decided_on", CONFIRMED, "'2026-01-03'"),
    ("contribution", "decided_by", REJECTED, "zeroblob(16)"),
    ("contribution", "decided_by", PENDING, "zeroblob(16)"),
    ("contribution", "reason", REJECTED, "'autre'"),
    (
        "contribution",
        "entry_id",
        CONFIRMED,
        "(SELECT entry_id FROM contribution WHERE id = :reversed)",
    ),
    ("contribution", "reversed_on", REVERSED, "'2026-01-13'"),
    ("contribution", "reversal_entry_id", REVERSED, "entry_id"),
    ("plan_version", "number", DRAFT, "7"),
    ("plan_version", "state", DRAFT, "'VALIDATED', validated_on = '2026-01-02', document_id = id"),
    ("plan_version", "effective_from", VALIDATED, "'2026-02-05'"),
    ("plan_version", "base_amount", VALIDATED, "base_amount + 1"),
    ("plan_version", "base_amount", DRAFT, "base_amount + 1"),
    ("plan_version", "period", VALIDATED, "'yearly'"),
    ("plan_version", "first_due", VALIDATED, "'2026-01-06'"),
    ("plan_version", "instalments", VALIDATED, "47"),
    ("plan_version", "indexation", VALIDATED, "'{\"kind\":\"none\"}'"),
    ("plan_version", "indexation", VALIDATED, "'{\"kind\":\"nonsense\"}'"),
    ("plan_version", "risk_premium", VALIDATED, "'0.03'"),
    ("plan_version", "entry_rule", VALIDATED, "'catch_up', catch_up_over = NULL"),
    ("plan_version", "catch_up_over", VALIDATED, "4"),
    ("plan_version", "grace_days", VALIDATED, "11"),
    ("plan_version", "destination", VALIDATED, "'reserve'"),
    ("plan_version", "cut_offs", VALIDATED, "'[]'"),
    ("plan_version", "document_id", VALIDATED, "zeroblob(16)"),
    ("plan_version", "validated_on", VALIDATED, "'2026-01-03'"),
    ("plan_version", "created_at", VALIDATED, "'2026-01-03 12:00:00+00:00'"),
    ("due", "issue_order", DUES[2], "99"),
    ("due", "membership_id", DUES[2], "zeroblob(16)"),
    ("due", "kind", DUES[2], "'reserve'"),
    ("due", "origin", DUES[2], "'catch_up', version = NULL"),
    ("due", "version", DUES[2], "2"),
    ("due", "number", DUES[2], "9"),
    ("due", "due_on", DUES[2], "'2026-01-06'"),
    ("due", "amount", DUES[2], "amount + 1"),
    ("due", "destination", DUES[2], "'reserve'"),
    ("due", "grace_days", DUES[2], "11"),
    ("due", "issued_on", DUES[2], "'2026-01-03'"),
    ("due", "entry_id", DUES[2], "(SELECT entry_id FROM due WHERE number = 1)"),
    ("due_cancellation", "cancelled_on", DUES[1], "'2026-01-03'"),
    ("due_cancellation", "entry_id", DUES[1], "(SELECT entry_id FROM due WHERE number = 1)"),
    ("call_for_funds", "number", CALL, "9"),
    ("call_for_funds", "title", CALL, "'Février'"),
    ("call_for_funds", "issued_on", CALL, "'2026-01-03'"),
    ("call_for_funds", "until", CALL, "'2026-02-28'"),
    ("membership", "number", MEMBERSHIP, "2"),
    ("membership", "joined_on", MEMBERSHIP, "'2026-01-02'"),
    ("membership", "status", MEMBERSHIP, "'ACTIVE'"),
    ("membership", "iban", MEMBERSHIP, "'BE68539007547034'"),
    ("fiscal_year", "start_on", 2026, "'2026-01-02'"),
    ("fiscal_year", "end_on", 2026, "'2026-12-30'"),
    ("fiscal_year", "closed_on", 2026, "'2027-01-31'"),
    ("cooperative", "name", 1, "'Autre'"),
    ("cooperative", "enterprise_number", 1, "'0123456749'"),
];

#[test]
fn a_changed_value_is_named_by_its_row_whatever_the_column() {
    let untouched = store();
    assert_eq!(full(&untouched, Vec::new()), [], "before");
    for (table, column, id, value) in CHANGED {
        let store = store();
        let key = if *table == "due_cancellation" { "due_id" } else { "id" };
        let value = value.replace(":reversed", &hexadecimal(REVERSED));
        let change = format!("UPDATE {table} SET {column} = {value} WHERE {key} = :id");
        tamper(&store, &sql(&change, *id));
        let expected = BTreeSet::from([("finding_altered_row", *table, fixture::id(*id))]);
        assert_eq!(named(&store), expected, "{change}");
    }
}

#[test]
fn no_column_of_what_money_stands_on_is_forgotten() {
    // An id that changes is a row gone and one slipped in; a row version counts changes.
    let apart = ["id", "due_id", "row_version"];
    let store = store();
    for table in ["contribution", "plan_version", "due", "due_cancellation", "call_for_funds"] {
        let query = format!("SELECT name FROM pragma_table_info('{table}')");
        let columns: Vec<String> = store.reader().all(&query, [], |row| row.get(0)).unwrap();
        for column in columns.iter().filter(|column| !apart.contains(&column.as_str())) {
            let tried = CHANGED.iter().any(|(t, c, ..)| (*t, *c) == (table, column.as_str()));
            assert!(tried, "{table}.{column} is changed by no row of the table above");
        }
    }
}

#[test]
fn a_row_taken_away_or_slipped_in_is_named() {
    let gone = "finding_missing_row";
    let slipped = "finding_unrecorded_row";
    let altered = "finding_altered_row";
    let copy = "INSERT INTO contribution SELECT zeroblob(16), 99, membership_id, amount, \
        value_date, method, reference, note, origin, corrects, declared_on, declared_by, status, \
        decided_on, decided_by, reason, entry_id, reversed_on, reversal_entry_id, 1, account \
        FROM contribution WHERE id = :id";
    for (change, id, expected) in [
        ("DELETE FROM contribution WHERE id = :id", PENDING, vec![(gone, "contribution", PENDING)]),
        (
            "DELETE FROM contribution WHERE id = :id",
            CONFIRMED,
            vec![(gone, "contribution", CONFIRMED)],
        ),
        (copy, PENDING, vec![(slipped, "contribution", 0)]),
        (copy, CONFIRMED, vec![(slipped, "contribution", 0)]),
        (
            "UPDATE contribution SET id = zeroblob(16) WHERE id = :id",
            CONFIRMED,
            vec![(gone, "contribution", CONFIRMED), (slipped, "contribution", 0)],
        ),
        (
            "DELETE FROM contribution_proof WHERE contribution_id = :id",
            CONFIRMED,
            vec![(gone, "contribution_proof", CONFIRMED)],
        ),
        (
            "INSERT INTO contribution_proof VALUES (:id, zeroblob(16))",
            CONFIRMED,
            vec![(altered, "contribution_proof", CONFIRMED)],
        ),
        (
            "UPDATE contribution_proof SET document_id = zeroblob(16)",
            CONFIRMED,
            vec![(altered, "contribution_proof", CONFIRMED)],
        ),
        (
            "INSERT INTO contribution_proof VALUES (:id, zeroblob(16))",
            PENDING,
            vec![(slipped, "contribution_proof", PENDING)],
        ),
        ("DELETE FROM plan_version WHERE id = :id", DRAFT, vec![(gone, "plan_version", DRAFT)]),
        (
            "INSERT INTO plan_version SELECT zeroblob(16), 9, state, '2029-01-01', base_amount, \
             period, first_due, instalments, indexation, risk_premium, entry_rule, catch_up_over, \
             grace_days, destination, cut_offs, document_id, validated_on, created_at, 1 \
             FROM plan_version WHERE id = :id",
            VALIDATED,
            vec![(slipped, "plan_version", 0)],
        ),
        ("DELETE FROM due WHERE id = :id", DUES[2], vec![(gone, "due", DUES[2])]),
        (
            "INSERT INTO due SELECT zeroblob(16), 99, membership_id, kind, origin, version, 9, \
             due_on, amount, destination, grace_days, issued_on, entry_id FROM due WHERE id = :id",
            DUES[2],
            vec![(slipped, "due", 0)],
        ),
        (
            "DELETE FROM due_cancellation WHERE due_id = :id",
            DUES[1],
            vec![(gone, "due_cancellation", DUES[1])],
        ),
        (
            "INSERT INTO due_cancellation SELECT :id, cancelled_on, entry_id FROM due_cancellation",
            DUES[2],
            vec![(slipped, "due_cancellation", DUES[2])],
        ),
        (
            "UPDATE call_due SET amount = amount + 1 WHERE due_id = :id",
            DUES[0],
            vec![(altered, "call_for_funds", CALL)],
        ),
        (
            "UPDATE call_due SET due_id = zeroblob(16) WHERE due_id = :id",
            DUES[0],
            vec![(altered, "call_for_funds", CALL)],
        ),
        (
            "UPDATE call_due SET call_id = zeroblob(16) WHERE due_id = :id",
            DUES[0],
            vec![(altered, "call_for_funds", CALL)],
        ),
        (
            "DELETE FROM call_due WHERE due_id = :id",
            DUES[0],
            vec![(altered, "call_for_funds", CALL)],
        ),
        (
            "INSERT INTO call_due SELECT :id, call_id, 100 FROM call_due LIMIT 1",
            DUES[1],
            vec![(altered, "call_for_funds", CALL)],
        ),
        ("DELETE FROM call_for_funds WHERE id = :id", CALL, vec![(gone, "call_for_funds", CALL)]),
        (
            "INSERT INTO call_for_funds SELECT zeroblob(16), 9, title, issued_on, until \
             FROM call_for_funds WHERE id = :id",
            CALL,
            vec![(slipped, "call_for_funds", 0)],
        ),
        (
            "UPDATE membership_titular SET person_id = zeroblob(16) WHERE membership_id = :id",
            MEMBERSHIP,
            vec![(altered, "membership", MEMBERSHIP)],
        ),
        (
            "UPDATE membership_rank SET rank = 9 WHERE membership_id = :id",
            MEMBERSHIP,
            vec![(altered, "membership", MEMBERSHIP)],
        ),
    ] {
        let store = store();
        tamper(&store, &sql(change, id));
        let expected: BTreeSet<_> = expected
            .into_iter()
            .map(|(code, entity, id)| (code, entity, fixture::id(id)))
            .collect();
        assert_eq!(named(&store), expected, "{change}");
    }
}

#[test]
fn the_account_that_members_pay_to_is_named_when_it_is_changed() {
    let store = store();
    tamper(&store, "UPDATE setting SET value = '\"BE71096123456769\"'");
    let expected = ("finding_altered_row", "setting", settings::id_of("iban.current"));
    assert_eq!(named(&store), BTreeSet::from([expected]));
}

#[test]
fn what_no_event_said_is_not_called_altered() {
    let mut store = store();
    // A year opened by an earlier program, whose event said less.
    write(&mut store, |tx| {
        let sql = "INSERT INTO fiscal_year VALUES (?, '2027-01-01', '2027-12-31', '2028-01-31')";
        tx.execute(sql, [fixture::id(2027)])?;
        let said = serde_json::json!({ "start_on": "2027-01-01", "end_on": "2027-12-31" });
        tx.record(crate::act::Change::created("fiscal_year", fixture::id(2027), said));
        // The words of a payment, erased from its events.
        history::erase_personal(tx, "contribution", fixture::id(CONFIRMED))
    })
    .unwrap();
    assert_eq!(full(&store, Vec::new()), []);
    let change = "UPDATE contribution SET note = 'x' WHERE id = :id";
    tamper(&store, &sql(change, CONFIRMED));
    assert_eq!(full(&store, Vec::new()), [], "nobody knows what it said");
    tamper(&store, &sql("UPDATE contribution SET amount = 1 WHERE id = :id", CONFIRMED));
    let expected = ("finding_altered_row", "contribution", fixture::id(CONFIRMED));
    assert_eq!(named(&store), BTreeSet::from([expected]), "the rest is still known");
}

#[test]
fn an_amount_that_its_entry_does_not_recognise_is_named_though_the_chain_agrees() {
    let mut store = with_plan();
    let (due, paid, gone) = (fixture::id(411), fixture::id(711), fixture::id(412));
    issue(&mut store, 412, instalment(2)).unwrap();
    write(&mut store, |tx| {
        let entry = entry(tx, 1_411)?;
        let mut row = dues::get(tx.reader(), gone)?.due;
        (row.origin, row.amount, row.entry) = (instalment(1), eur("250.01"), entry);
        dues::add(tx, due, &row)?;
        dues::cancel(tx, gone, day(2026, 1, 4), entry)?;
        received::declare(tx, paid, &payment("249.99"))?;
        confirm(tx, 711, "250.00")
    })
    .unwrap();
    assert_eq!(
        full(&store, Vec::new()),
        [
            Finding::NotInTheLedger { entity: "due", id: due, amount: eur("250.01") },
            Finding::NotInTheLedger { entity: "due_cancellation", id: gone, amount: eur("250.00") },
            Finding::NotInTheLedger { entity: "contribution", id: paid, amount: eur("249.99") },
        ]
    );
}

/// Writes the digest of every entry and the whole chain again, as somebody with the key could.
fn forge(store: &Store) {
    let sql = format!("SELECT {} FROM audit_event ORDER BY sequence", audit::COLUMNS);
    let mut events = store.reader().all(&sql, [], StoredEvent::of_row).unwrap();
    let mut digests = HashMap::new();
    crate::ledger::witnesses(store.reader(), &mut |id, digest| {
        digests.insert(id, digest);
    })
    .unwrap();
    let connection = store.connection();
    let write_all = || {
        let mut previous = [0; 32];
        for event in &mut events {
            if event.entity == "journal_entry" {
                event.digest = digests.get(&event.entity_id).copied();
            }
            event.previous = previous;
            event.hash = event.expected_hash();
            previous = event.hash;
            connection.execute(
                "UPDATE audit_event SET digest = ?, previous = ?, hash = ? WHERE sequence = ?",
                params![event.digest, event.previous, event.hash, event.sequence],
            )?;
        }
        connection.execute("UPDATE audit_head SET hash = ?", params![previous]).map(drop)
    };
    unguarded(connection, write_all).unwrap();
}

#[test]
fn a_chain_written_again_does_not_make_the_sums_meet() {
    let id = fixture::id(CONFIRMED + 1_000);
    for (change, expected) in [
        (
            "UPDATE posting SET amount = amount + 1 WHERE entry_id = :id AND position = 0",
            vec![
                Finding::UnbalancedEntry { id, off: eur("0.01") },
                Finding::TrialBalanceOff { off: eur("0.01") },
            ],
        ),
        (
            "UPDATE posting SET amount = amount * 2 WHERE entry_id = :id",
            vec![Finding::NotInTheLedger {
                entity: "contribution",
                id: fixture::id(CONFIRMED),
                amount: eur("250.00"),
            }],
        ),
    ] {
        let store = store();
        tamper(&store, &sql(change, CONFIRMED + 1_000));
        forge(&store);
        assert_eq!(full(&store, Vec::new()), expected, "{change}");
    }
}

#[test]
fn a_row_is_known_by_the_number_that_its_first_event_gave_it() {
    let store = store();
    tamper(
        &store,
        &sql("UPDATE contribution SET declaration_order = 99 WHERE id = :id", CONFIRMED),
    );
    let number = |entity, id| number_of(store.reader(), entity, fixture::id(id)).unwrap();
    assert_eq!(number("contribution", CONFIRMED), Some(2));
    assert_eq!(number("contribution_proof", CONFIRMED), Some(2));
    assert_eq!(number("plan_version", DRAFT), Some(2));
    assert_eq!(number("due_cancellation", DUES[1]), Some(2));
    assert_eq!(number("call_for_funds", CALL), Some(1));
    assert_eq!(number("document", DOCUMENT), None);
    assert_eq!(number("contribution", 9_999), None);
}
