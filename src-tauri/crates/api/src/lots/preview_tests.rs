//! The quotités through the door: the figures of the specification, and what is refused.

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

/// The five lots of spec 03, over 1 000.
fn table(change: impl FnOnce(&mut Value)) -> Value {
    let lot = |code: &str, surface: &str, by_use: &str, location: &str| {
        json!({
            "code": code, "surface": surface, "use_coefficient": by_use,
            "location_coefficient": location,
        })
    };
    let mut input = json!({"base": 1_000, "smoothing": "0", "lots": [
        lot("A1", "100", "1", "1"),
        lot("A2", "80", "1", "1.05"),
        lot("B1", "60", "0.7", "1"),
        lot("B2", "120", "1", "0.95"),
        lot("C1", "40", "0.9", "1"),
    ]});
    change(&mut input);
    input
}

fn quotites(input: Value) -> Value {
    ask(&desk(), "lots.preview_quotites", input).unwrap()
}

#[test]
fn the_tables_of_the_specification_cross_the_door() {
    let rows = |quotites: [i64; 5]| -> Value {
        ["A1", "A2", "B1", "B2", "C1"]
            .iter()
            .zip(quotites)
            .map(|(code, quotite)| json!({"code": code, "quotite": quotite}))
            .collect()
    };
    for (base, smoothing, expected, after) in [
        (1_000, "0", [266, 223, 112, 303, 96], "3.166667"),
        (10_000, "0", [2_660, 2_234, 1_117, 3_032, 957], "3.166667"),
        (1_000, "0.25", [249, 218, 134, 277, 122], "2.277293"),
    ] {
        let answer = quotites(table(|input| {
            input["base"] = json!(base);
            input["smoothing"] = json!(smoothing);
        }));
        assert_eq!(answer["quotites"], rows(expected));
        assert_eq!(answer["total"], base);
        assert_eq!(answer["ratio_before"], "3.166667");
        assert_eq!(answer["ratio_after"], after);
    }
}

#[test]
fn a_person_finds_each_quotite_again_from_its_lines() {
    let mut envelope = Envelope::new("lots.preview_quotites", table(|_| {}));
    envelope.lang = Some("fr".to_owned());
    let answer = desk().call(envelope).unwrap().answer;
    let said: Vec<String> = answer["steps"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|step| step["about"] == "A2")
        .map(|step| {
            let words = &step["words"];
            let text = |field: &str| words[field].as_str().unwrap();
            format!("{} = {} = {}", text("label"), text("operands"), text("result"))
                .replace(['\u{a0}', '\u{202f}'], " ")
        })
        .collect();
    assert_eq!(
        said,
        [
            "A2 : poids = 80 (surface en m²) × 1 (coefficient d’usage) × 1,05 (coefficient de situation) = 84",
            "A2 : quotité = 1 000 (base de l’acte) × 84 (poids) ÷ 376 (somme des poids), arrondi vers le bas = 223",
        ]
    );
}

#[test]
fn what_is_refused_names_its_field_and_its_lot() {
    let refuse = |change: fn(&mut Value)| {
        let refusal = ask(&desk(), "lots.preview_quotites", table(change)).unwrap_err();
        (refusal.code, refusal.field.unwrap_or_default())
    };
    for (found, code, field) in [
        (refuse(|i| i["base"] = json!(500)), "base_unknown", "base"),
        (refuse(|i| i["base"] = json!(0)), "base_unknown", "base"),
        (refuse(|i| i["base"] = json!(-1_000)), "not_a_count", "base"),
        (refuse(|i| i["base"] = json!("1000")), "wrong_type", "base"),
        (refuse(|i| i["smoothing"] = json!("1.01")), "smoothing_out_of_range", "smoothing"),
        (refuse(|i| i["smoothing"] = json!("-0.01")), "smoothing_out_of_range", "smoothing"),
        (refuse(|i| i["smoothing"] = json!("0,5")), "not_a_rate", "smoothing"),
        (refuse(|i| i["smoothing"] = json!(0.5)), "wrong_type", "smoothing"),
        (refuse(|i| i["lots"] = json!([])), "no_lot", "lots"),
        (refuse(|i| i["lots"][2]["code"] = json!(" A1 ")), "lot_code_twice", "lots[2].code"),
        (refuse(|i| i["lots"][2]["code"] = json!(" ")), "empty_text", "lots[2].code"),
        (refuse(|i| i["lots"][0]["surface"] = json!("0")), "surface_not_positive", {
            "lots[0].surface"
        }),
        (refuse(|i| i["lots"][0]["surface"] = json!("-1")), "surface_not_positive", {
            "lots[0].surface"
        }),
        (refuse(|i| i["lots"][0]["surface"] = json!("12,5")), "not_a_number", "lots[0].surface"),
        (refuse(|i| i["lots"][0]["surface"] = json!(100)), "wrong_type", "lots[0].surface"),
        (
            refuse(|i| i["lots"][4]["use_coefficient"] = json!("0")),
            "coefficient_not_positive",
            "lots[4].use_coefficient",
        ),
        (
            refuse(|i| i["lots"][4]["location_coefficient"] = json!("-0.5")),
            "coefficient_not_positive",
            "lots[4].location_coefficient",
        ),
        (refuse(|i| i["lots"][1]["floor"] = json!(2)), "unknown_field", "lots[1].floor"),
        (refuse(|i| i["lots"][0]["surface"] = json!("999999999999")), "quotite_zero", "base"),
    ] {
        assert_eq!((found.0.as_str(), found.1.as_str()), (code, field));
    }
}

#[test]
fn a_lot_too_small_is_named_with_the_base_that_may_do() {
    let input = |base: u32| {
        table(|input| {
            input["base"] = json!(base);
            input["lots"][1]["surface"] = json!("0.01");
        })
    };
    for (base, told) in [
        (
            1_000,
            "Le lot A2 n’aurait aucune quotité sur 1 000. Prenez une base plus grande : 10 000 ou 100 000.",
        ),
        (
            10_000,
            "Le lot A2 n’aurait aucune quotité sur 10 000. Prenez une base plus grande : 100 000.",
        ),
    ] {
        let refusal = ask(&desk(), "lots.preview_quotites", input(base)).unwrap_err();
        let said = crate::message(&refusal, Lang::Fr).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(said, told);
    }
    assert_eq!(quotites(input(100_000))["quotites"][1]["quotite"], 4);
}

#[test]
fn the_longest_numbers_and_lists_are_taken_or_refused_without_breaking() {
    let long = "0.000000000000000000000000001";
    let answer = quotites(table(|input| {
        input["smoothing"] = json!("0.5");
        input["lots"][0]["use_coefficient"] = json!(long);
        input["lots"][1]["surface"] = json!("999999999999999999999999999");
    }));
    assert_eq!(answer["total"], 1_000);
    let many: Vec<Value> = (0..10_001)
        .map(|number| {
            json!({
                "code": format!("L{number}"), "surface": "1", "use_coefficient": "1",
                "location_coefficient": "1",
            })
        })
        .collect();
    let input = json!({"base": 100_000, "smoothing": "0", "lots": many});
    let refusal = ask(&desk(), "lots.preview_quotites", input).unwrap_err();
    assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), ("too_many_rows", Some("lots")));
}
