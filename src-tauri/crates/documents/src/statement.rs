//! The contribution statement (relevé de cotisations).
//!
//! Source: spec 09, "Contribution statement"; spec 02 for what counts in a balance.

use domain::kernel::Money;
use texts::{Arg, Lang, format, say};

use crate::DocumentError;
use crate::blocks;
use crate::page::{Flow, Laid, Sheet, data_hash, neutral_issue};
use crate::table::{Carry, Table, TableCell, TableColumn, TableRow, TableRowKind};
use crate::units::mm;
use crate::views::{Align, RowKind, StatementKind, StatementLine, StatementView};

/// Lays out a statement.
///
/// # Errors
/// [`DocumentError::DoesNotAddUp`] when the closing balance is not the opening balance plus the
/// lines; [`DocumentError::Sum`]; [`DocumentError::QrTooLong`].
pub(crate) fn lay_out(view: &StatementView) -> Result<Laid, DocumentError> {
    let lang = view.issue.lang;
    let hash = data_hash(&StatementView { issue: neutral_issue(lang), ..view.clone() });
    let period = [("from", Arg::from(view.from)), ("to", Arg::from(view.to))];
    let title = say(lang, "doc-statement-title", &[]);
    let sheet = Sheet {
        issue: &view.issue,
        issuer: &view.issuer,
        title: &title,
        data_hash: &hash,
        landscape: false,
    };
    let subtitle = say(lang, "doc-statement-period", &period);
    let mut flow = Flow::open(sheet, Some(&view.recipient), Some(&subtitle));

    let table = table(view)?;
    let closing = [("on", Arg::from(view.to))];
    blocks::figure(
        &mut flow,
        &say(lang, "doc-statement-balance", &closing),
        &format::money(&view.closing.abs(), lang),
        Some(&meaning(&view.closing, lang)),
    );
    let sums = table.draw(&mut flow)?;
    let printed = sums.of(BALANCE).unwrap_or(view.opening);
    if printed != view.closing {
        let what = "closing_balance";
        return Err(DocumentError::DoesNotAddUp { what, given: view.closing, printed });
    }
    flow.skip(mm(2));
    if view.lines.is_empty() {
        blocks::note(&mut flow, &say(lang, "doc-statement-empty", &[]));
    }
    blocks::note(&mut flow, &say(lang, "doc-statement-balance-note", &[]));
    flow.skip(mm(5));
    match &view.payments[..] {
        [] => blocks::nothing_to_pay(&mut flow),
        [only] => blocks::payment(&mut flow, only)?,
        // What goes to the reserve is paid apart, as a call for funds says it.
        [current, others @ ..] => {
            blocks::heading(&mut flow, &say(lang, "doc-call-pay-main", &[]), mm(60));
            blocks::payment(&mut flow, current)?;
            for other in others {
                flow.skip(mm(2));
                blocks::heading(&mut flow, &say(lang, "doc-call-pay-reserve", &[]), mm(60));
                blocks::payment(&mut flow, other)?;
            }
        }
    }
    Ok(flow.finish())
}

/// Says in words which way a balance goes.
fn meaning(balance: &Money, lang: Lang) -> String {
    if balance.is_positive() {
        say(lang, "doc-balance-owed", &[])
    } else if balance.is_negative() {
        say(lang, "doc-balance-credit", &[])
    } else {
        say(lang, "doc-balance-settled", &[])
    }
}

const BALANCE: usize = 5;

fn table(view: &StatementView) -> Result<Table, DocumentError> {
    let lang = view.issue.lang;
    let column = |key: &str, align, carry| TableColumn { title: say(lang, key, &[]), align, carry };
    let opening = [("on", Arg::from(view.from))];
    let mut balance = view.opening;
    let mut rows = vec![TableRow {
        kind: TableRowKind::Opening,
        cells: vec![
            TableCell::Text(format::date(view.from)),
            TableCell::Empty,
            TableCell::Text(say(lang, "doc-statement-opening", &opening)),
            TableCell::Empty,
            TableCell::Empty,
            TableCell::Money(balance),
        ],
    }];
    for line in &view.lines {
        balance = balance.checked_add(&line.amount)?;
        rows.push(row(line, balance, lang));
    }
    let to = [("on", Arg::from(view.to))];
    Ok(Table {
        lang,
        columns: vec![
            column("doc-column-date", Align::Left, Carry::None),
            column("doc-column-kind", Align::Left, Carry::None),
            column("doc-column-label", Align::Left, Carry::None),
            column("doc-column-owed", Align::Right, Carry::Sum),
            column("doc-column-received", Align::Right, Carry::Sum),
            column("doc-column-balance", Align::Right, Carry::Last),
        ],
        rows,
        total: Some(say(lang, "doc-statement-totals", &to)),
        empty: String::new(),
        currency: view.opening.currency(),
    })
}

fn row(line: &StatementLine, balance: Money, lang: Lang) -> TableRow {
    let kind = match line.kind {
        StatementKind::Due => say(lang, "doc-kind-due", &[]),
        StatementKind::Payment => say(lang, "doc-kind-payment", &[]),
        StatementKind::Penalty => say(lang, "doc-kind-penalty", &[]),
        StatementKind::Waiver => say(lang, "doc-kind-waiver", &[]),
        StatementKind::Correction => say(lang, "doc-kind-correction", &[]),
    };
    let (owed, received) = if line.amount.is_negative() {
        (TableCell::Empty, TableCell::Money(line.amount.abs()))
    } else {
        (TableCell::Money(line.amount), TableCell::Empty)
    };
    TableRow {
        kind: TableRowKind::Of(RowKind::Plain),
        cells: vec![
            TableCell::Text(format::date(line.on)),
            TableCell::Text(kind),
            TableCell::Text(line.label.clone()),
            owed,
            received,
            TableCell::Money(balance),
        ],
    }
}
