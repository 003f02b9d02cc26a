//! What an import compares a list with, and what it leaves so that the same list adds nothing.

use std::collections::BTreeMap;

use domain::members::PersonId;
use domain::members::import::{Fingerprint, KnownMembership, KnownPeople, KnownPerson};
use rusqlite::params;
use uuid::Uuid;

use super::{households, memberships, persons};
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;

/// Remembers that a row was imported as a person. The person's own change is what the history
/// tells: this row follows from it.
///
/// # Errors
/// [`StoreError::AlreadyExists`] when the row was imported before.
pub fn remember(
    tx: &mut Tx<'_>,
    fingerprint: &Fingerprint,
    person: PersonId,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO imported_row (fingerprint, person_id) VALUES (?, ?)",
        params![fingerprint.as_str(), person.0],
    )?;
    Ok(())
}

/// Reads everyone that a list is compared with.
///
/// # Errors
/// Failures of the database.
pub fn known(reader: Reader<'_>) -> Result<KnownPeople, StoreError> {
    let mut titulars: BTreeMap<Uuid, Vec<KnownPerson>> = BTreeMap::new();
    for (membership, stored) in persons::titulars(reader)? {
        let person = stored.person;
        titulars.entry(membership).or_default().push(KnownPerson {
            id: person.id,
            name: person.name,
            email: person.email,
            phone: person.phone,
        });
    }
    let households = households::listed(reader)?;
    let memberships = memberships::list(reader)?
        .into_iter()
        .map(|stored| {
            let membership = stored.membership;
            KnownMembership {
                id: membership.id,
                number: membership.number,
                household: membership
                    .household
                    .and_then(|household| households.get(&household))
                    .cloned(),
                rank: membership.rank,
                joined_on: membership.joined_on,
                has_left: membership.status.has_left(),
                persons: titulars.remove(&membership.id.0).unwrap_or_default(),
            }
        })
        .collect();
    let fingerprints = reader
        .all("SELECT fingerprint, person_id FROM imported_row", [], |row| {
            Ok((Fingerprint::stored(row.get(0)?), PersonId(row.get(1)?)))
        })?
        .into_iter()
        .collect();
    Ok(KnownPeople { memberships, fingerprints })
}
