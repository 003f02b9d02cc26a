//! Households and how many live there, by date.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::members::{Household, HouseholdId, Name, Occupants, OccupantsHistory};
use rusqlite::{Row, params};
use serde_json::json;
use uuid::Uuid;

use super::parsed;
use crate::act::Change;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;

const ENTITY: &str = "household";

/// Adds a household; its occupants come with [`set_occupants`]. `listed` says that a list gave the
/// label, by which the next list recognises the household.
///
/// # Errors
/// Failures of the database.
pub fn add(tx: &mut Tx<'_>, id: HouseholdId, label: &Name, listed: bool) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO household (id, label, listed) VALUES (?, ?, ?)",
        params![id.0, label.as_str(), listed],
    )?;
    let after = json!({ "label": label.as_str(), "listed": listed });
    tx.record(Change::created(ENTITY, id.0, after).personal(&["label"]));
    Ok(())
}

/// Sets how many live there from a day on; answers whether it changes that day's count.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn set_occupants(
    tx: &mut Tx<'_>,
    id: HouseholdId,
    from: NaiveDate,
    occupants: Occupants,
) -> Result<bool, StoreError> {
    let before = get(tx.reader(), id)?.occupants.on(from);
    if before == Some(occupants) {
        return Ok(false);
    }
    tx.execute(
        "INSERT INTO household_occupants (household_id, from_on, adults, children) \
         VALUES (?, ?, ?, ?) ON CONFLICT (household_id, from_on) \
         DO UPDATE SET adults = excluded.adults, children = excluded.children",
        params![id.0, from, occupants.adults(), occupants.children()],
    )?;
    let said = |occupants: Option<Occupants>| {
        json!({
            "from": from,
            "adults": occupants.map(Occupants::adults),
            "children": occupants.map(Occupants::children),
        })
    };
    tx.record(Change::updated(ENTITY, id.0, said(before), said(Some(occupants))));
    Ok(true)
}

/// Reads one household.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: HouseholdId) -> Result<Household, StoreError> {
    let label = reader
        .optional("SELECT label FROM household WHERE id = ?", [id.0], |row| {
            parsed(row, 0, |label| Name::try_new(label, "household"))
        })?
        .ok_or(StoreError::NotFound { entity: ENTITY, id: id.0 })?;
    let counts = reader.all(
        "SELECT from_on, adults, children FROM household_occupants WHERE household_id = ?",
        [id.0],
        count_of_row,
    )?;
    household(id, label, counts)
}

/// Reads the labels that lists gave, by household.
///
/// # Errors
/// Failures of the database.
pub(super) fn listed(reader: Reader<'_>) -> Result<BTreeMap<HouseholdId, Name>, StoreError> {
    let rows = reader.all("SELECT label, id FROM household WHERE listed = 1", [], |row| {
        let label = parsed(row, 0, |label| Name::try_new(label, "household"))?;
        Ok((HouseholdId(row.get(1)?), label))
    })?;
    Ok(rows.into_iter().collect())
}

/// Reads every household, by id.
///
/// # Errors
/// Failures of the database.
pub fn all(reader: Reader<'_>) -> Result<BTreeMap<HouseholdId, Household>, StoreError> {
    let mut counts: BTreeMap<Uuid, Vec<(NaiveDate, Occupants)>> = BTreeMap::new();
    let rows = reader.all(
        "SELECT from_on, adults, children, household_id FROM household_occupants",
        [],
        |row| Ok((row.get::<_, Uuid>(3)?, count_of_row(row)?)),
    )?;
    for (id, count) in rows {
        counts.entry(id).or_default().push(count);
    }
    reader
        .all("SELECT label, id FROM household", [], |row| {
            let label = parsed(row, 0, |label| Name::try_new(label, "household"))?;
            Ok((HouseholdId(row.get(1)?), label))
        })?
        .into_iter()
        .map(|(id, label)| {
            Ok((id, household(id, label, counts.remove(&id.0).unwrap_or_default())?))
        })
        .collect()
}

fn household(
    id: HouseholdId,
    label: Name,
    counts: Vec<(NaiveDate, Occupants)>,
) -> Result<Household, StoreError> {
    let occupants = OccupantsHistory::try_new(counts)
        .map_err(|error| StoreError::Damaged { detail: format!("household {id}: {error}") })?;
    Ok(Household { id, label, occupants })
}

fn count_of_row(row: &Row<'_>) -> rusqlite::Result<(NaiveDate, Occupants)> {
    let occupants = Occupants::try_new(row.get(1)?, row.get(2)?);
    Ok((row.get(0)?, occupants.map_err(|error| columns::unreadable(1, error))?))
}
