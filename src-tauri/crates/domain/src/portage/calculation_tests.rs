use super::*;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::{day, eur, ratio};
use crate::kernel::{Compounding, Currency, IndexValue};
use crate::portage::{
    Basis, ForcedRecovery, Growth, LossTerms, Recovery, Redistribution, RestTo, Together,
    WorksPayer,
};

fn at(rate: Ratio) -> Option<Growth> {
    Some(Growth::Rate { rate, compounding: Compounding::Simple })
}

/// The mission's case, by its dates: nothing is recovered after 36 months.
fn by_dates() -> PortageTerms {
    PortageTerms {
        capital: eur("143000.00"),
        registration_rate: ratio(125, 1_000),
        acquired_on: day(2024, 1, 15),
        resale_on: day(2027, 1, 15),
        months: None,
        notary_fees: eur("3250.00"),
        monthly_interest: eur("400.00"),
        monthly_charges: eur("150.00"),
        households: 4,
        common_works: eur("15000.00"),
        private_works: eur("0.00"),
        works_paid_by: WorksPayer::Nobody,
        rents_received: eur("0.00"),
        growth: at(ratio(2, 100)),
        basis: Basis::Capital,
        recovery: Recovery::default(),
        formula: Formula::Equitable,
        redistribution: Redistribution::Full { porteur_rate: ratio(60, 100) },
        sale_price: None,
        loss: None,
        together: Some(Together { total_price: eur("715000.00"), buyers: 4 }),
    }
}

/// The mission's own figures: recovery is held although three years have passed.
fn mission() -> PortageTerms {
    let force = Some(ForcedRecovery::Recovered);
    PortageTerms { recovery: Recovery { force, ..Recovery::default() }, ..by_dates() }
}

fn option_b(rest_to: RestTo) -> Redistribution {
    let (duty_rate, interest_rate) = (ratio(50, 100), ratio(70, 100));
    Redistribution::Partial { duty_rate, interest_rate, rest_to }
}

/// The convention of the specification: 48 months, rents, works of the porteur.
fn convention() -> PortageTerms {
    PortageTerms {
        resale_on: day(2028, 1, 15),
        common_works: eur("0.00"),
        private_works: eur("8000.00"),
        works_paid_by: WorksPayer::Porteur,
        rents_received: eur("28800.00"),
        formula: Formula::Convention,
        together: None,
        ..by_dates()
    }
}

fn computed(terms: &PortageTerms) -> Portage {
    let found = portage(terms).unwrap();
    assert_recomputed(&found.steps);
    let mut parts = vec![found.shared.porteur, found.shared.purse];
    parts.extend(&found.shared.households);
    let sum = Money::sum(&parts, Currency::EUR).unwrap();
    assert_eq!(
        sum,
        terms.sale_price.unwrap_or(found.price),
        "disjoint lines that sum to the price"
    );
    found
}

/// Porteur, others together, purse.
fn totals(terms: &PortageTerms) -> [String; 3] {
    let shared = computed(terms).shared;
    [shared.porteur, shared.others, shared.purse].map(|total| total.to_string())
}

#[test]
fn the_mission_s_own_figures_come_out() {
    let found = computed(&mission());
    let costs = &found.costs;
    for (line, expected) in [
        (costs.registration_duties, "17875.00"),
        (costs.recovered, "10725.00"),
        (costs.net_duty_loss, "7150.00"),
        (costs.interest, "14400.00"),
        (costs.porteur_charges, "1350.00"),
        (costs.others_charges, "4050.00"),
        (costs.carrying_cost, "30200.00"),
        (found.indexation, "8580.00"),
        (found.price, "196780.00"),
        (found.shared.porteur, "183298.00"),
        (found.shared.others, "13482.00"),
        (found.shared.households[0], "4494.00"),
        (found.net_result, "14148.00"),
        (found.monthly.porteur, "437.50"),
        (found.monthly.alone, "550.00"),
        (found.monthly.each_other, "37.50"),
        (found.without.unwrap().each, "178750.00"),
        (found.without.unwrap().difference, "35750.00"),
    ] {
        assert_eq!(line, eur(expected));
    }
    assert_eq!(found.shared.surplus, Surplus::Left(eur("23580.00")));
    assert_eq!((&found.yearly_yield * &Ratio::whole(100)).display(2), "3.30");
    assert_eq!(found.warnings, [Warning::RecoveryForced, Warning::WorksPaidByNobody]);
    let said = |label: &str| {
        let step = found.steps.iter().find(|step| step.label == label);
        step.and_then(Step::money).unwrap_or_else(|| panic!("no line {label}"))
    };
    for (label, expected) in [
        ("repaid_to_porteur", "169150.00"),
        ("repaid_to_others", "4050.00"),
        ("porteur_surplus", "14148.00"),
        ("others_surplus", "9432.00"),
    ] {
        assert_eq!(said(label), eur(expected), "{label}");
    }
}

#[test]
fn option_b_gives_the_rest_to_the_purse_or_to_every_household() {
    let purse = PortageTerms { redistribution: option_b(RestTo::Purse), ..mission() };
    assert_eq!(totals(&purse), ["156655.00", "0.00", "40125.00"]);
    let all = PortageTerms { redistribution: option_b(RestTo::Households), ..mission() };
    assert_eq!(totals(&all), ["166686.25", "30093.75", "0.00"]);
    assert_eq!(computed(&all).shared.households, [eur("10031.25"); 3]);
    // 156 655.00 - 143 000 - 7 150 - 3 250 - 14 400 - 1 350.
    let found = computed(&purse);
    assert_eq!(found.net_result, eur("-12495.00"));
    assert!(found.warnings.contains(&Warning::PorteurLoses), "nobody discovers it later");
}

#[test]
fn by_its_dates_nothing_is_recovered_after_24_months() {
    let found = computed(&by_dates());
    assert_eq!(found.costs.net_duty_loss, eur("17875.00"));
    assert_eq!(found.costs.carrying_cost, eur("40925.00"));
    assert_eq!((found.price, found.warnings), (eur("207505.00"), vec![Warning::WorksPaidByNobody]));
    for (resale_on, months, price) in [
        (day(2026, 1, 14), 23, "186531.67"),
        (day(2026, 1, 15), 24, "187320.00"),
        (day(2026, 1, 16), 24, "198045.00"),
    ] {
        let found = computed(&PortageTerms { resale_on, ..by_dates() });
        assert_eq!((found.costs.months, found.price), (months, eur(price)), "{resale_on}");
    }
}

#[test]
fn months_typed_against_the_dates_make_a_hypothesis() {
    for (months, warnings) in [
        (36, vec![]),
        (35, vec![Warning::MonthsAgainstDates]),
        (37, vec![Warning::MonthsAgainstDates, Warning::MoreThanThreeYears]),
        (60, vec![Warning::MonthsAgainstDates, Warning::MoreThanThreeYears]),
        (61, vec![Warning::MonthsAgainstDates, Warning::MoreThanFiveYears]),
    ] {
        let paid = WorksPayer::Porteur;
        let terms = PortageTerms { months: Some(months), works_paid_by: paid, ..by_dates() };
        let found = computed(&terms);
        assert_eq!((found.costs.months, found.warnings), (months, warnings));
    }
    assert!(Warning::MonthsAgainstDates.is_hypothesis());
    assert!(Warning::RecoveryForced.is_hypothesis());
    assert!(!Warning::MoreThanThreeYears.is_hypothesis());
}

#[test]
fn works_that_nobody_paid_are_warned_of_and_those_that_option_b_keeps_are_told() {
    let partial = Redistribution::Partial {
        duty_rate: ratio(1, 2),
        interest_rate: ratio(70, 100),
        rest_to: RestTo::Purse,
    };
    for (payer, is_warned, label) in [
        (WorksPayer::Nobody, true, None),
        (WorksPayer::Porteur, false, Some("works_of_porteur_kept")),
        (WorksPayer::Households, false, Some("works_of_households_kept")),
        (WorksPayer::FutureBuyer, false, None),
    ] {
        let terms = PortageTerms { works_paid_by: payer, ..mission() };
        let found = computed(&terms);
        assert_eq!(found.warnings.contains(&Warning::WorksPaidByNobody), is_warned, "{payer:?}");
        let found = computed(&PortageTerms { redistribution: partial.clone(), ..terms });
        let kept = found.steps.iter().find(|step| step.label.ends_with("_kept"));
        assert_eq!(kept.map(|step| step.label), label, "{payer:?}");
    }
}

fn sold_at_a_loss(porteur_rate: Ratio, cap: Option<&str>, purse: &str) -> PortageTerms {
    let loss = LossTerms { porteur_rate, porteur_cap: cap.map(eur), purse_balance: eur(purse) };
    PortageTerms { sale_price: Some(eur("165000.00")), loss: Some(loss), ..mission() }
}

#[test]
fn a_loss_is_split_by_contract_capped_and_borne_by_the_purse_first() {
    let half = || ratio(1, 2);
    let cases = [
        (sold_at_a_loss(half(), None, "0.00"), ["165050.00", "-50.00", "0.00"]),
        (sold_at_a_loss(half(), Some("3000.00"), "4000.00"), ["166150.00", "2850.00", "-4000.00"]),
        (sold_at_a_loss(half(), Some("9000.00"), "99999.00"), ["165050.00", "4050.00", "-4100.00"]),
        (sold_at_a_loss(ratio(60, 100), None, "0.00"), ["164230.00", "770.00", "0.00"]),
        (sold_at_a_loss(Ratio::zero(), None, "0.00"), ["169150.00", "-4150.00", "0.00"]),
    ];
    for (terms, expected) in cases {
        assert_eq!(totals(&terms), expected);
        assert_eq!(computed(&terms).shared.surplus, Surplus::Lacks(eur("8200.00")));
    }
    let capped = computed(&sold_at_a_loss(half(), Some("3000.00"), "4000.00"));
    assert_eq!(capped.shared.households, [eur("950.00"); 3]);
    assert_eq!(capped.net_result, eur("-3000.00"), "the cap is what the porteur loses");
    // -50.00 over three: the extra cents of a payment fall on the earlier household too.
    let split = computed(&sold_at_a_loss(half(), None, "0.00")).shared.households;
    assert_eq!(split, [eur("-16.67"), eur("-16.67"), eur("-16.66")]);
}

#[test]
fn a_loss_without_terms_asks_for_them_and_repaying_all_exactly_is_none() {
    let sold = |price: &str| PortageTerms { sale_price: Some(eur(price)), ..mission() };
    let error = portage(&sold("173199.99")).unwrap_err();
    assert_eq!(error, PortageError::LossTermsMissing { shortfall: eur("0.01") });
    assert_eq!((error.code(), error.field()), ("loss_terms_missing", Some("loss".to_owned())));
    assert_eq!(totals(&sold("173200.00")), ["169150.00", "4050.00", "0.00"]);
    assert_eq!(totals(&sold("173200.01")), ["169150.01", "4050.00", "0.00"]);
}

#[test]
fn the_convention_is_between_individuals_and_says_that_the_porteur_loses() {
    let found = computed(&convention());
    assert_eq!(found.indexation, eur("11440.00"));
    assert_eq!(found.price, eur("154765.00"));
    assert_eq!(found.net_result, eur("-9560.00"));
    assert_eq!(totals(&convention()), ["154765.00", "0.00", "0.00"]);
    assert_eq!(found.warnings, [Warning::MoreThanThreeYears, Warning::PorteurLoses]);
    let shared = PortageTerms { redistribution: option_b(RestTo::Purse), ..convention() };
    assert!(computed(&shared).warnings.contains(&Warning::ConventionNotShared));
    let cheap = PortageTerms { rents_received: eur("26399.99"), ..convention() };
    assert!(computed(&cheap).warnings.contains(&Warning::RentBelowCosts));
    let fair = PortageTerms { rents_received: eur("26400.00"), ..convention() };
    assert!(!computed(&fair).warnings.contains(&Warning::RentBelowCosts));
}

#[test]
fn a_convention_takes_two_per_cent_a_year_and_no_more() {
    let with = |growth| portage(&PortageTerms { growth, ..convention() });
    assert!(with(at(ratio(2, 100))).is_ok());
    let error = with(at(ratio(2_001, 100_000))).unwrap_err();
    let blamed = (error.code(), error.field());
    assert_eq!(blamed, ("convention_rate_too_high", Some("indexation.rate".to_owned())));
    let index = |last: i64, margin: Ratio| {
        Some(Growth::Index {
            values: vec![
                IndexValue { on: day(2024, 1, 1), value: Ratio::whole(1_000) },
                IndexValue { on: day(2028, 1, 1), value: Ratio::whole(last) },
            ],
            base_on: day(2024, 1, 15),
            margin,
            compounding: Compounding::Simple,
        })
    };
    for (last, margin, indexation, capped) in [
        (1_040, ratio(0, 1), "5720.00", false),
        (1_040, ratio(1, 100), "11440.00", false),
        (1_041, ratio(1, 100), "11440.00", true),
        (1_200, ratio(0, 1), "11440.00", true),
        (900, ratio(0, 1), "-14300.00", false),
    ] {
        let found = computed(&PortageTerms { growth: index(last, margin), ..convention() });
        assert_eq!(found.indexation, eur(indexation), "index {last}");
        assert_eq!(found.warnings.contains(&Warning::IndexationCapped), capped, "index {last}");
    }
    let error = with(index(1_000, ratio(3, 100))).unwrap_err();
    assert_eq!(error.field(), Some("indexation.margin".to_owned()));
    let equitable = PortageTerms { formula: Formula::Equitable, ..convention() };
    let found = computed(&PortageTerms { growth: index(1_200, ratio(3, 100)), ..equitable });
    assert_eq!(found.indexation, eur("45760.00"), "20 % and 4 x 3 %");
}

#[test]
fn solidarity_has_no_indexation_and_its_surplus_goes_to_the_purse() {
    let solidarity = PortageTerms { formula: Formula::Solidarity, growth: None, ..mission() };
    let found = computed(&solidarity);
    assert_eq!((found.indexation, found.price), (eur("0.00"), eur("188200.00")));
    assert_eq!(totals(&solidarity), ["169150.00", "4050.00", "15000.00"]);
    assert!(found.net_result.is_zero(), "all is repaid and nothing more");
}

#[test]
fn works_are_repaid_to_who_paid_them_and_count_nowhere_when_the_buyer_did() {
    for (works_paid_by, price, expected) in [
        (WorksPayer::Nobody, "196780.00", ["183298.00", "13482.00", "0.00"]),
        (WorksPayer::Porteur, "196780.00", ["189298.00", "7482.00", "0.00"]),
        (WorksPayer::Households, "196780.00", ["174298.00", "22482.00", "0.00"]),
        (WorksPayer::FutureBuyer, "181780.00", ["174298.00", "7482.00", "0.00"]),
    ] {
        let terms = PortageTerms { works_paid_by, ..mission() };
        assert_eq!(computed(&terms).price, eur(price), "{works_paid_by:?}");
        assert_eq!(totals(&terms), expected, "{works_paid_by:?}");
    }
}

#[test]
fn each_basis_is_indexed_and_years_compound_when_asked() {
    for (basis, indexation) in [
        (Basis::Capital, "8580.00"),
        (Basis::CapitalAndFees, "9204.00"),
        (Basis::CapitalFeesAndWorks, "10104.00"),
    ] {
        assert_eq!(computed(&PortageTerms { basis, ..mission() }).indexation, eur(indexation));
    }
    // 30 months: 1.0404 x 1.01 - 1 = 0.050804.
    let growth = Some(Growth::Rate { rate: ratio(2, 100), compounding: Compounding::Compound });
    let terms = PortageTerms { growth, months: Some(30), ..mission() };
    assert_eq!(computed(&terms).indexation, eur("7264.97"));
}

#[test]
fn a_price_below_zero_is_zero_and_says_so() {
    let terms = PortageTerms { rents_received: eur("300000.00"), ..mission() };
    let found = computed(&terms);
    assert!(found.price.is_zero());
    assert!(found.warnings.contains(&Warning::PriceBelowZero));
    let exact = PortageTerms { rents_received: eur("196780.00"), ..mission() };
    let found = computed(&exact);
    assert!(found.price.is_zero() && !found.warnings.contains(&Warning::PriceBelowZero));
}

#[test]
fn with_one_household_all_is_the_porteur_s() {
    let alone = PortageTerms { households: 1, ..mission() };
    let found = computed(&alone);
    assert_eq!(totals(&alone), ["196780.00", "0.00", "0.00"]);
    assert_eq!(found.monthly.porteur, found.monthly.alone);
    assert!(found.monthly.each_other.is_zero() && found.shared.households.is_empty());
    assert!(found.warnings.contains(&Warning::NoOtherHousehold));
    let loss = sold_at_a_loss(ratio(1, 2), None, "1000.00");
    assert_eq!(totals(&PortageTerms { households: 1, ..loss }), ["166000.00", "0.00", "-1000.00"]);
    let b = PortageTerms { redistribution: option_b(RestTo::Households), ..alone };
    assert_eq!(totals(&b), ["196780.00", "0.00", "0.00"]);
}

#[test]
fn under_option_b_a_price_below_the_compensation_makes_the_others_pay_in() {
    let low = |rest_to| PortageTerms {
        redistribution: option_b(rest_to),
        sale_price: Some(eur("156654.99")),
        ..mission()
    };
    assert_eq!(totals(&low(RestTo::Purse)), ["156655.00", "0.00", "-0.01"]);
    assert_eq!(totals(&low(RestTo::Households)), ["156654.99", "0.00", "0.00"]);
    assert!(computed(&low(RestTo::Purse)).warnings.contains(&Warning::RestNegative));
}
