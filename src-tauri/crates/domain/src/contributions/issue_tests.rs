//! Who owes which due of a plan, and that issuing again makes nothing again.

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::contributions::entry::EntryRule;
use crate::contributions::plan::{Period, PlanState, PlanTerms};
use crate::contributions::{Compounding, Indexation};
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::{day, eur};
use crate::kernel::{Currency, Ratio};

/// Spec 02, the worked example: 250.00 a month, 48 times, 3 % compound, premium 2 %.
fn worked() -> PlanVersion {
    PlanVersion {
        number: 1,
        state: PlanState::Validated,
        effective_from: day(2026, 1, 1),
        document: Some(Uuid::from_u128(9)),
        terms: PlanTerms {
            base_amount: eur("250.00"),
            period: Period::Monthly,
            first_due: day(2026, 1, 5),
            instalments: 48,
            indexation: Indexation::Fixed {
                rate: Ratio::try_new(3, 100).unwrap(),
                compounding: Compounding::Compound,
            },
            risk_premium: Ratio::try_new(2, 100).unwrap(),
        },
        entry_rule: EntryRule::CatchUp,
        grace_days: 10,
        cut_offs: vec![],
        destination: Destination::MemberAdvance,
    }
}

fn plan(versions: Vec<PlanVersion>) -> Plan {
    Plan::try_new(Uuid::from_u128(1), versions).unwrap()
}

fn founder() -> Joined {
    joined(day(2025, 12, 1))
}

fn joined(on: NaiveDate) -> Joined {
    Joined { membership: Uuid::from_u128(7), joined_on: on, active_on: Some(on), left_on: None }
}

fn issued(dues: &[NewDue]) -> Vec<IssuedDue> {
    dues.iter().map(|due| IssuedDue { key: due.key, due_on: due.due_on }).collect()
}

fn all(plan: &Plan, joined: &Joined, until: NaiveDate) -> Vec<NewDue> {
    issue(plan, joined, &[], until, until).unwrap()
}

fn lines(dues: &[NewDue]) -> Vec<(String, NaiveDate, String)> {
    dues.iter()
        .map(|due| (due.key.origin.to_string(), due.due_on, due.amount.to_string()))
        .collect()
}

fn line(origin: &str, on: NaiveDate, amount: &str) -> (String, NaiveDate, String) {
    (origin.to_owned(), on, amount.to_owned())
}

#[test]
fn an_instalment_is_issued_from_its_due_date_on() {
    let plan = plan(vec![worked()]);
    let count = |on| all(&plan, &founder(), on).len();
    assert_eq!(count(day(2026, 1, 4)), 0, "the day before");
    assert_eq!(count(day(2026, 1, 5)), 1, "the day");
    assert_eq!(count(day(2026, 2, 4)), 1);
    assert_eq!(count(day(2029, 12, 5)), 48);
    assert_eq!(count(day(2040, 1, 1)), 48, "a plan ends");
    let first = &all(&plan, &founder(), day(2026, 1, 5))[0];
    assert_eq!((first.destination, first.grace_days), (Destination::MemberAdvance, 10));
    assert_recomputed(&first.steps);
}

#[test]
fn issuing_a_second_time_issues_nothing() {
    let plan = plan(vec![worked()]);
    let member = joined(day(2027, 6, 15));
    let first = all(&plan, &member, day(2027, 8, 10));
    let on = day(2027, 8, 10);
    assert_eq!(issue(&plan, &member, &issued(&first), on, on), Ok(vec![]));
}

#[test]
fn the_worked_example_of_a_late_joiner_comes_out() {
    let plan = plan(vec![worked()]);
    let dues = all(&plan, &joined(day(2027, 6, 15)), day(2027, 8, 10));
    assert_eq!(
        lines(&dues),
        [
            line("instalment:1:19", day(2027, 7, 5), "262.65"),
            line("catch_up:1", day(2027, 7, 15), "4635.90"),
            line("instalment:1:20", day(2027, 8, 5), "262.65"),
        ]
    );
    assert_recomputed(dues.iter().flat_map(|due| &due.steps));
}

#[test]
fn an_instalment_of_the_joining_day_is_not_of_the_past() {
    let plan = plan(vec![worked()]);
    let origins = |on| -> Vec<String> {
        let dues = all(&plan, &joined(on), day(2026, 2, 6));
        dues.iter().map(|due| due.key.origin.to_string()).collect()
    };
    assert_eq!(origins(day(2026, 2, 4)), ["instalment:1:2", "catch_up:1"], "the day before");
    assert_eq!(origins(day(2026, 2, 5)), ["instalment:1:2", "catch_up:1"], "the day");
    assert_eq!(origins(day(2026, 2, 6)), ["catch_up:1"], "the day after");
    assert_eq!(
        all(&plan, &joined(day(2026, 2, 6)), day(2026, 2, 6))[0].amount,
        eur("500.00"),
        "two instalments of the past"
    );
}

#[test]
fn the_other_entry_rules_spread_the_past_or_forget_it() {
    let mut version = worked();
    version.entry_rule = EntryRule::CatchUpOver(3);
    let spread = all(&plan(vec![version.clone()]), &joined(day(2027, 6, 15)), day(2027, 6, 15));
    assert_eq!(
        lines(&spread),
        [
            line("catch_up:1", day(2027, 7, 15), "1545.30"),
            line("catch_up:2", day(2027, 8, 15), "1545.30"),
            line("catch_up:3", day(2027, 9, 15), "1545.30"),
        ]
    );
    version.entry_rule = EntryRule::FromNext;
    let next = all(&plan(vec![version]), &joined(day(2027, 6, 15)), day(2027, 7, 5));
    assert_eq!(lines(&next), [line("instalment:1:19", day(2027, 7, 5), "262.65")]);
}

#[test]
fn what_fell_between_joining_and_active_is_issued_when_it_becomes_active() {
    let plan = plan(vec![worked()]);
    let mut member = joined(day(2026, 1, 5));
    member.active_on = Some(day(2026, 3, 10));
    assert_eq!(all(&plan, &member, day(2026, 3, 9)), [], "the day before");
    let dues: Vec<_> = all(&plan, &member, day(2026, 3, 10)).iter().map(|due| due.due_on).collect();
    assert_eq!(dues, [day(2026, 1, 5), day(2026, 2, 5), day(2026, 3, 5)], "the day");
    member.active_on = None;
    assert_eq!(all(&plan, &member, day(2030, 1, 1)), []);
}

#[test]
fn nothing_is_issued_after_leaving_and_the_day_itself_still_is() {
    let plan = plan(vec![worked()]);
    for (left_on, count) in [(day(2026, 3, 4), 2), (day(2026, 3, 5), 3), (day(2026, 3, 6), 3)] {
        let member = Joined { left_on: Some(left_on), ..founder() };
        assert_eq!(all(&plan, &member, day(2026, 12, 31)).len(), count, "left on {left_on}");
    }
}

#[test]
fn a_new_version_takes_over_and_leaves_what_was_issued() {
    let mut second = worked();
    second.number = 2;
    second.effective_from = day(2026, 3, 1);
    second.terms.first_due = day(2026, 3, 5);
    second.terms.base_amount = eur("300.00");
    let before = plan(vec![worked()]);
    let after = plan(vec![worked(), second]);
    let fresh = all(&after, &founder(), day(2026, 4, 5));
    assert_eq!(
        lines(&fresh),
        [
            line("instalment:1:1", day(2026, 1, 5), "250.00"),
            line("instalment:1:2", day(2026, 2, 5), "250.00"),
            line("instalment:2:1", day(2026, 3, 5), "300.00"),
            line("instalment:2:2", day(2026, 4, 5), "300.00"),
        ]
    );
    let ahead = issued(&all(&before, &founder(), day(2026, 3, 5)));
    let rest = issue(&after, &founder(), &ahead, day(2026, 4, 5), day(2026, 4, 5)).unwrap();
    assert_eq!(
        lines(&rest),
        [line("instalment:2:2", day(2026, 4, 5), "300.00")],
        "March was issued by the first version, and March is not asked for twice"
    );
}

#[test]
fn dues_of_other_plans_and_memberships_do_not_count_as_issued() {
    let plan = plan(vec![worked()]);
    let on = day(2026, 1, 5);
    let mut others = issued(&all(&plan, &founder(), on));
    others.push(others[0]);
    others[0].key.plan = Uuid::from_u128(2);
    others[1].key.membership = Uuid::from_u128(8);
    assert_eq!(issue(&plan, &founder(), &others, on, on).unwrap().len(), 1);
}

#[test]
fn a_plan_without_a_validated_version_issues_nothing() {
    let mut draft = worked();
    draft.state = PlanState::Draft;
    assert_eq!(all(&plan(vec![draft]), &founder(), day(2030, 1, 1)), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn issuing_day_after_day_or_all_at_once_makes_the_same_dues(
        joins in 0_u64..1_500, wait in 0_u64..200, stays in 0_u64..2_000,
        stops in prop::collection::vec(0_u64..1_600, 0..6), rule in 0_u32..4,
    ) {
        let mut version = worked();
        version.entry_rule = match rule {
            0 => EntryRule::CatchUp,
            1 => EntryRule::FromNext,
            parts => EntryRule::CatchUpOver(parts),
        };
        let plan = plan(vec![version]);
        let start = day(2025, 12, 1);
        let joined_on = start + Days::new(joins);
        let member = Joined {
            membership: Uuid::from_u128(7),
            joined_on,
            active_on: Some(joined_on + Days::new(wait)),
            left_on: Some(joined_on + Days::new(wait + stays)),
        };
        let end = day(2035, 1, 1);
        let at_once = all(&plan, &member, end);
        let mut stops: Vec<_> = stops.into_iter().map(|offset| start + Days::new(offset)).collect();
        stops.sort_unstable();
        stops.push(end);
        let mut known = Vec::new();
        let mut made = Vec::new();
        for stop in stops {
            let new = issue(&plan, &member, &known, stop, stop).unwrap();
            known.extend(issued(&new));
            made.extend(new);
        }
        made.sort_by_key(|due| (due.due_on, due.key.origin));
        prop_assert_eq!(&made, &at_once);
        let mut keys: Vec<_> = at_once.iter().map(|due| due.key).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(keys.len(), at_once.len(), "no key twice");
    }

    #[test]
    fn with_catch_up_every_member_owes_the_whole_plan_once(joins in 0_u64..1_300) {
        let plan = plan(vec![worked()]);
        let member = joined(day(2025, 12, 1) + Days::new(joins));
        let dues = all(&plan, &member, day(2040, 1, 1));
        let amounts: Vec<_> = dues.iter().map(|due| due.amount).collect();
        let joining = Joining { started_on: day(2026, 1, 1), joined_on: member.joined_on };
        let whole = worked().terms.schedule(Some(joining)).unwrap().total;
        prop_assert_eq!(Money::sum(&amounts, Currency::EUR).unwrap(), whole);
    }
}
