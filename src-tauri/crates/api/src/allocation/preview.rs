//! `allocation.preview`: who would receive which lot, and why (spec 11). The same rule as the real
//! run, on what is given; nothing is written.

use domain::allocation::{Candidate, Case, Fixed, Lot, MissingDue, Needs, allocate};
use domain::kernel::Currency;
use domain::members::MemberStatus;

use super::told::answer;
use super::types::{
    AllocationAnswer, AllocationInput, AllocationLot, AllocationMember, AllocationNeeds,
    CandidateStatus,
};
use crate::call::Call;
use crate::command::{Access, Command};
use crate::refusal::Refusal;

/// The most memberships of a run.
const MOST_MEMBERS: usize = 100_000;
/// The most lots of a run; as many preferences may a membership have.
const MOST_LOTS: usize = 20_000;
/// The most preferences, and the most dues, of all the memberships together.
const MOST_IN_ALL: usize = 2_000_000;

fn at_most(field: &str, count: usize, most: usize) -> Result<(), Refusal> {
    if count > most {
        return Err(Refusal::new("too_many_rows").on(field).with("most", most));
    }
    Ok(())
}

/// `allocation.preview`: a run on what is given.
pub(super) struct PreviewAllocation;

impl Command for PreviewAllocation {
    type Input = AllocationInput;
    type Answer = AllocationAnswer;
    const NAME: &'static str = "allocation.preview";
    const ACCESS: Access = Access::Anyone;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: AllocationInput) -> Result<AllocationAnswer, Refusal> {
        let currency = call.currency().unwrap_or(Currency::EUR);
        check_counts(&input)?;
        let lots: Vec<Lot> = input.lots.into_iter().map(lot).collect();
        let mut candidates = input
            .members
            .into_iter()
            .enumerate()
            .map(|(position, member)| candidate(position, member, currency))
            .collect::<Result<Vec<Candidate>, Refusal>>()?;
        let fixed: Vec<Fixed> = input
            .fixed
            .into_iter()
            .flatten()
            .map(|row| Fixed { member: row.member.0, lot: row.lot.0 })
            .collect();
        let declined: Vec<String> = input.declined.into_iter().flatten().map(|id| id.0).collect();
        let run = allocate(&Case {
            lots: &lots,
            candidates: &candidates,
            fixed: &fixed,
            declined: &declined,
        })?;
        // The run keeps them as positions.
        candidates.iter_mut().for_each(|one| one.preferences = Vec::new());
        Ok(answer(lots, candidates, run, call.lang()))
    }
}

fn check_counts(input: &AllocationInput) -> Result<(), Refusal> {
    at_most("lots", input.lots.len(), MOST_LOTS)?;
    at_most("members", input.members.len(), MOST_MEMBERS)?;
    at_most("fixed", input.fixed.as_ref().map_or(0, Vec::len), MOST_LOTS)?;
    at_most("declined", input.declined.as_ref().map_or(0, Vec::len), MOST_MEMBERS)?;
    let (mut preferences, mut missing) = (0, 0);
    for (position, member) in input.members.iter().enumerate() {
        let preferred = member.preferences.as_ref().map_or(0, Vec::len);
        at_most(&format!("members[{position}].preferences"), preferred, MOST_LOTS)?;
        preferences += preferred;
        missing += member.missing.as_ref().map_or(0, Vec::len);
    }
    at_most("members", preferences, MOST_IN_ALL)?;
    at_most("members", missing, MOST_IN_ALL)
}

fn lot(lot: AllocationLot) -> Lot {
    Lot { code: lot.code.0, kind: lot.kind.0, surface: lot.surface.0 }
}

fn candidate(
    position: usize,
    member: AllocationMember,
    currency: Currency,
) -> Result<Candidate, Refusal> {
    let mut missing = Vec::new();
    for (index, due) in member.missing.into_iter().flatten().enumerate() {
        let field = format!("members[{position}].missing[{index}].amount");
        missing
            .push(MissingDue { due_on: due.due_on.0, amount: due.amount.money(&field, currency)? });
    }
    Ok(Candidate {
        id: member.id.0,
        rank: member.rank,
        status: member.status.into(),
        missing,
        blocked: member.blocked.unwrap_or(false),
        wants: member.wants.unwrap_or(true),
        preferences: member.preferences.into_iter().flatten().map(|code| code.0).collect(),
        needs: member.needs.map(Needs::from).unwrap_or_default(),
    })
}

impl From<AllocationNeeds> for Needs {
    fn from(needs: AllocationNeeds) -> Self {
        Self {
            kind: needs.kind.map(|kind| kind.0),
            min_surface: needs.min_surface.map(|surface| surface.0),
            max_surface: needs.max_surface.map(|surface| surface.0),
        }
    }
}

impl From<CandidateStatus> for MemberStatus {
    fn from(status: CandidateStatus) -> Self {
        match status {
            CandidateStatus::PendingKyc => Self::PendingKyc,
            CandidateStatus::Active => Self::Active,
            CandidateStatus::Suspended => Self::Suspended,
            CandidateStatus::InDefault => Self::InDefault,
            CandidateStatus::Exited => Self::Exited,
            CandidateStatus::Excluded => Self::Excluded,
        }
    }
}
