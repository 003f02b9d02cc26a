//! What can go wrong with the file, and with reading and writing it.
//!
//! Each variant that a user can act on carries data, never a sentence. `code()` is stable: the
//! window, the terminal and the catalogue of texts know it.

use std::io;
use std::path::PathBuf;

use rusqlite::ErrorCode;
use uuid::Uuid;

/// A format that is not a cooperative's file, told from its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// Portable Document Format.
    Pdf,
    /// A ZIP archive, which is also what spreadsheets and word processors write.
    Zip,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A GIF picture.
    Gif,
    /// A WebP picture, or another RIFF file.
    Riff,
    /// HEIC, MP4 and their family.
    IsoMedia,
    /// A gzip archive.
    Gzip,
    /// A 7-Zip archive.
    SevenZip,
    /// A RAR archive.
    Rar,
    /// An `age` encrypted file.
    Age,
    /// An old Word or Excel document.
    OldOffice,
    /// Text of any kind: CSV, JSON, XML, HTML.
    Text,
}

impl FileFormat {
    /// The name people know it by: an extension in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Zip => "zip",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Gif => "gif",
            Self::Riff => "webp",
            Self::IsoMedia => "heic",
            Self::Gzip => "gzip",
            Self::SevenZip => "7z",
            Self::Rar => "rar",
            Self::Age => "age",
            Self::OldOffice => "doc",
            Self::Text => "text",
        }
    }
}

/// Refusals and failures of opening, creating and copying a file. Nothing is changed by a failed
/// opening (spec 08).
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// No file there.
    #[error("no file at {path}")]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The path is a folder or a device.
    #[error("not an ordinary file: {path}")]
    NotAFile {
        /// What was given.
        path: PathBuf,
    },
    /// The file has no content.
    #[error("the file is empty")]
    Empty,
    /// The file is an SQLite database without encryption.
    #[error("a plain SQLite file")]
    PlainSqlite,
    /// The file is of another known format.
    #[error("a file of another format: {}", format.name())]
    Foreign {
        /// Which one.
        format: FileFormat,
    },
    /// The size is no multiple of the page: cut, or not ours.
    #[error("{bytes} bytes is no multiple of a page of {page}")]
    WrongSize {
        /// Size of the file, in bytes.
        bytes: u64,
        /// Size of a page, in bytes.
        page: u64,
    },
    /// The key does not open the file, or its first page is damaged: the two cannot be told apart.
    #[error("the key does not fit, or the file is damaged")]
    WrongKeyOrDamaged,
    /// The key fits and the file is damaged further on.
    #[error("the file is damaged: {detail}")]
    Damaged {
        /// What SQLite says, for the log.
        detail: String,
    },
    /// The key opens it, but it was not written by this program.
    #[error("not a cooperative's file (application id {application_id})")]
    NotACooperative {
        /// What the file says it is.
        application_id: i64,
    },
    /// A newer program wrote it.
    #[error("the file has version {file}, this program knows {program}")]
    Newer {
        /// Version of the file.
        file: i64,
        /// Highest version this program knows.
        program: i64,
    },
    /// The system does not let this user read it.
    #[error("no right to read {path}")]
    Unreadable {
        /// The file.
        path: PathBuf,
    },
    /// The file or its folder refuses writing.
    #[error("cannot write at {path}")]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// Something is already at the place of the new file.
    #[error("there is already a file at {path}")]
    AlreadyExists {
        /// The place.
        path: PathBuf,
    },
    /// Another process kept the file locked for 5 s, or it is still open here.
    #[error("the file is in use")]
    Busy,
    /// The user stopped it.
    #[error("stopped on request")]
    Cancelled,
    /// This SQLite has a known defect that loses data.
    #[error("SQLite {version} must not be used")]
    UnsafeSqlite {
        /// Version number as SQLite writes it (3051003 for 3.51.3).
        version: i32,
    },
    /// The operating system has no randomness to give.
    #[error("no random numbers from the system")]
    NoRandomness,
    /// The file system refused.
    #[error("input or output failed")]
    Io(#[source] io::Error),
    /// Reading or writing inside the file failed.
    #[error(transparent)]
    Store(StoreError),
}

impl FileError {
    /// Stable code, `file_…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "file_missing",
            Self::NotAFile { .. } => "file_not_a_file",
            Self::Empty => "file_empty",
            Self::PlainSqlite => "file_plain_sqlite",
            Self::Foreign { .. } => "file_foreign",
            Self::WrongSize { .. } => "file_wrong_size",
            Self::WrongKeyOrDamaged => "file_wrong_key_or_damaged",
            Self::Damaged { .. } => "file_damaged",
            Self::NotACooperative { .. } => "file_not_a_cooperative",
            Self::Newer { .. } => "file_newer",
            Self::Unreadable { .. } => "file_unreadable",
            Self::ReadOnly { .. } => "file_read_only",
            Self::DiskFull => "disk_full",
            Self::AlreadyExists { .. } => "file_already_exists",
            Self::Busy => "file_busy",
            Self::Cancelled => "cancelled",
            Self::UnsafeSqlite { .. } => "sqlite_unsafe",
            Self::NoRandomness => "no_randomness",
            Self::Io(_) => "file_io",
            Self::Store(error) => error.code(),
        }
    }

    /// The input field to blame, when there is one.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Store(error) => error.field(),
            _ => None,
        }
    }

    /// Tells whether this is a failure to log with its causes, rather than a refusal to explain.
    pub fn is_broken(&self) -> bool {
        match self {
            Self::UnsafeSqlite { .. } | Self::NoRandomness | Self::Io(_) => true,
            Self::Store(error) => error.is_broken(),
            _ => false,
        }
    }

    /// Reads a failure of the file system on looking at `path`, before anything is written.
    pub(crate) fn of_reading(error: io::Error, path: &std::path::Path) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::Unreadable { path: path.to_path_buf() },
            _ => Self::of_io(error, path),
        }
    }

    /// Reads a failure of the file system about `path`.
    pub(crate) fn of_io(error: io::Error, path: &std::path::Path) -> Self {
        let path = path.to_path_buf();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly { path }
            }
            io::ErrorKind::AlreadyExists => Self::AlreadyExists { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io(error),
        }
    }

    /// Reads a failure of SQLite about the file at `path`.
    pub(crate) fn of_sqlite(error: rusqlite::Error, path: &std::path::Path) -> Self {
        if error.sqlite_error_code() == Some(ErrorCode::CannotOpen) {
            return Self::ReadOnly { path: path.to_path_buf() };
        }
        match StoreError::from(error) {
            StoreError::Busy => Self::Busy,
            StoreError::DiskFull => Self::DiskFull,
            StoreError::ReadOnly => Self::ReadOnly { path: path.to_path_buf() },
            StoreError::NotReadable => Self::WrongKeyOrDamaged,
            StoreError::Damaged { detail } => Self::Damaged { detail },
            other => Self::Store(other),
        }
    }
}

impl From<StoreError> for FileError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => Self::Busy,
            StoreError::DiskFull => Self::DiskFull,
            StoreError::Damaged { detail } => Self::Damaged { detail },
            other => Self::Store(other),
        }
    }
}

/// Refusals and failures of reading and writing an open file.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The row was changed by someone else since the form was read.
    #[error("{entity} {id} was changed meanwhile")]
    ChangedMeanwhile {
        /// Kind of row.
        entity: &'static str,
        /// Which one.
        id: Uuid,
    },
    /// No such row.
    #[error("no {entity} {id}")]
    NotFound {
        /// Kind of row.
        entity: &'static str,
        /// Which one.
        id: Uuid,
    },
    /// A row with this value exists and only one may.
    #[error("{entity}.{field} exists already")]
    AlreadyExists {
        /// Kind of row.
        entity: String,
        /// The field, or fields joined by a comma.
        field: String,
    },
    /// A row that others need, or one that names a row which does not exist.
    #[error("a reference between rows would break")]
    BrokenReference,
    /// A value that the table's CHECK refuses; `constraint` is its text.
    #[error("value refused by the table: {constraint}")]
    CheckFailed {
        /// The constraint, as the schema words it.
        constraint: String,
    },
    /// The row may not be changed or removed: ledger and audit are append-only.
    #[error("append-only: {table}")]
    AppendOnly {
        /// The table, as its trigger names it.
        table: String,
    },
    /// The row's present state does not allow it.
    #[error("{entity} {id} is {state}")]
    WrongState {
        /// Kind of row.
        entity: &'static str,
        /// Which one.
        id: Uuid,
        /// Its state.
        state: String,
    },
    /// A request with this id was made before, with another input.
    #[error("request {request} was made with another input")]
    RequestReused {
        /// The request.
        request: Uuid,
    },
    /// Another process kept the file locked for 5 s.
    #[error("the file is locked by another process")]
    Busy,
    /// The disk is full; nothing of the act was written.
    #[error("the disk is full")]
    DiskFull,
    /// The disk refused a write for another reason; nothing of the act was written.
    #[error("the disk refused a write: {detail}")]
    WriteFailed {
        /// What SQLite says, for the log.
        detail: String,
    },
    /// The file became read-only.
    #[error("the file is read-only")]
    ReadOnly,
    /// The file cannot be read with this key.
    #[error("the file cannot be read with this key")]
    NotReadable,
    /// A page or a value of the file is damaged.
    #[error("damaged: {detail}")]
    Damaged {
        /// What was found, for the log.
        detail: String,
    },
    /// Rows were written and no change was recorded: a defect of the program.
    #[error("{command} wrote without recording a change")]
    UnrecordedWrite {
        /// The command.
        command: &'static str,
    },
    /// The operating system has no randomness to give.
    #[error("no random numbers from the system")]
    NoRandomness,
    /// Any other failure of the database: a defect of the program.
    #[error("database failure")]
    Database(#[source] rusqlite::Error),
}

impl StoreError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ChangedMeanwhile { .. } => "changed_meanwhile",
            Self::NotFound { .. } => "not_found",
            Self::AlreadyExists { .. } => "already_exists",
            Self::BrokenReference => "still_used",
            Self::CheckFailed { .. } => "value_refused",
            Self::AppendOnly { .. } => "append_only",
            Self::WrongState { .. } => "wrong_state",
            Self::RequestReused { .. } => "request_reused",
            Self::Busy => "file_busy",
            Self::DiskFull => "disk_full",
            Self::WriteFailed { .. } => "write_failed",
            Self::ReadOnly => "file_read_only",
            Self::NotReadable => "file_wrong_key_or_damaged",
            Self::Damaged { .. } => "file_damaged",
            Self::UnrecordedWrite { .. } | Self::NoRandomness | Self::Database(_) => "broken",
        }
    }

    /// The input field to blame, when there is one.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::AlreadyExists { field, .. } => Some(field),
            _ => None,
        }
    }

    /// Tells whether this is a failure to log with its causes, rather than a refusal to explain.
    pub fn is_broken(&self) -> bool {
        matches!(
            self,
            Self::WriteFailed { .. }
                | Self::NotReadable
                | Self::Damaged { .. }
                | Self::CheckFailed { .. }
                | Self::AppendOnly { .. }
                | Self::UnrecordedWrite { .. }
                | Self::NoRandomness
                | Self::Database(_)
        )
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi;
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..) => {
                    Self::Damaged { detail: error.to_string() }
                }
                other => Self::Database(other),
            };
        };
        let text = message.clone().unwrap_or_default();
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::NotADatabase => Self::NotReadable,
            ErrorCode::DatabaseCorrupt => Self::Damaged { detail: error.to_string() },
            // What SQLCipher answers on a page that does not authenticate, and ever after.
            ErrorCode::Unknown
                if failure.extended_code == ffi::SQLITE_ERROR && text == "SQL logic error" =>
            {
                Self::Damaged { detail: "a page does not authenticate".to_owned() }
            }
            ErrorCode::SystemIoFailure => Self::WriteFailed { detail: error.to_string() },
            ErrorCode::ConstraintViolation => match failure.extended_code {
                ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
                    let (entity, field) = unique_columns(&text);
                    Self::AlreadyExists { entity, field }
                }
                ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Self::BrokenReference,
                ffi::SQLITE_CONSTRAINT_CHECK => Self::CheckFailed { constraint: text },
                ffi::SQLITE_CONSTRAINT_TRIGGER => match text.strip_prefix("append-only: ") {
                    Some(table) => Self::AppendOnly { table: table.to_owned() },
                    None => Self::CheckFailed { constraint: text },
                },
                _ => Self::Database(error),
            },
            _ => Self::Database(error),
        }
    }
}

/// Reads `UNIQUE constraint failed: user.name, user.role` into the table and its columns.
fn unique_columns(message: &str) -> (String, String) {
    let columns = message.rsplit(": ").next().unwrap_or_default();
    let mut table = String::new();
    let fields: Vec<&str> = columns
        .split(", ")
        .map(|column| match column.split_once('.') {
            Some((owner, field)) => {
                owner.clone_into(&mut table);
                field
            }
            None => column,
        })
        .collect();
    (table, fields.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unique_violation_names_its_table_and_columns() {
        assert_eq!(
            unique_columns("UNIQUE constraint failed: outbox.template, outbox.event"),
            ("outbox".to_owned(), "template,event".to_owned())
        );
    }
}
