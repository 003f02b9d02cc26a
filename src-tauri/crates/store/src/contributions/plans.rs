//! The versions of the contribution plan: one draft at most, validated ones never change.

use chrono::NaiveDate;
use domain::contributions::{
    Compounding, Destination, EntryRule, IndexValue, Indexation, Period, PlanState, PlanTerms,
    PlanVersion,
};
use domain::kernel::{Currency, Money};
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{decimal_text, ratio};
use crate::act::Change;
use crate::columns::{self, Named};
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;
use crate::verify::retold::{self, SeeRow, Shape};

const ENTITY: &str = "plan_version";

/// A version as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPlan {
    /// Its id.
    pub id: Uuid,
    /// What it says.
    pub version: PlanVersion,
    /// The day it was validated.
    pub validated_on: Option<NaiveDate>,
    /// Grows at each change.
    pub row_version: i64,
}

/// An indexation as it stands in its column.
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum IndexationColumn {
    None,
    Fixed { rate: String, compound: bool },
    Series { values: Vec<(NaiveDate, String)> },
    Table { amounts: Vec<i64> },
}

impl IndexationColumn {
    fn write(indexation: &Indexation) -> Result<Self, StoreError> {
        Ok(match indexation {
            Indexation::None => Self::None,
            Indexation::Fixed { rate, compounding } => Self::Fixed {
                rate: decimal_text(rate)?,
                compound: *compounding == Compounding::Compound,
            },
            Indexation::Series { values } => Self::Series {
                values: values
                    .iter()
                    .map(|value| Ok((value.on, decimal_text(&value.value)?)))
                    .collect::<Result<_, StoreError>>()?,
            },
            Indexation::Table { amounts } => {
                Self::Table { amounts: amounts.iter().map(Money::minor).collect() }
            }
        })
    }

    fn read(self, currency: Currency) -> rusqlite::Result<Indexation> {
        let money = |minor: i64| {
            Money::try_from_minor(minor.into(), currency)
                .map_err(|error| columns::unreadable(0, error))
        };
        Ok(match self {
            Self::None => Indexation::None,
            Self::Fixed { rate, compound } => Indexation::Fixed {
                rate: ratio(0, &rate)?,
                compounding: if compound { Compounding::Compound } else { Compounding::Simple },
            },
            Self::Series { values } => Indexation::Series {
                values: values
                    .into_iter()
                    .map(|(on, value)| Ok(IndexValue { on, value: ratio(0, &value)? }))
                    .collect::<rusqlite::Result<_>>()?,
            },
            Self::Table { amounts } => Indexation::Table {
                amounts: amounts.into_iter().map(money).collect::<rusqlite::Result<_>>()?,
            },
        })
    }
}

/// Reads every version, by number.
///
/// # Errors
/// Failures of the database.
pub fn all(reader: Reader<'_>) -> Result<Vec<StoredPlan>, StoreError> {
    let currency = reader.currency()?;
    reader.all("SELECT * FROM plan_version ORDER BY number", [], |row| of_row(row, currency))
}

/// Reads a version by its number.
///
/// # Errors
/// Failures of the database.
pub fn find(reader: Reader<'_>, number: u32) -> Result<Option<StoredPlan>, StoreError> {
    let currency = reader.currency()?;
    reader.optional("SELECT * FROM plan_version WHERE number = ?", [number], |row| {
        of_row(row, currency)
    })
}

/// Reads a version by its id.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: Uuid) -> Result<StoredPlan, StoreError> {
    let currency = reader.currency()?;
    reader
        .optional("SELECT * FROM plan_version WHERE id = ?", [id], |row| of_row(row, currency))?
        .ok_or(StoreError::NotFound { entity: ENTITY, id })
}

/// The number that the next version gets.
///
/// # Errors
/// Failures of the database.
pub fn next_number(reader: Reader<'_>) -> Result<u32, StoreError> {
    reader.one("SELECT coalesce(max(number), 0) + 1 FROM plan_version", [], |row| row.get(0))
}

/// Adds a draft; its number and state are those of `version`.
///
/// # Errors
/// [`StoreError::AlreadyExists`] when another draft stands or the number is taken.
pub fn add_draft(tx: &mut Tx<'_>, id: Uuid, version: &PlanVersion) -> Result<(), StoreError> {
    let mut values = values_of(id, version)?;
    values.push((":number", Box::new(version.number)));
    values.push((":document", Box::new(version.document)));
    values.push((":at", Box::new(tx.act().at)));
    tx.execute(
        "INSERT INTO plan_version (id, number, state, effective_from, base_amount, period, \
         first_due, instalments, indexation, risk_premium, entry_rule, catch_up_over, grace_days, \
         destination, cut_offs, document_id, created_at) VALUES (:id, :number, 'DRAFT', :from, \
         :base, :period, :first_due, :instalments, :indexation, :premium, :entry_rule, :over, \
         :grace, :destination, :cut_offs, :document, :at)",
        &values[..],
    )?;
    let after = get(tx.reader(), id)?;
    tx.record(Change::created(ENTITY, id, said(&after)?));
    Ok(())
}

/// Changes a draft, as it was read at `row_version`.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::ChangedMeanwhile`], [`StoreError::WrongState`] when it
/// is validated.
pub fn change_draft(
    tx: &mut Tx<'_>,
    id: Uuid,
    version: &PlanVersion,
    row_version: i64,
) -> Result<(), StoreError> {
    let before = draft(tx, id)?;
    let mut values = values_of(id, version)?;
    values.push((":row_version", Box::new(row_version)));
    let rows = tx.execute(
        "UPDATE plan_version SET effective_from = :from, base_amount = :base, period = :period, \
         first_due = :first_due, instalments = :instalments, indexation = :indexation, \
         risk_premium = :premium, entry_rule = :entry_rule, catch_up_over = :over, \
         grace_days = :grace, destination = :destination, cut_offs = :cut_offs, \
         row_version = row_version + 1 WHERE id = :id AND row_version = :row_version",
        &values[..],
    )?;
    tx.row_was_changed(ENTITY, id, rows)?;
    changed(tx, id, &before)
}

/// The refusal of a draft that changed since it was read.
pub fn changed_meanwhile(id: Uuid) -> StoreError {
    StoreError::ChangedMeanwhile { entity: ENTITY, id }
}

/// Validates a draft, as it was read at `row_version`, with the document that decided it; it never
/// changes again.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::ChangedMeanwhile`], [`StoreError::WrongState`] when it
/// is validated already, [`StoreError::BrokenReference`] when
/// there is no such document, [`StoreError::AlreadyExists`] when another version starts that day.
pub fn validate(
    tx: &mut Tx<'_>,
    id: Uuid,
    document: Uuid,
    row_version: i64,
) -> Result<(), StoreError> {
    let before = draft(tx, id)?;
    let today = tx.act().today;
    let rows = tx.execute(
        "UPDATE plan_version SET state = 'VALIDATED', document_id = ?, validated_on = ?, \
         row_version = row_version + 1 WHERE id = ? AND row_version = ?",
        params![document, today, id, row_version],
    )?;
    tx.row_was_changed(ENTITY, id, rows)?;
    changed(tx, id, &before)
}

fn draft(tx: &Tx<'_>, id: Uuid) -> Result<StoredPlan, StoreError> {
    let found = get(tx.reader(), id)?;
    if found.version.state != PlanState::Draft {
        let state = found.version.state.code().to_owned();
        return Err(StoreError::WrongState { entity: ENTITY, id, state });
    }
    Ok(found)
}

fn changed(tx: &mut Tx<'_>, id: Uuid, before: &StoredPlan) -> Result<(), StoreError> {
    let after = get(tx.reader(), id)?;
    tx.record(Change::updated(ENTITY, id, said(before)?, said(&after)?));
    Ok(())
}

/// What the row of a draft holds of its terms, by the names in the statements.
fn values_of(id: Uuid, version: &PlanVersion) -> Result<Vec<Named<'_>>, StoreError> {
    let (entry_rule, over) = entry_code(version.entry_rule);
    let values: [Named<'_>; 13] = [
        (":id", Box::new(id)),
        (":from", Box::new(version.effective_from)),
        (":base", Box::new(version.terms.base_amount.minor())),
        (":period", Box::new(version.terms.period.code())),
        (":first_due", Box::new(version.terms.first_due)),
        (":instalments", Box::new(version.terms.instalments)),
        (":indexation", Box::new(indexation_text(version)?)),
        (":premium", Box::new(decimal_text(&version.terms.risk_premium)?)),
        (":entry_rule", Box::new(entry_rule)),
        (":over", Box::new(over)),
        (":grace", Box::new(version.grace_days)),
        (":destination", Box::new(version.destination.code())),
        (":cut_offs", Box::new(json!(version.cut_offs).to_string())),
    ];
    Ok(Vec::from(values))
}

fn indexation_text(version: &PlanVersion) -> Result<String, StoreError> {
    Ok(indexation_value(version)?.to_string())
}

fn indexation_value(version: &PlanVersion) -> Result<Value, StoreError> {
    let column = IndexationColumn::write(&version.terms.indexation)?;
    serde_json::to_value(column)
        .map_err(|error| StoreError::CheckFailed { constraint: error.to_string() })
}

fn entry_code(rule: EntryRule) -> (&'static str, Option<u32>) {
    match rule {
        EntryRule::CatchUp => ("catch_up", None),
        EntryRule::CatchUpOver(parts) => ("catch_up_over", Some(parts)),
        EntryRule::FromNext => ("from_next", None),
    }
}

fn of_row(row: &Row<'_>, currency: Currency) -> rusqlite::Result<StoredPlan> {
    let text = |column: &'static str| row.get::<_, String>(column);
    let wrong = |what: &str| columns::unreadable(0, format!("{what} of plan_version"));
    let indexation: IndexationColumn = serde_json::from_value(columns::json(row, "indexation")?)
        .map_err(|error| columns::unreadable(0, error))?;
    let cut_offs = serde_json::from_value(columns::json(row, "cut_offs")?)
        .map_err(|error| columns::unreadable(0, error))?;
    let period = text("period")?;
    let destination = text("destination")?;
    let over: Option<u32> = row.get("catch_up_over")?;
    let base: i64 = row.get("base_amount")?;
    Ok(StoredPlan {
        id: row.get("id")?,
        version: PlanVersion {
            number: row.get("number")?,
            state: match text("state")?.as_str() {
                "DRAFT" => PlanState::Draft,
                "VALIDATED" => PlanState::Validated,
                _ => return Err(wrong("state")),
            },
            effective_from: row.get("effective_from")?,
            document: row.get("document_id")?,
            terms: PlanTerms {
                base_amount: Money::try_from_minor(base.into(), currency)
                    .map_err(|error| columns::unreadable(0, error))?,
                period: Period::ALL
                    .into_iter()
                    .find(|known| known.code() == period)
                    .ok_or_else(|| wrong("period"))?,
                first_due: row.get("first_due")?,
                instalments: row.get("instalments")?,
                indexation: indexation.read(currency)?,
                risk_premium: ratio(0, &text("risk_premium")?)?,
            },
            entry_rule: match (text("entry_rule")?.as_str(), over) {
                ("catch_up", None) => EntryRule::CatchUp,
                ("catch_up_over", Some(parts)) => EntryRule::CatchUpOver(parts),
                ("from_next", None) => EntryRule::FromNext,
                _ => return Err(wrong("entry_rule")),
            },
            grace_days: row.get("grace_days")?,
            cut_offs,
            destination: Destination::from_code(&destination)
                .ok_or_else(|| wrong("destination"))?,
        },
        validated_on: row.get("validated_on")?,
        row_version: row.get("row_version")?,
    })
}

/// What every version says now, as [`said`] says it, for `verify`.
pub(crate) fn retold(reader: Reader<'_>, see: SeeRow<'_>) -> Result<(), StoreError> {
    retold::rows(
        reader,
        "SELECT id, number, state, effective_from, base_amount, period, first_due, instalments, \
         indexation, risk_premium, entry_rule, catch_up_over, grace_days, destination, cut_offs, \
         document_id, validated_on FROM plan_version ORDER BY number",
        &[
            ("number", Shape::Plain),
            ("state", Shape::Plain),
            ("effective_from", Shape::Plain),
            ("base_amount", Shape::Amount),
            ("period", Shape::Plain),
            ("first_due", Shape::Plain),
            ("instalments", Shape::Plain),
            ("indexation", Shape::Json),
            ("risk_premium", Shape::Plain),
            ("entry_rule", Shape::Plain),
            ("catch_up_over", Shape::Plain),
            ("grace_days", Shape::Plain),
            ("destination", Shape::Plain),
            ("cut_offs", Shape::Json),
            ("document", Shape::Plain),
            ("validated_on", Shape::Plain),
        ],
        see,
    )
}

fn said(plan: &StoredPlan) -> Result<Value, StoreError> {
    let version = &plan.version;
    Ok(json!({
        "number": version.number,
        "state": version.state.code(),
        "effective_from": version.effective_from,
        "base_amount": version.terms.base_amount.to_string(),
        "period": version.terms.period.code(),
        "first_due": version.terms.first_due,
        "instalments": version.terms.instalments,
        "indexation": indexation_value(version)?,
        "risk_premium": decimal_text(&version.terms.risk_premium)?,
        "entry_rule": entry_code(version.entry_rule).0,
        "catch_up_over": entry_code(version.entry_rule).1,
        "grace_days": version.grace_days,
        "destination": version.destination.code(),
        "cut_offs": version.cut_offs,
        "document": version.document,
        "validated_on": plan.validated_on,
    }))
}
