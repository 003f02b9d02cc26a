//! Decisions to follow: their states, how urgent they are, how many of each there are.
//!
//! Deliberately not here: the votes that took them (`assemblies`) and any storage. *Overdue* is
//! derived from the deadline and the day, never kept.
//!
//! Source: spec 06, "Decisions to follow".

pub mod status;
pub mod templates;
pub mod urgency;

pub use status::{DECISION_WORKFLOW, DecisionStatus, Evidence, Moved, move_to};
pub use templates::{Template, default_deadline};
pub use urgency::{Counts, Judgement, Urgency, counts, judge};
