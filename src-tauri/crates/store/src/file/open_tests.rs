//! Files of earlier versions: copied aside, migrated whole or not at all.

use std::path::{Path, PathBuf};

use super::*;
use crate::file::summary;
use crate::{Act, fixture, history, settings, unit_of_work};

fn key() -> FileKey {
    FileKey::from_bytes([5; 32])
}

/// A closed file as this version of the program wrote it.
fn file_of_version(folder: &Path, version: i64) -> PathBuf {
    let path = folder.join(format!("v{version}.coop"));
    let mut connection = approach(&path, &key(), Approach::New).unwrap();
    connection.pragma_update(None, "application_id", migrations::APPLICATION_ID).unwrap();
    let steps = usize::try_from(version).unwrap();
    migrations::MIGRATIONS.to_version(&mut connection, steps).unwrap();
    let act = Act::new("cooperative.create", fixture::noon(1), fixture::day(1));
    unit_of_work::run(&connection, &act, |tx| {
        crate::cooperative::found(tx, &fixture::header())?;
        settings::set(tx, "a", &serde_json::json!(1))
    })
    .unwrap();
    connection.flush_prepared_statement_cache();
    connection::shut(connection, &path).unwrap();
    path
}

fn schema(connection: &Connection) -> Vec<String> {
    let mut statement = connection
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
        .unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn a_file_of_each_earlier_version_is_copied_aside_and_migrated() {
    assert!(migrations::latest() > 1, "there are earlier versions to try");
    let newborn = fixture::store();
    for version in 1..migrations::latest() {
        let folder = tempfile::tempdir().unwrap();
        let path = file_of_version(folder.path(), version);
        let bytes = std::fs::read(&path).unwrap();
        let opened = Store::open(&path, &key()).unwrap();
        let migrated = opened.migrated.unwrap();
        assert_eq!((migrated.from, migrated.to), (version, migrations::latest()));
        assert_eq!(schema(opened.store.connection()), schema(newborn.connection()));
        let value = settings::get(opened.store.reader(), "a").unwrap();
        assert_eq!(value, Some(serde_json::json!(1)), "what it held is there");
        let options = crate::VerifyOptions::default();
        let go_on = &mut |_step| std::ops::ControlFlow::Continue(());
        let verified = crate::verify(opened.store.reader(), &options, go_on).unwrap();
        assert!(verified.is_sound(), "{:?}", verified.findings);
        opened.store.close().unwrap();

        let copy = summary(&migrated.copy, &key()).unwrap();
        assert_eq!(copy.version, version, "the copy is as the file was");
        assert_eq!(migrated.copy.file_stem().unwrap(), &*format!("v{version}.version-{version}"));
        assert_eq!(std::fs::metadata(&migrated.copy).unwrap().len(), bytes.len() as u64);
        assert_eq!(Store::open(&path, &key()).unwrap().migrated, None, "once");
    }
}

#[test]
fn a_migration_that_fails_leaves_the_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of_version(folder.path(), 1);
    // A table in the way of a later version.
    let connection = approach(&path, &key(), Approach::Normal).unwrap();
    let newborn = fixture::store();
    let table: String = newborn
        .reader()
        .one(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'membership%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    connection.execute_batch(&format!("CREATE TABLE {table} (x)")).unwrap();
    connection::shut(connection, &path).unwrap();
    let before = std::fs::read(&path).unwrap();
    Store::open(&path, &key()).unwrap_err();
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "no copy stays");
    let head =
        history::head(crate::Reader::new(&approach(&path, &key(), Approach::Untouched).unwrap()))
            .unwrap();
    assert_eq!(head.sequence, 2);
}

#[test]
fn a_backup_of_an_earlier_version_is_restored_and_migrated_at_its_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    let backup = file_of_version(folder.path(), 1);
    let target = folder.path().join("Ferme.coop");
    crate::restore(&backup, &key(), &target, fixture::noon(3)).unwrap();
    assert_eq!(summary(&target, &key()).unwrap().version, 1, "restored as it was");
    let opened = Store::open(&target, &key()).unwrap();
    assert_eq!(opened.migrated.map(|migrated| migrated.from), Some(1));
    let value = settings::get(opened.store.reader(), "a").unwrap();
    assert_eq!(value, Some(serde_json::json!(1)));
}

#[test]
fn a_file_of_an_earlier_version_is_verified_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of_version(folder.path(), 1);
    let bytes = std::fs::read(&path).unwrap();
    let verified = crate::file::inspect(&path, &key(), |reader| {
        let go_on = &mut |_step| std::ops::ControlFlow::Continue(());
        Ok::<_, FileError>(crate::verify(reader, &crate::VerifyOptions::default(), go_on)?)
    });
    assert!(verified.unwrap().is_sound());
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "no copy stays");
}

/// What a pragma of the working connection says.
fn told(store: &Store, pragma: &str) -> String {
    let sql = format!("SELECT CAST(\"{pragma}\" AS TEXT) FROM pragma_{pragma}");
    store.connection().query_row(&sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn what_is_written_is_on_the_disk_when_it_is_said_however_the_file_came_to_be_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ferme.coop");
    let created = Store::create(&path, &key(), &fixture::header()).unwrap();
    let of = |store: &Store| {
        ["synchronous", "journal_mode", "foreign_keys", "secure_delete"]
            .map(|name| told(store, name))
    };
    // 2 is FULL: each commit waits for the disk, in write-ahead mode too.
    let expected = ["2", "wal", "1", "1"].map(str::to_owned);
    assert_eq!(of(&created), expected, "created");
    created.close().unwrap();
    assert_eq!(of(&Store::open(&path, &key()).unwrap().store), expected, "opened");
    let old = file_of_version(folder.path(), 1);
    assert_eq!(of(&Store::open(&old, &key()).unwrap().store), expected, "migrated");
}
