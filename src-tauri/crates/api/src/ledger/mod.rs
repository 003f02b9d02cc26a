//! The ledger: the chart, the journal, balances, opening balances.
//!
//! Deliberately not here: rules (`domain::ledger`), SQL (`store::ledger`). The other areas enter
//! what happens to them through [`post`] and [`reverse`], inside their own unit of work.

mod opening;
mod posting;
mod queries;
mod refusals;
mod types;

pub(crate) use posting::{chart, post, reverse};

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<queries::Accounts>(),
    declare::<queries::Entries>(),
    declare::<queries::TrialBalanceQuery>(),
    declare::<queries::AccountQuery>(),
    declare::<opening::PreviewOpening>(),
    declare::<opening::EnterOpening>(),
    declare::<opening::ReverseOpening>(),
];

#[cfg(test)]
mod tests;
