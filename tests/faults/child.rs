//! The other process: this same program, told by its environment what to do until it is killed.

use std::process::Command;

use serde_json::json;
use store::testing::other_process::{again, say};

use super::life::{Life, ROWS};

const TASK: &str = "HOUSE_FAULT_TASK";
const ROUND: &str = "HOUSE_FAULT_ROUND";

/// The process that does a task on the life's file.
pub(super) fn command(life: &Life, task: &str, round: u32) -> Command {
    let mut command = again("faults::child::carries_out_its_task");
    command.env(TASK, task).env(ROUND, round.to_string()).envs(life.told());
    command
}

#[test]
#[ignore = "the other process of other tests; without a task it does nothing"]
fn carries_out_its_task() {
    let Ok(task) = std::env::var(TASK) else { return };
    let round: u32 = std::env::var(ROUND).expect("a round").parse().expect("a number");
    let life = Life::of_child(round);
    // On a line of its own, whatever the test runner has written before.
    say("\nopen");
    for turn in 0.. {
        match task.as_str() {
            "contributions" => {
                let id = life.declare(round, turn);
                life.call("contributions.confirm", json!({ "contribution": id }));
                say(&format!("done {}", id.as_str().expect("an id")));
            }
            "issue_dues" => {
                // One month more each time; what a killed process left out comes with it.
                let day = life.next_month();
                life.call("contributions.issue_dues", json!({}));
                say(&format!("done {day}"));
            }
            "import" => {
                let (name, path) = life.list(round, turn);
                let input = json!({ "path": path, "joined_on": "2026-01-01" });
                let done = life.call("members.import", input);
                assert_eq!(done["memberships"], json!(ROWS), "{done}");
                say(&format!("done {name}"));
            }
            "statements" => {
                let path = life.batch(round, turn);
                // To another day each time, so that each is another paper to keep.
                let to = life.day_of(round, turn);
                let input = json!({ "path": path, "single_file": false, "to": to });
                life.call("documents.statements", input);
                say(&format!("done {turn}"));
            }
            other => panic!("no task {other}"),
        }
    }
}
