//! The previews of the charges through the door: the specification's figures, and what is refused.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::testing::{TestHost, ask};
use crate::{Desk, Envelope, Lang};

/// A desk without a file: previews need none.
fn desk() -> Desk {
    let today = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    Desk::new(Arc::new(TestHost::new(std::path::Path::new("/nowhere"), today)))
}

/// The five lots of spec 03.
fn lots() -> Value {
    let lot = |code: &str, quotite: u32, occupants: u32| json!({"code": code, "quotite": quotite, "occupants": occupants});
    json!([
        lot("A1", 266, 2),
        lot("A2", 223, 1),
        lot("B1", 112, 0),
        lot("B2", 303, 4),
        lot("C1", 96, 1)
    ])
}

fn heating() -> Value {
    json!({"kind": "usage", "fixed_rate": "0.30", "readings": {
        "A1": 1_200, "A2": "800", "B1": "150.0", "B2": 1_500, "C1": 350,
    }})
}

fn lift() -> Value {
    json!({"kind": "benefit", "weights": {"A2": 1, "B2": 2}})
}

fn split(amount: &str, key: &Value) -> Value {
    let input = json!({"amount": amount, "lots": lots(), "key": key});
    ask(&desk(), "charges.preview_split", input).unwrap()
}

#[test]
fn the_shares_of_the_specification_cross_the_door() {
    let general = json!({"kind": "general"});
    let by_half = json!({"kind": "mixed", "parts": [
        {"rate": "0.5", "key": heating()}, {"rate": "0.50", "key": {"kind": "equal"}},
    ]});
    let by_people = json!({"kind": "mixed", "parts": [
        {"rate": "0.6", "key": general}, {"rate": "0.4", "key": {"kind": "occupants"}},
    ]});
    for (amount, key, expected) in [
        ("12000.00", &general, ["3192.00", "2676.00", "1344.00", "3636.00", "1152.00"]),
        ("1000.01", &general, ["266.00", "223.00", "112.00", "303.01", "96.00"]),
        ("6000.00", &heating(), ["1738.80", "1241.40", "359.10", "2120.40", "540.30"]),
        ("2400.00", &lift(), ["0.00", "800.00", "0.00", "1600.00", "0.00"]),
        ("-2400.00", &lift(), ["0.00", "-800.00", "0.00", "-1600.00", "0.00"]),
        ("1000.00", &by_half, ["244.90", "203.45", "129.93", "276.70", "145.02"]),
        ("1000.00", &by_people, ["259.60", "183.80", "67.20", "381.80", "107.60"]),
    ] {
        let rows: Value = ["A1", "A2", "B1", "B2", "C1"]
            .iter()
            .zip(expected)
            .map(|(code, share)| json!({"code": code, "amount": share}))
            .collect();
        let answer = split(amount, key);
        assert_eq!(answer["shares"], rows, "{amount} by {key}");
        assert_eq!(answer["total"], amount);
    }
}

/// The lines of an answer as a person reads them.
fn said(answer: &Value, about: Option<&str>) -> Vec<String> {
    let steps = answer["steps"].as_array().unwrap().iter();
    steps
        .filter(|step| step["about"].as_str() == about)
        .map(|step| {
            let text = |field: &str| step["words"][field].as_str().unwrap();
            format!("{} = {} = {}", text("label"), text("operands"), text("result"))
                .replace(['\u{a0}', '\u{202f}'], " ")
        })
        .collect()
}

#[test]
fn a_person_finds_a_share_again_from_the_lines_of_its_lot() {
    let input = json!({"amount": "6000.00", "lots": lots(), "key": heating()});
    let mut envelope = Envelope::new("charges.preview_split", input);
    envelope.lang = Some("fr".to_owned());
    let answer = desk().call(envelope).unwrap().answer;
    assert_eq!(
        said(&answer, None),
        [
            "taux de la partie variable = 100 % (le tout) − 30 % (taux de la partie fixe) = 70 %",
            "partie fixe, par quotité = 6 000,00 € (montant) × 30 % (taux de la partie fixe) = 1 800,00 €",
            "partie variable, selon l’usage = 6 000,00 € (montant) × 70 % (taux de la partie variable) = 4 200,00 €",
            "somme des parts des lots = 1 738,80 € + 1 241,40 € + 359,10 € + 2 120,40 € + 540,30 € = 6 000,00 €",
        ]
    );
    assert_eq!(
        said(&answer, Some("A1")),
        [
            "A1 : part par quotité = 1 800,00 € (à répartir) × 266 (quotité) ÷ 1 000 (somme des quotités) = 478,80 €",
            "A1 : part selon l’usage = 4 200,00 € (à répartir) × 1 200 (usage) ÷ 4 000 (somme des usages) = 1 260,00 €",
            "A1 : part du lot = 478,80 € (part par quotité) + 1 260,00 € (part selon l’usage) = 1 738,80 €",
        ]
    );
}

#[test]
fn a_cent_that_the_parts_of_a_key_leave_over_is_told() {
    let mut key = heating();
    key["fixed_rate"] = json!("0.3");
    let answer = split("1565.05", &key);
    assert_eq!(
        said(&answer, None)[1..3],
        [
            "partie fixe, par quotité = 1 565,05 € (montant) × 30 % (taux de la partie fixe), arrondi vers le bas à 469,51 €, + 0,01 € (reste, qui va aux plus grandes fractions perdues ; à égalité, au premier) = 469,52 €",
            "partie variable, selon l’usage = 1 565,05 € (montant) × 70 % (taux de la partie variable), arrondi vers le bas = 1 095,53 €",
        ]
    );
    let credit = split("-100.00", &json!({"kind": "equal"}));
    assert_eq!(
        said(&credit, Some("A1")),
        ["A1 : part égale = -100,00 € (à répartir) × 1 (part) ÷ 5 (somme des parts) = -20,00 €"]
    );
    let credit = split("-100.01", &json!({"kind": "equal"}));
    assert_eq!(
        said(&credit, Some("A1")),
        [
            "A1 : part égale = -100,01 € (à répartir) × 1 (part) ÷ 5 (somme des parts), arrondi vers zéro à -20,00 €, − 0,01 € (reste, qui va aux plus grandes fractions perdues ; à égalité, au premier) = -20,01 €"
        ]
    );
}

#[test]
fn two_parts_of_one_kind_are_named_apart_by_their_rate() {
    let general = json!({"kind": "general"});
    let key = json!({"kind": "mixed", "parts": [
        {"rate": "0.7", "key": general}, {"rate": "0.3", "key": general},
    ]});
    let answer = split("1000.00", &key);
    assert_eq!(
        said(&answer, None)[0],
        "partie à répartir par quotité (partie 1, 70 %) = 1 000,00 € (montant) × 70 % (taux) = 700,00 €"
    );
    assert_eq!(
        said(&answer, Some("A1")),
        [
            "A1 : part par quotité (partie 1, 70 %) = 700,00 € (à répartir) × 266 (quotité) ÷ 1 000 (somme des quotités) = 186,20 €",
            "A1 : part par quotité (partie 2, 30 %) = 300,00 € (à répartir) × 266 (quotité) ÷ 1 000 (somme des quotités) = 79,80 €",
            "A1 : part du lot = 186,20 € (part par quotité (partie 1, 70 %)) + 79,80 € (part par quotité (partie 2, 30 %)) = 266,00 €",
        ]
    );
}

#[test]
fn what_a_split_refuses_names_its_field() {
    let refuse = |change: fn(&mut Value)| {
        let mut input = json!({"amount": "100.00", "lots": lots(), "key": heating()});
        change(&mut input);
        let refusal = ask(&desk(), "charges.preview_split", input).unwrap_err();
        (refusal.code, refusal.field.unwrap_or_default())
    };
    let mixed: fn(&mut Value, Value) = |input, parts| {
        input["key"] = json!({"kind": "mixed", "parts": parts});
    };
    type Change = fn(&mut Value);
    let cases: [(Change, &str, &str); 21] = [
        (|i| i["amount"] = json!("12,5"), "not_an_amount", "amount"),
        (|i| i["amount"] = json!("0.005"), "too_many_decimals", "amount"),
        (|i| i["amount"] = json!("9999999999999999"), "amount_out_of_range", "amount"),
        (|i| i["lots"] = json!([]), "no_lot", "lots"),
        (|i| i["lots"][1]["code"] = json!("A1"), "lot_code_twice", "lots[1].code"),
        (|i| i["lots"][1]["quotite"] = json!(-1), "not_a_count", "lots[1].quotite"),
        (|i| i["lots"][1]["quotite"] = json!("223"), "wrong_type", "lots[1].quotite"),
        (
            |i| {
                i["key"] = json!({"kind": "occupants"});
                i["lots"][3]["occupants"] = Value::Null;
            },
            "occupants_missing",
            "lots[3].occupants",
        ),
        (|i| i["key"]["kind"] = json!("surface"), "unknown_choice", "key.kind"),
        (|i| i["key"]["fixed_rate"] = json!("30 %"), "not_a_rate", "key.fixed_rate"),
        (|i| i["key"]["fixed_rate"] = json!("1.5"), "rate_out_of_range", "key.fixed_rate"),
        (|i| i["key"]["fixed_rate"] = Value::Null, "missing_field", "key.fixed_rate"),
        (|i| i["key"]["readings"]["B1"] = json!(-3), "reading_negative", "key.readings"),
        (|i| i["key"]["readings"]["B1"] = json!(1.5), "wrong_type", "key.readings"),
        (|i| i["key"]["readings"]["B1"] = json!("1,5"), "not_a_number", "key.readings"),
        (|i| i["key"]["readings"][" B1"] = json!(1), "reading_twice", "key.readings"),
        (|i| i["key"]["readings"]["Z9"] = json!(1), "lot_not_in_list", "key.readings"),
        (|i| i["key"]["readings"] = json!({"A1": 1}), "reading_missing", "key.readings"),
        (|i| i["key"]["readings"] = json!([1, 2]), "wrong_type", "key.readings"),
        (|i| i["key"]["weights"] = lift()["weights"].clone(), "unknown_field", "key.weights"),
        (|i| i["key"] = json!({"kind": "mixed"}), "missing_field", "key.parts"),
    ];
    for (change, code, field) in cases {
        let found = refuse(change);
        assert_eq!((found.0.as_str(), found.1.as_str()), (code, field));
    }
    let again = json!({"kind": "mixed", "parts": [{"rate": "1", "key": {"kind": "equal"}}]});
    let equal = |rate: &str| json!({"rate": rate, "key": {"kind": "equal"}});
    for (parts, code, field) in [
        (json!([]), "key_without_parts", "key.parts"),
        (json!([equal("0.5"), equal("0.49")]), "rates_not_one", "key.parts"),
        (json!([equal("0.5"), equal("0.500000000000000000000000001")]), "rates_not_one", {
            "key.parts"
        }),
        (json!([equal("1.5"), equal("-0.5")]), "rate_out_of_range", "key.parts[0].rate"),
        (json!([{"rate": "1", "key": again}]), "key_mixed_again", "key.parts[0].key.kind"),
        (
            json!([equal("0.5"), {"rate": "0.5", "key": {"kind": "benefit"}}]),
            "missing_field",
            "key.parts[1].key.weights",
        ),
        (
            json!([equal("0.5"), {"rate": "0.5", "key": {"kind": "benefit", "weights": {}}}]),
            "shares_all_zero",
            "key.parts[1].key.weights",
        ),
    ] {
        let mut input = json!({"amount": "100.00", "lots": lots()});
        mixed(&mut input, parts);
        let refusal = ask(&desk(), "charges.preview_split", input).unwrap_err();
        assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), (code, Some(field)));
    }
}

#[test]
fn every_lot_without_a_reading_is_named() {
    let key = json!({"kind": "usage", "fixed_rate": "0", "readings": {"A1": 1, "B1": 0}});
    let input = json!({"amount": "100.00", "lots": lots(), "key": key});
    let refusal = ask(&desk(), "charges.preview_split", input).unwrap_err();
    assert_eq!(
        crate::message(&refusal, Lang::Fr).replace('\u{a0}', " "),
        "Il manque le relevé de : A2, B2, C1. Ajoutez-le ; zéro est un relevé."
    );
}

fn sale(amount: &str, act_on: &str) -> Value {
    json!({
        "amount": amount, "period_start": "2026-04-01", "period_end": "2026-06-30",
        "act_on": act_on,
    })
}

#[test]
fn the_sale_of_the_specification_crosses_the_door() {
    for (act_on, seller, buyer, days) in [
        ("2026-04-11", "98.90", "801.10", 10),
        ("2026-04-01", "0.00", "900.00", 0),
        ("2026-03-01", "0.00", "900.00", 0),
        ("2026-06-30", "890.11", "9.89", 90),
        ("2026-07-01", "900.00", "0.00", 91),
        ("2027-01-01", "900.00", "0.00", 91),
    ] {
        let answer = ask(&desk(), "charges.preview_handover", sale("900.00", act_on)).unwrap();
        assert_eq!(answer["seller"], seller, "act on {act_on}");
        assert_eq!(answer["buyer"], buyer, "act on {act_on}");
        assert_eq!(answer["seller_days"], days, "act on {act_on}");
        assert_eq!(answer["buyer_days"], 91 - days, "act on {act_on}");
    }
    let mut envelope = Envelope::new("charges.preview_handover", sale("900.00", "2026-04-11"));
    envelope.lang = Some("fr".to_owned());
    assert_eq!(
        said(&desk().call(envelope).unwrap().answer, None),
        [
            "lendemain de la période = 30/06/2026 (dernier jour) + 1 jour (un jour de plus) = 01/07/2026",
            "jours de la période = jours du 01/04/2026 (premier jour de la période) au 01/07/2026 (lendemain de la période) = 91 jours",
            "jours du vendeur = jours du 01/04/2026 (premier jour de la période) au 11/04/2026 (jour de l’acte) = 10 jours",
            "jours de l’acheteur = jours du 11/04/2026 (jour de l’acte) au 01/07/2026 (lendemain de la période) = 81 jours",
            "part du vendeur = 900,00 € (part du lot dans la charge) × 10 jours (jours du vendeur) ÷ 91 jours (jours de la période) = 98,90 €",
            "part de l’acheteur = 900,00 € (part du lot dans la charge) − 98,90 € (part du vendeur) = 801,10 €",
        ]
    );
}

#[test]
fn what_a_hand_over_refuses_names_its_field() {
    type Change = fn(&mut Value);
    let cases: [(Change, &str, &str); 5] = [
        (|i| i["period_end"] = json!("2026-03-31"), "period_reversed", "period_end"),
        (|i| i["act_on"] = json!("2026-02-29"), "no_such_date", "act_on"),
        (|i| i["act_on"] = json!("11/04/2026"), "not_a_date", "act_on"),
        (|i| i["period_start"] = json!("1899-12-31"), "date_out_of_range", "period_start"),
        (|i| i["buyer"] = json!("Petit"), "unknown_field", "buyer"),
    ];
    for (change, code, field) in cases {
        let mut input = sale("900.00", "2026-04-11");
        change(&mut input);
        let refusal = ask(&desk(), "charges.preview_handover", input).unwrap_err();
        assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), (code, Some(field)));
    }
}
