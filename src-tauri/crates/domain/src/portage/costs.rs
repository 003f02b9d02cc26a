//! What carrying a lot costs: duties that are lost, the notary, interest, charges.
//!
//! Source: spec 05, "Portage", lines.

use super::error::PortageError;
use super::page::{Page, named};
use super::terms::{ForcedRecovery, PortageTerms, WorksPayer};
use crate::kernel::{Money, Operand, Operation, Ratio, Rounding};

/// The lines of what carrying costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Costs {
    /// Months carried.
    pub months: u32,
    /// The same in years, exact.
    pub years: Ratio,
    /// Registration duties of the purchase.
    pub registration_duties: Money,
    /// What of them comes back.
    pub recovered: Money,
    /// What of them does not.
    pub net_duty_loss: Money,
    /// Interest of all the months.
    pub interest: Money,
    /// Collective charges of all the months.
    pub charges: Money,
    /// The porteur's part of them.
    pub porteur_charges: Money,
    /// The other households' part, together.
    pub others_charges: Money,
    /// Net duty loss + notary + interest + charges.
    pub carrying_cost: Money,
    /// Works that count: none when the future buyer paid them.
    pub works: Money,
}

/// Writes the lines of what carrying costs.
pub(super) fn costs(page: &mut Page, terms: &PortageTerms) -> Result<Costs, PortageError> {
    let months = terms.months()?.carried;
    if terms.months.is_some() {
        let typed = vec![Operand::count("months_typed", months)];
        page.exact("months_carried", Operation::Given, typed)?;
    } else {
        let dates =
            vec![named("acquired_on", terms.acquired_on), named("resale_on", terms.resale_on)];
        page.exact("months_carried", Operation::CountMonths, dates)?;
    }
    let carried = || Operand::count("months_carried", months);
    let twelve = Operand::count("months_of_a_year", 12);
    let operation = Operation::Quotient(Rounding::Exact);
    let years = page.exact("years_passed", operation, vec![carried(), twelve])?;

    let capital = named("capital", terms.capital);
    let rate = named("registration_rate", terms.registration_rate.clone());
    let registration_duties = page.times("registration_duties", [capital, rate])?;
    let recovered = recovered(page, terms, registration_duties)?;
    let operands =
        vec![named("registration_duties", registration_duties), named("recovered", recovered)];
    let net_duty_loss = page.less("net_duty_loss", operands)?;

    let monthly = named("monthly_interest", terms.monthly_interest);
    let interest = page.times("interest_paid", [monthly, carried()])?;
    let monthly = named("monthly_charges", terms.monthly_charges);
    let charges = page.times("charges_paid", [monthly, carried()])?;
    let paid = || named("charges_paid", charges);
    let households = Operand::count("households", terms.households);
    let porteur_charges = page.per("porteur_charges", [paid(), households])?;
    let operands = vec![paid(), named("porteur_charges", porteur_charges)];
    let others_charges = page.less("others_charges", operands)?;
    let operands = vec![
        named("net_duty_loss", net_duty_loss),
        named("notary_fees", terms.notary_fees),
        named("interest_paid", interest),
        paid(),
    ];
    let carrying_cost = page.sum("carrying_cost", operands)?;
    let works = if terms.works_paid_by == WorksPayer::FutureBuyer {
        let nothing = page.nothing_because("works_of_the_future_buyer");
        page.line("works", Operation::Given, vec![nothing])?
    } else {
        let operands = vec![
            named("common_works", terms.common_works),
            named("private_works", terms.private_works),
        ];
        page.sum("works", operands)?
    };
    Ok(Costs {
        months,
        years,
        registration_duties,
        recovered,
        net_duty_loss,
        interest,
        charges,
        porteur_charges,
        others_charges,
        carrying_cost,
        works,
    })
}

/// Duties come back when the resale is not after the window, deed to deed, or when that is held.
fn recovered(page: &mut Page, terms: &PortageTerms, duties: Money) -> Result<Money, PortageError> {
    let recovery = &terms.recovery;
    let within = match recovery.force {
        Some(ForcedRecovery::Recovered) => true,
        Some(ForcedRecovery::Lost) => false,
        None => {
            let acquired_on = named("acquired_on", terms.acquired_on);
            let months = Operand::count("window_months", recovery.window_months);
            terms.resale_on <= page.months_after("window_ends", acquired_on, months)?
        }
    };
    if within {
        let rate = named("recovery_rate", recovery.rate.clone());
        page.times("recovered", [named("registration_duties", duties), rate])
    } else {
        let why = if recovery.force.is_some() { "held_as_lost" } else { "resale_after_window" };
        let nothing = page.nothing_because(why);
        page.line("recovered", Operation::Given, vec![nothing])
    }
}
