//! What a run refuses: a case in which somebody is named twice, or something that is not there.

use crate::kernel::StepError;

/// Refusals of [`allocate`](super::allocate). Positions are those of the lists as given, from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AllocationError {
    /// Two lots have the same code.
    #[error("lot {position} has the code of another, {code}")]
    LotTwice {
        /// The second of them.
        position: usize,
        /// The code.
        code: String,
    },
    /// A lot has no surface.
    #[error("the surface of lot {position}, {code}, is not above zero")]
    SurfaceNotPositive {
        /// Which lot.
        position: usize,
        /// Its code.
        code: String,
    },
    /// Two memberships have the same id.
    #[error("membership {position} has the id of another, {id}")]
    MemberTwice {
        /// The second of them.
        position: usize,
        /// The id.
        id: String,
    },
    /// A rank below 1.
    #[error("membership {position} has rank {rank}")]
    RankBelowOne {
        /// Which membership.
        position: usize,
        /// Its rank.
        rank: i64,
    },
    /// Two memberships have the same rank.
    #[error("membership {position} has rank {rank}, as {other} has")]
    RankTwice {
        /// The second of them.
        position: usize,
        /// The rank.
        rank: i64,
        /// The id of the first.
        other: String,
    },
    /// An amount that is missing is not above zero.
    #[error("missing amount {missing} of membership {position} is not above zero")]
    MissingNotPositive {
        /// Which membership.
        position: usize,
        /// Which of its dues.
        missing: usize,
    },
    /// A preference names a lot that is not there.
    #[error("preference {preference} of membership {position}: no lot {code}")]
    PreferenceUnknown {
        /// Which membership.
        position: usize,
        /// Which of its preferences.
        preference: usize,
        /// The code.
        code: String,
    },
    /// A surface that is needed is below zero.
    #[error("membership {position} needs a surface below zero")]
    NeedsNegative {
        /// Which membership.
        position: usize,
        /// `min_surface` or `max_surface`.
        which: &'static str,
    },
    /// The least surface is above the most.
    #[error("membership {position} needs at least more than at most")]
    NeedsReversed {
        /// Which membership.
        position: usize,
    },
    /// A lot is kept for a membership that is not there.
    #[error("fixed {position}: no membership {id}")]
    FixedMemberUnknown {
        /// Which row.
        position: usize,
        /// The id.
        id: String,
    },
    /// A lot is kept that is not there.
    #[error("fixed {position}: no lot {code}")]
    FixedLotUnknown {
        /// Which row.
        position: usize,
        /// The code.
        code: String,
    },
    /// A lot is kept for two memberships.
    #[error("fixed {position}: lot {code} is kept already")]
    LotFixedTwice {
        /// The second row.
        position: usize,
        /// The code.
        code: String,
    },
    /// Two lots are kept for a membership: it may hold one.
    #[error("fixed {position}: membership {id} keeps a lot already")]
    MemberFixedTwice {
        /// The second row.
        position: usize,
        /// The id.
        id: String,
    },
    /// Who declined is not there.
    #[error("declined {position}: no membership {id}")]
    DeclinedUnknown {
        /// Which row.
        position: usize,
        /// The id.
        id: String,
    },
    /// What is missing does not add up to an amount.
    #[error("the missing amounts of membership {position}: {cause}")]
    Missing {
        /// Which membership.
        position: usize,
        /// Why.
        #[source]
        cause: StepError,
    },
    /// More memberships or lots than a count holds.
    #[error(transparent)]
    Count(#[from] StepError),
}

impl AllocationError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::LotTwice { .. } => "allocation_lot_twice",
            Self::SurfaceNotPositive { .. } => "allocation_surface_not_positive",
            Self::MemberTwice { .. } => "allocation_member_twice",
            Self::RankBelowOne { .. } => "allocation_rank_below_one",
            Self::RankTwice { .. } => "allocation_rank_twice",
            Self::MissingNotPositive { .. } => "allocation_missing_not_positive",
            Self::PreferenceUnknown { .. } | Self::FixedLotUnknown { .. } => {
                "allocation_lot_unknown"
            }
            Self::NeedsNegative { .. } => "allocation_needs_negative",
            Self::NeedsReversed { .. } => "allocation_needs_reversed",
            Self::FixedMemberUnknown { .. } | Self::DeclinedUnknown { .. } => {
                "allocation_member_unknown"
            }
            Self::LotFixedTwice { .. } => "allocation_lot_fixed_twice",
            Self::MemberFixedTwice { .. } => "allocation_member_fixed_twice",
            Self::Missing { .. } | Self::Count(_) => "amount_out_of_range",
        }
    }

    /// The field to blame, as a path into the case.
    pub fn field(&self) -> Option<String> {
        Some(match self {
            Self::LotTwice { position, .. } => format!("lots[{position}].code"),
            Self::SurfaceNotPositive { position, .. } => format!("lots[{position}].surface"),
            Self::MemberTwice { position, .. } => format!("members[{position}].id"),
            Self::RankBelowOne { position, .. } | Self::RankTwice { position, .. } => {
                format!("members[{position}].rank")
            }
            Self::MissingNotPositive { position, missing } => {
                format!("members[{position}].missing[{missing}].amount")
            }
            Self::PreferenceUnknown { position, preference, .. } => {
                format!("members[{position}].preferences[{preference}]")
            }
            Self::NeedsNegative { position, which } => {
                format!("members[{position}].needs.{which}")
            }
            Self::NeedsReversed { position } => format!("members[{position}].needs.min_surface"),
            Self::FixedMemberUnknown { position, .. } | Self::MemberFixedTwice { position, .. } => {
                format!("fixed[{position}].member")
            }
            Self::FixedLotUnknown { position, .. } | Self::LotFixedTwice { position, .. } => {
                format!("fixed[{position}].lot")
            }
            Self::DeclinedUnknown { position, .. } => format!("declined[{position}]"),
            Self::Missing { position, .. } => format!("members[{position}].missing"),
            Self::Count(_) => return None,
        })
    }
}
