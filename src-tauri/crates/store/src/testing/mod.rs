//! For tests of other rooms: what somebody who has the key could do to a file behind our back.
//!
//! Only compiled for tests (feature `testing`).

pub mod other_process;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::canonical::hex;
use crate::error::StoreError;
use crate::key::FileKey;
use crate::reader::Reader;

/// Runs `sql` on a closed file while none of its triggers is there.
///
/// # Errors
/// What the file or the statement refuses.
pub fn tamper(path: &Path, key: &FileKey, sql: &str) -> Result<(), StoreError> {
    let connection = rusqlite::Connection::open(path)?;
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex(key.as_bytes())))?;
    unguarded(&connection, || connection.execute_batch(sql))
}

/// Drops every trigger, does `act`, and puts the triggers back.
///
/// # Errors
/// What the database refuses.
pub(crate) fn unguarded(
    connection: &rusqlite::Connection,
    act: impl FnOnce() -> rusqlite::Result<()>,
) -> Result<(), StoreError> {
    let triggers: Vec<(String, String)> = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (name, _) in &triggers {
        connection.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    act()?;
    for (_, made_by) in &triggers {
        connection.execute_batch(made_by)?;
    }
    Ok(())
}

/// One statement for each table: what its rows say, value after value, as one text.
const SAYING: &str = "SELECT 'SELECT ' || quote(tables.name) || ', (SELECT group_concat(' || \
    group_concat('quote(\"' || columns.name || '\")', ' || '','' || ') || ', char(10)) FROM \"' || \
    tables.name || '\")' FROM sqlite_schema AS tables \
    JOIN pragma_table_info(tables.name) AS columns \
    WHERE tables.type = 'table' GROUP BY tables.name ORDER BY tables.name";

/// What stands in a file at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The connection, the rows it ever wrote, and the commits of others that it saw.
    mark: (usize, u64, i64),
    /// Each table with a digest of every value of every row.
    tables: Vec<(String, u64)>,
}

impl Standing {
    /// The tables that do not hold the same here and there; the empty list when nothing was written
    /// between, audited or not.
    pub fn differing<'a>(&'a self, other: &'a Self) -> Vec<&'a str> {
        let kept = |table: &&'a (String, u64)| !other.tables.contains(table);
        let gone = |table: &&'a (String, u64)| !self.tables.contains(table);
        let both = self.tables.iter().filter(kept).chain(other.tables.iter().filter(gone));
        let mut names: Vec<&str> = both.map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// Reads what stands in a file. The tables of `known` are taken over when not one row was written
/// since, by this connection or another: a test that asks ten thousand times goes on.
///
/// # Errors
/// Failures of the database.
pub fn standing(reader: Reader<'_>, known: Option<&Standing>) -> Result<Standing, StoreError> {
    let version = reader.one("PRAGMA data_version", [], |row| row.get(0))?;
    let connection = reader.connection();
    let mark = (std::ptr::from_ref(connection).addr(), connection.total_changes(), version);
    if let Some(known) = known
        && known.mark == mark
    {
        return Ok(known.clone());
    }
    let each: Vec<String> = reader.all(SAYING, [], |row| row.get(0))?;
    let tables = reader.all(&each.join(" UNION ALL "), [], |row| {
        let mut hasher = DefaultHasher::new();
        row.get_ref(1)?.as_str_or_null()?.hash(&mut hasher);
        Ok((row.get(0)?, hasher.finish()))
    })?;
    Ok(Standing { mark, tables })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn a_value_changed_without_any_trace_is_a_difference_of_its_table_alone() {
        let store = fixture::store();
        let read = |known| standing(store.reader(), known).unwrap();
        let before = read(None);
        assert_eq!(before.differing(&read(Some(&before))), [""; 0], "reading writes nothing");
        let sql = "PRAGMA query_only = OFF; UPDATE cooperative SET address = 'ailleurs'";
        store.connection().execute_batch(sql).unwrap();
        let after = read(Some(&before));
        assert_eq!(before.differing(&after), ["cooperative"]);
        let undone = "UPDATE cooperative SET address = ''; DELETE FROM setting";
        store.connection().execute_batch(undone).unwrap();
        assert_eq!(before.differing(&read(Some(&after))), [""; 0], "as it was");
    }
}
