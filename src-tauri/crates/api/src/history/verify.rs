//! The proof that the file is whole: `history.verify`, `.verify_file`.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use domain::kernel::Money;
use store::{Depth, Finding, Reader, VerifyOptions};

use super::audit::hexadecimal;
use super::types::{FindingView, VerifyReport};
use crate::call::Call;
use crate::command::{Access, Command, Nothing};
use crate::cooperative::{OpenInput, with_a_key};
use crate::refusal::Refusal;

/// `history.verify`: reads every page, document, event and entry again.
pub struct Verify;

impl Command for Verify {
    type Input = Nothing;
    type Answer = VerifyReport;
    const NAME: &'static str = "history.verify";
    // The terminal's `verify` needs the key only (spec 11); it shows no content.
    const ACCESS: Access = Access::OpenFile;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<VerifyReport, Refusal> {
        call.read(|reader| report(call, reader))
    }
}

/// `history.verify_file`: the same proof of a file that is not open, which stays as it is: no byte
/// changes, nothing is left beside it, and a read-only medium will do.
pub struct VerifyFile;

impl Command for VerifyFile {
    type Input = OpenInput;
    type Answer = VerifyReport;
    const NAME: &'static str = "history.verify_file";
    // Needs the key only, as `history.verify`.
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: OpenInput) -> Result<VerifyReport, Refusal> {
        let path = input.path.path();
        call.check_path("path", path)?;
        let code = input.recovery_code.as_ref().map(|code| code.0.as_str());
        let ((), key, _) = with_a_key(call, "path", code, |key| store::fits(path, key))?;
        store::inspect(path, &key, |reader| report(call, reader))
    }
}

fn report(call: &Call<'_>, reader: Reader<'_>) -> Result<VerifyReport, Refusal> {
    let options = VerifyOptions { depth: Depth::Full, anchors: Vec::new() };
    let steps = u64::try_from(store::steps_of_full()).unwrap_or(u64::MAX);
    let mut done = 0;
    let mut cancelled = None;
    let verification = store::verify(reader, &options, &mut |_step| {
        done += 1;
        match call.progress(done - 1, steps.max(done)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(refusal) => {
                cancelled = Some(refusal);
                ControlFlow::Break(())
            }
        }
    })?;
    if let Some(refusal) = cancelled {
        return Err(refusal);
    }
    let documents =
        store::documents::list(reader, &store::documents::DocumentFilter::default())?.len();
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(VerifyReport {
        whole: verification.is_sound(),
        findings: verification
            .findings
            .iter()
            .map(|finding| view(reader, finding))
            .collect::<Result<_, Refusal>>()?,
        events: count(verification.events),
        documents: u32::try_from(documents).unwrap_or(u32::MAX),
        head_sequence: verification.head.sequence,
        head_hash: hexadecimal(&verification.head.hash),
    })
}

fn view(reader: Reader<'_>, finding: &Finding) -> Result<FindingView, Refusal> {
    let mut pairs: Vec<(&str, String)> = match finding {
        Finding::DamagedPage { detail } => vec![("detail", detail.clone())],
        Finding::BrokenReference { table, parent } => {
            vec![("table", table.clone()), ("parent", parent.clone())]
        }
        Finding::Schema { name, .. } => vec![("name", name.clone())],
        Finding::AlteredEvent { sequence }
        | Finding::BrokenLink { sequence }
        | Finding::AlteredHead { sequence }
        | Finding::AnchorNotFound { sequence } => vec![("sequence", sequence.to_string())],
        Finding::MissingLastEvents { from, to } => {
            vec![("from", from.to_string()), ("to", to.to_string())]
        }
        Finding::AlteredPersonalValue { sequence, field }
        | Finding::MissingPersonalValue { sequence, field } => {
            vec![("sequence", sequence.to_string()), ("field", field.clone())]
        }
        Finding::AlteredRow { sequence, .. } | Finding::MissingRow { sequence, .. } => {
            vec![("sequence", sequence.to_string())]
        }
        Finding::UnrecordedRow { .. } => Vec::new(),
        Finding::NotInTheLedger { amount, .. } => money("amount", amount),
        Finding::UnbalancedEntry { off, .. } | Finding::TrialBalanceOff { off } => {
            money("off", off)
        }
    };
    if let Some((entity, id)) = finding.row() {
        pairs.push(("entity", entity.to_owned()));
        pairs.push(("id", id.to_string()));
        if let Some(number) = store::number_of(reader, entity, id)? {
            pairs.push(("number", number.to_string()));
        }
    }
    let params: BTreeMap<String, String> =
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Ok(FindingView { code: finding.code().to_owned(), params })
}

fn money(name: &'static str, amount: &Money) -> Vec<(&'static str, String)> {
    vec![(name, amount.to_string()), ("currency", amount.currency().code().to_owned())]
}
