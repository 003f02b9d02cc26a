//! Sharing out with its explanation: each part with the line from which a person finds it again.
//!
//! The rule is [`split`](super::split::split); here each part is told by its own share, the sum of
//! the shares and the units left over that fell to it, so that a table of a thousand parts is
//! explained in a thousand short lines. Deliberately not here: who the parts belong to.
//!
//! Source: spec 02, "Money, dates, rounding".

use super::explain::{Operand, Operation, Step, StepError, Value};
use super::money::Money;
use super::ratio::Ratio;
use super::split::split_with_rest;

/// What the lines of a sharing out are called; keys of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartNames {
    /// The part, as the label of its line.
    pub part: &'static str,
    /// What is shared out.
    pub whole: &'static str,
    /// The own share.
    pub share: &'static str,
    /// The sum of all the shares.
    pub sum: &'static str,
}

/// The name of the units left over (cents, quotités) that fell to a part.
pub const LEFT_OVER: &str = "left_over";

/// Shares out an amount by largest remainder, in the order of `shares`; each part with its line.
///
/// # Errors
/// [`StepError::Split`] when there is no share, all are zero or one is negative.
pub fn share_out(
    amount: Money,
    shares: &[Ratio],
    names: PartNames,
) -> Result<Vec<(Money, Step)>, StepError> {
    let currency = amount.currency();
    let negative = amount.is_negative();
    let units = i128::from(amount.abs().minor());
    lines(Value::Money(amount), units, shares, names, |part| {
        let part = Money::try_from_minor(if negative { -part } else { part }, currency)?;
        Ok((part, Value::Money(part)))
    })
}

/// Shares out a number of units (quotités) by largest remainder; each part with its line.
///
/// # Errors
/// As [`share_out`], and [`StepError::Ratio`] when a part does not fit.
pub fn share_out_whole(
    total: i64,
    shares: &[Ratio],
    names: PartNames,
) -> Result<Vec<(i64, Step)>, StepError> {
    lines(Value::Count(total), i128::from(total), shares, names, |part| {
        let part = i64::try_from(part).map_err(|_too_large| super::RatioError::OutOfRange)?;
        Ok((part, Value::Count(part)))
    })
}

/// One line a part; the unit left over stands on the lines of the parts that got one.
fn lines<P>(
    whole: Value,
    units: i128,
    shares: &[Ratio],
    names: PartNames,
    part: impl Fn(i128) -> Result<(P, Value), StepError>,
) -> Result<Vec<(P, Step)>, StepError> {
    let found = split_with_rest(units, shares)?;
    let sum = number(&found.sum.exact());
    let parts = found.parts.into_iter().zip(found.topped).zip(shares);
    parts
        .map(|((units, topped), share)| {
            let (part, result) = part(units)?;
            let operands = vec![
                Operand { name: names.whole, value: whole.clone() },
                Operand { name: names.share, value: number(share) },
                Operand { name: names.sum, value: sum.clone() },
                Operand::count(LEFT_OVER, topped),
            ];
            Ok((part, Step { label: names.part, operation: Operation::Part, operands, result }))
        })
        .collect()
}

/// A whole number is a count, which thousands of lines copy for nothing.
fn number(share: &Ratio) -> Value {
    match share.small_parts() {
        Some((whole, 1)) => Value::Count(whole),
        _ => share.clone().into(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::Currency;
    use crate::kernel::explain::assert_recomputed;

    const NAMES: PartNames =
        PartNames { part: "part", whole: "line", share: "own_share", sum: "sum_of_shares" };

    #[test]
    fn the_left_over_cent_stands_on_its_line() {
        let shares: Vec<Ratio> = [266, 223, 112, 303, 96].map(Ratio::whole).to_vec();
        let amount = Money::parse("1000.01", Currency::EUR).unwrap();
        let lines = share_out(amount, &shares, NAMES).unwrap();
        let left_over: Vec<&Value> =
            lines.iter().map(|(_, step)| &step.operands[3].value).collect();
        assert_eq!(left_over, [0, 0, 0, 1, 0].map(Value::Count).iter().collect::<Vec<_>>());
        assert_recomputed(lines.iter().map(|(_, step)| step));
    }

    proptest! {
        #[test]
        fn every_line_gives_its_part_again(
            minor in -1_000_000_000_i128..1_000_000_000,
            count in 0_i64..100_000,
            weights in prop::collection::vec((0_i64..10_000, 1_i64..40), 1..20),
        ) {
            prop_assume!(weights.iter().any(|&(above, _)| above > 0));
            let shares: Vec<Ratio> =
                weights.iter().map(|&(above, below)| Ratio::try_new(above, below).unwrap()).collect();
            let amount = Money::try_from_minor(minor, Currency::EUR).unwrap();
            let money = share_out(amount, &shares, NAMES).unwrap();
            let parts: Vec<Money> = money.iter().map(|(part, _)| *part).collect();
            prop_assert_eq!(Money::sum(&parts, Currency::EUR).unwrap(), amount);
            assert_recomputed(money.iter().map(|(_, step)| step));
            let units = share_out_whole(count, &shares, NAMES).unwrap();
            prop_assert_eq!(units.iter().map(|(part, _)| part).sum::<i64>(), count);
            assert_recomputed(units.iter().map(|(_, step)| step));
        }
    }
}
