//! `portage.preview`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PreviewWarning;
use crate::contributions::types::CompoundingKind;
use crate::steps::StepView;
use crate::wire::{Amount, Day, Number, Rate};

/// Who paid the works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PortageWorksPayer {
    /// Nobody yet.
    Nobody,
    /// The porteur.
    Porteur,
    /// The other households together.
    Households,
    /// Who buys the lot: they count nowhere.
    FutureBuyer,
}

/// What is indexed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PortageBasis {
    /// The capital.
    Capital,
    /// The capital, the net duty loss and the notary's fees.
    CapitalFees,
    /// The same and the works.
    CapitalFeesWorks,
}

/// A value of a published index.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PortageIndexValue {
    /// The date it is published for.
    pub on: Day,
    /// Its value, above zero.
    pub value: Number,
}

/// How the basis grows: at a rate, or with a published index.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PortageIndexation {
    /// Yearly rate; or `series`.
    #[serde(default)]
    pub rate: Option<Rate>,
    /// Values of a published index; or `rate`.
    #[serde(default)]
    pub series: Option<Vec<PortageIndexValue>>,
    /// The date of the index that the resale's is compared with; the purchase when absent.
    #[serde(default)]
    pub base_on: Option<Day>,
    /// A yearly rate beside the index.
    #[serde(default)]
    pub margin: Option<Rate>,
    /// `simple` when absent. Years are the months carried over 12: with `compound`, whole years
    /// compound and the part of a year that is left is simple.
    #[serde(default)]
    pub compounding: Option<CompoundingKind>,
    /// `capital` when absent.
    #[serde(default)]
    pub basis: Option<PortageBasis>,
}

/// What is held about the duties, whatever the dates say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PortageForce {
    /// They are recovered.
    Recovered,
    /// They are lost.
    Lost,
}

/// When registration duties come back.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PortageRecovery {
    /// Which part of them; 60 % when absent.
    #[serde(default)]
    pub rate: Option<Rate>,
    /// Within how many months, deed to deed; 24 when absent.
    #[serde(default)]
    pub window_months: Option<u32>,
    /// Against the dates.
    #[serde(default)]
    pub force: Option<PortageForce>,
}

/// How the price is formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PortageFormula {
    /// With the carrying cost.
    Equitable,
    /// Between individuals: all of it for the porteur.
    Convention,
    /// As equitable, without indexation.
    Solidarity,
}

/// How a price is shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PortageOption {
    /// Full repayment, then the surplus.
    A,
    /// Partial compensation, then the rest.
    B,
}

/// Where the rest of option B goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PortageRestTo {
    /// To the common purse.
    Purse,
    /// To every household equally.
    Households,
}

/// How a price is shared out; the fields of the option not chosen are ignored.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PortageRedistribution {
    /// `a` or `b`.
    pub option: PortageOption,
    /// Option A: the porteur's part of the surplus; 60 % when absent.
    #[serde(default)]
    pub porteur_rate: Option<Rate>,
    /// Option B: the part of the net duty loss that comes back; 50 % when absent.
    #[serde(default)]
    pub duty_rate: Option<Rate>,
    /// Option B: the part of the interest that comes back; 70 % when absent.
    #[serde(default)]
    pub interest_rate: Option<Rate>,
    /// Option B: `purse` when absent.
    #[serde(default)]
    pub rest_to: Option<PortageRestTo>,
}

/// Who bears a loss.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PortageLoss {
    /// The porteur's part.
    pub porteur_rate: Rate,
    /// The most that the porteur bears.
    #[serde(default)]
    pub porteur_cap: Option<Amount>,
    /// What the common purse holds; nothing when absent.
    #[serde(default)]
    pub purse_balance: Option<Amount>,
}

/// `portage.preview` (spec 11).
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewPortageInput {
    /// What all pay together, for the comparison without portage.
    #[serde(default)]
    pub total_price: Option<Amount>,
    /// How many buy together.
    #[serde(default)]
    pub buyers: Option<u32>,
    /// What the lot was bought for.
    pub capital: Amount,
    /// Registration duties as a part of it.
    pub registration_rate: Rate,
    /// The deed of the purchase.
    pub acquired_on: Day,
    /// The deed of the resale.
    pub resale_on: Day,
    /// Months carried; those between the two dates when absent.
    #[serde(default)]
    pub months: Option<u32>,
    /// The notary's fees.
    pub notary_fees: Amount,
    /// The loan's interest a month.
    pub monthly_interest: Amount,
    /// Collective charges a month.
    pub monthly_charges: Amount,
    /// How many households share them, the porteur's included.
    pub households: u32,
    /// The lot's part of common works.
    #[serde(default)]
    pub common_works: Option<Amount>,
    /// Works in the lot.
    #[serde(default)]
    pub private_works: Option<Amount>,
    /// `nobody` when absent.
    #[serde(default)]
    pub works_paid_by: Option<PortageWorksPayer>,
    /// Rents that the porteur received.
    #[serde(default)]
    pub rents_received: Option<Amount>,
    /// How the price grows.
    pub indexation: PortageIndexation,
    /// When duties come back.
    #[serde(default)]
    pub recovery: Option<PortageRecovery>,
    /// How the price is formed.
    pub formula: PortageFormula,
    /// Option A when absent.
    #[serde(default)]
    pub redistribution: Option<PortageRedistribution>,
    /// What the lot is sold for, when it is not the price computed.
    #[serde(default)]
    pub sale_price: Option<Amount>,
    /// Who bears a loss, under option A.
    #[serde(default)]
    pub loss: Option<PortageLoss>,
}

/// Who gets a line of the price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PortageTo {
    /// The porteur, household 1.
    Porteur,
    /// Another household.
    Household,
    /// The common purse.
    Purse,
}

/// A line of the distribution; negative pays in.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PortageLine {
    /// Who.
    pub to: PortageTo,
    /// `h1` is the porteur, `h2`… the others, `purse` the common purse.
    pub id: String,
    /// How much.
    pub amount: Amount,
}

/// The distribution in three totals.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PortageSummary {
    /// The porteur's.
    pub porteur: Amount,
    /// The other households' together.
    pub others: Amount,
    /// The common purse's.
    pub purse: Amount,
    /// What is left when all is repaid (option A) or compensated (B); null when something lacks.
    pub surplus: Option<Amount>,
    /// What lacks; null when nothing does.
    pub shortfall: Option<Amount>,
}

/// What is paid a month while the lot is carried.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PortageMonthly {
    /// By the porteur.
    pub porteur: Amount,
    /// By a porteur who would share with nobody.
    pub alone: Amount,
    /// By each other household.
    pub each_other: Amount,
}

/// What each pays at the purchase without portage.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PortageWithout {
    /// Without portage.
    pub each: Amount,
    /// How much less it is with it.
    pub difference: Amount,
}

/// A portage, computed.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct PortageAnswer {
    /// Months carried.
    pub months: u32,
    /// True when it holds only under what was typed against the dates.
    pub hypothesis: bool,
    /// Registration duties of the purchase.
    pub registration_duties: Amount,
    /// What of them comes back.
    pub recovered: Amount,
    /// What of them does not.
    pub net_duty_loss: Amount,
    /// Interest of all the months.
    pub interest: Amount,
    /// The porteur's part of the collective charges.
    pub porteur_charges: Amount,
    /// The other households' part.
    pub others_charges: Amount,
    /// Net duty loss + notary + interest + charges.
    pub carrying_cost: Amount,
    /// The works that count.
    pub works: Amount,
    /// The indexation.
    pub indexation: Amount,
    /// The formula's price.
    pub price: Amount,
    /// What is left to the porteur; negative when they lose.
    pub net_result: Amount,
    /// The net result of a year as a part of the capital: per cent, two decimals.
    #[serde(rename = "yield")]
    pub yearly_yield: String,
    /// Disjoint lines that sum to the price, or to the sale's if one is given.
    pub distribution: Vec<PortageLine>,
    /// The same in three totals.
    pub summary: PortageSummary,
    /// Each month.
    pub monthly: PortageMonthly,
    /// Without portage; null without `total_price` and `buyers`.
    pub without_portage: Option<PortageWithout>,
    /// What a person must know beside.
    pub warnings: Vec<PreviewWarning>,
    /// How.
    pub steps: Vec<StepView>,
}
