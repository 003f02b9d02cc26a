//! What the previews take and give (spec 11).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::{IndexationInput, PeriodKind};
use crate::steps::StepView;
use crate::wire::{Amount, Day, Line, Rate};

/// `contributions.preview_plan` (spec 11).
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewPlanInput {
    /// What each owes, or the first instalment.
    pub base_amount: Amount,
    /// How often.
    pub period: PeriodKind,
    /// First due date.
    pub first_due: Day,
    /// How many instalments.
    pub instalments: u32,
    /// How amounts grow.
    pub indexation: IndexationInput,
    /// Yearly premium of those who join later.
    #[serde(default)]
    pub risk_premium: Option<Rate>,
    /// Start of the plan's first version.
    #[serde(default)]
    pub started_on: Option<Day>,
    /// When the member joined.
    #[serde(default)]
    pub joined_on: Option<Day>,
}

/// `contributions.preview_imputation` (spec 11): a due.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ImputationDue {
    /// Any text that names it.
    pub id: Line,
    /// Due date.
    pub due_on: Day,
    /// Amount.
    pub amount: Amount,
    /// `principal` when absent.
    #[serde(default)]
    pub kind: Option<ImputationKind>,
}

/// Principal or penalty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImputationKind {
    /// Principal.
    Principal,
    /// Penalty.
    Penalty,
}

/// A payment of a preview.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ImputationPayment {
    /// Value date.
    pub on: Day,
    /// Amount.
    pub amount: Amount,
}

/// `contributions.preview_imputation`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewImputationInput {
    /// The dues, in issue order.
    pub dues: Vec<ImputationDue>,
    /// The payments, in the order of their declaration.
    pub payments: Vec<ImputationPayment>,
    /// Penalties before principal.
    #[serde(default)]
    pub penalties_first: Option<bool>,
}

/// What of a payment went to a due.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct ImputationPart {
    /// Position in the list of payments, from 0.
    pub payment: u32,
    /// The due's id.
    pub due: String,
    /// How much.
    pub amount: Amount,
}

/// What remains of a due.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct ImputationRest {
    /// The due's id.
    pub id: String,
    /// How much.
    pub amount: Amount,
}

/// Where every cent went.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct ImputationAnswer {
    /// In the order they were placed.
    pub allocations: Vec<ImputationPart>,
    /// What exceeds all dues.
    pub credit: Amount,
    /// What is still owed.
    pub outstanding: Vec<ImputationRest>,
    /// How.
    pub steps: Vec<StepView>,
}

/// `contributions.preview_penalty` (spec 11).
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewPenaltyInput {
    /// Due date.
    pub due_on: Day,
    /// What the due asked for.
    pub amount: Amount,
    /// What was paid on it.
    pub payments: Vec<ImputationPayment>,
    /// As of.
    pub as_of: Day,
    /// What lateness costs.
    pub rule: PenaltyRuleInput,
}

/// What lateness costs.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PenaltyRuleInput {
    /// Days after the due date without consequence.
    pub grace_days: u32,
    /// `fixed`, `percent`, `daily`.
    pub kind: PenaltyKindInput,
    /// For `fixed`.
    #[serde(default)]
    pub amount: Option<Amount>,
    /// For `percent`; for `daily`, one yearly rate for ever.
    #[serde(default)]
    pub rate: Option<Rate>,
    /// For `daily`: yearly rates by date.
    #[serde(default)]
    pub rates: Option<Vec<PenaltyRateInput>>,
    /// The most, as a share of the due's original amount.
    #[serde(default)]
    pub cap: Option<Rate>,
    /// From when daily interest runs; `due` when absent.
    #[serde(default)]
    pub starts: Option<PenaltyStartInput>,
    /// Date of the formal notice, for `notice`.
    #[serde(default)]
    pub notice_on: Option<Day>,
}

/// A yearly rate from a date on.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PenaltyRateInput {
    /// First day.
    pub from: Day,
    /// A fraction.
    pub rate: Rate,
}

/// Kinds of penalty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PenaltyKindInput {
    /// An amount, once.
    Fixed,
    /// A rate of what is outstanding when grace ends, once.
    Percent,
    /// Yearly rates on what is outstanding at the end of each day, its days over 365.
    Daily,
}

/// From when daily interest runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PenaltyStartInput {
    /// The day after the due date.
    Due,
    /// The day after grace ends.
    Grace,
    /// The day after the formal notice; without one no interest runs.
    Notice,
}

/// What lateness costs as of a date.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PenaltyAnswer {
    /// What is outstanding.
    pub outstanding: Amount,
    /// The penalty up to then.
    pub penalty: Amount,
    /// How.
    pub steps: Vec<StepView>,
}
