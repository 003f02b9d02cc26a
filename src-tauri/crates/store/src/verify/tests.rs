//! Each way of tampering with a file, by somebody who has the key and drops the triggers, is named.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::act::Change;
use crate::documents::{self, NewDocument, Visibility};
use crate::testing::unguarded;
use crate::{Store, fixture, settings};

/// A file with some history: events 1 to 7, the document in 3, a personal value in 7.
fn store() -> Store {
    let mut store = fixture::store();
    let act = fixture::act("settings.set");
    store.unit_of_work(&act, |tx| settings::set(tx, "a", &json!(1))).unwrap();
    store.unit_of_work(&act, |tx| documents::add(tx, fixture::id(30), &statutes())).unwrap();
    for value in 2..5 {
        store.unit_of_work(&act, |tx| settings::set(tx, "a", &json!(value))).unwrap();
    }
    store
        .unit_of_work(&act, |tx| {
            let said = json!({"name": "Jeanne"});
            tx.record(Change::created("person", fixture::id(5), said).personal(&["name"]));
            Ok::<(), StoreError>(())
        })
        .unwrap();
    store
}

fn statutes() -> NewDocument {
    NewDocument {
        title: "Statuts".to_owned(),
        kind: "statutes".to_owned(),
        dated_on: None,
        mime: "application/pdf".to_owned(),
        file_name: None,
        bytes: b"%PDF-1.7 statuts".to_vec(),
        about: None,
        visibility: Visibility::Everyone,
        tags: Vec::new(),
        notes: String::new(),
        issued: false,
        replaces: None,
        erase_after: None,
    }
}

/// Does what somebody with the key could do: the triggers are taken away and put back.
pub(super) fn tamper(store: &Store, sql: &str) {
    let connection = store.connection();
    connection.execute_batch("PRAGMA query_only = OFF; PRAGMA foreign_keys = OFF").unwrap();
    unguarded(connection, || connection.execute_batch(sql)).unwrap();
}

pub(super) fn full(store: &Store, anchors: Vec<Head>) -> Vec<Finding> {
    let options = VerifyOptions { depth: Depth::Full, anchors };
    let go_on = &mut |_step| ControlFlow::Continue(());
    verify(store.reader(), &options, go_on).unwrap().findings
}

#[test]
fn a_file_nobody_touched_is_sound() {
    let store = store();
    let options = VerifyOptions::default();
    let mut steps = Vec::new();
    let found = verify(store.reader(), &options, &mut |step| {
        steps.push(step);
        ControlFlow::Continue(())
    })
    .unwrap();
    let rows = "the document, the setting, the cooperative";
    assert_eq!((found.is_sound(), found.events, found.rows), (true, 7, 3), "{rows}");
    assert_eq!(found.head, history::head(store.reader()).unwrap());
    assert_eq!(steps[0], VerifyStep::Pages);
    assert!(steps.contains(&VerifyStep::Witnesses("document")));
    assert_eq!((steps.last(), steps.len()), (Some(&VerifyStep::Sums), steps_of_full()));
}

#[test]
fn stopping_is_not_soundness() {
    let store = store();
    let stop = &mut |_step| ControlFlow::Break(());
    let found = verify(store.reader(), &VerifyOptions::default(), stop).unwrap();
    assert!(found.stopped && !found.is_sound());
}

#[test]
fn each_way_of_tampering_is_named() {
    let document = fixture::id(30);
    for (sql, expected) in [
        (
            "UPDATE audit_event SET diff = '{\"value\":{\"after\":9}}' WHERE sequence = 4",
            vec![Finding::AlteredEvent { sequence: 4 }],
        ),
        (
            "UPDATE audit_event SET reason = 'x' WHERE sequence = 2",
            vec![Finding::AlteredEvent { sequence: 2 }],
        ),
        (
            "UPDATE audit_event SET today = '2026-01-03' WHERE sequence IN (2, 5)",
            vec![Finding::AlteredEvent { sequence: 2 }],
        ),
        ("DELETE FROM audit_event WHERE sequence = 4", vec![Finding::BrokenLink { sequence: 5 }]),
        (
            "DELETE FROM audit_event WHERE sequence = 1",
            vec![
                Finding::BrokenLink { sequence: 2 },
                Finding::UnrecordedRow { entity: "cooperative", id: fixture::id(1) },
            ],
        ),
        (
            "DELETE FROM audit_personal WHERE sequence >= 5; DELETE FROM audit_event WHERE sequence = 7",
            vec![Finding::MissingLastEvents { from: 7, to: 7 }],
        ),
        (
            "DELETE FROM audit_personal WHERE sequence >= 5; DELETE FROM audit_event WHERE sequence >= 5",
            vec![
                Finding::MissingLastEvents { from: 5, to: 7 },
                Finding::AlteredRow { entity: "setting", id: settings::id_of("a"), sequence: 4 },
            ],
        ),
        ("UPDATE audit_head SET hash = zeroblob(32)", vec![Finding::AlteredHead { sequence: 7 }]),
        ("UPDATE audit_head SET sequence = 6", vec![Finding::AlteredHead { sequence: 6 }]),
        (
            "UPDATE audit_personal SET value = '{\"after\":\"Autre\"}' WHERE sequence = 7",
            vec![Finding::AlteredPersonalValue { sequence: 7, field: "name".to_owned() }],
        ),
        (
            "DELETE FROM audit_personal WHERE sequence = 7",
            vec![Finding::MissingPersonalValue { sequence: 7, field: "name".to_owned() }],
        ),
        (
            "UPDATE document_content SET bytes = x'25504446'",
            vec![Finding::AlteredRow { entity: "document", id: document, sequence: 3 }],
        ),
        (
            "DELETE FROM document_content",
            vec![Finding::MissingRow { entity: "document", id: document, sequence: 3 }],
        ),
        (
            "INSERT INTO rule (id, code, effective_from, value, rule_set, source, created_at) \
             VALUES (zeroblob(16), 'rate', '2026-01-01', '1', 'OWN', 'x', \
             '2026-01-01 00:00:00+00:00')",
            vec![Finding::UnrecordedRow { entity: "rule", id: Uuid::nil() }],
        ),
        (
            "UPDATE cooperative SET logo = zeroblob(16)",
            vec![
                Finding::BrokenReference {
                    table: "cooperative".to_owned(),
                    parent: "document".to_owned(),
                },
                Finding::AlteredRow { entity: "cooperative", id: fixture::id(1), sequence: 1 },
            ],
        ),
    ] {
        let store = store();
        tamper(&store, sql);
        assert_eq!(full(&store, Vec::new()), expected, "{sql}");
    }
}

#[test]
fn a_chain_cut_and_its_head_moved_back_is_named_by_a_printed_head() {
    let store = store();
    let printed = history::head(store.reader()).unwrap();
    tamper(
        &store,
        "DELETE FROM audit_personal WHERE sequence >= 5; DELETE FROM audit_event WHERE sequence = 7; \
         UPDATE audit_head SET sequence = 6, \
         hash = (SELECT hash FROM audit_event WHERE sequence = 6)",
    );
    assert_eq!(full(&store, Vec::new()), [], "the file alone agrees with itself");
    assert_eq!(full(&store, vec![printed]), [Finding::AnchorNotFound { sequence: 7 }]);
}

#[test]
fn the_tables_refuse_what_verify_would_name() {
    let store = store();
    store.connection().execute_batch("PRAGMA query_only = OFF").unwrap();
    for sql in [
        "UPDATE audit_event SET reason = 'x'",
        "DELETE FROM audit_event",
        "UPDATE audit_head SET sequence = 7",
        "UPDATE audit_head SET sequence = 6",
        "DELETE FROM audit_head",
        "UPDATE audit_personal SET value = '1'",
        "UPDATE document_content SET bytes = x'00'",
        "DELETE FROM document_content",
        "UPDATE document SET sha256 = zeroblob(32)",
        "DELETE FROM document",
        "UPDATE cooperative SET currency = 'USD'",
        "DELETE FROM cooperative",
    ] {
        let refused = StoreError::from(store.connection().execute_batch(sql).unwrap_err());
        assert!(matches!(refused, StoreError::AppendOnly { .. }), "{sql}: {refused:?}");
    }
}

#[test]
fn a_guard_that_is_gone_changed_or_new_is_named() {
    let guard = "audit_event_is_fixed";
    for (sql, expected) in [
        (format!("DROP TRIGGER {guard}"), vec![(guard, SchemaChange::Missing)]),
        (
            format!(
                "DROP TRIGGER {guard}; \
                 CREATE TRIGGER {guard} BEFORE UPDATE ON audit_event BEGIN SELECT 1; END"
            ),
            vec![(guard, SchemaChange::Altered)],
        ),
        (
            "CREATE TRIGGER quiet AFTER INSERT ON setting BEGIN SELECT 1; END".to_owned(),
            vec![("quiet", SchemaChange::Added)],
        ),
    ] {
        let store = store();
        let connection = store.connection();
        connection.execute_batch("PRAGMA query_only = OFF").unwrap();
        connection.execute_batch(&sql).unwrap();
        let found: Vec<Finding> = expected
            .into_iter()
            .map(|(name, change)| Finding::Schema { name: name.to_owned(), change })
            .collect();
        assert_eq!(full(&store, Vec::new()), found, "{sql}");
    }
}

/// Ways to spoil the event `:n`, each by another column or row.
const SPOILING: [&str; 9] = [
    "UPDATE audit_event SET diff = '{}' WHERE sequence = :n",
    "UPDATE audit_event SET today = '2020-02-29' WHERE sequence = :n",
    "UPDATE audit_event SET at = '2020-02-29 12:00:00+00:00' WHERE sequence = :n",
    "UPDATE audit_event SET command = 'x.y' WHERE sequence = :n",
    "UPDATE audit_event SET reason = 'x' WHERE sequence = :n",
    "UPDATE audit_event SET role = 'AUDITOR' WHERE sequence = :n",
    "UPDATE audit_event SET entity_id = zeroblob(16) WHERE sequence = :n",
    // Not zeros: nothing stands before the first.
    "UPDATE audit_event SET previous = hash WHERE sequence = :n",
    "DELETE FROM audit_event WHERE sequence = :n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_was_done_is_sound_and_any_event_spoiled_since_is_named(
        acts in prop::collection::vec(("[a-d]", any::<i32>()), 1..12),
        place in any::<prop::sample::Index>(),
        spoiling in prop::sample::select(&SPOILING[..]),
    ) {
        let mut store = fixture::store();
        for (key, value) in &acts {
            let act = fixture::act("settings.set");
            store.unit_of_work(&act, |tx| settings::set(tx, key, &json!(value))).unwrap();
        }
        prop_assert_eq!(full(&store, Vec::new()), []);
        let last = history::head(store.reader()).unwrap().sequence;
        let spoiled = 1 + i64::try_from(place.index(usize::try_from(last).unwrap())).unwrap();
        tamper(&store, &spoiling.replace(":n", &spoiled.to_string()));
        let named = full(&store, Vec::new()).into_iter().any(|finding| match finding {
            Finding::AlteredEvent { sequence } => sequence == spoiled,
            Finding::BrokenLink { sequence } => [spoiled, spoiled + 1].contains(&sequence),
            Finding::MissingLastEvents { from, to } => (from, to) == (last, last),
            _ => false,
        });
        prop_assert!(named, "{spoiling} on {spoiled} of {last}");
    }
}
