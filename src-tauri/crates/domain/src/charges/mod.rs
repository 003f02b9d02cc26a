//! Shared charges: what each lot bears of an expense, by which key, and when a lot changes hands.
//!
//! Deliberately not here: quotités (`lots`), the journal entries of an expense and of a settlement
//! (`ledger`), the convention of a carried lot (`portage`), and any storage.
//!
//! Source: spec 03, "Shared charges (charges communes)".

pub mod distribution;
mod error;
pub mod handover;
pub mod key;

pub use distribution::{Distribution, distribute};
pub use error::{ChargeError, Given, HandoverError};
pub use handover::{Handover, handover};
pub use key::{ByLot, ChargedLot, Key, KeyPart, MOST_PARTS, PlainKey};
