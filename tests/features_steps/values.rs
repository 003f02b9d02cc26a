//! The values of a table: how a cell is read, found in an answer, and compared.

use serde_json::{Map, Value};

/// Reads a cell. Whole numbers, `oui`, `non`, `rien`, lists and objects are what they look like;
/// anything else is text, amounts with their decimals too, because that is how they cross the
/// door. Quotes make text of the rest.
pub(super) fn read(cell: &str) -> Value {
    match cell {
        "oui" | "true" => return Value::Bool(true),
        "non" | "false" => return Value::Bool(false),
        "rien" | "null" => return Value::Null,
        _ => {}
    }
    let looks_like_json = cell.starts_with(['[', '{', '"']) || cell.parse::<i64>().is_ok();
    let parsed = looks_like_json.then(|| serde_json::from_str(cell).ok()).flatten();
    parsed.unwrap_or_else(|| Value::String(cell.to_owned()))
}

/// Puts a value at a path such as `members.0.rank`, making what leads there.
pub(super) fn put(target: &mut Value, path: &str, value: Value) {
    let (first, rest) =
        path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let slot = if let Ok(index) = first.parse::<usize>() {
        if !target.is_array() {
            *target = Value::Array(Vec::new());
        }
        let items = target.as_array_mut().expect("it was just made a list");
        while items.len() <= index {
            items.push(Value::Null);
        }
        &mut items[index]
    } else {
        if !target.is_object() {
            *target = Value::Object(Map::new());
        }
        target
            .as_object_mut()
            .expect("it was just made an object")
            .entry(first)
            .or_insert(Value::Null)
    };
    match rest {
        Some(rest) => put(slot, rest, value),
        None => *slot = value,
    }
}

/// What stands at a path such as `members.0.rank`; the empty path is the whole.
pub(super) fn find<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').filter(|part| !part.is_empty()).try_fold(value, |value, part| match value {
        Value::Array(items) => items.get(part.parse::<usize>().ok()?),
        Value::Object(fields) => fields.get(part),
        _ => None,
    })
}

/// Fails, naming the path, unless the same value stands there. `rien` also means absent.
pub(super) fn expect_at(answer: &Value, path: &str, expected: &Value) {
    let found = find(answer, path).unwrap_or(&Value::Null);
    assert_eq!(found, expected, "at «{path}» of {answer}");
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_cell_is_read_as_it_crosses_the_door() {
        let table = [
            ("12", json!(12)),
            ("-3", json!(-3)),
            ("12.50", json!("12.50")),
            ("007", json!("007")),
            ("\"12\"", json!("12")),
            ("oui", json!(true)),
            ("rien", json!(null)),
            ("[1, 2]", json!([1, 2])),
            ("2026-01-31", json!("2026-01-31")),
            ("Léa", json!("Léa")),
            ("", json!("")),
        ];
        for (cell, expected) in table {
            assert_eq!(read(cell), expected, "{cell}");
        }
    }

    #[test]
    fn what_is_put_at_a_path_is_found_there() {
        let mut value = Value::Null;
        put(&mut value, "members.1.rank", json!(2));
        put(&mut value, "name", json!("x"));
        assert_eq!(value, json!({"members": [null, {"rank": 2}], "name": "x"}));
        assert_eq!(find(&value, "members.1.rank"), Some(&json!(2)));
        assert_eq!(find(&value, "members.2.rank"), None);
        assert_eq!(find(&value, ""), Some(&value));
    }
}
