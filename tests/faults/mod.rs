//! A process killed (SIGKILL) in the middle of commands that write: the file opens again, is whole,
//! its books balance, each command is there whole or not at all, and each that answered is there
//! (spec 08). The bare unit of work is killed a thousand times in store/tests/file/killed.rs.

mod child;
mod life;

use std::time::Duration;

use life::Life;
use store::testing::other_process::{self, Dice, Doomed};

/// Kills of each kind of command.
const KILLS: u32 = 12;

/// Starts a child on the task, lets it answer some commands, kills it within the next `within`
/// microseconds; gives what it had reported.
fn kill_one(life: &Life, task: &str, round: u32, answers: u64, within: u64) -> Vec<String> {
    let mut process = Doomed::start(child::command(life, task, round));
    process.hear("\nopen\n");
    process.hear_lines(answers);
    let output = process.kill_after(Duration::from_micros(within));
    other_process::reported(&output).map(str::to_owned).collect()
}

/// Kills the task again and again and looks at the file each time.
fn killed_again_and_again(task: &str, within: u64, look: impl Fn(&Life, &[String])) {
    let mut dice = Dice::of_today();
    let life = Life::prepare();
    let mut reported = Vec::new();
    let mut recovered = 0;
    for round in 1..=KILLS {
        let (answers, pause) = (dice.below(4), dice.below(within));
        reported.extend(kill_one(&life, task, round, answers, pause));
        recovered += usize::from(life.reopen());
        life.assert_whole();
        look(&life, &reported);
        life.call("cooperative.close", serde_json::json!({}));
    }
    println!("{task}: {KILLS} kills, {recovered} recoveries, {} answers", reported.len());
    assert!(!reported.is_empty(), "nothing was ever answered: the test shows nothing");
    assert!(recovered > 0, "no kill fell into a write: the test shows nothing");
}

#[test]
fn contributions_are_declared_with_their_proof_and_confirmed_with_their_entry_or_not_at_all() {
    killed_again_and_again("contributions", 12_000, |life, reported| {
        let list = life.ask("contributions.list");
        let rows = list["contributions"].as_array().expect("contributions");
        for row in rows {
            assert_eq!(row["proofs"].as_array().map(Vec::len), Some(1), "{row}");
        }
        for answered in reported {
            let row = rows.iter().find(|row| row["id"] == answered.as_str());
            let row = row.unwrap_or_else(|| panic!("{answered} was confirmed and is not there"));
            assert_eq!(row["status"], "CONFIRMED", "{row}");
        }
        let board = life.ask("cooperative.dashboard");
        assert_eq!(board["cash"], list["confirmed"], "each confirmed one has its entry, no other");
    });
}

#[test]
fn an_instalment_is_issued_to_every_membership_or_to_none() {
    killed_again_and_again("issue_dues", 12_000, |life, reported| {
        let list = life.ask("contributions.dues");
        let mut dues = std::collections::BTreeMap::<&str, usize>::new();
        for due in list["dues"].as_array().expect("dues") {
            *dues.entry(due["due_on"].as_str().expect("a date")).or_default() += 1;
        }
        assert!(dues.values().all(|&count| count == life::MEMBERS), "{dues:?}");
        for answered in reported {
            assert!(dues.contains_key(answered.as_str()), "{answered} was issued: {dues:?}");
        }
        let entries = life.ask("ledger.trial_balance");
        let credit = entries["credit"].as_str().unwrap_or_default();
        assert_eq!(list["amount"].as_str(), Some(credit), "each due has its entry, no other");
    });
}

#[test]
fn a_list_is_imported_whole_or_not_at_all_and_again_adds_nothing() {
    killed_again_and_again("import", 30_000, |life, reported| {
        let list = life.ask("members.list");
        let mut lists = std::collections::BTreeMap::<String, usize>::new();
        for row in list["members"].as_array().expect("members") {
            let name = row["name"].as_str().expect("a name");
            if let Some(list) = name.split_whitespace().find(|word| word.starts_with("Liste")) {
                *lists.entry(list.to_owned()).or_default() += 1;
            }
        }
        assert!(lists.values().all(|&count| count == life::ROWS), "{lists:?}");
        for answered in reported {
            assert!(lists.contains_key(answered), "{answered} was imported: {lists:?}");
        }
        if let Some(last) = reported.last() {
            let again = life.import_again(last);
            assert_eq!((&again["memberships"], &again["already"]), (&0.into(), &life::ROWS.into()));
        }
    });
}

#[test]
fn a_batch_of_statements_leaves_whole_papers_only() {
    let kills = std::cell::Cell::new(0);
    killed_again_and_again("statements", 60_000, |life, _reported| {
        kills.set(kills.get() + 1);
        let list = life.ask("documents.list");
        let kept = list["documents"].as_array().expect("documents").iter();
        let kept = kept.filter(|row| row["kind"] == "statement").count();
        let (mut papers, mut unfinished) = (0, 0);
        for folder in life.batches() {
            for file in std::fs::read_dir(folder).expect("a folder") {
                let path = file.expect("an entry").path();
                if path.extension().is_none_or(|ending| ending != "pdf") {
                    unfinished += 1;
                    continue;
                }
                let bytes = std::fs::read(&path).expect("a paper");
                assert!(bytes.starts_with(b"%PDF-"), "{}", path.display());
                assert!(bytes.trim_ascii_end().ends_with(b"%%EOF"), "{}", path.display());
                papers += 1;
            }
        }
        // A kill may fall between keeping a paper and writing its file, and in the writing.
        assert!(papers <= kept && kept - papers <= kills.get(), "{papers} of {kept} kept");
        assert!(unfinished <= kills.get(), "{unfinished} unfinished");
    });
}
