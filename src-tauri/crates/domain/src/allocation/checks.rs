//! What a case must be before a run is made of it, and its names made positions.
//!
//! Raises [`AllocationError`], which names the row.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::case::{Candidate, Fixed, Lot, Needs};
use super::error::AllocationError;

/// Where each lot is, by its code.
pub(super) fn lots_by_code(lots: &[Lot]) -> Result<HashMap<&str, usize>, AllocationError> {
    let mut found = HashMap::with_capacity(lots.len());
    for (position, lot) in lots.iter().enumerate() {
        let code = || lot.code.clone();
        if lot.surface <= Decimal::ZERO {
            return Err(AllocationError::SurfaceNotPositive { position, code: code() });
        }
        if found.insert(lot.code.as_str(), position).is_some() {
            return Err(AllocationError::LotTwice { position, code: code() });
        }
    }
    Ok(found)
}

/// Where each membership is, by its id.
pub(super) fn members_by_id(
    candidates: &[Candidate],
) -> Result<HashMap<&str, usize>, AllocationError> {
    let mut found = HashMap::with_capacity(candidates.len());
    for (position, candidate) in candidates.iter().enumerate() {
        if found.insert(candidate.id.as_str(), position).is_some() {
            return Err(AllocationError::MemberTwice { position, id: candidate.id.clone() });
        }
        if candidate.rank < 1 {
            return Err(AllocationError::RankBelowOne { position, rank: candidate.rank });
        }
        let bad = candidate.missing.iter().position(|due| !due.amount.is_positive());
        if let Some(missing) = bad {
            return Err(AllocationError::MissingNotPositive { position, missing });
        }
        let Needs { min_surface: least, max_surface: most, .. } = &candidate.needs;
        for (which, surface) in [("min_surface", least), ("max_surface", most)] {
            if surface.is_some_and(|surface| surface < Decimal::ZERO) {
                return Err(AllocationError::NeedsNegative { position, which });
            }
        }
        if least.zip(*most).is_some_and(|(least, most)| least > most) {
            return Err(AllocationError::NeedsReversed { position });
        }
    }
    Ok(found)
}

/// The positions of the memberships in the order of their ranks.
pub(super) fn by_rank(candidates: &[Candidate]) -> Result<Vec<usize>, AllocationError> {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_unstable_by_key(|&at| (candidates[at].rank, at));
    let twice = order.windows(2).find(|pair| candidates[pair[0]].rank == candidates[pair[1]].rank);
    match twice {
        Some(&[first, second]) => Err(AllocationError::RankTwice {
            position: second,
            rank: candidates[second].rank,
            other: candidates[first].id.clone(),
        }),
        _ => Ok(order),
    }
}

/// The positions of the lots that each membership prefers.
pub(super) fn preferences(
    candidates: &[Candidate],
    lot_at: &HashMap<&str, usize>,
) -> Result<Vec<Vec<usize>>, AllocationError> {
    let of = |(position, candidate): (usize, &Candidate)| {
        candidate
            .preferences
            .iter()
            .enumerate()
            .map(|(preference, code)| {
                lot_at.get(code.as_str()).copied().ok_or_else(|| {
                    AllocationError::PreferenceUnknown { position, preference, code: code.clone() }
                })
            })
            .collect()
    };
    candidates.iter().enumerate().map(of).collect()
}

/// Which lot stays with which membership.
pub(super) fn kept(
    fixed: &[Fixed],
    member_at: &HashMap<&str, usize>,
    lot_at: &HashMap<&str, usize>,
) -> Result<HashMap<usize, usize>, AllocationError> {
    let mut kept = HashMap::with_capacity(fixed.len());
    let mut lots = HashSet::with_capacity(fixed.len());
    for (position, row) in fixed.iter().enumerate() {
        let (id, code) = (|| row.member.clone(), || row.lot.clone());
        let member = *member_at
            .get(row.member.as_str())
            .ok_or_else(|| AllocationError::FixedMemberUnknown { position, id: id() })?;
        let lot = *lot_at
            .get(row.lot.as_str())
            .ok_or_else(|| AllocationError::FixedLotUnknown { position, code: code() })?;
        if !lots.insert(lot) {
            return Err(AllocationError::LotFixedTwice { position, code: code() });
        }
        if kept.insert(member, lot).is_some() {
            return Err(AllocationError::MemberFixedTwice { position, id: id() });
        }
    }
    Ok(kept)
}

/// The positions of those who declined.
pub(super) fn declined(
    declined: &[String],
    member_at: &HashMap<&str, usize>,
) -> Result<HashSet<usize>, AllocationError> {
    declined
        .iter()
        .enumerate()
        .map(|(position, id)| {
            member_at
                .get(id.as_str())
                .copied()
                .ok_or_else(|| AllocationError::DeclinedUnknown { position, id: id.clone() })
        })
        .collect()
}
