//! A household: persons who live together, and how many they are, by date.
//!
//! Nothing about a child is stored but that an occupant is a child (spec 01). Charges by occupant
//! read the count of a day (area `charges`).

use chrono::NaiveDate;

use super::ids::HouseholdId;
use super::person::{FieldError, Name};

/// Refusals of a household.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HouseholdError {
    /// The label cannot be read.
    #[error(transparent)]
    Label(#[from] FieldError),
    /// More persons than a dwelling holds.
    #[error("{found} occupants, {most} at most")]
    TooMany {
        /// How many were written.
        found: u32,
        /// How many are accepted.
        most: u32,
    },
    /// Two counts for one day.
    #[error("two counts from {from}")]
    SameDay {
        /// The day.
        from: NaiveDate,
    },
}

impl HouseholdError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Label(error) => error.code(),
            Self::TooMany { .. } => "occupants_too_many",
            Self::SameDay { .. } => "occupants_same_day",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Label(error) => error.field(),
            Self::TooMany { .. } => Some("occupants"),
            Self::SameDay { .. } => Some("from"),
        }
    }
}

/// How many live there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Occupants {
    adults: u16,
    children: u16,
}

impl Occupants {
    /// The most persons a household may count.
    pub const MOST: u32 = 50;

    /// Makes a count; nobody at all is possible (an empty dwelling).
    ///
    /// # Errors
    /// [`HouseholdError::TooMany`].
    pub fn try_new(adults: u16, children: u16) -> Result<Self, HouseholdError> {
        let found = u32::from(adults) + u32::from(children);
        if found > Self::MOST {
            return Err(HouseholdError::TooMany { found, most: Self::MOST });
        }
        Ok(Self { adults, children })
    }

    /// How many adults.
    pub fn adults(self) -> u16 {
        self.adults
    }

    /// How many children.
    pub fn children(self) -> u16 {
        self.children
    }

    /// How many persons.
    pub fn total(self) -> u32 {
        u32::from(self.adults) + u32::from(self.children)
    }
}

/// The counts of a household, each from its day until the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OccupantsHistory(Vec<(NaiveDate, Occupants)>);

impl OccupantsHistory {
    /// Makes a history, in any order.
    ///
    /// # Errors
    /// [`HouseholdError::SameDay`].
    pub fn try_new(mut counts: Vec<(NaiveDate, Occupants)>) -> Result<Self, HouseholdError> {
        counts.sort_by_key(|&(from, _)| from);
        if let Some(pair) = counts.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(HouseholdError::SameDay { from: pair[0].0 });
        }
        Ok(Self(counts))
    }

    /// The count that holds on `day`; `None` before the first.
    pub fn on(&self, day: NaiveDate) -> Option<Occupants> {
        self.0.iter().rev().find(|&&(from, _)| from <= day).map(|&(_, occupants)| occupants)
    }

    /// The counts, oldest first.
    pub fn counts(&self) -> &[(NaiveDate, Occupants)] {
        &self.0
    }
}

/// A household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Household {
    /// Which it is.
    pub id: HouseholdId,
    /// What it is called: a list's word, or a dwelling's.
    pub label: Name,
    /// How many live there, by date.
    pub occupants: OccupantsHistory,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, d).unwrap()
    }

    #[test]
    fn a_count_holds_from_its_day_until_the_next() {
        let two = Occupants::try_new(2, 0).unwrap();
        let three = Occupants::try_new(2, 1).unwrap();
        let history = OccupantsHistory::try_new(vec![(day(20), three), (day(10), two)]).unwrap();
        for (d, total) in [(9, None), (10, Some(2)), (19, Some(2)), (20, Some(3)), (21, Some(3))] {
            assert_eq!(history.on(day(d)).map(Occupants::total), total, "{d} June");
        }
    }

    #[test]
    fn two_counts_of_one_day_are_refused() {
        let one = Occupants::try_new(1, 0).unwrap();
        assert_eq!(
            OccupantsHistory::try_new(vec![(day(10), one), (day(10), one)]),
            Err(HouseholdError::SameDay { from: day(10) })
        );
    }

    #[test]
    fn fifty_occupants_fit() {
        assert!(Occupants::try_new(0, 0).is_ok(), "an empty dwelling");
        assert!(Occupants::try_new(49, 0).is_ok());
        assert!(Occupants::try_new(25, 25).is_ok());
        assert_eq!(
            Occupants::try_new(26, 25),
            Err(HouseholdError::TooMany { found: 51, most: 50 })
        );
    }
}
