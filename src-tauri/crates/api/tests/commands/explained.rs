//! Every explanation step that crosses the door, done again by hand from the operands it shows
//! (spec 02; ARCHITECTURE.md, "Explain the figure"). The arithmetic here is written from what the
//! operations are called, not from the kernel's own evaluation.

mod account;
mod allocation;
mod meeting;
mod purchase;

use std::collections::HashMap;

use crate::evening::day;
use api::Desk;
use api::testing::{TestHost, ask};
use chrono::{Datelike, Days, Months, NaiveDate};
use domain::kernel::Ratio;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A value of a step, read back from the wire.
#[derive(Debug, Clone, PartialEq)]
enum Told {
    /// In cents.
    Money(i128),
    Ratio(Ratio),
    Whole(i64),
    Date(NaiveDate),
    /// The answer of a comparison: `yes` or `no`.
    Text(String),
}

impl Told {
    fn read(value: &Value) -> Self {
        let content = &value["value"];
        match value["kind"].as_str().unwrap() {
            "money" => Self::Money(cents(content.as_str().unwrap())),
            "ratio" => {
                let exact = content["exact"].as_str().unwrap();
                let (above, below) = exact.split_once('/').unwrap();
                let ratio = whole(above).checked_div(&whole(below)).unwrap();
                assert_eq!(ratio.display(6), content["shown"].as_str().unwrap(), "shown as it is");
                Self::Ratio(ratio)
            }
            "count" | "days" => Self::Whole(content.as_i64().unwrap()),
            "text" => Self::Text(content.as_str().unwrap().to_owned()),
            "date" => Self::Date(content.as_str().unwrap().parse().unwrap()),
            other => panic!("no figure can be done again from a {other}"),
        }
    }

    /// As an exact number; money in units of the currency.
    fn exact(&self) -> Ratio {
        match self {
            Self::Money(cents) => {
                whole(&cents.to_string()).checked_div(&Ratio::whole(100)).unwrap()
            }
            Self::Ratio(ratio) => ratio.clone(),
            Self::Whole(count) => Ratio::whole(*count),
            Self::Date(_) | Self::Text(_) => panic!("{self:?} is no number"),
        }
    }

    fn date(&self) -> NaiveDate {
        let Self::Date(date) = self else { panic!("{self:?} is no date") };
        *date
    }

    fn count(&self) -> i64 {
        let Self::Whole(count) = self else { panic!("{self:?} is no count") };
        *count
    }
}

pub(crate) fn cents(text: &str) -> i128 {
    let (units, part) = text.split_once('.').expect("an amount has its cents");
    assert_eq!(part.len(), 2, "{text}");
    [units, part].concat().parse().unwrap()
}

/// A whole number of any length.
fn whole(digits: &str) -> Ratio {
    let magnitude = digits.trim_start_matches('-');
    let ten = Ratio::whole(10);
    let sum = magnitude
        .bytes()
        .fold(Ratio::zero(), |sum, digit| &(&sum * &ten) + &Ratio::whole(i64::from(digit - b'0')));
    if digits.starts_with('-') { &Ratio::zero() - &sum } else { sum }
}

/// Does a step again and holds it to its result.
fn recompute(step: &Value) {
    let operands: Vec<Told> =
        step["operands"].as_array().unwrap().iter().map(|one| Told::read(&one["value"])).collect();
    let result = Told::read(&step["result"]);
    let numbers = || operands.iter().map(Told::exact);
    let sum = |parts: &[Told]| parts.iter().fold(Ratio::zero(), |sum, next| &sum + &next.exact());
    let product =
        |parts: &[Told]| parts.iter().fold(Ratio::one(), |all, next| &all * &next.exact());
    let expected = match step["operation"].as_str().unwrap() {
        "given" => {
            assert_eq!(operands, [result], "{step}");
            return;
        }
        "sum" => sum(&operands),
        "difference" => &operands[0].exact() - &sum(&operands[1..]),
        "product" => product(&operands),
        "quotient" => operands[0].exact().checked_div(&operands[1].exact()).unwrap(),
        "prorata" => {
            let (last, factors) = operands.split_last().unwrap();
            product(factors).checked_div(&last.exact()).unwrap()
        }
        "compound" => {
            let growth = &Ratio::one() + &operands[1].exact();
            (0..operands[2].count()).fold(operands[0].exact(), |amount, _year| &amount * &growth)
        }
        "simple" => {
            let growth = &operands[1].exact() * &operands[2].exact();
            &operands[0].exact() * &(&Ratio::one() + &growth)
        }
        "min" | "max" if matches!(result, Told::Date(_)) => {
            let days = operands.iter().map(Told::date);
            let extreme = if step["operation"] == "min" { days.min() } else { days.max() };
            assert_eq!(extreme, Some(result.date()), "{step}");
            return;
        }
        "whole_part" => {
            let below = operands[0].exact().floor().unwrap();
            assert_eq!(below, i128::from(result.count()), "{step}");
            return;
        }
        "min" => numbers().min().unwrap(),
        "max" => numbers().max().unwrap(),
        "is_above" | "is_at_least" | "is_below" | "is_at_most" => {
            let order = match &operands[..] {
                [Told::Date(first), Told::Date(second)] => first.cmp(second),
                [first, second] => first.exact().cmp(&second.exact()),
                _ => panic!("two figures are compared: {step}"),
            };
            let holds = match step["operation"].as_str().unwrap() {
                "is_above" => order.is_gt(),
                "is_at_least" => order.is_ge(),
                "is_below" => order.is_lt(),
                _ => order.is_le(),
            };
            assert_eq!(result, Told::Text(if holds { "yes" } else { "no" }.to_owned()), "{step}");
            return;
        }
        "count_months" => Ratio::whole(months(operands[0].date(), operands[1].date())),
        "count_years" => Ratio::whole(months(operands[0].date(), operands[1].date()) / 12),
        "count_days" => Ratio::whole((operands[1].date() - operands[0].date()).num_days()),
        "add_months" => {
            let months = Months::new(u32::try_from(operands[1].count()).unwrap());
            assert_eq!(operands[0].date() + months, result.date(), "{step}");
            return;
        }
        "add_days" => {
            let days = Days::new(u64::try_from(operands[1].count()).unwrap());
            assert_eq!(operands[0].date() + days, result.date(), "{step}");
            return;
        }
        "part" => {
            let units = |value: &Told| match *value {
                Told::Money(cents) => cents,
                Told::Whole(count) => count.into(),
                _ => panic!("nobody shares out that: {step}"),
            };
            let shared = units(&operands[0]);
            let exact = &whole(&shared.abs().to_string()) * &operands[1].exact();
            let below = exact.checked_div(&operands[2].exact()).unwrap().floor().unwrap();
            let part = below + i128::from(operands[3].count());
            assert_eq!(if shared < 0 { -part } else { part }, units(&result), "{step}");
            return;
        }
        "period_rate" => {
            // Raised back it is the yearly rate, and the last decimal more is beyond it.
            let yearly = &Ratio::one() + &operands[0].exact();
            let periods = u32::try_from(operands[1].count()).unwrap();
            let rate = &Ratio::one() + &result.exact();
            let last = Ratio::one().checked_div(&Ratio::whole(10).power(40)).unwrap();
            let back = [rate.power(periods), (&rate + &last).power(periods)];
            assert!(back[0] <= yearly && yearly < back[1], "{step}");
            return;
        }
        "annuity" => {
            // What pays off 1 in n periods is 1 over the sum of what each period discounts.
            let growth = &Ratio::one() + &operands[1].exact();
            let mut discount = Ratio::one();
            let parts: Vec<Ratio> = (0..operands[2].count())
                .map(|_period| {
                    discount = discount.checked_div(&growth).unwrap();
                    discount.clone()
                })
                .collect();
            operands[0].exact().checked_div(&Ratio::sum(&parts)).unwrap()
        }
        // A part of a split would have to say which part it is.
        other => panic!("nobody can do {other} again: {step}"),
    };
    match result {
        Told::Money(cents) => {
            let rounded = (&expected * &Ratio::whole(100)).round().unwrap();
            assert_eq!(rounded, cents, "half away from zero: {step}");
        }
        other => assert_eq!(expected, other.exact(), "{step}"),
    }
}

/// The largest n with first + n months <= second, found by trying.
fn months(first: NaiveDate, second: NaiveDate) -> i64 {
    let guess = (second.year() - first.year() + 1).max(0).unsigned_abs() * 12 + 12;
    (0..=guess).rev().find(|&n| first + Months::new(n) <= second).map_or(0, i64::from)
}

/// No two lines of one explanation have one name and two results: a reader could not tell which of
/// them a later line takes.
fn assert_told_apart(steps: &[Value]) {
    let mut named: HashMap<&str, &Value> = HashMap::new();
    for step in steps {
        let name = step["words"]["label"].as_str().unwrap();
        if let Some(earlier) = named.insert(name, step) {
            assert_eq!(earlier["result"], step["result"], "two lines are called {name}");
        }
    }
}

/// Does every step of an answer again; gives how many there were.
pub(crate) fn recompute_all(answer: &Value) -> usize {
    match answer {
        Value::Array(rows) => rows.iter().map(recompute_all).sum(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| match (name.as_str(), field) {
                ("steps", Value::Array(steps)) => {
                    steps.iter().for_each(recompute);
                    assert_told_apart(steps);
                    steps.len()
                }
                (_, field) => recompute_all(field),
            })
            .sum(),
        _ => 0,
    }
}

/// Every amount that a step of the answer gives, in cents.
pub(crate) fn results(answer: &Value) -> Vec<i128> {
    let steps = answer["steps"].as_array().unwrap();
    let money = steps.iter().filter(|step| step["result"]["kind"] == "money");
    money.map(|step| cents(step["result"]["value"].as_str().unwrap())).collect()
}

/// A desk without a file: previews need none.
pub(crate) fn desk() -> Desk {
    let today = day(2026, 1, 5);
    Desk::new(std::sync::Arc::new(TestHost::new(std::path::Path::new("/nowhere"), today)))
}

pub(crate) fn date() -> impl Strategy<Value = NaiveDate> {
    (0_u64..36_500).prop_map(|days| day(1990, 1, 31) + Days::new(days))
}

pub(crate) fn amount(most: i64) -> impl Strategy<Value = String> {
    (1..=most).prop_map(|cents| format!("{}.{:02}", cents / 100, cents % 100))
}

pub(crate) fn rate(most: u32) -> impl Strategy<Value = String> {
    (0..=most).prop_map(|ten_thousandths| format!("0.{ten_thousandths:04}"))
}

fn indexation(first: NaiveDate, instalments: u32) -> impl Strategy<Value = Value> {
    let fixed = (rate(2_500), any::<bool>()).prop_map(|(rate, simple)| {
        json!({"kind": "fixed", "rate": rate, "compounding": if simple { "simple" } else { "compound" }})
    });
    let series = prop::collection::vec(amount(30_000), 41).prop_map(move |values| {
        let values: Vec<Value> = (0..)
            .zip(values)
            .map(|(year, value)| json!({"on": first + Months::new(12 * year), "value": value}))
            .collect();
        json!({"kind": "series", "values": values})
    });
    let table = prop::collection::vec(amount(90_000), instalments as usize)
        .prop_map(|values| json!({"kind": "table", "values": values}));
    prop_oneof![Just(json!({"kind": "none"})), fixed, series, table]
}

fn plan() -> impl Strategy<Value = Value> {
    let period = prop::sample::select(vec!["monthly", "quarterly", "half_yearly", "yearly"]);
    (date(), 1_u32..40, amount(5_000_000), period, rate(500), 0_u32..4_000).prop_flat_map(
        |(first, instalments, base, period, premium, later)| {
            indexation(first, instalments).prop_map(move |indexation| {
                json!({
                    "base_amount": base, "period": period, "first_due": first,
                    "instalments": instalments, "indexation": indexation,
                    "risk_premium": premium, "started_on": first,
                    "joined_on": first + Days::new(u64::from(later)),
                })
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_step_of_a_plan_is_done_again_and_gives_its_amounts(input in plan()) {
        let answer = ask(&desk(), "contributions.preview_plan", input).unwrap();
        prop_assert!(recompute_all(&answer) > 0);
        let results = results(&answer);
        let mut running = 0;
        for row in answer["instalments"].as_array().unwrap() {
            let amount = cents(row["amount"].as_str().unwrap());
            running += amount;
            prop_assert!(results.contains(&amount), "no step gives {row}");
            prop_assert_eq!(running, cents(row["running_total"].as_str().unwrap()));
        }
        prop_assert_eq!(running, cents(answer["total"].as_str().unwrap()));
        prop_assert!(results.contains(&running), "no step gives the total");
    }

    #[test]
    fn each_step_of_an_imputation_is_done_again_and_every_cent_is_somewhere(
        dues in prop::collection::vec((date(), amount(100_000), any::<bool>()), 0..12),
        payments in prop::collection::vec((date(), amount(150_000)), 0..12),
        penalties_first in any::<bool>(),
    ) {
        let paid: i128 = payments.iter().map(|(_, amount)| cents(amount)).sum();
        let asked: i128 = dues.iter().map(|(_, amount, _)| cents(amount)).sum();
        let dues: Vec<Value> = dues
            .iter()
            .enumerate()
            .map(|(id, (on, amount, penalty))| json!({
                "id": id.to_string(), "due_on": on, "amount": amount,
                "kind": if *penalty { "penalty" } else { "principal" },
            }))
            .collect();
        let payments: Vec<Value> =
            payments.iter().map(|(on, amount)| json!({"on": on, "amount": amount})).collect();
        let input = json!({"dues": dues, "payments": payments, "penalties_first": penalties_first});
        let answer = ask(&desk(), "contributions.preview_imputation", input).unwrap();
        prop_assert!(recompute_all(&answer) > 0);
        let sum = |list: &str| -> i128 {
            let rows = answer[list].as_array().unwrap().iter();
            rows.map(|row| cents(row["amount"].as_str().unwrap())).sum()
        };
        let credit = cents(answer["credit"].as_str().unwrap());
        prop_assert_eq!(sum("allocations") + credit, paid);
        prop_assert_eq!(sum("allocations") + sum("outstanding"), asked);
        prop_assert!(results(&answer).contains(&credit), "no step gives the credit");
    }

    #[test]
    fn each_step_of_a_penalty_is_done_again_and_gives_the_penalty(
        due_on in date(),
        late in 0_u64..1_500,
        due in amount(1_000_000),
        grace in 0_u32..40,
        kind in 0..3,
        rates in prop::collection::vec((0_u64..900, rate(3_000)), 0..4),
        rate in rate(5_000),
        fixed in amount(10_000),
        cap in prop::option::of(rate(9_999)),
        starts in prop::sample::select(vec!["due", "grace", "notice"]),
        payments in prop::collection::vec((0_u64..1_500, amount(200_000)), 0..4),
    ) {
        let mut dated: Vec<Value> = vec![json!({"from": day(1980, 1, 1), "rate": rate})];
        let mut seen = std::collections::BTreeSet::new();
        for (after, rate) in rates {
            if seen.insert(after) {
                dated.push(json!({"from": due_on + Days::new(after), "rate": rate}));
            }
        }
        let rule = match kind {
            0 => json!({"kind": "fixed", "grace_days": grace, "amount": fixed, "cap": cap}),
            1 => json!({"kind": "percent", "grace_days": grace, "rate": rate, "cap": cap}),
            _ => json!({
                "kind": "daily", "grace_days": grace, "rates": dated, "cap": cap, "starts": starts,
                "notice_on": due_on + Days::new(20),
            }),
        };
        let payments: Vec<Value> = payments
            .iter()
            .map(|(after, amount)| json!({"on": due_on + Days::new(*after), "amount": amount}))
            .collect();
        let input = json!({
            "due_on": due_on, "amount": due, "payments": payments,
            "as_of": due_on + Days::new(late), "rule": rule,
        });
        let answer = ask(&desk(), "contributions.preview_penalty", input).unwrap();
        prop_assert!(recompute_all(&answer) > 0);
        let penalty = cents(answer["penalty"].as_str().unwrap());
        prop_assert!(penalty == 0 || results(&answer).contains(&penalty), "no step gives it");
    }
}

#[test]
fn every_command_that_explains_itself_is_tried_here() {
    let explained: Vec<&str> = api::commands()
        .iter()
        .filter(|command| {
            let schema = serde_json::to_string(&(command.answer_schema)()).unwrap();
            schema.contains("\"StepView\"")
        })
        .map(|command| command.name)
        .collect();
    // Declaring, a proof, rejecting and reversing answer as confirming does, with no step where
    // nothing is settled. Portage and what goes with it are done again in `explained_portage`.
    assert_eq!(
        explained,
        [
            "contributions.preview_plan",
            "contributions.preview_imputation",
            "contributions.preview_penalty",
            "contributions.plans",
            "contributions.declare",
            "contributions.add_proof",
            "contributions.confirm",
            "contributions.reject",
            "contributions.reverse",
            "contributions.account",
            "lots.preview_quotites",
            "charges.preview_split",
            "charges.preview_handover",
            "board.preview_mandate",
            "assemblies.preview_quorum",
            "assemblies.preview_majority",
            "assemblies.preview_weights",
            "decisions.preview_urgency",
            "allocation.preview",
            "portage.preview",
            "reveal.preview",
            "purchase.preview",
            "purchase.preview_loan",
            "exit.preview_cap",
            "exit.preview_refund",
            "foundation.preview",
        ],
        "a new explanation is to be done again here"
    );
}

#[test]
fn a_step_that_does_not_follow_is_noticed() {
    let step = |result: &str| {
        json!({"label": "x", "operation": "product", "operands": [
            {"name": "a", "value": {"kind": "money", "value": "250.06"}},
            {"name": "b", "value": {"kind": "ratio", "value": {"exact": "1/4", "shown": "0.250000"}}},
        ], "result": {"kind": "money", "value": result}})
    };
    recompute(&step("62.52"));
    for wrong in ["62.51", "62.53", "-62.52"] {
        assert!(std::panic::catch_unwind(|| recompute(&step(wrong))).is_err(), "{wrong}");
    }
}

#[test]
fn two_lines_of_one_name_with_two_results_are_noticed() {
    let line = |name: &str, result: &str| json!({"words": {"label": name}, "result": {"kind": "money", "value": result}});
    assert_told_apart(&[line("prix", "1.00"), line("prix", "1.00"), line("frais", "2.00")]);
    let alike = [line("prix", "1.00"), line("frais", "2.00"), line("prix", "2.00")];
    assert!(std::panic::catch_unwind(|| assert_told_apart(&alike)).is_err());
}
