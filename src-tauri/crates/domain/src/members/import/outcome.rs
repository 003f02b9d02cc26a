//! What an import starts from and what it would do.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cells::{MemberRow, RejectedRow};
use super::identity::Fingerprint;
use crate::members::household::Occupants;
use crate::members::ids::{MembershipId, PersonId};
use crate::members::membership::MembershipNumber;
use crate::members::person::{Email, Name, PersonName, Phone};
use crate::members::rank::Rank;
use crate::payments::Iban;

/// A person that the file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPerson {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: PersonName,
    /// Their email.
    pub email: Option<Email>,
    /// Their phone.
    pub phone: Option<Phone>,
}

/// A membership that the file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownMembership {
    /// Which.
    pub id: MembershipId,
    /// Its number.
    pub number: MembershipNumber,
    /// The word that an earlier list gave its household; none when no list did.
    pub household: Option<Name>,
    /// Its rank.
    pub rank: Rank,
    /// Since when.
    pub joined_on: NaiveDate,
    /// Whether it has left.
    pub has_left: bool,
    /// Its titulars.
    pub persons: Vec<KnownPerson>,
}

/// What the file holds before the import.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KnownPeople {
    /// Every membership, those that left too.
    pub memberships: Vec<KnownMembership>,
    /// The fingerprints of rows imported earlier.
    pub fingerprints: BTreeMap<Fingerprint, PersonId>,
}

/// A membership to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMembership {
    /// Its number, when the list gives one.
    pub number: Option<MembershipNumber>,
    /// Its household's word, when the list gives one.
    pub household: Option<Name>,
    /// Since when, when the list says it.
    pub joined_on: Option<NaiveDate>,
    /// Its rank, when the list gives one.
    pub rank: Option<Rank>,
    /// Where a refund goes.
    pub iban: Option<Iban>,
    /// How many live there.
    pub occupants: Option<Occupants>,
    /// Its titulars, in the order of the list.
    pub titulars: Vec<MemberRow>,
}

/// A titular to add to a membership that the file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoiningTitular {
    /// Which membership.
    pub membership: MembershipId,
    /// Who joins it.
    pub titular: MemberRow,
}

/// A row that adds nothing: the file holds the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlreadyThere {
    /// The row's position, from 1.
    pub row: u32,
    /// Who it is.
    pub person: PersonId,
}

/// A row that says the same as another of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepeatedRow {
    /// The row's position, from 1.
    pub row: u32,
    /// The position of the row that counts.
    pub of: u32,
}

/// What an import would do. Every row of the list stands in exactly one place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportPlan {
    /// Memberships to make, in the order of their first row.
    pub memberships: Vec<NewMembership>,
    /// Titulars to add to memberships that the file holds.
    pub joining: Vec<JoiningTitular>,
    /// Rows whose person the file holds.
    pub already: Vec<AlreadyThere>,
    /// Rows that the list says twice.
    pub repeated: Vec<RepeatedRow>,
    /// Rows that are refused, in the order of the list.
    pub rejected: Vec<RejectedRow>,
    /// The largest number that the file or any row mentions: memberships without one get those
    /// that follow, so that a row refused today finds its own number free tomorrow.
    pub largest_number: Option<MembershipNumber>,
    /// The largest rank that the file or any row mentions.
    pub largest_rank: Option<Rank>,
}
