//! Whether the tables and the triggers that guard them are those of this version.
//!
//! Somebody who has the key drops the triggers first, and may forget to put them back, or put
//! others there. Source: spec 08, `verify`.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::Finding;
use super::finding::SchemaChange;
use crate::error::StoreError;
use crate::migrations;
use crate::reader::Reader;

/// What makes each table, index and trigger, by its name; what SQLite keeps for itself apart.
const OBJECTS: &str = "SELECT name, sql FROM sqlite_schema \
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

/// Compares the file with what the migrations make.
///
/// # Errors
/// Failures to read.
pub(super) fn check(reader: Reader<'_>) -> Result<Vec<Finding>, StoreError> {
    let mut fresh = Connection::open_in_memory()?;
    migrations::bring_up(&mut fresh)?;
    let mut expected = objects(&fresh)?;
    let mut findings = Vec::new();
    for (name, sql) in objects(reader.connection())? {
        let change = match expected.remove(&name) {
            None => SchemaChange::Added,
            Some(known) if known != sql => SchemaChange::Altered,
            Some(_) => continue,
        };
        findings.push(Finding::Schema { name, change });
    }
    let missing = expected.into_keys();
    findings.extend(missing.map(|name| Finding::Schema { name, change: SchemaChange::Missing }));
    Ok(findings)
}

fn objects(connection: &Connection) -> Result<BTreeMap<String, String>, StoreError> {
    let mut statement = connection.prepare(OBJECTS)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
