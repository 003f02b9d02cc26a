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
