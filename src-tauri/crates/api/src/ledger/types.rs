//! What the ledger's commands take and give.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::wire::{Amount, Day, Line};

/// An account of the chart.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct AccountRow {
    /// Number in the chart.
    pub number: String,
    /// Its heading.
    pub label: String,
    /// Class, 1 to 7.
    pub class: u32,
    /// Where the heading comes from; null for our own additions.
    pub source: Option<String>,
    /// What it is used for (`bank`, `members_advance`, …), when the program posts to it.
    pub role: Option<String>,
}

/// The chart of accounts.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct AccountList {
    /// By number.
    pub accounts: Vec<AccountRow>,
}

/// One line of a trial balance.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct TrialBalanceLine {
    /// Account number.
    pub account: String,
    /// Heading.
    pub label: String,
    /// Sum of debits.
    pub debit: Amount,
    /// Sum of credits.
    pub credit: Amount,
    /// Debit minus credit.
    pub balance: Amount,
}

/// Until when.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AsOfInput {
    /// Entries up to and including this day; today when absent.
    #[serde(default)]
    pub as_of: Option<Day>,
}

/// The trial balance: always zero in the end.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct TrialBalance {
    /// The day.
    pub as_of: Day,
    /// By account number; accounts never used are left out.
    pub lines: Vec<TrialBalanceLine>,
    /// Total of debits.
    pub debit: Amount,
    /// Total of credits: equal.
    pub credit: Amount,
}

/// One posting.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct PostingRow {
    /// Account number.
    pub account: String,
    /// Heading.
    pub label: String,
    /// The membership of a member's sub-account.
    pub membership: Option<Uuid>,
    /// Its name.
    pub member: Option<String>,
    /// Debit, or zero.
    pub debit: Amount,
    /// Credit, or zero.
    pub credit: Amount,
}

/// One journal entry.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct EntryRow {
    /// Id.
    pub id: Uuid,
    /// Number within its fiscal year, without gaps.
    pub number: u32,
    /// The fiscal year's name, such as `2026`.
    pub year: String,
    /// Entry date.
    pub on: Day,
    /// Kind of event: `due_issued`, `contribution_confirmed`, `opening`, `reversal`, …
    pub event: String,
    /// What it says.
    pub text: String,
    /// The entry it reverses.
    pub reverses: Option<Uuid>,
    /// The entry that reversed it.
    pub reversed_by: Option<Uuid>,
    /// Its amount: the sum of its debits.
    pub amount: Amount,
    /// Its postings.
    pub postings: Vec<PostingRow>,
}

/// Which entries.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct EntriesInput {
    /// From.
    #[serde(default)]
    pub from: Option<Day>,
    /// To, included.
    #[serde(default)]
    pub to: Option<Day>,
    /// Only entries that touch this account.
    #[serde(default)]
    pub account: Option<Line>,
    /// Only entries that touch this membership.
    #[serde(default)]
    pub membership: Option<Uuid>,
    /// At most so many; all when absent.
    #[serde(default)]
    pub limit: Option<u32>,
    /// Leaving out so many of the newest; none when absent.
    #[serde(default)]
    pub offset: Option<u32>,
}

/// `ledger.account`: one account over a period.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
// The contributions have an LedgerAccountInput too, and the window's types share one room.
pub struct LedgerAccountInput {
    /// Account number.
    pub account: Line,
    /// From; the beginning when absent.
    #[serde(default)]
    pub from: Option<Day>,
    /// To, included; today when absent.
    #[serde(default)]
    pub to: Option<Day>,
}

/// A line of one account.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct AccountLine {
    /// The entry it belongs to.
    pub entry: Uuid,
    /// The entry's number within its fiscal year.
    pub number: u32,
    /// The fiscal year's name.
    pub year: String,
    /// Entry date.
    pub on: Day,
    /// Kind of event.
    pub event: String,
    /// What the entry says.
    pub text: String,
    /// The member, on a members' account.
    pub member: Option<String>,
    /// Debit, or zero.
    pub debit: Amount,
    /// Credit, or zero.
    pub credit: Amount,
    /// What stands on the account after this line: debit minus credit.
    pub balance: Amount,
}

/// One account over a period, the oldest line first.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct AccountStatement {
    /// Account number.
    pub account: String,
    /// Heading.
    pub label: String,
    /// From, if given.
    pub from: Option<Day>,
    /// To.
    pub to: Day,
    /// What stood on it before.
    pub opening: Amount,
    /// Its lines.
    pub lines: Vec<AccountLine>,
    /// What stands on it after.
    pub closing: Amount,
}

/// The journal.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Journal {
    /// Newest first.
    pub entries: Vec<EntryRow>,
    /// Sum of the amounts.
    pub total: Amount,
}

/// An opening balance.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OpeningLine {
    /// Account number; left out for a membership's balance.
    #[serde(default)]
    pub account: Option<Line>,
    /// The membership, for what a member owes (debit) or has in credit.
    #[serde(default)]
    pub membership: Option<Uuid>,
    /// Positive debit (what is owned or owed to the cooperative), negative credit.
    pub amount: Amount,
}

/// `ledger.preview_opening`, `ledger.enter_opening`.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OpeningInput {
    /// The first day.
    pub on: Day,
    /// The balances; they must sum to zero.
    pub lines: Vec<OpeningLine>,
}

/// What an opening would post.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct OpeningPreview {
    /// Sum of debits.
    pub debit: Amount,
    /// Sum of credits.
    pub credit: Amount,
    /// What is missing for the two to be equal: debit minus credit.
    pub difference: Amount,
}

/// Why the opening balances are undone.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ReverseOpeningInput {
    /// Why: 1 to 200 characters.
    pub reason: Line,
}

/// An entry that was posted.
#[derive(Debug, Serialize, Deserialize, JsonSchema, TS)]
pub struct Posted {
    /// Id.
    pub entry: Uuid,
    /// Number within its year.
    pub number: u32,
}
