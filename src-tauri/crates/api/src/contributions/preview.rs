//! What would happen, without a file: `contributions.preview_plan`, `.preview_imputation`,
//! `.preview_penalty`. The same rules as the real commands, on what is given (spec 11).

use domain::contributions::{
    self as rules, InterestStart, Joining, Nature, OpenDue, Payment, PenaltyKind, PenaltyOrder,
    PenaltyRule, PlacedPayment, PlanTerms, RateFrom,
};
use domain::kernel::{Currency, Ratio};

use super::plan_view::{indexation, plan_table};
use super::types::{
    ImputationAnswer, ImputationKind, ImputationPart, ImputationRest, PenaltyAnswer,
    PenaltyKindInput, PenaltyRuleInput, PenaltyStartInput, PreviewImputationInput,
    PreviewPenaltyInput, PreviewPlanInput,
};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::refusal::Refusal;
use crate::steps::told;
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
        let joining = input.joined_on.map(|joined_on| Joining {
            started_on: input.started_on.map_or(terms.first_due, |day| day.0),
            joined_on: joined_on.0,
        });
        let schedule = terms.schedule(joining)?;
        Ok(plan_table(&terms, joining, &schedule, call.lang()))
    }
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
            steps: told(&found.steps, call.lang()),
        })
    }
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
            steps: told(&found.steps, call.lang()),
        })
    }
}

/// Reads a rule of lateness; a daily rule may give one rate for ever.
fn penalty_rule(
    input: &PenaltyRuleInput,
    due_on: chrono::NaiveDate,
    currency: Currency,
) -> Result<PenaltyRule, Refusal> {
    let missing = |field: &str| Refusal::new("missing_field").on(format!("rule.{field}"));
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
