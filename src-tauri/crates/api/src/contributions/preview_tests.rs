//! The previews through the door: the figures of the specification, and what is refused.

use std::sync::Arc;

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::Desk;
use crate::testing::{TestHost, ask};

/// A desk without a file: previews need none.
fn desk() -> Desk {
    let today = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    Desk::new(Arc::new(TestHost::new(std::path::Path::new("/nowhere"), today)))
}

fn plan(change: impl FnOnce(&mut Value)) -> Value {
    let mut input = json!({
        "base_amount": "250.00", "period": "monthly", "first_due": "2026-01-05",
        "instalments": 48, "indexation": {"kind": "fixed", "rate": "0.03", "compounding": "compound"},
    });
    change(&mut input);
    input
}

fn refused(name: &str, input: Value) -> (String, Option<String>) {
    let refusal = ask(&desk(), name, input).unwrap_err();
    (refusal.code, refusal.field)
}

fn blamed(code: &str, field: &str) -> (String, Option<String>) {
    (code.to_owned(), Some(field.to_owned()))
}

#[test]
fn the_worked_plan_crosses_the_door_with_every_figure() {
    let answer = ask(&desk(), "contributions.preview_plan", plan(|_| {})).unwrap();
    for (number, due_on, factor, amount, running) in [
        (1, "2026-01-05", "1.000000", "250.00", "250.00"),
        (12, "2026-12-05", "1.000000", "250.00", "3000.00"),
        (13, "2027-01-05", "1.030000", "257.50", "3257.50"),
        (25, "2028-01-05", "1.060900", "265.23", "6355.23"),
        (37, "2029-01-05", "1.092727", "273.18", "9545.94"),
        (48, "2029-12-05", "1.092727", "273.18", "12550.92"),
    ] {
        let expected = json!({
            "number": number, "due_on": due_on, "factor": factor, "amount": amount,
            "running_total": running,
        });
        assert_eq!(answer["instalments"][number - 1], expected);
    }
    assert_eq!(answer["total"], "12550.92");
    assert!(!answer["steps"].as_array().unwrap().is_empty());
}

#[test]
fn a_later_member_pays_the_premium_and_the_explanation_says_how() {
    let input = plan(|input| {
        input["risk_premium"] = json!("0.02");
        input["started_on"] = json!("2026-01-05");
        input["joined_on"] = json!("2027-06-15");
    });
    let answer = ask(&desk(), "contributions.preview_plan", input).unwrap();
    for (number, amount) in [(1, "255.00"), (13, "262.65"), (25, "270.53"), (37, "278.65")] {
        assert_eq!(answer["instalments"][number - 1]["amount"], amount, "instalment {number}");
    }
    let said: Vec<String> = answer["explanation"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line.as_str().unwrap().replace(['\u{202f}', '\u{a0}'], " "))
        .collect();
    assert_eq!(
        said,
        [
            "Base : 250,00 € par mois, 48 échéances, du 05/01/2026 au 05/12/2029.",
            "Indexation de 3 % par an, composée : à chaque année entière depuis la première échéance, on multiplie encore par 1,03.",
            "Prime de risque de 2 % par année entière du 05/01/2026 au 15/06/2027 : 1 an, donc × 1,02.",
            "Échéances 1 à 12 (du 05/01/2026 au 05/12/2026) : 250,00 € × 1,02 = 255,00 €.",
            "Échéances 13 à 24 (du 05/01/2027 au 05/12/2027) : 250,00 € × 1,0506 = 262,65 €.",
            "Échéances 25 à 36 (du 05/01/2028 au 05/12/2028) : 250,00 € × 1,082118 = 270,53 €.",
            "Échéances 37 à 48 (du 05/01/2029 au 05/12/2029) : 250,00 € × 1,114582 = 278,65 €.",
            "Total : 12 × 255,00 € + 12 × 262,65 € + 12 × 270,53 € + 12 × 278,65 € = 12 801,96 €.",
        ]
    );
}

/// What the first line of an answer says, with plain spaces.
fn first_line(answer: &Value) -> String {
    let words = &answer["steps"][0]["words"];
    let part = |name: &str| words[name].as_str().unwrap();
    format!("{} : {}", part("label"), part("operands")).replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn a_date_of_joining_that_is_not_as_typed_is_told() {
    let joined = |change: fn(&mut Value)| {
        let mut input = plan(|input| input["joined_on"] = json!("2027-06-15"));
        change(&mut input);
        ask(&desk(), "contributions.preview_plan", input).unwrap()
    };
    assert_eq!(
        first_line(&joined(|_| {})),
        "date d’adhésion sans effet, faute de prime de risque : 15/06/2027 (adhésion)"
    );
    let by_default = joined(|input| input["risk_premium"] = json!("0.02"));
    assert_eq!(
        first_line(&by_default),
        "début du plan, qui n’est pas donné : la première échéance : 05/01/2026 (première échéance)"
    );
    let factor = &by_default["steps"][2]["words"]["operands"];
    let factor = factor.as_str().unwrap().replace(['\u{202f}', '\u{a0}'], " ");
    assert!(factor.contains("(1 + 1 × 2 %)"), "{factor}");
}

#[test]
fn an_imputation_names_the_due_and_the_payment_of_each_line() {
    let input = json!({
        "dues": [
            {"id": "janvier", "due_on": "2026-01-05", "amount": "100.00"},
            {"id": "février", "due_on": "2026-02-05", "amount": "100.00"},
            {"id": "mars", "due_on": "2026-03-05", "amount": "100.00"},
        ],
        "payments": [
            {"on": "2026-02-10", "amount": "60.00"}, {"on": "2026-01-06", "amount": "70.00"},
        ],
    });
    let answer = ask(&desk(), "contributions.preview_imputation", input).unwrap();
    let steps = answer["steps"].as_array().unwrap();
    let abouts: Vec<&Value> = steps.iter().map(|step| &step["about"]).collect();
    let none = &Value::Null;
    assert_eq!(abouts, [&json!("janvier"), &json!("février"), &json!("mars"), none, none]);
    let received = steps[3]["words"]["operands"].as_str().unwrap().replace('\u{a0}', " ");
    assert_eq!(received, "60,00 € + 70,00 €");
    assert_eq!(
        first_line(&answer),
        "janvier : reste à payer de l’échéance : 100,00 € (montant dû) − 70,00 € (paiement 2 du 06/01/2026) − 30,00 € (paiement 1 du 10/02/2026)"
    );
    let credit = steps[4]["words"]["operands"].as_str().unwrap().replace('\u{a0}', " ");
    assert!(
        credit.ends_with("− 70,00 € (janvier) − 30,00 € (janvier) − 30,00 € (février)"),
        "{credit}"
    );
}

#[test]
fn a_table_and_a_series_are_read_in_the_forms_people_write() {
    let table = plan(|input| {
        input["instalments"] = json!(2);
        input["indexation"] = json!({"kind": "table", "values": ["100.00", {"value": "120.50"}]});
    });
    let answer = ask(&desk(), "contributions.preview_plan", table).unwrap();
    assert_eq!(answer["total"], "220.50");
    let series = plan(|input| {
        input["period"] = json!("yearly");
        input["instalments"] = json!(2);
        input["indexation"] = json!({"kind": "series", "values": [
            {"on": "2026-01-01", "value": "118.46"}, {"on": "2027-01-01", "value": "121.30"},
        ]});
    });
    let answer = ask(&desk(), "contributions.preview_plan", series).unwrap();
    // 250 x 121.30 / 118.46 = 255.9936…
    assert_eq!(answer["instalments"][1]["amount"], "255.99");
}

#[test]
fn what_a_plan_refuses_names_its_field() {
    let refuse = |change: fn(&mut Value)| refused("contributions.preview_plan", plan(change));
    for (found, expected) in [
        (refuse(|i| i["base_amount"] = json!("0")), blamed("base_not_positive", "base_amount")),
        (refuse(|i| i["base_amount"] = json!("1.005")), blamed("too_many_decimals", "base_amount")),
        (
            refuse(|i| i["instalments"] = json!(0)),
            blamed("instalments_out_of_range", "instalments"),
        ),
        (refuse(|i| i["instalments"] = json!(-1)), blamed("not_a_count", "instalments")),
        (
            refuse(|i| i["risk_premium"] = json!("1.01")),
            blamed("rate_out_of_range", "risk_premium"),
        ),
        (
            refuse(|i| i["indexation"]["rate"] = json!("-0.01")),
            blamed("rate_out_of_range", "indexation.rate"),
        ),
        (
            refuse(|i| i["indexation"] = json!({"kind": "fixed"})),
            blamed("missing_field", "indexation.rate"),
        ),
        (
            refuse(|i| i["indexation"] = json!({"kind": "series", "values": []})),
            blamed("index_missing", "indexation.values"),
        ),
        (
            refuse(|i| i["indexation"] = json!({"kind": "table", "values": ["1.00"]})),
            blamed("table_length", "indexation.values"),
        ),
        (
            refuse(|i| i["indexation"] = json!({"kind": "none", "rate": "0.02"})),
            blamed("unknown_field", "indexation.rate"),
        ),
        (
            refuse(|i| i["indexation"]["values"] = json!(["1.00"])),
            blamed("unknown_field", "indexation.values"),
        ),
        (
            refuse(|i| i["base_amount"] = json!("20.000")),
            blamed("too_many_decimals", "base_amount"),
        ),
        (refuse(|i| i["color"] = json!(1)), blamed("unknown_field", "color")),
    ] {
        assert_eq!(found, expected);
    }
}

#[test]
fn a_penalty_takes_the_fields_of_its_kind_and_no_other() {
    let rates = json!([{"from": "2026-01-01", "rate": "0.1"}]);
    for (rule, code, field) in [
        (json!({"kind": "fixed", "amount": "5.00", "rate": "0.05"}), "unknown_field", "rule.rate"),
        (
            json!({"kind": "percent", "rate": "0.05", "amount": "5.00"}),
            "unknown_field",
            "rule.amount",
        ),
        (json!({"kind": "daily", "rate": "0.05", "rates": rates}), "choose_one", "rule.rate"),
    ] {
        let mut rule = rule;
        rule["grace_days"] = json!(10);
        let input = json!({
            "due_on": "2026-01-05", "amount": "250.00", "payments": [], "as_of": "2026-06-30",
            "rule": rule,
        });
        let found = refused("contributions.preview_penalty", input);
        assert_eq!(found, blamed(code, field), "{rule}");
    }
}

#[test]
fn an_explanation_prints_a_factor_from_which_a_calculator_finds_the_amount() {
    let input = plan(|i| {
        i["base_amount"] = json!("20000.00");
        i["first_due"] = json!("2026-01-05");
        i["instalments"] = json!(24);
        i["indexation"] = json!({"kind": "series", "values": [
            {"on": "2026-01-01", "value": "131.2"}, {"on": "2027-01-01", "value": "134.86"},
        ]});
    });
    let answer = ask(&desk(), "contributions.preview_plan", input).unwrap();
    let said = answer["explanation"].as_array().unwrap();
    // 20 000 x 1.027896 is 20 557.92: six decimals lose the cent.
    let found = |line: &&Value| line.as_str().unwrap().contains("× 1,0278963 =");
    assert_eq!(said.iter().filter(found).count(), 1, "{said:?}");
}

#[test]
fn payments_are_placed_oldest_due_first() {
    let input = json!({
        "dues": [
            {"id": "p", "due_on": "2026-01-20", "amount": "2.05", "kind": "penalty"},
            {"id": "b", "due_on": "2026-02-05", "amount": "250.00"},
            {"id": "a", "due_on": "2026-01-05", "amount": "250.00", "kind": "principal"},
        ],
        "payments": [{"on": "2026-02-10", "amount": "100.00"}, {"on": "2026-01-10", "amount": "300.00"}],
    });
    let answer = ask(&desk(), "contributions.preview_imputation", input.clone()).unwrap();
    assert_eq!(
        answer["allocations"],
        json!([
            {"payment": 1, "due": "a", "amount": "250.00"},
            {"payment": 1, "due": "b", "amount": "50.00"},
            {"payment": 0, "due": "b", "amount": "100.00"},
        ])
    );
    assert_eq!(
        answer["outstanding"],
        json!([{"id": "b", "amount": "100.00"}, {"id": "p", "amount": "2.05"}])
    );
    assert_eq!(answer["credit"], "0.00");
    let mut first = input;
    first["penalties_first"] = json!(true);
    let answer = ask(&desk(), "contributions.preview_imputation", first).unwrap();
    assert_eq!(answer["allocations"][0], json!({"payment": 1, "due": "p", "amount": "2.05"}));
}

#[test]
fn a_payment_of_nothing_and_a_due_named_twice_are_refused_by_position() {
    let call = |dues: Value, payments: Value| {
        refused("contributions.preview_imputation", json!({"dues": dues, "payments": payments}))
    };
    let one = json!([{"id": "a", "due_on": "2026-01-05", "amount": "1.00"}]);
    assert_eq!(
        call(one.clone(), json!([{"on": "2026-01-05", "amount": "0.00"}])),
        blamed("payment_not_positive", "payments[0].amount")
    );
    let twice = json!([one[0], one[0]]);
    assert_eq!(call(twice, json!([])), blamed("due_twice", "dues[1].id"));
}

#[test]
fn the_penalties_of_the_specification_come_out() {
    let daily = json!({
        "due_on": "2026-01-05", "amount": "250.00", "payments": [], "as_of": "2026-02-04",
        "rule": {"grace_days": 10, "kind": "daily", "rate": "0.10"},
    });
    let answer = ask(&desk(), "contributions.preview_penalty", daily).unwrap();
    assert_eq!((&answer["outstanding"], &answer["penalty"]), (&json!("250.00"), &json!("2.05")));
    let legal = json!({
        "due_on": "2024-12-01", "amount": "1000.00", "payments": [], "as_of": "2025-02-01",
        "rule": {"grace_days": 0, "kind": "daily", "rates": [
            {"from": "2024-01-01", "rate": "0.0575"}, {"from": "2025-01-01", "rate": "0.045"},
        ]},
    });
    let answer = ask(&desk(), "contributions.preview_penalty", legal).unwrap();
    assert_eq!(answer["penalty"], "8.67");
    let without = json!({
        "due_on": "2026-01-05", "amount": "250.00", "payments": [], "as_of": "2026-02-04",
        "rule": {"grace_days": 0, "kind": "fixed"},
    });
    assert_eq!(
        refused("contributions.preview_penalty", without),
        blamed("missing_field", "rule.amount")
    );
}

fn some_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[0-9.-]{0,12}".prop_map(Value::from),
        Just(json!("2026-01-05")),
        Just(json!("fixed")),
        Just(json!("table")),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(
                prop::sample::select(vec![
                    "kind",
                    "rate",
                    "values",
                    "on",
                    "value",
                    "amount",
                    "due_on",
                    "id",
                    "grace_days",
                ]),
                inner,
                0..5
            )
            .prop_map(|map| map.into_iter().map(|(k, v)| (k.to_owned(), v)).collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_input_is_answered_or_refused_without_a_panic(
        field in prop::sample::select(vec![
            "base_amount", "period", "first_due", "instalments", "indexation", "risk_premium",
            "started_on", "joined_on",
        ]),
        value in some_json(),
    ) {
        let desk = desk();
        let input = plan(|input| input[field] = value.clone());
        if let Err(refusal) = ask(&desk, "contributions.preview_plan", input) {
            prop_assert!(!refusal.broken, "{refusal:?}");
        }
        for name in ["contributions.preview_imputation", "contributions.preview_penalty"] {
            let input = json!({
                "dues": value, "payments": value, "due_on": value, "amount": value, "rule": value,
            });
            if let Err(refusal) = ask(&desk, name, input) {
                prop_assert!(!refusal.broken, "{refusal:?}");
            }
        }
    }
}
