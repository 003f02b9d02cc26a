//! What a command tells the timeline, in the act that it tells about.
//!
//! Each entry is a sentence of the catalogue (`timeline-…`) with its values. Values are written as they
//! cross the door: amounts in decimal text, days as `YYYY-MM-DD`, states as their codes.
//! Deliberately not here: what changed to the field (the audit says it by itself).

use std::fmt::Display;

use serde_json::{Map, Value};
use store::Tx;
use store::history::{self, EntryKind, NewEntry};
use uuid::Uuid;

use crate::call::Call;
use crate::refusal::Refusal;

/// An entry being put together.
#[derive(Debug)]
#[must_use = "an entry that is not told is lost"]
pub(crate) struct Telling {
    kind: EntryKind,
    text: &'static str,
    about: Option<(&'static str, Uuid)>,
    params: Map<String, Value>,
    note: Option<String>,
    document: Option<Uuid>,
    message: Option<Uuid>,
}

impl Telling {
    /// An entry of this kind that says this text.
    pub(crate) fn new(kind: EntryKind, text: &'static str) -> Self {
        Self {
            kind,
            text,
            about: None,
            params: Map::new(),
            note: None,
            document: None,
            message: None,
        }
    }

    /// Says what it is about. A membership's or a person's name is not kept: who reads the timeline
    /// looks it up, so that an erased name is erased here too.
    pub(crate) fn about(self, entity: &'static str, id: Uuid) -> Self {
        Self { about: Some((entity, id)), ..self }
    }

    /// Gives the text a value.
    pub(crate) fn with(mut self, name: &str, value: impl Display) -> Self {
        self.params.insert(name.to_owned(), Value::String(value.to_string()));
        self
    }

    /// Adds what somebody wrote; nothing when it is empty.
    pub(crate) fn because(self, note: &str) -> Self {
        Self { note: Some(note.to_owned()).filter(|note| !note.is_empty()), ..self }
    }

    /// Names the document it is about.
    pub(crate) fn document(self, document: Option<Uuid>) -> Self {
        Self { document, ..self }
    }

    /// Names the message it is about.
    pub(crate) fn message(self, message: Uuid) -> Self {
        Self { message: Some(message), ..self }
    }
}

/// Writes an entry.
///
/// # Errors
/// Failures of the file.
pub(crate) fn tell(call: &Call<'_>, tx: &mut Tx<'_>, telling: Telling) -> Result<(), Refusal> {
    debug_assert!(texts::has(texts::Lang::Fr, telling.text), "no text {}", telling.text);
    let entry = NewEntry {
        kind: telling.kind,
        about: telling.about.map(|(entity, id)| (entity.to_owned(), id)),
        text_key: Some(telling.text.to_owned()),
        params: Value::Object(telling.params),
        note: telling.note,
        document: telling.document,
        message: telling.message,
    };
    history::add_entry(tx, call.new_id(), &entry)?;
    Ok(())
}
