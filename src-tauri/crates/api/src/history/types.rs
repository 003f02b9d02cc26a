//! What the history's commands take and give.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// An entry of the timeline.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct TimelineRow {
    /// Id: what comes before it is the next page.
    pub id: Uuid,
    /// Instant, RFC 3339.
    pub at: String,
    /// `ACT_STATUS_CHANGE`, `ACT_DOCUMENT_LOG`, `ACT_MESSAGE_LOG`, `ACT_NOTE`, `ACT_TASK`, `ACT_SYSTEM`.
    pub kind: String,
    /// What it is about.
    pub entity: Option<String>,
    /// Its id.
    pub entity_id: Option<Uuid>,
    /// The member whom it concerns, by the names of today.
    pub member: Option<String>,
    /// Text key of the catalogue.
    pub text: String,
    /// What the sentence needs.
    pub params: std::collections::BTreeMap<String, String>,
    /// What somebody wrote: the reason of a change.
    pub note: Option<String>,
    /// The document it is about.
    pub document: Option<Uuid>,
    /// Who.
    pub user_name: Option<String>,
}

/// Which part of the timeline.
#[derive(Debug, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TimelineInput {
    /// Only this kind of entity.
    #[serde(default)]
    pub entity: Option<String>,
    /// Only this one.
    #[serde(default)]
    pub entity_id: Option<Uuid>,
    /// Only what is older than this entry, for the next page.
    #[serde(default)]
    pub before: Option<Uuid>,
}

/// Which part of the history.
#[derive(Debug, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryInput {
    /// Only this kind of entity.
    #[serde(default)]
    pub entity: Option<String>,
    /// Only this one.
    #[serde(default)]
    pub entity_id: Option<Uuid>,
    /// Only before this sequence number, for the next page.
    #[serde(default)]
    pub before: Option<i64>,
}

/// The timeline.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct TimelineList {
    /// Newest first, at most 500.
    pub entries: Vec<TimelineRow>,
    /// Whether there are older ones.
    pub more: bool,
}

/// A changed field.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// Before.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
}

/// An audit event.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct AuditRow {
    /// Sequence number in the chain.
    pub sequence: i64,
    /// Instant, RFC 3339.
    pub at: String,
    /// Business date.
    pub today: String,
    /// Who.
    pub user_name: Option<String>,
    /// With which role.
    pub role: Option<String>,
    /// Which command.
    pub command: String,
    /// What it changed.
    pub entity: String,
    /// Its id.
    pub entity_id: Uuid,
    /// The fields that changed.
    pub changes: Vec<FieldChange>,
    /// Why.
    pub reason: Option<String>,
    /// The document.
    pub document: Option<Uuid>,
    /// The event's hash, hexadecimal.
    pub hash: String,
}

/// The audit.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct AuditList {
    /// Newest first, at most 500.
    pub events: Vec<AuditRow>,
}

/// Something that is not as it was written.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct FindingView {
    /// `finding_<what>`; its sentence is the key with dashes in the catalogue.
    pub code: String,
    /// What the sentence needs.
    pub params: std::collections::BTreeMap<String, String>,
}

/// Whether the file is whole.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct VerifyReport {
    /// True when nothing was found.
    pub whole: bool,
    /// What was found.
    pub findings: Vec<FindingView>,
    /// Audit events read.
    pub events: u32,
    /// Documents read.
    pub documents: u32,
    /// Sequence number of the last event.
    pub head_sequence: i64,
    /// Its hash, hexadecimal: printed on each PV.
    pub head_hash: String,
}
