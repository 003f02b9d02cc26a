//! What is called for the reserve is asked on the reserve's own account.

use crate::evening::{Evening, day, pages, text};
use api::testing::ask;
use serde_json::{Value, json};

const CURRENT: &str = "BE68 5390 0754 7034";
const RESERVE: &str = "BE71 0961 2345 6769";

fn plan(from: &str, base: &str, destination: &str) -> Value {
    json!({
        "effective_from": from, "base_amount": base, "period": "monthly",
        "first_due": from, "instalments": 12, "indexation": {"kind": "none"},
        "entry_rule": "catch_up", "destination": destination,
    })
}

fn record_reserve_account(evening: &Evening) {
    let mut identity = evening.ask("cooperative.show", json!({}));
    let input = json!({
        "name": identity["name"].take(), "address": identity["address"].take(),
        "language": identity["language"].take(), "iban": identity["iban"].take(),
        "row_version": identity["row_version"].take(), "reserve_iban": RESERVE,
    });
    evening.ask("cooperative.update", input);
}

/// Issues what is due and calls for it; gives the input that prints the call.
fn called(evening: &Evening, on: chrono::NaiveDate) -> Value {
    evening.on(on);
    evening.ask("contributions.issue_dues", json!({}));
    let call = json!({"title": "Appel", "until": on});
    let call = evening.ask("contributions.issue_call", call)["id"].clone();
    json!({"call": call, "path": text(&evening.path("appel.pdf")), "single_file": true})
}

fn printed(evening: &Evening, papers: Value) -> String {
    let path = evening.path("appel.pdf");
    evening.ask("documents.calls", papers);
    let page = pages(&path).join(" ");
    std::fs::remove_file(&path).unwrap();
    page
}

#[test]
fn a_call_asks_each_part_on_the_account_that_it_goes_to() {
    let evening = Evening::without_plan();
    evening.adopt(plan("2026-01-05", "250.00", "member_advance"));
    evening.adopt(plan("2026-02-05", "40.00", "reserve"));
    record_reserve_account(&evening);
    let papers = called(&evening, day(2026, 2, 5));
    let page = printed(&evening, papers);
    for said in ["290,00 €", "250,00 €", "40,00 €", CURRENT, RESERVE, "fonds de réserve"] {
        assert!(page.contains(said), "{said} is not on the page: {page}");
    }
    assert_eq!(page.matches("À scanner").count(), 2, "a code for each account");
}

#[test]
fn a_call_for_the_reserve_alone_waits_for_its_account_and_names_no_other() {
    let evening = Evening::without_plan();
    evening.adopt(plan("2026-01-05", "40.00", "reserve"));
    let papers = called(&evening, day(2026, 1, 5));
    let refused = ask(&evening.desk, "documents.calls", papers.clone());
    match refused {
        Ok(done) => {
            assert_eq!(done["made"], 0, "nothing is printed without the account: {done}");
            assert_eq!(done["failed"][0]["code"], "reserve_iban_needed", "{done}");
        }
        Err(refusal) => assert_eq!(refusal.code, "reserve_iban_needed"),
    }
    record_reserve_account(&evening);
    let page = printed(&evening, papers);
    assert!(page.contains(RESERVE) && !page.contains(CURRENT), "{page}");
    assert_eq!(page.matches("À scanner").count(), 1);
}

#[test]
fn a_call_without_reserve_is_asked_on_the_current_account_alone() {
    let evening = Evening::without_plan();
    evening.adopt(plan("2026-01-05", "250.00", "working_fund"));
    record_reserve_account(&evening);
    let papers = called(&evening, day(2026, 1, 5));
    let page = printed(&evening, papers);
    assert!(page.contains(CURRENT) && !page.contains(RESERVE), "{page}");
}

/// The statement of the member, read back.
fn statement(evening: &Evening) -> String {
    let made = evening.ask("documents.statement", json!({"membership": evening.member}));
    let path = evening.path("releve.pdf");
    let input = json!({"document": made["document"], "path": text(&path)});
    evening.ask("documents.save", input);
    let page = pages(&path).join(" ");
    std::fs::remove_file(&path).unwrap();
    page
}

/// What the member's own window says is asked: the account, its IBAN, the amount.
fn asked(evening: &Evening) -> Value {
    let users = evening.ask("settings.users", json!({}))["users"].clone();
    let shown = evening.ask("members.show", json!({"membership": evening.member}));
    let user = &users[0];
    let input = json!({
        "id": user["id"], "name": user["name"], "role": user["role"], "disabled": false,
        "row_version": user["row_version"], "person": shown["persons"][0]["id"],
    });
    evening.ask("settings.update_user", input);
    let own = evening.ask("members.own", json!({}))["asked"].clone();
    let of = |one: &Value| json!([one["account"], one["iban"], one["amount"]]);
    own.as_array().unwrap().iter().map(of).collect()
}

fn pay(evening: &Evening, amount: &str) {
    let proof = evening.file("preuve.pdf", b"%PDF-1.7\npreuve");
    let input = json!({
        "membership": evening.member, "amount": amount, "value_date": "2026-02-05",
        "method": "BANK_TRANSFER", "proofs": [proof],
    });
    let id = evening.ask("contributions.declare", input)["id"].clone();
    evening.ask("contributions.confirm", json!({"contribution": id}));
}

#[test]
fn a_statement_and_the_own_account_ask_each_part_on_the_account_of_the_call() {
    let evening = Evening::without_plan();
    evening.adopt(plan("2026-01-05", "250.00", "member_advance"));
    evening.adopt(plan("2026-02-05", "40.00", "reserve"));
    record_reserve_account(&evening);
    called(&evening, day(2026, 2, 5));
    let page = statement(&evening);
    for said in ["250,00 €", "40,00 €", CURRENT, RESERVE, "fonds de réserve"] {
        assert!(page.contains(said), "{said} is not on the page: {page}");
    }
    assert_eq!(page.matches("À scanner").count(), 2, "a code for each account");
    let both = json!([["current", CURRENT, "250.00"], ["reserve", RESERVE, "40.00"]]);
    assert_eq!(asked(&evening), both);
    // The oldest due is paid first: what is left goes to the reserve alone.
    pay(&evening, "260.00");
    let page = statement(&evening);
    assert!(page.contains("30,00 €") && page.contains(RESERVE), "{page}");
    assert!(!page.contains(CURRENT), "{page}");
    assert_eq!(page.matches("À scanner").count(), 1);
    assert_eq!(asked(&evening), json!([["reserve", RESERVE, "30.00"]]));
}

#[test]
fn a_cooperative_with_the_account_of_the_reserve_alone_makes_the_statement_of_a_reserve_due() {
    let evening = Evening::without_plan();
    evening.adopt(plan("2026-01-05", "40.00", "reserve"));
    called(&evening, day(2026, 1, 5));
    let own = json!({"membership": evening.member});
    let needed = evening.refused("documents.statement", own);
    assert_eq!(needed.0, "reserve_iban_needed");
    assert_eq!(asked(&evening), json!([["reserve", null, "40.00"]]));
    let identity = evening.ask("cooperative.show", json!({}));
    let input = json!({
        "name": identity["name"], "language": "fr", "iban": null,
        "row_version": identity["row_version"], "reserve_iban": RESERVE,
    });
    evening.ask("cooperative.update", input);
    let page = statement(&evening);
    assert!(page.contains(RESERVE), "{page}");
    evening.on(day(2026, 2, 5));
    pay(&evening, "40.00");
    let page = statement(&evening);
    assert!(page.contains("Rien à payer") && !page.contains(RESERVE), "{page}");
}

#[test]
fn a_correction_that_says_no_account_stays_on_the_account_of_the_payment() {
    let evening = Evening::without_plan();
    evening.adopt(plan("2026-01-05", "40.00", "reserve"));
    record_reserve_account(&evening);
    evening.on(day(2026, 1, 5));
    evening.ask("contributions.issue_dues", json!({}));
    let proof = evening.file("preuve.pdf", b"%PDF-1.7\npreuve");
    let mut input = json!({
        "membership": evening.member, "amount": "400.00", "value_date": "2026-01-05",
        "method": "BANK_TRANSFER", "account": "reserve", "proofs": [proof],
    });
    let declare = |input: &Value| {
        let id = evening.ask("contributions.declare", input.clone())["id"].clone();
        evening.ask("contributions.confirm", json!({"contribution": id}));
        let list = evening.ask("contributions.list", json!({}));
        let rows = list["contributions"].as_array().unwrap();
        let account = rows.iter().find(|row| row["id"] == id).unwrap()["account"].clone();
        (id, account)
    };
    let (mut last, account) = declare(&input);
    assert_eq!(account, "reserve");
    // Said again it moves; in cash it never arrived on the reserve's account.
    for (amount, said, method, kept) in [
        ("40.00", Value::Null, "BANK_TRANSFER", "reserve"),
        ("41.00", json!("current"), "BANK_TRANSFER", "current"),
        ("42.00", Value::Null, "BANK_TRANSFER", "current"),
        ("43.00", json!("reserve"), "BANK_TRANSFER", "reserve"),
        ("44.00", Value::Null, "CASH", "current"),
    ] {
        input["amount"] = json!(amount);
        input["method"] = json!(method);
        input["account"] = said;
        input["corrects"] = last;
        input["reason"] = json!("faute de frappe");
        let (id, account) = declare(&input);
        assert_eq!(account, kept, "{amount}");
        last = id;
    }
    evening.assert_whole();
}

#[test]
fn a_payment_is_booked_on_the_account_that_it_arrived_on() {
    let evening = Evening::without_plan();
    evening.adopt(plan("2026-01-05", "40.00", "reserve"));
    record_reserve_account(&evening);
    evening.on(day(2026, 1, 5));
    evening.ask("contributions.issue_dues", json!({}));
    let proof = evening.file("preuve.pdf", b"%PDF-1.7\npreuve");
    let declare = |method: &str, account: Value| {
        json!({
            "membership": evening.member, "amount": "40.00", "value_date": "2026-01-05",
            "method": method, "account": account, "proofs": [proof], "despite_duplicate": true,
        })
    };
    for (method, account, kept, booked) in [
        ("BANK_TRANSFER", json!("reserve"), "reserve", "551"),
        ("BANK_TRANSFER", json!("current"), "current", "550"),
        ("BANK_TRANSFER", Value::Null, "current", "550"),
        ("CASH", json!("reserve"), "current", "570"),
    ] {
        let id = evening.ask("contributions.declare", declare(method, account))["id"].clone();
        let list = evening.ask("contributions.list", json!({}));
        let rows = list["contributions"].as_array().unwrap();
        assert_eq!(rows.iter().find(|row| row["id"] == id).unwrap()["account"], kept);
        let before = evening.ask("ledger.trial_balance", json!({"as_of": "2026-01-05"}));
        evening.ask("contributions.confirm", json!({"contribution": id}));
        let after = evening.ask("ledger.trial_balance", json!({"as_of": "2026-01-05"}));
        let moved: Vec<&Value> = after["lines"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| !before["lines"].as_array().unwrap().contains(row))
            .map(|row| &row["account"])
            .collect();
        assert!(moved.contains(&&json!(booked)), "{method} {kept}: {moved:?}");
        assert_eq!(moved.len(), 2, "and what the member owes: {moved:?}");
    }
    let wrong = evening.refused("contributions.declare", declare("OTHER", json!("savings")));
    assert_eq!(wrong, ("unknown_choice".to_owned(), Some("account".to_owned())));
    evening.assert_whole();
}
