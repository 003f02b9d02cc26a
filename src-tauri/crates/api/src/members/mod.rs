//! People: the list, a membership, its persons, papers, status, rank, consent, and lists imported.
//!
//! Deliberately not here: rules (`domain::members`), SQL (`store::members`), what a membership
//! owes (`contributions`).

mod add;
mod change;
mod correct;
mod import;
mod leaving;
mod own;
mod papers;
mod people;
mod refusals;
mod table;
mod types;
mod views;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<views::List>(),
    declare::<views::Show>(),
    declare::<own::Own>(),
    declare::<views::Persons>(),
    declare::<add::Add>(),
    declare::<change::Update>(),
    declare::<change::UpdatePerson>(),
    declare::<correct::Correct>(),
    declare::<papers::SetKyc>(),
    declare::<papers::SetConsent>(),
    declare::<change::ChangeStatusCommand>(),
    declare::<change::ChangeRank>(),
    declare::<import::PreviewImport>(),
    declare::<import::Import>(),
];

#[cfg(test)]
mod import_tests;
#[cfg(test)]
mod tests;
