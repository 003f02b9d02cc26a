//! Why a document could not be made.

use domain::kernel::{Money, MoneyError};

/// Refusals of this crate. None comes from ordinary data: each says that the view contradicts
/// itself or cannot be drawn, so that a page with wrong figures never leaves.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Amounts cannot be added: two currencies, or beyond what a ledger can hold.
    #[error("the amounts of a document cannot be added")]
    Sum(#[from] MoneyError),
    /// A total given with the view is not the sum of the lines printed above it.
    #[error("{what}: {given} was given, the printed lines give {printed}")]
    DoesNotAddUp {
        /// Which figure: `closing_balance`, `call_total`.
        what: &'static str,
        /// The figure of the view.
        given: Money,
        /// The sum of the printed lines.
        printed: Money,
    },
    /// A row has not as many cells as its table has columns.
    #[error("row {row} has {cells} cells for {columns} columns")]
    RaggedRow {
        /// The row, from 0.
        row: usize,
        /// How many cells it has.
        cells: usize,
        /// How many columns the table has.
        columns: usize,
    },
    /// The columns of a table are wider than the page, even in the smallest type.
    #[error("a table needs {needed_mm} mm and the page has {available_mm} mm")]
    TableTooWide {
        /// What the columns need at least, in millimetres.
        needed_mm: i64,
        /// What the page has between its margins, in millimetres.
        available_mm: i64,
    },
    /// The text of a code to scan is longer than banking apps read (version 13, level M).
    #[error("a payload of {bytes} bytes is too long for a code to scan")]
    QrTooLong {
        /// The length of the payload in bytes.
        bytes: usize,
    },
    /// The logo is neither a PNG nor a JPEG that can be embedded.
    #[error("the logo cannot be read: {why}")]
    Logo {
        /// What was found, for the log.
        why: String,
    },
    /// The bytes are not a PDF that can be marked as a duplicate.
    #[error("not a PDF that can be marked: {why}")]
    NotAPdf {
        /// What was found, for the log.
        why: String,
    },
    /// The PDF could not be written: a defect of this crate, for the log.
    #[error("the PDF cannot be written: {why}")]
    Write {
        /// What went wrong.
        why: String,
    },
}

impl DocumentError {
    /// A stable code, the same in every version.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Sum(_) => "document_amounts_cannot_be_added",
            Self::DoesNotAddUp { .. } => "document_does_not_add_up",
            Self::RaggedRow { .. } => "document_ragged_row",
            Self::TableTooWide { .. } => "document_table_too_wide",
            Self::QrTooLong { .. } => "document_qr_too_long",
            Self::Logo { .. } => "document_logo_unreadable",
            Self::NotAPdf { .. } => "document_not_a_pdf",
            Self::Write { .. } => "document_cannot_be_written",
        }
    }

    /// The field of a form that is to blame, where there is one.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Logo { .. } => Some("logo"),
            _ => None,
        }
    }
}
