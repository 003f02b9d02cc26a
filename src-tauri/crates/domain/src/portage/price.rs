//! The price that each formula gives.
//!
//! Source: spec 05, "Portage": equitable, convention and solidarity price; a price below zero is
//! zero and says so.

use super::costs::Costs;
use super::error::PortageError;
use super::page::{Page, named};
use super::terms::{Formula, PortageTerms};
use crate::kernel::{Money, Operation};

/// A price, and whether it was below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    /// From 0.
    pub price: Money,
    /// What its lines sum to; the price unless that is below zero.
    pub sum_of_lines: Money,
}

/// Writes the price's lines: what it is made of, less the rents.
pub(super) fn price(
    page: &mut Page,
    terms: &PortageTerms,
    costs: &Costs,
    indexation: Money,
) -> Result<Price, PortageError> {
    let mut lines = vec![named("capital", terms.capital)];
    if terms.formula == Formula::Convention {
        lines.push(named("net_duty_loss", costs.net_duty_loss));
        lines.push(named("notary_fees", terms.notary_fees));
    }
    lines.push(named("works", costs.works));
    lines.push(named("indexation", indexation));
    if terms.formula != Formula::Convention {
        lines.push(named("carrying_cost", costs.carrying_cost));
    }
    let before_rents = page.sum("price_before_rents", lines)?;
    let operands = vec![
        named("price_before_rents", before_rents),
        named("rents_received", terms.rents_received),
    ];
    if before_rents.checked_cmp(&terms.rents_received)?.is_ge() {
        let price = page.less("price", operands)?;
        return Ok(Price { price, sum_of_lines: price });
    }
    let sum_of_lines = page.less("price_after_rents", operands)?;
    let operands = vec![named("price_after_rents", sum_of_lines), page.nothing()];
    Ok(Price { price: page.line("price", Operation::Max, operands)?, sum_of_lines })
}
