//! The ledger through its commands.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::Desk;
use crate::refusal::Refusal;
use crate::testing::{TestHost, ask, desk_with_file};

fn desk() -> (Desk, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 3, 15).unwrap();
    (desk_with_file(Arc::new(TestHost::new(folder.path(), today))), folder)
}

fn add(desk: &Desk, family: &str) -> Value {
    let input = json!({ "titulars": [{ "family_name": family }], "joined_on": "2025-01-05" });
    ask(desk, "members.add", input).unwrap()["id"].clone()
}

/// The opening of a cooperative of two members: one owes 50, one is 100 ahead.
fn lines(first: &Value, second: &Value) -> Value {
    json!([
        { "account": "550", "amount": "1250.00" },
        { "membership": first, "amount": "50.00" },
        { "membership": second, "amount": "-100.00" },
        { "account": "4891", "membership": first, "amount": "-450.00" },
        { "account": "4891", "membership": second, "amount": "-500.00" },
        { "account": "1301", "amount": "-250.00" },
    ])
}

fn refused(desk: &Desk, name: &str, input: Value) -> (String, Option<String>) {
    let Refusal { code, field, .. } = ask(desk, name, input).unwrap_err();
    (code, field)
}

fn blamed(code: &str, field: &str) -> (String, Option<String>) {
    (code.to_owned(), Some(field.to_owned()))
}

#[test]
fn the_chart_is_shown_before_the_first_entry() {
    let (desk, _folder) = desk();
    let accounts = ask(&desk, "ledger.accounts", json!({})).unwrap();
    let accounts = accounts["accounts"].as_array().unwrap();
    let find = |number: &str| accounts.iter().find(|a| a["number"] == number).unwrap();
    assert_eq!(find("550")["role"], "bank");
    assert_eq!(find("4160")["role"], "members.contribution");
    assert_eq!(find("4160")["source"], Value::Null, "our own addition");
    assert!(find("416")["source"].as_str().unwrap().contains("PCMN"), "a published heading");
    assert_eq!(ask(&desk, "ledger.trial_balance", json!({})).unwrap()["lines"], json!([]));
}

#[test]
fn opening_balances_must_meet_and_are_entered_once() {
    let (desk, _folder) = desk();
    let (first, second) = (add(&desk, "Dupont"), add(&desk, "Peeters"));
    let mut input = json!({ "on": "2026-01-01", "lines": lines(&first, &second) });
    input["lines"][0]["amount"] = json!("1249.99");
    let preview = ask(&desk, "ledger.preview_opening", input.clone()).unwrap();
    assert_eq!(preview, json!({ "debit": "1299.99", "credit": "1300.00", "difference": "-0.01" }));
    assert_eq!(
        refused(&desk, "ledger.enter_opening", input.clone()),
        blamed("opening_unbalanced", "lines")
    );
    input["lines"][0]["amount"] = json!("1250.00");
    let posted = ask(&desk, "ledger.enter_opening", input.clone()).unwrap();
    assert_eq!(posted["number"], 1);
    for command in ["ledger.preview_opening", "ledger.enter_opening"] {
        assert_eq!(
            refused(&desk, command, input.clone()),
            blamed("opening_already_entered", "on"),
            "{command}"
        );
    }

    let balance = ask(&desk, "ledger.trial_balance", json!({})).unwrap();
    assert_eq!(balance["debit"], balance["credit"]);
    let of = |account: &str| {
        let lines = balance["lines"].as_array().unwrap();
        lines.iter().find(|line| line["account"] == account).unwrap()["balance"].clone()
    };
    assert_eq!(of("4999"), "0.00", "the opening account ends at zero");
    assert_eq!(of("4160"), "-50.00");
    assert_eq!(of("4891"), "-950.00");
    assert_eq!(of("1301"), "-250.00");
}

#[test]
fn a_members_opening_balance_is_what_the_members_page_says() {
    let (desk, _folder) = desk();
    let (first, second) = (add(&desk, "Dupont"), add(&desk, "Peeters"));
    let input = json!({ "on": "2026-01-01", "lines": lines(&first, &second) });
    ask(&desk, "ledger.enter_opening", input).unwrap();
    let list = ask(&desk, "members.list", json!({})).unwrap();
    let rows: Vec<(Value, Value)> = list["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["balance"].clone(), row["late"].clone()))
        .collect();
    assert_eq!(rows, [(json!("50.00"), json!(true)), (json!("-100.00"), json!(false))]);
}

#[test]
fn a_wrong_opening_line_is_named_with_its_place() {
    let (desk, _folder) = desk();
    let member = add(&desk, "Dupont");
    let with = |line: Value| {
        refused(&desk, "ledger.enter_opening", json!({ "on": "2026-01-01", "lines": [line] }))
    };
    for (line, code, field) in [
        (json!({ "amount": "1.00" }), "opening_target_missing", "lines[0].account"),
        (
            json!({ "account": "55x", "amount": "1.00" }),
            "account_code_malformed",
            "lines[0].account",
        ),
        (json!({ "account": "550", "amount": "1.005" }), "too_many_decimals", "lines[0].amount"),
        (
            json!({ "account": "550", "membership": member, "amount": "1.00" }),
            "entry_sub_account_unexpected",
            "lines[0].membership",
        ),
        (json!({ "account": "6110", "amount": "1.00" }), "opening_account", "lines"),
        (json!({ "account": "5555", "amount": "1.00" }), "account_unknown", "account"),
        (json!({ "account": "4160", "amount": "1.00" }), "entry_sub_account_missing", "account"),
        (json!({ "account": "550", "amount": "0.00" }), "opening_empty", "lines"),
        (
            json!({ "membership": "00000000-0000-7000-8000-000000000000", "amount": "1.00" }),
            "not_found",
            "lines[0].membership",
        ),
    ] {
        assert_eq!(with(line.clone()), blamed(code, field), "{line}");
    }
    let tomorrow = json!({ "on": "2026-03-16", "lines": [] });
    assert_eq!(
        refused(&desk, "ledger.enter_opening", tomorrow),
        blamed("date_in_the_future", "on")
    );
}

#[test]
fn the_journal_is_read_by_account_member_and_page() {
    let (desk, _folder) = desk();
    let (first, second) = (add(&desk, "Dupont"), add(&desk, "Peeters"));
    let input = json!({ "on": "2026-01-01", "lines": lines(&first, &second) });
    ask(&desk, "ledger.enter_opening", input).unwrap();
    let read = |filter: Value| ask(&desk, "ledger.entries", filter).unwrap();
    let all = read(json!({}));
    assert_eq!(all["total"], "2600.00");
    let entry = &all["entries"][0];
    assert_eq!(
        (entry["event"].clone(), entry["year"].clone(), entry["number"].clone()),
        (json!("opening"), json!("2026"), json!(1))
    );
    assert_eq!(entry["postings"][1]["member"], "Dupont");
    assert_eq!(entry["postings"][1]["debit"], "50.00");
    assert_eq!(entry["postings"][2]["credit"], "100.00");
    for (filter, found) in [
        (json!({ "membership": first }), 1),
        (json!({ "account": "550" }), 1),
        (json!({ "account": "570" }), 0),
        (json!({ "to": "2025-12-31" }), 0),
        (json!({ "from": "2026-01-01" }), 1),
        (json!({ "limit": 0 }), 0),
        (json!({ "offset": 1 }), 0),
    ] {
        assert_eq!(read(filter.clone())["entries"].as_array().unwrap().len(), found, "{filter}");
    }
}

#[test]
fn an_account_is_read_with_its_running_balance() {
    let (desk, _folder) = desk();
    let (first, second) = (add(&desk, "Dupont"), add(&desk, "Peeters"));
    let input = json!({ "on": "2026-01-01", "lines": lines(&first, &second) });
    ask(&desk, "ledger.enter_opening", input).unwrap();
    let statement = ask(&desk, "ledger.account", json!({ "account": "4160" })).unwrap();
    let balances: Vec<Value> =
        statement["lines"].as_array().unwrap().iter().map(|line| line["balance"].clone()).collect();
    assert_eq!(balances, ["50.00", "-50.00"]);
    assert_eq!(
        (statement["opening"].clone(), statement["closing"].clone()),
        (json!("0.00"), json!("-50.00"))
    );
    let later = json!({ "account": "4160", "from": "2026-01-02" });
    let later = ask(&desk, "ledger.account", later).unwrap();
    assert_eq!((later["opening"].clone(), later["lines"].clone()), (json!("-50.00"), json!([])));
    assert_eq!(refused(&desk, "ledger.account", json!({ "account": "4444" })).0, "account_unknown");
}

#[test]
fn a_wrong_opening_is_undone_and_entered_again() {
    let (desk, _folder) = desk();
    let (first, second) = (add(&desk, "Dupont"), add(&desk, "Peeters"));
    let input = json!({ "on": "2026-01-01", "lines": lines(&first, &second) });
    let undo = json!({ "reason": "solde de Peeters mal recopié" });
    assert_eq!(
        refused(&desk, "ledger.reverse_opening", undo.clone()),
        ("opening_not_entered".to_owned(), None)
    );
    ask(&desk, "ledger.enter_opening", input.clone()).unwrap();
    ask(&desk, "ledger.reverse_opening", undo.clone()).unwrap();
    let balances = |desk: &Desk| -> Vec<Value> {
        let list = ask(desk, "members.list", json!({})).unwrap();
        list["members"].as_array().unwrap().iter().map(|row| row["balance"].clone()).collect()
    };
    assert_eq!(balances(&desk), [json!("0.00"), json!("0.00")]);
    for member in [&first, &second] {
        let input = json!({ "membership": member, "from": "2026-01-01" });
        let account = ask(&desk, "contributions.account", input).unwrap();
        assert_eq!((&account["closing"], &account["to_pay"]), (&json!("0.00"), &json!("0.00")));
    }
    let balance = ask(&desk, "ledger.trial_balance", json!({})).unwrap();
    let sums: Vec<&Value> =
        balance["lines"].as_array().unwrap().iter().map(|line| &line["balance"]).collect();
    assert!(sums.iter().all(|sum| **sum == json!("0.00")), "{sums:?}");
    assert_eq!(refused(&desk, "ledger.reverse_opening", undo).0, "opening_not_entered");

    ask(&desk, "ledger.enter_opening", input).unwrap();
    assert_eq!(balances(&desk), [json!("50.00"), json!("-100.00")]);
}
