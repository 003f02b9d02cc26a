//! What happened, read: `history.timeline`, `history.events`.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;
use store::history::{self, Event, EventFilter, TimelineFilter};
use store::members::persons;
use store::{Reader, users};
use uuid::Uuid;

use super::types::{
    AuditList, AuditRow, FieldChange, HistoryInput, TimelineInput, TimelineList, TimelineRow,
};
use crate::call::Call;
use crate::command::{Access, Command, READERS};
use crate::refusal::Refusal;

/// How many entries one answer holds.
const PAGE: u32 = 500;

/// `history.timeline`: what happened, newest first.
pub struct Timeline;

impl Command for Timeline {
    type Input = TimelineInput;
    type Answer = TimelineList;
    const NAME: &'static str = "history.timeline";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: TimelineInput) -> Result<TimelineList, Refusal> {
        let filter = TimelineFilter {
            about: input.entity.zip(input.entity_id),
            before: input.before,
            limit: Some(PAGE + 1),
            ..TimelineFilter::default()
        };
        call.read(|reader| {
            let names = user_names(reader)?;
            let members = Members::read(reader)?;
            let mut found = history::timeline(reader, &filter)?;
            let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
            let more = found.len() > page;
            found.truncate(page);
            let entries = found
                .into_iter()
                .map(|entry| {
                    let (entity, entity_id) = entry.entry.about.unzip();
                    let member = entity.as_deref().zip(entity_id);
                    TimelineRow {
                        id: entry.id,
                        member: member.and_then(|(entity, id)| members.name(entity, id)),
                        at: entry.at.to_rfc3339(),
                        kind: entry.entry.kind.code().to_owned(),
                        entity,
                        entity_id,
                        text: entry.entry.text_key.unwrap_or_default(),
                        params: texts_of(&entry.entry.params),
                        note: entry.entry.note.filter(|note| !note.is_empty()),
                        document: entry.entry.document,
                        user_name: entry.user.and_then(|user| names.get(&user).cloned()),
                    }
                })
                .collect();
            Ok(TimelineList { entries, more })
        })
    }
}

/// `history.events`: the audit, newest first.
pub struct Events;

impl Command for Events {
    type Input = HistoryInput;
    type Answer = AuditList;
    const NAME: &'static str = "history.events";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: HistoryInput) -> Result<AuditList, Refusal> {
        let filter = EventFilter {
            entity: input.entity,
            entity_id: input.entity_id,
            before: input.before,
            limit: Some(PAGE),
            ..EventFilter::default()
        };
        call.read(|reader| {
            let names = user_names(reader)?;
            let events = history::events(reader, &filter)?
                .into_iter()
                .map(|event| audit_row(reader, event, &names))
                .collect::<Result<_, Refusal>>()?;
            Ok(AuditList { events })
        })
    }
}

fn audit_row(
    reader: Reader<'_>,
    event: Event,
    names: &HashMap<Uuid, String>,
) -> Result<AuditRow, Refusal> {
    let mut diff = event.diff.as_object().cloned().unwrap_or_default();
    // Personal values stand apart from the chain; an erased one stays unreadable.
    for (field, sides) in history::personal_of(reader, event.sequence)? {
        diff.insert(field, sides);
    }
    let changes = diff
        .iter()
        .map(|(field, sides)| FieldChange {
            field: field.clone(),
            before: sides.get("before").map(text_of),
            after: sides.get("after").map(text_of),
        })
        .collect();
    Ok(AuditRow {
        sequence: event.sequence,
        at: event.at.to_rfc3339(),
        today: event.today.to_string(),
        user_name: event.user.and_then(|user| names.get(&user).cloned()),
        role: event.role.map(|role| role.code().to_owned()),
        command: event.command,
        entity: event.entity,
        entity_id: event.entity_id,
        changes,
        reason: event.reason,
        document: event.document,
        hash: hexadecimal(&event.hash),
    })
}

/// Names by membership and by person.
struct Members(HashMap<(&'static str, Uuid), String>);

impl Members {
    fn read(reader: Reader<'_>) -> Result<Self, Refusal> {
        let mut names: HashMap<(&'static str, Uuid), String> = HashMap::new();
        for (membership, titular) in persons::titulars(reader)? {
            let full = titular.person.name.full();
            names.insert(("person", titular.person.id.0), full.clone());
            let name = names.entry(("membership", membership)).or_default();
            if !name.is_empty() {
                name.push_str(", ");
            }
            name.push_str(&full);
        }
        Ok(Self(names))
    }

    fn name(&self, entity: &str, id: Uuid) -> Option<String> {
        let known = ["membership", "person"].into_iter().find(|known| *known == entity)?;
        self.0.get(&(known, id)).cloned()
    }
}

fn user_names(reader: Reader<'_>) -> Result<HashMap<Uuid, String>, Refusal> {
    Ok(users::all(reader)?.into_iter().map(|user| (user.id, user.name)).collect())
}

fn texts_of(params: &Value) -> BTreeMap<String, String> {
    let fields = params.as_object().into_iter().flatten();
    fields.map(|(name, value)| (name.clone(), text_of(value))).collect()
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Writes bytes as lower-case hexadecimal.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("BUG: writing to a string cannot fail");
        text
    })
}
