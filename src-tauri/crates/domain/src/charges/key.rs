//! Distribution keys: by what an amount is shared out over the lots.
//!
//! A mixed key is made of plain ones and never of mixed ones: the types say so. Deliberately not
//! here: names, dates and phases of a key, and the sharing itself (`distribution`).
//!
//! Raises nothing. Source: spec 03, "Shared charges (charges communes)".

use crate::kernel::Ratio;

/// The most parts of a mixed key: more is no key that a person can follow.
pub const MOST_PARTS: usize = 20;

/// A lot that may bear a part of an expense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargedLot {
    /// Unique among the lots given.
    pub code: String,
    /// Over the base of the deed; 0 for a lot that holds none.
    pub quotite: u32,
    /// How many people live there on the day; needed by the key [`PlainKey::Occupants`] only.
    pub occupants: Option<u32>,
}

/// A quantity for each lot named, by its code: readings, weights.
pub type ByLot = Vec<(String, Ratio)>;

/// A key that is not made of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlainKey {
    /// By quotité: insurance, heavy maintenance.
    General,
    /// By meter readings or declared usage: heating, water, electricity.
    Usage {
        /// The part that is shared out by quotité whatever is used, from 0 to 1.
        fixed_rate: Ratio,
        /// What each lot used: every lot, none twice, none negative.
        readings: ByLot,
    },
    /// Among the named beneficiaries only: lift, private gardens.
    Benefit {
        /// The weight of each beneficiary, not negative.
        weights: ByLot,
    },
    /// One part a lot.
    Equal,
    /// By how many people live there.
    Occupants,
}

/// A part of a mixed key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPart {
    /// From 0 to 1; the rates of all the parts sum to one.
    pub rate: Ratio,
    /// How the part is shared out.
    pub key: PlainKey,
}

/// By what an amount is shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// By one thing.
    Plain(PlainKey),
    /// Parts of the amount, each by its own key.
    Mixed(Vec<KeyPart>),
}
