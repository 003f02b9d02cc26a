//! Documents kept in the file, with their SHA-256. Source: spec 08 and 09.
//!
//! What a document says never changes; its title, tags and visibility may. An erasure removes the
//! bytes and leaves the trace. Deliberately not here: re-encoding photographs, who may see what.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::act::Change;
use crate::canonical;
use crate::columns::{self, codes};
use crate::error::StoreError;
use crate::filter::Conditions;
use crate::reader::Reader;
use crate::unit_of_work::Tx;

codes! {
    /// Who may see a document.
    Visibility {
        /// Every user.
        Everyone = "EVERYONE",
        /// The board, the syndic and those who run the group.
        Board = "BOARD",
        /// Those who run the group.
        Managers = "MANAGERS",
        /// The person it is about, and those who run the group.
        Person = "PERSON",
    }
}

/// A document to keep.
#[derive(Clone, PartialEq, Eq)]
pub struct NewDocument {
    /// Title, 1 to 300 characters.
    pub title: String,
    /// Kind: `statutes`, `proof`, `minutes` and so on.
    pub kind: String,
    /// The date it bears.
    pub dated_on: Option<NaiveDate>,
    /// Media type, told from its content.
    pub mime: String,
    /// Name of the file it came from.
    pub file_name: Option<String>,
    /// Its bytes, at least one.
    pub bytes: Vec<u8>,
    /// What it belongs to.
    pub about: Option<(String, Uuid)>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Words it is filed under.
    pub tags: Vec<String>,
    /// Remarks.
    pub notes: String,
    /// Whether the program made it: it is kept as the bytes that left.
    pub issued: bool,
    /// The version it replaces.
    pub replaces: Option<Uuid>,
    /// The date past which it is to be erased.
    pub erase_after: Option<NaiveDate>,
}

impl std::fmt::Debug for NewDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewDocument")
            .field("kind", &self.kind)
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

/// A document without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Id.
    pub id: Uuid,
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: String,
    /// The date it bears.
    pub dated_on: Option<NaiveDate>,
    /// Media type.
    pub mime: String,
    /// Name of the file it came from.
    pub file_name: Option<String>,
    /// Size in bytes.
    pub size: i64,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// What it belongs to.
    pub about: Option<(String, Uuid)>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Words it is filed under.
    pub tags: Vec<String>,
    /// Remarks.
    pub notes: String,
    /// Whether the program made it.
    pub issued: bool,
    /// The version it replaces.
    pub replaces: Option<Uuid>,
    /// The date past which it is to be erased.
    pub erase_after: Option<NaiveDate>,
    /// When its bytes were erased.
    pub erased_at: Option<DateTime<Utc>>,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub created_by: Option<Uuid>,
    /// Grows at each change.
    pub row_version: i64,
}

/// What of a document can be edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentEdit {
    /// Title, 1 to 300 characters.
    pub title: String,
    /// Kind.
    pub kind: String,
    /// The date it bears.
    pub dated_on: Option<NaiveDate>,
    /// What it belongs to.
    pub about: Option<(String, Uuid)>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Words it is filed under.
    pub tags: Vec<String>,
    /// Remarks.
    pub notes: String,
    /// The date past which it is to be erased.
    pub erase_after: Option<NaiveDate>,
}

/// Which documents to list; an empty filter lists all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentFilter {
    /// Those of this kind.
    pub kind: Option<String>,
    /// Those that belong to this.
    pub about: Option<(String, Uuid)>,
    /// Those to be erased on this day: past their date, with their bytes still there.
    pub to_erase_on: Option<NaiveDate>,
}

const PERSONAL: &[&str] = &["title", "file_name", "notes"];

/// Keeps a document.
///
/// # Errors
/// [`StoreError::CheckFailed`] when it has no bytes; failures of the database.
pub fn add(tx: &mut Tx<'_>, id: Uuid, new: &NewDocument) -> Result<(), StoreError> {
    let sha256 = canonical::sha256(&[&new.bytes]);
    let (entity, entity_id) = new.about.as_ref().map(|(e, i)| (e, i)).unzip();
    let (at, user) = (tx.act().at, tx.act().user);
    tx.execute(
        "INSERT INTO document (id, title, kind, dated_on, mime, file_name, size, sha256, entity, \
         entity_id, visibility, tags, notes, issued, replaces, erase_after, created_at, \
         created_by) VALUES (:id, :title, :kind, :dated_on, :mime, :file_name, :size, :sha256, \
         :entity, :entity_id, :visibility, :tags, :notes, :issued, :replaces, :erase_after, \
         :created_at, :created_by)",
        named_params! {
            ":id": id,
            ":title": new.title,
            ":kind": new.kind,
            ":dated_on": new.dated_on,
            ":mime": new.mime,
            ":file_name": new.file_name,
            ":size": i64::try_from(new.bytes.len()).unwrap_or(i64::MAX),
            ":sha256": sha256,
            ":entity": entity,
            ":entity_id": entity_id,
            ":visibility": new.visibility,
            ":tags": json!(new.tags).to_string(),
            ":notes": new.notes,
            ":issued": new.issued,
            ":replaces": new.replaces,
            ":erase_after": new.erase_after,
            ":created_at": at,
            ":created_by": user,
        },
    )?;
    tx.execute(
        "INSERT INTO document_content (document_id, bytes) VALUES (?, ?)",
        params![id, new.bytes],
    )?;
    let added = get(tx.reader(), id)?;
    tx.record(Change::created("document", id, said(&added)).personal(PERSONAL).digest(sha256));
    Ok(())
}

/// Reads one document without its bytes.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: Uuid) -> Result<Document, StoreError> {
    let found = reader.optional("SELECT * FROM document WHERE id = ?", [id], of_row)?;
    found.ok_or(StoreError::NotFound { entity: "document", id })
}

/// Reads the bytes of a document.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such document or its bytes were erased;
/// [`StoreError::Damaged`] when they are not the ones that were added.
pub fn content(reader: Reader<'_>, id: Uuid) -> Result<Vec<u8>, StoreError> {
    let found: Option<(Vec<u8>, [u8; 32])> = reader.optional(
        "SELECT content.bytes, document.sha256 FROM document_content AS content \
         JOIN document ON document.id = content.document_id WHERE content.document_id = ?",
        [id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let (bytes, sha256) = found.ok_or(StoreError::NotFound { entity: "document", id })?;
    if canonical::sha256(&[&bytes]) != sha256 {
        return Err(StoreError::Damaged { detail: format!("document {id}") });
    }
    Ok(bytes)
}

/// Lists documents, the latest first.
///
/// # Errors
/// Failures of the database.
pub fn list(reader: Reader<'_>, filter: &DocumentFilter) -> Result<Vec<Document>, StoreError> {
    let mut wanted = Conditions::default();
    wanted.on("kind = ?", filter.kind.as_ref());
    wanted.about(filter.about.as_ref());
    wanted.on("erased_at IS NULL AND erase_after < ?", filter.to_erase_on.as_ref());
    let query = wanted.query("document", "ORDER BY created_at DESC, id DESC");
    reader.all(&query, wanted.values(), of_row)
}

/// Changes how a document is filed, as it was read at `row_version`.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::ChangedMeanwhile`].
pub fn update(
    tx: &mut Tx<'_>,
    id: Uuid,
    edit: &DocumentEdit,
    row_version: i64,
) -> Result<(), StoreError> {
    let before = get(tx.reader(), id)?;
    let (entity, entity_id) = edit.about.as_ref().map(|(e, i)| (e, i)).unzip();
    let rows = tx.execute(
        "UPDATE document SET title = :title, kind = :kind, dated_on = :dated_on, \
         entity = :entity, entity_id = :entity_id, visibility = :visibility, tags = :tags, \
         notes = :notes, erase_after = :erase_after, row_version = row_version + 1 \
         WHERE id = :id AND row_version = :row_version",
        named_params! {
            ":id": id,
            ":title": edit.title,
            ":kind": edit.kind,
            ":dated_on": edit.dated_on,
            ":entity": entity,
            ":entity_id": entity_id,
            ":visibility": edit.visibility,
            ":tags": json!(edit.tags).to_string(),
            ":notes": edit.notes,
            ":erase_after": edit.erase_after,
            ":row_version": row_version,
        },
    )?;
    tx.row_was_changed("document", id, rows)?;
    let after = get(tx.reader(), id)?;
    tx.record(Change::updated("document", id, said(&before), said(&after)).personal(PERSONAL));
    Ok(())
}

/// Erases the bytes of a document and its name; answers whether they were still there.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn erase(tx: &mut Tx<'_>, id: Uuid) -> Result<bool, StoreError> {
    let before = get(tx.reader(), id)?;
    if before.erased_at.is_some() {
        return Ok(false);
    }
    let at = tx.act().at;
    tx.execute(
        "UPDATE document SET erased_at = ?, file_name = NULL, notes = '', \
         row_version = row_version + 1 WHERE id = ?",
        params![at, id],
    )?;
    tx.execute("DELETE FROM document_content WHERE document_id = ?", [id])?;
    tx.record(Change::erased("document", id, json!({ "erased_at": at })));
    Ok(true)
}

/// The digests of the documents as their bytes are now, for `verify`.
pub(crate) fn witnesses(
    reader: Reader<'_>,
    see: &mut dyn FnMut(Uuid, [u8; 32]),
) -> Result<(), StoreError> {
    let mut statement = reader.prepare("SELECT document_id, bytes FROM document_content")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let bytes = row.get_ref("bytes")?.as_blob().map_err(|error| StoreError::Damaged {
            detail: format!("document_content: {error}"),
        })?;
        see(row.get("document_id")?, canonical::sha256(&[bytes]));
    }
    Ok(())
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Document> {
    let tags = columns::json(row, "tags")?;
    let tags = serde_json::from_value(tags).map_err(|error| columns::unreadable(0, error))?;
    let entity: Option<String> = row.get("entity")?;
    Ok(Document {
        id: row.get("id")?,
        title: row.get("title")?,
        kind: row.get("kind")?,
        dated_on: row.get("dated_on")?,
        mime: row.get("mime")?,
        file_name: row.get("file_name")?,
        size: row.get("size")?,
        sha256: row.get("sha256")?,
        about: entity.zip(row.get("entity_id")?),
        visibility: columns::code(row, "visibility")?,
        tags,
        notes: row.get("notes")?,
        issued: row.get("issued")?,
        replaces: row.get("replaces")?,
        erase_after: row.get("erase_after")?,
        erased_at: row.get("erased_at")?,
        created_at: row.get("created_at")?,
        created_by: row.get("created_by")?,
        row_version: row.get("row_version")?,
    })
}

fn said(document: &Document) -> Value {
    json!({
        "title": document.title,
        "kind": document.kind,
        "dated_on": document.dated_on,
        "mime": document.mime,
        "file_name": document.file_name,
        "size": document.size,
        "sha256": canonical::hex(&document.sha256),
        "about": document.about,
        "visibility": document.visibility.code(),
        "tags": document.tags,
        "notes": document.notes,
        "issued": document.issued,
        "replaces": document.replaces,
        "erase_after": document.erase_after,
    })
}

#[cfg(test)]
#[path = "documents_tests.rs"]
mod tests;
