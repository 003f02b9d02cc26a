//! The messages that a call for funds puts in the outbox.

use serde_json::{Value, json};

use crate::evening::{Evening, day};

/// What the audit keeps of a message, by field.
fn messages(evening: &Evening) -> Vec<Value> {
    let events = evening.ask("history.events", json!({ "entity": "outbox" }));
    let rows = events["events"].as_array().unwrap().iter();
    rows.map(|row| {
        let changes = row["changes"].as_array().unwrap().iter();
        changes
            .map(|change| (change["field"].as_str().unwrap().to_owned(), change["after"].clone()))
            .collect()
    })
    .collect()
}

fn call(evening: &Evening, title: &str, until: &str) {
    evening.ask("contributions.issue_dues", json!({}));
    evening.ask("contributions.issue_call", json!({ "title": title, "until": until }));
}

fn waiting(evening: &Evening) -> Value {
    evening.ask("cooperative.dashboard", json!({}))["messages"].clone()
}

#[test]
fn a_call_leaves_by_itself_only_to_who_agreed_and_stands_apart_for_the_others() {
    let evening = Evening::new();
    let person =
        evening.ask("members.show", json!({ "membership": evening.member }))["persons"][0].clone();
    call(&evening, "Janvier", "2026-01-05");
    let [first] = &messages(&evening)[..] else { panic!("one message for one membership") };
    assert_eq!(first["template"], "EVT_COOP_CALL_FOR_FUNDS");
    assert_eq!(first["state"], "BLOCKED_BY_POLICY");
    assert_eq!(first["state_reason"], "no_phone");
    assert_eq!(waiting(&evening), json!(0));

    let consent = json!({ "person": person["id"], "granted": true, "how": "formulaire" });
    evening.ask("members.set_consent", consent);
    let phone = json!({
        "id": person["id"], "row_version": person["row_version"],
        "person": { "family_name": "Dupont", "phone": "0470 12 34 56" },
    });
    evening.ask("members.update_person", phone);
    evening.on(day(2026, 2, 5));
    call(&evening, "Février", "2026-02-05");
    let second = messages(&evening)
        .into_iter()
        .find(|message| message["state"] == "QUEUED")
        .expect("it may leave");
    assert_eq!(second["phone"], "+32470123456");
    let variables: Value = serde_json::from_str(second["variables"].as_str().unwrap()).unwrap();
    assert_eq!(variables["amount"], json!({ "amount": "250.00", "currency": "EUR" }));
    assert_eq!(variables["due_on"], "2026-02-05");
    assert_eq!(variables["title"], "Février");
    assert_eq!(waiting(&evening), json!(1));
}
