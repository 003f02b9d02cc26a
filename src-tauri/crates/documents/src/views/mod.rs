//! View models: everything a page shows, as values. No lookup, no clock, no identifier.
//!
//! The caller gives the words that come from data (names, labels of lines) already in the
//! language of the issue; headings and notes come from the catalogue. Amounts and dates are
//! written by `texts::format`.

mod call;
mod recovery;
mod report;
mod statement;

use chrono::NaiveDate;
use domain::kernel::Money;
use texts::Lang;

pub use crate::logo::Logo;
pub use call::{CallLine, CallPart, CallView};
pub use recovery::RecoveryView;
pub use report::{Align, Block, Cell, Column, ReportRow, ReportTable, ReportView, RowKind, Totals};
pub use statement::{StatementKind, StatementLine, StatementView};

/// What makes this copy of a document: its language, number, date and version. Not part of the
/// hash of the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The language of the person it is for.
    pub lang: Lang,
    /// The document number as printed (`REL-2026-0012`); empty when it has none.
    pub number: String,
    /// The day it is made; also the date in its metadata.
    pub issued_on: NaiveDate,
    /// The version of the program, for the metadata (`0.1.0`).
    pub program_version: String,
    /// Prints "duplicata" on each page. For bytes that were kept, see [`crate::duplicate`].
    pub duplicate: bool,
}

/// Who issues: the cooperative, as its letterhead shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// Its name with its legal form.
    pub name: String,
    /// Its seat, line by line.
    pub address: Vec<String>,
    /// Its enterprise number as printed (`BE 0123.456.749`).
    pub enterprise_number: Option<String>,
    /// How to reach it, line by line (mail, telephone, page).
    pub contact: Vec<String>,
    /// Its logo.
    pub logo: Option<Logo>,
}

/// Who receives: shown where the window of an envelope is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recipient {
    /// Name or names, then the address, line by line.
    pub lines: Vec<String>,
    /// How the cooperative names them (`Adhésion n° 7, rang 3`).
    pub reference: Option<String>,
}

/// How to pay what is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// The amount to pay now. Zero or less: the page says that nothing is to pay, without a code
    /// to scan.
    pub amount: Money,
    /// The last day to pay.
    pub due_on: Option<NaiveDate>,
    /// The name of the account's holder.
    pub beneficiary: String,
    /// The account, with or without spaces.
    pub iban: String,
    /// The bank, where it is useful.
    pub bic: Option<String>,
    /// The communication as printed (`+++010/8068/17183+++`).
    pub communication: String,
    /// The text of the EPC code to scan (EPC069-12), ready made; none is drawn without it.
    pub epc: Option<String>,
}
