//! The previews of a purchase and of a loan through the door: the figures of the specification, and
//! what is refused.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::Desk;
use crate::testing::{TestHost, ask};

/// A desk without a file: previews need none.
fn desk() -> Desk {
    let today = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    Desk::new(Arc::new(TestHost::new(std::path::Path::new("/nowhere"), today)))
}

/// Spec 05: 715 000 in fifths between four buyers, the first of whom carries a second lot.
fn worked() -> Value {
    let fifth =
        |rate: &str| json!({"surface": "100", "fraction": "0.2", "registration_rate": rate});
    json!({
        "total_price": "715000.00", "total_surface": "500", "notary_base": "5000.00",
        "notary_per_lot": "1000.00",
        "buyers": [
            {"id": "porteur", "lots": [fifth("0.03"), fifth("0.125")]},
            {"id": "h2", "lots": [fifth("0.03")], "private_works": "50000.00",
             "contribution": "6540.00"},
            {"id": "h3", "lots": [fifth("0.125")], "private_works": "100000.00"},
            {"id": "h4", "lots": [fifth("0.03")]},
        ],
        "loan": {"rate": "0.035", "years": "20"},
    })
}

fn refused(name: &str, input: Value) -> (String, Option<String>) {
    let refusal = ask(&desk(), name, input).unwrap_err();
    assert!(!refusal.broken, "{refusal:?}");
    (refusal.code, refusal.field)
}

#[test]
fn the_purchase_of_the_specification_comes_out() {
    let answer = ask(&desk(), "purchase.preview", worked()).unwrap();
    let told = |at: usize| {
        ["price", "registration", "notary", "total", "per_m2", "loan", "monthly"]
            .map(|field| answer["buyers"][at][field].as_str().unwrap().to_owned())
    };
    assert_eq!(told(0)[..3], ["286000.00", "22165.00", "3250.00"]);
    assert_eq!(
        told(1),
        ["143000.00", "4290.00", "2250.00", "199540.00", "1995.40", "143000.00", "829.34"]
    );
    assert_eq!(told(2)[..4], ["143000.00", "17875.00", "2250.00", "263125.00"]);
    let codes = |at: usize| -> Vec<&str> {
        let warnings = answer["buyers"][at]["warnings"].as_array().unwrap();
        warnings.iter().map(|one| one["code"].as_str().unwrap()).collect()
    };
    assert_eq!(codes(0), ["reduced_rate", "ask_notary", "low_contribution"]);
    assert_eq!(codes(2), ["low_contribution"]);
    assert_eq!(answer["total"], "923620.00");
}

#[test]
fn what_nobody_bears_and_what_no_loan_holds_have_their_lines() {
    let labels = |steps: &Value| -> Vec<String> {
        let steps = steps.as_array().unwrap();
        steps.iter().map(|step| step["label"].as_str().unwrap().to_owned()).collect()
    };
    let complete = ask(&desk(), "purchase.preview", worked()).unwrap();
    assert!(!labels(&complete["steps"]).contains(&"purchase_unsold".to_owned()));
    let apart = "purchase_works_in_no_loan".to_owned();
    assert!(labels(&complete["buyers"][1]["steps"]).contains(&apart));
    assert!(!labels(&complete["buyers"][3]["steps"]).contains(&apart), "it has no such works");
    let mut incomplete = worked();
    incomplete["buyers"].as_array_mut().unwrap().pop();
    incomplete["works_loan"] = json!({"rate": "0.03", "years": "10"});
    let answer = ask(&desk(), "purchase.preview", incomplete).unwrap();
    let left = &answer["steps"][0];
    assert_eq!(
        (&left["label"], &left["result"]["value"]),
        (&json!("purchase_unsold"), &json!("143000.00"))
    );
    assert!(!labels(&answer["buyers"][1]["steps"]).contains(&apart));
}

#[test]
fn a_loan_without_interest_is_told_as_a_division() {
    let input = json!({"amount": "27500.00", "rate": "0", "months": 5});
    let answer = ask(&desk(), "purchase.preview_loan", input).unwrap();
    assert_eq!(answer["monthly"], "5500.00");
    let steps = answer["steps"].as_array().unwrap();
    let monthly = steps.iter().find(|step| step["label"] == "loan_monthly").unwrap();
    let words = monthly["words"]["operands"].as_str().unwrap().replace(['\u{A0}', '\u{202F}'], " ");
    assert_eq!(words, "27 500,00 € (montant emprunté) ÷ 5 (mois)");
}

#[test]
fn the_loan_of_the_specification_comes_out_in_both_conventions() {
    let loan = |convention: Value| {
        let input = json!({
            "amount": "143000.00", "rate": "0.035", "months": 240, "rate_convention": convention,
        });
        ask(&desk(), "purchase.preview_loan", input).unwrap()
    };
    assert_eq!(loan(Value::Null)["monthly"], "829.34", "proportional by default");
    assert_eq!(loan(json!("proportional"))["monthly"], "829.34");
    let actuarial = loan(json!("actuarial"));
    assert_eq!(actuarial["monthly"], "825.31");
    let rows = actuarial["instalments"].as_array().unwrap();
    assert_eq!((rows.len(), &rows[239]["balance"]), (240, &json!("0.00")));
    assert_eq!(rows[0]["interest"], "410.54");
}

#[test]
fn works_have_their_own_loan_and_common_works_their_key() {
    let mut input = worked();
    input["works_loan"] = json!({"rate": "0", "years": "2.5", "starts_after_months": 6});
    input["loan"]["rate_convention"] = json!("actuarial");
    let weights = json!({"porteur": "0", "h2": "1", "h3": "1", "h4": "2"});
    input["common_works"] =
        json!({"amount": "1000.00", "key": {"kind": "benefit", "weights": weights}});
    let answer = ask(&desk(), "purchase.preview", input.clone()).unwrap();
    let one = &answer["buyers"][1];
    assert_eq!(one["common_works"], "250.00");
    assert_eq!(
        (&one["works_loan"], &one["works_monthly"]),
        (&json!("50000.00"), &json!("1666.67"))
    );
    assert_eq!(one["works_start_after_months"], 6);
    for (key, expected) in [(json!(null), "400.00"), (json!({"kind": "equal"}), "250.00")] {
        input["common_works"]["key"] = key;
        let answer = ask(&desk(), "purchase.preview", input.clone()).unwrap();
        assert_eq!(answer["buyers"][0]["common_works"], expected);
    }
}

#[test]
fn weights_are_integers_or_decimal_strings() {
    let common_works = |weights: Value| {
        let mut input = worked();
        input["common_works"] =
            json!({"amount": "1000.00", "key": {"kind": "benefit", "weights": weights}});
        let answer = ask(&desk(), "purchase.preview", input).unwrap();
        let buyers = answer["buyers"].as_array().unwrap().clone();
        buyers.into_iter().map(|buyer| buyer["common_works"].clone()).collect::<Vec<_>>()
    };
    let integers = common_works(json!({"porteur": 2, "h2": 1, "h3": 3, "h4": 0}));
    assert_eq!(integers[1], "166.67");
    let texts = json!({"porteur": "2.0", "h2": "1", "h3": 3, "h4": "0"});
    assert_eq!(common_works(texts), integers);
}

#[test]
fn what_a_purchase_refuses_names_its_field() {
    type Spoil = fn(&mut Value);
    let cases: &[(&str, Option<&str>, Spoil)] = &[
        ("amount_not_positive", Some("total_price"), |i| i["total_price"] = json!("0")),
        ("amount_out_of_range", Some("total_price"), |i| {
            i["total_price"] = json!("99999999999999999999");
        }),
        ("too_many_decimals", Some("buyers[1].contribution"), |i| {
            i["buyers"][1]["contribution"] = json!("0.005");
        }),
        ("purchase_amount_negative", Some("buyers[1].private_works"), |i| {
            i["buyers"][1]["private_works"] = json!("-1");
        }),
        ("not_a_rate", Some("buyers[0].lots[0].registration_rate"), |i| {
            i["buyers"][0]["lots"][0]["registration_rate"] = json!("12,5");
        }),
        ("purchase_share_missing", Some("buyers[0].lots[1]"), |i| {
            i["buyers"][0]["lots"][1] = json!({"registration_rate": "0.125"});
        }),
        ("purchase_without_buyer", Some("buyers"), |i| i["buyers"] = json!([])),
        ("purchase_too_much", Some("buyers"), |i| {
            i["buyers"][0]["lots"][0]["fraction"] = json!("0.21");
        }),
        ("loan_years_out_of_range", Some("loan.years"), |i| i["loan"]["years"] = json!("0.1")),
        ("loan_years_out_of_range", Some("loan.years"), |i| i["loan"]["years"] = json!("0")),
        ("loan_years_out_of_range", Some("works_loan.years"), |i| {
            i["works_loan"] = json!({"rate": "0.03", "years": "100.5"});
        }),
        ("loan_start_out_of_range", Some("works_loan.starts_after_months"), |i| {
            i["works_loan"] = json!({"rate": "0.03", "years": "10", "starts_after_months": 1_201});
        }),
        ("wrong_type", Some("loan.years"), |i| i["loan"]["years"] = json!(20)),
        ("rate_out_of_range", Some("loan.rate"), |i| i["loan"]["rate"] = json!("3.5")),
        ("purchase_weight_of_nobody", Some("common_works.key.weights"), |i| {
            i["common_works"] =
                json!({"amount": "1.00", "key": {"kind": "benefit", "weights": {"h9": "1"}}});
        }),
        ("unknown_field", Some("loan.color"), |i| i["loan"]["color"] = json!(1)),
    ];
    for (code, field, spoil) in cases {
        let mut input = worked();
        spoil(&mut input);
        let found = refused("purchase.preview", input);
        assert_eq!((found.0.as_str(), found.1.as_deref()), (*code, *field));
    }
}

#[test]
fn a_key_that_needs_more_than_a_purchase_knows_is_refused() {
    let mut input = worked();
    input["common_works"] = json!({"amount": "1.00", "key": {"kind": "occupants"}});
    let (code, field) = refused("purchase.preview", input);
    assert_eq!(code, "unknown_choice");
    assert!(field.unwrap().starts_with("common_works.key"));
}

#[test]
fn what_a_loan_refuses_names_its_field() {
    let good = json!({"amount": "1000.00", "rate": "0.03", "months": 12});
    for (field, value, code) in [
        ("amount", json!("0"), "amount_not_positive"),
        ("amount", json!("-5.00"), "amount_not_positive"),
        ("rate", json!("-0.01"), "rate_out_of_range"),
        ("rate", json!("3.5"), "rate_out_of_range"),
        ("rate", json!("3,5"), "not_a_rate"),
        ("months", json!(0), "loan_months_out_of_range"),
        ("months", json!(1_201), "loan_months_out_of_range"),
        ("months", json!(-1), "not_a_count"),
        ("rate_convention", json!("monthly"), "unknown_choice"),
        ("color", json!(1), "unknown_field"),
    ] {
        let mut input = good.clone();
        input[field] = value;
        assert_eq!(
            refused("purchase.preview_loan", input),
            (code.to_owned(), Some(field.to_owned()))
        );
    }
    let mut century = good;
    century["amount"] = json!("10000000000000.00");
    century["months"] = json!(1_200);
    century["rate_convention"] = json!("actuarial");
    let answer = ask(&desk(), "purchase.preview_loan", century).unwrap();
    assert_eq!(answer["instalments"][1_199]["balance"], "0.00");
}
