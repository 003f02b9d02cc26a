//! Shapes that several areas share: a quantity that may be a number or a text, two ends of a range.

use std::borrow::Cow;
use std::fmt;

use domain::kernel::Ratio;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, IntoDeserializer, Visitor};
use serde::{Deserialize, Deserializer};
use ts_rs::TS;

use super::Number;

/// A reading or a weight: an integer or a decimal string (spec 11), exact.
#[derive(Debug, Clone, PartialEq, Eq, TS)]
#[ts(type = "number | string")]
pub struct Quantity(pub Ratio);

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct QuantityVisitor;
        impl Visitor<'_> for QuantityVisitor {
            type Value = Quantity;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("#quantity")
            }
            fn visit_i64<E: Error>(self, value: i64) -> Result<Quantity, E> {
                Ok(Quantity(Ratio::whole(value)))
            }
            fn visit_u64<E: Error>(self, value: u64) -> Result<Quantity, E> {
                Ok(Quantity(Ratio::from(i128::from(value))))
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Quantity, E> {
                Ok(Quantity(Number::deserialize(text.into_deserializer())?.ratio()))
            }
        }
        deserializer.deserialize_any(QuantityVisitor)
    }
}

impl JsonSchema for Quantity {
    fn schema_name() -> Cow<'static, str> {
        "Quantity".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "integer" }, { "type": "string", "format": "decimal" }] })
    }
}

/// Reads two values; another number of them is refused with how many came.
///
/// # Errors
/// `wrong_count`, and what the type of a value refuses.
pub fn two<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<[T; 2], D::Error> {
    pair(Vec::deserialize(deserializer)?)
}

/// Reads two values or none.
///
/// # Errors
/// As [`two`].
pub fn two_or_none<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<[T; 2]>, D::Error> {
    Option::<Vec<T>>::deserialize(deserializer)?.map(pair).transpose()
}

fn pair<T, E: Error>(values: Vec<T>) -> Result<[T; 2], E> {
    let given = values.len();
    values
        .try_into()
        .map_err(|_others| E::custom(format_args!("#wrong_count given={given} expected=2")))
}
