//! The versions of the file, in order. Append only: a released migration never changes.
//!
//! A file's `user_version` is the number of migrations it has had (spec 08).

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::StoreError;

/// `COOP` in ASCII: what the header of a cooperative's file says it is.
pub(crate) const APPLICATION_ID: i64 = 0x434f_4f50;

const LIST: &[M<'static>] = &[
    step(include_str!("../migrations/0001_core.sql")),
    step(include_str!("../migrations/0002_members.sql")),
    step(include_str!("../migrations/0003_ledger.sql")),
    step(include_str!("../migrations/0004_contributions.sql")),
    step(include_str!("../migrations/0005_account_of_a_contribution.sql")),
];

/// One version: its references between rows are checked before it is kept.
const fn step(sql: &'static str) -> M<'static> {
    M::up(sql).foreign_key_check()
}

/// Every migration, oldest first.
pub(crate) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(LIST);

/// The version that this program writes.
pub(crate) fn latest() -> i64 {
    i64::try_from(LIST.len()).expect("BUG: a handful of migrations")
}

/// Brings the file to the latest version in one transaction. Two processes may both try: the
/// second finds it done.
pub(crate) fn bring_up(connection: &mut Connection) -> Result<(), StoreError> {
    let Err(error) = MIGRATIONS.to_latest(connection) else { return Ok(()) };
    if version(connection)? == latest() {
        return Ok(());
    }
    Err(match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::from(err),
        other => StoreError::Damaged { detail: other.to_string() },
    })
}

/// The version of an open file.
pub(crate) fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_migration_is_valid() {
        MIGRATIONS.validate().unwrap();
    }

    #[test]
    fn the_schema_is_the_one_that_was_reviewed() {
        let mut connection = Connection::open_in_memory().unwrap();
        bring_up(&mut connection).unwrap();
        let mut statement = connection
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
            .unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let schema: Vec<String> = rows.map(Result::unwrap).collect();
        insta::assert_snapshot!(schema.join(";\n"));
    }

    #[test]
    fn every_table_is_strict() {
        let mut connection = Connection::open_in_memory().unwrap();
        bring_up(&mut connection).unwrap();
        let loose: Vec<String> = connection
            .prepare("SELECT name FROM pragma_table_list WHERE strict = 0 AND schema = 'main' AND name NOT LIKE 'sqlite%'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(loose, Vec::<String>::new());
    }

    #[test]
    fn bringing_up_twice_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        bring_up(&mut connection).unwrap();
        bring_up(&mut connection).unwrap();
        assert_eq!(version(&connection).unwrap(), latest());
    }
}
