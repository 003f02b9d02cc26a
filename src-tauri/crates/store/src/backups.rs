//! The log of the copies that were made: how old the last good one is, and whether a new one is
//! due. Source: spec 08, "Backups and restore".
//!
//! Deliberately not here: making the copy (`Store::backup_to`), when and how many (`api`).

use chrono::{DateTime, Utc};
use rusqlite::{Row, named_params};
use serde_json::json;
use uuid::Uuid;

use crate::act::Change;
use crate::columns::{self, codes};
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;
use crate::verify::Depth;

codes! {
    /// Where a copy was put.
    Place {
        /// The folder of backups.
        Main = "MAIN",
        /// The second folder: a USB stick, a synchronised folder.
        Second = "SECOND",
        /// A place that the user chose once.
        Copy = "COPY",
    }
}

/// A copy that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When.
    pub at: DateTime<Utc>,
    /// Where.
    pub place: Place,
    /// Its path, as it was then.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// How far it was checked.
    pub depth: Depth,
    /// Whether the check found nothing.
    pub sound: bool,
    /// Sequence of the last event in it.
    pub head_sequence: i64,
}

/// Logs a copy.
///
/// # Errors
/// Failures of the database.
pub fn log(tx: &mut Tx<'_>, id: Uuid, backup: &Backup) -> Result<(), StoreError> {
    let bytes = i64::try_from(backup.bytes).unwrap_or(i64::MAX);
    tx.execute(
        "INSERT INTO backup_log (id, at, place, path, bytes, depth, sound, head_sequence) \
         VALUES (:id, :at, :place, :path, :bytes, :depth, :sound, :head)",
        named_params! {
            ":id": id,
            ":at": backup.at,
            ":place": backup.place,
            ":path": backup.path,
            ":bytes": bytes,
            ":depth": backup.depth.code(),
            ":sound": backup.sound,
            ":head": backup.head_sequence,
        },
    )?;
    let said = json!({
        "at": backup.at,
        "place": backup.place.code(),
        "path": backup.path,
        "bytes": bytes,
        "depth": backup.depth.code(),
        "sound": backup.sound,
        "head_sequence": backup.head_sequence,
    });
    tx.record(Change::created("backup", id, said).personal(&["path"]));
    Ok(())
}

/// Reads the copies that were logged, the latest first.
///
/// # Errors
/// Failures of the database.
pub fn all(reader: Reader<'_>) -> Result<Vec<Backup>, StoreError> {
    reader.all("SELECT * FROM backup_log ORDER BY at DESC, id DESC", [], of_row)
}

/// Reads the last copy in which the check found nothing.
///
/// # Errors
/// Failures of the database.
pub fn last_sound(reader: Reader<'_>) -> Result<Option<Backup>, StoreError> {
    reader.optional(
        "SELECT * FROM backup_log WHERE sound = 1 ORDER BY at DESC, id DESC LIMIT 1",
        [],
        of_row,
    )
}

/// Tells whether anything happened since the last sound copy in a place, other than copies.
///
/// # Errors
/// Failures of the database.
pub fn is_due(reader: Reader<'_>, place: Place) -> Result<bool, StoreError> {
    reader.one(
        "SELECT EXISTS (SELECT 1 FROM audit_event WHERE entity <> 'backup' AND sequence > \
         coalesce((SELECT max(head_sequence) FROM backup_log WHERE sound = 1 AND place = ?), 0))",
        [place],
        |row| row.get(0),
    )
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Backup> {
    let depth: String = row.get("depth")?;
    let bytes: i64 = row.get("bytes")?;
    Ok(Backup {
        at: row.get("at")?,
        place: columns::code(row, "place")?,
        path: row.get("path")?,
        bytes: u64::try_from(bytes).unwrap_or_default(),
        depth: if depth == Depth::Full.code() { Depth::Full } else { Depth::Quick },
        sound: row.get("sound")?,
        head_sequence: row.get("head_sequence")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Store, fixture, history, settings};

    fn log_one(store: &mut Store, number: u128, place: Place, sound: bool) {
        let head = history::head(store.reader()).unwrap();
        let backup = Backup {
            at: fixture::noon(u32::try_from(number).unwrap()),
            place,
            path: "/media/usb/Ferme.coop".to_owned(),
            bytes: 4096,
            depth: Depth::Full,
            sound,
            head_sequence: head.sequence,
        };
        let act = fixture::act("settings.backup");
        store.unit_of_work(&act, |tx| log(tx, fixture::id(number), &backup)).unwrap();
    }

    #[test]
    fn a_copy_is_due_when_something_else_than_a_copy_happened() {
        let mut store = fixture::store();
        let due = |store: &Store, place| is_due(store.reader(), place).unwrap();
        assert!(due(&store, Place::Main), "never copied");
        log_one(&mut store, 10, Place::Main, false);
        assert!(due(&store, Place::Main), "the copy was not sound");
        log_one(&mut store, 11, Place::Main, true);
        assert!(!due(&store, Place::Main));
        assert!(due(&store, Place::Second), "each place has its own");
        log_one(&mut store, 12, Place::Second, true);
        assert!(!due(&store, Place::Main), "the log of a copy is no reason for another");
        let act = fixture::act("settings.set");
        store.unit_of_work(&act, |tx| settings::set(tx, "a", &json!(1))).unwrap();
        assert!(due(&store, Place::Main));
    }

    #[test]
    fn the_last_sound_copy_is_told_from_a_later_one_that_is_not() {
        let mut store = fixture::store();
        assert_eq!(last_sound(store.reader()).unwrap(), None);
        log_one(&mut store, 10, Place::Main, true);
        log_one(&mut store, 11, Place::Main, false);
        assert_eq!(last_sound(store.reader()).unwrap().unwrap().at, fixture::noon(10));
        assert_eq!(all(store.reader()).unwrap().len(), 2);
    }
}
