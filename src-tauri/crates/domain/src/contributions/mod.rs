//! Contributions: the plan, what it asks of each membership, what was paid, what remains.
//!
//! Deliberately not here: the journal entries that money events make (`ledger`), the pages and
//! messages that show them, and any storage. Statuses that follow from dates and sums are
//! computed, never kept. Every computation returns its steps.
//!
//! Source: spec 02, "Contributions and the ledger".

pub mod account;
pub mod contribution;
pub mod dues;
pub mod entry;
pub mod imputation;
pub mod indexation;
pub mod issue;
pub mod penalty;
pub mod plan;
pub mod schedule;
pub mod standing;
pub mod up_to_date;

pub use crate::kernel::{Compounding, IndexValue};
pub use account::{Account, AccountLine, Movement, MovementKind, ToPay, account, to_pay_now};
pub use contribution::{
    BankAccount, CONTRIBUTION_WORKFLOW, Contribution, ContributionError, ContributionStatus,
    Decision, Evidence, Method, duplicates,
};
pub use dues::{Destination, DueFacts, DueKind, DueState};
pub use entry::{CatchUpDue, EntryRule};
pub use imputation::{
    Allocation, Imputation, ImputationError, Nature, OpenDue, Payment, PenaltyOrder, impute,
};
pub use indexation::Indexation;
pub use issue::{DueKey, DueOrigin, IssuedDue, Joined, NewDue, issue};
pub use penalty::{
    DatedStep, InterestStart, Penalty, PenaltyError, PenaltyKind, PenaltyRule, PlacedPayment,
    RateFrom, penalty, to_post,
};
pub use plan::{Period, Plan, PlanError, PlanState, PlanTerms, PlanVersion};
pub use schedule::{Band, Instalment, Joining, Schedule};
pub use standing::{DueStanding, KnownDue, Standing, standing};
pub use up_to_date::{FailingDue, JudgedDue, UpToDate, up_to_date};
