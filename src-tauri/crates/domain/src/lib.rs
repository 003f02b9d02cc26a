//! The rules of a housing cooperative.
//!
//! Deliberately not here: input or output of any kind, a clock, randomness, SQL, async, texts in
//! a human language (a text is a key of the catalogue), and any other crate of ours. Everything
//! is a function of its arguments; "today" is one of them.

pub mod contributions;
pub mod cooperative;
pub mod kernel;
pub mod ledger;
pub mod members;
pub mod payments;
pub mod portage;
