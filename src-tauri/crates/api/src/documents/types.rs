//! What the documents' commands take and give.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::wire::{Day, FilePath, Line, Passphrase};

/// A document as the list shows it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct DocumentRow {
    /// Id.
    pub id: Uuid,
    /// Title.
    pub title: String,
    /// `statement`, `call_for_funds`, `proof`, `decision`, `recovery_sheet`, `other`.
    pub kind: String,
    /// `application/pdf`, …
    pub mime: String,
    /// Its date.
    pub on: Day,
    /// Bytes.
    pub size: u32,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Who may see it: `EVERYONE`, `BOARD`, `MANAGERS`, or `PERSON` (whom it concerns).
    pub visibility: String,
}

/// The library.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct DocumentList {
    /// Newest first.
    pub documents: Vec<DocumentRow>,
}

/// Which document.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentInput {
    /// Id.
    pub document: Uuid,
}

/// A document's bytes, for the preview inside the window.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct DocumentContent {
    /// Title.
    pub title: String,
    /// Media type.
    pub mime: String,
    /// The bytes.
    pub content_base64: String,
}

/// `documents.add`: keeps a file in the library.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddDocumentInput {
    /// The file.
    pub path: FilePath,
    /// Its title.
    pub title: Line,
    /// `decision`, `statutes`, `contract`, `other`, …
    pub kind: Line,
    /// Its date; today when absent.
    #[serde(default)]
    pub on: Option<Day>,
    /// Who may see it: `EVERYONE`, `BOARD` or `MANAGERS` (when absent).
    #[serde(default)]
    pub visibility: Option<Line>,
    /// Whether a photograph is kept as it is; made smaller, to 1 MB at most, when absent.
    #[serde(default)]
    pub original: Option<bool>,
}

/// `documents.set_visibility`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetVisibilityInput {
    /// Which document.
    pub document: Uuid,
    /// Who may see it: `EVERYONE`, `BOARD` or `MANAGERS`.
    pub visibility: Line,
}

/// A document that was kept.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct DocumentMade {
    /// Id.
    pub document: Uuid,
    /// Title.
    pub title: String,
}

/// `documents.save`: writes a kept document to a file.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDocumentInput {
    /// Which.
    pub document: Uuid,
    /// Where; nothing is ever overwritten.
    pub path: FilePath,
}

/// `documents.statement`: the statement of one membership.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct StatementInput {
    /// Whose.
    pub membership: Uuid,
    /// From; the joining date when absent.
    #[serde(default)]
    pub from: Option<Day>,
    /// To, included; today when absent.
    #[serde(default)]
    pub to: Option<Day>,
}

/// `documents.statements`: every membership's, as a job with progress and cancel.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct StatementsInput {
    /// From; each one's joining date when absent.
    #[serde(default)]
    pub from: Option<Day>,
    /// To, included; today when absent.
    #[serde(default)]
    pub to: Option<Day>,
    /// The folder (one file each), or the file (a single one); printed when absent.
    #[serde(default)]
    pub path: Option<FilePath>,
    /// One file for all; always so in print.
    pub single_file: bool,
}

/// `documents.calls`: the papers of one call for funds, as a job.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CallPapersInput {
    /// Which call.
    pub call: Uuid,
    /// The folder (one file each), or the file (a single one); printed when absent.
    #[serde(default)]
    pub path: Option<FilePath>,
    /// One file for all; always so in print.
    pub single_file: bool,
}

/// A paper that failed; the others were made all the same.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct FailedPaper {
    /// Whose.
    pub member: String,
    /// `error-<code>` in the catalogue.
    pub code: String,
}

/// What a batch did.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct BatchDone {
    /// Papers made.
    pub made: u32,
    /// How many there were to make.
    pub total: u32,
    /// Whether the person stopped it.
    pub cancelled: bool,
    /// What failed.
    pub failed: Vec<FailedPaper>,
    /// The files.
    pub files: Vec<String>,
}

/// `documents.recovery_sheet`: prints the file's recovery code.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecoverySheetInput {
    /// Where; nothing is ever overwritten; printed when absent. The sheet is never kept in the file
    /// it opens.
    #[serde(default)]
    pub path: Option<FilePath>,
    /// The asker's passphrase, when they have one.
    #[serde(default)]
    pub passphrase: Option<Passphrase>,
}
