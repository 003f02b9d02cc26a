//! `reveal.preview` (spec 11).

use domain::kernel::{Currency, Money};
use domain::portage::{self as rules, Bonus, Fees, Holder, RevealTerms, Variant};

use super::types::{
    PreviewRevealInput, PreviewWarning, RevealAnswer, RevealBonus, RevealHolder, RevealShare,
    RevealVariant, compounding,
};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::contributions::{at_most, currency_of};
use crate::refusal::Refusal;
use crate::steps::told;

/// `reveal.preview`: the price of a hidden lot, and who gets what of it.
pub(super) struct PreviewReveal;

impl Command for PreviewReveal {
    type Input = PreviewRevealInput;
    type Answer = RevealAnswer;
    const NAME: &'static str = "reveal.preview";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewRevealInput) -> Result<RevealAnswer, Refusal> {
        at_most("holders", input.holders.len())?;
        let terms = terms(&input, currency_of(call))?;
        let found = rules::reveal(&terms)?;
        let to_purse = terms.variant == Variant::Purse;
        let mut steps = told(&found.steps, call.lang());
        let shares = steps.iter_mut().filter(|step| step.label == "holder_share");
        for (share, holder) in shares.zip(&terms.holders) {
            share.concern(&holder.id, call.lang());
        }
        let needs = to_purse.then(|| PreviewWarning::of("purse_needs_agreement", call.lang()));
        Ok(RevealAnswer {
            a: found.a.into(),
            b: found.b.into(),
            c: found.c.into(),
            d: found.d.into(),
            price: found.price.into(),
            act_fees: found.act_fees.into(),
            bonus: found.bonus.into(),
            purse: found.purse.into(),
            distribution: terms
                .holders
                .into_iter()
                .zip(found.shares)
                .map(|(holder, amount)| RevealShare { id: holder.id, amount: amount.into() })
                .collect(),
            warnings: needs.into_iter().collect(),
            steps,
        })
    }
}

fn terms(input: &PreviewRevealInput, currency: Currency) -> Result<RevealTerms, Refusal> {
    let fees = match (&input.fees_rate, &input.fees) {
        (Some(_), Some(_)) => {
            return Err(Refusal::new("choose_one").on("fees").between("fees_rate", "fees"));
        }
        (None, None) => {
            return Err(Refusal::new("missing_field").on("fees_rate").between("fees_rate", "fees"));
        }
        (Some(rate), None) => Fees::Rate(rate.ratio()),
        (None, Some(amount)) => Fees::Amount(amount.money("fees", currency)?),
    };
    let act_fees = input.act_fees.as_ref().map(|fees| fees.money("act_fees", currency));
    let gain = input.market_gain.as_ref().map(|gain| gain.money("market_gain", currency));
    Ok(RevealTerms {
        total_price: input.total_price.money("total_price", currency)?,
        total_surface: input.total_surface.ratio(),
        surface: input.surface.ratio(),
        fees,
        rate: input.indexation.rate.ratio(),
        compounding: compounding(input.indexation.compounding),
        years: input.indexation.years.ratio(),
        market_gain: gain.transpose()?.unwrap_or_else(|| Money::zero(currency)),
        charges: input.charges.money("charges", currency)?,
        act_fees: act_fees.transpose()?,
        bonus: input.bonus.as_ref().map(|asked| bonus(asked, currency)).transpose()?,
        variant: match input.variant {
            None | Some(RevealVariant::Quotite) => Variant::Quotite,
            Some(RevealVariant::Purse) => Variant::Purse,
            Some(RevealVariant::Investment) => Variant::Investment,
        },
        holders: input
            .holders
            .iter()
            .enumerate()
            .map(|(index, one)| holder(index, one, currency))
            .collect::<Result<_, _>>()?,
    })
}

fn bonus(asked: &RevealBonus, currency: Currency) -> Result<Bonus, Refusal> {
    let either = |code: &str| Refusal::new(code).between("bonus.rate", "bonus.amount");
    match (&asked.rate, &asked.amount) {
        (Some(_), Some(_)) => Err(either("choose_one").on("bonus.amount")),
        (None, None) => Err(either("missing_field").on("bonus.rate")),
        (Some(rate), None) => Ok(Bonus::Rate(rate.ratio())),
        (None, Some(amount)) => Ok(Bonus::Amount(amount.money("bonus.amount", currency)?)),
    }
}

fn holder(index: usize, one: &RevealHolder, currency: Currency) -> Result<Holder, Refusal> {
    let field = format!("holders[{index}].investment");
    let investment = one.investment.as_ref().map(|paid| paid.money(&field, currency));
    Ok(Holder { id: one.id.0.clone(), quotite: one.quotite, investment: investment.transpose()? })
}
