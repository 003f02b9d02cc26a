//! Two windows on one file: what one read and the other changed since is refused, and stays.

use crate::evening::{Evening, text};
use api::Desk;
use api::testing::ask;
use serde_json::{Value, json};

fn draft(base: &str) -> Value {
    json!({
        "effective_from": "2026-01-01", "base_amount": base, "period": "monthly",
        "first_due": "2026-01-05", "instalments": 48, "indexation": {"kind": "none"},
        "entry_rule": "catch_up",
    })
}

/// Another window on the file of the evening, its only user signed in by opening it.
fn second_window(evening: &Evening) -> Desk {
    let desk = Desk::new(evening.host.clone());
    ask(&desk, "cooperative.open", json!({"path": text(&evening.path("test.coop"))})).unwrap();
    desk
}

#[test]
fn a_draft_changed_in_one_window_is_neither_overwritten_nor_validated_by_the_other() {
    let evening = Evening::without_plan();
    let decision = evening.document("PV");
    evening.ask("contributions.save_plan", draft("250.00"));
    let other = second_window(&evening);
    let read =
        |desk: &Desk| ask(desk, "contributions.plans", json!({})).unwrap()["versions"][0].clone();
    let (ours, theirs) = (read(&evening.desk), read(&other));
    assert_eq!(ours, theirs, "both read the same draft");

    let change = |read: &Value, base: &str| {
        let mut input = draft(base);
        input["version"] = read["version"].clone();
        input["row_version"] = read["row_version"].clone();
        input
    };
    let saved = ask(&other, "contributions.save_plan", change(&theirs, "260.00")).unwrap();
    let stale = evening.refused("contributions.save_plan", change(&ours, "270.00"));
    assert_eq!(stale.0, "changed_meanwhile");
    let adopt = |read: &Value| {
        json!({
            "version": read["version"], "row_version": read["row_version"], "document": decision,
        })
    };
    assert_eq!(evening.refused("contributions.validate_plan", adopt(&ours)).0, "changed_meanwhile");
    let now = read(&evening.desk);
    assert_eq!((&now["state"], &now["base_amount"]), (&json!("DRAFT"), &json!("260.00")));
    assert_eq!(now["row_version"], saved["row_version"], "nothing was written");

    // What is read again can be changed and validated; whoever read the draft is told so.
    evening.ask("contributions.save_plan", change(&now, "270.00"));
    let now = read(&evening.desk);
    assert_eq!(
        ask(&other, "contributions.validate_plan", adopt(&saved)).unwrap_err().code,
        "changed_meanwhile"
    );
    ask(&other, "contributions.validate_plan", adopt(&now)).unwrap();
    assert_eq!(
        evening.refused("contributions.validate_plan", adopt(&now)).0,
        "plan_already_validated"
    );
    assert_eq!(read(&evening.desk)["base_amount"], "270.00");
}
