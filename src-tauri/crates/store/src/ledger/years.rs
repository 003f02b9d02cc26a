//! Fiscal years: they follow each other, open and close.

use chrono::NaiveDate;
use domain::kernel::DateRange;
use domain::ledger::{FiscalYear, FiscalYearId, FiscalYears};
use rusqlite::params;
use serde_json::json;
use uuid::Uuid;

use crate::act::Change;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;
use crate::verify::retold::{self, SeeRow, Shape};

const ENTITY: &str = "fiscal_year";

/// Reads the fiscal years.
///
/// # Errors
/// [`StoreError::Damaged`] when they leave a gap.
pub fn all(reader: Reader<'_>) -> Result<FiscalYears, StoreError> {
    let years = reader.all("SELECT * FROM fiscal_year", [], |row| {
        let range = DateRange::try_new(row.get("start_on")?, row.get("end_on")?);
        Ok(FiscalYear {
            id: FiscalYearId(row.get("id")?),
            range: range
                .ok_or_else(|| columns::unreadable(0, "a year that ends before it starts"))?,
            closed: row.get::<_, Option<String>>("closed_on")?.is_some(),
        })
    })?;
    FiscalYears::try_new(years)
        .map_err(|error| StoreError::Damaged { detail: format!("fiscal years: {error}") })
}

/// Opens a year next to those that are there.
///
/// # Errors
/// [`StoreError::CheckFailed`] when it is not next to another.
pub fn open(tx: &mut Tx<'_>, id: FiscalYearId, range: DateRange) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO fiscal_year (id, start_on, end_on) VALUES (?, ?, ?)",
        params![id.0, range.start(), range.end()],
    )?;
    let after = json!({ "start_on": range.start(), "end_on": range.end(), "closed_on": null });
    tx.record(Change::created(ENTITY, id.0, after));
    Ok(())
}

/// Closes a year: it takes no entry any more.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::AppendOnly`] when it is closed already.
pub fn close(tx: &mut Tx<'_>, id: FiscalYearId) -> Result<(), StoreError> {
    let today = tx.act().today;
    let rows =
        tx.execute("UPDATE fiscal_year SET closed_on = ? WHERE id = ?", params![today, id.0])?;
    if rows == 0 {
        return Err(StoreError::NotFound { entity: ENTITY, id: id.0 });
    }
    let (before, after) = (json!({ "closed_on": null }), json!({ "closed_on": today }));
    tx.record(Change::updated(ENTITY, id.0, before, after));
    Ok(())
}

/// Reads the entry of the opening balances and its day, unless it was reversed.
///
/// # Errors
/// Failures of the database.
pub fn opening(reader: Reader<'_>) -> Result<Option<(Uuid, NaiveDate)>, StoreError> {
    reader.optional(
        "SELECT id, entry_on FROM journal_entry AS opening WHERE event = 'opening' \
         AND NOT EXISTS (SELECT 1 FROM journal_entry WHERE reverses = opening.id)",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// What every fiscal year says now, for `verify`.
pub(crate) fn retold(reader: Reader<'_>, see: SeeRow<'_>) -> Result<(), StoreError> {
    retold::rows(
        reader,
        "SELECT id, start_on, end_on, closed_on FROM fiscal_year ORDER BY start_on",
        &[("start_on", Shape::Plain), ("end_on", Shape::Plain), ("closed_on", Shape::Plain)],
        see,
    )
}
