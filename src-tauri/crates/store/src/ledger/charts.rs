//! The chart of accounts of the file: installed once, then extended.

use domain::ledger::{Account, AccountCode, AccountNames, AccountSource, Chart, Role, SubAccounts};
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

/// Reads the chart; `None` before one is installed.
///
/// # Errors
/// [`StoreError::Damaged`] when the chart does not hold together.
pub fn get(reader: Reader<'_>) -> Result<Option<Chart>, StoreError> {
    let head = reader.optional("SELECT code, note FROM chart", [], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let Some((code, note)) = head else { return Ok(None) };
    let accounts = reader.all("SELECT * FROM account ORDER BY code", [], of_row)?;
    let roles = reader.all("SELECT role, account_code FROM account_role", [], |row| {
        let word: String = row.get("role")?;
        let role = Role::parse(&word).ok_or_else(|| columns::unreadable(0, UnknownCode(word)))?;
        Ok((role, account_code(row, "account_code")?))
    })?;
    Chart::try_new(code, note, accounts, roles)
        .map(Some)
        .map_err(|error| StoreError::Damaged { detail: format!("chart: {error}") })
}

/// Installs a chart in a file that has none.
///
/// # Errors
/// [`StoreError::AlreadyExists`].
pub fn install(tx: &mut Tx<'_>, chart: &Chart) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO chart (one, code, note) VALUES (1, ?, ?)",
        params![chart.code(), chart.note()],
    )?;
    for account in chart.accounts() {
        insert(tx, account)?;
    }
    for (role, account) in chart.roles() {
        tx.execute(
            "INSERT INTO account_role (role, account_code) VALUES (?, ?)",
            params![role.code(), account.as_str()],
        )?;
    }
    let accounts: Vec<Value> = chart.accounts().map(said).collect();
    let after = json!({ "code": chart.code(), "accounts": accounts });
    tx.record(Change::created("chart", id_of(chart.code()), after));
    Ok(())
}

/// Adds an account to the chart.
///
/// # Errors
/// [`StoreError::AlreadyExists`].
pub fn add_account(tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreError> {
    insert(tx, account)?;
    tx.record(Change::created("account", id_of(account.code.as_str()), said(account)));
    Ok(())
}

fn insert(tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreError> {
    let (origin, source) = match &account.source {
        AccountSource::Published(source) => ("PUBLISHED", Some(source)),
        AccountSource::Ours => ("OURS", None),
        AccountSource::User => ("USER", None),
    };
    tx.execute(
        "INSERT INTO account (code, name_fr, name_nl, name_en, origin, source, sub_accounts) \
         VALUES (:code, :fr, :nl, :en, :origin, :source, :sub_accounts)",
        named_params! {
            ":code": account.code.as_str(),
            ":fr": account.names.fr,
            ":nl": account.names.nl,
            ":en": account.names.en,
            ":origin": origin,
            ":source": source,
            ":sub_accounts": account.sub_accounts.map(SubAccounts::code),
        },
    )?;
    Ok(())
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Account> {
    let wrong = |what: String| columns::unreadable(0, UnknownCode(what));
    let origin: String = row.get("origin")?;
    let source: Option<String> = row.get("source")?;
    let sub_accounts: Option<String> = row.get("sub_accounts")?;
    Ok(Account {
        code: account_code(row, "code")?,
        names: AccountNames {
            fr: row.get("name_fr")?,
            nl: row.get("name_nl")?,
            en: row.get("name_en")?,
        },
        source: match (origin.as_str(), source) {
            ("PUBLISHED", Some(source)) => AccountSource::Published(source),
            ("OURS", None) => AccountSource::Ours,
            ("USER", None) => AccountSource::User,
            _ => return Err(wrong(origin)),
        },
        sub_accounts: match sub_accounts {
            Some(code) => Some(SubAccounts::parse(&code).ok_or_else(|| wrong(code))?),
            None => None,
        },
    })
}

/// The id that names an account or a chart in the history: it follows from the code.
fn id_of(code: &str) -> Uuid {
    let digest = canonical::digest(&json!({ "chart": code }));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn said(account: &Account) -> Value {
    json!({
        "code": account.code.as_str(),
        "name": account.names.fr,
        "sub_accounts": account.sub_accounts.map(SubAccounts::code),
    })
}

/// The heading of an account in a language, by its code; French when not translated.
pub(super) fn name_column(language: domain::members::Language) -> &'static str {
    use domain::members::Language;
    match language {
        Language::Fr => "name_fr",
        Language::Nl => "coalesce(name_nl, name_fr)",
        Language::En => "coalesce(name_en, name_fr)",
    }
}

/// Reads the heading of every account in a language, by code.
///
/// # Errors
/// Failures of the database.
pub fn names(
    reader: Reader<'_>,
    language: domain::members::Language,
) -> Result<std::collections::BTreeMap<AccountCode, String>, StoreError> {
    let sql = format!("SELECT code, {} AS name FROM account", name_column(language));
    let rows = reader
        .all(&sql, [], |row| Ok((account_code(row, "code")?, row.get::<_, String>("name")?)))?;
    Ok(rows.into_iter().collect())
}
