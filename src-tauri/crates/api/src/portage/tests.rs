//! The previews through the door: the figures of the specification, and what is refused.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::Desk;
use crate::testing::{TestHost, ask};

/// A desk without a file: previews need none.
fn desk() -> Desk {
    let today = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    Desk::new(Arc::new(TestHost::new(std::path::Path::new("/nowhere"), today)))
}

fn answer(name: &str, input: &Value) -> Value {
    ask(&desk(), name, input.clone()).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
}

/// A case with some of its fields put in another way; null takes one away.
fn with(mut case: Value, changes: &Value) -> Value {
    for (name, value) in changes.as_object().unwrap() {
        case[name] = value.clone();
    }
    case
}

/// Holds each named figure (a path with dots) to what is expected.
fn assert_says(answer: &Value, figures: &[(&str, Value)]) {
    for (path, expected) in figures {
        let found = path.split('.').fold(answer, |value, part| match part.parse::<usize>() {
            Ok(index) => &value[index],
            Err(_name) => &value[part],
        });
        assert_eq!(found, expected, "{path}");
    }
}

fn assert_refused(name: &str, case: &Value, changes: &Value, code: &str, field: &str) {
    let refusal = ask(&desk(), name, with(case.clone(), changes)).unwrap_err();
    assert_eq!(
        (refusal.code.as_str(), refusal.field.as_deref()),
        (code, Some(field)),
        "{name} with {changes}"
    );
}

/// The mission's own case, by its dates.
fn by_dates() -> Value {
    json!({
        "total_price": "715000", "buyers": 4, "capital": "143000", "registration_rate": "0.125",
        "acquired_on": "2024-01-15", "resale_on": "2027-01-15", "notary_fees": "3250",
        "monthly_interest": "400", "monthly_charges": "150", "households": 4,
        "common_works": "15000", "works_paid_by": "nobody",
        "indexation": {"rate": "0.02"}, "recovery": {}, "formula": "equitable",
        "redistribution": {"option": "a"},
    })
}

/// The same with recovery held, as the mission holds it.
fn mission() -> Value {
    with(by_dates(), &json!({"recovery": {"force": "recovered"}}))
}

#[test]
fn the_mission_s_portage_crosses_the_door_with_every_figure() {
    let found = answer("portage.preview", &mission());
    assert_says(
        &found,
        &[
            ("months", json!(36)),
            ("hypothesis", json!(true)),
            ("registration_duties", json!("17875.00")),
            ("recovered", json!("10725.00")),
            ("net_duty_loss", json!("7150.00")),
            ("interest", json!("14400.00")),
            ("porteur_charges", json!("1350.00")),
            ("others_charges", json!("4050.00")),
            ("carrying_cost", json!("30200.00")),
            ("indexation", json!("8580.00")),
            ("price", json!("196780.00")),
            ("net_result", json!("14148.00")),
            ("yield", json!("3.30")),
            ("distribution.0", json!({"to": "porteur", "id": "h1", "amount": "183298.00"})),
            ("distribution.1", json!({"to": "household", "id": "h2", "amount": "4494.00"})),
            ("distribution.3", json!({"to": "household", "id": "h4", "amount": "4494.00"})),
            ("distribution.4", json!({"to": "purse", "id": "purse", "amount": "0.00"})),
            ("summary.surplus", json!("23580.00")),
            ("summary.shortfall", Value::Null),
            ("summary.others", json!("13482.00")),
            ("monthly", json!({"porteur": "437.50", "alone": "550.00", "each_other": "37.50"})),
            ("without_portage", json!({"each": "178750.00", "difference": "35750.00"})),
            ("warnings.0.code", json!("hypothesis_recovery")),
        ],
    );
    assert!(found["warnings"][0]["words"].as_str().unwrap().starts_with("Hypothèse"));
}

#[test]
fn option_b_the_dates_and_the_window_give_their_figures() {
    let b = |rest_to: &str| json!({"redistribution": {"option": "b", "rest_to": rest_to}});
    let purse = answer("portage.preview", &with(mission(), &b("purse")));
    assert_says(
        &purse,
        &[("summary.porteur", json!("156655.00")), ("summary.purse", json!("40125.00"))],
    );
    let all = answer("portage.preview", &with(mission(), &b("households")));
    assert_says(&all, &[("distribution.1.amount", json!("10031.25"))]);
    let dated = answer("portage.preview", &by_dates());
    assert_says(
        &dated,
        &[
            ("net_duty_loss", json!("17875.00")),
            ("carrying_cost", json!("40925.00")),
            ("price", json!("207505.00")),
            ("hypothesis", json!(false)),
            ("warnings.0.code", json!("works_paid_by_nobody")),
            ("warnings.1", Value::Null),
        ],
    );
    let early = with(by_dates(), &json!({"resale_on": "2026-01-15"}));
    assert_says(&answer("portage.preview", &early), &[("price", json!("187320.00"))]);
}

#[test]
fn a_loss_and_a_convention_give_their_figures() {
    let sold = |loss: Value| {
        let case = with(mission(), &json!({"sale_price": "165000", "loss": loss}));
        answer("portage.preview", &case)
    };
    let half = sold(json!({"porteur_rate": "0.5"}));
    assert_says(
        &half,
        &[
            ("summary.shortfall", json!("8200.00")),
            ("summary.surplus", Value::Null),
            ("summary.porteur", json!("165050.00")),
            ("summary.others", json!("-50.00")),
            ("price", json!("196780.00")),
        ],
    );
    let capped =
        sold(json!({"porteur_rate": "0.5", "porteur_cap": "3000", "purse_balance": "4000"}));
    assert_says(
        &capped,
        &[
            ("summary.porteur", json!("166150.00")),
            ("summary.others", json!("2850.00")),
            ("distribution.2.amount", json!("950.00")),
            ("summary.purse", json!("-4000.00")),
        ],
    );
    let convention = json!({
        "resale_on": "2028-01-15", "common_works": null, "private_works": "8000",
        "works_paid_by": "porteur", "rents_received": "28800", "formula": "convention",
        "redistribution": null, "total_price": null,
    });
    let found = answer("portage.preview", &with(by_dates(), &convention));
    assert_says(
        &found,
        &[
            ("indexation", json!("11440.00")),
            ("price", json!("154765.00")),
            ("net_result", json!("-9560.00")),
            ("without_portage", Value::Null),
            ("summary.porteur", json!("154765.00")),
        ],
    );
    let codes: Vec<&Value> =
        found["warnings"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert_eq!(codes, ["more_than_three_years", "porteur_loses"]);
}

#[test]
fn what_a_portage_refuses_names_its_field() {
    let refused = |changes: Value, code: &str, field: &str| {
        assert_refused("portage.preview", &mission(), &changes, code, field);
    };
    let index = json!([{"on": "2024-01-01", "value": "118.46"}]);
    for (changes, code, field) in [
        (json!({"sale_price": "165000"}), "loss_terms_missing", "loss"),
        (json!({"capital": "0"}), "amount_not_positive", "capital"),
        (json!({"capital": "1.005"}), "too_many_decimals", "capital"),
        (json!({"capital": 143_000}), "wrong_type", "capital"),
        (json!({"capital": "12,5"}), "not_an_amount", "capital"),
        (json!({"registration_rate": "12,5"}), "not_a_rate", "registration_rate"),
        (json!({"registration_rate": "1.01"}), "rate_out_of_range", "registration_rate"),
        (json!({"resale_on": "2024-01-14"}), "resale_before_purchase", "resale_on"),
        (json!({"resale_on": "2024-02-14"}), "months_out_of_range", "resale_on"),
        (json!({"resale_on": "2025-02-29"}), "no_such_date", "resale_on"),
        (json!({"months": 0}), "months_out_of_range", "months"),
        (json!({"months": -1}), "not_a_count", "months"),
        (json!({"households": 0}), "count_out_of_range", "households"),
        (json!({"buyers": 0}), "count_out_of_range", "buyers"),
        (json!({"monthly_interest": "-1"}), "amount_negative", "monthly_interest"),
        (json!({"indexation": {}}), "missing_field", "indexation.rate"),
        (json!({"indexation": {"rate": "-0.01"}}), "rate_out_of_range", "indexation.rate"),
        (
            json!({"indexation": {"rate": "0.02", "series": index}}),
            "choose_one",
            "indexation.series",
        ),
        (
            json!({"indexation": {"rate": "0.02", "margin": "0.01"}}),
            "margin_without_index",
            "indexation.margin",
        ),
        (json!({"indexation": {"series": index}}), "index_missing", "indexation.series"),
        (
            json!({"formula": "convention", "indexation": {"rate": "0.0201"}}),
            "convention_rate_too_high",
            "indexation.rate",
        ),
        (
            json!({"redistribution": {"option": "a", "porteur_rate": "1.1"}}),
            "rate_out_of_range",
            "redistribution.porteur_rate",
        ),
        (json!({"redistribution": {"option": "c"}}), "unknown_choice", "redistribution.option"),
        (json!({"loss": {"porteur_rate": "-0.1"}}), "rate_out_of_range", "loss.porteur_rate"),
        (json!({"recovery": {"rate": "2"}}), "rate_out_of_range", "recovery.rate"),
        (json!({"works_paid_by": "nobody else"}), "unknown_choice", "works_paid_by"),
        (json!({"color": 1}), "unknown_field", "color"),
    ] {
        refused(changes, code, field);
    }
    let ignored = json!({"redistribution": {"option": "a", "duty_rate": "7"}});
    answer("portage.preview", &with(mission(), &ignored));
}

#[test]
fn amounts_that_no_ledger_holds_are_refused_without_a_panic() {
    for (changes, fits) in [
        (json!({"capital": "900000000000000"}), false),
        (json!({"capital": "1000000000000"}), true),
        (json!({"monthly_interest": "900000000000000"}), false),
        (json!({"acquired_on": "1900-01-01", "resale_on": "2000-01-01"}), true),
        (json!({"acquired_on": "1900-01-01", "resale_on": "2199-12-31"}), false),
        (json!({"acquired_on": "2024-02-29", "resale_on": "2025-02-28"}), true),
        (json!({"indexation": {"rate": "0"}, "registration_rate": "0"}), true),
        (json!({"households": 10_000}), true),
    ] {
        let outcome = ask(&desk(), "portage.preview", with(mission(), &changes));
        assert_eq!(outcome.is_ok(), fits, "{changes}: {:?}", outcome.err());
    }
}

fn reveal() -> Value {
    let holders: Vec<Value> =
        (1..=4).map(|number| json!({"id": format!("p{number}"), "quotite": 250})).collect();
    json!({
        "total_price": "600000", "total_surface": "1000", "surface": "100", "fees_rate": "0.15",
        "indexation": {"rate": "0.02", "years": "3"}, "charges": "2000", "holders": holders,
    })
}

#[test]
fn the_reveals_of_the_specification_come_out() {
    let found = answer("reveal.preview", &reveal());
    assert_says(
        &found,
        &[
            ("a", json!("60000.00")),
            ("b", json!("9000.00")),
            ("c", json!("4140.00")),
            ("d", json!("2000.00")),
            ("price", json!("75140.00")),
            ("distribution.3", json!({"id": "p4", "amount": "18785.00"})),
            ("purse", json!("0.00")),
        ],
    );
    let shares = found["steps"].as_array().unwrap().iter();
    let abouts: Vec<&Value> =
        shares.filter(|step| step["label"] == "holder_share").map(|step| &step["about"]).collect();
    assert_eq!(abouts, ["p1", "p2", "p3", "p4"], "each share names its holder");
    let act = json!({"act_fees": "2500", "bonus": {"rate": "0.02"}});
    let found = answer("reveal.preview", &with(reveal(), &act));
    assert_says(
        &found,
        &[("bonus", json!("1452.80")), ("distribution.0.amount", json!("17796.80"))],
    );
    let purse = answer("reveal.preview", &with(reveal(), &json!({"variant": "purse"})));
    assert_says(
        &purse,
        &[("purse", json!("75140.00")), ("warnings.0.code", json!("purse_needs_agreement"))],
    );
    let thirds = json!({
        "total_price": "100000", "total_surface": "300", "fees_rate": "0.1", "charges": "0",
        "indexation": {"rate": "0.02", "years": "1"},
    });
    let found = answer("reveal.preview", &with(reveal(), &thirds));
    assert_says(&found, &[("c", json!("733.33")), ("price", json!("37399.99"))]);
}

#[test]
fn where_one_of_two_is_asked_both_are_named() {
    let index = json!([{"on": "2021-01-15", "value": "100"}]);
    for (name, case, changes, parts) in [
        ("reveal.preview", reveal(), json!({"fees": "10"}), ["« fees_rate »", "« fees »"]),
        ("reveal.preview", reveal(), json!({"fees_rate": null}), ["« fees_rate »", "« fees »"]),
        ("reveal.preview", reveal(), json!({"bonus": {}}), ["« bonus.rate »", "« bonus.amount »"]),
        (
            "portage.preview",
            mission(),
            json!({"indexation": {}}),
            ["« indexation.rate »", "« indexation.series »"],
        ),
        (
            "portage.preview",
            mission(),
            json!({"indexation": {"rate": "0.02", "series": index}}),
            ["« indexation.rate »", "« indexation.series »"],
        ),
    ] {
        let refusal = ask(&desk(), name, with(case, &changes)).unwrap_err();
        let said = crate::message(&refusal, texts::Lang::Fr);
        assert!(parts.iter().all(|part| said.contains(part)), "{said}");
    }
}

#[test]
fn what_a_reveal_refuses_names_its_field() {
    for (changes, code, field) in [
        (json!({"fees": "10"}), "choose_one", "fees"),
        (json!({"fees_rate": null}), "missing_field", "fees_rate"),
        (json!({"bonus": {}}), "missing_field", "bonus.rate"),
        (json!({"surface": "12,5"}), "not_a_number", "surface"),
        (json!({"surface": "0"}), "reveal_surface_not_positive", "surface"),
        (json!({"surface": "1000.5"}), "surface_too_large", "surface"),
        (json!({"bonus": {"amount": "75140.01"}}), "more_than_the_price", "bonus.amount"),
        (
            json!({"indexation": {"rate": "0.02", "years": "100.1"}}),
            "years_out_of_range",
            "indexation.years",
        ),
        (json!({"holders": []}), "holders_without_share", "holders"),
        (json!({"variant": "investment"}), "missing_field", "holders[0].investment"),
        (
            json!({"holders": vec![json!({"id": "p", "quotite": 1}); 2]}),
            "reveal_holder_twice",
            "holders[1].id",
        ),
        (
            json!({"holders": vec![json!({"id": "p", "quotite": 1}); 10_001]}),
            "too_many_rows",
            "holders",
        ),
    ] {
        assert_refused("reveal.preview", &reveal(), &changes, code, field);
    }
}

fn cap() -> Value {
    json!({
        "purchase_price": "143000", "fees": "7150", "works": "20000", "rate": "0.02",
        "years": "2.5", "asked_price": "200000",
    })
}

#[test]
fn leaving_gives_its_figures_and_its_refusals() {
    let found = answer("exit.preview_cap", &cap());
    assert_says(&found, &[("cap", json!("177300.00")), ("excess", json!("22700.00"))]);
    let all = json!({"basis": "price_fees_works", "asked_price": null});
    let found = answer("exit.preview_cap", &with(cap(), &all));
    assert_says(&found, &[("cap", json!("178657.50")), ("excess", Value::Null)]);
    let refund = json!({
        "investments": [{"amount": "40000", "share": "0.6"}], "deduction": "1500",
    });
    assert_says(&answer("exit.preview_refund", &refund), &[("refund", json!("22500.00"))]);
    for (changes, code, field) in [
        (json!({"years": "deux"}), "not_a_number", "years"),
        (json!({"years": "-1"}), "years_out_of_range", "years"),
        (json!({"rate": "1.5"}), "rate_out_of_range", "rate"),
        (json!({"works": "-1"}), "amount_negative", "works"),
        (json!({"asked_price": "-1"}), "amount_negative", "asked_price"),
    ] {
        assert_refused("exit.preview_cap", &cap(), &changes, code, field);
    }
    let wrong = json!({"investments": [{"amount": "1", "share": "1.1"}]});
    let field = "investments[0].share";
    assert_refused("exit.preview_refund", &refund, &wrong, "rate_out_of_range", field);
    assert_refused(
        "exit.preview_refund",
        &refund,
        &json!({"deduction": "-1"}),
        "amount_negative",
        "deduction",
    );
}

fn foundation() -> Value {
    json!({
        "value": "715000", "residual_rates": ["0.01", "0.02"], "duty_rate": "0.07",
        "normal_rate": "0.175", "yearly_rate": "0.0017", "foundation_cost": ["1500", "2000"],
        "notary_cost": ["3000", "5000"], "co_owners": 4, "deed_on": "2023-06-01",
        "on": "2026-06-01",
    })
}

#[test]
fn a_foundation_gives_its_ranges_and_is_refused_before_three_years() {
    let found = answer("foundation.preview", &foundation());
    assert_says(
        &found,
        &[
            ("residual", json!(["7150.00", "14300.00"])),
            ("duty", json!(["500.50", "1001.00"])),
            ("normal_duty", json!("125125.00")),
            ("yearly", json!(["12.16", "24.31"])),
            ("total", json!(["5000.50", "8001.00"])),
            ("per_co_owner", json!(["1250.13", "2000.25"])),
            ("allowed_from", json!("2026-06-01")),
        ],
    );
    let early = with(foundation(), &json!({"on": "2026-05-31"}));
    let refusal = ask(&desk(), "foundation.preview", early).unwrap_err();
    assert_eq!(
        (refusal.code.as_str(), refusal.field.as_deref()),
        ("foundation_too_early", Some("on"))
    );
    assert_eq!(refusal.params["allowed_from"], "2026-06-01", "the date is shown");
    for (changes, code, field) in [
        (json!({"residual_rates": ["0.02", "0.01"]}), "range_reversed", "residual_rates"),
        (json!({"residual_rates": ["0.02"]}), "wrong_count", "residual_rates"),
        (json!({"co_owners": 0}), "count_out_of_range", "co_owners"),
        (json!({"yearly_rate": "-0.1"}), "rate_out_of_range", "yearly_rate"),
        (json!({"notary_cost": ["3000", "-1"]}), "amount_negative", "notary_cost[1]"),
    ] {
        assert_refused("foundation.preview", &foundation(), &changes, code, field);
    }
}
