//! The outside, as the commands see it: clock, ids, keys, dialogs, progress, recent files.
//!
//! The window, the terminal and the tests each have one host. Deliberately not here: anything
//! that decides.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use store::FileKey;
use uuid::Uuid;

use crate::refusal::Refusal;

/// The instant and the business date of one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The machine's instant, for the audit.
    pub now: DateTime<Utc>,
    /// The business date that every rule uses.
    pub today: NaiveDate,
}

/// What kind of file a dialog asks for.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Pick {
    /// An existing cooperative.
    OpenCooperative,
    /// Where a new cooperative goes.
    SaveCooperative,
    /// A backup to restore.
    OpenBackup,
    /// A list of members, CSV or XLSX.
    OpenList,
    /// Proofs or documents to attach; several may be chosen.
    OpenProofs,
    /// A picture for the letterhead.
    OpenLogo,
    /// Where one PDF goes.
    SavePdf,
    /// Where a CSV export goes.
    SaveCsv,
    /// A folder for many PDFs.
    Folder,
}

/// The outside world of the commands.
pub trait Host: Send + Sync {
    /// Reads the clock.
    fn moment(&self) -> Moment;

    /// Makes an identifier (UUID v7, monotonic).
    fn new_id(&self) -> Uuid;

    /// Tells whether a path that came in an input may be used. The window answers true only for
    /// paths that one of its native dialogs, the recent list or the program's own folders gave.
    fn may_use(&self, path: &Path) -> bool;

    /// Shows a native dialog; an empty answer means that the person cancelled it.
    ///
    /// # Errors
    /// `no_dialog` on a host without a window.
    fn pick(&self, pick: Pick, suggested_name: Option<&str>) -> Result<Vec<PathBuf>, Refusal>;

    /// Tells whether there are programs to open a document with: asked before one is made for them.
    fn opens_documents(&self) -> bool;

    /// Opens a finished document with the system's own program.
    ///
    /// # Errors
    /// `no_opener` on a host without one, `not_opened` when the system has no program for it.
    fn open_with_system(&self, path: &Path) -> Result<(), Refusal>;

    /// The keys that the operating system's keyring holds; none when there is no keyring.
    fn keys(&self) -> Vec<FileKey>;

    /// Keeps the key of the cooperative `id` in the keyring, under a label that the person
    /// recognises. False when there is no keyring to keep it in.
    fn remember_key(&self, id: Uuid, key: &FileKey, label: &str) -> bool;

    /// Tells how far a slow command is.
    fn progress(&self, job: &str, done: u64, total: u64);

    /// The files opened lately, newest first.
    fn recent(&self) -> Vec<PathBuf>;

    /// Puts a file on top of the recent list.
    fn remember_recent(&self, path: &Path);

    /// A private folder of this program: demo file, automatic backups, temporary print file.
    fn own_folder(&self) -> PathBuf;

    /// Where the automatic backups are, within [`Host::own_folder`].
    fn backups_folder(&self) -> PathBuf {
        self.own_folder().join("backups")
    }

    /// Takes the file that was named on the command line or double-clicked, once.
    fn offered_file(&self) -> Option<PathBuf>;

    /// Notes that the window painted something, with the time since the process started.
    fn painted(&self, what: &str);
}
