//! Exact ratios: rates, factors and shares, never rounded before the line is.
//!
//! A quotient of `rust_decimal` stops at 28 digits, which is already a rounding (spec 02:
//! 75.00 x 250.06 / 300 is 62.52, and 62.51 if the quotient is taken first). A [`Ratio`] keeps
//! numerator and denominator whole.

use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

/// Refusals of exact arithmetic.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RatioError {
    /// The denominator is zero.
    #[error("division by zero")]
    DivisionByZero,
    /// The rounded value does not fit the type asked for.
    #[error("value out of range")]
    OutOfRange,
}

/// An exact rational number, without unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ratio(BigRational);

impl Ratio {
    /// The ratio 0.
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// The ratio 1.
    pub fn one() -> Self {
        Self(BigRational::one())
    }

    /// Makes `numerator / denominator`.
    ///
    /// # Errors
    /// [`RatioError::DivisionByZero`] when the denominator is zero.
    pub fn try_new(numerator: i64, denominator: i64) -> Result<Self, RatioError> {
        if denominator == 0 {
            return Err(RatioError::DivisionByZero);
        }
        Ok(Self(BigRational::new(numerator.into(), denominator.into())))
    }

    /// Makes a whole number.
    pub fn whole(value: i64) -> Self {
        Self(BigRational::from_integer(value.into()))
    }

    /// Divides, exactly.
    ///
    /// # Errors
    /// [`RatioError::DivisionByZero`] when `other` is zero.
    pub fn checked_div(&self, other: &Self) -> Result<Self, RatioError> {
        if other.0.is_zero() {
            return Err(RatioError::DivisionByZero);
        }
        Ok(Self(&self.0 / &other.0))
    }

    /// Raises to a whole power, exactly.
    pub fn power(&self, exponent: u32) -> Self {
        Self(num_traits::pow(self.0.clone(), exponent as usize))
    }

    /// Adds up, exactly; nothing gives 0.
    pub fn sum(ratios: &[Self]) -> Self {
        Self(ratios.iter().map(|ratio| &ratio.0).sum())
    }

    /// Tells whether the ratio is exactly zero.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Tells whether the ratio is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The magnitude without sign.
    pub fn abs(&self) -> Self {
        Self(self.0.abs())
    }

    /// Rounds to the nearest whole number, half away from zero (spec 02).
    ///
    /// # Errors
    /// [`RatioError::OutOfRange`] beyond 128 bits.
    pub fn round(&self) -> Result<i128, RatioError> {
        // BigRational::round is half away from zero, as its documentation states.
        self.0.round().to_integer().to_i128().ok_or(RatioError::OutOfRange)
    }

    /// The largest whole number not above the ratio.
    ///
    /// # Errors
    /// [`RatioError::OutOfRange`] beyond 128 bits.
    pub fn floor(&self) -> Result<i128, RatioError> {
        self.0.floor().to_integer().to_i128().ok_or(RatioError::OutOfRange)
    }

    /// Numerator and denominator in lowest terms, for explanation and tests.
    pub fn parts(&self) -> (&BigInt, &BigInt) {
        (self.0.numer(), self.0.denom())
    }

    /// How many decimals write the value exactly; `None` when it has no end, as a third has none.
    pub fn decimals(&self) -> Option<u64> {
        // In lowest terms, only twos and fives below leave an end.
        let twos = self.0.denom().trailing_zeros().unwrap_or_default();
        let mut rest = self.0.denom() >> twos;
        let mut fives = 0;
        while (&rest % 5_u32).is_zero() {
            rest /= 5_u32;
            fives += 1;
        }
        rest.is_one().then_some(twos.max(fives))
    }

    /// Makes a ratio of whole numbers of any length; `denominator` is not zero.
    pub(super) fn of_parts(numerator: BigInt, denominator: BigInt) -> Self {
        Self(BigRational::new(numerator, denominator))
    }

    /// Numerator and denominator (above zero) in lowest terms, when both fit 64 bits.
    pub(super) fn small_parts(&self) -> Option<(i64, i64)> {
        Some((self.0.numer().to_i64()?, self.0.denom().to_i64()?))
    }

    /// Writes the value with a fixed number of decimals, half away from zero: **for display only**
    /// (factors and shares in answers have six decimals, spec 11).
    pub fn display(&self, decimals: u32) -> String {
        let scale = num_traits::pow(BigInt::from(10), decimals as usize);
        let scaled = (&self.0 * BigRational::from_integer(scale)).round().to_integer();
        let sign = if scaled.is_negative() { "-" } else { "" };
        let digits = scaled.abs().to_string();
        let width = decimals as usize + 1;
        let padded = format!("{digits:0>width$}");
        if decimals == 0 {
            return format!("{sign}{padded}");
        }
        let (whole, fraction) = padded.split_at(padded.len() - decimals as usize);
        format!("{sign}{whole}.{fraction}")
    }
}

impl From<Decimal> for Ratio {
    /// Exact: a decimal is its mantissa over a power of ten.
    fn from(value: Decimal) -> Self {
        let denominator = num_traits::pow(BigInt::from(10), value.scale() as usize);
        Self(BigRational::new(BigInt::from(value.mantissa()), denominator))
    }
}

impl From<i128> for Ratio {
    fn from(value: i128) -> Self {
        Self(BigRational::from_integer(value.into()))
    }
}

impl Add<&Ratio> for &Ratio {
    type Output = Ratio;
    fn add(self, other: &Ratio) -> Ratio {
        Ratio(&self.0 + &other.0)
    }
}

impl Sub<&Ratio> for &Ratio {
    type Output = Ratio;
    fn sub(self, other: &Ratio) -> Ratio {
        Ratio(&self.0 - &other.0)
    }
}

impl Mul<&Ratio> for &Ratio {
    type Output = Ratio;
    fn mul(self, other: &Ratio) -> Ratio {
        Ratio(&self.0 * &other.0)
    }
}

impl Neg for &Ratio {
    type Output = Ratio;
    fn neg(self) -> Ratio {
        Ratio(-&self.0)
    }
}

impl fmt::Display for Ratio {
    /// Six decimals, for display only.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display(6))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_rounds_away_from_zero_on_both_sides() {
        assert_eq!(Ratio::try_new(5, 2).unwrap().round().unwrap(), 3, "2.5 goes up");
        assert_eq!(Ratio::try_new(-5, 2).unwrap().round().unwrap(), -3, "-2.5 goes down");
        assert_eq!(Ratio::try_new(249, 100).unwrap().round().unwrap(), 2, "2.49 is nearer to 2");
    }

    #[test]
    fn a_quotient_taken_first_does_not_lose_the_last_cent() {
        let amount = &Ratio::whole(7_500) * &Ratio::whole(25_006);
        let line = amount.checked_div(&Ratio::whole(30_000)).unwrap();
        assert_eq!(line.round().unwrap(), 6_252, "spec 02: 75.00 x 250.06 / 300 is 62.52");
    }

    #[test]
    fn display_pads_and_rounds() {
        assert_eq!(Ratio::try_new(1, 3).unwrap().display(6), "0.333333");
        assert_eq!(Ratio::try_new(-1, 8).unwrap().display(2), "-0.13");
        assert_eq!(Ratio::whole(12).display(0), "12");
        assert_eq!(Ratio::try_new(1, 20).unwrap().display(1), "0.1");
    }

    #[test]
    fn decimals_are_those_that_write_the_value_without_a_rest() {
        for (numerator, denominator, decimals) in
            [(12, 1, Some(0)), (-1, 2, Some(1)), (3, 40, Some(3)), (1, 625, Some(4)), (7, 6, None)]
        {
            let ratio = Ratio::try_new(numerator, denominator).unwrap();
            assert_eq!(ratio.decimals(), decimals, "{numerator}/{denominator}");
        }
        assert_eq!(Ratio::zero().decimals(), Some(0));
        let tiny = Ratio::try_new(1, 10).unwrap().power(40);
        assert_eq!(tiny.decimals(), Some(40));
    }

    #[test]
    fn dividing_by_zero_is_refused() {
        assert_eq!(Ratio::one().checked_div(&Ratio::zero()), Err(RatioError::DivisionByZero));
        assert_eq!(Ratio::try_new(1, 0), Err(RatioError::DivisionByZero));
    }
}
