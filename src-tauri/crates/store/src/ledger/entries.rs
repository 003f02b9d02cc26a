//! Journal entries: written once, read by date, account or membership.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::kernel::{Currency, Money};
use domain::ledger::{AccountCode, Entry, EntryNumber, EventKind, FiscalYearId, SubAccount};
use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};
use uuid::Uuid;

use super::account_code;
use crate::act::Change;
use crate::canonical;
use crate::columns::{self, UnknownCode};
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;

const ENTITY: &str = "journal_entry";
const COLUMNS: &str = "SELECT journal_entry.*, fiscal_year.start_on, fiscal_year.end_on, \
    undone.id AS reversed_by FROM journal_entry \
    JOIN fiscal_year ON fiscal_year.id = journal_entry.fiscal_year_id \
    LEFT JOIN journal_entry AS undone ON undone.reverses = journal_entry.id";

/// A line of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPosting {
    /// On which account.
    pub account: AccountCode,
    /// Whose part of it.
    pub sub_account: Option<SubAccount>,
    /// Debit above zero, credit below.
    pub amount: Money,
}

/// An entry as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Its id.
    pub id: Uuid,
    /// Its fiscal year.
    pub year: FiscalYearId,
    /// First and last day of that year.
    pub year_range: (NaiveDate, NaiveDate),
    /// Its number in that year.
    pub number: EntryNumber,
    /// Its date.
    pub on: NaiveDate,
    /// What happened.
    pub event: EventKind,
    /// What it is, in a few words.
    pub memo: String,
    /// The entry it undoes.
    pub reverses: Option<Uuid>,
    /// The entry that undid it.
    pub reversed_by: Option<Uuid>,
    /// The record it comes from.
    pub source: Option<(String, Uuid)>,
    /// The dated paper that supports it.
    pub document: Option<Uuid>,
    /// The machine's instant.
    pub entered_at: DateTime<Utc>,
    /// Its lines, in order.
    pub postings: Vec<StoredPosting>,
}

/// Which entries to read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryFilter {
    /// Of this day or later.
    pub from: Option<NaiveDate>,
    /// Of this day or earlier.
    pub to: Option<NaiveDate>,
    /// That move this account.
    pub account: Option<AccountCode>,
    /// That move this part of a control account.
    pub sub_account: Option<SubAccount>,
    /// At most so many; all when absent.
    pub limit: Option<u32>,
    /// Leaving out so many, the newest first.
    pub offset: u32,
}

/// Keeps an entry under the next number of its fiscal year, and gives that number.
///
/// # Errors
/// [`StoreError::CheckFailed`] when it does not balance, its year is closed or a control account
/// is not divided; [`StoreError::AlreadyExists`] when what it reverses was reversed already;
/// [`StoreError::BrokenReference`] on an account that the chart has not.
pub fn post(
    tx: &mut Tx<'_>,
    id: Uuid,
    year: FiscalYearId,
    entry: &Entry,
) -> Result<EntryNumber, StoreError> {
    let at = tx.act().at;
    let postings = i64::try_from(entry.postings().len()).unwrap_or(i64::MAX);
    tx.execute(
        "INSERT INTO journal_entry (id, fiscal_year_id, number, entry_on, event, memo, reverses, \
         source_entity, source_id, document_id, postings, entered_at) VALUES (:id, :year, \
         (SELECT coalesce(max(number), 0) + 1 FROM journal_entry WHERE fiscal_year_id = :year), \
         :on, :event, :memo, :reverses, :source_entity, :source_id, :document, :postings, :at)",
        named_params! {
            ":id": id,
            ":year": year.0,
            ":on": entry.date(),
            ":event": entry.event().code(),
            ":memo": entry.memo(),
            ":reverses": entry.reverses().map(|of| of.0),
            ":source_entity": entry.source().map(|source| source.entity),
            ":source_id": entry.source().map(|source| source.id),
            ":document": entry.document().map(|document| document.0),
            ":postings": postings,
            ":at": at,
        },
    )?;
    for (position, posting) in (0_i64..).zip(entry.postings()) {
        tx.execute(
            "INSERT INTO posting (entry_id, position, account_code, sub_account, entry_on, amount) \
             VALUES (?, ?, ?, ?, ?, ?)",
            params![
                id,
                position,
                posting.account.as_str(),
                posting.sub_account.map(|sub| sub.0),
                entry.date(),
                posting.amount.minor()
            ],
        )?;
    }
    let stored = get(tx.reader(), id)?;
    let said = said(&stored);
    let digest = canonical::digest(&said);
    tx.record(Change::created(ENTITY, id, said).digest(digest).personal(&["memo"]));
    Ok(stored.number)
}

/// Reads one entry.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: Uuid) -> Result<StoredEntry, StoreError> {
    let currency = reader.currency()?;
    let sql = format!("{COLUMNS} WHERE journal_entry.id = ?");
    let mut entry =
        reader.optional(&sql, [id], of_row)?.ok_or(StoreError::NotFound { entity: ENTITY, id })?;
    entry.postings =
        reader.all("SELECT * FROM posting WHERE entry_id = ? ORDER BY position", [id], |row| {
            posting_of_row(row, currency)
        })?;
    Ok(entry)
}

/// Reads entries, the newest first.
///
/// # Errors
/// Failures of the database.
pub fn list(reader: Reader<'_>, filter: &EntryFilter) -> Result<Vec<StoredEntry>, StoreError> {
    let currency = reader.currency()?;
    let limit = filter.limit.map_or(-1, i64::from);
    let sql = format!(
        "{COLUMNS} WHERE {CHOSEN} ORDER BY journal_entry.entry_on DESC, journal_entry.number DESC \
         LIMIT :limit OFFSET :offset"
    );
    let account = filter.account.as_ref().map(AccountCode::as_str);
    let sub_account = filter.sub_account.map(|sub| sub.0);
    let mut entries = reader.all(
        &sql,
        named_params! {
            ":from": filter.from,
            ":to": filter.to,
            ":account": account,
            ":sub_account": sub_account,
            ":limit": limit,
            ":offset": filter.offset,
        },
        of_row,
    )?;
    let mut lines: BTreeMap<Uuid, Vec<StoredPosting>> = BTreeMap::new();
    let sql = format!(
        "SELECT posting.* FROM posting JOIN (SELECT journal_entry.id FROM journal_entry \
         WHERE {CHOSEN} ORDER BY journal_entry.entry_on DESC, journal_entry.number DESC \
         LIMIT :limit OFFSET :offset) AS chosen ON chosen.id = posting.entry_id \
         ORDER BY posting.entry_id, position"
    );
    let rows = reader.all(
        &sql,
        named_params! {
            ":from": filter.from,
            ":to": filter.to,
            ":account": account,
            ":sub_account": sub_account,
            ":limit": limit,
            ":offset": filter.offset,
        },
        |row| Ok((row.get::<_, Uuid>("entry_id")?, posting_of_row(row, currency)?)),
    )?;
    for (entry, posting) in rows {
        lines.entry(entry).or_default().push(posting);
    }
    for entry in &mut entries {
        entry.postings = lines.remove(&entry.id).unwrap_or_default();
    }
    Ok(entries)
}

const CHOSEN: &str = "(:from IS NULL OR journal_entry.entry_on >= :from) \
    AND (:to IS NULL OR journal_entry.entry_on <= :to) \
    AND ((:account IS NULL AND :sub_account IS NULL) OR EXISTS (SELECT 1 FROM posting AS touched \
        WHERE touched.entry_id = journal_entry.id \
        AND (:account IS NULL OR touched.account_code = :account) \
        AND (:sub_account IS NULL OR touched.sub_account = :sub_account)))";

/// Adds up the debits of the entries chosen, whatever the filter's limit.
///
/// # Errors
/// [`StoreError::Damaged`] when the sum is beyond what a ledger holds.
pub fn total(reader: Reader<'_>, filter: &EntryFilter) -> Result<Money, StoreError> {
    let currency = reader.currency()?;
    let sql = format!(
        "SELECT coalesce(sum(posting.amount), 0) FROM journal_entry \
         JOIN posting ON posting.entry_id = journal_entry.id AND posting.amount > 0 WHERE {CHOSEN}"
    );
    reader.one(
        &sql,
        named_params! {
            ":from": filter.from,
            ":to": filter.to,
            ":account": filter.account.as_ref().map(AccountCode::as_str),
            ":sub_account": filter.sub_account.map(|sub| sub.0),
        },
        |row| columns::money(row, 0, currency),
    )
}

/// The digests of the entries with their lines as they are now.
pub(crate) fn witnesses(
    reader: Reader<'_>,
    see: &mut dyn FnMut(Uuid, [u8; 32]),
) -> Result<(), StoreError> {
    for entry in list(reader, &EntryFilter::default())? {
        see(entry.id, canonical::digest(&said(&entry)));
    }
    Ok(())
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<StoredEntry> {
    let event: String = row.get("event")?;
    let event =
        EventKind::parse(&event).ok_or_else(|| columns::unreadable(0, UnknownCode(event)))?;
    let source: (Option<String>, Option<Uuid>) = (row.get("source_entity")?, row.get("source_id")?);
    Ok(StoredEntry {
        id: row.get("id")?,
        year: FiscalYearId(row.get("fiscal_year_id")?),
        year_range: (row.get("start_on")?, row.get("end_on")?),
        number: EntryNumber(row.get("number")?),
        on: row.get("entry_on")?,
        event,
        memo: row.get("memo")?,
        reverses: row.get("reverses")?,
        reversed_by: row.get("reversed_by")?,
        source: source.0.zip(source.1),
        document: row.get("document_id")?,
        entered_at: row.get("entered_at")?,
        postings: Vec::new(),
    })
}

fn posting_of_row(row: &Row<'_>, currency: Currency) -> rusqlite::Result<StoredPosting> {
    let minor: i64 = row.get("amount")?;
    Ok(StoredPosting {
        account: account_code(row, "account_code")?,
        sub_account: row.get::<_, Option<Uuid>>("sub_account")?.map(SubAccount),
        amount: Money::try_from_minor(minor.into(), currency)
            .map_err(|error| columns::unreadable(0, error))?,
    })
}

fn said(entry: &StoredEntry) -> Value {
    let postings: Vec<Value> = entry
        .postings
        .iter()
        .map(|posting| {
            json!({
                "account": posting.account.as_str(),
                "sub_account": posting.sub_account.map(|sub| sub.0),
                "amount": posting.amount.to_string(),
            })
        })
        .collect();
    json!({
        "year": entry.year.0,
        "number": entry.number.0,
        "on": entry.on,
        "event": entry.event.code(),
        "memo": entry.memo,
        "reverses": entry.reverses,
        "source": entry.source,
        "document": entry.document,
        "postings": postings,
    })
}
