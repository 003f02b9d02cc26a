//! The purchases of the specification, their laws, and what is refused.

use proptest::prelude::*;

use super::*;
use crate::kernel::Currency;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::{eur, ratio};

fn fifth(rate: Ratio) -> BuyerLot {
    BuyerLot { surface: None, fraction: Some(ratio(1, 5)), registration_rate: rate }
}

fn buyer(id: &str, lots: Vec<BuyerLot>) -> Buyer {
    let nothing = eur("0.00");
    Buyer { id: id.to_owned(), lots, private_works: nothing, contribution: nothing }
}

fn three() -> Ratio {
    ratio(3, 100)
}

fn twelve_and_a_half() -> Ratio {
    ratio(125, 1_000)
}

/// 715 000 in fifths between four buyers, the first of whom carries a second lot.
fn worked() -> PurchaseTerms {
    PurchaseTerms {
        total_price: eur("715000.00"),
        total_surface: Ratio::whole(500),
        buyers: vec![
            buyer("porteur", vec![fifth(three()), fifth(twelve_and_a_half())]),
            buyer("h2", vec![fifth(three())]),
            buyer("h3", vec![fifth(twelve_and_a_half())]),
            buyer("h4", vec![fifth(three())]),
        ],
        notary_base: eur("5000.00"),
        notary_per_lot: eur("1000.00"),
        common_works: None,
        loan: None,
        works_loan: None,
    }
}

fn checked(terms: &PurchaseTerms) -> Purchase {
    let found = purchase(terms).unwrap();
    assert_recomputed(&found.steps);
    for buyer in &found.buyers {
        assert_recomputed(buyer.steps.iter().map(|line| &line.step));
    }
    found
}

#[test]
fn the_property_of_the_specification_is_shared_in_fifths() {
    let found = checked(&worked());
    let told: Vec<[String; 3]> = found
        .buyers
        .iter()
        .map(|one| [one.price, one.registration, one.notary].map(|amount| amount.to_string()))
        .collect();
    assert_eq!(
        told,
        [
            ["286000.00", "22165.00", "3250.00"],
            ["143000.00", "4290.00", "2250.00"],
            ["143000.00", "17875.00", "2250.00"],
            ["143000.00", "4290.00", "2250.00"],
        ]
    );
}

#[test]
fn the_totals_with_works_of_the_specification_come_out() {
    let mut terms = worked();
    terms.buyers[1].private_works = eur("50000.00");
    terms.buyers[2].private_works = eur("100000.00");
    let found = checked(&terms);
    assert_eq!(found.buyers[1].total, eur("199540.00"), "works of 50 000 and 3 %");
    assert_eq!(found.buyers[2].total, eur("263125.00"), "works of 100 000 and 12,5 %");
    let sum = Money::sum(found.buyers.iter().map(|one| &one.total), Currency::EUR).unwrap();
    assert_eq!(found.total, sum);
}

#[test]
fn a_loan_is_what_is_left_to_pay_and_the_works_have_their_own() {
    let mut terms = worked();
    let rates = |months, convention| Rates { rate: ratio(35, 1_000), months, convention };
    terms.loan = Some(rates(240, RateConvention::Proportional));
    terms.buyers[1].contribution = eur("6540.00");
    terms.buyers[1].private_works = eur("143000.00");
    terms.works_loan =
        Some(WorksLoan { rates: rates(240, RateConvention::Actuarial), starts_after_months: 12 });
    let found = checked(&terms);
    let one = &found.buyers[1];
    assert_eq!(one.loan, eur("143000.00"), "143 000 + 4 290 + 2 250 - 6 540");
    assert_eq!(one.monthly, Some(eur("829.34")));
    assert_eq!(one.works_loan, Some(eur("143000.00")));
    assert_eq!(one.works_monthly, Some(eur("825.31")));
    assert_eq!(one.monthly_with_works, Some(eur("1654.65")));
    assert_eq!(found.buyers[2].works_monthly, Some(eur("0.00")), "no works, no loan for them");
}

#[test]
fn what_a_buyer_brings_is_told_outside_of_ten_to_twenty_per_cent_of_the_price() {
    for (brought, expected) in [
        ("14299.99", vec![Advice::LowContribution]),
        ("14300.00", vec![]),
        ("28600.00", vec![]),
        ("28600.01", vec![Advice::HighContribution]),
        ("163125.01", vec![Advice::HighContribution, Advice::NothingToBorrow]),
    ] {
        let mut terms = worked();
        terms.buyers[2].contribution = eur(brought);
        let found = checked(&terms);
        assert_eq!(found.buyers[2].advice, expected, "{brought}");
        assert!(!found.buyers[2].loan.is_negative());
    }
    let found = checked(&worked());
    let told = [Advice::ReducedRate, Advice::AskNotary, Advice::LowContribution];
    assert_eq!(found.buyers[0].advice, told, "a second lot in the deed: ask the notary");
}

#[test]
fn common_works_are_shared_by_their_key_and_a_square_metre_has_its_price() {
    let surface = |surface| BuyerLot {
        surface: Some(Ratio::whole(surface)),
        fraction: None,
        registration_rate: three(),
    };
    let mut terms = PurchaseTerms {
        total_price: eur("100000.00"),
        total_surface: Ratio::whole(300),
        buyers: vec![
            buyer("a", vec![surface(100)]),
            buyer("b", vec![surface(50), surface(50)]),
            buyer("c", vec![surface(100)]),
        ],
        ..worked()
    };
    let works = |key| Some(CommonWorks { amount: eur("1000.00"), key });
    let told = |terms: &PurchaseTerms| -> Vec<String> {
        checked(terms).buyers.iter().map(|one| one.common_works.to_string()).collect()
    };
    terms.common_works = works(CommonKey::General);
    assert_eq!(told(&terms), ["333.34", "333.33", "333.33"]);
    terms.common_works = works(CommonKey::Equal);
    assert_eq!(told(&terms), ["333.34", "333.33", "333.33"]);
    let weights = [("a", 1), ("b", 2), ("c", 0)];
    let weights = weights.map(|(id, weight)| (id.to_owned(), Ratio::whole(weight)));
    terms.common_works = works(CommonKey::Benefit(weights.to_vec()));
    assert_eq!(told(&terms), ["333.33", "666.67", "0.00"]);
    let found = checked(&terms);
    let prices = Money::sum(found.buyers.iter().map(|one| &one.price), Currency::EUR).unwrap();
    assert_eq!(prices, eur("100000.00"), "the whole property, to the cent");
    // 33 333.34 + 1 000.00 + 1 666.67 + 1 000.00 + 333.33, over 100 m².
    assert_eq!(found.buyers[0].per_m2, Some(eur("373.33")));
    terms.total_surface = Ratio::whole(1_000);
    let found = checked(&terms);
    assert_eq!(found.buyers[0].price, eur("10000.00"), "a part of the property only");
}

#[test]
fn what_cannot_be_bought_is_refused_with_its_field() {
    type Spoil = fn(&mut PurchaseTerms);
    let refused: &[(&str, &str, Spoil)] = &[
        ("amount_not_positive", "total_price", |t| t.total_price = eur("0.00")),
        ("purchase_share_not_positive", "total_surface", |t| t.total_surface = Ratio::zero()),
        ("purchase_amount_negative", "notary_base", |t| t.notary_base = eur("-0.01")),
        ("purchase_amount_negative", "notary_per_lot", |t| t.notary_per_lot = eur("-1.00")),
        ("purchase_without_buyer", "buyers", |t| t.buyers.clear()),
        ("purchase_buyer_twice", "buyers[1].id", |t| t.buyers[1].id = "porteur".to_owned()),
        ("purchase_without_lot", "buyers[3].lots", |t| t.buyers[3].lots.clear()),
        ("purchase_share_missing", "buyers[0].lots[1]", |t| t.buyers[0].lots[1].fraction = None),
        ("purchase_share_not_positive", "buyers[0].lots[0].fraction", |t| {
            t.buyers[0].lots[0].fraction = Some(Ratio::zero());
        }),
        ("rate_out_of_range", "buyers[0].lots[0].fraction", |t| {
            t.buyers[0].lots[0].fraction = Some(ratio(337, 10));
        }),
        ("purchase_share_not_positive", "buyers[0].lots[0].surface", |t| {
            t.buyers[0].lots[0].surface = Some(Ratio::whole(-1));
        }),
        ("rate_out_of_range", "buyers[2].lots[0].registration_rate", |t| {
            t.buyers[2].lots[0].registration_rate = Ratio::whole(3);
        }),
        ("purchase_amount_negative", "buyers[1].contribution", |t| {
            t.buyers[1].contribution = eur("-1.00");
        }),
        ("purchase_amount_negative", "buyers[1].private_works", |t| {
            t.buyers[1].private_works = eur("-1.00");
        }),
        ("purchase_too_much", "buyers", |t| {
            t.buyers[1].lots[0].fraction = Some(ratio(21, 100));
        }),
        ("rate_out_of_range", "loan.rate", |t| {
            t.loan = Some(Rates {
                rate: ratio(11, 10),
                months: 240,
                convention: RateConvention::Proportional,
            });
        }),
        ("purchase_weight_of_nobody", "common_works.key.weights", |t| {
            let key = CommonKey::Benefit(vec![("h9".to_owned(), Ratio::one())]);
            t.common_works = Some(CommonWorks { amount: eur("1.00"), key });
        }),
        ("purchase_weight_missing", "common_works.key.weights", |t| {
            let key = CommonKey::Benefit(vec![("h2".to_owned(), Ratio::one())]);
            t.common_works = Some(CommonWorks { amount: eur("1.00"), key });
        }),
        ("purchase_weights_unusable", "common_works.key.weights", |t| {
            let key = CommonKey::Benefit(vec![("h2".to_owned(), Ratio::zero())]);
            t.common_works = Some(CommonWorks { amount: eur("1.00"), key });
        }),
    ];
    for &(code, field, spoil) in refused {
        let mut terms = worked();
        spoil(&mut terms);
        let error = purchase(&terms).unwrap_err();
        assert_eq!((error.code(), error.field().as_deref()), (code, Some(field)));
    }
}

/// A lot's price, rounded by hand in whole cents.
fn rounded(cents: i64, above: i64, below: i64) -> i64 {
    (2 * cents * above + below) / (2 * below)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_is_rounded_once_and_every_total_is_the_sum_of_its_lines(
        cents in 1_i64..1_000_000_000,
        surfaces in prop::collection::vec(1_i64..200, 1..6),
        beside in 1_i64..100,
    ) {
        let whole: i64 = surfaces.iter().sum();
        let lot = |surface: i64| BuyerLot {
            surface: Some(Ratio::whole(surface)),
            fraction: None,
            registration_rate: three(),
        };
        let buyers = surfaces.iter().map(|&one| buyer(&format!("b{one}"), vec![lot(one)]));
        let mut buyers: Vec<Buyer> = buyers.collect();
        for (at, buyer) in buyers.iter_mut().enumerate() {
            buyer.id = at.to_string();
        }
        let total_price = Money::try_from_minor(cents.into(), Currency::EUR).unwrap();
        let all = PurchaseTerms { total_price, total_surface: Ratio::whole(whole), buyers, ..worked() };
        let prices = |found: &Purchase| -> Vec<i64> {
            found.buyers.iter().map(|one| one.price.minor()).collect()
        };
        let found = checked(&all);
        prop_assert_eq!(prices(&found).iter().sum::<i64>(), cents, "the whole, to the cent");
        let part = PurchaseTerms { total_surface: Ratio::whole(whole + beside), ..all };
        let found = checked(&part);
        let by_hand: Vec<i64> =
            surfaces.iter().map(|&one| rounded(cents, one, whole + beside)).collect();
        prop_assert_eq!(prices(&found), by_hand);
        for one in &found.buyers {
            prop_assert_eq!(one.registration.minor(), rounded(one.price.minor(), 3, 100));
            let lines = [one.price, one.registration, one.notary, one.common_works, one.private_works];
            prop_assert_eq!(Money::sum(&lines, Currency::EUR).unwrap(), one.total);
        }
    }
}
