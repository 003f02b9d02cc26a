//! How a refusal of a run crosses the door: its code, field and data.

use domain::allocation::AllocationError;

use crate::refusal::Refusal;

impl From<AllocationError> for Refusal {
    fn from(error: AllocationError) -> Self {
        let refusal = Self::new(error.code());
        let refusal = match error.field() {
            Some(field) => refusal.on(field),
            None => refusal,
        };
        match error {
            AllocationError::LotTwice { code, .. }
            | AllocationError::SurfaceNotPositive { code, .. }
            | AllocationError::PreferenceUnknown { code, .. }
            | AllocationError::FixedLotUnknown { code, .. }
            | AllocationError::LotFixedTwice { code, .. } => refusal.with("lot", code),
            AllocationError::MemberTwice { id, .. }
            | AllocationError::FixedMemberUnknown { id, .. }
            | AllocationError::MemberFixedTwice { id, .. }
            | AllocationError::DeclinedUnknown { id, .. } => refusal.with("member", id),
            AllocationError::RankBelowOne { rank, .. } => refusal.with("rank", rank),
            AllocationError::RankTwice { rank, other, .. } => {
                refusal.with("rank", rank).with("member", other)
            }
            AllocationError::MissingNotPositive { .. }
            | AllocationError::NeedsNegative { .. }
            | AllocationError::NeedsReversed { .. }
            | AllocationError::Missing { .. }
            | AllocationError::Count(_) => refusal,
        }
    }
}
