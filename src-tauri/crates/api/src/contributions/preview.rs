//! What would happen, without a file: `contributions.preview_plan`, `.preview_imputation`,
//! `.preview_penalty`. The same rules as the real commands, on what is given (spec 11).

use std::collections::HashMap;

use domain::contributions::{
    self as rules, DatedStep, InterestStart, Joining, Nature, OpenDue, Payment, PenaltyKind,
    PenaltyOrder, PenaltyRule, PlacedPayment, PlanTerms, RateFrom,
};
use domain::kernel::{Currency, Money, Operand, Operation, Ratio, Step};
use texts::{Arg, Lang, format, say};

use super::plan_view::{indexation, plan_table};
use super::types::{
    ImputationAnswer, ImputationKind, ImputationPart, ImputationRest, PenaltyAnswer,
    PenaltyKindInput, PenaltyRuleInput, PenaltyStartInput, PreviewImputationInput,
    PreviewPenaltyInput, PreviewPlanInput,
};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::refusal::Refusal;
use crate::steps::{StepView, told};
use crate::wire::Amount;

/// The most dues, payments or rates that a preview takes.
const MOST_ROWS: usize = 10_000;

/// The currency of the open cooperative, the euro without one.
pub(crate) fn currency_of(call: &Call<'_>) -> Currency {
    call.currency().unwrap_or(Currency::EUR)
}

/// Refuses a list that is too long.
pub(crate) fn at_most(field: &str, count: usize) -> Result<(), Refusal> {
    if count > MOST_ROWS {
        return Err(Refusal::new("too_many_rows").on(field).with("most", MOST_ROWS));
    }
    Ok(())
}

/// A position as it crosses the door.
pub(super) fn position(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// `contributions.preview_plan`: every instalment on its own date. `joined_on` acts only through
/// the risk premium.
pub(super) struct PreviewPlan;

impl Command for PreviewPlan {
    type Input = PreviewPlanInput;
    type Answer = super::types::PlanTable;
    const NAME: &'static str = "contributions.preview_plan";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewPlanInput) -> Result<Self::Answer, Refusal> {
        let currency = currency_of(call);
        let terms = PlanTerms {
            base_amount: input.base_amount.money("base_amount", currency)?,
            period: input.period.into(),
            first_due: input.first_due.0,
            instalments: input.instalments,
            indexation: indexation(&input.indexation, currency)?,
            risk_premium: input.risk_premium.map_or_else(Ratio::zero, |rate| rate.ratio()),
        };
        let is_started = input.started_on.is_some();
        let joining = input.joined_on.map(|joined_on| Joining {
            started_on: input.started_on.map_or(terms.first_due, |day| day.0),
            joined_on: joined_on.0,
        });
        let schedule = terms.schedule(joining)?;
        let mut table = plan_table(&terms, joining, &schedule, call.lang());
        let dates = assumed_dates(&terms, is_started, joining);
        table.steps.splice(0..0, told(&dates, call.lang()));
        Ok(table)
    }
}

/// What became of the date of joining where it is not as typed: without a premium it changes
/// nothing; without a start of the plan it counts from the first due date.
fn assumed_dates(terms: &PlanTerms, is_started: bool, joining: Option<Joining>) -> Option<Step> {
    let joining = joining?;
    let (label, date) = if terms.risk_premium.is_zero() {
        ("joined_without_premium", Operand::new("joined_on", joining.joined_on))
    } else if is_started {
        return None;
    } else {
        ("plan_started_by_default", Operand::new("first_due", joining.started_on))
    };
    Step::compute(label, Operation::Given, vec![date]).ok()
}

/// `contributions.preview_imputation`: which payment would settle which due.
pub(super) struct PreviewImputation;

impl Command for PreviewImputation {
    type Input = PreviewImputationInput;
    type Answer = ImputationAnswer;
    const NAME: &'static str = "contributions.preview_imputation";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewImputationInput) -> Result<ImputationAnswer, Refusal> {
        let currency = currency_of(call);
        at_most("dues", input.dues.len())?;
        at_most("payments", input.payments.len())?;
        let mut dues = Vec::with_capacity(input.dues.len());
        for (index, due) in input.dues.into_iter().enumerate() {
            dues.push(OpenDue {
                id: due.id.0,
                due_on: due.due_on.0,
                issue_order: position(index).into(),
                amount: due.amount.money(&format!("dues[{index}].amount"), currency)?,
                nature: match due.kind {
                    None | Some(ImputationKind::Principal) => Nature::Principal,
                    Some(ImputationKind::Penalty) => Nature::Penalty,
                },
            });
        }
        let mut payments = Vec::with_capacity(input.payments.len());
        for (index, payment) in input.payments.into_iter().enumerate() {
            payments.push(Payment {
                on: payment.on.0,
                declaration_order: position(index).into(),
                amount: payment.amount.money(&format!("payments[{index}].amount"), currency)?,
            });
        }
        let order = if input.penalties_first.unwrap_or(false) {
            PenaltyOrder::First
        } else {
            PenaltyOrder::Last
        };
        let found = rules::impute(&dues, &payments, order, currency)?;
        let steps = told_by_due(&found, &payments, call.lang());
        Ok(ImputationAnswer {
            outstanding: found
                .outstanding()
                .map(|(id, amount)| ImputationRest { id: id.clone(), amount: amount.into() })
                .collect(),
            allocations: found
                .allocations
                .into_iter()
                .map(|placed| ImputationPart {
                    payment: position(placed.payment),
                    due: placed.due,
                    amount: placed.amount.into(),
                })
                .collect(),
            credit: found.credit.into(),
            steps,
        })
    }
}

/// What remains of each due, with its id and with the payment of each amount placed on it; then the
/// credit, with the due of each amount placed.
fn told_by_due(
    found: &rules::Imputation<String>,
    payments: &[Payment],
    lang: Lang,
) -> Vec<StepView> {
    let mut steps = told(&found.steps, lang);
    let written = |amount: &Money, name: &str| {
        (amount.is_positive()).then(|| format!("{} ({name})", format::money(amount, lang)))
    };
    let mut placed: HashMap<&str, Vec<String>> = HashMap::new();
    let mut of_credit = Vec::new();
    for one in &found.allocations {
        let on = payments.get(one.payment).map(|payment| Arg::from(payment.on));
        let args = [("number", Arg::from(one.payment + 1)), ("on", on.unwrap_or(Arg::Number(0)))];
        let name = say(lang, "imputation-payment", &args);
        placed.entry(&one.due).or_default().extend(written(&one.amount, &name));
        of_credit.extend(written(&one.amount, &one.due));
    }
    let name_placed = |view: &mut StepView, names: Vec<String>| {
        let whole = view.words.operands.split(" − ").next().unwrap_or_default().to_owned();
        view.words.operands = std::iter::once(whole).chain(names).collect::<Vec<_>>().join(" − ");
    };
    for ((due, _), view) in found.remaining.iter().zip(&mut steps) {
        if let Some(names) = placed.remove(due.as_str()) {
            name_placed(view, names);
        }
        view.concern(due, lang);
    }
    if let Some(credit) = steps.last_mut() {
        name_placed(credit, of_credit);
    }
    steps
}

/// `contributions.preview_penalty`: what lateness would cost on one due, as of a date.
pub(super) struct PreviewPenalty;

impl Command for PreviewPenalty {
    type Input = PreviewPenaltyInput;
    type Answer = PenaltyAnswer;
    const NAME: &'static str = "contributions.preview_penalty";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: PreviewPenaltyInput) -> Result<PenaltyAnswer, Refusal> {
        let currency = currency_of(call);
        at_most("payments", input.payments.len())?;
        let amount = input.amount.money("amount", currency)?;
        if amount.is_negative() {
            return Err(Refusal::new("amount_not_positive").on("amount").with("amount", amount));
        }
        let mut payments = Vec::with_capacity(input.payments.len());
        for (index, payment) in input.payments.iter().enumerate() {
            let field = format!("payments[{index}].amount");
            let amount = payment.amount.money(&field, currency)?;
            if !amount.is_positive() {
                return Err(Refusal::new("payment_not_positive")
                    .on(field)
                    .with("position", index + 1)
                    .with("amount", amount));
            }
            payments.push(PlacedPayment { on: payment.on.0, amount });
        }
        let rule = penalty_rule(&input.rule, input.due_on.0, currency)?;
        let found = rules::penalty(input.due_on.0, amount, &payments, &rule, input.as_of.0)?;
        Ok(PenaltyAnswer {
            outstanding: Amount::from(found.outstanding),
            penalty: Amount::from(found.amount),
            steps: told_by_day(&found.steps, call.lang()),
        })
    }
}

/// Each line with the day it is about: "reste dû" is said of several.
fn told_by_day(lines: &[DatedStep], lang: Lang) -> Vec<StepView> {
    let mut views = told(lines.iter().map(|line| &line.step), lang);
    for (line, view) in lines.iter().zip(&mut views) {
        if let Some(day) = line.on {
            view.concern_called(&day.to_string(), &format::date(day), lang);
        }
    }
    views
}

/// Reads a rule of lateness; a daily rule may give one rate for ever.
fn penalty_rule(
    input: &PenaltyRuleInput,
    due_on: chrono::NaiveDate,
    currency: Currency,
) -> Result<PenaltyRule, Refusal> {
    let missing = |field: &str| Refusal::new("missing_field").on(format!("rule.{field}"));
    let (fixed, daily) = (PenaltyKindInput::Fixed, PenaltyKindInput::Daily);
    for (field, given) in [
        ("rule.amount", input.amount.is_some() && input.kind != fixed),
        ("rule.rate", input.rate.is_some() && input.kind == fixed),
        ("rule.rates", input.rates.is_some() && input.kind != daily),
    ] {
        Refusal::of_another_kind(field, given)?;
    }
    if input.rate.is_some() && input.rates.is_some() {
        return Err(Refusal::new("choose_one").on("rule.rate").between("rate", "rates"));
    }
    let kind = match input.kind {
        PenaltyKindInput::Fixed => {
            let amount = input.amount.as_ref().ok_or_else(|| missing("amount"))?;
            PenaltyKind::Fixed(amount.money("rule.amount", currency)?)
        }
        PenaltyKindInput::Percent => {
            PenaltyKind::Percent(input.rate.as_ref().ok_or_else(|| missing("rate"))?.ratio())
        }
        PenaltyKindInput::Daily => {
            let rates = match (&input.rates, &input.rate) {
                (Some(rates), _) => {
                    at_most("rule.rates", rates.len())?;
                    rates
                        .iter()
                        .map(|rate| RateFrom { from: rate.from.0, rate: rate.rate.ratio() })
                        .collect()
                }
                (None, Some(rate)) => vec![RateFrom { from: due_on, rate: rate.ratio() }],
                (None, None) => return Err(missing("rates")),
            };
            let starts = match input.starts {
                None | Some(PenaltyStartInput::Due) => InterestStart::Due,
                Some(PenaltyStartInput::Grace) => InterestStart::Grace,
                Some(PenaltyStartInput::Notice) => {
                    InterestStart::Notice(input.notice_on.as_ref().map(|day| day.0))
                }
            };
            PenaltyKind::Daily { rates, starts }
        }
    };
    let cap = input.cap.as_ref().map(crate::wire::Rate::ratio);
    Ok(PenaltyRule { grace_days: input.grace_days, kind, cap })
}
