//! The contributions' commands: the plan, dues and calls, payments and their confirmation, accounts.
//!
//! Deliberately not here: rules (`domain::contributions`), SQL (`store::contributions`), layout of
//! the papers (`documents`).

mod account;
mod announce;
mod book;
mod dues_called;
mod issue;
mod payments;
mod plan;
mod plan_view;
mod preview;
mod proof;
mod refusals;
pub(crate) mod types;

pub(crate) use account::MemberAccount;
pub(crate) use announce::payable_by;
pub(crate) use book::Book;
pub(crate) use issue::missing_dues;
pub(crate) use preview::{at_most, currency_of};

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<preview::PreviewPlan>(),
    declare::<preview::PreviewImputation>(),
    declare::<preview::PreviewPenalty>(),
    declare::<plan::Plans>(),
    declare::<plan::SavePlan>(),
    declare::<plan::ValidatePlan>(),
    declare::<issue::PreviewIssue>(),
    declare::<issue::IssueDues>(),
    declare::<dues_called::Dues>(),
    declare::<dues_called::IssueCall>(),
    declare::<dues_called::Calls>(),
    declare::<payments::Declare>(),
    declare::<payments::AddProof>(),
    declare::<payments::Confirm>(),
    declare::<payments::Reject>(),
    declare::<payments::Reverse>(),
    declare::<account::Contributions>(),
    declare::<account::AccountQuery>(),
];

#[cfg(test)]
mod announce_tests;
#[cfg(test)]
mod evening;
#[cfg(test)]
mod preview_tests;
#[cfg(test)]
mod tests;
