//! Papers: those the cooperative keeps, and those the program makes.
//!
//! Every paper the program issues is kept as the bytes that left; the same data printed again
//! give the kept bytes, marked as a duplicate. Deliberately not here: layout (`documents` crate).
//! Source: spec 09.

mod batch;
mod calls;
mod library;
mod paper;
pub(crate) mod photo;
pub(crate) mod printing;
mod recovery;
mod seen;
mod statements;
pub(crate) mod types;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<library::List>(),
    declare::<library::Content>(),
    declare::<library::Add>(),
    declare::<library::SetVisibility>(),
    declare::<library::Save>(),
    declare::<printing::Print>(),
    declare::<statements::Statement>(),
    declare::<statements::Statements>(),
    declare::<calls::CallPapers>(),
    declare::<recovery::RecoverySheet>(),
];
