//! What several areas share: money, exact ratios, splits, the calendar.
//!
//! Source: spec 02, "Money, dates, rounding".

pub mod calendar;
pub mod money;
pub mod ratio;
pub mod split;

pub use calendar::{DateRange, add_months, whole_months, whole_years};
pub use money::{Currency, Money, MoneyError};
pub use ratio::{Ratio, RatioError};
pub use split::{SplitError, split};
