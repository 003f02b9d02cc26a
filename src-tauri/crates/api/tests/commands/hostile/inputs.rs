//! Inputs made from a command's own schema, and the ways they are wrecked.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// What an input may refer to.
pub(crate) struct Pool {
    pub(crate) ids: Vec<Value>,
    pub(crate) paths: Vec<String>,
    /// The only passphrase that is ever set, so that everybody can sign in again.
    pub(crate) phrase: String,
}

/// Numbers from a seed (xorshift64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn one_of<T: Clone>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())].clone()
    }
}

/// An input that the schema allows, with values that a rule may like or not.
pub(crate) fn plausible(schema: &Value, pool: &Pool, seed: u64) -> Value {
    let mut dice = Dice(seed | 1);
    value(schema, schema, pool, &mut dice)
}

fn value(schema: &Value, root: &Value, pool: &Pool, dice: &mut Dice) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.trim_start_matches("#/$defs/");
        return value(&root["$defs"][name], root, pool, dice);
    }
    if let Some(choices) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        let choice = dice.below(choices.len());
        return value(&choices[choice], root, pool, dice);
    }
    if let Some(only) = schema.get("const") {
        return only.clone();
    }
    if let Some(choices) = schema["enum"].as_array() {
        return dice.one_of(choices);
    }
    let kind = match &schema["type"] {
        Value::Array(kinds) => dice.one_of(kinds),
        kind => kind.clone(),
    };
    match kind.as_str() {
        Some("object") => {
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            let fields = schema["properties"].as_object().cloned().unwrap_or_default();
            let mut object = Map::new();
            for (name, field) in &fields {
                if required.contains(&json!(name)) || dice.below(3) > 0 {
                    object.insert(name.clone(), value(field, root, pool, dice));
                }
            }
            Value::Object(object)
        }
        Some("array") => {
            let count = dice.below(4);
            (0..count).map(|_| value(&schema["items"], root, pool, dice)).collect()
        }
        Some("integer") => json!(dice.one_of(&[0_i64, 1, 2, 12, 48, 1_000_000, 4_294_967_295])),
        Some("boolean") => json!(dice.below(2) == 0),
        Some("string") => string(schema["format"].as_str(), pool, dice),
        _ => Value::Null,
    }
}

fn string(format: Option<&str>, pool: &Pool, dice: &mut Dice) -> Value {
    let texts: &[&str] = match format {
        Some("amount") => &[
            "250.00",
            "0",
            "-1.00",
            "0.005",
            "999999999999999.99",
            "9999999999999999999999999999",
            "1",
        ],
        Some("fraction") => {
            &["0.03", "0", "1", "-0.1", "1.000001", "0.0000000000000000000000000001"]
        }
        Some("decimal") => &["1", "0", "-1", "100", "85.5", "1000000000", "0.0000000000000000001"],
        Some("date") => &["2026-03-05", "1900-01-01", "2199-12-31", "2024-02-29", "2026-01-05"],
        Some("password") => return json!(pool.phrase),
        Some("path") => return json!(dice.one_of(&pool.paths)),
        Some("uuid") => {
            let unknown = json!("00000000-0000-0000-0000-000000000000");
            let known = dice.one_of(&pool.ids);
            return if dice.below(5) == 0 { unknown } else { known };
        }
        _ => &[
            "ACTIVE",
            "EXITED",
            "BANK_TRANSFER",
            "CASH",
            "CONFIRMED",
            "TREASURER",
            "fr",
            "EUR",
            "identity",
            "seen",
            "Dupont",
            "BE68539007547034",
            "0403.019.261",
            "member_advance",
            "550000",
            "dû\u{202e}esrever",
            "=1+1",
            "🏡",
        ],
    };
    json!(dice.one_of(texts))
}

/// One way to wreck an input.
#[derive(Debug, Clone)]
pub(crate) enum Wreck {
    /// Not at all: what a rule refuses.
    None,
    /// Something else entirely.
    Whole(Value),
    /// A field that is not foreseen.
    Unknown(String, Value),
    /// A required field taken away.
    Missing(String),
    /// A field replaced by something of another kind.
    Replaced(String, Value),
}

impl Wreck {
    /// The wrecked input, and whether it must be refused.
    pub(crate) fn of(self, good: Value) -> (Value, bool) {
        let mut fields = good.as_object().cloned().unwrap_or_default();
        match self {
            Self::None => (good, false),
            Self::Whole(other) => {
                let certain = !other.is_object();
                (other, certain)
            }
            Self::Unknown(name, value) => {
                fields.insert(name, value);
                (Value::Object(fields), true)
            }
            Self::Missing(name) => {
                fields.remove(&name);
                (Value::Object(fields), true)
            }
            // A passphrase that could be one would be set, or count as a wrong try.
            Self::Replaced(name, value)
                if value.is_string() && (name == "passphrase" || name == "present") =>
            {
                fields.insert(name, json!("court"));
                (Value::Object(fields), true)
            }
            Self::Replaced(name, value) => {
                let certain = value.is_object() && !good[&name].is_object();
                fields.insert(name, value);
                (Value::Object(fields), certain)
            }
        }
    }
}

/// Every way to wreck the inputs of a command.
pub(crate) fn wrecks(schema: &Value) -> BoxedStrategy<Wreck> {
    let properties = schema["properties"].as_object().cloned().unwrap_or_default();
    let names: Vec<String> = properties.keys().cloned().collect();
    let required: Vec<String> = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|name| name.as_str().unwrap().to_owned())
        .collect();
    let known = names.clone();
    let unknown = (odd_text(), junk())
        .prop_filter("a field that is not foreseen", move |(name, _)| !known.contains(name))
        .prop_map(|(name, value)| Wreck::Unknown(name, value));
    let mut ways = vec![
        (2, Just(Wreck::None).boxed()),
        (2, junk().prop_map(Wreck::Whole).boxed()),
        (2, unknown.boxed()),
    ];
    if !required.is_empty() {
        ways.push((1, select(required).prop_map(Wreck::Missing).boxed()));
    }
    if !names.is_empty() {
        let replaced = (select(names), junk());
        ways.push((5, replaced.prop_map(|(name, value)| Wreck::Replaced(name, value)).boxed()));
    }
    proptest::strategy::Union::new_weighted(ways).boxed()
}

fn odd_text() -> BoxedStrategy<String> {
    prop_oneof![
        ".{0,20}",
        "[a-z_]{1,12}",
        Just("\0".to_owned()),
        Just("a\0b".to_owned()),
        Just("`".to_owned()),
        Just("a.b[0]".to_owned()),
        Just("#forbidden".to_owned()),
        Just("é".repeat(5_000)),
        Just("\u{202e}\u{feff}\u{200b}".to_owned()),
        Just("1e999".to_owned()),
        Just("2026-13-45".to_owned()),
        Just("0x10".to_owned()),
        Just("12,5".to_owned()),
        Just("'; DROP TABLE person; --".to_owned()),
        Just("../../etc/passwd".to_owned()),
    ]
    .boxed()
}

/// Any JSON, the odd above all.
fn junk() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        Just(json!(1e308)),
        Just(json!(-0.5)),
        odd_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((odd_text(), inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
    .boxed()
}
