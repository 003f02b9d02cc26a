//! How much a portage is indexed: at a rate, with a published index, or with an index plus a margin.
//!
//! A margin is a yearly rate whose growth is added to the index's. A convention takes a rate of at
//! most 2 % a year, and of an index no more than 2 % a year would give.
//!
//! Source: spec 05, "Portage", indexation.

use super::costs::Costs;
use super::error::PortageError;
use super::page::{Page, named};
use super::terms::{Formula, PortageTerms, convention_rate};
use crate::kernel::{
    Compounding, GrowthNames, IndexValue, Money, Operand, Operation, PublishedIndex, Ratio,
    Rounding, growth_at,
};
use chrono::NaiveDate;

/// What is indexed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The capital.
    Capital,
    /// The capital, the net duty loss and the notary's fees.
    CapitalAndFees,
    /// The same and the works.
    CapitalFeesAndWorks,
}

/// How the basis grows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Growth {
    /// At a yearly rate.
    Rate {
        /// From 0 to 1; at most 2 % in a convention.
        rate: Ratio,
        /// Simple, or compound over the whole years.
        compounding: Compounding,
    },
    /// With a published index.
    Index {
        /// Its values, in any order, one per date.
        values: Vec<IndexValue>,
        /// The date of the value that the resale's is compared with.
        base_on: NaiveDate,
        /// A yearly rate beside it, from 0 to 1; at most 2 % in a convention.
        margin: Ratio,
        /// How the margin applies to the years.
        compounding: Compounding,
    },
}

/// The indexation of a portage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Indexed {
    pub(super) amount: Money,
    /// A convention took less than the index gave.
    pub(super) capped: bool,
}

impl Growth {
    pub(super) fn check(&self, formula: Formula) -> Result<(), PortageError> {
        let (field, rate) = match self {
            Self::Rate { rate, .. } => ("indexation.rate", rate),
            Self::Index { values, margin, .. } => {
                PublishedIndex::try_new(values)?;
                ("indexation.margin", margin)
            }
        };
        PortageError::rate(field, rate)?;
        if formula == Formula::Convention && *rate > convention_rate() {
            return Err(PortageError::ConventionRateTooHigh { field, rate: rate.clone() });
        }
        Ok(())
    }
}

/// Writes the indexation's lines.
pub(super) fn indexation(
    page: &mut Page,
    terms: &PortageTerms,
    costs: &Costs,
) -> Result<Indexed, PortageError> {
    let growth = match &terms.growth {
        Some(growth) if terms.formula != Formula::Solidarity => growth,
        growth => {
            let why = match growth {
                Some(_) => "no_indexation_in_solidarity",
                None => "no_indexation_asked",
            };
            let nothing = page.nothing_because(why);
            let amount = page.line("indexation", Operation::Given, vec![nothing])?;
            return Ok(Indexed { amount, capped: false });
        }
    };
    let mut basis = vec![named("capital", terms.capital)];
    if terms.basis != Basis::Capital {
        basis.push(named("net_duty_loss", costs.net_duty_loss));
        basis.push(named("notary_fees", terms.notary_fees));
    }
    if terms.basis == Basis::CapitalFeesAndWorks {
        basis.push(named("works", costs.works));
    }
    let basis = page.sum("indexation_basis", basis)?;
    let (added, capped) = added_by(page, terms, growth, &costs.years)?;
    let operands = [named("indexation_basis", basis), named("growth", added)];
    Ok(Indexed { amount: page.times("indexation", operands)?, capped })
}

/// What the growth by the margin beside an index is called.
const OF_MARGIN: GrowthNames = GrowthNames {
    whole_years_factor: "margin_whole_years_factor",
    factor: "margin_factor",
    growth: "growth_of_margin",
};

/// What the growth at the most that a convention admits is called.
const OF_CONVENTION: GrowthNames = GrowthNames {
    whole_years_factor: "most_whole_years_factor",
    factor: "most_factor",
    growth: "growth_at_most",
};

/// What is added to each euro, and whether a convention took less than that.
fn added_by(
    page: &mut Page,
    terms: &PortageTerms,
    growth: &Growth,
    years: &Ratio,
) -> Result<(Ratio, bool), PortageError> {
    let (values, base_on, margin, compounding) = match growth {
        Growth::Rate { rate, compounding } => {
            let (added, steps) = growth_at(rate, years, *compounding, GrowthNames::PLAIN)?;
            page.add(steps);
            return Ok((added, false));
        }
        Growth::Index { values, base_on, margin, compounding } => {
            (values, *base_on, margin, *compounding)
        }
    };
    let index = PublishedIndex::try_new(values)?;
    let quotient = vec![
        named("index_on_resale", index.on(terms.resale_on)?.clone()),
        named("index_on_base", index.on(base_on)?.clone()),
    ];
    let factor = page.exact("index_factor", Operation::Quotient(Rounding::Exact), quotient)?;
    let one = named("one", Ratio::one());
    let operands = vec![named("index_factor", factor), one];
    let mut added = page.exact("growth_of_index", Operation::Difference, operands)?;
    if !margin.is_zero() {
        let (above, steps) = growth_at(margin, years, compounding, OF_MARGIN)?;
        page.add(steps);
        let both = vec![named("growth_of_index", added), named(OF_MARGIN.growth, above)];
        added = page.exact("growth_in_all", Operation::Sum, both)?;
    }
    if terms.formula != Formula::Convention {
        return Ok((added, false));
    }
    let (most, steps) = growth_at(&convention_rate(), years, compounding, OF_CONVENTION)?;
    if added <= most {
        return Ok((added, false));
    }
    page.add(steps);
    let operands: Vec<Operand> =
        vec![named("growth_in_all", added), named(OF_CONVENTION.growth, most)];
    Ok((page.exact("growth_of_convention", Operation::Min, operands)?, true))
}

#[cfg(test)]
#[path = "indexation_tests.rs"]
mod tests;
