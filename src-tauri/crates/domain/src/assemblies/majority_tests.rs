//! The majorities of the specification, their boundaries, and a second model in whole numbers.

use proptest::prelude::*;

use super::*;
use crate::kernel::Value;
use crate::kernel::explain::assert_recomputed;

fn tally(votes_for: i64, against: i64, abstention: i64, total: i64) -> Tally {
    Tally {
        votes_for: Ratio::whole(votes_for),
        against: Ratio::whole(against),
        abstention: Ratio::whole(abstention),
        total: Ratio::whole(total),
    }
}

fn adopted(majority: Majority, votes: [i64; 3], total: i64) -> bool {
    let found = vote(majority, &tally(votes[0], votes[1], votes[2], total)).unwrap();
    assert_recomputed(&found.steps);
    let last = found.steps.last().unwrap();
    let said = if found.adopted { "yes" } else { "no" };
    assert_eq!(last.result, Value::Text(said.to_owned()), "{}: the last line says it", last.label);
    found.adopted
}

#[test]
fn the_majorities_of_the_specification_come_out() {
    for (majority, expected) in Majority::ALL.into_iter().zip([true, true, false, false, false]) {
        assert_eq!(adopted(majority, [600, 300, 100], 1_000), expected, "{majority:?}");
    }
    let found = vote(Majority::TwoThirds, &tally(600, 300, 100, 1_000)).unwrap();
    assert_eq!(found.share, Some(Ratio::try_new(2, 3).unwrap()), "600 of 900");
    assert!(!adopted(Majority::Absolute, [400, 400, 0], 1_000), "the capped tie");
    assert!(adopted(Majority::Unanimity, [1_000, 0, 0], 1_000), "all for");
}

#[test]
fn a_majority_reached_exactly_is_enough_and_one_vote_less_is_not() {
    for (majority, votes, expected) in [
        (Majority::Absolute, [499, 500, 1], false),
        (Majority::Absolute, [500, 500, 0], false),
        (Majority::Absolute, [500, 499, 1], true),
        (Majority::TwoThirds, [599, 300, 101], false),
        (Majority::TwoThirds, [600, 300, 100], true),
        (Majority::TwoThirds, [601, 300, 99], true),
        (Majority::ThreeQuarters, [599, 200, 0], false),
        (Majority::ThreeQuarters, [600, 200, 0], true),
        (Majority::ThreeQuarters, [601, 200, 0], true),
        (Majority::FourFifths, [799, 200, 1], false),
        (Majority::FourFifths, [800, 200, 0], true),
        (Majority::FourFifths, [800, 199, 1], true),
        (Majority::Unanimity, [999, 0, 0], false),
        (Majority::Unanimity, [999, 0, 1], false),
        (Majority::Unanimity, [999, 1, 0], false),
        (Majority::Unanimity, [1_000, 0, 0], true),
    ] {
        assert_eq!(adopted(majority, votes, 1_000), expected, "{majority:?} {votes:?}");
    }
}

#[test]
fn abstentions_count_in_no_share_and_one_vote_for_is_a_majority_of_all_but_unanimity() {
    for majority in Majority::ALL {
        let expected = majority != Majority::Unanimity;
        assert_eq!(adopted(majority, [1, 0, 999], 1_000), expected, "{majority:?}");
    }
}

#[test]
fn no_expressed_vote_is_a_rejection_without_a_share() {
    for majority in Majority::ALL {
        for votes in [[0, 0, 0], [0, 0, 1_000]] {
            let found = vote(majority, &tally(votes[0], votes[1], votes[2], 1_000)).unwrap();
            assert_eq!((found.adopted, found.share), (false, None), "{majority:?} {votes:?}");
            assert_recomputed(&found.steps);
            let last = found.steps.last().map(|step| &step.result);
            assert_eq!(last, Some(&Value::Text("no".to_owned())), "{majority:?}");
        }
    }
}

#[test]
fn weights_that_are_no_whole_numbers_are_compared_exactly() {
    let third = |votes: i64| Ratio::try_new(votes, 3).unwrap();
    for (votes_for, expected) in [(199_999, false), (200_000, true), (200_001, true)] {
        let tally = Tally {
            votes_for: third(votes_for),
            against: third(100_000),
            abstention: Ratio::zero(),
            total: Ratio::whole(1_000_000),
        };
        assert_eq!(vote(Majority::TwoThirds, &tally).unwrap().adopted, expected, "{votes_for}/3");
    }
}

#[test]
fn a_tally_that_cannot_be_is_refused_on_the_votes_that_go_too_far() {
    for (votes, total, code, field) in [
        ([0, 0, 0], 0, "votes_total_zero", "total"),
        ([0, 0, 0], -1, "votes_total_zero", "total"),
        ([-1, 0, 0], 10, "votes_negative", "for"),
        ([0, -1, 0], 10, "votes_negative", "against"),
        ([0, 0, -1], 10, "votes_negative", "abstention"),
        ([11, 0, 0], 10, "votes_above_total", "for"),
        ([10, 1, 0], 10, "votes_above_total", "against"),
        ([5, 5, 1], 10, "votes_above_total", "abstention"),
    ] {
        let given = tally(votes[0], votes[1], votes[2], total);
        let error = vote(Majority::Absolute, &given).unwrap_err();
        assert_eq!((error.code(), error.field()), (code, Some(field)), "{votes:?} of {total}");
    }
    assert!(adopted(Majority::Absolute, [6, 4, 0], 10), "all the votes are not too many");
}

#[test]
fn each_majority_is_found_by_its_code() {
    for majority in Majority::ALL {
        assert_eq!(Majority::from_code(majority.code()), Some(majority));
    }
    assert_eq!(Majority::from_code("simple"), None);
}

/// The second model: the votes against are bought off one share at a time.
fn bought_off(majority: Majority, votes: [i64; 3], total: i64) -> bool {
    let [votes_for, against, abstention] = votes;
    let absent = total - votes_for - against - abstention;
    // How many votes for each vote against must be answered by.
    let times = match majority {
        Majority::Absolute => return votes_for - against >= 1,
        Majority::Unanimity => return absent + abstention + against == 0,
        Majority::TwoThirds => 2,
        Majority::ThreeQuarters => 3,
        Majority::FourFifths => 4,
    };
    votes_for > 0 && votes_for - times * against >= 0
}

fn some_votes() -> impl Strategy<Value = ([i64; 3], i64)> {
    let close =
        (0_i64..60, 2_i64..6, -2_i64..3, 0_i64..3).prop_map(|(against, times, more, others)| {
            ([(against * times + more).max(0), against, others], 0)
        });
    let any = (0_i64..400, 0_i64..400, 0_i64..400).prop_map(|(a, b, c)| ([a, b, c], 0));
    (prop_oneof![close, any], 0_i64..3)
        .prop_map(|((votes, _), absent)| (votes, (votes.iter().sum::<i64>() + absent).max(1)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_share_agrees_with_answering_each_vote_against(given in some_votes(), which in 0_usize..5) {
        let (votes, total) = given;
        let majority = Majority::ALL[which];
        let found = vote(majority, &tally(votes[0], votes[1], votes[2], total)).unwrap();
        prop_assert_eq!(found.adopted, bought_off(majority, votes, total));
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_harder_majority_never_adopts_what_an_easier_one_rejects(given in some_votes()) {
        let (votes, total) = given;
        let found: Vec<bool> =
            Majority::ALL.iter().map(|&majority| adopted(majority, votes, total)).collect();
        prop_assert!(found.windows(2).all(|pair| pair[0] || !pair[1]), "{:?}", found);
    }
}
