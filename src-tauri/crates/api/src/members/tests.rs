//! Members through their commands: what people do, and what is refused.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::Desk;
use crate::refusal::Refusal;
use crate::testing::{TestHost, ask, desk_with_file};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// A desk with a fresh file, on 15 March 2026.
fn desk() -> (Desk, Arc<TestHost>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let host = Arc::new(TestHost::new(folder.path(), day(3, 15)));
    (desk_with_file(host.clone()), host, folder)
}

fn add(desk: &Desk, family: &str) -> Value {
    let input = json!({
        "titulars": [{ "family_name": family, "given_name": "Chloé", "phone": "0470 12 34 56" }],
        "joined_on": "2026-01-05",
    });
    ask(desk, "members.add", input).unwrap()
}

fn show(desk: &Desk, membership: &Value) -> Value {
    ask(desk, "members.show", json!({ "membership": membership })).unwrap()
}

fn list(desk: &Desk) -> Vec<Value> {
    let list = ask(desk, "members.list", json!({})).unwrap();
    list["members"].as_array().unwrap().clone()
}

fn refused(desk: &Desk, name: &str, input: Value) -> (String, Option<String>) {
    let Refusal { code, field, .. } = ask(desk, name, input).unwrap_err();
    (code, field)
}

fn blamed(code: &str, field: &str) -> (String, Option<String>) {
    (code.to_owned(), Some(field.to_owned()))
}

/// A document to found a decision with.
fn document(desk: &Desk, folder: &TempDir) -> Value {
    let path = folder.path().join("pv.pdf");
    std::fs::write(&path, b"%PDF-1.7\n%PV").unwrap();
    let attached =
        ask(desk, "documents.add", json!({ "path": path, "title": "PV", "kind": "decision" }));
    match attached {
        Ok(answer) => answer["document"].clone(),
        Err(refusal) => panic!("a document can be attached: {refusal}"),
    }
}

fn see_every_paper(desk: &Desk, membership: &Value) {
    for piece in ["identity", "address", "household_composition", "commitment_letter"] {
        let input = json!({ "membership": membership, "piece": piece, "seen": true });
        ask(desk, "members.set_kyc", input).unwrap();
    }
}

#[test]
fn a_couple_is_one_membership_with_a_permanent_reference() {
    let (desk, _host, _folder) = desk();
    let made = ask(
        &desk,
        "members.add",
        json!({
            "titulars": [
                { "family_name": "Dupont", "given_name": "Jean", "phone": "0470/12.34.56" },
                { "family_name": "Peeters", "email": "an@exemple.be", "language": "nl" },
            ],
            "joined_on": "2026-01-05", "adults": 2, "children": 1,
            "iban": "be68 5390 0754 7034",
        }),
    )
    .unwrap();
    assert_eq!(made["number"], 1);
    assert_eq!(made["reference"], "+++000/0000/00101+++");
    let detail = show(&desk, &made["id"]);
    assert_eq!(detail["row"]["name"], "Jean Dupont, Peeters");
    assert_eq!(detail["row"]["household"], "Dupont");
    assert_eq!(detail["row"]["occupants"], 3);
    assert_eq!(detail["row"]["status"], "PENDING_KYC");
    assert_eq!(detail["row"]["balance"], "0.00");
    assert_eq!(detail["persons"][0]["phone"], "+32470123456");
    assert_eq!(detail["persons"][1]["language"], "nl");
    assert_eq!(detail["persons"][0]["consent"], "DENIED", "denied until somebody says yes");
    assert_eq!(detail["iban"], "BE68 5390 0754 7034");
}

#[test]
fn two_members_may_share_a_name_but_neither_a_number_nor_a_rank() {
    let (desk, _host, _folder) = desk();
    add(&desk, "Dupont");
    let second = add(&desk, "Dupont");
    assert_eq!((second["number"].clone(), list(&desk)[1]["rank"].clone()), (json!(2), json!(2)));
    let with = |field: &str, value: u32| {
        let mut input = json!({ "titulars": [{ "family_name": "X" }], "joined_on": "2026-01-05" });
        input[field] = json!(value);
        refused(&desk, "members.add", input)
    };
    assert_eq!(with("number", 2), blamed("membership_number_taken", "number"));
    assert_eq!(with("number", 0), blamed("membership_number_out_of_bounds", "number"));
    assert_eq!(with("rank", 1), blamed("rank_taken", "rank"));
    assert_eq!(with("rank", 0), blamed("rank_out_of_bounds", "rank"));
    assert_eq!(list(&desk).len(), 2, "nothing was written");
}

#[test]
fn a_wrong_field_is_named_with_its_place() {
    let (desk, _host, _folder) = desk();
    let with = |titulars: Value| {
        refused(&desk, "members.add", json!({ "titulars": titulars, "joined_on": "2026-01-05" }))
    };
    assert_eq!(with(json!([])), blamed("titular_missing", "titulars"));
    let good = json!({ "family_name": "A" });
    assert_eq!(
        with(json!([good, { "family_name": "B", "phone": "0470" }])),
        blamed("phone_impossible", "titulars[1].phone")
    );
    assert_eq!(
        with(json!([{ "family_name": "B", "email": "pas un courriel" }])),
        blamed("email_malformed", "titulars[0].email")
    );
    assert_eq!(
        with(json!([{ "family_name": " " }])),
        blamed("empty_text", "titulars[0].family_name")
    );
}

#[test]
fn an_edit_on_an_older_reading_is_refused() {
    let (desk, _host, _folder) = desk();
    let made = add(&desk, "Dupont");
    let detail = show(&desk, &made["id"]);
    let person = &detail["persons"][0];
    let edit = |name: &str| {
        json!({
            "id": person["id"], "row_version": person["row_version"],
            "person": { "family_name": name, "given_name": "Chloé" },
        })
    };
    ask(&desk, "members.update_person", edit("Durand")).unwrap();
    assert_eq!(refused(&desk, "members.update_person", edit("Martin")).0, "changed_meanwhile");
    assert_eq!(show(&desk, &made["id"])["persons"][0]["family_name"], "Durand");

    let edit = json!({
        "membership": made["id"], "row_version": detail["row_version"], "adults": 2,
    });
    ask(&desk, "members.update", edit.clone()).unwrap();
    assert_eq!(refused(&desk, "members.update", edit).0, "changed_meanwhile");
    assert_eq!(show(&desk, &made["id"])["adults"], 2);
}

#[test]
fn active_waits_for_every_paper() {
    let (desk, _host, _folder) = desk();
    let made = add(&desk, "Dupont");
    let activate =
        json!({ "membership": made["id"], "to": "ACTIVE", "reason": "pièces complètes" });
    let refusal = ask(&desk, "members.change_status", activate.clone()).unwrap_err();
    assert_eq!((refusal.code.as_str(), refusal.params["count"].as_str()), ("kyc_incomplete", "4"));
    let step = show(&desk, &made["id"])["next_steps"][0].clone();
    assert_eq!(
        step,
        json!({ "to": "ACTIVE", "open": false, "why_not": "kyc_incomplete", "needs_document": false })
    );
    see_every_paper(&desk, &made["id"]);
    let rejected = json!({
        "membership": made["id"], "piece": "address", "seen": false, "reason": "ancienne adresse",
    });
    ask(&desk, "members.set_kyc", rejected).unwrap();
    assert_eq!(refused(&desk, "members.change_status", activate.clone()).0, "kyc_incomplete");
    see_every_paper(&desk, &made["id"]);
    ask(&desk, "members.change_status", activate).unwrap();
    let detail = show(&desk, &made["id"]);
    assert_eq!(detail["row"]["status"], "ACTIVE");
    assert_eq!(detail["status_history"][0]["to"], "ACTIVE");
    assert_eq!(detail["status_history"][0]["by"], "Nadia");
    assert_eq!(detail["kyc"][1]["state"], "seen");
}

#[test]
fn a_paper_is_judged_with_a_reason_and_not_in_the_future() {
    let (desk, _host, _folder) = desk();
    let made = add(&desk, "Dupont");
    let judge = |more: Value| {
        let mut input = json!({ "membership": made["id"], "piece": "identity", "seen": true });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        refused(&desk, "members.set_kyc", input)
    };
    assert_eq!(judge(json!({ "seen": false })), blamed("reason_missing", "reason"));
    assert_eq!(judge(json!({ "piece": "passport" })), blamed("kyc_piece_unknown", "piece"));
    assert_eq!(judge(json!({ "on": "2026-03-16" })), blamed("date_in_the_future", "on"));
}

#[test]
fn leaving_needs_a_document_and_is_final() {
    let (desk, _host, folder) = desk();
    let made = add(&desk, "Dupont");
    let leave = |document: Value| {
        json!({
            "membership": made["id"], "to": "EXITED", "on": "2026-03-01", "reason": "déménage",
            "document": document,
        })
    };
    assert_eq!(
        refused(&desk, "members.change_status", leave(Value::Null)),
        blamed("document_missing", "document")
    );
    let nowhere = json!("00000000-0000-7000-8000-000000000000");
    assert_eq!(
        refused(&desk, "members.change_status", leave(nowhere)),
        blamed("not_found", "document")
    );
    let pv = document(&desk, &folder);
    ask(&desk, "members.change_status", leave(pv.clone())).unwrap();
    let detail = show(&desk, &made["id"]);
    assert_eq!(
        (detail["row"]["status"].clone(), detail["row"]["left_on"].clone()),
        (json!("EXITED"), json!("2026-03-01"))
    );
    assert_eq!(detail["next_steps"], json!([]), "nothing comes after");
    let back = json!({ "membership": made["id"], "to": "ACTIVE", "reason": "revient" });
    assert_eq!(refused(&desk, "members.change_status", back).0, "status_final");
    let next = add(&desk, "Peeters");
    assert_eq!(next["number"], 2, "the number of one who left is not given again");
    let with_rank = json!({
        "titulars": [{ "family_name": "X" }], "joined_on": "2026-01-05", "rank": 1,
    });
    assert_eq!(refused(&desk, "members.add", with_rank), blamed("rank_of_one_who_left", "rank"));
    let rank = json!({ "membership": made["id"], "rank": 9, "reason": "PV", "document": pv });
    assert_eq!(
        refused(&desk, "members.change_rank", rank),
        blamed("membership_left", "membership")
    );
}

#[test]
fn a_rank_changes_with_a_document_to_a_free_one() {
    let (desk, _host, folder) = desk();
    let (first, _second) = (add(&desk, "Dupont"), add(&desk, "Peeters"));
    let pv = document(&desk, &folder);
    let change = |rank: u32| json!({ "membership": first["id"], "rank": rank, "reason": "PV du 3 mars", "document": pv });
    assert_eq!(refused(&desk, "members.change_rank", change(2)), blamed("rank_taken", "rank"));
    assert_eq!(refused(&desk, "members.change_rank", change(1)), blamed("rank_unchanged", "rank"));
    ask(&desk, "members.change_rank", change(7)).unwrap();
    let ranks: Vec<Value> = list(&desk).iter().map(|row| row["rank"].clone()).collect();
    assert_eq!(ranks, [2, 7]);
}

#[test]
fn consent_is_what_was_said_last() {
    let (desk, host, _folder) = desk();
    let made = add(&desk, "Dupont");
    let person = show(&desk, &made["id"])["persons"][0]["id"].clone();
    let say = |granted: bool, on: &str| json!({ "person": person, "granted": granted, "on": on, "how": "formulaire signé" });
    ask(&desk, "members.set_consent", say(true, "2026-03-10")).unwrap();
    assert_eq!(show(&desk, &made["id"])["persons"][0]["consent"], "GRANTED");
    assert_eq!(
        refused(&desk, "members.set_consent", say(false, "2026-03-09")),
        blamed("consent_before_the_last", "on")
    );
    host.set_today(day(3, 20));
    ask(&desk, "members.set_consent", say(false, "2026-03-20")).unwrap();
    let now = show(&desk, &made["id"])["persons"][0].clone();
    assert_eq!(
        (now["consent"].clone(), now["consent_on"].clone()),
        (json!("DENIED"), json!("2026-03-20"))
    );
}

#[test]
fn a_default_is_told_in_the_timeline_with_a_task() {
    let (desk, _host, _folder) = desk();
    let made = add(&desk, "Dupont");
    see_every_paper(&desk, &made["id"]);
    for (to, reason) in [("ACTIVE", "complet"), ("IN_DEFAULT", "trois mois impayés")] {
        let input = json!({ "membership": made["id"], "to": to, "reason": reason });
        ask(&desk, "members.change_status", input).unwrap();
    }
    let about = json!({ "entity": "membership", "entity_id": made["id"] });
    let told = ask(&desk, "history.timeline", about).unwrap();
    let mut kinds: Vec<&str> = told["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["kind"].as_str().unwrap())
        .collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["ACT_STATUS_CHANGE", "ACT_STATUS_CHANGE", "ACT_SYSTEM", "ACT_TASK"]);
}

fn correction(detail: &Value, joined_on: &str) -> Value {
    let titulars: Vec<Value> = detail["persons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|person| json!({ "person": person["id"] }))
        .collect();
    json!({
        "membership": detail["row"]["id"], "joined_on": joined_on, "titulars": titulars,
        "reason": "mal recopié", "row_version": detail["row_version"],
    })
}

#[test]
fn what_was_typed_wrongly_is_corrected_with_its_reason() {
    let (desk, _host, _folder) = desk();
    let id = add(&desk, "Dupond")["id"].clone();
    let mut input = correction(&show(&desk, &id), "2026-02-01");
    let found = input["titulars"][0].clone();
    input["titulars"] = json!([{ "new": { "family_name": "Peeters" } }, found]);
    input["household"] = json!("Peeters-Dupond");
    ask(&desk, "members.correct", input).unwrap();
    let detail = show(&desk, &id);
    assert_eq!(detail["row"]["name"], "Peeters, Chloé Dupond", "in the order given");
    assert_eq!(detail["row"]["joined_on"], "2026-02-01");
    assert_eq!(detail["row"]["household"], "Peeters-Dupond");
    assert_eq!(detail["row"]["reference"], "+++000/0000/00101+++", "the reference is permanent");
    assert_eq!(detail["status_history"][0]["on"], "2026-02-01", "its first status begins then");
    let told = ask(&desk, "history.timeline", json!({})).unwrap();
    assert_eq!(told["entries"][0]["text"], "timeline-member-corrected");
    assert_eq!(told["entries"][0]["note"], "mal recopié");
    let events = ask(&desk, "history.events", json!({})).unwrap();
    let event = events["events"].as_array().unwrap().iter();
    let reasons: Vec<&Value> = event
        .filter(|event| event["command"] == "members.correct")
        .map(|event| &event["reason"])
        .collect();
    assert!(!reasons.is_empty() && reasons.iter().all(|reason| **reason == "mal recopié"));
    let report = ask(&desk, "history.verify", json!({})).unwrap();
    assert_eq!((&report["whole"], &report["findings"]), (&json!(true), &json!([])));
}

#[test]
fn the_history_of_statuses_follows_the_joining_date_as_it_was_said_last() {
    let (desk, host, _folder) = desk();
    let id = add(&desk, "Dupond")["id"].clone();
    let history = || {
        let detail = show(&desk, &id);
        let rows = detail["status_history"].as_array().unwrap().iter();
        rows.map(|row| json!([row["to"], row["on"], row["reason"]])).collect::<Vec<_>>()
    };
    let correct = |joined_on: &str| {
        let input = correction(&show(&desk, &id), joined_on);
        ask(&desk, "members.correct", input).unwrap();
    };
    correct("2025-12-28");
    assert_eq!(history(), [json!(["PENDING_KYC", "2025-12-28", "mal recopié"])], "once");
    for piece in ["identity", "address", "household_composition", "commitment_letter"] {
        let input = json!({"membership": id, "piece": piece, "seen": true});
        ask(&desk, "members.set_kyc", input).unwrap();
    }
    host.set_today(chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap());
    let input = json!({"membership": id, "to": "ACTIVE", "reason": "complet"});
    ask(&desk, "members.change_status", input).unwrap();
    for joined_on in ["2026-02-09", "2026-01-04"] {
        correct(joined_on);
        let active = json!(["ACTIVE", "2026-03-01", "complet"]);
        assert_eq!(history(), [active, json!(["PENDING_KYC", joined_on, "mal recopié"])]);
    }
    // What followed is the change that a joining date never passes.
    let late = correction(&show(&desk, &id), "2026-03-02");
    assert!(ask(&desk, "members.correct", late).is_err());
}

#[test]
fn a_correction_without_reason_or_that_changes_nothing_is_refused() {
    let (desk, _host, _folder) = desk();
    let id = add(&desk, "Dupond")["id"].clone();
    let same = correction(&show(&desk, &id), "2026-01-05");
    assert_eq!(refused(&desk, "members.correct", same.clone()).0, "nothing_to_correct");
    let mut blank = correction(&show(&desk, &id), "2026-01-06");
    blank["reason"] = json!("  ");
    assert_eq!(refused(&desk, "members.correct", blank).1.as_deref(), Some("reason"));
    let mut nobody = same.clone();
    nobody["titulars"] = json!([]);
    assert_eq!(refused(&desk, "members.correct", nobody), blamed("titular_missing", "titulars"));
    let mut unclear = same.clone();
    unclear["titulars"] = json!([{}]);
    assert_eq!(
        refused(&desk, "members.correct", unclear),
        blamed("titular_unclear", "titulars[0].person")
    );
    let mut wrong = same;
    wrong["titulars"] = json!([{ "new": { "family_name": "Peeters", "email": "x" } }]);
    assert_eq!(
        refused(&desk, "members.correct", wrong),
        blamed("email_malformed", "titulars[0].new.email")
    );
    assert_eq!(show(&desk, &id)["row"]["name"], "Chloé Dupond", "nothing of it was written");
}

#[test]
fn a_joining_date_never_comes_after_the_first_change_of_status() {
    let (desk, _host, _folder) = desk();
    let id = add(&desk, "Dupond")["id"].clone();
    see_every_paper(&desk, &id);
    let active = json!({
        "membership": id, "to": "ACTIVE", "on": "2026-02-10", "reason": "complet",
    });
    ask(&desk, "members.change_status", active).unwrap();
    for (joined_on, code) in [
        ("2026-02-09", None),
        ("2026-02-10", None),
        ("2026-02-11", Some("joining_date_after_status")),
    ] {
        let input = correction(&show(&desk, &id), joined_on);
        let outcome = ask(&desk, "members.correct", input).err().map(|refusal| refusal.code);
        assert_eq!(outcome.as_deref(), code, "{joined_on}");
    }
}

#[test]
fn everybody_whom_the_file_names_can_be_chosen() {
    let (desk, _host, _folder) = desk();
    let id = add(&desk, "Dupond")["id"].clone();
    let mut input = correction(&show(&desk, &id), "2026-01-05");
    input["titulars"] = json!([{ "new": { "family_name": "Peeters", "email": "an@exemple.be" } }]);
    ask(&desk, "members.correct", input).unwrap();
    let list = ask(&desk, "members.persons", json!({})).unwrap();
    let rows: Vec<(&str, usize)> = list["persons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["name"].as_str().unwrap(), row["members"].as_array().unwrap().len()))
        .collect();
    assert_eq!(rows, [("Chloé Dupond", 0), ("Peeters", 1)], "who is no titular any more too");
}
