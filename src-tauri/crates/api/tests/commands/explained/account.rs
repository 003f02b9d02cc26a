//! The steps of an account and of what is done to a payment, on a real file, done again by hand.

use super::*;
use crate::evening::Evening;

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_step_of_an_account_and_of_a_payment_is_done_again(
        base in amount(40_000),
        rate in rate(900),
        payments in prop::collection::vec((amount(60_000), 0_u64..200, any::<bool>()), 1..5),
        period in (0_u64..150, 0_u64..150),
    ) {
        let evening = Evening::without_plan();
        evening.adopt(json!({
            "effective_from": "2025-07-05", "base_amount": base, "period": "monthly",
            "first_due": "2025-07-05", "instalments": 24, "entry_rule": "catch_up",
            "indexation": {"kind": "fixed", "rate": rate, "compounding": "compound"},
            "risk_premium": "0.02",
        }));
        evening.on(day(2026, 8, 1));
        evening.ask("contributions.issue_dues", json!({}));
        for (amount, after, reversed) in payments {
            let on = (day(2026, 1, 5) + Days::new(after)).to_string();
            let id = evening.declare_again(&amount, &on);
            let done = evening.ask("contributions.confirm", json!({"contribution": id}));
            prop_assert!(recompute_all(&done) > 0);
            let credit = cents(done["credit"].as_str().unwrap());
            let settled: i128 = done["settles"].as_array().unwrap().iter()
                .map(|due| cents(due["amount"].as_str().unwrap())).sum();
            prop_assert_eq!(settled + credit, cents(&amount));
            if reversed {
                let undo = json!({"contribution": id, "reason": "erreur"});
                recompute_all(&evening.ask("contributions.reverse", undo));
            }
        }
        let from = day(2026, 1, 1) + Days::new(period.0);
        for (from, to) in [(None, None), (Some(from), Some(from + Days::new(period.1)))] {
            let input = json!({"membership": evening.member, "from": from, "to": to});
            let account = evening.ask("contributions.account", input);
            prop_assert!(recompute_all(&account) > 0);
            let results = results(&account);
            for figure in ["opening", "charged", "credited", "closing", "to_pay"] {
                let amount = cents(account[figure].as_str().unwrap());
                prop_assert!(results.contains(&amount), "no step gives {figure}: {account}");
            }
        }
        let plans = evening.ask("contributions.plans", json!({}));
        prop_assert!(recompute_all(&plans) > 0);
    }
}
