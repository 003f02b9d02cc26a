//! The urgency through the door: the figures of the specification, and what is refused.

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

fn urgency(status: &str, deadline: Value, on: &str) -> Value {
    let input = json!({"status": status, "deadline": deadline, "on": on});
    ask(&desk(), "decisions.preview_urgency", input).unwrap()
}

#[test]
fn the_deadline_of_the_specification_grows_urgent() {
    for (on, days_left, urgent, overdue) in [
        ("2024-11-15", 30, "normal", false),
        ("2024-11-16", 29, "high", false),
        ("2024-12-03", 12, "high", false),
        ("2024-12-08", 7, "high", false),
        ("2024-12-09", 6, "critical", false),
        ("2024-12-15", 0, "critical", false),
        ("2024-12-16", -1, "late", true),
    ] {
        let answer = urgency("in_progress", json!("2024-12-15"), on);
        assert_eq!(answer["days_left"], days_left, "{on}");
        assert_eq!(answer["urgency"], urgent, "{on}");
        assert_eq!(answer["overdue"], overdue, "{on}");
        assert!(!answer["steps"].as_array().unwrap().is_empty(), "{on}");
    }
}

#[test]
fn nothing_presses_without_a_deadline_or_once_it_is_over() {
    for (status, deadline, why) in [
        ("pending", Value::Null, "décision sans échéance, rien ne presse"),
        ("completed", json!("2024-12-15"), "décision terminée, plus rien ne presse"),
        ("cancelled", json!("2024-12-15"), "décision annulée, plus rien ne presse"),
    ] {
        let mut answer = urgency(status, deadline, "2024-12-16");
        let steps = answer["steps"].take();
        assert_eq!(steps.as_array().unwrap().len(), 1, "{status}");
        assert_eq!(steps[0]["words"]["label"], why);
        assert_eq!(
            answer,
            json!({"overdue": false, "urgency": "none", "days_left": null, "steps": null}),
            "{status}"
        );
    }
    let absent = json!({"status": "pending", "on": "2024-12-16"});
    assert_eq!(ask(&desk(), "decisions.preview_urgency", absent).unwrap()["urgency"], "none");
}

#[test]
fn what_an_urgency_refuses_names_its_field() {
    for (field, value, code) in [
        ("status", json!("overdue"), "unknown_choice"),
        ("status", json!("PENDING"), "unknown_choice"),
        ("deadline", json!("2025-02-29"), "no_such_date"),
        ("deadline", json!(""), "not_a_date"),
        ("on", json!(null), "wrong_type"),
        ("late", json!(true), "unknown_field"),
    ] {
        let mut input = json!({"status": "pending", "deadline": "2024-12-15", "on": "2024-12-03"});
        input[field] = value.clone();
        let refusal = ask(&desk(), "decisions.preview_urgency", input).unwrap_err();
        assert_eq!(
            (refusal.code.as_str(), refusal.field.as_deref()),
            (code, Some(field)),
            "{value}"
        );
    }
}
