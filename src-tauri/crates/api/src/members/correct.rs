//! Correcting what was typed wrongly: `members.correct`. The number, which carries the permanent
//! reference, is never corrected.

use domain::members::{
    CorrectionError, JoiningFacts, MembershipId, Name, PersonId, Titulars, correct_joining,
};
use store::history::EntryKind;
use store::members::memberships::StoredMembership;
use store::members::{corrections, memberships, persons};
use store::{Tx, cooperative};

use super::add::read_person;
use super::people::region;
use super::types::{CorrectMemberInput, TitularInput};
use crate::call::{Because, Call};
use crate::command::{Access, Command, Done, MONEY_KEEPERS};
use crate::contributions::Book;
use crate::history::{Telling, tell};
use crate::refusal::Refusal;
use crate::settings::duties_are_separate;

/// `members.correct`: the joining date, the titulars and the household's label as they should have
/// been, with the reason.
pub struct Correct;

impl Command for Correct {
    type Input = CorrectMemberInput;
    type Answer = Done;
    const NAME: &'static str = "members.correct";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: CorrectMemberInput) -> Result<Done, Refusal> {
        let reason = input.reason.0.trim().to_owned();
        if reason.is_empty() {
            return Err(CorrectionError::ReasonMissing.into());
        }
        let id = MembershipId(input.membership);
        let because = Because { reason: Some(reason.clone()), document: None };
        call.write_because(&because, |tx| {
            let stored = memberships::get(tx.reader(), id)?;
            let joined_on = input.joined_on.0;
            let moved = stored.membership.joined_on != joined_on;
            if moved {
                correct_joining(&joining_facts(tx, &stored)?, joined_on)?;
            }
            let titulars = titulars(call, tx, &input.titulars)?;
            let renamed = rename(tx, &stored, input.household.as_ref().map(|line| &*line.0))?;
            let other_titulars = titulars != stored.membership.titulars;
            if other_titulars && is_own(call, tx, &stored)? {
                return Err(CorrectionError::OwnTitulars.into());
            }
            if !moved && !other_titulars && !renamed {
                return Err(CorrectionError::NothingToCorrect.into());
            }
            corrections::correct(tx, id, joined_on, &titulars, &reason, input.row_version)?;
            let told = Telling::new(EntryKind::StatusChange, "timeline-member-corrected")
                .about("membership", id.0)
                .with("joined", joined_on)
                .because(&reason);
            tell(call, tx, told)?;
            Ok(Done {})
        })
    }
}

/// Tells whether the membership is that of whoever corrects it, while duties are separate: by
/// leaving its titulars for a while, they would confirm what they declared for themselves.
fn is_own(call: &Call<'_>, tx: &Tx<'_>, stored: &StoredMembership) -> Result<bool, Refusal> {
    let Some(person) = call.who()?.person else { return Ok(false) };
    Ok(stored.membership.titulars.persons().contains(&PersonId(person))
        && duties_are_separate(tx.reader())?)
}

/// What hangs on the joining date: dues issued by it, and the first change of status after it.
fn joining_facts(tx: &Tx<'_>, stored: &StoredMembership) -> Result<JoiningFacts, Refusal> {
    let id = stored.membership.id;
    let book = Book::read_one(tx.reader(), id.0)?;
    let dues = book.members.iter().flat_map(|member| &member.dues);
    let statuses = memberships::statuses_of(tx.reader(), id)?;
    Ok(JoiningFacts {
        // What stood before the opening balances was not issued by the file.
        dues: dues.filter(|due| due.due.origin.is_some()).map(|due| due.due.due_on).collect(),
        first_change: statuses.get(1).map(|past| past.since),
    })
}

/// The titulars in their order: persons of the file, and new ones, who are added.
fn titulars(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    wanted: &[TitularInput],
) -> Result<Titulars, Refusal> {
    let (region, language) = (region(tx.reader())?, cooperative::get(tx.reader())?.language);
    let mut found = Vec::with_capacity(wanted.len());
    for (position, titular) in wanted.iter().enumerate() {
        let place = |field: &str| format!("titulars[{position}].{field}");
        match (titular.person, &titular.new) {
            (Some(person), None) => {
                persons::get(tx.reader(), PersonId(person))
                    .map_err(|error| Refusal::from(error).on(place("person")))?;
                found.push(PersonId(person));
            }
            (None, Some(new)) => {
                let id = PersonId(call.new_id());
                let person = read_person(id, new, language, region).map_err(|refusal| {
                    let field = refusal.field.clone().unwrap_or_default();
                    refusal.on(place(&format!("new.{field}")))
                })?;
                persons::add(tx, &person)?;
                found.push(id);
            }
            (None, None) | (Some(_), Some(_)) => {
                return Err(Refusal::new("titular_unclear").on(place("person")));
            }
        }
    }
    Ok(Titulars::try_new(found)?)
}

/// Gives the household its label, when one is given.
fn rename(
    tx: &mut Tx<'_>,
    stored: &StoredMembership,
    label: Option<&str>,
) -> Result<bool, Refusal> {
    let (Some(household), Some(label)) = (stored.membership.household, label) else {
        return Ok(false);
    };
    let label = Name::try_new(label, "household")?;
    Ok(corrections::rename_household(tx, household, &label, stored.membership.id)?)
}
