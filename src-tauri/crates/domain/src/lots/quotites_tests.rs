//! The table of quotités: the specification's figures, its laws, a second model, what is refused.

use proptest::prelude::*;

use super::*;
use crate::kernel::explain::assert_recomputed;

fn hundredths(value: i64) -> Ratio {
    Ratio::try_new(value, 100).unwrap()
}

/// A lot by its surface and coefficients in hundredths.
fn lot(code: &str, surface: i64, by_use: i64, location: i64) -> WeighedLot {
    WeighedLot {
        code: code.to_owned(),
        surface: hundredths(surface),
        use_coefficient: hundredths(by_use),
        location_coefficient: hundredths(location),
    }
}

fn smoothing(percent: i64) -> Smoothing {
    Smoothing::try_new(hundredths(percent)).unwrap()
}

/// The five lots of spec 03.
fn lots() -> Vec<WeighedLot> {
    vec![
        lot("A1", 10_000, 100, 100),
        lot("A2", 8_000, 100, 105),
        lot("B1", 6_000, 70, 100),
        lot("B2", 12_000, 100, 95),
        lot("C1", 4_000, 90, 100),
    ]
}

#[test]
fn the_tables_of_the_specification_come_out() {
    for (base, lambda, expected, before, after) in [
        (1_000, 0, [266, 223, 112, 303, 96], "3.166667", "3.166667"),
        (10_000, 0, [2_660, 2_234, 1_117, 3_032, 957], "3.166667", "3.166667"),
        (1_000, 25, [249, 218, 134, 277, 122], "3.166667", "2.277293"),
        (1_000, 100, [200, 200, 200, 200, 200], "3.166667", "1.000000"),
    ] {
        let table = quotites(base, &smoothing(lambda), &lots()).unwrap();
        assert_eq!(table.quotites, expected, "base {base}, lambda {lambda} %");
        assert_eq!(table.total, base);
        assert_eq!((table.ratio_before.display(6), table.ratio_after.display(6)), {
            (before.to_owned(), after.to_owned())
        });
        assert_recomputed(table.steps.iter().map(|line| &line.step));
    }
}

#[test]
fn the_last_line_of_a_lot_is_its_quotite() {
    let table = quotites(1_000, &smoothing(25), &lots()).unwrap();
    for (position, &quotite) in table.quotites.iter().enumerate() {
        let mut lines = table.steps.iter().filter(|line| line.lot == Some(position));
        let labels: Vec<&str> = lines.clone().map(|line| line.step.label).collect();
        assert_eq!(labels, ["weight", "kept_weight", "smoothed_weight", "quotite"]);
        assert_eq!(lines.next_back().unwrap().step.result, Value::Count(quotite));
    }
}

#[test]
fn a_tie_goes_to_the_code_that_comes_first_with_digits_as_numbers() {
    // 1 000 over three equal lots: one unit is left over, and A2 comes before A10.
    let lots = [lot("A10", 1, 100, 100), lot("B1", 1, 100, 100), lot("A2", 1, 100, 100)];
    let table = quotites(1_000, &smoothing(0), &lots).unwrap();
    assert_eq!(table.quotites, [333, 333, 334]);
}

#[test]
fn a_lot_too_small_for_the_base_is_named_and_fits_a_larger_one() {
    let lots = [lot("A1", 100_000_000, 100, 100), lot("C9", 20_000, 100, 100)];
    let refused = quotites(1_000, &smoothing(0), &lots).unwrap_err();
    assert_eq!(
        refused,
        QuotiteError::ZeroQuotite { position: 1, code: "C9".to_owned(), base: 1_000 }
    );
    assert_eq!((refused.code(), refused.field().as_deref()), ("quotite_zero", Some("base")));
    assert_eq!(quotites(10_000, &smoothing(0), &lots).unwrap().quotites, [9_998, 2]);
}

#[test]
fn what_is_wrong_is_refused_with_its_code_and_field() {
    let changed = |change: fn(&mut Vec<WeighedLot>)| {
        let mut lots = lots();
        change(&mut lots);
        quotites(1_000, &smoothing(0), &lots).unwrap_err()
    };
    let lambda = |percent| Smoothing::try_new(hundredths(percent)).unwrap_err();
    for (error, code, field) in [
        (quotites(999, &smoothing(0), &lots()).unwrap_err(), "base_unknown", "base"),
        (quotites(0, &smoothing(0), &lots()).unwrap_err(), "base_unknown", "base"),
        (changed(Vec::clear), "no_lot", "lots"),
        (changed(|lots| lots[3].code = "A2".to_owned()), "lot_code_twice", "lots[3].code"),
        (
            changed(|lots| lots[1].surface = Ratio::zero()),
            "surface_not_positive",
            "lots[1].surface",
        ),
        (
            changed(|lots| lots[4].use_coefficient = Ratio::whole(-1)),
            "coefficient_not_positive",
            "lots[4].use_coefficient",
        ),
        (
            changed(|lots| lots[0].location_coefficient = Ratio::zero()),
            "coefficient_not_positive",
            "lots[0].location_coefficient",
        ),
        (lambda(-1), "smoothing_out_of_range", "smoothing"),
        (lambda(101), "smoothing_out_of_range", "smoothing"),
    ] {
        assert_eq!((error.code(), error.field().as_deref()), (code, Some(field)), "{error}");
    }
}

/// The same table in whole numbers: weights in millionths of a square metre, times a hundred times
/// the count of lots so that smoothing stays whole; units handed out one by one.
fn second_model(base: i64, percent: i64, lots: &[(String, i64, i64, i64)]) -> Option<Vec<i64>> {
    let count = i128::try_from(lots.len()).unwrap();
    let weights: Vec<i128> = lots
        .iter()
        .map(|(_, surface, by_use, location)| i128::from(surface * by_use * location))
        .collect();
    let sum: i128 = weights.iter().sum();
    let lambda = i128::from(percent);
    let smoothed: Vec<i128> =
        weights.iter().map(|weight| (100 - lambda) * count * weight + lambda * sum).collect();
    let whole: i128 = smoothed.iter().sum();
    let base = i128::from(base);
    let mut given: Vec<i128> = smoothed.iter().map(|weight| weight * base / whole).collect();
    // A code of these tests is a letter and a number.
    let filed = |position: usize| {
        let code = &lots[position].0;
        (code[..1].to_owned(), code[1..].parse::<u64>().unwrap())
    };
    let mut waiting: Vec<usize> = (0..lots.len()).collect();
    while given.iter().sum::<i128>() < base {
        let mut next = waiting[0];
        for &position in &waiting[1..] {
            let rest = |position: usize| smoothed[position] * base % whole;
            let earlier = filed(position) < filed(next);
            if rest(position) > rest(next) || (rest(position) == rest(next) && earlier) {
                next = position;
            }
        }
        given[next] += 1;
        waiting.retain(|&position| position != next);
    }
    let all = given.iter().all(|&quotite| quotite > 0);
    all.then(|| given.into_iter().map(|quotite| i64::try_from(quotite).unwrap()).collect())
}

fn any_lots() -> impl Strategy<Value = Vec<(String, i64, i64, i64)>> {
    let codes = prop::collection::btree_set(0_u32..40, 1..5);
    let measures = prop::collection::vec((1_i64..20_000, 1_i64..150, 50_i64..150), 7);
    let named = |code: u32| format!("{}{}", if code < 20 { 'A' } else { 'B' }, code % 20 + 1);
    (codes, measures, any::<u64>()).prop_map(move |(codes, measures, seed)| {
        let mut lots: Vec<(String, i64, i64, i64)> = codes
            .into_iter()
            .zip(measures)
            .map(|(code, (a, b, c))| (named(code), a, b, c))
            .collect();
        // Some lots weigh the same, so that there are ties; and not in the order of their codes.
        if seed.is_multiple_of(3) {
            lots.iter_mut().for_each(|lot| (lot.1, lot.2, lot.3) = (700, 100, 100));
        }
        let turn = usize::try_from(seed % 7).unwrap() % lots.len();
        lots.rotate_left(turn);
        lots
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]
    #[test]
    fn the_table_is_that_of_whole_numbers(
        given in any_lots(),
        percent in 0_i64..=100,
        base in prop::sample::select(BASES.to_vec()),
    ) {
        let lots: Vec<WeighedLot> = given
            .iter()
            .map(|(code, surface, by_use, location)| lot(code, *surface, *by_use, *location))
            .collect();
        match (quotites(base, &smoothing(percent), &lots), second_model(base, percent, &given)) {
            (Ok(table), Some(expected)) => {
                prop_assert_eq!(&table.quotites, &expected);
                prop_assert_eq!(table.quotites.iter().sum::<i64>(), base);
                prop_assert!(table.ratio_after <= table.ratio_before, "smoothing brings nearer");
                prop_assert!(table.ratio_after >= Ratio::one());
            }
            (Err(QuotiteError::ZeroQuotite { .. }), None) => {}
            (found, expected) => prop_assert!(false, "{found:?} but {expected:?}"),
        }
    }
}

proptest! {
    #[test]
    fn the_order_of_the_list_changes_nothing_and_every_line_is_done_again(
        given in any_lots(),
        percent in 0_i64..=100,
        turn in 0_usize..7,
    ) {
        let lots: Vec<WeighedLot> = given
            .iter()
            .map(|(code, surface, by_use, location)| lot(code, *surface, *by_use, *location))
            .collect();
        let Ok(table) = quotites(100_000, &smoothing(percent), &lots) else { return Ok(()) };
        assert_recomputed(table.steps.iter().map(|line| &line.step));
        let turn = turn % lots.len();
        let (mut turned, mut expected) = (lots, table.quotites);
        turned.rotate_left(turn);
        expected.rotate_left(turn);
        prop_assert_eq!(quotites(100_000, &smoothing(percent), &turned).unwrap().quotites, expected);
    }
}
