//! A run as its answer: each outcome with its figures and its sentence.
//!
//! A sentence names who has the lots that a membership would rather have, so that anybody can follow
//! the table from the first rank to the last. Deliberately not here: what is decided.

use domain::allocation::{Candidate, Case, Choice, Decision, Obstacle, Outcome, Run, Wait};
use texts::{Arg, Lang, format, say};

use super::types::{
    AllocationAnswer, AllocationDetails, AllocationLotOutcome, AllocationMissing,
    AllocationOutcome, AllocationResult,
};
use crate::steps::told;

/// The whole answer.
pub(super) fn answer(case: &Case<'_>, run: Run, lang: Lang) -> AllocationAnswer {
    let code = |lot: usize| case.lots[lot].code.clone();
    let holder = |lot: usize| run.holders[lot].map(|at| case.candidates[at].id.clone());
    AllocationAnswer {
        outcomes: run.outcomes.iter().map(|outcome| row(case, &run, outcome, lang)).collect(),
        lots: run
            .lots
            .iter()
            .map(|&lot| AllocationLotOutcome { code: code(lot), member: holder(lot) })
            .collect(),
        free_lots: run.free_lots().map(code).collect(),
        steps: told(&run.steps, lang),
    }
}

fn row(case: &Case<'_>, run: &Run, outcome: &Outcome, lang: Lang) -> AllocationOutcome {
    let candidate = &case.candidates[outcome.candidate];
    let preferred = &run.preferences[outcome.candidate];
    let mut details = AllocationDetails::default();
    let mut lot = None;
    let result = match &outcome.decision {
        Decision::Allocated { lot: given, choice } => {
            lot = Some(case.lots[*given].code.clone());
            if let Choice::Preference { position } = *choice {
                details.choice = u32::try_from(position + 1).ok();
                take_note(&mut details, case, run, &preferred[..position]);
            }
            AllocationResult::Allocated
        }
        Decision::Waiting(wait) => {
            match *wait {
                Wait::PreferencesTaken => take_note(&mut details, case, run, preferred),
                Wait::SuitableTaken { count } => details.suitable = u32::try_from(count).ok(),
                Wait::NoneSuits => {}
            }
            AllocationResult::Waiting
        }
        Decision::PassedOver { obstacles } => {
            note_obstacles(&mut details, candidate, obstacles, lang);
            AllocationResult::PassedOver
        }
    };
    AllocationOutcome {
        words: words(&outcome.decision, &details, lot.as_deref(), preferred, case, lang),
        id: candidate.id.clone(),
        rank: candidate.rank,
        outcome: result,
        lot,
        reason: outcome.decision.reason().to_owned(),
        details,
    }
}

/// Notes who has the lots that a membership would rather have.
fn take_note(details: &mut AllocationDetails, case: &Case<'_>, run: &Run, lots: &[usize]) {
    details.taken = lots
        .iter()
        .filter_map(|&lot| {
            let holder = &case.candidates[run.holders[lot]?].id;
            Some((case.lots[lot].code.clone(), holder.clone()))
        })
        .collect();
}

fn note_obstacles(
    details: &mut AllocationDetails,
    candidate: &Candidate,
    obstacles: &[Obstacle],
    lang: Lang,
) {
    details.also = obstacles.iter().skip(1).map(|one| one.code().to_owned()).collect();
    for obstacle in obstacles {
        let Obstacle::DuesMissing { total, step } = obstacle else { continue };
        details.missing_total = Some(total.into());
        details.steps = told([step], lang);
        details.missing = candidate
            .missing
            .iter()
            .map(|due| AllocationMissing { due_on: due.due_on.into(), amount: due.amount.into() })
            .collect();
    }
}

/// The sentence of an outcome.
fn words(
    decision: &Decision,
    details: &AllocationDetails,
    lot: Option<&str>,
    preferred: &[usize],
    case: &Case<'_>,
    lang: Lang,
) -> String {
    let sentence = |code: &str, args: &[(&str, Arg)]| {
        say(lang, &format!("allocation-reason-{}", code.replace('_', "-")), args)
    };
    let taken = || {
        // In the order of the preferences, each once.
        let mut named: Vec<String> = Vec::with_capacity(details.taken.len());
        for &lot in preferred {
            let code = &case.lots[lot].code;
            if named.len() == details.taken.len() {
                break;
            }
            let Some(holder) = details.taken.get(code) else { continue };
            let one = format!("{code} ({holder})");
            if details.taken.len() < preferred.len() && named.contains(&one) {
                continue;
            }
            named.push(one);
        }
        named.join(", ")
    };
    let lot = || Arg::from(lot.unwrap_or_default());
    match decision {
        Decision::Allocated { choice: Choice::Preference { position: 0 }, .. } => {
            sentence("first_preference", &[("lot", lot())])
        }
        Decision::Allocated { choice: Choice::Preference { position }, .. } => sentence(
            "preference",
            &[("lot", lot()), ("choice", Arg::from(position + 1)), ("taken", taken().into())],
        ),
        Decision::Allocated { .. } => sentence(decision.reason(), &[("lot", lot())]),
        Decision::Waiting(Wait::PreferencesTaken) => {
            sentence(decision.reason(), &[("taken", taken().into())])
        }
        Decision::Waiting(Wait::SuitableTaken { count }) => {
            sentence(decision.reason(), &[("count", Arg::from(*count))])
        }
        Decision::Waiting(Wait::NoneSuits) => sentence(decision.reason(), &[]),
        Decision::PassedOver { obstacles } => {
            let told: Vec<String> = obstacles
                .iter()
                .map(|obstacle| match obstacle {
                    Obstacle::DuesMissing { total, .. } => {
                        let dues: Vec<String> =
                            details.missing.iter().map(|due| format::date(due.due_on.0)).collect();
                        let args = [("total", Arg::from(*total)), ("dues", dues.join(", ").into())];
                        sentence(obstacle.code(), &args)
                    }
                    _ => sentence(obstacle.code(), &[]),
                })
                .collect();
            told.join(" ")
        }
    }
}
