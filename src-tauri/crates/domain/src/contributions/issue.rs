//! Issuing: which dues of a plan to make for which memberships, as of a date.
//!
//! An instalment makes one due per membership that is a member on its due date, from the day the
//! membership becomes active on. Issuing again makes nothing again: a due is known by its
//! [`DueKey`]. A new version replaces what its predecessor had not issued yet.
//!
//! Deliberately not here: journal entries, and the batch that asks for the dues (call for funds).
//! Raises [`PlanError`]. Source: spec 02, "Contribution plan", entry rule and versions; "Dues".

use std::collections::HashSet;
use std::fmt;

use chrono::NaiveDate;
use uuid::Uuid;

use super::dues::Destination;
use super::plan::{Plan, PlanError, PlanVersion};
use super::schedule::{Instalment, Joining, Schedule};
use crate::kernel::{Money, Step};

/// What issuing must know of a membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    /// Its id.
    pub membership: Uuid,
    /// The joining date.
    pub joined_on: NaiveDate,
    /// The first day it was ACTIVE; `None` while it has not been.
    pub active_on: Option<NaiveDate>,
    /// The day it left; `None` while it has not.
    pub left_on: Option<NaiveDate>,
}

/// What a due of a plan comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DueOrigin {
    /// A part of the past caught up, from 1.
    CatchUp {
        /// Which part.
        part: u32,
    },
    /// An instalment of a version.
    Instalment {
        /// The number of the version.
        version: u32,
        /// The number of the instalment.
        number: u32,
    },
}

impl fmt::Display for DueOrigin {
    /// The stable form: `catch_up:1`, `instalment:1:13`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CatchUp { part } => write!(f, "catch_up:{part}"),
            Self::Instalment { version, number } => write!(f, "instalment:{version}:{number}"),
        }
    }
}

/// What makes a due of a plan the same due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DueKey {
    /// The plan.
    pub plan: Uuid,
    /// The membership.
    pub membership: Uuid,
    /// What it comes from.
    pub origin: DueOrigin,
}

/// A due that exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IssuedDue {
    /// Its key.
    pub key: DueKey,
    /// Its due date.
    pub due_on: NaiveDate,
}

/// A due to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDue {
    /// Its key.
    pub key: DueKey,
    /// Its due date.
    pub due_on: NaiveDate,
    /// Its amount.
    pub amount: Money,
    /// Where its money goes.
    pub destination: Destination,
    /// Days of grace, from its version.
    pub grace_days: u32,
    /// How it came out.
    pub steps: Vec<Step>,
}

/// The dues of `plan` that one membership owes and that do not exist yet: instalments due on or
/// before `until`, and the past caught up as soon as the membership is active on `today`. By due
/// date, then origin.
///
/// # Errors
/// [`PlanError`].
pub fn issue(
    plan: &Plan,
    joined: &Joined,
    issued: &[IssuedDue],
    until: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<NewDue>, PlanError> {
    let Some(started_on) = plan.started_on() else { return Ok(Vec::new()) };
    if joined.active_on.is_none_or(|active_on| active_on > today) {
        return Ok(Vec::new());
    }
    let mine: Vec<_> = issued
        .iter()
        .filter(|due| due.key.plan == plan.id && due.key.membership == joined.membership)
        .collect();
    let known: HashSet<DueOrigin> = mine.iter().map(|due| due.key.origin).collect();
    let joining = Joining { started_on, joined_on: joined.joined_on };
    let timeline = timeline(plan, joining)?;

    let member_on = |day: NaiveDate| joined.left_on.is_none_or(|left_on| day <= left_on);
    let new_due = |origin, due_on, amount, version: &PlanVersion, steps| NewDue {
        key: DueKey { plan: plan.id, membership: joined.membership, origin },
        due_on,
        amount,
        destination: version.destination,
        grace_days: version.grace_days,
        steps,
    };

    let mut dues = Vec::new();
    let past: Vec<Money> = timeline
        .iter()
        .filter(|counted| counted.instalment.due_on < joined.joined_on)
        .map(|counted| counted.instalment.amount)
        .collect();
    let caught_up = known.iter().any(|origin| matches!(origin, DueOrigin::CatchUp { .. }));
    let entered = plan.in_force(joined.joined_on);
    if let (Some(version), false) = (entered, caught_up) {
        let months = version.terms.period.months();
        for due in version.entry_rule.catch_up(&past, joined.joined_on, months)? {
            if member_on(due.due_on) {
                let origin = DueOrigin::CatchUp { part: due.part };
                dues.push(new_due(origin, due.due_on, due.amount, version, due.steps));
            }
        }
    }
    for Counted { version, instalment, shared } in timeline {
        let origin = DueOrigin::Instalment { version: version.number, number: instalment.number };
        let owed = joined.joined_on <= instalment.due_on && member_on(instalment.due_on);
        if instalment.due_on > until || !owed || known.contains(&origin) {
            continue;
        }
        if replaced_already(&mine, version.number, instalment.due_on) {
            continue;
        }
        let steps = shared.into_iter().chain(instalment.steps).collect();
        dues.push(new_due(origin, instalment.due_on, instalment.amount, version, steps));
    }
    dues.sort_by_key(|due| (due.due_on, due.key.origin));
    Ok(dues)
}

/// Tells whether an earlier version had issued its own instalment up to this date: what is issued
/// stays, so the new version starts after it.
fn replaced_already(issued: &[&IssuedDue], version: u32, due_on: NaiveDate) -> bool {
    issued.iter().any(|due| {
        matches!(due.key.origin, DueOrigin::Instalment { version: earlier, .. } if earlier < version)
            && due_on <= due.due_on
    })
}

/// An instalment with the version it comes from and the steps that its table shares.
struct Counted<'a> {
    version: &'a PlanVersion,
    instalment: Instalment,
    shared: Vec<Step>,
}

/// Every instalment that counts, each from the version in force on its due date.
fn timeline(plan: &Plan, joining: Joining) -> Result<Vec<Counted<'_>>, PlanError> {
    let mut timeline = Vec::new();
    for (position, version) in plan.versions().iter().enumerate() {
        let next = plan.versions().get(position + 1).map(|next| next.effective_from);
        let Schedule { instalments, steps, .. } = version.terms.schedule(Some(joining))?;
        timeline.extend(
            instalments
                .into_iter()
                .filter(|instalment| {
                    version.effective_from <= instalment.due_on
                        && next.is_none_or(|next| instalment.due_on < next)
                })
                .map(|instalment| Counted { version, instalment, shared: steps.clone() }),
        );
    }
    Ok(timeline)
}

#[cfg(test)]
#[path = "issue_tests.rs"]
mod tests;
