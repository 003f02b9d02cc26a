//! Giving the land to a foundation (CLT): what the residual property is worth, what it costs, and
//! from when it may be.
//!
//! Deliberately not here: the decision, its vote and the foundation's board (data).
//!
//! Source: spec 05, "Transfer of the land to a foundation (CLT)".

use chrono::NaiveDate;

use super::error::PortageError;
use super::page::{Page, named};
use crate::kernel::{Money, Operand, Ratio, Step};

/// How long after the deed the reduced registration rate must be conserved.
const CONSERVATION_MONTHS: u32 = 36;

/// A figure that is known between two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range<T> {
    /// The low end.
    pub low: T,
    /// The high end, not below the low one.
    pub high: T,
}

impl<T> Range<T> {
    /// Does the same to both ends, each under the label of its line.
    fn both<U>(
        &self,
        [low, high]: [&'static str; 2],
        mut act: impl FnMut(&'static str, &T) -> Result<U, PortageError>,
    ) -> Result<Range<U>, PortageError> {
        Ok(Range { low: act(low, &self.low)?, high: act(high, &self.high)? })
    }
}

/// What a transfer is computed from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundationTerms {
    /// What the whole is worth, above zero.
    pub value: Money,
    /// The residual property as a share of the value, each from 0 to 1.
    pub residual_rates: Range<Ratio>,
    /// The duty on the residual property, from 0 to 1.
    pub duty_rate: Ratio,
    /// The duty on a whole that is given otherwise, from 0 to 1.
    pub normal_rate: Ratio,
    /// The foundation's yearly tax, from 0 to 1.
    pub yearly_rate: Ratio,
    /// What setting up the foundation costs, from 0; nothing when absent.
    pub foundation_cost: Option<Range<Money>>,
    /// What the notary costs, from 0; nothing when absent.
    pub notary_cost: Option<Range<Money>>,
    /// Among how many co-owners the total is shared, from 1 to 10 000.
    pub co_owners: Option<u32>,
    /// The deed of the purchase.
    pub deed_on: NaiveDate,
    /// The day of the transfer.
    pub on: NaiveDate,
}

/// What a transfer costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foundation {
    /// What the residual property is worth.
    pub residual: Range<Money>,
    /// The duty on it.
    pub duty: Range<Money>,
    /// The duty on the whole, for comparison.
    pub normal_duty: Money,
    /// The yearly tax.
    pub yearly: Range<Money>,
    /// Duty and setting up together.
    pub total: Range<Money>,
    /// The total per co-owner, rounded; none without their number.
    pub per_co_owner: Option<Range<Money>>,
    /// The first day on which it may be: three years after the deed.
    pub allowed_from: NaiveDate,
    /// How.
    pub steps: Vec<Step>,
}

/// Computes what giving the land to a foundation costs (spec 05).
///
/// # Errors
/// [`PortageError`]: an amount below zero, a rate outside of 0 to 1, a range that is reversed, no
/// co-owner, a day before three years have passed since the deed.
pub fn foundation(terms: &FoundationTerms) -> Result<Foundation, PortageError> {
    terms.check()?;
    if terms.on < terms.deed_on {
        return Err(PortageError::FoundationBeforeDeed { on: terms.on, deed_on: terms.deed_on });
    }
    let mut page = Page::new(terms.value.currency());
    let deed_on = named("deed_on", terms.deed_on);
    let months = Operand::count("conservation_months", CONSERVATION_MONTHS);
    let allowed_from = page.months_after("allowed_from", deed_on, months)?;
    if terms.on < allowed_from {
        return Err(PortageError::FoundationTooEarly { on: terms.on, allowed_from });
    }
    let value = || named("value_of_the_whole", terms.value);
    let ends = ["residual_value_low", "residual_value_high"];
    let residual = terms.residual_rates.both(ends, |label, rate| {
        page.times(label, [value(), named("residual_rate", rate.clone())])
    })?;
    let ends = ["residual_duty_low", "residual_duty_high"];
    let duty = residual.both(ends, |label, &residual| {
        let rate = named("duty_rate", terms.duty_rate.clone());
        page.times(label, [named("residual_value", residual), rate])
    })?;
    let normal_rate = named("normal_rate", terms.normal_rate.clone());
    let normal_duty = page.times("normal_duty", [value(), normal_rate])?;
    let ends = ["yearly_tax_low", "yearly_tax_high"];
    let yearly = residual.both(ends, |label, &residual| {
        let rate = named("yearly_tax_rate", terms.yearly_rate.clone());
        page.times(label, [named("residual_value", residual), rate])
    })?;
    let mut total = |label, duty: Money, foundation: Option<Money>, notary: Option<Money>| {
        let mut operands = vec![named("residual_duty", duty)];
        operands.extend(foundation.map(|cost| named("foundation_cost", cost)));
        operands.extend(notary.map(|cost| named("notary_cost", cost)));
        page.sum(label, operands)
    };
    let total = Range {
        low: total(
            "transfer_total_low",
            duty.low,
            terms.foundation_cost.map(|cost| cost.low),
            terms.notary_cost.map(|cost| cost.low),
        )?,
        high: total(
            "transfer_total_high",
            duty.high,
            terms.foundation_cost.map(|cost| cost.high),
            terms.notary_cost.map(|cost| cost.high),
        )?,
    };
    let per_co_owner = match terms.co_owners {
        None => None,
        Some(co_owners) => {
            let ends = ["per_co_owner_low", "per_co_owner_high"];
            Some(total.both(ends, |label, &total| {
                let co_owners = Operand::count("co_owners", co_owners);
                page.per(label, [named("transfer_total", total), co_owners])
            })?)
        }
    };
    Ok(Foundation {
        residual,
        duty,
        normal_duty,
        yearly,
        total,
        per_co_owner,
        allowed_from,
        steps: page.into_steps(),
    })
}

impl FoundationTerms {
    fn check(&self) -> Result<(), PortageError> {
        PortageError::positive("value", self.value)?;
        let Range { low, high } = &self.residual_rates;
        PortageError::rate("residual_rates[0]", low)?;
        PortageError::rate("residual_rates[1]", high)?;
        if low > high {
            return Err(PortageError::RangeReversed { field: "residual_rates" });
        }
        PortageError::rate("duty_rate", &self.duty_rate)?;
        PortageError::rate("normal_rate", &self.normal_rate)?;
        PortageError::rate("yearly_rate", &self.yearly_rate)?;
        for (field, cost) in
            [("foundation_cost", self.foundation_cost), ("notary_cost", self.notary_cost)]
        {
            let Some(Range { low, high }) = cost else { continue };
            PortageError::not_negative(&format!("{field}[0]"), low)?;
            PortageError::not_negative(&format!("{field}[1]"), high)?;
            if low.minor() > high.minor() {
                return Err(PortageError::RangeReversed { field });
            }
        }
        self.co_owners.map_or(Ok(()), |count| PortageError::count("co_owners", count))
    }
}

#[cfg(test)]
#[path = "foundation_tests.rs"]
mod tests;
