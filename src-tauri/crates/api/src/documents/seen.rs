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

/// Who may see a document: a paper issued to somebody is theirs, whatever was noted when it was
/// kept (papers issued before anything was noted stand as those of the management).
pub(super) fn visibility(document: &Document) -> Visibility {
    let of_somebody =
        document.about.as_ref().is_some_and(|(entity, _)| OF_SOMEBODY.contains(&entity.as_str()));
    match document.issued && of_somebody {
        true => Visibility::Person,
        false => document.visibility,
    }
}

/// What a paper of one person is about.
const OF_SOMEBODY: [&str; 3] = ["membership", "person", "contribution"];

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
        Ok(match (self.who.role, visibility(document)) {
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value, json};
    use store::documents::{self, DocumentEdit};

    use super::*;
    use crate::desk::Desk;
    use crate::testing::{TestHost, ask, desk_with_file};

    const PHRASE: &str = "petit jardin bleu";

    /// Notes a kept paper as one of the management, as those that were issued before anything was
    /// noted.
    fn of_the_management(desk: &Desk, id: Uuid) {
        let mut open = desk.lock_open();
        let store = &mut open.as_mut().unwrap().store;
        let kept = documents::get(store.reader(), id).unwrap();
        let edit = DocumentEdit {
            title: kept.title,
            kind: kept.kind,
            dated_on: kept.dated_on,
            about: kept.about,
            visibility: Visibility::Managers,
            tags: kept.tags,
            notes: kept.notes,
            erase_after: kept.erase_after,
        };
        let act = store::Act::new("documents.test", kept.created_at, kept.dated_on.unwrap());
        store.unit_of_work(&act, |tx| documents::update(tx, id, &edit, kept.row_version)).unwrap();
    }

    fn enter(desk: &Desk, name: &str) {
        let current = ask(desk, "cooperative.current", json!({})).unwrap();
        let users = current["file"]["users"].as_array().unwrap();
        let user = users.iter().find(|user| user["name"] == name).unwrap();
        let input = json!({"user": user["id"], "passphrase": PHRASE});
        ask(desk, "settings.sign_in", input).unwrap();
    }

    #[test]
    fn a_paper_issued_before_anything_was_noted_is_its_persons_and_nobody_elses() {
        let folder = tempfile::tempdir().unwrap();
        let today = chrono::NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        let desk = desk_with_file(Arc::new(TestHost::new(folder.path(), today)));
        let did = |name: &str, input: Value| {
            ask(&desk, name, input).map_or_else(|refusal| refusal.code, |_| "done".to_owned())
        };
        let added = json!({"titulars": [{"family_name": "Dupont"}], "joined_on": "2026-01-01"});
        let member = ask(&desk, "members.add", added).unwrap()["id"].clone();
        let shown = ask(&desk, "members.show", json!({"membership": member})).unwrap();
        ask(&desk, "settings.set_passphrase", json!({"passphrase": PHRASE})).unwrap();
        let person = shown["persons"][0]["id"].clone();
        for (name, role, person) in
            [("Membre", "COOP_MEMBER", person), ("Syndic", "SYNDIC", Value::Null)]
        {
            let user = json!({"name": name, "role": role, "person": person, "passphrase": PHRASE});
            ask(&desk, "settings.add_user", user).unwrap();
        }
        let own = json!({"membership": member});
        let made = ask(&desk, "documents.statement", own.clone()).unwrap();
        let paper = json!({"document": made["document"]});
        of_the_management(&desk, made["document"].as_str().unwrap().parse().unwrap());

        let list = ask(&desk, "documents.list", json!({})).unwrap();
        assert_eq!(list["documents"][0]["visibility"], "PERSON", "and the list says so");
        for to in ["EVERYONE", "BOARD", "MANAGERS"] {
            let show = json!({"document": made["document"], "visibility": to});
            assert_eq!(did("documents.set_visibility", show), "document_of_a_person", "{to}");
        }
        enter(&desk, "Syndic");
        assert_eq!(did("documents.content", paper.clone()), "not_found");
        enter(&desk, "Membre");
        let again = ask(&desk, "documents.statement", own).unwrap();
        assert_eq!(again["document"], made["document"], "the same paper");
        assert_eq!(did("documents.content", paper), "done", "and it opens");
    }
}
