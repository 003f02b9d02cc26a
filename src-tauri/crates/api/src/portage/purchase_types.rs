//! What `purchase.preview` and `purchase.preview_loan` take and give (spec 11).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::steps::StepView;
use crate::wire::{Amount, Line, Number, Quantity, Rate};

/// How the rate of a month follows from that of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum RateConventionInput {
    /// A twelfth of it.
    #[default]
    Proportional,
    /// What compounds to it in twelve months.
    Actuarial,
}

/// A lot that a buyer buys: a surface, a fraction of the price, or both.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PurchaseLot {
    /// Square metres.
    #[serde(default)]
    pub surface: Option<Number>,
    /// Its part of the price where one was agreed: it prevails.
    #[serde(default)]
    pub fraction: Option<Rate>,
    /// Of its price.
    pub registration_rate: Rate,
}

/// Who buys.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PurchaseBuyer {
    /// Any text that names it.
    pub id: Line,
    /// What it buys.
    pub lots: Vec<PurchaseLot>,
    /// Works of its own.
    #[serde(default)]
    pub private_works: Option<Amount>,
    /// What it brings itself.
    #[serde(default)]
    pub contribution: Option<Amount>,
}

/// How common works are shared.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum PurchaseKey {
    /// By what each buys of the whole.
    General {},
    /// The same for each buyer.
    Equal {},
    /// By a weight of each buyer.
    Benefit {
        /// By id of the buyer: integers or decimal strings.
        weights: BTreeMap<String, Quantity>,
    },
}

/// Works on the common parts.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PurchaseCommonWorks {
    /// What they cost.
    pub amount: Amount,
    /// `general` when absent.
    #[serde(default)]
    pub key: Option<PurchaseKey>,
}

/// What the bank asks.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PurchaseLoan {
    /// Of a year.
    pub rate: Rate,
    /// A whole number of months, a century at most.
    pub years: Number,
    /// `proportional` when absent.
    #[serde(default)]
    pub rate_convention: Option<RateConventionInput>,
}

/// What the bank asks for the private works; the convention is that of the loan.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PurchaseWorksLoan {
    /// Of a year.
    pub rate: Rate,
    /// A whole number of months, a century at most.
    pub years: Number,
    /// Months after the purchase before it is paid back, a century at most; 0 when absent.
    #[serde(default)]
    pub starts_after_months: Option<u32>,
}

/// `purchase.preview` (spec 11).
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PurchaseInput {
    /// What the whole is bought for.
    pub total_price: Amount,
    /// Its square metres.
    pub total_surface: Number,
    /// At most 10 000, with as many lots in all.
    pub buyers: Vec<PurchaseBuyer>,
    /// The notary's fee for the deed, shared equally.
    pub notary_base: Amount,
    /// The notary's fee for each lot.
    pub notary_per_lot: Amount,
    /// Works on the common parts.
    #[serde(default)]
    pub common_works: Option<PurchaseCommonWorks>,
    /// What the bank asks.
    #[serde(default)]
    pub loan: Option<PurchaseLoan>,
    /// What it asks for the private works.
    #[serde(default)]
    pub works_loan: Option<PurchaseWorksLoan>,
}

/// Something that a buyer should know.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PurchaseAdvice {
    /// `reduced_rate`, `ask_notary`, `low_contribution`, `high_contribution`, `nothing_to_borrow`.
    pub code: String,
    /// The same for a person, in the language asked.
    pub words: String,
}

/// What a buyer pays and borrows.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PurchaseBuyerPart {
    /// The buyer's id.
    pub id: String,
    /// Of its lots.
    pub price: Amount,
    /// Registration duties.
    pub registration: Amount,
    /// The notary.
    pub notary: Amount,
    /// Its part of the common works.
    pub common_works: Amount,
    /// Its own works.
    pub private_works: Amount,
    /// All of these.
    pub total: Amount,
    /// The total by square metre; nothing when a surface is not given.
    pub per_m2: Option<Amount>,
    /// What it borrows for the purchase and the common works.
    pub loan: Amount,
    /// What that costs each month; nothing without a rate.
    pub monthly: Option<Amount>,
    /// What it borrows for its own works, when a loan is made for them.
    pub works_loan: Option<Amount>,
    /// What that costs each month.
    pub works_monthly: Option<Amount>,
    /// Months after the purchase before that is paid back.
    pub works_start_after_months: Option<u32>,
    /// Both, once both are paid back.
    pub monthly_with_works: Option<Amount>,
    /// What it should know.
    pub warnings: Vec<PurchaseAdvice>,
    /// How.
    pub steps: Vec<StepView>,
}

/// What everybody pays and borrows.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PurchaseAnswer {
    /// In the order given.
    pub buyers: Vec<PurchaseBuyerPart>,
    /// What all pay.
    pub total: Amount,
    /// How the parts of all add up.
    pub steps: Vec<StepView>,
}

/// `purchase.preview_loan` (spec 11).
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct LoanInput {
    /// What is borrowed.
    pub amount: Amount,
    /// Of a year.
    pub rate: Rate,
    /// 1 to 1 200.
    pub months: u32,
    /// `proportional` when absent.
    #[serde(default)]
    pub rate_convention: Option<RateConventionInput>,
}

/// One month of a loan.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct LoanRow {
    /// From 1.
    pub number: u32,
    /// What is paid.
    pub payment: Amount,
    /// Of which interest.
    pub interest: Amount,
    /// Of which paid off.
    pub principal: Amount,
    /// What is still owed afterwards.
    pub balance: Amount,
}

/// A loan, month by month.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct LoanAnswer {
    /// The constant instalment.
    pub monthly: Amount,
    /// The interest of all the months.
    pub total_interest: Amount,
    /// Each month.
    pub instalments: Vec<LoanRow>,
    /// How.
    pub steps: Vec<StepView>,
}
