//! Each preview fed whatever JSON the fuzzer finds: the first byte says which preview, the rest is
//! its input as text. `npm run fuzz` gives it the requests of tests/contract to begin with.
//!
//! What holds (spec 08): never a panic; a refusal has a code, is no failure of ours, and names the
//! field, or the word that is none, unless the input is no object or has a key without a letter or
//! digit. A hang is the fuzzer's own limit.
#![no_main]

use std::path::Path;
use std::sync::{Arc, LazyLock};

use api::testing::{TestHost, ask};
use api::{Access, Desk};
use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

/// A desk without a file: these previews need none.
static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
    Desk::new(Arc::new(TestHost::new(Path::new("/nowhere"), today)))
});

/// The previews that need no file, by name; scripts/fuzz.mjs counts them in the same order.
static PREVIEWS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let free = api::commands().into_iter().filter(|command| {
        matches!(command.access, Access::Anyone) && !command.writes && command.name.contains("preview")
    });
    let mut names: Vec<&str> = free.map(|command| command.name).collect();
    names.sort_unstable();
    names
});

fuzz_target!(|data: &[u8]| {
    let Some((which, text)) = data.split_first() else { return };
    let Ok(input) = serde_json::from_slice::<Value>(text) else { return };
    let name = PREVIEWS[usize::from(*which) % PREVIEWS.len()];
    let nameless = |key: &String| !key.chars().any(char::is_alphanumeric);
    let nothing_to_name = input.as_object().is_none_or(|fields| fields.keys().any(nameless));
    if let Err(refusal) = ask(&DESK, name, input) {
        assert!(!refusal.broken, "{name}: {refusal:?}");
        assert!(!refusal.code.is_empty(), "{name}: {refusal:?}");
        let named = refusal.field.is_some() || refusal.params.contains_key("typed");
        assert!(named || nothing_to_name, "{name} names no field: {refusal:?}");
    }
});
