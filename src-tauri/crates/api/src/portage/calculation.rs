//! `portage.preview` (spec 11).

use domain::kernel::{Currency, IndexValue, Money, Ratio};
use domain::portage::{
    self as rules, Basis, ForcedRecovery, Formula, Growth, LossTerms, Portage, PortageTerms,
    Recovery, Redistribution, RestTo, Surplus, Together, Warning, WorksPayer,
};
use texts::{Lang, say};

use super::types::{
    PortageAnswer, PortageBasis, PortageForce, PortageFormula, PortageIndexation, PortageLine,
    PortageLoss, PortageMonthly, PortageOption, PortageRecovery, PortageRedistribution,
    PortageRestTo, PortageSummary, PortageTo, PortageWithout, PortageWorksPayer,
    PreviewPortageInput, PreviewWarning, compounding,
};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::contributions::{at_most, currency_of};
use crate::refusal::Refusal;
use crate::steps::{StepView, told};
use crate::wire::{Amount, Rate};

/// `portage.preview`: what carrying a lot costs, its price, and who gets what of it.
pub(super) struct PreviewPortage;

impl Command for PreviewPortage {
    type Input = PreviewPortageInput;
    type Answer = PortageAnswer;
    const NAME: &'static str = "portage.preview";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewPortageInput) -> Result<PortageAnswer, Refusal> {
        let terms = terms(&input, currency_of(call))?;
        Ok(answer(rules::portage(&terms)?, call.lang()))
    }
}

fn terms(input: &PreviewPortageInput, currency: Currency) -> Result<PortageTerms, Refusal> {
    let nothing = Money::zero(currency);
    let money = |field: &str, amount: &Amount| amount.money(field, currency);
    let or_nothing = |field: &str, amount: &Option<Amount>| {
        amount.as_ref().map_or(Ok(nothing), |amount| money(field, amount))
    };
    let together = match (&input.total_price, input.buyers) {
        (Some(total), Some(buyers)) => {
            Some(Together { total_price: money("total_price", total)?, buyers })
        }
        _ => None,
    };
    let sale = input.sale_price.as_ref().map(|sale| money("sale_price", sale));
    Ok(PortageTerms {
        capital: money("capital", &input.capital)?,
        registration_rate: input.registration_rate.ratio(),
        acquired_on: input.acquired_on.0,
        resale_on: input.resale_on.0,
        months: input.months,
        notary_fees: money("notary_fees", &input.notary_fees)?,
        monthly_interest: money("monthly_interest", &input.monthly_interest)?,
        monthly_charges: money("monthly_charges", &input.monthly_charges)?,
        households: input.households,
        common_works: or_nothing("common_works", &input.common_works)?,
        private_works: or_nothing("private_works", &input.private_works)?,
        works_paid_by: match input.works_paid_by {
            None | Some(PortageWorksPayer::Nobody) => WorksPayer::Nobody,
            Some(PortageWorksPayer::Porteur) => WorksPayer::Porteur,
            Some(PortageWorksPayer::Households) => WorksPayer::Households,
            Some(PortageWorksPayer::FutureBuyer) => WorksPayer::FutureBuyer,
        },
        rents_received: or_nothing("rents_received", &input.rents_received)?,
        growth: growth(&input.indexation, input)?,
        basis: match input.indexation.basis {
            None | Some(PortageBasis::Capital) => Basis::Capital,
            Some(PortageBasis::CapitalFees) => Basis::CapitalAndFees,
            Some(PortageBasis::CapitalFeesWorks) => Basis::CapitalFeesAndWorks,
        },
        recovery: input.recovery.as_ref().map_or_else(Recovery::default, recovery),
        formula: match input.formula {
            PortageFormula::Equitable => Formula::Equitable,
            PortageFormula::Convention => Formula::Convention,
            PortageFormula::Solidarity => Formula::Solidarity,
        },
        redistribution: redistribution(input.redistribution.as_ref()),
        sale_price: sale.transpose()?,
        loss: input.loss.as_ref().map(|loss| loss_terms(loss, currency)).transpose()?,
        together,
    })
}

/// A rate or an index; neither is refused by the rule, unless the formula needs none.
fn growth(
    given: &PortageIndexation,
    input: &PreviewPortageInput,
) -> Result<Option<Growth>, Refusal> {
    let compounding = compounding(given.compounding);
    match (&given.rate, &given.series) {
        (Some(_), Some(_)) => Err(Refusal::new("choose_one")
            .on("indexation.series")
            .between("indexation.rate", "indexation.series")),
        (Some(rate), None) => {
            // A margin stands beside an index; beside a rate it would be lost without a word.
            if given.margin.as_ref().is_some_and(|margin| !margin.0.is_zero()) {
                return Err(Refusal::new("margin_without_index").on("indexation.margin"));
            }
            Ok(Some(Growth::Rate { rate: rate.ratio(), compounding }))
        }
        (None, Some(series)) => {
            at_most("indexation.series", series.len())?;
            let values = series
                .iter()
                .map(|value| IndexValue { on: value.on.0, value: value.value.ratio() })
                .collect();
            Ok(Some(Growth::Index {
                values,
                base_on: given.base_on.as_ref().unwrap_or(&input.acquired_on).0,
                margin: given.margin.as_ref().map_or_else(Ratio::zero, Rate::ratio),
                compounding,
            }))
        }
        (None, None) => Ok(None),
    }
}

fn recovery(given: &PortageRecovery) -> Recovery {
    let by_default = Recovery::default();
    Recovery {
        rate: given.rate.as_ref().map_or(by_default.rate, Rate::ratio),
        window_months: given.window_months.unwrap_or(by_default.window_months),
        force: given.force.map(|force| match force {
            PortageForce::Recovered => ForcedRecovery::Recovered,
            PortageForce::Lost => ForcedRecovery::Lost,
        }),
    }
}

fn redistribution(given: Option<&PortageRedistribution>) -> Redistribution {
    let rate = |of: fn(&PortageRedistribution) -> &Option<Rate>, percent: i64| {
        let typed = given.and_then(|given| of(given).as_ref()).map(Rate::ratio);
        typed.unwrap_or_else(|| Ratio::try_new(percent, 100).expect("BUG: a hundred is not zero"))
    };
    match given {
        Some(PortageRedistribution { option: PortageOption::B, rest_to, .. }) => {
            Redistribution::Partial {
                duty_rate: rate(|given| &given.duty_rate, 50),
                interest_rate: rate(|given| &given.interest_rate, 70),
                rest_to: match rest_to {
                    None | Some(PortageRestTo::Purse) => RestTo::Purse,
                    Some(PortageRestTo::Households) => RestTo::Households,
                },
            }
        }
        _ => Redistribution::Full { porteur_rate: rate(|given| &given.porteur_rate, 60) },
    }
}

fn loss_terms(given: &PortageLoss, currency: Currency) -> Result<LossTerms, Refusal> {
    let cap = given.porteur_cap.as_ref().map(|cap| cap.money("loss.porteur_cap", currency));
    let purse = given.purse_balance.as_ref().map(|it| it.money("loss.purse_balance", currency));
    Ok(LossTerms {
        porteur_rate: given.porteur_rate.ratio(),
        porteur_cap: cap.transpose()?,
        purse_balance: purse.transpose()?.unwrap_or_else(|| Money::zero(currency)),
    })
}

/// The steps; a share of the other households names those that get it.
fn told_by_household(found: &Portage, lang: Lang) -> Vec<StepView> {
    let mut steps = told(&found.steps, lang);
    let mut first = 2;
    let groups = found.shared.households.chunk_by(|one, next| one == next);
    let shares = steps.iter_mut().filter(|step| step.label == "household_total");
    for (share, group) in shares.zip(groups) {
        let last = first + group.len() - 1;
        let (who, key) = match first == last {
            true => (format!("h{first}"), "portage-household"),
            false => (format!("h{first}–h{last}"), "portage-households"),
        };
        let numbers = [("first", first.into()), ("last", last.into())];
        share.concern_called(&who, &say(lang, key, &numbers), lang);
        first = last + 1;
    }
    steps
}

fn answer(found: Portage, lang: Lang) -> PortageAnswer {
    let shared = &found.shared;
    let others = shared.households.iter().zip(2..).map(|(&amount, number)| PortageLine {
        to: PortageTo::Household,
        id: format!("h{number}"),
        amount: amount.into(),
    });
    let line =
        |to, id: &str, amount: Money| PortageLine { to, id: id.to_owned(), amount: amount.into() };
    let distribution = std::iter::once(line(PortageTo::Porteur, "h1", shared.porteur))
        .chain(others)
        .chain([line(PortageTo::Purse, "purse", shared.purse)])
        .collect();
    let (surplus, shortfall) = match shared.surplus {
        Surplus::Left(left) => (Some(left.into()), None),
        Surplus::Lacks(lacks) => (None, Some(lacks.into())),
        Surplus::None => (None, None),
    };
    let costs = &found.costs;
    PortageAnswer {
        months: costs.months,
        hypothesis: found.warnings.iter().any(|warning| warning.is_hypothesis()),
        registration_duties: costs.registration_duties.into(),
        recovered: costs.recovered.into(),
        net_duty_loss: costs.net_duty_loss.into(),
        interest: costs.interest.into(),
        porteur_charges: costs.porteur_charges.into(),
        others_charges: costs.others_charges.into(),
        carrying_cost: costs.carrying_cost.into(),
        works: costs.works.into(),
        indexation: found.indexation.into(),
        price: found.price.into(),
        net_result: found.net_result.into(),
        yearly_yield: (&found.yearly_yield * &Ratio::whole(100)).display(2),
        distribution,
        summary: PortageSummary {
            porteur: shared.porteur.into(),
            others: shared.others.into(),
            purse: shared.purse.into(),
            surplus,
            shortfall,
        },
        monthly: PortageMonthly {
            porteur: found.monthly.porteur.into(),
            alone: found.monthly.alone.into(),
            each_other: found.monthly.each_other.into(),
        },
        without_portage: found.without.map(|without| PortageWithout {
            each: without.each.into(),
            difference: without.difference.into(),
        }),
        warnings: found
            .warnings
            .iter()
            .map(|warning: &Warning| PreviewWarning::of(warning.code(), lang))
            .collect(),
        steps: told_by_household(&found, lang),
    }
}
