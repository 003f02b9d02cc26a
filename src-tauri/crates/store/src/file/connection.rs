//! One connection: how it is opened and what it insists on.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use zeroize::Zeroizing;

use super::probe;
use crate::canonical;
use crate::error::{FileError, StoreError};
use crate::key::FileKey;
use crate::migrations;

/// How long a writer waits for another process.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long closing waits for readers before it leaves the folding to another process.
const SHORT_PATIENCE: Duration = Duration::from_millis(250);
const CACHED_STATEMENTS: usize = 256;

/// How a connection approaches the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Approach {
    /// Reads and writes an existing file.
    Normal,
    /// Makes a new file.
    New,
    /// Reads the main file alone, takes no lock and leaves no trace.
    Untouched,
    /// Reads and writes, alone: refused while any other connection is open.
    Alone,
}

/// What the header of a file says, once the key fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) application_id: i64,
    pub(super) version: i64,
}

impl Header {
    pub(super) fn of(connection: &Connection) -> rusqlite::Result<Self> {
        // The first read of the schema is where a wrong key shows.
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(Self {
            application_id: connection.query_row("PRAGMA application_id", [], |row| row.get(0))?,
            version: connection.query_row("PRAGMA user_version", [], |row| row.get(0))?,
        })
    }

    pub(super) fn judge(self) -> Result<(), FileError> {
        if self.application_id != migrations::APPLICATION_ID || self.version < 1 {
            return Err(FileError::NotACooperative { application_id: self.application_id });
        }
        if self.version > migrations::latest() {
            return Err(FileError::Newer { file: self.version, program: migrations::latest() });
        }
        Ok(())
    }
}

/// Refuses a version of SQLite that can lose data: before 3.51.3 a reset of the write-ahead log
/// could corrupt the file, and 3.52.0 was withdrawn.
pub(super) fn insist_on_safe_sqlite() -> Result<(), FileError> {
    judge_version(rusqlite::version_number())
}

fn judge_version(version: i32) -> Result<(), FileError> {
    if version < 3_051_003 || version == 3_052_000 {
        return Err(FileError::UnsafeSqlite { version });
    }
    Ok(())
}

/// Opens a connection and gives it the key. Nothing is read yet.
pub(super) fn approach(path: &Path, key: &FileKey, how: Approach) -> Result<Connection, FileError> {
    let fail = |error| FileError::of_sqlite(error, path);
    let base = OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match how {
        Approach::Untouched => Connection::open_with_flags(
            untouched_uri(path),
            base | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
        ),
        Approach::New => Connection::open_with_flags(
            path,
            base | OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        ),
        Approach::Normal | Approach::Alone => {
            Connection::open_with_flags(path, base | OpenFlags::SQLITE_OPEN_READ_WRITE)
        }
    }
    .map_err(fail)?;
    // SQLCipher would write about a wrong key on standard error.
    run(&connection, "PRAGMA cipher_log_level = NONE").map_err(fail)?;
    let salt = if how == Approach::New { Some(fresh_salt()?) } else { None };
    run(&connection, &key_pragma(key, salt.as_ref())).map_err(fail)?;
    run(&connection, "PRAGMA cipher_compatibility = 4").map_err(fail)?;
    if how == Approach::Alone {
        run(&connection, "PRAGMA locking_mode = EXCLUSIVE").map_err(fail)?;
    }
    Ok(connection)
}

/// What every working connection insists on (spec 08, "Crashes, full disks, bad input").
pub(super) fn insist(connection: &Connection) -> Result<(), StoreError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
    // Erased personal values leave no trace in free pages: secure_delete.
    for pragma in [
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA trusted_schema = OFF",
        "PRAGMA cache_size = -65536",
        "PRAGMA cell_size_check = ON",
        "PRAGMA secure_delete = ON",
        "PRAGMA temp_store = MEMORY",
    ] {
        run(connection, pragma)?;
    }
    Ok(())
}

pub(super) fn wait_for_others(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.busy_timeout(PATIENCE)?)
}

/// Moves the log into the main file and leaves write-ahead mode, unless another process has the
/// file open.
pub(super) fn fold(connection: &Connection, path: &Path) -> Result<(), FileError> {
    let fail = |error| FileError::of_sqlite(error, path);
    connection.flush_prepared_statement_cache();
    connection.busy_timeout(SHORT_PATIENCE).map_err(fail)?;
    run(connection, "PRAGMA query_only = OFF").map_err(fail)?;
    for pragma in ["PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA journal_mode = DELETE"] {
        match run(connection, pragma) {
            Err(error) if is_busy(&error) => return Ok(()),
            other => other.map_err(fail)?,
        }
    }
    Ok(())
}

pub(super) fn shut(connection: Connection, path: &Path) -> Result<(), FileError> {
    connection.close().map_err(|(_, error)| FileError::of_sqlite(error, path))
}

pub(super) fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// Runs a pragma, whether it answers rows or not.
pub(super) fn run(connection: &Connection, pragma: &str) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(pragma)?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

fn key_pragma(key: &FileKey, salt: Option<&[u8; 16]>) -> Zeroizing<String> {
    let key = Zeroizing::new(canonical::hex(key.as_bytes()));
    let salt = salt.map(|salt| canonical::hex(salt)).unwrap_or_default();
    Zeroizing::new(format!("PRAGMA key = \"x'{}{salt}'\"", *key))
}

/// A random salt that no other format's first bytes look like: the salt is what a file begins
/// with, and another format is told from it before the key is tried.
fn fresh_salt() -> Result<[u8; 16], FileError> {
    loop {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|error| {
            tracing::error!(%error, "no randomness");
            FileError::NoRandomness
        })?;
        if probe::format_of(&salt).is_none() {
            return Ok(salt);
        }
    }
}

/// The address of a file that SQLite must not touch: no lock, no log, no change.
fn untouched_uri(path: &Path) -> String {
    use std::fmt::Write as _;
    let mut uri = String::from("file:");
    let text = path.to_string_lossy();
    #[cfg(windows)]
    let text = format!("/{}", text.replace('\\', "/"));
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_' | b':') {
            uri.push(char::from(byte));
        } else {
            write!(uri, "%{byte:02X}").expect("BUG: writing to a String cannot fail");
        }
    }
    uri.push_str("?mode=ro&immutable=1");
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_of_sqlite_that_loses_data_is_refused() {
        for (version, safe) in [
            (3_051_002, false),
            (3_051_003, true),
            (3_051_999, true),
            (3_052_000, false),
            (3_052_001, true),
        ] {
            assert_eq!(judge_version(version).is_ok(), safe, "{version}");
        }
        assert!(insist_on_safe_sqlite().is_ok(), "the one we are built with");
    }

    #[test]
    fn a_path_with_signs_of_an_address_is_written_safely() {
        let uri = untouched_uri(Path::new("/tmp/a b?c#d%é.coop"));
        assert_eq!(uri, "file:/tmp/a%20b%3Fc%23d%25%C3%A9.coop?mode=ro&immutable=1");
    }
}
