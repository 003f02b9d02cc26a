//! What several documents share below their title: facts, the figure that matters, how to pay,
//! places to sign.

use texts::{Arg, format, say};

use crate::DocumentError;
use crate::page::{FIRM, Flow, HAIR, LABEL, Mark, NOTE, STRONG, TEXT, TITLE, grouped_iban};
use crate::qr;
use crate::text::{Ink, Style, natural, wrap};
use crate::units::{BODY, LARGE, Mil, SMALL, leading, mm};
use crate::views::Payment;

/// Draws a heading and keeps it with the `next` height of what follows.
pub(crate) fn heading(flow: &mut Flow<'_>, text: &str, next: Mil) {
    let column = flow.column();
    let height = block_height(text, STRONG, column);
    flow.need(height + mm(4) + next);
    flow.skip(mm(2));
    flow.paragraph(text, STRONG, flow.left(), column);
    flow.skip(mm(2));
}

/// Draws a paragraph and the white space after it.
pub(crate) fn paragraph(flow: &mut Flow<'_>, text: &str) {
    let column = flow.column();
    // Two lines stay together rather than one alone at the foot.
    flow.need(block_height(text, TEXT, column).min(2 * leading(BODY)));
    flow.paragraph(text, TEXT, flow.left(), column);
    flow.skip(mm(2));
}

/// Draws a note in small type.
pub(crate) fn note(flow: &mut Flow<'_>, text: &str) {
    let column = flow.column();
    flow.paragraph(text, NOTE, flow.left(), column);
    flow.skip(mm(1));
}

/// Draws items, each after a dash.
pub(crate) fn list(flow: &mut Flow<'_>, items: &[String]) {
    let indent = mm(5);
    for item in items {
        flow.need(leading(BODY));
        flow.line(flow.left(), indent, "–", LABEL);
        flow.paragraph(item, TEXT, flow.left() + indent, flow.column() - indent);
        flow.skip(mm(1));
    }
    flow.skip(mm(1));
}

/// Draws labels with their values in two columns, `width` wide.
pub(crate) fn facts(flow: &mut Flow<'_>, facts: &[(String, String)], width: Mil) {
    let labels = facts.iter().map(|(label, _)| natural(label, LABEL)).max().unwrap_or(0);
    let labels = (labels + mm(5)).min(width * 2 / 5);
    let values = width - labels;
    for (label, value) in facts {
        let label_lines = wrap(label, LABEL, labels - mm(3));
        let value_lines = wrap(value, TEXT, values);
        for position in 0..label_lines.len().max(value_lines.len()) {
            flow.need(leading(BODY));
            if let Some(line) = label_lines.get(position) {
                flow.line(flow.left(), labels - mm(3), line, LABEL);
            }
            if let Some(line) = value_lines.get(position) {
                flow.line(flow.left() + labels, values, line, TEXT);
            }
            flow.skip(leading(BODY));
        }
        flow.skip(600);
    }
    flow.skip(mm(2));
}

/// Draws the figure that matters: its label in words, then the figure in large, then what it
/// means.
pub(crate) fn figure(flow: &mut Flow<'_>, label: &str, value: &str, meaning: Option<&str>) {
    let column = flow.column();
    flow.need(leading(BODY) + leading(LARGE) + mm(3));
    flow.paragraph(label, LABEL, flow.left(), column);
    let after = flow.left() + natural(value, TITLE) + mm(2);
    if let Some(meaning) = meaning.filter(|text| after + natural(text, LABEL) <= flow.right()) {
        // On the baseline of the figure.
        let down = crate::units::baseline(LARGE) - crate::units::baseline(BODY);
        flow.skip(down);
        flow.line(after, flow.right() - after, meaning, LABEL);
        flow.skip(-down);
        flow.paragraph(value, TITLE, flow.left(), column);
    } else {
        flow.paragraph(value, TITLE, flow.left(), column);
        if let Some(meaning) = meaning {
            flow.paragraph(meaning, LABEL, flow.left(), column);
        }
    }
    flow.skip(mm(3));
}

/// The side of a code to scan, its white border included.
const QR_SIDE: Mil = mm(36);

/// Draws how to pay, in one piece: the amount, the account, the communication, a code to scan.
///
/// # Errors
/// [`DocumentError::QrTooLong`].
pub(crate) fn payment(flow: &mut Flow<'_>, payment: &Payment) -> Result<(), DocumentError> {
    let lang = flow.lang();
    if !payment.amount.is_positive() {
        nothing_to_pay(flow);
        return Ok(());
    }
    let scan = payment.epc.as_deref();
    let text_width = flow.column() - if scan.is_some() { QR_SIDE + mm(6) } else { 0 };
    let title = match payment.due_on {
        Some(due_on) => say(lang, "doc-payment-due", &[("on", Arg::from(due_on))]),
        None => say(lang, "doc-payment-now", &[]),
    };
    let mut known = vec![
        (say(lang, "doc-payment-beneficiary", &[]), payment.beneficiary.clone()),
        (say(lang, "doc-payment-iban", &[]), grouped_iban(&payment.iban)),
    ];
    if let Some(bic) = &payment.bic {
        known.push((say(lang, "doc-payment-bic", &[]), bic.clone()));
    }
    known.push((say(lang, "doc-payment-communication", &[]), payment.communication.clone()));
    let warning = say(lang, "doc-payment-communication-note", &[]);
    let caption = say(lang, "doc-payment-scan", &[]);

    // Everything of one payment is on one page. Beneficiaries are short; what one takes more than
    // this estimate flows to the next page without being lost.
    let beneficiary = block_height(&payment.beneficiary, TEXT, text_width * 3 / 5);
    let words = beneficiary + 5 * (leading(BODY) + 600) + leading(BODY) + leading(LARGE) + mm(16);
    let code = if scan.is_some() { QR_SIDE + 2 * leading(SMALL) + mm(5) } else { 0 };
    flow.need(words.max(code));

    flow.skip(mm(2));
    flow.rule(FIRM, Ink::Accent);
    flow.skip(mm(3));
    let top = flow.y();
    let mut code_end = top;
    if let Some(scan) = scan {
        let x = flow.right() - QR_SIDE;
        flow.mark(Mark::Modules(qr::modules(scan, x, top - mm(1), QR_SIDE)?));
        flow.skip(QR_SIDE - mm(2));
        for line in wrap(&caption, NOTE, QR_SIDE) {
            let inset = (QR_SIDE - natural(&line, NOTE)) / 2;
            flow.line(x + inset, QR_SIDE - inset, &line, NOTE);
            flow.skip(leading(SMALL));
        }
        code_end = flow.y();
        flow.skip(top - code_end);
    }
    flow.paragraph(&title, STRONG, flow.left(), text_width);
    flow.paragraph(&format::money(&payment.amount, lang), TITLE, flow.left(), text_width);
    flow.skip(mm(2));
    facts(flow, &known, text_width);
    flow.skip(-mm(1));
    flow.paragraph(&warning, NOTE, flow.left(), text_width);
    if flow.y() < code_end && flow.y() > top {
        flow.skip(code_end - flow.y());
    }
    flow.skip(mm(4));
    Ok(())
}

/// Says that nothing is to pay: no account, no code.
pub(crate) fn nothing_to_pay(flow: &mut Flow<'_>) {
    flow.need(2 * leading(BODY) + mm(5));
    flow.skip(mm(2));
    flow.rule(HAIR, Ink::Hairline);
    flow.skip(mm(3));
    let nothing = say(flow.lang(), "doc-payment-nothing", &[]);
    flow.paragraph(&nothing, STRONG, flow.left(), flow.column());
}

/// Draws places to sign, two beside each other, each with the name under its line.
pub(crate) fn signatures(flow: &mut Flow<'_>, names: &[String]) {
    let gap = mm(12);
    let width = (flow.column() - gap) / 2;
    for pair in names.chunks(2) {
        let wrapped: Vec<Vec<String>> = pair.iter().map(|name| wrap(name, NOTE, width)).collect();
        let lines = wrapped.iter().map(Vec::len).max().unwrap_or(1);
        let lines = Mil::try_from(lines).expect("BUG: a name has few lines");
        flow.need(mm(18) + lines * leading(SMALL));
        flow.skip(mm(17));
        for (x, name) in [flow.left(), flow.left() + width + gap].into_iter().zip(&wrapped) {
            flow.mark(Mark::Rule { x, y: flow.y(), width, weight: HAIR, ink: Ink::Text });
            let start = flow.y();
            flow.skip(mm(1));
            for line in name {
                flow.line(x, width, line, NOTE);
                flow.skip(leading(SMALL));
            }
            flow.skip(start - flow.y());
        }
        flow.skip(mm(1) + lines * leading(SMALL));
    }
    flow.skip(mm(3));
}

fn block_height(text: &str, style: Style, width: Mil) -> Mil {
    let lines = Mil::try_from(wrap(text, style, width).len()).expect("BUG: fewer lines than bytes");
    lines * leading(style.size)
}
