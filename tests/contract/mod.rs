//! One real request and reply of every command, kept in `tests/contract/<area>.json`: written here
//! from the commands themselves, read by the window's tests (`ui/src/app/contract.test.ts`), so
//! that a shape that changes breaks them.
//!
//! `COOP_BLESS=1 cargo test -p house-tests --test house contract` writes them again.

mod previews;
mod story;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::{Map, Value, json};

/// What stands for every hash: two runs have other salts.
const HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("contract")
}

#[test]
fn the_kept_requests_and_replies_are_those_of_the_commands() {
    let told = story::tell();
    let declared: BTreeSet<&str> = api::commands().iter().map(|command| command.name).collect();
    let recorded: BTreeSet<&str> = told.iter().map(|(name, _, _)| name.as_str()).collect();
    let missing: Vec<_> = declared.symmetric_difference(&recorded).collect();
    assert!(missing.is_empty(), "tests/contract/story.rs asks each command: {missing:?}");
    assert_eq!(told.len(), declared.len(), "each command has its request and reply, once");

    let mut areas: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    let mut names = Names::default();
    for (name, input, answer) in told {
        let area = name.split('.').next().expect("a name has an area").to_owned();
        let kept = json!({ "input": names.steady(input), "answer": names.steady(answer) });
        areas.entry(area).or_default().insert(name, kept);
    }
    for (area, commands) in areas {
        let path = folder().join(format!("{area}.json"));
        let wanted = format!("{:#}\n", Value::Object(commands));
        if std::env::var_os("COOP_BLESS").is_some() {
            std::fs::write(&path, &wanted).expect("the contract can be written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == wanted,
            "{} differs from what the commands say: {}\nrun COOP_BLESS=1 cargo test -p house-tests \
             --test house contract, and look at what changed",
            path.display(),
            first_difference(&kept, &wanted)
        );
    }
}

fn first_difference(kept: &str, wanted: &str) -> String {
    let pair = kept.lines().zip(wanted.lines()).find(|(kept, wanted)| kept != wanted);
    pair.map_or_else(|| "its length".to_owned(), |(kept, wanted)| format!("{kept} | {wanted}"))
}

/// Gives what differs between two runs a name that does not: ids in the order they are met,
/// instants at noon of their day, hashes, codes and the test's own folder.
#[derive(Default)]
struct Names {
    ids: BTreeMap<String, String>,
}

impl Names {
    fn steady(&mut self, value: Value) -> Value {
        match value {
            Value::Array(rows) => rows.into_iter().map(|row| self.steady(row)).collect(),
            Value::Object(fields) => fields
                .into_iter()
                .map(|(name, field)| {
                    let field = match name.as_str() {
                        "hash" | "head_hash" | "sha256" => json!(HASH),
                        "recovery_code" if field.is_string() => json!("0000-1111"),
                        _ => self.steady(field),
                    };
                    (name, field)
                })
                .collect(),
            Value::String(text) => Value::String(self.steady_text(text)),
            other => other,
        }
    }

    fn steady_text(&mut self, text: String) -> String {
        if uuid::Uuid::parse_str(&text).is_ok() {
            let next = self.ids.len() + 1;
            let id = self.ids.entry(text).or_insert_with(|| {
                uuid::Uuid::from_u128(u128::try_from(next).expect("few")).to_string()
            });
            return id.clone();
        }
        if chrono::DateTime::parse_from_rfc3339(&text).is_ok() {
            return format!("{}T12:00:00+00:00", &text[..10]);
        }
        text
    }
}
