//! Shared charges: what each lot bears of an expense, by which key, what is called in advance and
//! settled, and what moves when a lot changes hands.
//!
//! Deliberately not here: quotités (`lots`), the journal entries of an expense and of a settlement
//! (`ledger`), the convention of a carried lot (`portage`), and any storage.
//!
//! Source: spec 03, "Shared charges (charges communes)".

pub mod distribution;
mod error;
pub mod funds;
pub mod handover;
pub mod key;
pub mod provisions;
pub mod settlement;
#[cfg(test)]
mod spec_03;

pub use distribution::{Distribution, distribute};
pub use error::{ChargeError, Given, HandoverError};
pub use funds::{FundTransfer, transfer};
pub use handover::{Handover, handover};
pub use key::{ByLot, ChargedLot, Key, KeyPart, MOST_PARTS, PlainKey};
pub use provisions::{MOST_CALLS, ProvisionError, Provisions, provisions};
pub use settlement::{Settlement, SettlementError, settle};
