//! What tests are given, written as a person writes it.

use chrono::NaiveDate;

use super::{Currency, Money, Ratio};

/// An amount in euros: `1234.56`.
pub(crate) fn eur(text: &str) -> Money {
    Money::parse(text, Currency::EUR).unwrap()
}

/// A date of the calendar.
pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// An exact fraction.
pub(crate) fn ratio(above: i64, below: i64) -> Ratio {
    Ratio::try_new(above, below).unwrap()
}
