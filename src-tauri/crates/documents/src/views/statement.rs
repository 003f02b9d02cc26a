//! The contribution statement of one membership over a period.

use chrono::NaiveDate;
use domain::kernel::Money;

use super::{Issue, Issuer, Payment, Recipient};

/// A contribution statement (relevé de cotisations). A balance above zero is owed by the member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementView {
    /// Language, number, date.
    pub issue: Issue,
    /// The cooperative.
    pub issuer: Issuer,
    /// The titular persons of the membership.
    pub recipient: Recipient,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// The balance before the first day; above zero when the member owes.
    pub opening: Money,
    /// Dues, payments and penalties, in the order to print.
    pub lines: Vec<StatementLine>,
    /// The balance after the last line; refused unless it is the opening plus the lines.
    pub closing: Money,
    /// What is to pay now, account by account, the current one first (it may differ from the
    /// closing balance: dues not yet due). Empty: the page says that nothing is to pay.
    pub payments: Vec<Payment>,
}

/// One movement of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// Due date, value date or as-of date.
    pub on: NaiveDate,
    /// What it is.
    pub kind: StatementKind,
    /// What it is about (`Cotisation 3/48`, `Virement du compte BE…`).
    pub label: String,
    /// What it adds to what is owed: above zero for a due, below zero for a payment. It is
    /// printed without sign, in the column of what is owed or of what is received.
    pub amount: Money,
}

/// What a movement of a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementKind {
    /// A due (échéance).
    Due,
    /// A confirmed contribution.
    Payment,
    /// A late penalty.
    Penalty,
    /// A waiver of a due or of a penalty.
    Waiver,
    /// A reversal, a refund, a cancelled due.
    Correction,
}
