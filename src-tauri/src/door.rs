//! The one Tauri command.
// The command macro drops the answer of a resolver that it wrote itself, on its own line.
#![allow(clippy::let_underscore_must_use, reason = "written by tauri::command")]

use std::sync::Arc;
use std::time::Instant;

use api::{Desk, Envelope, Refusal, Reply};
use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager, State};

use crate::early::EarlyStart;
use crate::host::WindowHost;

/// Carries a call from the window to the desk, off the window's thread.
#[tauri::command]
pub(crate) async fn call(
    app: AppHandle,
    desk: State<'_, Arc<Desk>>,
    envelope: Envelope,
) -> Result<Reply, Refusal> {
    if let Some(lang) = envelope.lang.as_deref() {
        app.state::<Arc<WindowHost>>().reads(lang);
    }
    let name = envelope.name.clone();
    let begun = Instant::now();
    let running = app.state::<EarlyStart>().take_for(&name).unwrap_or_else(|| {
        let desk = Arc::clone(&desk);
        tauri::async_runtime::spawn_blocking(move || desk.call(envelope))
    });
    let reply = running.await.unwrap_or_else(|error| Err(Refusal::broken(&error)));
    tracing::debug!(name, took_ms = %begun.elapsed().as_millis(), "call");
    let reply = reply?;
    if !reply.changed.is_empty() {
        tell_changed(&app, &reply.changed);
    }
    Ok(reply)
}

#[derive(Clone, Serialize)]
struct Changed<'a> {
    entities: &'a [String],
}

/// Tells the screens that something changed, so that they reload.
pub(crate) fn tell_changed(app: &AppHandle, entities: &[String]) {
    if let Err(error) = app.emit("changed", Changed { entities }) {
        tracing::warn!(%error, "the screens could not be told of a change");
    }
}
