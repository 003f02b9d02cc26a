//! The whole calculation of a portage: what it costs, the price, who gets it, what is left to the
//! porteur, and what each pays with and without it.
//!
//! Deliberately not here: the convention as a record, scenarios, texts.
//!
//! Source: spec 05, "Portage".

use super::costs::{Costs, costs};
use super::error::PortageError;
use super::indexation::indexation;
use super::page::{Page, named};
use super::price::price;
use super::redistribution::{Shared, Surplus, redistribute};
use super::terms::{Formula, PortageTerms, WorksPayer};
use crate::kernel::{Money, Operand, Operation, Ratio, Rounding, Step};

/// What a person must know beside the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Warning {
    /// Hypothesis: the months typed are not those between the dates.
    MonthsAgainstDates,
    /// Hypothesis: recovery of the duties is held, whatever the dates say.
    RecoveryForced,
    /// Nobody paid the works: they are in the price and repaid to nobody.
    WorksPaidByNobody,
    /// The lines sum to less than nothing: the price is zero.
    PriceBelowZero,
    /// More than three years.
    MoreThanThreeYears,
    /// More than five years: an assembly must vote it.
    MoreThanFiveYears,
    /// The index grew by more than a convention may take.
    IndexationCapped,
    /// The rents of a convention are below interest and charges.
    RentBelowCosts,
    /// A convention's price is the porteur's: what was asked of its sharing is ignored.
    ConventionNotShared,
    /// Option B: the price is below what the porteur gets; the others pay in.
    RestNegative,
    /// Nobody else: what would fall to the others falls to the porteur.
    NoOtherHousehold,
    /// The porteur loses money.
    PorteurLoses,
}

impl Warning {
    /// The stable code of the warning.
    pub fn code(self) -> &'static str {
        match self {
            Self::MonthsAgainstDates => "hypothesis_months",
            Self::RecoveryForced => "hypothesis_recovery",
            Self::WorksPaidByNobody => "works_paid_by_nobody",
            Self::PriceBelowZero => "price_below_zero",
            Self::MoreThanThreeYears => "more_than_three_years",
            Self::MoreThanFiveYears => "more_than_five_years",
            Self::IndexationCapped => "indexation_capped",
            Self::RentBelowCosts => "rent_below_costs",
            Self::ConventionNotShared => "convention_not_shared",
            Self::RestNegative => "rest_negative",
            Self::NoOtherHousehold => "no_other_household",
            Self::PorteurLoses => "porteur_loses",
        }
    }

    /// Tells whether it makes a hypothesis of the result.
    pub fn is_hypothesis(self) -> bool {
        matches!(self, Self::MonthsAgainstDates | Self::RecoveryForced)
    }
}

/// What is paid a month while the lot is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Monthly {
    /// By the porteur.
    pub porteur: Money,
    /// By a porteur who would share with nobody.
    pub alone: Money,
    /// By each other household; nothing when there is none.
    pub each_other: Money,
}

/// What each pays at the purchase without portage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WithoutPortage {
    /// Without portage.
    pub each: Money,
    /// How much more that is than with it; negative when it is less.
    pub difference: Money,
}

/// A portage, computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portage {
    /// What carrying costs.
    pub costs: Costs,
    /// The indexation.
    pub indexation: Money,
    /// The formula's price, from 0.
    pub price: Money,
    /// Who gets what of the price, or of the sale's if one is given.
    pub shared: Shared,
    /// What is left to the porteur; negative when they lose.
    pub net_result: Money,
    /// The net result of a year as a part of the capital, exact.
    pub yearly_yield: Ratio,
    /// Each month.
    pub monthly: Monthly,
    /// Without portage, when what all pay together is known.
    pub without: Option<WithoutPortage>,
    /// In a fixed order.
    pub warnings: Vec<Warning>,
    /// How.
    pub steps: Vec<Step>,
}

/// Computes a portage (spec 05).
///
/// # Errors
/// [`PortageError`], with the field to blame.
pub fn portage(terms: &PortageTerms) -> Result<Portage, PortageError> {
    terms.check()?;
    let months = terms.months()?;
    let mut page = Page::new(terms.currency());
    let costs = costs(&mut page, terms)?;
    let indexed = indexation(&mut page, terms, &costs)?;
    let formed = price(&mut page, terms, &costs, indexed.amount)?;
    let (label, sold_for) =
        terms.sale_price.map_or(("price", formed.price), |sale| ("sale_price", sale));
    let shared = redistribute(&mut page, terms, &costs, &named(label, sold_for), sold_for)?;
    let net_result = net_result(&mut page, terms, &costs, shared.porteur)?;
    let operands = vec![named("net_result", net_result), named("capital", terms.capital)];
    let operation = Operation::Quotient(Rounding::Exact);
    let in_all = page.exact("yield_in_all", operation, operands)?;
    let operands = vec![named("yield_in_all", in_all), named("years_passed", costs.years.clone())];
    let yearly_yield = page.exact("yearly_yield", operation, operands)?;
    let monthly = monthly(&mut page, terms)?;
    let without = without(&mut page, terms)?;
    let is_partial = matches!(terms.redistribution, super::terms::Redistribution::Partial { .. });
    let is_convention = terms.formula == Formula::Convention;
    let costs_of_rent = costs.interest.checked_add(&costs.charges)?;
    let rent_below = terms.rents_received.checked_cmp(&costs_of_rent)?.is_lt();
    let works_of_nobody =
        !is_convention && terms.works_paid_by == WorksPayer::Nobody && costs.works.is_positive();
    let warnings = [
        (months.against_dates, Warning::MonthsAgainstDates),
        (terms.recovery.force.is_some(), Warning::RecoveryForced),
        (works_of_nobody, Warning::WorksPaidByNobody),
        (formed.sum_of_lines.is_negative(), Warning::PriceBelowZero),
        (months.carried > 36 && months.carried <= 60, Warning::MoreThanThreeYears),
        (months.carried > 60, Warning::MoreThanFiveYears),
        (indexed.capped, Warning::IndexationCapped),
        (
            is_convention && terms.rents_received.is_positive() && rent_below,
            Warning::RentBelowCosts,
        ),
        (is_convention && (terms.loss.is_some() || is_partial), Warning::ConventionNotShared),
        (is_partial && matches!(shared.surplus, Surplus::Lacks(_)), Warning::RestNegative),
        (terms.households == 1 && !is_convention, Warning::NoOtherHousehold),
        (net_result.is_negative(), Warning::PorteurLoses),
    ];
    Ok(Portage {
        costs,
        indexation: indexed.amount,
        price: formed.price,
        shared,
        net_result,
        yearly_yield,
        monthly,
        without,
        warnings: warnings.into_iter().filter(|(holds, _)| *holds).map(|(_, one)| one).collect(),
        steps: page.into_steps(),
    })
}

/// What they receive + rents - all that they paid.
fn net_result(
    page: &mut Page,
    terms: &PortageTerms,
    costs: &Costs,
    receives: Money,
) -> Result<Money, PortageError> {
    let operands =
        vec![named("porteur_total", receives), named("rents_received", terms.rents_received)];
    let received = page.sum("porteur_received", operands)?;
    let mut paid = vec![
        named("capital", terms.capital),
        named("net_duty_loss", costs.net_duty_loss),
        named("notary_fees", terms.notary_fees),
        named("interest_paid", costs.interest),
        named("porteur_charges", costs.porteur_charges),
    ];
    if terms.porteur_paid_works() {
        paid.push(named("works", costs.works));
    }
    let paid = page.sum("porteur_paid", paid)?;
    let operands = vec![named("porteur_received", received), named("porteur_paid", paid)];
    page.less("net_result", operands)
}

fn monthly(page: &mut Page, terms: &PortageTerms) -> Result<Monthly, PortageError> {
    let interest = || named("monthly_interest", terms.monthly_interest);
    let charges = || named("monthly_charges", terms.monthly_charges);
    let households = Operand::count("households", terms.households);
    let share = page.per("monthly_share", [charges(), households])?;
    let porteur =
        page.sum("monthly_of_porteur", vec![interest(), named("monthly_share", share)])?;
    let alone = page.sum("monthly_alone", vec![interest(), charges()])?;
    let nobody = Money::zero(page.currency());
    let each_other = if terms.households == 1 { nobody } else { share };
    Ok(Monthly { porteur, alone, each_other })
}

fn without(page: &mut Page, terms: &PortageTerms) -> Result<Option<WithoutPortage>, PortageError> {
    let Some(together) = terms.together else { return Ok(None) };
    let buyers = Operand::count("buyers", together.buyers);
    let total = named("total_price", together.total_price);
    let each = page.per("each_without_portage", [total, buyers])?;
    let operands =
        vec![named("each_without_portage", each), named("capital_of_a_lot", terms.capital)];
    let difference = page.less("less_with_portage", operands)?;
    Ok(Some(WithoutPortage { each, difference }))
}

#[cfg(test)]
#[path = "calculation_tests.rs"]
mod tests;
