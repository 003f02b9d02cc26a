//! One text, and one digest, for one JSON value: keys sorted, no spaces.
//!
//! The audit chain, the witnesses of rows and the memory of requests all stand on it, so its form
//! never changes.

use serde_json::Value;
use sha2::{Digest, Sha256};

/// Writes a value with its keys sorted at every depth and without spaces.
pub fn text(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// SHA-256 of the canonical text.
pub fn digest(value: &Value) -> [u8; 32] {
    sha256(&[text(value).as_bytes()])
}

/// SHA-256 of several pieces, one after the other.
pub(crate) fn sha256(pieces: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for piece in pieces {
        hasher.update(piece);
    }
    hasher.finalize().into()
}

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("BUG: writing to a String cannot fail");
        text
    })
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            // The map may keep the order of insertion when a feature of serde_json says so.
            let mut keys: Vec<&String> = fields.keys().collect();
            keys.sort();
            out.push('{');
            for (index, key) in keys.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write(&fields[key], out);
            }
            out.push('}');
        }
        leaf => out.push_str(&leaf.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn keys_are_sorted_at_every_depth() {
        let value = json!({"b": [{"z": 1, "a": "é\n"}, null], "a": true});
        assert_eq!(text(&value), r#"{"a":true,"b":[{"a":"é\n","z":1},null]}"#);
    }

    #[test]
    fn a_digest_is_the_same_for_ever() {
        let known = "43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777";
        assert_eq!(hex(&digest(&json!({"b": 2, "a": 1}))), known, "SHA-256 of {{\"a\":1,\"b\":2}}");
    }
}
