//! What several areas share: money, exact ratios, splits, the calendar, explanation, dated rules,
//! workflows.
//!
//! Source: spec 02, "Money, dates, rounding".

pub mod annuity;
pub mod calendar;
pub mod explain;
#[cfg(test)]
pub(crate) mod given;
pub mod growth;
pub mod money;
pub mod ratio;
pub mod relation;
pub mod rules;
pub mod shared_out;
pub mod split;
pub mod workflow;

pub use annuity::{annuity, period_rate};
pub use calendar::{DateRange, add_months, whole_months, whole_years};
pub use explain::{Operand, Operation, Rounding, Step, StepError, Value};
pub use growth::{Compounding, GrowthNames, IndexError, IndexValue, PublishedIndex, growth_at};
pub use money::{Currency, Money, MoneyError};
pub use ratio::{Ratio, RatioError};
pub use relation::Relation;
pub use rules::{DatedRule, DatedRules, RuleError};
pub use shared_out::{PartNames, share_out, share_out_whole};
pub use split::{SplitError, split};
pub use workflow::{Transition, Workflow, WorkflowError};
