//! The mandate of the specification, each boundary in three, and a second model that walks the
//! calendar.

use chrono::{Datelike, Days};
use proptest::prelude::*;

use super::*;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::day;

fn judged(start: NaiveDate, end: NaiveDate, on: NaiveDate) -> MandateJudgement {
    let judged = Mandate { start, end }.judge(on).unwrap();
    assert_recomputed(&judged.steps);
    let said = |label: &str| {
        let step = judged.steps.iter().find(|step| step.label == label);
        step.map(|step| step.result == Value::Text("yes".to_owned())).unwrap()
    };
    let valid = said("mandate_long_enough") && said("mandate_short_enough");
    assert_eq!(judged.valid, valid, "the comparisons say why");
    assert_eq!(judged.active, said("mandate_begun") && said("mandate_not_over"));
    assert_eq!(judged.renewable, said("mandate_renewal_open"));
    judged
}

const START: (i32, u32, u32) = (2024, 3, 15);

fn of_the_specification() -> Mandate {
    Mandate { start: day(START.0, START.1, START.2), end: day(2025, 3, 15) }
}

#[test]
fn a_mandate_lasts_eleven_to_thirteen_months() {
    let start = day(2024, 3, 15);
    for (end, valid) in [
        (day(2025, 2, 14), false),
        (day(2025, 2, 15), true),
        (day(2025, 2, 16), true),
        (day(2025, 4, 14), true),
        (day(2025, 4, 15), true),
        (day(2025, 4, 16), false),
        (day(2024, 3, 15), false),
    ] {
        let judged = judged(start, end, start);
        assert_eq!(judged.valid, valid, "ends on {end}");
        assert_eq!((judged.earliest_end, judged.latest_end), (day(2025, 2, 15), day(2025, 4, 15)));
        let made = Mandate::try_new(start, end);
        if valid {
            assert_eq!(made, Ok(Mandate { start, end }));
        } else {
            let error = made.unwrap_err();
            assert_eq!((error.code(), error.field()), ("mandate_wrong_length", Some("end")));
        }
    }
}

#[test]
fn months_that_are_too_short_end_on_their_last_day() {
    for (start, earliest, latest) in [
        (day(2024, 2, 29), day(2025, 1, 29), day(2025, 3, 29)),
        (day(2023, 3, 31), day(2024, 2, 29), day(2024, 4, 30)),
        (day(2022, 3, 31), day(2023, 2, 28), day(2023, 4, 30)),
        (day(2023, 1, 31), day(2023, 12, 31), day(2024, 2, 29)),
        (day(2024, 1, 31), day(2024, 12, 31), day(2025, 2, 28)),
    ] {
        let judged = judged(start, earliest, start);
        assert_eq!((judged.earliest_end, judged.latest_end), (earliest, latest), "from {start}");
        assert!(judged.valid, "the clamped day itself");
    }
}

#[test]
fn the_last_sixty_days_are_those_of_the_specification() {
    let mandate = of_the_specification();
    for (on, days_left, expiring, renewable) in [
        (day(2025, 1, 13), 61, false, false),
        (day(2025, 1, 14), 60, true, true),
        (day(2025, 1, 15), 59, true, true),
        (day(2025, 1, 29), 45, true, true),
        (day(2025, 3, 14), 1, true, true),
        (day(2025, 3, 15), 0, true, true),
        (day(2025, 3, 16), 0, false, true),
    ] {
        let judged = judged(mandate.start, mandate.end, on);
        assert_eq!(
            (judged.days_left, judged.expiring, judged.renewable),
            (days_left, expiring, renewable),
            "on {on}"
        );
    }
}

#[test]
fn a_mandate_is_active_from_its_first_day_to_its_last() {
    let mandate = of_the_specification();
    for (on, active, days_left) in [
        (day(2024, 3, 14), false, 366),
        (day(2024, 3, 15), true, 365),
        (day(2024, 3, 16), true, 364),
        (day(2025, 3, 15), true, 0),
        (day(2025, 3, 16), false, 0),
    ] {
        let judged = judged(mandate.start, mandate.end, on);
        assert_eq!((judged.active, judged.days_left), (active, days_left), "on {on}");
    }
}

#[test]
fn a_mandate_that_ends_before_it_starts_is_refused() {
    let (start, end) = (day(2025, 3, 15), day(2025, 3, 14));
    let error = Mandate { start, end }.judge(start).unwrap_err();
    assert_eq!(error, MandateError::EndBeforeStart { start });
    assert_eq!((error.code(), error.field()), ("mandate_end_before_start", Some("end")));
    assert_eq!(Mandate::try_new(start, end), Err(error));
}

#[test]
fn after_its_end_a_mandate_goes_on_only_in_the_belgian_rule_set() {
    let mandate = of_the_specification();
    let belgium = MandateRule::UntilTheNextOrdinaryAssembly;
    let next = Some(day(2025, 5, 20));
    for (on, rule, next, standing) in [
        (day(2024, 3, 14), belgium, None, Standing::ToCome),
        (day(2025, 3, 15), MandateRule::UntilItsEnd, None, Standing::Active),
        (day(2025, 3, 16), MandateRule::UntilItsEnd, None, Standing::Ended),
        (day(2025, 3, 16), belgium, None, Standing::ToRenew),
        (day(2025, 5, 19), belgium, next, Standing::ToRenew),
        (day(2025, 5, 20), belgium, next, Standing::Ended),
        (day(2025, 5, 21), belgium, next, Standing::Ended),
        (day(2031, 1, 1), belgium, None, Standing::ToRenew),
    ] {
        assert_eq!(mandate.standing(on, rule, None, next), standing, "{on} {rule:?}");
    }
}

#[test]
fn a_renewed_mandate_begins_the_day_after_or_at_a_later_assembly() {
    let mandate = of_the_specification();
    assert_eq!(
        mandate.renewal_start(day(2025, 1, 13)),
        Err(MandateError::RenewedTooEarly { from: day(2025, 1, 14) })
    );
    for (assembly_on, start) in [
        (day(2025, 1, 14), day(2025, 3, 16)),
        (day(2025, 3, 15), day(2025, 3, 16)),
        (day(2025, 3, 16), day(2025, 3, 16)),
        (day(2025, 3, 17), day(2025, 3, 17)),
        (day(2025, 6, 1), day(2025, 6, 1)),
    ] {
        assert_eq!(
            mandate.renewal_start(assembly_on),
            Ok(start),
            "at the assembly of {assembly_on}"
        );
    }
    let last = Mandate { start: NaiveDate::MIN, end: NaiveDate::MAX };
    assert_eq!(last.renewal_start(NaiveDate::MAX).unwrap_err().code(), "date_out_of_range");
    assert_eq!(
        last.judge(NaiveDate::MIN).unwrap().days_left,
        (NaiveDate::MAX - NaiveDate::MIN).num_days()
    );
}

#[test]
fn a_mandate_closed_early_is_not_active_from_that_day_on() {
    let mandate = of_the_specification();
    let on = day(2024, 9, 1);
    let Ok(Closed::Now(closing)) = mandate.resign(on, None) else { panic!("it can be closed") };
    assert_eq!(closing, Closing { on, reason: ClosingReason::Resignation });
    for (seen, active, standing) in [
        (day(2024, 8, 31), true, Standing::Active),
        (day(2024, 9, 1), false, Standing::Ended),
        (day(2024, 9, 2), false, Standing::Ended),
    ] {
        assert_eq!(mandate.active(seen, Some(closing)), active, "{seen}");
        let rule = MandateRule::UntilTheNextOrdinaryAssembly;
        assert_eq!(mandate.standing(seen, rule, Some(closing), None), standing, "{seen}");
    }
    assert_eq!(mandate.revoke(on, true, Some(closing)), Ok(Closed::Already(closing)));
    assert_eq!(mandate.revoke(on, false, None), Err(MandateError::RevocationNotAdopted));
    for (outside, refused) in [
        (day(2024, 3, 14), true),
        (day(2024, 3, 15), false),
        (day(2025, 3, 15), false),
        (day(2025, 3, 16), true),
    ] {
        assert_eq!(mandate.revoke(outside, true, None).is_err(), refused, "closed on {outside}");
    }
}

/// The second model: month by month through the calendar, and the last day of a month found by
/// asking which days exist.
fn walked(start: NaiveDate, months: u32) -> NaiveDate {
    let (mut year, mut month) = (start.year(), start.month());
    for _month in 0..months {
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    (1..=start.day()).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_dates_agree_with_walking_the_calendar(
        start in 0_u64..73_000, length in 320_u64..410, seen in 0_u64..500,
    ) {
        let start = day(1950, 1, 1) + Days::new(start);
        let end = start + Days::new(length);
        let on = start - Days::new(40) + Days::new(seen);
        let judged = Mandate { start, end }.judge(on).unwrap();
        prop_assert_eq!(judged.valid, walked(start, 11) <= end && end <= walked(start, 13));
        let days_left = length + 40;
        let days_left = days_left.saturating_sub(seen);
        prop_assert_eq!(judged.days_left.unsigned_abs(), days_left);
        let begun = seen >= 40;
        let over = seen > length + 40;
        prop_assert_eq!(judged.active, begun && !over);
        prop_assert_eq!(judged.expiring, begun && !over && days_left <= 60);
        prop_assert_eq!(judged.renewable, days_left <= 60);
    }
}
