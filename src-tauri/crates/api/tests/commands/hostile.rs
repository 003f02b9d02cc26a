//! Every declared command fed what no person types: wrong shapes, huge and invisible values,
//! unknown and missing fields, paths to the wrong things, by every kind of person and by nobody.
//!
//! What holds (spec 08): never a panic; a refusal with a code that has a sentence in the three
//! languages and a field that is a path; and nothing written when refused.

mod inputs;

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::evening::{Evening, day, text};
use api::testing::{Standing, ask, standing};
use api::{Access, Declaration, Envelope, Lang, Refusal};
use inputs::{Pool, Wreck, plausible, wrecks};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

/// Cases of each command by who may do all, and by the others, whom access stops first.
const CASES: u32 = 40;
const FEW_CASES: u32 = 5;

/// Who calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Administrator,
    Auditor,
    Member,
    Nobody,
    NoFile,
}

/// A file with a life in it, its users, and somebody at the desk.
struct Place {
    evening: Evening,
    users: Value,
    path: String,
    pool: Pool,
    known: RefCell<Option<Standing>>,
}

const PHRASE: &str = "petit jardin bleu";

impl Place {
    fn new() -> Self {
        let evening = Evening::new();
        evening.on(day(2026, 3, 5));
        evening.ask("contributions.issue_dues", json!({}));
        let waiting = evening.declare("100.00", "2026-03-01");
        let done = evening.pay("250.00", "2026-03-02");
        evening.ask("contributions.issue_call", json!({"title": "Mars", "until": "2026-03-05"}));
        let call = evening.ask("contributions.calls", json!({}))["calls"][0]["id"].clone();
        let document = evening.document("Un document");
        let shown = evening.ask("members.show", json!({"membership": evening.member}));
        let person = shown["persons"][0]["id"].clone();
        evening.ask("settings.set_passphrase", json!({"passphrase": PHRASE}));
        for (name, role, person) in
            [("Audrey", "AUDITOR", Value::Null), ("Membre", "COOP_MEMBER", person.clone())]
        {
            let input = json!({"name": name, "role": role, "person": person, "passphrase": PHRASE});
            evening.ask("settings.add_user", input);
        }
        let users = evening.ask("settings.users", json!({}))["users"].clone();
        let pool = Pool {
            ids: vec![evening.member.clone(), waiting, done["id"].clone(), call, document, person],
            paths: vec![
                text(evening.place.path()),
                text(&evening.path("nulle/part.pdf")),
                evening.file("vide", b""),
                evening.file("bruit.coop", &[7; 8_192]),
                evening.file("lettre.pdf", b"%PDF-1.7\nlettre"),
                evening.file("liste.csv", "Nom;Rang\nPetit;\n;;\n\"".as_bytes()),
                "/etc/passwd".to_owned(),
            ],
            phrase: PHRASE.to_owned(),
        };
        let path = text(&evening.path("test.coop"));
        Self { evening, users, path, pool, known: RefCell::default() }
    }

    /// Puts the file and the person back at the desk, whatever the last case did.
    fn settle(&self, who: Who) {
        let desk = &self.evening.desk;
        let current = ask(desk, "cooperative.current", json!({})).unwrap()["file"].clone();
        if who == Who::NoFile {
            ask(desk, "cooperative.close", json!({})).unwrap();
            return;
        }
        if current["path"] != self.path.as_str() {
            ask(desk, "cooperative.open", json!({"path": self.path})).unwrap();
        }
        let name = match who {
            Who::Administrator => "Nadia",
            Who::Auditor => "Audrey",
            Who::Member => "Membre",
            Who::Nobody | Who::NoFile => {
                ask(desk, "settings.sign_out", json!({})).unwrap();
                return;
            }
        };
        let current = ask(desk, "cooperative.current", json!({})).unwrap()["file"].clone();
        if current["signed_in"]["name"] != name {
            let users = self.users.as_array().unwrap();
            let user = users.iter().find(|user| user["name"] == name).unwrap();
            let input = json!({"user": user["id"], "passphrase": PHRASE});
            ask(desk, "settings.sign_in", input).unwrap();
        }
    }

    /// Calls a command and holds it to what a refusal must be.
    fn try_it(&self, command: &Declaration, who: Who, input: &Value) -> Result<(), Refusal> {
        self.settle(who);
        let desk = &self.evening.desk;
        let before = standing(desk, self.known.borrow().as_ref());
        let outcome = desk.call(Envelope::new(command.name, input.clone()));
        let Err(refusal) = outcome else { return Ok(()) };
        let after = standing(desk, before.as_ref());
        // Closing may be asked of a file that then is not opened again: nothing to compare.
        if let (Some(before), Some(after)) = (&before, &after) {
            let mut written = before.differing(after);
            written.retain(|table| !may_note(command.name, table));
            assert_eq!(written, [""; 0], "{} wrote although it refused {refusal}", command.name);
        }
        *self.known.borrow_mut() = after;
        assert!(!refusal.broken, "{}: broken by {input}: {refusal}", command.name);
        assert_sayable(&refusal);
        Err(refusal)
    }
}

/// A wrong passphrase is counted although it is refused: the next try then waits (spec 08).
fn may_note(command: &str, table: &str) -> bool {
    (command, table) == ("settings.sign_in", "sign_in_attempt")
}

/// A refusal has a sentence in each language, and its field is a path.
fn assert_sayable(refusal: &Refusal) {
    let key = format!("error-{}", refusal.code.replace('_', "-"));
    for lang in [Lang::Fr, Lang::Nl, Lang::En] {
        assert!(texts::has(lang, &key), "{key} has no sentence in {lang:?}");
        let sentence = api::message(refusal, lang);
        assert!(!sentence.contains("{$") && !sentence.contains("{ $"), "{refusal:?}: {sentence}");
    }
    if let Some(field) = &refusal.field {
        assert!(is_path(field), "{refusal:?}: the field is no path");
    }
}

/// `lines[0].amount`: names with dots between, positions in brackets.
fn is_path(field: &str) -> bool {
    !field.is_empty()
        && field.split('.').all(|part| {
            let (name, positions) = part.split_at(part.find('[').unwrap_or(part.len()));
            let word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            let position = |text: &str| {
                text.strip_prefix('[').is_some_and(|digits| {
                    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
                })
            };
            name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.chars().all(word)
                && positions.split_terminator(']').all(position)
        })
}

#[test]
fn a_path_is_names_with_dots_and_positions_in_brackets() {
    for (field, path) in [
        ("amount", true),
        ("lines[0].amount", true),
        ("indexation.values[12].on", true),
        ("lines.0.amount", false),
        ("[0]", false),
        ("lines[].amount", false),
        (".", false),
        ("", false),
    ] {
        assert_eq!(is_path(field), path, "{field}");
    }
}

/// Makes a demo, which takes seconds: only refused inputs are tried.
fn is_slow(command: &Declaration) -> bool {
    matches!(
        command.name,
        "cooperative.open_demo" | "cooperative.create_demo" | "cooperative.start"
    )
}

#[test]
fn no_command_breaks_or_writes_on_what_no_person_types() {
    let place = Place::new();
    let refused = RefCell::new(BTreeMap::<String, u32>::new());
    for who in [Who::Administrator, Who::Auditor, Who::Member, Who::Nobody, Who::NoFile] {
        for command in api::commands() {
            let schema = serde_json::to_value((command.input_schema)()).unwrap();
            let strategy = (wrecks(&schema), any::<u64>());
            let cases = if who == Who::Administrator { CASES } else { FEW_CASES };
            let config = Config { cases, failure_persistence: None, ..Config::default() };
            TestRunner::new(config)
                .run(&strategy, |(wreck, seed)| {
                    let good = plausible(&schema, &place.pool, seed);
                    let (input, certain) = wreck.of(good);
                    if is_slow(&command) && !certain {
                        return Ok(());
                    }
                    match place.try_it(&command, who, &input) {
                        Ok(()) => prop_assert!(!certain, "{} took {input}", command.name),
                        Err(refusal) => *refused.borrow_mut().entry(refusal.code).or_default() += 1,
                    }
                    Ok(())
                })
                .unwrap_or_else(|error| panic!("{} by {who:?}: {error}", command.name));
        }
    }
    let refused = refused.into_inner();
    // The test looks beyond the first check of an input, and as each person.
    for code in ["unknown_field", "missing_field", "wrong_type", "not_found", "forbidden"]
        .into_iter()
        .chain([
            "not_signed_in",
            "no_file_open",
            "path_not_chosen",
            "unknown_choice",
            "not_an_amount",
        ])
    {
        assert!(refused.contains_key(code), "{code} never came: {refused:?}");
    }
    place.settle(Who::Administrator);
    place.evening.assert_whole();
}

#[test]
fn a_role_that_may_not_is_refused_before_the_input_is_read() {
    let place = Place::new();
    for command in api::commands() {
        let Access::Roles(roles) = command.access else { continue };
        if roles.contains(&domain::cooperative::Role::Auditor) {
            continue;
        }
        for input in [json!({}), json!(null), json!([[]]), json!({"\0": "x".repeat(100_000)})] {
            let refusal = place.try_it(&command, Who::Auditor, &input).unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.field), ("forbidden", None));
        }
    }
}

#[test]
fn an_unknown_command_is_refused_whatever_its_name() {
    let place = Place::new();
    for name in
        ["", "members", "members.", "members.list\0", "MEMBERS.LIST", "a".repeat(10_000).as_str()]
    {
        let refusal = place.evening.desk.call(Envelope::new(name, json!({}))).unwrap_err();
        assert_eq!(refusal.code, "unknown_command", "{name}");
        assert_sayable(&refusal);
    }
}

#[test]
fn an_input_nested_as_deep_as_json_allows_is_refused() {
    let place = Place::new();
    let deep = (0..120).fold(json!(1), |inner, _| json!([inner]));
    let wide = json!({ "a": deep });
    for command in api::commands() {
        for input in [&deep, &wide] {
            assert!(place.try_it(&command, Who::Administrator, input).is_err(), "{}", command.name);
        }
    }
}

#[test]
fn wreckage_is_certain_only_where_it_is() {
    let good = json!({"a": 1});
    let (input, certain) = Wreck::Unknown("zz".to_owned(), json!(1)).of(good.clone());
    assert_eq!((input, certain), (json!({"a": 1, "zz": 1}), true));
    let (input, certain) = Wreck::None.of(good.clone());
    assert_eq!((input, certain), (good, false));
}
