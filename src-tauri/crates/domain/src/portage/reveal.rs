//! The reveal of a hidden lot: its price, and who of those who carried it gets what.
//!
//! Deliberately not here: the steps on the way (candidate, decision, amending act, new quotités) and
//! who the holders of the day before the deed are.
//!
//! Source: spec 05, "Reveal of a hidden lot".

use std::collections::BTreeSet;

use super::error::PortageError;
use super::page::{Page, named};
use crate::kernel::{
    Compounding, Currency, GrowthNames, Money, Operand, Operation, PartNames, Ratio, Rounding,
    Step, growth_at, share_out,
};

/// The lot's part of the initial fees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fees {
    /// A part of A, from 0 to 1.
    Rate(Ratio),
    /// An amount, from 0.
    Amount(Money),
}

/// What who brought the buyer gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bonus {
    /// A part of what remains after the act's fees, from 0 to 1.
    Rate(Ratio),
    /// An amount, from 0, at most what remains.
    Amount(Money),
}

/// To whom the rest goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Variant {
    /// To the holders, by quotité.
    Quotite,
    /// To the common purse, which the holders must agree to.
    Purse,
    /// To the holders, by what they invested at first.
    Investment,
}

/// A holder of the day before the deed, the buyer excluded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Any text that names it, once.
    pub id: String,
    /// Its quotité.
    pub quotite: u32,
    /// What it invested at first, from 0; needed by investment.
    pub investment: Option<Money>,
}

/// What a reveal is computed from. Amounts are of one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevealTerms {
    /// What the whole was bought for, above zero.
    pub total_price: Money,
    /// Its surface, above zero.
    pub total_surface: Ratio,
    /// The lot's, above zero, at most the whole's.
    pub surface: Ratio,
    /// B.
    pub fees: Fees,
    /// Yearly indexation, from 0 to 1.
    pub rate: Ratio,
    /// Simple or compound.
    pub compounding: Compounding,
    /// Years since the purchase, from 0 to 100, exact.
    pub years: Ratio,
    /// What the market gave beside the indexation, from 0.
    pub market_gain: Money,
    /// Charges carried, from 0: D.
    pub charges: Money,
    /// The amending act's fees, if they are deducted; from 0, at most the price.
    pub act_fees: Option<Money>,
    /// What who brought the buyer gets.
    pub bonus: Option<Bonus>,
    /// To whom the rest goes.
    pub variant: Variant,
    /// The holders, in a stated order: the extra cents go to the earlier.
    pub holders: Vec<Holder>,
}

/// A reveal, computed. Fees + bonus + purse + the shares are the price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reveal {
    /// The lot's part of the purchase price.
    pub a: Money,
    /// Its part of the initial fees.
    pub b: Money,
    /// Indexation and market gain.
    pub c: Money,
    /// Charges carried.
    pub d: Money,
    /// A + B + C + D.
    pub price: Money,
    /// The act's fees that are deducted.
    pub act_fees: Money,
    /// The bonus.
    pub bonus: Money,
    /// The common purse's.
    pub purse: Money,
    /// Each holder's, in their order.
    pub shares: Vec<Money>,
    /// How.
    pub steps: Vec<Step>,
}

/// Computes a reveal (spec 05).
///
/// # Errors
/// [`PortageError`], with the field to blame.
pub fn reveal(terms: &RevealTerms) -> Result<Reveal, PortageError> {
    terms.check()?;
    let mut page = Page::new(terms.total_price.currency());
    let [a, b, c, d] = letters(&mut page, terms)?;
    let operands = [("reveal_a", a), ("reveal_b", b), ("reveal_c", c), ("reveal_d", d)];
    let price = page.sum("price", operands.map(|(name, line)| named(name, line)).to_vec())?;

    let nothing = Money::zero(page.currency());
    let mut rest = (named("price", price), price);
    let mut act_fees = nothing;
    if let Some(fees) = terms.act_fees {
        act_fees = fees;
        rest = after(&mut page, "price_after_fees", rest, ("act_fees", fees, "act_fees"))?;
    }
    let mut bonus = nothing;
    if let Some(asked) = &terms.bonus {
        let field;
        (bonus, field) = match asked {
            Bonus::Amount(amount) => (*amount, "bonus.amount"),
            Bonus::Rate(rate) => {
                let operands = [rest.0.clone(), named("bonus_rate", rate.clone())];
                (page.times("bonus", operands)?, "bonus.rate")
            }
        };
        rest = after(&mut page, "price_after_bonus", rest, ("bonus", bonus, field))?;
    }
    let (mut purse, mut shares) = (nothing, vec![nothing; terms.holders.len()]);
    if terms.variant == Variant::Purse {
        purse = page.line("purse_total", Operation::Given, vec![rest.0])?;
    } else {
        shares = shared(&mut page, terms, rest.1)?;
    }
    Ok(Reveal { a, b, c, d, price, act_fees, bonus, purse, shares, steps: page.into_steps() })
}

/// The four lines of the price.
fn letters(page: &mut Page, terms: &RevealTerms) -> Result<[Money; 4], PortageError> {
    let operands = vec![
        named("total_price", terms.total_price),
        named("hidden_surface", terms.surface.clone()),
        named("whole_surface", terms.total_surface.clone()),
    ];
    let prorata = Operation::Prorata(Rounding::To(page.currency()));
    let a = page.line("reveal_a", prorata, operands)?;
    let b = match &terms.fees {
        Fees::Amount(amount) => {
            page.line("reveal_b", Operation::Given, vec![named("initial_fees", *amount)])?
        }
        Fees::Rate(rate) => {
            page.times("reveal_b", [named("reveal_a", a), named("fees_rate", rate.clone())])?
        }
    };
    let basis = page.sum("indexation_basis", vec![named("reveal_a", a), named("reveal_b", b)])?;
    let (growth, steps) =
        growth_at(&terms.rate, &terms.years, terms.compounding, GrowthNames::PLAIN)?;
    page.add(steps);
    let operands = [named("indexation_basis", basis), named("growth", growth)];
    let indexation = page.times("indexation", operands)?;
    let operands = vec![named("indexation", indexation), named("market_gain", terms.market_gain)];
    let c = page.sum("reveal_c", operands)?;
    let d =
        page.line("reveal_d", Operation::Given, vec![named("charges_carried", terms.charges)])?;
    Ok([a, b, c, d])
}

/// What remains after a deduction that must fit.
fn after(
    page: &mut Page,
    label: &'static str,
    (before, available): (Operand, Money),
    (name, amount, field): (&'static str, Money, &'static str),
) -> Result<(Operand, Money), PortageError> {
    if amount.checked_cmp(&available)?.is_gt() {
        return Err(PortageError::MoreThanThePrice { field, amount, available });
    }
    let rest = page.less(label, vec![before, named(name, amount)])?;
    Ok((named(label, rest), rest))
}

/// Shares the rest out among the holders by largest remainder.
fn shared(page: &mut Page, terms: &RevealTerms, rest: Money) -> Result<Vec<Money>, PortageError> {
    let (share, sum) = match terms.variant {
        Variant::Investment => ("investment", "investments_in_all"),
        Variant::Quotite | Variant::Purse => ("holder_quotite", "holders_quotites"),
    };
    let names = PartNames { part: "holder_share", whole: "shared_among_holders", share, sum };
    let shares: Vec<Ratio> = terms
        .holders
        .iter()
        .map(|holder| match (terms.variant, holder.investment) {
            (Variant::Investment, Some(investment)) => investment.exact(),
            _ => Ratio::whole(i64::from(holder.quotite)),
        })
        .collect();
    let (parts, steps): (Vec<_>, Vec<_>) = share_out(rest, &shares, names)?.into_iter().unzip();
    page.add(steps);
    Ok(parts)
}

impl RevealTerms {
    fn currency(&self) -> Currency {
        self.total_price.currency()
    }

    fn check(&self) -> Result<(), PortageError> {
        PortageError::positive("total_price", self.total_price)?;
        for (field, surface) in [("total_surface", &self.total_surface), ("surface", &self.surface)]
        {
            if surface.is_negative() || surface.is_zero() {
                return Err(PortageError::SurfaceNotPositive { field, surface: surface.clone() });
            }
        }
        if self.surface > self.total_surface {
            return Err(PortageError::SurfaceTooLarge {
                surface: self.surface.clone().into(),
                total_surface: self.total_surface.clone().into(),
            });
        }
        match &self.fees {
            Fees::Rate(rate) => PortageError::rate("fees_rate", rate)?,
            Fees::Amount(amount) => PortageError::not_negative("fees", *amount)?,
        }
        PortageError::rate("indexation.rate", &self.rate)?;
        PortageError::years("indexation.years", &self.years)?;
        PortageError::not_negative("market_gain", self.market_gain)?;
        PortageError::not_negative("charges", self.charges)?;
        let nothing = Money::zero(self.currency());
        PortageError::not_negative("act_fees", self.act_fees.unwrap_or(nothing))?;
        match &self.bonus {
            Some(Bonus::Rate(rate)) => PortageError::rate("bonus.rate", rate)?,
            Some(Bonus::Amount(amount)) => PortageError::not_negative("bonus.amount", *amount)?,
            None => {}
        }
        self.check_holders()
    }

    fn check_holders(&self) -> Result<(), PortageError> {
        let mut seen = BTreeSet::new();
        for (position, holder) in self.holders.iter().enumerate() {
            if !seen.insert(holder.id.as_str()) {
                return Err(PortageError::HolderTwice { position });
            }
            match holder.investment {
                Some(investment) => PortageError::not_negative(
                    &format!("holders[{position}].investment"),
                    investment,
                )?,
                None if self.variant == Variant::Investment => {
                    return Err(PortageError::InvestmentMissing { position });
                }
                None => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "reveal_tests.rs"]
mod tests;
