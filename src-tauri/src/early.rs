//! The file that was named on the command line, opened while the page is still loading. Deliberately
//! not here: what a start does (`cooperative.start`), which is the same whoever asks first.

use std::sync::{Arc, Mutex, PoisonError};

use api::{Desk, Envelope, Refusal, Reply};
use tauri::async_runtime::{JoinHandle, spawn_blocking};

/// The command that the page calls first.
const START: &str = "cooperative.start";

/// A start that runs, or ran, before the page asked for it; its outcome is given once.
#[derive(Default)]
pub(crate) struct EarlyStart(Mutex<Option<Running>>);

/// A call at work, off the window's thread.
pub(crate) type Running = JoinHandle<Result<Reply, Refusal>>;

impl EarlyStart {
    /// Starts now.
    pub(crate) fn begin(desk: Arc<Desk>) -> Self {
        let start = Envelope::new(START, serde_json::Value::Object(serde_json::Map::new()));
        Self(Mutex::new(Some(spawn_blocking(move || desk.call(start)))))
    }

    /// Gives the start at work to the first call that asks for one.
    pub(crate) fn take_for(&self, command: &str) -> Option<Running> {
        if command != START {
            return None;
        }
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
