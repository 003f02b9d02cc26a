//! What a verification may find: each variant carries what names the thing.

use domain::kernel::Money;
use uuid::Uuid;

/// How a table, an index or a trigger differs from what this version makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaChange {
    /// It is gone.
    Missing,
    /// It does another thing.
    Altered,
    /// It is there and should not be.
    Added,
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A page does not authenticate, or the structure is broken.
    DamagedPage {
        /// What SQLite says.
        detail: String,
    },
    /// A row names a row that does not exist.
    BrokenReference {
        /// Its table.
        table: String,
        /// The table it refers to.
        parent: String,
    },
    /// A table, an index or a trigger is not that of this version.
    Schema {
        /// Its name.
        name: String,
        /// How it differs.
        change: SchemaChange,
    },
    /// An event does not say what it said.
    AlteredEvent {
        /// Its sequence.
        sequence: i64,
    },
    /// An event does not follow the one before it, or the one before it is missing.
    BrokenLink {
        /// Its sequence.
        sequence: i64,
    },
    /// The last events are missing: the chain ends before its head.
    MissingLastEvents {
        /// Sequence of the first that is missing.
        from: i64,
        /// Sequence of the head.
        to: i64,
    },
    /// The head does not agree with the last event.
    AlteredHead {
        /// Sequence that the head says.
        sequence: i64,
    },
    /// A printed end of the chain is not in it.
    AnchorNotFound {
        /// Its sequence.
        sequence: i64,
    },
    /// A personal value of an event does not say what it said.
    AlteredPersonalValue {
        /// Sequence of the event.
        sequence: i64,
        /// The field.
        field: String,
    },
    /// A personal value is gone and no erasure says so.
    MissingPersonalValue {
        /// Sequence of the event.
        sequence: i64,
        /// The field.
        field: String,
    },
    /// A witnessed row does not say what it said: an altered posting, another document.
    AlteredRow {
        /// Kind of row.
        entity: &'static str,
        /// Which one.
        id: Uuid,
        /// Sequence of the event that witnesses it.
        sequence: i64,
    },
    /// A witnessed row is gone.
    MissingRow {
        /// Kind of row.
        entity: &'static str,
        /// Which one.
        id: Uuid,
        /// Sequence of the event that witnesses it.
        sequence: i64,
    },
    /// A row that no event witnesses.
    UnrecordedRow {
        /// Kind of row.
        entity: &'static str,
        /// Which one.
        id: Uuid,
    },
    /// The lines of a journal entry do not come to zero.
    UnbalancedEntry {
        /// Which entry.
        id: Uuid,
        /// What they come to.
        off: Money,
    },
    /// The amount of a row is not the one that its journal entry recognises.
    NotInTheLedger {
        /// Kind of row: `contribution`, `due`, `due_cancellation`.
        entity: &'static str,
        /// Which one.
        id: Uuid,
        /// The amount it says.
        amount: Money,
    },
    /// Debits and credits of the whole ledger do not meet.
    TrialBalanceOff {
        /// Debits less credits.
        off: Money,
    },
}

impl Finding {
    /// Stable code, `finding_…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::DamagedPage { .. } => "finding_damaged_page",
            Self::BrokenReference { .. } => "finding_broken_reference",
            Self::Schema { change: SchemaChange::Missing, .. } => "finding_schema_missing",
            Self::Schema { change: SchemaChange::Altered, .. } => "finding_schema_altered",
            Self::Schema { change: SchemaChange::Added, .. } => "finding_schema_added",
            Self::AlteredEvent { .. } => "finding_altered_event",
            Self::BrokenLink { .. } => "finding_broken_link",
            Self::MissingLastEvents { .. } => "finding_missing_last_events",
            Self::AlteredHead { .. } => "finding_altered_head",
            Self::AnchorNotFound { .. } => "finding_anchor_not_found",
            Self::AlteredPersonalValue { .. } => "finding_altered_personal_value",
            Self::MissingPersonalValue { .. } => "finding_missing_personal_value",
            Self::AlteredRow { .. } => "finding_altered_row",
            Self::MissingRow { .. } => "finding_missing_row",
            Self::UnrecordedRow { .. } => "finding_unrecorded_row",
            Self::UnbalancedEntry { .. } => "finding_unbalanced_entry",
            Self::NotInTheLedger { .. } => "finding_not_in_the_ledger",
            Self::TrialBalanceOff { .. } => "finding_trial_balance_off",
        }
    }
    /// The row that it names, when it names one.
    pub fn row(&self) -> Option<(&'static str, Uuid)> {
        match self {
            Self::AlteredRow { entity, id, .. }
            | Self::MissingRow { entity, id, .. }
            | Self::UnrecordedRow { entity, id }
            | Self::NotInTheLedger { entity, id, .. } => Some((entity, *id)),
            Self::UnbalancedEntry { id, .. } => Some(("journal_entry", *id)),
            _ => None,
        }
    }
}
