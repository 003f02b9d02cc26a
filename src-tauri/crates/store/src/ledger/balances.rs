//! What stands on the accounts on a day, read from covering indexes alone.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::kernel::Money;
use domain::ledger::{AccountBalance, AccountCode, SubAccount};
use rusqlite::params;
use uuid::Uuid;

use super::account_code;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;

/// Reads the debits and credits of every account moved up to a day, by code.
///
/// # Errors
/// Failures of the database.
pub fn trial_balance(
    reader: Reader<'_>,
    until: NaiveDate,
) -> Result<Vec<AccountBalance>, StoreError> {
    let currency = reader.currency()?;
    reader.all(
        "SELECT coalesce(sum(amount) FILTER (WHERE amount > 0), 0), \
         coalesce(-sum(amount) FILTER (WHERE amount < 0), 0), account_code \
         FROM posting WHERE entry_on <= ? GROUP BY account_code ORDER BY account_code",
        [until],
        |row| {
            Ok(AccountBalance {
                account: account_code(row, "account_code")?,
                debit: columns::money(row, 0, currency)?,
                credit: columns::money(row, 1, currency)?,
            })
        },
    )
}

/// Reads what stands on one account on a day.
///
/// # Errors
/// Failures of the database.
pub fn of_account(
    reader: Reader<'_>,
    account: &AccountCode,
    until: NaiveDate,
) -> Result<Money, StoreError> {
    let currency = reader.currency()?;
    reader.one(
        "SELECT coalesce(sum(amount), 0) FROM posting WHERE account_code = ? AND entry_on <= ?",
        params![account.as_str(), until],
        |row| columns::money(row, 0, currency),
    )
}

/// Reads what stands on one part of a control account on a day.
///
/// # Errors
/// Failures of the database.
pub fn of_sub_account(
    reader: Reader<'_>,
    account: &AccountCode,
    sub_account: SubAccount,
    until: NaiveDate,
) -> Result<Money, StoreError> {
    let currency = reader.currency()?;
    reader.one(
        "SELECT coalesce(sum(amount), 0) FROM posting \
         WHERE account_code = ? AND sub_account = ? AND entry_on <= ?",
        params![account.as_str(), sub_account.0, until],
        |row| columns::money(row, 0, currency),
    )
}

/// Reads what stands on each part of a control account on a day; parts never moved are absent.
///
/// # Errors
/// Failures of the database.
pub fn of_sub_accounts(
    reader: Reader<'_>,
    account: &AccountCode,
    until: NaiveDate,
) -> Result<BTreeMap<SubAccount, Money>, StoreError> {
    let currency = reader.currency()?;
    let rows = reader.all(
        "SELECT sum(amount), sub_account FROM posting \
         WHERE account_code = ? AND sub_account IS NOT NULL AND entry_on <= ? GROUP BY sub_account",
        params![account.as_str(), until],
        |row| Ok((SubAccount(row.get::<_, Uuid>(1)?), columns::money(row, 0, currency)?)),
    )?;
    Ok(rows.into_iter().collect())
}
