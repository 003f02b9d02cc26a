//! Calls for funds: a batch of dues asked for, each for what was then outstanding.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::kernel::{Currency, Money};
use rusqlite::{Row, params};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::act::Change;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;
use crate::verify::retold::{self, SeeRow, Shape};

const ENTITY: &str = "call_for_funds";

/// A call for funds as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCall {
    /// Its id.
    pub id: Uuid,
    /// Its number, from 1, without gaps.
    pub number: u32,
    /// What it is called on paper.
    pub title: String,
    /// The day it was issued.
    pub issued_on: NaiveDate,
    /// It asks for dues due up to and including this day.
    pub until: NaiveDate,
}

/// A due asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalledDue {
    /// By which call.
    pub call: Uuid,
    /// Which due.
    pub due: Uuid,
    /// What was outstanding of it, above zero.
    pub amount: Money,
}

/// Keeps a call and what it asks for; answers its number.
///
/// # Errors
/// [`StoreError::AlreadyExists`] when a due was called before; [`StoreError::BrokenReference`]
/// without a due.
pub fn add(
    tx: &mut Tx<'_>,
    id: Uuid,
    title: &str,
    until: NaiveDate,
    dues: &[(Uuid, Money)],
) -> Result<u32, StoreError> {
    let today = tx.act().today;
    tx.execute(
        "INSERT INTO call_for_funds (id, number, title, issued_on, until) VALUES (?, \
         (SELECT coalesce(max(number), 0) + 1 FROM call_for_funds), ?, ?, ?)",
        params![id, title, today, until],
    )?;
    for (due, amount) in dues {
        tx.execute(
            "INSERT INTO call_due (due_id, call_id, amount) VALUES (?, ?, ?)",
            params![due, id, amount.minor()],
        )?;
    }
    let call = get(tx.reader(), id)?;
    let asked: Vec<_> = dues
        .iter()
        .map(|(due, amount)| json!({ "due": due, "amount": amount.to_string() }))
        .collect();
    let after = json!({
        "number": call.number,
        "title": call.title,
        "issued_on": call.issued_on,
        "until": call.until,
        "dues": asked,
    });
    tx.record(Change::created(ENTITY, id, after));
    Ok(call.number)
}

/// Reads a call.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: Uuid) -> Result<StoredCall, StoreError> {
    reader
        .optional("SELECT * FROM call_for_funds WHERE id = ?", [id], of_row)?
        .ok_or(StoreError::NotFound { entity: ENTITY, id })
}

/// Reads every call, by number.
///
/// # Errors
/// Failures of the database.
pub fn all(reader: Reader<'_>) -> Result<Vec<StoredCall>, StoreError> {
    reader.all("SELECT * FROM call_for_funds ORDER BY number", [], of_row)
}

/// Reads what one call asked for, or all calls, in the order of issue of the dues.
///
/// # Errors
/// Failures of the database.
pub fn called(reader: Reader<'_>, call: Option<Uuid>) -> Result<Vec<CalledDue>, StoreError> {
    let currency = reader.currency()?;
    reader.all(
        "SELECT call_due.* FROM call_due JOIN due ON due.id = call_due.due_id \
         WHERE ?1 IS NULL OR call_due.call_id = ?1 ORDER BY due.issue_order",
        [call],
        |row| called_row(row, currency),
    )
}

/// What every call says now, with what it asks for, for `verify`.
pub(crate) fn retold(reader: Reader<'_>, see: SeeRow<'_>) -> Result<(), StoreError> {
    let mut dues: BTreeMap<Uuid, Vec<Value>> = BTreeMap::new();
    retold::rows(
        reader,
        "SELECT call_id, due_id, amount FROM call_due",
        &[("due", Shape::Plain), ("amount", Shape::Amount)],
        &mut |call, due| dues.entry(call).or_default().push(Value::Object(due)),
    )?;
    retold::rows(
        reader,
        "SELECT id, number, title, issued_on, until FROM call_for_funds ORDER BY number",
        &[
            ("number", Shape::Plain),
            ("title", Shape::Plain),
            ("issued_on", Shape::Plain),
            ("until", Shape::Plain),
        ],
        &mut |id, mut call| {
            let asked = dues.remove(&id).unwrap_or_default();
            call.insert("dues".to_owned(), Value::Array(asked));
            see(id, call);
        },
    )
}

fn called_row(row: &Row<'_>, currency: Currency) -> rusqlite::Result<CalledDue> {
    let amount: i64 = row.get("amount")?;
    Ok(CalledDue {
        call: row.get("call_id")?,
        due: row.get("due_id")?,
        amount: Money::try_from_minor(amount.into(), currency)
            .map_err(|error| columns::unreadable(0, error))?,
    })
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<StoredCall> {
    Ok(StoredCall {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        issued_on: row.get("issued_on")?,
        until: row.get("until")?,
    })
}
