//! The memory of requests: the same request twice is done once, also from two processes.
//!
//! Source: spec 08, "Crashes, full disks, bad input". Answers are kept for 30 days.

use chrono::{Days, Utc};
use rusqlite::params;
use serde_json::Value;
use uuid::Uuid;

use crate::act::Act;
use crate::canonical;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;

const KEPT_DAYS: u64 = 30;

/// An answer to keep when the act is committed.
pub(crate) struct Remembered {
    request: Uuid,
    command: &'static str,
    input_digest: [u8; 32],
    answer: String,
}

impl Remembered {
    pub(crate) fn new(
        request: Uuid,
        command: &'static str,
        input_digest: &[u8; 32],
        answer: &Value,
    ) -> Self {
        Self { request, command, input_digest: *input_digest, answer: canonical::text(answer) }
    }
}

impl Reader<'_> {
    /// The answer given to this request when it was made before. Asked first, inside the unit of
    /// work, it holds between processes too.
    ///
    /// # Errors
    /// [`StoreError::RequestReused`] when the id served another command or another input.
    pub fn answer_of(
        &self,
        request: Uuid,
        command: &str,
        input_digest: &[u8; 32],
    ) -> Result<Option<Value>, StoreError> {
        let found = self.optional(
            "SELECT command, input_digest, answer FROM request WHERE id = ?",
            [request],
            |row| {
                let same = row.get::<_, String>("command")? == command
                    && row.get::<_, [u8; 32]>("input_digest")? == *input_digest;
                Ok((same, columns::json(row, "answer")?))
            },
        )?;
        match found {
            None => Ok(None),
            Some((true, answer)) => Ok(Some(answer)),
            Some((false, _)) => Err(StoreError::RequestReused { request }),
        }
    }
}

/// Writes the answer down, and forgets those older than 30 days.
pub(crate) fn keep(
    reader: Reader<'_>,
    act: &Act,
    remembered: &Remembered,
) -> Result<(), StoreError> {
    let limit =
        act.at.checked_sub_days(Days::new(KEPT_DAYS)).unwrap_or(chrono::DateTime::<Utc>::MIN_UTC);
    reader.prepare("DELETE FROM request WHERE at < ?")?.execute([limit])?;
    reader
        .prepare(
            "INSERT INTO request (id, at, command, input_digest, answer) VALUES (?, ?, ?, ?, ?)",
        )?
        .execute(params![
            remembered.request,
            act.at,
            remembered.command,
            remembered.input_digest,
            remembered.answer
        ])?;
    Ok(())
}
