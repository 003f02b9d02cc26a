//! Worked examples and laws of late penalties, with a naive second model: day by day.

use proptest::prelude::*;

use super::*;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::{day, eur};

fn rate(numerator: i64, denominator: i64) -> Ratio {
    Ratio::try_new(numerator, denominator).unwrap()
}

fn daily(grace_days: u32, rates: &[(NaiveDate, Ratio)], starts: InterestStart) -> PenaltyRule {
    let rates =
        rates.iter().map(|(from, rate)| RateFrom { from: *from, rate: rate.clone() }).collect();
    PenaltyRule { grace_days, kind: PenaltyKind::Daily { rates, starts }, cap: None }
}

fn ten_percent(starts: InterestStart) -> PenaltyRule {
    daily(10, &[(day(2020, 1, 1), rate(10, 100))], starts)
}

fn paid(on: NaiveDate, amount: &str) -> PlacedPayment {
    PlacedPayment { on, amount: eur(amount) }
}

fn owed(payments: &[PlacedPayment], rule: &PenaltyRule, as_of: NaiveDate) -> (String, String) {
    let found = penalty(day(2026, 1, 5), eur("250.00"), payments, rule, as_of).unwrap();
    assert_recomputed(found.steps.iter().map(|line| &line.step));
    (found.outstanding.to_string(), found.amount.to_string())
}

fn pair(outstanding: &str, amount: &str) -> (String, String) {
    (outstanding.to_owned(), amount.to_owned())
}

#[test]
fn thirty_days_at_ten_per_cent_on_250_cost_2_05() {
    let found = owed(&[], &ten_percent(InterestStart::Due), day(2026, 2, 4));
    assert_eq!(found, pair("250.00", "2.05"), "spec 02, worked example");
}

#[test]
fn the_rate_of_each_year_applies_to_its_days() {
    let legal = daily(
        0,
        &[
            (day(2026, 1, 1), rate(45, 1000)),
            (day(2024, 1, 1), rate(575, 10_000)),
            (day(2025, 1, 1), rate(45, 1000)),
        ],
        InterestStart::Due,
    );
    let found = penalty(day(2024, 12, 1), eur("1000.00"), &[], &legal, day(2025, 2, 1)).unwrap();
    assert_eq!(found.amount, eur("8.67"), "spec 02: 30 days at 5.75 % + 32 at 4.5 %");
    let days: Vec<_> = found
        .steps
        .iter()
        .filter(|line| line.step.label == "interest_days")
        .map(|line| line.step.result.clone())
        .collect();
    assert_eq!(days, [Value::Days(30), Value::Days(32)]);
    assert_recomputed(found.steps.iter().map(|line| &line.step));
}

#[test]
fn nothing_is_owed_up_to_the_end_of_grace_and_then_from_the_due_date() {
    let rule = ten_percent(InterestStart::Due);
    for (as_of, amount) in [
        (day(2026, 1, 14), "0.00"),
        (day(2026, 1, 15), "0.00"),
        (day(2026, 1, 16), "0.75"), // 11 days: 0.7534
    ] {
        assert_eq!(owed(&[], &rule, as_of).1, amount, "as of {as_of}");
    }
}

#[test]
fn a_due_settled_when_grace_ends_costs_nothing_and_a_day_later_it_does() {
    let rule = ten_percent(InterestStart::Due);
    let as_of = day(2026, 2, 4);
    assert_eq!(owed(&[paid(day(2026, 1, 14), "250.00")], &rule, as_of), pair("0.00", "0.00"));
    assert_eq!(owed(&[paid(day(2026, 1, 15), "250.00")], &rule, as_of), pair("0.00", "0.00"));
    // Ten days with everything outstanding: 6 to 15 January.
    assert_eq!(owed(&[paid(day(2026, 1, 16), "250.00")], &rule, as_of), pair("0.00", "0.68"));
    assert_eq!(owed(&[paid(day(2026, 1, 15), "249.99")], &rule, as_of), pair("0.01", "0.62"));
}

#[test]
fn payments_after_the_date_are_ignored_also_in_what_is_outstanding() {
    let later = [paid(day(2026, 2, 5), "250.00")];
    let found = owed(&later, &ten_percent(InterestStart::Due), day(2026, 2, 4));
    assert_eq!(found, pair("250.00", "2.05"));
}

#[test]
fn a_payment_counts_from_its_value_date() {
    // 6 to 20 January: 15 days on 250.00; 21 January to 4 February: 15 days on 150.00.
    let found = owed(
        &[paid(day(2026, 1, 21), "100.00")],
        &ten_percent(InterestStart::Due),
        day(2026, 2, 4),
    );
    assert_eq!(found, pair("150.00", "1.64"), "1.0274 + 0.6164 = 1.6438");
}

#[test]
fn interest_may_run_from_the_end_of_grace_or_from_the_formal_notice() {
    let as_of = day(2026, 2, 4);
    // 16 January to 4 February: 20 days.
    assert_eq!(owed(&[], &ten_percent(InterestStart::Grace), as_of).1, "1.37");
    let rule = ten_percent(InterestStart::Notice(None));
    let found = penalty(day(2026, 1, 5), eur("250.00"), &[], &rule, as_of).unwrap();
    let last = found.steps.last().map(|line| line.step.label);
    assert_eq!(last, Some("no_notice_no_interest"), "the zero has its reason");
    let notice = |on| owed(&[], &ten_percent(InterestStart::Notice(on)), as_of).1;
    assert_eq!(notice(Some(day(2026, 1, 25))), "0.68", "26 January to 4 February: 10 days");
    assert_eq!(notice(Some(day(2026, 2, 3))), "0.07", "one day");
    assert_eq!(notice(Some(day(2026, 2, 4))), "0.00", "it runs from tomorrow");
    assert_eq!(notice(Some(day(2025, 12, 1))), "2.05", "not before the due date");
    assert_eq!(notice(None), "0.00", "no notice, no interest");
}

#[test]
fn a_fixed_amount_and_a_percentage_are_owed_once() {
    let rule = |kind| PenaltyRule { grace_days: 10, kind, cap: None };
    let fixed = rule(PenaltyKind::Fixed(eur("15.00")));
    let percent = rule(PenaltyKind::Percent(rate(5, 100)));
    for as_of in [day(2026, 1, 16), day(2027, 1, 16)] {
        assert_eq!(owed(&[], &fixed, as_of).1, "15.00");
        assert_eq!(owed(&[], &percent, as_of).1, "12.50");
    }
    let partly = [paid(day(2026, 1, 15), "100.00"), paid(day(2026, 1, 16), "50.00")];
    assert_eq!(
        owed(&partly, &percent, day(2026, 2, 4)),
        pair("100.00", "7.50"),
        "5 % of what is outstanding when grace ends: 150.00"
    );
}

#[test]
fn the_cap_is_a_share_of_the_original_amount() {
    let mut rule = PenaltyRule {
        grace_days: 0,
        kind: PenaltyKind::Fixed(eur("25.01")),
        cap: Some(rate(10, 100)),
    };
    let partly = [paid(day(2026, 1, 5), "200.00")];
    assert_eq!(owed(&partly, &rule, day(2026, 2, 4)).1, "25.00", "10 % of 250.00, not of 50.00");
    rule.kind = PenaltyKind::Fixed(eur("25.00"));
    assert_eq!(owed(&partly, &rule, day(2026, 2, 4)).1, "25.00");
    rule.kind = PenaltyKind::Fixed(eur("24.99"));
    assert_eq!(owed(&partly, &rule, day(2026, 2, 4)).1, "24.99");
}

#[test]
fn a_day_without_a_rate_is_named() {
    let rule = daily(0, &[(day(2026, 1, 10), rate(1, 10))], InterestStart::Due);
    assert_eq!(
        penalty(day(2026, 1, 5), eur("250.00"), &[], &rule, day(2026, 2, 4)),
        Err(PenaltyError::RateMissing { on: day(2026, 1, 6) })
    );
    assert!(penalty(day(2026, 1, 9), eur("250.00"), &[], &rule, day(2026, 2, 4)).is_ok());
}

#[test]
fn rules_that_make_no_sense_are_refused() {
    let check = |kind, cap| PenaltyRule { grace_days: 0, kind, cap }.check();
    let percent = |numerator| check(PenaltyKind::Percent(rate(numerator, 100)), None);
    assert!(percent(-1).is_err());
    assert!(percent(0).is_ok());
    assert!(percent(100).is_ok());
    assert_eq!(percent(101).map_err(|error| error.code()), Err("rate_out_of_range"));
    assert_eq!(
        check(PenaltyKind::Fixed(eur("0")), None),
        Err(PenaltyError::AmountNotPositive { amount: eur("0") })
    );
    assert!(check(PenaltyKind::Fixed(eur("1")), Some(rate(101, 100))).is_err());
    let twice = daily(
        0,
        &[(day(2026, 1, 1), rate(1, 10)), (day(2026, 1, 1), rate(2, 10))],
        InterestStart::Due,
    );
    assert_eq!(twice.check(), Err(PenaltyError::RateTwice { from: day(2026, 1, 1) }));
    let long = PenaltyRule { grace_days: 3_651, ..ten_percent(InterestStart::Due) };
    assert_eq!(long.check(), Err(PenaltyError::GraceTooLong { given: 3_651, most: 3_650 }));
}

#[test]
fn posting_twice_posts_nothing_twice_and_never_a_negative() {
    for (cumulated, posted, expected) in
        [("2.05", "0", "2.05"), ("2.05", "2.00", "0.05"), ("2.05", "2.05", "0"), ("1", "2", "0")]
    {
        let (amount, steps) = to_post(eur(cumulated), eur(posted)).unwrap();
        assert_eq!(amount, eur(expected), "{cumulated} minus {posted}");
        assert_recomputed(&steps);
    }
}

/// The second model: each day by itself, as a whole number of hundred-thousandths of a cent.
fn day_by_day(
    due_on: NaiveDate,
    cents: i64,
    payments: &[PlacedPayment],
    rates: &[(NaiveDate, i64)],
    as_of: NaiveDate,
) -> Ratio {
    let mut total = Ratio::zero();
    let mut on = due_on.succ_opt().unwrap();
    while on <= as_of {
        let paid: i64 = payments.iter().filter(|p| p.on <= on).map(|p| p.amount.minor()).sum();
        let outstanding = (cents - paid).max(0);
        let (_, percent) = rates.iter().filter(|(from, _)| *from <= on).max().unwrap();
        let day = Ratio::try_new(outstanding * percent, 100 * 100 * 365).unwrap();
        total = &total + &day;
        on = on.succ_opt().unwrap();
    }
    total
}

proptest! {
    #[test]
    fn segments_agree_with_counting_day_by_day(
        cents in 1_i64..1_000_000,
        payments in prop::collection::vec((0_u64..120, 1_i64..400_000), 0..5),
        changes in prop::collection::btree_map(0_u64..120, 0_i64..=100, 0..4),
        after in 1_u64..120,
    ) {
        let due_on = day(2024, 1, 20);
        let at = |offset: u64| due_on + Days::new(offset);
        let payments: Vec<_> = payments.into_iter().map(|(offset, minor)| PlacedPayment {
            on: at(offset),
            amount: Money::try_from_minor(minor.into(), Currency::EUR).unwrap(),
        }).collect();
        let mut rates = vec![(day(2020, 1, 1), 7)];
        rates.extend(changes.into_iter().map(|(offset, percent)| (at(offset), percent)));
        let list: Vec<_> = rates.iter().map(|&(from, percent)| (from, rate(percent, 100))).collect();
        let rule = daily(0, &list, InterestStart::Due);
        let amount = Money::try_from_minor(cents.into(), Currency::EUR).unwrap();
        let found = penalty(due_on, amount, &payments, &rule, at(after)).unwrap();
        assert_recomputed(found.steps.iter().map(|line| &line.step));
        let settled: i64 = payments.iter().filter(|p| p.on <= due_on).map(|p| p.amount.minor()).sum();
        let expected = if settled >= cents {
            Ratio::zero()
        } else {
            day_by_day(due_on, cents, &payments, &rates, at(after))
        };
        prop_assert_eq!(found.amount, Money::round(&expected, Currency::EUR).unwrap());
    }

    #[test]
    fn a_later_date_never_costs_less(after in 1_u64..400, more in 0_u64..400) {
        let rule = ten_percent(InterestStart::Due);
        let at = |offset: u64| day(2026, 1, 5) + Days::new(offset);
        let cost = |offset| penalty(day(2026, 1, 5), eur("250.00"), &[], &rule, at(offset)).unwrap().amount;
        prop_assert!(cost(after).minor() <= cost(after + more).minor());
    }
}
