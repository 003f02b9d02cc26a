//! Provisions: the year's budget split over its calls, then each call over the lots.
//!
//! The calls are equal, the extra cents to the earlier; each is then shared out by the key, so
//! that every call adds up by itself. Deliberately not here: dates of the calls, dues.
//!
//! Raises [`ProvisionError`]. Source: spec 03, "Provisions (monthly advances)".

use super::distribution::{Distribution, distribute};
use super::error::ChargeError;
use super::key::{ChargedLot, Key};
use crate::kernel::{Money, PartNames, Ratio, Step, StepError, share_out};

/// The most calls of a year: one a day.
pub const MOST_CALLS: u32 = 366;

/// A year's provisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provisions {
    /// What each call asks for in all; they sum to the budget.
    pub calls: Vec<Money>,
    /// What each call asks from each lot; each sums to its call.
    pub by_lot: Vec<Distribution>,
    /// How the budget was split over the calls.
    pub steps: Vec<Step>,
}

/// Refusals of provisions.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProvisionError {
    /// The budget is zero or negative.
    #[error("a budget of {budget} is not above zero")]
    BudgetNotPositive {
        /// What was given.
        budget: Money,
    },
    /// No call, or too many.
    #[error("{calls} calls a year")]
    CallsOutOfRange {
        /// What was given.
        calls: u32,
    },
    /// The lots or the key are refused.
    #[error(transparent)]
    Charge(#[from] ChargeError),
}

impl From<StepError> for ProvisionError {
    fn from(error: StepError) -> Self {
        Self::Charge(error.into())
    }
}

impl ProvisionError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BudgetNotPositive { .. } => "budget_not_positive",
            Self::CallsOutOfRange { .. } => "calls_out_of_range",
            Self::Charge(error) => error.code(),
        }
    }

    /// The field to blame, as a path.
    pub fn field(&self) -> Option<String> {
        match self {
            Self::BudgetNotPositive { .. } => Some("budget".to_owned()),
            Self::CallsOutOfRange { .. } => Some("calls".to_owned()),
            Self::Charge(error) => error.field(),
        }
    }
}

/// Splits a year's budget over `calls` calls, from 1 to [`MOST_CALLS`], and each over the lots.
///
/// # Errors
/// [`ProvisionError`].
pub fn provisions(
    budget: Money,
    calls: u32,
    lots: &[ChargedLot],
    key: &Key,
) -> Result<Provisions, ProvisionError> {
    const NAMES: PartNames =
        PartNames { part: "call", whole: "budget", share: "own_share", sum: "calls_count" };
    if !budget.is_positive() {
        return Err(ProvisionError::BudgetNotPositive { budget });
    }
    if !(1..=MOST_CALLS).contains(&calls) {
        return Err(ProvisionError::CallsOutOfRange { calls });
    }
    let equal: Vec<Ratio> = (0..calls).map(|_| Ratio::one()).collect();
    let (calls, steps): (Vec<Money>, Vec<Step>) =
        share_out(budget, &equal, NAMES)?.into_iter().unzip();
    let by_lot = calls
        .iter()
        .map(|&call| distribute(call, lots, key))
        .collect::<Result<Vec<Distribution>, ChargeError>>()?;
    Ok(Provisions { calls, by_lot, steps })
}

#[cfg(test)]
mod tests {
    use super::super::key::PlainKey;
    use super::*;
    use crate::charges::spec_03::lots;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::eur;

    #[test]
    fn the_extra_cents_go_to_the_earlier_calls_and_each_call_adds_up() {
        let key = Key::Plain(PlainKey::General);
        let found = provisions(eur("12000.05"), 12, &lots(), &key).unwrap();
        let expected: Vec<Money> =
            (0..12).map(|call| eur(if call < 5 { "1000.01" } else { "1000.00" })).collect();
        assert_eq!(found.calls, expected);
        assert_recomputed(&found.steps);
        let first = ["266.00", "223.00", "112.00", "303.01", "96.00"];
        assert_eq!(found.by_lot[0].shares, first.map(eur));
        let last = ["266.00", "223.00", "112.00", "303.00", "96.00"];
        assert_eq!(found.by_lot[11].shares, last.map(eur));
        for (call, by_lot) in found.calls.iter().zip(&found.by_lot) {
            assert_eq!(by_lot.total, *call);
        }
    }

    #[test]
    fn a_budget_of_nothing_and_a_year_without_calls_are_refused() {
        let refused = |budget: &str, calls: u32, lots: &[ChargedLot]| {
            let key = Key::Plain(PlainKey::General);
            let error = provisions(eur(budget), calls, lots, &key).unwrap_err();
            (error.code(), error.field())
        };
        let field = |name: &str| Some(name.to_owned());
        assert_eq!(refused("0.00", 12, &lots()), ("budget_not_positive", field("budget")));
        assert_eq!(refused("-1.00", 12, &lots()), ("budget_not_positive", field("budget")));
        assert_eq!(refused("1.00", 0, &lots()), ("calls_out_of_range", field("calls")));
        assert_eq!(refused("1.00", 367, &lots()), ("calls_out_of_range", field("calls")));
        assert_eq!(refused("1.00", 1, &[]), ("no_lot", field("lots")));
    }
}
