//! Looking inside a file that stays as it is: closed, open elsewhere, or left by a crash.
//!
//! A closed file is read alone: no lock, no log, not a byte changed, so that a read-only medium
//! will do (spec 08, "Nothing is changed").

use std::ops::ControlFlow;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::connection::{self, Approach, Header, approach};
use super::{Store, backup, here, probe};
use crate::error::{FileError, StoreError};
use crate::key::FileKey;
use crate::migrations;
use crate::reader::Reader;

/// Tells whether a key opens a file, and whether this program knows its version.
///
/// # Errors
/// [`FileError`], as for opening.
pub fn fits(path: &Path, key: &FileKey) -> Result<(), FileError> {
    probe(path)?;
    look_at(path, key).map(drop)
}

/// The name of the cooperative in a file.
///
/// # Errors
/// [`FileError`], as for opening.
pub fn name(path: &Path, key: &FileKey) -> Result<String, FileError> {
    probe(path)?;
    let connection = look_at(path, key)?;
    Ok(Reader::new(&connection).one("SELECT name FROM cooperative", [], |row| row.get(0))?)
}

/// Reads a file at the present version without changing it: one of an earlier version is migrated
/// in an encrypted copy, which is removed afterwards.
///
/// # Errors
/// [`FileError`], as for opening, and what `read` refuses.
pub fn inspect<T, E: From<FileError>>(
    path: &Path,
    key: &FileKey,
    read: impl FnOnce(Reader<'_>) -> Result<T, E>,
) -> Result<T, E> {
    probe(path)?;
    let connection = look_at(path, key)?;
    let header = Header::of(&connection).map_err(|error| FileError::of_sqlite(error, path))?;
    if header.version == migrations::latest() {
        return read(Reader::new(&connection));
    }
    let folder = tempfile::tempdir().map_err(|error| FileError::of_io(error, path))?;
    let copy = folder.path().join("copy.coop");
    backup::copy_pages(&connection, &copy, key, &mut |_progress| ControlFlow::Continue(()))?;
    drop(connection);
    let store = Store::open(&copy, key)?.store;
    let found = read(store.reader())?;
    store.close()?;
    folder.close().map_err(|error| FileError::of_io(error, &copy))?;
    Ok(found)
}

/// Opens a file for reading without changing it.
pub(super) fn look_at(path: &Path, key: &FileKey) -> Result<Connection, FileError> {
    let in_use = ["-wal", "-journal", "-shm"]
        .into_iter()
        .any(|side| std::fs::symlink_metadata(probe::with_suffix(path, side)).is_ok());
    if !in_use && !here::is_open(path) {
        return backup::untouched(path, key);
    }
    let connection = approach(path, key, Approach::Normal)?;
    connection::wait_for_others(&connection)?;
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .map_err(StoreError::from)?;
    Header::of(&connection).map_err(|error| FileError::of_sqlite(error, path))?.judge()?;
    Ok(connection)
}
