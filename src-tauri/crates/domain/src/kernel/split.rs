//! Splitting an amount over shares so that the parts always sum to it.
//!
//! Largest remainder, ties to the earlier item; a negative amount splits by magnitude. Shares
//! that are all zero are refused, never divided silently (spec 02).

use super::money::{Money, MoneyError};
use super::ratio::{Ratio, RatioError};

/// Refusals of a split.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SplitError {
    /// Nobody to split over.
    #[error("no share")]
    NoShare,
    /// All the shares are zero.
    #[error("every share is zero")]
    AllZero,
    /// A share is negative.
    #[error("a share is negative")]
    NegativeShare {
        /// Its position, from 0.
        position: usize,
    },
    /// The amounts do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// The numbers do not fit.
    #[error(transparent)]
    Ratio(#[from] RatioError),
}

/// Splits `amount` over `shares`, in their order; the parts sum exactly to the amount.
///
/// # Errors
/// [`SplitError::NoShare`], [`SplitError::AllZero`], [`SplitError::NegativeShare`].
pub fn split(amount: &Money, shares: &[Ratio]) -> Result<Vec<Money>, SplitError> {
    let currency = amount.currency();
    let negative = amount.is_negative();
    let units = split_whole(i128::from(amount.abs().minor()), shares)?;
    // Lists of a known length here and below: collecting results grows them step by step.
    let mut parts = Vec::with_capacity(units.len());
    for part in units {
        parts.push(Money::try_from_minor(if negative { -part } else { part }, currency)?);
    }
    Ok(parts)
}

/// Splits a whole number of units (minor units, quotités) over `shares` by largest remainder.
///
/// # Errors
/// As [`split`].
pub fn split_whole(total: i128, shares: &[Ratio]) -> Result<Vec<i128>, SplitError> {
    Ok(split_with_rest(total, shares)?.parts)
}

/// A split with what explains it.
#[derive(Debug, PartialEq)]
pub(super) struct SplitUp {
    /// In the order of the shares.
    pub(super) parts: Vec<i128>,
    /// Which parts got a unit that rounding down had left over; no part gets two.
    pub(super) topped: Vec<bool>,
    /// The sum of the shares.
    pub(super) sum: ShareSum,
}

/// The sum of shares as the split found it; few who split ask for it.
#[derive(Debug)]
pub(super) enum ShareSum {
    /// A whole number over a common denominator above zero.
    Over { whole: i128, denominator: i64 },
    /// In full.
    Exact(Ratio),
}

impl ShareSum {
    /// The sum as a number.
    pub(super) fn exact(&self) -> Ratio {
        match self {
            Self::Over { whole, denominator } => {
                Ratio::of_parts((*whole).into(), (*denominator).into())
            }
            Self::Exact(sum) => sum.clone(),
        }
    }
}

impl PartialEq for ShareSum {
    fn eq(&self, other: &Self) -> bool {
        self.exact() == other.exact()
    }
}

/// As [`split_whole`], and tells to which parts the units left over fell.
pub(super) fn split_with_rest(total: i128, shares: &[Ratio]) -> Result<SplitUp, SplitError> {
    if shares.is_empty() {
        return Err(SplitError::NoShare);
    }
    if let Some(position) = shares.iter().position(Ratio::is_negative) {
        return Err(SplitError::NegativeShare { position });
    }
    if shares.iter().all(Ratio::is_zero) {
        return Err(SplitError::AllZero);
    }
    match whole_shares(total, shares) {
        Some(whole) => Ok(split_by_weights(total, &whole)),
        None => split_by_ratios(total, shares),
    }
}

/// Shares as whole numbers: `weights` over one denominator.
#[derive(Debug)]
struct WholeShares {
    weights: Vec<i128>,
    sum: i128,
    denominator: i64,
}

/// The shares as whole numbers in the same proportions, when every product of a split of `total`
/// over them surely fits 128 bits; nearly all do, and long numbers take twenty times as long.
fn whole_shares(total: i128, shares: &[Ratio]) -> Option<WholeShares> {
    const MOST: i128 = 1 << 62;
    if !(0..MOST).contains(&total) {
        return None;
    }
    let mut common = 1_i64;
    for share in shares {
        let (_, denominator) = share.small_parts()?;
        if common % denominator != 0 {
            common = common.checked_mul(denominator / gcd(common, denominator))?;
        }
    }
    let mut sum = 0_i128;
    let mut weights = Vec::with_capacity(shares.len());
    for share in shares {
        let (numerator, denominator) = share.small_parts()?;
        let weight = i128::from(numerator) * i128::from(common / denominator);
        sum = sum.checked_add(weight).filter(|sum| *sum < MOST)?;
        weights.push(weight);
    }
    Some(WholeShares { weights, sum, denominator: common })
}

fn gcd(mut a: i64, mut b: i64) -> i64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Largest remainder on whole weights; [`whole_shares`] has made sure that nothing overflows.
fn split_by_weights(total: i128, whole: &WholeShares) -> SplitUp {
    let sum = whole.sum;
    let mut remainders = Vec::with_capacity(whole.weights.len());
    let mut parts = Vec::with_capacity(whole.weights.len());
    for weight in &whole.weights {
        let product = total * weight;
        let part = match (u64::try_from(product), u64::try_from(sum)) {
            // A division of 64 bits is several times faster.
            (Ok(product), Ok(sum)) => i128::from(product / sum),
            _ => product / sum,
        };
        remainders.push(product - part * sum);
        parts.push(part);
    }
    let topped = hand_out(total, &mut parts, &remainders);
    let sum = ShareSum::Over { whole: sum, denominator: whole.denominator };
    SplitUp { parts, topped, sum }
}

/// Largest remainder on exact numbers of any length.
fn split_by_ratios(total: i128, shares: &[Ratio]) -> Result<SplitUp, SplitError> {
    let sum = Ratio::sum(shares);
    let total_exact = Ratio::from(total);
    let mut parts = Vec::with_capacity(shares.len());
    let mut remainders = Vec::with_capacity(shares.len());
    for share in shares {
        let exact = (&total_exact * share).checked_div(&sum)?;
        let part = exact.floor()?;
        remainders.push(&exact - &Ratio::from(part));
        parts.push(part);
    }
    let topped = hand_out(total, &mut parts, &remainders);
    Ok(SplitUp { parts, topped, sum: ShareSum::Exact(sum) })
}

/// Gives the units that rounding down left over to the largest remainders, on equal ones to the
/// earlier part; tells which got one.
fn hand_out<R: Ord>(total: i128, parts: &mut [i128], remainders: &[R]) -> Vec<bool> {
    let mut topped = vec![false; parts.len()];
    let missing = usize::try_from(total - parts.iter().sum::<i128>())
        .expect("BUG: fewer units are missing than there are shares");
    if missing == 0 {
        return topped;
    }
    let mut order: Vec<usize> = (0..parts.len()).collect();
    // No two positions are equal: the first `missing` are the same ones as after a whole sort.
    order.select_nth_unstable_by(missing - 1, |&a, &b| {
        remainders[b].cmp(&remainders[a]).then(a.cmp(&b))
    });
    for &position in order.iter().take(missing) {
        parts[position] += 1;
        topped[position] = true;
    }
    topped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::Currency;
    use crate::kernel::given::eur;

    fn shares(values: &[i64]) -> Vec<Ratio> {
        values.iter().map(|&value| Ratio::whole(value)).collect()
    }

    fn texts(parts: &[Money]) -> Vec<String> {
        parts.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_extra_cent_goes_to_the_largest_remainder_then_to_the_earlier() {
        let parts = split(&eur("100.00"), &shares(&[1, 1, 1])).unwrap();
        assert_eq!(texts(&parts), ["33.34", "33.33", "33.33"]);
        // Spec 03: 1 000.01 over 266, 223, 112, 303, 96.
        let parts = split(&eur("1000.01"), &shares(&[266, 223, 112, 303, 96])).unwrap();
        assert_eq!(texts(&parts), ["266.00", "223.00", "112.00", "303.01", "96.00"]);
    }

    #[test]
    fn a_negative_amount_splits_as_its_magnitude() {
        let parts = split(&eur("-100.00"), &shares(&[1, 1, 1])).unwrap();
        assert_eq!(texts(&parts), ["-33.34", "-33.33", "-33.33"]);
    }

    #[test]
    fn shares_that_cannot_be_split_over_are_refused() {
        assert_eq!(split(&eur("1"), &[]), Err(SplitError::NoShare));
        assert_eq!(split(&eur("1"), &shares(&[0, 0])), Err(SplitError::AllZero));
        assert_eq!(
            split(&eur("1"), &shares(&[1, -1])),
            Err(SplitError::NegativeShare { position: 1 })
        );
    }

    #[test]
    fn shares_too_long_for_a_machine_word_are_split_as_well() {
        let third = Ratio::try_new(1, 3).unwrap();
        let tiny = third.power(50);
        let parts = split_whole(1_000, &[tiny.clone(), tiny]).unwrap();
        assert_eq!(parts, [500, 500]);
        assert_eq!(split_whole(i128::MAX / 4, &shares(&[1, 0])).unwrap(), [i128::MAX / 4, 0]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn whole_weights_give_what_exact_numbers_give(
            total in 0_i128..1_000_000_000_000_000,
            fractions in prop::collection::vec((0_i64..5_000, 1_i64..60), 1..12),
        ) {
            prop_assume!(fractions.iter().any(|&(above, _)| above > 0));
            let shares: Vec<Ratio> =
                fractions.iter().map(|&(above, below)| Ratio::try_new(above, below).unwrap()).collect();
            let weights = whole_shares(total, &shares);
            prop_assert!(weights.is_some() || fractions.len() > 5, "small shares take the short way");
            prop_assert_eq!(split_with_rest(total, &shares), split_by_ratios(total, &shares));
        }

        #[test]
        fn the_parts_sum_to_the_amount_and_none_is_a_cent_off(
            minor in -1_000_000_000_000_i128..1_000_000_000_000,
            weights in prop::collection::vec(0_i64..100_000, 1..40),
        ) {
            prop_assume!(weights.iter().any(|&w| w > 0));
            let amount = Money::try_from_minor(minor, Currency::EUR).unwrap();
            let parts = split(&amount, &shares(&weights)).unwrap();
            prop_assert_eq!(Money::sum(&parts, Currency::EUR).unwrap(), amount);
            let total: i64 = weights.iter().sum();
            for (part, &weight) in parts.iter().zip(&weights) {
                let off = (i128::from(part.minor()) * i128::from(total) - minor * i128::from(weight)).abs();
                prop_assert!(off < i128::from(total), "a part is less than one cent from its exact share");
            }
        }
    }
}
