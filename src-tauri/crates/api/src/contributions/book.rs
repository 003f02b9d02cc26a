//! The members' book: memberships with their names, dues and payments, read at once, from which
//! every list, account and figure of this area is worked out.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::contributions::DueKey;
use domain::contributions::{
    ContributionStatus, DueOrigin, IssuedDue, Joined, KnownDue, Payment, PenaltyOrder, Standing,
    standing,
};
use domain::kernel::{Currency, Money};
use domain::members::{Membership, MembershipId};
use store::Reader;
use store::contributions::dues::{self, StoredDue};
use store::contributions::received::{self, ContributionFilter, StoredContribution};
use store::members::{memberships, persons};
use uuid::Uuid;

use crate::refusal::Refusal;

/// The setting that puts penalties before principal.
const PENALTIES_FIRST: &str = "penalties_first";

/// A membership of the book.
#[derive(Debug, Clone)]
pub(crate) struct BookMember {
    /// The membership.
    pub(crate) membership: Membership,
    /// Its titulars' names, joined.
    pub(crate) name: String,
    /// The first day it was ACTIVE.
    pub(crate) active_on: Option<NaiveDate>,
    /// Its dues, in the order of issue.
    pub(crate) dues: Vec<StoredDue>,
    /// Its contributions, in the order of declaration.
    pub(crate) received: Vec<StoredContribution>,
}

/// Memberships with all that was asked of them and all that they paid.
#[derive(Debug, Clone)]
pub(crate) struct Book {
    /// The currency of the file.
    pub(crate) currency: Currency,
    /// Whether penalties are served first.
    pub(crate) penalties: PenaltyOrder,
    /// By rank, those who left too.
    pub(crate) members: Vec<BookMember>,
}

impl Book {
    /// Reads the whole book.
    ///
    /// # Errors
    /// Failures of the file.
    pub(crate) fn read(reader: Reader<'_>) -> Result<Self, Refusal> {
        let mut names: BTreeMap<Uuid, Vec<String>> = BTreeMap::new();
        for (membership, stored) in persons::titulars(reader)? {
            names.entry(membership).or_default().push(stored.person.name.full());
        }
        let active = dues::active_since(reader)?;
        let mut dues_of: BTreeMap<Uuid, Vec<StoredDue>> = BTreeMap::new();
        for due in dues::list(reader, None)? {
            dues_of.entry(due.due.membership).or_default().push(due);
        }
        let mut received_of: BTreeMap<Uuid, Vec<StoredContribution>> = BTreeMap::new();
        for received in received::list(reader, ContributionFilter::default())? {
            received_of.entry(received.contribution.membership).or_default().push(received);
        }
        let members = memberships::list(reader)?
            .into_iter()
            .map(|stored| {
                let id = stored.membership.id.0;
                BookMember {
                    name: joined_names(&names.remove(&id).unwrap_or_default()),
                    active_on: active.get(&id).copied(),
                    dues: dues_of.remove(&id).unwrap_or_default(),
                    received: received_of.remove(&id).unwrap_or_default(),
                    membership: stored.membership,
                }
            })
            .collect();
        Ok(Self { currency: reader.currency()?, penalties: penalties(reader)?, members })
    }

    /// Reads the page of one membership.
    ///
    /// # Errors
    /// `not_found` on `membership`.
    pub(crate) fn read_one(reader: Reader<'_>, membership: Uuid) -> Result<Self, Refusal> {
        let stored = memberships::get(reader, MembershipId(membership))
            .map_err(|error| Refusal::from(error).on("membership"))?;
        let names: Vec<String> = persons::titulars_of(reader, membership)?
            .into_iter()
            .map(|stored| stored.person.name.full())
            .collect();
        let filter = ContributionFilter { membership: Some(membership), status: None };
        let member = BookMember {
            membership: stored.membership,
            name: joined_names(&names),
            active_on: dues::active_since(reader)?.get(&membership).copied(),
            dues: dues::list(reader, Some(membership))?,
            received: received::list(reader, filter)?,
        };
        Ok(Self {
            currency: reader.currency()?,
            penalties: penalties(reader)?,
            members: vec![member],
        })
    }

    /// Reads one page, or the whole book.
    ///
    /// # Errors
    /// `not_found` on `membership`.
    pub(crate) fn read_some(reader: Reader<'_>, membership: Option<Uuid>) -> Result<Self, Refusal> {
        match membership {
            Some(membership) => Self::read_one(reader, membership),
            None => Self::read(reader),
        }
    }

    /// Works out where a member stands on a day.
    ///
    /// # Errors
    /// `amount_out_of_range`.
    pub(crate) fn standing(
        &self,
        member: &BookMember,
        as_of: NaiveDate,
    ) -> Result<Standing, Refusal> {
        Ok(standing(
            &member.known_dues(),
            &member.payments(),
            member.membership.left_on,
            self.penalties,
            as_of,
            self.currency,
        )?)
    }
}

impl BookMember {
    /// The id of the membership.
    pub(crate) fn id(&self) -> Uuid {
        self.membership.id.0
    }

    /// The dues as the rules see them.
    pub(crate) fn known_dues(&self) -> Vec<KnownDue> {
        self.dues
            .iter()
            .map(|stored| KnownDue {
                id: stored.id,
                kind: stored.due.kind,
                due_on: stored.due.due_on,
                issue_order: stored.issue_order,
                amount: stored.due.amount,
                waived: Money::zero(stored.due.amount.currency()),
                grace_days: stored.due.grace_days,
                taken_back: stored.cancelled_on.is_some(),
            })
            .collect()
    }

    /// The confirmed contributions, as the rules see them.
    pub(crate) fn payments(&self) -> Vec<Payment> {
        self.received
            .iter()
            .filter(|received| received.contribution.status == ContributionStatus::Confirmed)
            .map(payment)
            .collect()
    }

    /// The dues of the plan that exist.
    pub(crate) fn issued(&self, plan: Uuid) -> Vec<IssuedDue> {
        self.dues
            .iter()
            .filter_map(|stored| {
                let origin: DueOrigin = stored.due.origin?;
                let key = DueKey { plan, membership: self.id(), origin };
                Some(IssuedDue { key, due_on: stored.due.due_on })
            })
            .collect()
    }

    /// What issuing must know.
    pub(crate) fn joined(&self) -> Joined {
        Joined {
            membership: self.id(),
            joined_on: self.membership.joined_on,
            active_on: self.active_on,
            left_on: self.membership.left_on,
        }
    }
}

/// A contribution as the rules see it.
pub(crate) fn payment(received: &StoredContribution) -> Payment {
    Payment {
        on: received.contribution.value_date,
        declaration_order: received.declaration_order,
        amount: received.contribution.amount,
    }
}

fn penalties(reader: Reader<'_>) -> Result<PenaltyOrder, Refusal> {
    let first = store::settings::get(reader, PENALTIES_FIRST)?;
    Ok(match first.and_then(|value| value.as_bool()) {
        Some(true) => PenaltyOrder::First,
        Some(false) | None => PenaltyOrder::Last,
    })
}

/// `Léa Dupont, Paul Martin`.
fn joined_names(names: &[String]) -> String {
    names.join(", ")
}
