//! The terminal's outside: the machine's clock and keyring, no dialogs, no recent list.

use std::path::{Path, PathBuf};

use api::{FileKey, Host, Moment, Pick, Refusal};
use uuid::Uuid;

/// The program's identifier, as tauri.conf.json says it: the name of its own folder.
const IDENTIFIER: &str = "be.coophabitat.desktop";

/// The host of a terminal.
pub(crate) struct TerminalHost;

impl Host for TerminalHost {
    fn moment(&self) -> Moment {
        Moment { now: chrono::Utc::now(), today: chrono::Local::now().date_naive() }
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn may_use(&self, _path: &Path) -> bool {
        // The person at the terminal typed the path, with the rights of their own account.
        true
    }

    fn pick(&self, _pick: Pick, _suggested_name: Option<&str>) -> Result<Vec<PathBuf>, Refusal> {
        Err(Refusal::new("no_dialog"))
    }

    fn opens_documents(&self) -> bool {
        false
    }

    fn open_with_system(&self, _path: &Path) -> Result<(), Refusal> {
        Err(Refusal::new("no_opener"))
    }

    fn keys(&self) -> Vec<FileKey> {
        match secrets::Keys::of_the_system().and_then(|keys| keys.list()) {
            Ok(keys) => keys.iter().map(|known| FileKey::from_bytes(*known.key)).collect(),
            Err(error) => {
                tracing::info!(%error, "no key from the keyring");
                Vec::new()
            }
        }
    }

    fn remember_key(&self, id: Uuid, key: &FileKey, label: &str) -> bool {
        secrets::Keys::of_the_system()
            .and_then(|keys| keys.remember(&id.to_string(), label, key.as_bytes()))
            .is_ok()
    }

    fn progress(&self, job: &str, done: u64, total: u64) {
        tracing::info!(job, done, total, "progress");
    }

    fn recent(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn remember_recent(&self, _path: &Path) {}

    fn own_folder(&self) -> PathBuf {
        // The window's own folder, so that the backups of a file stand together whoever made them.
        dirs::data_dir().unwrap_or_else(std::env::temp_dir).join(IDENTIFIER)
    }

    fn offered_file(&self) -> Option<PathBuf> {
        None
    }

    fn painted(&self, _what: &str) {}
}
