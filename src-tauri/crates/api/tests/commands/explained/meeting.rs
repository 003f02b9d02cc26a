//! The steps of assemblies, the board and decisions, done again by hand.

use super::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_step_of_an_assembly_is_done_again(
        present in prop::collection::vec((0_u32..90, prop::collection::vec(0_u32..9, 0..6)), 1..6),
        absent in 0_u32..300,
        majority in prop::sample::select(
            vec!["absolute", "two_thirds", "three_quarters", "four_fifths", "unanimity"],
        ),
    ) {
        let there: u32 = present.iter().map(|(own, held)| own + held.iter().sum::<u32>()).sum();
        let total = (there + absent).max(1);
        let rows: Vec<Value> = (0..)
            .zip(&present)
            .map(|(row, (own, held))| {
                let proxies: Vec<Value> = (0..)
                    .zip(held)
                    .map(|(number, votes)| json!({"id": format!("{row}/{number}"), "quotite": votes}))
                    .collect();
                json!({"id": row.to_string(), "own": format!("{own}.0"), "proxies": proxies})
            })
            .collect();
        let input = json!({"total": total, "present": rows});
        let weights = ask(&desk(), "assemblies.preview_weights", input).unwrap();
        prop_assert!(recompute_all(&weights) >= 3 * present.len());
        let votes: Vec<i64> = weights["weights"].as_array().unwrap().iter()
            .map(|row| row["weight"].as_i64().unwrap()).collect();
        let tally = json!({
            "majority": majority, "for": votes[0], "against": votes[1..].iter().sum::<i64>(),
            "abstention": 0, "total": total,
        });
        let outcome = ask(&desk(), "assemblies.preview_majority", tally).unwrap();
        prop_assert!(recompute_all(&outcome) > 0);
        prop_assert!(majority != "absolute" || outcome["adopted"] == false, "the cap held");
        let heads = u32::try_from(present.len()).unwrap();
        for second_call in [false, true] {
            let quorum = json!({
                "holders_total": heads + absent, "holders_present": heads,
                "quotites_total": total, "quotites_present": there, "second_call": second_call,
            });
            let quorum = ask(&desk(), "assemblies.preview_quorum", quorum).unwrap();
            prop_assert!(recompute_all(&quorum) > 0);
        }
    }

    #[test]
    fn each_step_of_a_mandate_and_of_a_decision_is_done_again(
        start in date(), length in 300_u64..430, seen in 0_u64..500,
    ) {
        let (end, on) = (start + Days::new(length), start + Days::new(seen));
        let mandate = json!({"start": start, "end": end, "on": on});
        let mandate = ask(&desk(), "board.preview_mandate", mandate).unwrap();
        prop_assert!(recompute_all(&mandate) == 9);
        let decision = json!({"status": "pending", "deadline": end, "on": on});
        let decision = ask(&desk(), "decisions.preview_urgency", decision).unwrap();
        prop_assert!(recompute_all(&decision) > 0);
        prop_assert_eq!(decision["overdue"] == true, length < seen);
    }
}
