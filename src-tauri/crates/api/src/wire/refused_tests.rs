//! What serde refuses becomes a sentence that says what to write.

use std::collections::BTreeMap;

use domain::kernel::Currency;
use domain::members::Language;
use serde::Deserialize;
use serde_json::{Value, json};
use texts::Lang;

use crate::refusal::Refusal;
use crate::wire::{Amount, Day, Number, Quantity, Rate, choice, parse, two};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Period {
    Monthly,
    HalfYearly,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its parsing is under test")]
struct Sample {
    amount: Amount,
    rate: Option<Rate>,
    on: Option<Day>,
    surface: Option<Number>,
    grace_days: Option<u32>,
    rank: Option<i64>,
    late: Option<bool>,
    rows: Option<Vec<u32>>,
    period: Option<Period>,
    weights: Option<BTreeMap<String, Quantity>>,
    rule: Option<Rule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its parsing is under test")]
struct Rule {
    quotite: Option<u32>,
    #[serde(deserialize_with = "two")]
    rates: [Rate; 2],
}

fn refused(field: &str, value: Value) -> Refusal {
    let mut input = json!({"amount": "1"});
    input[field] = value;
    parse::<Sample>(input).unwrap_err()
}

fn french(refusal: &Refusal) -> String {
    crate::message(refusal, Lang::Fr)
}

#[test]
fn a_value_of_another_kind_is_told_what_came_and_what_to_write() {
    for (field, value, parts) in [
        ("amount", json!(187.5), ["nombre", "sans guillemets", "\"187.50\""]),
        ("amount", json!(187), ["nombre", "montant", "\"187\""]),
        ("rate", json!(12.5), ["nombre", "fraction", "\"0.125\""]),
        ("rate", json!(0.125), ["nombre", "fraction", "\"0.125\""]),
        ("on", json!(20_260_105), ["nombre", "date", "\"2026-01-05\""]),
        ("surface", json!(85.5), ["nombre", "entre guillemets", "\"85.5\""]),
        ("grace_days", json!("30"), ["texte", "nombre entier", "Écrivez 30."]),
        ("rank", json!([1]), ["liste", "nombre entier", "sans guillemets"]),
        ("late", json!("true"), ["texte", "oui", "Écrivez true."]),
        ("rows", json!({"a": 1}), ["objet", "liste", "[ … ]"]),
        ("rule", json!("x"), ["texte", "objet", "{ … }"]),
        ("amount", json!(null), ["null", "montant", "guillemets"]),
        ("weights", json!({"A1": 1.5}), ["nombre", "entier", "\"1.5\""]),
    ] {
        let refusal = refused(field, value);
        assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), ("wrong_type", Some(field)));
        let said = french(&refusal);
        for part in parts {
            assert!(said.contains(part), "{field}: {part} is not in: {said}");
        }
    }
}

#[test]
fn thousands_are_told_from_decimals_and_never_guessed() {
    for (typed, part) in [
        ("164.000,00", "point : 164000."),
        ("€1,874.30", "point : 1874.30."),
        ("3 217,5", "3217.50"),
        ("-1.234.567,89 EUR", "-1234567.89"),
        ("3,217", "par exemple 1234.56"),
        ("1.2.3", "par exemple 1234.56"),
    ] {
        let said = french(&refused("amount", json!(typed)));
        assert!(said.contains(part), "{typed}: {said}");
    }
    let amount = |text| parse::<Sample>(json!({ "amount": text })).unwrap().amount;
    let refusal = amount("640.000").money("amount", Currency::EUR).unwrap_err();
    assert_eq!(refusal.code, "too_many_decimals");
    assert!(french(&refusal).contains("écrivez 640000"), "{}", french(&refusal));
    for no_thousands in ["0.0050", "0.005", "-0.640", "1640.000"] {
        let refusal = amount(no_thousands).money("amount", Currency::EUR).unwrap_err();
        assert!(french(&refusal).ends_with("Arrondissez-le."), "{}", french(&refusal));
    }
}

#[test]
fn a_word_is_repeated_with_its_own_signs() {
    let said = french(&refused("period", json!("2/3")));
    assert!(said.contains("« 2/3 »"), "{said}");
}

#[test]
fn a_number_that_cannot_serve_is_no_wrong_kind() {
    for (field, value, code, part) in [
        ("grace_days", json!(-3), "not_a_count", "-3"),
        ("grace_days", json!(25.5), "not_a_count", "25.5"),
        ("grace_days", json!(99_999_999_999_u64), "number_too_large", "99999999999"),
        ("rank", json!(1.5), "not_whole", "1.5"),
    ] {
        let refusal = refused(field, value);
        assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), (code, Some(field)));
        assert!(french(&refusal).contains(part), "{}", french(&refusal));
    }
}

#[test]
fn an_input_that_is_no_object_is_told_so() {
    for (input, part) in [(json!([]), "liste"), (json!(5), "nombre"), (json!("x"), "texte")] {
        let said = french(&parse::<Sample>(input).unwrap_err());
        assert!(said.contains(part) && said.contains("objet { … }"), "{said}");
    }
}

#[test]
fn two_values_are_asked_and_counted() {
    for given in [json!([]), json!(["0.1"]), json!(["0.1", "0.2", "0.3"])] {
        let refusal = refused("rule", json!({ "rates": given }));
        assert_eq!(refusal.code, "wrong_count");
        assert_eq!(refusal.field.as_deref(), Some("rule.rates"));
        let said = french(&refusal);
        assert!(said.contains(&format!("2 valeurs ; ici {}", refusal.params["given"])), "{said}");
    }
}

#[test]
fn an_unknown_field_is_named_with_the_one_that_was_meant() {
    for (field, meant) in [
        ("grace", Some("grace_days")),
        ("graceDays", Some("grace_days")),
        ("Grace-Days", Some("grace_days")),
        ("amuont", Some("amount")),
        ("raté", Some("rate")),
        ("colour_of_the_roof", None),
    ] {
        let refusal = refused(field, json!(1));
        assert_eq!(refusal.code, "unknown_field");
        let said = french(&refusal);
        assert!(said.contains(&format!("« {field} »")), "{field}: {said}");
        match meant {
            Some(meant) => {
                assert!(
                    said.contains(&format!("Vouliez-vous dire « {meant} »")),
                    "{field}: {said}"
                );
            }
            None => assert!(!said.contains("Vouliez"), "{field}: {said}"),
        }
    }
}

#[test]
fn a_word_with_an_accent_is_named_and_its_parent_blamed() {
    let refusal = refused("rule", json!({"quotité": 1, "rates": ["0", "1"]}));
    assert_eq!(refusal.field.as_deref(), Some("rule"));
    let said = french(&refusal);
    assert!(said.contains("« quotité »") && said.contains("« quotite »"), "{said}");
    let refusal = refused("rule", json!({"couleur": 1}));
    assert_eq!(refusal.field.as_deref(), Some("rule.couleur"));
    assert!(french(&refusal).contains("quotite, rates"), "{}", french(&refusal));
}

#[test]
fn what_a_stranger_typed_is_repeated_short_and_visible() {
    let long = "x\u{7}".repeat(10_000);
    let refusal = refused(&long, json!(1));
    let said = french(&refusal);
    assert!(said.chars().count() < 300 && !said.contains('\u{7}'), "{said}");
    let signs = french(&refused("{$ \u{202E}\u{FEFF}", json!(1)));
    assert!(signs.starts_with("Ce champ n’est pas prévu."), "{signs}");
    let tricky = "a`, expected one of `zz";
    assert!(!french(&refused(tricky, json!(1))).contains("Vouliez"));
}

#[test]
fn an_unknown_choice_lists_the_choices() {
    let refusal = refused("period", json!("mensuel"));
    assert_eq!(refusal.code, "unknown_choice");
    let said = french(&refusal);
    for part in ["mensuel", "monthly, half_yearly"] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn a_code_that_is_none_of_the_choices_lists_them_too() {
    let languages = &Language::ALL;
    let found = |typed| choice("language", typed, languages, Language::code);
    assert_eq!(found("nl").unwrap(), Language::Nl);
    let refusal = found("de`").unwrap_err();
    assert_eq!(
        (refusal.code.as_str(), refusal.field.as_deref()),
        ("unknown_choice", Some("language"))
    );
    assert_eq!(
        french(&refusal),
        "Le choix « de » n’existe pas. Prenez l’un de ceux-ci : fr, nl, en."
    );
}

#[test]
fn a_missing_field_is_named() {
    let refusal = parse::<Sample>(json!({})).unwrap_err();
    assert_eq!(french(&refusal), "Le champ « amount » manque. Ajoutez-le.");
}

#[test]
fn a_figure_that_is_nearly_right_is_written_as_it_is_wanted() {
    for (field, value, written) in [
        ("amount", "187,50", Some("187.50")),
        ("amount", "1 187,5 €", Some("1187.50")),
        ("amount", "douze", None),
        ("amount", "12 %", None),
        ("rate", "12,5", Some("0.125")),
        ("rate", "0,125", Some("0.125")),
        ("rate", "12,5 %", Some("0.125")),
        ("rate", "0,5%", Some("0.005")),
        ("surface", "85,5", Some("85.5")),
    ] {
        let refusal = refused(field, json!(value));
        assert_eq!(refusal.params.get("suggested").map(String::as_str), written, "{value}");
        for lang in Lang::ALL {
            let said = crate::message(&refusal, lang);
            assert!(written.is_none_or(|written| said.contains(written)), "{value}: {said}");
        }
    }
    let said = french(&refused("rate", json!("12,5")));
    assert!(said.contains("12,5\u{A0}%") && said.contains("0.125"), "{said}");
}
