//! Memberships: their titulars, ranks and statuses.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::members::{
    DocumentId, HouseholdId, MemberStatus, Membership, MembershipId, MembershipNumber, PersonId,
    Rank, RankChange, StatusChange, Titulars,
};
use domain::payments::Iban;
use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{optional_parsed, parsed};
use crate::act::Change;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;
use crate::verify::retold::{self, SeeRow, Shape};

const ENTITY: &str = "membership";
const PERSONAL: &[&str] = &["iban"];
const COLUMNS: &str = "SELECT membership.*, rank FROM membership \
    JOIN membership_rank ON membership_rank.membership_id = membership.id";

/// A membership as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMembership {
    /// What it is.
    pub membership: Membership,
    /// Since when it has its status.
    pub status_since: NaiveDate,
    /// Grows at each change.
    pub row_version: i64,
}

/// A change of status as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastStatus {
    /// The status it took.
    pub status: MemberStatus,
    /// Since when.
    pub since: NaiveDate,
    /// Why.
    pub reason: String,
    /// On what paper.
    pub document: Option<DocumentId>,
    /// By which user.
    pub user: Option<Uuid>,
}

/// Adds a membership with its titulars, rank and first status, held since its joining date.
///
/// # Errors
/// [`StoreError::AlreadyExists`] when the number or the rank is taken;
/// [`StoreError::BrokenReference`] without its persons or household.
pub fn add(tx: &mut Tx<'_>, membership: &Membership) -> Result<(), StoreError> {
    let at = tx.act().at;
    let id = membership.id.0;
    tx.execute(
        "INSERT INTO membership (id, number, household_id, joined_on, status, status_since, \
         left_on, iban, created_at) VALUES (:id, :number, :household, :joined, :status, :joined, \
         :left, :iban, :at)",
        named_params! {
            ":id": id,
            ":number": membership.number.value(),
            ":household": membership.household.map(|household| household.0),
            ":joined": membership.joined_on,
            ":status": membership.status.code(),
            ":left": membership.left_on,
            ":iban": membership.iban.map(|iban| iban.electronic().to_owned()),
            ":at": at,
        },
    )?;
    tx.execute(
        "INSERT INTO membership_rank (membership_id, rank) VALUES (?, ?)",
        params![id, membership.rank.value()],
    )?;
    for (position, person) in (0_i64..).zip(membership.titulars.persons()) {
        insert_titular(tx, membership.id, position, *person)?;
    }
    keep_status(tx, id, membership.status, membership.joined_on, "", None)?;
    tx.record(Change::created(ENTITY, id, said(membership)).personal(PERSONAL));
    Ok(())
}

/// Adds a titular after those that are there.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::AlreadyExists`] when the person is one already.
pub fn add_titular(
    tx: &mut Tx<'_>,
    membership: MembershipId,
    person: PersonId,
) -> Result<(), StoreError> {
    let before = get(tx.reader(), membership)?.membership;
    let position = i64::try_from(before.titulars.persons().len()).unwrap_or(i64::MAX);
    insert_titular(tx, membership, position, person)?;
    changed(tx, &before)
}

pub(super) fn insert_titular(
    tx: &mut Tx<'_>,
    membership: MembershipId,
    position: i64,
    person: PersonId,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO membership_titular (membership_id, position, person_id) VALUES (?, ?, ?)",
        params![membership.0, position, person.0],
    )?;
    Ok(())
}

/// Changes where a refund goes, as the membership was read at `row_version`.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::ChangedMeanwhile`].
pub fn update(
    tx: &mut Tx<'_>,
    id: MembershipId,
    iban: Option<Iban>,
    row_version: i64,
) -> Result<(), StoreError> {
    let before = get(tx.reader(), id)?.membership;
    let rows = tx.execute(
        "UPDATE membership SET iban = ?, row_version = row_version + 1 \
         WHERE id = ? AND row_version = ?",
        params![iban.map(|iban| iban.electronic().to_owned()), id.0, row_version],
    )?;
    tx.row_was_changed(ENTITY, id.0, rows)?;
    changed(tx, &before)
}

/// Keeps a change of status that the rules allow.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::AppendOnly`] out of a final status.
pub fn change_status(
    tx: &mut Tx<'_>,
    id: MembershipId,
    change: &StatusChange,
) -> Result<(), StoreError> {
    let before = get(tx.reader(), id)?.membership;
    tx.execute(
        "UPDATE membership SET status = :status, status_since = :since, left_on = :left, \
         row_version = row_version + 1 WHERE id = :id",
        named_params! {
            ":id": id.0,
            ":status": change.to.code(),
            ":since": change.on,
            ":left": change.to.has_left().then_some(change.on),
        },
    )?;
    keep_status(tx, id.0, change.to, change.on, &change.reason, change.document)?;
    changed(tx, &before)
}

pub(super) fn keep_status(
    tx: &mut Tx<'_>,
    id: Uuid,
    status: MemberStatus,
    since: NaiveDate,
    reason: &str,
    document: Option<DocumentId>,
) -> Result<(), StoreError> {
    let act = tx.act();
    tx.execute(
        "INSERT INTO membership_status (membership_id, status, since, reason, document_id, \
         user_id, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![
            id,
            status.code(),
            since,
            reason,
            document.map(|document| document.0),
            act.user,
            act.at
        ],
    )?;
    Ok(())
}

/// Keeps a change of ranks that the rules allow, all at once so that two can swap.
///
/// # Errors
/// [`StoreError::AlreadyExists`] when a rank is taken, [`StoreError::AppendOnly`] for one of a
/// membership that left.
pub fn change_ranks(tx: &mut Tx<'_>, changes: &[RankChange]) -> Result<(), StoreError> {
    for change in changes {
        tx.execute("DELETE FROM membership_rank WHERE membership_id = ?", [change.membership.0])?;
    }
    for change in changes {
        let id = change.membership.0;
        tx.execute(
            "INSERT INTO membership_rank (membership_id, rank) VALUES (?, ?)",
            params![id, change.to.value()],
        )?;
        tx.execute("UPDATE membership SET row_version = row_version + 1 WHERE id = ?", [id])?;
        let said = |rank: Rank| json!({ "rank": rank.value() });
        tx.record(Change::updated(ENTITY, id, said(change.from), said(change.to)));
    }
    Ok(())
}

pub(super) fn changed(tx: &mut Tx<'_>, before: &Membership) -> Result<(), StoreError> {
    let after = get(tx.reader(), before.id)?.membership;
    let change = Change::updated(ENTITY, before.id.0, said(before), said(&after));
    tx.record(change.personal(PERSONAL));
    Ok(())
}

/// Reads one membership.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: MembershipId) -> Result<StoredMembership, StoreError> {
    let titulars = reader.all(
        "SELECT person_id FROM membership_titular WHERE membership_id = ? ORDER BY position",
        [id.0],
        |row| Ok(PersonId(row.get(0)?)),
    )?;
    reader
        .optional(&format!("{COLUMNS} WHERE membership.id = ?"), [id.0], |row| {
            of_row(row, titulars)
        })?
        .ok_or(StoreError::NotFound { entity: ENTITY, id: id.0 })
}

/// Reads every membership, those that left too, by rank.
///
/// # Errors
/// Failures of the database.
pub fn list(reader: Reader<'_>) -> Result<Vec<StoredMembership>, StoreError> {
    let mut titulars: BTreeMap<Uuid, Vec<PersonId>> = BTreeMap::new();
    let rows = reader.all(
        "SELECT membership_id, person_id FROM membership_titular ORDER BY membership_id, position",
        [],
        |row| Ok((row.get::<_, Uuid>(0)?, PersonId(row.get(1)?))),
    )?;
    for (membership, person) in rows {
        titulars.entry(membership).or_default().push(person);
    }
    reader.all(&format!("{COLUMNS} ORDER BY rank"), [], |row| {
        let id: Uuid = row.get("id")?;
        of_row(row, titulars.remove(&id).unwrap_or_default())
    })
}

/// The largest number ever given.
///
/// # Errors
/// Failures of the database.
pub fn largest_number(reader: Reader<'_>) -> Result<Option<MembershipNumber>, StoreError> {
    let number: Option<u32> =
        reader.one("SELECT max(number) FROM membership", [], |row| row.get(0))?;
    number
        .map(MembershipNumber::try_new)
        .transpose()
        .map_err(|error| StoreError::Damaged { detail: error.to_string() })
}

/// Tells whether a person is a titular of a membership.
///
/// # Errors
/// Failures of the database.
pub fn is_titular(reader: Reader<'_>, membership: Uuid, person: Uuid) -> Result<bool, StoreError> {
    reader.one(
        "SELECT EXISTS (SELECT 1 FROM membership_titular WHERE membership_id = ? AND person_id = ?)",
        params![membership, person],
        |row| row.get(0),
    )
}

/// Reads the statuses a membership took, the first first. No step leads back to the first, PENDING:
/// where it stands again, a correction said it again, and what was said last counts.
///
/// # Errors
/// Failures of the database.
pub fn statuses_of(reader: Reader<'_>, id: MembershipId) -> Result<Vec<PastStatus>, StoreError> {
    let said = reader.all(
        "SELECT * FROM membership_status WHERE membership_id = ? ORDER BY sequence",
        [id.0],
        |row| {
            Ok(PastStatus {
                status: parsed(row, "status", read_status)?,
                since: row.get("since")?,
                reason: row.get("reason")?,
                document: row.get::<_, Option<Uuid>>("document_id")?.map(DocumentId),
                user: row.get("user_id")?,
            })
        },
    )?;
    let (mut first, mut later): (Vec<_>, Vec<_>) =
        said.into_iter().partition(|past| past.status == MemberStatus::PendingKyc);
    later.splice(..0, first.pop());
    Ok(later)
}

fn read_status(code: &str) -> Result<MemberStatus, columns::UnknownCode> {
    MemberStatus::parse(code).ok_or_else(|| columns::UnknownCode(code.to_owned()))
}

fn of_row(row: &Row<'_>, titulars: Vec<PersonId>) -> rusqlite::Result<StoredMembership> {
    let wrong = |error: &dyn std::error::Error| columns::unreadable(0, error.to_string());
    Ok(StoredMembership {
        membership: Membership {
            id: MembershipId(row.get("id")?),
            number: MembershipNumber::try_new(row.get("number")?).map_err(|e| wrong(&e))?,
            titulars: Titulars::try_new(titulars).map_err(|e| wrong(&e))?,
            household: row.get::<_, Option<Uuid>>("household_id")?.map(HouseholdId),
            joined_on: row.get("joined_on")?,
            rank: Rank::try_new(row.get("rank")?).map_err(|e| wrong(&e))?,
            status: parsed(row, "status", read_status)?,
            left_on: row.get("left_on")?,
            iban: optional_parsed(row, "iban", Iban::parse)?,
        },
        status_since: row.get("status_since")?,
        row_version: row.get("row_version")?,
    })
}

/// What every membership says now, as [`said`] says it, for `verify`.
pub(crate) fn retold(reader: Reader<'_>, see: SeeRow<'_>) -> Result<(), StoreError> {
    let mut titulars: BTreeMap<Uuid, Vec<Value>> = BTreeMap::new();
    retold::rows(
        reader,
        "SELECT membership_id, person_id FROM membership_titular ORDER BY membership_id, position",
        &[("person", Shape::Plain)],
        &mut |membership, row| {
            titulars.entry(membership).or_default().extend(row.values().cloned())
        },
    )?;
    retold::rows(
        reader,
        "SELECT id, number, household_id, joined_on, (SELECT rank FROM membership_rank \
         WHERE membership_id = membership.id), status, left_on, iban \
         FROM membership ORDER BY number",
        &[
            ("number", Shape::Plain),
            ("household", Shape::Plain),
            ("joined_on", Shape::Plain),
            ("rank", Shape::Plain),
            ("status", Shape::Plain),
            ("left_on", Shape::Plain),
            ("iban", Shape::Plain),
        ],
        &mut |id, mut membership| {
            let persons = titulars.remove(&id).unwrap_or_default();
            membership.insert("titulars".to_owned(), Value::Array(persons));
            see(id, membership);
        },
    )
}

fn said(membership: &Membership) -> Value {
    let persons: Vec<Uuid> = membership.titulars.persons().iter().map(|person| person.0).collect();
    json!({
        "number": membership.number.value(),
        "titulars": persons,
        "household": membership.household.map(|household| household.0),
        "joined_on": membership.joined_on,
        "rank": membership.rank.value(),
        "status": membership.status.code(),
        "left_on": membership.left_on,
        "iban": membership.iban.map(|iban| iban.electronic().to_owned()),
    })
}
