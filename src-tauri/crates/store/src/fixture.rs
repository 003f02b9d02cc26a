//! What the tests of this crate begin with.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use domain::kernel::Currency;
use uuid::Uuid;

use domain::members::Language;

use crate::{Act, NewFile, Store};

/// A header for a new file.
pub(crate) fn header() -> NewFile {
    NewFile {
        id: id(1),
        name: "Ferme du Temple".to_owned(),
        currency: Currency::EUR,
        language: Language::Fr,
        demo: false,
        created_at: noon(1),
        today: day(1),
    }
}

/// A cooperative in memory.
pub(crate) fn store() -> Store {
    Store::in_memory(&header()).expect("a store in memory")
}

/// An act of the program itself, on 2 January 2026.
pub(crate) fn act(command: &'static str) -> Act {
    Act::new(command, noon(2), day(2))
}

/// The id with this number.
pub(crate) fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// A day of January 2026.
pub(crate) fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, number).expect("a day of January")
}

/// Noon of a day of January 2026.
pub(crate) fn noon(number: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 1, number, 12, 0, 0).single().expect("a day of January")
}
