//! The window's outside: the machine's clock, native dialogs, the keyring, the recent list.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use api::{FileKey, Host, Lang, Moment, Pick, Refusal};
use serde::Serialize;
use tauri::{AppHandle, Emitter};
use uuid::Uuid;

use crate::dialogs;

/// How many recent files are kept.
const RECENT: usize = 10;

/// The host of the desktop window.
pub(crate) struct WindowHost {
    app: AppHandle,
    folder: PathBuf,
    started: Instant,
    /// Paths that a native dialog, the recent list or the command line gave.
    granted: Mutex<HashSet<PathBuf>>,
    offered: Mutex<Option<PathBuf>>,
    /// The language of the last call, for native messages.
    lang: Mutex<Lang>,
    told_of_closing: AtomicBool,
}

#[derive(Clone, Serialize)]
struct Progress<'a> {
    job: &'a str,
    done: u64,
    total: u64,
}

impl WindowHost {
    pub(crate) fn new(app: AppHandle, folder: PathBuf, started: Instant) -> Self {
        Self {
            app,
            folder,
            started,
            granted: Mutex::default(),
            offered: Mutex::default(),
            lang: Mutex::default(),
            told_of_closing: AtomicBool::new(false),
        }
    }

    /// Notes the language that the person reads, as a code of the catalogue.
    pub(crate) fn reads(&self, code: &str) {
        if let Some(lang) = Lang::from_code(code) {
            *lock(&self.lang) = lang;
        }
    }

    /// The language that the person reads.
    pub(crate) fn lang(&self) -> Lang {
        *lock(&self.lang)
    }

    /// Tells whether the person was told that closing failed, and notes that they are now.
    pub(crate) fn told_of_closing(&self) -> bool {
        self.told_of_closing.swap(true, Ordering::Relaxed)
    }

    pub(crate) fn offer(&self, path: PathBuf) {
        let path = std::path::absolute(&path).unwrap_or(path);
        self.grant(&path);
        *lock(&self.offered) = Some(path);
    }

    fn grant(&self, path: &Path) {
        lock(&self.granted).insert(path.to_owned());
    }

    /// What `cooperative.backups` lists may be restored from.
    fn is_listed_backup(&self, path: &Path) -> bool {
        path.parent() == Some(self.backups_folder().as_path())
            && path.extension().is_some_and(|ending| ending == "coop")
    }

    fn recent_list(&self) -> PathBuf {
        self.folder.join("recent.json")
    }

    fn keys_or_log<T>(what: &str, outcome: Result<T, secrets::SecretsError>) -> Option<T> {
        outcome.inspect_err(|error| tracing::warn!(%error, what, "the keyring did not answer")).ok()
    }
}

impl Host for WindowHost {
    fn moment(&self) -> Moment {
        Moment { now: chrono::Utc::now(), today: chrono::Local::now().date_naive() }
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn may_use(&self, path: &Path) -> bool {
        // A path inside a granted folder counts; "..", which could climb out of it, does not.
        let plain = path.components().all(|part| part != std::path::Component::ParentDir);
        plain && path.ancestors().any(|part| lock(&self.granted).contains(part))
            || self.recent().iter().any(|recent| recent == path)
            || plain && self.is_listed_backup(path)
    }

    fn pick(&self, pick: Pick, suggested_name: Option<&str>) -> Result<Vec<PathBuf>, Refusal> {
        let picked = dialogs::pick(&self.app, pick, suggested_name);
        for path in &picked {
            self.grant(path);
        }
        Ok(picked)
    }

    fn opens_documents(&self) -> bool {
        true
    }

    fn open_with_system(&self, path: &Path) -> Result<(), Refusal> {
        dialogs::open(&self.app, path)
    }

    fn keys(&self) -> Vec<FileKey> {
        Self::keys_or_log("list", secrets::Keys::of_the_system().and_then(|keys| keys.list()))
            .unwrap_or_default()
            .iter()
            .map(|known| FileKey::from_bytes(*known.key))
            .collect()
    }

    fn remember_key(&self, id: Uuid, key: &FileKey, label: &str) -> bool {
        let kept = secrets::Keys::of_the_system()
            .and_then(|keys| keys.remember(&id.to_string(), label, key.as_bytes()));
        Self::keys_or_log("remember", kept).is_some()
    }

    fn progress(&self, job: &str, done: u64, total: u64) {
        if let Err(error) = self.app.emit("progress", Progress { job, done, total }) {
            tracing::warn!(%error, "progress could not be shown");
        }
    }

    fn recent(&self) -> Vec<PathBuf> {
        let Ok(text) = std::fs::read(self.recent_list()) else { return Vec::new() };
        serde_json::from_slice(&text).unwrap_or_else(|error| {
            tracing::warn!(%error, "the recent list cannot be read; it starts afresh");
            Vec::new()
        })
    }

    fn remember_recent(&self, path: &Path) {
        let mut recent = self.recent();
        recent.retain(|known| known != path);
        recent.insert(0, path.to_owned());
        recent.truncate(RECENT);
        let written = serde_json::to_vec(&recent)
            .map_err(std::io::Error::other)
            .and_then(|text| std::fs::write(self.recent_list(), text));
        if let Err(error) = written {
            tracing::warn!(%error, "the recent list was not written");
        }
    }

    fn own_folder(&self) -> PathBuf {
        self.folder.clone()
    }

    fn offered_file(&self) -> Option<PathBuf> {
        lock(&self.offered).take()
    }

    fn painted(&self, what: &str) {
        let elapsed = self.started.elapsed();
        tracing::info!(what, elapsed_ms = %elapsed.as_millis(), "painted");
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
