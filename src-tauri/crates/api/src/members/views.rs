//! Reading members: `members.list`, `.show`, `.persons`.

use std::collections::BTreeMap;

use domain::cooperative::Role;
use domain::members::status::{DOCUMENT, KYC_COMPLETE};
use domain::members::{
    Consent, ConsentState, KycState, MemberStatus, MembershipId, PersonId, STATUSES, missing_pieces,
};
use store::members::persons::StoredPerson;
use store::members::{memberships, persons};
use store::{Reader, users};
use uuid::Uuid;

use super::people::People;
use super::types::{
    KycPieceView, MemberDetail, MemberInput, MemberList, PersonChoice, PersonList, PersonView,
    StatusChangeView, StatusStepView,
};
use crate::call::Call;
use crate::command::{Access, Command, Nothing, READERS};
use crate::refusal::Refusal;

/// `members.list`: every membership, by rank.
pub struct List;

impl Command for List {
    type Input = Nothing;
    type Answer = MemberList;
    const NAME: &'static str = "members.list";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<MemberList, Refusal> {
        let today = call.today();
        call.read(|reader| {
            let people = People::read(reader, today)?;
            let members = people.memberships.iter().map(|stored| people.row(stored));
            Ok(MemberList { members: members.collect::<Result<_, _>>()? })
        })
    }
}

/// `members.show`: one membership whole.
pub struct Show;

impl Command for Show {
    type Input = MemberInput;
    type Answer = MemberDetail;
    const NAME: &'static str = "members.show";
    const ACCESS: Access = Access::RolesOrOwn(READERS);
    const WRITES: bool = false;

    fn membership(input: &MemberInput) -> Option<Uuid> {
        Some(input.membership)
    }

    fn run(call: &Call<'_>, input: MemberInput) -> Result<MemberDetail, Refusal> {
        let today = call.today();
        let who = call.who()?;
        call.read(|reader| {
            let people = People::read(reader, today)?;
            let stored = memberships::get(reader, MembershipId(input.membership))?;
            let shown = detail(reader, &people, &stored, today)?;
            Ok(if who.role == Role::CoopMember { as_a_member(shown, who.person) } else { shown })
        })
    }
}

/// `members.persons`: everybody whom the file names, to choose from.
pub struct Persons;

impl Command for Persons {
    type Input = Nothing;
    type Answer = PersonList;
    const NAME: &'static str = "members.persons";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<PersonList, Refusal> {
        call.read(|reader| {
            let memberships = memberships::list(reader)?;
            let numbers = |id: PersonId| {
                let of_person = memberships.iter().map(|stored| &stored.membership);
                let of_person = of_person.filter(|one| one.titulars.persons().contains(&id));
                of_person.map(|one| one.number.value()).collect()
            };
            let persons = persons::list(reader)?.into_iter().map(|stored| {
                let person = stored.person;
                PersonChoice {
                    id: person.id.0,
                    name: person.name.full(),
                    email: person.email.map(|email| email.as_str().to_owned()),
                    members: numbers(person.id),
                }
            });
            Ok(PersonList { persons: persons.collect() })
        })
    }
}

fn detail(
    reader: Reader<'_>,
    people: &People,
    stored: &memberships::StoredMembership,
    today: chrono::NaiveDate,
) -> Result<MemberDetail, Refusal> {
    let membership = &stored.membership;
    let names: BTreeMap<Uuid, String> =
        users::all(reader)?.into_iter().map(|user| (user.id, user.name)).collect();
    let occupants = membership
        .household
        .and_then(|id| people.households.get(&id))
        .and_then(|household| household.occupants.on(today));
    let mut status_history: Vec<StatusChangeView> =
        memberships::statuses_of(reader, membership.id)?
            .into_iter()
            .map(|past| StatusChangeView {
                to: past.status.code().to_owned(),
                on: past.since.into(),
                reason: past.reason,
                by: past.user.and_then(|user| names.get(&user).cloned()),
            })
            .collect();
    status_history.reverse();
    Ok(MemberDetail {
        row: people.row(stored)?,
        iban: membership.iban.map(|iban| iban.to_string()),
        persons: people
            .titulars(membership.id)
            .iter()
            .map(|stored| person_view(stored, people.consents.get(&stored.person.id)))
            .collect(),
        adults: occupants.map(|occupants| u32::from(occupants.adults())),
        children: occupants.map(|occupants| u32::from(occupants.children())),
        kyc: kyc_views(people, membership.id, &names),
        status_history,
        next_steps: next_steps(people, membership.id, membership.status),
        row_version: stored.row_version,
    })
}

/// Leaves out what is not a member's to read: the remarks of those who run the group, and how to
/// reach the other titulars.
fn as_a_member(mut detail: MemberDetail, person: Option<Uuid>) -> MemberDetail {
    for titular in &mut detail.persons {
        titular.note.clear();
        if Some(titular.id) != person {
            titular.email = None;
            titular.phone = None;
            titular.street = None;
            titular.postal_code = None;
            titular.city = None;
            titular.country = None;
        }
    }
    for past in &mut detail.status_history {
        past.reason.clear();
    }
    for piece in &mut detail.kyc {
        piece.reason = None;
    }
    detail
}

fn person_view(stored: &StoredPerson, consent: Option<&Consent>) -> PersonView {
    let person = &stored.person;
    let state = consent.map_or(ConsentState::Denied, |consent| consent.state);
    PersonView {
        id: person.id.0,
        family_name: person.name.family.to_string(),
        given_name: person.name.given.as_ref().map(ToString::to_string),
        email: person.email.as_ref().map(|email| email.as_str().to_owned()),
        phone: person.phone.as_ref().map(ToString::to_string),
        language: person.language.code().to_owned(),
        street: person.address.street.clone(),
        postal_code: person.address.postal_code.clone(),
        city: person.address.city.clone(),
        country: person.address.country.clone(),
        note: person.note.as_str().to_owned(),
        consent: state.code().to_owned(),
        consent_on: consent.map(|consent| consent.on.into()),
        row_version: stored.row_version,
    }
}

/// The checklist, each piece with its last judgement.
fn kyc_views(
    people: &People,
    membership: MembershipId,
    names: &BTreeMap<Uuid, String>,
) -> Vec<KycPieceView> {
    let records = people.records(membership);
    people
        .kyc_list
        .pieces()
        .iter()
        .map(|piece| {
            let last = records.iter().rev().find(|record| record.piece == *piece);
            let (state, reason) = match last.map(|record| &record.state) {
                None => ("missing", None),
                Some(KycState::Seen { .. }) => ("seen", None),
                Some(KycState::Rejected { reason }) => ("rejected", Some(reason.clone())),
            };
            KycPieceView {
                piece: piece.as_str().to_owned(),
                state: state.to_owned(),
                on: last.map(|record| record.on.into()),
                by: last.and_then(|record| names.get(&record.by).cloned()),
                reason,
            }
        })
        .collect()
}

/// What could come next, and why the rest cannot yet.
fn next_steps(
    people: &People,
    membership: MembershipId,
    status: MemberStatus,
) -> Vec<StatusStepView> {
    let complete = missing_pieces(&people.kyc_list, people.records(membership)).is_empty();
    STATUSES
        .transitions()
        .iter()
        .filter(|step| step.from == status)
        .map(|step| {
            let open = complete || !step.guards.contains(&KYC_COMPLETE);
            StatusStepView {
                to: step.to.code().to_owned(),
                open,
                why_not: (!open).then(|| "kyc_incomplete".to_owned()),
                needs_document: step.guards.contains(&DOCUMENT),
            }
        })
        .collect()
}
