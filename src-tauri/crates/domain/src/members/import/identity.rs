//! Who is who in a list: names compared without accents or order, contacts compared exactly.
//!
//! A name alone never identifies. Two rows of one name are one person when they share an email or
//! a phone, two persons when both have contacts and share none, and undecided otherwise.

use sha2::{Digest, Sha256};

use super::cells::MemberRow;
use super::fold;
use crate::members::person::{Email, PersonName, Phone};

/// What a row of a list says of who it is, digested: the same row gives the same fingerprint at
/// every import, also after the person's record was corrected by hand.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// Takes back a fingerprint stored earlier.
    pub fn stored(digest: String) -> Self {
        Self(digest)
    }

    /// The fingerprint of a row: its membership number or household, name, email and phone.
    pub fn of(row: &MemberRow) -> Self {
        let scope = match (&row.number, &row.household) {
            (Some(number), _) => format!("number {number}"),
            (None, Some(household)) => format!("household {}", fold(household.as_str())),
            (None, None) => String::new(),
        };
        let email = row.email.as_ref().map(Email::folded).unwrap_or_default();
        let phone = row.phone.as_ref().map(Phone::as_str).unwrap_or_default();
        let parts = [scope.as_str(), &name_key(&row.name), &email, phone];
        let mut digest = Sha256::new();
        for part in parts {
            // Lengths keep "ab","c" and "a","bc" apart.
            digest.update(part.len().to_be_bytes());
            digest.update(part.as_bytes());
        }
        Self(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The digest, in hexadecimal.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The words of a name in one order, so that "Jean Dupont" and "DUPONT Jean" are one name.
pub(super) fn name_key(name: &PersonName) -> String {
    let folded = fold(&name.full());
    let mut words: Vec<&str> = folded.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// The ways to reach somebody, by which two homonyms are told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Contacts {
    email: Option<String>,
    phone: Option<String>,
}

impl Contacts {
    pub(super) fn of(email: Option<&Email>, phone: Option<&Phone>) -> Self {
        Self {
            email: email.map(Email::folded),
            phone: phone.map(|phone| phone.as_str().to_owned()),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.email.is_none() && self.phone.is_none()
    }

    fn shares_with(&self, other: &Self) -> bool {
        let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
        same(&self.email, &other.email) || same(&self.phone, &other.phone)
    }
}

/// What comparing two bearers of one name tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// One person.
    Same,
    /// Two persons.
    Different,
    /// Nobody can tell.
    Undecided,
}

/// Compares two bearers of one name. `scoped` says that a membership number or household already
/// ties them, so that two rows without any contact are one person written twice.
pub(super) fn compare(a: &Contacts, b: &Contacts, scoped: bool) -> Likeness {
    if a.shares_with(b) || (scoped && a.is_empty() && b.is_empty()) {
        Likeness::Same
    } else if a.is_empty() || b.is_empty() {
        Likeness::Undecided
    } else {
        Likeness::Different
    }
}
