//! "KYC light": a checklist of pieces seen, with no copy kept unless asked for.
//!
//! The list is a setting. A copy, when kept, has a purpose and an erasure date (spec 01).
//! Deliberately not here: national register numbers, neither asked for nor stored.

use chrono::NaiveDate;
use uuid::Uuid;

use super::ids::DocumentId;

/// Refusals about the checklist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KycError {
    /// The piece's name is not a lower-case word of 1 to 40 letters, digits and underscores.
    #[error("not the name of a piece")]
    NotAPiece,
    /// The piece is not in the list.
    #[error("piece {piece} is not in the checklist")]
    UnknownPiece {
        /// Its name.
        piece: String,
    },
    /// A piece stands twice in the list.
    #[error("piece {piece} is listed twice")]
    ListedTwice {
        /// Its name.
        piece: String,
    },
    /// A rejected piece needs a reason.
    #[error("reason missing")]
    ReasonMissing,
    /// A copy needs a purpose.
    #[error("purpose of the copy missing")]
    PurposeMissing,
    /// A copy's erasure date is not after the day it was seen.
    #[error("the copy's erasure date {erase_on} is not after {seen_on}")]
    ErasureTooEarly {
        /// When the copy is to be erased.
        erase_on: NaiveDate,
        /// When the piece was seen.
        seen_on: NaiveDate,
    },
    /// A piece cannot have been seen on a day to come.
    #[error("seen on {on}, after today {today}")]
    SeenInTheFuture {
        /// When it is said to have been seen.
        on: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
}

impl KycError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAPiece => "kyc_piece_malformed",
            Self::UnknownPiece { .. } => "kyc_piece_unknown",
            Self::ListedTwice { .. } => "kyc_piece_listed_twice",
            Self::ReasonMissing => "reason_missing",
            Self::PurposeMissing => "kyc_purpose_missing",
            Self::ErasureTooEarly { .. } => "kyc_erasure_too_early",
            Self::SeenInTheFuture { .. } => "date_in_the_future",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::NotAPiece | Self::UnknownPiece { .. } | Self::ListedTwice { .. } => "piece",
            Self::ReasonMissing => "reason",
            Self::PurposeMissing => "purpose",
            Self::ErasureTooEarly { .. } => "erase_on",
            Self::SeenInTheFuture { .. } => "on",
        })
    }
}

/// The name of a piece, such as `identity`: 1 to 40 lower-case letters, digits, underscores.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KycPiece(String);

impl KycPiece {
    /// Makes a name.
    ///
    /// # Errors
    /// [`KycError::NotAPiece`].
    pub fn try_new(name: &str) -> Result<Self, KycError> {
        let fits = (1..=40).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if fits { Ok(Self(name.to_owned())) } else { Err(KycError::NotAPiece) }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The pieces that a membership must show before it becomes ACTIVE.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KycList(Vec<KycPiece>);

impl KycList {
    /// The pieces asked for when nobody changed the setting (spec 04).
    pub const DEFAULT: [&'static str; 4] =
        ["identity", "address", "household_composition", "commitment_letter"];

    /// Makes a list; an empty one asks for nothing.
    ///
    /// # Errors
    /// [`KycError::ListedTwice`].
    pub fn try_new(pieces: Vec<KycPiece>) -> Result<Self, KycError> {
        for (position, piece) in pieces.iter().enumerate() {
            if pieces[..position].contains(piece) {
                return Err(KycError::ListedTwice { piece: piece.0.clone() });
            }
        }
        Ok(Self(pieces))
    }

    /// The pieces, in order.
    pub fn pieces(&self) -> &[KycPiece] {
        &self.0
    }

    /// Finds a piece by its name.
    ///
    /// # Errors
    /// [`KycError::UnknownPiece`].
    pub fn find(&self, name: &str) -> Result<&KycPiece, KycError> {
        self.0
            .iter()
            .find(|piece| piece.0 == name)
            .ok_or_else(|| KycError::UnknownPiece { piece: name.to_owned() })
    }
}

impl Default for KycList {
    fn default() -> Self {
        Self(Self::DEFAULT.iter().map(|&piece| KycPiece(piece.to_owned())).collect())
    }
}

/// A copy kept of a piece, which the law tolerates for a purpose and a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KycCopy {
    /// The copy.
    pub document: DocumentId,
    /// Why it is kept.
    pub purpose: String,
    /// When it must be erased.
    pub erase_on: NaiveDate,
}

/// What is known of a piece; a piece without record is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KycState {
    /// Somebody saw it.
    Seen {
        /// The copy kept, none by default.
        copy: Option<KycCopy>,
    },
    /// It was shown and does not do.
    Rejected {
        /// Why.
        reason: String,
    },
}

/// One piece of one membership, as last judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KycRecord {
    /// Which piece.
    pub piece: KycPiece,
    /// When it was judged.
    pub on: NaiveDate,
    /// The user who judged it.
    pub by: Uuid,
    /// How.
    pub state: KycState,
}

impl KycRecord {
    /// Makes a record of a piece in the list.
    ///
    /// # Errors
    /// [`KycError::UnknownPiece`], [`KycError::SeenInTheFuture`], [`KycError::ReasonMissing`],
    /// [`KycError::PurposeMissing`], [`KycError::ErasureTooEarly`].
    pub fn try_new(
        list: &KycList,
        piece: &str,
        on: NaiveDate,
        by: Uuid,
        state: KycState,
        today: NaiveDate,
    ) -> Result<Self, KycError> {
        let piece = list.find(piece)?.clone();
        if on > today {
            return Err(KycError::SeenInTheFuture { on, today });
        }
        match &state {
            KycState::Rejected { reason } if reason.trim().is_empty() => {
                return Err(KycError::ReasonMissing);
            }
            KycState::Seen { copy: Some(copy) } => {
                if copy.purpose.trim().is_empty() {
                    return Err(KycError::PurposeMissing);
                }
                if copy.erase_on <= on {
                    return Err(KycError::ErasureTooEarly { erase_on: copy.erase_on, seen_on: on });
                }
            }
            KycState::Seen { copy: None } | KycState::Rejected { .. } => {}
        }
        Ok(Self { piece, on, by, state })
    }
}

/// A piece that keeps a membership from becoming ACTIVE.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingPiece {
    /// Which piece.
    pub piece: KycPiece,
    /// Why it was rejected; `None` when nobody has seen it.
    pub rejected: Option<String>,
}

/// The pieces of the list that are missing or rejected, in the order of the list. The last record
/// of a piece counts.
pub fn missing_pieces(list: &KycList, records: &[KycRecord]) -> Vec<MissingPiece> {
    list.pieces()
        .iter()
        .filter_map(|piece| {
            let last = records.iter().rev().find(|record| record.piece == *piece);
            match last.map(|record| &record.state) {
                Some(KycState::Seen { .. }) => None,
                Some(KycState::Rejected { reason }) => {
                    Some(MissingPiece { piece: piece.clone(), rejected: Some(reason.clone()) })
                }
                None => Some(MissingPiece { piece: piece.clone(), rejected: None }),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, d).unwrap()
    }

    fn seen(piece: &str) -> KycRecord {
        record(piece, KycState::Seen { copy: None }).unwrap()
    }

    fn record(piece: &str, state: KycState) -> Result<KycRecord, KycError> {
        KycRecord::try_new(&KycList::default(), piece, day(10), Uuid::from_u128(1), state, day(10))
    }

    fn copy(purpose: &str, erase_on: NaiveDate) -> KycState {
        KycState::Seen {
            copy: Some(KycCopy {
                document: DocumentId(Uuid::from_u128(5)),
                purpose: purpose.to_owned(),
                erase_on,
            }),
        }
    }

    fn names(missing: &[MissingPiece]) -> Vec<&str> {
        missing.iter().map(|piece| piece.piece.as_str()).collect()
    }

    #[test]
    fn every_listed_piece_is_asked_until_it_is_seen() {
        let list = KycList::default();
        assert_eq!(names(&missing_pieces(&list, &[])), KycList::DEFAULT);
        let mut records: Vec<_> = KycList::DEFAULT[..3].iter().map(|piece| seen(piece)).collect();
        assert_eq!(names(&missing_pieces(&list, &records)), ["commitment_letter"], "one short");
        records.push(seen("commitment_letter"));
        assert!(missing_pieces(&list, &records).is_empty(), "complete");
    }

    #[test]
    fn a_rejected_piece_is_missing_with_its_reason_until_it_is_seen_again() {
        let list = KycList::try_new(vec![KycPiece::try_new("identity").unwrap()]).unwrap();
        let rejected =
            record("identity", KycState::Rejected { reason: "carte périmée".to_owned() }).unwrap();
        let missing = missing_pieces(&list, std::slice::from_ref(&rejected));
        assert_eq!(missing[0].rejected.as_deref(), Some("carte périmée"));
        assert!(missing_pieces(&list, &[rejected.clone(), seen("identity")]).is_empty());
        assert_eq!(
            missing_pieces(&list, &[seen("identity"), rejected]).len(),
            1,
            "the last counts"
        );
    }

    #[test]
    fn a_rejection_needs_a_reason_and_a_copy_a_purpose_and_a_later_erasure() {
        assert_eq!(
            record("identity", KycState::Rejected { reason: " ".to_owned() }),
            Err(KycError::ReasonMissing)
        );
        assert_eq!(record("identity", copy(" ", day(11))), Err(KycError::PurposeMissing));
        for (erase_on, accepted) in [(day(9), false), (day(10), false), (day(11), true)] {
            assert_eq!(record("identity", copy("acte notarié", erase_on)).is_ok(), accepted);
        }
    }

    #[test]
    fn what_is_not_in_the_list_or_not_yet_seen_is_refused() {
        assert_eq!(
            record("passport", KycState::Seen { copy: None }),
            Err(KycError::UnknownPiece { piece: "passport".to_owned() })
        );
        let on = |on| {
            KycRecord::try_new(
                &KycList::default(),
                "identity",
                on,
                Uuid::from_u128(1),
                KycState::Seen { copy: None },
                day(10),
            )
        };
        assert!(on(day(9)).is_ok() && on(day(10)).is_ok());
        assert_eq!(on(day(11)), Err(KycError::SeenInTheFuture { on: day(11), today: day(10) }));
    }

    #[test]
    fn a_list_names_each_piece_once() {
        let piece = KycPiece::try_new("identity").unwrap();
        assert_eq!(
            KycList::try_new(vec![piece.clone(), piece]),
            Err(KycError::ListedTwice { piece: "identity".to_owned() })
        );
        for name in ["", "Identity", "a b", &"a".repeat(41)] {
            assert_eq!(KycPiece::try_new(name), Err(KycError::NotAPiece), "{name:?}");
        }
    }
}
