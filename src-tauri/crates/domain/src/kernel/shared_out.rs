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
use super::split::{split, split_whole};

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
    let parts = split(&amount, shares)?;
    let steps =
        lines(&Value::Money(amount), shares, names, |position| Value::Money(parts[position]))?;
    Ok(parts.iter().copied().zip(steps).collect())
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
    let parts = split_whole(i128::from(total), shares)?
        .into_iter()
        .map(|part| i64::try_from(part).map_err(|_too_large| super::RatioError::OutOfRange.into()))
        .collect::<Result<Vec<i64>, StepError>>()?;
    let steps =
        lines(&Value::Count(total), shares, names, |position| Value::Count(parts[position]))?;
    Ok(parts.into_iter().zip(steps).collect())
}

/// One line a part; the units left over are what the part has above its share rounded down.
fn lines(
    whole: &Value,
    shares: &[Ratio],
    names: PartNames,
    part: impl Fn(usize) -> Value,
) -> Result<Vec<Step>, StepError> {
    let sum = Ratio::sum(shares);
    let line = |position: usize, share: &Ratio, left_over: i64| {
        let operands = vec![
            Operand { name: names.whole, value: whole.clone() },
            Operand::new(names.share, share.clone()),
            Operand::new(names.sum, sum.clone()),
            Operand::count(LEFT_OVER, left_over),
        ];
        Step { label: names.part, operation: Operation::Part, operands, result: part(position) }
    };
    shares
        .iter()
        .enumerate()
        .map(|(position, share)| {
            // At most one unit is left over for a part: the line holds without it, or with it.
            let without = line(position, share, 0);
            if without.recompute()? == without.result {
                Ok(without)
            } else {
                Ok(line(position, share, 1))
            }
        })
        .collect()
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
