//! The guide's page on the allocation, read in each language: its case is asked, and what comes out is
//! what the page says, row by row.

use std::path::Path;
use std::sync::Arc;

use api::testing::TestHost;
use api::{Desk, Envelope};
use serde_json::{Value, json};

use crate::evening::day;

fn page(lang: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    std::fs::read_to_string(root.join(format!("docs/guide/{lang}/allocation.md"))).unwrap()
}

/// The case of a page: the only text in JSON on it.
fn case(page: &str) -> Value {
    let (_, rest) = page.split_once("```json\n").unwrap();
    serde_json::from_str(rest.split_once("```").unwrap().0).unwrap()
}

fn ask(lang: &str, input: Value) -> Value {
    let host = Arc::new(TestHost::new(Path::new("/nowhere"), day(2026, 7, 1)));
    let mut envelope = Envelope::new("allocation.preview", input);
    envelope.lang = Some(lang.to_owned());
    Desk::new(host).call(envelope).unwrap().answer
}

#[test]
fn the_page_on_the_allocation_says_what_its_case_gives() {
    for (lang, free) in [("fr", "libre"), ("nl", "vrij"), ("en", "free")] {
        let page = page(lang);
        let answer = ask(lang, case(&page));
        for row in answer["outcomes"].as_array().unwrap() {
            let text = |field: &str| row[field].as_str().unwrap_or("–").to_owned();
            let line = format!(
                "| {} | {} | {} | {} |",
                row["rank"],
                text("id"),
                text("lot"),
                text("words")
            );
            let line = line.replace(['\u{A0}', '\u{202F}'], " ");
            assert!(page.contains(&line), "{lang}: the page lacks {line}");
        }
        let kept = json!([{"member": "Chloé", "lot": "B1"}]);
        let cases = [("Chloé", json!([])), ("Amina", json!([])), ("Amina", kept)];
        let rows: Vec<String> = cases
            .into_iter()
            .map(|(who, kept)| {
                let mut input = case(&page);
                input["declined"] = json!([who]);
                input["fixed"] = kept;
                let answer = ask(lang, input);
                let lots = answer["lots"].as_array().unwrap();
                let holders: Vec<&str> =
                    lots.iter().map(|lot| lot["member"].as_str().unwrap_or(free)).collect();
                format!("| {} |", holders.join(" | "))
            })
            .collect();
        let (_, table) = page.split_once("| A1 | A2 | B1 |\n").unwrap();
        for (line, row) in table.lines().skip(1).zip(&rows) {
            assert!(line.ends_with(row), "{lang}: {line} should end in {row}");
        }
    }
}
