//! The loans of the specification, their laws, and a second model month by month.

use proptest::prelude::*;

use super::*;
use crate::kernel::Currency;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::eur;

fn terms(amount: &str, rate: (i64, i64), months: u32, convention: RateConvention) -> LoanTerms {
    let rate = Ratio::try_new(rate.0, rate.1).unwrap();
    LoanTerms { amount: eur(amount), rate, months, convention }
}

use RateConvention::{Actuarial, Proportional};

#[test]
fn the_loan_of_the_specification_comes_out_in_both_conventions() {
    for (convention, monthly) in [(Proportional, "829.34"), (Actuarial, "825.31")] {
        let terms = terms("143000.00", (35, 1_000), 240, convention);
        let loan = loan(&terms).unwrap();
        assert_eq!(loan.monthly, eur(monthly), "{convention:?}");
        assert_recomputed(&loan.steps);
        let last = loan.instalments.last().unwrap();
        assert_eq!((last.number, last.balance), (240, eur("0.00")));
        let off = last.payment.checked_sub(&loan.monthly).unwrap().abs();
        assert!(off.minor() < 240, "the last one makes up for the cents: {off}");
    }
}

#[test]
fn a_rate_of_nothing_is_the_amount_over_the_months() {
    for convention in [Proportional, Actuarial] {
        let loan = loan(&terms("1000.00", (0, 1), 3, convention)).unwrap();
        let payments: Vec<String> =
            loan.instalments.iter().map(|one| one.payment.to_string()).collect();
        assert_eq!(payments, ["333.33", "333.33", "333.34"]);
        assert!(loan.total_interest.is_zero());
    }
}

#[test]
fn a_loan_of_some_cents_is_paid_off_and_not_paid_twice() {
    // 0.10 / 12 is 0.83 cents: a cent a month would be 12.
    let loan = loan(&terms("0.10", (0, 1), 12, Proportional)).unwrap();
    let paid: Vec<i64> = loan.instalments.iter().map(|one| one.payment.minor()).collect();
    assert_eq!(paid, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    assert_recomputed(&loan.steps);
}

#[test]
fn what_no_bank_lends_is_refused_with_its_field() {
    let refused = |terms: LoanTerms| {
        let error = loan(&terms).unwrap_err();
        (error.code(), error.field().unwrap())
    };
    let good = terms("1000.00", (3, 100), 12, Actuarial);
    let amount = |text: &str| LoanTerms { amount: eur(text), ..good.clone() };
    let rate =
        |above, below| LoanTerms { rate: Ratio::try_new(above, below).unwrap(), ..good.clone() };
    let months = |months| LoanTerms { months, ..good.clone() };
    for (terms, code, field) in [
        (amount("0.00"), "amount_not_positive", "amount"),
        (amount("-0.01"), "amount_not_positive", "amount"),
        (rate(-1, 100), "rate_out_of_range", "rate"),
        (rate(101, 100), "rate_out_of_range", "rate"),
        (months(0), "loan_months_out_of_range", "months"),
        (months(1_201), "loan_months_out_of_range", "months"),
    ] {
        assert_eq!(refused(terms), (code, field.to_owned()));
    }
    assert!(
        loan(&months(1)).is_ok() && loan(&rate(1, 1)).is_ok(),
        "the bounds themselves are fine"
    );
    let century = |amount: LoanTerms| LoanTerms { months: 1_200, ..amount };
    let largest = loan(&century(amount("10000000000000.00"))).unwrap();
    assert!(largest.instalments.last().unwrap().balance.is_zero());
    let beyond = loan(&century(amount("900000000000000.00"))).unwrap_err();
    assert_eq!((beyond.code(), beyond.field()), ("amount_out_of_range", None));
}

#[test]
fn years_are_counted_in_whole_months() {
    let of = |above, below| months_of(&Ratio::try_new(above, below).unwrap(), "loan.years");
    assert_eq!(of(20, 1), Ok(240));
    assert_eq!(of(5, 2), Ok(30));
    assert_eq!(of(100, 1), Ok(1_200));
    for (above, below) in [(0, 1), (1, 24), (1, 7), (-1, 1), (1_201, 12)] {
        let error = of(above, below).unwrap_err();
        assert_eq!(
            (error.code(), error.field().as_deref()),
            ("loan_years_out_of_range", Some("loan.years"))
        );
    }
}

/// The instalment as the sum of what each month discounts, the months one after the other with exact
/// numbers, each line rounded as money.
fn by_hand(terms: &LoanTerms) -> (Money, Vec<(Money, Money)>) {
    let rate = match terms.convention {
        Proportional => terms.rate.checked_div(&Ratio::whole(12)).unwrap(),
        Actuarial => crate::kernel::period_rate(&terms.rate, 12).unwrap(),
    };
    let growth = &Ratio::one() + &rate;
    let mut discount = Ratio::one();
    let mut worth = Ratio::zero();
    for _ in 0..terms.months {
        discount = discount.checked_div(&growth).unwrap();
        worth = &worth + &discount;
    }
    let monthly =
        Money::round(&terms.amount.exact().checked_div(&worth).unwrap(), Currency::EUR).unwrap();
    let mut owed = terms.amount;
    let mut rows = vec![];
    for left in (0..terms.months).rev() {
        let interest = owed.times(&rate).unwrap();
        let to_end = owed.checked_add(&interest).unwrap();
        let payment = if left == 0 { to_end } else { monthly.checked_min(&to_end).unwrap() };
        owed = to_end.checked_sub(&payment).unwrap();
        rows.push((payment, owed));
    }
    (monthly, rows)
}

/// A loan from a seed, proportional so that exact fractions stay short.
fn loan_of(seed: u64) -> LoanTerms {
    let part = |shift: u32, limit: u64| i64::try_from((seed >> shift) % limit).unwrap();
    let amount = Money::try_from_minor(i128::from(part(3, 30_000_000)) + 1, Currency::EUR).unwrap();
    let rate = Ratio::try_new(part(28, 1_000), 10_000).unwrap();
    let months = u32::try_from(part(38, 4)).unwrap() + 1;
    LoanTerms { amount, rate, months, convention: Proportional }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_months_are_those_of_a_second_hand(seed in any::<u64>()) {
        let terms = loan_of(seed);
        let found = loan(&terms).unwrap();
        let (monthly, rows) = by_hand(&terms);
        prop_assert_eq!(found.monthly, monthly);
        let told: Vec<(Money, Money)> =
            found.instalments.iter().map(|one| (one.payment, one.balance)).collect();
        prop_assert_eq!(told, rows);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_schedule_sums_to_the_cent_and_its_columns_agree(
        minor in 1_i128..10_000_000_000, rate in 0_i64..2_000, months in 1_u32..61, actuarial in any::<bool>(),
    ) {
        let convention = if actuarial { Actuarial } else { Proportional };
        let amount = Money::try_from_minor(minor, Currency::EUR).unwrap();
        let rate = Ratio::try_new(rate, 10_000).unwrap();
        let found = loan(&LoanTerms { amount, rate, months, convention }).unwrap();
        assert_recomputed(&found.steps);
        let mut owed = amount;
        let mut interest = Money::zero(Currency::EUR);
        for (number, one) in (1..).zip(&found.instalments) {
            prop_assert_eq!(one.number, number);
            prop_assert_eq!(one.interest.checked_add(&one.principal).unwrap(), one.payment);
            prop_assert!(!one.principal.is_negative() && !one.payment.is_negative());
            owed = owed.checked_sub(&one.principal).unwrap();
            prop_assert_eq!(owed, one.balance);
            interest = interest.checked_add(&one.interest).unwrap();
        }
        prop_assert!(owed.is_zero());
        prop_assert_eq!(interest, found.total_interest);
    }

    #[test]
    fn actuarial_interest_is_never_dearer_than_proportional(
        minor in 100_000_i128..100_000_000, rate in 0_i64..2_000, months in 1_u32..400,
    ) {
        let amount = Money::try_from_minor(minor, Currency::EUR).unwrap();
        let rate = Ratio::try_new(rate, 10_000).unwrap();
        let monthly = |convention| {
            LoanTerms { amount, rate: rate.clone(), months, convention }.monthly().unwrap().1.minor()
        };
        prop_assert!(monthly(Actuarial) <= monthly(Proportional));
    }
}
