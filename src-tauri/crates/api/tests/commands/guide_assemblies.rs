//! The guide's pages of assemblies, the board and decisions: each case that a page shows is asked,
//! and each figure that it tells is among those answered; each row of a table is asked too.

use std::path::PathBuf;
use std::sync::Arc;

use api::testing::{TestHost, ask};
use api::{Desk, Envelope};
use serde_json::{Value, json};

use crate::evening::day;

/// A desk without a file: previews need none.
fn desk() -> Desk {
    Desk::new(Arc::new(TestHost::new(std::path::Path::new("/nowhere"), day(2026, 1, 5))))
}

fn page(lang: &str, area: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../docs/guide");
    std::fs::read_to_string(root.join(lang).join(format!("{area}.md"))).unwrap()
}

/// The blocks of a page between fences, without them.
fn blocks(page: &str) -> Vec<&str> {
    page.split("```").skip(1).step_by(2).collect()
}

/// The blocks as the page shows them: a call, its case, its answer.
fn cases(page: &str) -> Vec<(String, Value, Value)> {
    let blocks = blocks(page);
    assert_eq!(blocks.len() % 3, 0, "a call, its case, its answer: {blocks:?}");
    blocks
        .chunks(3)
        .map(|three| {
            let name = three[0].split_whitespace().find(|word| word.contains('.')).unwrap();
            let read = |text: &str| {
                serde_json::from_str(text.trim_start_matches("json"))
                    .unwrap_or_else(|error| panic!("{error}: {text}"))
            };
            (name.to_owned(), read(three[1]), read(three[2]))
        })
        .collect()
}

/// Fails unless every field told is answered so.
fn assert_told(told: &Value, answered: &Value, place: &str) {
    match (told, answered) {
        (Value::Object(told), Value::Object(answered)) => {
            for (name, told) in told {
                assert_told(told, &answered[name], &format!("{place}.{name}"));
            }
        }
        (Value::Array(told), Value::Array(answered)) => {
            assert_eq!(told.len(), answered.len(), "{place}");
            for (told, answered) in told.iter().zip(answered) {
                assert_told(told, answered, place);
            }
        }
        _ => assert_eq!(told, answered, "{place}"),
    }
}

/// The rows of a page's tables, the headings left out; cells as they stand.
fn rows(page: &str) -> Vec<Vec<Vec<&str>>> {
    let mut tables: Vec<Vec<Vec<&str>>> = Vec::new();
    let mut before = "";
    for line in page.lines() {
        if line.starts_with("|--") || line.starts_with("| --") {
            tables.push(Vec::new());
        } else if line.starts_with('|') && before.starts_with('|') {
            let cells = line.trim_matches('|').split('|').map(str::trim).collect();
            tables.last_mut().unwrap().push(cells);
        }
        before = line;
    }
    tables
}

/// A figure of a page, its thousands parted as the language does.
fn figure(cell: &str) -> i64 {
    let digits: String = cell.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
    digits.parse().unwrap_or_else(|error| panic!("{error}: {cell}"))
}

fn yes(cell: &str) -> bool {
    match cell {
        "oui" | "ja" | "yes" => true,
        "non" | "nee" | "no" => false,
        other => panic!("neither yes nor no: {other}"),
    }
}

const LANGS: [&str; 3] = ["fr", "nl", "en"];

#[test]
fn every_case_of_the_pages_is_answered_as_it_is_told() {
    for (area, expected) in [("assemblies", 3), ("board", 1), ("decisions", 1)] {
        for lang in LANGS {
            let cases = cases(&page(lang, area));
            assert_eq!(cases.len(), expected, "{lang}/{area}");
            for (name, input, told) in cases {
                let envelope =
                    Envelope { lang: Some(lang.to_owned()), ..Envelope::new(&name, input) };
                let answer = desk().call(envelope).unwrap().answer;
                assert_told(&told, &answer, &format!("{lang}/{name}"));
            }
        }
    }
}

#[test]
fn every_row_of_the_pages_is_answered_as_it_is_told() {
    for lang in LANGS {
        let assemblies = page(lang, "assemblies");
        let [quorum, majority] = &rows(&assemblies)[..] else { panic!("two tables") };
        assert_eq!((quorum.len(), majority.len()), (5, 5));
        for row in quorum {
            let input = json!({
                "holders_total": 10, "holders_present": figure(row[0]), "quotites_total": 1000,
                "quotites_present": figure(row[1]), "second_call": false,
            });
            let answer = ask(&desk(), "assemblies.preview_quorum", input).unwrap();
            assert_eq!(answer["reached"], yes(row[2]), "{lang} {row:?}");
        }
        let asked = ["absolute", "two_thirds", "three_quarters", "four_fifths", "unanimity"];
        for (majority, row) in asked.into_iter().zip(majority) {
            let input = json!({
                "majority": majority, "for": 600, "against": 300, "abstention": 100, "total": 1000,
            });
            let answer = ask(&desk(), "assemblies.preview_majority", input).unwrap();
            assert_eq!(answer["adopted"], yes(row[2]), "{lang} {row:?}");
        }
        let board = page(lang, "board");
        let [mandate] = &rows(&board)[..] else { panic!("a table") };
        for row in mandate {
            let seen = row[0].split('/').rev().collect::<Vec<_>>().join("-");
            let input = json!({"start": "2024-03-15", "end": "2025-03-15", "on": seen});
            let answer = ask(&desk(), "board.preview_mandate", input).unwrap();
            assert_eq!(answer["days_left"], figure(row[1]), "{lang} {row:?}");
            assert_eq!(answer["expiring"], yes(row[2]), "{lang} {row:?}");
        }
        let decisions = page(lang, "decisions");
        let [urgency] = &rows(&decisions)[..] else { panic!("a table") };
        let urgent = ["normal", "high", "critical", "late"];
        assert_eq!(urgency.len(), urgent.len());
        for (urgent, row) in urgent.into_iter().zip(urgency) {
            let seen = row[0].split('/').rev().collect::<Vec<_>>().join("-");
            let input = json!({"status": "pending", "deadline": "2024-12-15", "on": seen});
            let answer = ask(&desk(), "decisions.preview_urgency", input).unwrap();
            assert_eq!(answer["days_left"], figure(row[1]), "{lang} {row:?}");
            assert_eq!(answer["urgency"], urgent, "{lang} {row:?}");
        }
    }
}
