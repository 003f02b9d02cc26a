use super::*;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::day;

fn values(list: &[(NaiveDate, i64)]) -> Vec<IndexValue> {
    list.iter().map(|&(on, value)| IndexValue { on, value: Ratio::whole(value) }).collect()
}

fn found(list: &[(NaiveDate, i64)], on: NaiveDate) -> Option<Ratio> {
    PublishedIndex::try_new(&values(list)).unwrap().on(on).ok().cloned()
}

fn ratio(numerator: i64, denominator: i64) -> Ratio {
    Ratio::try_new(numerator, denominator).unwrap()
}

#[test]
fn a_value_holds_until_the_next_publication_and_no_longer() {
    let half_yearly = [(day(2026, 7, 1), 1010), (day(2026, 1, 1), 1000)];
    assert_eq!(found(&half_yearly, day(2025, 12, 31)), None, "before the first value");
    assert_eq!(found(&half_yearly, day(2026, 1, 1)), Some(Ratio::whole(1000)), "the day");
    assert_eq!(found(&half_yearly, day(2026, 6, 30)), Some(Ratio::whole(1000)));
    assert_eq!(found(&half_yearly, day(2026, 7, 1)), Some(Ratio::whole(1010)));
    assert_eq!(found(&half_yearly, day(2026, 12, 31)), Some(Ratio::whole(1010)));
    assert_eq!(found(&half_yearly, day(2027, 1, 1)), None, "the next value is not published");
}

#[test]
fn a_month_missing_in_a_monthly_series_is_missing() {
    let monthly = [(day(2026, 1, 1), 1), (day(2026, 2, 1), 2), (day(2026, 4, 1), 4)];
    assert_eq!(found(&monthly, day(2026, 2, 28)), Some(Ratio::whole(2)));
    assert_eq!(found(&monthly, day(2026, 3, 1)), None, "March was not entered");
    assert_eq!(found(&monthly, day(2026, 4, 30)), Some(Ratio::whole(4)));
    assert_eq!(found(&[(day(2026, 1, 1), 1)], day(2026, 1, 31)), Some(Ratio::whole(1)));
    assert_eq!(found(&[(day(2026, 1, 1), 1)], day(2026, 2, 1)), None, "one value, one month");
    assert_eq!(found(&[], day(2026, 1, 1)), None);
}

#[test]
fn two_values_of_one_date_and_a_value_of_zero_are_refused() {
    let check = |list: &[(NaiveDate, i64)]| PublishedIndex::try_new(&values(list)).map(|_| ());
    let (january, february) = (day(2026, 1, 1), day(2026, 2, 1));
    assert_eq!(check(&[(january, 1), (february, 1)]), Ok(()));
    assert_eq!(
        check(&[(january, 1), (february, 1), (january, 2)]),
        Err(IndexError::Twice { on: january })
    );
    assert_eq!(check(&[(january, 0)]), Err(IndexError::NotPositive { on: january }));
    assert_eq!(check(&[(january, -1)]), Err(IndexError::NotPositive { on: january }));
}

#[test]
fn a_rate_grows_simply_or_over_whole_years_and_then_simply() {
    use Compounding::{Compound, Simple};
    let rate = ratio(2, 100);
    for (years, compounding, expected) in [
        (ratio(0, 1), Simple, ratio(0, 1)),
        (ratio(0, 1), Compound, ratio(0, 1)),
        (ratio(3, 1), Simple, ratio(6, 100)),
        (ratio(2, 1), Compound, ratio(404, 10_000)),
        (ratio(30, 12), Simple, ratio(5, 100)),
        // 1.0404 x 1.01 - 1.
        (ratio(30, 12), Compound, ratio(50_804, 1_000_000)),
        (ratio(11, 12), Compound, ratio(22, 1_200)),
    ] {
        let (growth, steps) = growth_at(&rate, &years, compounding, GrowthNames::PLAIN).unwrap();
        assert_eq!(growth, expected, "{years} years, {compounding:?}");
        assert_eq!(steps.last().map(|step| step.label), Some("growth"));
        assert_recomputed(&steps);
    }
    assert!(
        growth_at(&rate, &ratio(-1, 1), Compound, GrowthNames::PLAIN).is_err(),
        "no year is negative"
    );
}
