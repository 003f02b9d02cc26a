//! Inputs that cannot be wrong: each type here parses and checks on its way in, and says with a
//! stable code why it refuses. Amounts, rates and shares cross as strings (spec 11).
//!
//! A refusal travels inside serde's error text as `#code` and is taken out again by [`parse`],
//! which also knows the path of the field.

mod refused;
mod shapes;

use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use chrono::NaiveDate;
use domain::kernel::{Currency, Money, MoneyError, Ratio};
use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{DeserializeOwned, Error as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

use crate::refusal::Refusal;

pub use shapes::{Quantity, two, two_or_none};

/// Parses a command's input; every refusal names its field.
///
/// # Errors
/// The code of the type that refused, or `unknown_field`, `missing_field`, `wrong_type`.
pub fn parse<T: DeserializeOwned>(input: serde_json::Value) -> Result<T, Refusal> {
    // Serde would also fill the fields from a list, by their order.
    if !input.is_object() {
        return Err(not_an_object(&input));
    }
    serde_path_to_error::deserialize(input)
        .map_err(|error| refused::refusal(error.path(), &error.inner().to_string()))
}

/// Reads one of these choices by its code.
///
/// # Errors
/// `unknown_choice` on `field`, with the codes to choose from.
pub fn choice<C: Copy>(
    field: impl Into<String>,
    typed: &str,
    choices: &[C],
    code: fn(C) -> &'static str,
) -> Result<C, Refusal> {
    let found = choices.iter().copied().find(|&choice| code(choice) == typed);
    found.ok_or_else(|| {
        let codes: Vec<&str> = choices.iter().map(|&choice| code(choice)).collect();
        refused::unknown_choice(typed, &codes).on(field)
    })
}

/// Refuses an input that is no object.
pub fn not_an_object(input: &serde_json::Value) -> Refusal {
    let came = match input {
        serde_json::Value::Null => "null",
        serde_json::Value::Bool(_) => "yes_no",
        serde_json::Value::Number(_) => "number",
        serde_json::Value::String(_) => "text",
        serde_json::Value::Array(_) => "list",
        serde_json::Value::Object(_) => "object",
    };
    Refusal::new("wrong_type").with("came", came).with("wanted", "object")
}

/// Reads a checked value of a text; what is no text is told what is wanted.
fn read_text<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    wanted: &'static str,
    read: fn(&str) -> Result<T, &'static str>,
) -> Result<T, D::Error> {
    struct TextVisitor<T> {
        wanted: &'static str,
        read: fn(&str) -> Result<T, &'static str>,
    }
    impl<T> Visitor<'_> for TextVisitor<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "#{}", self.wanted)
        }
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            (self.read)(text).map_err(|code| match refused::meant(text, self.wanted) {
                Some(meant) => E::custom(format_args!("#{code} suggested={meant} meant={meant}")),
                None => E::custom(format_args!("#{code}")),
            })
        }
    }
    deserializer.deserialize_str(TextVisitor { wanted, read })
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
                read_text(deserializer, $format, $read).map(Self)
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
        let refused = |code: &str| {
            let refusal = Refusal::new(code).on(field).with("currency", currency);
            refusal.with("most", currency.minor_digits())
        };
        // `640.000` may be meant as thousands: zeros past the cents are refused as well.
        if self.0.scale() > currency.minor_digits() {
            let refusal = refused("too_many_decimals");
            let group = Decimal::ONE..Decimal::ONE_THOUSAND;
            let thousands = self.0.scale() == 3 && group.contains(&self.0.abs());
            return Err(match self.0.checked_mul(Decimal::ONE_THOUSAND).filter(|_| thousands) {
                Some(meant) => refusal.with("suggested", meant.trunc()),
                None => refusal,
            });
        }
        Money::try_new(self.0, currency).map_err(|error| {
            refused(match error {
                MoneyError::TooManyDecimals => "too_many_decimals",
                _ => "amount_out_of_range",
            })
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

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
