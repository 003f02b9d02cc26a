//! The explanations of quotités, shared charges and hand-overs, done again by hand from the operands
//! that they show.

use api::testing::ask;
use chrono::Days;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::explained::{amount, cents, date, desk, rate, recompute_all, results};

/// A number with two decimals, above zero.
fn measure(most: u32) -> impl Strategy<Value = String> {
    (1..=most).prop_map(|hundredths| format!("{}.{:02}", hundredths / 100, hundredths % 100))
}

/// A plain distribution key over lots L0, L1, …
fn plain_key(lots: usize) -> impl Strategy<Value = Value> {
    let by_lot = |values: Vec<u32>| -> Value {
        let named = values.iter().enumerate();
        Value::Object(named.map(|(at, value)| (format!("L{at}"), json!(value))).collect())
    };
    let readings = prop::collection::vec(1_u32..9_000, lots);
    let weights = prop::collection::vec(1_u32..9, 1..=lots);
    prop_oneof![
        Just(json!({"kind": "general"})),
        Just(json!({"kind": "equal"})),
        Just(json!({"kind": "occupants"})),
        (rate(9_999), readings).prop_map(move |(fixed, values)| {
            json!({"kind": "usage", "fixed_rate": fixed, "readings": by_lot(values)})
        }),
        weights.prop_map(move |values| json!({"kind": "benefit", "weights": by_lot(values)})),
    ]
}

/// The figure that the last line about a lot gives.
fn last_about(answer: &Value, code: &str) -> Option<Value> {
    let mut steps = answer["steps"].as_array().unwrap().iter();
    steps.rfind(|step| step["about"] == code).map(|step| step["result"]["value"].clone())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_step_of_a_table_of_quotites_is_done_again_and_gives_them(
        lots in prop::collection::vec((measure(40_000), measure(150), measure(150)), 1..9),
        smoothing in rate(10_000),
    ) {
        let lots: Vec<Value> = lots
            .iter()
            .enumerate()
            .map(|(at, (surface, by_use, location))| json!({
                "code": format!("L{at}"), "surface": surface, "use_coefficient": by_use,
                "location_coefficient": location,
            }))
            .collect();
        let input = json!({"base": 100_000, "smoothing": smoothing, "lots": lots});
        // A lot may be too small for the base.
        let Ok(answer) = ask(&desk(), "lots.preview_quotites", input) else { return Ok(()) };
        prop_assert!(recompute_all(&answer) > lots.len());
        for row in answer["quotites"].as_array().unwrap() {
            let told = last_about(&answer, row["code"].as_str().unwrap());
            prop_assert_eq!(told.as_ref(), Some(&row["quotite"]), "no step gives {}", row);
        }
    }

    #[test]
    fn each_step_of_a_shared_charge_is_done_again_and_gives_the_shares(
        amount in amount(9_000_000),
        credit in any::<bool>(),
        (lots, keys) in (1_usize..8).prop_flat_map(|count| (
            prop::collection::vec((1_u32..400, 1_u32..6), count),
            prop::collection::vec(plain_key(count), 1..3),
        )),
        first in 0_u32..=10_000,
    ) {
        let key = match &keys[..] {
            [one, other] => {
                let rate = |part: u32| format!("{}.{:04}", part / 10_000, part % 10_000);
                json!({"kind": "mixed", "parts": [
                    {"rate": rate(first), "key": one}, {"rate": rate(10_000 - first), "key": other},
                ]})
            }
            keys => keys[0].clone(),
        };
        let lots: Vec<Value> = lots
            .iter()
            .enumerate()
            .map(|(at, (quotite, people))| {
                json!({"code": format!("L{at}"), "quotite": quotite, "occupants": people})
            })
            .collect();
        let amount = if credit { format!("-{amount}") } else { amount };
        let input = json!({"amount": amount, "lots": lots, "key": key});
        let answer = ask(&desk(), "charges.preview_split", input).unwrap();
        prop_assert!(recompute_all(&answer) > 0);
        let mut sum = 0;
        for row in answer["shares"].as_array().unwrap() {
            let share = cents(row["amount"].as_str().unwrap());
            sum += share;
            let told = last_about(&answer, row["code"].as_str().unwrap());
            prop_assert!(told.as_ref() == Some(&row["amount"]) || share == 0, "no step gives {}", row);
        }
        prop_assert_eq!(sum, cents(&amount));
        prop_assert_eq!(cents(answer["total"].as_str().unwrap()), sum);
    }

    #[test]
    fn each_step_of_a_hand_over_is_done_again_and_gives_both_sides(
        amount in amount(9_000_000),
        start in date(),
        length in 0_u64..500,
        act in 0_u64..900,
    ) {
        let input = json!({
            "amount": amount, "period_start": start, "period_end": start + Days::new(length),
            "act_on": start - Days::new(200) + Days::new(act),
        });
        let answer = ask(&desk(), "charges.preview_handover", input).unwrap();
        prop_assert!(recompute_all(&answer) > 0);
        let [seller, buyer] = ["seller", "buyer"].map(|side| cents(answer[side].as_str().unwrap()));
        prop_assert_eq!(seller + buyer, cents(&amount));
        prop_assert!(results(&answer).contains(&seller) && results(&answer).contains(&buyer));
    }
}
