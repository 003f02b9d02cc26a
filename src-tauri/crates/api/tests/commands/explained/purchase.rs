//! The steps of a purchase and of a loan, done again from what they show.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{amount, ask, cents, desk, rate, recompute_all, results};

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_step_of_a_loan_is_done_again_and_gives_its_figures(
        amount in amount(50_000_000), rate in rate(1_500), months in 1_u32..13, actuarial in any::<bool>(),
    ) {
        let convention = if actuarial { "actuarial" } else { "proportional" };
        let input = json!({
            "amount": amount, "rate": rate, "months": months, "rate_convention": convention,
        });
        let answer = ask(&desk(), "purchase.preview_loan", input).unwrap();
        prop_assert!(recompute_all(&answer) > 0);
        for figure in ["monthly", "total_interest"] {
            let told = cents(answer[figure].as_str().unwrap());
            prop_assert!(results(&answer).contains(&told), "no step gives {figure}");
        }
    }

    #[test]
    fn each_step_of_a_purchase_is_done_again_and_gives_its_figures(
        price in amount(100_000_000),
        surfaces in prop::collection::vec(prop::collection::vec(1_u32..200, 1..3), 1..5),
        beside in 0_u32..50,
        rate in rate(1_500),
        works in amount(10_000_000),
        brought in amount(5_000_000),
        key in prop::sample::select(vec!["general", "equal"]),
    ) {
        let whole: u32 = surfaces.iter().flatten().sum();
        let buyers: Vec<Value> = surfaces
            .iter()
            .enumerate()
            .map(|(id, lots)| {
                let lots: Vec<Value> = lots
                    .iter()
                    .map(|surface| json!({"surface": surface.to_string(), "registration_rate": rate}))
                    .collect();
                json!({
                    "id": id.to_string(), "lots": lots, "private_works": works,
                    "contribution": brought,
                })
            })
            .collect();
        let input = json!({
            "total_price": price, "total_surface": (whole + beside).to_string(), "buyers": buyers,
            "notary_base": "5000.00", "notary_per_lot": "1000.00",
            "common_works": {"amount": works, "key": {"kind": key}},
            "loan": {"rate": rate, "years": "1"}, "works_loan": {"rate": rate, "years": "0.5"},
        });
        let answer = ask(&desk(), "purchase.preview", input).unwrap();
        prop_assert!(recompute_all(&answer) > 0);
        let all: i128 = answer["buyers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|buyer| {
                for figure in [
                    "price", "registration", "notary", "common_works", "total", "per_m2", "loan",
                ] {
                    let told = cents(buyer[figure].as_str().unwrap());
                    assert!(results(buyer).contains(&told), "no step gives {figure}: {buyer}");
                }
                cents(buyer["total"].as_str().unwrap())
            })
            .sum();
        prop_assert_eq!(all, cents(answer["total"].as_str().unwrap()));
    }
}
