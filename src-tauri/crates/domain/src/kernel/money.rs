//! Money: an exact amount in one currency, always a whole number of minor units.
//!
//! Arithmetic is checked: it refuses to mix currencies and to overflow. An amount that is not a
//! whole number of minor units does not exist; what is computed stays a [`Ratio`] until the line
//! is rounded, once, half away from zero (spec 02).

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::ratio::Ratio;

/// Refusals of money arithmetic and parsing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The text is not an amount (`1234.56` or `-1234.56`).
    #[error("not an amount")]
    NotAnAmount,
    /// The amount has more decimals than its currency.
    #[error("more decimals than the currency has")]
    TooManyDecimals,
    /// The amount is beyond what a ledger can hold.
    #[error("amount out of range")]
    OutOfRange,
    /// Two currencies were mixed.
    #[error("two currencies mixed")]
    CurrencyMismatch,
    /// The currency code is not one this program knows.
    #[error("unknown currency")]
    UnknownCurrency,
}

/// A currency of ISO 4217 with the number of its minor digits (0, 2 or 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency {
    code: [u8; 3],
    minor_digits: u8,
}

impl Currency {
    /// The euro.
    pub const EUR: Self = Self { code: *b"EUR", minor_digits: 2 };

    /// Currencies that do not have two minor digits, by ISO 4217 (2024 amendment list).
    const ZERO_DIGITS: [&'static str; 16] = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
        "VUV", "XAF", "XOF",
    ];
    const THREE_DIGITS: [&'static str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];
    const TWO_DIGITS: [&'static str; 14] = [
        "EUR", "CHF", "GBP", "USD", "CAD", "MAD", "DZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF",
        "RON",
    ];

    /// Finds a currency by its three-letter code.
    ///
    /// # Errors
    /// [`MoneyError::UnknownCurrency`] when the code is not in the list.
    pub fn try_new(code: &str) -> Result<Self, MoneyError> {
        let minor_digits = if Self::TWO_DIGITS.contains(&code) {
            2
        } else if Self::ZERO_DIGITS.contains(&code) {
            0
        } else if Self::THREE_DIGITS.contains(&code) {
            3
        } else {
            return Err(MoneyError::UnknownCurrency);
        };
        let code =
            <[u8; 3]>::try_from(code.as_bytes()).map_err(|_cause| MoneyError::UnknownCurrency)?;
        Ok(Self { code, minor_digits })
    }

    /// The three-letter code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).expect("BUG: a currency code is ASCII")
    }

    /// How many decimals an amount of this currency has: 0, 2 or 3.
    pub fn minor_digits(&self) -> u32 {
        u32::from(self.minor_digits)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An exact amount of one currency. Its magnitude stays below 9 x 10^16 minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// Always has exactly `currency.minor_digits()` decimals.
    amount: Decimal,
    currency: Currency,
}

/// Largest magnitude, in minor units: 9 x 10^16 leaves SQLite's 64-bit sums room for a hundred.
const LARGEST_MINOR: i128 = 90_000_000_000_000_000;

impl Money {
    /// Nothing, in `currency`.
    pub fn zero(currency: Currency) -> Self {
        Self { amount: Decimal::new(0, currency.minor_digits()), currency }
    }

    /// Makes an amount from whole minor units (cents for the euro).
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] beyond 9 x 10^16.
    pub fn try_from_minor(minor: i128, currency: Currency) -> Result<Self, MoneyError> {
        if minor.abs() > LARGEST_MINOR {
            return Err(MoneyError::OutOfRange);
        }
        let amount = Decimal::try_from_i128_with_scale(minor, currency.minor_digits())
            .map_err(|_cause| MoneyError::OutOfRange)?;
        Ok(Self { amount, currency })
    }

    /// Makes an amount from a decimal; trailing zeros are welcome, a fraction of a cent is not.
    ///
    /// # Errors
    /// [`MoneyError::TooManyDecimals`], [`MoneyError::OutOfRange`].
    pub fn try_new(amount: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        if amount.normalize().scale() > currency.minor_digits() {
            return Err(MoneyError::TooManyDecimals);
        }
        let minor = Ratio::from(amount)
            .round_to_minor(currency)
            .map_err(|_cause| MoneyError::OutOfRange)?;
        Self::try_from_minor(minor, currency)
    }

    /// Reads `1234.56`: digits, an optional leading minus, a dot. The one form that crosses the
    /// door; what people type (`1 234,56`) is read in the window.
    ///
    /// # Errors
    /// [`MoneyError::NotAnAmount`], [`MoneyError::TooManyDecimals`], [`MoneyError::OutOfRange`].
    pub fn parse(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(whole) || !all_digits(fraction) {
            return Err(MoneyError::NotAnAmount);
        }
        let amount = Decimal::from_str(text).map_err(|_cause| MoneyError::OutOfRange)?;
        // from_str rounds silently past 28 digits: what it dropped must not have mattered.
        if fraction.trim_end_matches('0').len() > currency.minor_digits() as usize {
            return Err(MoneyError::TooManyDecimals);
        }
        Self::try_new(amount, currency)
    }

    /// Rounds an exact number of currency units to a line, half away from zero.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn round(exact: &Ratio, currency: Currency) -> Result<Self, MoneyError> {
        let minor = exact.round_to_minor(currency).map_err(|_cause| MoneyError::OutOfRange)?;
        Self::try_from_minor(minor, currency)
    }

    /// Multiplies by an exact factor and rounds once.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn times(&self, factor: &Ratio) -> Result<Self, MoneyError> {
        Self::round(&(&self.exact() * factor), self.currency)
    }

    /// The amount as an exact ratio of currency units.
    pub fn exact(&self) -> Ratio {
        Ratio::from(self.amount)
    }

    /// The amount in whole minor units.
    pub fn minor(&self) -> i64 {
        i64::try_from(self.amount.mantissa()).expect("BUG: Money stays below 9 x 10^16")
    }

    /// The amount as a decimal with exactly the currency's decimals.
    pub fn amount(&self) -> Decimal {
        self.amount
    }

    /// The currency.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// Tells whether the amount is exactly nothing.
    pub fn is_zero(&self) -> bool {
        self.amount.is_zero()
    }

    /// Tells whether the amount is above zero.
    pub fn is_positive(&self) -> bool {
        self.minor() > 0
    }

    /// Tells whether the amount is below zero.
    pub fn is_negative(&self) -> bool {
        self.minor() < 0
    }

    /// The opposite amount.
    pub fn negated(&self) -> Self {
        let mut amount = -self.amount;
        if amount.is_zero() {
            amount.set_sign_positive(true);
        }
        Self { amount, currency: self.currency }
    }

    /// The amount without its sign.
    pub fn abs(&self) -> Self {
        if self.is_negative() { self.negated() } else { *self }
    }

    /// Adds.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`], [`MoneyError::OutOfRange`].
    pub fn checked_add(&self, other: &Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        let sum = i128::from(self.minor()) + i128::from(other.minor());
        Self::try_from_minor(sum, self.currency)
    }

    /// Subtracts.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`], [`MoneyError::OutOfRange`].
    pub fn checked_sub(&self, other: &Self) -> Result<Self, MoneyError> {
        self.checked_add(&other.negated())
    }

    /// Adds up; the sum of nothing is zero in `currency`.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`], [`MoneyError::OutOfRange`].
    pub fn sum<'a>(
        amounts: impl IntoIterator<Item = &'a Self>,
        currency: Currency,
    ) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::zero(currency), |sum, amount| sum.checked_add(amount))
    }

    /// The smaller of two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`].
    pub fn checked_min(&self, other: &Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        Ok(if other.amount < self.amount { *other } else { *self })
    }

    /// Compares two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`].
    pub fn checked_cmp(&self, other: &Self) -> Result<std::cmp::Ordering, MoneyError> {
        self.same_currency(other)?;
        Ok(self.amount.cmp(&other.amount))
    }

    fn same_currency(&self, other: &Self) -> Result<(), MoneyError> {
        if self.currency == other.currency { Ok(()) } else { Err(MoneyError::CurrencyMismatch) }
    }
}

impl fmt::Display for Money {
    /// The form that crosses the door: `-1234.56`, without the currency.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.amount)
    }
}

impl Ratio {
    /// Rounds a number of currency units to whole minor units.
    fn round_to_minor(&self, currency: Currency) -> Result<i128, super::ratio::RatioError> {
        (self * &Ratio::whole(10).power(currency.minor_digits())).round()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::given::eur;

    #[test]
    fn what_is_not_an_amount_is_refused() {
        for text in
            ["", "-", "12,5", "1 234.56", ".5", "5.", "1e3", "+4", "--1", "٣", "1.2.3", "NaN"]
        {
            assert_eq!(Money::parse(text, Currency::EUR), Err(MoneyError::NotAnAmount), "{text:?}");
        }
    }

    #[test]
    fn a_fraction_of_a_cent_is_refused_even_past_28_digits() {
        assert_eq!(Money::parse("1.005", Currency::EUR), Err(MoneyError::TooManyDecimals));
        let long = format!("1.{}1", "0".repeat(40));
        assert_eq!(Money::parse(&long, Currency::EUR), Err(MoneyError::TooManyDecimals));
        assert_eq!(eur("1.5000").to_string(), "1.50", "trailing zeros change nothing");
    }

    #[test]
    fn currencies_have_their_own_digits() {
        let yen = Currency::try_new("JPY").unwrap();
        let dinar = Currency::try_new("TND").unwrap();
        assert_eq!(Money::parse("12", yen).unwrap().to_string(), "12");
        assert_eq!(Money::parse("12.5", yen), Err(MoneyError::TooManyDecimals));
        assert_eq!(Money::parse("12.5", dinar).unwrap().to_string(), "12.500");
        assert_eq!(eur("1").checked_add(&Money::zero(yen)), Err(MoneyError::CurrencyMismatch));
        assert_eq!(Currency::try_new("EURO"), Err(MoneyError::UnknownCurrency));
    }

    #[test]
    fn ten_to_the_fifteen_fits_and_a_hundred_times_more_does_not() {
        assert_eq!(eur("900000000000000.00").minor(), 90_000_000_000_000_000);
        assert_eq!(Money::parse("900000000000000.01", Currency::EUR), Err(MoneyError::OutOfRange));
        assert_eq!(Money::parse(&"9".repeat(60), Currency::EUR), Err(MoneyError::OutOfRange));
    }

    #[test]
    fn there_is_no_minus_zero() {
        assert_eq!(eur("0").negated().to_string(), "0.00");
        assert_eq!(eur("-0.00").to_string(), "0.00");
    }

    proptest! {
        #[test]
        fn parsing_what_was_printed_gives_the_same_amount(minor in -LARGEST_MINOR..=LARGEST_MINOR) {
            let money = Money::try_from_minor(minor, Currency::EUR).unwrap();
            prop_assert_eq!(eur(&money.to_string()), money);
            prop_assert_eq!(i128::from(money.minor()), minor);
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in ".{0,40}") {
            let _ignored = Money::parse(&text, Currency::EUR);
        }

        #[test]
        fn adding_then_subtracting_returns_to_the_start(a in -1_000_000_000_i128..1_000_000_000, b in -1_000_000_000_i128..1_000_000_000) {
            let a = Money::try_from_minor(a, Currency::EUR).unwrap();
            let b = Money::try_from_minor(b, Currency::EUR).unwrap();
            prop_assert_eq!(a.checked_add(&b).unwrap().checked_sub(&b).unwrap(), a);
        }
    }
}
