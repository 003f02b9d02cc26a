//! The board (conseil de copropriété): whether one is required, who sits on it, for how long.
//!
//! Deliberately not here: the election itself (`assemblies`), the decisions that the board follows
//! (`decisions`) and any storage. What follows from dates is computed, never kept.
//!
//! Source: spec 06, "Board"; spec 01, "Rules are data, dated, with a source".

pub mod composition;
pub mod exclusion;
pub mod mandate;
pub mod requirement;

pub use composition::{Composition, Position, PositionTaken, Seat, check_position, composition};
pub use exclusion::{Clash, SyndicTooLong, Tenure, check_syndic_mandate, clash};
pub use mandate::{
    Closed, Closing, ClosingReason, Mandate, MandateError, MandateJudgement, MandateRule, Standing,
};
pub use requirement::{BoardRule, LotUse, Requirement, RequirementError, requirement};
