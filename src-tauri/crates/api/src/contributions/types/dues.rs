//! Dues and calls for funds as they cross the door.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::wire::{Amount, Day, Line};

/// `contributions.preview_issue`, `contributions.issue_dues`: as of a date, all that should exist.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueInput {
    /// Instalments due up to and including this day; today when absent.
    #[serde(default)]
    pub until: Option<Day>,
}

/// A due to be, or just issued.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct IssuedRow {
    /// Whose.
    pub membership: Uuid,
    /// Their name.
    pub member: String,
    /// `instalment` or `catch_up`.
    pub origin: String,
    /// Instalment number, or part of the catch-up.
    pub number: u32,
    /// Due date.
    pub due_on: Day,
    /// Amount.
    pub amount: Amount,
}

/// What issuing does; the second time, nothing.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Issued {
    /// The new dues.
    pub dues: Vec<IssuedRow>,
    /// Their sum.
    pub total: Amount,
    /// How many memberships are concerned.
    pub memberships: u32,
    /// How many more fell due before the opening balances, which hold them: they are not issued.
    pub before_opening: u32,
}

/// Which dues.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DuesInput {
    /// Only this membership's.
    #[serde(default)]
    pub membership: Option<Uuid>,
    /// As of; today when absent.
    #[serde(default)]
    pub as_of: Option<Day>,
}

/// A due with its derived state.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct DueRow {
    /// Id.
    pub id: Uuid,
    /// Whose.
    pub membership: Uuid,
    /// Their name.
    pub member: String,
    /// `contribution`, …
    pub kind: String,
    /// `instalment`, `catch_up`, `opening`.
    pub origin: String,
    /// Instalment number.
    pub number: Option<u32>,
    /// Due date.
    pub due_on: Day,
    /// Amount.
    pub amount: Amount,
    /// Covered by confirmed contributions.
    pub paid: Amount,
    /// What is left.
    pub outstanding: Amount,
    /// `CANCELLED`, `WAIVED`, `PAID`, `LATE`, `PARTIAL`, `OPEN`.
    pub state: String,
    /// The call it was asked in.
    pub call: Option<Uuid>,
}

/// The dues.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct DueList {
    /// By due date, newest first.
    pub dues: Vec<DueRow>,
    /// Sum of amounts.
    pub amount: Amount,
    /// Sum of what is left.
    pub outstanding: Amount,
}

/// `contributions.issue_call`: asks for open dues, as one batch.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueCallInput {
    /// What it is called on paper.
    pub title: Line,
    /// Dues due up to and including this day that were never called and are still owed.
    pub until: Day,
}

/// A call for funds.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct CallRow {
    /// Id.
    pub id: Uuid,
    /// Number, without gaps.
    pub number: u32,
    /// Title.
    pub title: String,
    /// Issued on.
    pub issued_on: Day,
    /// How many memberships.
    pub memberships: u32,
    /// How many dues.
    pub dues: u32,
    /// Asked.
    pub amount: Amount,
    /// Still owed.
    pub outstanding: Amount,
}

/// The calls.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct CallList {
    /// Newest first.
    pub calls: Vec<CallRow>,
}
