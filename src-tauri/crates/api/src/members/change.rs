//! Changing what is known of members: `members.update`, `members.update_person`,
//! `members.change_status`, `members.change_rank`.

use domain::members::{
    DocumentId, MemberStatus, MembershipId, Occupants, PersonId, Rank, StatusChange, StatusFacts,
    change_status, missing_pieces,
};
use store::history::EntryKind;
use store::members::{households, kyc, memberships, persons};
use store::{Tx, cooperative, documents};

use super::add::{rank_book, read_iban, read_occupants, read_person};
use super::leaving;
use super::people::{kyc_list, region};
use super::types::{ChangeRankInput, ChangeStatusInput, UpdateMemberInput, UpdatePersonInput};
use crate::call::{Because, Call};
use crate::command::{Access, Command, Done, MANAGERS, MONEY_KEEPERS};
use crate::history::{Telling, tell};
use crate::refusal::Refusal;
use crate::wire::choice;

/// `members.update`: where a refund goes, and how many live there from today on.
pub struct Update;

impl Command for Update {
    type Input = UpdateMemberInput;
    type Answer = Done;
    const NAME: &'static str = "members.update";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: UpdateMemberInput) -> Result<Done, Refusal> {
        let iban = read_iban(input.iban.as_ref())?;
        let id = MembershipId(input.membership);
        call.write(|tx| {
            memberships::update(tx, id, iban, input.row_version)?;
            if input.adults.is_some() || input.children.is_some() {
                let household = memberships::get(tx.reader(), id)?.membership.household;
                // Every membership is added with a household.
                let household = household.ok_or_else(|| Refusal::new("household_missing"))?;
                let now = households::get(tx.reader(), household)?.occupants.on(call.today());
                let occupants = changed_occupants(now, input.adults, input.children)?;
                households::set_occupants(tx, household, call.today(), occupants)?;
            }
            Ok(Done {})
        })
    }
}

/// The count that was given, the other staying as it was.
fn changed_occupants(
    now: Option<Occupants>,
    adults: Option<u32>,
    children: Option<u32>,
) -> Result<Occupants, Refusal> {
    read_occupants(
        adults.or_else(|| now.map(|now| u32::from(now.adults()))),
        children.or_else(|| now.map(|now| u32::from(now.children()))),
    )
}

/// `members.update_person`: a person, all fields as they are now to be.
pub struct UpdatePerson;

impl Command for UpdatePerson {
    type Input = UpdatePersonInput;
    type Answer = Done;
    const NAME: &'static str = "members.update_person";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: UpdatePersonInput) -> Result<Done, Refusal> {
        call.write(|tx| {
            let region = region(tx.reader())?;
            let language = cooperative::get(tx.reader())?.language;
            let person = read_person(PersonId(input.id), &input.person, language, region).map_err(
                |refusal| {
                    let field = refusal.field.clone().unwrap_or_default();
                    refusal.on(format!("person.{field}"))
                },
            )?;
            persons::update(tx, &person, input.row_version)?;
            Ok(Done {})
        })
    }
}

/// `members.change_status`: a step of the membership's life, with its reason and document.
pub struct ChangeStatusCommand;

impl Command for ChangeStatusCommand {
    type Input = ChangeStatusInput;
    type Answer = Done;
    const NAME: &'static str = "members.change_status";
    const ACCESS: Access = Access::Roles(MANAGERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: ChangeStatusInput) -> Result<Done, Refusal> {
        let asked = input.to.0.strip_prefix("COOP_MEMBER_").unwrap_or(&input.to.0);
        let to = choice("to", asked, &MemberStatus::ALL, MemberStatus::code)?;
        let change = StatusChange {
            to,
            on: input.on.as_ref().map_or(call.today(), |on| on.0),
            reason: input.reason.0.clone(),
            document: input.document.map(DocumentId),
        };
        let id = MembershipId(input.membership);
        let because = Because { reason: Some(change.reason.clone()), document: input.document };
        call.write_because(&because, |tx| {
            check_document(tx, change.document)?;
            let stored = memberships::get(tx.reader(), id)?;
            let records = kyc::of(tx.reader(), id)?;
            let facts = StatusFacts {
                current: stored.membership.status,
                since: stored.status_since,
                missing: missing_pieces(&kyc_list(tx.reader())?, &records),
            };
            change_status(&facts, &change, call.today())?;
            memberships::change_status(tx, id, &change)?;
            tell_status(call, tx, id, facts.current, &change)?;
            if to.has_left() {
                leaving::cancel_later_dues(call, tx, id, change.on)?;
            }
            Ok(Done {})
        })
    }
}

/// Writes the change in the timeline, and a task to follow a default up.
fn tell_status(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    id: MembershipId,
    from: MemberStatus,
    change: &StatusChange,
) -> Result<(), Refusal> {
    let entry = |kind, text| {
        Telling::new(kind, text)
            .about("membership", id.0)
            .with("from", from.code())
            .with("to", change.to.code())
            .with("on", change.on)
            .because(&change.reason)
            .document(change.document.map(|document| document.0))
    };
    tell(call, tx, entry(EntryKind::StatusChange, "timeline-member-status"))?;
    if change.to == MemberStatus::InDefault {
        tell(call, tx, entry(EntryKind::Task, "timeline-member-follow-up"))?;
    }
    Ok(())
}

/// Refuses a document that the file does not hold.
fn check_document(tx: &Tx<'_>, document: Option<DocumentId>) -> Result<(), Refusal> {
    if let Some(document) = document {
        documents::get(tx.reader(), document.0)
            .map_err(|error| Refusal::from(error).on("document"))?;
    }
    Ok(())
}

/// `members.change_rank`: another place in the order of choice, with its reason and document.
pub struct ChangeRank;

impl Command for ChangeRank {
    type Input = ChangeRankInput;
    type Answer = Done;
    const NAME: &'static str = "members.change_rank";
    const ACCESS: Access = Access::Roles(MANAGERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: ChangeRankInput) -> Result<Done, Refusal> {
        let to = Rank::try_new(input.rank)?;
        let document = DocumentId(input.document);
        let because =
            Because { reason: Some(input.reason.0.clone()), document: Some(input.document) };
        call.write_because(&because, |tx| {
            check_document(tx, Some(document))?;
            let book = rank_book(tx.reader())?;
            let wanted = [(MembershipId(input.membership), to)];
            let changes = book.change(&wanted, &input.reason.0, Some(document))?;
            memberships::change_ranks(tx, &changes)?;
            Ok(Done {})
        })
    }
}
