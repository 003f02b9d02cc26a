//! What happened: the events of the audit chain, the timeline, and the erasure of personal values.
//!
//! Source: spec 08, "Audit and timeline". Deliberately not here: writing events (`audit`) and
//! checking them (`verify`).

mod timeline;

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use domain::cooperative::Role;
use rusqlite::Row;
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) use timeline::witnesses;
pub use timeline::{EntryKind, NewEntry, TimelineEntry, TimelineFilter, add_entry, timeline};

use crate::act::Change;
use crate::columns::{self, UnknownCode};
use crate::error::StoreError;
use crate::filter::{self, Conditions};
use crate::reader::Reader;
use crate::unit_of_work::Tx;
use crate::{audit, canonical};

/// An event of the audit chain.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its number, from 1, without gaps.
    pub sequence: i64,
    /// Sequence of the first event of the same act.
    pub act: i64,
    /// The machine's instant.
    pub at: DateTime<Utc>,
    /// The business date.
    pub today: NaiveDate,
    /// Who.
    pub user: Option<Uuid>,
    /// In which role.
    pub role: Option<Role>,
    /// The command, `area.verb`.
    pub command: String,
    /// Kind of thing.
    pub entity: String,
    /// Which one.
    pub entity_id: Uuid,
    /// `CREATED`, `UPDATED`, `REMOVED`, `ERASED` or `PERSONAL_ERASED`.
    pub kind: String,
    /// The fields that differ, each `{before?, after?}`; a personal one is `{personal: digest}`.
    pub diff: Value,
    /// Why.
    pub reason: Option<String>,
    /// The document that founds it.
    pub document: Option<Uuid>,
    /// The request that asked for it.
    pub request: Option<Uuid>,
    /// Its hash.
    pub hash: [u8; 32],
}

/// Which events to read; an empty filter reads all, the latest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// Those of this kind of thing.
    pub entity: Option<String>,
    /// Those of this thing.
    pub entity_id: Option<Uuid>,
    /// Those of this user.
    pub user: Option<Uuid>,
    /// Those before this sequence: the last one read, to read on.
    pub before: Option<i64>,
    /// At most so many; all when absent.
    pub limit: Option<u32>,
}

/// The end of the audit chain: printed on each PV, it shows later that nothing before it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Sequence of the last event; 0 when there is none.
    pub sequence: i64,
    /// Its hash.
    pub hash: [u8; 32],
}

impl fmt::Display for Head {
    /// `SEQUENCE-HASH`, the hash in 64 hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.sequence, canonical::hex(&self.hash))
    }
}

impl FromStr for Head {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (sequence, hash) = text.trim().split_once('-')?;
            let mut bytes = [0; 32];
            let pairs: Vec<&[u8]> = hash.as_bytes().chunks(2).collect();
            if hash.len() != 64 || !hash.is_ascii() {
                return None;
            }
            for (byte, pair) in bytes.iter_mut().zip(pairs) {
                *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
            }
            Some(Self { sequence: sequence.parse().ok()?, hash: bytes })
        };
        read().ok_or_else(|| UnknownCode(text.to_owned()))
    }
}

/// Reads the end of the audit chain.
///
/// # Errors
/// Failures of the database.
pub fn head(reader: Reader<'_>) -> Result<Head, StoreError> {
    let (sequence, hash) = audit::head(reader)?;
    Ok(Head { sequence, hash })
}

/// Reads events, the latest first.
///
/// # Errors
/// Failures of the database.
pub fn events(reader: Reader<'_>, filter: &EventFilter) -> Result<Vec<Event>, StoreError> {
    let mut wanted = Conditions::default();
    wanted.on("entity = ?", filter.entity.as_ref());
    wanted.on("entity_id = ?", filter.entity_id.as_ref());
    wanted.on("user_id = ?", filter.user.as_ref());
    wanted.on("sequence < ?", filter.before.as_ref());
    let query = wanted.query("audit_event", "ORDER BY sequence DESC LIMIT ?");
    let limit = filter::limit(filter.limit);
    reader.all(&query, &*wanted.with_limit(&limit), of_row)
}

/// Reads the personal values of an event that were not erased: field and `{before?, after?}`.
///
/// # Errors
/// Failures of the database.
pub fn personal_of(reader: Reader<'_>, sequence: i64) -> Result<Vec<(String, Value)>, StoreError> {
    reader.all(
        "SELECT field, value FROM audit_personal WHERE sequence = ? ORDER BY field",
        [sequence],
        |row| Ok((row.get("field")?, columns::json(row, "value")?)),
    )
}

/// Erases the personal values of every event about one thing, and the words of its timeline, and
/// says so in the chain. Answers how many values; 0 when none was left.
///
/// # Errors
/// Failures of the database.
pub fn erase_personal(
    tx: &mut Tx<'_>,
    entity: &'static str,
    id: Uuid,
) -> Result<usize, StoreError> {
    let sequences: Vec<i64> = tx.all(
        "SELECT DISTINCT sequence FROM audit_personal WHERE sequence IN \
         (SELECT sequence FROM audit_event WHERE entity = ? AND entity_id = ?) ORDER BY sequence",
        rusqlite::params![entity, id],
        |row| row.get(0),
    )?;
    let mut erased = 0;
    for sequence in &sequences {
        erased += tx.execute("DELETE FROM audit_personal WHERE sequence = ?", [sequence])?;
    }
    erased += timeline::erase_words(tx, entity, id)?;
    if erased > 0 {
        tx.record(Change::personal_erased(entity, id, json!({ "erased_of_events": sequences })));
    }
    Ok(erased)
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        sequence: row.get("sequence")?,
        act: row.get("act")?,
        at: row.get("at")?,
        today: row.get("today")?,
        user: row.get("user_id")?,
        role: columns::optional_code(row, "role")?,
        command: row.get("command")?,
        entity: row.get("entity")?,
        entity_id: row.get("entity_id")?,
        kind: row.get("kind")?,
        diff: columns::json(row, "diff")?,
        reason: row.get("reason")?,
        document: row.get("document_id")?,
        request: row.get("request_id")?,
        hash: row.get("hash")?,
    })
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
