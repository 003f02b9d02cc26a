//! The recovery sheet: the code in large groups, what it opens, how to keep it.
//!
//! Source: spec 08, "Encryption". The hash at its foot leaves the code out.

use texts::{Arg, say};

use crate::DocumentError;
use crate::blocks;
use crate::font::Face;
use crate::page::{FIRM, Flow, LABEL, Laid, NOTE, Sheet, data_hash};
use crate::text::{Ink, Style, longest_word, natural};
use crate::units::{LARGE, Mil, SMALL, baseline, leading, mm};
use crate::views::RecoveryView;

/// How many groups stand on a line.
const GROUPS: usize = 4;

/// Lays out a recovery sheet.
///
/// # Errors
/// None today; the type is that of every document.
pub(crate) fn lay_out(view: &RecoveryView) -> Result<Laid, DocumentError> {
    let lang = view.issue.lang;
    let hash = data_hash(&(&view.issuer, &view.file_name));
    let title = say(lang, "doc-recovery-title", &[]);
    let file = [("file", Arg::from(&view.file_name))];
    let sheet = Sheet {
        issue: &view.issue,
        issuer: &view.issuer,
        title: &title,
        data_hash: &hash,
        landscape: false,
    };
    let mut flow = Flow::open(sheet, None, Some(&say(lang, "doc-recovery-file", &file)));
    flow.skip(mm(4));
    flow.rule(FIRM, Ink::Accent);
    flow.skip(mm(6));
    groups(&mut flow, &view.code);
    flow.skip(mm(2));
    flow.rule(FIRM, Ink::Accent);
    flow.skip(mm(8));
    blocks::heading(&mut flow, &say(lang, "doc-recovery-what", &[]), mm(10));
    blocks::paragraph(&mut flow, &say(lang, "doc-recovery-what-text", &[]));
    flow.skip(mm(3));
    blocks::heading(&mut flow, &say(lang, "doc-recovery-keep", &[]), mm(10));
    let advice = [
        say(lang, "doc-recovery-keep-paper", &[]),
        say(lang, "doc-recovery-keep-two", &[]),
        say(lang, "doc-recovery-keep-apart", &[]),
        say(lang, "doc-recovery-keep-lost", &[]),
    ];
    blocks::list(&mut flow, &advice);
    flow.skip(mm(3));
    blocks::heading(&mut flow, &say(lang, "doc-recovery-use", &[]), mm(10));
    blocks::paragraph(&mut flow, &say(lang, "doc-recovery-use-text", &[]));
    Ok(flow.finish())
}

/// Draws the groups of the code, numbered, so that none is skipped when it is typed.
fn groups(flow: &mut Flow<'_>, code: &str) {
    let groups: Vec<&str> = code
        .split(|c: char| c == '-' || c.is_whitespace())
        .filter(|group| !group.is_empty())
        .collect();
    let cell = flow.column() / Mil::try_from(GROUPS).expect("BUG: four");
    let style = fitting(&groups, cell - mm(10));
    let mut number = 0;
    for row in groups.chunks(GROUPS) {
        flow.need(leading(LARGE) + mm(3));
        for (position, group) in (0..).zip(row) {
            number += 1;
            let x = flow.left() + position * cell;
            let label = format!("{number}");
            let down = baseline(LARGE) - baseline(SMALL);
            flow.skip(down);
            flow.line(x, mm(6), &label, NOTE);
            flow.skip(-down);
            let lines = crate::text::wrap(group, style, cell - mm(8));
            for (line, text) in (0..).zip(&lines) {
                flow.skip(line * leading(style.size));
                flow.line(x + mm(6), cell - mm(8), text, style);
                flow.skip(-line * leading(style.size));
            }
        }
        let deepest = row.iter().map(|group| crate::text::wrap(group, style, cell - mm(8)).len());
        let deepest = Mil::try_from(deepest.max().unwrap_or(1)).expect("BUG: few lines");
        flow.skip(deepest * leading(style.size) + mm(3));
    }
    if groups.is_empty() {
        flow.paragraph("–", LABEL, flow.left(), flow.column());
    }
}

/// The largest type in which every group fits its cell, down to two thirds.
fn fitting(groups: &[&str], limit: Mil) -> Style {
    let large = Style::new(Face::Semibold, LARGE, Ink::Text);
    let smaller = Style { size: LARGE * 2 / 3, ..large };
    let widest = groups.iter().map(|group| natural(group, large).max(longest_word(group, large)));
    if widest.max().unwrap_or(0) <= limit { large } else { smaller }
}
