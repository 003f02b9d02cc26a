//! How a measure is taken and told: one JSON object a line, `{what, us, peer?, note?}`, microseconds,
//! for scripts/bench.mjs, which writes docs/benchmarks.md.

use std::time::{Duration, Instant};

use serde_json::json;

/// How often a reading is measured.
const READINGS: usize = 5;

/// What stands beside a figure.
pub(crate) enum Beside {
    /// What else does the same, and how long it takes in the same run.
    Peer(&'static str, Duration),
    /// A remark.
    Note(String),
}

/// Prints a figure, with what stands beside it.
pub(crate) fn tell(what: &str, took: Duration, beside: Beside) {
    let mut line = json!({ "what": what, "us": micros(took) });
    match beside {
        Beside::Peer(name, peer) => line["peer"] = json!({ "what": name, "us": micros(peer) }),
        Beside::Note(note) => line["note"] = json!(note),
    }
    println!("{line}");
}

fn micros(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos().div_ceil(1000)).unwrap()
}

/// Does it once and tells how long it took.
pub(crate) fn timed<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = act();
    (done, begun.elapsed())
}

/// The middle of an odd number of runs.
pub(crate) fn median(mut act: impl FnMut()) -> Duration {
    let mut runs: Vec<Duration> = (0..READINGS).map(|_| timed(&mut act).1).collect();
    runs.sort();
    runs[READINGS / 2]
}
