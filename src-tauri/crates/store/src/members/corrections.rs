//! Corrections of a membership that was typed wrongly: its joining date, its titulars, the label of
//! its household. What was called since stands elsewhere; who may correct is decided before.

use chrono::NaiveDate;
use domain::members::{HouseholdId, MemberStatus, MembershipId, Name, Titulars};
use rusqlite::params;
use serde_json::json;

use super::memberships::{self, changed, insert_titular, keep_status};
use crate::act::Change;
use crate::error::StoreError;
use crate::unit_of_work::Tx;

/// Corrects a membership as it was read at `row_version`. A first status that began with the old
/// joining date begins with the new one: the history says so, with the reason.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::ChangedMeanwhile`], [`StoreError::BrokenReference`]
/// when a titular is no person of the file.
pub fn correct(
    tx: &mut Tx<'_>,
    id: MembershipId,
    joined_on: NaiveDate,
    titulars: &Titulars,
    reason: &str,
    row_version: i64,
) -> Result<(), StoreError> {
    let stored = memberships::get(tx.reader(), id)?;
    let before = stored.membership;
    let first = before.status == MemberStatus::PendingKyc && before.joined_on != joined_on;
    let since = if first { joined_on } else { stored.status_since };
    let rows = tx.execute(
        "UPDATE membership SET joined_on = ?, status_since = ?, row_version = row_version + 1 \
         WHERE id = ? AND row_version = ?",
        params![joined_on, since, id.0, row_version],
    )?;
    tx.row_was_changed("membership", id.0, rows)?;
    if first {
        keep_status(tx, id.0, before.status, joined_on, reason, None)?;
    }
    if before.titulars != *titulars {
        tx.execute("DELETE FROM membership_titular WHERE membership_id = ?", [id.0])?;
        for (position, person) in (0_i64..).zip(titulars.persons()) {
            insert_titular(tx, id, position, *person)?;
        }
    }
    changed(tx, &before)
}

/// Gives a household another label; answers whether it had another.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn rename_household(
    tx: &mut Tx<'_>,
    id: HouseholdId,
    label: &Name,
) -> Result<bool, StoreError> {
    let before = super::households::get(tx.reader(), id)?.label;
    if before == *label {
        return Ok(false);
    }
    tx.execute("UPDATE household SET label = ? WHERE id = ?", params![label.as_str(), id.0])?;
    let said = |label: &Name| json!({ "label": label.as_str() });
    let change = Change::updated("household", id.0, said(&before), said(label));
    tx.record(change.personal(&["label"]));
    Ok(true)
}
