//! The cooperative's file: created, opened, closed, copied, backed up, restored, and who it is.
//!
//! Source: spec 01 "Creating a cooperative", spec 08 "One file holds one cooperative".

mod backup;
mod create;
mod dashboard;
mod identity;
mod keys;
mod open;
mod restore;

use std::path::Path;

use store::{FileError, FileKey, RecoveryCodeError};

pub(crate) use create::{code_of_open_file, make_demo_file, open_file_name};
pub(crate) use identity::identity;
pub(crate) use keys::with_a_key;
pub(crate) use open::{Notice, OpenInput};

use crate::command::{Declaration, declare};
use crate::refusal::Refusal;

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<open::Start>(),
    declare::<open::CurrentQuery>(),
    declare::<open::Recent>(),
    declare::<open::Open>(),
    declare::<open::OpenDemo>(),
    declare::<open::Close>(),
    declare::<dashboard::DashboardQuery>(),
    declare::<create::Create>(),
    declare::<create::CreateDemo>(),
    declare::<create::RecoveryCode>(),
    declare::<identity::Show>(),
    declare::<identity::Update>(),
    declare::<backup::Copy>(),
    declare::<backup::BackUp>(),
    declare::<restore::Backups>(),
    declare::<restore::CompareBackup>(),
    declare::<restore::Restore>(),
];

/// Refuses a file that was to be made at `path`: what hinders there is said of its folder.
fn not_made(error: FileError, path: &Path) -> Refusal {
    let code = match error {
        FileError::ReadOnly { .. } | FileError::Missing { .. } => match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => "folder_missing",
            _ => "folder_read_only",
        },
        other => return Refusal::from(other).on("path"),
    };
    Refusal::new(code).on("path")
}

/// Turns a refusal of the file into one that crosses the door.
impl From<FileError> for Refusal {
    fn from(error: FileError) -> Self {
        if error.is_broken() {
            return Self::broken(&error);
        }
        let mut refusal = Self::new(error.code());
        refusal.field = error.field().map(str::to_owned);
        match &error {
            FileError::Foreign { format } => refusal.with("format", format.name()),
            FileError::Newer { file, program } => {
                refusal.with("found", file).with("known", program)
            }
            _ => refusal,
        }
    }
}

impl From<RecoveryCodeError> for Refusal {
    fn from(error: RecoveryCodeError) -> Self {
        let refusal = Self::new(error.code()).on("recovery_code");
        match error {
            RecoveryCodeError::WrongLength { expected, found } => {
                refusal.with("expected", expected).with("found", found)
            }
            RecoveryCodeError::ForeignCharacter { group, character } => {
                refusal.with("group", group).with("character", character)
            }
            RecoveryCodeError::Mistyped { group } => refusal.with("group", group),
            RecoveryCodeError::NotACode => refusal,
        }
    }
}

/// The recovery code of every demo file: public, so that a demo opens anywhere (spec 11).
/// Its bytes spell what it is.
pub(crate) fn demo_key() -> FileKey {
    FileKey::from_bytes(*b"Coop Habitat: demo file, no secr")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

    use super::*;

    #[test]
    fn a_file_that_cannot_be_made_blames_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let read_only = |path: &Path| FileError::ReadOnly { path: path.to_owned() };
        for (path, code) in [
            (folder.path().join("ferme.coop"), "folder_read_only"),
            (folder.path().join("nowhere").join("ferme.coop"), "folder_missing"),
            (Path::new("ferme.coop").to_owned(), "folder_read_only"),
        ] {
            let refusal = not_made(read_only(&path), &path);
            assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), (code, Some("path")));
        }
        let full = not_made(FileError::DiskFull, Path::new("ferme.coop"));
        assert_eq!(full.code, "disk_full");
    }
}
