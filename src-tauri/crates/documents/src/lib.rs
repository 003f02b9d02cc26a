//! The only PDF: a view model in, bytes out.
//!
//! A view ([`views`]) holds everything that a page shows; each function lays it out on A4 pages
//! and writes them. The same view and the same version of the program give the same bytes: dates,
//! identifiers and metadata come from the view alone. Every total on a page is the sum of the rows
//! printed above it; a view whose own totals differ is refused rather than printed.
//!
//! Deliberately not here: files, the database, the clock, and the rules that made the figures.
//! Errors: [`DocumentError`]. Source: spec 09.

mod blocks;
mod call;
mod duplicate;
mod error;
mod font;
#[cfg(test)]
mod geometry;
mod logo;
mod page;
mod pdf;
mod qr;
mod recovery;
mod report;
mod statement;
mod table;
mod text;
mod units;
mod widths;
mod xmp;

pub mod views;

pub use duplicate::duplicate;
pub use error::DocumentError;

// The fixtures of the integration tests serve the unit tests too, under the crate's own name.
#[cfg(test)]
extern crate self as documents;

use page::Laid;
use views::{CallView, RecoveryView, ReportView, StatementView};

/// A document, made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The SHA-256 of the data it shows, in hexadecimal, as printed at its foot: it depends on the
    /// view without its issue, so a later reprint of the same data shows the same. For a file of
    /// several documents, the hash of their hashes.
    pub data_hash: String,
}

/// One document of a file that holds several.
#[derive(Debug, Clone, Copy)]
pub enum Section<'a> {
    /// A contribution statement.
    Statement(&'a StatementView),
    /// A call for funds.
    Call(&'a CallView),
    /// A recovery sheet.
    Recovery(&'a RecoveryView),
    /// A document made of blocks.
    Report(&'a ReportView),
}

impl Section<'_> {
    fn lay_out(&self) -> Result<Laid, DocumentError> {
        match self {
            Self::Statement(view) => statement::lay_out(view),
            Self::Call(view) => call::lay_out(view),
            Self::Recovery(view) => recovery::lay_out(view),
            Self::Report(view) => report::lay_out(view),
        }
    }
}

/// Makes a contribution statement (relevé de cotisations).
///
/// # Errors
/// [`DocumentError`] when the view contradicts itself or cannot be drawn.
pub fn statement(view: &StatementView) -> Result<Rendered, DocumentError> {
    pdf::write(&[statement::lay_out(view)?])
}

/// Makes a call for funds (appel de fonds).
///
/// # Errors
/// As [`statement`].
pub fn call_for_funds(view: &CallView) -> Result<Rendered, DocumentError> {
    pdf::write(&[call::lay_out(view)?])
}

/// Makes the sheet that keeps a recovery code.
///
/// # Errors
/// As [`statement`].
pub fn recovery_sheet(view: &RecoveryView) -> Result<Rendered, DocumentError> {
    pdf::write(&[recovery::lay_out(view)?])
}

/// Makes a document of blocks: reports with tables, lists, letters, minutes.
///
/// # Errors
/// As [`statement`].
pub fn table_report(view: &ReportView) -> Result<Rendered, DocumentError> {
    pdf::write(&[report::lay_out(view)?])
}

/// Makes a single file of several documents, each with its own page numbers and its entry in the
/// outline. The first gives the title, the language and the date of the file.
///
/// # Errors
/// As [`statement`]: the first section that cannot be made, with its position from 0.
pub fn combine(sections: &[Section<'_>]) -> Result<Rendered, (usize, DocumentError)> {
    let mut laid = Vec::with_capacity(sections.len());
    for (position, section) in sections.iter().enumerate() {
        laid.push(section.lay_out().map_err(|error| (position, error))?);
    }
    pdf::write(&laid).map_err(|error| (0, error))
}
