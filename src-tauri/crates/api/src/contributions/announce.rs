//! The messages that a call for funds puts in the outbox, in the act that issues it.
//!
//! One per membership, to the first titular who agreed to messages and has a number; without such
//! a titular it stands among those to print or to send otherwise, so that a call always reaches
//! its debtor. Rows only: nothing is sent from here. Source: spec 07.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::kernel::Money;
use domain::members::{Channel, Consent, ConsentState, Person, PersonId};
use notify::{Notice, Route, route};
use store::Tx;
use store::history::EntryKind;
use store::members::{consents, persons};
use store::messages::{self, Enqueued, NewMessage};
use uuid::Uuid;

use super::book::BookMember;
use crate::call::Call;
use crate::history::{Telling, tell};
use crate::refusal::Refusal;

/// What one membership is asked for.
pub(super) struct AskedOf<'b> {
    /// Who.
    pub(super) member: &'b BookMember,
    /// How much, over all dues of the call.
    pub(super) amount: Money,
    /// Until when: see [`payable_by`].
    pub(super) due_on: NaiveDate,
}

/// The day by which a call asks for its dues: the last of theirs, never before today.
pub(crate) fn payable_by(dues: impl Iterator<Item = NaiveDate>, today: NaiveDate) -> NaiveDate {
    dues.max().map_or(today, |last| last.max(today))
}

/// Queues the message of a call to each membership that it asks something of; the same call again
/// queues nothing.
///
/// # Errors
/// Failures of the file.
pub(super) fn announce(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    (id, title): (Uuid, &str),
    asked: &[AskedOf<'_>],
) -> Result<(), Refusal> {
    let consents = consents::last_of_all(tx.reader(), Channel::Whatsapp)?;
    for one in asked {
        let titulars: Vec<Person> = persons::titulars_of(tx.reader(), one.member.id())?
            .into_iter()
            .map(|titular| titular.person)
            .collect();
        let Some((person, way)) = addressee(&titulars, &consents) else { continue };
        let notice = Notice::CallForFunds {
            title: title.to_owned(),
            amount: one.amount,
            due_on: one.due_on,
            reference: one.member.membership.number.structured_reference(),
        };
        let message = NewMessage {
            template: notice.template().to_owned(),
            entity: "membership".to_owned(),
            entity_id: one.member.id(),
            event: format!("call:{id}"),
            person_id: Some(person.id.0),
            language: person.language,
            channel: messages::Channel::CloudApi,
            phone: person.phone.as_ref().map(ToString::to_string),
            variables: notice.variables(),
            document: None,
            not_before: call.today(),
            blocked: match way {
                Route::Queued => None,
                Route::Blocked(why) => Some(why.code().to_owned()),
            },
        };
        let Enqueued::New(message) = messages::enqueue(tx, call.new_id(), &message)? else {
            continue;
        };
        let text = match way {
            Route::Queued => "timeline-message-queued",
            Route::Blocked(_) => "timeline-message-blocked",
        };
        let told = Telling::new(EntryKind::MessageLog, text)
            .about("membership", one.member.id())
            .with("title", title)
            .message(message);
        tell(call, tx, told)?;
    }
    Ok(())
}

/// Whom to write to: the first who can be written to without asking, else the first.
fn addressee<'p>(
    titulars: &'p [Person],
    consents: &BTreeMap<PersonId, Consent>,
) -> Option<(&'p Person, Route)> {
    let ways: Vec<(&Person, Route)> = titulars
        .iter()
        .map(|person| {
            let consent = consents.get(&person.id).map_or(ConsentState::Denied, |last| last.state);
            (person, route(consent, person.phone.as_ref()))
        })
        .collect();
    ways.iter().find(|(_, way)| *way == Route::Queued).or(ways.first()).copied()
}
