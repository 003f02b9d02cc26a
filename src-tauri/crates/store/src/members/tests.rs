//! What the tables keep of people, and what they refuse whoever asks.

use chrono::NaiveDate;
use domain::members::import::Fingerprint;
use domain::members::{
    Address, Channel, Consent, ConsentState, Email, HouseholdId, KycList, KycRecord, KycState,
    Language, MemberStatus, Membership, MembershipId, MembershipNumber, Name, Note, Occupants,
    Person, PersonId, PersonName, Phone, Rank, RankBook, Region, StatusChange, Titulars,
};
use domain::payments::Iban;

use super::{consents, households, imports, is_titular, kyc, memberships, persons};
use crate::{Store, StoreError, fixture};

fn name(text: &str) -> Name {
    Name::try_new(text, "family_name").unwrap()
}

fn person(number: u128, family: &str) -> Person {
    Person {
        id: PersonId(fixture::id(number)),
        name: PersonName { family: name(family), given: Some(name("Chloé")) },
        email: Some(Email::try_new("chloe@exemple.be").unwrap()),
        phone: Some(Phone::parse("0470 12 34 56", Region::BE).unwrap()),
        language: Language::Nl,
        address: Address::try_new("Rue du Temple 1", "", "Ath", "").unwrap(),
        note: Note::try_new("arrive\nen retard").unwrap(),
    }
}

fn membership(number: u32, rank: u32, titulars: &[u128]) -> Membership {
    let titulars = titulars.iter().map(|&person| PersonId(fixture::id(person))).collect();
    Membership {
        id: MembershipId(fixture::id(100 + u128::from(number))),
        number: MembershipNumber::try_new(number).unwrap(),
        titulars: Titulars::try_new(titulars).unwrap(),
        household: None,
        joined_on: fixture::day(1),
        rank: Rank::try_new(rank).unwrap(),
        status: MemberStatus::PendingKyc,
        left_on: None,
        iban: Some(Iban::parse("BE68 5390 0754 7034").unwrap()),
    }
}

/// Two members: 1 with persons 10 and 11, rank 1; 2 with person 12, rank 2.
fn store() -> Store {
    let mut store = fixture::store();
    write(&mut store, |tx| {
        for (id, family) in [(10, "Dupont"), (11, "Dupont"), (12, "Peeters")] {
            persons::add(tx, &person(id, family))?;
        }
        memberships::add(tx, &membership(1, 1, &[11, 10]))?;
        memberships::add(tx, &membership(2, 2, &[12]))
    })
    .unwrap();
    store
}

fn write<T>(
    store: &mut Store,
    work: impl FnOnce(&mut crate::Tx<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    store.unit_of_work(&fixture::act("members.test"), work).map(|written| written.value)
}

fn leave(on: NaiveDate) -> StatusChange {
    StatusChange { to: MemberStatus::Exited, on, reason: "déménage".to_owned(), document: None }
}

#[test]
fn persons_and_memberships_are_read_back_as_they_were_written() {
    let store = store();
    let stored = persons::get(store.reader(), PersonId(fixture::id(10))).unwrap();
    assert_eq!(stored.person, person(10, "Dupont"));
    let list = memberships::list(store.reader()).unwrap();
    assert_eq!(list[0].membership, membership(1, 1, &[11, 10]), "the order of titulars stays");
    assert_eq!(list[1].membership, membership(2, 2, &[12]));
    assert_eq!(memberships::get(store.reader(), list[0].membership.id).unwrap(), list[0]);
    assert_eq!(memberships::largest_number(store.reader()).unwrap().unwrap().value(), 2);
    let reader = store.reader();
    assert!(is_titular(reader, fixture::id(101), fixture::id(10)).unwrap());
    assert!(!is_titular(reader, fixture::id(101), fixture::id(12)).unwrap());
}

#[test]
fn a_number_or_a_rank_is_given_once() {
    let mut store = store();
    for (number, rank, field) in [(1, 3, "number"), (3, 1, "rank")] {
        let new =
            Membership { id: MembershipId(fixture::id(200)), ..membership(number, rank, &[12]) };
        let refused = write(&mut store, |tx| memberships::add(tx, &new)).unwrap_err();
        let named =
            matches!(&refused, StoreError::AlreadyExists { field: found, .. } if found == field);
        assert!(named, "{refused}");
    }
    assert_eq!(memberships::list(store.reader()).unwrap().len(), 2, "nothing was written");
}

#[test]
fn an_edit_of_what_somebody_else_changed_is_refused() {
    let mut store = store();
    let read = persons::get(store.reader(), PersonId(fixture::id(10))).unwrap();
    let edited = person(10, "Durand");
    write(&mut store, |tx| persons::update(tx, &edited, read.row_version)).unwrap();
    assert_eq!(persons::get(store.reader(), edited.id).unwrap().person, edited);
    let again = write(&mut store, |tx| persons::update(tx, &edited, read.row_version));
    assert!(matches!(again, Err(StoreError::ChangedMeanwhile { entity: "person", .. })));
    let member = memberships::list(store.reader()).unwrap().remove(0);
    let update = |store: &mut Store, version| {
        write(store, |tx| memberships::update(tx, member.membership.id, None, version))
    };
    update(&mut store, member.row_version).unwrap();
    let again = update(&mut store, member.row_version);
    assert!(matches!(again, Err(StoreError::ChangedMeanwhile { entity: "membership", .. })));
}

#[test]
fn two_memberships_swap_their_ranks() {
    let mut store = store();
    let rank = |n| Rank::try_new(n).unwrap();
    let list = memberships::list(store.reader()).unwrap();
    let ids: Vec<MembershipId> = list.iter().map(|stored| stored.membership.id).collect();
    let book = RankBook::try_new(list.iter().map(|stored| {
        (stored.membership.rank, stored.membership.id, stored.membership.status.has_left())
    }))
    .unwrap();
    let document = Some(domain::members::DocumentId(fixture::id(9)));
    let changes = book.change(&[(ids[0], rank(2)), (ids[1], rank(1))], "PV", document).unwrap();
    write(&mut store, |tx| memberships::change_ranks(tx, &changes)).unwrap();
    let after: Vec<MembershipId> =
        memberships::list(store.reader()).unwrap().iter().map(|s| s.membership.id).collect();
    assert_eq!(after, [ids[1], ids[0]]);
}

#[test]
fn a_membership_that_left_stays_left_and_keeps_its_rank() {
    let mut store = store();
    let id = MembershipId(fixture::id(101));
    write(&mut store, |tx| memberships::change_status(tx, id, &leave(fixture::day(5)))).unwrap();
    let left = memberships::get(store.reader(), id).unwrap().membership;
    assert_eq!((left.status, left.left_on), (MemberStatus::Exited, Some(fixture::day(5))));
    let back = StatusChange { to: MemberStatus::Active, ..leave(fixture::day(6)) };
    let refused = write(&mut store, |tx| memberships::change_status(tx, id, &back));
    assert!(matches!(refused, Err(StoreError::AppendOnly { .. })), "{refused:?}");
    let change = domain::members::RankChange {
        membership: id,
        from: Rank::try_new(1).unwrap(),
        to: Rank::try_new(8).unwrap(),
    };
    let refused = write(&mut store, |tx| memberships::change_ranks(tx, &[change]));
    assert!(matches!(refused, Err(StoreError::AppendOnly { .. })), "{refused:?}");
    let history = memberships::statuses_of(store.reader(), id).unwrap();
    assert_eq!(
        history.iter().map(|past| past.status).collect::<Vec<_>>(),
        [MemberStatus::PendingKyc, MemberStatus::Exited]
    );
    assert_eq!(history[1].reason, "déménage");
}

#[test]
fn the_last_judgement_and_the_last_word_come_last() {
    let mut store = store();
    let id = MembershipId(fixture::id(101));
    let judged = |state| {
        let day = fixture::day(2);
        KycRecord::try_new(&KycList::default(), "identity", day, fixture::id(1), state, day)
            .unwrap()
    };
    let rejected = judged(KycState::Rejected { reason: "périmée".to_owned() });
    let seen = judged(KycState::Seen { copy: None });
    write(&mut store, |tx| {
        kyc::add(tx, id, &rejected)?;
        kyc::add(tx, id, &seen)
    })
    .unwrap();
    assert_eq!(kyc::of(store.reader(), id).unwrap(), [rejected.clone(), seen.clone()]);
    assert_eq!(kyc::all(store.reader()).unwrap()[&id], [rejected, seen]);

    let who = PersonId(fixture::id(10));
    let word =
        |state| Consent {
            state, on: fixture::day(2), how: "par écrit".to_owned(), document: None
        };
    write(&mut store, |tx| {
        consents::add(tx, who, Channel::Whatsapp, &word(ConsentState::Granted))?;
        consents::add(tx, who, Channel::Whatsapp, &word(ConsentState::Denied))
    })
    .unwrap();
    assert_eq!(consents::of(store.reader(), who, Channel::Whatsapp).unwrap().len(), 2);
    let last = consents::last_of_all(store.reader(), Channel::Whatsapp).unwrap();
    assert_eq!(last[&who].state, ConsentState::Denied);
    assert!(!last.contains_key(&PersonId(fixture::id(11))), "never asked");
}

#[test]
fn a_household_counts_from_a_day_on() {
    let mut store = store();
    let id = HouseholdId(fixture::id(300));
    let occupants = |adults, children| Occupants::try_new(adults, children).unwrap();
    write(&mut store, |tx| {
        households::add(tx, id, &name("Grange"), true)?;
        assert!(households::set_occupants(tx, id, fixture::day(1), occupants(2, 0))?);
        assert!(!households::set_occupants(tx, id, fixture::day(3), occupants(2, 0))?, "the same");
        assert!(households::set_occupants(tx, id, fixture::day(5), occupants(2, 1))?);
        Ok(())
    })
    .unwrap();
    let household = households::get(store.reader(), id).unwrap();
    assert_eq!(household.occupants.on(fixture::day(4)), Some(occupants(2, 0)));
    assert_eq!(household.occupants.on(fixture::day(5)), Some(occupants(2, 1)));
    assert_eq!(households::all(store.reader()).unwrap()[&id], household);
}

#[test]
fn an_imported_row_is_remembered_once() {
    let mut store = store();
    let fingerprint = Fingerprint::stored("a".repeat(64));
    let who = PersonId(fixture::id(10));
    write(&mut store, |tx| {
        households::add(tx, HouseholdId(fixture::id(300)), &name("Grange"), true)?;
        imports::remember(tx, &fingerprint, who)
    })
    .unwrap();
    let known = imports::known(store.reader()).unwrap();
    assert_eq!(known.fingerprints[&fingerprint], who);
    assert_eq!(known.memberships.len(), 2);
    assert_eq!(known.memberships[0].persons.len(), 2);
    assert_eq!(known.memberships[0].household, None);
    let twice = write(&mut store, |tx| {
        households::add(tx, HouseholdId(fixture::id(301)), &name("Étable"), true)?;
        imports::remember(tx, &fingerprint, who)
    });
    assert!(matches!(twice, Err(StoreError::AlreadyExists { .. })));
}

#[test]
fn nobody_is_deleted() {
    let store = store();
    for table in ["person", "membership", "membership_status"] {
        let connection = store.connection();
        connection.execute_batch("PRAGMA query_only = OFF; PRAGMA foreign_keys = OFF").unwrap();
        let refused = connection.execute(&format!("DELETE FROM {table}"), []);
        assert!(refused.is_err(), "{table}");
    }
}
