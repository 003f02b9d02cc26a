//! A run: a proposal made of the ranks alone, the same each time for the same case (spec 04, "FIFO
//! allocation").
//!
//! A membership that may choose receives the first lot still free in its ordered preferences (its
//! needs are then ignored); without preferences, the first free lot, in the natural order of codes,
//! that meets its needs; else it waits. One that may not is passed over, with every reason. What is
//! fixed (validated or later) stays where it is, whatever became of the membership. Deliberately not
//! here: sentences, and the states of what a run proposed ([`super::state`]).

use super::case::{Candidate, Case, Needs};
use super::checks;
use super::error::AllocationError;
use super::vacancies::Vacancies;
use crate::kernel::{Money, Operand, Operation, Step, StepError};
use crate::lots::natural_order;
use crate::members::MemberStatus;

/// Why a lot was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// It stays where it was validated.
    Fixed,
    /// The preference at `position`, from 0; those before were taken.
    Preference {
        /// Which one.
        position: usize,
    },
    /// The first free lot that meets the needs.
    Needs,
    /// The first free lot: it has neither preferences nor needs.
    First,
}

/// Why a membership waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Every lot it prefers is taken.
    PreferencesTaken,
    /// `count` lots would suit, all taken.
    SuitableTaken {
        /// How many, above zero.
        count: usize,
    },
    /// No lot meets the needs.
    NoneSuits,
    /// No lot is of the kind that is needed: perhaps it is written otherwise.
    NoneOfKind,
}

/// Why a membership is passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// It declined what was proposed.
    Declined,
    /// It is not ACTIVE.
    Status(MemberStatus),
    /// It was not up to date at the cut-off.
    DuesMissing {
        /// How much is missing in all.
        total: Money,
        /// The sum.
        step: Step,
    },
    /// A dispute or a suspension.
    Blocked,
    /// It wants no lot.
    WantsNone,
}

/// What a run decides for a membership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It receives a lot.
    Allocated {
        /// Position of the lot in the case.
        lot: usize,
        /// Why that one.
        choice: Choice,
    },
    /// It keeps its rank and receives nothing.
    PassedOver {
        /// Why: at least one, the first is what is told first.
        obstacles: Vec<Obstacle>,
    },
    /// It joins the waiting list.
    Waiting(Wait),
}

/// The decision about one membership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Position of the membership in the case.
    pub candidate: usize,
    /// What was decided.
    pub decision: Decision,
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// One for each membership, in the order of the ranks.
    pub outcomes: Vec<Outcome>,
    /// Positions of the lots in the case, in the natural order of their codes.
    pub lots: Vec<usize>,
    /// For each lot of the case, the position of who has it.
    pub holders: Vec<Option<usize>>,
    /// For each membership of the case, the positions of the lots it prefers, in its order.
    pub preferences: Vec<Vec<usize>>,
    /// How many were served, passed over and put on the list; how many lots are left.
    pub steps: Vec<Step>,
}

impl Run {
    /// Positions of the lots that nobody has, in natural order.
    pub fn free_lots(&self) -> impl Iterator<Item = usize> {
        self.lots.iter().copied().filter(|&lot| self.holders[lot].is_none())
    }
}

impl Obstacle {
    /// The stable code of the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Declined => "declined",
            Self::Status(MemberStatus::Active) => "active",
            Self::Status(MemberStatus::PendingKyc) => "pending_kyc",
            Self::Status(MemberStatus::Suspended) => "suspended",
            Self::Status(MemberStatus::InDefault) => "in_default",
            Self::Status(MemberStatus::Exited) => "exited",
            Self::Status(MemberStatus::Excluded) => "excluded",
            Self::DuesMissing { .. } => "dues_missing",
            Self::Blocked => "blocked",
            Self::WantsNone => "wants_none",
        }
    }
}

impl Decision {
    /// The stable code of the (first) reason.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Allocated { choice: Choice::Fixed, .. } => "fixed",
            Self::Allocated { choice: Choice::Preference { .. }, .. } => "preference",
            Self::Allocated { choice: Choice::Needs, .. } => "meets_needs",
            Self::Allocated { choice: Choice::First, .. } => "first_free",
            Self::PassedOver { obstacles } => {
                obstacles.first().map_or("wants_none", Obstacle::code)
            }
            Self::Waiting(Wait::PreferencesTaken) => "preferences_taken",
            Self::Waiting(Wait::SuitableTaken { .. }) => "suitable_taken",
            Self::Waiting(Wait::NoneSuits) => "none_suits",
            Self::Waiting(Wait::NoneOfKind) => "none_of_kind",
        }
    }
}

/// Makes a run (spec 04). The time it takes grows with the rows given and the logarithm of the count
/// of lots.
///
/// # Errors
/// [`AllocationError`]: a lot, a membership or a rank that stands twice, a surface or a missing
/// amount that is not above zero, a rank below 1, needs that nothing can meet by their own figures,
/// a preference, a fixed row or a refusal that names what is not there, a lot or a membership fixed
/// twice.
pub fn allocate(case: &Case<'_>) -> Result<Run, AllocationError> {
    let lot_at = checks::lots_by_code(case.lots)?;
    let member_at = checks::members_by_id(case.candidates)?;
    let order = checks::by_rank(case.candidates)?;
    let preferences = checks::preferences(case.candidates, &lot_at)?;
    let kept = checks::kept(case.fixed, &member_at, &lot_at)?;
    let declined = checks::declined(case.declined, &member_at)?;

    let mut lots: Vec<usize> = (0..case.lots.len()).collect();
    lots.sort_unstable_by(|&a, &b| natural_order(&case.lots[a].code, &case.lots[b].code));
    let mut number_of = vec![0; lots.len()];
    for (number, &lot) in lots.iter().enumerate() {
        number_of[lot] = number;
    }
    let mut vacancies = Vacancies::new(lots.iter().map(|&lot| &case.lots[lot]).collect());
    let mut holders: Vec<Option<usize>> = vec![None; case.lots.len()];
    for (&candidate, &lot) in &kept {
        holders[lot] = Some(candidate);
        vacancies.take(number_of[lot]);
    }
    let mut outcomes = Vec::with_capacity(order.len());
    for at in order {
        let candidate = &case.candidates[at];
        let decision = if let Some(&lot) = kept.get(&at) {
            Decision::Allocated { lot, choice: Choice::Fixed }
        } else {
            let obstacles = obstacles(candidate, declined.contains(&at))
                .map_err(|cause| AllocationError::Missing { position: at, cause })?;
            if obstacles.is_empty() {
                let chosen = choose(candidate, &preferences[at], &holders, &vacancies, &lots);
                if let Decision::Allocated { lot, .. } = chosen {
                    holders[lot] = Some(at);
                    vacancies.take(number_of[lot]);
                }
                chosen
            } else {
                Decision::PassedOver { obstacles }
            }
        };
        outcomes.push(Outcome { candidate: at, decision });
    }
    let steps = steps(&outcomes, lots.len())?;
    Ok(Run { outcomes, lots, holders, preferences, steps })
}

/// What one that may choose receives now.
fn choose(
    candidate: &Candidate,
    preferred: &[usize],
    holders: &[Option<usize>],
    vacancies: &Vacancies<'_>,
    lots: &[usize],
) -> Decision {
    if !preferred.is_empty() {
        return match preferred.iter().position(|&lot| holders[lot].is_none()) {
            Some(position) => Decision::Allocated {
                lot: preferred[position],
                choice: Choice::Preference { position },
            },
            None => Decision::Waiting(Wait::PreferencesTaken),
        };
    }
    let needs = &candidate.needs;
    match vacancies.first(needs) {
        Some(number) => {
            let choice = if *needs == Needs::default() { Choice::First } else { Choice::Needs };
            Decision::Allocated { lot: lots[number], choice }
        }
        None => Decision::Waiting(match vacancies.suitable(needs) {
            Some(0) => Wait::NoneSuits,
            Some(count) => Wait::SuitableTaken { count },
            None => Wait::NoneOfKind,
        }),
    }
}

/// Why a membership may not choose; nothing when it may.
fn obstacles(candidate: &Candidate, declined: bool) -> Result<Vec<Obstacle>, StepError> {
    let mut found = Vec::new();
    if declined {
        found.push(Obstacle::Declined);
    }
    if candidate.status != MemberStatus::Active {
        found.push(Obstacle::Status(candidate.status));
    }
    if !candidate.missing.is_empty() {
        let operands =
            candidate.missing.iter().map(|due| Operand::new("missing", due.amount)).collect();
        let (total, step) = Step::money_line("missing_at_cut_off", Operation::Sum, operands)?;
        found.push(Obstacle::DuesMissing { total, step });
    }
    if candidate.blocked {
        found.push(Obstacle::Blocked);
    }
    if !candidate.wants {
        found.push(Obstacle::WantsNone);
    }
    Ok(found)
}

/// How many were served, passed over and put on the list; how many lots are left.
fn steps(outcomes: &[Outcome], lots: usize) -> Result<Vec<Step>, StepError> {
    let count = |wanted: fn(&Decision) -> bool| {
        let found = outcomes.iter().filter(|outcome| wanted(&outcome.decision)).count();
        i64::try_from(found).unwrap_or(i64::MAX)
    };
    let allocated = count(|decision| matches!(decision, Decision::Allocated { .. }));
    let allocated = Operand::count("memberships_allocated", allocated);
    let passed_over = count(|decision| matches!(decision, Decision::PassedOver { .. }));
    let waiting = count(|decision| matches!(decision, Decision::Waiting(_)));
    let lots = i64::try_from(lots).unwrap_or(i64::MAX);
    Ok(vec![
        Step::compute(
            "memberships_in_all",
            Operation::Sum,
            vec![
                allocated.clone(),
                Operand::count("memberships_passed_over", passed_over),
                Operand::count("memberships_waiting", waiting),
            ],
        )?,
        Step::compute(
            "lots_left_free",
            Operation::Difference,
            vec![Operand::count("lots_in_all", lots), allocated],
        )?,
    ])
}

#[cfg(test)]
#[path = "run_tests.rs"]
mod tests;
