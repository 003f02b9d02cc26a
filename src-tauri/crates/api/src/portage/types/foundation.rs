//! `foundation.preview`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::steps::StepView;
use crate::wire::{Amount, Day, Rate, two, two_or_none};

/// `foundation.preview` (spec 11). Two figures are the low and the high end of a range.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewFoundationInput {
    /// What the whole is worth.
    pub value: Amount,
    /// The residual property as a share of it.
    #[serde(deserialize_with = "two")]
    pub residual_rates: [Rate; 2],
    /// The duty on the residual property.
    pub duty_rate: Rate,
    /// The duty on the whole, for comparison.
    pub normal_rate: Rate,
    /// The yearly tax.
    pub yearly_rate: Rate,
    /// Setting up the foundation.
    #[serde(default, deserialize_with = "two_or_none")]
    pub foundation_cost: Option<[Amount; 2]>,
    /// The notary.
    #[serde(default, deserialize_with = "two_or_none")]
    pub notary_cost: Option<[Amount; 2]>,
    /// Among how many the total is shared.
    #[serde(default)]
    pub co_owners: Option<u32>,
    /// The deed of the purchase.
    pub deed_on: Day,
    /// The day of the transfer.
    pub on: Day,
}

/// What giving the land to a foundation costs.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct FoundationAnswer {
    /// The residual property.
    pub residual: [Amount; 2],
    /// The duty on it.
    pub duty: [Amount; 2],
    /// The duty on the whole.
    pub normal_duty: Amount,
    /// The yearly tax.
    pub yearly: [Amount; 2],
    /// Duty and setting up.
    pub total: [Amount; 2],
    /// The total per co-owner; null without their number.
    pub per_co_owner: Option<[Amount; 2]>,
    /// The first day on which it may be.
    pub allowed_from: Day,
    /// How.
    pub steps: Vec<StepView>,
}
