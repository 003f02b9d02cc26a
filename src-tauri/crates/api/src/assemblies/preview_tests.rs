//! The assemblies' previews through the door: the figures of the specification, and what is refused.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::testing::{TestHost, ask};
use crate::{Desk, Envelope};

/// A desk without a file: previews need none.
fn desk() -> Desk {
    let today = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    Desk::new(Arc::new(TestHost::new(std::path::Path::new("/nowhere"), today)))
}

fn refused(name: &str, input: Value) -> (String, Option<String>) {
    let refusal = ask(&desk(), name, input).unwrap_err();
    (refusal.code, refusal.field)
}

fn blamed(code: &str, field: &str) -> (String, Option<String>) {
    (code.to_owned(), Some(field.to_owned()))
}

fn quorum(holders: u32, quotites: u32, second_call: bool) -> Value {
    json!({
        "holders_total": 10, "holders_present": holders, "quotites_total": 1000,
        "quotites_present": quotites, "second_call": second_call,
    })
}

#[test]
fn the_quorum_of_the_specification_says_which_test_held_or_failed() {
    for (holders, quotites, second_call, reached, why) in [
        (
            6,
            500,
            false,
            true,
            "Le quorum est atteint : détenteurs, 6 sur 10 (plus de la moitié) ; quotités, 500 sur 1 000 (au moins la moitié).",
        ),
        (
            5,
            600,
            false,
            false,
            "Le quorum n’est pas atteint : détenteurs, 5 sur 10, il en faut plus de la moitié ; quotités, 600 sur 1 000, pas plus des trois quarts.",
        ),
        (
            3,
            751,
            false,
            true,
            "Le quorum est atteint : quotités, 751 sur 1 000, plus des trois quarts.",
        ),
        (
            6,
            499,
            false,
            false,
            "Le quorum n’est pas atteint : quotités, 499 sur 1 000, il en faut au moins la moitié.",
        ),
        (
            3,
            750,
            false,
            false,
            "Le quorum n’est pas atteint : détenteurs, 3 sur 10, il en faut plus de la moitié ; quotités, 750 sur 1 000, pas plus des trois quarts.",
        ),
        (
            2,
            100,
            false,
            false,
            "Le quorum n’est pas atteint : détenteurs, 2 sur 10, il en faut plus de la moitié ; quotités, 100 sur 1 000, il en faut au moins la moitié.",
        ),
        (
            2,
            100,
            true,
            true,
            "Seconde convocation : aucun quorum n’est demandé (détenteurs, 2 sur 10 ; quotités, 100 sur 1 000).",
        ),
    ] {
        let input = quorum(holders, quotites, second_call);
        let answer = ask(&desk(), "assemblies.preview_quorum", input).unwrap();
        assert_eq!(answer["reached"], reached, "{holders} with {quotites}");
        let said = answer["why"].as_str().unwrap().replace(['\u{202f}', '\u{a0}'], " ");
        assert_eq!(said, why, "{holders} with {quotites}");
        assert!(!answer["steps"].as_array().unwrap().is_empty());
    }
}

#[test]
fn the_reason_is_told_in_the_language_asked() {
    let said = |lang: &str| {
        let envelope = Envelope::new("assemblies.preview_quorum", quorum(3, 751, false));
        let envelope = Envelope { lang: Some(lang.to_owned()), ..envelope };
        desk().call(envelope).unwrap().answer["why"].as_str().unwrap().to_owned()
    };
    assert!(said("nl").contains("751 van 1.000"), "{}", said("nl"));
    assert!(said("en").contains("751 of 1,000"), "{}", said("en"));
}

#[test]
fn a_step_reads_as_a_sum_that_a_hand_can_do_again() {
    let answer = ask(&desk(), "assemblies.preview_quorum", quorum(6, 499, false)).unwrap();
    let words: Vec<String> = answer["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| {
            let part = |name: &str| step["words"][name].as_str().unwrap();
            format!("{} : {} = {}", part("label"), part("operands"), part("result"))
                .replace(['\u{202f}', '\u{a0}'], " ")
        })
        .collect();
    assert_eq!(
        words[..4],
        [
            "moitié des détenteurs : 10 (détenteurs en tout) × 0,5 (moitié) = 5",
            "plus de la moitié des détenteurs : 6 (détenteurs présents ou représentés) > 5 (moitié des détenteurs) = oui",
            "moitié des quotités : 1 000 (quotités en tout) × 0,5 (moitié) = 500",
            "au moins la moitié des quotités : 499 (quotités présentes ou représentées) < 500 (moitié des quotités) = non",
        ]
    );
}

#[test]
fn the_majorities_of_the_specification_come_out() {
    for (majority, adopted) in [
        ("absolute", true),
        ("two_thirds", true),
        ("three_quarters", false),
        ("four_fifths", false),
        ("unanimity", false),
    ] {
        let input = json!({
            "majority": majority, "for": 600, "against": 300, "abstention": "100", "total": 1000,
        });
        let answer = ask(&desk(), "assemblies.preview_majority", input).unwrap();
        assert_eq!(answer["adopted"], adopted, "{majority}");
        assert_eq!(answer["share"], "0.666667", "{majority}");
        if majority == "two_thirds" {
            let asked = &answer["steps"][2]["words"];
            let operands = asked["operands"].as_str().unwrap().replace('\u{a0}', " ");
            assert_eq!(
                (operands.as_str(), &asked["result"]),
                (
                    "900 (voix exprimées (pour et contre)) × 2 (tiers qu’il faut) ÷ 3 (tiers en tout)",
                    &json!("600")
                )
            );
        }
    }
    let none = json!({
        "majority": "absolute", "for": 0, "against": 0, "abstention": 10, "total": 10,
    });
    let answer = ask(&desk(), "assemblies.preview_majority", none).unwrap();
    assert_eq!((&answer["adopted"], &answer["share"]), (&json!(false), &Value::Null));
}

#[test]
fn the_cap_of_the_specification_leads_to_a_tie() {
    let present: Vec<Value> = [("A", 600), ("B", 250), ("C", 150)]
        .iter()
        .map(|(id, own)| json!({"id": id, "own": own, "proxies": []}))
        .collect();
    let input = json!({"total": 1000, "present": present});
    let answer = ask(&desk(), "assemblies.preview_weights", input).unwrap();
    assert_eq!(
        answer["weights"],
        json!([
            {"id": "A", "weight": 400, "capped": true},
            {"id": "B", "weight": 250, "capped": false},
            {"id": "C", "weight": 150, "capped": false},
        ])
    );
    let tie = json!({
        "majority": "absolute", "for": 400, "against": 400, "abstention": 0, "total": 1000,
    });
    assert_eq!(ask(&desk(), "assemblies.preview_majority", tie).unwrap()["adopted"], false);
    let all = json!({
        "majority": "unanimity", "for": 1000, "against": 0, "abstention": 0, "total": 1000,
    });
    assert_eq!(ask(&desk(), "assemblies.preview_majority", all).unwrap()["adopted"], true);
}

#[test]
fn the_fifth_proxy_of_the_specification_is_refused_and_the_syndic_holds_none() {
    let proxies: Vec<Value> =
        (1..=5).map(|number| json!({"id": format!("P{number}"), "quotite": 20})).collect();
    let others = json!({"id": "B", "own": "500", "proxies": []});
    let input = json!({
        "total": 1000, "present": [{"id": "A", "own": 20, "proxies": proxies}, others],
    });
    let answer = ask(&desk(), "assemblies.preview_weights", input.clone()).unwrap();
    assert_eq!(answer["weights"][0], json!({"id": "A", "weight": 100, "capped": false}));
    let steps = answer["steps"].as_array().unwrap();
    let said = |step: &Value| {
        let part = |name: &str| step["words"][name].as_str().unwrap().to_owned();
        format!("{} : {} = {}", part("label"), part("operands"), part("result"))
            .replace(['\u{202f}', '\u{a0}'], " ")
    };
    let compared: Vec<String> =
        steps.iter().filter(|step| step["label"] == "proxy_within_limit").map(said).collect();
    let question = |of: &str| {
        format!(
            "A, procuration de {of} : cette procuration compte : pas plus d’un dixième de toutes les voix avec elle"
        )
    };
    let limit = "(un dixième de toutes les voix)";
    let with = "(voix avec une procuration au-delà de trois)";
    assert_eq!(
        compared,
        [
            format!("{} : 100 {with} = 100 {limit} = oui", question("P4")),
            format!("{} : 120 {with} > 100 {limit} = non", question("P5")),
        ]
    );
    let unnamed: Vec<&Value> =
        steps.iter().filter(|step| step["about"].is_null()).map(|step| &step["label"]).collect();
    assert_eq!(unnamed, ["proxy_limit", "votes_in_the_room"], "all others name their person");
    let refused = answer["refused"].as_array().unwrap();
    assert_eq!(refused.len(), 1);
    assert_eq!((&refused[0]["id"], &refused[0]["holder"]), (&json!("P5"), &json!("A")));
    assert_eq!(
        refused[0]["why"].as_str().unwrap().replace(['\u{202f}', '\u{a0}'], " "),
        "Au-delà de 3 procurations, les voix d’une même personne et celles qu’elle représente ne peuvent dépasser 10 % du total : avec celle-ci, 120 sur 1 000."
    );
    let mut of_syndic = input;
    of_syndic["syndic"] = json!("A");
    let answer = ask(&desk(), "assemblies.preview_weights", of_syndic).unwrap();
    assert_eq!(answer["weights"][0]["weight"], 20);
    assert_eq!(answer["refused"].as_array().unwrap().len(), 5);
    assert_eq!(answer["refused"][0]["why"], "Le syndic ne peut recevoir aucune procuration.");
}

#[test]
fn a_syndic_who_is_not_among_those_present_is_refused() {
    let input = json!({
        "total": 1000, "syndic": "Peeters",
        "present": [{"id": "Syndicus Peeters", "own": 0, "proxies": [{"id": "Kim", "quotite": 25}]}],
    });
    let found = refused("assemblies.preview_weights", input);
    assert_eq!(found, blamed("syndic_not_present", "syndic"));
}

#[test]
fn votes_with_decimals_stay_exact() {
    let input = json!({
        "total": "100.000003",
        "present": [
            {"id": "A", "own": "60.000001", "proxies": [{"id": "P", "quotite": "0.5"}]},
            {"id": "B", "own": "20.000002", "proxies": []},
        ],
    });
    let answer = ask(&desk(), "assemblies.preview_weights", input).unwrap();
    assert_eq!(answer["weights"][0]["weight"], "20.000002", "no more than the others");
    assert_eq!(answer["weights"][1]["weight"], "20.000002");
}

#[test]
fn what_a_quorum_refuses_names_its_field() {
    let refuse = |field: &str, value: Value| {
        let mut input = quorum(6, 500, false);
        input[field] = value;
        refused("assemblies.preview_quorum", input)
    };
    for (field, value, code) in [
        ("holders_present", json!(11), "present_above_total"),
        ("quotites_present", json!(1001), "present_above_total"),
        ("holders_total", json!(0), "votes_total_zero"),
        ("quotites_total", json!(0), "votes_total_zero"),
        ("holders_present", json!(-1), "not_a_count"),
        ("holders_present", json!(1.5), "not_a_count"),
        ("quotites_present", json!("500"), "wrong_type"),
        ("second_call", json!("oui"), "wrong_type"),
        ("color", json!(1), "unknown_field"),
    ] {
        assert_eq!(refuse(field, value.clone()), blamed(code, field), "{field} {value}");
    }
}

#[test]
fn what_a_majority_refuses_names_its_field() {
    let refuse = |field: &str, value: Value| {
        let mut input = json!({
            "majority": "absolute", "for": 600, "against": 300, "abstention": 100, "total": 1000,
        });
        input[field] = value;
        refused("assemblies.preview_majority", input)
    };
    for (field, value, code) in [
        ("majority", json!("simple"), "unknown_choice"),
        ("for", json!(-1), "votes_negative"),
        ("for", json!("-0.5"), "votes_negative"),
        ("against", json!("12,5"), "not_votes"),
        ("against", json!("1e3"), "not_votes"),
        ("against", json!(""), "not_votes"),
        ("against", json!("1234567890123456789012345678901"), "not_votes"),
        ("against", json!(12.5), "wrong_type"),
        ("against", json!(null), "wrong_type"),
        ("abstention", json!("0.0000001"), "votes_out_of_range"),
        ("abstention", json!(1_000_000_000_001_i64), "votes_out_of_range"),
        ("abstention", json!(u64::MAX), "votes_out_of_range"),
        ("total", json!(0), "votes_total_zero"),
        ("abstention", json!(101), "votes_above_total"),
        ("for", json!(1001), "votes_above_total"),
    ] {
        assert_eq!(refuse(field, value.clone()), blamed(code, field), "{field} {value}");
    }
}

#[test]
fn what_a_list_of_those_present_refuses_names_its_row() {
    let refuse = |present: Value| {
        refused("assemblies.preview_weights", json!({"total": 10, "present": present}))
    };
    let one = |id: &str, proxies: Value| json!({"id": id, "own": 1, "proxies": proxies});
    let proxy = |id: &str| json!([{"id": id, "quotite": 1}]);
    let none = json!([]);
    for (present, code, field) in [
        (json!([one("A", none.clone()), one("A", none.clone())]), "holder_twice", "present[1].id"),
        (
            json!([one("A", proxy("B")), one("B", none.clone())]),
            "principal_present",
            "present[0].proxies[0].id",
        ),
        (
            json!([one("A", proxy("P")), one("B", proxy("P"))]),
            "principal_twice",
            "present[1].proxies[0].id",
        ),
        (json!([{"id": "A", "own": 11, "proxies": []}]), "votes_above_total", "present[0].own"),
        (
            json!([{"id": "A", "own": 6, "proxies": [{"id": "P", "quotite": 5}]}]),
            "votes_above_total",
            "present[0].proxies[0].quotite",
        ),
        (json!([{"id": "A", "own": -1, "proxies": []}]), "votes_negative", "present[0].own"),
        (json!([{"id": " ", "own": 1, "proxies": []}]), "empty_text", "present[0].id"),
    ] {
        assert_eq!(refuse(present.clone()), blamed(code, field), "{present}");
    }
    let many: Vec<Value> =
        (0..=10_000).map(|id| json!({"id": id.to_string(), "own": 0, "proxies": []})).collect();
    assert_eq!(refuse(json!(many)), blamed("too_many_rows", "present"));
}
