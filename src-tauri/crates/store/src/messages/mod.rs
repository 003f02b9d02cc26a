//! The outbox: messages written in the same transaction as the act that causes them, sent later.
//!
//! Nothing is lost, nothing is there twice: the idempotency key is unique in the table. Source:
//! spec 07. Deliberately not here: composing, consent, when to retry, sending (`notify`, `api`).

mod sending;

use chrono::{DateTime, NaiveDate, Utc};
use domain::members::Language;
use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};
use uuid::Uuid;

pub use sending::{
    Attempt, Outcome, attempts, cancel_waiting, claim, due, interrupted, record_attempt, set_state,
};

use crate::act::Change;
use crate::columns::{self, codes};
use crate::error::StoreError;
use crate::filter::{self, Conditions};
use crate::reader::Reader;
use crate::unit_of_work::Tx;

codes! {
    /// Where a message stands.
    State {
        /// Waits for its time and for the network.
        Queued = "QUEUED",
        /// Is being sent.
        Sending = "SENDING",
        /// Accepted by the provider.
        Sent = "SENT",
        /// Arrived.
        Delivered = "DELIVERED",
        /// Read.
        Read = "READ",
        /// Perhaps sent: a person decides.
        Unknown = "UNKNOWN",
        /// Not sent, and not tried again by itself.
        Failed = "FAILED",
        /// No longer needed.
        Cancelled = "CANCELLED",
        /// Without consent: to print or to send otherwise.
        BlockedByPolicy = "BLOCKED_BY_POLICY",
    }
}

codes! {
    /// The way a message leaves.
    Channel {
        /// WhatsApp Business Cloud API.
        CloudApi = "CLOUD_API",
        /// By hand, through a wa.me link.
        ClickToChat = "CLICK_TO_CHAT",
    }
}

/// A message to queue.
#[derive(Clone, PartialEq)]
pub struct NewMessage {
    /// Name of the template. With the three next fields, the idempotency key.
    pub template: String,
    /// Kind of thing it is about.
    pub entity: String,
    /// Which one.
    pub entity_id: Uuid,
    /// The logical event: J+1 and J+7 are different ones.
    pub event: String,
    /// The person it goes to.
    pub person_id: Option<Uuid>,
    /// Language of the person.
    pub language: Language,
    /// The way it leaves.
    pub channel: Channel,
    /// Number in E.164.
    pub phone: Option<String>,
    /// Variables of the template, a JSON object.
    pub variables: Value,
    /// A document that goes with it.
    pub document: Option<Uuid>,
    /// First day it may leave.
    pub not_before: NaiveDate,
    /// Why it may not leave by itself: a code; `None` when it may.
    pub blocked: Option<String>,
}

impl std::fmt::Debug for NewMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewMessage")
            .field("template", &self.template)
            .field("event", &self.event)
            .finish_non_exhaustive()
    }
}

/// A message as the file keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Id.
    pub id: Uuid,
    /// What it says and to whom.
    pub message: NewMessage,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub state_at: DateTime<Utc>,
    /// Why, as a code.
    pub state_reason: Option<String>,
    /// Not tried again before.
    pub next_try_at: Option<DateTime<Utc>>,
    /// The provider's id.
    pub provider_id: Option<String>,
    /// When it was queued.
    pub created_at: DateTime<Utc>,
    /// Grows at each change.
    pub row_version: i64,
}

/// What queueing did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enqueued {
    /// A new row.
    New(Uuid),
    /// The same event had been queued before, under this id.
    Already(Uuid),
}

/// Which messages to list, the latest first; an empty filter lists all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MessageFilter {
    /// Those in this state.
    pub state: Option<State>,
    /// Those about this.
    pub about: Option<(String, Uuid)>,
    /// Those to this person.
    pub person: Option<Uuid>,
    /// At most so many; all when absent.
    pub limit: Option<u32>,
}

/// How many messages are in one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateCount {
    /// The state.
    pub state: State,
    /// How many.
    pub messages: i64,
    /// Instant of the one that has been in it longest.
    pub oldest_at: DateTime<Utc>,
}

const PERSONAL: &[&str] = &["phone", "variables"];

/// Queues a message, once: the same key again gives the same row, untouched.
///
/// # Errors
/// Failures of the database.
pub fn enqueue(tx: &mut Tx<'_>, id: Uuid, new: &NewMessage) -> Result<Enqueued, StoreError> {
    let known: Option<Uuid> = tx.optional(
        "SELECT id FROM outbox WHERE template = ? AND entity = ? AND entity_id = ? AND event = ?",
        params![new.template, new.entity, new.entity_id, new.event],
        |row| row.get(0),
    )?;
    if let Some(known) = known {
        return Ok(Enqueued::Already(known));
    }
    let state = if new.blocked.is_some() { State::BlockedByPolicy } else { State::Queued };
    let at = tx.act().at;
    tx.execute(
        "INSERT INTO outbox (id, template, entity, entity_id, event, person_id, language, \
         channel, phone, variables, document_id, not_before, state, state_at, state_reason, \
         created_at) VALUES (:id, :template, :entity, :entity_id, :event, :person, :language, \
         :channel, :phone, :variables, :document, :not_before, :state, :at, :reason, :at)",
        named_params! {
            ":id": id,
            ":template": new.template,
            ":entity": new.entity,
            ":entity_id": new.entity_id,
            ":event": new.event,
            ":person": new.person_id,
            ":language": new.language.code(),
            ":channel": new.channel,
            ":phone": new.phone,
            ":variables": new.variables.to_string(),
            ":document": new.document,
            ":not_before": new.not_before,
            ":state": state,
            ":reason": new.blocked,
            ":at": at,
        },
    )?;
    let said = json!({
        "template": new.template,
        "about": [new.entity, new.entity_id],
        "event": new.event,
        "person_id": new.person_id,
        "language": new.language.code(),
        "channel": new.channel.code(),
        "phone": new.phone,
        "variables": new.variables,
        "document": new.document,
        "not_before": new.not_before,
        "state": state.code(),
        "state_reason": new.blocked,
    });
    tx.record(Change::created("outbox", id, said).personal(PERSONAL));
    Ok(Enqueued::New(id))
}

/// Reads one message.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: Uuid) -> Result<Message, StoreError> {
    let found = reader.optional("SELECT * FROM outbox WHERE id = ?", [id], of_row)?;
    found.ok_or(StoreError::NotFound { entity: "outbox", id })
}

/// Lists messages, the latest first.
///
/// # Errors
/// Failures of the database.
pub fn list(reader: Reader<'_>, filter: &MessageFilter) -> Result<Vec<Message>, StoreError> {
    let mut wanted = Conditions::default();
    wanted.on("state = ?", filter.state.as_ref());
    wanted.about(filter.about.as_ref());
    wanted.on("person_id = ?", filter.person.as_ref());
    let query = wanted.query("outbox", "ORDER BY created_at DESC, id DESC LIMIT ?");
    let limit = filter::limit(filter.limit);
    reader.all(&query, &*wanted.with_limit(&limit), of_row)
}

/// Counts messages by state; a state without message is absent.
///
/// # Errors
/// Failures of the database.
pub fn counts(reader: Reader<'_>) -> Result<Vec<StateCount>, StoreError> {
    reader.all(
        "SELECT state, count(*) AS messages, min(state_at) AS oldest_at FROM outbox \
         GROUP BY state ORDER BY state",
        [],
        |row| {
            Ok(StateCount {
                state: columns::code(row, "state")?,
                messages: row.get("messages")?,
                oldest_at: row.get("oldest_at")?,
            })
        },
    )
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Message> {
    let state: State = columns::code(row, "state")?;
    let state_reason: Option<String> = row.get("state_reason")?;
    let blocked = if state == State::BlockedByPolicy { state_reason.clone() } else { None };
    Ok(Message {
        id: row.get("id")?,
        message: NewMessage {
            template: row.get("template")?,
            entity: row.get("entity")?,
            entity_id: row.get("entity_id")?,
            event: row.get("event")?,
            person_id: row.get("person_id")?,
            language: columns::language(row, "language")?,
            channel: columns::code(row, "channel")?,
            phone: row.get("phone")?,
            variables: columns::json(row, "variables")?,
            document: row.get("document_id")?,
            not_before: row.get("not_before")?,
            blocked,
        },
        state,
        state_at: row.get("state_at")?,
        state_reason,
        next_try_at: row.get("next_try_at")?,
        provider_id: row.get("provider_id")?,
        created_at: row.get("created_at")?,
        row_version: row.get("row_version")?,
    })
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
