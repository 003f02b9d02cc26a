//! The catalogue as a whole: the same keys everywhere, none missing, none idle.
//!
//! Two lists beside this file can be extended by who adds a text:
//! - `reviewed-same.txt`: keys whose text was judged right although two languages share it;
//! - `composed.txt`: starts of keys that Rust puts together at run time (`error-` + a code); those
//!   that the window puts together are read from its sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use fluent_syntax::parser::parse;
use texts::{Arg, Lang, TextError, say, sources, try_say};

const REVIEWED_SAME: &str = include_str!("reviewed-same.txt");
const COMPOSED: &str = include_str!("composed.txt");

/// One text of one language: where it stands, its words without placeables, its placeables.
#[derive(Debug, Default, Clone)]
struct Text {
    file: String,
    words: String,
    placeables: BTreeSet<String>,
}

fn lines(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn read_pattern(pattern: &ast::Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => text.words.push_str(value),
            ast::PatternElement::Placeable { expression } => read_expression(expression, text),
        }
    }
}

fn read_expression(expression: &ast::Expression<&str>, text: &mut Text) {
    match expression {
        ast::Expression::Inline(inline) => read_inline(inline, text),
        ast::Expression::Select { selector, variants } => {
            read_inline(selector, text);
            for variant in variants {
                read_pattern(&variant.value, text);
            }
        }
    }
}

fn read_inline(inline: &ast::InlineExpression<&str>, text: &mut Text) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            text.placeables.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => read_expression(expression, text),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| read_inline(argument, text));
        }
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. }
        | ast::InlineExpression::MessageReference { .. }
        | ast::InlineExpression::TermReference { .. } => {}
    }
}

/// Every text of a language by key (a term keeps its leading hyphen), and what is wrong with its
/// files.
fn catalogue(lang: Lang) -> (BTreeMap<String, Text>, Vec<String>) {
    let mut texts: BTreeMap<String, Text> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (file, source) in sources(lang) {
        let resource = parse(*source).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let line = source[..error.pos.start].lines().count();
                wrong.push(format!("{lang}/{file}.ftl:{line}: {}", error.kind));
            }
            resource
        });
        for entry in &resource.body {
            let (key, pattern) = match entry {
                ast::Entry::Message(message) => {
                    if !message.attributes.is_empty() {
                        wrong.push(format!(
                            "{lang}/{file}.ftl: {} has attributes, which nothing reads",
                            message.id.name
                        ));
                    }
                    (message.id.name.to_owned(), message.value.as_ref())
                }
                ast::Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value)),
                _ => continue,
            };
            let mut text = Text { file: (*file).to_owned(), ..Text::default() };
            if let Some(pattern) = pattern {
                read_pattern(pattern, &mut text);
            }
            if let Some(first) = texts.insert(key.clone(), text) {
                wrong.push(format!("{lang}: {key} is in {file}.ftl and in {}.ftl", first.file));
            }
        }
    }
    (texts, wrong)
}

fn texts_of(lang: Lang) -> BTreeMap<String, Text> {
    catalogue(lang).0
}

fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

#[test]
fn every_file_can_be_read_and_no_key_stands_twice() {
    let wrong: Vec<String> = Lang::ALL.into_iter().flat_map(|lang| catalogue(lang).1).collect();
    assert_none("texts that cannot be used", &wrong);
    assert!(!texts_of(Lang::Fr).is_empty(), "the catalogue is embedded");
}

#[test]
fn every_language_has_the_same_keys_in_files_of_the_same_name() {
    let all = Lang::ALL.map(|lang| (lang, texts_of(lang)));
    let mut found = Vec::new();
    for (lang, texts) in &all {
        for (other, others) in &all {
            for (key, text) in texts {
                match others.get(key) {
                    None => {
                        found.push(format!("{key} ({}.ftl) of {lang} is not in {other}", text.file))
                    }
                    Some(twin) if twin.file != text.file => {
                        found.push(format!(
                            "{key}: {lang}/{}.ftl, {other}/{}.ftl",
                            text.file, twin.file
                        ));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    assert_none("keys missing in a language", &found);
}

#[test]
fn every_placeable_of_a_language_exists_in_the_others() {
    let all = Lang::ALL.map(|lang| (lang, texts_of(lang)));
    let mut found = Vec::new();
    for (lang, texts) in &all {
        for (other, others) in &all {
            for (key, text) in texts {
                let Some(twin) = others.get(key) else { continue };
                for name in text.placeables.difference(&twin.placeables) {
                    found.push(format!("{key}: {{${name}}} of {lang} is not in {other}"));
                }
            }
        }
    }
    assert_none("placeables missing in a language", &found);
}

#[test]
fn no_text_is_the_same_in_two_languages_unless_it_was_reviewed() {
    let reviewed: BTreeSet<&str> = lines(REVIEWED_SAME).collect();
    let all = Lang::ALL.map(|lang| (lang, texts_of(lang)));
    let mut found = Vec::new();
    let mut needed = BTreeSet::new();
    for (position, (lang, texts)) in all.iter().enumerate() {
        for (other, others) in &all[position + 1..] {
            for (key, text) in texts {
                let Some(twin) = others.get(key) else { continue };
                let has_words = text.words.chars().any(char::is_alphabetic);
                if !has_words || text.words != twin.words {
                    continue;
                }
                needed.insert(key.as_str());
                if !reviewed.contains(key.as_str()) {
                    found.push(format!("{key}: {:?} in {lang} and {other}", text.words));
                }
            }
        }
    }
    found.extend(reviewed.difference(&needed).map(|key| format!("{key}: reviewed in vain")));
    assert_none("untranslated, or to be added to tests/reviewed-same.txt", &found);
}

/// What the sources say, tests and scenarios included.
#[derive(Default)]
struct Said {
    /// Every word made of letters, digits, `-` and `_`; a dotted name (`members.add`) counts as
    /// one word too, hyphenated.
    words: BTreeSet<String>,
    /// Starts of keys that the window completes at run time: `` `nav-${…}` ``.
    starts: BTreeSet<String>,
    /// Ends of keys that stand behind what varies: `` `${…}-on` ``.
    ends: BTreeSet<String>,
}

impl Said {
    fn read(&mut self, source: &str) {
        let separates = |c: char| !(c.is_alphanumeric() || c == '-' || c == '_');
        let parts = source.split(separates);
        self.words.extend(parts.filter(|word| !word.is_empty()).map(str::to_owned));
        let dotted = source.split(|c: char| separates(c) && c != '.');
        let dotted = dotted.filter(|word| word.contains('.'));
        self.words.extend(dotted.map(|word| word.replace(['.', '_'], "-")));
        for (end, _) in source.match_indices("-${") {
            let start = source[..end].rsplit('`').next().unwrap_or_default();
            if !start.is_empty() && !start.contains(separates) {
                self.starts.insert(format!("{start}-"));
            }
        }
        for (at, _) in source.match_indices("}-") {
            let Some((end, _)) = source[at + 1..].split_once('`') else { continue };
            if !end.contains(separates) {
                self.ends.insert(end.to_owned());
            }
        }
    }
}

fn said_in_sources() -> Said {
    fn walk(folder: &Path, said: &mut Said) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries {
            let path = entry.expect("a folder of sources can be listed").path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() {
                if !["node_modules", "target", "dist"].contains(&name) {
                    walk(&path, said);
                }
                continue;
            }
            let is_source = ["rs", "ts", "svelte", "js", "mjs", "html"]
                .iter()
                .any(|extension| path.extension().is_some_and(|found| found == *extension));
            if is_source {
                let source = fs::read_to_string(&path).expect("a source is UTF-8");
                said.read(&source);
            }
        }
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let mut said = Said::default();
    walk(&root.join("src-tauri"), &mut said);
    walk(&root.join("ui/src"), &mut said);
    said
}

#[test]
fn every_key_is_used_somewhere() {
    let Said { words, starts, ends } = said_in_sources();
    let starts: Vec<&str> = lines(COMPOSED).chain(starts.iter().map(String::as_str)).collect();
    let french = texts_of(Lang::Fr);
    let referred: String = sources(Lang::Fr).iter().map(|(_, source)| *source).collect();
    // Codes are written in several styles: `under-review`, `under_review`, `UNDER_REVIEW`, and as
    // the variants of an enum, `UnderReview`.
    let is_said = |code: &str| {
        let snake = code.replace('-', "_");
        words.contains(code)
            || words.contains(&snake)
            || words.contains(&snake.to_uppercase())
            || words.contains(&camel(code))
    };
    let is_composed = |key: &str| {
        is_said(key) || starts.iter().any(|start| key.strip_prefix(start).is_some_and(is_said))
    };
    let is_used = |key: &str| {
        is_composed(key)
            || ends.iter().any(|end| key.strip_suffix(end.as_str()).is_some_and(is_composed))
            || referred.contains(&format!("{{ {key} }}"))
    };
    let idle: Vec<String> = french
        .iter()
        .filter(|(key, _)| !is_used(key))
        .map(|(key, text)| format!("{key} ({}.ftl)", text.file))
        .collect();
    assert_none("texts that nothing uses", &idle);
}

fn camel(code: &str) -> String {
    code.split(['-', '_'])
        .map(|part| {
            let mut letters = part.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            first + letters.as_str()
        })
        .collect()
}

/// The keys that Rust sources say by a literal: `say(lang, "key", …)` and `try_say(…)`.
fn keys_said_in_rust() -> BTreeSet<String> {
    fn walk(folder: &Path, keys: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("the sources can be listed") {
            let path = entry.expect("the sources can be listed").path();
            if path.is_dir() {
                // Tests may say keys that do not exist, on purpose.
                if !path.ends_with("tests") && !path.ends_with("target") {
                    walk(&path, keys);
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = fs::read_to_string(&path).expect("a source is UTF-8");
                for (start, _) in source.match_indices("say(") {
                    let call = &source[start + 4..];
                    let Some((lang, rest)) = call.split_once(',') else { continue };
                    let Some(literal) = rest.trim_start().strip_prefix('"') else { continue };
                    let is_one_argument =
                        lang.chars().all(|c| c.is_alphanumeric() || "_.:&* \n".contains(c));
                    let Some((key, _)) = literal.split_once('"') else { continue };
                    // `entry_from_say(rule, "2026-03-09")` is a test's own helper.
                    if is_one_argument && !key.starts_with(|c: char| c.is_ascii_digit()) {
                        keys.insert(key.to_owned());
                    }
                }
            }
        }
    }
    let mut keys = BTreeSet::new();
    walk(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../.."), &mut keys);
    keys
}

#[test]
fn every_key_that_the_sources_say_exists() {
    let french = texts_of(Lang::Fr);
    let missing: Vec<String> =
        keys_said_in_rust().into_iter().filter(|key| !french.contains_key(key)).collect();
    assert_none("keys said but not in the catalogue", &missing);
}

#[test]
fn a_missing_text_is_an_error_and_shows_as_its_key() {
    assert_eq!(try_say(Lang::Nl, "no-such-key", &[]), Err(TextError::Missing));
    assert_eq!(say(Lang::Nl, "no-such-key", &[]), "[no-such-key]", "visible, without a panic");
}

#[test]
fn no_isolation_mark_surrounds_a_value() {
    let text = say(Lang::Fr, "format-page", &[("page", Arg::from(2)), ("pages", Arg::from(12))]);
    assert_eq!(text, "page 2 / 12");
}

#[test]
fn a_missing_value_is_an_error_that_names_it() {
    let Err(TextError::Incomplete { said, why }) =
        try_say(Lang::En, "format-page", &[("page", Arg::from(1))])
    else {
        panic!("a text without one of its values is incomplete");
    };
    assert_eq!(said, "page 1 of {$pages}");
    assert!(why.contains("pages"), "{why}");
}
