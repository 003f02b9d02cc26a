//! The words that every feature may use: a day, a cooperative, a command by its name, its answer.
//!
//! - `Étant donné une coopérative toute neuve` · `nous sommes le 31/12/2026`
//! - `Quand je demande "lots.list"` · `… avec :` and a table `| champ | valeur |`, or a text in
//!   JSON. A field may be a path (`members.0.rank`).
//! - `je retiens "id" comme "Léa"`: then `$Léa` stands for it in any table or JSON;
//!   `$dossier/x.coop` is a path in the scenario's own folder.
//! - `Alors la réponse dit :` with the same table · `la liste "dues" est :` with a heading row, the
//!   columns that matter, every row · `la liste "dues" compte 3 lignes` · `la ligne de "dues" où
//!   "due_on" vaut "2026-02-01" dit :`
//! - `Alors c'est refusé : "code"` · `… sur "field"` · `le refus se lit "…"`

use chrono::NaiveDate;
use cucumber::gherkin::Step;
use cucumber::{given, then, when};
use serde_json::{Map, Value};

use super::values::{expect_at, find, put, read};
use super::world::Treasurer;

#[given("une coopérative toute neuve")]
fn a_fresh_cooperative(treasurer: &mut Treasurer) {
    treasurer.found();
}

#[given(regex = r"^nous sommes le (\d{2}/\d{2}/\d{4})$")]
#[when(regex = r"^nous sommes le (\d{2}/\d{2}/\d{4})$")]
fn the_day(treasurer: &mut Treasurer, day: String) {
    let day = NaiveDate::parse_from_str(&day, "%d/%m/%Y").expect("a day of the calendar");
    treasurer.host.set_today(day);
}

#[given(expr = "je demande {string}")]
#[when(expr = "je demande {string}")]
fn a_plain_call(treasurer: &mut Treasurer, name: String) {
    treasurer.call(&name, &Value::Object(Map::new()));
}

#[given(expr = "je demande {string} avec :")]
#[when(expr = "je demande {string} avec :")]
fn a_call(treasurer: &mut Treasurer, step: &Step, name: String) {
    let mut input = match &step.docstring {
        Some(text) => serde_json::from_str(text).expect("the text under the step is JSON"),
        None => Value::Object(Map::new()),
    };
    for row in rows(step) {
        put(&mut input, &row[0], treasurer.cell(&row[1]));
    }
    treasurer.call(&name, &input);
}

#[given("cela réussit")]
#[when("cela réussit")]
#[then("cela réussit")]
fn it_succeeds(treasurer: &mut Treasurer) {
    treasurer.answer();
}

#[given(expr = "je retiens {string} comme {string}")]
#[when(expr = "je retiens {string} comme {string}")]
#[then(expr = "je retiens {string} comme {string}")]
fn it_is_kept(treasurer: &mut Treasurer, path: String, name: String) {
    let found = find(treasurer.answer(), &path).cloned();
    let found = found.unwrap_or_else(|| panic!("nothing at «{path}» of {}", treasurer.answer()));
    treasurer.keep(&name, found);
}

#[then("la réponse dit :")]
fn the_answer_says(treasurer: &mut Treasurer, step: &Step) {
    for row in rows(step) {
        expect_at(treasurer.answer(), &row[0], &treasurer.cell(&row[1]));
    }
}

#[then(expr = "la liste {string} compte {int} ligne(s)")]
fn the_list_counts(treasurer: &mut Treasurer, path: String, count: usize) {
    let list = list(treasurer, &path);
    assert_eq!(list.len(), count, "the rows of «{path}»: {list:?}");
}

#[then(expr = "la liste {string} est :")]
fn the_list_is(treasurer: &mut Treasurer, step: &Step, path: String) {
    let table = rows(step);
    let (heading, expected) = table.split_first().expect("the table has a heading");
    let list = list(treasurer, &path);
    assert_eq!(list.len(), expected.len(), "the rows of «{path}»: {list:?}");
    for (found, row) in list.iter().zip(expected) {
        for (column, cell) in heading.iter().zip(row) {
            expect_at(found, column, &treasurer.cell(cell));
        }
    }
}

#[then(expr = "la ligne de {string} où {string} vaut {string} dit :")]
fn the_row_says(treasurer: &mut Treasurer, step: &Step, path: String, column: String, key: String) {
    let key = treasurer.cell(&key);
    let list = list(treasurer, &path);
    let matching: Vec<&Value> =
        list.iter().filter(|row| find(row, &column) == Some(&key)).collect();
    assert_eq!(matching.len(), 1, "rows of «{path}» where {column} is {key}: {list:?}");
    for row in rows(step) {
        expect_at(matching[0], &row[0], &treasurer.cell(&row[1]));
    }
}

#[then(expr = "c'est refusé : {string}")]
fn it_is_refused(treasurer: &mut Treasurer, code: String) {
    assert_eq!(treasurer.refusal().code, code, "{:?}", treasurer.refusal());
}

#[then(expr = "c'est refusé : {string} sur {string}")]
fn it_is_refused_on(treasurer: &mut Treasurer, code: String, field: String) {
    let refusal = treasurer.refusal();
    assert_eq!(
        (refusal.code.as_str(), refusal.field.as_deref()),
        (code.as_str(), Some(field.as_str()))
    );
}

#[then("le refus donne :")]
fn the_refusal_gives(treasurer: &mut Treasurer, step: &Step) {
    let params = serde_json::to_value(&treasurer.refusal().params).expect("texts make JSON");
    for row in rows(step) {
        let expected = match read(&row[1]) {
            Value::String(text) => treasurer.cell(&text),
            other => Value::String(other.to_string()),
        };
        expect_at(&params, &row[0], &expected);
    }
}

#[then(expr = "le refus se lit {string}")]
fn the_refusal_reads(treasurer: &mut Treasurer, sentence: String) {
    let told = api::message(treasurer.refusal(), api::Lang::Fr);
    assert_eq!(told.replace(['\u{a0}', '\u{202f}'], " "), sentence);
}

fn list(treasurer: &Treasurer, path: &str) -> Vec<Value> {
    let found = find(treasurer.answer(), path).and_then(Value::as_array).cloned();
    found.unwrap_or_else(|| panic!("no list at «{path}» of {}", treasurer.answer()))
}

fn rows(step: &Step) -> Vec<Vec<String>> {
    step.table.as_ref().map(|table| table.rows.clone()).unwrap_or_default()
}
