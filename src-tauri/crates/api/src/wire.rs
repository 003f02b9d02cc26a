//! Inputs that cannot be wrong: each type here parses and checks on its way in, and says with a
//! stable code why it refuses. Amounts, rates and shares cross as strings (spec 11).
//!
//! A refusal travels inside serde's error text as `#code` and is taken out again by [`parse`],
//! which also knows the path of the field.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use chrono::NaiveDate;
use domain::kernel::{Currency, Money, MoneyError, Ratio};
use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_path_to_error::Segment;
use ts_rs::TS;

use crate::refusal::Refusal;

/// Parses a command's input; every refusal names its field.
///
/// # Errors
/// The code of the type that refused, or `unknown_field`, `missing_field`, `wrong_type`.
pub fn parse<T: DeserializeOwned>(input: serde_json::Value) -> Result<T, Refusal> {
    // Serde would also fill the fields from a list, by their order.
    if !input.is_object() {
        return Err(Refusal::new("wrong_type"));
    }
    serde_path_to_error::deserialize(input).map_err(|error| {
        let (code, named) = read_serde_error(&error.inner().to_string());
        Refusal { field: blamed(error.path(), named.as_deref()), ..Refusal::new(code) }
    })
}

/// The field to blame as `lines[0].amount`, down to the first key that is no name of a field: what
/// a stranger typed as a key is not repeated.
fn blamed(path: &serde_path_to_error::Path, named: Option<&str>) -> Option<String> {
    let is_name = |key: &str| {
        key.starts_with(|c: char| c.is_ascii_lowercase())
            && key.len() <= 60
            && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    let mut field = String::new();
    let mut last = None;
    let name = |field: &mut String, key: &str| {
        if !field.is_empty() {
            field.push('.');
        }
        field.push_str(key);
    };
    for segment in path {
        match segment {
            Segment::Map { key } if is_name(key) => {
                name(&mut field, key);
                last = Some(key.as_str());
            }
            Segment::Seq { index } if !field.is_empty() => {
                field.push_str(&format!("[{index}]"));
                last = None;
            }
            _ => break,
        }
    }
    // Serde blames the container for a missing or unknown field: add the name.
    if let Some(named) = named.filter(|named| is_name(named) && last != Some(named)) {
        name(&mut field, named);
    }
    Some(field).filter(|field| !field.is_empty())
}

fn read_serde_error(text: &str) -> (String, Option<String>) {
    if let Some(rest) = text.strip_prefix('#') {
        let code: String =
            rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
        return (code, None);
    }
    let quoted = || text.split('`').nth(1).map(str::to_owned);
    if text.starts_with("unknown field") {
        ("unknown_field".to_owned(), quoted())
    } else if text.starts_with("missing field") {
        ("missing_field".to_owned(), quoted())
    } else if text.starts_with("unknown variant") {
        ("unknown_choice".to_owned(), None)
    } else if text.starts_with("duplicate field") {
        ("duplicate_field".to_owned(), quoted())
    } else {
        ("wrong_type".to_owned(), None)
    }
}

/// Declares a string on the wire that holds a checked value.
macro_rules! wire_text {
    ($(#[$doc:meta])* $name:ident($inner:ty), $format:literal, $read:expr, $write:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, TS)]
        #[ts(type = "string")]
        pub struct $name(pub $inner);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                let read: fn(&str) -> Result<$inner, &'static str> = $read;
                read(&text).map(Self).map_err(|code| D::Error::custom(format_args!("#{code}")))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn(&$inner) -> String = $write;
                serializer.serialize_str(&write(&self.0))
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "format": $format })
            }
        }
    };
}

fn read_decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    // 28 digits is where a decimal would start to round: longer is refused instead.
    let short = whole.len() + fraction.len() <= 28;
    (all_digits(whole) && all_digits(fraction) && short)
        .then(|| Decimal::from_str(text).ok())
        .flatten()
}

wire_text!(
    /// An amount of the cooperative's currency, `"1234.56"`; its decimals are checked against the
    /// currency by [`Amount::money`].
    Amount(Decimal), "amount",
    |text| read_decimal(text).ok_or("not_an_amount"),
    |amount| amount.to_string()
);

impl Amount {
    /// The amount in a currency.
    ///
    /// # Errors
    /// `too_many_decimals`, `amount_out_of_range`, on `field`.
    pub fn money(&self, field: &str, currency: Currency) -> Result<Money, Refusal> {
        Money::try_new(self.0, currency).map_err(|error| {
            let code = match error {
                MoneyError::TooManyDecimals => "too_many_decimals",
                _ => "amount_out_of_range",
            };
            Refusal::new(code).on(field).with("currency", currency)
        })
    }
}

impl From<&Money> for Amount {
    fn from(money: &Money) -> Self {
        Self(money.amount())
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self(money.amount())
    }
}

wire_text!(
    /// A rate as a fraction, `"0.125"` for 12,5 %: never a percentage, never with a comma.
    Rate(Decimal), "fraction",
    |text| read_decimal(text).ok_or("not_a_rate"),
    |rate| rate.to_string()
);

impl Rate {
    /// The rate as an exact ratio.
    pub fn ratio(&self) -> Ratio {
        Ratio::from(self.0)
    }
}

wire_text!(
    /// A measure, a coefficient or a weight, `"85.5"`: digits with a dot, never with a comma.
    Number(Decimal), "decimal",
    |text| read_decimal(text).ok_or("not_a_number"),
    |number| number.to_string()
);

impl Number {
    /// The number as an exact ratio.
    pub fn ratio(&self) -> Ratio {
        Ratio::from(self.0)
    }
}

wire_text!(
    /// A calendar date, `"2026-12-31"`, between 1900 and 2199.
    Day(NaiveDate), "date",
    |text| {
        let shaped = text.len() == 10 && text.bytes().enumerate().all(|(position, byte)| {
            if position == 4 || position == 7 { byte == b'-' } else { byte.is_ascii_digit() }
        });
        if !shaped {
            return Err("not_a_date");
        }
        let day = NaiveDate::from_str(text).map_err(|_cause| "no_such_date")?;
        let year = chrono::Datelike::year(&day);
        if (1900..2200).contains(&year) { Ok(day) } else { Err("date_out_of_range") }
    },
    |day| day.to_string()
);

impl From<NaiveDate> for Day {
    fn from(day: NaiveDate) -> Self {
        Self(day)
    }
}

wire_text!(
    /// One line of text, 1 to 200 characters, without control characters; outer blanks are cut.
    Line(String), "line",
    |text| {
        let text = text.trim();
        if text.is_empty() {
            Err("empty_text")
        } else if text.chars().count() > 200 {
            Err("text_too_long")
        } else if text.chars().any(char::is_control) {
            Err("control_character")
        } else {
            Ok(text.to_owned())
        }
    },
    Clone::clone
);

wire_text!(
    /// Several lines of text, at most 4 000 characters, without control characters but line ends.
    Paragraph(String), "paragraph",
    |text| {
        if text.chars().count() > 4_000 {
            Err("text_too_long")
        } else if text.chars().any(|c| c.is_control() && c != '\n' && c != '\r' && c != '\t') {
            Err("control_character")
        } else {
            Ok(text.trim().to_owned())
        }
    },
    Clone::clone
);

wire_text!(
    /// A path that a native dialog, the recent list or the terminal gave; see
    /// [`crate::host::Host::may_use`].
    FilePath(PathBuf), "path",
    |text| {
        if text.is_empty() || text.contains('\0') || text.chars().count() > 4_096 {
            Err("not_a_path")
        } else {
            Ok(PathBuf::from(text))
        }
    },
    |path| path.to_string_lossy().into_owned()
);

impl FilePath {
    /// The path itself.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// A passphrase: 8 to 200 characters, wiped from memory, never shown by `Debug`.
#[derive(Clone, TS, zeroize::ZeroizeOnDrop)]
#[ts(type = "string")]
pub struct Passphrase(String);

impl Passphrase {
    /// The text itself.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl<'de> Deserialize<'de> for Passphrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.chars().count() {
            0..8 => Err(D::Error::custom("#passphrase_too_short")),
            8..=200 => Ok(Self(text)),
            _ => Err(D::Error::custom("#text_too_long")),
        }
    }
}

impl JsonSchema for Passphrase {
    fn schema_name() -> Cow<'static, str> {
        "Passphrase".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "password", "minLength": 8, "maxLength": 200 })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[expect(dead_code, reason = "only its parsing is under test")]
        amount: Amount,
        #[expect(dead_code, reason = "only its parsing is under test")]
        rate: Option<Rate>,
        #[expect(dead_code, reason = "only its parsing is under test")]
        on: Option<Day>,
    }

    fn refused(input: serde_json::Value) -> (String, Option<String>) {
        let refusal = parse::<Sample>(input).unwrap_err();
        (refusal.code, refusal.field)
    }

    #[test]
    fn each_wrong_input_is_refused_with_its_code_and_field() {
        let field = |name: &str| Some(name.to_owned());
        for (input, code, blamed) in [
            (json!({"amount": "12,5"}), "not_an_amount", field("amount")),
            (json!({"amount": 12.5}), "wrong_type", field("amount")),
            (json!({"amount": "1", "rate": "12,5"}), "not_a_rate", field("rate")),
            (json!({"amount": "1", "on": "31/12/2026"}), "not_a_date", field("on")),
            (json!({"amount": "1", "on": "2026-02-29"}), "no_such_date", field("on")),
            (json!({"amount": "1", "on": "1899-12-31"}), "date_out_of_range", field("on")),
            (json!({}), "missing_field", field("amount")),
            (json!({"amount": "1", "color": 1}), "unknown_field", field("color")),
            (json!(["1"]), "wrong_type", None),
            (json!("x"), "wrong_type", None),
        ] {
            assert_eq!(refused(input.clone()), (code.to_owned(), blamed), "{input}");
        }
    }

    #[test]
    fn an_amount_longer_than_a_decimal_is_refused_rather_than_rounded() {
        let long = format!("1.{}1", "0".repeat(28));
        assert_eq!(refused(json!({ "amount": long })).0, "not_an_amount");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in ".{0,60}") {
            let _outcome = parse::<Sample>(json!({"amount": text, "rate": text, "on": text}));
        }
    }
}
