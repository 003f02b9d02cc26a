//! Reading columns whose type is not SQLite's own: amounts, codes, JSON.
//!
//! A value that cannot be read means a damaged file: it comes out as `StoreError::Damaged`.

use std::fmt::Display;
use std::str::FromStr;

use domain::kernel::{Currency, Money};
use domain::members::Language;
use rusqlite::types::FromSqlError;
use rusqlite::{Row, RowIndex};
use serde_json::Value;

/// Reads whole minor units as money.
#[allow(dead_code, reason = "the first areas with amounts are ledger and contributions")]
pub(crate) fn money(row: &Row<'_>, index: usize, currency: Currency) -> rusqlite::Result<Money> {
    let minor: i64 = row.get(index)?;
    Money::try_from_minor(i128::from(minor), currency).map_err(|error| unreadable(index, error))
}

/// Reads JSON text.
pub(crate) fn json(row: &Row<'_>, index: impl RowIndex + Copy) -> rusqlite::Result<Value> {
    let text: String = row.get(index)?;
    serde_json::from_str(&text).map_err(|error| unreadable(position(row, index), error))
}

/// Reads text that names one of a few things.
pub(crate) fn code<T>(row: &Row<'_>, index: impl RowIndex + Copy) -> rusqlite::Result<T>
where
    T: FromStr,
    T::Err: Display,
{
    let text: String = row.get(index)?;
    text.parse().map_err(|error: T::Err| unreadable(position(row, index), error))
}

/// Reads text that names one of a few things, or nothing.
pub(crate) fn optional_code<T>(
    row: &Row<'_>,
    index: impl RowIndex + Copy,
) -> rusqlite::Result<Option<T>>
where
    T: FromStr,
    T::Err: Display,
{
    let text: Option<String> = row.get(index)?;
    text.map(|text| text.parse())
        .transpose()
        .map_err(|error: T::Err| unreadable(position(row, index), error))
}

/// Reads the two letters of a language.
pub(crate) fn language(row: &Row<'_>, index: impl RowIndex + Copy) -> rusqlite::Result<Language> {
    let text: String = row.get(index)?;
    Language::parse(&text).map_err(|error| unreadable(position(row, index), error))
}

fn position(row: &Row<'_>, index: impl RowIndex) -> usize {
    index.idx(row.as_ref()).unwrap_or_default()
}

/// Says that the value in a column cannot be read.
pub(crate) fn unreadable(index: usize, error: impl Display) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(
        index,
        rusqlite::types::Type::Text,
        Box::new(FromSqlError::Other(error.to_string().into())),
    )
}

/// A text that is none of the codes it should be one of.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not one of the known codes")]
pub struct UnknownCode(pub String);

/// A value with the name that it has in a statement.
pub(crate) type Named<'a> = (&'static str, Box<dyn rusqlite::ToSql + 'a>);

/// Declares an enum whose variants are written as codes, in the tables and across the door.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every one of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code it is written as.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::columns::UnknownCode;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::columns::UnknownCode(text.to_owned())),
                }
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.code().into())
            }
        }
    };
}
pub(crate) use codes;
