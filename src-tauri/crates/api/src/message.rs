//! The sentence of a refusal and of a finding, for the terminal; the window says the same from the
//! same catalogue.

use chrono::NaiveDate;
use domain::kernel::{Currency, Money, Ratio};
use rust_decimal::Decimal;
use texts::{Arg, Lang, format};

use crate::history::FindingView;
use crate::refusal::Refusal;

/// The sentence of a refusal; an unknown code gets the general one, with the code in it.
pub fn message(refusal: &Refusal, lang: Lang) -> String {
    let key = format!("error-{}", refusal.code.replace('_', "-"));
    let mut args: Vec<(&str, Arg)> = refusal
        .params
        .iter()
        .map(|(name, value)| {
            (name.as_str(), figure(name, value, lang).unwrap_or_else(|| arg(value)))
        })
        .collect();
    // In a terminal the sentence may be read alone: it names the field where the catalogue asks.
    let field = refusal.params.get("typed").or(refusal.field.as_ref());
    args.extend(field.map(|field| ("field", Arg::Text(field.clone()))));
    for name in CHOOSING {
        if !args.iter().any(|(given, _)| *given == name) {
            args.push((name, Arg::Text("none".to_owned())));
        }
    }
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

/// What sentences choose their words by, `none` when a refusal does not say.
const CHOOSING: [&str; 8] =
    ["field", "advice", "came", "wanted", "suggested", "line", "allowed", "latest"];

/// A parameter that is a figure by its name, as the language writes it. The others may be the codes
/// and texts of people, which stay as they are.
fn figure(name: &str, value: &str, lang: Lang) -> Option<Arg> {
    let number = || value.parse::<Decimal>().ok();
    let said = match name {
        "amount" | "available" | "shortfall" => format::decimal(number()?, lang),
        "sum" | "years" | "surface" | "total_surface" | "votes" | "total" => {
            format::decimal(number()?.normalize(), lang)
        }
        "rate" | "meant" => format::percent(&Ratio::from(number()?), 6, lang),
        "suggested" | "figure" | "typed" | "chosen" | "allowed" => value.to_owned(),
        _ => return None,
    };
    Some(Arg::Text(said))
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
    fn a_figure_is_written_as_the_language_does_and_a_code_stays() {
        let said = |refusal: &Refusal| Lang::ALL.map(|lang| message(refusal, lang));
        let negative = said(&Refusal::new("amount_negative").with("amount", "-1350.00"));
        assert!(negative[0].contains("-1\u{202F}350,00"), "{negative:?}");
        assert!(negative[1].contains("-1.350,00"), "{negative:?}");
        assert!(negative[2].contains("-1,350.00"), "{negative:?}");
        let sum = said(&Refusal::new("purchase_too_much").with("sum", "1.437500"));
        assert!(sum[0].contains("1,4375 au lieu de 1"), "{sum:?}");
        let lot = said(&Refusal::new("lot_not_in_list").with("lot", "2.50"));
        assert!(lot.iter().all(|said| said.contains("2.50")), "{lot:?}");
    }

    #[test]
    fn a_rate_above_one_is_told_the_fraction() {
        let rate = Ratio::try_new(25, 2).unwrap();
        let refusal = Refusal::new("rate_out_of_range").about_rate(&rate);
        assert!(message(&refusal, Lang::Fr).contains("12,5\u{A0}% : écrivez 0.125"));
        let half = Refusal::new("rate_out_of_range").about_rate(&Ratio::whole(-1));
        assert!(!half.params.contains_key("suggested"));
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
