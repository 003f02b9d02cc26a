//! Dues as they were issued: they never change. What is paid of them is worked out, not kept.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::contributions::{Destination, DueKind, DueOrigin};
use domain::kernel::{Currency, Money};
use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::act::Change;
use crate::canonical;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;
use crate::verify::retold::{self, SeeRow, Shape};

const ENTITY: &str = "due";
const COLUMNS: &str = "SELECT due.*, call_due.call_id, due_cancellation.cancelled_on FROM due \
    LEFT JOIN call_due ON call_due.due_id = due.id \
    LEFT JOIN due_cancellation ON due_cancellation.due_id = due.id";

/// A due to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDueRow {
    /// Whose.
    pub membership: Uuid,
    /// What it is for.
    pub kind: DueKind,
    /// What of the plan it comes from; `None` for an opening balance.
    pub origin: Option<DueOrigin>,
    /// Its due date.
    pub due_on: NaiveDate,
    /// Its amount, above zero.
    pub amount: Money,
    /// Where its money goes.
    pub destination: Destination,
    /// Days of grace.
    pub grace_days: u32,
    /// Its journal entry.
    pub entry: Uuid,
}

/// A due as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDue {
    /// Its id.
    pub id: Uuid,
    /// Its place in the order of issue, from 1.
    pub issue_order: i64,
    /// What it says.
    pub due: NewDueRow,
    /// The day it was issued.
    pub issued_on: NaiveDate,
    /// The call for funds that asked for it.
    pub call: Option<Uuid>,
    /// The day it was taken out of the ledger, after its membership left.
    pub cancelled_on: Option<NaiveDate>,
}

/// Keeps a due.
///
/// # Errors
/// [`StoreError::AlreadyExists`] when the same due of the plan was issued before;
/// [`StoreError::BrokenReference`] without its membership or its journal entry.
pub fn add(tx: &mut Tx<'_>, id: Uuid, due: &NewDueRow) -> Result<(), StoreError> {
    let today = tx.act().today;
    let (origin, version, number) = origin_columns(due.origin);
    tx.execute(
        "INSERT INTO due (id, issue_order, membership_id, kind, origin, version, number, due_on, \
         amount, destination, grace_days, issued_on, entry_id) VALUES (:id, \
         (SELECT coalesce(max(issue_order), 0) + 1 FROM due), :membership, :kind, :origin, \
         :version, :number, :due_on, :amount, :destination, :grace, :today, :entry)",
        named_params! {
            ":id": id,
            ":membership": due.membership,
            ":kind": due.kind.code(),
            ":origin": origin,
            ":version": version,
            ":number": number,
            ":due_on": due.due_on,
            ":amount": due.amount.minor(),
            ":destination": due.destination.code(),
            ":grace": due.grace_days,
            ":today": today,
            ":entry": due.entry,
        },
    )?;
    let stored = get(tx.reader(), id)?;
    let said = said(&stored);
    let digest = canonical::digest(&said);
    tx.record(Change::created(ENTITY, id, said).digest(digest));
    Ok(())
}

/// Notes that a due dated after its membership left was taken out of the ledger; answers whether
/// it still was in it.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn cancel(tx: &mut Tx<'_>, id: Uuid, on: NaiveDate, entry: Uuid) -> Result<bool, StoreError> {
    if get(tx.reader(), id)?.cancelled_on.is_some() {
        return Ok(false);
    }
    tx.execute(
        "INSERT INTO due_cancellation (due_id, cancelled_on, entry_id) VALUES (?, ?, ?)",
        params![id, on, entry],
    )?;
    tx.record(Change::created(
        "due_cancellation",
        id,
        json!({ "cancelled_on": on, "entry": entry }),
    ));
    Ok(true)
}

/// Reads a due.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: Uuid) -> Result<StoredDue, StoreError> {
    let currency = reader.currency()?;
    reader
        .optional(&format!("{COLUMNS} WHERE due.id = ?"), [id], |row| of_row(row, currency))?
        .ok_or(StoreError::NotFound { entity: ENTITY, id })
}

/// Reads the dues of one membership, or of all, in the order of issue.
///
/// # Errors
/// Failures of the database.
pub fn list(reader: Reader<'_>, membership: Option<Uuid>) -> Result<Vec<StoredDue>, StoreError> {
    let currency = reader.currency()?;
    match membership {
        Some(membership) => reader.all(
            &format!("{COLUMNS} WHERE due.membership_id = ? ORDER BY due.issue_order"),
            [membership],
            |row| of_row(row, currency),
        ),
        None => reader
            .all(&format!("{COLUMNS} ORDER BY due.issue_order"), [], |row| of_row(row, currency)),
    }
}

/// Reads the first day on which each membership was ACTIVE; those that never were are absent.
///
/// # Errors
/// Failures of the database.
pub fn active_since(reader: Reader<'_>) -> Result<BTreeMap<Uuid, NaiveDate>, StoreError> {
    let rows = reader.all(
        "SELECT membership_id, min(since) AS since FROM membership_status \
         WHERE status = 'ACTIVE' GROUP BY membership_id",
        [],
        |row| Ok((row.get("membership_id")?, row.get("since")?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// The digests of the dues as they are now, for `verify`.
pub(crate) fn witnesses(
    reader: Reader<'_>,
    see: &mut dyn FnMut(Uuid, [u8; 32]),
) -> Result<(), StoreError> {
    for due in list(reader, None)? {
        see(due.id, canonical::digest(&said(&due)));
    }
    Ok(())
}

/// The cancellations as they are now, for `verify`.
pub(crate) fn retold_cancellations(reader: Reader<'_>, see: SeeRow<'_>) -> Result<(), StoreError> {
    retold::rows(
        reader,
        "SELECT due_id, cancelled_on, entry_id FROM due_cancellation ORDER BY due_id",
        &[("cancelled_on", Shape::Plain), ("entry", Shape::Plain)],
        see,
    )
}

fn origin_columns(origin: Option<DueOrigin>) -> (&'static str, Option<u32>, Option<u32>) {
    match origin {
        Some(DueOrigin::Instalment { version, number }) => {
            ("instalment", Some(version), Some(number))
        }
        Some(DueOrigin::CatchUp { part }) => ("catch_up", None, Some(part)),
        None => ("opening", None, None),
    }
}

fn of_row(row: &Row<'_>, currency: Currency) -> rusqlite::Result<StoredDue> {
    let wrong = |what: &str| columns::unreadable(0, format!("{what} of due"));
    let kind: String = row.get("kind")?;
    let destination: String = row.get("destination")?;
    let origin: String = row.get("origin")?;
    let (version, number): (Option<u32>, Option<u32>) = (row.get("version")?, row.get("number")?);
    let amount: i64 = row.get("amount")?;
    Ok(StoredDue {
        id: row.get("id")?,
        issue_order: row.get("issue_order")?,
        due: NewDueRow {
            membership: row.get("membership_id")?,
            kind: DueKind::from_code(&kind).ok_or_else(|| wrong("kind"))?,
            origin: match (origin.as_str(), version, number) {
                ("instalment", Some(version), Some(number)) => {
                    Some(DueOrigin::Instalment { version, number })
                }
                ("catch_up", None, Some(part)) => Some(DueOrigin::CatchUp { part }),
                ("opening", None, None) => None,
                _ => return Err(wrong("origin")),
            },
            due_on: row.get("due_on")?,
            amount: Money::try_from_minor(amount.into(), currency)
                .map_err(|error| columns::unreadable(0, error))?,
            destination: Destination::from_code(&destination)
                .ok_or_else(|| wrong("destination"))?,
            grace_days: row.get("grace_days")?,
            entry: row.get("entry_id")?,
        },
        issued_on: row.get("issued_on")?,
        call: row.get("call_id")?,
        cancelled_on: row.get("cancelled_on")?,
    })
}

fn said(stored: &StoredDue) -> Value {
    let due = &stored.due;
    let (origin, version, number) = origin_columns(due.origin);
    json!({
        "issue_order": stored.issue_order,
        "membership": due.membership,
        "kind": due.kind.code(),
        "origin": origin,
        "version": version,
        "number": number,
        "due_on": due.due_on,
        "amount": due.amount.to_string(),
        "destination": due.destination.code(),
        "grace_days": due.grace_days,
        "issued_on": stored.issued_on,
        "entry": due.entry,
    })
}
