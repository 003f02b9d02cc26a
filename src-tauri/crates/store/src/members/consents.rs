//! What persons said about automatic messages; the last word counts. Source: spec 07.

use std::collections::BTreeMap;

use domain::members::{Channel, Consent, ConsentState, DocumentId, PersonId};
use rusqlite::{Row, named_params, params};
use serde_json::json;
use uuid::Uuid;

use super::parsed;
use crate::act::Change;
use crate::columns::UnknownCode;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;

/// Keeps a word.
///
/// # Errors
/// [`StoreError::BrokenReference`] without its person.
pub fn add(
    tx: &mut Tx<'_>,
    person: PersonId,
    channel: Channel,
    consent: &Consent,
) -> Result<(), StoreError> {
    let act = tx.act();
    tx.execute(
        "INSERT INTO consent (person_id, channel, state, given_on, how, document_id, user_id, at) \
         VALUES (:person, :channel, :state, :on, :how, :document, :user, :at)",
        named_params! {
            ":person": person.0,
            ":channel": channel.code(),
            ":state": consent.state.code(),
            ":on": consent.on,
            ":how": consent.how,
            ":document": consent.document.map(|document| document.0),
            ":user": act.user,
            ":at": act.at,
        },
    )?;
    tx.record(
        Change::created(
            "consent",
            person.0,
            json!({
                "channel": channel.code(),
                "state": consent.state.code(),
                "on": consent.on,
                "how": consent.how,
                "document": consent.document.map(|document| document.0),
            }),
        )
        .personal(&["how"]),
    );
    Ok(())
}

/// Reads what a person said about a channel, the first first.
///
/// # Errors
/// Failures of the database.
pub fn of(
    reader: Reader<'_>,
    person: PersonId,
    channel: Channel,
) -> Result<Vec<Consent>, StoreError> {
    reader.all(
        "SELECT * FROM consent WHERE person_id = ? AND channel = ? ORDER BY sequence",
        params![person.0, channel.code()],
        of_row,
    )
}

/// Reads the last word of every person about a channel; those never asked are absent.
///
/// # Errors
/// Failures of the database.
pub fn last_of_all(
    reader: Reader<'_>,
    channel: Channel,
) -> Result<BTreeMap<PersonId, Consent>, StoreError> {
    let rows = reader.all(
        "SELECT * FROM consent WHERE channel = ? ORDER BY sequence",
        [channel.code()],
        |row| Ok((PersonId(row.get("person_id")?), of_row(row)?)),
    )?;
    Ok(rows.into_iter().collect())
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Consent> {
    Ok(Consent {
        state: parsed(row, "state", |code| {
            ConsentState::parse(code).ok_or_else(|| UnknownCode(code.to_owned()))
        })?,
        on: row.get("given_on")?,
        how: row.get("how")?,
        document: row.get::<_, Option<Uuid>>("document_id")?.map(DocumentId),
    })
}
