//! The file of a cooperative: born, opened, closed, copied, restored.
//!
//! While open it has its `-wal` and `-shm` beside it; closed, it is one file. Source: spec 08.

mod backup;
mod birth;
mod connection;
mod folder;
mod here;
mod look;
mod open;
mod place;
mod probe;
mod restore;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use backup::{BackupProgress, BackupReport};
pub use folder::FolderWarning;
pub use look::{fits, inspect, name};
pub use open::{Migrated, Opened};
pub use place::sweep_drafts;
pub use probe::probe;
pub use restore::{EntityActivity, Replacement, Restored, Summary, TableCount, restore, summary};

use crate::error::{FileError, StoreError};
use crate::key::FileKey;
use crate::reader::Reader;

/// An open file. It may be moved between threads and is used by one at a time.
pub struct Store {
    connection: Connection,
    place: Option<Place>,
}

/// Where the file is, and what opens it.
struct Place {
    path: PathBuf,
    key: FileKey,
    _here: here::Registered,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("path", &self.path()).finish_non_exhaustive()
    }
}

impl Store {
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Where the file is; `None` in memory.
    pub fn path(&self) -> Option<&Path> {
        self.place.as_ref().map(|place| place.path.as_path())
    }

    /// A view for reading. Between two of its queries another process may commit: use
    /// [`Store::snapshot`] where several must agree.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.connection)
    }

    /// Runs several queries on one state of the file.
    ///
    /// # Errors
    /// What the closure returns, and failures of the database.
    pub fn snapshot<T, E>(&self, read: impl FnOnce(Reader<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        // Dropped unfinished, it rolls back: there is nothing to commit.
        let _transaction = self.connection.unchecked_transaction().map_err(StoreError::from)?;
        read(self.reader())
    }

    /// A number that differs after another process's commit, and not after our own.
    ///
    /// # Errors
    /// Failures of the database.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        self.reader().one("PRAGMA data_version", [], |row| row.get(0))
    }

    /// Closes the file so that one file remains, and copying it copies all. Where another process
    /// still has it open, that one does so when it closes.
    ///
    /// # Errors
    /// [`FileError::DiskFull`] and other failures of writing: what was committed is safe in the
    /// `-wal` beside the file.
    pub fn close(self) -> Result<(), FileError> {
        let Self { connection, place } = self;
        let Some(place) = place else { return connection::shut(connection, Path::new(":memory:")) };
        connection::fold(&connection, &place.path)?;
        connection::shut(connection, &place.path)
    }
}
