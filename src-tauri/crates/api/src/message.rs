//! The sentence of a refusal, for the terminal; the window says the same from the same catalogue.

use chrono::NaiveDate;
use texts::{Arg, Lang};

use crate::refusal::Refusal;

/// The sentence of a refusal; an unknown code gets the general one, with the code in it.
pub fn message(refusal: &Refusal, lang: Lang) -> String {
    let key = format!("error-{}", refusal.code.replace('_', "-"));
    let mut args: Vec<(&str, Arg)> =
        refusal.params.iter().map(|(name, value)| (name.as_str(), arg(value))).collect();
    if texts::has(lang, &key) {
        return texts::say(lang, &key, &args);
    }
    args.push(("code", Arg::Text(refusal.code.clone())));
    texts::say(lang, "error-unknown", &args)
}

/// Reads a parameter back, so that dates and counts are written as the language writes them.
fn arg(value: &str) -> Arg {
    if let Ok(day) = value.parse::<NaiveDate>() {
        return Arg::Date(day);
    }
    // A reference with leading zeros is a text, not a number.
    match value.parse::<i64>() {
        Ok(number) if number.to_string() == value => Arg::Number(number),
        _ => Arg::Text(value.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_becomes_a_sentence_with_its_values() {
        let refusal = Refusal::new("too_many_tries").with("seconds", 30);
        let sentence = message(&refusal, Lang::Fr);
        assert!(sentence.contains("30"), "{sentence}");
    }

    #[test]
    fn an_unknown_code_is_still_a_sentence() {
        let sentence = message(&Refusal::new("never_heard_of"), Lang::En);
        assert!(sentence.contains("never_heard_of"), "{sentence}");
    }
}
