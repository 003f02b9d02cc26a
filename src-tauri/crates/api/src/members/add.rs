//! A new membership with its persons: `members.add`. Also how a person is read off the wire.

use domain::members::{
    Address, Email, HouseholdId, Language, MemberStatus, Membership, MembershipError, MembershipId,
    MembershipNumber, Name, Note, Occupants, Person, PersonId, PersonName, Phone, Rank, RankBook,
    Region, Titulars,
};
use domain::payments::Iban;
use store::history::EntryKind;
use store::members::{households, memberships, persons};
use store::{Reader, Tx, cooperative};

use super::people::region;
use super::types::{AddMemberInput, MemberMade, PersonInput};
use crate::call::Call;
use crate::command::{Access, Command, MONEY_KEEPERS};
use crate::history::{Telling, tell};
use crate::refusal::Refusal;
use crate::wire::Line;

/// `members.add`: a membership waiting for its papers, with one or several titulars.
pub struct Add;

impl Command for Add {
    type Input = AddMemberInput;
    type Answer = MemberMade;
    const NAME: &'static str = "members.add";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: AddMemberInput) -> Result<MemberMade, Refusal> {
        call.write(|tx| add(call, tx, &input))
    }
}

fn add(call: &Call<'_>, tx: &mut Tx<'_>, input: &AddMemberInput) -> Result<MemberMade, Refusal> {
    let reader = tx.reader();
    let (region, language) = (region(reader)?, cooperative::get(reader)?.language);
    let mut titulars = Vec::with_capacity(input.titulars.len());
    for (position, titular) in input.titulars.iter().enumerate() {
        let id = PersonId(call.new_id());
        let person = read_person(id, titular, language, region).map_err(|refusal| {
            let field = refusal.field.clone().unwrap_or_default();
            refusal.on(format!("titulars[{position}].{field}"))
        })?;
        titulars.push(person);
    }
    let number = number(reader, input.number)?;
    let rank = rank(reader, input.rank)?;
    let occupants = match (input.adults, input.children) {
        (None, None) => None,
        (adults, children) => Some(read_occupants(adults, children)?),
    };
    let label = match (&input.household, titulars.first()) {
        (Some(label), _) => Name::try_new(&label.0, "household")?,
        (None, Some(first)) => first.name.family.clone(),
        (None, None) => return Err(MembershipError::NoTitular.into()),
    };
    let household = HouseholdId(call.new_id());
    let membership = Membership {
        id: MembershipId(call.new_id()),
        number,
        titulars: Titulars::try_new(titulars.iter().map(|person| person.id).collect())?,
        household: Some(household),
        joined_on: input.joined_on.0,
        rank,
        status: MemberStatus::PendingKyc,
        left_on: None,
        iban: read_iban(input.iban.as_ref())?,
    };
    for person in &titulars {
        persons::add(tx, person)?;
    }
    households::add(tx, household, &label, false)?;
    if let Some(occupants) = occupants {
        households::set_occupants(tx, household, membership.joined_on, occupants)?;
    }
    memberships::add(tx, &membership)?;
    let told = Telling::new(EntryKind::System, "timeline-member-added")
        .about("membership", membership.id.0)
        .with("number", number.value());
    tell(call, tx, told)?;
    Ok(MemberMade {
        id: membership.id.0,
        number: number.value(),
        reference: number.structured_reference().to_string(),
    })
}

/// The number asked for when nobody ever had it, or the next one.
fn number(reader: Reader<'_>, asked: Option<u32>) -> Result<MembershipNumber, Refusal> {
    let Some(asked) = asked else {
        return Ok(MembershipNumber::next_after(memberships::largest_number(reader)?)?);
    };
    let number = MembershipNumber::try_new(asked)?;
    let taken = memberships::list(reader)?.iter().any(|stored| stored.membership.number == number);
    if taken {
        return Err(MembershipError::NumberTaken { number: asked }.into());
    }
    Ok(number)
}

/// The rank asked for when it is free, or the end of the queue.
fn rank(reader: Reader<'_>, asked: Option<u32>) -> Result<Rank, Refusal> {
    let book = rank_book(reader)?;
    match asked {
        None => Ok(book.next()?),
        Some(asked) => {
            let rank = Rank::try_new(asked)?;
            book.check_free(rank)?;
            Ok(rank)
        }
    }
}

/// Every rank ever held.
pub(super) fn rank_book(reader: Reader<'_>) -> Result<RankBook, Refusal> {
    let rows = memberships::list(reader)?;
    let rows = rows.iter().map(|stored| {
        let membership = &stored.membership;
        (membership.rank, membership.id, membership.status.has_left())
    });
    Ok(RankBook::try_new(rows)?)
}

/// Reads a person; what is wrong names its field.
pub(super) fn read_person(
    id: PersonId,
    input: &PersonInput,
    default_language: Language,
    region: Region,
) -> Result<Person, Refusal> {
    let text = |line: &Option<Line>| line.as_ref().map_or(String::new(), |line| line.0.clone());
    Ok(Person {
        id,
        name: PersonName {
            family: Name::try_new(&input.family_name.0, "family_name")?,
            given: input
                .given_name
                .as_ref()
                .map(|name| Name::try_new(&name.0, "given_name"))
                .transpose()?,
        },
        email: input.email.as_ref().map(|email| Email::try_new(&email.0)).transpose()?,
        phone: input.phone.as_ref().map(|phone| Phone::parse(&phone.0, region)).transpose()?,
        language: match &input.language {
            Some(code) => Language::parse(&code.0)?,
            None => default_language,
        },
        address: Address::try_new(
            &text(&input.street),
            &text(&input.postal_code),
            &text(&input.city),
            &text(&input.country),
        )?,
        note: Note::try_new(input.note.as_ref().map_or("", |note| &note.0))?,
    })
}

/// Reads counts; an absent one is zero.
pub(super) fn read_occupants(
    adults: Option<u32>,
    children: Option<u32>,
) -> Result<Occupants, Refusal> {
    let count = |count: Option<u32>| u16::try_from(count.unwrap_or(0)).unwrap_or(u16::MAX);
    Ok(Occupants::try_new(count(adults), count(children))?)
}

/// Reads where a refund goes.
pub(super) fn read_iban(iban: Option<&Line>) -> Result<Option<Iban>, Refusal> {
    Ok(iban.map(|iban| Iban::parse(&iban.0)).transpose()?)
}
