//! A run as its answer: each outcome with its figures and its sentence.
//!
//! A sentence names who has the lots that a membership would rather have, so that anybody can follow
//! the table from the first rank to the last. Deliberately not here: what is decided.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use domain::allocation::{Candidate, Choice, Decision, Lot, Obstacle, Outcome, Run, Wait};
use texts::{Arg, Lang, format};

use super::rows::Rows;
use super::sentences::Sentences;
use super::types::{
    AllocationAnswer, AllocationDetails, AllocationLotOutcome, AllocationMissing,
    AllocationOutcome, AllocationResult,
};
use crate::steps::told;

/// A run with what it was made of.
pub(super) struct Told {
    lots: Vec<Lot>,
    candidates: Vec<Candidate>,
    run: Run,
    sentences: Sentences,
    /// The kinds of the lots as they are first written, for who needs another.
    kinds: String,
}

/// The whole answer.
pub(super) fn answer(
    lots: Vec<Lot>,
    candidates: Vec<Candidate>,
    run: Run,
    lang: Lang,
) -> AllocationAnswer {
    let steps = told(&run.steps, lang);
    let (sentences, kinds) = (Sentences::new(lang), kinds_of(&lots));
    let all = Rc::new(Told { lots, candidates, run, sentences, kinds });
    let free_lots = all.run.free_lots().map(|lot| all.lots[lot].code.clone()).collect();
    let (rows, lots) = (Rc::clone(&all), Rc::clone(&all));
    AllocationAnswer {
        outcomes: Rows::Made(
            all.run.outcomes.len(),
            Box::new(move |position| rows.row(&rows.run.outcomes[position])),
        ),
        lots: Rows::Made(
            all.run.lots.len(),
            Box::new(move |position| lots.lot(lots.run.lots[position])),
        ),
        free_lots,
        steps,
    }
}

/// The kinds of the lots, each once however it is written, in alphabetical order.
fn kinds_of(lots: &[Lot]) -> String {
    let kinds: BTreeMap<String, &str> =
        lots.iter().rev().map(|lot| (lot.kind.to_lowercase(), lot.kind.as_str())).collect();
    kinds.into_values().collect::<Vec<_>>().join(", ")
}

impl Told {
    fn lot(&self, lot: usize) -> AllocationLotOutcome {
        AllocationLotOutcome {
            code: self.lots[lot].code.clone(),
            member: self.holder(lot).map(str::to_owned),
        }
    }

    /// The id of who has a lot.
    fn holder(&self, lot: usize) -> Option<&str> {
        self.run.holders[lot].map(|at| self.candidates[at].id.as_str())
    }

    fn row(&self, outcome: &Outcome) -> AllocationOutcome {
        let candidate = &self.candidates[outcome.candidate];
        let preferred = &self.run.preferences[outcome.candidate];
        let mut details = AllocationDetails::default();
        let mut lot = None;
        let (outcome_is, words) = match &outcome.decision {
            Decision::Allocated { lot: given, choice } => {
                let code = &self.lots[*given].code;
                lot = Some(code.clone());
                let before = match *choice {
                    Choice::Preference { position } => {
                        details.choice = u32::try_from(position + 1).ok();
                        &preferred[..position]
                    }
                    _ => &[],
                };
                let words = self.allocated(outcome.decision.reason(), code, before, &mut details);
                (AllocationResult::Allocated, words)
            }
            Decision::Waiting(wait) => {
                let words = self.waiting(*wait, candidate, preferred, &mut details);
                (AllocationResult::Waiting, words)
            }
            Decision::PassedOver { obstacles } => {
                (AllocationResult::PassedOver, self.passed_over(candidate, obstacles, &mut details))
            }
        };
        AllocationOutcome {
            id: candidate.id.clone(),
            rank: candidate.rank,
            outcome: outcome_is,
            lot,
            reason: outcome.decision.reason().to_owned(),
            details,
            words,
        }
    }

    fn allocated(
        &self,
        reason: &'static str,
        code: &str,
        before: &[usize],
        details: &mut AllocationDetails,
    ) -> String {
        let said = &self.sentences;
        if before.is_empty() {
            let first = details.choice.is_some();
            let reason = if first { "first_preference" } else { reason };
            return said.fill(reason, &[("lot", code)]);
        }
        let taken = self.taken(before, details);
        let choice = (before.len() + 1).to_string();
        said.fill(reason, &[("lot", code), ("choice", &choice), ("taken", &taken)])
    }

    fn waiting(
        &self,
        wait: Wait,
        candidate: &Candidate,
        preferred: &[usize],
        details: &mut AllocationDetails,
    ) -> String {
        match wait {
            Wait::PreferencesTaken => {
                let taken = self.taken(preferred, details);
                self.sentences.fill("preferences_taken", &[("taken", &taken)])
            }
            Wait::SuitableTaken { count } => {
                details.suitable = u32::try_from(count).ok();
                self.sentences.say("suitable_taken", &[("count", Arg::from(count))])
            }
            Wait::NoneSuits => self.sentences.fill("none_suits", &[]),
            Wait::NoneOfKind => {
                let kind = candidate.needs.kind.as_deref().unwrap_or_default();
                let values = [("kind", kind), ("kinds", self.kinds.as_str())];
                self.sentences.fill("none_of_kind", &values)
            }
        }
    }

    /// Notes who has the lots that a membership would rather have, and names them in its order, each
    /// once.
    fn taken(&self, lots: &[usize], details: &mut AllocationDetails) -> String {
        let mut named = String::new();
        let mut seen = BTreeSet::new();
        details.taken.reserve_exact(lots.len());
        for &lot in lots {
            let Some(holder) = self.holder(lot) else { continue };
            if !seen.insert(lot) {
                continue;
            }
            let code = &self.lots[lot].code;
            details.taken.push(code.clone());
            if !named.is_empty() {
                named.push_str(", ");
            }
            for part in [code, " (", holder, ")"] {
                named.push_str(part);
            }
        }
        named
    }

    fn passed_over(
        &self,
        candidate: &Candidate,
        obstacles: &[Obstacle],
        details: &mut AllocationDetails,
    ) -> String {
        let lang = self.sentences.lang();
        details.also = obstacles.iter().skip(1).map(|one| one.code().to_owned()).collect();
        let mut sentences = Vec::with_capacity(obstacles.len());
        for obstacle in obstacles {
            let Obstacle::DuesMissing { total, step } = obstacle else {
                sentences.push(self.sentences.fill(obstacle.code(), &[]));
                continue;
            };
            details.missing_total = Some(total.into());
            details.steps = told([step], lang);
            details.missing = candidate
                .missing
                .iter()
                .map(|due| AllocationMissing {
                    due_on: due.due_on.into(),
                    amount: due.amount.into(),
                })
                .collect();
            let dues: Vec<String> =
                candidate.missing.iter().map(|due| format::date(due.due_on)).collect();
            let total = format::money(total, lang);
            let values = [("total", total.as_str()), ("dues", &dues.join(", "))];
            sentences.push(self.sentences.fill(obstacle.code(), &values));
        }
        sentences.join(" ")
    }
}
