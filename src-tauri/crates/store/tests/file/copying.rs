//! Copies, backups and restores.

use std::ops::ControlFlow;

use store::{Depth, FileError, Store};

use crate::fixture::{self, closed, contents, create, key, names};

#[test]
fn a_copy_made_while_open_is_one_file_with_everything_in_it() {
    let folder = fixture::folder();
    let (_, mut store) = create(folder.path());
    for number in 0..4 {
        fixture::write(&mut store, number).unwrap();
    }
    let elsewhere = fixture::folder();
    let copy = elsewhere.path().join("copie.coop");
    let report = store.copy_to(&copy).unwrap();
    assert_eq!(names(elsewhere.path()), ["copie.coop"]);
    assert_eq!(report.bytes, std::fs::metadata(&copy).unwrap().len());
    assert_eq!(report.findings, []);
    let opened = Store::open(&copy, &key()).unwrap().store;
    assert_eq!(fixture::numbers(&opened), fixture::numbers(&store));
    assert_eq!(report.head, store::history::head(opened.reader()).unwrap());
    assert!(matches!(store.copy_to(&copy), Err(FileError::AlreadyExists { .. })));
}

#[test]
fn a_backup_replaces_the_one_before_and_is_checked() {
    let folder = fixture::folder();
    let (_, mut store) = create(folder.path());
    let target = folder.path().join("backup.coop");
    for number in 0..2 {
        fixture::write(&mut store, number).unwrap();
        let mut calls = 0;
        let report = store
            .backup_to(&target, Depth::Full, &mut |progress| {
                calls += 1;
                assert!(progress.done <= progress.total);
                ControlFlow::Continue(())
            })
            .unwrap();
        assert_eq!(report.findings, []);
        let opened = Store::open(&target, &key()).unwrap().store;
        assert_eq!(fixture::numbers(&opened), fixture::numbers(&store), "{calls}");
        opened.close().unwrap();
    }
}

#[test]
fn a_backup_never_takes_the_place_of_the_open_file_itself() {
    let folder = fixture::folder();
    let (path, mut store) = create(folder.path());
    let go_on = &mut |_progress| ControlFlow::Continue(());
    let refused = store.backup_to(&path, Depth::Quick, go_on);
    assert!(matches!(refused, Err(FileError::Busy)));
    fixture::write(&mut store, 1).unwrap();
    store.close().unwrap();
    assert_eq!(fixture::numbers(&Store::open(&path, &key()).unwrap().store).0, [1]);
}

#[test]
fn a_backup_that_is_stopped_leaves_the_one_before() {
    let folder = fixture::folder();
    let (_, mut store) = create(folder.path());
    // More than the 4 MB after which progress is told.
    let bytes = vec![7; 6_000_000];
    let act = store::Act::new("documents.add", fixture::noon(), fixture::day());
    let photo = store::documents::NewDocument {
        title: "Photo".to_owned(),
        kind: "photo".to_owned(),
        dated_on: None,
        mime: "image/png".to_owned(),
        file_name: None,
        bytes,
        about: None,
        visibility: store::documents::Visibility::Everyone,
        tags: Vec::new(),
        notes: String::new(),
        issued: false,
        replaces: None,
        erase_after: None,
    };
    let id = uuid::Uuid::from_u128(77);
    store.unit_of_work(&act, |tx| store::documents::add(tx, id, &photo)).unwrap();
    let elsewhere = fixture::folder();
    let target = elsewhere.path().join("backup.coop");
    std::fs::write(&target, b"the one before").unwrap();
    let before = contents(elsewhere.path());
    let stop = &mut |_progress| ControlFlow::Break(());
    let stopped = store.backup_to(&target, Depth::Quick, stop);
    assert!(matches!(stopped, Err(FileError::Cancelled)));
    assert_eq!(contents(elsewhere.path()), before);
}

#[test]
fn a_restore_keeps_the_present_file_aside() {
    let folder = fixture::folder();
    let (path, mut store) = create(folder.path());
    fixture::write(&mut store, 1).unwrap();
    let backup = folder.path().join("backup.coop");
    store.copy_to(&backup).unwrap();
    fixture::write(&mut store, 2).unwrap();
    let in_use = store::restore(&backup, &key(), &path, fixture::noon());
    assert!(matches!(in_use, Err(FileError::Busy)), "it is open");
    store.close().unwrap();

    let (now, then) =
        (store::summary(&path, &key()).unwrap(), store::summary(&backup, &key()).unwrap());
    let entries = |summary: &store::Summary| {
        summary.tables.iter().find(|table| table.table == "timeline").map(|table| table.rows)
    };
    assert_eq!((entries(&now), entries(&then)), (Some(2), Some(1)));
    assert_eq!((now.name.as_str(), now.last_act_at), ("Ferme du Temple", Some(fixture::noon())));

    let restored = store::restore(&backup, &key(), &path, fixture::noon()).unwrap();
    let aside = restored.aside.unwrap();
    assert_eq!(aside.file_name().unwrap(), "Ferme.before-restore-20260102T120000Z.coop");
    let back = Store::open(&path, &key()).unwrap().store;
    assert_eq!(fixture::numbers(&back).0, [1]);
    let kept = Store::open(&aside, &key()).unwrap().store;
    assert_eq!(fixture::numbers(&kept).0, [1, 2]);
}

#[test]
fn a_restore_works_where_nothing_was_and_over_a_file_that_no_longer_opens() {
    let folder = fixture::folder();
    let backup = closed(folder.path(), 3);
    let target = folder.path().join("restored.coop");
    assert_eq!(store::restore(&backup, &key(), &target, fixture::noon()).unwrap().aside, None);
    let mut bytes = std::fs::read(&target).unwrap();
    bytes[100] ^= 1;
    std::fs::write(&target, &bytes).unwrap();
    let aside = store::restore(&backup, &key(), &target, fixture::noon()).unwrap().aside.unwrap();
    assert_eq!(std::fs::read(aside).unwrap(), bytes, "the damaged one is kept as it was");
    let store = Store::open(&target, &key()).unwrap().store;
    assert_eq!(fixture::numbers(&store).0, [0, 1, 2]);
}

#[test]
fn a_damaged_backup_is_refused_and_the_present_file_stays() {
    let folder = fixture::folder();
    let path = closed(folder.path(), 3);
    let backup = folder.path().join("backup.coop");
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&backup, bytes).unwrap();
    let before = contents(folder.path());
    let refused = store::restore(&backup, &key(), &path, fixture::noon());
    assert!(matches!(refused, Err(FileError::Damaged { .. })), "{refused:?}");
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_cooperative_in_memory_has_no_file_to_copy() {
    let store = Store::in_memory(&fixture::header()).unwrap();
    let folder = fixture::folder();
    assert!(matches!(store.copy_to(&folder.path().join("x.coop")), Err(FileError::Io(_))));
    store.close().unwrap();
}

#[test]
fn looking_inside_a_closed_file_changes_nothing_and_leaves_nothing() {
    let folder = fixture::folder();
    let path = closed(folder.path(), 3);
    // Write-protected, as a read-only medium is; the folder's check below holds for root too.
    let mut rights = std::fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&path, rights).unwrap();
    let before = contents(folder.path());
    store::fits(&path, &key()).unwrap();
    assert_eq!(store::name(&path, &key()).unwrap(), "Ferme du Temple");
    let verified = store::inspect(&path, &key(), |reader| {
        let options = store::VerifyOptions::default();
        Ok::<_, FileError>(store::verify(reader, &options, &mut |_| ControlFlow::Continue(()))?)
    });
    assert!(verified.unwrap().is_sound());
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn looking_inside_a_file_that_is_open_sees_what_was_committed() {
    let folder = fixture::folder();
    let (path, mut store) = create(folder.path());
    fixture::write(&mut store, 1).unwrap();
    let head =
        store::inspect(&path, &key(), |reader| Ok::<_, FileError>(store::history::head(reader)?));
    assert_eq!(head.unwrap(), store::history::head(store.reader()).unwrap());
    fixture::write(&mut store, 2).unwrap();
    store.close().unwrap();
    assert_eq!(names(folder.path()), ["Ferme.coop"]);
}

#[test]
fn a_prepared_backup_changes_nothing_until_it_is_put() {
    let folder = fixture::folder();
    let (path, mut store) = create(folder.path());
    fixture::write(&mut store, 1).unwrap();
    let elsewhere = fixture::folder();
    let backup = elsewhere.path().join("backup.coop");
    store.copy_to(&backup).unwrap();
    fixture::write(&mut store, 2).unwrap();

    let dropped = store::Replacement::prepare(&backup, &key(), &path).unwrap();
    drop(dropped);
    let early = store::Replacement::prepare(&backup, &key(), &path).unwrap();
    assert!(matches!(early.put(fixture::noon()), Err(FileError::Busy)), "it is open");
    let replacement = store::Replacement::prepare(&backup, &key(), &path).unwrap();
    assert_eq!(fixture::numbers(&store).0, [1, 2]);
    store.close().unwrap();
    replacement.put(fixture::noon()).unwrap();
    assert_eq!(fixture::numbers(&Store::open(&path, &key()).unwrap().store).0, [1]);
    assert_eq!(names(folder.path()).len(), 2, "the file and the former one, no draft");
}
