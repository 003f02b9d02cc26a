//! The sentence of a refusal and of a finding, for the terminal; the window says the same from the
//! same catalogue.

use chrono::NaiveDate;
use domain::kernel::{Currency, Money};
use texts::{Arg, Lang};

use crate::history::FindingView;
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

/// The sentence of what a verification found: kinds and fields by their names, a thing by the number
/// that people know it by and its id.
pub fn finding_message(finding: &FindingView, lang: Lang) -> String {
    let named = |prefix: &str, code: &str| {
        let key = format!("{prefix}-{}", code.replace('_', "-"));
        let known = texts::has(lang, &key);
        if known { texts::say(lang, &key, &[]) } else { code.replace('_', " ") }
    };
    let number = finding.params.get("number");
    let currency = finding.params.get("currency").and_then(|code| Currency::try_new(code).ok());
    let mut args: Vec<(&str, Arg)> = Vec::new();
    for (name, value) in &finding.params {
        let said = match (name.as_str(), number, currency) {
            ("entity" | "table" | "parent", ..) => Arg::Text(named("history-entity", value)),
            ("field", ..) => Arg::Text(named("history-field", value)),
            ("id", Some(number), _) => Arg::Text(texts::say(
                lang,
                "finding-numbered",
                &[("number", Arg::Text(number.clone())), ("id", Arg::Text(value.clone()))],
            )),
            ("amount" | "off", _, Some(currency)) => match Money::parse(value, currency) {
                Ok(money) => Arg::Money(money),
                Err(_not_an_amount) => Arg::Text(value.clone()),
            },
            ("id" | "detail", ..) => Arg::Text(value.clone()),
            _ => arg(value),
        };
        args.push((name.as_str(), said));
    }
    let key = finding.code.replace('_', "-");
    if texts::has(lang, &key) { texts::say(lang, &key, &args) } else { finding.code.clone() }
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
    fn finding(code: &str, params: &[(&str, &str)]) -> FindingView {
        let params = params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        FindingView { code: code.to_owned(), params: params.collect() }
    }

    #[test]
    fn a_finding_names_its_kind_and_its_number_in_three_languages() {
        let altered = finding(
            "finding_altered_row",
            &[("entity", "contribution"), ("id", "0190-7"), ("number", "12"), ("sequence", "40")],
        );
        for (lang, kind) in
            [(Lang::Fr, "cotisation"), (Lang::Nl, "bijdrage"), (Lang::En, "contribution")]
        {
            let sentence = finding_message(&altered, lang);
            for part in [kind, "12", "0190-7", "40"] {
                assert!(sentence.contains(part), "{part}: {sentence}");
            }
        }
    }

    #[test]
    fn a_finding_about_money_writes_it_as_the_language_does() {
        let off = finding("finding_trial_balance_off", &[("off", "-1234.50"), ("currency", "EUR")]);
        let said = [Lang::Fr, Lang::Nl, Lang::En].map(|lang| finding_message(&off, lang));
        assert!(said[0].contains("234,50"), "{said:?}");
        assert!(said[1].contains("1.234,50"), "{said:?}");
        assert!(said[2].contains("1,234.50"), "{said:?}");
        assert_eq!(finding_message(&finding("finding_zz", &[]), Lang::Fr), "finding_zz");
    }
}
