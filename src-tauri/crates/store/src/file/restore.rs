//! Putting a backup in the place of the present file, which is kept aside; and what each holds.
//!
//! Source: spec 08, "Backups and restore".

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::ErrorCode;
use rusqlite::config::DbConfig;

use super::connection::{self, Approach, approach};
use super::look::look_at;
use super::place::{Draft, free_name};
use super::{backup, here, probe};
use crate::error::{FileError, StoreError};
use crate::history::{self, Head};
use crate::key::FileKey;
use crate::reader::Reader;
use crate::verify;

/// What a file holds, to compare two before one takes the other's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Name of the cooperative.
    pub name: String,
    /// Version of the file.
    pub version: i64,
    /// Size in bytes.
    pub bytes: u64,
    /// The end of its audit chain.
    pub head: Head,
    /// Instant of the last act.
    pub last_act_at: Option<DateTime<Utc>>,
    /// Rows of each table, by name of the table.
    pub tables: Vec<TableCount>,
    /// What happened to each kind of thing, by its name.
    pub entities: Vec<EntityActivity>,
}

/// How many rows a table has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCount {
    /// The table.
    pub table: String,
    /// Its rows.
    pub rows: i64,
}

/// The audit events about one kind of thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityActivity {
    /// The kind of thing.
    pub entity: String,
    /// How many events.
    pub events: i64,
    /// Instant of the last one.
    pub last_at: DateTime<Utc>,
}

/// A restore that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the file that was there is kept; `None` when there was none.
    pub aside: Option<PathBuf>,
}

/// Says what a file holds. It may be open elsewhere, and of an older version.
///
/// # Errors
/// [`FileError`], as for opening.
pub fn summary(path: &Path, key: &FileKey) -> Result<Summary, FileError> {
    probe(path)?;
    let connection = look_at(path, key)?;
    let reader = Reader::new(&connection);
    let bytes = std::fs::metadata(path).map_err(|error| FileError::of_io(error, path))?.len();
    let entities = reader.all(
        "SELECT entity, count(*) AS events, max(at) AS last_at FROM audit_event \
         GROUP BY entity ORDER BY entity",
        [],
        |row| {
            Ok(EntityActivity {
                entity: row.get("entity")?,
                events: row.get("events")?,
                last_at: row.get("last_at")?,
            })
        },
    )?;
    Ok(Summary {
        name: reader.one("SELECT name FROM cooperative", [], |row| row.get(0))?,
        version: reader.one("PRAGMA user_version", [], |row| row.get(0))?,
        bytes,
        head: history::head(reader)?,
        last_act_at: entities.iter().map(|entity| entity.last_at).max(),
        tables: tables(reader)?,
        entities,
    })
}

fn tables(reader: Reader<'_>) -> Result<Vec<TableCount>, StoreError> {
    let names: Vec<String> = reader.all(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
         ORDER BY name",
        [],
        |row| row.get(0),
    )?;
    names
        .into_iter()
        .map(|table| {
            let sql = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
            let rows = reader.one(&sql, [], |row| row.get(0))?;
            Ok(TableCount { table, rows })
        })
        .collect()
}

/// A sound backup, copied beside the file whose place it will take. Dropped, nothing has changed.
#[derive(Debug)]
pub struct Replacement {
    draft: Draft,
    target: PathBuf,
    key: FileKey,
}

impl Replacement {
    /// Checks the backup `from` and copies it beside `target`, which may still be open.
    ///
    /// # Errors
    /// [`FileError::Damaged`] when the backup is not sound, [`FileError::NotAFile`] when `target`
    /// is a folder; otherwise as for opening and copying.
    pub fn prepare(from: &Path, key: &FileKey, target: &Path) -> Result<Self, FileError> {
        if target.is_dir() {
            return Err(FileError::NotAFile { path: target.to_path_buf() });
        }
        probe(from)?;
        let source = look_at(from, key)?;
        if let Some(finding) = verify::quick(Reader::new(&source))?.first() {
            return Err(FileError::Damaged { detail: format!("{finding:?}") });
        }
        let draft = Draft::beside(target)?;
        backup::copy_pages(&source, draft.path(), key, &mut |_progress| ControlFlow::Continue(()))?;
        Ok(Self { draft, target: target.to_path_buf(), key: key.clone() })
    }

    /// Puts the copy at its place and keeps what was there aside, as
    /// `NAME.before-restore-INSTANT.coop`. An older version is migrated when it is opened next.
    ///
    /// # Errors
    /// [`FileError::Busy`] when the place is open, here or elsewhere; otherwise as for copying.
    /// The place is untouched then.
    pub fn put(self, at: DateTime<Utc>) -> Result<Restored, FileError> {
        let target = self.target.as_path();
        if std::fs::symlink_metadata(target).is_err() {
            self.draft.put_new(target)?;
            return Ok(Restored { aside: None });
        }
        refuse_in_use(target, &self.key)?;
        let aside = free_name(target, &format!("before-restore-{}", at.format("%Y%m%dT%H%M%SZ")))?;
        set_aside(target, &aside)?;
        if let Err(error) = self.draft.put_new(target) {
            set_aside(&aside, target)?;
            return Err(error);
        }
        Ok(Restored { aside: Some(aside) })
    }
}

/// Puts a copy of `from` at `target` and keeps what was there aside.
///
/// # Errors
/// As [`Replacement::prepare`] and [`Replacement::put`]; `target` is untouched then.
pub fn restore(
    from: &Path,
    key: &FileKey,
    target: &Path,
    at: DateTime<Utc>,
) -> Result<Restored, FileError> {
    Replacement::prepare(from, key, target)?.put(at)
}

/// Refuses to replace a file that any process has open. A file that this key does not open, or
/// that is damaged, is set aside as it is.
fn refuse_in_use(target: &Path, key: &FileKey) -> Result<(), FileError> {
    if here::is_open(target) {
        return Err(FileError::Busy);
    }
    if probe(target).is_err() {
        return Ok(());
    }
    let connection = approach(target, key, Approach::Alone)?;
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .map_err(StoreError::from)?;
    let locked = connection::run(&connection, "BEGIN EXCLUSIVE");
    match locked {
        Err(error) if connection::is_busy(&error) => Err(FileError::Busy),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => Ok(()),
        Err(error) => {
            tracing::warn!(%error, "the present file cannot be read; it is set aside as it is");
            Ok(())
        }
        Ok(()) => connection::run(&connection, "ROLLBACK")
            .map_err(|error| FileError::of_sqlite(error, target)),
    }
}

/// Renames a file, with the log that a crash may have left beside it.
fn set_aside(path: &Path, aside: &Path) -> Result<(), FileError> {
    let fail = |error| FileError::of_io(error, path);
    std::fs::rename(path, aside).map_err(fail)?;
    for suffix in ["-wal", "-journal"] {
        let side = probe::with_suffix(path, suffix);
        if std::fs::symlink_metadata(&side).is_ok() {
            std::fs::rename(&side, probe::with_suffix(aside, suffix)).map_err(fail)?;
        }
    }
    Ok(())
}
