//! The process killed at random points of many writing acts: the file opens, is sound, and has
//! every act whose success was reported (spec 08).

use std::io::{BufRead as _, BufReader, Read as _};
use std::time::Duration;

use store::Store;

use crate::child;
use crate::fixture::{self, closed, key};

/// Acts reported before the test is content.
const ACTS: usize = 1_000;

/// Pseudo-random numbers from a seed that the failure shows (xorshift64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

#[test]
fn a_process_killed_at_random_points_of_a_thousand_acts_loses_none_that_was_reported() {
    let mut seed = [0; 8];
    getrandom::fill(&mut seed).unwrap();
    let seed = u64::from_le_bytes(seed) | 1;
    println!("seed {seed}");
    let mut dice = Dice(seed);
    let folder = fixture::folder();
    let path = closed(folder.path(), 0);
    let (mut reported, mut next, mut recoveries, mut kills) = (Vec::new(), 0_u128, 0, 0);
    while reported.len() < ACTS {
        let mut process = child::start("write until killed", &path, next);
        let mut said = BufReader::new(process.stdout.take().unwrap());
        let mut output = String::new();
        // Some die while they open the file; the others in the middle of an act, or of a close.
        for _ in 0..dice.below(60) {
            said.read_line(&mut output).unwrap();
        }
        std::thread::sleep(Duration::from_micros(dice.below(4_000)));
        process.kill().unwrap();
        kills += 1;
        said.read_to_string(&mut output).unwrap();
        let mut complaints = String::new();
        process.stderr.take().unwrap().read_to_string(&mut complaints).unwrap();
        process.wait().unwrap();
        assert!(!complaints.contains("panicked"), "{complaints}");
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
