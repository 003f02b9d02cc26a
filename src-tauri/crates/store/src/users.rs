//! Users of the file and their wrong passphrases. Source: spec 08, "Roles".
//!
//! Deliberately not here: hashing a passphrase, how long a wrong one waits, what a role may do
//! (all in `api`).

use chrono::{DateTime, Utc};
use domain::cooperative::Role;
use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::act::Change;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;

/// A user as the file knows them.
#[derive(Clone, PartialEq, Eq)]
pub struct User {
    /// Id.
    pub id: Uuid,
    /// Name shown on the list of users.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Argon2id hash in PHC form; `None` when no passphrase is asked.
    pub passphrase_hash: Option<String>,
    /// The person they are, among the members.
    pub person_id: Option<Uuid>,
    /// Since when they may no longer sign in.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Instant of their making.
    pub created_at: DateTime<Utc>,
    /// Grows at each change.
    pub row_version: i64,
}

impl std::fmt::Debug for User {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("User")
            .field("id", &self.id)
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}

/// What of a user can be edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserEdit {
    /// Name, 1 to 200 characters.
    pub name: String,
    /// Role.
    pub role: Role,
    /// The person they are.
    pub person_id: Option<Uuid>,
    /// Whether they may no longer sign in.
    pub disabled: bool,
}

/// Wrong passphrases since the last right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// How many, in a row; 0 after a right one.
    pub failures: u32,
    /// Instant of the last one.
    pub last_at: Option<DateTime<Utc>>,
}

const PERSONAL: &[&str] = &["name"];

/// Reads one user.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: Uuid) -> Result<User, StoreError> {
    let found = reader.optional("SELECT * FROM user WHERE id = ?", [id], of_row)?;
    found.ok_or(StoreError::NotFound { entity: "user", id })
}

/// Reads every user, disabled ones included, in order of their making.
///
/// # Errors
/// Failures of the database.
pub fn all(reader: Reader<'_>) -> Result<Vec<User>, StoreError> {
    reader.all("SELECT * FROM user ORDER BY created_at, id", [], of_row)
}

/// Adds a user without passphrase.
///
/// # Errors
/// Failures of the database.
pub fn add(tx: &mut Tx<'_>, id: Uuid, edit: &UserEdit) -> Result<(), StoreError> {
    let at = tx.act().at;
    tx.execute(
        "INSERT INTO user (id, name, role, person_id, disabled_at, created_at) \
         VALUES (?, ?, ?, ?, ?, ?)",
        params![id, edit.name, edit.role.code(), edit.person_id, edit.disabled.then_some(at), at],
    )?;
    let added = get(tx.reader(), id)?;
    tx.record(Change::created("user", id, said(&added)).personal(PERSONAL));
    Ok(())
}

/// Changes a user, as they were read at `row_version`.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::ChangedMeanwhile`].
pub fn update(
    tx: &mut Tx<'_>,
    id: Uuid,
    edit: &UserEdit,
    row_version: i64,
) -> Result<(), StoreError> {
    let before = get(tx.reader(), id)?;
    let disabled_at = edit.disabled.then(|| before.disabled_at.unwrap_or(tx.act().at));
    let rows = tx.execute(
        "UPDATE user SET name = :name, role = :role, person_id = :person, \
         disabled_at = :disabled_at, row_version = row_version + 1 \
         WHERE id = :id AND row_version = :row_version",
        named_params! {
            ":id": id,
            ":name": edit.name,
            ":role": edit.role.code(),
            ":person": edit.person_id,
            ":disabled_at": disabled_at,
            ":row_version": row_version,
        },
    )?;
    tx.row_was_changed("user", id, rows)?;
    let after = get(tx.reader(), id)?;
    tx.record(Change::updated("user", id, said(&before), said(&after)).personal(PERSONAL));
    Ok(())
}

/// Sets or removes the hash of a passphrase. The history says that it changed, never to what.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn set_passphrase(tx: &mut Tx<'_>, id: Uuid, hash: Option<&str>) -> Result<(), StoreError> {
    let before = get(tx.reader(), id)?;
    tx.execute(
        "UPDATE user SET passphrase_hash = ?, row_version = row_version + 1 WHERE id = ?",
        params![hash, id],
    )?;
    let state =
        |version: i64, set: bool| json!({ "passphrase": { "set": set, "version": version } });
    tx.record(Change::updated(
        "user",
        id,
        state(before.row_version, before.passphrase_hash.is_some()),
        state(before.row_version + 1, hash.is_some()),
    ));
    Ok(())
}

/// Reads how many wrong passphrases there were since the last right one.
///
/// # Errors
/// Failures of the database.
pub fn attempts(reader: Reader<'_>, id: Uuid) -> Result<Attempts, StoreError> {
    let found = reader.optional(
        "SELECT failures, last_at FROM sign_in_attempt WHERE user_id = ?",
        [id],
        |row| Ok(Attempts { failures: row.get("failures")?, last_at: row.get("last_at")? }),
    )?;
    Ok(found.unwrap_or(Attempts { failures: 0, last_at: None }))
}

/// Notes a wrong passphrase; answers how many there are in a row.
///
/// # Errors
/// [`StoreError::BrokenReference`] when there is no such user.
pub fn failed_sign_in(tx: &mut Tx<'_>, id: Uuid) -> Result<u32, StoreError> {
    let before = attempts(tx.reader(), id)?.failures;
    let failures = before.saturating_add(1);
    let at = tx.act().at;
    tx.execute(
        "INSERT INTO sign_in_attempt (user_id, failures, last_at) VALUES (?, ?, ?) \
         ON CONFLICT (user_id) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at",
        params![id, failures, at],
    )?;
    record_failures(tx, id, before, failures);
    Ok(failures)
}

/// Forgets the wrong passphrases after a right one; answers whether there were any.
///
/// # Errors
/// Failures of the database.
pub fn forget_failures(tx: &mut Tx<'_>, id: Uuid) -> Result<bool, StoreError> {
    let before = attempts(tx.reader(), id)?.failures;
    if before == 0 {
        return Ok(false);
    }
    tx.execute("DELETE FROM sign_in_attempt WHERE user_id = ?", [id])?;
    record_failures(tx, id, before, 0);
    Ok(true)
}

fn record_failures(tx: &mut Tx<'_>, id: Uuid, before: u32, after: u32) {
    tx.record(Change::updated(
        "user",
        id,
        json!({ "wrong_passphrases": before }),
        json!({ "wrong_passphrases": after }),
    ));
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<User> {
    Ok(User {
        id: row.get("id")?,
        name: row.get("name")?,
        role: columns::code(row, "role")?,
        passphrase_hash: row.get("passphrase_hash")?,
        person_id: row.get("person_id")?,
        disabled_at: row.get("disabled_at")?,
        created_at: row.get("created_at")?,
        row_version: row.get("row_version")?,
    })
}

fn said(user: &User) -> Value {
    json!({
        "name": user.name,
        "role": user.role.code(),
        "person_id": user.person_id,
        "disabled_at": user.disabled_at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::history::{self, EventFilter};

    fn edit(role: Role, disabled: bool) -> UserEdit {
        UserEdit { name: "Jeanne Dupont".to_owned(), role, person_id: None, disabled }
    }

    #[test]
    fn wrong_passphrases_are_counted_until_a_right_one() {
        let mut store = fixture::store();
        let act = fixture::act("session.sign_in");
        let id = fixture::id(7);
        store.unit_of_work(&act, |tx| add(tx, id, &edit(Role::Treasurer, false))).unwrap();
        for expected in 1..=3 {
            let failures = store.unit_of_work(&act, |tx| failed_sign_in(tx, id)).unwrap().value;
            assert_eq!(failures, expected);
        }
        assert_eq!(attempts(store.reader(), id).unwrap().last_at, Some(act.at));
        for there_were_some in [true, false] {
            let forgot = store.unit_of_work(&act, |tx| forget_failures(tx, id)).unwrap();
            assert_eq!(forgot.value, there_were_some);
        }
        assert_eq!(attempts(store.reader(), id).unwrap().failures, 0);
    }

    #[test]
    fn a_wrong_passphrase_for_nobody_is_refused() {
        let mut store = fixture::store();
        let refused = store.unit_of_work(&fixture::act("session.sign_in"), |tx| {
            failed_sign_in(tx, fixture::id(9))
        });
        assert!(matches!(refused, Err(StoreError::BrokenReference)));
    }

    #[test]
    fn the_history_never_holds_the_hash_of_a_passphrase() {
        let mut store = fixture::store();
        let act = fixture::act("settings.set_passphrase");
        let id = fixture::id(7);
        store.unit_of_work(&act, |tx| add(tx, id, &edit(Role::Auditor, false))).unwrap();
        let hash = "$argon2id$v=19$secret";
        store.unit_of_work(&act, |tx| set_passphrase(tx, id, Some(hash))).unwrap();
        assert_eq!(get(store.reader(), id).unwrap().passphrase_hash.as_deref(), Some(hash));
        let events = history::events(store.reader(), &EventFilter::default()).unwrap();
        assert!(events.iter().all(|event| !event.diff.to_string().contains("argon2id")));
    }

    #[test]
    fn the_day_of_disabling_stays_when_the_name_changes() {
        let mut store = fixture::store();
        let id = fixture::id(7);
        let first = fixture::act("settings.disable_user");
        store.unit_of_work(&first, |tx| add(tx, id, &edit(Role::Syndic, true))).unwrap();
        let mut later = first.clone();
        later.at = fixture::noon(9);
        store.unit_of_work(&later, |tx| update(tx, id, &edit(Role::Auditor, true), 1)).unwrap();
        let user = get(store.reader(), id).unwrap();
        assert_eq!((user.role, user.disabled_at), (Role::Auditor, Some(first.at)));
    }
}
