//! The timeline: what people read of what happened, per thing and for the whole cooperative.
//!
//! Append-only; words that may be personal can be erased, not rewritten. Source: spec 08.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::act::Change;
use crate::canonical;
use crate::columns::{self, codes};
use crate::error::StoreError;
use crate::filter::{self, Conditions};
use crate::reader::Reader;
use crate::unit_of_work::Tx;

codes! {
    /// What kind of entry it is.
    EntryKind {
        /// A status changed.
        StatusChange = "ACT_STATUS_CHANGE",
        /// A document was added or issued.
        DocumentLog = "ACT_DOCUMENT_LOG",
        /// A message was queued, sent or blocked.
        MessageLog = "ACT_MESSAGE_LOG",
        /// Somebody wrote a note.
        Note = "ACT_NOTE",
        /// Something to do.
        Task = "ACT_TASK",
        /// The program did something by itself.
        System = "ACT_SYSTEM",
    }
}

/// An entry to add: a text of the catalogue with its values, or a note, or both.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEntry {
    /// Kind.
    pub kind: EntryKind,
    /// What it is about; `None` for the cooperative.
    pub about: Option<(String, Uuid)>,
    /// Key of its sentence in the catalogue.
    pub text_key: Option<String>,
    /// Values of the sentence: a JSON object.
    pub params: Value,
    /// What somebody wrote.
    pub note: Option<String>,
    /// The document it is about.
    pub document: Option<Uuid>,
    /// The message it is about.
    pub message: Option<Uuid>,
}

/// An entry as the file keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineEntry {
    /// Id.
    pub id: Uuid,
    /// The machine's instant.
    pub at: DateTime<Utc>,
    /// The business date.
    pub today: NaiveDate,
    /// Who.
    pub user: Option<Uuid>,
    /// What it says; an erased note is empty.
    pub entry: NewEntry,
}

/// Which entries to read, the latest first; an empty filter reads all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TimelineFilter {
    /// Those about this.
    pub about: Option<(String, Uuid)>,
    /// Those of this kind.
    pub kind: Option<EntryKind>,
    /// Those of this business date or later.
    pub from: Option<NaiveDate>,
    /// Those of this business date or earlier.
    pub to: Option<NaiveDate>,
    /// Those older than this entry, for the next page.
    pub before: Option<Uuid>,
    /// At most so many; all when absent.
    pub limit: Option<u32>,
}

const PERSONAL: &[&str] = &["note", "params"];

/// Adds an entry.
///
/// # Errors
/// [`StoreError::CheckFailed`] when it has neither text nor note.
pub fn add_entry(tx: &mut Tx<'_>, id: Uuid, new: &NewEntry) -> Result<(), StoreError> {
    let (entity, entity_id) = new.about.as_ref().map(|(e, i)| (e, i)).unzip();
    let (at, today, user) = (tx.act().at, tx.act().today, tx.act().user);
    tx.execute(
        "INSERT INTO timeline (id, at, today, user_id, kind, entity, entity_id, text_key, params, \
         note, document_id, message_id) VALUES (:id, :at, :today, :user, :kind, :entity, \
         :entity_id, :text_key, :params, :note, :document, :message)",
        named_params! {
            ":id": id,
            ":at": at,
            ":today": today,
            ":user": user,
            ":kind": new.kind,
            ":entity": entity,
            ":entity_id": entity_id,
            ":text_key": new.text_key,
            ":params": new.params.to_string(),
            ":note": new.note,
            ":document": new.document,
            ":message": new.message,
        },
    )?;
    let after = json!({
        "kind": new.kind.code(),
        "about": new.about,
        "text_key": new.text_key,
        "params": new.params,
        "note": new.note,
        "document": new.document,
        "message": new.message,
    });
    let entry = TimelineEntry { id, at, today, user, entry: new.clone() };
    tx.record(Change::created("timeline", id, after).personal(PERSONAL).digest(digest(&entry)));
    Ok(())
}

/// Reads entries, the latest first.
///
/// # Errors
/// Failures of the database.
pub fn timeline(
    reader: Reader<'_>,
    filter: &TimelineFilter,
) -> Result<Vec<TimelineEntry>, StoreError> {
    let mut wanted = Conditions::default();
    wanted.about(filter.about.as_ref());
    wanted.on("kind = ?", filter.kind.as_ref());
    wanted.on("today >= ?", filter.from.as_ref());
    wanted.on("today <= ?", filter.to.as_ref());
    // The order of the list: by instant, then by id.
    wanted.on("(at, id) < (SELECT at, id FROM timeline WHERE id = ?)", filter.before.as_ref());
    let query = wanted.query("timeline", "ORDER BY at DESC, id DESC LIMIT ?");
    let limit = filter::limit(filter.limit);
    reader.all(&query, &*wanted.with_limit(&limit), of_row)
}

/// Erases the words of every entry about one thing.
pub(super) fn erase_words(tx: &mut Tx<'_>, entity: &str, id: Uuid) -> Result<usize, StoreError> {
    tx.execute(
        "UPDATE timeline SET note = '', params = '{}' WHERE entity = ? AND entity_id = ? \
         AND (note IS NOT '' OR params <> '{}')",
        params![entity, id],
    )
}

/// The digests of the entries as they are now, for `verify`.
pub(crate) fn witnesses(
    reader: Reader<'_>,
    see: &mut dyn FnMut(Uuid, [u8; 32]),
) -> Result<(), StoreError> {
    let mut statement = reader.prepare("SELECT * FROM timeline")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let entry = of_row(row)?;
        see(entry.id, digest(&entry));
    }
    Ok(())
}

/// Covers what cannot be erased: a digest of personal words could be guessed from.
fn digest(entry: &TimelineEntry) -> [u8; 32] {
    let TimelineEntry { id, at, today, user, entry } = entry;
    canonical::digest(&json!([
        id,
        at,
        today,
        user,
        entry.kind.code(),
        entry.about,
        entry.text_key,
        entry.document,
        entry.message,
    ]))
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<TimelineEntry> {
    let entity: Option<String> = row.get("entity")?;
    Ok(TimelineEntry {
        id: row.get("id")?,
        at: row.get("at")?,
        today: row.get("today")?,
        user: row.get("user_id")?,
        entry: NewEntry {
            kind: columns::code(row, "kind")?,
            about: entity.zip(row.get("entity_id")?),
            text_key: row.get("text_key")?,
            params: columns::json(row, "params")?,
            note: row.get("note")?,
            document: row.get("document_id")?,
            message: row.get("message_id")?,
        },
    })
}
