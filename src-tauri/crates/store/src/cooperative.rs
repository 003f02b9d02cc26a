//! The cooperative of the file: one row. Source: spec 01, "Creating a cooperative".
//!
//! Deliberately not here: whether an enterprise number is right (in `domain`).

use chrono::{DateTime, NaiveDate, Utc};
use domain::kernel::Currency;
use domain::members::Language;
use rusqlite::{named_params, params};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::act::Change;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;
use crate::verify::retold::{self, SeeRow, Shape};

/// What a new file begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Id of the cooperative.
    pub id: Uuid,
    /// Its name, 1 to 200 characters.
    pub name: String,
    /// Its currency, for ever.
    pub currency: Currency,
    /// The language its documents are in by default.
    pub language: Language,
    /// Whether it is a demonstration, whose key is public.
    pub demo: bool,
    /// Instant of its making.
    pub created_at: DateTime<Utc>,
    /// The business date.
    pub today: NaiveDate,
}

/// The cooperative as the file knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cooperative {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Number in the enterprise register, as digits.
    pub enterprise_number: Option<String>,
    /// Postal address, on one or several lines.
    pub address: String,
    /// Its currency.
    pub currency: Currency,
    /// The language its documents are in by default.
    pub language: Language,
    /// First day of its fiscal year, `MM-DD`.
    pub fiscal_year_start: String,
    /// Its logo, a document.
    pub logo: Option<Uuid>,
    /// Whether it is a demonstration.
    pub demo: bool,
    /// Instant of its making.
    pub created_at: DateTime<Utc>,
    /// Grows at each change.
    pub row_version: i64,
}

/// What of a cooperative can be edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CooperativeEdit {
    /// Its name, 1 to 200 characters.
    pub name: String,
    /// Number in the enterprise register, as digits.
    pub enterprise_number: Option<String>,
    /// Postal address.
    pub address: String,
    /// The language its documents are in by default.
    pub language: Language,
    /// First day of its fiscal year, `MM-DD`.
    pub fiscal_year_start: String,
    /// Its logo, a document.
    pub logo: Option<Uuid>,
}

/// Reads the cooperative.
///
/// # Errors
/// Failures of the database.
pub fn get(reader: Reader<'_>) -> Result<Cooperative, StoreError> {
    reader.one("SELECT * FROM cooperative", [], |row| {
        let currency: String = row.get("currency")?;
        Ok(Cooperative {
            id: row.get("id")?,
            name: row.get("name")?,
            enterprise_number: row.get("enterprise_number")?,
            address: row.get("address")?,
            currency: Currency::try_new(&currency).map_err(|e| columns::unreadable(0, e))?,
            language: columns::language(row, "language")?,
            fiscal_year_start: row.get("fiscal_year_start")?,
            logo: row.get("logo")?,
            demo: row.get("demo")?,
            created_at: row.get("created_at")?,
            row_version: row.get("row_version")?,
        })
    })
}

/// Changes the cooperative, as it was read at `row_version`.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it changed since.
pub fn update(tx: &mut Tx<'_>, edit: &CooperativeEdit, row_version: i64) -> Result<(), StoreError> {
    let before = get(tx.reader())?;
    let rows = tx.execute(
        "UPDATE cooperative SET name = :name, enterprise_number = :number, address = :address, \
         language = :language, fiscal_year_start = :start, logo = :logo, \
         row_version = row_version + 1 WHERE row_version = :row_version",
        named_params! {
            ":name": edit.name,
            ":number": edit.enterprise_number,
            ":address": edit.address,
            ":language": edit.language.code(),
            ":start": edit.fiscal_year_start,
            ":logo": edit.logo,
            ":row_version": row_version,
        },
    )?;
    tx.row_was_changed("cooperative", before.id, rows)?;
    let after = get(tx.reader())?;
    tx.record(Change::updated("cooperative", before.id, said(&before), said(&after)));
    Ok(())
}

/// Writes the row that a new file begins with.
pub(crate) fn found(tx: &mut Tx<'_>, header: &NewFile) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO cooperative (one, id, name, currency, language, demo, created_at) \
         VALUES (1, ?, ?, ?, ?, ?, ?)",
        params![
            header.id,
            header.name,
            header.currency.code(),
            header.language.code(),
            header.demo,
            header.created_at
        ],
    )?;
    let founded = get(tx.reader())?;
    tx.record(Change::created("cooperative", header.id, said(&founded)));
    Ok(())
}

/// What the cooperative says now, as [`said`] says it, for `verify`.
pub(crate) fn retold(reader: Reader<'_>, see: SeeRow<'_>) -> Result<(), StoreError> {
    retold::rows(
        reader,
        "SELECT id, name, enterprise_number, address, currency, language, fiscal_year_start, logo, \
         demo FROM cooperative",
        &[
            ("name", Shape::Plain),
            ("enterprise_number", Shape::Plain),
            ("address", Shape::Plain),
            ("currency", Shape::Plain),
            ("language", Shape::Plain),
            ("fiscal_year_start", Shape::Plain),
            ("logo", Shape::Plain),
            ("demo", Shape::Flag),
        ],
        see,
    )
}

fn said(cooperative: &Cooperative) -> Value {
    json!({
        "name": cooperative.name,
        "enterprise_number": cooperative.enterprise_number,
        "address": cooperative.address,
        "currency": cooperative.currency.code(),
        "language": cooperative.language.code(),
        "fiscal_year_start": cooperative.fiscal_year_start,
        "logo": cooperative.logo,
        "demo": cooperative.demo,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn edit(name: &str) -> CooperativeEdit {
        CooperativeEdit {
            name: name.to_owned(),
            enterprise_number: Some("0123456749".to_owned()),
            address: "Rue du Temple 1\n1450 Chastre".to_owned(),
            language: Language::Nl,
            fiscal_year_start: "07-01".to_owned(),
            logo: None,
        }
    }

    #[test]
    fn an_edit_is_kept_and_a_second_on_the_same_reading_is_refused() {
        let mut store = fixture::store();
        let read = get(store.reader()).unwrap();
        store
            .unit_of_work(&fixture::act("cooperative.update"), |tx| {
                update(tx, &edit("Le Temple"), read.row_version)
            })
            .unwrap();
        let now = get(store.reader()).unwrap();
        assert_eq!((now.name.as_str(), now.row_version), ("Le Temple", read.row_version + 1));
        let refused = store.unit_of_work(&fixture::act("cooperative.update"), |tx| {
            update(tx, &edit("Autre"), read.row_version)
        });
        assert!(matches!(refused, Err(StoreError::ChangedMeanwhile { .. })));
        assert_eq!(get(store.reader()).unwrap().name, "Le Temple");
    }

    #[test]
    fn a_fiscal_year_begins_on_a_day_that_every_year_has() {
        let mut store = fixture::store();
        for (start, accepted) in
            [("02-28", true), ("02-29", false), ("13-01", false), ("1-1", false)]
        {
            let version = get(store.reader()).unwrap().row_version;
            let edit = CooperativeEdit { fiscal_year_start: start.to_owned(), ..edit("X") };
            let outcome = store
                .unit_of_work(&fixture::act("cooperative.update"), |tx| update(tx, &edit, version));
            assert_eq!(outcome.is_ok(), accepted, "{start}");
        }
    }
}
