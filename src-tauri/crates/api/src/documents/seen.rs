//! Who may see a document, decided in one place.
//!
//! Those who run the group and the auditor see all. The syndic sees what everybody or the board
//! may see and what they added themselves, a member what everybody may see and what is about a
//! membership of theirs. Source: spec 08 "Roles", spec 09 "who may see it".

use std::collections::HashSet;

use domain::cooperative::Role;
use store::Reader;
use store::contributions::received;
use store::documents::{Document, Visibility};
use store::members::persons;
use uuid::Uuid;

use crate::call::{Call, SignedIn};
use crate::refusal::Refusal;

/// What the signed-in user may see.
pub(super) struct Seen {
    who: SignedIn,
    /// The memberships of a member, and the person.
    own: HashSet<Uuid>,
}

impl Seen {
    /// Reads what decides it, once for a list.
    ///
    /// # Errors
    /// `not_signed_in`; failures of the file.
    pub(super) fn read(call: &Call<'_>, reader: Reader<'_>) -> Result<Self, Refusal> {
        let who = call.who()?.clone();
        let own = match (who.role, who.person) {
            (Role::CoopMember, Some(person)) => persons::titulars(reader)?
                .into_iter()
                .filter(|(_, titular)| titular.person.id.0 == person)
                .map(|(membership, _)| membership)
                .chain(std::iter::once(person))
                .collect(),
            _ => HashSet::new(),
        };
        Ok(Self { who, own })
    }

    /// Tells whether a document may be seen.
    ///
    /// # Errors
    /// Failures of the file.
    pub(super) fn sees(&self, reader: Reader<'_>, document: &Document) -> Result<bool, Refusal> {
        Ok(match (self.who.role, document.visibility) {
            (Role::AdminOrg | Role::CoopManager | Role::Treasurer | Role::Auditor, _)
            | (Role::Syndic | Role::CoopMember, Visibility::Everyone)
            | (Role::Syndic, Visibility::Board) => true,
            (Role::CoopMember, Visibility::Person) => self.is_own(reader, document)?,
            (Role::Syndic, Visibility::Managers | Visibility::Person) => {
                document.created_by == Some(self.who.user)
            }
            (Role::CoopMember, Visibility::Board | Visibility::Managers) => false,
        })
    }

    /// Refuses a document that may not be seen, in the same words as one that does not exist.
    ///
    /// # Errors
    /// `not_found` on `document`; failures of the file.
    pub(super) fn check(&self, reader: Reader<'_>, document: &Document) -> Result<(), Refusal> {
        if self.sees(reader, document)? {
            Ok(())
        } else {
            Err(Refusal::new("not_found").on("document"))
        }
    }

    /// Tells whether a document is about a membership of this member, or a payment of it.
    fn is_own(&self, reader: Reader<'_>, document: &Document) -> Result<bool, Refusal> {
        let Some((entity, id)) = &document.about else { return Ok(false) };
        Ok(match entity.as_str() {
            "membership" | "person" => self.own.contains(id),
            "contribution" => {
                let payment = received::get(reader, *id)?;
                self.own.contains(&payment.contribution.membership)
            }
            _ => false,
        })
    }
}
