//! What was seen or rejected of a membership's papers; the last judgement of a piece counts.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::members::{DocumentId, KycCopy, KycPiece, KycRecord, KycState, MembershipId};
use rusqlite::{Row, named_params};
use serde_json::json;
use uuid::Uuid;

use super::parsed;
use crate::act::Change;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;

/// Keeps a judgement.
///
/// # Errors
/// [`StoreError::BrokenReference`] without its membership.
pub fn add(
    tx: &mut Tx<'_>,
    membership: MembershipId,
    record: &KycRecord,
) -> Result<(), StoreError> {
    let at = tx.act().at;
    let (state, reason, copy) = match &record.state {
        KycState::Seen { copy } => ("SEEN", None, copy.as_ref()),
        KycState::Rejected { reason } => ("REJECTED", Some(reason), None),
    };
    tx.execute(
        "INSERT INTO kyc_record (membership_id, piece, state, judged_on, reason, document_id, \
         purpose, erase_on, user_id, at) VALUES (:membership, :piece, :state, :on, :reason, \
         :document, :purpose, :erase_on, :user, :at)",
        named_params! {
            ":membership": membership.0,
            ":piece": record.piece.as_str(),
            ":state": state,
            ":on": record.on,
            ":reason": reason,
            ":document": copy.map(|copy| copy.document.0),
            ":purpose": copy.map(|copy| copy.purpose.as_str()),
            ":erase_on": copy.map(|copy| copy.erase_on),
            ":user": record.by,
            ":at": at,
        },
    )?;
    tx.record(
        Change::created(
            "kyc_record",
            membership.0,
            json!({
                "piece": record.piece.as_str(),
                "state": state,
                "on": record.on,
                "reason": reason,
                "document": copy.map(|copy| copy.document.0),
                "erase_on": copy.map(|copy| copy.erase_on),
            }),
        )
        .personal(&["reason"]),
    );
    Ok(())
}

/// Reads the judgements about one membership, the first first.
///
/// # Errors
/// Failures of the database.
pub fn of(reader: Reader<'_>, membership: MembershipId) -> Result<Vec<KycRecord>, StoreError> {
    reader.all(
        "SELECT * FROM kyc_record WHERE membership_id = ? ORDER BY sequence",
        [membership.0],
        of_row,
    )
}

/// Reads the judgements about every membership, the first first.
///
/// # Errors
/// Failures of the database.
pub fn all(reader: Reader<'_>) -> Result<BTreeMap<MembershipId, Vec<KycRecord>>, StoreError> {
    let mut records: BTreeMap<MembershipId, Vec<KycRecord>> = BTreeMap::new();
    let rows = reader.all("SELECT * FROM kyc_record ORDER BY sequence", [], |row| {
        Ok((MembershipId(row.get("membership_id")?), of_row(row)?))
    })?;
    for (membership, record) in rows {
        records.entry(membership).or_default().push(record);
    }
    Ok(records)
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<KycRecord> {
    let state: String = row.get("state")?;
    let reason: Option<String> = row.get("reason")?;
    let document: Option<Uuid> = row.get("document_id")?;
    let purpose: Option<String> = row.get("purpose")?;
    let erase_on: Option<NaiveDate> = row.get("erase_on")?;
    let state = match (state.as_str(), reason) {
        ("REJECTED", Some(reason)) => KycState::Rejected { reason },
        ("SEEN", None) => KycState::Seen {
            copy: document.zip(purpose).zip(erase_on).map(|((document, purpose), erase_on)| {
                KycCopy { document: DocumentId(document), purpose, erase_on }
            }),
        },
        _ => return Err(columns::unreadable(0, format!("state {state} of kyc_record"))),
    };
    Ok(KycRecord {
        piece: parsed(row, "piece", KycPiece::try_new)?,
        on: row.get("judged_on")?,
        by: row.get::<_, Option<Uuid>>("user_id")?.unwrap_or_default(),
        state,
    })
}
