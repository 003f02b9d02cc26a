//! `exit.preview_cap`, `exit.preview_refund`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contributions::types::CompoundingKind;
use crate::steps::StepView;
use crate::wire::{Amount, Number, Rate};

/// What a cap indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CapBasis {
    /// The purchase price.
    Price,
    /// The purchase price, the fees and the works.
    PriceFeesWorks,
}

/// `exit.preview_cap` (spec 11).
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewCapInput {
    /// What was paid for the lot.
    pub purchase_price: Amount,
    /// Fees of the purchase.
    pub fees: Amount,
    /// Documented works.
    pub works: Amount,
    /// Yearly indexation.
    pub rate: Rate,
    /// `simple` when absent.
    #[serde(default)]
    pub compounding: Option<CompoundingKind>,
    /// Years since the purchase, from 0 to 100, whole or not: with `compound`, whole years compound
    /// and the part of a year that is left is simple.
    pub years: Number,
    /// `price` when absent.
    #[serde(default)]
    pub basis: Option<CapBasis>,
    /// The price asked, if known.
    #[serde(default)]
    pub asked_price: Option<Amount>,
}

/// The most that a lot may be resold for.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct CapAnswer {
    /// The most.
    pub cap: Amount,
    /// The indexation within it.
    pub indexation: Amount,
    /// What the asked price has above the cap; null without one.
    pub excess: Option<Amount>,
    /// How.
    pub steps: Vec<StepView>,
}

/// A documented investment.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RefundInvestment {
    /// What was paid.
    pub amount: Amount,
    /// The share that is recognised, from 0 to 1.
    pub share: Rate,
}

/// `exit.preview_refund` (spec 11).
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewRefundInput {
    /// What the leaver paid, by category.
    pub investments: Vec<RefundInvestment>,
    /// An agreed deduction.
    #[serde(default)]
    pub deduction: Option<Amount>,
}

/// What is given back.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct RefundAnswer {
    /// The refund.
    pub refund: Amount,
    /// What is recognised of each investment, in their order.
    pub recognised: Vec<Amount>,
    /// How.
    pub steps: Vec<StepView>,
}
