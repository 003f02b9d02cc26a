//! A member's own memberships, and what is asked of them: `members.own`.

use domain::contributions::BankAccount;
use domain::members::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::members::memberships;
use ts_rs::TS;
use uuid::Uuid;

use super::people::People;
use super::types::MemberRow;
use crate::call::Call;
use crate::command::{Access, Command, EVERY_ROLE, Nothing};
use crate::contributions::MemberAccount;
use crate::cooperative::identity;
use crate::refusal::Refusal;
use crate::wire::Amount;

/// The memberships of the person who asks.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct OwnMemberships {
    /// Whether the signed-in user is linked to a person.
    pub linked: bool,
    /// Where a payment goes while nothing is asked: the cooperative's current account.
    pub iban: Option<String>,
    /// What is asked of them, on which account: one line for each account that an open due goes to.
    pub asked: Vec<OwnAsked>,
    /// Those of which that person is a titular, by rank.
    pub members: Vec<MemberRow>,
}

/// What is asked of a membership on one account of the cooperative.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct OwnAsked {
    /// Of which membership.
    pub membership: Uuid,
    /// `current` or `reserve`.
    pub account: String,
    /// Its IBAN; absent while the cooperative has not recorded it.
    pub iban: Option<String>,
    /// To be paid on it today; zero when what is open there falls due later.
    pub amount: Amount,
}

/// `members.own`: the memberships of whoever is signed in.
pub struct Own;

impl Command for Own {
    type Input = Nothing;
    type Answer = OwnMemberships;
    const NAME: &'static str = "members.own";
    const ACCESS: Access = Access::Roles(EVERY_ROLE);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<OwnMemberships, Refusal> {
        let today = call.today();
        let person = call.who()?.person.map(PersonId);
        call.read(|reader| {
            let people = People::read(reader, today)?;
            let own = |stored: &&memberships::StoredMembership| {
                person.is_some_and(|own| stored.membership.titulars.persons().contains(&own))
            };
            let own: Vec<_> = people.memberships.iter().filter(own).collect();
            let identity = identity(reader)?;
            let mut asked = Vec::new();
            for stored in &own {
                let id = stored.membership.id.0;
                let page = MemberAccount::read(reader, id, None, None, today, call.lang())?;
                asked.extend(page.asked.iter().map(|one| OwnAsked {
                    membership: id,
                    account: one.account.code().to_owned(),
                    iban: match one.account {
                        BankAccount::Current => identity.iban.clone(),
                        BankAccount::Reserve => identity.reserve_iban.clone(),
                    },
                    amount: one.now.into(),
                }));
            }
            Ok(OwnMemberships {
                linked: person.is_some(),
                iban: identity.iban,
                asked,
                members: own.into_iter().map(|one| people.row(one)).collect::<Result<_, _>>()?,
            })
        })
    }
}
