//! Everything that the members' pages show, read once.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::kernel::Money;
use domain::members::{
    Channel, Consent, Household, HouseholdId, KycList, KycPiece, KycRecord, MembershipId, PersonId,
    Region, missing_pieces,
};
use serde_json::Value;
use store::members::persons::StoredPerson;
use store::members::{consents, households, kyc, memberships, persons};
use store::{Reader, settings};
use uuid::Uuid;

use super::types::{MemberRow, PersonBrief};
use crate::contributions::Book;
use crate::refusal::Refusal;

/// The setting that lists the pieces asked for.
const KYC_PIECES: &str = "members.kyc_pieces";
/// The setting that names the country whose phone numbers need no prefix.
const PHONE_REGION: &str = "members.phone_region";

/// The checklist of the cooperative.
///
/// # Errors
/// Failures of the file; a setting that is no checklist.
pub(super) fn kyc_list(reader: Reader<'_>) -> Result<KycList, Refusal> {
    let Some(Value::Array(pieces)) = settings::get(reader, KYC_PIECES)? else {
        return Ok(KycList::default());
    };
    let pieces = pieces
        .iter()
        .map(|piece| KycPiece::try_new(piece.as_str().unwrap_or_default()))
        .collect::<Result<_, _>>()?;
    Ok(KycList::try_new(pieces)?)
}

/// The country whose phone numbers are read without prefix; Belgium unless set.
///
/// # Errors
/// Failures of the file; a setting that is no country.
pub(super) fn region(reader: Reader<'_>) -> Result<Region, Refusal> {
    match settings::get(reader, PHONE_REGION)? {
        Some(Value::String(code)) => Ok(Region::try_new(&code)?),
        _ => Ok(Region::BE),
    }
}

/// The members of the file on a day.
pub(super) struct People {
    today: NaiveDate,
    /// By rank.
    pub(super) memberships: Vec<memberships::StoredMembership>,
    titulars: BTreeMap<Uuid, Vec<StoredPerson>>,
    pub(super) households: BTreeMap<HouseholdId, Household>,
    records: BTreeMap<MembershipId, Vec<KycRecord>>,
    pub(super) consents: BTreeMap<PersonId, Consent>,
    pub(super) kyc_list: KycList,
    /// What each membership owes today and whether something is late, from the members' book.
    standings: BTreeMap<Uuid, (Money, bool)>,
}

impl People {
    /// Reads them all: a cooperative has some hundreds at most.
    pub(super) fn read(reader: Reader<'_>, today: NaiveDate) -> Result<Self, Refusal> {
        let mut titulars: BTreeMap<Uuid, Vec<StoredPerson>> = BTreeMap::new();
        for (membership, person) in persons::titulars(reader)? {
            titulars.entry(membership).or_default().push(person);
        }
        let book = Book::read(reader)?;
        let standings = book.members.iter().map(|member| {
            let standing = book.standing(member, today)?;
            Ok((member.id(), (standing.balance, standing.is_late())))
        });
        Ok(Self {
            today,
            standings: standings.collect::<Result<_, Refusal>>()?,
            memberships: memberships::list(reader)?,
            titulars,
            households: households::all(reader)?,
            records: kyc::all(reader)?,
            consents: consents::last_of_all(reader, Channel::Whatsapp)?,
            kyc_list: kyc_list(reader)?,
        })
    }

    /// The titulars of a membership, in order.
    pub(super) fn titulars(&self, membership: MembershipId) -> &[StoredPerson] {
        self.titulars.get(&membership.0).map_or(&[], Vec::as_slice)
    }

    /// What was judged of a membership's papers, the first first.
    pub(super) fn records(&self, membership: MembershipId) -> &[KycRecord] {
        self.records.get(&membership).map_or(&[], Vec::as_slice)
    }

    /// A membership as the list shows it.
    ///
    /// # Errors
    /// `not_found` for a membership that was not read with them.
    pub(super) fn row(&self, stored: &memberships::StoredMembership) -> Result<MemberRow, Refusal> {
        let membership = &stored.membership;
        let titulars: Vec<PersonBrief> = self
            .titulars(membership.id)
            .iter()
            .map(|stored| PersonBrief { id: stored.person.id.0, name: stored.person.name.full() })
            .collect();
        let names: Vec<&str> = titulars.iter().map(|person| person.name.as_str()).collect();
        let household = membership.household.and_then(|id| self.households.get(&id));
        let occupants = household.and_then(|household| household.occupants.on(self.today));
        let missing = missing_pieces(&self.kyc_list, self.records(membership.id)).len();
        let &(balance, late) =
            self.standings.get(&membership.id.0).ok_or_else(|| Refusal::new("not_found"))?;
        Ok(MemberRow {
            id: membership.id.0,
            number: membership.number.value(),
            name: names.join(", "),
            titulars,
            rank: membership.rank.value(),
            status: membership.status.code().to_owned(),
            joined_on: membership.joined_on.into(),
            left_on: membership.left_on.map(Into::into),
            reference: membership.number.structured_reference().to_string(),
            household: household.map(|household| household.label.to_string()),
            occupants: occupants.map(|occupants| occupants.total()),
            kyc_missing: u32::try_from(missing).unwrap_or(u32::MAX),
            balance: balance.into(),
            late,
        })
    }
}
