//! The audit chain, link by link, with its head, its anchors and its personal values.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::retold::Hearing;
use super::witnesses::RETOLD;
use super::{Finding, Witnessed};
use crate::audit::{self, StoredEvent};
use crate::canonical;
use crate::error::StoreError;
use crate::history::Head;
use crate::reader::Reader;

/// What walking the chain gave.
pub(super) struct Walked {
    pub(super) findings: Vec<Finding>,
    pub(super) events: i64,
    /// For each kind of row, the last witness of each row that still stands.
    pub(super) witnessed: HashMap<String, Witnessed>,
    /// What the events last said of the rows that have no digest.
    pub(super) hearing: Hearing,
}

/// Walks the chain from its first event. The first broken link ends the search for others: what
/// follows it would only repeat it.
pub(super) fn walk(reader: Reader<'_>, head: Head, anchors: &[Head]) -> Result<Walked, StoreError> {
    let mut walked = Walked {
        findings: Vec::new(),
        events: 0,
        witnessed: HashMap::new(),
        hearing: Hearing::new(RETOLD),
    };
    let mut expected: HashMap<(i64, String), String> = HashMap::new();
    let mut erased: HashSet<i64> = HashSet::new();
    let mut open_anchors: Vec<&Head> =
        anchors.iter().filter(|anchor| anchor.sequence > 0).collect();
    let mut last = Head { sequence: 0, hash: [0; 32] };
    let mut whole = true;
    let sql = format!("SELECT {} FROM audit_event ORDER BY sequence", audit::COLUMNS);
    let mut statement = reader.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let event = StoredEvent::of_row(row)?;
        walked.events += 1;
        if whole && let Some(finding) = broken(&event, last) {
            walked.findings.push(finding);
            whole = false;
        }
        last = Head { sequence: event.sequence, hash: event.hash };
        open_anchors.retain(|anchor| **anchor != last);
        // An altered diff is named by its hash; what it says is not worth more here.
        let diff: Value = serde_json::from_str(&event.diff).unwrap_or_default();
        for (field, digest) in personal_fields(&diff) {
            expected.insert((event.sequence, field), digest);
        }
        if event.kind == "PERSONAL_ERASED" {
            erased.extend(erased_events(&diff));
        }
        walked.hearing.hear(RETOLD, &event, &diff);
        note_witness(&mut walked.witnessed, event);
    }
    if head.sequence > last.sequence {
        let from = last.sequence + 1;
        walked.findings.push(Finding::MissingLastEvents { from, to: head.sequence });
    } else if head != last {
        walked.findings.push(Finding::AlteredHead { sequence: head.sequence });
    }
    for anchor in open_anchors {
        walked.findings.push(Finding::AnchorNotFound { sequence: anchor.sequence });
    }
    let personal = personal_values(reader, expected, &erased, &mut walked.hearing)?;
    walked.findings.extend(personal);
    Ok(walked)
}

fn broken(event: &StoredEvent, last: Head) -> Option<Finding> {
    let sequence = event.sequence;
    if event.sequence != last.sequence + 1 || event.previous != last.hash {
        return Some(Finding::BrokenLink { sequence });
    }
    (event.expected_hash() != event.hash).then_some(Finding::AlteredEvent { sequence })
}

fn note_witness(witnessed: &mut HashMap<String, Witnessed>, event: StoredEvent) {
    let rows = witnessed.entry(event.entity).or_default();
    if matches!(event.kind.as_str(), "REMOVED" | "ERASED") {
        rows.remove(&event.entity_id);
    }
    if let Some(digest) = event.digest {
        rows.insert(event.entity_id, (event.sequence, digest));
    }
}

/// The fields of a diff whose values stand in the side table, with their digests.
fn personal_fields(diff: &Value) -> Vec<(String, String)> {
    let fields = diff.as_object().into_iter().flatten();
    fields
        .filter_map(|(field, value)| {
            let digest = value.get("personal")?.as_str()?.to_owned();
            Some((field.clone(), digest))
        })
        .collect()
}

fn erased_events(diff: &Value) -> Vec<i64> {
    let list = diff.pointer("/erased_of_events/after").and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_i64).collect()
}

fn personal_values(
    reader: Reader<'_>,
    mut expected: HashMap<(i64, String), String>,
    erased: &HashSet<i64>,
    hearing: &mut Hearing,
) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    let wanted = hearing.wanted();
    let mut statement = reader.prepare(
        "SELECT sequence, field, salt, value FROM audit_personal ORDER BY sequence, field",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let key: (i64, String) = (row.get("sequence")?, row.get("field")?);
        let salt: [u8; 32] = row.get("salt")?;
        let value: String = row.get("value")?;
        let digest = canonical::hex(&audit::personal_digest(&salt, &value));
        if expected.remove(&key) != Some(digest) {
            let (sequence, field) = key;
            findings.push(Finding::AlteredPersonalValue { sequence, field });
        } else if wanted.contains(&key) {
            hearing.give(key, &value);
        }
    }
    let mut missing: Vec<(i64, String)> =
        expected.into_keys().filter(|(sequence, _)| !erased.contains(sequence)).collect();
    missing.sort_unstable();
    findings.extend(
        missing
            .into_iter()
            .map(|(sequence, field)| Finding::MissingPersonalValue { sequence, field }),
    );
    Ok(findings)
}
