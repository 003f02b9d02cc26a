//! What the calculators refuse, each with its code and the field to blame.

use chrono::NaiveDate;

use crate::kernel::{IndexError, Money, MoneyError, Ratio, SplitError, StepError};

/// Refusals of portage, reveal, exit and foundation. Fields are named as on the wire (spec 11).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PortageError {
    /// An amount that must be above zero is not.
    #[error("{field}: {amount} is not above zero")]
    AmountNotPositive {
        /// Which one.
        field: &'static str,
        /// What was given.
        amount: Money,
    },
    /// An amount is below zero.
    #[error("{field}: {amount} is below zero")]
    AmountNegative {
        /// Which one.
        field: String,
        /// What was given.
        amount: Money,
    },
    /// A rate is below 0 or above 100 %.
    #[error("{field}: the rate {rate} is not from 0 to 1")]
    RateOutOfRange {
        /// Which one.
        field: String,
        /// What was given.
        rate: Ratio,
    },
    /// A number of households, buyers or co-owners is zero or too large.
    #[error("{field}: {given}; from 1 to {most}")]
    CountOutOfRange {
        /// Which one.
        field: &'static str,
        /// What was given.
        given: u32,
        /// The most.
        most: u32,
    },
    /// The lot is sold before it is bought.
    #[error("resold on {resale_on}, before {acquired_on}")]
    ResaleBeforePurchase {
        /// When it was bought.
        acquired_on: NaiveDate,
        /// When it is resold.
        resale_on: NaiveDate,
    },
    /// Not one whole month is carried, or too many are.
    #[error("{given} months carried; from 1 to {most}")]
    MonthsOutOfRange {
        /// `months` when typed, `resale_on` when counted from the dates.
        field: &'static str,
        /// How many.
        given: u32,
        /// The most.
        most: u32,
    },
    /// The window in which duties are recovered is longer than any.
    #[error("a window of {given} months; at most {most}")]
    WindowTooLong {
        /// What was given.
        given: u32,
        /// The most.
        most: u32,
    },
    /// A number of years is below zero or beyond a century.
    #[error("{field}: {years} years; from 0 to 100")]
    YearsOutOfRange {
        /// Which one.
        field: &'static str,
        /// What was given.
        years: Ratio,
    },
    /// A convention asks for more than 2 % a year.
    #[error("{field}: {rate} a year in a convention; at most 2 %")]
    ConventionRateTooHigh {
        /// Which one.
        field: &'static str,
        /// What was given.
        rate: Ratio,
    },
    /// No indexation, and the formula needs one.
    #[error("no indexation")]
    IndexationMissing,
    /// The published index cannot serve.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The price does not repay everybody and nothing says who bears the shortfall.
    #[error("a shortfall of {shortfall} and no terms for a loss")]
    LossTermsMissing {
        /// What lacks.
        shortfall: Money,
    },
    /// Works paid by the other households, of which there is none.
    #[error("there is no other household")]
    NoOtherHousehold,
    /// A surface is zero or negative.
    #[error("{field}: {surface} is not above zero")]
    SurfaceNotPositive {
        /// Which one.
        field: &'static str,
        /// What was given.
        surface: Ratio,
    },
    /// The lot is larger than the whole.
    #[error("the lot is larger than the whole")]
    SurfaceTooLarge {
        /// Of the lot, square metres.
        surface: Box<Ratio>,
        /// Of the whole, square metres.
        total_surface: Box<Ratio>,
    },
    /// Fees or a bonus take more than there is.
    #[error("{field}: {amount} of {available}")]
    MoreThanThePrice {
        /// Which one.
        field: &'static str,
        /// What was given.
        amount: Money,
        /// What there is.
        available: Money,
    },
    /// Nobody holds a share of what is to be shared out.
    #[error("no holder has a share")]
    NoShare,
    /// A holder is named twice.
    #[error("holder {position} is named twice")]
    HolderTwice {
        /// Its position, from 0.
        position: usize,
    },
    /// By investment, and a holder has none given.
    #[error("holder {position} has no investment")]
    InvestmentMissing {
        /// Its position, from 0.
        position: usize,
    },
    /// The low end of a range is above the high one.
    #[error("{field}: the low end is above the high one")]
    RangeReversed {
        /// Which one.
        field: &'static str,
    },
    /// The land would be given before it was bought.
    #[error("given on {on}, before the deed of {deed_on}")]
    FoundationBeforeDeed {
        /// The day of the transfer.
        on: NaiveDate,
        /// The deed.
        deed_on: NaiveDate,
    },
    /// Before the reduced rate is safe.
    #[error("on {on}, not before {allowed_from}")]
    FoundationTooEarly {
        /// When it would be.
        on: NaiveDate,
        /// From when it may be.
        allowed_from: NaiveDate,
    },
    /// A date past the end of the calendar.
    #[error("date out of range")]
    DateOutOfRange,
    /// A line does not fit.
    #[error(transparent)]
    Amount(#[from] MoneyError),
    /// A line cannot be computed.
    #[error(transparent)]
    Step(StepError),
}

impl PortageError {
    /// Refuses an amount below zero.
    pub(super) fn not_negative(field: &str, amount: Money) -> Result<(), Self> {
        if amount.is_negative() {
            return Err(Self::AmountNegative { field: field.to_owned(), amount });
        }
        Ok(())
    }

    /// Refuses an amount that is not above zero.
    pub(super) fn positive(field: &'static str, amount: Money) -> Result<(), Self> {
        if !amount.is_positive() {
            return Err(Self::AmountNotPositive { field, amount });
        }
        Ok(())
    }

    /// Refuses a rate below 0 or above 100 %.
    pub(super) fn rate(field: &str, rate: &Ratio) -> Result<(), Self> {
        if rate.is_negative() || *rate > Ratio::one() {
            return Err(Self::RateOutOfRange { field: field.to_owned(), rate: rate.clone() });
        }
        Ok(())
    }

    /// Refuses a count of none, or beyond ten thousand.
    pub(super) fn count(field: &'static str, given: u32) -> Result<(), Self> {
        const MOST: u32 = 10_000;
        if !(1..=MOST).contains(&given) {
            return Err(Self::CountOutOfRange { field, given, most: MOST });
        }
        Ok(())
    }

    /// Refuses years below zero or beyond a century.
    pub(super) fn years(field: &'static str, years: &Ratio) -> Result<(), Self> {
        if years.is_negative() || *years > Ratio::whole(100) {
            return Err(Self::YearsOutOfRange { field, years: years.clone() });
        }
        Ok(())
    }

    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::AmountNotPositive { .. } => "amount_not_positive",
            Self::AmountNegative { .. } => "amount_negative",
            Self::RateOutOfRange { .. } => "rate_out_of_range",
            Self::CountOutOfRange { .. } => "count_out_of_range",
            Self::ResaleBeforePurchase { .. } => "resale_before_purchase",
            Self::MonthsOutOfRange { .. } => "months_out_of_range",
            Self::WindowTooLong { .. } => "window_too_long",
            Self::YearsOutOfRange { .. } => "years_out_of_range",
            Self::ConventionRateTooHigh { .. } => "convention_rate_too_high",
            Self::IndexationMissing => "missing_field",
            Self::Index(IndexError::Missing { .. }) => "index_missing",
            Self::Index(IndexError::NotPositive { .. }) => "index_not_positive",
            Self::Index(IndexError::Twice { .. }) => "index_twice",
            Self::LossTermsMissing { .. } => "loss_terms_missing",
            Self::NoOtherHousehold => "no_other_household",
            Self::SurfaceNotPositive { .. } => "reveal_surface_not_positive",
            Self::SurfaceTooLarge { .. } => "surface_too_large",
            Self::MoreThanThePrice { .. } => "more_than_the_price",
            Self::NoShare => "holders_without_share",
            Self::HolderTwice { .. } => "reveal_holder_twice",
            Self::InvestmentMissing { .. } => "missing_field",
            Self::RangeReversed { .. } => "range_reversed",
            Self::FoundationBeforeDeed { .. } => "foundation_before_deed",
            Self::FoundationTooEarly { .. } => "foundation_too_early",
            Self::DateOutOfRange => "date_out_of_range",
            Self::Amount(MoneyError::CurrencyMismatch) => "currency_mismatch",
            Self::Amount(_) | Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame, as a path; none when a line in the middle does not fit.
    pub fn field(&self) -> Option<String> {
        Some(match self {
            Self::AmountNegative { field, .. } | Self::RateOutOfRange { field, .. } => {
                field.clone()
            }
            Self::AmountNotPositive { field, .. }
            | Self::CountOutOfRange { field, .. }
            | Self::MonthsOutOfRange { field, .. }
            | Self::YearsOutOfRange { field, .. }
            | Self::ConventionRateTooHigh { field, .. }
            | Self::SurfaceNotPositive { field, .. }
            | Self::MoreThanThePrice { field, .. }
            | Self::RangeReversed { field } => (*field).to_owned(),
            Self::ResaleBeforePurchase { .. } => "resale_on".to_owned(),
            Self::WindowTooLong { .. } => "recovery.window_months".to_owned(),
            Self::IndexationMissing => "indexation.rate".to_owned(),
            Self::Index(_) => "indexation.series".to_owned(),
            Self::LossTermsMissing { .. } => "loss".to_owned(),
            Self::NoOtherHousehold => "works_paid_by".to_owned(),
            Self::SurfaceTooLarge { .. } => "surface".to_owned(),
            Self::NoShare => "holders".to_owned(),
            Self::HolderTwice { position } => format!("holders[{position}].id"),
            Self::InvestmentMissing { position } => format!("holders[{position}].investment"),
            Self::FoundationBeforeDeed { .. } | Self::FoundationTooEarly { .. } => "on".to_owned(),
            Self::DateOutOfRange | Self::Amount(_) | Self::Step(_) => return None,
        })
    }
}

impl From<StepError> for PortageError {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Money(error) | StepError::Split(SplitError::Money(error)) => {
                Self::Amount(error)
            }
            StepError::Split(
                SplitError::NoShare | SplitError::AllZero | SplitError::NegativeShare { .. },
            ) => Self::NoShare,
            StepError::DateOutOfRange => Self::DateOutOfRange,
            other => Self::Step(other),
        }
    }
}
