//! Any other document: a title, then blocks in the order to print.
//!
//! Trial balance, ledger, list of members, plan with its explanation, settlement, minutes,
//! receipt, reminder: the caller chooses the blocks.

use chrono::NaiveDate;
use domain::kernel::{Currency, Money};

use super::{Issue, Issuer, Payment, Recipient};

/// A document made of blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportView {
    /// Language, number, date.
    pub issue: Issue,
    /// The cooperative.
    pub issuer: Issuer,
    /// To whom it is sent, for a letter.
    pub recipient: Option<Recipient>,
    /// Its title (`Balance des comptes`).
    pub title: String,
    /// What stands under the title (`Exercice 2026, au 31/12/2026`).
    pub subtitle: Option<String>,
    /// Prints on the long side of the paper, for wide tables.
    pub landscape: bool,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a document. A heading never stays alone at the foot of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading inside the document.
    Heading(String),
    /// A paragraph; line breaks are kept.
    Paragraph(String),
    /// A note in small type.
    Note(String),
    /// A list with a dash before each item.
    List(Vec<String>),
    /// Labels with their value, one under the other.
    Facts(Vec<(String, String)>),
    /// The figure that matters: its label, then the figure in large.
    Figure {
        /// What it is, in words.
        label: String,
        /// The figure, already written.
        value: String,
    },
    /// A table.
    Table(ReportTable),
    /// How to pay, with a code to scan.
    Payment(Payment),
    /// Places to sign, each with the name or quality under its line.
    Signatures(Vec<String>),
    /// Goes to a new page.
    PageBreak,
}

/// A table: repeated headings, rows never cut, carried totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportTable {
    /// Its columns, from left to right.
    pub columns: Vec<Column>,
    /// Its rows, in the order to print.
    pub rows: Vec<ReportRow>,
    /// What is printed as its last row.
    pub totals: Totals,
    /// The currency of an empty sum.
    pub currency: Currency,
}

/// The last row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Totals {
    /// None.
    None,
    /// The sum of each column with `sum`, under the catalogue's word for a total.
    Total,
    /// The same with words of its own.
    Named(String),
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Where its cells stand.
    pub align: Align,
    /// Adds up the amounts of its plain rows, carries the sum from page to page and prints it as
    /// total.
    pub sum: bool,
}

/// Where the text of a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the left: words. Wraps.
    Left,
    /// At the right: figures. Does not wrap.
    Right,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    /// How it looks and whether it counts.
    pub kind: RowKind,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// An ordinary row, counted in the totals.
    Plain,
    /// Words that open a group; not counted, never alone at the foot of a page.
    Heading,
    /// A sum of rows above; not counted.
    Subtotal,
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words, or a figure already written.
    Text(String),
    /// An amount.
    Money(Money),
    /// A date.
    Date(NaiveDate),
    /// A whole number.
    Number(i64),
}
