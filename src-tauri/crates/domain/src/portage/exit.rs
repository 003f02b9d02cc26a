//! Leaving: the most that a lot may be resold for, and what is given back of works that a leaver
//! paid.
//!
//! Deliberately not here: the candidates who come first, their deadline, and a negotiated amount
//! that replaces the refund (records with their document).
//!
//! Source: spec 05, "Exit".

use super::error::PortageError;
use super::page::{Page, named};
use crate::kernel::{
    Compounding, Currency, GrowthNames, Money, Operand, Operation, Ratio, Step, growth_at,
};

/// What a resale cap is computed from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapTerms {
    /// What was paid for the lot, above zero.
    pub purchase_price: Money,
    /// Fees of the purchase, from 0.
    pub fees: Money,
    /// Documented works, from 0.
    pub works: Money,
    /// Yearly indexation, from 0 to 1.
    pub rate: Ratio,
    /// Simple or compound.
    pub compounding: Compounding,
    /// Years since the purchase, from 0 to 100, exact.
    pub years: Ratio,
    /// True when fees and works grow as well; only the price does otherwise.
    pub indexes_all: bool,
    /// The price that the leaver asks, from 0, if known.
    pub asked_price: Option<Money>,
}

/// The most that a lot may be resold for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cap {
    /// The most.
    pub cap: Money,
    /// The indexation within it.
    pub indexation: Money,
    /// What the asked price has above it, 0 when it has nothing; none when no price is asked.
    pub excess: Option<Money>,
    /// How.
    pub steps: Vec<Step>,
}

/// Computes the anti-speculation cap: price + fees + works + indexation (spec 05, "Exit").
///
/// # Errors
/// [`PortageError`]: an amount below zero, a rate outside of 0 to 1, years outside of 0 to 100.
pub fn resale_cap(terms: &CapTerms) -> Result<Cap, PortageError> {
    PortageError::positive("purchase_price", terms.purchase_price)?;
    PortageError::not_negative("fees", terms.fees)?;
    PortageError::not_negative("works", terms.works)?;
    PortageError::rate("rate", &terms.rate)?;
    PortageError::years("years", &terms.years)?;
    let mut page = Page::new(terms.purchase_price.currency());
    let price = || named("purchase_price", terms.purchase_price);
    let fees = || named("purchase_fees", terms.fees);
    let works = || named("documented_works", terms.works);
    let basis = if terms.indexes_all { vec![price(), fees(), works()] } else { vec![price()] };
    let basis = page.sum("indexation_basis", basis)?;
    let (growth, steps) =
        growth_at(&terms.rate, &terms.years, terms.compounding, GrowthNames::PLAIN)?;
    page.add(steps);
    let operands = [named("indexation_basis", basis), named("growth", growth)];
    let indexation = page.times("indexation", operands)?;
    let cap =
        page.sum("resale_cap", vec![price(), fees(), works(), named("indexation", indexation)])?;
    let excess = match terms.asked_price {
        None => None,
        Some(asked) => {
            PortageError::not_negative("asked_price", asked)?;
            let operands = vec![named("asked_price", asked), named("resale_cap", cap)];
            let above = page.less("above_the_cap", operands)?;
            let operands = vec![named("above_the_cap", above), page.nothing()];
            Some(page.line("excess", Operation::Max, operands)?)
        }
    };
    Ok(Cap { cap, indexation, excess, steps: page.into_steps() })
}

/// A documented investment of someone who leaves during the works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Investment {
    /// What was paid, from 0.
    pub amount: Money,
    /// The share of it that is recognised, from 0 to 1.
    pub share: Ratio,
}

/// What is given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    /// The refund, from 0.
    pub refund: Money,
    /// What is recognised of each investment, in their order.
    pub recognised: Vec<Money>,
    /// How.
    pub steps: Vec<Step>,
}

/// Computes the refund of someone who leaves during the works: the recognised part of each
/// investment, less an agreed deduction, never below zero (spec 05, "Exit").
///
/// # Errors
/// [`PortageError`]: an amount below zero, a share outside of 0 to 1.
pub fn works_refund(
    investments: &[Investment],
    deduction: Option<Money>,
    currency: Currency,
) -> Result<Refund, PortageError> {
    let mut page = Page::new(currency);
    let mut recognised = Vec::with_capacity(investments.len());
    for (position, investment) in investments.iter().enumerate() {
        PortageError::not_negative(&format!("investments[{position}].amount"), investment.amount)?;
        PortageError::rate(&format!("investments[{position}].share"), &investment.share)?;
        let operands = [
            named("investment", investment.amount),
            named("recognised_share", investment.share.clone()),
        ];
        recognised.push(page.times("recognised_investment", operands)?);
    }
    let lines: Vec<Operand> = std::iter::once(page.nothing())
        .chain(recognised.iter().map(|&amount| named("line", amount)))
        .collect();
    let mut refund = page.sum("recognised_in_all", lines)?;
    if let Some(deduction) = deduction {
        PortageError::not_negative("deduction", deduction)?;
        let operands = vec![named("recognised_in_all", refund), named("deduction", deduction)];
        let after = page.less("after_deduction", operands)?;
        let operands = vec![named("after_deduction", after), page.nothing()];
        refund = page.line("refund", Operation::Max, operands)?;
    }
    Ok(Refund { refund, recognised, steps: page.into_steps() })
}

#[cfg(test)]
#[path = "exit_tests.rs"]
mod tests;
