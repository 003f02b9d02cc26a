//! Settings of the cooperative: a key and a JSON value.
//!
//! Deliberately not here: figures that law, deed or assembly may change (they are dated: `rules`).

use rusqlite::params;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::act::Change;
use crate::canonical;
use crate::columns;
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;
use crate::verify::retold::SeeRow;

/// Reads one setting; `None` when it was never set.
///
/// # Errors
/// Failures of the database.
pub fn get(reader: Reader<'_>, key: &str) -> Result<Option<Value>, StoreError> {
    reader.optional("SELECT value FROM setting WHERE key = ?", [key], |row| {
        columns::json(row, "value")
    })
}

/// Reads every setting, by key.
///
/// # Errors
/// Failures of the database.
pub fn all(reader: Reader<'_>) -> Result<Vec<(String, Value)>, StoreError> {
    reader.all("SELECT key, value FROM setting ORDER BY key", [], |row| {
        Ok((row.get("key")?, columns::json(row, "value")?))
    })
}

/// Sets a setting; answers whether it changed.
///
/// # Errors
/// Failures of the database.
pub fn set(tx: &mut Tx<'_>, key: &str, value: &Value) -> Result<bool, StoreError> {
    let change = match get(tx.reader(), key)? {
        Some(before) if before == *value => return Ok(false),
        Some(before) => Change::updated(
            "setting",
            id_of(key),
            json!({ "key": key, "value": before }),
            json!({ "key": key, "value": value }),
        ),
        None => Change::created("setting", id_of(key), json!({ "key": key, "value": value })),
    };
    tx.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?) \
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        params![key, value.to_string()],
    )?;
    tx.record(change);
    Ok(true)
}

/// What every setting says now, for `verify`.
pub(crate) fn retold(reader: Reader<'_>, see: SeeRow<'_>) -> Result<(), StoreError> {
    let settings = reader.all("SELECT key, value FROM setting ORDER BY key", [], |row| {
        Ok((row.get::<_, String>("key")?, row.get::<_, String>("value")?))
    })?;
    for (key, text) in settings {
        let value = serde_json::from_str(&text).unwrap_or(Value::String(text));
        let said = [("key".to_owned(), Value::from(key.as_str())), ("value".to_owned(), value)];
        see(id_of(&key), said.into_iter().collect());
    }
    Ok(())
}

/// The id that names a setting in the history: it follows from the key.
pub fn id_of(key: &str) -> Uuid {
    let digest = canonical::sha256(&[b"setting:", key.as_bytes()]);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Uuid::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn setting_the_same_value_twice_changes_once() {
        let mut store = fixture::store();
        let act = fixture::act("settings.set");
        for (value, changes) in [(3, true), (3, false), (4, true)] {
            let written =
                store.unit_of_work(&act, |tx| set(tx, "grace_days", &json!(value))).unwrap();
            assert_eq!((written.value, written.sequence.is_some()), (changes, changes));
        }
        assert_eq!(get(store.reader(), "grace_days").unwrap(), Some(json!(4)));
        assert_eq!(get(store.reader(), "other").unwrap(), None);
        assert_eq!(all(store.reader()).unwrap(), [("grace_days".to_owned(), json!(4))]);
    }
}
