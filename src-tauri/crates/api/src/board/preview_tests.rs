//! The mandate's preview through the door: the figures of the specification, and what is refused.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::Desk;
use crate::testing::{TestHost, ask};

/// A desk without a file: previews need none.
fn desk() -> Desk {
    let today = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    Desk::new(Arc::new(TestHost::new(std::path::Path::new("/nowhere"), today)))
}

fn mandate(start: &str, end: &str, on: &str) -> Value {
    ask(&desk(), "board.preview_mandate", json!({"start": start, "end": end, "on": on})).unwrap()
}

#[test]
fn the_mandate_of_the_specification_expires_sixty_days_before_its_end() {
    for (on, days_left, expiring) in
        [("2025-01-13", 61, false), ("2025-01-14", 60, true), ("2025-01-29", 45, true)]
    {
        let answer = mandate("2024-03-15", "2025-03-15", on);
        assert_eq!(answer["valid"], true);
        assert_eq!(answer["active"], true);
        assert_eq!(answer["days_left"], days_left, "{on}");
        assert_eq!(answer["expiring"], expiring, "{on}");
        assert_eq!(answer["renewable"], expiring, "{on}");
        assert_eq!(
            (&answer["earliest_end"], &answer["latest_end"]),
            (&json!("2025-02-15"), &json!("2025-04-15"))
        );
    }
}

#[test]
fn a_wrong_length_is_an_answer_and_not_a_refusal() {
    for (end, valid) in
        [("2025-02-14", false), ("2025-02-15", true), ("2025-04-15", true), ("2025-04-16", false)]
    {
        assert_eq!(mandate("2024-03-15", end, "2024-09-01")["valid"], valid, "{end}");
    }
    assert_eq!(mandate("2024-02-29", "2025-01-29", "2024-03-01")["valid"], true);
    let century = mandate("1900-01-01", "2199-12-31", "2000-01-01");
    assert_eq!((&century["valid"], &century["active"]), (&json!(false), &json!(true)));
    let past = mandate("2024-03-15", "2025-03-15", "2025-03-16");
    assert_eq!((&past["active"], &past["days_left"]), (&json!(false), &json!(0)));
}

#[test]
fn each_step_reads_as_it_is_done_by_hand() {
    let answer = mandate("2024-03-15", "2025-03-15", "2025-01-29");
    let words: Vec<String> = answer["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| {
            let part = |name: &str| step["words"][name].as_str().unwrap();
            format!("{} : {} = {}", part("label"), part("operands"), part("result"))
                .replace(['\u{202f}', '\u{a0}'], " ")
        })
        .collect();
    assert_eq!(
        words,
        [
            "fin au plus tôt : 15/03/2024 (début du mandat) + 11 (mois) = 15/02/2025",
            "mandat assez long : sa fin n’est pas avant la fin au plus tôt : 15/03/2025 (fin du mandat) > 15/02/2025 (fin au plus tôt) = oui",
            "fin au plus tard : 15/03/2024 (début du mandat) + 13 (mois) = 15/04/2025",
            "mandat pas trop long : sa fin n’est pas après la fin au plus tard : 15/03/2025 (fin du mandat) < 15/04/2025 (fin au plus tard) = oui",
            "mandat commencé : 29/01/2025 (vu le) > 15/03/2024 (début du mandat) = oui",
            "mandat pas encore fini : 29/01/2025 (vu le) < 15/03/2025 (fin du mandat) = oui",
            "jours jusqu’à la fin : jours du 29/01/2025 (vu le) au 15/03/2025 (fin du mandat) = 45 jours",
            "jours restants : le plus grand de : 45 jours (jours jusqu’à la fin) ; 0 jour (au moins)",
            "renouvellement ouvert : il ne reste pas plus de jours que le délai d’alerte : 45 jours (jours jusqu’à la fin) < 60 jours (délai d’alerte) = oui",
        ]
        .map(|line| if line.starts_with("jours restants") { format!("{line} = 45 jours") } else { line.to_owned() })
    );
}

#[test]
fn what_a_mandate_refuses_names_its_field() {
    for (field, value, code) in [
        ("start", json!("2025-02-29"), "no_such_date"),
        ("end", json!("31/12/2025"), "not_a_date"),
        ("on", json!("1899-12-31"), "date_out_of_range"),
        ("on", json!(20250101), "wrong_type"),
        ("end", json!("2024-03-14"), "mandate_end_before_start"),
        ("color", json!(1), "unknown_field"),
    ] {
        let mut input = json!({"start": "2024-03-15", "end": "2025-03-15", "on": "2025-01-29"});
        input[field] = value.clone();
        let refusal = ask(&desk(), "board.preview_mandate", input).unwrap_err();
        assert_eq!(
            (refusal.code.as_str(), refusal.field.as_deref()),
            (code, Some(field)),
            "{value}"
        );
    }
    let refusal = ask(&desk(), "board.preview_mandate", json!({})).unwrap_err();
    assert_eq!(refusal.code, "missing_field");
}
