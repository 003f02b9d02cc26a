//! Declared contributions as they cross the door.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::steps::StepView;
use crate::wire::{Amount, Day, FilePath, Line, Paragraph};

/// `contributions.declare`.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DeclareInput {
    /// Whose.
    pub membership: Uuid,
    /// How much.
    pub amount: Amount,
    /// Value date.
    pub value_date: Day,
    /// `BANK_TRANSFER`, `CASH`, `CHECK`, `CARD`, `OTHER`.
    pub method: Line,
    /// On which account of the cooperative it arrived: `current` (when absent) or `reserve`. What
    /// came in cash is in the cash box, whatever is said here.
    #[serde(default)]
    pub account: Option<Line>,
    /// The bank's or the payer's reference.
    #[serde(default)]
    pub reference: Option<Line>,
    /// Note.
    #[serde(default)]
    pub note: Option<Paragraph>,
    /// Proofs, from files.
    #[serde(default)]
    pub proofs: Option<Vec<FilePath>>,
    /// Saves although it looks like an earlier one.
    #[serde(default)]
    pub despite_duplicate: Option<bool>,
    /// The contribution it corrects: that one is reversed in the same act.
    #[serde(default)]
    pub corrects: Option<Uuid>,
    /// Why, when it corrects one.
    #[serde(default)]
    pub reason: Option<Line>,
}

/// Which contribution.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ContributionInput {
    /// Id.
    pub contribution: Uuid,
}

/// `contributions.add_proof`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddProofInput {
    /// Which contribution.
    pub contribution: Uuid,
    /// Its membership; whoever keeps no money must name their own.
    pub membership: Option<Uuid>,
    /// The file.
    pub path: FilePath,
}

/// `contributions.reject`, `contributions.reverse`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct UndoContributionInput {
    /// Which.
    pub contribution: Uuid,
    /// Why.
    pub reason: Line,
}

/// A contribution that changed.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct ContributionDone {
    /// Id.
    pub id: Uuid,
    /// `PENDING`, `CONFIRMED`, `REJECTED`, `REVERSED`.
    pub status: String,
    /// Its journal entry's number, once confirmed or reversed.
    pub entry: Option<u32>,
    /// The dues it settles, once confirmed.
    pub settles: Vec<SettledDue>,
    /// What exceeds all dues.
    pub credit: Option<Amount>,
    /// How.
    pub steps: Vec<StepView>,
}

/// A due that a contribution settles, wholly or partly.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct SettledDue {
    /// Due date.
    pub due_on: Day,
    /// How much of the contribution.
    pub amount: Amount,
    /// What is left of the due.
    pub outstanding: Amount,
}

/// A proof in short.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct ProofBrief {
    /// Document id.
    pub document: Uuid,
    /// File name.
    pub title: String,
    /// `application/pdf`, …
    pub mime: String,
}

/// A contribution as the list shows it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct ContributionRow {
    /// Id.
    pub id: Uuid,
    /// Whose.
    pub membership: Uuid,
    /// Their name.
    pub member: String,
    /// How much.
    pub amount: Amount,
    /// Value date.
    pub value_date: Day,
    /// Declared on.
    pub declared_on: Day,
    /// Method.
    pub method: String,
    /// Where it arrived: `current` or `reserve`.
    pub account: String,
    /// Reference.
    pub reference: Option<String>,
    /// Note.
    pub note: String,
    /// `PENDING`, `CONFIRMED`, `REJECTED`, `REVERSED`.
    pub status: String,
    /// Why it was rejected or reversed.
    pub reason: Option<String>,
    /// Proofs.
    pub proofs: Vec<ProofBrief>,
    /// The one it corrects.
    pub corrects: Option<Uuid>,
}

/// Which contributions.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ContributionsInput {
    /// Only this membership's.
    #[serde(default)]
    pub membership: Option<Uuid>,
    /// Only this status.
    #[serde(default)]
    pub status: Option<Line>,
}

/// The contributions.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct ContributionList {
    /// Newest value date first.
    pub contributions: Vec<ContributionRow>,
    /// Sum of confirmed ones.
    pub confirmed: Amount,
}
