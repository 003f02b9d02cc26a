//! What the lots' commands take and give (spec 11).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::steps::StepView;
use crate::wire::{Line, Number, Rate};

/// `lots.preview_quotites` (spec 11).
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewQuotitesInput {
    /// 1000, 10000 or 100000.
    pub base: u32,
    /// How much weights are brought towards their mean: lambda, from 0 to 1.
    pub smoothing: Rate,
    /// The lots that hold a quotité.
    pub lots: Vec<WeighedLotInput>,
}

/// A lot with what it weighs by.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct WeighedLotInput {
    /// Its code, unique in the list.
    pub code: Line,
    /// Square metres, above zero.
    pub surface: Number,
    /// Coefficient of its kind, above zero.
    pub use_coefficient: Number,
    /// Product of the coefficients of floor, orientation and nuisance, above zero.
    pub location_coefficient: Number,
}

/// A lot's quotité.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct QuotiteRow {
    /// The lot.
    pub code: String,
    /// A whole number over the base.
    pub quotite: i64,
}

/// The quotités of all the lots given.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct QuotitesAnswer {
    /// In the order of the lots.
    pub quotites: Vec<QuotiteRow>,
    /// Their sum: the base.
    pub total: i64,
    /// Largest weight over smallest before smoothing, six decimals.
    pub ratio_before: String,
    /// Largest weight over smallest after smoothing, six decimals.
    pub ratio_after: String,
    /// How, lot by lot.
    pub steps: Vec<StepView>,
}
