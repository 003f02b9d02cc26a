//! The audit chain: each event's hash covers the hash before it and everything the event says.
//!
//! Personal values never enter the chain: it holds SHA-256(salt + value), and the salt and the
//! value stand in a side table that an erasure may empty. Source: spec 08, "Audit and timeline".

use rusqlite::{Row, named_params, params};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::act::{Act, Change};
use crate::canonical;
use crate::error::StoreError;
use crate::reader::Reader;

/// An event as its row holds it: texts are hashed as they are stored.
pub(crate) struct StoredEvent {
    pub(crate) sequence: i64,
    pub(crate) act: i64,
    pub(crate) at: String,
    pub(crate) today: String,
    pub(crate) user: Option<Uuid>,
    pub(crate) role: Option<String>,
    pub(crate) command: String,
    pub(crate) entity: String,
    pub(crate) entity_id: Uuid,
    pub(crate) kind: String,
    pub(crate) diff: String,
    pub(crate) digest: Option<[u8; 32]>,
    pub(crate) reason: Option<String>,
    pub(crate) document: Option<Uuid>,
    pub(crate) request: Option<Uuid>,
    pub(crate) previous: [u8; 32],
    pub(crate) hash: [u8; 32],
}

/// The columns that [`StoredEvent::of_row`] reads.
pub(crate) const COLUMNS: &str = "sequence, act, at, today, user_id, role, command, entity, \
     entity_id, kind, diff, digest, reason, document_id, request_id, previous, hash";

impl StoredEvent {
    pub(crate) fn of_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            sequence: row.get("sequence")?,
            act: row.get("act")?,
            at: row.get("at")?,
            today: row.get("today")?,
            user: row.get("user_id")?,
            role: row.get("role")?,
            command: row.get("command")?,
            entity: row.get("entity")?,
            entity_id: row.get("entity_id")?,
            kind: row.get("kind")?,
            diff: row.get("diff")?,
            digest: row.get("digest")?,
            reason: row.get("reason")?,
            document: row.get("document_id")?,
            request: row.get("request_id")?,
            previous: row.get("previous")?,
            hash: row.get("hash")?,
        })
    }

    /// The hash that this event must have: of the one before, then of the event as a JSON list.
    pub(crate) fn expected_hash(&self) -> [u8; 32] {
        let said = json!([
            "coop-habitat audit 1",
            self.sequence,
            self.act,
            self.at,
            self.today,
            self.user,
            self.role,
            self.command,
            self.entity,
            self.entity_id,
            self.kind,
            self.diff,
            self.digest.map(|digest| canonical::hex(&digest)),
            self.reason,
            self.document,
            self.request,
        ]);
        canonical::sha256(&[&self.previous, canonical::text(&said).as_bytes()])
    }
}

/// The end of the chain: sequence 0 and zeros when nothing happened yet.
pub(crate) fn head(reader: Reader<'_>) -> Result<(i64, [u8; 32]), StoreError> {
    reader.one("SELECT sequence, hash FROM audit_head", [], |row| {
        Ok((row.get("sequence")?, row.get("hash")?))
    })
}

/// Appends one event for each change and moves the head. Answers the last sequence.
pub(crate) fn append(reader: Reader<'_>, act: &Act, changes: &[Change]) -> Result<i64, StoreError> {
    let (mut sequence, mut previous) = head(reader)?;
    let first = sequence + 1;
    for change in changes {
        sequence += 1;
        let diff = Diff::of(change)?;
        let mut event = StoredEvent {
            sequence,
            act: first,
            at: instant(act),
            today: act.today.to_string(),
            user: act.user,
            role: act.role.map(|role| role.code().to_owned()),
            command: act.command.to_owned(),
            entity: change.entity.to_owned(),
            entity_id: change.id,
            kind: change.kind.code().to_owned(),
            diff: diff.text,
            digest: change.digest,
            reason: act.reason.clone(),
            document: act.document,
            request: act.request,
            previous,
            hash: [0; 32],
        };
        event.hash = event.expected_hash();
        insert(reader, &event)?;
        for personal in diff.personal {
            reader
                .prepare(
                    "INSERT INTO audit_personal (sequence, field, salt, value) VALUES (?, ?, ?, ?)",
                )?
                .execute(params![sequence, personal.field, personal.salt, personal.value])?;
        }
        previous = event.hash;
    }
    reader
        .prepare("UPDATE audit_head SET sequence = ?, hash = ?")?
        .execute(params![sequence, previous])?;
    Ok(sequence)
}

/// The instant with six decimals, so that texts sort as instants do.
fn instant(act: &Act) -> String {
    act.at.format("%F %T%.6f+00:00").to_string()
}

fn insert(reader: Reader<'_>, event: &StoredEvent) -> Result<(), StoreError> {
    reader
        .prepare(
            "INSERT INTO audit_event (sequence, act, at, today, user_id, role, command, entity, \
             entity_id, kind, diff, digest, reason, document_id, request_id, previous, hash) \
             VALUES (:sequence, :act, :at, :today, :user, :role, :command, :entity, :entity_id, \
             :kind, :diff, :digest, :reason, :document, :request, :previous, :hash)",
        )?
        .execute(named_params! {
            ":sequence": event.sequence,
            ":act": event.act,
            ":at": event.at,
            ":today": event.today,
            ":user": event.user,
            ":role": event.role,
            ":command": event.command,
            ":entity": event.entity,
            ":entity_id": event.entity_id,
            ":kind": event.kind,
            ":diff": event.diff,
            ":digest": event.digest,
            ":reason": event.reason,
            ":document": event.document,
            ":request": event.request,
            ":previous": event.previous,
            ":hash": event.hash,
        })?;
    Ok(())
}

/// What an event says of its row, apart from personal values.
struct Diff {
    text: String,
    personal: Vec<Personal>,
}

/// One personal value, with the salt that keeps its digest from being guessed.
struct Personal {
    field: String,
    salt: [u8; 32],
    value: String,
}

impl Diff {
    fn of(change: &Change) -> Result<Self, StoreError> {
        let mut said = Map::new();
        let mut personal = Vec::new();
        for (field, value) in differences(change) {
            if !change.personal.contains(&field.as_str()) {
                said.insert(field, value);
                continue;
            }
            let mut salt = [0; 32];
            getrandom::fill(&mut salt).map_err(|error| {
                tracing::error!(%error, "no randomness");
                StoreError::NoRandomness
            })?;
            let value = canonical::text(&value);
            let digest = canonical::hex(&personal_digest(&salt, &value));
            said.insert(field.clone(), json!({ "personal": digest }));
            personal.push(Personal { field, salt, value });
        }
        Ok(Self { text: canonical::text(&Value::Object(said)), personal })
    }
}

/// What the chain holds of a personal value.
pub(crate) fn personal_digest(salt: &[u8; 32], value: &str) -> [u8; 32] {
    canonical::sha256(&[salt, value.as_bytes()])
}

/// The fields that differ, each as `{before?, after?}`.
fn differences(change: &Change) -> Vec<(String, Value)> {
    let (before, after) = (fields(change.before.as_ref()), fields(change.after.as_ref()));
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let mut found = Vec::new();
    for name in names {
        let (old, new) = (before.get(name), after.get(name));
        if old == new {
            continue;
        }
        let mut sides = Map::new();
        for (side, value) in [("before", old), ("after", new)] {
            if let Some(value) = value {
                sides.insert(side.to_owned(), value.clone());
            }
        }
        found.push((name.clone(), Value::Object(sides)));
    }
    found
}

fn fields(value: Option<&Value>) -> Map<String, Value> {
    match value {
        None => Map::new(),
        Some(Value::Object(fields)) => fields.clone(),
        Some(other) => Map::from_iter([("value".to_owned(), other.clone())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diff_keeps_only_what_differs() {
        let id = Uuid::nil();
        let change = Change::updated(
            "lot",
            id,
            json!({"code": "A1", "surface": "80.5", "gone": 1}),
            json!({"code": "A1", "surface": "81", "new": null}),
        );
        let found = Value::from_iter(differences(&change));
        assert_eq!(
            found,
            json!({
                "gone": {"before": 1},
                "new": {"after": null},
                "surface": {"after": "81", "before": "80.5"},
            })
        );
    }

    #[test]
    fn a_personal_value_is_not_in_the_diff() {
        let change = Change::created(
            "person",
            Uuid::nil(),
            json!({"name": "Jeanne Dupont", "language": "fr"}),
        )
        .personal(&["name"]);
        let diff = Diff::of(&change).unwrap();
        assert!(!diff.text.contains("Dupont"), "{}", diff.text);
        assert!(diff.text.contains("fr"));
        let [personal] = &diff.personal[..] else { panic!("one personal value") };
        assert_eq!(personal.value, r#"{"after":"Jeanne Dupont"}"#);
        let digest = canonical::hex(&personal_digest(&personal.salt, &personal.value));
        assert!(diff.text.contains(&digest), "the chain holds its salted digest");
    }

    #[test]
    fn the_same_personal_value_twice_has_two_digests() {
        let change =
            Change::created("person", Uuid::nil(), json!({"name": "A"})).personal(&["name"]);
        assert_ne!(Diff::of(&change).unwrap().text, Diff::of(&change).unwrap().text);
    }
}
