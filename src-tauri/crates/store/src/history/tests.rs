//! Tests of the history: events, timeline, erasure.

use super::*;
use crate::fixture;
use crate::verify::{Finding, VerifyOptions, verify};

fn note(text: &str) -> NewEntry {
    NewEntry {
        kind: EntryKind::Note,
        about: Some(("person".to_owned(), fixture::id(5))),
        text_key: None,
        params: json!({}),
        note: Some(text.to_owned()),
        document: None,
        message: None,
    }
}

fn findings(store: &crate::Store) -> Vec<Finding> {
    let go_on = &mut |_step| std::ops::ControlFlow::Continue(());
    verify(store.reader(), &VerifyOptions::default(), go_on).unwrap().findings
}

#[test]
fn an_act_leaves_who_when_and_why() {
    let mut store = fixture::store();
    let act = crate::Act {
        user: Some(fixture::id(7)),
        role: Some(Role::Treasurer),
        reason: Some("assemblée du 2 janvier".to_owned()),
        document: Some(fixture::id(8)),
        request: Some(fixture::id(9)),
        ..fixture::act("settings.set")
    };
    store.unit_of_work(&act, |tx| crate::settings::set(tx, "grace_days", &json!(3))).unwrap();
    let [event, founding] = &events(store.reader(), &EventFilter::default()).unwrap()[..] else {
        panic!("two events");
    };
    assert_eq!((founding.sequence, founding.command.as_str()), (1, "cooperative.create"));
    assert_eq!((event.sequence, event.act, event.at, event.today), (2, 2, act.at, act.today));
    assert_eq!((event.user, event.role), (act.user, act.role));
    assert_eq!(
        (&event.reason, event.document, event.request),
        (&act.reason, act.document, act.request)
    );
    let diff = json!({"key": {"after": "grace_days"}, "value": {"after": 3}});
    assert_eq!(event.diff, diff);
}

#[test]
fn events_are_read_by_thing_and_page_by_page() {
    let mut store = fixture::store();
    for value in 0..5 {
        let act = fixture::act("settings.set");
        store.unit_of_work(&act, |tx| crate::settings::set(tx, "a", &json!(value))).unwrap();
    }
    let sequences = |filter: EventFilter| -> Vec<i64> {
        events(store.reader(), &filter).unwrap().iter().map(|event| event.sequence).collect()
    };
    let settings = Some("setting".to_owned());
    let page = EventFilter { entity: settings.clone(), limit: Some(2), ..EventFilter::default() };
    assert_eq!(sequences(page.clone()), [6, 5]);
    assert_eq!(sequences(EventFilter { before: Some(5), ..page.clone() }), [4, 3]);
    assert_eq!(
        sequences(EventFilter { entity_id: Some(fixture::id(1)), ..page }),
        Vec::<i64>::new()
    );
}

#[test]
fn the_timeline_is_read_page_by_page_by_instant_then_by_id() {
    let mut store = fixture::store();
    // Two entries of one act share its instant.
    for (day, ids) in [(2, vec![44, 41]), (3, vec![42])] {
        let act = crate::Act { at: fixture::noon(day), ..fixture::act("history.note") };
        let written = store.unit_of_work(&act, |tx| {
            ids.iter().try_for_each(|id| add_entry(tx, fixture::id(*id), &note("appelé")))
        });
        written.unwrap();
    }
    let page = |before: Option<u128>, limit| -> Vec<uuid::Uuid> {
        let before = before.map(fixture::id);
        let filter = TimelineFilter { before, limit: Some(limit), ..TimelineFilter::default() };
        timeline(store.reader(), &filter).unwrap().iter().map(|entry| entry.id).collect()
    };
    let ids = |ids: &[u128]| -> Vec<uuid::Uuid> { ids.iter().map(|id| fixture::id(*id)).collect() };
    assert_eq!(page(None, 2), ids(&[42, 44]));
    assert_eq!(page(Some(44), 2), ids(&[41]), "of the same instant, the smaller id comes after");
    assert_eq!(page(Some(41), 2), ids(&[]));
    assert_eq!(page(Some(9), 2), ids(&[]), "before nothing stands nothing");
}

#[test]
fn the_timeline_is_read_by_thing_kind_and_day() {
    let mut store = fixture::store();
    let act = fixture::act("history.note");
    store.unit_of_work(&act, |tx| add_entry(tx, fixture::id(40), &note("appelé"))).unwrap();
    let count = |filter: TimelineFilter| timeline(store.reader(), &filter).unwrap().len();
    let about = |person| Some(("person".to_owned(), fixture::id(person)));
    assert_eq!(count(TimelineFilter::default()), 1);
    assert_eq!(count(TimelineFilter { about: about(5), ..TimelineFilter::default() }), 1);
    assert_eq!(count(TimelineFilter { about: about(6), ..TimelineFilter::default() }), 0);
    let kind = Some(EntryKind::Task);
    assert_eq!(count(TimelineFilter { kind, ..TimelineFilter::default() }), 0);
    for (day, found) in [(1, 1), (2, 1), (3, 0)] {
        let from = Some(fixture::day(day));
        assert_eq!(count(TimelineFilter { from, ..TimelineFilter::default() }), found, "{day}");
    }
}

#[test]
fn an_entry_with_neither_text_nor_note_is_refused() {
    let mut store = fixture::store();
    let empty = NewEntry { note: None, ..note("") };
    let refused = store
        .unit_of_work(&fixture::act("history.note"), |tx| add_entry(tx, fixture::id(40), &empty));
    assert!(matches!(refused, Err(StoreError::CheckFailed { .. })));
}

#[test]
fn erasing_a_person_leaves_the_chain_whole_and_no_word_of_theirs() {
    let mut store = fixture::store();
    let person = fixture::id(5);
    let act = fixture::act("members.add");
    let said = json!({"name": "Jeanne Dupont", "language": "fr"});
    store
        .unit_of_work(&act, |tx| {
            tx.record(Change::created("person", person, said).personal(&["name"]));
            add_entry(tx, fixture::id(40), &note("Jeanne a téléphoné"))
        })
        .unwrap();
    assert_eq!(
        personal_of(store.reader(), 2).unwrap(),
        [("name".to_owned(), json!({"after": "Jeanne Dupont"}))]
    );
    let erase = fixture::act("members.erase");
    let erased = store.unit_of_work(&erase, |tx| erase_personal(tx, "person", person)).unwrap();
    assert_eq!(erased.value, 2, "one value of the diff and one note");
    assert_eq!(personal_of(store.reader(), 2).unwrap(), []);
    let entries = timeline(store.reader(), &TimelineFilter::default()).unwrap();
    assert_eq!(entries[0].entry.note.as_deref(), Some(""));
    assert_eq!(findings(&store), [], "the chain holds digests, which stay");
    let again = store.unit_of_work(&erase, |tx| erase_personal(tx, "person", person)).unwrap();
    assert_eq!((again.value, again.sequence), (0, None), "already done");
}

#[test]
fn a_head_is_read_as_it_was_printed() {
    let store = fixture::store();
    let head = head(store.reader()).unwrap();
    assert_eq!(head.sequence, 1);
    assert_eq!(head.to_string().parse(), Ok(head));
    for text in ["", "1", "1-", "1-zz", "x-00"] {
        assert!(text.parse::<Head>().is_err(), "{text:?}");
    }
}
