//! Persons: anyone the file must name.

use domain::members::{Address, Email, Language, Name, Note, Person, PersonId, PersonName, Phone};
use rusqlite::Row;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{optional_parsed, parsed};
use crate::act::Change;
use crate::columns::{self, Named};
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;

const ENTITY: &str = "person";
const PERSONAL: &[&str] = &[
    "family_name",
    "given_name",
    "email",
    "phone",
    "street",
    "postal_code",
    "city",
    "country",
    "note",
];

/// A person as the file keeps them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPerson {
    /// Who.
    pub person: Person,
    /// Grows at each change.
    pub row_version: i64,
}

/// Adds a person.
///
/// # Errors
/// Failures of the database.
pub fn add(tx: &mut Tx<'_>, person: &Person) -> Result<(), StoreError> {
    let mut values = values_of(person);
    values.push((":at", Box::new(tx.act().at)));
    tx.execute(
        "INSERT INTO person (id, family_name, given_name, email, phone, language, street, \
         postal_code, city, country, note, created_at) VALUES (:id, :family, :given, :email, \
         :phone, :language, :street, :postal_code, :city, :country, :note, :at)",
        &values[..],
    )?;
    tx.record(Change::created(ENTITY, person.id.0, said(person)).personal(PERSONAL));
    Ok(())
}

/// Changes a person, as they were read at `row_version`.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::ChangedMeanwhile`].
pub fn update(tx: &mut Tx<'_>, person: &Person, row_version: i64) -> Result<(), StoreError> {
    let before = get(tx.reader(), person.id)?;
    let mut values = values_of(person);
    values.push((":row_version", Box::new(row_version)));
    let rows = tx.execute(
        "UPDATE person SET family_name = :family, given_name = :given, email = :email, \
         phone = :phone, language = :language, street = :street, postal_code = :postal_code, \
         city = :city, country = :country, note = :note, row_version = row_version + 1 \
         WHERE id = :id AND row_version = :row_version",
        &values[..],
    )?;
    tx.row_was_changed(ENTITY, person.id.0, rows)?;
    let change = Change::updated(ENTITY, person.id.0, said(&before.person), said(person));
    tx.record(change.personal(PERSONAL));
    Ok(())
}

/// Reads one person.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(reader: Reader<'_>, id: PersonId) -> Result<StoredPerson, StoreError> {
    reader
        .optional("SELECT * FROM person WHERE id = ?", [id.0], of_row)?
        .ok_or(StoreError::NotFound { entity: ENTITY, id: id.0 })
}

/// Reads every person, by name.
///
/// # Errors
/// Failures of the database.
pub fn list(reader: Reader<'_>) -> Result<Vec<StoredPerson>, StoreError> {
    reader.all("SELECT * FROM person ORDER BY family_name, given_name, id", [], of_row)
}

/// Reads every titular with the membership it belongs to, in the order of each membership.
///
/// # Errors
/// Failures of the database.
pub fn titulars(reader: Reader<'_>) -> Result<Vec<(Uuid, StoredPerson)>, StoreError> {
    reader.all(
        "SELECT person.*, membership_id FROM membership_titular \
         JOIN person ON person.id = person_id ORDER BY membership_id, position",
        [],
        |row| Ok((row.get("membership_id")?, of_row(row)?)),
    )
}

/// Reads the titulars of one membership, in order.
///
/// # Errors
/// Failures of the database.
pub fn titulars_of(reader: Reader<'_>, membership: Uuid) -> Result<Vec<StoredPerson>, StoreError> {
    reader.all(
        "SELECT person.* FROM membership_titular JOIN person ON person.id = person_id \
         WHERE membership_id = ? ORDER BY position",
        [membership],
        of_row,
    )
}

pub(super) fn of_row(row: &Row<'_>) -> rusqlite::Result<StoredPerson> {
    let text = |column: &str| -> rusqlite::Result<String> {
        Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
    };
    let address = Address::try_new(
        &text("street")?,
        &text("postal_code")?,
        &text("city")?,
        &text("country")?,
    );
    Ok(StoredPerson {
        person: Person {
            id: PersonId(row.get("id")?),
            name: PersonName {
                family: parsed(row, "family_name", |name| Name::try_new(name, "family_name"))?,
                given: optional_parsed(row, "given_name", |name| {
                    Name::try_new(name, "given_name")
                })?,
            },
            email: optional_parsed(row, "email", Email::try_new)?,
            // Stored in E.164: the region plays no part any more.
            phone: optional_parsed(row, "phone", Phone::from_e164)?,
            language: parsed(row, "language", Language::parse)?,
            address: address.map_err(|error| columns::unreadable(0, error))?,
            note: parsed(row, "note", Note::try_new)?,
        },
        row_version: row.get("row_version")?,
    })
}

/// What a person's row holds, by the names in the statements.
fn values_of(person: &Person) -> Vec<Named<'_>> {
    let values: [Named<'_>; 11] = [
        (":id", Box::new(person.id.0)),
        (":family", Box::new(person.name.family.as_str())),
        (":given", Box::new(person.name.given.as_ref().map(Name::as_str))),
        (":email", Box::new(person.email.as_ref().map(Email::as_str))),
        (":phone", Box::new(person.phone.as_ref().map(Phone::as_str))),
        (":language", Box::new(person.language.code())),
        (":street", Box::new(person.address.street.as_deref())),
        (":postal_code", Box::new(person.address.postal_code.as_deref())),
        (":city", Box::new(person.address.city.as_deref())),
        (":country", Box::new(person.address.country.as_deref())),
        (":note", Box::new(person.note.as_str())),
    ];
    Vec::from(values)
}

fn said(person: &Person) -> Value {
    json!({
        "family_name": person.name.family.as_str(),
        "given_name": person.name.given.as_ref().map(Name::as_str),
        "email": person.email.as_ref().map(Email::as_str),
        "phone": person.phone.as_ref().map(Phone::as_str),
        "language": person.language.code(),
        "street": person.address.street,
        "postal_code": person.address.postal_code,
        "city": person.address.city,
        "country": person.address.country,
        "note": person.note.as_str(),
    })
}
