//! `reveal.preview`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PreviewWarning;
use crate::contributions::types::CompoundingKind;
use crate::steps::StepView;
use crate::wire::{Amount, Line, Number, Rate};

/// How A + B grow.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RevealIndexation {
    /// Yearly rate.
    pub rate: Rate,
    /// `simple` when absent.
    #[serde(default)]
    pub compounding: Option<CompoundingKind>,
    /// Years since the purchase, from 0 to 100, whole or not: with `compound`, whole years compound
    /// and the part of a year that is left is simple.
    pub years: Number,
}

/// What who brought the buyer gets: one of the two.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RevealBonus {
    /// A part of what remains after the act's fees.
    #[serde(default)]
    pub rate: Option<Rate>,
    /// An amount.
    #[serde(default)]
    pub amount: Option<Amount>,
}

/// To whom the rest goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum RevealVariant {
    /// To the holders, by quotité.
    Quotite,
    /// To the common purse.
    Purse,
    /// To the holders, by what they invested at first.
    Investment,
}

/// A holder of the day before the deed, the buyer excluded.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RevealHolder {
    /// Any text that names it, once.
    pub id: Line,
    /// Its quotité.
    pub quotite: u32,
    /// What it invested at first; needed by investment.
    #[serde(default)]
    pub investment: Option<Amount>,
}

/// `reveal.preview` (spec 11).
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewRevealInput {
    /// What the whole was bought for.
    pub total_price: Amount,
    /// Its surface.
    pub total_surface: Number,
    /// The lot's surface.
    pub surface: Number,
    /// The lot's part of the initial fees, as a part of A; or `fees`.
    #[serde(default)]
    pub fees_rate: Option<Rate>,
    /// The lot's part of the initial fees; or `fees_rate`.
    #[serde(default)]
    pub fees: Option<Amount>,
    /// How A + B grow.
    pub indexation: RevealIndexation,
    /// What the market gave beside.
    #[serde(default)]
    pub market_gain: Option<Amount>,
    /// Charges carried.
    pub charges: Amount,
    /// The amending act's fees, if they are deducted.
    #[serde(default)]
    pub act_fees: Option<Amount>,
    /// For who brought the buyer.
    #[serde(default)]
    pub bonus: Option<RevealBonus>,
    /// `quotite` when absent.
    #[serde(default)]
    pub variant: Option<RevealVariant>,
    /// The holders: the extra cents go to the earlier.
    pub holders: Vec<RevealHolder>,
}

/// A holder's part.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct RevealShare {
    /// The holder's id.
    pub id: String,
    /// How much.
    pub amount: Amount,
}

/// A reveal's price, and who gets what of it: fees + bonus + purse + distribution = price.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct RevealAnswer {
    /// The lot's part of the purchase price.
    pub a: Amount,
    /// Its part of the initial fees.
    pub b: Amount,
    /// Indexation and market gain.
    pub c: Amount,
    /// Charges carried.
    pub d: Amount,
    /// A + B + C + D.
    pub price: Amount,
    /// The act's fees that are deducted.
    pub act_fees: Amount,
    /// The bonus.
    pub bonus: Amount,
    /// The common purse's.
    pub purse: Amount,
    /// Each holder's.
    pub distribution: Vec<RevealShare>,
    /// What a person must know beside.
    pub warnings: Vec<PreviewWarning>,
    /// How.
    pub steps: Vec<StepView>,
}
