//! The call for funds sent to one membership.

use chrono::NaiveDate;
use domain::kernel::Money;

use super::{Issue, Issuer, Payment, Recipient};

/// A call for funds (appel de fonds).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallView {
    /// Language, number, date.
    pub issue: Issue,
    /// The cooperative or the co-ownership.
    pub issuer: Issuer,
    /// The titular persons of the membership.
    pub recipient: Recipient,
    /// What the call is for (`Provisions du 2e trimestre 2026`).
    pub subject: String,
    /// On what it rests, one paragraph each (decision, budget, key).
    pub basis: Vec<String>,
    /// The last day to pay.
    pub due_on: NaiveDate,
    /// What is called, reserve apart. Left out of the page when it has no line and the reserve has:
    /// the whole call is then for the reserve.
    pub main: CallPart,
    /// The part for the reserve fund, shown apart.
    pub reserve: Option<CallPart>,
    /// What is said below, one paragraph each (penalty rule, whom to ask).
    pub notes: Vec<String>,
}

/// A part of a call, with its own lines and possibly its own account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallPart {
    /// What is called, line by line.
    pub lines: Vec<CallLine>,
    /// The sum of the lines; refused when it is not.
    pub total: Money,
    /// How to pay this part. `None` for a reserve part that is paid with the main part: the
    /// amount of the main part's payment then covers both.
    pub payment: Option<Payment>,
}

/// One line of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallLine {
    /// What it is (`Assurance de l'immeuble`).
    pub label: String,
    /// How it was computed (`12 000,00 € × 112/1 000 × 3/12`).
    pub detail: Option<String>,
    /// The amount asked from this membership.
    pub amount: Money,
}
