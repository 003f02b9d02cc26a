//! Rows that are made one by one while the answer is written: a table of a hundred thousand rows
//! never stands whole beside its own writing.
//!
//! Deliberately not here: what a row says.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The rows of an answer: to be made, or read back from one that was written.
pub enum Rows<T> {
    /// How many, and how each is made.
    Made(usize, Box<dyn Fn(usize) -> T>),
    /// As they were written.
    Read(Vec<T>),
}

impl<T: Serialize> Serialize for Rows<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Made(count, make) => serializer.collect_seq((0..*count).map(make)),
            Self::Read(rows) => rows.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Rows<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::Read)
    }
}
