//! Whether a resolution is adopted, by the majority that it asks.
//!
//! Absolute: more for than against. Two thirds, three quarters, four fifths: the share of for in
//! for and against, reached exactly is enough. Unanimity: every holder of the co-ownership is for,
//! none absent, none abstaining. Abstentions, blank and void votes count in no other majority. No
//! expressed vote, or a tie under absolute majority, is a rejection. Weights are exact numbers of
//! any kind (quotités, one per person). Deliberately not here: which decision asks which majority.
//! Raises [`MajorityError`].
//!
//! Source: spec 06, "Assemblies (AG)", majorities; Civil Code, art. 3.88.

use crate::kernel::{Operand, Operation, Ratio, Relation, Rounding, Step, StepError};

/// A majority that a resolution may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Majority {
    /// More for than against.
    Absolute,
    /// Two thirds of the expressed votes.
    TwoThirds,
    /// Three quarters of the expressed votes.
    ThreeQuarters,
    /// Four fifths of the expressed votes.
    FourFifths,
    /// All the votes of the co-ownership.
    Unanimity,
}

impl Majority {
    /// Every majority, from the easiest to the hardest.
    pub const ALL: [Self; 5] =
        [Self::Absolute, Self::TwoThirds, Self::ThreeQuarters, Self::FourFifths, Self::Unanimity];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Absolute => "absolute",
            Self::TwoThirds => "two_thirds",
            Self::ThreeQuarters => "three_quarters",
            Self::FourFifths => "four_fifths",
            Self::Unanimity => "unanimity",
        }
    }

    /// Finds a majority by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|majority| majority.code() == code)
    }

    /// The parts of the expressed votes that are enough, of how many, each with its name; `None`
    /// where something else is asked.
    fn share(self) -> Option<[(&'static str, i64); 2]> {
        match self {
            Self::TwoThirds => Some([("thirds_asked", 2), ("thirds_in_all", 3)]),
            Self::ThreeQuarters => Some([("quarters_asked", 3), ("quarters_in_all", 4)]),
            Self::FourFifths => Some([("fifths_asked", 4), ("fifths_in_all", 5)]),
            Self::Absolute | Self::Unanimity => None,
        }
    }
}

/// The votes of a resolution, each the sum of weights, none below zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// For.
    pub votes_for: Ratio,
    /// Against.
    pub against: Ratio,
    /// Abstentions, blank and void votes.
    pub abstention: Ratio,
    /// All the votes of the co-ownership, absent ones too: above zero.
    pub total: Ratio,
}

/// What came of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Whether the resolution is adopted.
    pub adopted: bool,
    /// The share of for in for and against, exact; `None` when nobody expressed a vote.
    pub share: Option<Ratio>,
    /// How.
    pub steps: Vec<Step>,
}

/// Refusals of a tally.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MajorityError {
    /// A co-ownership without votes.
    #[error("the total is not above zero")]
    TotalZero,
    /// Votes below zero.
    #[error("{field} is below zero")]
    Negative {
        /// Which votes.
        field: &'static str,
    },
    /// More votes than the co-ownership has.
    #[error("with {field} the votes are more than the total")]
    AboveTotal {
        /// The votes that go beyond it, in the order for, against, abstention.
        field: &'static str,
        /// All the votes up to these.
        votes: Box<Ratio>,
        /// The total.
        total: Box<Ratio>,
    },
    /// A step does not fit.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl MajorityError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TotalZero => "votes_total_zero",
            Self::Negative { .. } => "votes_negative",
            Self::AboveTotal { .. } => "votes_above_total",
            Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::TotalZero => Some("total"),
            Self::Negative { field } | Self::AboveTotal { field, .. } => Some(field),
            Self::Step(_) => None,
        }
    }
}

/// Tells whether a resolution is adopted.
///
/// # Errors
/// [`MajorityError`].
pub fn vote(majority: Majority, tally: &Tally) -> Result<Outcome, MajorityError> {
    check(tally)?;
    let named = |name: &'static str, votes: &Ratio| Operand::new(name, votes.clone());
    let votes_for = || named("votes_for", &tally.votes_for);
    let against = || named("votes_against", &tally.against);
    let expressed = &tally.votes_for + &tally.against;
    let mut steps =
        vec![Step::compute("votes_expressed", Operation::Sum, vec![votes_for(), against()])?];
    let mut share = None;
    if !expressed.is_zero() {
        let operands = vec![votes_for(), named("votes_expressed", &expressed)];
        let step = Step::compute("share_for", Operation::Quotient(Rounding::Exact), operands)?;
        share = step.exact();
        steps.push(step);
    }
    let compare = |label, asked, first, second| {
        Step::compute(label, Operation::Compare(asked), vec![first, second])
    };
    let adopted = match majority.share() {
        Some(_) if expressed.is_zero() => {
            let none = Operand::count("no_vote", 0);
            let voted = named("votes_expressed", &expressed);
            steps.push(compare("somebody_voted", Relation::Above, voted, none)?);
            false
        }
        Some([(asked_name, above), (all_name, below)]) => {
            let asked = Ratio::try_new(above, below).map_err(StepError::from)?;
            // As a fraction, so that a hand finds the whole number that two thirds of 900 are.
            let operands = vec![
                named("votes_expressed", &expressed),
                Operand::count(asked_name, above),
                Operand::count(all_name, below),
            ];
            let step = Step::compute("votes_asked", Operation::Prorata(Rounding::Exact), operands)?;
            let wanted = Operand { name: "votes_asked", value: step.result.clone() };
            steps.push(step);
            steps.push(compare("adopted_by_share", Relation::AtLeast, votes_for(), wanted)?);
            share.as_ref().is_some_and(|share| *share >= asked)
        }
        None if majority == Majority::Unanimity => {
            let operands = vec![named("votes_total", &tally.total), votes_for()];
            steps.push(Step::compute("votes_missing_for_all", Operation::Difference, operands)?);
            let all = named("votes_total", &tally.total);
            steps.push(compare("adopted_by_all", Relation::AtLeast, votes_for(), all)?);
            // With all the votes for, none is left against, abstaining or absent.
            tally.votes_for == tally.total
        }
        None => {
            steps.push(compare("adopted_by_more", Relation::Above, votes_for(), against())?);
            tally.votes_for > tally.against
        }
    };
    Ok(Outcome { adopted, share, steps })
}

fn check(tally: &Tally) -> Result<(), MajorityError> {
    if tally.total.is_zero() || tally.total.is_negative() {
        return Err(MajorityError::TotalZero);
    }
    let mut cast = Ratio::zero();
    for (field, votes) in
        [("for", &tally.votes_for), ("against", &tally.against), ("abstention", &tally.abstention)]
    {
        if votes.is_negative() {
            return Err(MajorityError::Negative { field });
        }
        cast = &cast + votes;
        if cast > tally.total {
            return Err(MajorityError::AboveTotal {
                field,
                votes: cast.into(),
                total: tally.total.clone().into(),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "majority_tests.rs"]
mod tests;
