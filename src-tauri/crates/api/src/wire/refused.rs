//! How serde's errors become refusals that say what came, what is wanted and what to write.
//!
//! The values a sentence needs are codes (`came`, `wanted`, `advice`) that the catalogue says in
//! words, and texts to copy as they are (`suggested`, `allowed`, `typed`).

use rust_decimal::Decimal;
use serde_path_to_error::{Path, Segment};

use super::read_decimal;
use crate::refusal::Refusal;

/// The most fields that a sentence lists.
const MOST_LISTED: usize = 8;
/// The most characters of a stranger's word that a sentence repeats.
const MOST_REPEATED: usize = 40;
/// The fewest letters that count as the start of a name.
const LEAST_START: usize = 4;

/// The refusal of what serde could not read at `path`.
pub(super) fn refusal(path: &Path, text: &str) -> Refusal {
    let (mut refusal, named) = read(text);
    refusal.field = blamed(path, named.as_deref());
    let strange = named.filter(|named| !is_name(named)).map(|named| repeated(&named));
    match strange.filter(|named| named.chars().any(char::is_alphanumeric)) {
        Some(named) => refusal.with("typed", named),
        None => refusal,
    }
}

/// Tells whether a key may stand in a path.
fn is_name(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.len() <= 60
        && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// The field to blame as `lines[0].amount`, down to the first key that is no name of a field.
fn blamed(path: &Path, named: Option<&str>) -> Option<String> {
    let mut field = String::new();
    let mut last = None;
    let name = |field: &mut String, key: &str| {
        if !field.is_empty() {
            field.push('.');
        }
        field.push_str(key);
    };
    for segment in path {
        match segment {
            Segment::Map { key } if is_name(key) => {
                name(&mut field, key);
                last = Some(key.as_str());
            }
            Segment::Seq { index } if !field.is_empty() => {
                field.push_str(&format!("[{index}]"));
                last = None;
            }
            _ => break,
        }
    }
    // Serde blames the container for a missing or unknown field: add the name.
    if let Some(named) = named.filter(|named| is_name(named) && last != Some(named)) {
        name(&mut field, named);
    }
    Some(field).filter(|field| !field.is_empty())
}

/// The refusal of an error's text, without its field, and the name of the field it speaks of.
fn read(text: &str) -> (Refusal, Option<String>) {
    if let Some(rest) = text.strip_prefix('#') {
        return (coded(rest), None);
    }
    if let Some(rest) = text.strip_prefix("unknown field `") {
        let (word, known) = word_and_known(rest);
        return (unknown_field(word, &known), Some(word.to_owned()));
    }
    if let Some(rest) = text.strip_prefix("unknown variant `") {
        let (word, known) = word_and_known(rest);
        return (unknown_choice(word, &known), None);
    }
    let named = || text.split('`').nth(1).map(str::to_owned);
    if text.starts_with("missing field") {
        return (Refusal::new("missing_field"), named());
    }
    if text.starts_with("duplicate field") {
        return (Refusal::new("duplicate_field"), named());
    }
    let told = text.strip_prefix("invalid type: ").or_else(|| text.strip_prefix("invalid value: "));
    (told.and_then(|told| told.rsplit_once(", expected ")).map_or_else(untold, other_kind), None)
}

fn untold() -> Refusal {
    Refusal::new("wrong_type")
}

/// `code name=value …`, as the types of this module refuse.
fn coded(text: &str) -> Refusal {
    let mut words = text.split(' ');
    let code = words.next().unwrap_or_default();
    let code: String = code.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
    words
        .filter_map(|word| word.split_once('='))
        .fold(Refusal::new(code), |refusal, (name, value)| refusal.with(name, value))
}

/// The stranger's word and the names that were expected, of what follows the word's backtick.
fn word_and_known(rest: &str) -> (&str, Vec<&str>) {
    if let Some((word, known)) = rest.rsplit_once("`, expected ") {
        return (word, known.split('`').skip(1).step_by(2).collect());
    }
    (rest.rsplit_once('`').map_or(rest, |(word, _)| word), Vec::new())
}

/// The refusal of a word that is none of the choices, which it lists.
pub(super) fn unknown_choice(word: &str, choices: &[&str]) -> Refusal {
    let refusal = Refusal::new("unknown_choice").with("chosen", repeated(word));
    refusal.with("allowed", choices.join(", "))
}

fn unknown_field(word: &str, known: &[&str]) -> Refusal {
    let refusal = Refusal::new("unknown_field");
    if let Some(near) = nearest(word, known) {
        return refusal.with("advice", "near").with("suggested", near);
    }
    if !known.is_empty() && known.len() <= MOST_LISTED {
        return refusal.with("advice", "listed").with("allowed", known.join(", "));
    }
    refusal
}

/// The known name that a word most looks like, when it looks like one: the start of it, or a letter
/// or so in three away.
fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    if word.chars().count() > MOST_REPEATED {
        return None;
    }
    let plain: String = word.chars().flat_map(char::to_lowercase).map(plain_letter).collect();
    let distance = |name: &str| {
        let starts = plain.len() >= LEAST_START && name.starts_with(&plain)
            || name.len() >= LEAST_START && plain.starts_with(name);
        if starts { 1 } else { strsim::damerau_levenshtein(&plain, name) }
    };
    known
        .iter()
        .map(|name| (distance(name), *name))
        .filter(|(distance, _)| *distance <= (plain.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// A letter as the names of fields write it.
fn plain_letter(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' | 'á' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ç' => 'c',
        '-' | ' ' => '_',
        other => other,
    }
}

/// A stranger's word as a sentence may repeat it: short, and only what a word is made of, so that no
/// invisible mark and no sign of the catalogue's own comes with it.
fn repeated(word: &str) -> String {
    let is_of_a_word = |c: &char| c.is_alphanumeric() || "_-./,%+ '’".contains(*c);
    let begun =
        |word: &str| -> String { word.chars().filter(is_of_a_word).take(MOST_REPEATED).collect() };
    let mut short = begun(word);
    if !short.chars().any(char::is_alphanumeric) {
        short = begun(word.trim_start_matches(|c: char| !c.is_alphanumeric()));
    }
    if word.chars().count() > MOST_REPEATED {
        short.push('…');
    }
    short
}

/// What came is of another kind than what is wanted, or a number that cannot serve.
fn other_kind((came, wanted): (&str, &str)) -> Refusal {
    let kind = kind_that_came(came);
    let wanted = kind_wanted(wanted);
    let figure = came.split('`').nth(1).unwrap_or_default();
    if kind == "number" && matches!(wanted, "count" | "whole") {
        let whole = figure.bytes().all(|b| b.is_ascii_digit());
        let code = match wanted {
            _ if whole => "number_too_large",
            "count" => "not_a_count",
            _ => "not_whole",
        };
        return Refusal::new(code).with("figure", repeated(figure));
    }
    let refusal = Refusal::new("wrong_type").with("came", kind).with("wanted", wanted);
    let content = came.strip_prefix("string \"").and_then(|text| text.strip_suffix('"'));
    let suggested = match content {
        Some(text) => bare(text, wanted),
        None if kind == "number" => quoted(figure, wanted),
        None => None,
    };
    match suggested {
        Some(suggested) => refusal.with("suggested", suggested),
        None => refusal,
    }
}

fn kind_that_came(came: &str) -> &'static str {
    let starts = |start| came.starts_with(start);
    match came {
        _ if starts("integer") || starts("floating point") => "number",
        _ if starts("string") || starts("character") => "text",
        _ if starts("boolean") => "yes_no",
        _ if starts("sequence") => "list",
        _ if starts("map") => "object",
        _ if starts("null") || starts("unit") || starts("Option") => "null",
        _ => "none",
    }
}

fn kind_wanted(wanted: &str) -> &'static str {
    let starts = |start| wanted.starts_with(start);
    match wanted {
        "#amount" => "amount",
        "#fraction" => "fraction",
        "#decimal" => "decimal",
        "#date" => "date",
        "#quantity" => "quantity",
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => "count",
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => "whole",
        "a boolean" => "yes_no",
        "a sequence" => "list",
        _ if starts("votes") => "quantity",
        _ if starts("an amount") => "amount",
        _ if starts("a map")
            || starts("an object")
            || starts("struct")
            || starts("internally tagged") =>
        {
            "object"
        }
        _ if starts("#") || starts("a string") || starts("string") || starts("variant") => "text",
        _ if starts("a formatted UUID") => "text",
        _ => "none",
    }
}

/// A number as it is written where a text is wanted.
fn quoted(figure: &str, wanted: &str) -> Option<String> {
    let number = read_decimal(figure)?;
    let text = match wanted {
        "amount" => as_amount(number),
        "fraction" => as_fraction(number).to_string(),
        "decimal" | "quantity" => number.normalize().to_string(),
        "text" if !figure.contains('.') => figure.to_owned(),
        "date" => as_date(figure)?,
        _ => return None,
    };
    Some(format!("\"{text}\""))
}

/// A text as it is written where a number, a yes or a no is wanted.
fn bare(text: &str, wanted: &str) -> Option<String> {
    let digits = text.len() <= 9 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let serves = match wanted {
        "count" | "whole" => digits,
        "yes_no" => matches!(text, "true" | "false"),
        _ => false,
    };
    serves.then(|| text.to_owned())
}

/// What a text that is no number was perhaps meant to be, written as it is wanted.
pub(super) fn meant(text: &str, wanted: &str) -> Option<String> {
    let percent = text.trim_end().ends_with('%');
    let bare: String =
        text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '€' | '%')).collect();
    let bare = bare.strip_suffix("EUR").unwrap_or(&bare);
    let number = read_decimal(&with_one_dot(bare)?)?;
    match wanted {
        // Three digits after a comma were perhaps thousands: nothing is guessed.
        "amount" if !percent && number.normalize().scale() <= 2 => Some(as_amount(number)),
        "fraction" if percent => hundredth(number).map(|rate| rate.to_string()),
        "fraction" => Some(as_fraction(number).to_string()),
        "decimal" if !percent => Some(number.to_string()),
        _ => None,
    }
}

/// Figures whose thousands and decimals are told apart by their signs, with a dot for the decimals:
/// `1.234,56`, `1,234.56`, `1234,56`; nothing when a sign stands where neither can.
fn with_one_dot(figures: &str) -> Option<String> {
    let (of_thousands, of_decimals) = match (figures.rfind('.'), figures.rfind(',')) {
        (Some(dot), Some(comma)) if dot < comma => ('.', ','),
        (Some(_), Some(_)) => (',', '.'),
        (None, Some(_)) => ('.', ','),
        _ => (',', '.'),
    };
    let (whole, decimals) = match figures.split_once(of_decimals) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (figures, None),
    };
    let mut groups = whole.split(of_thousands);
    let first = groups.next().unwrap_or_default();
    let mut plain = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.trim_start_matches('-').len() > 3 {
            return None;
        }
        plain.push_str(group);
    }
    if let Some(decimals) = decimals {
        plain.push('.');
        plain.push_str(decimals);
    }
    Some(plain)
}

/// With the second decimal of an amount that has one.
fn as_amount(number: Decimal) -> String {
    let number = number.normalize();
    if number.scale() == 1 { format!("{number}0") } else { number.to_string() }
}

/// Above one it was a percentage.
fn as_fraction(number: Decimal) -> Decimal {
    let percentage = number > Decimal::ONE && number <= Decimal::ONE_HUNDRED;
    if percentage { hundredth(number).unwrap_or(number) } else { number.normalize() }
}

fn hundredth(number: Decimal) -> Option<Decimal> {
    number.checked_div(Decimal::ONE_HUNDRED).map(|number| number.normalize())
}

/// `20261231` as `2026-12-31`.
fn as_date(figure: &str) -> Option<String> {
    let (year, month, day) = (figure.get(..4)?, figure.get(4..6)?, figure.get(6..8)?);
    let text = format!("{year}-{month}-{day}");
    let is_day = figure.len() == 8 && text.parse::<chrono::NaiveDate>().is_ok();
    is_day.then_some(text)
}

#[cfg(test)]
#[path = "refused_tests.rs"]
mod tests;
