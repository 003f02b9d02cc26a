//! Documents made of blocks: reports with tables, lists, letters, minutes.

use texts::{format, say};

use crate::DocumentError;
use crate::blocks;
use crate::page::{Flow, Laid, Sheet, data_hash, neutral_issue};
use crate::table::{Carry, Table, TableCell, TableColumn, TableRow, TableRowKind};
use crate::units::mm;
use crate::views::{Block, Cell, ReportTable, ReportView, Totals};

/// Lays out a document of blocks.
///
/// # Errors
/// [`DocumentError::RaggedRow`], [`DocumentError::TableTooWide`], [`DocumentError::Sum`],
/// [`DocumentError::QrTooLong`].
pub(crate) fn lay_out(view: &ReportView) -> Result<Laid, DocumentError> {
    let hash = data_hash(&ReportView { issue: neutral_issue(view.issue.lang), ..view.clone() });
    let sheet = Sheet {
        issue: &view.issue,
        issuer: &view.issuer,
        title: &view.title,
        data_hash: &hash,
        landscape: view.landscape,
    };
    let mut flow = Flow::open(sheet, view.recipient.as_ref(), view.subtitle.as_deref());
    for block in &view.blocks {
        draw(&mut flow, block)?;
    }
    Ok(flow.finish())
}

fn draw(flow: &mut Flow<'_>, block: &Block) -> Result<(), DocumentError> {
    match block {
        Block::Heading(text) => blocks::heading(flow, text, mm(20)),
        Block::Paragraph(text) => blocks::paragraph(flow, text),
        Block::Note(text) => blocks::note(flow, text),
        Block::List(items) => blocks::list(flow, items),
        Block::Facts(facts) => blocks::facts(flow, facts, flow.column()),
        Block::Figure { label, value } => blocks::figure(flow, label, value, None),
        Block::Table(table) => {
            prepared(flow, table).draw(flow)?;
            flow.skip(mm(5));
        }
        Block::Payment(payment) => blocks::payment(flow, payment)?,
        Block::Signatures(names) => blocks::signatures(flow, names),
        Block::PageBreak => flow.break_page(),
    }
    Ok(())
}

fn prepared(flow: &Flow<'_>, table: &ReportTable) -> Table {
    let lang = flow.lang();
    let cell = |cell: &Cell| match cell {
        Cell::Empty => TableCell::Empty,
        Cell::Text(text) => TableCell::Text(text.clone()),
        Cell::Money(amount) => TableCell::Money(*amount),
        Cell::Date(day) => TableCell::Text(format::date(*day)),
        Cell::Number(number) => TableCell::Text(format::integer(*number, lang)),
    };
    let columns = table.columns.iter().map(|column| TableColumn {
        title: column.title.clone(),
        align: column.align,
        carry: if column.sum { Carry::Sum } else { Carry::None },
    });
    let rows = table.rows.iter().map(|row| TableRow {
        kind: TableRowKind::Of(row.kind),
        cells: row.cells.iter().map(cell).collect(),
    });
    Table {
        lang,
        columns: columns.collect(),
        rows: rows.collect(),
        total: match &table.totals {
            Totals::None => None,
            Totals::Total => Some(say(lang, "doc-total", &[])),
            Totals::Named(words) => Some(words.clone()),
        },
        empty: say(lang, "doc-table-empty", &[]),
        currency: table.currency,
    }
}
