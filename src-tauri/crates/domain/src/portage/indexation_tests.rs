use chrono::NaiveDate;

use crate::kernel::given::{day, eur, ratio};
use crate::kernel::{Compounding, IndexValue, Ratio};
use crate::portage::{
    Basis, Formula, Growth, PortageError, PortageTerms, Recovery, Redistribution, WorksPayer,
    portage,
};

fn terms() -> PortageTerms {
    PortageTerms {
        capital: eur("100000.00"),
        registration_rate: ratio(0, 1),
        acquired_on: day(2024, 2, 29),
        resale_on: day(2026, 2, 28),
        months: None,
        notary_fees: eur("0.00"),
        monthly_interest: eur("0.00"),
        monthly_charges: eur("0.00"),
        households: 3,
        common_works: eur("0.00"),
        private_works: eur("0.00"),
        works_paid_by: WorksPayer::Nobody,
        rents_received: eur("0.00"),
        growth: Some(Growth::Rate { rate: ratio(2, 100), compounding: Compounding::Simple }),
        basis: Basis::Capital,
        recovery: Recovery::default(),
        formula: Formula::Equitable,
        redistribution: Redistribution::Full { porteur_rate: ratio(60, 100) },
        sale_price: None,
        loss: None,
        together: None,
    }
}

fn index(values: &[(NaiveDate, i64)], margin: Ratio) -> Option<Growth> {
    Some(Growth::Index {
        values: values
            .iter()
            .map(|&(on, value)| IndexValue { on, value: ratio(value, 100) })
            .collect(),
        base_on: day(2024, 1, 31),
        margin,
        compounding: Compounding::Compound,
    })
}

#[test]
fn from_29_february_whole_months_are_carried_to_the_28th() {
    let found = portage(&terms()).unwrap();
    assert_eq!((found.costs.months, found.indexation), (24, eur("4000.00")));
    let eve = portage(&PortageTerms { resale_on: day(2026, 2, 27), ..terms() }).unwrap();
    // 100 000 x 2 % x 23 / 12.
    assert_eq!((eve.costs.months, eve.indexation), (23, eur("3833.33")));
}

#[test]
fn an_index_grows_from_its_base_to_the_resale_with_its_margin_beside() {
    let monthly = [(day(2024, 1, 1), 11_846), (day(2026, 2, 1), 12_130)];
    let indexed = |growth| portage(&PortageTerms { growth, ..terms() }).map(|one| one.indexation);
    // 100 000 x (121.30 / 118.46 - 1) = 2 397.433…
    assert_eq!(indexed(index(&monthly, Ratio::zero())), Ok(eur("2397.43")));
    // + 100 000 x (1.01^2 - 1) = 2 010: the sum is rounded once.
    assert_eq!(indexed(index(&monthly, ratio(1, 100))), Ok(eur("4407.43")));
    let missing = indexed(index(&monthly[..1], Ratio::zero())).unwrap_err();
    assert_eq!(
        (missing.code(), missing.field().unwrap().as_str()),
        ("index_missing", "indexation.series")
    );
    let twice = indexed(index(&[monthly[0], monthly[0]], Ratio::zero())).unwrap_err();
    assert_eq!(twice.code(), "index_twice");
    let zero = indexed(index(&[(day(2024, 1, 1), 0)], Ratio::zero())).unwrap_err();
    assert_eq!(zero.code(), "index_not_positive");
}

#[test]
fn what_makes_no_sense_is_refused_by_its_field() {
    let blamed = |change: fn(&mut PortageTerms)| {
        let mut terms = terms();
        change(&mut terms);
        let error: PortageError = portage(&terms).unwrap_err();
        (error.code(), error.field().unwrap())
    };
    for (found, code, field) in [
        (blamed(|t| t.capital = eur("0.00")), "amount_not_positive", "capital"),
        (blamed(|t| t.registration_rate = ratio(-1, 8)), "rate_out_of_range", "registration_rate"),
        (blamed(|t| t.registration_rate = ratio(9, 8)), "rate_out_of_range", "registration_rate"),
        (blamed(|t| t.resale_on = day(2024, 2, 28)), "resale_before_purchase", "resale_on"),
        (blamed(|t| t.resale_on = day(2024, 2, 29)), "months_out_of_range", "resale_on"),
        (blamed(|t| t.resale_on = day(2024, 3, 28)), "months_out_of_range", "resale_on"),
        (blamed(|t| t.months = Some(0)), "months_out_of_range", "months"),
        (blamed(|t| t.months = Some(1_201)), "months_out_of_range", "months"),
        (blamed(|t| t.notary_fees = eur("-0.01")), "amount_negative", "notary_fees"),
        (blamed(|t| t.monthly_interest = eur("-1")), "amount_negative", "monthly_interest"),
        (blamed(|t| t.monthly_charges = eur("-1")), "amount_negative", "monthly_charges"),
        (blamed(|t| t.common_works = eur("-1")), "amount_negative", "common_works"),
        (blamed(|t| t.private_works = eur("-1")), "amount_negative", "private_works"),
        (blamed(|t| t.rents_received = eur("-1")), "amount_negative", "rents_received"),
        (blamed(|t| t.households = 0), "count_out_of_range", "households"),
        (blamed(|t| t.households = 10_001), "count_out_of_range", "households"),
        (
            blamed(|t| (t.households, t.works_paid_by) = (1, WorksPayer::Households)),
            "no_other_household",
            "works_paid_by",
        ),
        (blamed(|t| t.growth = None), "missing_field", "indexation.rate"),
        (blamed(|t| t.recovery.rate = ratio(11, 10)), "rate_out_of_range", "recovery.rate"),
        (blamed(|t| t.recovery.window_months = 1_201), "window_too_long", "recovery.window_months"),
        (blamed(|t| t.sale_price = Some(eur("-1"))), "amount_negative", "sale_price"),
        (
            blamed(|t| t.redistribution = Redistribution::Full { porteur_rate: ratio(-1, 10) }),
            "rate_out_of_range",
            "redistribution.porteur_rate",
        ),
    ] {
        assert_eq!(found, (code, field.to_owned()));
    }
}
