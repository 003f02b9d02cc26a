//! Quotités: what each lot weighs, as a whole number over the base of the deed.
//!
//! weight = surface x use x location; smoothing brings each nearer to the mean; the base is then
//! shared out by largest remainder, ties to the lot whose code comes first in natural order, so
//! that the order in which lots are typed changes nothing. Deliberately not here: versions of a
//! table, the notary's own figures, hidden and common lots (they hold no quotité and are not
//! given).
//!
//! Raises [`QuotiteError`]. Source: spec 03, "Quotités (millièmes)".

use std::collections::HashMap;

use super::{LotStep, natural_order};
use crate::kernel::{
    Operand, Operation, PartNames, Ratio, Rounding, Step, StepError, Value, share_out_whole,
};

/// The bases that a deed may use.
pub const BASES: [i64; 3] = [1_000, 10_000, 100_000];

/// A lot with what it weighs by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeighedLot {
    /// Unique among the lots given.
    pub code: String,
    /// Square metres, above zero.
    pub surface: Ratio,
    /// By its kind (housing 1, workshop 0.7, …), above zero.
    pub use_coefficient: Ratio,
    /// Product of the coefficients of floor, orientation and nuisance, above zero.
    pub location_coefficient: Ratio,
}

/// How much weights are brought towards their mean: lambda, from 0 (each keeps its own) to 1 (all
/// weigh the same).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Smoothing(Ratio);

impl Smoothing {
    /// Checks a lambda.
    ///
    /// # Errors
    /// [`QuotiteError::SmoothingOutOfRange`] below 0 or above 1.
    pub fn try_new(lambda: Ratio) -> Result<Self, QuotiteError> {
        if lambda.is_negative() || lambda > Ratio::one() {
            return Err(QuotiteError::SmoothingOutOfRange { lambda });
        }
        Ok(Self(lambda))
    }
}

/// The quotités of the lots given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotiteTable {
    /// In the order of the lots; each above zero.
    pub quotites: Vec<i64>,
    /// Their sum: the base.
    pub total: i64,
    /// Largest weight over smallest, before smoothing.
    pub ratio_before: Ratio,
    /// Largest weight over smallest, after smoothing.
    pub ratio_after: Ratio,
    /// Lot by lot, then what concerns all.
    pub steps: Vec<LotStep>,
}

/// Which measure of a lot is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Its surface.
    Surface,
    /// The coefficient of its use.
    UseCoefficient,
    /// The coefficient of its location.
    LocationCoefficient,
}

impl Measure {
    /// Its name as a field.
    pub fn field(self) -> &'static str {
        match self {
            Self::Surface => "surface",
            Self::UseCoefficient => "use_coefficient",
            Self::LocationCoefficient => "location_coefficient",
        }
    }
}

/// Refusals of a table of quotités.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuotiteError {
    /// No lot was given.
    #[error("no lot")]
    NoLot,
    /// The base is none of [`BASES`].
    #[error("{base} is no base")]
    BaseUnknown {
        /// What was given.
        base: i64,
    },
    /// Lambda is below 0 or above 1.
    #[error("smoothing {lambda} is not between 0 and 1")]
    SmoothingOutOfRange {
        /// What was given.
        lambda: Ratio,
    },
    /// Two lots have one code.
    #[error("lot {position} has the code {code} of an earlier one")]
    CodeTwice {
        /// The position of the second, from 0.
        position: usize,
        /// Their code.
        code: String,
    },
    /// A surface or a coefficient is zero or negative.
    #[error("{measure:?} of lot {code} is not above zero")]
    NotPositive {
        /// The lot's position, from 0.
        position: usize,
        /// Its code.
        code: String,
        /// Which measure.
        measure: Measure,
    },
    /// A lot would weigh nothing over this base.
    #[error("lot {code} would have no quotité over {base}")]
    ZeroQuotite {
        /// The lot's position, from 0; the first such lot in natural order.
        position: usize,
        /// Its code.
        code: String,
        /// The base that is too small for it.
        base: i64,
    },
    /// A figure does not fit.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl QuotiteError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoLot => "no_lot",
            Self::BaseUnknown { .. } => "base_unknown",
            Self::SmoothingOutOfRange { .. } => "smoothing_out_of_range",
            Self::CodeTwice { .. } => "lot_code_twice",
            Self::NotPositive { measure: Measure::Surface, .. } => "surface_not_positive",
            Self::NotPositive { .. } => "coefficient_not_positive",
            Self::ZeroQuotite { .. } => "quotite_zero",
            Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame, as a path.
    pub fn field(&self) -> Option<String> {
        match self {
            Self::NoLot => Some("lots".to_owned()),
            Self::BaseUnknown { .. } | Self::ZeroQuotite { .. } => Some("base".to_owned()),
            Self::SmoothingOutOfRange { .. } => Some("smoothing".to_owned()),
            Self::CodeTwice { position, .. } => Some(format!("lots[{position}].code")),
            Self::NotPositive { position, measure, .. } => {
                Some(format!("lots[{position}].{}", measure.field()))
            }
            Self::Step(_) => None,
        }
    }
}

/// Weighs the lots and shares the base out over them.
///
/// # Errors
/// [`QuotiteError`].
pub fn quotites(
    base: i64,
    smoothing: &Smoothing,
    lots: &[WeighedLot],
) -> Result<QuotiteTable, QuotiteError> {
    check(base, lots)?;
    let mut steps = Vec::with_capacity(lots.len() * 4 + 8);
    let weights = lots
        .iter()
        .enumerate()
        .map(|(position, lot)| {
            let step = weigh(lot)?;
            let weight = exact(&step)?;
            steps.push(LotStep::of(position, step));
            Ok(weight)
        })
        .collect::<Result<Vec<Ratio>, StepError>>()?;
    let ratio_before = ratio("weight_ratio_before", &weights, &mut steps)?;
    let (smoothed, ratio_after, names) = if smoothing.0.is_zero() {
        (weights, ratio_before.clone(), ("weight", "sum_of_weights"))
    } else {
        let smoothed = smooth(&smoothing.0, weights, &mut steps)?;
        let ratio_after = ratio("weight_ratio_after", &smoothed, &mut steps)?;
        (smoothed, ratio_after, ("smoothed_weight", "sum_of_smoothed_weights"))
    };
    let quotites = share_base(base, lots, &smoothed, names, &mut steps)?;
    let lines = quotites.iter().map(|&quotite| Operand::count("line", quotite)).collect();
    steps.push(LotStep::common(Step::compute("quotites_total", Operation::Sum, lines)?));
    // The sum of the parts of a sharing out is what was shared out.
    Ok(QuotiteTable { quotites, total: base, ratio_before, ratio_after, steps })
}

fn check(base: i64, lots: &[WeighedLot]) -> Result<(), QuotiteError> {
    if !BASES.contains(&base) {
        return Err(QuotiteError::BaseUnknown { base });
    }
    if lots.is_empty() {
        return Err(QuotiteError::NoLot);
    }
    let mut seen = HashMap::with_capacity(lots.len());
    for (position, lot) in lots.iter().enumerate() {
        if seen.insert(lot.code.as_str(), ()).is_some() {
            return Err(QuotiteError::CodeTwice { position, code: lot.code.clone() });
        }
        for (measure, value) in [
            (Measure::Surface, &lot.surface),
            (Measure::UseCoefficient, &lot.use_coefficient),
            (Measure::LocationCoefficient, &lot.location_coefficient),
        ] {
            if value.is_negative() || value.is_zero() {
                let code = lot.code.clone();
                return Err(QuotiteError::NotPositive { position, code, measure });
            }
        }
    }
    Ok(())
}

/// surface x use x location.
fn weigh(lot: &WeighedLot) -> Result<Step, StepError> {
    let operands = vec![
        Operand::new("lot_surface", lot.surface.clone()),
        Operand::new("use_coefficient", lot.use_coefficient.clone()),
        Operand::new("location_coefficient", lot.location_coefficient.clone()),
    ];
    Step::compute("weight", Operation::Product(Rounding::Exact), operands)
}

/// (1 - lambda) x weight + lambda x mean.
fn smooth(
    lambda: &Ratio,
    weights: Vec<Ratio>,
    steps: &mut Vec<LotStep>,
) -> Result<Vec<Ratio>, StepError> {
    let count = i64::try_from(weights.len()).map_err(|_huge| StepError::WrongOperands)?;
    let mut common = |label, operation, operands| -> Result<Ratio, StepError> {
        let step = Step::compute(label, operation, operands)?;
        let found = exact(&step)?;
        steps.push(LotStep::common(step));
        Ok(found)
    };
    let lines = weights.iter().map(|weight| Operand::new("line", weight.clone())).collect();
    let sum = common("sum_of_weights", Operation::Sum, lines)?;
    let operands = vec![Operand::new("sum_of_weights", sum), Operand::count("lots_count", count)];
    let mean = common("mean_weight", Operation::Quotient(Rounding::Exact), operands)?;
    let operands = vec![Operand::new("lambda", lambda.clone()), Operand::new("mean_weight", mean)];
    let shared = common("part_of_mean", Operation::Product(Rounding::Exact), operands)?;
    let operands = vec![Operand::new("one", Ratio::one()), Operand::new("lambda", lambda.clone())];
    let kept = common("kept_share", Operation::Difference, operands)?;
    let mut smoothed = Vec::with_capacity(weights.len());
    for (position, weight) in weights.into_iter().enumerate() {
        let operands =
            vec![Operand::new("kept_share", kept.clone()), Operand::new("weight", weight)];
        let own = Step::compute("kept_weight", Operation::Product(Rounding::Exact), operands)?;
        let operands = vec![
            Operand::new("kept_weight", exact(&own)?),
            Operand::new("part_of_mean", shared.clone()),
        ];
        let sum = Step::compute("smoothed_weight", Operation::Sum, operands)?;
        smoothed.push(exact(&sum)?);
        steps.push(LotStep::of(position, own));
        steps.push(LotStep::of(position, sum));
    }
    Ok(smoothed)
}

/// The largest weight over the smallest.
fn ratio(
    label: &'static str,
    weights: &[Ratio],
    steps: &mut Vec<LotStep>,
) -> Result<Ratio, StepError> {
    let largest = weights.iter().max().ok_or(StepError::WrongOperands)?;
    let smallest = weights.iter().min().ok_or(StepError::WrongOperands)?;
    let operands = vec![
        Operand::new("largest_weight", largest.clone()),
        Operand::new("smallest_weight", smallest.clone()),
    ];
    let step = Step::compute(label, Operation::Quotient(Rounding::Exact), operands)?;
    let found = exact(&step)?;
    steps.push(LotStep::common(step));
    Ok(found)
}

/// Shares the base out in natural order and gives the quotités back in the order of the lots.
fn share_base(
    base: i64,
    lots: &[WeighedLot],
    weights: &[Ratio],
    (share, sum): (&'static str, &'static str),
    steps: &mut Vec<LotStep>,
) -> Result<Vec<i64>, QuotiteError> {
    let lines = weights.iter().map(|weight| Operand::new("line", weight.clone())).collect();
    steps.push(LotStep::common(Step::compute(sum, Operation::Sum, lines)?));
    let names = PartNames { part: "quotite", whole: "deed_base", share, sum };
    let mut order: Vec<usize> = (0..lots.len()).collect();
    order.sort_by(|&a, &b| natural_order(&lots[a].code, &lots[b].code));
    let sorted: Vec<Ratio> = order.iter().map(|&position| weights[position].clone()).collect();
    let mut quotites = vec![0; lots.len()];
    let mut lines = Vec::with_capacity(lots.len());
    for (&position, (quotite, step)) in order.iter().zip(share_out_whole(base, &sorted, names)?) {
        if quotite == 0 {
            let code = lots[position].code.clone();
            return Err(QuotiteError::ZeroQuotite { position, code, base });
        }
        quotites[position] = quotite;
        lines.push(LotStep::of(position, step));
    }
    // Told in the order of the lots, whoever was served first.
    lines.sort_by_key(|line| line.lot);
    steps.append(&mut lines);
    Ok(quotites)
}

fn exact(step: &Step) -> Result<Ratio, StepError> {
    match &step.result {
        Value::Ratio(ratio) => Ok(Ratio::clone(ratio)),
        _ => Err(StepError::WrongOperands),
    }
}

#[cfg(test)]
#[path = "quotites_tests.rs"]
mod tests;
