//! A plan that shows itself: its table, and an explanation in plain words that a member can check
//! by hand, made from the same numbers (spec 02).

use std::str::FromStr;

use domain::contributions::{
    Band, Compounding, IndexValue, Indexation, Joining, Period, PlanTerms, Schedule,
};
use domain::kernel::{Currency, Money, Ratio, whole_years};
use rust_decimal::Decimal;
use texts::format::{factor, percent};
use texts::{Arg, Lang, say};

use super::types::{
    CompoundingKind, IndexationInput, IndexationKind, InstalmentRow, PeriodKind, PlanTable,
};
use crate::refusal::Refusal;
use crate::steps::{StepView, told};

/// The most values that a series or a table may have.
const MOST_VALUES: usize = 1_200;

impl From<PeriodKind> for Period {
    fn from(kind: PeriodKind) -> Self {
        match kind {
            PeriodKind::Monthly => Self::Monthly,
            PeriodKind::Quarterly => Self::Quarterly,
            PeriodKind::HalfYearly => Self::HalfYearly,
            PeriodKind::Yearly => Self::Yearly,
        }
    }
}

impl From<Period> for PeriodKind {
    fn from(period: Period) -> Self {
        match period {
            Period::Monthly => Self::Monthly,
            Period::Quarterly => Self::Quarterly,
            Period::HalfYearly => Self::HalfYearly,
            Period::Yearly => Self::Yearly,
        }
    }
}

/// Reads an indexation; the fields of the kinds not chosen are ignored.
pub(super) fn indexation(
    input: &IndexationInput,
    currency: Currency,
) -> Result<Indexation, Refusal> {
    let missing = |field: &str| Refusal::new("missing_field").on(format!("indexation.{field}"));
    let values = || {
        let values = input.values.as_ref().ok_or_else(|| missing("values"))?;
        if values.len() > MOST_VALUES {
            return Err(Refusal::new("too_many_rows")
                .on("indexation.values")
                .with("most", MOST_VALUES));
        }
        Ok(values)
    };
    let by_rate = input.kind == IndexationKind::Fixed;
    let by_values = matches!(input.kind, IndexationKind::Series | IndexationKind::Table);
    Refusal::of_another_kind("indexation.rate", input.rate.is_some() && !by_rate)?;
    Refusal::of_another_kind("indexation.compounding", input.compounding.is_some() && !by_rate)?;
    Refusal::of_another_kind("indexation.values", input.values.is_some() && !by_values)?;
    Ok(match input.kind {
        IndexationKind::None => Indexation::None,
        IndexationKind::Fixed => Indexation::Fixed {
            rate: input.rate.as_ref().ok_or_else(|| missing("rate"))?.ratio(),
            compounding: match input.compounding {
                Some(CompoundingKind::Simple) => Compounding::Simple,
                Some(CompoundingKind::Compound) | None => Compounding::Compound,
            },
        },
        IndexationKind::Series => {
            let mut series = Vec::new();
            for (position, value) in values()?.iter().enumerate() {
                let on =
                    value.on.as_ref().ok_or_else(|| missing(&format!("values[{position}].on")));
                series.push(IndexValue { on: on?.0, value: Ratio::from(value.value.0) });
            }
            Indexation::Series { values: series }
        }
        IndexationKind::Table => {
            let mut amounts = Vec::new();
            for (position, value) in values()?.iter().enumerate() {
                let field = format!("indexation.values[{position}].value");
                amounts.push(value.value.money(&field, currency)?);
            }
            Indexation::Table { amounts }
        }
    })
}

/// Lays out a plan's table with its explanation.
pub(super) fn plan_table(
    terms: &PlanTerms,
    joining: Option<Joining>,
    schedule: &Schedule,
    lang: Lang,
) -> PlanTable {
    PlanTable {
        instalments: schedule
            .instalments
            .iter()
            .map(|instalment| InstalmentRow {
                number: instalment.number,
                due_on: instalment.due_on.into(),
                factor: instalment.factor.display(6),
                amount: instalment.amount.into(),
                running_total: instalment.running_total.into(),
            })
            .collect(),
        total: schedule.total.into(),
        explanation: explanation(terms, joining, schedule, lang),
        steps: told_by_instalment(schedule, lang),
    }
}

/// The steps that all instalments share, then those of each with its number.
fn told_by_instalment(schedule: &Schedule, lang: Lang) -> Vec<StepView> {
    let mut steps = told(&schedule.steps, lang);
    for instalment in &schedule.instalments {
        let called = say(lang, "account-instalment", &[("number", instalment.number.into())]);
        let number = instalment.number.to_string();
        steps.extend(told(&instalment.steps, lang).into_iter().map(|mut step| {
            step.concern_called(&number, &called, lang);
            step
        }));
    }
    steps
}

/// The sentences, each to be checked by hand.
fn explanation(
    terms: &PlanTerms,
    joining: Option<Joining>,
    schedule: &Schedule,
    lang: Lang,
) -> Vec<String> {
    let mut said = vec![opening(terms, schedule, lang)];
    said.extend(growth(terms, lang));
    said.extend(premium(terms, joining, lang));
    let bands = schedule.bands();
    said.extend(bands.iter().map(|band| band_sentence(terms, schedule, band, lang)));
    if bands.len() > 1 {
        let sum: Vec<String> = bands
            .iter()
            .map(|band| {
                let count = band.last - band.first + 1;
                let amount = texts::format::money(&band.amount, lang);
                if count == 1 { amount } else { format!("{count} × {amount}") }
            })
            .collect();
        let sum = Arg::from(sum.join(" + "));
        said.push(say(lang, "explain-total-of", &[("sum", sum), ("total", schedule.total.into())]));
    } else {
        said.push(say(lang, "explain-total", &[("total", schedule.total.into())]));
    }
    said
}

fn opening(terms: &PlanTerms, schedule: &Schedule, lang: Lang) -> String {
    let period = match terms.period {
        Period::Monthly => "explain-period-monthly",
        Period::Quarterly => "explain-period-quarterly",
        Period::HalfYearly => "explain-period-half-yearly",
        Period::Yearly => "explain-period-yearly",
    };
    let last = schedule.instalments.last().map_or(terms.first_due, |last| last.due_on);
    let args = [
        ("count", Arg::from(terms.instalments)),
        ("period", say(lang, period, &[]).into()),
        ("first", terms.first_due.into()),
        ("last", last.into()),
        ("base", terms.base_amount.into()),
    ];
    let key = match terms.indexation {
        Indexation::Table { .. } => "explain-plan-opening-table",
        _ => "explain-plan-opening",
    };
    say(lang, key, &args)
}

fn growth(terms: &PlanTerms, lang: Lang) -> Option<String> {
    match &terms.indexation {
        Indexation::Fixed { rate, compounding } if !rate.is_zero() => {
            let grown = &Ratio::one() + rate;
            let args = [
                ("rate", percent(rate, 6, lang).into()),
                ("factor", factor(&grown, 6, lang).into()),
            ];
            let key = match compounding {
                Compounding::Simple => "explain-growth-simple",
                Compounding::Compound => "explain-growth-compound",
            };
            Some(say(lang, key, &args))
        }
        Indexation::Series { .. } => {
            Some(say(lang, "explain-growth-series", &[("first", terms.first_due.into())]))
        }
        _ => None,
    }
}

fn premium(terms: &PlanTerms, joining: Option<Joining>, lang: Lang) -> Option<String> {
    if terms.risk_premium.is_zero() {
        return None;
    }
    let rate = Arg::from(percent(&terms.risk_premium, 6, lang));
    let Some(joining) = joining else {
        return Some(say(lang, "explain-premium-founder", &[("rate", rate)]));
    };
    let years = whole_years(joining.started_on, joining.joined_on);
    let grown = &Ratio::one() + &(&Ratio::whole(years.into()) * &terms.risk_premium);
    let args = [
        ("rate", rate),
        ("years", years.into()),
        ("started", joining.started_on.into()),
        ("joined", joining.joined_on.into()),
        ("factor", factor(&grown, 6, lang).into()),
    ];
    Some(say(lang, "explain-premium", &args))
}

/// How many decimals of a factor, from six to twelve, a pocket calculator needs to find the amount.
fn decimals_that_give(terms: &PlanTerms, band: &Band) -> u32 {
    let gives = |decimals: &u32| {
        let shown = Decimal::from_str(&band.factor.display(*decimals)).ok().map(Ratio::from);
        let found = shown.map(|factor| &terms.base_amount.exact() * &factor);
        found.is_some_and(|exact| {
            Money::round(&exact, terms.base_amount.currency()).as_ref() == Ok(&band.amount)
        })
    };
    (6..=12).find(gives).unwrap_or(12)
}

fn band_sentence(terms: &PlanTerms, schedule: &Schedule, band: &Band, lang: Lang) -> String {
    let due = |number: u32| {
        schedule
            .instalments
            .get(number as usize - 1)
            .map_or(terms.first_due, |instalment| instalment.due_on)
    };
    let args = [
        ("first", Arg::from(band.first)),
        ("last", band.last.into()),
        ("from", due(band.first).into()),
        ("to", due(band.last).into()),
        ("base", terms.base_amount.into()),
        ("factor", factor(&band.factor, decimals_that_give(terms, band), lang).into()),
        ("amount", band.amount.into()),
    ];
    let one = band.first == band.last;
    let key = match (&terms.indexation, one) {
        (Indexation::Table { .. }, true) => "explain-band-given-one",
        (Indexation::Table { .. }, false) => "explain-band-given",
        (_, true) => "explain-band-one",
        (_, false) => "explain-band",
    };
    say(lang, key, &args)
}
