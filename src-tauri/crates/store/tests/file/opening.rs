//! Files that open.

use store::{FileError, Store};

use crate::fixture::{self, closed, contents, create, key, names};

#[test]
fn a_file_keeps_what_was_written_and_closed_it_is_one_file() {
    let folder = fixture::folder();
    let path = closed(folder.path(), 3);
    assert_eq!(names(folder.path()), ["Ferme.coop"]);
    let opened = Store::open(&path, &key()).unwrap();
    assert!(!opened.recovered_after_crash);
    assert_eq!((opened.migrated, opened.warnings), (None, vec![]));
    assert_eq!(fixture::numbers(&opened.store).0, [0, 1, 2]);
    assert_eq!(fixture::findings(&opened.store), []);
    opened.store.close().unwrap();
    assert_eq!(names(folder.path()), ["Ferme.coop"]);
}

#[test]
fn nothing_of_a_cooperative_can_be_read_in_its_file() {
    let folder = fixture::folder();
    let (path, mut store) = create(folder.path());
    fixture::write(&mut store, 1).unwrap();
    for (file, (bytes, _)) in contents(folder.path()) {
        for word in [&b"Ferme du Temple"[..], b"EVT", b"xxxxxxxxxx", b"CREATE TABLE", b"SQLite"] {
            let found = bytes.windows(word.len()).any(|window| window == word);
            assert!(!found, "{} in {}", String::from_utf8_lossy(word), file.display());
        }
    }
    drop(store);
    assert!(path.exists());
}

#[test]
fn a_copy_of_a_closed_file_opens_under_another_name() {
    let folder = fixture::folder();
    let path = closed(folder.path(), 2);
    let copy = folder.path().join("Autre nom é.coop");
    std::fs::copy(&path, &copy).unwrap();
    let store = Store::open(&copy, &key()).unwrap().store;
    assert_eq!(fixture::numbers(&store).0, [0, 1]);
}

#[test]
fn what_a_crash_left_is_recovered_and_said() {
    let folder = fixture::folder();
    let (path, mut store) = create(folder.path());
    for number in 0..3 {
        fixture::write(&mut store, number).unwrap();
    }
    // What a killed process leaves: the file and its log, nobody holding them.
    let after = fixture::folder();
    let left = after.path().join("Ferme.coop");
    std::fs::copy(&path, &left).unwrap();
    std::fs::copy(folder.path().join("Ferme.coop-wal"), after.path().join("Ferme.coop-wal"))
        .unwrap();
    drop(store);

    let before = contents(after.path());
    let refused = Store::open(&left, &fixture::other_key());
    assert!(matches!(refused, Err(FileError::WrongKeyOrDamaged)));
    assert_eq!(contents(after.path()), before, "a wrong key changes nothing, the log included");

    let opened = Store::open(&left, &key()).unwrap();
    assert!(opened.recovered_after_crash);
    assert_eq!(fixture::numbers(&opened.store).0, [0, 1, 2]);
    opened.store.close().unwrap();
    assert!(!Store::open(&left, &key()).unwrap().recovered_after_crash, "said once");
}

#[test]
fn a_file_that_another_store_has_open_is_no_crash() {
    let folder = fixture::folder();
    let (path, mut first) = create(folder.path());
    fixture::write(&mut first, 1).unwrap();
    let opened = Store::open(&path, &key()).unwrap();
    assert!(!opened.recovered_after_crash);
    let mut second = opened.store;
    let version = first.data_version().unwrap();
    fixture::write(&mut first, 2).unwrap();
    assert_eq!(first.data_version().unwrap(), version, "its own commit");
    fixture::write(&mut second, 3).unwrap();
    assert_ne!(first.data_version().unwrap(), version, "another's commit");
    first.close().unwrap();
    fixture::write(&mut second, 4).unwrap();
    assert_eq!(fixture::numbers(&second).0, [1, 2, 3, 4]);
    second.close().unwrap();
    assert_eq!(names(folder.path()), ["Ferme.coop"], "the last one to close folds the log");
}

#[test]
fn a_file_of_a_crash_can_be_moved_with_its_log_and_reads_the_same() {
    let folder = fixture::folder();
    let (path, mut store) = create(folder.path());
    fixture::write(&mut store, 1).unwrap();
    let after = fixture::folder();
    let left = after.path().join("x.coop");
    std::fs::copy(&path, &left).unwrap();
    // Without its log, the state before: whole, and one act shorter.
    let opened = Store::open(&left, &key()).unwrap();
    assert_eq!(fixture::numbers(&opened.store).0, Vec::<u128>::new());
    assert_eq!(fixture::findings(&opened.store), []);
}
