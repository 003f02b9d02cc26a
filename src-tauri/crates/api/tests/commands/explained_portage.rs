//! The steps of portage, reveal, exit and foundation, each done again from the operands it shows.

use api::testing::ask;
use chrono::{Datelike, Months};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::explained::{amount, cents, date, desk, rate, recompute_all};

fn compounding() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["simple", "compound"])
}

fn years() -> impl Strategy<Value = String> {
    (0_u32..4_000).prop_map(|hundredths| format!("{}.{:02}", hundredths / 100, hundredths % 100))
}

fn portage() -> impl Strategy<Value = Value> {
    let lot = (amount(50_000_000), rate(2_500), date(), 1_u32..90, 1_u32..6);
    let index = prop::collection::vec(amount(30_000), 3);
    let grows = (rate(200), compounding(), any::<bool>(), index);
    let option = prop_oneof![
        rate(9_999).prop_map(|rate| json!({"option": "a", "porteur_rate": rate})),
        Just(json!({"option": "b"})),
        Just(json!({"option": "b", "rest_to": "households"})),
    ];
    let formula = prop::sample::select(vec!["equitable", "convention", "solidarity"]);
    let basis = prop::sample::select(vec!["capital", "capital_fees", "capital_fees_works"]);
    let payer = prop::sample::select(vec!["nobody", "porteur", "future_buyer"]);
    let sold = (prop::option::of(amount(60_000_000)), prop::option::of(amount(900_000)));
    (lot, grows, (option, formula, basis, payer), sold, amount(3_000_000)).prop_map(
        |(lot, (rate, compounding, by_index, values), (option, formula, basis, payer), sold, other)| {
            let (capital, registration_rate, acquired_on, months, households) = lot;
            let resale_on = acquired_on + Months::new(months);
            let mut indexation = json!({"compounding": compounding, "basis": basis});
            if by_index {
                // One value in three years: each date finds the one before it.
                let first = acquired_on.with_day(1).unwrap();
                let series: Vec<Value> = (0..)
                    .zip(values)
                    .map(|(turn, value)| json!({"on": first + Months::new(36 * turn), "value": value}))
                    .collect();
                indexation["series"] = json!(series);
                indexation["margin"] = json!(rate);
            } else {
                indexation["rate"] = json!(rate);
            }
            json!({
                "total_price": "715000.00", "buyers": 4, "capital": capital,
                "registration_rate": registration_rate, "acquired_on": acquired_on,
                "resale_on": resale_on, "notary_fees": "3250.01", "monthly_interest": "401.13",
                "monthly_charges": "150.01", "households": households, "common_works": other,
                "works_paid_by": payer, "rents_received": other, "indexation": indexation,
                "formula": formula, "redistribution": option, "sale_price": sold.0,
                "loss": {"porteur_rate": "0.4", "porteur_cap": sold.1, "purse_balance": "777.77"},
            })
        },
    )
}

/// The sum of the amounts of a list, in cents.
fn sum(list: &Value) -> i128 {
    list.as_array().unwrap().iter().map(|row| cents(row["amount"].as_str().unwrap())).sum()
}

/// Tells whether a step gives an amount.
fn is_given(answer: &Value, amount: &Value) -> bool {
    answer["steps"].as_array().unwrap().iter().any(|step| step["result"]["value"] == *amount)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_step_of_a_portage_is_done_again_and_the_distribution_is_the_price(input in portage()) {
        let answer = ask(&desk(), "portage.preview", input.clone()).unwrap();
        prop_assert!(recompute_all(&answer) > 0);
        let sold = if input["sale_price"].is_null() { &answer["price"] } else { &input["sale_price"] };
        prop_assert_eq!(sum(&answer["distribution"]), cents(sold.as_str().unwrap()));
        for line in [
            "registration_duties", "recovered", "net_duty_loss", "interest", "porteur_charges",
            "others_charges", "carrying_cost", "works", "indexation", "price", "net_result",
        ] {
            prop_assert!(is_given(&answer, &answer[line]), "no step gives {line}: {answer}");
        }
        let porteur = &answer["summary"]["porteur"];
        prop_assert!(is_given(&answer, porteur), "no step gives the porteur's: {answer}");
    }

    #[test]
    fn each_step_of_a_reveal_is_done_again_and_the_distribution_is_the_price(
        total in amount(90_000_000), surface in 1_u32..100_000, fees in rate(3_000),
        rate in rate(500), compounding in compounding(), years in years(), charges in amount(900_000),
        bonus in rate(5_000), quotites in prop::collection::vec(1_u32..500, 1..6),
        variant in prop::sample::select(vec!["quotite", "purse"]),
    ) {
        let holders: Vec<Value> = (0..).zip(quotites)
            .map(|(number, quotite)| json!({"id": number.to_string(), "quotite": quotite}))
            .collect();
        let input = json!({
            "total_price": total, "total_surface": "1000",
            "surface": format!("{}.{:02}", surface / 100, surface % 100), "fees_rate": fees,
            "indexation": {"rate": rate, "compounding": compounding, "years": years},
            "charges": charges, "bonus": {"rate": bonus}, "variant": variant, "holders": holders,
        });
        let answer = ask(&desk(), "reveal.preview", input).unwrap();
        prop_assert!(recompute_all(&answer) > 0);
        let of = |line: &str| cents(answer[line].as_str().unwrap());
        let parts = of("act_fees") + of("bonus") + of("purse") + sum(&answer["distribution"]);
        prop_assert_eq!(parts, of("price"));
        prop_assert_eq!(of("a") + of("b") + of("c") + of("d"), of("price"));
        for line in ["a", "b", "c", "d", "price", "bonus"] {
            prop_assert!(is_given(&answer, &answer[line]), "no step gives {line}: {answer}");
        }
    }

    #[test]
    fn each_step_of_leaving_and_of_a_foundation_is_done_again(
        price in amount(90_000_000), fees in amount(900_000), rate in rate(500),
        compounding in compounding(), years in years(), share in rate(9_999), asked in amount(99_000_000),
        deed_on in date(),
    ) {
        let cap = json!({
            "purchase_price": price, "fees": fees, "works": fees, "rate": rate, "years": years,
            "compounding": compounding, "asked_price": asked,
        });
        let cap = ask(&desk(), "exit.preview_cap", cap).unwrap();
        prop_assert!(recompute_all(&cap) > 0);
        prop_assert!(is_given(&cap, &cap["cap"]) && is_given(&cap, &cap["excess"]));
        let refund = json!({
            "investments": [{"amount": price, "share": share}], "deduction": fees,
        });
        let refund = ask(&desk(), "exit.preview_refund", refund).unwrap();
        prop_assert!(recompute_all(&refund) > 0);
        prop_assert!(is_given(&refund, &refund["refund"]));
        let land = json!({
            "value": price, "residual_rates": ["0.01", "0.02"], "duty_rate": "0.07",
            "normal_rate": "0.175", "yearly_rate": "0.0017", "notary_cost": [fees, fees],
            "co_owners": 7, "deed_on": deed_on, "on": deed_on.with_day(1).unwrap() + Months::new(37),
        });
        let land = ask(&desk(), "foundation.preview", land).unwrap();
        prop_assert!(recompute_all(&land) > 0);
        for range in ["residual", "duty", "yearly", "total", "per_co_owner"] {
            for end in 0..2 {
                prop_assert!(is_given(&land, &land[range][end]), "no step gives {range}");
            }
        }
    }
}
