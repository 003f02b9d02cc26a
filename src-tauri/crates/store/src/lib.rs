//! The only SQL: one encrypted file holds one cooperative.
//!
//! What is here: the file (opening, copying, checking), its tables, the one door for writes
//! ([`Store::unit_of_work`]) and the audit chain it leaves behind. Source: spec 08.
//!
//! Deliberately not here: rules (they are in `domain`), roles and access (in `api`), a clock (every
//! instant and "today" is an argument), the keyring (in `secrets`), sentences for users.
//!
//! Errors: [`FileError`] for opening and copying, [`StoreError`] for reading and writing.

mod act;
mod audit;
pub mod backups;
pub mod canonical;
mod columns;
pub mod contributions;
pub mod cooperative;
pub mod documents;
mod error;
mod file;
mod filter;
#[cfg(test)]
mod fixture;
pub mod history;
mod key;
pub mod ledger;
pub mod members;
pub mod messages;
mod migrations;
mod reader;
mod requests;
pub mod rules;
pub mod settings;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod unit_of_work;
pub mod users;
mod verify;

pub use act::{Act, Change, Written};
pub use columns::UnknownCode;
pub use cooperative::NewFile;
pub use domain::cooperative::Role;
pub use domain::members::Language;
pub use error::{FileError, FileFormat, StoreError};
pub use file::{
    BackupProgress, BackupReport, EntityActivity, FolderWarning, Migrated, Opened, Replacement,
    Restored, Store, Summary, TableCount, fits, inspect, name, probe, restore, summary,
    sweep_drafts,
};
pub use history::Head;
pub use key::{FileKey, RecoveryCode, RecoveryCodeError};
pub use reader::Reader;
pub use unit_of_work::Tx;
pub use verify::{
    Depth, Finding, SchemaChange, Verification, VerifyOptions, VerifyStep, number_of,
    steps_of_full, verify,
};
