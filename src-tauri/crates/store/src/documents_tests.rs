//! Tests of the documents kept in the file.

use super::*;
use crate::fixture;

fn proof(bytes: &[u8]) -> NewDocument {
    NewDocument {
        title: "Carte d'identité de Jeanne".to_owned(),
        kind: "kyc".to_owned(),
        dated_on: Some(fixture::day(1)),
        mime: "image/png".to_owned(),
        file_name: Some("jeanne.png".to_owned()),
        bytes: bytes.to_vec(),
        about: Some(("person".to_owned(), fixture::id(5))),
        visibility: Visibility::Managers,
        tags: vec!["identité".to_owned()],
        notes: String::new(),
        issued: false,
        replaces: None,
        erase_after: Some(fixture::day(20)),
    }
}

#[test]
fn the_bytes_that_were_added_come_back() {
    let mut store = fixture::store();
    let id = fixture::id(30);
    store
        .unit_of_work(&fixture::act("documents.add"), |tx| add(tx, id, &proof(b"png bytes")))
        .unwrap();
    assert_eq!(content(store.reader(), id).unwrap(), b"png bytes");
    let document = get(store.reader(), id).unwrap();
    assert_eq!((document.size, document.visibility), (9, Visibility::Managers));
    assert_eq!(document.about, Some(("person".to_owned(), fixture::id(5))));
}

#[test]
fn a_document_without_bytes_is_refused() {
    let mut store = fixture::store();
    let refused = store
        .unit_of_work(&fixture::act("documents.add"), |tx| add(tx, fixture::id(30), &proof(b"")));
    assert!(matches!(refused, Err(StoreError::CheckFailed { .. })));
    assert_eq!(list(store.reader(), &DocumentFilter::default()).unwrap(), []);
}

#[test]
fn erasing_removes_the_bytes_once_and_keeps_the_trace() {
    let mut store = fixture::store();
    let id = fixture::id(30);
    let act = fixture::act("documents.erase");
    store.unit_of_work(&act, |tx| add(tx, id, &proof(b"png bytes"))).unwrap();
    for was_there in [true, false] {
        assert_eq!(store.unit_of_work(&act, |tx| erase(tx, id)).unwrap().value, was_there);
    }
    assert!(matches!(content(store.reader(), id), Err(StoreError::NotFound { .. })));
    let document = get(store.reader(), id).unwrap();
    assert_eq!((document.erased_at, document.file_name), (Some(act.at), None));
}

#[test]
fn a_document_is_listed_for_erasure_from_the_day_after_its_date() {
    let mut store = fixture::store();
    let id = fixture::id(30);
    store
        .unit_of_work(&fixture::act("documents.add"), |tx| add(tx, id, &proof(b"png bytes")))
        .unwrap();
    for (day, listed) in [(19, 0), (20, 0), (21, 1)] {
        let filter =
            DocumentFilter { to_erase_on: Some(fixture::day(day)), ..DocumentFilter::default() };
        assert_eq!(list(store.reader(), &filter).unwrap().len(), listed, "January {day}");
    }
}

#[test]
fn a_list_keeps_to_its_kind_and_to_what_it_is_about() {
    let mut store = fixture::store();
    let act = fixture::act("documents.add");
    let statutes = NewDocument { kind: "statutes".to_owned(), about: None, ..proof(b"pdf") };
    store.unit_of_work(&act, |tx| add(tx, fixture::id(30), &proof(b"png"))).unwrap();
    store.unit_of_work(&act, |tx| add(tx, fixture::id(31), &statutes)).unwrap();
    let count = |filter: DocumentFilter| list(store.reader(), &filter).unwrap().len();
    assert_eq!(count(DocumentFilter::default()), 2);
    let kind = Some("statutes".to_owned());
    assert_eq!(count(DocumentFilter { kind, ..DocumentFilter::default() }), 1);
    for (person, listed) in [(5, 1), (6, 0)] {
        let about = Some(("person".to_owned(), fixture::id(person)));
        assert_eq!(count(DocumentFilter { about, ..DocumentFilter::default() }), listed);
    }
}

#[test]
fn filing_a_document_anew_needs_its_present_version() {
    let mut store = fixture::store();
    let id = fixture::id(30);
    let act = fixture::act("documents.update");
    store.unit_of_work(&act, |tx| add(tx, id, &proof(b"png"))).unwrap();
    let edit = DocumentEdit {
        title: "Autre titre".to_owned(),
        kind: "kyc".to_owned(),
        dated_on: None,
        about: None,
        visibility: Visibility::Person,
        tags: Vec::new(),
        notes: "vu".to_owned(),
        erase_after: None,
    };
    store.unit_of_work(&act, |tx| update(tx, id, &edit, 1)).unwrap();
    assert_eq!(get(store.reader(), id).unwrap().title, "Autre titre");
    let refused = store.unit_of_work(&act, |tx| update(tx, id, &edit, 1));
    assert!(matches!(refused, Err(StoreError::ChangedMeanwhile { .. })));
}
