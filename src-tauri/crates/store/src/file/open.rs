//! Opening a file: nothing is changed unless it opens.
//!
//! The order: what its first bytes tell, then the key and the version on a connection that leaves
//! no trace, then recovery after a crash, then the copy and the migration of an older file.
//! Source: spec 08.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::connection::{self, Approach, Header, approach};
use super::folder::{self, FolderWarning};
use super::place::{Draft, free_name};
use super::{Place, Store, backup, here, probe};
use crate::error::{FileError, StoreError};
use crate::key::FileKey;
use crate::migrations;

/// A file that opened, and what happened on the way.
#[derive(Debug)]
pub struct Opened {
    /// The file.
    pub store: Store,
    /// Whether a crash had left it unfinished; what was committed is all there.
    pub recovered_after_crash: bool,
    /// Set when an older version wrote it.
    pub migrated: Option<Migrated>,
    /// What is a risk about its folder.
    pub warnings: Vec<FolderWarning>,
}

/// An older file brought to the present version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migrated {
    /// Its version before.
    pub from: i64,
    /// Its version now.
    pub to: i64,
    /// Where a copy of the file as it was is kept.
    pub copy: PathBuf,
}

impl Store {
    /// Opens a file.
    ///
    /// # Errors
    /// [`FileError`] says which of the known reasons it is; nothing was changed then.
    pub fn open(path: &Path, key: &FileKey) -> Result<Opened, FileError> {
        connection::insist_on_safe_sqlite()?;
        probe(path)?;
        let recovered_after_crash = recognise(path, key)?;
        let registered = here::register(path);
        let (connection, migrated) = work_on(path, key)?;
        let place = Place { path: path.to_path_buf(), key: key.clone(), _here: registered };
        let store = Self { connection, place: Some(place) };
        Ok(Opened { store, recovered_after_crash, migrated, warnings: folder::warnings(path) })
    }
}

/// Tries the key and reads the version without changing anything; then, when a crash left a log
/// and nobody else has the file open, lets SQLite recover. Answers whether it did.
fn recognise(path: &Path, key: &FileKey) -> Result<bool, FileError> {
    if here::is_open(path) {
        return Ok(false);
    }
    let fail = |error| FileError::of_sqlite(error, path);
    let has_log = probe::side_files(path).any(|side| probe::is_not_empty(&side));
    if !has_log {
        let connection = approach(path, key, Approach::Untouched)?;
        Header::of(&connection).map_err(fail)?.judge()?;
        return Ok(false);
    }
    let connection = approach(path, key, Approach::Alone)?;
    let keep_log = |keep| {
        connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep)
            .map_err(|error| FileError::of_sqlite(error, path))
    };
    keep_log(true)?;
    match Header::of(&connection) {
        Ok(header) => header.judge()?,
        // Another process has it open: the log is its own, not a crash's.
        Err(error) if connection::is_busy(&error) => return Ok(false),
        Err(error) => return Err(fail(error)),
    }
    keep_log(false)?;
    connection::shut(connection, path)?;
    Ok(true)
}

fn work_on(path: &Path, key: &FileKey) -> Result<(Connection, Option<Migrated>), FileError> {
    let fail = |error| FileError::of_sqlite(error, path);
    let mut connection = approach(path, key, Approach::Normal)?;
    connection::wait_for_others(&connection)?;
    let header = Header::of(&connection).map_err(fail)?;
    header.judge()?;
    // SQLite falls back by itself to reading only.
    if connection.is_readonly("main").map_err(fail)? {
        return Err(FileError::ReadOnly { path: path.to_path_buf() });
    }
    let migrated = match header.version {
        version if version == migrations::latest() => None,
        version => Some(migrate(&mut connection, path, key, version)?),
    };
    let mode: String =
        connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).map_err(fail)?;
    if mode != "wal" {
        tracing::warn!(%mode, "no write-ahead log here");
    }
    connection::insist(&connection).map_err(FileError::from)?;
    connection::run(&connection, "PRAGMA query_only = ON").map_err(fail)?;
    Ok((connection, migrated))
}

fn migrate(
    connection: &mut Connection,
    path: &Path,
    key: &FileKey,
    from: i64,
) -> Result<Migrated, FileError> {
    let copy = free_name(path, &format!("version-{from}"))?;
    let draft = Draft::beside(&copy)?;
    backup::copy_pages(connection, draft.path(), key, &mut |_progress| {
        std::ops::ControlFlow::Continue(())
    })?;
    draft.put_new(&copy)?;
    // A migration may rebuild a table: each checks its foreign keys itself when it is done.
    connection::run(connection, "PRAGMA foreign_keys = OFF").map_err(StoreError::from)?;
    if let Err(error) = migrations::bring_up(connection) {
        // The file is as it was: its copy says nothing more.
        std::fs::remove_file(&copy).map_err(|error| FileError::of_io(error, &copy))?;
        return Err(error.into());
    }
    Ok(Migrated { from, to: migrations::latest(), copy })
}

#[cfg(test)]
#[path = "open_tests.rs"]
mod tests;
