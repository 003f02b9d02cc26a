//! The steps of a run, done again: what is missing adds up, and so do the tables.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{amount, ask, cents, date, desk, recompute_all};

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_step_of_a_run_is_done_again_and_the_tables_add_up(
        lots in 0_usize..6,
        members in prop::collection::vec(
            (prop::collection::vec((date(), amount(100_000)), 0..3), any::<bool>(), 0_usize..6),
            0..8,
        ),
    ) {
        let rows: Vec<Value> = (0..lots)
            .map(|n| json!({"code": format!("A{n}"), "kind": "flat", "surface": "70"}))
            .collect();
        let mut owed = Vec::new();
        let mut people = Vec::new();
        for (rank, (missing, wants, prefers)) in (1..).zip(&members) {
            owed.push(missing.iter().map(|(_, amount)| cents(amount)).sum::<i128>());
            let missing: Vec<Value> = missing
                .iter()
                .map(|(on, amount)| json!({"due_on": on, "amount": amount}))
                .collect();
            let preferences = (*prefers < lots).then(|| json!([format!("A{prefers}")]));
            people.push(json!({
                "id": rank.to_string(), "rank": rank, "status": "ACTIVE", "wants": wants,
                "missing": missing, "preferences": preferences,
            }));
        }
        let input = json!({"lots": rows, "members": people});
        let answer = ask(&desk(), "allocation.preview", input).unwrap();
        let failing = owed.iter().filter(|owed| **owed > 0).count();
        prop_assert_eq!(recompute_all(&answer), failing + 2, "one sum each, and the two tables");
        let outcomes = answer["outcomes"].as_array().unwrap();
        for (row, owed) in outcomes.iter().zip(owed) {
            let told = row["details"]["missing_total"].as_str().map_or(0, cents);
            prop_assert_eq!(told, owed, "{}", row);
        }
        let count = |step: usize| answer["steps"][step]["result"]["value"].as_u64().unwrap();
        prop_assert_eq!(count(0), u64::try_from(outcomes.len()).unwrap());
        let free = answer["free_lots"].as_array().unwrap().len();
        prop_assert_eq!(count(1), u64::try_from(free).unwrap());
    }
}
