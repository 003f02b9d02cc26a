//! The one door for writes: everything of an act, its audit events included, or nothing.
//!
//! No other code of this crate begins a transaction; outside of a unit of work the connection
//! refuses writes.

use std::ops::Deref;

use rusqlite::{Connection, Params};
use uuid::Uuid;

use crate::act::{Act, Change, Written};
use crate::audit;
use crate::error::StoreError;
use crate::file::Store;
use crate::reader::Reader;
use crate::requests::{self, Remembered};

/// A unit of work under way: reads, writes, and notes what changed.
pub struct Tx<'a> {
    reader: Reader<'a>,
    act: &'a Act,
    changes: Vec<Change>,
    remembered: Option<Remembered>,
}

impl std::fmt::Debug for Tx<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tx").field("command", &self.act.command).finish_non_exhaustive()
    }
}

impl<'a> Deref for Tx<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl<'a> Tx<'a> {
    /// The same view, for reading functions.
    pub fn reader(&self) -> Reader<'a> {
        self.reader
    }

    /// The act under way.
    pub fn act(&self) -> &'a Act {
        self.act
    }

    /// Notes a change: it becomes an audit event when the act is committed. The writing functions
    /// of this crate do it themselves.
    pub fn record(&mut self, change: Change) {
        self.changes.push(change);
    }

    /// Writes; answers how many rows.
    pub(crate) fn execute(&mut self, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        Ok(self.reader.prepare(sql)?.execute(params)?)
    }

    /// Reads the outcome of `UPDATE … WHERE id = ? AND row_version = ?`.
    pub(crate) fn row_was_changed(
        &self,
        entity: &'static str,
        id: Uuid,
        rows: usize,
    ) -> Result<(), StoreError> {
        if rows == 0 { Err(StoreError::ChangedMeanwhile { entity, id }) } else { Ok(()) }
    }

    /// Keeps the answer given to a request, so that the same request again is answered without
    /// being done again. Kept only if the act writes something.
    pub fn remember_request(
        &mut self,
        request: Uuid,
        command: &'static str,
        input_digest: &[u8; 32],
        answer: &serde_json::Value,
    ) {
        self.remembered = Some(Remembered::new(request, command, input_digest, answer));
    }
}

impl Store {
    /// Carries out one act: all of it, or nothing when the closure fails or panics. The audit
    /// events are written from what was recorded. A closure that wrote nothing commits nothing.
    ///
    /// # Errors
    /// What the closure returns; [`StoreError::Busy`] when another process writes for more than
    /// 5 s; [`StoreError::DiskFull`]; [`StoreError::UnrecordedWrite`] when rows were written and
    /// no change was recorded.
    pub fn unit_of_work<T, E>(
        &mut self,
        act: &Act,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E>
    where
        E: From<StoreError>,
    {
        run(self.connection(), act, work)
    }
}

/// [`Store::unit_of_work`] on a bare connection, for the birth of a file.
pub(crate) fn run<T, E>(
    connection: &Connection,
    act: &Act,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<Written<T>, E>
where
    E: From<StoreError>,
{
    let open = OpenTransaction::begin(connection)?;
    let before = connection.total_changes();
    let reader = Reader::new(connection);
    let mut tx = Tx { reader, act, changes: Vec::new(), remembered: None };
    let value = work(&mut tx)?;
    let Tx { changes, remembered, .. } = tx;
    if changes.is_empty() {
        if connection.total_changes() != before {
            return Err(StoreError::UnrecordedWrite { command: act.command }.into());
        }
        return Ok(Written { value, changed: Vec::new(), sequence: None });
    }
    let sequence = audit::append(reader, act, &changes)?;
    if let Some(remembered) = remembered {
        requests::keep(reader, act, &remembered)?;
    }
    open.commit()?;
    Ok(Written { value, changed: changed(&changes), sequence: Some(sequence) })
}

fn changed(changes: &[Change]) -> Vec<(&'static str, Uuid)> {
    let mut seen = std::collections::HashSet::new();
    changes
        .iter()
        .map(|change| (change.entity, change.id))
        .filter(|what| seen.insert(*what))
        .collect()
}

/// A transaction that rolls back when it is dropped, whatever the way.
struct OpenTransaction<'a> {
    connection: &'a Connection,
}

impl<'a> OpenTransaction<'a> {
    fn begin(connection: &'a Connection) -> Result<Self, StoreError> {
        let open = Self { connection };
        connection.execute_batch("PRAGMA query_only = OFF; BEGIN IMMEDIATE")?;
        Ok(open)
    }

    fn commit(self) -> Result<(), StoreError> {
        self.connection.execute_batch("COMMIT")?;
        Ok(())
    }
}

impl Drop for OpenTransaction<'_> {
    fn drop(&mut self) {
        // SQLite may have rolled back by itself, on a full disk for instance.
        if !self.connection.is_autocommit()
            && let Err(error) = self.connection.execute_batch("ROLLBACK")
        {
            tracing::error!(%error, "rollback failed");
        }
        if let Err(error) = self.connection.execute_batch("PRAGMA query_only = ON") {
            tracing::error!(%error, "could not refuse writes again");
        }
    }
}

#[cfg(test)]
#[path = "unit_of_work_tests.rs"]
mod tests;
