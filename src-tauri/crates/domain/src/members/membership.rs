//! A membership: what holds the rank, owes contributions, receives a lot, has the account.

use std::fmt;

use chrono::NaiveDate;

use super::ids::{HouseholdId, MembershipId, PersonId};
use super::rank::Rank;
use super::status::MemberStatus;
use crate::payments::{Iban, StructuredReference};

/// Refusals of a membership.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MembershipError {
    /// The number is not within 1 and 999 999.
    #[error("membership number outside 1 to {largest}")]
    NumberOutOfBounds {
        /// The largest number.
        largest: u32,
    },
    /// No number is left to give.
    #[error("no membership number is left")]
    NoNumberLeft,
    /// Another membership has the number already; numbers are never used twice.
    #[error("membership number {number} is taken")]
    NumberTaken {
        /// The number asked for.
        number: u32,
    },
    /// A membership has at least one titular person.
    #[error("no titular person")]
    NoTitular,
    /// A person stands twice among the titulars.
    #[error("a titular person is named twice")]
    TitularTwice {
        /// Who.
        person: PersonId,
    },
}

impl MembershipError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NumberOutOfBounds { .. } => "membership_number_out_of_bounds",
            Self::NoNumberLeft => "membership_number_none_left",
            Self::NumberTaken { .. } => "membership_number_taken",
            Self::NoTitular => "titular_missing",
            Self::TitularTwice { .. } => "titular_twice",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::NumberOutOfBounds { .. } | Self::NoNumberLeft | Self::NumberTaken { .. } => {
                "number"
            }
            Self::NoTitular | Self::TitularTwice { .. } => "titulars",
        })
    }
}

/// A membership's number: 1 to 999 999, given once and never again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MembershipNumber(u32);

impl MembershipNumber {
    /// The largest number.
    pub const LARGEST: u32 = 999_999;

    /// Makes a number.
    ///
    /// # Errors
    /// [`MembershipError::NumberOutOfBounds`].
    pub fn try_new(number: u32) -> Result<Self, MembershipError> {
        if !(1..=Self::LARGEST).contains(&number) {
            return Err(MembershipError::NumberOutOfBounds { largest: Self::LARGEST });
        }
        Ok(Self(number))
    }

    /// The number.
    pub fn value(self) -> u32 {
        self.0
    }

    /// The number that follows the largest ever given, so that a number never comes back.
    ///
    /// # Errors
    /// [`MembershipError::NoNumberLeft`].
    pub fn next_after(largest_given: Option<Self>) -> Result<Self, MembershipError> {
        let next = largest_given.map_or(1, |number| number.0 + 1);
        Self::try_new(next).map_err(|_lost| MembershipError::NoNumberLeft)
    }

    /// The membership's permanent structured reference (spec 01): it depends on the number alone.
    pub fn structured_reference(self) -> StructuredReference {
        StructuredReference::of_membership(self.0)
    }
}

impl fmt::Display for MembershipNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The titular persons of a membership, in order: at least one, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titulars(Vec<PersonId>);

impl Titulars {
    /// Makes the list.
    ///
    /// # Errors
    /// [`MembershipError::NoTitular`], [`MembershipError::TitularTwice`].
    pub fn try_new(persons: Vec<PersonId>) -> Result<Self, MembershipError> {
        if persons.is_empty() {
            return Err(MembershipError::NoTitular);
        }
        for (position, &person) in persons.iter().enumerate() {
            if persons[..position].contains(&person) {
                return Err(MembershipError::TitularTwice { person });
            }
        }
        Ok(Self(persons))
    }

    /// The persons, in order; the first receives what is sent once.
    pub fn persons(&self) -> &[PersonId] {
        &self.0
    }
}

/// A membership. Balances, late payments and "up to date" follow from facts and stand elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Which it is.
    pub id: MembershipId,
    /// Its number; the permanent structured reference follows from it.
    pub number: MembershipNumber,
    /// Whose it is.
    pub titulars: Titulars,
    /// The household that lives behind it, if known.
    pub household: Option<HouseholdId>,
    /// Since when.
    pub joined_on: NaiveDate,
    /// Its place in the order of choice.
    pub rank: Rank,
    /// Where it stands.
    pub status: MemberStatus,
    /// The day it left, for EXITED and EXCLUDED.
    pub left_on: Option<NaiveDate>,
    /// Where a refund goes.
    pub iban: Option<Iban>,
}

impl Membership {
    /// Tells whether the membership existed on `day`: joined, and not left before it. Its last
    /// day counts (dues dated **after** that day are cancelled, spec 01).
    pub fn existed_on(&self, day: NaiveDate) -> bool {
        self.joined_on <= day && self.left_on.is_none_or(|left| day <= left)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn person(n: u128) -> PersonId {
        PersonId(Uuid::from_u128(n))
    }

    #[test]
    fn a_number_is_1_to_999_999() {
        for (number, accepted) in [(0, false), (1, true), (999_999, true), (1_000_000, false)] {
            assert_eq!(MembershipNumber::try_new(number).is_ok(), accepted, "{number}");
        }
    }

    #[test]
    fn the_next_number_never_comes_back_to_a_hole() {
        assert_eq!(MembershipNumber::next_after(None).unwrap().value(), 1);
        let seven = MembershipNumber::try_new(7).unwrap();
        assert_eq!(MembershipNumber::next_after(Some(seven)).unwrap().value(), 8);
        let last = MembershipNumber::try_new(999_999).unwrap();
        assert_eq!(MembershipNumber::next_after(Some(last)), Err(MembershipError::NoNumberLeft));
    }

    #[test]
    fn the_permanent_reference_follows_from_the_number() {
        let reference = MembershipNumber::try_new(12).unwrap().structured_reference();
        assert_eq!(reference.to_string(), "+++000/0000/01212+++");
    }

    #[test]
    fn titulars_are_at_least_one_and_each_once() {
        assert_eq!(Titulars::try_new(vec![]), Err(MembershipError::NoTitular));
        assert!(Titulars::try_new(vec![person(1), person(2)]).is_ok());
        assert_eq!(
            Titulars::try_new(vec![person(1), person(2), person(1)]),
            Err(MembershipError::TitularTwice { person: person(1) })
        );
    }

    #[test]
    fn a_membership_exists_from_its_joining_to_its_leaving_day_included() {
        let day = |d: u32| NaiveDate::from_ymd_opt(2026, 6, d).unwrap();
        let membership = Membership {
            id: MembershipId(Uuid::from_u128(1)),
            number: MembershipNumber::try_new(1).unwrap(),
            titulars: Titulars::try_new(vec![person(1)]).unwrap(),
            household: None,
            joined_on: day(10),
            rank: Rank::try_new(1).unwrap(),
            status: MemberStatus::Exited,
            left_on: Some(day(20)),
            iban: None,
        };
        for (d, exists) in [(9, false), (10, true), (11, true), (19, true), (20, true), (21, false)]
        {
            assert_eq!(membership.existed_on(day(d)), exists, "{d} June");
        }
    }
}
