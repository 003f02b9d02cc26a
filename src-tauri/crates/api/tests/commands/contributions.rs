//! The treasurer's evening through the commands: what people do, and what is refused.

use serde_json::{Value, json};
use uuid::Uuid;

use api::Envelope;

use crate::evening::{Evening, day};

/// A plan as a treasurer types it.
fn plan(effective_from: &str, first_due: &str, base: &str) -> Value {
    json!({
        "effective_from": effective_from, "base_amount": base, "period": "monthly",
        "first_due": first_due, "instalments": 48, "indexation": {"kind": "none"},
        "entry_rule": "catch_up", "grace_days": 10,
    })
}

fn said(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn pair(state: &str, outstanding: &str) -> (String, String) {
    (state.to_owned(), outstanding.to_owned())
}

fn blamed(code: &str, field: &str) -> (String, Option<String>) {
    (code.to_owned(), Some(field.to_owned()))
}

fn plain(code: &str) -> (String, Option<String>) {
    (code.to_owned(), None)
}

/// State and rest of each due of the member, the earliest first.
fn states(evening: &Evening) -> Vec<(String, String)> {
    let list = evening.ask("contributions.dues", json!({"membership": evening.member}));
    let dues = list["dues"].as_array().unwrap().iter().rev();
    dues.map(|due| (said(&due["state"]), said(&due["outstanding"]))).collect()
}

#[test]
fn an_evening_leaves_books_that_balance_and_states_that_follow() {
    let evening = Evening::new();
    evening.on(day(2026, 3, 6));
    assert_eq!(evening.ask("contributions.preview_issue", json!({}))["total"], "750.00");
    assert_eq!(evening.ask("contributions.issue_dues", json!({}))["memberships"], 1);
    assert_eq!(evening.ask("contributions.preview_issue", json!({}))["dues"], json!([]));
    let done = evening.pay("300.00", "2026-03-04");
    assert_eq!(done["entry"], 4, "after the entries of three dues");
    assert_eq!(
        states(&evening),
        [pair("PAID", "0.00"), pair("LATE", "200.00"), pair("OPEN", "250.00")]
    );
    evening.assert_balanced();
    let account = evening.ask("contributions.account", json!({"membership": evening.member}));
    assert_eq!((&account["closing"], &account["to_pay"]), (&json!("450.00"), &json!("450.00")));
    let lines = account["lines"].as_array().unwrap();
    assert_eq!(lines[3]["balance"], "450.00", "each line is the one before plus or minus its own");
}

#[test]
fn the_same_request_sent_twice_declares_once() {
    let evening = Evening::new();
    let input = json!({
        "membership": evening.member, "amount": "250.00", "value_date": "2026-01-05",
        "method": "CASH",
    });
    let request = Some(Uuid::from_u128(1));
    let send = || {
        let envelope =
            Envelope { request, ..Envelope::new("contributions.declare", input.clone()) };
        evening.desk.call(envelope).unwrap().answer
    };
    assert_eq!(send(), send());
    let list = evening.ask("contributions.list", json!({}));
    assert_eq!(list["contributions"].as_array().unwrap().len(), 1);
}

#[test]
fn confirming_rejecting_and_reversing_twice_change_once() {
    let evening = Evening::new();
    let first = evening.pay("250.00", "2026-01-05");
    let again = evening.ask("contributions.confirm", json!({"contribution": first["id"]}));
    assert_eq!(first, again);
    let undo = json!({"contribution": first["id"], "reason": "chèque revenu"});
    let reversed = evening.ask("contributions.reverse", undo.clone());
    assert_eq!(reversed["status"], "REVERSED");
    assert_eq!(reversed, evening.ask("contributions.reverse", undo.clone()));
    assert_eq!(
        evening.refused("contributions.confirm", json!({"contribution": first["id"]})),
        plain("contribution_wrong_status")
    );
    let other = evening.declare("10.00", "2026-01-04");
    let reject = json!({"contribution": other, "reason": "illisible"});
    let rejected = evening.ask("contributions.reject", reject.clone());
    assert_eq!(rejected, evening.ask("contributions.reject", reject));
    let entries = evening.ask("ledger.entries", json!({}));
    assert_eq!(entries["entries"].as_array().unwrap().len(), 2, "a payment and its mirror");
    evening.assert_balanced();
}

#[test]
fn a_reversal_shows_on_the_account_on_its_own_day() {
    let evening = Evening::new();
    evening.ask("contributions.issue_dues", json!({}));
    let paid = evening.pay("250.00", "2026-01-05");
    evening.on(day(2026, 1, 20));
    let undo = json!({"contribution": paid["id"], "reason": "chèque revenu"});
    evening.ask("contributions.reverse", undo);
    assert_eq!(states(&evening), [pair("LATE", "250.00")]);
    let account = evening.ask("contributions.account", json!({"membership": evening.member}));
    let kinds: Vec<String> =
        account["lines"].as_array().unwrap().iter().map(|line| said(&line["kind"])).collect();
    assert_eq!(kinds, ["due_contribution", "payment", "reversal"]);
    assert_eq!(account["closing"], "250.00");
}

#[test]
fn credit_settles_the_next_due_by_itself() {
    let evening = Evening::new();
    let paid = evening.pay("400.00", "2026-01-04");
    assert_eq!(paid["credit"], "400.00", "nothing is issued yet");
    evening.on(day(2026, 2, 5)).ask("contributions.issue_dues", json!({}));
    assert_eq!(states(&evening), [pair("PAID", "0.00"), pair("PARTIAL", "100.00")]);
    evening.assert_balanced();
}

#[test]
fn money_of_tomorrow_is_declared_today_and_confirmed_tomorrow() {
    let evening = Evening::new();
    let id = evening.declare("250.00", "2026-01-06");
    let confirm = json!({"contribution": id});
    assert_eq!(
        evening.refused("contributions.confirm", confirm.clone()),
        blamed("value_date_to_come", "value_date")
    );
    assert_eq!(
        evening.on(day(2026, 1, 6)).ask("contributions.confirm", confirm)["status"],
        "CONFIRMED"
    );
}

#[test]
fn a_new_version_replaces_what_was_not_issued_and_leaves_what_was() {
    let evening = Evening::new();
    evening.on(day(2026, 2, 5)).ask("contributions.issue_dues", json!({}));
    let second = plan("2026-03-01", "2026-03-05", "300.00");
    let saved = evening.ask("contributions.save_plan", second);
    assert_eq!(saved["version"], 2);
    evening.on(day(2026, 3, 5));
    let before = evening.ask("contributions.preview_issue", json!({}));
    assert_eq!(before["total"], "250.00", "a draft changes nothing");
    evening.validate(&json!(2));
    let issued = evening.ask("contributions.issue_dues", json!({}));
    assert_eq!(issued["total"], "300.00");
    assert_eq!(issued["dues"][0]["number"], 1);
    let overlap = plan("2026-03-01", "2026-03-05", "310.00");
    assert_eq!(
        evening.refused("contributions.save_plan", overlap),
        blamed("overlapping_versions", "effective_from")
    );
}

#[test]
fn a_draft_is_changed_until_it_is_validated() {
    let evening = Evening::without_plan();
    evening.ask("contributions.save_plan", plan("2026-01-01", "2026-01-05", "250.00"));
    let mut again = plan("2026-01-01", "2026-01-05", "260.00");
    assert_eq!(
        evening.refused("contributions.save_plan", again.clone()),
        plain("plan_draft_exists")
    );
    again["version"] = json!(1);
    assert_eq!(
        evening.refused("contributions.save_plan", again.clone()),
        blamed("missing_field", "row_version")
    );
    again["row_version"] = json!(1);
    let saved = evening.ask("contributions.save_plan", again.clone());
    assert_eq!(saved, json!({"version": 1, "row_version": 2}));
    let plans = evening.ask("contributions.plans", json!({}));
    assert_eq!(plans["versions"][0]["base_amount"], "260.00");
    assert_eq!(plans["versions"][0]["table"]["total"], "12480.00");
    let ghost = json!({"version": 1, "row_version": 2, "document": Uuid::from_u128(9)});
    assert_eq!(
        evening.refused("contributions.validate_plan", ghost),
        blamed("not_found", "document")
    );
    evening.validate(&json!(1));
    assert_eq!(
        evening.refused("contributions.save_plan", again.clone()),
        blamed("plan_already_validated", "version")
    );
    again["version"] = json!(7);
    assert_eq!(
        evening.refused("contributions.save_plan", again),
        blamed("plan_version_unknown", "version")
    );
}

#[test]
fn a_plan_is_read_back_with_what_was_typed() {
    let evening = Evening::without_plan();
    let mut input = plan("2026-01-01", "2026-01-05", "250.00");
    input["indexation"] = json!({"kind": "series", "values": [
        {"on": "2026-01-01", "value": "118.46"}, {"on": "2029-12-31", "value": "121.3"},
    ]});
    input["instalments"] = json!(3);
    input["risk_premium"] = json!("0.0225");
    input["entry_rule"] = json!("catch_up_over");
    input["catch_up_over"] = json!(6);
    input["destination"] = json!("reserve");
    input["cut_offs"] = json!(["2026-06-30", "2026-03-31"]);
    evening.ask("contributions.save_plan", input);
    let version = evening.ask("contributions.plans", json!({}))["versions"][0].clone();
    assert_eq!(version["indexation"]["values"][1], json!({"on": "2029-12-31", "value": "121.3"}));
    assert_eq!(version["risk_premium"], "0.0225");
    assert_eq!(
        (&version["entry_rule"], &version["catch_up_over"]),
        (&json!("catch_up_over"), &json!(6))
    );
    assert_eq!(version["destination"], "reserve");
    assert_eq!(version["cut_offs"], json!(["2026-03-31", "2026-06-30"]));
}

#[test]
fn a_plan_explains_itself_in_the_language_that_is_read_and_else_in_french() {
    let evening = Evening::new();
    for (lang, word) in [
        (Some("fr"), "échéances"),
        (Some("nl"), "termijnen"),
        (Some("en"), "instalments"),
        (Some("de"), "échéances"),
        (None, "échéances"),
    ] {
        let envelope = Envelope {
            lang: lang.map(str::to_owned),
            ..Envelope::new("contributions.plans", json!({}))
        };
        let answer = evening.desk.call(envelope).unwrap().answer;
        let first = answer["versions"][0]["table"]["explanation"][0].as_str().unwrap();
        assert!(first.contains(word), "{lang:?}: {first}");
    }
}

#[test]
fn dues_after_leaving_are_cancelled_in_the_books_too() {
    let evening = Evening::new();
    evening.ask("contributions.issue_dues", json!({"until": "2026-03-31"}));
    evening.on(day(2026, 2, 10));
    let leave = json!({
        "membership": evening.member, "to": "EXITED", "on": "2026-02-10", "reason": "déménage",
        "document": evening.document("PV"),
    });
    evening.ask("members.change_status", leave);
    let states: Vec<String> = states(&evening).into_iter().map(|(state, _)| state).collect();
    assert_eq!(states, ["LATE", "OPEN", "CANCELLED"]);
    let account = evening
        .ask("contributions.account", json!({"membership": evening.member, "to": "2026-12-31"}));
    assert_eq!(account["closing"], "500.00");
    evening.assert_balanced();
    assert_eq!(
        evening.on(day(2026, 6, 5)).ask("contributions.issue_dues", json!({}))["dues"],
        json!([])
    );
}

#[test]
fn what_does_not_exist_is_refused_by_its_field() {
    let evening = Evening::new();
    let ghost = Uuid::from_u128(9);
    for (name, input, field) in [
        ("contributions.account", json!({"membership": ghost}), "membership"),
        ("contributions.dues", json!({"membership": ghost}), "membership"),
        ("contributions.list", json!({"membership": ghost}), "membership"),
        (
            "contributions.declare",
            json!({"membership": ghost, "amount": "1.00", "value_date": "2026-01-05", "method": "CASH"}),
            "membership",
        ),
    ] {
        assert_eq!(evening.refused(name, input), blamed("not_found", field), "{name}");
    }
    assert_eq!(
        evening.refused("contributions.confirm", json!({"contribution": ghost})),
        plain("not_found")
    );
    let reversed = json!({"membership": evening.member, "from": "2026-02-01", "to": "2026-01-31"});
    assert_eq!(evening.refused("contributions.account", reversed), blamed("period_reversed", "to"));
}

#[test]
fn a_refused_declaration_writes_nothing() {
    let evening = Evening::new();
    let declare = |field: &str, value: Value| {
        let mut input = json!({
            "membership": evening.member, "amount": "250.00", "value_date": "2026-01-05",
            "method": "CASH",
        });
        input[field] = value;
        evening.refused("contributions.declare", input)
    };
    assert_eq!(declare("amount", json!("0.00")), blamed("amount_not_positive", "amount"));
    assert_eq!(declare("amount", json!("-1.00")), blamed("amount_not_positive", "amount"));
    assert_eq!(declare("method", json!("BARTER")), blamed("unknown_choice", "method"));
    let heic = evening.file("photo.jpg", b"\0\0\0\x18ftypheic");
    assert_eq!(declare("proofs", json!([heic])), blamed("proof_heic", "proofs[0]"));
    assert_eq!(declare("proofs", json!(["/etc/passwd"])), blamed("path_not_chosen", "proofs[0]"));
    let absent = evening.path("absent.pdf");
    assert_eq!(declare("proofs", json!([absent])), blamed("proof_unreadable", "proofs[0]"));
    assert_eq!(evening.ask("contributions.list", json!({}))["contributions"], json!([]));
}

#[test]
fn a_correction_carries_the_proofs_and_is_made_once() {
    let evening = Evening::new();
    let first = evening.pay("250.00", "2026-01-05");
    let correct = |amount: &str| {
        json!({
            "membership": evening.member, "amount": amount, "value_date": "2026-01-05",
            "method": "BANK_TRANSFER", "corrects": first["id"], "reason": "faute de frappe",
        })
    };
    let mut silent = correct("205.00");
    silent.as_object_mut().unwrap().remove("reason");
    assert_eq!(
        evening.refused("contributions.declare", silent),
        blamed("reason_missing", "reason")
    );
    let second = evening.ask("contributions.declare", correct("205.00"));
    let confirmed = evening.ask("contributions.confirm", json!({"contribution": second["id"]}));
    assert_eq!(confirmed["status"], "CONFIRMED", "the proof came along");
    let again = evening.try_ask("contributions.declare", correct("206.00")).unwrap_err();
    assert_eq!(again.code, "already_exists");
    evening.assert_balanced();
}

#[test]
fn the_one_who_declared_for_themselves_does_not_confirm_when_others_could() {
    let evening = Evening::new();
    let member = evening.ask("members.show", json!({"membership": evening.member}));
    let person = member["persons"][0]["id"].clone();
    evening.ask("settings.set_passphrase", json!({"passphrase": "petit jardin bleu"}));
    let add = json!({
        "name": "Paul", "role": "TREASURER", "person": person, "passphrase": "grand jardin vert",
    });
    let paul = evening.ask("settings.add_user", add)["id"].clone();
    let sign_in = |user: &Value, passphrase: &str| {
        evening.ask("settings.sign_in", json!({"user": user, "passphrase": passphrase}));
    };
    let users = evening.ask("settings.users", json!({}));
    let nadia = users["users"]
        .as_array()
        .unwrap()
        .iter()
        .find(|user| user["name"] == "Nadia")
        .unwrap()["id"]
        .clone();
    sign_in(&paul, "grand jardin vert");
    let id = evening.declare("250.00", "2026-01-05");
    let confirm = json!({"contribution": id});
    assert_eq!(evening.refused("contributions.confirm", confirm.clone()), plain("own_declaration"));
    sign_in(&nadia, "petit jardin bleu");
    assert_eq!(evening.ask("contributions.confirm", confirm)["status"], "CONFIRMED");
}

#[test]
fn what_happened_to_a_member_stands_in_its_timeline_once_each() {
    let evening = Evening::new();
    evening.on(day(2026, 3, 6)).ask("contributions.issue_dues", json!({}));
    let paid = evening.pay("300.00", "2026-03-04");
    let undo = json!({"contribution": paid["id"], "reason": "versé deux fois"});
    for _twice in 0..2 {
        evening.ask("contributions.confirm", json!({"contribution": paid["id"]}));
    }
    for _twice in 0..2 {
        evening.ask("contributions.reverse", undo.clone());
    }
    let about = json!({"entity": "membership", "entity_id": evening.member});
    let answer = evening.ask("history.timeline", about);
    let entries = answer["entries"].as_array().unwrap();
    let told: Vec<&str> =
        entries.iter().rev().map(|entry| entry["text"].as_str().unwrap()).collect();
    assert_eq!(
        told,
        [
            "timeline-member-added",
            "timeline-member-status",
            "timeline-payment-declared",
            "timeline-payment-confirmed",
            "timeline-payment-reversed",
        ]
    );
    let last = &entries[0];
    assert_eq!(last["params"], json!({"amount": "300.00", "on": "2026-03-04"}));
    assert_eq!((&last["member"], &last["note"]), (&json!("Dupont"), &json!("versé deux fois")));
    let all = evening.ask("history.timeline", json!({}));
    let texts: Vec<&Value> =
        all["entries"].as_array().unwrap().iter().map(|entry| &entry["text"]).collect();
    for text in ["timeline-dues-issued", "timeline-plan-validated", "timeline-document-added"] {
        assert!(texts.contains(&&json!(text)), "{text} is not in {texts:?}");
    }
}

#[test]
fn what_fell_due_before_the_opening_balances_is_in_them_and_not_asked_again() {
    for (first_day, issued, before) in
        [("2026-02-04", 2, 1), ("2026-02-05", 2, 1), ("2026-02-06", 1, 2)]
    {
        let evening = Evening::new();
        evening.on(day(2026, 3, 6));
        let lines = json!([
            {"membership": evening.member, "amount": "500.00"},
            {"account": "4891", "membership": evening.member, "amount": "-500.00"},
        ]);
        evening.ask("ledger.enter_opening", json!({"on": first_day, "lines": lines}));
        let preview = evening.ask("contributions.preview_issue", json!({}));
        let done = evening.ask("contributions.issue_dues", json!({}));
        for answer in [&preview, &done] {
            assert_eq!(answer["dues"].as_array().unwrap().len(), issued, "{first_day}");
            assert_eq!(answer["before_opening"], before, "{first_day}");
        }
        evening.assert_balanced();
    }
}

#[test]
fn a_proof_that_is_found_late_is_attached_and_takes_nothing_away() {
    let evening = Evening::new();
    let paid = evening.pay("250.00", "2026-01-05");
    let late = evening.file("reçu.pdf", b"%PDF-1.7\nretrouv\xc3\xa9");
    let add = json!({"contribution": paid["id"], "path": late});
    assert_eq!(evening.ask("contributions.add_proof", add)["status"], "CONFIRMED");
    let list = evening.ask("contributions.list", json!({}));
    assert_eq!(list["contributions"][0]["proofs"].as_array().unwrap().len(), 2);
    assert_eq!(evening.ask("history.verify", json!({}))["whole"], true);
}

#[test]
fn a_payment_on_a_reserve_account_that_the_cooperative_does_not_have_is_refused() {
    let evening = Evening::new();
    let declare = json!({
        "membership": evening.member, "amount": "250.00", "value_date": "2026-01-05",
        "method": "BANK_TRANSFER", "account": "reserve",
    });
    let refused = evening.refused("contributions.declare", declare.clone());
    assert_eq!(refused, blamed("reserve_account_unknown", "account"));
    let shown = evening.ask("cooperative.show", json!({}));
    let identity = json!({
        "name": shown["name"], "language": shown["language"], "row_version": shown["row_version"],
        "reserve_iban": "BE71096123456769",
    });
    evening.ask("cooperative.update", identity);
    assert_eq!(evening.ask("contributions.declare", declare)["status"], "PENDING");
}
