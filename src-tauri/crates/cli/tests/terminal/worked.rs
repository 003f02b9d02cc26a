//! The worked examples of spec 02 (the plan, those who join late, imputation), typed at a terminal:
//! as previews, and with the same figures on a file.

use serde_json::{Value, json};

use crate::machine::{File, Machine};

/// The plan of spec 02, with what a row of the table changes in it.
fn plan(changes: &Value) -> Value {
    let mut plan = json!({
        "base_amount": "250.00", "period": "monthly", "first_due": "2026-01-05", "instalments": 48,
        "indexation": {"kind": "fixed", "rate": "0.03", "compounding": "compound"},
    });
    for (field, value) in changes.as_object().unwrap() {
        plan[field] = value.clone();
    }
    plan
}

/// Amounts as runs: how many instalments in a row, of how much.
fn runs(amounts: impl Iterator<Item = String>) -> Vec<(usize, String)> {
    let mut runs: Vec<(usize, String)> = Vec::new();
    for amount in amounts {
        match runs.last_mut() {
            Some((count, last)) if *last == amount => *count += 1,
            _ => runs.push((1, amount)),
        }
    }
    runs
}

fn column(rows: &Value, field: &str) -> impl Iterator<Item = String> {
    rows.as_array().unwrap().iter().map(move |row| row[field].as_str().unwrap().to_owned())
}

#[test]
fn every_kind_of_plan_gives_the_figures_of_the_specification() {
    let machine = Machine::new();
    let simple = json!({"kind": "fixed", "rate": "0.03", "compounding": "simple"});
    let series = json!({"kind": "series", "values": [
        {"on": "2026-01-01", "value": "118.46"}, {"on": "2027-01-01", "value": "121.30"},
    ]});
    let yearly = json!({"period": "yearly", "instalments": 2, "indexation": series});
    for (what, changes, expected, total) in [
        (
            "3 % compound",
            json!({}),
            vec![(12, "250.00"), (12, "257.50"), (12, "265.23"), (12, "273.18")],
            "12550.92",
        ),
        (
            "who joined on 2027-06-15 with a premium of 2 % a year",
            json!({"risk_premium": "0.02", "started_on": "2026-01-05", "joined_on": "2027-06-15"}),
            vec![(12, "255.00"), (12, "262.65"), (12, "270.53"), (12, "278.65")],
            "12801.96",
        ),
        (
            "a founder pays no premium",
            json!({"risk_premium": "0.02", "started_on": "2026-01-05", "joined_on": "2026-01-05"}),
            vec![(12, "250.00"), (12, "257.50"), (12, "265.23"), (12, "273.18")],
            "12550.92",
        ),
        (
            "3 % simple",
            json!({"indexation": simple}),
            vec![(12, "250.00"), (12, "257.50"), (12, "265.00"), (12, "272.50")],
            "12540.00",
        ),
        (
            "no indexation",
            json!({"indexation": {"kind": "none"}}),
            vec![(48, "250.00")],
            "12000.00",
        ),
        ("a published index", yearly, vec![(1, "250.00"), (1, "255.99")], "505.99"),
        (
            "explicit amounts",
            json!({"instalments": 2, "indexation": {"kind": "table", "values": ["100.00", "120.50"]}}),
            vec![(1, "100.00"), (1, "120.50")],
            "220.50",
        ),
    ] {
        let answer = machine.preview("contributions.preview_plan", &plan(&changes));
        let found = runs(column(&answer["instalments"], "amount"));
        let expected: Vec<_> =
            expected.into_iter().map(|(count, amount)| (count, amount.to_owned())).collect();
        assert_eq!(found, expected, "{what}");
        assert_eq!(answer["total"], total, "{what}");
        assert_eq!(
            answer["instalments"].as_array().unwrap().last().unwrap()["running_total"],
            total,
            "{what}: the running total ends at the total"
        );
        assert!(!answer["steps"].as_array().unwrap().is_empty(), "{what}: explained");
    }
}

#[test]
fn a_month_that_is_too_short_ends_on_its_last_day_counted_from_the_first() {
    let machine = Machine::new();
    let changes =
        json!({"first_due": "2027-12-31", "instalments": 4, "indexation": {"kind": "none"}});
    let answer = machine.preview("contributions.preview_plan", &plan(&changes));
    let days: Vec<String> = column(&answer["instalments"], "due_on").collect();
    assert_eq!(days, ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31"]);
}

#[test]
fn payments_are_placed_on_the_oldest_dues_principal_first() {
    let machine = Machine::new();
    let dues = json!([
        {"id": "février", "due_on": "2026-02-05", "amount": "250.00"},
        {"id": "janvier", "due_on": "2026-01-05", "amount": "250.00"},
        {"id": "retard", "due_on": "2026-01-05", "amount": "2.05", "kind": "penalty"},
    ]);
    for (what, penalties_first, payments, placed, credit) in [
        (
            "principal by due date, then penalties; the rest stays as credit",
            false,
            json!([{"on": "2026-02-06", "amount": "600.00"}]),
            vec![(0, "janvier", "250.00"), (0, "février", "250.00"), (0, "retard", "2.05")],
            "97.95",
        ),
        (
            "a part of the oldest",
            false,
            json!([{"on": "2026-02-06", "amount": "249.99"}]),
            vec![(0, "janvier", "249.99")],
            "0.00",
        ),
        (
            "by value date, then declaration",
            false,
            json!([{"on": "2026-02-07", "amount": "100.00"}, {"on": "2026-02-06", "amount": "260.00"}]),
            vec![(1, "janvier", "250.00"), (1, "février", "10.00"), (0, "février", "100.00")],
            "0.00",
        ),
        (
            "the setting that puts penalties first",
            true,
            json!([{"on": "2026-02-06", "amount": "252.05"}]),
            vec![(0, "retard", "2.05"), (0, "janvier", "250.00")],
            "0.00",
        ),
    ] {
        let input = json!({"dues": dues, "payments": payments, "penalties_first": penalties_first});
        let answer = machine.preview("contributions.preview_imputation", &input);
        let found: Vec<_> = answer["allocations"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                (&one["payment"], one["due"].as_str().unwrap(), one["amount"].as_str().unwrap())
            })
            .map(|(payment, due, amount)| (payment.as_u64().unwrap(), due, amount))
            .collect();
        assert_eq!(found, placed, "{what}");
        assert_eq!(answer["credit"], credit, "{what}");
    }
}

#[test]
fn who_joins_late_is_caught_up_and_pays_with_the_same_figures_on_the_file() {
    for (rule, over, expected) in [
        ("catch_up", None, vec![("2027-07-15", "4635.90")]),
        // 4 635.90 in four: 1 158.975 each, the cents to the earlier ones.
        (
            "catch_up_over",
            Some(4),
            vec![
                ("2027-07-15", "1158.98"),
                ("2027-08-15", "1158.98"),
                ("2027-09-15", "1158.97"),
                ("2027-10-15", "1158.97"),
            ],
        ),
        ("from_next", None, vec![]),
    ] {
        let mut file = File::new();
        file.adopt(&plan(&json!({
            "effective_from": "2026-01-05", "risk_premium": "0.02", "grace_days": 10,
            "entry_rule": rule, "catch_up_over": over,
        })));
        file.on("2027-06-15");
        let member = file.active_member("Tardif", "2027-06-15");
        file.on("2027-10-31");
        let issued = file.ask("contributions.issue_dues", &json!({}));
        let caught_up: Vec<_> = issued["dues"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|due| due["origin"] == "catch_up")
            .map(|due| (due["due_on"].as_str().unwrap(), due["amount"].as_str().unwrap()))
            .collect();
        assert_eq!(caught_up, expected, "{rule}");
        let instalments: Vec<_> = issued["dues"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|due| due["origin"] == "instalment")
            .map(|due| (due["due_on"].as_str().unwrap(), due["amount"].as_str().unwrap()))
            .collect();
        assert_eq!(
            instalments,
            ["07", "08", "09", "10"]
                .map(|month| (format!("2027-{month}-05"), "262.65"))
                .iter()
                .map(|(on, amount)| (on.as_str(), *amount))
                .collect::<Vec<_>>(),
            "{rule}: the instalments from joining on"
        );
        let again = file.ask("contributions.issue_dues", &json!({}));
        assert_eq!(again["dues"], json!([]), "issuing twice creates nothing twice");
        if rule == "catch_up" {
            // July's instalment is older than the past that is due on the 15th.
            let paid = file.pay(&member, "5000.00", "2027-07-20");
            let settles: Vec<_> = paid["settles"]
                .as_array()
                .unwrap()
                .iter()
                .map(|due| (due["due_on"].as_str().unwrap(), due["amount"].as_str().unwrap()))
                .collect();
            assert_eq!(
                settles,
                [("2027-07-05", "262.65"), ("2027-07-15", "4635.90"), ("2027-08-05", "101.45")]
            );
            assert_eq!(paid["credit"], "0.00");
            let account = file.ask("contributions.account", &json!({"membership": member}));
            // 4 x 262.65 + 4 635.90 - 5 000.00
            assert_eq!(account["closing"], "686.50");
            let one_file = json!({"path": "releves.pdf", "single_file": true});
            let papers = file.ask("documents.statements", &one_file);
            assert_eq!(papers["made"], 1, "{papers}");
            assert!(file.machine.path("releves.pdf").exists(), "in the present folder");
            let balance = file.ask("ledger.trial_balance", &json!({}));
            assert_eq!(balance["debit"], balance["credit"], "the books balance");
        }
    }
}
