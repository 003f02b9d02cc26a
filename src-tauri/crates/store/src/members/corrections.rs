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
/// joining date begins with the new one, whatever followed it: it is said again, with the reason.
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
    let first = memberships::statuses_of(tx.reader(), id)?.into_iter().next().filter(|first| {
        first.status == MemberStatus::PendingKyc
            && first.since == before.joined_on
            && before.joined_on != joined_on
    });
    let has_it_still = first.as_ref().is_some_and(|first| first.status == before.status);
    let since = if has_it_still { joined_on } else { stored.status_since };
    let rows = tx.execute(
        "UPDATE membership SET joined_on = ?, status_since = ?, row_version = row_version + 1 \
         WHERE id = ? AND row_version = ?",
        params![joined_on, since, id.0, row_version],
    )?;
    tx.row_was_changed("membership", id.0, rows)?;
    if let Some(first) = first {
        keep_status(tx, id.0, first.status, joined_on, reason, None)?;
    }
    if before.titulars != *titulars {
        tx.execute("DELETE FROM membership_titular WHERE membership_id = ?", [id.0])?;
        for (position, person) in (0_i64..).zip(titulars.persons()) {
            insert_titular(tx, id, position, *person)?;
        }
    }
    changed(tx, &before)
}

/// Gives a household another label, corrected from the page of `by`; answers whether it had
/// another. Every other membership of the household counts as changed: a page of it that was read
/// before refuses to put the former label back.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn rename_household(
    tx: &mut Tx<'_>,
    id: HouseholdId,
    label: &Name,
    by: MembershipId,
) -> Result<bool, StoreError> {
    let before = super::households::get(tx.reader(), id)?.label;
    if before == *label {
        return Ok(false);
    }
    tx.execute("UPDATE household SET label = ? WHERE id = ?", params![label.as_str(), id.0])?;
    tx.execute(
        "UPDATE membership SET row_version = row_version + 1 WHERE household_id = ? AND id <> ?",
        params![id.0, by.0],
    )?;
    let said = |label: &Name| json!({ "label": label.as_str() });
    let change = Change::updated("household", id.0, said(&before), said(label));
    tx.record(change.personal(&["label"]));
    Ok(true)
}
