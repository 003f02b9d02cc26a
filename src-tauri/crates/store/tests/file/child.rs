//! The other process of a test: this same program, told by its environment what to do.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use store::testing::other_process::{self, again, heard, say};
use store::{Store, StoreError};

use crate::fixture::{self, key};

const TASK: &str = "STORE_TEST_TASK";
const FILE: &str = "STORE_TEST_FILE";
const FROM: &str = "STORE_TEST_FROM";

/// The test that is the other process.
pub(crate) const TEST: &str = "child::carries_out_its_task";

/// The program and its arguments that carry out a task on a file, from an act's number on.
pub(crate) fn command(task: &str, path: &Path, from: u128) -> Command {
    let mut command = again(TEST);
    prepare(&mut command, task, path, from);
    command
}

/// Adds the task to a command that runs this program in its own way.
pub(crate) fn prepare(command: &mut Command, task: &str, path: &Path, from: u128) {
    heard(command).env(TASK, task).env(FILE, path).env(FROM, from.to_string());
}

/// Starts a task.
pub(crate) fn start(task: &str, path: &Path, from: u128) -> Child {
    command(task, path, from).spawn().expect("a child process")
}

/// What a child reported: the numbers of the acts it was told had succeeded.
pub(crate) fn acknowledged(output: &str) -> Vec<u128> {
    other_process::reported(output).filter_map(|number| number.parse().ok()).collect()
}

#[test]
#[ignore = "the other process of other tests; without a task it does nothing"]
fn carries_out_its_task() {
    let Ok(task) = std::env::var(TASK) else { return };
    let path = PathBuf::from(std::env::var_os(FILE).unwrap());
    let from: u128 = std::env::var(FROM).unwrap().parse().unwrap();
    match task.as_str() {
        "write until killed" => write_until_killed(&path, from),
        "write 150" => write_some(&path, from, 150),
        "write until refused" => write_until_refused(&path, from),
        #[cfg(target_os = "linux")]
        "fill the disk" => crate::full_disk::fill(&path),
        #[cfg(target_os = "linux")]
        "open read-only" => {
            let refused = Store::open(&path, &key()).map(|_opened| ());
            say(&format!("code {}", refused.unwrap_err().code()));
        }
        other => panic!("no task {other}"),
    }
}

/// Writes and reports, and closes and opens again now and then, until the process is killed.
fn write_until_killed(path: &Path, from: u128) {
    let mut number = from;
    loop {
        let mut store = Store::open(path, &key()).expect("opens").store;
        for _ in 0..25 {
            fixture::write(&mut store, number).expect("written");
            say(&format!("done {number}"));
            number += 1;
        }
        store.close().expect("closes");
    }
}

fn write_some(path: &Path, from: u128, acts: u128) {
    let mut store = Store::open(path, &key()).expect("opens").store;
    for number in from..from + acts {
        fixture::write(&mut store, number).expect("written");
        say(&format!("done {number}"));
    }
    store.close().expect("closes");
}

/// Writes and reports until the disk refuses; then the store must still be readable.
fn write_until_refused(path: &Path, from: u128) {
    let mut store = Store::open(path, &key()).expect("opens").store;
    let mut number = from;
    let refused = loop {
        match fixture::write(&mut store, number) {
            Ok(_written) => say(&format!("done {number}")),
            Err(error) => break error,
        }
        number += 1;
    };
    let code = refused.code();
    assert!(
        matches!(refused, StoreError::DiskFull | StoreError::WriteFailed { .. }),
        "{refused:?}"
    );
    let (messages, entries) = fixture::numbers(&store);
    assert_eq!(messages, entries, "the refused act left nothing");
    assert!(!messages.contains(&number));
    say(&format!("code {code}"));
}
