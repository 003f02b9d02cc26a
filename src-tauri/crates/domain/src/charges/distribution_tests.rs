//! Sharing out: the specification's figures, its laws, a second model, what is refused.

use proptest::prelude::*;

use super::*;
use crate::kernel::Currency;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::eur;

fn percent(value: i64) -> Ratio {
    Ratio::try_new(value, 100).unwrap()
}

fn lot(code: &str, quotite: u32, occupants: Option<u32>) -> ChargedLot {
    ChargedLot { code: code.to_owned(), quotite, occupants }
}

/// The five lots of spec 03, over 1 000.
fn lots() -> Vec<ChargedLot> {
    vec![
        lot("A1", 266, Some(2)),
        lot("A2", 223, Some(1)),
        lot("B1", 112, Some(0)),
        lot("B2", 303, Some(4)),
        lot("C1", 96, Some(1)),
    ]
}

fn by_lot(quantities: &[(&str, i64)]) -> ByLot {
    quantities.iter().map(|&(code, value)| (code.to_owned(), Ratio::whole(value))).collect()
}

/// The heating of spec 03.
fn heating(fixed: i64) -> PlainKey {
    let readings = by_lot(&[("A1", 1_200), ("A2", 800), ("B1", 150), ("B2", 1_500), ("C1", 350)]);
    PlainKey::Usage { fixed_rate: percent(fixed), readings }
}

fn lift() -> PlainKey {
    PlainKey::Benefit { weights: by_lot(&[("B2", 2), ("A2", 1)]) }
}

fn mixed(parts: &[(i64, PlainKey)]) -> Key {
    let parts = parts.iter().cloned();
    Key::Mixed(parts.map(|(rate, key)| KeyPart { rate: percent(rate), key }).collect())
}

fn shares(amount: &str, key: &Key) -> Vec<String> {
    let found = distribute(eur(amount), &lots(), key).unwrap();
    assert_eq!(found.total, eur(amount), "the shares sum to the amount");
    assert_recomputed(found.steps.iter().map(|line| &line.step));
    found.shares.iter().map(ToString::to_string).collect()
}

#[test]
fn the_shares_of_the_specification_come_out() {
    for (amount, key, expected) in [
        (
            "12000.00",
            Key::Plain(PlainKey::General),
            ["3192.00", "2676.00", "1344.00", "3636.00", "1152.00"],
        ),
        (
            "1000.01",
            Key::Plain(PlainKey::General),
            ["266.00", "223.00", "112.00", "303.01", "96.00"],
        ),
        ("6000.00", Key::Plain(heating(30)), ["1738.80", "1241.40", "359.10", "2120.40", "540.30"]),
        ("2400.00", Key::Plain(lift()), ["0.00", "800.00", "0.00", "1600.00", "0.00"]),
    ] {
        assert_eq!(shares(amount, &key), expected, "{amount}");
    }
}

#[test]
fn every_other_key_shares_out_too() {
    for (amount, key, expected) in [
        // One part a lot; the cents left over go to the earlier lots.
        ("100.02", Key::Plain(PlainKey::Equal), ["20.01", "20.01", "20.00", "20.00", "20.00"]),
        ("80.00", Key::Plain(PlainKey::Occupants), ["20.00", "10.00", "0.00", "40.00", "10.00"]),
        // 60 % by quotité, 40 % by occupants: 600.00 and 400.00.
        (
            "1000.00",
            mixed(&[(60, PlainKey::General), (40, PlainKey::Occupants)]),
            ["259.60", "183.80", "67.20", "381.80", "107.60"],
        ),
        // A part by usage keeps its own fixed part: 500.00 is 150.00 and 350.00; and 500.00 equal.
        (
            "1000.00",
            mixed(&[(50, heating(30)), (50, PlainKey::Equal)]),
            ["244.90", "203.45", "129.93", "276.70", "145.02"],
        ),
        ("-100.02", Key::Plain(PlainKey::Equal), {
            ["-20.01", "-20.01", "-20.00", "-20.00", "-20.00"]
        }),
        ("-1000.01", Key::Plain(PlainKey::General), {
            ["-266.00", "-223.00", "-112.00", "-303.01", "-96.00"]
        }),
        ("0.00", Key::Plain(heating(30)), ["0.00"; 5]),
        ("6000.00", Key::Plain(heating(0)), {
            ["1800.00", "1200.00", "225.00", "2250.00", "525.00"]
        }),
        ("1000.00", Key::Plain(heating(100)), {
            ["266.00", "223.00", "112.00", "303.00", "96.00"]
        }),
    ] {
        assert_eq!(shares(amount, &key), expected, "{amount}");
    }
}

#[test]
fn the_key_is_split_first_then_each_part_over_the_lots() {
    // 0.01 in halves: the whole cent goes to the earlier part, and there to the larger remainder.
    // Shared out at once it would go to A1, who bears two thirds of the whole.
    let lots = [lot("A1", 1, None), lot("A2", 2, None)];
    let key = mixed(&[
        (50, PlainKey::General),
        (50, PlainKey::Benefit { weights: by_lot(&[("A1", 1)]) }),
    ]);
    let found = distribute(eur("0.01"), &lots, &key).unwrap();
    assert_eq!(found.shares, [eur("0.00"), eur("0.01")]);
    let labels: Vec<(Option<usize>, &str)> =
        found.steps.iter().map(|line| (line.lot, line.step.label)).collect();
    assert_eq!(
        labels,
        [
            (None, "part_by_quotite"),
            (None, "part_by_benefit"),
            (Some(0), "share_by_quotite"),
            (Some(0), "share_by_benefit"),
            (Some(0), "lot_share"),
            (Some(1), "share_by_quotite"),
            (None, "shares_total"),
        ]
    );
}

#[test]
fn two_parts_of_one_kind_are_told_apart_and_nothing_is_divided_by_one() {
    let lots = [lot("A1", 1, None), lot("A2", 2, None)];
    let key = mixed(&[(70, PlainKey::General), (30, PlainKey::General)]);
    let found = distribute(eur("100.00"), &lots, &key).unwrap();
    let parts: Vec<Option<usize>> = found.steps.iter().map(|line| line.part).collect();
    let (first, second) = (Some(0), Some(1));
    assert_eq!(parts, [first, second, first, second, None, first, second, None, None]);
    let names: Vec<&str> = found.steps[0].step.operands.iter().map(|one| one.name).collect();
    assert_eq!(names, ["charge_amount", "part_rate"]);
}

#[test]
fn ties_go_to_the_earlier_lot_of_the_list_not_of_the_weights() {
    let weights = by_lot(&[("C1", 1), ("B1", 1), ("A1", 1)]);
    let key = Key::Plain(PlainKey::Benefit { weights });
    assert_eq!(shares("0.02", &key), ["0.01", "0.00", "0.01", "0.00", "0.00"]);
}

#[test]
fn a_part_without_a_rate_asks_nothing_of_its_lots_but_is_checked() {
    let nobody = by_lot(&[("A1", 0), ("A2", 0), ("B1", 0), ("B2", 0), ("C1", 0)]);
    let usage = |readings| PlainKey::Usage { fixed_rate: percent(30), readings };
    let key = mixed(&[(0, usage(nobody.clone())), (100, PlainKey::Equal)]);
    assert_eq!(shares("5.00", &key), ["1.00"; 5]);
    let key = mixed(&[(0, usage(by_lot(&[("A1", 1)]))), (100, PlainKey::Equal)]);
    let error = distribute(eur("5.00"), &lots(), &key).unwrap_err();
    assert_eq!(error.field().as_deref(), Some("key.parts[0].key.readings"));
    // All fixed: who used what changes nothing, not even that nobody used anything.
    let key = Key::Plain(PlainKey::Usage { fixed_rate: Ratio::one(), readings: nobody });
    assert_eq!(shares("1000.00", &key)[0], "266.00");
}

#[test]
fn what_is_wrong_is_refused_with_its_code_and_field() {
    let refused = |lots: &[ChargedLot], key: &Key| {
        let error = distribute(eur("100.00"), lots, key).unwrap_err();
        (error.code(), error.field().unwrap_or_default())
    };
    let five = lots();
    let zero: Vec<ChargedLot> = five.iter().map(|of| lot(&of.code, 0, Some(0))).collect();
    let twice = [five.clone(), vec![lot("A2", 1, None)]].concat();
    let unknown = [lots(), vec![lot("D1", 0, None)]].concat();
    let usage = |rate: Ratio, readings: &[(&str, i64)]| {
        Key::Plain(PlainKey::Usage { fixed_rate: rate, readings: by_lot(readings) })
    };
    let benefit =
        |weights: &[(&str, i64)]| Key::Plain(PlainKey::Benefit { weights: by_lot(weights) });
    let general = Key::Plain(PlainKey::General);
    let all = |reading: i64| [("A1", reading), ("A2", 0), ("B1", 0), ("B2", 0), ("C1", 0)];
    let two_of_one = [&all(1)[..], &[("C1", 4)]].concat();
    let stranger = [&all(1)[..], &[("D1", 4)]].concat();
    let many = vec![(5, PlainKey::Equal); 21];
    for (found, code, field) in [
        (refused(&[], &general), "no_lot", "lots"),
        (refused(&twice, &general), "lot_code_twice", "lots[5].code"),
        (refused(&zero, &general), "shares_all_zero", "lots"),
        (refused(&zero, &Key::Plain(PlainKey::Occupants)), "shares_all_zero", "lots"),
        (
            refused(&unknown, &Key::Plain(PlainKey::Occupants)),
            "occupants_missing",
            "lots[5].occupants",
        ),
        (refused(&five, &usage(percent(0), &all(0))), "shares_all_zero", "key.readings"),
        (refused(&zero, &usage(percent(30), &all(1))), "shares_all_zero", "lots"),
        (refused(&five, &usage(percent(0), &all(1)[..4])), "reading_missing", "key.readings"),
        (refused(&five, &usage(percent(0), &[])), "reading_missing", "key.readings"),
        (refused(&five, &usage(percent(0), &all(-1))), "reading_negative", "key.readings"),
        (refused(&five, &usage(percent(0), &two_of_one)), "reading_twice", "key.readings"),
        (refused(&five, &usage(percent(0), &stranger)), "lot_not_in_list", "key.readings"),
        (refused(&five, &usage(percent(-1), &all(1))), "rate_out_of_range", "key.fixed_rate"),
        (refused(&five, &usage(percent(101), &all(1))), "rate_out_of_range", "key.fixed_rate"),
        (refused(&five, &benefit(&[])), "shares_all_zero", "key.weights"),
        (refused(&five, &benefit(&[("A1", 0)])), "shares_all_zero", "key.weights"),
        (refused(&five, &benefit(&[("A1", -1)])), "weight_negative", "key.weights"),
        (refused(&five, &benefit(&[("A1", 1), ("A1", 1)])), "weight_twice", "key.weights"),
        (refused(&five, &benefit(&[("D1", 1)])), "lot_not_in_list", "key.weights"),
        (refused(&five, &mixed(&[])), "key_without_parts", "key.parts"),
        (refused(&five, &mixed(&many)), "too_many_rows", "key.parts"),
        (
            refused(&five, &mixed(&[(60, PlainKey::General), (39, PlainKey::Equal)])),
            "rates_not_one",
            "key.parts",
        ),
        (
            refused(&five, &mixed(&[(101, PlainKey::General), (-1, PlainKey::Equal)])),
            "rate_out_of_range",
            "key.parts[0].rate",
        ),
        (
            refused(&five, &mixed(&[(40, PlainKey::General), (60, heating(101))])),
            "rate_out_of_range",
            "key.parts[1].key.fixed_rate",
        ),
    ] {
        assert_eq!((found.0, found.1.as_str()), (code, field));
    }
    let error = distribute(eur("1"), &unknown, &usage(percent(0), &all(1)[1..])).unwrap_err();
    let ChargeError::ReadingMissing { lots, .. } = error else { panic!("{error}") };
    assert_eq!(lots, ["A1", "D1"], "every lot that lacks a reading is named");
}

/// Largest remainder by whole numbers, the units handed out one by one.
fn share_by_hand(amount: i128, weights: &[i128]) -> Vec<i128> {
    let sum: i128 = weights.iter().sum();
    let units = amount.abs();
    let mut given: Vec<i128> = weights.iter().map(|weight| units * weight / sum).collect();
    let mut rests: Vec<i128> = weights.iter().map(|weight| units * weight % sum).collect();
    while given.iter().sum::<i128>() < units {
        let largest = *rests.iter().max().unwrap();
        let next = rests.iter().position(|&rest| rest == largest).unwrap();
        given[next] += 1;
        rests[next] = -1;
    }
    given.into_iter().map(|part| part * amount.signum()).collect()
}

/// A key in whole numbers: percents, and a weight for each lot.
#[derive(Debug, Clone)]
enum ByHand {
    General,
    Usage(i64, Vec<i64>),
    Benefit(Vec<Option<i64>>),
    Equal,
    Occupants,
}

/// The same rule written from the ground: adds each part's shares to what the lots bear.
fn bear(amount: i128, key: &ByHand, lots: &[(u32, u32)], borne: &mut [i128]) -> Option<()> {
    let mut spread = |amount: i128, weights: Vec<i128>| -> Option<()> {
        (weights.iter().sum::<i128>() > 0).then_some(())?;
        for (sum, part) in borne.iter_mut().zip(share_by_hand(amount, &weights)) {
            *sum += part;
        }
        Some(())
    };
    let quotites = || lots.iter().map(|lot| i128::from(lot.0)).collect::<Vec<i128>>();
    match key {
        ByHand::General => spread(amount, quotites()),
        ByHand::Equal => spread(amount, vec![1; lots.len()]),
        ByHand::Occupants => spread(amount, lots.iter().map(|lot| lot.1.into()).collect()),
        ByHand::Benefit(weights) => {
            spread(amount, weights.iter().map(|weight| weight.unwrap_or(0).into()).collect())
        }
        ByHand::Usage(fixed, readings) => {
            let rates = [i128::from(*fixed), i128::from(100 - fixed)];
            let parts = share_by_hand(amount, &rates);
            if rates[0] > 0 {
                spread(parts[0], quotites())?;
            }
            if rates[1] > 0 {
                spread(parts[1], readings.iter().map(|&reading| reading.into()).collect())?;
            }
            Some(())
        }
    }
}

fn code(position: usize) -> String {
    format!("L{position}")
}

impl ByHand {
    fn key(&self) -> PlainKey {
        let named = |weights: &mut dyn Iterator<Item = Option<i64>>| -> ByLot {
            let named = weights.enumerate();
            named.filter_map(|(at, weight)| Some((code(at), Ratio::whole(weight?)))).collect()
        };
        match self {
            Self::General => PlainKey::General,
            Self::Equal => PlainKey::Equal,
            Self::Occupants => PlainKey::Occupants,
            Self::Benefit(weights) => {
                PlainKey::Benefit { weights: named(&mut weights.iter().copied()) }
            }
            Self::Usage(fixed, readings) => PlainKey::Usage {
                fixed_rate: percent(*fixed),
                readings: named(&mut readings.iter().map(|&reading| Some(reading))),
            },
        }
    }
}

fn any_key(lots: usize) -> impl Strategy<Value = ByHand> {
    let readings = prop::collection::vec(0_i64..3_000, lots);
    let weights = prop::collection::vec(prop::option::of(0_i64..4), lots);
    prop_oneof![
        Just(ByHand::General),
        Just(ByHand::Equal),
        Just(ByHand::Occupants),
        (0_i64..=100, readings).prop_map(|(fixed, readings)| ByHand::Usage(fixed, readings)),
        weights.prop_map(ByHand::Benefit),
    ]
}

/// Lots (quotité, occupants), one to three keys, and the percents at which the amount is cut.
fn any_case() -> impl Strategy<Value = (Vec<(u32, u32)>, Vec<ByHand>, [i64; 2])> {
    (1_usize..7).prop_flat_map(|count| {
        let lots = prop::collection::vec((0_u32..400, 0_u32..6), count);
        let keys = prop::collection::vec(any_key(count), 1..4);
        (lots, keys, [0_i64..=100, 0_i64..=100])
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]
    #[test]
    fn the_shares_are_those_of_whole_numbers(
        cents in -1_000_000_i128..1_000_000,
        (given, keys, mut cuts) in any_case(),
    ) {
        cuts.sort_unstable();
        let rates = match keys.len() {
            1 => vec![100],
            2 => vec![cuts[0], 100 - cuts[0]],
            _ => vec![cuts[0], cuts[1] - cuts[0], 100 - cuts[1]],
        };
        let lots: Vec<ChargedLot> = given
            .iter()
            .enumerate()
            .map(|(position, &(quotite, people))| lot(&code(position), quotite, Some(people)))
            .collect();
        let key = match &keys[..] {
            [only] => Key::Plain(only.key()),
            keys => {
                let parts: Vec<(i64, PlainKey)> =
                    rates.iter().copied().zip(keys.iter().map(ByHand::key)).collect();
                mixed(&parts)
            }
        };
        let mut borne = vec![0_i128; given.len()];
        let weights: Vec<i128> = rates.iter().map(|&rate| rate.into()).collect();
        let expected = share_by_hand(cents, &weights)
            .into_iter()
            .zip(&keys)
            .zip(&weights)
            .filter(|&(_, &rate)| rate > 0)
            .try_for_each(|((amount, key), _)| bear(amount, key, &given, &mut borne));
        let amount = Money::try_from_minor(cents, Currency::EUR).unwrap();
        match (distribute(amount, &lots, &key), expected) {
            (Ok(found), Some(())) => {
                let minor: Vec<i128> =
                    found.shares.iter().map(|share| i128::from(share.minor())).collect();
                prop_assert_eq!(minor, borne);
                prop_assert_eq!(found.total, amount);
            }
            (Err(ChargeError::AllZero { .. }), None) => {}
            (found, expected) => prop_assert!(false, "{found:?} but {expected:?}"),
        }
    }
}

proptest! {
    #[test]
    fn every_line_is_done_again_and_a_credit_note_mirrors_its_invoice(
        cents in 0_i128..1_000_000,
        (given, keys, _) in any_case(),
    ) {
        let lots: Vec<ChargedLot> = given
            .iter()
            .enumerate()
            .map(|(position, &(quotite, people))| lot(&code(position), quotite, Some(people)))
            .collect();
        let key = Key::Plain(keys[0].key());
        let amount = Money::try_from_minor(cents, Currency::EUR).unwrap();
        let Ok(found) = distribute(amount, &lots, &key) else { return Ok(()) };
        assert_recomputed(found.steps.iter().map(|line| &line.step));
        let back = distribute(amount.negated(), &lots, &key).unwrap();
        assert_recomputed(back.steps.iter().map(|line| &line.step));
        let mirrored: Vec<Money> = back.shares.iter().map(Money::negated).collect();
        prop_assert_eq!(mirrored, found.shares);
    }
}

#[test]
fn a_thousand_lots_are_explained_in_lines_of_a_few_operands() {
    let lots: Vec<ChargedLot> =
        (0_u32..1_000).map(|at| lot(&format!("L{at}"), 1 + at % 7, Some(2))).collect();
    let key = mixed(&[(60, PlainKey::General), (40, PlainKey::Occupants)]);
    let found = distribute(eur("123456.78"), &lots, &key).unwrap();
    let long = found.steps.iter().filter(|line| line.step.operands.len() > 4);
    assert_eq!(long.map(|line| line.step.label).collect::<Vec<_>>(), ["shares_total"]);
    assert_eq!(found.steps.len(), 2 + 3 * 1_000 + 1);
}
