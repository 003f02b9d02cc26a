//! Whether enough of the co-ownership is there for an assembly to decide.
//!
//! More than half of the holders (heads) and at least half of the quotités, or more than three
//! quarters of the quotités; a second call needs none. Compared in whole numbers, never as a
//! rounded percentage. Deliberately not here: what a vote below the quorum leads to (a setting).
//! Raises [`QuorumError`].
//!
//! Source: spec 06, "Assemblies (AG)", quorum; Civil Code, art. 3.87.

use crate::kernel::{Operand, Operation, Ratio, Relation, Rounding, Step, StepError};

/// Who is present or represented, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    /// Holders of the co-ownership, as heads: above zero. A lot in several hands is one head.
    pub holders_total: u32,
    /// Heads present or represented.
    pub holders_present: u32,
    /// Quotités of the co-ownership: above zero.
    pub quotites_total: u32,
    /// Quotités present or represented.
    pub quotites_present: u32,
}

/// Which test held, or which failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuorumReason {
    /// A second call needs no quorum.
    SecondCall,
    /// More than half of the heads with at least half of the quotités.
    HeadsAndHalf,
    /// More than three quarters of the quotités, however few the heads.
    ThreeQuarters,
    /// Half of the quotités, but not more than half of the heads.
    TooFewHeads,
    /// More than half of the heads, but not half of the quotités.
    TooFewQuotites,
    /// Neither.
    TooFewOfBoth,
}

impl QuorumReason {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::SecondCall => "second_call",
            Self::HeadsAndHalf => "heads_and_half",
            Self::ThreeQuarters => "three_quarters",
            Self::TooFewHeads => "too_few_heads",
            Self::TooFewQuotites => "too_few_quotites",
            Self::TooFewOfBoth => "too_few_of_both",
        }
    }

    /// Tells whether the assembly may decide.
    pub fn reached(self) -> bool {
        matches!(self, Self::SecondCall | Self::HeadsAndHalf | Self::ThreeQuarters)
    }
}

/// What came of the test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quorum {
    /// Whether the assembly may decide.
    pub reached: bool,
    /// Why.
    pub reason: QuorumReason,
    /// What is asked by each test, and whether the figure reaches it.
    pub steps: Vec<Step>,
}

/// Refusals of the test.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuorumError {
    /// A co-ownership without holders or without quotités.
    #[error("{field} is zero")]
    TotalZero {
        /// Which total.
        field: &'static str,
    },
    /// More present than there are.
    #[error("{field}: {present} present of {total}")]
    PresentAboveTotal {
        /// Which figure.
        field: &'static str,
        /// How many are present.
        present: u32,
        /// Of how many.
        total: u32,
    },
    /// A step does not fit.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl QuorumError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TotalZero { .. } => "votes_total_zero",
            Self::PresentAboveTotal { .. } => "present_above_total",
            Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::TotalZero { field } | Self::PresentAboveTotal { field, .. } => Some(field),
            Self::Step(_) => None,
        }
    }
}

/// Tells whether the quorum is reached, and by which test.
///
/// # Errors
/// [`QuorumError`].
pub fn quorum(attendance: &Attendance, second_call: bool) -> Result<Quorum, QuorumError> {
    check(
        "holders_total",
        "holders_present",
        attendance.holders_total,
        attendance.holders_present,
    )?;
    check(
        "quotites_total",
        "quotites_present",
        attendance.quotites_total,
        attendance.quotites_present,
    )?;
    if second_call {
        let none = vec![Operand::count("quorum_on_second_call", 0)];
        let steps = vec![Step::compute("quorum_asked", Operation::Given, none)?];
        return Ok(Quorum { reached: true, reason: QuorumReason::SecondCall, steps });
    }
    let reason = reason(attendance);
    Ok(Quorum { reached: reason.reached(), reason, steps: steps(attendance)? })
}

fn check(
    total_field: &'static str,
    present_field: &'static str,
    total: u32,
    present: u32,
) -> Result<(), QuorumError> {
    if total == 0 {
        return Err(QuorumError::TotalZero { field: total_field });
    }
    if present > total {
        return Err(QuorumError::PresentAboveTotal { field: present_field, present, total });
    }
    Ok(())
}

/// The tests in the order of the law; a failure names what lacks of the first test.
fn reason(attendance: &Attendance) -> QuorumReason {
    let [heads, heads_total, quotites, quotites_total] = [
        attendance.holders_present,
        attendance.holders_total,
        attendance.quotites_present,
        attendance.quotites_total,
    ]
    .map(u64::from);
    let heads_hold = 2 * heads > heads_total;
    let half_holds = 2 * quotites >= quotites_total;
    if heads_hold && half_holds {
        QuorumReason::HeadsAndHalf
    } else if 4 * quotites > 3 * quotites_total {
        QuorumReason::ThreeQuarters
    } else if half_holds {
        QuorumReason::TooFewHeads
    } else if heads_hold {
        QuorumReason::TooFewQuotites
    } else {
        QuorumReason::TooFewOfBoth
    }
}

/// What is asked by each of the three tests, and the figure compared with it.
fn steps(attendance: &Attendance) -> Result<Vec<Step>, StepError> {
    let heads = (
        Operand::count("quorum_holders_total", attendance.holders_total),
        Operand::new("quorum_holders_present", Ratio::whole(attendance.holders_present.into())),
    );
    let quotites = (
        Operand::count("quorum_quotites_total", attendance.quotites_total),
        Operand::new("quorum_quotites_present", Ratio::whole(attendance.quotites_present.into())),
    );
    let mut steps = Vec::with_capacity(6);
    for ((total, present), part, (above, below), asked, (label, relation)) in [
        (heads, "half", (1, 2), "half_of_holders", ("holders_above_half", Relation::Above)),
        (
            quotites.clone(),
            "half",
            (1, 2),
            "half_of_quotites",
            ("quotites_reach_half", Relation::AtLeast),
        ),
        (
            quotites,
            "three_quarters",
            (3, 4),
            "three_quarters_of_quotites",
            ("quotites_above_three_quarters", Relation::Above),
        ),
    ] {
        let part = Operand::new(part, Ratio::try_new(above, below)?);
        let step = Step::compute(asked, Operation::Product(Rounding::Exact), vec![total, part])?;
        let wanted = Operand { name: asked, value: step.result.clone() };
        steps.push(step);
        steps.push(Step::compute(label, Operation::Compare(relation), vec![present, wanted])?);
    }
    Ok(steps)
}

#[cfg(test)]
#[path = "quorum_tests.rs"]
mod tests;
