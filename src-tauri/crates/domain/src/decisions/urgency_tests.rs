//! The deadlines and the counts of the specification, their boundaries, and a second model that
//! walks from day to day.

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::kernel::Value;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::day;

#[test]
fn the_deadline_of_the_specification_grows_urgent_day_by_day() {
    let deadline = day(2024, 12, 15);
    for (on, days_left, urgency) in [
        (day(2024, 11, 14), 31, Urgency::Normal),
        (day(2024, 11, 15), 30, Urgency::Normal),
        (day(2024, 11, 16), 29, Urgency::High),
        (day(2024, 12, 3), 12, Urgency::High),
        (day(2024, 12, 7), 8, Urgency::High),
        (day(2024, 12, 8), 7, Urgency::High),
        (day(2024, 12, 9), 6, Urgency::Critical),
        (day(2024, 12, 14), 1, Urgency::Critical),
        (day(2024, 12, 15), 0, Urgency::Critical),
        (day(2024, 12, 16), -1, Urgency::Late),
    ] {
        for status in [DecisionStatus::Pending, DecisionStatus::InProgress] {
            let found = judge(status, Some(deadline), on).unwrap();
            assert_eq!((found.days_left, found.urgency), (Some(days_left), urgency), "on {on}");
            assert_eq!(found.overdue, urgency == Urgency::Late);
            // The first comparison that holds names the urgency.
            let yes = Value::Text("yes".to_owned());
            let held = found.steps.iter().find(|step| step.result == yes).map(|step| step.label);
            let expected = match urgency {
                Urgency::Late => Some("decision_is_late"),
                Urgency::Critical => Some("decision_is_critical"),
                Urgency::High => Some("decision_is_high"),
                Urgency::Normal | Urgency::None => None,
            };
            assert_eq!(held, expected, "on {on}");
            assert_recomputed(&found.steps);
        }
    }
}

#[test]
fn nothing_presses_without_a_deadline_or_once_it_is_over() {
    for (status, deadline) in [
        (DecisionStatus::Pending, None),
        (DecisionStatus::InProgress, None),
        (DecisionStatus::Completed, Some(day(2024, 12, 15))),
        (DecisionStatus::Cancelled, Some(day(2024, 12, 15))),
    ] {
        let found = judge(status, deadline, day(2025, 1, 1)).unwrap();
        assert_eq!(
            (found.overdue, found.urgency, found.days_left),
            (false, Urgency::None, None),
            "{status:?}"
        );
        assert_eq!(found.steps.len(), 1, "one line says why");
        assert_recomputed(&found.steps);
    }
}

#[test]
fn near_deadlines_are_critical_and_high() {
    let near = |urgency: Urgency| urgency.is_near();
    assert!(near(Urgency::Critical) && near(Urgency::High));
    assert!(!near(Urgency::Late) && !near(Urgency::Normal) && !near(Urgency::None));
}

#[test]
fn the_counts_of_the_specification_are_exclusive() {
    use DecisionStatus::{Completed, InProgress, Pending};
    let (on, past, to_come) = (day(2024, 12, 3), Some(day(2024, 12, 2)), Some(day(2024, 12, 3)));
    let mut decisions = Vec::new();
    decisions.extend([(Pending, to_come); 4]);
    decisions.push((Pending, None));
    decisions.extend([(InProgress, to_come); 8]);
    decisions.extend([(Completed, past); 8]);
    decisions.extend([(Pending, past), (InProgress, past)]);
    let found = counts(decisions, on).unwrap();
    assert_eq!(
        [
            found.total,
            found.pending,
            found.in_progress,
            found.completed,
            found.overdue,
            found.cancelled
        ],
        [23, 5, 8, 8, 2, 0]
    );
    assert_recomputed(&found.steps);
    assert_eq!(counts([], on).unwrap().total, 0, "nothing to follow");
}

/// The second model: counts the days one by one.
fn walked(deadline: NaiveDate, on: NaiveDate) -> &'static str {
    let mut days = 0;
    let mut at = on;
    if deadline < on {
        return "late";
    }
    while at < deadline {
        at = at.succ_opt().unwrap();
        days += 1;
    }
    match days {
        0..=6 => "critical",
        7..=29 => "high",
        _ => "normal",
    }
}

fn some_decision() -> impl Strategy<Value = (DecisionStatus, Option<NaiveDate>)> {
    let deadline = (0_u64..60).prop_map(|days| day(2024, 2, 1) + Days::new(days));
    (prop::sample::select(DecisionStatus::ALL.to_vec()), prop::option::of(deadline))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_urgency_agrees_with_counting_the_days(
        decision in some_decision(), on in 0_u64..60,
    ) {
        let (status, deadline) = decision;
        let on = day(2024, 2, 1) + Days::new(on);
        let found = judge(status, deadline, on).unwrap();
        let open = status != DecisionStatus::Completed && status != DecisionStatus::Cancelled;
        let expected = match deadline {
            Some(deadline) if open => walked(deadline, on),
            _ => "none",
        };
        prop_assert_eq!(found.urgency.code(), expected);
        prop_assert_eq!(found.overdue, expected == "late");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn each_decision_counts_once(
        decisions in prop::collection::vec(some_decision(), 0..30), on in 0_u64..60,
    ) {
        let on = day(2024, 2, 1) + Days::new(on);
        let found = counts(decisions.clone(), on).unwrap();
        let parts =
            [found.pending, found.in_progress, found.completed, found.overdue, found.cancelled];
        prop_assert_eq!(parts.iter().sum::<u32>(), found.total);
        prop_assert_eq!(usize::try_from(found.total).unwrap(), decisions.len());
        let late = decisions.iter().filter(|(status, deadline)| {
            judge(*status, *deadline, on).unwrap().overdue
        });
        prop_assert_eq!(usize::try_from(found.overdue).unwrap(), late.count());
    }
}
