//! People: persons, households, memberships, what was seen of their papers, their consents.
//!
//! Deliberately not here: rules (a free rank, a possible step, a complete checklist: in
//! `domain::members`), what a membership owes (`contributions`, `ledger`). Source: spec 01, 04.

pub mod consents;
pub mod corrections;
pub mod households;
pub mod imports;
pub mod kyc;
pub mod memberships;
pub mod persons;

pub use memberships::is_titular;

use std::fmt::Display;

use rusqlite::{Row, RowIndex};

use crate::columns;

/// Reads a text that the domain parses; one that it refuses means a damaged file.
fn parsed<T, E: Display>(
    row: &Row<'_>,
    index: impl RowIndex + Copy,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> rusqlite::Result<T> {
    let text: String = row.get(index)?;
    parse(&text).map_err(|error| columns::unreadable(0, error))
}

/// As [`parsed`], of a column that may be empty.
fn optional_parsed<T, E: Display>(
    row: &Row<'_>,
    index: impl RowIndex + Copy,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(index)?;
    text.map(|text| parse(&text)).transpose().map_err(|error| columns::unreadable(0, error))
}

#[cfg(test)]
mod tests;
