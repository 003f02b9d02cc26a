//! For tests of other rooms: what somebody who has the key could do to a file behind our back.
//!
//! Only compiled for tests (feature `testing`).

use std::path::Path;

use crate::canonical::hex;
use crate::error::StoreError;
use crate::history;
use crate::key::FileKey;
use crate::reader::Reader;

/// Drops every trigger of a closed file and runs `sql` on it.
///
/// # Errors
/// What the file or the statement refuses.
pub fn tamper(path: &Path, key: &FileKey, sql: &str) -> Result<(), StoreError> {
    let connection = rusqlite::Connection::open(path)?;
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex(key.as_bytes())))?;
    let triggers: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for trigger in triggers {
        connection.execute_batch(&format!("DROP TRIGGER {trigger}"))?;
    }
    connection.execute_batch(sql)?;
    Ok(())
}

/// What stands in a file, in short: the head of its audit and how many rows each table has. Two of
/// them are equal when nothing was written between.
///
/// # Errors
/// Failures of the database.
pub fn standing(reader: Reader<'_>) -> Result<String, StoreError> {
    let tables: Vec<String> = reader.all(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
        [],
        |row| row.get(0),
    )?;
    let mut told = format!("{:?}", history::head(reader)?);
    for table in tables {
        let count = format!("SELECT count(*) FROM \"{table}\"");
        let rows: i64 = reader.one(&count, [], |row| row.get(0))?;
        told.push_str(&format!(" {table} {rows}"));
    }
    Ok(told)
}
