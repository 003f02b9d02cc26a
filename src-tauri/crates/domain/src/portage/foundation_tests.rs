use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::kernel::Currency;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::{day, eur};

fn rate(text: &str) -> Ratio {
    Ratio::from(text.parse::<rust_decimal::Decimal>().unwrap())
}

fn range(low: &str, high: &str) -> Range<Money> {
    Range { low: eur(low), high: eur(high) }
}

fn terms() -> FoundationTerms {
    FoundationTerms {
        value: eur("715000.00"),
        residual_rates: Range { low: rate("0.01"), high: rate("0.02") },
        duty_rate: rate("0.07"),
        normal_rate: rate("0.175"),
        yearly_rate: rate("0.0017"),
        foundation_cost: Some(range("1500.00", "2000.00")),
        notary_cost: Some(range("3000.00", "5000.00")),
        co_owners: Some(4),
        deed_on: day(2023, 2, 28),
        on: day(2026, 2, 28),
    }
}

#[test]
fn the_worked_example_comes_out_from_end_to_end() {
    let found = foundation(&terms()).unwrap();
    assert_eq!(found.residual, range("7150.00", "14300.00"));
    assert_eq!(found.duty, range("500.50", "1001.00"));
    assert_eq!(found.normal_duty, eur("125125.00"));
    assert_eq!(found.yearly, range("12.16", "24.31"), "12.155 goes up");
    assert_eq!(found.total, range("5000.50", "8001.00"));
    assert_eq!(found.per_co_owner, Some(range("1250.13", "2000.25")), "1 250.125 goes up");
    assert_recomputed(&found.steps);
}

#[test]
fn what_is_not_known_is_left_out() {
    let bare =
        FoundationTerms { foundation_cost: None, notary_cost: None, co_owners: None, ..terms() };
    let found = foundation(&bare).unwrap();
    assert_eq!(found.total, found.duty, "nothing but the duty");
    assert_eq!(found.per_co_owner, None);
}

#[test]
fn each_end_of_a_range_has_a_line_of_its_own_name() {
    let found = foundation(&terms()).unwrap();
    let mut labels: Vec<&str> = found.steps.iter().map(|step| step.label).collect();
    assert!(labels.contains(&"residual_value_low") && labels.contains(&"residual_value_high"));
    let count = labels.len();
    labels.sort_unstable();
    labels.dedup();
    assert_eq!(labels.len(), count, "no name twice");
}

#[test]
fn the_land_is_not_given_before_it_is_bought() {
    let on = day(2023, 2, 27);
    let error = foundation(&FoundationTerms { on, ..terms() }).unwrap_err();
    assert_eq!((error.code(), error.field()), ("foundation_before_deed", Some("on".to_owned())));
    let on = terms().deed_on;
    let error = foundation(&FoundationTerms { on, ..terms() }).unwrap_err();
    assert_eq!(error.code(), "foundation_too_early", "the day of the deed is not before it");
}

#[test]
fn it_may_be_three_years_after_the_deed_and_not_the_day_before() {
    for (deed_on, allowed_from) in [
        (day(2023, 2, 28), day(2026, 2, 28)),
        (day(2024, 2, 29), day(2027, 2, 28)),
        (day(2024, 3, 1), day(2027, 3, 1)),
    ] {
        let on = |on: NaiveDate| foundation(&FoundationTerms { deed_on, on, ..terms() });
        assert_eq!(on(allowed_from).unwrap().allowed_from, allowed_from, "the day");
        assert!(on(allowed_from + Days::new(1)).is_ok(), "the day after");
        let before = allowed_from - Days::new(1);
        let error = on(before).unwrap_err();
        assert_eq!(error, PortageError::FoundationTooEarly { on: before, allowed_from });
        assert_eq!((error.code(), error.field()), ("foundation_too_early", Some("on".to_owned())));
    }
}

#[test]
fn what_makes_no_sense_is_refused_by_its_field() {
    let blamed = |change: fn(&mut FoundationTerms)| {
        let mut terms = terms();
        change(&mut terms);
        let error = foundation(&terms).unwrap_err();
        (error.code(), error.field().unwrap())
    };
    for (found, code, field) in [
        (blamed(|t| t.value = eur("0")), "amount_not_positive", "value"),
        (
            blamed(|t| t.residual_rates.low = rate("-0.01")),
            "rate_out_of_range",
            "residual_rates[0]",
        ),
        (
            blamed(|t| t.residual_rates.high = rate("1.01")),
            "rate_out_of_range",
            "residual_rates[1]",
        ),
        (blamed(|t| t.residual_rates.low = rate("0.03")), "range_reversed", "residual_rates"),
        (blamed(|t| t.duty_rate = rate("1.1")), "rate_out_of_range", "duty_rate"),
        (blamed(|t| t.normal_rate = rate("-1")), "rate_out_of_range", "normal_rate"),
        (blamed(|t| t.yearly_rate = rate("2")), "rate_out_of_range", "yearly_rate"),
        (
            blamed(|t| t.foundation_cost = Some(range("-1", "2"))),
            "amount_negative",
            "foundation_cost[0]",
        ),
        (blamed(|t| t.notary_cost = Some(range("2", "1"))), "range_reversed", "notary_cost"),
        (blamed(|t| t.co_owners = Some(0)), "count_out_of_range", "co_owners"),
    ] {
        assert_eq!(found, (code, field.to_owned()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same in whole cents and ten-thousandths.
    #[test]
    fn a_second_model_agrees(
        value in 1_i128..1_000_000_000_000, low in 0_i64..=10_000, more in 0_i64..=10_000,
        duty in 0_i64..=10_000, yearly in 0_i64..=10_000, cost in 0_i128..10_000_000,
        co_owners in 1_u32..50,
    ) {
        let high = (low + more).min(10_000);
        let cents = |cents: i128| Money::try_from_minor(cents, Currency::EUR).unwrap();
        let part = |parts: i64| Ratio::try_new(parts, 10_000).unwrap();
        let found = foundation(&FoundationTerms {
            value: cents(value),
            residual_rates: Range { low: part(low), high: part(high) },
            duty_rate: part(duty),
            yearly_rate: part(yearly),
            notary_cost: Some(Range { low: cents(cost), high: cents(cost) }),
            foundation_cost: None,
            co_owners: Some(co_owners),
            ..terms()
        }).unwrap();
        let of = |amount: i128, parts: i64| (amount * i128::from(parts) + 5_000) / 10_000;
        let ends = |range: Range<Money>| [range.low, range.high].map(|end| i128::from(end.minor()));
        let residual = [of(value, low), of(value, high)];
        let duties = residual.map(|residual| of(residual, duty));
        prop_assert_eq!(ends(found.residual), residual);
        prop_assert_eq!(ends(found.duty), duties);
        prop_assert_eq!(ends(found.yearly), residual.map(|residual| of(residual, yearly)));
        let total = duties.map(|duty| duty + cost);
        prop_assert_eq!(ends(found.total), total);
        let count = i128::from(co_owners);
        let each = total.map(|total| (2 * total + count) / (2 * count));
        prop_assert_eq!(ends(found.per_co_owner.unwrap()), each);
    }
}
