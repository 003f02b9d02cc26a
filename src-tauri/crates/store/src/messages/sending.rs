//! What happens to a message after it was queued: each step is one act.
//!
//! A crash between sending and recording leaves SENDING, which becomes UNKNOWN at the next start
//! (spec 07).

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, named_params, params};
use serde_json::json;
use uuid::Uuid;

use super::{Message, State, get, of_row};
use crate::act::Change;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Accepted by the provider.
    Sent {
        /// The provider's id of the message.
        provider_id: Option<String>,
    },
    /// Refused for now: tried again from this instant on.
    Retry {
        /// The instant.
        next_try_at: DateTime<Utc>,
    },
    /// Refused for good.
    Failed,
    /// Cut after the request was written: perhaps accepted.
    Unknown,
}

impl Outcome {
    fn code(&self) -> &'static str {
        match self {
            Self::Sent { .. } => "SENT",
            Self::Retry { .. } => "RETRY",
            Self::Failed => "FAILED",
            Self::Unknown => "UNKNOWN",
        }
    }
}

/// One attempt at sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// When.
    pub at: DateTime<Utc>,
    /// How it ended.
    pub outcome: Outcome,
    /// HTTP status, where there was an answer.
    pub http_status: Option<u16>,
    /// The provider's code.
    pub provider_code: Option<String>,
    /// What was said, without secrets or personal data.
    pub detail: Option<String>,
}

/// Reads the messages that may be sent now through the provider, in order of their day.
///
/// # Errors
/// Failures of the database.
pub fn due(
    reader: Reader<'_>,
    now: DateTime<Utc>,
    today: NaiveDate,
    limit: u32,
) -> Result<Vec<Message>, StoreError> {
    reader.all(
        "SELECT * FROM outbox WHERE state = 'QUEUED' AND channel = 'CLOUD_API' \
         AND not_before <= ? AND (next_try_at IS NULL OR next_try_at <= ?) \
         ORDER BY not_before, created_at, id LIMIT ?",
        params![today, now, limit],
        of_row,
    )
}

/// Takes a queued message to send it. Of two processes, one gets it.
///
/// # Errors
/// [`StoreError::WrongState`] when it is not queued any more, [`StoreError::NotFound`].
pub fn claim(tx: &mut Tx<'_>, id: Uuid) -> Result<Message, StoreError> {
    move_to(tx, id, &[State::Queued], State::Sending, None)?;
    get(tx.reader(), id)
}

/// Records how an attempt ended; the message must be in SENDING. A retry queues it again.
///
/// # Errors
/// [`StoreError::WrongState`], [`StoreError::NotFound`].
pub fn record_attempt(tx: &mut Tx<'_>, id: Uuid, attempt: &Attempt) -> Result<State, StoreError> {
    let (state, next_try_at, provider_id) = match &attempt.outcome {
        Outcome::Sent { provider_id } => (State::Sent, None, provider_id.clone()),
        Outcome::Retry { next_try_at } => (State::Queued, Some(*next_try_at), None),
        Outcome::Failed => (State::Failed, None, None),
        Outcome::Unknown => (State::Unknown, None, None),
    };
    move_to(tx, id, &[State::Sending], state, attempt.provider_code.as_deref())?;
    tx.execute(
        "UPDATE outbox SET next_try_at = ?, provider_id = coalesce(?, provider_id) WHERE id = ?",
        params![next_try_at, provider_id, id],
    )?;
    tx.execute(
        "INSERT INTO outbox_attempt (message_id, number, at, outcome, http_status, \
         provider_code, detail, next_try_at) VALUES (:id, \
         (SELECT coalesce(max(number), 0) + 1 FROM outbox_attempt WHERE message_id = :id), \
         :at, :outcome, :status, :code, :detail, :next)",
        named_params! {
            ":id": id,
            ":at": attempt.at,
            ":outcome": attempt.outcome.code(),
            ":status": attempt.http_status,
            ":code": attempt.provider_code,
            ":detail": attempt.detail,
            ":next": next_try_at,
        },
    )?;
    Ok(state)
}

/// Reads the attempts at a message, the first one first.
///
/// # Errors
/// Failures of the database.
pub fn attempts(reader: Reader<'_>, id: Uuid) -> Result<Vec<Attempt>, StoreError> {
    reader.all(
        "SELECT attempt.*, outbox.provider_id FROM outbox_attempt AS attempt \
         JOIN outbox ON outbox.id = attempt.message_id \
         WHERE attempt.message_id = ? ORDER BY attempt.number",
        [id],
        attempt_of_row,
    )
}

/// Moves a message by a person's hand: marked sent, tried again, cancelled.
///
/// # Errors
/// [`StoreError::WrongState`] when it is in none of the states in `from`, [`StoreError::NotFound`].
pub fn set_state(
    tx: &mut Tx<'_>,
    id: Uuid,
    from: &[State],
    to: State,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    move_to(tx, id, from, to, reason)?;
    // Tried again by hand, it does not wait for its next try.
    tx.execute("UPDATE outbox SET next_try_at = NULL WHERE id = ?", [id])?;
    Ok(())
}

/// Cancels what still waits about one thing: its reminders, once it is settled. Answers how many.
///
/// # Errors
/// Failures of the database.
pub fn cancel_waiting(
    tx: &mut Tx<'_>,
    template: &str,
    entity: &str,
    entity_id: Uuid,
    reason: &str,
) -> Result<usize, StoreError> {
    let waiting: Vec<Uuid> = tx.all(
        "SELECT id FROM outbox WHERE template = ? AND entity = ? AND entity_id = ? \
         AND state IN ('QUEUED', 'BLOCKED_BY_POLICY') ORDER BY id",
        params![template, entity, entity_id],
        |row| row.get(0),
    )?;
    for id in &waiting {
        let from = [State::Queued, State::BlockedByPolicy];
        move_to(tx, *id, &from, State::Cancelled, Some(reason))?;
    }
    Ok(waiting.len())
}

/// Turns what a crash left in SENDING into UNKNOWN; answers how many.
///
/// # Errors
/// Failures of the database.
pub fn interrupted(tx: &mut Tx<'_>) -> Result<usize, StoreError> {
    let left: Vec<Uuid> =
        tx.all("SELECT id FROM outbox WHERE state = 'SENDING' ORDER BY id", [], |row| row.get(0))?;
    for id in &left {
        move_to(tx, *id, &[State::Sending], State::Unknown, Some("interrupted"))?;
    }
    Ok(left.len())
}

fn move_to(
    tx: &mut Tx<'_>,
    id: Uuid,
    from: &[State],
    to: State,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let before = get(tx.reader(), id)?;
    if !from.contains(&before.state) {
        let state = before.state.code().to_owned();
        return Err(StoreError::WrongState { entity: "outbox", id, state });
    }
    let at = tx.act().at;
    tx.execute(
        "UPDATE outbox SET state = ?, state_at = ?, state_reason = ?, \
         row_version = row_version + 1 WHERE id = ?",
        params![to, at, reason, id],
    )?;
    tx.record(Change::updated(
        "outbox",
        id,
        json!({ "state": before.state.code(), "state_reason": before.state_reason }),
        json!({ "state": to.code(), "state_reason": reason }),
    ));
    Ok(())
}

fn attempt_of_row(row: &Row<'_>) -> rusqlite::Result<Attempt> {
    let outcome: String = row.get("outcome")?;
    let next_try_at: Option<DateTime<Utc>> = row.get("next_try_at")?;
    let outcome = match (outcome.as_str(), next_try_at) {
        ("SENT", _) => Outcome::Sent { provider_id: row.get("provider_id")? },
        ("RETRY", Some(next_try_at)) => Outcome::Retry { next_try_at },
        ("FAILED", _) => Outcome::Failed,
        ("UNKNOWN", _) => Outcome::Unknown,
        (other, _) => return Err(columns::unreadable(0, format!("outcome {other}"))),
    };
    Ok(Attempt {
        at: row.get("at")?,
        outcome,
        http_status: row.get("http_status")?,
        provider_code: row.get("provider_code")?,
        detail: row.get("detail")?,
    })
}
