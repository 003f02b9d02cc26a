use proptest::prelude::*;

use super::*;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::{eur, ratio};

fn holders(quotites: &[u32]) -> Vec<Holder> {
    (1..)
        .zip(quotites)
        .map(|(number, &quotite)| Holder { id: format!("h{number}"), quotite, investment: None })
        .collect()
}

fn terms() -> RevealTerms {
    RevealTerms {
        total_price: eur("600000.00"),
        total_surface: Ratio::whole(1_000),
        surface: Ratio::whole(100),
        fees: Fees::Rate(ratio(15, 100)),
        rate: ratio(2, 100),
        compounding: Compounding::Simple,
        years: Ratio::whole(3),
        market_gain: eur("0.00"),
        charges: eur("2000.00"),
        act_fees: None,
        bonus: None,
        variant: Variant::Quotite,
        holders: holders(&[250, 250, 250, 250]),
    }
}

fn figures(terms: &RevealTerms) -> Vec<String> {
    let found = reveal(terms).unwrap();
    assert_recomputed(&found.steps);
    assert_disjoint(&found);
    [found.a, found.b, found.c, found.d, found.price].iter().map(Money::to_string).collect()
}

/// Fees + bonus + purse + shares = price; price = A + B + C + D.
fn assert_disjoint(found: &Reveal) {
    let mut parts = vec![found.act_fees, found.bonus, found.purse];
    parts.extend(&found.shares);
    let currency = found.price.currency();
    assert_eq!(Money::sum(&parts, currency).unwrap(), found.price);
    let letters = [found.a, found.b, found.c, found.d];
    assert_eq!(Money::sum(&letters, currency).unwrap(), found.price);
}

#[test]
fn the_worked_examples_come_out() {
    assert_eq!(figures(&terms()), ["60000.00", "9000.00", "4140.00", "2000.00", "75140.00"]);
    assert_eq!(reveal(&terms()).unwrap().shares, vec![eur("18785.00"); 4]);
    let with_act = RevealTerms {
        act_fees: Some(eur("2500.00")),
        bonus: Some(Bonus::Rate(ratio(2, 100))),
        ..terms()
    };
    let found = reveal(&with_act).unwrap();
    assert_eq!((found.bonus, found.shares), (eur("1452.80"), vec![eur("17796.80"); 4]));
    let thirds = RevealTerms {
        total_price: eur("100000.00"),
        total_surface: Ratio::whole(300),
        fees: Fees::Rate(ratio(1, 10)),
        years: Ratio::one(),
        charges: eur("0.00"),
        ..terms()
    };
    assert_eq!(figures(&thirds), ["33333.33", "3333.33", "733.33", "0.00", "37399.99"]);
}

#[test]
fn the_rest_goes_by_quotite_by_investment_or_to_the_purse() {
    let mut terms = RevealTerms { holders: holders(&[500, 300, 200, 0]), ..terms() };
    assert_eq!(
        reveal(&terms).unwrap().shares,
        [eur("37570.00"), eur("22542.00"), eur("15028.00"), eur("0.00")]
    );
    terms.variant = Variant::Investment;
    for (holder, paid) in terms.holders.iter_mut().zip(["1", "1", "1", "0"]) {
        holder.investment = Some(eur(paid));
    }
    assert_eq!(
        reveal(&terms).unwrap().shares,
        [eur("25046.67"), eur("25046.67"), eur("25046.66"), eur("0.00")],
        "the extra cents go to the earlier"
    );
    terms.variant = Variant::Purse;
    terms.bonus = Some(Bonus::Amount(eur("140.00")));
    let found = reveal(&terms).unwrap();
    assert_disjoint(&found);
    assert_eq!((found.purse, found.shares), (eur("75000.00"), vec![eur("0.00"); 4]));
    terms.holders.clear();
    assert!(reveal(&terms).is_ok(), "the purse needs no holder");
}

#[test]
fn fees_gain_and_compounding_are_as_given() {
    let terms = RevealTerms {
        fees: Fees::Amount(eur("1234.56")),
        compounding: Compounding::Compound,
        years: ratio(5, 2),
        market_gain: eur("0.01"),
        ..terms()
    };
    // (60 000 + 1 234.56) x 0.050804 = 3 110.96…
    assert_eq!(figures(&terms), ["60000.00", "1234.56", "3110.97", "2000.00", "66345.53"]);
}

#[test]
fn what_makes_no_sense_is_refused_by_its_field() {
    let blamed = |change: fn(&mut RevealTerms)| {
        let mut terms = terms();
        change(&mut terms);
        let error = reveal(&terms).unwrap_err();
        (error.code(), error.field().unwrap())
    };
    for (found, code, field) in [
        (blamed(|t| t.total_price = eur("0")), "amount_not_positive", "total_price"),
        (blamed(|t| t.total_surface = ratio(0, 1)), "reveal_surface_not_positive", "total_surface"),
        (blamed(|t| t.surface = ratio(-1, 2)), "reveal_surface_not_positive", "surface"),
        (blamed(|t| t.surface = ratio(10_001, 10)), "surface_too_large", "surface"),
        (blamed(|t| t.fees = Fees::Rate(ratio(2, 1))), "rate_out_of_range", "fees_rate"),
        (blamed(|t| t.fees = Fees::Amount(eur("-1"))), "amount_negative", "fees"),
        (blamed(|t| t.rate = ratio(-1, 50)), "rate_out_of_range", "indexation.rate"),
        (blamed(|t| t.years = ratio(-3, 1)), "years_out_of_range", "indexation.years"),
        (blamed(|t| t.market_gain = eur("-1")), "amount_negative", "market_gain"),
        (blamed(|t| t.charges = eur("-1")), "amount_negative", "charges"),
        (blamed(|t| t.act_fees = Some(eur("-1"))), "amount_negative", "act_fees"),
        (blamed(|t| t.act_fees = Some(eur("75140.01"))), "more_than_the_price", "act_fees"),
        (
            blamed(|t| t.bonus = Some(Bonus::Amount(eur("75140.01")))),
            "more_than_the_price",
            "bonus.amount",
        ),
        (blamed(|t| t.bonus = Some(Bonus::Amount(eur("-1")))), "amount_negative", "bonus.amount"),
        (blamed(|t| t.bonus = Some(Bonus::Rate(ratio(3, 2)))), "rate_out_of_range", "bonus.rate"),
        (blamed(|t| t.holders.clear()), "holders_without_share", "holders"),
        (blamed(|t| t.holders = holders(&[0, 0])), "holders_without_share", "holders"),
        (blamed(|t| t.holders[2].id = "h1".to_owned()), "reveal_holder_twice", "holders[2].id"),
        (blamed(|t| t.variant = Variant::Investment), "missing_field", "holders[0].investment"),
    ] {
        assert_eq!(found, (code, field.to_owned()));
    }
}

/// Rounds `above / below`, half away from zero, both from 0.
fn half_up(above: i128, below: i128) -> i128 {
    (2 * above + below) / (2 * below)
}

/// The parts of an amount by largest remainder, one cent at a time.
fn dealt(amount: i128, weights: &[u32]) -> Vec<i128> {
    let sum: i128 = weights.iter().map(|&weight| i128::from(weight)).sum();
    let mut parts: Vec<i128> =
        weights.iter().map(|&weight| amount * i128::from(weight) / sum).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&one| std::cmp::Reverse(amount * i128::from(weights[one]) % sum));
    let left = amount - parts.iter().sum::<i128>();
    for &one in order.iter().take(usize::try_from(left).unwrap()) {
        parts[one] += 1;
    }
    parts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same in whole cents, ten-thousandths, square decimetres and months.
    #[test]
    fn a_second_model_agrees(
        total in 1_i64..1_000_000_000, whole in 1_i64..1_000_000, lot in 1_i64..1_000_000,
        fees in 0_i64..=10_000, rate in 0_i64..=1_000, months in 0_i64..600,
        gain in 0_i64..10_000_000, charges in 0_i64..10_000_000, act in 0_i64..100_000,
        bonus in 0_i64..=10_000, purse in any::<bool>(),
        quotites in prop::collection::vec(0_u32..1_000, 1..6),
    ) {
        prop_assume!(quotites.iter().any(|&quotite| quotite > 0));
        let lot = lot.min(whole);
        let cents = |cents: i64| Money::try_from_minor(cents.into(), Currency::EUR).unwrap();
        let a = half_up(i128::from(total) * i128::from(lot), whole.into());
        let b = half_up(a * i128::from(fees), 10_000);
        let grown = half_up((a + b) * i128::from(rate) * i128::from(months), 120_000);
        let price = a + b + grown + i128::from(gain) + i128::from(charges);
        prop_assume!(i128::from(act) <= price);
        let found = reveal(&RevealTerms {
            total_price: cents(total),
            total_surface: ratio(whole, 100),
            surface: ratio(lot, 100),
            fees: Fees::Rate(ratio(fees, 10_000)),
            rate: ratio(rate, 10_000),
            compounding: Compounding::Simple,
            years: ratio(months, 12),
            market_gain: cents(gain),
            charges: cents(charges),
            act_fees: Some(cents(act)),
            bonus: Some(Bonus::Rate(ratio(bonus, 10_000))),
            variant: if purse { Variant::Purse } else { Variant::Quotite },
            holders: holders(&quotites),
        }).unwrap();
        assert_disjoint(&found);
        let after = price - i128::from(act);
        let given = half_up(after * i128::from(bonus), 10_000);
        prop_assert_eq!(i128::from(found.price.minor()), price);
        prop_assert_eq!(i128::from(found.bonus.minor()), given);
        let rest = after - given;
        let shares: Vec<i128> = found.shares.iter().map(|share| share.minor().into()).collect();
        if purse {
            prop_assert_eq!(i128::from(found.purse.minor()), rest);
        } else {
            prop_assert_eq!(shares, dealt(rest, &quotites));
        }
    }
}
