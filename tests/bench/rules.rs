//! How fast the rules answer: splits, and each preview of what tests/contract keeps of it.
//!
//! Deliberately not here: a threshold; a figure is read by a person.
#![allow(clippy::print_stdout, reason = "its output is what it is for")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a measure that cannot be taken must stop")]

#[path = "told.rs"]
mod told;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use api::testing::{TestHost, ask};
use api::{Access, Desk};
use chrono::NaiveDate;
use domain::kernel::{Currency, Money, Ratio, split};
use serde_json::Value;
use told::{Beside, median, tell, timed};

/// Splits that are measured at once.
const SPLITS: i128 = 1_000_000;
/// How often a preview is asked; the middle counts.
const TURNS: usize = 101;

fn main() {
    splits();
    previews();
}

/// One million splits over ten shares, beside the same ones with a common denominator above what
/// a machine word holds.
fn splits() {
    let shares: Vec<Ratio> =
        (1..=10).map(|n| Ratio::try_new(n * 37 % 101, 1_000).unwrap()).collect();
    let long = Ratio::try_new(1, 3).unwrap().power(50);
    let long: Vec<Ratio> = shares.iter().map(|share| share * &long).collect();
    let run = |count: i128, shares: &[Ratio]| {
        for minor in 0..count {
            let amount = Money::try_from_minor(1_000_001 + minor, Currency::EUR).unwrap();
            black_box(split(&amount, shares).unwrap());
        }
    };
    let took = median(|| run(SPLITS, &shares));
    let (_, peer) = timed(|| run(SPLITS / 100, &long));
    let name = "the same on numbers of any length";
    tell("1 000 000 splits over ten shares", took, Beside::Peer(name, peer * 100));
}

/// Each preview that needs no file, asked what tests/contract keeps of it.
fn previews() {
    let host = TestHost::new(Path::new("/nowhere"), NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    let desk = Desk::new(Arc::new(host));
    let kept = kept_requests();
    for command in api::commands() {
        let free = matches!(command.access, Access::Anyone) && !command.writes;
        if !free || !command.name.contains("preview") {
            continue;
        }
        let input =
            kept.get(command.name).unwrap_or_else(|| panic!("{} is not kept", command.name));
        let mut runs: Vec<Duration> = (0..TURNS)
            .map(|_| timed(|| black_box(ask(&desk, command.name, input.clone()).unwrap())).1)
            .collect();
        runs.sort();
        let note = "in process, its answer with every step";
        tell(&format!("`{}`", command.name), runs[TURNS / 2], Beside::Note(note.to_owned()));
    }
}

/// The request of each command that tests/contract keeps.
fn kept_requests() -> BTreeMap<String, Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("contract");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .flat_map(|path| {
            let kept: BTreeMap<String, Value> =
                serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
            kept.into_iter().map(|(name, mut one)| (name, one["input"].take()))
        })
        .collect()
}
