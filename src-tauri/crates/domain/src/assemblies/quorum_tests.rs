//! The quorum of the specification, its boundaries, and a second model that counts head by head.

use proptest::prelude::*;

use super::*;
use crate::kernel::Value;
use crate::kernel::explain::assert_recomputed;

fn attendance(holders: (u32, u32), quotites: (u32, u32)) -> Attendance {
    Attendance {
        holders_present: holders.0,
        holders_total: holders.1,
        quotites_present: quotites.0,
        quotites_total: quotites.1,
    }
}

fn found(holders: (u32, u32), quotites: (u32, u32)) -> QuorumReason {
    let found = quorum(&attendance(holders, quotites), false).unwrap();
    assert_recomputed(&found.steps);
    assert_eq!(found.reached, found.reason.reached(), "the answer follows its reason");
    found.reason
}

#[test]
fn the_quorum_of_the_specification_comes_out() {
    for (holders, quotites, reason) in [
        (6, 500, QuorumReason::HeadsAndHalf),
        (5, 600, QuorumReason::TooFewHeads),
        (3, 751, QuorumReason::ThreeQuarters),
        (6, 499, QuorumReason::TooFewQuotites),
        (3, 750, QuorumReason::TooFewHeads),
    ] {
        assert_eq!(found((holders, 10), (quotites, 1_000)), reason, "{holders} with {quotites}");
    }
}

#[test]
fn one_head_or_one_quotite_decides() {
    for (holders, reason) in [
        ((4, 9), QuorumReason::TooFewHeads),
        ((5, 9), QuorumReason::HeadsAndHalf),
        ((5, 10), QuorumReason::TooFewHeads),
        ((6, 10), QuorumReason::HeadsAndHalf),
        ((5, 11), QuorumReason::TooFewHeads),
        ((6, 11), QuorumReason::HeadsAndHalf),
    ] {
        assert_eq!(found(holders, (500, 1_000)), reason, "{holders:?} heads");
    }
    for (quotites, reason) in [
        ((499, 999), QuorumReason::TooFewQuotites),
        ((500, 999), QuorumReason::HeadsAndHalf),
        ((499, 1_000), QuorumReason::TooFewQuotites),
        ((500, 1_000), QuorumReason::HeadsAndHalf),
        ((501, 1_000), QuorumReason::HeadsAndHalf),
    ] {
        assert_eq!(found((6, 10), quotites), reason, "{quotites:?} quotités");
    }
    for (quotites, reason) in [
        ((749, 999), QuorumReason::TooFewHeads),
        ((750, 999), QuorumReason::ThreeQuarters),
        ((749, 1_000), QuorumReason::TooFewHeads),
        ((750, 1_000), QuorumReason::TooFewHeads),
        ((751, 1_000), QuorumReason::ThreeQuarters),
    ] {
        assert_eq!(found((1, 10), quotites), reason, "{quotites:?} quotités of one head");
    }
    assert_eq!(found((0, 1), (0, 1)), QuorumReason::TooFewOfBoth, "nobody came");
    let most = u32::MAX;
    assert_eq!(found((most, most), (most, most)), QuorumReason::HeadsAndHalf, "everybody came");
}

#[test]
fn a_second_call_needs_no_quorum() {
    let found = quorum(&attendance((1, 10), (1, 1_000)), true).unwrap();
    assert_eq!((found.reached, found.reason), (true, QuorumReason::SecondCall));
    assert_recomputed(&found.steps);
}

#[test]
fn the_steps_compare_each_figure_with_what_is_asked() {
    let found = quorum(&attendance((6, 10), (499, 1_000)), false).unwrap();
    let told: Vec<(&str, Value)> =
        found.steps.iter().map(|step| (step.label, step.result.clone())).collect();
    let whole = |value: i64| Value::from(Ratio::whole(value));
    let said = |answer: &str| Value::Text(answer.to_owned());
    assert_eq!(
        told,
        [
            ("half_of_holders", whole(5)),
            ("holders_above_half", said("yes")),
            ("half_of_quotites", whole(500)),
            ("quotites_reach_half", said("no")),
            ("three_quarters_of_quotites", whole(750)),
            ("quotites_above_three_quarters", said("no")),
        ]
    );
}

#[test]
fn more_present_than_there_are_and_an_empty_co_ownership_are_refused() {
    for second_call in [false, true] {
        for (holders, quotites, code, field) in [
            ((11, 10), (1, 1), "present_above_total", "holders_present"),
            ((1, 1), (1_001, 1_000), "present_above_total", "quotites_present"),
            ((0, 0), (1, 1), "votes_total_zero", "holders_total"),
            ((1, 1), (0, 0), "votes_total_zero", "quotites_total"),
        ] {
            let error = quorum(&attendance(holders, quotites), second_call).unwrap_err();
            assert_eq!((error.code(), error.field()), (code, Some(field)));
        }
    }
}

/// The second model: the absent are told against the present, one by one.
fn pairing(attendance: &Attendance) -> bool {
    let absent_heads = attendance.holders_total - attendance.holders_present;
    let absent = attendance.quotites_total - attendance.quotites_present;
    let heads = attendance.holders_present > absent_heads;
    let half = attendance.quotites_present >= absent;
    // Above three quarters: three times the absent are still fewer than the present.
    let three_quarters = u64::from(attendance.quotites_present) > 3 * u64::from(absent);
    (heads && half) || three_quarters
}

fn some_attendance() -> impl Strategy<Value = Attendance> {
    (1_u32..30, 0_u32..30, 1_u32..=1_000, 0_u32..=1_000).prop_map(
        |(holders, came, total, present)| {
            attendance((came % (holders + 1), holders), (present % (total + 1), total))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_test_agrees_with_telling_the_absent_against_the_present(given in some_attendance()) {
        prop_assert_eq!(quorum(&given, false).unwrap().reached, pairing(&given));
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn who_arrives_never_takes_the_quorum_away(given in some_attendance()) {
        let before = quorum(&given, false).unwrap();
        let more = Attendance {
            holders_present: (given.holders_present + 1).min(given.holders_total),
            quotites_present: (given.quotites_present + 7).min(given.quotites_total),
            ..given
        };
        prop_assert!(!before.reached || quorum(&more, false).unwrap().reached);
        assert_recomputed(&before.steps);
    }
}
