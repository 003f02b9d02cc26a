//! Rows whose events say all of them: what the chain last said of each is compared with its row.
//!
//! A row that may change (a contribution moves on, a plan's draft is written again) has no digest
//! that stands for ever. Its events do: each says the fields it set. Heard one after the other they
//! give the row as it must be now, in a file of any age. A field that no event said (because an
//! older program did not say it, or a personal value was erased since) is not judged.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::kernel::{Currency, Money};
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::Finding;
use crate::audit::StoredEvent;
use crate::canonical;
use crate::error::StoreError;
use crate::reader::Reader;

/// Takes the id of a row and what it says, as its events say it.
pub(crate) type SeeRow<'a> = &'a mut dyn FnMut(Uuid, Map<String, Value>);

/// One kind of row whose events say all of it.
pub(crate) struct Retold {
    /// The entity its changes are recorded under.
    pub(crate) entity: &'static str,
    /// Whether several rows stand under one id, each said by an event of its own.
    pub(crate) several: bool,
    /// Gives every such row as it is now.
    pub(crate) read: fn(Reader<'_>, SeeRow<'_>) -> Result<(), StoreError>,
}

/// The field under which several rows of one id are gathered.
const ROWS: &str = "rows";

/// How a column stands in an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// As it is: a text, a number, an id, a date, nothing.
    Plain,
    /// Whole minor units, said as a decimal.
    Amount,
    /// JSON text, said as the value it holds.
    Json,
    /// 0 or 1, said as false or true.
    Flag,
}

/// Reads rows whose first column is the id, and the others the fields in this order.
///
/// # Errors
/// Failures of the database; a value that cannot be what its column holds is given as it stands.
pub(crate) fn rows(
    reader: Reader<'_>,
    query: &str,
    fields: &[(&str, Shape)],
    see: SeeRow<'_>,
) -> Result<(), StoreError> {
    let currency = reader.currency()?;
    let mut statement = reader.prepare(query)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let mut said = Map::new();
        for (position, (field, shape)) in fields.iter().enumerate() {
            let value = plain(row.get_ref(position + 1)?);
            said.insert((*field).to_owned(), shaped(value, *shape, currency));
        }
        see(row.get(0)?, said);
    }
    Ok(())
}

fn plain(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::from(number),
        ValueRef::Text(text) => Value::from(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => match Uuid::from_slice(bytes) {
            Ok(id) => Value::from(id.to_string()),
            Err(_not_an_id) => Value::from(canonical::hex(bytes)),
        },
        // No STRICT table of ours holds one: it agrees with nothing that was said.
        ValueRef::Real(_) => Value::Array(Vec::new()),
    }
}

fn shaped(value: Value, shape: Shape, currency: Currency) -> Value {
    match (shape, &value) {
        (Shape::Amount, Value::Number(number)) => number
            .as_i64()
            .and_then(|minor| Money::try_from_minor(minor.into(), currency).ok())
            .map_or(value, |money| Value::from(money.to_string())),
        (Shape::Json, Value::String(text)) => match serde_json::from_str(text) {
            Ok(held) => held,
            Err(_not_json) => value,
        },
        (Shape::Flag, Value::Number(number)) => Value::from(number.as_i64() == Some(1)),
        _ => value,
    }
}

/// What the chain last said of one row.
#[derive(Debug, Default)]
struct Told {
    sequence: i64,
    fields: BTreeMap<String, Field>,
}

#[derive(Debug)]
enum Field {
    Said(Value),
    /// Stands in the side table, beside the event with this sequence.
    Personal(i64),
}

/// What the chain last said of every row of the kinds that are retold.
#[derive(Debug, Default)]
pub(super) struct Hearing {
    told: HashMap<&'static str, HashMap<Uuid, Told>>,
    personal: HashMap<(i64, String), Value>,
}

impl Hearing {
    pub(super) fn new(kinds: &[Retold]) -> Self {
        let told = kinds.iter().map(|kind| (kind.entity, HashMap::new())).collect();
        Self { told, personal: HashMap::new() }
    }

    /// Takes in what an event says, `diff` being what its diff holds.
    pub(super) fn hear(&mut self, kinds: &[Retold], event: &StoredEvent, diff: &Value) {
        let Some(kind) = kinds.iter().find(|kind| kind.entity == event.entity) else { return };
        let Some(rows) = self.told.get_mut(kind.entity) else { return };
        match event.kind.as_str() {
            "REMOVED" | "ERASED" => {
                rows.remove(&event.entity_id);
                return;
            }
            "PERSONAL_ERASED" => return,
            _ => {}
        }
        // An altered diff is named by its hash; what it says is not worth more here.
        let Value::Object(sides) = diff else { return };
        let told = rows.entry(event.entity_id).or_default();
        told.sequence = event.sequence;
        if kind.several {
            let row: Map<String, Value> = sides
                .iter()
                .filter_map(|(f, s)| Some((f.clone(), s.get("after")?.clone())))
                .collect();
            let all = told.fields.entry(ROWS.to_owned());
            let all = all.or_insert_with(|| Field::Said(Value::Array(Vec::new())));
            if let Field::Said(Value::Array(all)) = all {
                all.push(Value::Object(row));
            }
            return;
        }
        for (field, sides) in sides {
            let said = if sides.get("personal").is_some() {
                Some(Field::Personal(event.sequence))
            } else {
                sides.get("after").cloned().map(Field::Said)
            };
            match said {
                Some(said) => told.fields.insert(field.clone(), said),
                None => told.fields.remove(field),
            };
        }
    }

    /// The personal values that stand for the last word on a row.
    pub(super) fn wanted(&self) -> HashSet<(i64, String)> {
        let rows = self.told.values().flat_map(HashMap::values);
        rows.flat_map(|told| {
            told.fields.iter().filter_map(|(field, said)| match said {
                Field::Personal(sequence) => Some((*sequence, field.clone())),
                Field::Said(_) => None,
            })
        })
        .collect()
    }

    /// Gives a personal value that agrees with its event: `{before?, after?}` as JSON text.
    pub(super) fn give(&mut self, key: (i64, String), sides: &str) {
        let sides = serde_json::from_str::<Value>(sides).ok();
        if let Some(after) = sides.and_then(|sides| sides.get("after").cloned()) {
            self.personal.insert(key, after);
        }
    }

    /// The sequence of the last event about a row.
    pub(super) fn sequence(&self, entity: &str, id: Uuid) -> Option<i64> {
        self.told.get(entity)?.get(&id).map(|told| told.sequence)
    }

    /// Compares every row of a kind with what was told; gives the findings and how many rows.
    pub(super) fn compare(
        &mut self,
        reader: Reader<'_>,
        kind: &Retold,
    ) -> Result<(Vec<Finding>, i64), StoreError> {
        let entity = kind.entity;
        let mut told = self.told.remove(entity).unwrap_or_default();
        let mut findings = Vec::new();
        let mut rows = 0;
        let personal = &self.personal;
        let mut check = |id: Uuid, now: Map<String, Value>| {
            rows += 1;
            match told.remove(&id) {
                None => findings.push(Finding::UnrecordedRow { entity, id }),
                Some(told) if !told.agrees(&now, personal) => {
                    findings.push(Finding::AlteredRow { entity, id, sequence: told.sequence });
                }
                Some(_) => {}
            }
        };
        if kind.several {
            for (id, rows) in gathered(reader, kind)? {
                check(id, Map::from_iter([(ROWS.to_owned(), Value::Array(rows))]));
            }
        } else {
            (kind.read)(reader, &mut check)?;
        }
        let mut left: Vec<(i64, Uuid)> =
            told.into_iter().map(|(id, told)| (told.sequence, id)).collect();
        left.sort_unstable();
        findings.extend(left.into_iter().map(|(sequence, id)| Finding::MissingRow {
            entity,
            id,
            sequence,
        }));
        Ok((findings, rows))
    }
}

fn gathered(reader: Reader<'_>, kind: &Retold) -> Result<BTreeMap<Uuid, Vec<Value>>, StoreError> {
    let mut all: BTreeMap<Uuid, Vec<Value>> = BTreeMap::new();
    (kind.read)(reader, &mut |id, row| all.entry(id).or_default().push(Value::Object(row)))?;
    Ok(all)
}

impl Told {
    fn agrees(&self, now: &Map<String, Value>, personal: &HashMap<(i64, String), Value>) -> bool {
        self.fields.iter().all(|(field, told)| {
            let told = match told {
                Field::Said(value) => Some(value),
                // Erased since, or itself a finding.
                Field::Personal(sequence) => personal.get(&(*sequence, field.clone())),
            };
            match (told, now.get(field)) {
                (Some(told), Some(now)) => same(told, now),
                // Never said, or no longer said by this program.
                (None, _) | (_, None) => true,
            }
        })
    }
}

/// Tells whether two values say the same. A list of things has no order: each names itself.
fn same(told: &Value, now: &Value) -> bool {
    match (told, now) {
        (Value::Array(told), Value::Array(now)) if told.iter().chain(now).all(Value::is_object) => {
            let sorted = |list: &[Value]| {
                let mut texts: Vec<String> = list.iter().map(canonical::text).collect();
                texts.sort_unstable();
                texts
            };
            sorted(told) == sorted(now)
        }
        _ => told == now,
    }
}
