//! The process killed at random points of many writing acts: the file opens, is sound, and has
//! every act whose success was reported (spec 08).

use std::time::Duration;

use store::Store;
use store::testing::other_process::{Dice, Doomed};

use crate::child;
use crate::fixture::{self, closed, key};

/// Acts reported before the test is content.
const ACTS: usize = 1_000;

#[test]
fn a_process_killed_at_random_points_of_a_thousand_acts_loses_none_that_was_reported() {
    let mut dice = Dice::of_today();
    let folder = fixture::folder();
    let path = closed(folder.path(), 0);
    let (mut reported, mut next, mut recoveries, mut kills) = (Vec::new(), 0_u128, 0, 0);
    while reported.len() < ACTS {
        let mut process = Doomed::start(child::command("write until killed", &path, next));
        // Some die while they open the file; the others in the middle of an act, or of a close.
        process.hear_lines(dice.below(60));
        let output = process.kill_after(Duration::from_micros(dice.below(4_000)));
        kills += 1;
        reported.extend(child::acknowledged(&output));

        let opened = Store::open(&path, &key()).unwrap();
        recoveries += usize::from(opened.recovered_after_crash);
        let store = opened.store;
        assert_eq!(fixture::findings(&store), [], "after {kills} kills");
        let (messages, entries) = fixture::numbers(&store);
        assert_eq!(messages, entries, "an act is there whole or not at all");
        let there: std::collections::HashSet<u128> = messages.iter().copied().collect();
        for number in &reported {
            assert!(there.contains(number), "act {number} was reported and is not there");
        }
        next = messages.last().map_or(0, |last| last + 1);
        store.close().unwrap();
    }
    println!("{kills} kills, {recoveries} recoveries, {} acts", reported.len());
    assert!(recoveries > 0, "no kill fell into a write: the test shows nothing");
}
