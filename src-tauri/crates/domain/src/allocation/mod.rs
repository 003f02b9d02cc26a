//! FIFO allocation: by rank, each one that may choose receives the first lot it accepts (spec 04).
//!
//! The order is one of choice, not of delivery. Deliberately not here: whether a membership is up to
//! date ([`contributions::up_to_date`](crate::contributions::up_to_date())), who may propose a run,
//! and the sentences that tell an outcome.

mod case;
mod checks;
mod error;
mod run;
mod state;
mod vacancies;

pub use case::{Candidate, Case, Fixed, Lot, MissingDue, Needs};
pub use error::AllocationError;
pub use run::{Choice, Decision, Obstacle, Outcome, Run, Wait, allocate};
pub use state::{
    ALLOCATION_STATES, AllocationChange, AllocationFacts, AllocationState, AllocationStateError,
    change_allocation,
};
