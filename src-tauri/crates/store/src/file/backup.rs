//! Copies of an open file, by SQLite's online backup: other processes may go on writing.
//!
//! Deliberately not here: when to make one and how many to keep (in `api`).

use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::connection::{self, Approach, Header, approach};
use super::place::Draft;
use super::{Store, here};
use crate::error::{FileError, StoreError};
use crate::history::{self, Head};
use crate::key::FileKey;
use crate::reader::Reader;
use crate::verify::{self, Depth, Finding};

const PAGES_A_STEP: i32 = 1024;
const PAUSE: Duration = Duration::from_millis(25);
/// 5 s of pauses: as long as a writer waits.
const LONGEST_WAIT: u32 = 200;

/// How far a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupProgress {
    /// Pages copied.
    pub done: u64,
    /// Pages in all.
    pub total: u64,
}

/// A copy that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupReport {
    /// Its size in bytes.
    pub bytes: u64,
    /// The end of its audit chain.
    pub head: Head,
    /// What checking the copy found: empty when it is sound.
    pub findings: Vec<Finding>,
}

impl Store {
    /// Copies the file as it is now to `target`, in the place of what is there, and checks the
    /// copy. `progress` is called after each 4 MB and may stop it.
    ///
    /// # Errors
    /// [`FileError::Cancelled`], [`FileError::DiskFull`], [`FileError::ReadOnly`], and
    /// [`FileError::Busy`] when `target` is open here: what was at `target` is untouched then.
    pub fn backup_to(
        &self,
        target: &Path,
        depth: Depth,
        progress: &mut dyn FnMut(BackupProgress) -> ControlFlow<()>,
    ) -> Result<BackupReport, FileError> {
        self.draft_of(target, depth, progress).and_then(|(draft, report)| {
            draft.put_over(target)?;
            Ok(report)
        })
    }

    /// Copies the file as it is now to a new place.
    ///
    /// # Errors
    /// As [`Store::backup_to`], and [`FileError::AlreadyExists`].
    pub fn copy_to(&self, target: &Path) -> Result<BackupReport, FileError> {
        if std::fs::symlink_metadata(target).is_ok() {
            return Err(FileError::AlreadyExists { path: target.to_path_buf() });
        }
        let go_on = &mut |_progress| ControlFlow::Continue(());
        self.draft_of(target, Depth::Quick, go_on).and_then(|(draft, report)| {
            draft.put_new(target)?;
            Ok(report)
        })
    }

    fn draft_of(
        &self,
        target: &Path,
        depth: Depth,
        progress: &mut dyn FnMut(BackupProgress) -> ControlFlow<()>,
    ) -> Result<(Draft, BackupReport), FileError> {
        let Some(place) = &self.place else {
            return Err(FileError::Io(std::io::ErrorKind::Unsupported.into()));
        };
        // A copy must not take the place of a file in use, its own least of all.
        if here::is_open(target) {
            return Err(FileError::Busy);
        }
        let draft = Draft::beside(target)?;
        copy_pages(self.connection(), draft.path(), &place.key, progress)?;
        let report = examine(draft.path(), &place.key, depth)?;
        Ok((draft, report))
    }
}

/// Copies every page of `source` into a new file that the same key opens, and leaves one file.
pub(super) fn copy_pages(
    source: &Connection,
    target: &Path,
    key: &FileKey,
    progress: &mut dyn FnMut(BackupProgress) -> ControlFlow<()>,
) -> Result<(), FileError> {
    let fail = |error| FileError::of_sqlite(error, target);
    let mut copy = approach(target, key, Approach::New)?;
    let backup = Backup::new(source, &mut copy).map_err(fail)?;
    let mut waits = 0;
    loop {
        let step = backup.step(PAGES_A_STEP).map_err(fail)?;
        if matches!(step, StepResult::Done) {
            break;
        }
        if matches!(step, StepResult::More) {
            waits = 0;
            if progress(progress_of(&backup)).is_break() {
                return Err(FileError::Cancelled);
            }
        } else {
            waits += 1;
            if waits > LONGEST_WAIT {
                return Err(FileError::Busy);
            }
            std::thread::sleep(PAUSE);
        }
    }
    drop(backup);
    // The copy says it uses a write-ahead log, as its source does: fold it into one file.
    connection::run(&copy, "PRAGMA journal_mode = DELETE").map_err(fail)?;
    connection::shut(copy, target)
}

fn progress_of(backup: &Backup<'_, '_>) -> BackupProgress {
    let now = backup.progress();
    let total = u64::try_from(now.pagecount).unwrap_or_default();
    let left = u64::try_from(now.remaining).unwrap_or_default();
    BackupProgress { done: total.saturating_sub(left), total }
}

/// Checks a closed file without touching it.
fn examine(path: &Path, key: &FileKey, depth: Depth) -> Result<BackupReport, FileError> {
    let connection = untouched(path, key)?;
    let reader = Reader::new(&connection);
    let findings = match depth {
        Depth::Quick => verify::quick(reader)?,
        Depth::Full => {
            let options = verify::VerifyOptions { depth, anchors: Vec::new() };
            verify::verify(reader, &options, &mut |_step| ControlFlow::Continue(()))?.findings
        }
    };
    let head = history::head(reader)?;
    let bytes = std::fs::metadata(path).map_err(|error| FileError::of_io(error, path))?.len();
    Ok(BackupReport { bytes, head, findings })
}

/// Opens a closed file for reading alone, after judging its header.
pub(super) fn untouched(path: &Path, key: &FileKey) -> Result<Connection, FileError> {
    let connection = approach(path, key, Approach::Untouched)?;
    Header::of(&connection).map_err(|error| FileError::of_sqlite(error, path))?.judge()?;
    connection
        .set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
        .map_err(StoreError::from)?;
    Ok(connection)
}
