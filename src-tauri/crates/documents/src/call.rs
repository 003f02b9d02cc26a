//! The call for funds (appel de fonds): what is asked, why, by when, and how to pay.
//!
//! The reserve part stands apart, with its own account when it has one. Source: spec 09; spec 02,
//! "Dues and calls for funds".

use domain::kernel::Money;
use texts::{Arg, Lang, say};

use crate::DocumentError;
use crate::blocks;
use crate::page::{Flow, Laid, Sheet, data_hash, neutral_issue};
use crate::table::{Carry, Table, TableCell, TableColumn, TableRow, TableRowKind};
use crate::units::mm;
use crate::views::{Align, CallPart, CallView, RowKind};

/// Lays out a call for funds.
///
/// # Errors
/// [`DocumentError::DoesNotAddUp`] when a part's total is not the sum of its lines;
/// [`DocumentError::Sum`]; [`DocumentError::QrTooLong`].
pub(crate) fn lay_out(view: &CallView) -> Result<Laid, DocumentError> {
    let lang = view.issue.lang;
    let hash = data_hash(&CallView { issue: neutral_issue(lang), ..view.clone() });
    let title = say(lang, "doc-call-title", &[]);
    let sheet = Sheet {
        issue: &view.issue,
        issuer: &view.issuer,
        title: &title,
        data_hash: &hash,
        landscape: false,
    };
    let mut flow = Flow::open(sheet, Some(&view.recipient), Some(&view.subject));

    let called = match &view.reserve {
        Some(reserve) => view.main.total.checked_add(&reserve.total)?,
        None => view.main.total,
    };
    let due = [("on", Arg::from(view.due_on))];
    blocks::figure(
        &mut flow,
        &say(lang, "doc-call-amount", &[]),
        &texts::format::money(&called, lang),
        Some(&say(lang, "doc-call-due", &due)),
    );
    for paragraph in &view.basis {
        blocks::paragraph(&mut flow, paragraph);
    }
    flow.skip(mm(2));
    // Both parts are set alike, so that their columns stand under each other.
    // A column of workings stands only where a line has one.
    let detailed = |part: &CallPart| part.lines.iter().any(|line| line.detail.is_some());
    let detailed = detailed(&view.main) || view.reserve.as_ref().is_some_and(detailed);
    let main = table(&view.main, &say(lang, "doc-call-main", &[]), detailed, lang);
    let reserve_heading = say(lang, "doc-call-reserve-column", &[]);
    let reserve = view.reserve.as_ref().map(|part| table(part, &reserve_heading, detailed, lang));
    let mut model = main.clone();
    model.rows.extend(reserve.iter().flat_map(|table| table.rows.iter().cloned()));
    let all_reserve = view.main.lines.is_empty()
        && view.reserve.as_ref().is_some_and(|reserve| !reserve.lines.is_empty());
    if all_reserve {
        adds_up(&view.main, Money::zero(view.main.total.currency()))?;
    } else {
        part(&mut flow, &view.main, &main, &model)?;
    }
    if let (Some(view), Some(table)) = (&view.reserve, &reserve) {
        flow.skip(if all_reserve { 0 } else { mm(4) });
        blocks::heading(&mut flow, &say(lang, "doc-call-reserve", &[]), mm(25));
        part(&mut flow, view, table, &model)?;
    }
    flow.skip(mm(5));
    for paragraph in &view.notes {
        blocks::paragraph(&mut flow, paragraph);
    }
    let apart = view.reserve.as_ref().and_then(|reserve| reserve.payment.as_ref());
    if let Some(payment) = &view.main.payment {
        if apart.is_some() {
            blocks::heading(&mut flow, &say(lang, "doc-call-pay-main", &[]), mm(60));
        }
        blocks::payment(&mut flow, payment)?;
    }
    if let Some(payment) = apart {
        flow.skip(mm(2));
        blocks::heading(&mut flow, &say(lang, "doc-call-pay-reserve", &[]), mm(60));
        blocks::payment(&mut flow, payment)?;
    }
    Ok(flow.finish())
}

fn part(
    flow: &mut Flow<'_>,
    part: &CallPart,
    table: &Table,
    model: &Table,
) -> Result<(), DocumentError> {
    let sums = table.draw_like(model, flow)?;
    let printed = sums.of(table.columns.len() - 1).unwrap_or(Money::zero(part.total.currency()));
    adds_up(part, printed)
}

fn adds_up(part: &CallPart, printed: Money) -> Result<(), DocumentError> {
    if printed != part.total {
        return Err(DocumentError::DoesNotAddUp { what: "call_total", given: part.total, printed });
    }
    Ok(())
}

fn table(part: &CallPart, heading: &str, detailed: bool, lang: Lang) -> Table {
    let text = |text: &Option<String>| match text {
        Some(text) => TableCell::Text(text.clone()),
        None => TableCell::Empty,
    };
    let rows = part.lines.iter().map(|line| TableRow {
        kind: TableRowKind::Of(RowKind::Plain),
        cells: [
            Some(TableCell::Text(line.label.clone())),
            detailed.then(|| text(&line.detail)),
            Some(TableCell::Money(line.amount)),
        ]
        .into_iter()
        .flatten()
        .collect(),
    });
    let column = |title: String, align, carry| TableColumn { title, align, carry };
    Table {
        lang,
        columns: [
            Some(column(heading.to_owned(), Align::Left, Carry::None)),
            detailed.then(|| column(say(lang, "doc-column-detail", &[]), Align::Left, Carry::None)),
            Some(column(say(lang, "doc-column-amount", &[]), Align::Right, Carry::Sum)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        rows: rows.collect(),
        total: Some(say(lang, "doc-total", &[])),
        empty: say(lang, "doc-table-empty", &[]),
        currency: part.total.currency(),
    }
}
