//! Declared contributions: what was declared never changes, where it stands moves forward only.

use chrono::NaiveDate;
use domain::contributions::{Contribution, ContributionStatus, Method};
use domain::kernel::{Currency, Money};
use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::act::Change;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;
use crate::verify::retold::{self, SeeRow, Shape};

const ENTITY: &str = "contribution";
const PERSONAL: &[&str] = &["note", "reference", "reason"];

/// A contribution to declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContribution {
    /// Whose.
    pub membership: Uuid,
    /// Above zero.
    pub amount: Money,
    /// The day the money counts from.
    pub value_date: NaiveDate,
    /// How it came.
    pub method: Method,
    /// What the payer wrote with it.
    pub reference: Option<String>,
    /// Remarks.
    pub note: String,
    /// The reversed contribution that it stands for.
    pub corrects: Option<Uuid>,
}

/// A contribution as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredContribution {
    /// What the rules know of it.
    pub contribution: Contribution,
    /// Its place in the order of declaration, from 1.
    pub declaration_order: i64,
    /// Remarks.
    pub note: String,
    /// Whether it is a credit from before the file.
    pub opening: bool,
    /// The reversed contribution that it stands for.
    pub corrects: Option<Uuid>,
    /// The day it was declared.
    pub declared_on: NaiveDate,
    /// By which user.
    pub declared_by: Option<Uuid>,
    /// The day it was confirmed or rejected.
    pub decided_on: Option<NaiveDate>,
    /// By which user.
    pub decided_by: Option<Uuid>,
    /// Why it was rejected or reversed.
    pub reason: Option<String>,
    /// Its journal entry.
    pub entry: Option<Uuid>,
    /// The day it was reversed.
    pub reversed_on: Option<NaiveDate>,
    /// The entry that undid it.
    pub reversal_entry: Option<Uuid>,
}

/// A proof of a contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Of which contribution.
    pub contribution: Uuid,
    /// Its document.
    pub document: Uuid,
    /// The document's title.
    pub title: String,
    /// Its media type.
    pub mime: String,
}

/// Which contributions to list; an empty filter lists all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ContributionFilter {
    /// Those of this membership.
    pub membership: Option<Uuid>,
    /// Those that stand here.
    pub status: Option<ContributionStatus>,
}

/// Keeps a declared contribution, PENDING.
///
/// # Errors
/// [`StoreError::BrokenReference`] without its membership; [`StoreError::AlreadyExists`] when the
/// one it corrects was corrected before.
pub fn declare(tx: &mut Tx<'_>, id: Uuid, new: &NewContribution) -> Result<(), StoreError> {
    insert(tx, id, new, None)
}

/// Keeps a credit from before the file, CONFIRMED by its opening entry.
///
/// # Errors
/// [`StoreError::BrokenReference`] without its membership or its entry.
pub fn open(
    tx: &mut Tx<'_>,
    id: Uuid,
    new: &NewContribution,
    entry: Uuid,
) -> Result<(), StoreError> {
    insert(tx, id, new, Some(entry))
}

fn insert(
    tx: &mut Tx<'_>,
    id: Uuid,
    new: &NewContribution,
    opening_entry: Option<Uuid>,
) -> Result<(), StoreError> {
    let act = tx.act();
    let opening = opening_entry.is_some();
    tx.execute(
        "INSERT INTO contribution (id, declaration_order, membership_id, amount, value_date, \
         method, reference, note, origin, corrects, declared_on, declared_by, status, decided_on, \
         decided_by, entry_id) VALUES (:id, \
         (SELECT coalesce(max(declaration_order), 0) + 1 FROM contribution), :membership, :amount, \
         :value_date, :method, :reference, :note, :origin, :corrects, :today, :user, :status, \
         :decided_on, :decided_by, :entry)",
        named_params! {
            ":id": id,
            ":membership": new.membership,
            ":amount": new.amount.minor(),
            ":value_date": new.value_date,
            ":method": new.method.code(),
            ":reference": new.reference,
            ":note": new.note,
            ":origin": if opening { "opening" } else { "declared" },
            ":corrects": new.corrects,
            ":today": act.today,
            ":user": act.user,
            ":status": if opening { "CONFIRMED" } else { "PENDING" },
            ":decided_on": opening.then_some(act.today),
            ":decided_by": if opening { act.user } else { None },
            ":entry": opening_entry,
        },
    )?;
    let stored = get(tx.reader(), id)?;
    tx.record(Change::created(ENTITY, id, said(&stored)).personal(PERSONAL));
    Ok(())
}

/// Confirms a pending contribution by its journal entry.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::WrongState`].
pub fn confirm(tx: &mut Tx<'_>, id: Uuid, entry: Uuid) -> Result<(), StoreError> {
    let act = tx.act();
    let before = standing(tx, id, ContributionStatus::Pending)?;
    tx.execute(
        "UPDATE contribution SET status = 'CONFIRMED', decided_on = ?, decided_by = ?, \
         entry_id = ?, row_version = row_version + 1 WHERE id = ?",
        params![act.today, act.user, entry, id],
    )?;
    changed(tx, id, &before)
}

/// Rejects a pending contribution; the reason is given in words.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::WrongState`].
pub fn reject(tx: &mut Tx<'_>, id: Uuid, reason: &str) -> Result<(), StoreError> {
    let act = tx.act();
    let before = standing(tx, id, ContributionStatus::Pending)?;
    tx.execute(
        "UPDATE contribution SET status = 'REJECTED', decided_on = ?, decided_by = ?, \
         reason = ?, row_version = row_version + 1 WHERE id = ?",
        params![act.today, act.user, reason, id],
    )?;
    changed(tx, id, &before)
}

/// Reverses a confirmed contribution by the entry that undoes its own.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::WrongState`].
pub fn reverse(tx: &mut Tx<'_>, id: Uuid, reason: &str, entry: Uuid) -> Result<(), StoreError> {
    let today = tx.act().today;
    let before = standing(tx, id, ContributionStatus::Confirmed)?;
    tx.execute(
        "UPDATE contribution SET status = 'REVERSED', reason = ?, reversed_on = ?, \
         reversal_entry_id = ?, row_version = row_version + 1 WHERE id = ?",
        params![reason, today, entry, id],
    )?;
    changed(tx, id, &before)
}

/// Attaches a document that is in the file as a proof; answers whether it was not one yet.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::BrokenReference`] without the document.
pub fn add_proof(tx: &mut Tx<'_>, id: Uuid, document: Uuid) -> Result<bool, StoreError> {
    get(tx.reader(), id)?;
    let rows = tx.execute(
        "INSERT INTO contribution_proof (contribution_id, document_id) VALUES (?, ?) \
         ON CONFLICT DO NOTHING",
        params![id, document],
    )?;
    if rows > 0 {
        tx.record(Change::created("contribution_proof", id, json!({ "document": document })));
    }
    Ok(rows > 0)
}

/// Reads a contribution.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: Uuid) -> Result<StoredContribution, StoreError> {
    let currency = reader.currency()?;
    reader
        .optional("SELECT * FROM contribution WHERE id = ?", [id], |row| of_row(row, currency))?
        .ok_or(StoreError::NotFound { entity: ENTITY, id })
}

/// Lists contributions in the order of declaration.
///
/// # Errors
/// Failures of the database.
pub fn list(
    reader: Reader<'_>,
    filter: ContributionFilter,
) -> Result<Vec<StoredContribution>, StoreError> {
    let currency = reader.currency()?;
    reader.all(
        "SELECT * FROM contribution WHERE (?1 IS NULL OR membership_id = ?1) \
         AND (?2 IS NULL OR status = ?2) ORDER BY declaration_order",
        params![filter.membership, filter.status.map(ContributionStatus::code)],
        |row| of_row(row, currency),
    )
}

/// Lists the proofs of one contribution, or of all.
///
/// # Errors
/// Failures of the database.
pub fn proofs(reader: Reader<'_>, contribution: Option<Uuid>) -> Result<Vec<Proof>, StoreError> {
    reader.all(
        "SELECT contribution_id, document_id, title, mime FROM contribution_proof \
         JOIN document ON document.id = document_id \
         WHERE ?1 IS NULL OR contribution_id = ?1 ORDER BY created_at, document_id",
        [contribution],
        |row| {
            Ok(Proof {
                contribution: row.get("contribution_id")?,
                document: row.get("document_id")?,
                title: row.get("title")?,
                mime: row.get("mime")?,
            })
        },
    )
}

/// What every contribution says now, as [`said`] says it, for `verify`.
pub(crate) fn retold(reader: Reader<'_>, see: SeeRow<'_>) -> Result<(), StoreError> {
    retold::rows(
        reader,
        "SELECT id, declaration_order, membership_id, amount, value_date, method, reference, note, \
         origin = 'opening', corrects, declared_on, status, reason, entry_id, reversed_on, \
         reversal_entry_id FROM contribution ORDER BY declaration_order",
        &[
            ("declaration_order", Shape::Plain),
            ("membership", Shape::Plain),
            ("amount", Shape::Amount),
            ("value_date", Shape::Plain),
            ("method", Shape::Plain),
            ("reference", Shape::Plain),
            ("note", Shape::Plain),
            ("opening", Shape::Flag),
            ("corrects", Shape::Plain),
            ("declared_on", Shape::Plain),
            ("status", Shape::Plain),
            ("reason", Shape::Plain),
            ("entry", Shape::Plain),
            ("reversed_on", Shape::Plain),
            ("reversal_entry", Shape::Plain),
        ],
        see,
    )
}

/// The documents that prove each contribution now, for `verify`.
pub(crate) fn retold_proofs(reader: Reader<'_>, see: SeeRow<'_>) -> Result<(), StoreError> {
    let query = "SELECT contribution_id, document_id FROM contribution_proof";
    retold::rows(reader, query, &[("document", Shape::Plain)], see)
}

fn standing(
    tx: &Tx<'_>,
    id: Uuid,
    wanted: ContributionStatus,
) -> Result<StoredContribution, StoreError> {
    let found = get(tx.reader(), id)?;
    if found.contribution.status != wanted {
        let state = found.contribution.status.code().to_owned();
        return Err(StoreError::WrongState { entity: ENTITY, id, state });
    }
    Ok(found)
}

fn changed(tx: &mut Tx<'_>, id: Uuid, before: &StoredContribution) -> Result<(), StoreError> {
    let after = get(tx.reader(), id)?;
    tx.record(Change::updated(ENTITY, id, said(before), said(&after)).personal(PERSONAL));
    Ok(())
}

fn of_row(row: &Row<'_>, currency: Currency) -> rusqlite::Result<StoredContribution> {
    let wrong = |what: &str| columns::unreadable(0, format!("{what} of contribution"));
    let method: String = row.get("method")?;
    let status: String = row.get("status")?;
    let origin: String = row.get("origin")?;
    let amount: i64 = row.get("amount")?;
    Ok(StoredContribution {
        contribution: Contribution {
            id: row.get("id")?,
            membership: row.get("membership_id")?,
            amount: Money::try_from_minor(amount.into(), currency)
                .map_err(|error| columns::unreadable(0, error))?,
            value_date: row.get("value_date")?,
            method: Method::from_code(&method).ok_or_else(|| wrong("method"))?,
            reference: row.get("reference")?,
            status: ContributionStatus::from_code(&status).ok_or_else(|| wrong("status"))?,
        },
        declaration_order: row.get("declaration_order")?,
        note: row.get("note")?,
        opening: origin == "opening",
        corrects: row.get("corrects")?,
        declared_on: row.get("declared_on")?,
        declared_by: row.get("declared_by")?,
        decided_on: row.get("decided_on")?,
        decided_by: row.get("decided_by")?,
        reason: row.get("reason")?,
        entry: row.get("entry_id")?,
        reversed_on: row.get("reversed_on")?,
        reversal_entry: row.get("reversal_entry_id")?,
    })
}

fn said(stored: &StoredContribution) -> Value {
    let contribution = &stored.contribution;
    json!({
        "declaration_order": stored.declaration_order,
        "membership": contribution.membership,
        "amount": contribution.amount.to_string(),
        "value_date": contribution.value_date,
        "method": contribution.method.code(),
        "reference": contribution.reference,
        "note": stored.note,
        "opening": stored.opening,
        "corrects": stored.corrects,
        "declared_on": stored.declared_on,
        "status": contribution.status.code(),
        "reason": stored.reason,
        "entry": stored.entry,
        "reversed_on": stored.reversed_on,
        "reversal_entry": stored.reversal_entry,
    })
}
