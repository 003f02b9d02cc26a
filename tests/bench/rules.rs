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
use domain::allocation::{Candidate, Case, Lot, Needs, allocate};
use domain::charges::{ChargedLot, Key, KeyPart, PlainKey, distribute};
use domain::kernel::{Currency, Money, Ratio, split};
use domain::members::MemberStatus;
use serde_json::Value;
use store::testing::other_process::Dice;
use told::{Beside, median, tell, timed};

/// Splits that are measured at once.
const SPLITS: i128 = 1_000_000;
/// How often a preview is asked; the middle counts.
const TURNS: usize = 101;

fn main() {
    splits();
    mixed_key();
    allocation();
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

/// One expense over a thousand lots, most of it by quotité and the rest by occupants.
fn mixed_key() {
    let lots: Vec<ChargedLot> = (0..1_000)
        .map(|n| ChargedLot { code: format!("A{n}"), quotite: 10 + n % 37, occupants: Some(n % 5) })
        .collect();
    let part = |percent, key| KeyPart { rate: Ratio::try_new(percent, 100).unwrap(), key };
    let key = Key::Mixed(vec![part(60, PlainKey::General), part(40, PlainKey::Occupants)]);
    let amount = Money::parse("123456.78", Currency::EUR).unwrap();
    let took = median(|| {
        let shared = distribute(amount, &lots, &key).unwrap();
        assert_eq!(shared.total, amount);
        black_box(shared);
    });
    let note = "60 % by quotité, 40 % by occupants, with every step";
    tell("1 000 lots by a mixed key", took, Beside::Note(note.to_owned()));
}

/// A run over a hundred thousand memberships, and the memory that the whole program ever had.
fn allocation() {
    const MEMBERS: u32 = 100_000;
    const LOTS: u64 = 20_000;
    let mut dice = Dice::of_seed(88_172_645_463_325_252);
    let lots: Vec<Lot> = (0..LOTS)
        .map(|n| Lot { code: format!("L{n}"), kind: "flat".to_owned(), surface: 75.into() })
        .collect();
    let candidates: Vec<Candidate> = (0..MEMBERS)
        .map(|n| Candidate {
            id: format!("m{n}"),
            rank: i64::from(n) + 1,
            status: MemberStatus::Active,
            missing: Vec::new(),
            blocked: false,
            wants: true,
            preferences: (0..10).map(|_| format!("L{}", dice.below(LOTS))).collect(),
            needs: Needs::default(),
        })
        .collect();
    let case = Case { lots: &lots, candidates: &candidates, fixed: &[], declined: &[] };
    let took = median(|| {
        assert_eq!(black_box(allocate(&case).unwrap()).outcomes.len(), candidates.len());
    });
    let what = "Allocation of 100 000 memberships over 20 000 lots, ten preferences each";
    tell(what, took, Beside::Note(format!("at most {} MB so far", peak_megabytes())));
}

/// The most memory that this process ever had, in MB; 0 where the system does not tell.
fn peak_megabytes() -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().map_or(0, |kilobytes: u64| kilobytes / 1024)
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
