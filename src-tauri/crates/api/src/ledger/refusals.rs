//! How the ledger's refusals cross the door.

use domain::ledger::{ChartError, LedgerError, YearError};

use crate::refusal::Refusal;

fn refusal(code: &str, field: Option<&str>) -> Refusal {
    let refusal = Refusal::new(code);
    match field {
        Some(field) => refusal.on(field),
        None => refusal,
    }
}

impl From<ChartError> for Refusal {
    fn from(error: ChartError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            ChartError::NotAChart { detail } => refusal.with("detail", detail),
            ChartError::NotACode { code }
            | ChartError::CodeTwice { code }
            | ChartError::UnknownAccount { code } => refusal.with("account", code),
            ChartError::BadName { code, most } => refusal.with("account", code).with("most", most),
            ChartError::UnknownWord { word } => refusal.with("word", word),
            ChartError::RoleMissing { role } => refusal.with("role", role),
            ChartError::WrongSubAccounts { code, role } => {
                refusal.with("account", code).with("role", role)
            }
        }
    }
}

impl From<YearError> for Refusal {
    fn from(error: YearError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            YearError::NotAStart { day, month } => refusal.with("day", day).with("month", month),
            YearError::NotContiguous { start } => refusal.with("start", start),
            YearError::NoYear { date } | YearError::NoneOpen { date } => refusal.with("date", date),
            YearError::BeforeFirst { date, first } => {
                refusal.with("date", date).with("first", first)
            }
            YearError::AlreadyClosed { end } | YearError::EarlierOpen { end } => {
                refusal.with("end", end)
            }
            YearError::NotOver { end, today } => refusal.with("end", end).with("today", today),
            YearError::UnknownYear => refusal,
        }
    }
}

impl From<LedgerError> for Refusal {
    fn from(error: LedgerError) -> Self {
        let refusal = refusal(error.code(), error.field());
        match error {
            LedgerError::TooFewPostings { found } => refusal.with("found", found),
            LedgerError::ZeroPosting { position } | LedgerError::OpeningTwice { position } => {
                refusal.with("line", position + 1)
            }
            LedgerError::Unbalanced { difference }
            | LedgerError::OpeningUnbalanced { difference } => {
                refusal.with("difference", difference)
            }
            LedgerError::NotPositive { amount } => refusal.with("amount", amount),
            LedgerError::SubAccountMissing { account }
            | LedgerError::SubAccountUnexpected { account }
            | LedgerError::OpeningAccount { account } => refusal.with("account", account),
            LedgerError::AlreadyReversed { by } => refusal.with("entry", by),
            LedgerError::UnknownEntry { id } => refusal.with("entry", id),
            LedgerError::Chart(error) => error.into(),
            LedgerError::Year(error) => error.into(),
            LedgerError::CurrencyMismatch | LedgerError::Money(_) => refusal,
        }
    }
}
