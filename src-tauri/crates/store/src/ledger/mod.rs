//! The ledger: the chart, the fiscal years, entries and what stands on the accounts.
//!
//! Append-only, by trigger. Deliberately not here: which accounts an event moves and on which
//! open day (`domain::ledger`; the use cases ask it first). Source: spec 02.

pub mod balances;
pub mod charts;
pub mod entries;
pub mod years;

pub use entries::{EntryFilter, StoredEntry, post};

use rusqlite::Row;

use domain::ledger::AccountCode;

use crate::columns;

/// Reads the code of an account.
fn account_code(row: &Row<'_>, column: &str) -> rusqlite::Result<AccountCode> {
    let code: String = row.get(column)?;
    AccountCode::try_new(&code).map_err(|error| columns::unreadable(0, error))
}

/// The digests of the entries as they are now, for `verify`.
pub(crate) use entries::witnesses;

#[cfg(test)]
mod tests;
