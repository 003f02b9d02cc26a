//! Accounts and figures as they cross the door.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::steps::StepView;
use crate::wire::{Amount, Day};

/// `contributions.account`: one membership's account over a period.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AccountInput {
    /// Whose.
    pub membership: Uuid,
    /// From; the joining date when absent.
    #[serde(default)]
    pub from: Option<Day>,
    /// To, included; today when absent.
    #[serde(default)]
    pub to: Option<Day>,
}

/// A line of an account.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct AccountLineView {
    /// On.
    pub on: Day,
    /// `opening`, `due_contribution`, `payment`, `reversal`, …; `movement-<kind>` in the catalogue.
    pub kind: String,
    /// What it refers to.
    pub reference: String,
    /// Owed more, or zero.
    pub charged: Amount,
    /// Paid, or zero.
    pub credited: Amount,
    /// Balance after it: positive owed.
    pub balance: Amount,
}

/// An account.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct AccountView {
    /// Whose.
    pub membership: Uuid,
    /// Their name.
    pub member: String,
    /// Permanent structured reference.
    pub reference: String,
    /// From.
    pub from: Day,
    /// To, included.
    pub to: Day,
    /// Balance before the period.
    pub opening: Amount,
    /// The movements.
    pub lines: Vec<AccountLineView>,
    /// Owed in the period.
    pub charged: Amount,
    /// Paid in the period.
    pub credited: Amount,
    /// Balance at the end.
    pub closing: Amount,
    /// What should be paid now: dues up to today less payments.
    pub to_pay: Amount,
    /// How.
    pub steps: Vec<StepView>,
}
