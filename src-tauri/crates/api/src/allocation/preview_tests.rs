//! The preview of a run through the door: the figures of the specification, and what is refused.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::testing::{TestHost, ask};
use crate::{Desk, Envelope};

/// A desk without a file: previews need none.
fn desk() -> Desk {
    let today = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    Desk::new(Arc::new(TestHost::new(std::path::Path::new("/nowhere"), today)))
}

/// Spec 04, "Worked example".
fn worked() -> Value {
    json!({
        "lots": [
            {"code": "A1", "kind": "appartement", "surface": "90"},
            {"code": "A2", "kind": "appartement", "surface": "75"},
            {"code": "B1", "kind": "appartement", "surface": "60"},
        ],
        "members": [
            {"id": "Amina", "rank": 1, "status": "ACTIVE", "preferences": ["A2", "A1"]},
            {"id": "Bruno", "rank": 2, "status": "ACTIVE",
             "missing": [{"due_on": "2026-06-05", "amount": "50.00"}]},
            {"id": "Chloé", "rank": 3, "status": "ACTIVE", "preferences": ["A2", "B1"]},
            {"id": "David", "rank": 4, "status": "PENDING_KYC"},
            {"id": "Eva", "rank": 5, "status": "ACTIVE", "needs": {"min_surface": "70"}},
            {"id": "Farid", "rank": 6, "status": "ACTIVE", "preferences": ["A2"]},
        ],
    })
}

fn run(change: impl FnOnce(&mut Value)) -> Value {
    let mut input = worked();
    change(&mut input);
    ask(&desk(), "allocation.preview", input).unwrap()
}

/// Outcome, lot and reason of each, in rank order.
fn table(answer: &Value) -> Vec<(&str, &str, Option<&str>, &str)> {
    let rows = answer["outcomes"].as_array().unwrap();
    rows.iter()
        .map(|row| {
            let text = |field: &str| row[field].as_str().unwrap();
            (text("id"), text("outcome"), row["lot"].as_str(), text("reason"))
        })
        .collect()
}

#[test]
fn the_worked_example_comes_out_with_its_reasons() {
    let answer = run(|_as_it_stands| {});
    assert_eq!(
        table(&answer),
        [
            ("Amina", "allocated", Some("A2"), "preference"),
            ("Bruno", "passed_over", None, "dues_missing"),
            ("Chloé", "allocated", Some("B1"), "preference"),
            ("David", "passed_over", None, "pending_kyc"),
            ("Eva", "allocated", Some("A1"), "meets_needs"),
            ("Farid", "waiting", None, "preferences_taken"),
        ]
    );
    assert_eq!(answer["free_lots"], json!([]));
    let details = |at: usize| &answer["outcomes"][at]["details"];
    assert_eq!(details(0), &json!({"choice": 1}));
    assert_eq!(details(1)["missing"], json!([{"due_on": "2026-06-05", "amount": "50.00"}]));
    assert_eq!(details(1)["missing_total"], "50.00");
    assert_eq!(details(2), &json!({"choice": 2, "taken": ["A2"]}));
    assert_eq!(details(5), &json!({"taken": ["A2"]}));
    assert_eq!(
        answer["lots"],
        json!([
            {"code": "A1", "member": "Eva"}, {"code": "A2", "member": "Amina"},
            {"code": "B1", "member": "Chloé"},
        ])
    );
}

#[test]
fn the_variants_of_the_worked_example_come_out() {
    let farid_waits = ("Farid", "waiting", None, "preferences_taken");
    let chloe = run(|input| input["declined"] = json!(["Chloé"]));
    assert_eq!(table(&chloe)[2], ("Chloé", "passed_over", None, "declined"));
    assert_eq!(table(&chloe)[5], farid_waits, "it wants A2 only");
    assert_eq!(chloe["free_lots"], json!(["B1"]));

    let amina = run(|input| input["declined"] = json!(["Amina"]));
    assert_eq!(table(&amina)[0], ("Amina", "passed_over", None, "declined"));
    assert_eq!(table(&amina)[2], ("Chloé", "allocated", Some("A2"), "preference"));
    assert_eq!(table(&amina)[4], ("Eva", "allocated", Some("A1"), "meets_needs"));
    assert_eq!(table(&amina)[5], farid_waits);
    assert_eq!(amina["free_lots"], json!(["B1"]));

    let validated = run(|input| {
        input["declined"] = json!(["Amina"]);
        input["fixed"] = json!([{"member": "Chloé", "lot": "B1"}]);
    });
    assert_eq!(table(&validated)[2], ("Chloé", "allocated", Some("B1"), "fixed"));
    assert_eq!(table(&validated)[4], ("Eva", "allocated", Some("A1"), "meets_needs"));
    assert_eq!(table(&validated)[5], ("Farid", "allocated", Some("A2"), "preference"));
    assert_eq!(validated["free_lots"], json!([]));
}

#[test]
fn each_outcome_is_told_in_words_in_the_language_asked() {
    let words = |lang: &str, change: fn(&mut Value)| -> Vec<String> {
        let mut input = worked();
        change(&mut input);
        let mut envelope = Envelope::new("allocation.preview", input);
        envelope.lang = Some(lang.to_owned());
        let answer = desk().call(envelope).unwrap().answer;
        let rows = answer["outcomes"].as_array().unwrap();
        let plain = |text: &str| text.replace(['\u{A0}', '\u{202F}'], " ");
        rows.iter().map(|row| plain(row["words"].as_str().unwrap())).collect()
    };
    assert_eq!(
        words("fr", |_as_it_stands| {}),
        [
            "Reçoit A2, son premier choix.",
            "Passe son tour et garde son rang : il manque 50,00 € à la date d’arrêté (échéances du 05/06/2026).",
            "Reçoit B1, son choix n° 2. Déjà pris : A2 (Amina).",
            "Passe son tour et garde son rang : des pièces de son dossier manquent.",
            "Reçoit A1, le premier lot libre, dans l’ordre des codes, qui répond à ses besoins.",
            "Sur la liste d’attente, avec son rang. Déjà pris : A2 (Amina).",
        ]
    );
    let spoil = |input: &mut Value| {
        input["members"][1]["blocked"] = json!(true);
        input["declined"] = json!(["Bruno"]);
        input["members"][4]["needs"] = json!({"min_surface": "91"});
        input["members"][5]["preferences"] = json!(null);
        input["members"][0]["preferences"] = json!([]);
        input["members"][3]["status"] = json!("ACTIVE");
        input["fixed"] = json!([{"member": "David", "lot": "A1"}]);
    };
    let several =
        "Passes its turn and keeps its rank: it declined what was proposed. Passes its turn";
    let told = words("en", spoil);
    assert!(told[1].starts_with(several), "{told:?}");
    assert_eq!(told[0], "Receives A2, the first free lot, in the order of the codes.");
    assert_eq!(told[3], "Keeps A1: that allocation is validated.");
    assert_eq!(told[4], "On the waiting list, with its rank: no lot meets its needs.");
    assert_eq!(
        told[5],
        "On the waiting list, with its rank: the 3 lots that would suit are taken."
    );
    let mistyped = words("fr", |input| {
        input["members"][4]["needs"] = json!({"kind": "grange"});
    });
    assert_eq!(
        mistyped[4],
        "Sur la liste d’attente, avec son rang : aucun lot n’est du genre « grange ». Les lots sont : appartement."
    );
    for lang in ["fr", "nl", "en"] {
        for sentence in words(lang, spoil) {
            assert!(!sentence.contains('[') && !sentence.contains('{'), "{lang}: {sentence}");
        }
    }
}

#[test]
fn what_a_run_refuses_names_its_field() {
    type Spoil = fn(&mut Value);
    let refused: &[(&str, Option<&str>, Spoil)] = &[
        ("allocation_rank_twice", Some("members[5].rank"), |i| i["members"][5]["rank"] = json!(1)),
        ("allocation_rank_below_one", Some("members[0].rank"), |i| {
            i["members"][0]["rank"] = json!(0);
        }),
        ("allocation_rank_below_one", Some("members[0].rank"), |i| {
            i["members"][0]["rank"] = json!(-4);
        }),
        ("wrong_type", Some("members[0].rank"), |i| i["members"][0]["rank"] = json!("1")),
        ("not_whole", Some("members[0].rank"), |i| i["members"][0]["rank"] = json!(1.5)),
        ("allocation_member_twice", Some("members[1].id"), |i| {
            i["members"][1]["id"] = json!("Amina");
        }),
        ("allocation_lot_twice", Some("lots[1].code"), |i| i["lots"][1]["code"] = json!("A1")),
        ("allocation_surface_not_positive", Some("lots[0].surface"), |i| {
            i["lots"][0]["surface"] = json!("0.00");
        }),
        ("not_a_number", Some("lots[0].surface"), |i| i["lots"][0]["surface"] = json!("12,5")),
        ("wrong_type", Some("lots[0].surface"), |i| i["lots"][0]["surface"] = json!(90)),
        ("allocation_lot_unknown", Some("members[0].preferences[1]"), |i| {
            i["members"][0]["preferences"][1] = json!("Z9");
        }),
        ("allocation_needs_reversed", Some("members[4].needs.min_surface"), |i| {
            i["members"][4]["needs"]["max_surface"] = json!("69.99");
        }),
        ("allocation_member_unknown", Some("declined[0]"), |i| i["declined"] = json!(["Zoé"])),
        ("allocation_lot_fixed_twice", Some("fixed[1].lot"), |i| {
            i["fixed"] = json!([{"member": "Eva", "lot": "A1"}, {"member": "Farid", "lot": "A1"}]);
        }),
        ("unknown_choice", Some("members[0].status"), |i| {
            i["members"][0]["status"] = json!("active");
        }),
        ("no_such_date", Some("members[1].missing[0].due_on"), |i| {
            i["members"][1]["missing"][0]["due_on"] = json!("2026-02-29");
        }),
        ("too_many_decimals", Some("members[1].missing[0].amount"), |i| {
            i["members"][1]["missing"][0]["amount"] = json!("0.001");
        }),
        ("allocation_missing_not_positive", Some("members[1].missing[0].amount"), |i| {
            i["members"][1]["missing"][0]["amount"] = json!("-5.00");
        }),
        ("unknown_field", Some("members[0].color"), |i| i["members"][0]["color"] = json!(1)),
        ("missing_field", Some("members"), |i| {
            i.as_object_mut().unwrap().remove("members");
        }),
        ("too_many_rows", Some("lots"), |i| {
            i["lots"] = (0..20_001)
                .map(|n| json!({"code": n.to_string(), "kind": "k", "surface": "1"}))
                .collect();
        }),
    ];
    for (code, field, spoil) in refused {
        let mut input = worked();
        spoil(&mut input);
        let refusal = ask(&desk(), "allocation.preview", input).unwrap_err();
        assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), (*code, *field));
    }
}
