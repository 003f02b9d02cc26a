//! What `allocation.preview` takes and gives (spec 11).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rows::Rows;
use crate::steps::StepView;
use crate::wire::{Amount, Day, Line, Number};

/// A lot that can be chosen.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AllocationLot {
    /// Its code, one of a kind.
    pub code: Line,
    /// What it is, in a word.
    pub kind: Line,
    /// Square metres.
    pub surface: Number,
}

/// Status codes of a membership, without their prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CandidateStatus {
    /// Papers are missing.
    PendingKyc,
    /// A full member: the only one that may choose.
    Active,
    /// Set aside by a decision.
    Suspended,
    /// Does not pay.
    InDefault,
    /// Left.
    Exited,
    /// Was made to leave.
    Excluded,
}

/// A due of which something is missing at the cut-off.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AllocationMissing {
    /// Due date.
    pub due_on: Day,
    /// What is missing.
    pub amount: Amount,
}

/// What a membership without preferences needs.
#[derive(Debug, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AllocationNeeds {
    /// The kind of lot, as the lots write it.
    #[serde(default)]
    pub kind: Option<Line>,
    /// Square metres, at least.
    #[serde(default)]
    pub min_surface: Option<Number>,
    /// Square metres, at most.
    #[serde(default)]
    pub max_surface: Option<Number>,
}

/// A membership, judged at the cut-off.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AllocationMember {
    /// Any text that names it.
    pub id: Line,
    /// From 1, one of a kind.
    pub rank: i64,
    /// Its status.
    pub status: CandidateStatus,
    /// What it has not paid; up to date when absent or empty.
    #[serde(default)]
    pub missing: Option<Vec<AllocationMissing>>,
    /// A dispute or a suspension; false when absent.
    #[serde(default)]
    pub blocked: Option<bool>,
    /// Whether it wants a lot; true when absent.
    #[serde(default)]
    pub wants: Option<bool>,
    /// Codes of lots, the dearest first.
    #[serde(default)]
    pub preferences: Option<Vec<Line>>,
    /// Looked at without preferences only.
    #[serde(default)]
    pub needs: Option<AllocationNeeds>,
}

/// A lot that stays with a membership: validated or later.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AllocationFixed {
    /// The membership's id.
    pub member: Line,
    /// The lot's code.
    pub lot: Line,
}

/// `allocation.preview` (spec 11).
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AllocationInput {
    /// At most 20 000.
    pub lots: Vec<AllocationLot>,
    /// At most 100 000.
    pub members: Vec<AllocationMember>,
    /// What stays where it is.
    #[serde(default)]
    pub fixed: Option<Vec<AllocationFixed>>,
    /// Ids of those who declined.
    #[serde(default)]
    pub declined: Option<Vec<Line>>,
}

/// What a membership gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum AllocationResult {
    /// A lot.
    Allocated,
    /// Nothing: it may not choose; it keeps its rank.
    PassedOver,
    /// A place on the waiting list; it keeps its rank.
    Waiting,
}

/// The figures behind a reason; what does not concern it is absent.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema, TS)]
pub struct AllocationDetails {
    /// Which of its preferences it received, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub choice: Option<u32>,
    /// The lots that it would rather have, the dearest first; `lots` says who has each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub taken: Vec<String>,
    /// How many lots meet its needs, all taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub suitable: Option<u32>,
    /// The dues that it has not paid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<AllocationMissing>>", optional)]
    pub missing: Vec<AllocationMissing>,
    /// How much is missing in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub missing_total: Option<Amount>,
    /// The other reasons, when there are several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub also: Vec<String>,
    /// How what is missing adds up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<StepView>>", optional)]
    pub steps: Vec<StepView>,
}

/// One row of the table of memberships.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct AllocationOutcome {
    /// The membership's id.
    pub id: String,
    /// Its rank.
    pub rank: i64,
    /// What it gets.
    pub outcome: AllocationResult,
    /// Its lot.
    pub lot: Option<String>,
    /// Why: `fixed`, `preference`, `meets_needs`, `first_free`; `declined`, `pending_kyc`,
    /// `suspended`, `in_default`, `exited`, `excluded`, `dues_missing`, `blocked`, `wants_none`;
    /// `preferences_taken`, `suitable_taken`, `none_suits`, `none_of_kind`.
    pub reason: String,
    /// The figures.
    pub details: AllocationDetails,
    /// The same for a person, in the language asked.
    pub words: String,
}

/// One row of the table of lots.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct AllocationLotOutcome {
    /// The lot's code.
    pub code: String,
    /// Id of who has it; nobody when it is free.
    pub member: Option<String>,
}

/// A run: a proposal, of which nothing is written.
#[derive(Serialize, Deserialize, JsonSchema, TS)]
pub struct AllocationAnswer {
    /// In the order of the ranks.
    #[schemars(with = "Vec<AllocationOutcome>")]
    #[ts(as = "Vec<AllocationOutcome>")]
    pub outcomes: Rows<AllocationOutcome>,
    /// In the natural order of the codes.
    #[schemars(with = "Vec<AllocationLotOutcome>")]
    #[ts(as = "Vec<AllocationLotOutcome>")]
    pub lots: Rows<AllocationLotOutcome>,
    /// Codes of the lots that nobody has, in the same order.
    pub free_lots: Vec<String>,
    /// How many were served, passed over and put on the list; how many lots are left.
    pub steps: Vec<StepView>,
}
