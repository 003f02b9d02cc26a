//! Amounts, numbers and dates as people read them, in each language.
//!
//! French: `1 234,56 €` with U+202F between thousands and U+00A0 before the sign of the currency
//! (spec 09). Dutch: `€ 1.234,56`, as the Taalunie advises and Belgian banks print, with U+00A0
//! after the sign. English: `€1,234.56`. A negative amount has an ASCII hyphen-minus right before
//! its digits in French and Dutch and before everything in English, so that a figure that is
//! copied or searched stays a figure. Nothing is rounded here but what is asked to be.

use chrono::{Datelike, NaiveDate};
use domain::kernel::{Currency, Money, Ratio};
use rust_decimal::Decimal;

use crate::{Lang, say};

/// The space between thousands in French: narrow and unbreakable.
pub const NARROW_NO_BREAK_SPACE: char = '\u{202F}';
/// The space before a unit: unbreakable.
pub const NO_BREAK_SPACE: char = '\u{00A0}';

/// Writes an amount with its currency, and exactly as many decimals as the currency has.
pub fn money(amount: &Money, lang: Lang) -> String {
    let figure = amount_alone(&amount.abs(), lang);
    let sign = if amount.is_negative() { "-" } else { "" };
    let unit = symbol(&amount.currency());
    match lang {
        Lang::Fr => format!("{sign}{figure}{NO_BREAK_SPACE}{unit}"),
        Lang::Nl => format!("{unit}{NO_BREAK_SPACE}{sign}{figure}"),
        // A code of letters needs its space; a sign does not.
        Lang::En if unit.len() == 3 && unit.is_ascii() => {
            format!("{sign}{unit}{NO_BREAK_SPACE}{figure}")
        }
        Lang::En => format!("{sign}{unit}{figure}"),
    }
}

/// Writes an amount without its currency, for a column whose heading names it.
pub fn amount_alone(amount: &Money, lang: Lang) -> String {
    group(&amount.to_string(), lang)
}

/// Writes a decimal with the digits it has (`1 234,5`).
pub fn decimal(value: Decimal, lang: Lang) -> String {
    group(&value.to_string(), lang)
}

/// Writes a whole number (`12 345`).
pub fn integer(value: i64, lang: Lang) -> String {
    group(&value.to_string(), lang)
}

/// Writes an exact ratio with a fixed number of decimals, half away from zero: for display only.
pub fn ratio(value: &Ratio, decimals: u32, lang: Lang) -> String {
    group(&value.display(decimals), lang)
}

/// Writes an exact ratio rounded half away from zero to at most `decimals`, without useless zeros:
/// for display only.
pub fn factor(value: &Ratio, decimals: u32, lang: Lang) -> String {
    let mut digits = value.display(decimals);
    if digits.contains('.') {
        digits.truncate(digits.trim_end_matches('0').trim_end_matches('.').len());
    }
    if digits == "-0" {
        digits.remove(0);
    }
    group(&digits, lang)
}

/// Writes a fraction as a percentage (`0.125` is `12,5 %`), rounded half away from zero to at most
/// `decimals`, without useless zeros.
pub fn percent(fraction: &Ratio, decimals: u32, lang: Lang) -> String {
    let figure = factor(&(fraction * &Ratio::whole(100)), decimals, lang);
    match lang {
        Lang::Fr => format!("{figure}{NO_BREAK_SPACE}%"),
        Lang::Nl | Lang::En => format!("{figure}%"),
    }
}

/// Writes a date as `31/12/2026`, the same in the three languages (spec 09).
pub fn date(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// Writes a date in words (`31 décembre 2026`), for a sentence.
pub fn long_date(day: NaiveDate, lang: Lang) -> String {
    const MONTHS: [&str; 12] = [
        "format-month-1",
        "format-month-2",
        "format-month-3",
        "format-month-4",
        "format-month-5",
        "format-month-6",
        "format-month-7",
        "format-month-8",
        "format-month-9",
        "format-month-10",
        "format-month-11",
        "format-month-12",
    ];
    let month = say(lang, MONTHS[day.month0() as usize], &[]);
    // The first of the month is an ordinal in French.
    let number = match (lang, day.day()) {
        (Lang::Fr, 1) => "1er".to_owned(),
        (_, number) => number.to_string(),
    };
    format!("{number}{NO_BREAK_SPACE}{month} {}", day.year())
}

/// The sign of a currency, or its code when it has none of its own.
fn symbol(currency: &Currency) -> String {
    if *currency == Currency::EUR { "€".to_owned() } else { currency.code().to_owned() }
}

/// Groups the digits of `-1234.56` by three and puts the language's decimal mark.
fn group(plain: &str, lang: Lang) -> String {
    let (separator, mark) = match lang {
        Lang::Fr => (NARROW_NO_BREAK_SPACE, ','),
        Lang::Nl => ('.', ','),
        Lang::En => (',', '.'),
    };
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::from(sign);
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position) % 3 == 0 {
            text.push(separator);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(mark);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn eur(text: &str) -> Money {
        Money::parse(text, Currency::EUR).unwrap()
    }

    #[test]
    fn amounts_read_as_each_language_writes_them() {
        for (amount, fr, nl, en) in [
            ("0", "0,00\u{A0}€", "€\u{A0}0,00", "€0.00"),
            ("999.99", "999,99\u{A0}€", "€\u{A0}999,99", "€999.99"),
            ("1000", "1\u{202F}000,00\u{A0}€", "€\u{A0}1.000,00", "€1,000.00"),
            ("-1234.56", "-1\u{202F}234,56\u{A0}€", "€\u{A0}-1.234,56", "-€1,234.56"),
            (
                "1234567.8",
                "1\u{202F}234\u{202F}567,80\u{A0}€",
                "€\u{A0}1.234.567,80",
                "€1,234,567.80",
            ),
        ] {
            let amount = eur(amount);
            assert_eq!(money(&amount, Lang::Fr), fr);
            assert_eq!(money(&amount, Lang::Nl), nl);
            assert_eq!(money(&amount, Lang::En), en);
        }
    }

    #[test]
    fn another_currency_shows_its_code_and_its_own_decimals() {
        let yen = Money::parse("-12345", Currency::try_new("JPY").unwrap()).unwrap();
        assert_eq!(money(&yen, Lang::Fr), "-12\u{202F}345\u{A0}JPY");
        assert_eq!(money(&yen, Lang::Nl), "JPY\u{A0}-12.345");
        assert_eq!(money(&yen, Lang::En), "-JPY\u{A0}12,345");
    }

    #[test]
    fn percentages_drop_useless_zeros_and_never_show_minus_zero() {
        for (numerator, denominator, decimals, fr) in [
            (1, 8, 2, "12,5\u{A0}%"),
            (1, 3, 2, "33,33\u{A0}%"),
            (2, 3, 2, "66,67\u{A0}%"),
            (1, 1, 2, "100\u{A0}%"),
            (10, 1, 0, "1\u{202F}000\u{A0}%"),
            (-1, 1_000_000, 2, "0\u{A0}%"),
            (1, 200, 0, "1\u{A0}%"),
        ] {
            let fraction = Ratio::try_new(numerator, denominator).unwrap();
            assert_eq!(percent(&fraction, decimals, Lang::Fr), fr, "{numerator}/{denominator}");
        }
        assert_eq!(percent(&Ratio::try_new(1, 8).unwrap(), 2, Lang::Nl), "12,5%");
        assert_eq!(percent(&Ratio::try_new(1, 8).unwrap(), 2, Lang::En), "12.5%");
    }

    #[test]
    fn decimals_keep_the_digits_they_have() {
        assert_eq!(decimal(Decimal::new(-12_345_600, 3), Lang::Fr), "-12\u{202F}345,600");
        assert_eq!(decimal(Decimal::new(5, 1), Lang::En), "0.5");
        assert_eq!(integer(1_000_000, Lang::Nl), "1.000.000");
        assert_eq!(ratio(&Ratio::try_new(2, 3).unwrap(), 4, Lang::Fr), "0,6667");
        assert_eq!(factor(&Ratio::try_new(103, 100).unwrap(), 6, Lang::Fr), "1,03");
        assert_eq!(factor(&Ratio::whole(1), 6, Lang::En), "1");
    }

    #[test]
    fn dates_are_written_day_first_and_padded() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(date(day(2026, 12, 31)), "31/12/2026");
        assert_eq!(date(day(2026, 1, 5)), "05/01/2026");
        assert_eq!(long_date(day(2026, 8, 1), Lang::Fr), "1er\u{A0}août 2026");
        assert_eq!(long_date(day(2026, 8, 2), Lang::Nl), "2\u{A0}augustus 2026");
        assert_eq!(long_date(day(2026, 2, 28), Lang::En), "28\u{A0}February 2026");
    }

    proptest! {
        #[test]
        fn an_amount_keeps_its_digits_and_its_sign(minor in -1_000_000_000_000_i128..1_000_000_000_000) {
            let amount = Money::try_from_minor(minor, Currency::EUR).unwrap();
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            for lang in Lang::ALL {
                let text = money(&amount, lang);
                prop_assert_eq!(digits(&text), digits(&amount.to_string()));
                prop_assert_eq!(text.contains('-'), amount.is_negative());
            }
        }
    }
}
