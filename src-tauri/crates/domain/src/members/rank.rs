//! The FIFO rank: the order of choice (spec 04).
//!
//! Unique, from 1, with gaps allowed; the rank of a membership that left is never given again;
//! changing ranks needs a reason and a document. Deliberately not here: what a rank gives (area
//! `allocation`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::ids::{DocumentId, MembershipId};

/// Refusals about ranks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RankError {
    /// The rank is not within 1 and 999 999.
    #[error("rank outside 1 to {largest}")]
    OutOfBounds {
        /// The largest rank.
        largest: u32,
    },
    /// Another membership holds the rank.
    #[error("rank {rank} is held by another membership")]
    Taken {
        /// The rank asked for.
        rank: Rank,
        /// Who holds it.
        holder: MembershipId,
    },
    /// The rank belonged to a membership that left: it is never given again.
    #[error("rank {rank} belonged to a membership that left")]
    OfOneWhoLeft {
        /// The rank asked for.
        rank: Rank,
    },
    /// The membership has left: its rank is settled.
    #[error("the membership has left")]
    MembershipLeft {
        /// Which one.
        membership: MembershipId,
    },
    /// The membership is not in the book.
    #[error("unknown membership")]
    UnknownMembership {
        /// Which one.
        membership: MembershipId,
    },
    /// A membership is named twice in one change.
    #[error("a membership is named twice")]
    NamedTwice {
        /// Which one.
        membership: MembershipId,
    },
    /// Nothing would change.
    #[error("no rank would change")]
    NothingToChange,
    /// A change of ranks needs a reason.
    #[error("reason missing")]
    ReasonMissing,
    /// A change of ranks needs a document.
    #[error("document missing")]
    DocumentMissing,
    /// No rank is left to give.
    #[error("no rank is left")]
    NoneLeft,
}

impl RankError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OutOfBounds { .. } => "rank_out_of_bounds",
            Self::Taken { .. } => "rank_taken",
            Self::OfOneWhoLeft { .. } => "rank_of_one_who_left",
            Self::MembershipLeft { .. } => "membership_left",
            Self::UnknownMembership { .. } => "membership_unknown",
            Self::NamedTwice { .. } => "rank_named_twice",
            Self::NothingToChange => "rank_unchanged",
            Self::ReasonMissing => "reason_missing",
            Self::DocumentMissing => "document_missing",
            Self::NoneLeft => "rank_none_left",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::OutOfBounds { .. }
            | Self::Taken { .. }
            | Self::OfOneWhoLeft { .. }
            | Self::NothingToChange
            | Self::NoneLeft => "rank",
            Self::MembershipLeft { .. }
            | Self::UnknownMembership { .. }
            | Self::NamedTwice { .. } => "membership",
            Self::ReasonMissing => "reason",
            Self::DocumentMissing => "document",
        })
    }
}

/// A place in the order of choice: 1 to 999 999, 1 chooses first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rank(u32);

impl Rank {
    /// The largest rank.
    pub const LARGEST: u32 = 999_999;

    /// Makes a rank.
    ///
    /// # Errors
    /// [`RankError::OutOfBounds`].
    pub fn try_new(rank: u32) -> Result<Self, RankError> {
        if !(1..=Self::LARGEST).contains(&rank) {
            return Err(RankError::OutOfBounds { largest: Self::LARGEST });
        }
        Ok(Self(rank))
    }

    /// The rank as a number.
    pub fn value(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One membership's new rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankChange {
    /// Whose.
    pub membership: MembershipId,
    /// The rank before; filled in by [`RankBook::change`].
    pub from: Rank,
    /// The rank after.
    pub to: Rank,
}

/// Every rank ever held: those in use and those of memberships that left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RankBook {
    held: BTreeMap<Rank, MembershipId>,
    left: BTreeMap<MembershipId, Rank>,
}

impl RankBook {
    /// Makes the book of (rank, membership, whether it has left).
    ///
    /// # Errors
    /// [`RankError::Taken`] when two rows share a rank.
    pub fn try_new(
        rows: impl IntoIterator<Item = (Rank, MembershipId, bool)>,
    ) -> Result<Self, RankError> {
        let mut book = Self::default();
        let mut seen: BTreeMap<Rank, MembershipId> = BTreeMap::new();
        for (rank, membership, has_left) in rows {
            if let Some(&holder) = seen.get(&rank) {
                return Err(RankError::Taken { rank, holder });
            }
            seen.insert(rank, membership);
            if has_left {
                book.left.insert(membership, rank);
            } else {
                book.held.insert(rank, membership);
            }
        }
        Ok(book)
    }

    /// Checks that a new membership may take `rank`.
    ///
    /// # Errors
    /// [`RankError::Taken`], [`RankError::OfOneWhoLeft`].
    pub fn check_free(&self, rank: Rank) -> Result<(), RankError> {
        if self.left.values().any(|&left| left == rank) {
            return Err(RankError::OfOneWhoLeft { rank });
        }
        match self.held.get(&rank) {
            Some(&holder) => Err(RankError::Taken { rank, holder }),
            None => Ok(()),
        }
    }

    /// The rank after every rank ever held: the end of the queue.
    ///
    /// # Errors
    /// [`RankError::NoneLeft`].
    pub fn next(&self) -> Result<Rank, RankError> {
        let last = self.held.keys().chain(self.left.values()).max().map_or(0, |rank| rank.0);
        Rank::try_new(last + 1).map_err(|_lost| RankError::NoneLeft)
    }

    /// Decides a change of one or several ranks at once, so that two memberships can swap.
    /// Answers those that really change, in the order asked.
    ///
    /// # Errors
    /// [`RankError::ReasonMissing`], [`RankError::DocumentMissing`], [`RankError::NamedTwice`],
    /// [`RankError::MembershipLeft`], [`RankError::UnknownMembership`], [`RankError::Taken`],
    /// [`RankError::OfOneWhoLeft`], [`RankError::NothingToChange`].
    pub fn change(
        &self,
        wanted: &[(MembershipId, Rank)],
        reason: &str,
        document: Option<DocumentId>,
    ) -> Result<Vec<RankChange>, RankError> {
        if reason.trim().is_empty() {
            return Err(RankError::ReasonMissing);
        }
        if document.is_none() {
            return Err(RankError::DocumentMissing);
        }
        let current: BTreeMap<MembershipId, Rank> =
            self.held.iter().map(|(&rank, &membership)| (membership, rank)).collect();
        let mut named = BTreeSet::new();
        let mut changes = Vec::new();
        for &(membership, to) in wanted {
            if !named.insert(membership) {
                return Err(RankError::NamedTwice { membership });
            }
            if self.left.contains_key(&membership) {
                return Err(RankError::MembershipLeft { membership });
            }
            let from =
                *current.get(&membership).ok_or(RankError::UnknownMembership { membership })?;
            if from != to {
                changes.push(RankChange { membership, from, to });
            }
        }
        if changes.is_empty() {
            return Err(RankError::NothingToChange);
        }
        let mut after = Self { held: BTreeMap::new(), left: self.left.clone() };
        after.held.extend(
            self.held
                .iter()
                .filter(|(_, holder)| !changes.iter().any(|change| change.membership == **holder)),
        );
        for change in &changes {
            after.check_free(change.to)?;
            after.held.insert(change.to, change.membership);
        }
        Ok(changes)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn rank(n: u32) -> Rank {
        Rank::try_new(n).unwrap()
    }

    fn member(n: u128) -> MembershipId {
        MembershipId(Uuid::from_u128(n))
    }

    fn document() -> Option<DocumentId> {
        Some(DocumentId(Uuid::from_u128(99)))
    }

    /// Members 1 and 2 hold ranks 1 and 2; member 3 left with rank 5.
    fn book() -> RankBook {
        RankBook::try_new([
            (rank(1), member(1), false),
            (rank(2), member(2), false),
            (rank(5), member(3), true),
        ])
        .unwrap()
    }

    #[test]
    fn a_rank_starts_at_one() {
        for (n, accepted) in [(0, false), (1, true), (2, true), (999_999, true), (1_000_000, false)]
        {
            assert_eq!(Rank::try_new(n).is_ok(), accepted, "{n}");
        }
    }

    #[test]
    fn a_free_rank_may_leave_a_gap_and_one_of_a_leaver_never_comes_back() {
        let book = book();
        assert_eq!(
            book.check_free(rank(2)),
            Err(RankError::Taken { rank: rank(2), holder: member(2) })
        );
        assert_eq!(book.check_free(rank(4)), Ok(()), "a gap is allowed");
        assert_eq!(book.check_free(rank(5)), Err(RankError::OfOneWhoLeft { rank: rank(5) }));
        assert_eq!(book.check_free(rank(6)), Ok(()));
        assert_eq!(book.next(), Ok(rank(6)), "after the leaver's rank too");
    }

    #[test]
    fn two_memberships_swap_their_ranks_in_one_change() {
        let changes = book()
            .change(&[(member(1), rank(2)), (member(2), rank(1))], "PV du 3 mars", document())
            .unwrap();
        assert_eq!(
            changes,
            [
                RankChange { membership: member(1), from: rank(1), to: rank(2) },
                RankChange { membership: member(2), from: rank(2), to: rank(1) },
            ]
        );
    }

    #[test]
    fn a_change_without_reason_or_document_is_refused() {
        let wanted = [(member(1), rank(7))];
        assert_eq!(book().change(&wanted, "  ", document()), Err(RankError::ReasonMissing));
        assert_eq!(book().change(&wanted, "PV", None), Err(RankError::DocumentMissing));
        assert!(book().change(&wanted, "PV", document()).is_ok());
    }

    #[test]
    fn a_change_onto_a_rank_in_use_or_left_is_refused() {
        let change = |wanted: &[(MembershipId, Rank)]| book().change(wanted, "PV", document());
        assert_eq!(
            change(&[(member(1), rank(2))]),
            Err(RankError::Taken { rank: rank(2), holder: member(2) })
        );
        assert_eq!(change(&[(member(1), rank(5))]), Err(RankError::OfOneWhoLeft { rank: rank(5) }));
        assert_eq!(
            change(&[(member(1), rank(8)), (member(2), rank(8))]),
            Err(RankError::Taken { rank: rank(8), holder: member(1) })
        );
        assert_eq!(
            change(&[(member(3), rank(8))]),
            Err(RankError::MembershipLeft { membership: member(3) })
        );
        assert_eq!(
            change(&[(member(4), rank(8))]),
            Err(RankError::UnknownMembership { membership: member(4) })
        );
        assert_eq!(
            change(&[(member(1), rank(8)), (member(1), rank(9))]),
            Err(RankError::NamedTwice { membership: member(1) })
        );
        assert_eq!(change(&[(member(1), rank(1))]), Err(RankError::NothingToChange));
    }

    proptest! {
        #[test]
        fn after_any_accepted_change_every_rank_is_held_once(
            order in Just((1_u32..=6).collect::<Vec<_>>()).prop_shuffle(),
            left in prop::collection::vec(any::<bool>(), 6),
        ) {
            let rows: Vec<_> = (1_u32..=6)
                .map(|n| (rank(n), member(u128::from(n)), left[n as usize - 1]))
                .collect();
            let book = RankBook::try_new(rows).unwrap();
            let wanted: Vec<_> =
                order.iter().enumerate().map(|(i, &n)| (member(i as u128 + 1), rank(n))).collect();
            if let Ok(changes) = book.change(&wanted, "PV", document()) {
                let mut after: Vec<Rank> = (1_u128..=6)
                    .map(|n| changes.iter().find(|c| c.membership == member(n)).map_or(rank(u32::try_from(n).unwrap()), |c| c.to))
                    .collect();
                after.sort();
                after.dedup();
                prop_assert_eq!(after.len(), 6, "nobody shares a rank, leavers included");
            }
        }
    }
}
