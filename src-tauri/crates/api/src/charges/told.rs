//! The lines of a sharing out, told so that no two of a lot read alike.
//!
//! Deliberately not here: the lines themselves (`domain::charges`).

use std::collections::{HashMap, HashSet};

use domain::kernel::Ratio;
use domain::lots::LotStep;
use texts::{Arg, Lang, format, say};

use crate::steps::{StepView, told};

/// The lines, each with the code of its lot; where two parts of a key have lines of one name, each
/// name has the number and the rate of its part behind it.
pub(super) fn told_by_part<'a>(
    lines: &[LotStep],
    rates: &[&Ratio],
    code: impl Fn(usize) -> Option<&'a str>,
    lang: Lang,
) -> Vec<StepView> {
    let mut views = told(lines.iter().map(|line| &line.step), lang);
    let shared = shared_names(lines);
    for (position, line) in lines.iter().enumerate() {
        let rate = line.part.and_then(|part| Some((part, rates.get(part)?)));
        if let Some((part, rate)) = rate.filter(|_| shared.contains(line.step.label)) {
            let label = std::mem::take(&mut views[position].words.label);
            let args = [
                ("label", Arg::from(label)),
                ("number", Arg::from(part + 1)),
                ("rate", Arg::from(format::percent(rate, 6, lang))),
            ];
            views[position].words.label = say(lang, "charges-line-of-part", &args);
        } else if line.step.label == "lot_share" && !shared.is_empty() {
            // It adds up the lines just before it, which may have got longer names.
            let (before, own) = views.split_at_mut(position);
            let added = before.len().saturating_sub(line.step.operands.len());
            let named = before[added..]
                .iter()
                .map(|one| format!("{} ({})", one.words.result, one.words.label));
            own[0].words.operands = named.collect::<Vec<_>>().join(" + ");
        }
    }
    for (line, view) in lines.iter().zip(&mut views) {
        if let Some(code) = line.lot.and_then(&code) {
            view.concern(code, lang);
        }
    }
    views
}

/// The names that lines of two parts have.
fn shared_names(lines: &[LotStep]) -> HashSet<&'static str> {
    let mut first: HashMap<&str, usize> = HashMap::new();
    let parts = lines.iter().filter_map(|line| Some((line.step.label, line.part?)));
    parts
        .filter(|(label, part)| *first.entry(label).or_insert(*part) != *part)
        .map(|(label, _)| label)
        .collect()
}
