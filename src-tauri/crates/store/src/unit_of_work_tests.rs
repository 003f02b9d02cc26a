//! Tests of the one door for writes.

use serde_json::json;

use super::*;
use crate::{canonical, fixture, history, settings};

fn sequence(store: &Store) -> i64 {
    history::head(store.reader()).unwrap().sequence
}

#[test]
fn an_error_takes_everything_back() {
    let mut store = fixture::store();
    let before = history::head(store.reader()).unwrap();
    let failed = store.unit_of_work(&fixture::act("settings.set"), |tx| {
        settings::set(tx, "a", &json!(1))?;
        Err::<(), _>(StoreError::BrokenReference)
    });
    assert!(matches!(failed, Err(StoreError::BrokenReference)));
    assert_eq!(settings::all(store.reader()).unwrap(), []);
    assert_eq!(history::head(store.reader()).unwrap(), before);
}

#[test]
fn a_panic_takes_everything_back_and_the_store_still_works() {
    let mut store = fixture::store();
    let act = fixture::act("settings.set");
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.unit_of_work(&act, |tx| -> Result<(), StoreError> {
            settings::set(tx, "a", &json!(1))?;
            panic!("a defect");
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(settings::all(store.reader()).unwrap(), []);
    store.unit_of_work(&act, |tx| settings::set(tx, "a", &json!(2))).unwrap();
    assert_eq!(sequence(&store), 2);
}

#[test]
fn rows_written_without_a_recorded_change_are_refused() {
    let mut store = fixture::store();
    let refused = store.unit_of_work(&fixture::act("settings.set"), |tx| {
        tx.execute("INSERT INTO setting (key, value) VALUES ('a', '1')", [])
    });
    assert!(matches!(refused, Err(StoreError::UnrecordedWrite { command: "settings.set" })));
    assert_eq!(settings::all(store.reader()).unwrap(), []);
}

#[test]
fn an_act_that_was_already_done_writes_nothing() {
    let mut store = fixture::store();
    let done = store
        .unit_of_work(&fixture::act("settings.set"), |_tx| Ok::<_, StoreError>("already done"))
        .unwrap();
    assert_eq!((done.value, done.sequence), ("already done", None));
    assert_eq!(sequence(&store), 1);
}

#[test]
fn outside_of_a_unit_of_work_the_connection_refuses_writes() {
    let mut store = fixture::store();
    let write = "INSERT INTO setting (key, value) VALUES ('a', '1')";
    let refused = |store: &Store| {
        matches!(
            store.connection().execute_batch(write).map_err(StoreError::from),
            Err(StoreError::ReadOnly)
        )
    };
    assert!(refused(&store), "before");
    store
        .unit_of_work(&fixture::act("settings.set"), |tx| settings::set(tx, "b", &json!(1)))
        .unwrap();
    assert!(refused(&store), "after");
}

#[test]
fn the_events_of_one_act_share_its_number_and_changes_are_told_once() {
    let mut store = fixture::store();
    let act = fixture::act("settings.set");
    let written = store
        .unit_of_work(&act, |tx| {
            settings::set(tx, "a", &json!(1))?;
            settings::set(tx, "b", &json!(1))?;
            settings::set(tx, "a", &json!(2))
        })
        .unwrap();
    let ids = [settings::id_of("a"), settings::id_of("b")];
    assert_eq!(written.changed, ids.map(|id| ("setting", id)));
    assert_eq!(written.sequence, Some(4));
    let events = history::events(store.reader(), &history::EventFilter::default()).unwrap();
    let acts: Vec<i64> = events.iter().map(|event| event.act).collect();
    assert_eq!(acts, [2, 2, 2, 1]);
}

#[test]
fn the_same_request_twice_is_done_once() {
    let mut store = fixture::store();
    let act = fixture::act("settings.set");
    let request = fixture::id(99);
    let mut ask = |input: i64| {
        let digest = canonical::digest(&json!({ "value": input }));
        store.unit_of_work(&act, |tx| {
            if let Some(answer) = tx.answer_of(request, "settings.set", &digest)? {
                return Ok::<_, StoreError>(answer);
            }
            settings::set(tx, "a", &json!(input))?;
            let answer = json!({ "changed": true });
            tx.remember_request(request, "settings.set", &digest, &answer);
            Ok(answer)
        })
    };
    let first = ask(1).unwrap();
    let second = ask(1).unwrap();
    assert_eq!(first.value, second.value);
    assert_eq!((first.sequence, second.sequence), (Some(2), None));
    assert!(matches!(ask(2), Err(StoreError::RequestReused { request: r }) if r == request));
}

#[test]
fn a_request_is_forgotten_after_thirty_days() {
    let mut store = fixture::store();
    let (digest, request) = ([0; 32], fixture::id(99));
    let mut keep = |request, at, key: &str| {
        let act = Act { at, ..fixture::act("settings.set") };
        store
            .unit_of_work(&act, |tx| {
                settings::set(tx, key, &json!(1))?;
                tx.remember_request(request, "settings.set", &digest, &json!(null));
                tx.answer_of(fixture::id(99), "settings.set", &digest)
            })
            .unwrap();
    };
    let first = fixture::noon(1);
    keep(request, first, "a");
    keep(fixture::id(100), first + chrono::Duration::days(30), "b");
    let known = |store: &Store| {
        store.reader().answer_of(request, "settings.set", &digest).unwrap().is_some()
    };
    assert!(known(&store), "on the thirtieth day");
    let mut store = store;
    let act = Act { at: first + chrono::Duration::days(31), ..fixture::act("settings.set") };
    store
        .unit_of_work(&act, |tx| {
            settings::set(tx, "c", &json!(1))?;
            tx.remember_request(fixture::id(101), "settings.set", &digest, &json!(null));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert!(!known(&store), "the day after");
}

#[test]
fn a_store_may_move_between_threads() {
    fn moves<T: Send>(_value: &T) {}
    moves(&fixture::store());
}
