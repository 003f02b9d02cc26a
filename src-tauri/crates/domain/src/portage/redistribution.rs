//! Who gets what of a price: the porteur, each other household, the common purse.
//!
//! The parts are disjoint and sum to the price; a negative one pays in. With one household there is
//! nobody else: what would fall to the others falls to the porteur. The convention's price is
//! between individuals: all of it is the porteur's.
//!
//! Source: spec 05, "Portage", redistribution of a price P.

use super::costs::Costs;
use super::error::PortageError;
use super::loss::borne;
use super::page::{Page, named};
use super::terms::{Formula, PortageTerms, Redistribution, RestTo, WorksPayer};
use crate::kernel::{Money, Operand, Operation, PartNames, Ratio, share_out};

/// What is left when all is repaid, or lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surplus {
    /// What is left, from 0: the surplus of option A, the rest of option B.
    Left(Money),
    /// What lacks, above zero.
    Lacks(Money),
    /// The convention: nothing is repaid, the whole price is the porteur's.
    None,
}

/// A price shared out; `porteur` + the `households` + `purse` are the price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The porteur's, household 1.
    pub porteur: Money,
    /// The other households' together.
    pub others: Money,
    /// Each other household's, from household 2 on.
    pub households: Vec<Money>,
    /// The common purse's.
    pub purse: Money,
    /// What was left or lacked.
    pub surplus: Surplus,
}

/// The three totals, before the others' is split among them.
struct Totals {
    porteur: Money,
    others: Money,
    purse: Money,
    surplus: Surplus,
}

/// Writes the lines of a sharing out. `price` has the name that it has on the page.
pub(super) fn redistribute(
    page: &mut Page,
    terms: &PortageTerms,
    costs: &Costs,
    price: &Operand,
    amount: Money,
) -> Result<Shared, PortageError> {
    let totals = match &terms.redistribution {
        _ if terms.formula == Formula::Convention => {
            let porteur = page.line("porteur_total", Operation::Given, vec![price.clone()])?;
            let nothing = Money::zero(page.currency());
            Totals { porteur, others: nothing, purse: nothing, surplus: Surplus::None }
        }
        Redistribution::Full { porteur_rate } => {
            let repaid = repay(page, terms, costs)?;
            if amount.checked_cmp(&repaid.both)?.is_ge() {
                surplus(page, terms, price, porteur_rate, &repaid)?
            } else {
                shortfall(page, terms, price, &repaid)?
            }
        }
        Redistribution::Partial { duty_rate, interest_rate, rest_to } => {
            let compensation = compensate(page, terms, costs, duty_rate, interest_rate)?;
            rest(page, terms, price, compensation, *rest_to)?
        }
    };
    Ok(Shared {
        households: split_among_others(page, terms, totals.others)?,
        porteur: totals.porteur,
        others: totals.others,
        purse: totals.purse,
        surplus: totals.surplus,
    })
}

/// What option A gives back before any surplus.
struct Repaid {
    porteur: Money,
    others: Money,
    both: Money,
}

fn repay(page: &mut Page, terms: &PortageTerms, costs: &Costs) -> Result<Repaid, PortageError> {
    let works =
        |payer: WorksPayer| (terms.works_paid_by == payer).then(|| named("works", costs.works));
    let mut lines = vec![
        named("capital", terms.capital),
        named("net_duty_loss", costs.net_duty_loss),
        named("notary_fees", terms.notary_fees),
        named("interest_paid", costs.interest),
        named("porteur_charges", costs.porteur_charges),
    ];
    lines.extend(works(WorksPayer::Porteur));
    let before_rents = page.sum("repaid_before_rents", lines)?;
    let operands = vec![
        named("repaid_before_rents", before_rents),
        named("rents_received", terms.rents_received),
    ];
    let porteur = page.less("repaid_to_porteur", operands)?;
    let mut lines = vec![named("others_charges", costs.others_charges)];
    lines.extend(works(WorksPayer::Households));
    let others = page.sum("repaid_to_others", lines)?;
    let operands = vec![named("repaid_to_porteur", porteur), named("repaid_to_others", others)];
    let both = page.sum("to_repay", operands)?;
    Ok(Repaid { porteur, others, both })
}

fn surplus(
    page: &mut Page,
    terms: &PortageTerms,
    price: &Operand,
    porteur_rate: &Ratio,
    repaid: &Repaid,
) -> Result<Totals, PortageError> {
    let operands = vec![price.clone(), named("to_repay", repaid.both)];
    let left = page.less("surplus", operands)?;
    let nothing = Money::zero(page.currency());
    let (mut porteur, mut others, mut purse) = (repaid.porteur, repaid.others, nothing);
    let whole = || named("surplus", left);
    if terms.formula == Formula::Solidarity {
        purse = page.line("purse_total", Operation::Given, vec![whole()])?;
        porteur = page.sum("porteur_total", vec![named("repaid_to_porteur", porteur)])?;
        others = page.sum("others_total", vec![named("repaid_to_others", others)])?;
    } else {
        let rate = named("surplus_rate", porteur_rate.clone());
        let mut part = named("porteur_surplus", page.times("porteur_surplus", [whole(), rate])?);
        let operands = vec![whole(), part.clone()];
        let mut rest = page.less("others_surplus", operands)?;
        if terms.households == 1 {
            let operands = vec![part, named("others_surplus", rest)];
            let all = page.sum("porteur_surplus_alone", operands)?;
            part = named("porteur_surplus_alone", all);
            rest = nothing;
        }
        let operands = vec![named("repaid_to_porteur", porteur), part];
        porteur = page.sum("porteur_total", operands)?;
        let operands = vec![named("repaid_to_others", others), named("others_surplus", rest)];
        others = page.sum("others_total", operands)?;
    }
    Ok(Totals { porteur, others, purse, surplus: Surplus::Left(left) })
}

fn shortfall(
    page: &mut Page,
    terms: &PortageTerms,
    price: &Operand,
    repaid: &Repaid,
) -> Result<Totals, PortageError> {
    let lacks = page.less("shortfall", vec![named("to_repay", repaid.both), price.clone()])?;
    let borne = borne(page, lacks, terms.loss.as_ref(), terms.households > 1)?;
    let operands = vec![named("repaid_to_porteur", repaid.porteur), borne.porteur];
    let porteur = page.less("porteur_total", operands)?;
    let operands =
        vec![named("repaid_to_others", repaid.others), named("others_loss", borne.others)];
    let others = page.less("others_total", operands)?;
    let operands = vec![page.nothing(), named("purse_loss", borne.purse)];
    let purse = page.less("purse_total", operands)?;
    Ok(Totals { porteur, others, purse, surplus: Surplus::Lacks(lacks) })
}

/// What option B gives to the porteur.
fn compensate(
    page: &mut Page,
    terms: &PortageTerms,
    costs: &Costs,
    duty_rate: &Ratio,
    interest_rate: &Ratio,
) -> Result<Money, PortageError> {
    let rate = named("compensated_duty_rate", duty_rate.clone());
    let loss = named("net_duty_loss", costs.net_duty_loss);
    let duties = page.times("compensated_duties", [loss, rate])?;
    let rate = named("compensated_interest_rate", interest_rate.clone());
    let paid = named("interest_paid", costs.interest);
    let interest = page.times("compensated_interest", [paid, rate])?;
    let operands = vec![
        named("capital", terms.capital),
        named("compensated_duties", duties),
        named("compensated_interest", interest),
    ];
    let before_rents = page.sum("compensation_before_rents", operands)?;
    let operands = vec![
        named("compensation_before_rents", before_rents),
        named("rents_received", terms.rents_received),
    ];
    let compensation = page.less("compensation", operands)?;
    // Spec 05 lists what option B gives back; works are not in it, whoever paid them.
    let label = match terms.works_paid_by {
        WorksPayer::Porteur => Some("works_of_porteur_kept"),
        WorksPayer::Households => Some("works_of_households_kept"),
        WorksPayer::Nobody | WorksPayer::FutureBuyer => None,
    };
    if let Some(label) = label.filter(|_| costs.works.is_positive()) {
        page.line(label, Operation::Given, vec![named("works", costs.works)])?;
    }
    Ok(compensation)
}

fn rest(
    page: &mut Page,
    terms: &PortageTerms,
    price: &Operand,
    compensation: Money,
    rest_to: RestTo,
) -> Result<Totals, PortageError> {
    let rest = page.less("rest", vec![price.clone(), named("compensation", compensation)])?;
    let surplus =
        if rest.is_negative() { Surplus::Lacks(rest.negated()) } else { Surplus::Left(rest) };
    let nothing = Money::zero(page.currency());
    if rest_to == RestTo::Purse {
        let purse = page.line("purse_total", Operation::Given, vec![named("rest", rest)])?;
        let porteur = page.sum("porteur_total", vec![named("compensation", compensation)])?;
        return Ok(Totals { porteur, others: nothing, purse, surplus });
    }
    const NAMES: PartNames = PartNames {
        part: "porteur_rest",
        whole: "rest",
        share: "one_household",
        sum: "households",
    };
    let mut parts = share_out(rest, &equal(terms.households), NAMES)?.into_iter();
    let (part, step) = parts.next().ok_or(PortageError::NoShare)?;
    page.add([step]);
    let operands = vec![named("compensation", compensation), named("porteur_rest", part)];
    let porteur = page.sum("porteur_total", operands)?;
    let others =
        page.less("others_total", vec![named("rest", rest), named("porteur_rest", part)])?;
    Ok(Totals { porteur, others, purse: nothing, surplus })
}

/// The others' total, split once among them: the extra cents to the earlier household.
fn split_among_others(
    page: &mut Page,
    terms: &PortageTerms,
    others: Money,
) -> Result<Vec<Money>, PortageError> {
    const NAMES: PartNames = PartNames {
        part: "household_total",
        whole: "others_total",
        share: "one_household",
        sum: "other_households",
    };
    let count = terms.households - 1;
    if count == 0 {
        return Ok(Vec::new());
    }
    let (parts, steps): (Vec<_>, Vec<_>) =
        share_out(others, &equal(count), NAMES)?.into_iter().unzip();
    // The households that get the same differ in nothing: one line says it for all of them.
    let mut said = steps;
    said.dedup();
    page.add(said);
    Ok(parts)
}

/// One share a household.
fn equal(households: u32) -> Vec<Ratio> {
    vec![Ratio::one(); households as usize]
}

#[cfg(test)]
#[path = "redistribution_tests.rs"]
mod tests;
