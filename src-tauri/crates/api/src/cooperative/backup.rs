//! Copies and backups: `cooperative.copy`, `.back_up`, `.compare_backup`, `.restore`.
//!
//! Deliberately not here: rotation and the second folder (a later issue).

use std::ops::ControlFlow;
use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Depth, FileKey};
use ts_rs::TS;

use super::open::open_at;
use super::{demo_key, not_made};
use crate::backups;
use crate::call::Call;
use crate::command::{ADMINS, Access, Command};
use crate::refusal::Refusal;
use crate::wire::{FilePath, Line};

/// Where a copy or a backup goes.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyInput {
    /// The file to make; nothing is ever overwritten.
    pub path: FilePath,
}

/// A copy that was made.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Copied {
    /// Where it is.
    pub path: String,
}

/// `cooperative.copy`: copies the open file whole, while it is open.
pub struct Copy;

impl Command for Copy {
    type Input = CopyInput;
    type Answer = Copied;
    const NAME: &'static str = "cooperative.copy";
    const ACCESS: Access = Access::Roles(ADMINS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: CopyInput) -> Result<Copied, Refusal> {
        copy_open_file(call, input.path.path())
    }
}

/// `cooperative.back_up`: makes a backup now, at a chosen place.
pub struct BackUp;

impl Command for BackUp {
    type Input = CopyInput;
    type Answer = Copied;
    const NAME: &'static str = "cooperative.back_up";
    // The terminal's `backup` needs the key only (spec 11), and a copy shows nothing.
    const ACCESS: Access = Access::OpenFile;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: CopyInput) -> Result<Copied, Refusal> {
        copy_open_file(call, input.path.path())
    }
}

fn copy_open_file(call: &Call<'_>, path: &Path) -> Result<Copied, Refusal> {
    call.check_path("path", path)?;
    let mut open = call.desk().lock_open();
    let open = open.as_mut().ok_or_else(|| Refusal::new("no_file_open"))?;
    if path.exists() {
        return Err(Refusal::new("file_already_exists").on("path"));
    }
    let mut cancelled = None;
    let report = open.store.backup_to(path, Depth::Full, &mut |progress| match call
        .progress(progress.done, progress.total)
    {
        Ok(()) => ControlFlow::Continue(()),
        Err(refusal) => {
            cancelled = Some(refusal);
            ControlFlow::Break(())
        }
    });
    let report =
        report.map_err(|error| cancelled.take().unwrap_or_else(|| not_made(error, path)))?;
    if !report.findings.is_empty() {
        return Err(Refusal::new("file_not_whole").with("findings", report.findings.len()));
    }
    let copy = (store::backups::Place::Copy, path, Depth::Full);
    backups::log(open, call.moment(), call.new_id(), copy, &report)?;
    Ok(Copied { path: path.to_string_lossy().into_owned() })
}

/// A backup and the key to look inside, when the keyring does not have it.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreInput {
    /// The backup.
    pub backup: FilePath,
    /// The file to restore to; a present one is kept aside.
    pub path: FilePath,
    /// The recovery code, when the keyring does not have the key.
    #[serde(default)]
    pub recovery_code: Option<Line>,
}

/// How many rows one table has in both files.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct TableComparison {
    /// The table's name; `table-<name>` in the catalogue.
    pub table: String,
    /// Rows in the backup.
    pub in_backup: i64,
    /// Rows in the file that would be replaced.
    pub in_file: i64,
}

/// A backup beside the file it would replace.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct BackupComparison {
    /// The cooperative's name in the backup.
    pub name: String,
    /// The instant of the last change in the backup.
    pub backup_changed_at: Option<String>,
    /// The instant of the last change in the present file.
    pub file_changed_at: Option<String>,
    /// Counts per table.
    pub tables: Vec<TableComparison>,
}

/// `cooperative.compare_backup`: shows counts and dates of a backup and of the present file,
/// before anything is restored.
pub struct CompareBackup;

impl Command for CompareBackup {
    type Input = RestoreInput;
    type Answer = BackupComparison;
    const NAME: &'static str = "cooperative.compare_backup";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: RestoreInput) -> Result<BackupComparison, Refusal> {
        call.check_path("backup", input.backup.path())?;
        call.check_path("path", input.path.path())?;
        let code = input.recovery_code.as_ref().map(|code| code.0.as_str());
        let look = |field: &str, path: &Path| -> Result<store::Summary, Refusal> {
            let key = key_for(call, path, code)?;
            store::summary(path, &key).map_err(|error| Refusal::from(error).on(field))
        };
        let backup = look("backup", input.backup.path())?;
        let present =
            if input.path.path().exists() { Some(look("path", input.path.path())?) } else { None };
        let count = |summary: &store::Summary, table: &str| {
            summary
                .tables
                .iter()
                .find(|counted| counted.table == table)
                .map_or(0, |counted| counted.rows)
        };
        let tables = backup
            .tables
            .iter()
            .map(|counted| TableComparison {
                table: counted.table.clone(),
                in_backup: counted.rows,
                in_file: present.as_ref().map_or(0, |present| count(present, &counted.table)),
            })
            .collect();
        let instant = |summary: &store::Summary| summary.last_act_at.map(|at| at.to_rfc3339());
        Ok(BackupComparison {
            name: backup.name.clone(),
            backup_changed_at: instant(&backup),
            file_changed_at: present.as_ref().and_then(instant),
            tables,
        })
    }
}

/// What was restored.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct RestoredFile {
    /// The restored file, now open.
    pub path: String,
    /// Where the former file was kept.
    pub kept_aside: Option<String>,
}

/// `cooperative.restore`: keeps the present file aside, puts the backup in its place, opens it.
pub struct Restore;

impl Command for Restore {
    type Input = RestoreInput;
    type Answer = RestoredFile;
    const NAME: &'static str = "cooperative.restore";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: RestoreInput) -> Result<RestoredFile, Refusal> {
        call.check_path("backup", input.backup.path())?;
        call.check_path("path", input.path.path())?;
        if input.backup.path() == input.path.path() {
            return Err(Refusal::new("same_file").on("path"));
        }
        let code = input.recovery_code.as_ref().map(|code| code.0.as_str());
        let key = key_for(call, input.backup.path(), code)?;
        call.desk().close()?;
        let restored =
            store::restore(input.backup.path(), &key, input.path.path(), call.moment().now)
                .map_err(|error| Refusal::from(error).on("backup"))?;
        open_at(call, input.path.path(), code)?;
        Ok(RestoredFile {
            path: input.path.path().to_string_lossy().into_owned(),
            kept_aside: restored.aside.map(|path| path.to_string_lossy().into_owned()),
        })
    }
}

/// Finds the key that opens a file, without putting the file on the desk.
fn key_for(call: &Call<'_>, path: &Path, code: Option<&str>) -> Result<FileKey, Refusal> {
    store::probe(path).map_err(|error| Refusal::from(error).on("backup"))?;
    let mut keys = call.host().keys();
    keys.push(demo_key());
    if let Some(code) = code {
        keys.push(FileKey::from_recovery_code(code)?);
    }
    keys.into_iter().find(|key| store::summary(path, key).is_ok()).ok_or_else(|| match code {
        Some(_) => Refusal::new("file_wrong_key_or_damaged").on("recovery_code"),
        None => Refusal::new("key_needed").on("recovery_code"),
    })
}
