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

/// Called and received in one month.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct MonthFigures {
    /// `YYYY-MM`.
    pub month: String,
    /// Dues of the month.
    pub called: Amount,
    /// Confirmed contributions of the month.
    pub received: Amount,
}

/// `cooperative.dashboard`: what must be done now, and the figures.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Dashboard {
    /// Memberships that are not of those who left.
    pub members: u32,
    /// Memberships with a late due.
    pub late_members: u32,
    /// What is late in all.
    pub late_amount: Amount,
    /// Contributions waiting for confirmation.
    pub to_confirm: u32,
    /// Their sum.
    pub to_confirm_amount: Amount,
    /// Money in bank and cash.
    pub cash: Amount,
    /// The common purse.
    pub common_purse: Amount,
    /// Dues that should be issued today and are not.
    pub to_issue: u32,
    /// Messages waiting.
    pub messages: u32,
    /// Instant of the last good backup.
    pub last_backup: Option<String>,
    /// The last twelve months.
    pub months: Vec<MonthFigures>,
    /// The day of the figures.
    pub today: Day,
}
