//! Correcting what was typed wrongly of a membership: when it joined.
//!
//! What a member owes follows from the joining date: once something was called by it, another date
//! would leave the dues as they are, so it is refused. Deliberately not here: leaving, ranks and
//! statuses, which have steps of their own. Source: spec 01 "People", spec 02 "Entry rule".

use chrono::NaiveDate;

/// Refusals of a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CorrectionError {
    /// Dues were issued by the present joining date.
    #[error("{dues} dues depend on the joining date")]
    DuesDepend {
        /// How many.
        dues: usize,
        /// The due date of the first.
        first: NaiveDate,
    },
    /// The membership had another status before the day it is said to join.
    #[error("the membership changed its status on {on}, before that day")]
    AfterStatus {
        /// When its first change of status counted.
        on: NaiveDate,
    },
    /// The titulars are those of a membership of the person who would correct them.
    #[error("the titulars of an own membership")]
    OwnTitulars,
    /// Nothing says why.
    #[error("no reason")]
    ReasonMissing,
    /// Everything is already so.
    #[error("nothing to correct")]
    NothingToCorrect,
}

impl CorrectionError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::DuesDepend { .. } => "joining_date_has_dues",
            Self::AfterStatus { .. } => "joining_date_after_status",
            Self::OwnTitulars => "own_titulars",
            Self::ReasonMissing => "reason_missing",
            Self::NothingToCorrect => "nothing_to_correct",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::DuesDepend { .. } | Self::AfterStatus { .. } => Some("joined_on"),
            Self::OwnTitulars => Some("titulars"),
            Self::ReasonMissing => Some("reason"),
            Self::NothingToCorrect => None,
        }
    }
}

/// What decides whether a joining date may be corrected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JoiningFacts {
    /// Due dates of what was issued by it; balances from before the file are not.
    pub dues: Vec<NaiveDate>,
    /// When its first change of status counted, leaving included.
    pub first_change: Option<NaiveDate>,
}

/// Decides whether the joining date may become `wanted`.
///
/// # Errors
/// [`CorrectionError::DuesDepend`], [`CorrectionError::AfterStatus`].
pub fn correct_joining(facts: &JoiningFacts, wanted: NaiveDate) -> Result<(), CorrectionError> {
    if let Some(first) = facts.dues.iter().min() {
        return Err(CorrectionError::DuesDepend { dues: facts.dues.len(), first: *first });
    }
    match facts.first_change {
        Some(on) if wanted > on => Err(CorrectionError::AfterStatus { on }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, d).unwrap()
    }

    #[test]
    fn a_joining_date_is_corrected_up_to_the_day_of_the_first_change_of_status() {
        let facts = JoiningFacts { dues: vec![], first_change: Some(day(10)) };
        for (wanted, expected) in [
            (day(9), Ok(())),
            (day(10), Ok(())),
            (day(11), Err(CorrectionError::AfterStatus { on: day(10) })),
        ] {
            assert_eq!(correct_joining(&facts, wanted), expected, "{wanted}");
        }
    }

    #[test]
    fn a_joining_date_stays_once_a_due_was_issued_by_it() {
        let facts = JoiningFacts { dues: vec![day(20), day(5)], first_change: None };
        let refused = CorrectionError::DuesDepend { dues: 2, first: day(5) };
        assert_eq!(correct_joining(&facts, day(1)), Err(refused));
        assert_eq!((refused.code(), refused.field()), ("joining_date_has_dues", Some("joined_on")));
        assert_eq!(correct_joining(&JoiningFacts::default(), day(28)), Ok(()));
    }
}
