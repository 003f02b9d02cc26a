//! What an act is, what it changed, and what it leaves.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cooperative::Role;
use serde_json::Value;
use uuid::Uuid;

/// One command being carried out: who does what, when, and why. The audit chain keeps all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Name of the command, `area.verb`.
    pub command: &'static str,
    /// The machine's instant.
    pub at: DateTime<Utc>,
    /// The business date.
    pub today: NaiveDate,
    /// Who; `None` for the program itself.
    pub user: Option<Uuid>,
    /// In which role.
    pub role: Option<Role>,
    /// Why, where a reason is asked for.
    pub reason: Option<String>,
    /// The document that founds it.
    pub document: Option<Uuid>,
    /// The id of the request, so that the same request twice is done once.
    pub request: Option<Uuid>,
}

impl Act {
    /// An act of the program itself; the other fields are for the caller to fill.
    pub fn new(command: &'static str, at: DateTime<Utc>, today: NaiveDate) -> Self {
        Self {
            command,
            at,
            today,
            user: None,
            role: None,
            reason: None,
            document: None,
            request: None,
        }
    }
}

/// What an act gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// The answer of the closure.
    pub value: T,
    /// What it changed, each once, in order.
    pub changed: Vec<(&'static str, Uuid)>,
    /// Sequence of its last audit event; `None` when it wrote nothing.
    pub sequence: Option<i64>,
}

/// How a row changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChangeKind {
    Created,
    Updated,
    Removed,
    Erased,
    PersonalErased,
}

impl ChangeKind {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Created => "CREATED",
            Self::Updated => "UPDATED",
            Self::Removed => "REMOVED",
            Self::Erased => "ERASED",
            Self::PersonalErased => "PERSONAL_ERASED",
        }
    }
}

/// One row changed by an act: it becomes one audit event.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub(crate) kind: ChangeKind,
    pub(crate) entity: &'static str,
    pub(crate) id: Uuid,
    pub(crate) before: Option<Value>,
    pub(crate) after: Option<Value>,
    pub(crate) personal: &'static [&'static str],
    pub(crate) digest: Option<[u8; 32]>,
}

impl Change {
    /// A row that was added; `after` is a JSON object.
    pub fn created(entity: &'static str, id: Uuid, after: Value) -> Self {
        Self::new(ChangeKind::Created, entity, id, None, Some(after))
    }

    /// A row whose values changed; both are JSON objects, of which the diff keeps what differs.
    pub fn updated(entity: &'static str, id: Uuid, before: Value, after: Value) -> Self {
        Self::new(ChangeKind::Updated, entity, id, Some(before), Some(after))
    }

    /// A row that was removed; `before` is a JSON object.
    pub fn removed(entity: &'static str, id: Uuid, before: Value) -> Self {
        Self::new(ChangeKind::Removed, entity, id, Some(before), None)
    }

    /// A row whose content was erased and that stays as a trace: its witness goes too.
    pub(crate) fn erased(entity: &'static str, id: Uuid, after: Value) -> Self {
        Self::new(ChangeKind::Erased, entity, id, None, Some(after))
    }

    /// The personal values of the events about a thing were erased.
    pub(crate) fn personal_erased(entity: &'static str, id: Uuid, after: Value) -> Self {
        Self::new(ChangeKind::PersonalErased, entity, id, None, Some(after))
    }

    fn new(
        kind: ChangeKind,
        entity: &'static str,
        id: Uuid,
        before: Option<Value>,
        after: Option<Value>,
    ) -> Self {
        Self { kind, entity, id, before, after, personal: &[], digest: None }
    }

    /// Names the fields whose values are personal: they stand in a side table that an erasure may
    /// empty, and the chain holds a salted digest of them (spec 08).
    #[must_use]
    pub fn personal(mut self, fields: &'static [&'static str]) -> Self {
        self.personal = fields;
        self
    }

    /// Witnesses the row: `verify` computes the digest again from the tables and names the row
    /// when it differs.
    #[must_use]
    pub fn digest(mut self, digest: [u8; 32]) -> Self {
        self.digest = Some(digest);
        self
    }
}
