//! When an assembly is convened in time: the notice, the second call, the request.
//!
//! A convocation leaves at least fifteen days before the assembly, counted from the day after it is
//! sent (an assembly on the 16th: sent on the 1st is in time, on the 2nd it is late); late is told,
//! not refused. A second call is held at least fifteen days after the first. Holders of a fifth of
//! the quotités may ask for an assembly, to be convened within thirty days. Deliberately not here:
//! the channel of each recipient. Raises [`ConvocationError`].
//!
//! Source: spec 06, "Assemblies (AG)"; Civil Code, art. 3.87.

use chrono::NaiveDate;

use crate::kernel::{Operand, Operation, Ratio, Rounding, Step, StepError, Value};

/// Fewest days from sending to the assembly.
pub const NOTICE_DAYS: i64 = 15;
/// Fewest days from the first assembly to the second call.
pub const SECOND_CALL_DAYS: i64 = 15;
/// Days in which an assembly that was asked for is convened.
pub const REQUEST_DAYS: i64 = 30;

/// Whether a convocation left in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Convocation {
    /// Days from sending to the assembly; below zero when sent after it.
    pub days: i64,
    /// Whether they are enough; a late one is noted in the minutes.
    pub in_time: bool,
    /// How.
    pub steps: Vec<Step>,
}

/// From when a second call may be held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondCall {
    /// The first day on which it needs no quorum.
    pub earliest: NaiveDate,
    /// Whether the day asked for is one.
    pub in_time: bool,
    /// How.
    pub steps: Vec<Step>,
}

/// A request to convene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Whether it weighs a fifth of the quotités.
    pub entitled: bool,
    /// The last day to convene.
    pub convene_by: NaiveDate,
    /// How.
    pub steps: Vec<Step>,
}

/// Refusals.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConvocationError {
    /// A co-ownership without quotités.
    #[error("no quotité")]
    TotalZero,
    /// More quotités than the co-ownership has.
    #[error("{held} quotités of {total}")]
    AboveTotal {
        /// Those of who ask.
        held: u32,
        /// All of them.
        total: u32,
    },
    /// A date past the calendar.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl ConvocationError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TotalZero => "votes_total_zero",
            Self::AboveTotal { .. } => "votes_above_total",
            Self::Step(_) => "date_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::TotalZero => Some("quotites_total"),
            Self::AboveTotal { .. } => Some("quotites"),
            Self::Step(_) => None,
        }
    }
}

/// Tells whether a convocation left in time.
///
/// # Errors
/// [`ConvocationError::Step`].
pub fn convocation(
    sent_on: NaiveDate,
    assembly_on: NaiveDate,
) -> Result<Convocation, ConvocationError> {
    let days = Step::compute(
        "notice_given",
        Operation::CountDays,
        vec![Operand::new("sent_on", sent_on), Operand::new("assembly_on", assembly_on)],
    )?;
    let beyond = Step::compute(
        "notice_beyond_asked",
        Operation::Difference,
        vec![
            Operand { name: "notice_given", value: days.result.clone() },
            Operand::days("notice_asked", NOTICE_DAYS),
        ],
    )?;
    let given = (assembly_on - sent_on).num_days();
    Ok(Convocation { days: given, in_time: given >= NOTICE_DAYS, steps: vec![days, beyond] })
}

/// Tells whether a second call is held late enough after the first assembly.
///
/// # Errors
/// [`ConvocationError::Step`] past the calendar's end.
pub fn second_call(
    first_on: NaiveDate,
    second_on: NaiveDate,
) -> Result<SecondCall, ConvocationError> {
    let (earliest, step) =
        later("second_call_from", first_on, "first_assembly_on", SECOND_CALL_DAYS)?;
    Ok(SecondCall { earliest, in_time: second_on >= earliest, steps: vec![step] })
}

/// Tells whether holders may ask for an assembly, and until when it is convened.
///
/// # Errors
/// [`ConvocationError`].
pub fn request(
    quotites: u32,
    quotites_total: u32,
    requested_on: NaiveDate,
) -> Result<Request, ConvocationError> {
    if quotites_total == 0 {
        return Err(ConvocationError::TotalZero);
    }
    if quotites > quotites_total {
        return Err(ConvocationError::AboveTotal { held: quotites, total: quotites_total });
    }
    let asked = Step::compute(
        "quotites_asked",
        Operation::Product(Rounding::Exact),
        vec![
            Operand::count("quorum_quotites_total", quotites_total),
            Operand::new("fifth", Ratio::try_new(1, 5).map_err(StepError::from)?),
        ],
    )?;
    let (convene_by, by) = later("convene_by", requested_on, "requested_on", REQUEST_DAYS)?;
    let entitled = 5 * u64::from(quotites) >= u64::from(quotites_total);
    Ok(Request { entitled, convene_by, steps: vec![asked, by] })
}

/// A date some days after another, with its step.
fn later(
    label: &'static str,
    from: NaiveDate,
    named: &'static str,
    days: i64,
) -> Result<(NaiveDate, Step), StepError> {
    let operands = vec![Operand::new(named, from), Operand::days("days_asked", days)];
    let step = Step::compute(label, Operation::AddDays, operands)?;
    match step.result {
        Value::Date(date) => Ok((date, step)),
        _ => Err(StepError::WrongOperands),
    }
}

#[cfg(test)]
#[path = "convocation_tests.rs"]
mod tests;
