//! Constant instalments and the rate of a part of a year, on whole numbers of any length.
//!
//! Deliberately not here: the schedule, and which convention holds.
//!
//! Source: spec 05, "Purchase in division".

use num_bigint::BigInt;
use num_traits::{One, Zero, pow};

use super::ratio::{Ratio, RatioError};

/// How many decimals of a root are kept. The twelfth root of 1 + rate is no fraction: the rate of a
/// month is cut after so many decimals, which moves the instalment of the largest amount over a
/// century by far less than a millionth of a cent.
pub const ROOT_DECIMALS: u32 = 40;

/// The rate of one of `periods` equal parts of a year that compounds to `yearly`:
/// (1 + yearly)^(1 / periods) - 1, cut after [`ROOT_DECIMALS`] decimals. Raised back it is not above
/// 1 + yearly, and a unit of the last decimal more would be.
///
/// # Errors
/// [`RatioError::DivisionByZero`] without a period, [`RatioError::OutOfRange`] when the rate is below
/// zero.
pub fn period_rate(yearly: &Ratio, periods: u32) -> Result<Ratio, RatioError> {
    if periods == 0 {
        return Err(RatioError::DivisionByZero);
    }
    if yearly.is_negative() {
        return Err(RatioError::OutOfRange);
    }
    let scale = pow(BigInt::from(10), ROOT_DECIMALS as usize);
    let growth = &Ratio::one() + yearly;
    let (above, below) = growth.parts();
    // The root of the whole part is the whole part of the root.
    let raised: BigInt = above * pow(scale.clone(), periods as usize) / below;
    Ok(Ratio::of_parts(raised.nth_root(periods) - &scale, scale))
}

/// The constant instalment that pays off 1 in `count` periods at `rate` a period: rate / (1 - (1 +
/// rate)^-count), exact; 1 / count when the rate is zero. Multiplied by `amount`.
///
/// # Errors
/// [`RatioError::DivisionByZero`] without a period, [`RatioError::OutOfRange`] when the rate is below
/// zero.
pub fn annuity(amount: &Ratio, rate: &Ratio, count: u32) -> Result<Ratio, RatioError> {
    let (above, below) = annuity_parts(amount, rate, count)?;
    Ok(Ratio::of_parts(above, below))
}

/// The instalment as it stands before its terms are made small, which would take longer than the
/// rest: the numerator and the denominator, above zero.
fn annuity_parts(amount: &Ratio, rate: &Ratio, count: u32) -> Result<(BigInt, BigInt), RatioError> {
    if count == 0 {
        return Err(RatioError::DivisionByZero);
    }
    if rate.is_negative() {
        return Err(RatioError::OutOfRange);
    }
    let (amount_above, amount_below) = amount.parts();
    let (above, below) = rate.parts();
    if above.is_zero() {
        return Ok((amount_above.clone(), amount_below * count));
    }
    // With rate = p / q: amount x p x (q + p)^n / (q x ((q + p)^n - q^n)).
    let grown = pow(above + below, count as usize);
    let flat = pow(below.clone(), count as usize);
    let numerator = amount_above * above * &grown;
    Ok((numerator, amount_below * below * (grown - flat)))
}

/// The instalment in `unit`s (100 for cents), rounded to a whole number, half away from zero.
///
/// # Errors
/// As [`annuity`], and [`RatioError::OutOfRange`] beyond 128 bits.
pub(super) fn annuity_rounded(
    amount: &Ratio,
    rate: &Ratio,
    count: u32,
    unit: &Ratio,
) -> Result<i128, RatioError> {
    let (above, below) = annuity_parts(&(amount * unit), rate, count)?;
    let two = BigInt::one() + BigInt::one();
    let negative = above < BigInt::zero();
    let magnitude = if negative { -above } else { above };
    let rounded: BigInt = (magnitude * &two + &below) / (below * two);
    let rounded = i128::try_from(rounded).map_err(|_too_large| RatioError::OutOfRange)?;
    Ok(if negative { -rounded } else { rounded })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn last_decimal() -> Ratio {
        Ratio::of_parts(BigInt::one(), pow(BigInt::from(10), ROOT_DECIMALS as usize))
    }

    proptest! {
        #[test]
        fn a_root_raised_back_is_the_yearly_rate_to_the_last_decimal(
            above in 0_i64..1_000_000, periods in 1_u32..13,
        ) {
            let yearly = Ratio::try_new(above, 1_000_000).unwrap();
            let rate = period_rate(&yearly, periods).unwrap();
            let growth = &Ratio::one() + &yearly;
            let back = (&Ratio::one() + &rate).power(periods);
            let beyond = (&(&Ratio::one() + &rate) + &last_decimal()).power(periods);
            prop_assert!(back <= growth && growth < beyond, "{yearly} in {periods}");
        }

        #[test]
        fn the_instalments_discounted_are_the_amount(
            amount in 1_i64..1_000_000, above in 0_i64..2_000, count in 1_u32..40,
        ) {
            let amount = Ratio::whole(amount);
            let rate = Ratio::try_new(above, 10_000).unwrap();
            let instalment = annuity(&amount, &rate, count).unwrap();
            // What is owed after each period, until nothing is.
            let growth = &Ratio::one() + &rate;
            let left = (0..count).fold(amount.clone(), |left, _| &(&left * &growth) - &instalment);
            prop_assert!(left.is_zero(), "{left} is left");
            let cents = annuity_rounded(&amount, &rate, count, &Ratio::whole(100)).unwrap();
            prop_assert_eq!(cents, (&instalment * &Ratio::whole(100)).round().unwrap());
        }
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let (one, minus) = (Ratio::one(), Ratio::whole(-1));
        assert_eq!(period_rate(&one, 0), Err(RatioError::DivisionByZero));
        assert_eq!(period_rate(&minus, 12), Err(RatioError::OutOfRange));
        assert_eq!(annuity(&one, &one, 0), Err(RatioError::DivisionByZero));
        assert_eq!(annuity(&one, &minus, 12), Err(RatioError::OutOfRange));
        assert_eq!(period_rate(&Ratio::zero(), 12), Ok(Ratio::zero()));
        assert_eq!(annuity(&one, &Ratio::zero(), 4), Ratio::try_new(1, 4));
    }
}
