//! What the charges' commands take and give (spec 11).

use std::borrow::Cow;
use std::fmt;

use domain::charges::ByLot;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::StringDeserializer;
use serde::de::{IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::steps::StepView;
use crate::wire::{Amount, Day, Line, Quantity, Rate};

/// `charges.preview_split` (spec 11).
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewSplitInput {
    /// What is shared out; negative for a credit note.
    pub amount: Amount,
    /// The lots, in the order that breaks ties.
    pub lots: Vec<ChargedLotInput>,
    /// By what.
    pub key: KeyInput,
}

/// A lot that may bear a part.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ChargedLotInput {
    /// Its code, unique in the list.
    pub code: Line,
    /// Over the base of the deed; 0 for a lot that holds none.
    pub quotite: u32,
    /// People living there on the day; for the key `occupants`.
    #[serde(default)]
    pub occupants: Option<u32>,
}

/// A distribution key: the fields of its kind and no other.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct KeyInput {
    /// `general`, `usage`, `benefit`, `equal`, `occupants`, `mixed`.
    pub kind: KeyKind,
    /// For `usage`: the part that is shared out by quotité, from 0 to 1.
    #[serde(default)]
    pub fixed_rate: Option<Rate>,
    /// For `usage`: what each lot used, by its code.
    #[serde(default)]
    pub readings: Option<ByLotInput>,
    /// For `benefit`: the weight of each beneficiary, by its code.
    #[serde(default)]
    pub weights: Option<ByLotInput>,
    /// For `mixed`: parts whose rates sum to one.
    #[serde(default)]
    pub parts: Option<Vec<KeyPartInput>>,
}

/// Kinds of distribution keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyKind {
    /// By quotité.
    General,
    /// By readings, with a fixed part by quotité.
    Usage,
    /// Among the named beneficiaries only.
    Benefit,
    /// One part a lot.
    Equal,
    /// By the number of occupants.
    Occupants,
    /// Parts, each by its own key.
    Mixed,
}

/// A part of a mixed key.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct KeyPartInput {
    /// From 0 to 1.
    pub rate: Rate,
    /// How the part is shared out; not mixed again.
    pub key: PartKeyInput,
}

/// The key of a part: as a key, without parts of its own.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PartKeyInput {
    /// Any but `mixed`.
    pub kind: KeyKind,
    /// For `usage`.
    #[serde(default)]
    pub fixed_rate: Option<Rate>,
    /// For `usage`.
    #[serde(default)]
    pub readings: Option<ByLotInput>,
    /// For `benefit`.
    #[serde(default)]
    pub weights: Option<ByLotInput>,
    /// Read only to say that parts are not mixed again, rather than that the field is unknown.
    #[serde(default)]
    #[schemars(skip)]
    #[ts(skip)]
    pub parts: Option<serde_json::Value>,
}

/// Quantities by the code of a lot: integers or decimal strings. A code that stands twice once its
/// outer blanks are cut is kept twice, for the rule to refuse.
#[derive(Debug, Clone, PartialEq, Eq, TS)]
#[ts(type = "Record<string, number | string>")]
pub struct ByLotInput(pub ByLot);

impl<'de> Deserialize<'de> for ByLotInput {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ByLotVisitor)
    }
}

struct ByLotVisitor;

impl<'de> Visitor<'de> for ByLotVisitor {
    type Value = ByLotInput;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a quantity for each code of a lot")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ByLotInput, A::Error> {
        let mut quantities = ByLot::new();
        while let Some((code, quantity)) = map.next_entry::<String, Quantity>()? {
            let code: StringDeserializer<A::Error> = code.into_deserializer();
            quantities.push((Line::deserialize(code)?.0, quantity.0));
        }
        Ok(ByLotInput(quantities))
    }
}

impl JsonSchema for ByLotInput {
    fn schema_name() -> Cow<'static, str> {
        "ByLotInput".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "additionalProperties": {
                "anyOf": [{ "type": "integer" }, { "type": "string", "format": "decimal" }],
            },
        })
    }
}

/// What a lot bears.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct ChargeShare {
    /// The lot.
    pub code: String,
    /// Its share; zero for a lot that the key does not concern.
    pub amount: Amount,
}

/// What each lot bears.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct SplitAnswer {
    /// Every lot, in the order given.
    pub shares: Vec<ChargeShare>,
    /// Their sum: the amount.
    pub total: Amount,
    /// How: the parts of the key, then lot by lot.
    pub steps: Vec<StepView>,
}

/// `charges.preview_handover` (spec 11).
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewHandoverInput {
    /// The lot's share of the charge.
    pub amount: Amount,
    /// First day that the charge covers.
    pub period_start: Day,
    /// Last day that the charge covers.
    pub period_end: Day,
    /// Day of the act, or the day agreed: the buyer's first.
    pub act_on: Day,
}

/// What each side bears.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct HandoverAnswer {
    /// The seller's share.
    pub seller: Amount,
    /// The buyer's share: the rest.
    pub buyer: Amount,
    /// Days of the period before the act.
    pub seller_days: i64,
    /// Days of the period from the act on.
    pub buyer_days: i64,
    /// How.
    pub steps: Vec<StepView>,
}
