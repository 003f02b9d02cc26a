//! What a purchase and a loan refuse, with the field to blame.

use crate::kernel::{Money, MoneyError, Ratio, RatioError, StepError};

/// Refusals of [`purchase`](super::purchase::purchase) and [`loan`](super::loan::loan).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PurchaseError {
    /// An amount that must be above zero.
    #[error("{field}: {amount} is not above zero")]
    NotPositive {
        /// Which.
        field: String,
        /// What was given.
        amount: Money,
    },
    /// An amount that must not be below zero.
    #[error("{field}: {amount} is below zero")]
    Negative {
        /// Which.
        field: String,
        /// What was given.
        amount: Money,
    },
    /// A rate outside of 0 to 1.
    #[error("{field}: rate {rate} is not from 0 to 1")]
    RateOutOfRange {
        /// Which.
        field: String,
        /// What was given.
        rate: Ratio,
    },
    /// A number of months that a loan cannot have.
    #[error("{field}: {given} months, from 1 to {most}")]
    MonthsOutOfRange {
        /// Which.
        field: String,
        /// What was given.
        given: u32,
        /// The most.
        most: u32,
    },
    /// A loan that begins too late after the purchase.
    #[error("{field}: {given} months, at most {most}")]
    StartOutOfRange {
        /// Which.
        field: String,
        /// What was given.
        given: u32,
        /// The most.
        most: u32,
    },
    /// Years that are no whole number of months, or outside of a month to a century.
    #[error("{field}: not a whole number of months, from 1 to {most}")]
    YearsOutOfRange {
        /// Which.
        field: String,
        /// The most months.
        most: u32,
    },
    /// A surface or a fraction that is not above zero.
    #[error("{field} is not above zero")]
    ShareNotPositive {
        /// Which.
        field: String,
    },
    /// A lot without surface and without fraction.
    #[error("{field} has neither surface nor fraction")]
    ShareMissing {
        /// Which lot.
        field: String,
    },
    /// The lots are more than the whole.
    #[error("the lots add up to {sum} of the whole")]
    TooMuch {
        /// Their sum, above 1.
        sum: Ratio,
    },
    /// Nobody buys.
    #[error("no buyer")]
    NoBuyer,
    /// A buyer without a lot.
    #[error("{field} is empty")]
    NoLot {
        /// Which.
        field: String,
    },
    /// Two buyers have one id.
    #[error("{field}: {id} is there already")]
    BuyerTwice {
        /// Which.
        field: String,
        /// The id.
        id: String,
    },
    /// A weight names no buyer.
    #[error("no buyer {id}")]
    WeightOfNobody {
        /// The id.
        id: String,
    },
    /// A buyer has no weight.
    #[error("no weight for {id}")]
    WeightMissing {
        /// The id.
        id: String,
    },
    /// A weight is below zero, or all are zero.
    #[error("weights below zero, or all zero")]
    WeightsUnusable,
    /// Amounts of two currencies, or out of range.
    #[error(transparent)]
    Amount(#[from] MoneyError),
    /// A number that does not fit.
    #[error(transparent)]
    Number(#[from] RatioError),
    /// A line that cannot be computed.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl PurchaseError {
    pub(super) fn positive(field: impl Into<String>, amount: Money) -> Result<(), Self> {
        if amount.is_positive() {
            return Ok(());
        }
        Err(Self::NotPositive { field: field.into(), amount })
    }

    pub(super) fn not_negative(field: impl Into<String>, amount: Money) -> Result<(), Self> {
        if amount.is_negative() {
            return Err(Self::Negative { field: field.into(), amount });
        }
        Ok(())
    }

    pub(super) fn rate(field: impl Into<String>, rate: &Ratio) -> Result<(), Self> {
        if rate.is_negative() || *rate > Ratio::one() {
            return Err(Self::RateOutOfRange { field: field.into(), rate: rate.clone() });
        }
        Ok(())
    }

    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotPositive { .. } => "amount_not_positive",
            Self::Negative { .. } => "purchase_amount_negative",
            Self::RateOutOfRange { .. } => "rate_out_of_range",
            Self::MonthsOutOfRange { .. } => "loan_months_out_of_range",
            Self::StartOutOfRange { .. } => "loan_start_out_of_range",
            Self::YearsOutOfRange { .. } => "loan_years_out_of_range",
            Self::ShareNotPositive { .. } => "purchase_share_not_positive",
            Self::ShareMissing { .. } => "purchase_share_missing",
            Self::TooMuch { .. } => "purchase_too_much",
            Self::NoBuyer => "purchase_without_buyer",
            Self::NoLot { .. } => "purchase_without_lot",
            Self::BuyerTwice { .. } => "purchase_buyer_twice",
            Self::WeightOfNobody { .. } => "purchase_weight_of_nobody",
            Self::WeightMissing { .. } => "purchase_weight_missing",
            Self::WeightsUnusable => "purchase_weights_unusable",
            Self::Amount(MoneyError::CurrencyMismatch) => "currency_mismatch",
            Self::Amount(_) | Self::Number(_) | Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame, as a path.
    pub fn field(&self) -> Option<String> {
        Some(match self {
            Self::NotPositive { field, .. }
            | Self::Negative { field, .. }
            | Self::RateOutOfRange { field, .. }
            | Self::MonthsOutOfRange { field, .. }
            | Self::StartOutOfRange { field, .. }
            | Self::YearsOutOfRange { field, .. }
            | Self::ShareNotPositive { field }
            | Self::ShareMissing { field }
            | Self::NoLot { field }
            | Self::BuyerTwice { field, .. } => field.clone(),
            Self::TooMuch { .. } | Self::NoBuyer => "buyers".to_owned(),
            Self::WeightOfNobody { .. } | Self::WeightMissing { .. } | Self::WeightsUnusable => {
                "common_works.key.weights".to_owned()
            }
            Self::Amount(_) | Self::Number(_) | Self::Step(_) => return None,
        })
    }
}
