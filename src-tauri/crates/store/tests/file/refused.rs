//! Files that do not open: each is named, and untouched.

use std::path::{Path, PathBuf};

use store::{FileError, FileKey, NewFile, Store};

use crate::fixture::{self, bare, closed, contents, key, other_key};

/// Opens, and answers the code of the refusal after checking that nothing changed.
fn refusal(path: &Path, key: &FileKey) -> FileError {
    let folder = path.parent().expect("a folder");
    let before = contents(folder);
    let refused = Store::open(path, key).expect_err("refused");
    assert_eq!(contents(folder), before, "{refused:?} changed something");
    refused
}

fn written(folder: &Path, bytes: &[u8]) -> PathBuf {
    let path = folder.join("x.coop");
    std::fs::write(&path, bytes).expect("written");
    path
}

#[test]
fn what_can_be_told_before_the_key_is_told() {
    let noise: Vec<u8> = (0..5000_u32).map(|i| (i * 7 % 251).to_le_bytes()[0] | 0x80).collect();
    for (bytes, code) in [
        (&b""[..], "file_empty"),
        (b"SQLite format 3\0 and more", "file_plain_sqlite"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "file_foreign"),
        (b"PK\x03\x04\x14\x00\x00\x00", "file_foreign"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "file_foreign"),
        (b"nom;montant\r\nJeanne;12,50\r\n", "file_foreign"),
        (&noise, "file_wrong_size"),
    ] {
        let folder = fixture::folder();
        let refused = refusal(&written(folder.path(), bytes), &key());
        assert_eq!(refused.code(), code, "{:?}", &bytes[..bytes.len().min(12)]);
        assert!(!refused.is_broken());
    }
}

#[test]
fn a_real_plain_database_is_named() {
    let folder = fixture::folder();
    let path = folder.path().join("x.coop");
    let plain = rusqlite::Connection::open(&path).unwrap();
    plain.execute_batch("CREATE TABLE a (b); PRAGMA application_id = 1129271120").unwrap();
    plain.close().unwrap();
    assert!(matches!(refusal(&path, &key()), FileError::PlainSqlite));
}

#[test]
fn a_missing_file_and_a_folder_are_named() {
    let folder = fixture::folder();
    assert!(matches!(refusal(&folder.path().join("x.coop"), &key()), FileError::Missing { .. }));
    let inner = folder.path().join("dossier.coop");
    std::fs::create_dir(&inner).unwrap();
    assert!(matches!(refusal(&inner, &key()), FileError::NotAFile { .. }));
}

#[test]
fn a_wrong_key_and_garbage_cannot_be_told_apart() {
    let folder = fixture::folder();
    let path = closed(folder.path(), 1);
    assert!(matches!(refusal(&path, &other_key()), FileError::WrongKeyOrDamaged));
    let noise: Vec<u8> = (0..8192_u32).map(|i| (i * 31 % 253).to_le_bytes()[0] | 0x80).collect();
    let garbage = fixture::folder();
    let refused = refusal(&written(garbage.path(), &noise), &key());
    assert!(matches!(refused, FileError::WrongKeyOrDamaged), "{refused:?}");
}

#[test]
fn a_truncated_file_is_refused_wherever_it_was_cut() {
    let folder = fixture::folder();
    let whole = std::fs::read(closed(folder.path(), 5)).unwrap();
    for (size, code) in [
        (0, "file_empty"),
        (100, "file_wrong_size"),
        (4095, "file_wrong_size"),
        (4096, "file_damaged"),
        (whole.len() - 4096, "file_damaged"),
        (whole.len() - 1, "file_wrong_size"),
    ] {
        let cut = fixture::folder();
        let refused = refusal(&written(cut.path(), &whole[..size]), &key());
        assert_eq!(refused.code(), code, "{size} of {} bytes", whole.len());
    }
}

#[test]
fn one_changed_bit_is_noticed_at_opening_or_by_verify() {
    let folder = fixture::folder();
    let whole = std::fs::read(closed(folder.path(), 5)).unwrap();
    for at in (0..whole.len()).step_by(whole.len() / 40) {
        let damaged = fixture::folder();
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        let path = written(damaged.path(), &bytes);
        match Store::open(&path, &key()) {
            Err(FileError::WrongKeyOrDamaged | FileError::Damaged { .. }) => {}
            Err(other) => panic!("byte {at}: {other:?}"),
            Ok(opened) => {
                let findings = fixture::findings(&opened.store);
                let named = matches!(findings[..], [store::Finding::DamagedPage { .. }, ..]);
                assert!(named, "byte {at}: {findings:?}");
            }
        }
    }
}

#[test]
fn a_newer_version_is_refused_and_both_versions_named() {
    let folder = fixture::folder();
    let path = closed(folder.path(), 1);
    let connection = bare(&path, &key());
    let known: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    connection.execute_batch(&format!("PRAGMA user_version = {}", known + 1)).unwrap();
    connection.close().unwrap();
    let refused = refusal(&path, &key());
    let FileError::Newer { file, program } = refused else { panic!("{refused:?}") };
    assert_eq!((file, program), (known + 1, known));
}

#[test]
fn an_encrypted_database_of_another_program_is_named() {
    let folder = fixture::folder();
    let path = folder.path().join("x.coop");
    let connection = bare(&path, &key());
    connection.execute_batch("CREATE TABLE a (b); PRAGMA application_id = 7").unwrap();
    connection.close().unwrap();
    let refused = refusal(&path, &key());
    assert!(matches!(refused, FileError::NotACooperative { application_id: 7 }), "{refused:?}");
}

#[test]
fn creating_never_replaces_a_file_and_leaves_none_behind() {
    let folder = fixture::folder();
    let path = written(folder.path(), b"precious");
    let before = contents(folder.path());
    let refused = Store::create(&path, &key(), &fixture::header());
    assert!(matches!(refused, Err(FileError::AlreadyExists { .. })));
    assert_eq!(contents(folder.path()), before);
    let nameless = NewFile { name: String::new(), ..fixture::header() };
    let refused = Store::create(&folder.path().join("y.coop"), &key(), &nameless);
    assert_eq!(refused.map(|_store| ()).unwrap_err().code(), "value_refused");
    assert_eq!(contents(folder.path()), before, "no draft stays");
    let nowhere = folder.path().join("no such folder").join("y.coop");
    let refused = Store::create(&nowhere, &key(), &fixture::header());
    assert!(matches!(refused, Err(FileError::ReadOnly { .. } | FileError::Missing { .. })));
}
