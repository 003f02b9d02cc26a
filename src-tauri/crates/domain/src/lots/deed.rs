//! A notary's own quotités, typed or imported: accepted only when they sum to the base, and set
//! beside those that were computed.
//!
//! A difference from the computed figures is shown, never refused: the deed decides. Deliberately
//! not here: versions and dates of a table.
//!
//! Raises [`DeedError`]. Source: spec 03, "Quotités (millièmes)": a notary's figures.

use std::collections::HashMap;

use super::LotStep;
use super::quotites::BASES;
use crate::kernel::{Operand, Operation, Step, StepError, Value};

/// A lot's quotité.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotQuotite {
    /// The lot.
    pub code: String,
    /// Over the base; above zero.
    pub quotite: i64,
}

/// A typed table that was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeedTable {
    /// Typed minus computed, in the order of the typed lots.
    pub differences: Vec<i64>,
    /// The sum, then each difference.
    pub steps: Vec<LotStep>,
}

/// Refusals of a typed table. `position` is that of a typed lot, from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeedError {
    /// The base is none that a deed may use.
    #[error("{base} is no base")]
    BaseUnknown {
        /// What was given.
        base: i64,
    },
    /// A lot is typed twice.
    #[error("lot {code} is typed twice")]
    CodeTwice {
        /// The second.
        position: usize,
        /// Its code.
        code: String,
    },
    /// A quotité is zero or negative.
    #[error("the quotité of lot {code} is not above zero")]
    NotPositive {
        /// Which lot.
        position: usize,
        /// Its code.
        code: String,
    },
    /// A lot is typed that holds no quotité.
    #[error("lot {code} is not among those that hold a quotité")]
    UnknownLot {
        /// Which lot.
        position: usize,
        /// Its code.
        code: String,
    },
    /// Lots that hold a quotité are not typed.
    #[error("{codes:?} are not typed")]
    LotsMissing {
        /// Their codes.
        codes: Vec<String>,
    },
    /// The quotités do not sum to the base.
    #[error("the quotités sum to {sum}, not to {base}")]
    NotTheBase {
        /// What they sum to.
        sum: i64,
        /// What they should.
        base: i64,
    },
    /// A figure does not fit.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl DeedError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BaseUnknown { .. } => "base_unknown",
            Self::CodeTwice { .. } => "lot_code_twice",
            Self::NotPositive { .. } => "quotite_not_positive",
            Self::UnknownLot { .. } => "lot_not_in_list",
            Self::LotsMissing { .. } => "lots_missing",
            Self::NotTheBase { .. } => "quotites_not_the_base",
            Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame, as a path.
    pub fn field(&self) -> Option<String> {
        match self {
            Self::BaseUnknown { .. } => Some("base".to_owned()),
            Self::CodeTwice { position, .. } | Self::UnknownLot { position, .. } => {
                Some(format!("quotites[{position}].code"))
            }
            Self::NotPositive { position, .. } => Some(format!("quotites[{position}].quotite")),
            Self::LotsMissing { .. } | Self::NotTheBase { .. } => Some("quotites".to_owned()),
            Self::Step(_) => None,
        }
    }
}

/// Accepts a typed table and sets it beside the computed one.
///
/// # Errors
/// [`DeedError`].
pub fn compare(
    base: i64,
    typed: &[LotQuotite],
    computed: &[LotQuotite],
) -> Result<DeedTable, DeedError> {
    if !BASES.contains(&base) {
        return Err(DeedError::BaseUnknown { base });
    }
    let mut waiting: HashMap<&str, i64> =
        computed.iter().map(|lot| (lot.code.as_str(), lot.quotite)).collect();
    let known: HashMap<&str, i64> = waiting.clone();
    let mut pairs = Vec::with_capacity(typed.len());
    for (position, lot) in typed.iter().enumerate() {
        let code = || lot.code.clone();
        let Some(&beside) = known.get(lot.code.as_str()) else {
            return Err(DeedError::UnknownLot { position, code: code() });
        };
        if waiting.remove(lot.code.as_str()).is_none() {
            return Err(DeedError::CodeTwice { position, code: code() });
        }
        if lot.quotite <= 0 {
            return Err(DeedError::NotPositive { position, code: code() });
        }
        pairs.push((lot.quotite, beside));
    }
    if !waiting.is_empty() {
        let missing = computed.iter().filter(|lot| waiting.contains_key(lot.code.as_str()));
        return Err(DeedError::LotsMissing {
            codes: missing.map(|lot| lot.code.clone()).collect(),
        });
    }
    let lines = pairs.iter().map(|&(quotite, _)| Operand::count("line", quotite)).collect();
    let step = Step::compute("quotites_total", Operation::Sum, lines)?;
    let Value::Count(sum) = step.result else { return Err(StepError::WrongOperands.into()) };
    if sum != base {
        return Err(DeedError::NotTheBase { sum, base });
    }
    let mut steps = vec![LotStep::common(step)];
    let mut differences = Vec::with_capacity(pairs.len());
    for (position, (quotite, beside)) in pairs.into_iter().enumerate() {
        let operands = vec![
            Operand::count("typed_quotite", quotite),
            Operand::count("computed_quotite", beside),
        ];
        let step = Step::compute("quotite_difference", Operation::Difference, operands)?;
        let Value::Count(difference) = step.result else {
            return Err(StepError::WrongOperands.into());
        };
        differences.push(difference);
        steps.push(LotStep::of(position, step));
    }
    Ok(DeedTable { differences, steps })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::explain::assert_recomputed;

    fn table(quotites: [i64; 5]) -> Vec<LotQuotite> {
        let codes = ["A1", "A2", "B1", "B2", "C1"].into_iter();
        codes
            .zip(quotites)
            .map(|(code, quotite)| LotQuotite { code: code.to_owned(), quotite })
            .collect()
    }

    const COMPUTED: [i64; 5] = [266, 223, 112, 303, 96];

    #[test]
    fn the_notarys_figures_are_accepted_when_they_sum_to_the_base() {
        let found = compare(1_000, &table([270, 220, 110, 300, 100]), &table(COMPUTED)).unwrap();
        assert_eq!(found.differences, [4, -3, -2, -3, 4]);
        assert_recomputed(found.steps.iter().map(|line| &line.step));
        let same = compare(1_000, &table(COMPUTED), &table(COMPUTED)).unwrap();
        assert_eq!(same.differences, [0; 5]);
    }

    #[test]
    fn figures_that_do_not_sum_to_the_base_or_miss_a_lot_are_refused() {
        let refused = |base: i64, typed: &[LotQuotite]| {
            let error = compare(base, typed, &table(COMPUTED)).unwrap_err();
            (error.code(), error.field().unwrap_or_default())
        };
        let mut stranger = table(COMPUTED);
        stranger[1].code = "D9".to_owned();
        let mut twice = table(COMPUTED);
        twice[4].code = "A1".to_owned();
        for (found, code, field) in [
            (refused(999, &table(COMPUTED)), "base_unknown", "base"),
            (refused(10_000, &table(COMPUTED)), "quotites_not_the_base", "quotites"),
            (refused(1_000, &table([266, 223, 112, 303, 97])), "quotites_not_the_base", "quotites"),
            (refused(1_000, &table([266, 223, 112, 303, 95])), "quotites_not_the_base", "quotites"),
            (
                refused(1_000, &table([362, 223, 112, 303, 0])),
                "quotite_not_positive",
                "quotites[4].quotite",
            ),
            (refused(1_000, &table(COMPUTED)[..4]), "lots_missing", "quotites"),
            (refused(1_000, &stranger), "lot_not_in_list", "quotites[1].code"),
            (refused(1_000, &twice), "lot_code_twice", "quotites[4].code"),
        ] {
            assert_eq!((found.0, found.1.as_str()), (code, field));
        }
        let huge = compare(1_000, &table([i64::MAX, 1, 1, 1, 1]), &table(COMPUTED));
        assert_eq!(huge.unwrap_err().code(), "amount_out_of_range");
    }
}
