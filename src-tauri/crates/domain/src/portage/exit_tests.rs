use proptest::prelude::*;

use super::*;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::{eur, ratio};

fn terms() -> CapTerms {
    CapTerms {
        purchase_price: eur("143000.00"),
        fees: eur("7150.00"),
        works: eur("20000.00"),
        rate: ratio(2, 100),
        compounding: Compounding::Simple,
        years: ratio(5, 2),
        indexes_all: false,
        asked_price: None,
    }
}

#[test]
fn the_cap_grows_on_the_price_only_unless_all_is_indexed() {
    use Compounding::{Compound, Simple};
    for (indexes_all, compounding, years, indexation, cap) in [
        (false, Simple, ratio(5, 2), "7150.00", "177300.00"),
        // 143 000 x (1.0404 x 1.01 - 1) = 7 264.972.
        (false, Compound, ratio(5, 2), "7264.97", "177414.97"),
        // 170 150 x 5 %.
        (true, Simple, ratio(5, 2), "8507.50", "178657.50"),
        (false, Simple, ratio(0, 1), "0.00", "170150.00"),
        (false, Compound, ratio(2, 1), "5777.20", "175927.20"),
    ] {
        let found = resale_cap(&CapTerms { indexes_all, compounding, years, ..terms() }).unwrap();
        assert_eq!((found.indexation, found.cap), (eur(indexation), eur(cap)));
        assert_eq!(found.excess, None, "no price is asked");
        assert_recomputed(&found.steps);
    }
}

#[test]
fn an_asked_price_is_in_excess_by_what_it_has_above_the_cap() {
    for (asked, excess) in [
        ("177299.99", "0.00"),
        ("177300.00", "0.00"),
        ("177300.01", "0.01"),
        ("200000.00", "22700.00"),
    ] {
        let found = resale_cap(&CapTerms { asked_price: Some(eur(asked)), ..terms() }).unwrap();
        assert_eq!(found.excess, Some(eur(excess)), "{asked}");
        assert_recomputed(&found.steps);
    }
}

#[test]
fn a_cap_refuses_what_makes_no_sense() {
    let blamed = |change: fn(&mut CapTerms)| {
        let mut terms = terms();
        change(&mut terms);
        let error = resale_cap(&terms).unwrap_err();
        (error.code(), error.field().unwrap())
    };
    for (found, code, field) in [
        (blamed(|t| t.purchase_price = eur("0")), "amount_not_positive", "purchase_price"),
        (blamed(|t| t.fees = eur("-0.01")), "amount_negative", "fees"),
        (blamed(|t| t.works = eur("-1")), "amount_negative", "works"),
        (blamed(|t| t.rate = ratio(-1, 100)), "rate_out_of_range", "rate"),
        (blamed(|t| t.rate = ratio(101, 100)), "rate_out_of_range", "rate"),
        (blamed(|t| t.years = ratio(-1, 100)), "years_out_of_range", "years"),
        (blamed(|t| t.years = ratio(10_001, 100)), "years_out_of_range", "years"),
        (blamed(|t| t.asked_price = Some(eur("-1"))), "amount_negative", "asked_price"),
    ] {
        assert_eq!(found, (code, field.to_owned()));
    }
}

fn paid(amount: &str, above: i64, below: i64) -> Investment {
    Investment { amount: eur(amount), share: ratio(above, below) }
}

#[test]
fn the_refund_of_the_specification_comes_out() {
    for (investments, deduction, refund) in [
        (vec![paid("40000.00", 60, 100)], Some("1500.00"), "22500.00"),
        (vec![paid("40000.00", 60, 100)], None, "24000.00"),
        (vec![paid("1000.00", 1, 3), paid("0.01", 1, 2)], None, "333.34"),
        (vec![paid("1000.00", 60, 100)], Some("600.00"), "0.00"),
        (vec![paid("1000.00", 60, 100)], Some("600.01"), "0.00"),
        (vec![], None, "0.00"),
    ] {
        let found = works_refund(&investments, deduction.map(eur), Currency::EUR).unwrap();
        assert_eq!(found.refund, eur(refund));
        assert_recomputed(&found.steps);
    }
}

#[test]
fn a_refund_blames_the_investment_that_is_wrong() {
    let blamed = |second: Investment, deduction: Option<Money>| {
        let all = [paid("1.00", 1, 2), second];
        let error = works_refund(&all, deduction, Currency::EUR).unwrap_err();
        (error.code(), error.field().unwrap())
    };
    let fine = || paid("1.00", 1, 2);
    assert_eq!(
        blamed(paid("-1.00", 1, 2), None),
        ("amount_negative", "investments[1].amount".to_owned())
    );
    assert_eq!(
        blamed(paid("1.00", 11, 10), None),
        ("rate_out_of_range", "investments[1].share".to_owned())
    );
    assert_eq!(blamed(fine(), Some(eur("-1"))), ("amount_negative", "deduction".to_owned()));
}

/// Rounds `above / below`, half away from zero, both from 0.
fn half_up(above: i128, below: i128) -> i128 {
    (2 * above + below) / (2 * below)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same written in whole cents, ten-thousandths and months.
    #[test]
    fn a_second_model_of_the_cap_agrees(
        price in 1_i64..100_000_000, fees in 0_i64..10_000_000, works in 0_i64..10_000_000,
        rate in 0_i64..1_000, months in 0_i64..600, all in any::<bool>(),
        asked in 0_i64..200_000_000,
    ) {
        let cents = |cents: i64| Money::try_from_minor(cents.into(), Currency::EUR).unwrap();
        let found = resale_cap(&CapTerms {
            purchase_price: cents(price), fees: cents(fees), works: cents(works),
            rate: ratio(rate, 10_000), compounding: Compounding::Simple, years: ratio(months, 12),
            indexes_all: all, asked_price: Some(cents(asked)),
        }).unwrap();
        let sum = i128::from(price + fees + works);
        let basis = if all { sum } else { price.into() };
        let cap = sum + half_up(basis * i128::from(rate) * i128::from(months), 120_000);
        prop_assert_eq!(i128::from(found.cap.minor()), cap);
        let excess = (i128::from(asked) - cap).max(0);
        prop_assert_eq!(i128::from(found.excess.unwrap().minor()), excess);
    }

    #[test]
    fn a_second_model_of_the_refund_agrees(
        rows in prop::collection::vec((0_i64..10_000_000, 0_i64..=1_000), 0..4),
        deduction in 0_i64..10_000_000,
    ) {
        let cents = |cents: i64| Money::try_from_minor(cents.into(), Currency::EUR).unwrap();
        let investments: Vec<Investment> = rows.iter()
            .map(|&(paid, share)| Investment { amount: cents(paid), share: ratio(share, 1_000) })
            .collect();
        let found = works_refund(&investments, Some(cents(deduction)), Currency::EUR).unwrap();
        let sum: i128 = rows.iter()
            .map(|&(paid, share)| half_up(i128::from(paid) * i128::from(share), 1_000))
            .sum();
        prop_assert_eq!(i128::from(found.refund.minor()), (sum - i128::from(deduction)).max(0));
    }
}
