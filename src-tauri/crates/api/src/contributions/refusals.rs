//! How a refusal of the contributions' rules crosses the door: its code, field and data.

use domain::contributions::{ContributionError, ImputationError, PenaltyError, PlanError};
use domain::kernel::{MoneyError, RuleError, StepError};

use crate::refusal::Refusal;

fn refusal(code: &str, field: Option<&str>) -> Refusal {
    let refusal = Refusal::new(code);
    match field {
        Some(field) => refusal.on(field),
        None => refusal,
    }
}

impl From<PlanError> for Refusal {
    fn from(error: PlanError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            PlanError::BaseNotPositive { amount } => refusal.with("amount", amount),
            PlanError::RateOutOfRange { rate, .. } => refusal.about_rate(&rate),
            PlanError::InstalmentsOutOfRange { given, most }
            | PlanError::CatchUpOutOfRange { given, most }
            | PlanError::GraceTooLong { given, most } => {
                refusal.with("given", given).with("most", most)
            }
            PlanError::OverlappingVersions { number, effective_from } => {
                refusal.with("version", number).with("from", effective_from)
            }
            PlanError::CutOffBeforeFirstDue { cut_off, first_due } => {
                refusal.with("cut_off", cut_off).with("first_due", first_due)
            }
            PlanError::IndexMissing { on, latest } => refusal.about_index(on, latest),
            PlanError::IndexNotPositive { on } | PlanError::IndexTwice { on } => {
                refusal.with("on", on)
            }
            PlanError::TableLength { given, expected } => {
                refusal.with("given", given).with("expected", expected)
            }
            PlanError::TableAmountNotPositive { number, amount } => {
                refusal.with("number", number).with("amount", amount)
            }
            PlanError::AlreadyValidated { number } | PlanError::DateOutOfRange { number } => {
                refusal.with("number", number)
            }
            PlanError::DocumentMissing | PlanError::Amount(_) | PlanError::Number(_) => refusal,
        }
    }
}

impl From<ImputationError> for Refusal {
    fn from(error: ImputationError) -> Self {
        let refusal = refusal(error.code(), None);
        match error {
            ImputationError::PaymentNotPositive { position, amount } => refusal
                .on(format!("payments[{position}].amount"))
                .with("position", position + 1)
                .with("amount", amount),
            ImputationError::DueNegative { position, amount } => refusal
                .on(format!("dues[{position}].amount"))
                .with("position", position + 1)
                .with("amount", amount),
            ImputationError::DueTwice { position } => {
                refusal.on(format!("dues[{position}].id")).with("position", position + 1)
            }
            ImputationError::Amount(_) | ImputationError::Step(_) => refusal,
        }
    }
}

impl From<PenaltyError> for Refusal {
    fn from(error: PenaltyError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            PenaltyError::RateOutOfRange { rate, .. } => refusal.about_rate(&rate),
            PenaltyError::AmountNotPositive { amount } => refusal.with("amount", amount),
            PenaltyError::GraceTooLong { given, most } => {
                refusal.with("given", given).with("most", most)
            }
            PenaltyError::RateMissing { on } => refusal.with("on", on),
            PenaltyError::RateTwice { from } => refusal.with("on", from),
            PenaltyError::DateOutOfRange | PenaltyError::Amount(_) | PenaltyError::Step(_) => {
                refusal
            }
        }
    }
}

impl From<ContributionError> for Refusal {
    fn from(error: ContributionError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            ContributionError::NotPositive { amount } => refusal.with("amount", amount),
            ContributionError::ValueDateToCome { value_date, today } => {
                refusal.with("value_date", value_date).with("today", today)
            }
            ContributionError::WrongStatus { status, .. } => refusal.with("status", status.code()),
            ContributionError::PossibleDuplicate { earlier } => {
                refusal.with("count", earlier.len())
            }
            ContributionError::EvidenceMissing
            | ContributionError::OwnDeclaration
            | ContributionError::ReasonMissing => refusal,
        }
    }
}

impl From<RuleError> for Refusal {
    fn from(error: RuleError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            RuleError::NotInForce { on } | RuleError::Overlap { on } => refusal.with("on", on),
            RuleError::EndsBeforeStart { from, until } | RuleError::Gap { from, until } => {
                refusal.with("from", from).with("until", until)
            }
            RuleError::NoSource { from } => refusal.with("from", from),
        }
    }
}

impl From<MoneyError> for Refusal {
    fn from(error: MoneyError) -> Self {
        Self::new(match error {
            MoneyError::CurrencyMismatch => "currency_mismatch",
            _ => "amount_out_of_range",
        })
    }
}

impl From<StepError> for Refusal {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Money(error) => Self::from(error),
            _ => Self::new("amount_out_of_range"),
        }
    }
}
