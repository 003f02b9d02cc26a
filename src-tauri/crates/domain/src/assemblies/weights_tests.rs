//! The cap and the proxies of the specification, their boundaries, and a second model in whole
//! numbers.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::kernel::explain::assert_recomputed;

type Row = (&'static str, i64, Vec<(&'static str, i64)>);

fn room(rows: &[Row]) -> Vec<Present<&'static str>> {
    rows.iter()
        .map(|(id, own, proxies)| Present {
            id: *id,
            own: Ratio::whole(*own),
            proxies: proxies
                .iter()
                .map(|&(principal, quotite)| Proxy { principal, quotite: Ratio::whole(quotite) })
                .collect(),
        })
        .collect()
}

fn found(
    total: i64,
    rows: &[Row],
    syndic: Option<&'static str>,
    cap: Cap,
) -> Weights<&'static str> {
    let found = weights(&Ratio::whole(total), &room(rows), syndic.as_ref(), cap).unwrap();
    if !rows.is_empty() {
        assert_recomputed(found.steps.iter().map(|line| &line.step));
    }
    found
}

fn told(found: &Weights<&'static str>) -> Vec<(&'static str, String, bool)> {
    found.weights.iter().map(|one| (one.id, one.weight.display(0), one.capped)).collect()
}

fn expected(rows: &[(&'static str, &str, bool)]) -> Vec<(&'static str, String, bool)> {
    rows.iter().map(|&(id, weight, capped)| (id, weight.to_owned(), capped)).collect()
}

fn refused(found: &Weights<&'static str>) -> Vec<(&'static str, &'static str, ProxyRefusal)> {
    found.refused.iter().map(|one| (one.principal, one.holder, one.reason)).collect()
}

#[test]
fn nobody_votes_for_more_than_all_the_others_unless_unanimity_is_asked() {
    let rows = [("A", 600, vec![]), ("B", 250, vec![]), ("C", 150, vec![])];
    let capped = found(1_000, &rows, None, Cap::Applies);
    assert_eq!(
        told(&capped),
        expected(&[("A", "400", true), ("B", "250", false), ("C", "150", false)])
    );
    let lifted = found(1_000, &rows, None, Cap::Lifted);
    assert_eq!(
        told(&lifted),
        expected(&[("A", "600", false), ("B", "250", false), ("C", "150", false)])
    );
}

#[test]
fn the_capped_vote_of_the_specification_is_a_tie_and_unanimity_is_adopted() {
    use crate::assemblies::majority::{Majority, Tally, vote};
    let rows = [("A", 600, vec![]), ("B", 250, vec![]), ("C", 150, vec![])];
    let outcome = |majority: Majority, cap: Cap, all_for: bool| {
        let weights = found(1_000, &rows, None, cap).weights;
        let others = Ratio::sum(&[weights[1].weight.clone(), weights[2].weight.clone()]);
        let (votes_for, against) = if all_for {
            (&weights[0].weight + &others, Ratio::zero())
        } else {
            (weights[0].weight.clone(), others)
        };
        let total = Ratio::whole(1_000);
        let tally = Tally { votes_for, against, abstention: Ratio::zero(), total };
        vote(majority, &tally).unwrap().adopted
    };
    assert!(!outcome(Majority::Absolute, Cap::Applies, false), "400 to 400");
    assert!(outcome(Majority::Unanimity, Cap::Lifted, true), "1 000 of 1 000");
}

#[test]
fn the_cap_takes_nothing_at_the_sum_of_the_others_and_one_vote_above_it() {
    for (own, weight, capped) in [(399, "399", false), (400, "400", false), (401, "400", true)] {
        let rows = [("A", own, vec![]), ("B", 250, vec![]), ("C", 150, vec![])];
        let found = found(1_000, &rows, None, Cap::Applies);
        assert_eq!(told(&found)[0], ("A", weight.to_owned(), capped), "A holds {own}");
    }
    let alone = found(1_000, &[("A", 600, vec![])], None, Cap::Applies);
    assert_eq!(told(&alone), expected(&[("A", "0", true)]), "nobody else is there");
    let empty = found(1_000, &[], None, Cap::Applies);
    assert_eq!((empty.weights.len(), empty.steps.len()), (0, 0), "nobody is there");
}

#[test]
fn the_cap_counts_the_others_before_their_own_cap_and_with_their_proxies() {
    // A's others bring 200 + 100 by proxy; the cap of A does not lower that of B.
    let rows = [("A", 500, vec![]), ("B", 200, vec![("X", 100)])];
    let found = found(1_000, &rows, None, Cap::Applies);
    assert_eq!(told(&found), expected(&[("A", "300", true), ("B", "300", false)]));
}

#[test]
fn four_proxies_of_the_specification_are_accepted_and_the_fifth_is_refused() {
    let five = vec![("P1", 20), ("P2", 20), ("P3", 20), ("P4", 20), ("P5", 20)];
    let rows = [("A", 20, five), ("B", 500, vec![])];
    let found = found(1_000, &rows, None, Cap::Applies);
    assert_eq!(told(&found), expected(&[("A", "100", false), ("B", "100", true)]));
    assert_eq!(refused(&found), [("P5", "A", ProxyRefusal::BothLimits)]);
    assert_eq!(found.refused[0].votes_with_it, Ratio::whole(120));
}

#[test]
fn the_votes_so_far_are_made_before_they_are_added_to_and_compared() {
    let proxies = vec![("a", 20), ("b", 20), ("c", 20), ("d", 20), ("e", 1)];
    let rows = [("A", 40, proxies), ("B", 100, vec![])];
    let found = found(1_000, &rows, None, Cap::Applies);
    let labels: Vec<(Option<usize>, &str)> =
        found.steps.iter().map(|line| (line.holder, line.step.label)).collect();
    let of_a = [
        "votes_so_far",
        "votes_with_one_more",
        "proxy_within_limit",
        "votes_with_one_more",
        "proxy_within_limit",
        "votes_brought",
    ];
    assert_eq!(labels[0], (None, "proxy_limit"));
    assert_eq!(labels[1..7], of_a.map(|label| (Some(0), label)));
    assert_eq!(labels[7..9], [(Some(1), "votes_brought"), (None, "votes_in_the_room")]);
}

#[test]
fn only_a_proxy_that_breaks_both_limits_is_refused() {
    let hold = |own: i64, proxies: Vec<(&'static str, i64)>| {
        let rows = [("A", own, proxies), ("B", 400, vec![])];
        refused(&found(1_000, &rows, None, Cap::Applies))
            .into_iter()
            .map(|(principal, _, _)| principal)
            .collect::<Vec<_>>()
    };
    let none: [&str; 0] = [];
    assert_eq!(
        hold(100, vec![("P1", 90), ("P2", 90), ("P3", 90)]),
        none,
        "three, whatever they weigh"
    );
    assert_eq!(hold(100, vec![("P1", 1), ("P2", 1), ("P3", 1), ("P4", 1)]), ["P4"]);
    for (last, expected) in [(9, &none[..]), (10, &none), (11, &["P4"])] {
        let four = vec![("P1", 20), ("P2", 20), ("P3", 20), ("P4", last)];
        assert_eq!(hold(30, four), expected, "90 and {last} of 1 000");
    }
    let light_last = vec![("P1", 20), ("P2", 20), ("P3", 20), ("P4", 40), ("P5", 10)];
    assert_eq!(hold(30, light_last), ["P4"], "a lighter one after it still fits");
}

#[test]
fn the_syndic_holds_no_proxy_and_keeps_own_votes() {
    let rows = [("S", 50, vec![("P1", 10), ("P2", 10)]), ("B", 500, vec![])];
    let of_syndic = found(1_000, &rows, Some("S"), Cap::Applies);
    assert_eq!(told(&of_syndic), expected(&[("S", "50", false), ("B", "50", true)]));
    assert_eq!(
        refused(&of_syndic),
        [("P1", "S", ProxyRefusal::Syndic), ("P2", "S", ProxyRefusal::Syndic)]
    );
    let elsewhere = found(1_000, &rows, Some("Z"), Cap::Applies);
    assert_eq!(refused(&elsewhere), [], "a syndic who is not there holds nothing");
}

#[test]
fn a_list_that_cannot_be_is_refused_on_its_row() {
    let at = |holder: usize, proxy: Option<usize>| Some(Place { holder, proxy });
    let cases: Vec<(i64, Vec<Row>, &str, Option<Place>)> = vec![
        (0, vec![], "votes_total_zero", None),
        (10, vec![("A", -1, vec![])], "votes_negative", at(0, None)),
        (10, vec![("A", 1, vec![("P", -1)])], "votes_negative", at(0, Some(0))),
        (10, vec![("A", 1, vec![]), ("A", 1, vec![])], "holder_twice", at(1, None)),
        (10, vec![("A", 1, vec![("B", 1)]), ("B", 1, vec![])], "principal_present", at(0, Some(0))),
        (10, vec![("A", 1, vec![("A", 1)])], "principal_present", at(0, Some(0))),
        (
            10,
            vec![("A", 1, vec![("P", 1)]), ("B", 1, vec![("P", 1)])],
            "principal_twice",
            at(1, Some(0)),
        ),
        (10, vec![("A", 1, vec![("P", 1), ("P", 1)])], "principal_twice", at(0, Some(1))),
        (10, vec![("A", 6, vec![]), ("B", 5, vec![])], "votes_above_total", at(1, None)),
        (10, vec![("A", 6, vec![("P", 5)])], "votes_above_total", at(0, Some(0))),
    ];
    for (total, rows, code, place) in cases {
        let error = weights(&Ratio::whole(total), &room(&rows), None, Cap::Applies).unwrap_err();
        assert_eq!((error.code(), error.place()), (code, place), "{rows:?} of {total}");
    }
    let all = [("A", 5, vec![]), ("B", 5, vec![])];
    assert_eq!(
        found(10, &all, None, Cap::Applies).weights.len(),
        2,
        "all the votes are not too many"
    );
}

/// Who is there: own votes and proxies, as whole numbers.
type Rows = Vec<(i64, Vec<i64>)>;

/// What counts of whom and whether it was capped; which proxies of whom are refused.
type ByHand = (Vec<(i64, bool)>, Vec<(usize, usize)>);

/// The second model: votes in whole numbers, the sum of the others added up anew for each person.
fn by_hand(total: i64, rows: &Rows, syndic: Option<usize>) -> ByHand {
    let mut refused = Vec::new();
    let mut kept: BTreeMap<usize, Vec<i64>> = BTreeMap::new();
    for (holder, (own, proxies)) in rows.iter().enumerate() {
        let mine = kept.entry(holder).or_insert_with(|| vec![*own]);
        for (position, votes) in proxies.iter().enumerate() {
            let within_three = mine.len() <= 3;
            let within_a_tenth = 10 * (mine.iter().sum::<i64>() + votes) <= total;
            if syndic != Some(holder) && (within_three || within_a_tenth) {
                mine.push(*votes);
            } else {
                refused.push((holder, position));
            }
        }
    }
    let votes = |holder: usize| kept[&holder].iter().sum::<i64>();
    let counted = (0..rows.len())
        .map(|holder| {
            let others: i64 = (0..rows.len()).filter(|&other| other != holder).map(votes).sum();
            if votes(holder) > others { (others, true) } else { (votes(holder), false) }
        })
        .collect();
    (counted, refused)
}

/// Holders are numbered from 0, principals from 1 000 on.
fn numbered(rows: &Rows) -> Vec<Present<usize>> {
    let proxy = |holder: usize, position: usize, votes: i64| Proxy {
        principal: 1_000 * (holder + 1) + position,
        quotite: Ratio::whole(votes),
    };
    let rows = rows.iter().enumerate();
    rows.map(|(holder, (own, proxies))| {
        let proxies = proxies.iter().enumerate();
        let proxies = proxies.map(|(position, &votes)| proxy(holder, position, votes)).collect();
        Present { id: holder, own: Ratio::whole(*own), proxies }
    })
    .collect()
}

fn some_room() -> impl Strategy<Value = (i64, Rows, Option<usize>)> {
    let row = (0_i64..60, prop::collection::vec(0_i64..25, 0..6));
    (prop::collection::vec(row, 0..5), 0_i64..400, prop::option::of(0_usize..6)).prop_map(
        |(rows, absent, syndic)| {
            let there: i64 =
                rows.iter().map(|(own, proxies)| own + proxies.iter().sum::<i64>()).sum();
            ((there + absent).max(1), rows, syndic)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_weights_agree_with_adding_up_by_hand(given in some_room()) {
        let (total, rows, syndic) = given;
        let present = numbered(&rows);
        let found = weights(&Ratio::whole(total), &present, syndic.as_ref(), Cap::Applies).unwrap();
        let (counted, refused) = by_hand(total, &rows, syndic);
        let weights: Vec<(Ratio, bool)> =
            found.weights.iter().map(|one| (one.weight.clone(), one.capped)).collect();
        let counted: Vec<(Ratio, bool)> =
            counted.into_iter().map(|(votes, capped)| (Ratio::whole(votes), capped)).collect();
        prop_assert_eq!(weights, counted);
        let places: Vec<(usize, usize)> =
            found.refused.iter().map(|one| (one.holder, one.principal % 1_000)).collect();
        prop_assert_eq!(places, refused);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_vote_of_the_list_is_counted_capped_or_refused(given in some_room()) {
        let (total, rows, syndic) = given;
        let present = numbered(&rows);
        let found = weights(&Ratio::whole(total), &present, syndic.as_ref(), Cap::Lifted).unwrap();
        let counted: Vec<Ratio> = found.weights.iter().map(|one| one.weight.clone()).collect();
        let refused: i64 =
            found.refused.iter().map(|one| rows[one.holder].1[one.principal % 1_000]).sum();
        let named: i64 = rows.iter().map(|(own, proxies)| own + proxies.iter().sum::<i64>()).sum();
        prop_assert_eq!(Ratio::sum(&counted), Ratio::whole(named - refused));
        let capped = weights(&Ratio::whole(total), &present, syndic.as_ref(), Cap::Applies).unwrap();
        for (with, without) in capped.weights.iter().zip(&found.weights) {
            prop_assert_eq!(with.capped, with.weight < without.weight, "the cap only takes away");
        }
        if !rows.is_empty() {
            assert_recomputed(capped.steps.iter().map(|line| &line.step));
        }
    }
}
