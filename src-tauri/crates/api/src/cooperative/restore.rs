//! Restoring: `cooperative.backups`, `.compare_backup`, `.restore`.
//!
//! Source: spec 08, "Backups and restore". Deliberately not here: making backups (`backup`, and
//! `crate::backups` on closing).

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::NaiveDate;
use domain::cooperative::Role;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{FileError, FileKey, Replacement, Summary};
use ts_rs::TS;

use super::demo_key;
use super::keys::with_a_key;
use super::open::open_at;
use crate::backups;
use crate::call::{Call, forbidden};
use crate::command::{Access, Command, Nothing};
use crate::refusal::Refusal;
use crate::wire::{FilePath, Line};

/// How many automatic backups are listed.
const LISTED: usize = 100;

/// An automatic backup in the program's own folder.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct BackupFile {
    /// Where it is; it may be given to the commands that read a backup.
    pub path: String,
    /// The cooperative's name, when a key of this computer opens it.
    pub name: Option<String>,
    /// The business day it was made.
    pub made_on: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The automatic backups of this computer.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct BackupFiles {
    /// Newest first, at most 100.
    pub files: Vec<BackupFile>,
}

/// `cooperative.backups`: lists the automatic backups, to pick one from.
pub struct Backups;

impl Command for Backups {
    type Input = Nothing;
    type Answer = BackupFiles;
    const NAME: &'static str = "cooperative.backups";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<BackupFiles, Refusal> {
        let mut found = copies_in(&call.host().backups_folder())?;
        found.sort_by_key(|copy| std::cmp::Reverse((copy.day, copy.changed)));
        found.truncate(LISTED);
        let mut keys = call.host().keys();
        keys.push(demo_key());
        let files = found.into_iter().map(|copy| {
            // A backup that cannot be read has no name; picking it says what is wrong with it.
            let name = keys.iter().find_map(|key| store::name(&copy.path, key).ok());
            let path = copy.path.to_string_lossy().into_owned();
            BackupFile { path, name, made_on: copy.day.to_string(), bytes: copy.bytes }
        });
        Ok(BackupFiles { files: files.collect() })
    }
}

/// An automatic copy, as its folder tells of it.
struct AutomaticCopy {
    path: PathBuf,
    day: NaiveDate,
    changed: Option<SystemTime>,
    bytes: u64,
}

fn copies_in(folder: &Path) -> Result<Vec<AutomaticCopy>, Refusal> {
    // No folder yet: no file was ever closed with something to copy.
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| Refusal::broken(&error))? {
        let entry = entry.map_err(|error| Refusal::broken(&error))?;
        let Some(day) = entry.file_name().to_str().and_then(backups::day_of) else { continue };
        // Replaced by a newer one between the two looks.
        let Some(metadata) = entry.metadata().ok().filter(Metadata::is_file) else { continue };
        let (path, bytes) = (entry.path(), metadata.len());
        found.push(AutomaticCopy { path, day, changed: metadata.modified().ok(), bytes });
    }
    Ok(found)
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

impl RestoreInput {
    /// Checks what can be told before any file is read: both paths, and the form of the code.
    fn checked(&self, call: &Call<'_>) -> Result<(&Path, &Path, Option<&str>), Refusal> {
        let (backup, path) = (self.backup.path(), self.path.path());
        call.check_path("backup", backup)?;
        call.check_path("path", path)?;
        let code = self.recovery_code.as_ref().map(|code| code.0.as_str());
        code.map(FileKey::from_recovery_code).transpose()?;
        Ok((backup, path, code))
    }
}

/// How many rows one table has in both files.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct TableComparison {
    /// The table's name; `table-<name>` in the catalogue.
    pub table: String,
    /// Rows in the backup.
    pub in_backup: i64,
    /// Rows in the file that would be replaced; none where that file cannot be read.
    pub in_file: Option<i64>,
}

/// A backup beside the file it would replace.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct BackupComparison {
    /// The cooperative's name in the backup.
    pub name: String,
    /// The instant of the last change in the backup.
    pub backup_changed_at: Option<String>,
    /// False when a file is there that cannot be read: damaged, or of another key. It would be
    /// kept aside as it is.
    pub present_readable: bool,
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
        let (backup, path, code) = input.checked(call)?;
        let look = |field: &str, path: &Path| {
            with_a_key(call, field, code, |key| store::summary(path, key)).map(|fitted| fitted.0)
        };
        let backup = look("backup", backup)?;
        let present = match fs::symlink_metadata(path) {
            Err(_nothing_there) => Present::Absent,
            Ok(_) => match look("path", path) {
                Ok(summary) => Present::Readable(summary),
                // A file that is only busy will be read a moment later.
                Err(refusal) if refusal.code == "file_busy" => return Err(refusal),
                Err(refusal) => {
                    tracing::info!(code = %refusal.code, "the file to replace cannot be read");
                    Present::Unreadable
                }
            },
        };
        let tables = backup
            .tables
            .iter()
            .map(|counted| TableComparison {
                table: counted.table.clone(),
                in_backup: counted.rows,
                in_file: present.rows(&counted.table),
            })
            .collect();
        let instant = |summary: &Summary| summary.last_act_at.map(|at| at.to_rfc3339());
        Ok(BackupComparison {
            name: backup.name.clone(),
            backup_changed_at: instant(&backup),
            present_readable: !matches!(present, Present::Unreadable),
            file_changed_at: present.summary().and_then(instant),
            tables,
        })
    }
}

/// What stands where the backup would go.
enum Present {
    Absent,
    Unreadable,
    Readable(Summary),
}

impl Present {
    fn summary(&self) -> Option<&Summary> {
        match self {
            Self::Readable(summary) => Some(summary),
            Self::Absent | Self::Unreadable => None,
        }
    }

    fn rows(&self, table: &str) -> Option<i64> {
        if matches!(self, Self::Unreadable) {
            return None;
        }
        let mut tables = self.summary().into_iter().flat_map(|summary| &summary.tables);
        Some(tables.find(|counted| counted.table == table).map_or(0, |counted| counted.rows))
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
/// Over the open file only an administrator may.
pub struct Restore;

impl Command for Restore {
    type Input = RestoreInput;
    type Answer = RestoredFile;
    const NAME: &'static str = "cooperative.restore";
    // Over the open file: ADMIN_ORG, which depends on the input.
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: RestoreInput) -> Result<RestoredFile, Refusal> {
        let (backup, path, code) = input.checked(call)?;
        if same_place(backup, path) {
            return Err(Refusal::new("same_file").on("path"));
        }
        let replaces_open = may_replace_open_file(call, path)?;
        let ((), key, _) = with_a_key(call, "backup", code, |key| store::fits(backup, key))?;
        // Everything that can be refused before the open file is closed.
        let replacement = Replacement::prepare(backup, &key, path).map_err(|error| {
            let field = field_of(&error, backup);
            Refusal::from(error).on(field)
        })?;
        let restored = if replaces_open {
            put_over_open_file(call, replacement, path, code)?
        } else {
            put(call, replacement)?
        };
        open_at(call, path, code)?;
        Ok(RestoredFile {
            path: path.to_string_lossy().into_owned(),
            kept_aside: restored.aside.map(|path| path.to_string_lossy().into_owned()),
        })
    }
}

fn put(call: &Call<'_>, replacement: Replacement) -> Result<store::Restored, Refusal> {
    replacement.put(call.moment().now).map_err(|error| Refusal::from(error).on("path"))
}

/// Closes the open file and puts the backup in its place; when that is refused, for another
/// process has it open too, the file is open again as it was.
fn put_over_open_file(
    call: &Call<'_>,
    replacement: Replacement,
    path: &Path,
    code: Option<&str>,
) -> Result<store::Restored, Refusal> {
    let (who, dirty) = call.desk().close_to_replace();
    put(call, replacement).inspect_err(|_refusal| {
        if let Err(refusal) = open_at(call, path, code) {
            tracing::warn!(code = %refusal.code, "the file that stays could not be opened again");
        } else if let Some(open) = call.desk().lock_open().as_mut() {
            open.who = who;
            open.dirty |= dirty;
        }
    })
}

/// Tells whether `path` is the open file, which only an administrator may replace.
fn may_replace_open_file(call: &Call<'_>, path: &Path) -> Result<bool, Refusal> {
    let is_open = call.desk().lock_open().as_ref().is_some_and(|open| same_place(&open.path, path));
    if !is_open {
        return Ok(false);
    }
    match call.who()?.role {
        Role::AdminOrg => Ok(true),
        role => Err(forbidden(Restore::NAME, role)),
    }
}

/// Tells whether two paths lead to one file, whatever the links on the way.
fn same_place(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().or_else(|_missing| std::path::absolute(path));
    one == other || matches!((real(one), real(other)), (Ok(one), Ok(other)) if one == other)
}

/// The path to blame: the backup is read, the other one is written.
fn field_of(error: &FileError, backup: &Path) -> &'static str {
    match error {
        FileError::Missing { path }
        | FileError::Unreadable { path }
        | FileError::ReadOnly { path }
        | FileError::AlreadyExists { path }
        | FileError::NotAFile { path }
            if path != backup =>
        {
            "path"
        }
        FileError::DiskFull => "path",
        _ => "backup",
    }
}
