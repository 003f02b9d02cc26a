//! The plan as it crosses the door: its terms, its versions, its table.

use std::fmt;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::steps::StepView;
use crate::wire::{Amount, Day, Line, Rate};

/// How amounts grow with time.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct IndexationInput {
    /// `none`, `fixed`, `series`, `table`.
    pub kind: IndexationKind,
    /// Yearly rate, for `fixed`.
    #[serde(default)]
    pub rate: Option<Rate>,
    /// For `fixed`; `compound` when absent.
    #[serde(default)]
    pub compounding: Option<CompoundingKind>,
    /// For `series`: dated index values. For `table`: the amounts, in order.
    #[serde(default)]
    pub values: Option<Vec<IndexationValue>>,
}

/// A value of a series (dated) or of a table (undated). A table's amount may also stand alone:
/// `"250.00"` for `{"value": "250.00"}`.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
#[schemars(deny_unknown_fields)]
pub struct IndexationValue {
    /// The date the index is of, for a series.
    #[schemars(default)]
    pub on: Option<Day>,
    /// The index, or the amount.
    pub value: Amount,
}

impl<'de> Deserialize<'de> for IndexationValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IndexationValueVisitor)
    }
}

/// Takes an object or a bare amount.
struct IndexationValueVisitor;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndexationValueObject {
    #[serde(default)]
    on: Option<Day>,
    value: Amount,
}

impl<'de> Visitor<'de> for IndexationValueVisitor {
    type Value = IndexationValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount, or an object with a value and a date")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<IndexationValue, E> {
        let value = Amount::deserialize(text.into_deserializer())?;
        Ok(IndexationValue { on: None, value })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<IndexationValue, A::Error> {
        let object = IndexationValueObject::deserialize(MapAccessDeserializer::new(map))?;
        Ok(IndexationValue { on: object.on, value: object.value })
    }
}

/// Kinds of indexation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum IndexationKind {
    /// The same amount throughout.
    None,
    /// A yearly rate.
    Fixed,
    /// A published index.
    Series,
    /// Explicit amounts.
    Table,
}

/// Simple or compound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CompoundingKind {
    /// base x (1 + n x rate).
    Simple,
    /// base x (1 + rate)^n.
    Compound,
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PeriodKind {
    /// Each month.
    Monthly,
    /// Each three months.
    Quarterly,
    /// Each six months.
    HalfYearly,
    /// Each year.
    Yearly,
}

/// One instalment of a plan.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct InstalmentRow {
    /// From 1.
    pub number: u32,
    /// Due date.
    pub due_on: Day,
    /// Six decimals, for display.
    pub factor: String,
    /// The line.
    pub amount: Amount,
    /// Sum of the lines so far.
    pub running_total: Amount,
}

/// A plan that shows itself.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct PlanTable {
    /// Each instalment.
    pub instalments: Vec<InstalmentRow>,
    /// Their sum.
    pub total: Amount,
    /// In plain words, to be checked by hand, one sentence a line.
    pub explanation: Vec<String>,
    /// The same as steps.
    pub steps: Vec<StepView>,
}

/// `contributions.save_plan`: a draft version.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SavePlanInput {
    /// The draft to change; a new version when absent.
    #[serde(default)]
    pub version: Option<u32>,
    /// With `version`: the draft as it was read; refused with `changed_meanwhile` when it changed
    /// since.
    #[serde(default)]
    pub row_version: Option<i64>,
    /// From when this version replaces the one before.
    pub effective_from: Day,
    /// What each membership owes per instalment.
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
    /// `catch_up`, `catch_up_over`, `from_next`.
    pub entry_rule: EntryRuleKind,
    /// Over how many dues, for `catch_up_over`.
    #[serde(default)]
    pub catch_up_over: Option<u32>,
    /// Days of grace before a due is late.
    #[serde(default)]
    pub grace_days: Option<u32>,
    /// Where the money goes; `member_advance` when absent.
    #[serde(default)]
    pub destination: Option<Line>,
    /// Dates at which "up to date" is judged.
    #[serde(default)]
    pub cut_offs: Option<Vec<Day>>,
}

/// What those who join late owe of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntryRuleKind {
    /// All at once.
    CatchUp,
    /// Over several dues.
    CatchUpOver,
    /// Nothing.
    FromNext,
}

/// A version of the plan.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct PlanVersionView {
    /// From 1.
    pub version: u32,
    /// Grows at each change.
    pub row_version: i64,
    /// `DRAFT` or `VALIDATED`.
    pub state: String,
    /// From when.
    pub effective_from: Day,
    /// Base.
    pub base_amount: Amount,
    /// How often.
    pub period: PeriodKind,
    /// First due date.
    pub first_due: Day,
    /// How many.
    pub instalments: u32,
    /// How amounts grow.
    pub indexation: IndexationInput,
    /// Yearly premium.
    pub risk_premium: Option<Rate>,
    /// Entry rule.
    pub entry_rule: EntryRuleKind,
    /// Over how many dues.
    pub catch_up_over: Option<u32>,
    /// Days of grace.
    pub grace_days: u32,
    /// Where the money goes.
    pub destination: String,
    /// Dates of judgement.
    pub cut_offs: Vec<Day>,
    /// The decision.
    pub document: Option<Uuid>,
    /// Its title.
    pub document_title: Option<String>,
    /// The table of a founder.
    pub table: PlanTable,
}

/// Every version.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PlanList {
    /// Newest first.
    pub versions: Vec<PlanVersionView>,
}

/// `contributions.validate_plan`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ValidatePlanInput {
    /// Which draft.
    pub version: u32,
    /// The draft as it was read; refused with `changed_meanwhile` when it changed since.
    pub row_version: i64,
    /// The decision (PV), added by `documents.add`.
    pub document: Uuid,
}

/// Which version was written.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PlanSaved {
    /// From 1.
    pub version: u32,
    /// Grows at each change.
    pub row_version: i64,
}
