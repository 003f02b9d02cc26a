//! The input as it is typed: JSON in which no field stands twice. `serde_json` alone would keep the
//! last one in silence, and a figure would follow it.

use std::fmt;
use std::io::Read;

use api::Refusal;
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// What an error of serde says of a field that stands twice, before its name.
const TWICE: &str = "#twice ";

/// Reads the standard input.
///
/// # Errors
/// `input_not_text`, `input_empty`, `input_not_json` with its line and column, `duplicate_field`.
pub(crate) fn read() -> Result<Value, Refusal> {
    let mut text = String::new();
    std::io::stdin()
        .lock()
        .read_to_string(&mut text)
        .map_err(|_not_utf8| Refusal::new("input_not_text"))?;
    // Some editors begin a file with a mark of its encoding.
    parse(text.trim_start_matches('\u{FEFF}'))
}

fn parse(text: &str) -> Result<Value, Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::new("input_empty"));
    }
    serde_json::from_str(text).map(|Single(value)| value).map_err(|error| {
        let said = error.to_string();
        // The name is behind the mark, before the place that serde_json adds.
        let twice = said.strip_prefix(TWICE).and_then(|rest| rest.rsplit_once(" at line "));
        if let Some((name, _place)) = twice {
            return Refusal::new("duplicate_field").on(name);
        }
        let (line, column) = place(&error, text);
        Refusal::new("input_not_json").with("line", line).with("column", column)
    })
}

/// Where reading stopped, both from 1; an input that ends too soon stops behind its last sign.
fn place(error: &serde_json::Error, text: &str) -> (usize, usize) {
    if !error.is_eof() {
        return (error.line(), error.column());
    }
    let last = text.trim_end().lines().count().max(1);
    let length = text.trim_end().lines().last().map_or(0, |line| line.chars().count());
    (last, length + 1)
}

/// A JSON value whose objects have each field once.
struct Single(Value);

impl<'de> Deserialize<'de> for Single {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SingleVisitor).map(Self)
    }
}

struct SingleVisitor;

impl<'de> Visitor<'de> for SingleVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Single(value)) = list.next_element()? {
            values.push(value);
        }
        Ok(values.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some((name, Single(value))) = object.next_entry::<String, Single>()? {
            if fields.contains_key(&name) {
                return Err(A::Error::custom(format_args!("{TWICE}{name}")));
            }
            fields.insert(name, value);
        }
        Ok(fields.into())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_object_is_read_as_it_stands() {
        let text = r#"{"a": [1, -2, 1.5, null, true, "x"], "b": {"a": {}}}"#;
        assert_eq!(
            parse(text).unwrap(),
            json!({"a": [1, -2, 1.5, null, true, "x"], "b": {"a": {}}})
        );
    }

    #[test]
    fn a_field_that_stands_twice_is_refused_by_its_name_wherever_it_is() {
        for text in [r#"{"amount": "1", "amount": "2"}"#, r#"[{"x": {"amount": 1, "amount": 1}}]"#]
        {
            let refusal = parse(text).unwrap_err();
            let said = (refusal.code.as_str(), refusal.field.as_deref());
            assert_eq!(said, ("duplicate_field", Some("amount")), "{text}");
        }
    }

    #[test]
    fn what_is_no_json_says_where() {
        for (text, line, column) in
            [("{\n  \"a\": 1,,\n}", "2", "10"), ("{\"a\": 1\n", "1", "8"), ("{", "1", "2")]
        {
            let refusal = parse(text).unwrap_err();
            assert_eq!(refusal.code, "input_not_json");
            let place = (refusal.params["line"].as_str(), refusal.params["column"].as_str());
            assert_eq!(place, (line, column), "{text}");
        }
    }
}
