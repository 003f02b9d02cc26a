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
    split_whole(i128::from(amount.abs().minor()), shares)?
        .into_iter()
        .map(|part| Ok(Money::try_from_minor(if negative { -part } else { part }, currency)?))
        .collect()
}

/// Splits a whole number of units (minor units, quotités) over `shares` by largest remainder.
///
/// # Errors
/// As [`split`].
pub fn split_whole(total: i128, shares: &[Ratio]) -> Result<Vec<i128>, SplitError> {
    if shares.is_empty() {
        return Err(SplitError::NoShare);
    }
    if let Some(position) = shares.iter().position(Ratio::is_negative) {
        return Err(SplitError::NegativeShare { position });
    }
    let sum = shares.iter().fold(Ratio::zero(), |sum, share| &sum + share);
    if sum.is_zero() {
        return Err(SplitError::AllZero);
    }
    let total_exact = Ratio::from(total);
    let mut parts = Vec::with_capacity(shares.len());
    let mut remainders = Vec::with_capacity(shares.len());
    for share in shares {
        let exact = (&total_exact * share).checked_div(&sum)?;
        let part = exact.floor()?;
        remainders.push(&exact - &Ratio::from(part));
        parts.push(part);
    }
    let missing = total - parts.iter().sum::<i128>();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    // A stable sort: on equal remainders the earlier item stays first.
    order.sort_by(|&a, &b| remainders[b].cmp(&remainders[a]));
    let missing =
        usize::try_from(missing).expect("BUG: fewer units are missing than there are shares");
    for &position in order.iter().take(missing) {
        parts[position] += 1;
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::Currency;

    fn eur(text: &str) -> Money {
        Money::parse(text, Currency::EUR).unwrap()
    }

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

    proptest! {
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
