//! What one scenario stands in: a folder, a host whose clock is told, a desk, the last answer.

use std::collections::BTreeMap;
use std::sync::Arc;

use api::testing::{TestHost, desk_with_file};
use api::{Desk, Envelope, Refusal};
use chrono::NaiveDate;
use serde_json::Value;
use tempfile::TempDir;

use super::values;

/// The treasurer of a scenario.
#[derive(cucumber::World)]
#[world(init = Self::new)]
pub(super) struct Treasurer {
    pub(super) folder: TempDir,
    pub(super) host: Arc<TestHost>,
    desk: Option<Desk>,
    last: Option<Result<Value, Refusal>>,
    kept: BTreeMap<String, Value>,
}

impl std::fmt::Debug for Treasurer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Treasurer").field("last", &self.last).field("kept", &self.kept).finish()
    }
}

impl Treasurer {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let today = NaiveDate::from_ymd_opt(2026, 1, 15).expect("a day");
        let host = Arc::new(TestHost::new(folder.path(), today));
        Self { folder, host, desk: None, last: None, kept: BTreeMap::new() }
    }

    /// Puts a fresh cooperative on the desk, its first user signed in.
    pub(super) fn found(&mut self) {
        self.desk = Some(desk_with_file(Arc::clone(&self.host)));
    }

    /// The desk; without an open file when the scenario opened none.
    pub(super) fn desk(&mut self) -> &Desk {
        let host = Arc::clone(&self.host);
        self.desk.get_or_insert_with(|| Desk::new(host))
    }

    /// Calls a command and keeps what came of it for the sentences that follow.
    pub(super) fn call(&mut self, name: &str, input: &Value) {
        let input = self.filled(input);
        let outcome = self.desk().call(Envelope::new(name, input)).map(|reply| reply.answer);
        self.last = Some(outcome);
    }

    /// The last answer.
    pub(super) fn answer(&self) -> &Value {
        match self.last.as_ref().expect("the scenario asks something before it looks at an answer")
        {
            Ok(answer) => answer,
            Err(refusal) => panic!("the call was refused: {refusal} {:?}", refusal.params),
        }
    }

    /// The last refusal.
    pub(super) fn refusal(&self) -> &Refusal {
        match self.last.as_ref().expect("the scenario asks something before it looks at a refusal")
        {
            Ok(answer) => panic!("the call was not refused, it answered {answer}"),
            Err(refusal) => refusal,
        }
    }

    /// Remembers a value under a name, for `$name` later.
    pub(super) fn keep(&mut self, name: &str, value: Value) {
        self.kept.insert(name.to_owned(), value);
    }

    /// A value of a table: what was kept under `$name`, or the text as it reads.
    pub(super) fn cell(&self, text: &str) -> Value {
        self.filled(&values::read(text))
    }

    /// The value with each `"$name"` in it replaced by what was kept, and `$dossier` at the start
    /// of a text by the scenario's folder.
    fn filled(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => self.filled_text(text),
            Value::Array(items) => items.iter().map(|item| self.filled(item)).collect(),
            Value::Object(fields) => {
                fields.iter().map(|(name, field)| (name.clone(), self.filled(field))).collect()
            }
            plain => plain.clone(),
        }
    }

    fn filled_text(&self, text: &str) -> Value {
        if let Some(rest) = text.strip_prefix("$dossier/") {
            return Value::String(self.folder.path().join(rest).to_string_lossy().into_owned());
        }
        match text.strip_prefix('$') {
            Some(name) => {
                let known = self.kept.get(name);
                known.unwrap_or_else(|| panic!("nothing was kept under the name {name}")).clone()
            }
            None => Value::String(text.to_owned()),
        }
    }
}
