//! Refusals of a sharing out and of a hand-over: codes and fields.
//!
//! Deliberately not here: the sentences.

use chrono::NaiveDate;

use super::key::MOST_PARTS;
use crate::kernel::{MoneyError, Ratio, SplitError, StepError};

/// What was given by lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// What a lot used.
    Reading,
    /// What a beneficiary weighs.
    Weight,
}

impl Given {
    fn field(self) -> &'static str {
        match self {
            Self::Reading => "readings",
            Self::Weight => "weights",
        }
    }
}

/// Refusals of a sharing out over lots. `part` is the position of a part of a mixed key, from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChargeError {
    /// No lot was given.
    #[error("no lot")]
    NoLot,
    /// Two lots have one code.
    #[error("lot {position} has the code {lot} of an earlier one")]
    LotTwice {
        /// The position of the second, from 0.
        position: usize,
        /// Their code.
        lot: String,
    },
    /// A reading or a weight for a lot that is not in the list.
    #[error("{given:?} for {lot}, which is not in the list")]
    UnknownLot {
        /// Which part of a mixed key.
        part: Option<usize>,
        /// Reading or weight.
        given: Given,
        /// The code.
        lot: String,
    },
    /// The lot that is sold is not in the list.
    #[error("{lot} is sold and not in the list")]
    SoldUnknown {
        /// The code.
        lot: String,
    },
    /// Two readings or weights for one lot.
    #[error("two of {given:?} for {lot}")]
    GivenTwice {
        /// Which part of a mixed key.
        part: Option<usize>,
        /// Reading or weight.
        given: Given,
        /// The code.
        lot: String,
    },
    /// A reading or a weight below zero.
    #[error("{given:?} of {lot} is negative")]
    Negative {
        /// Which part of a mixed key.
        part: Option<usize>,
        /// Reading or weight.
        given: Given,
        /// The code.
        lot: String,
    },
    /// Lots without a reading.
    #[error("no reading for {lots:?}")]
    ReadingMissing {
        /// Which part of a mixed key.
        part: Option<usize>,
        /// Their codes, in the order of the list.
        lots: Vec<String>,
    },
    /// Lots without a number of occupants.
    #[error("no occupants for {lots:?}")]
    OccupantsMissing {
        /// The position of the first, from 0.
        position: usize,
        /// Their codes, in the order of the list.
        lots: Vec<String>,
    },
    /// Nothing to share by: every quotité, reading, weight or number of occupants is zero.
    #[error("all shares are zero")]
    AllZero {
        /// Which part of a mixed key.
        part: Option<usize>,
        /// Readings or weights; `None` for what the lots themselves say.
        given: Option<Given>,
    },
    /// The fixed part of a key by usage is below 0 or above 1.
    #[error("the fixed rate {rate} is not between 0 and 1")]
    FixedRateOutOfRange {
        /// Which part of a mixed key.
        part: Option<usize>,
        /// What was given.
        rate: Ratio,
    },
    /// A mixed key without parts.
    #[error("a mixed key without parts")]
    NoPart,
    /// More than [`MOST_PARTS`] parts.
    #[error("more than {MOST_PARTS} parts")]
    TooManyParts,
    /// The rate of a part is below 0 or above 1.
    #[error("the rate {rate} of part {part} is not between 0 and 1")]
    PartRateOutOfRange {
        /// Which part.
        part: usize,
        /// What was given.
        rate: Ratio,
    },
    /// The rates of the parts do not sum to one.
    #[error("the rates sum to {sum}, not to one")]
    RatesNotOne {
        /// What they sum to.
        sum: Ratio,
    },
    /// A figure does not fit.
    #[error(transparent)]
    Step(StepError),
}

impl From<StepError> for ChargeError {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Split(SplitError::AllZero) => Self::AllZero { part: None, given: None },
            other => Self::Step(other),
        }
    }
}

impl From<MoneyError> for ChargeError {
    fn from(error: MoneyError) -> Self {
        Self::Step(StepError::Money(error))
    }
}

impl ChargeError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoLot => "no_lot",
            Self::LotTwice { .. } => "lot_code_twice",
            Self::UnknownLot { .. } | Self::SoldUnknown { .. } => "lot_not_in_list",
            Self::GivenTwice { given: Given::Reading, .. } => "reading_twice",
            Self::GivenTwice { given: Given::Weight, .. } => "weight_twice",
            Self::Negative { given: Given::Reading, .. } => "reading_negative",
            Self::Negative { given: Given::Weight, .. } => "weight_negative",
            Self::ReadingMissing { .. } => "reading_missing",
            Self::OccupantsMissing { .. } => "occupants_missing",
            Self::AllZero { .. } => "shares_all_zero",
            Self::FixedRateOutOfRange { .. } | Self::PartRateOutOfRange { .. } => {
                "rate_out_of_range"
            }
            Self::NoPart => "key_without_parts",
            Self::TooManyParts => "too_many_rows",
            Self::RatesNotOne { .. } => "rates_not_one",
            Self::Step(StepError::Money(MoneyError::CurrencyMismatch)) => "currency_mismatch",
            Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame, as a path.
    pub fn field(&self) -> Option<String> {
        let of_key = |part: &Option<usize>, field: &str| {
            Some(match part {
                Some(part) => format!("key.parts[{part}].key.{field}"),
                None => format!("key.{field}"),
            })
        };
        match self {
            Self::NoLot | Self::AllZero { given: None, .. } => Some("lots".to_owned()),
            Self::SoldUnknown { .. } => Some("lot".to_owned()),
            Self::LotTwice { position, .. } => Some(format!("lots[{position}].code")),
            Self::OccupantsMissing { position, .. } => Some(format!("lots[{position}].occupants")),
            Self::UnknownLot { part, given, .. }
            | Self::GivenTwice { part, given, .. }
            | Self::Negative { part, given, .. }
            | Self::AllZero { part, given: Some(given) } => of_key(part, given.field()),
            Self::ReadingMissing { part, .. } => of_key(part, Given::Reading.field()),
            Self::FixedRateOutOfRange { part, .. } => of_key(part, "fixed_rate"),
            Self::NoPart | Self::TooManyParts | Self::RatesNotOne { .. } => {
                Some("key.parts".to_owned())
            }
            Self::PartRateOutOfRange { part, .. } => Some(format!("key.parts[{part}].rate")),
            Self::Step(_) => None,
        }
    }
}

/// Refusals of a hand-over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HandoverError {
    /// The period ends before it starts.
    #[error("the period ends on {end}, before {start}")]
    PeriodReversed {
        /// Its first day.
        start: NaiveDate,
        /// Its last day.
        end: NaiveDate,
    },
    /// A figure does not fit.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl HandoverError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::PeriodReversed { .. } => "period_reversed",
            Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::PeriodReversed { .. } => Some("period_end"),
            Self::Step(_) => None,
        }
    }
}
