//! The birth of a file: whole, or not at all.

use std::path::Path;

use rusqlite::Connection;

use super::Store;
use super::connection::{self, Approach, approach};
use super::place::Draft;
use crate::act::Act;
use crate::cooperative::{self, NewFile};
use crate::error::{FileError, StoreError};
use crate::key::FileKey;
use crate::{migrations, unit_of_work};

impl Store {
    /// Makes a new file with its first audit event, and opens it.
    ///
    /// # Errors
    /// [`FileError::AlreadyExists`], [`FileError::ReadOnly`], [`FileError::DiskFull`]: no file is
    /// left behind.
    pub fn create(path: &Path, key: &FileKey, header: &NewFile) -> Result<Self, FileError> {
        connection::insist_on_safe_sqlite()?;
        if std::fs::symlink_metadata(path).is_ok() {
            return Err(FileError::AlreadyExists { path: path.to_path_buf() });
        }
        let draft = Draft::beside(path)?;
        let newborn = approach(draft.path(), key, Approach::New)?;
        let newborn = bear(newborn, header).map_err(|error| at_place(error, path))?;
        connection::shut(newborn, path)?;
        draft.put_new(path)?;
        Ok(Self::open(path, key)?.store)
    }

    /// Makes a cooperative in memory, for tests and previews. It has no key and no file.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn in_memory(header: &NewFile) -> Result<Self, FileError> {
        connection::insist_on_safe_sqlite()?;
        let newborn = Connection::open_in_memory().map_err(StoreError::from)?;
        let connection = bear(newborn, header)?;
        connection::run(&connection, "PRAGMA query_only = ON").map_err(StoreError::from)?;
        Ok(Self { connection, place: None })
    }
}

fn bear(mut newborn: Connection, header: &NewFile) -> Result<Connection, StoreError> {
    connection::insist(&newborn)?;
    newborn.pragma_update(None, "application_id", migrations::APPLICATION_ID)?;
    migrations::bring_up(&mut newborn)?;
    let act = Act::new("cooperative.create", header.created_at, header.today);
    unit_of_work::run(&newborn, &act, |tx| cooperative::found(tx, header))?;
    newborn.flush_prepared_statement_cache();
    Ok(newborn)
}

fn at_place(error: StoreError, path: &Path) -> FileError {
    match error {
        StoreError::ReadOnly => FileError::ReadOnly { path: path.to_path_buf() },
        other => other.into(),
    }
}
