//! Journal entries: postings that sum to zero, or nothing.

use std::fmt;

use chrono::NaiveDate;
use uuid::Uuid;

use super::account::AccountCode;
use super::chart::ChartError;
use super::fiscal_year::YearError;
use crate::kernel::{Money, MoneyError};
use crate::members::{DocumentId, MembershipId};

/// Refusals of an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LedgerError {
    /// An entry has at least two postings.
    #[error("{found} posting, at least 2 are needed")]
    TooFewPostings {
        /// How many there are.
        found: usize,
    },
    /// A posting of nothing.
    #[error("posting {position} is of zero")]
    ZeroPosting {
        /// Its position, from 0.
        position: usize,
    },
    /// Postings of two currencies.
    #[error("two currencies in one entry")]
    CurrencyMismatch,
    /// The postings do not sum to zero.
    #[error("the postings miss zero by {difference}")]
    Unbalanced {
        /// Debits minus credits.
        difference: Money,
    },
    /// An amount that must be above zero is not.
    #[error("{amount} is not above zero")]
    NotPositive {
        /// What was given.
        amount: Money,
    },
    /// The account asks for a member or a supplier, and the posting names none.
    #[error("account {account} needs a sub-account")]
    SubAccountMissing {
        /// Which account.
        account: AccountCode,
    },
    /// The account has no sub-accounts, and the posting names one.
    #[error("account {account} has no sub-accounts")]
    SubAccountUnexpected {
        /// Which account.
        account: AccountCode,
    },
    /// The entry was reversed already: nothing to do.
    #[error("already reversed by {by}")]
    AlreadyReversed {
        /// The entry that reversed it.
        by: EntryId,
    },
    /// The entry is not in the journal.
    #[error("unknown entry {id}")]
    UnknownEntry {
        /// Which one.
        id: EntryId,
    },
    /// The opening balances do not sum to zero.
    #[error("the opening balances miss zero by {difference}")]
    OpeningUnbalanced {
        /// Their sum.
        difference: Money,
    },
    /// Two opening balances for one account.
    #[error("two opening balances at line {position}")]
    OpeningTwice {
        /// The position of the second, from 0.
        position: usize,
    },
    /// An opening balance on an account of charges, income or of the opening itself.
    #[error("account {account} takes no opening balance")]
    OpeningAccount {
        /// Which account.
        account: AccountCode,
    },
    /// The account is not in the chart, or the chart lacks a role.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// No open fiscal year takes the entry.
    #[error(transparent)]
    Year(#[from] YearError),
    /// The amounts do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl LedgerError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooFewPostings { .. } => "entry_too_few_postings",
            Self::ZeroPosting { .. } => "entry_zero_posting",
            Self::CurrencyMismatch | Self::Money(MoneyError::CurrencyMismatch) => {
                "entry_two_currencies"
            }
            Self::Unbalanced { .. } => "entry_unbalanced",
            Self::NotPositive { .. } => "amount_not_positive",
            Self::SubAccountMissing { .. } => "entry_sub_account_missing",
            Self::SubAccountUnexpected { .. } => "entry_sub_account_unexpected",
            Self::AlreadyReversed { .. } => "entry_already_reversed",
            Self::UnknownEntry { .. } => "entry_unknown",
            Self::OpeningUnbalanced { .. } => "opening_unbalanced",
            Self::OpeningTwice { .. } => "opening_twice",
            Self::OpeningAccount { .. } => "opening_account",
            Self::Chart(error) => error.code(),
            Self::Year(error) => error.code(),
            Self::Money(_) => "amount_out_of_range",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::TooFewPostings { .. }
            | Self::ZeroPosting { .. }
            | Self::CurrencyMismatch
            | Self::Unbalanced { .. } => Some("postings"),
            Self::NotPositive { .. } | Self::Money(_) => Some("amount"),
            Self::SubAccountMissing { .. } | Self::SubAccountUnexpected { .. } => Some("account"),
            Self::AlreadyReversed { .. } | Self::UnknownEntry { .. } => Some("entry"),
            Self::OpeningUnbalanced { .. }
            | Self::OpeningTwice { .. }
            | Self::OpeningAccount { .. } => Some("lines"),
            Self::Chart(error) => error.field(),
            Self::Year(error) => error.field(),
        }
    }
}

/// The identity of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(pub Uuid);

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whose part of a control account: a membership or a supplier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SubAccount(pub Uuid);

impl From<MembershipId> for SubAccount {
    fn from(id: MembershipId) -> Self {
        Self(id.0)
    }
}

/// What happened (spec 02, the table of events).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EventKind {
    /// A due was issued.
    DueIssued,
    /// A contribution was confirmed.
    ContributionConfirmed,
    /// A late penalty was applied.
    Penalty,
    /// A due dated after its membership left was cancelled.
    DueCancelled,
    /// A due was waived, wholly or partly.
    Waiver,
    /// An invoice was received.
    Expense,
    /// An invoice was paid.
    ExpensePaid,
    /// Charges were settled.
    Settlement,
    /// Money of a fund was used.
    FundUsed,
    /// Money went back to a member.
    Refund,
    /// Balances from before the file.
    Opening,
    /// An earlier entry was undone.
    Reversal,
    /// A fiscal year was closed.
    YearClosed,
    /// A treasurer's own entry.
    Manual,
}

impl EventKind {
    /// Every kind.
    pub const ALL: [Self; 14] = [
        Self::DueIssued,
        Self::ContributionConfirmed,
        Self::Penalty,
        Self::DueCancelled,
        Self::Waiver,
        Self::Expense,
        Self::ExpensePaid,
        Self::Settlement,
        Self::FundUsed,
        Self::Refund,
        Self::Opening,
        Self::Reversal,
        Self::YearClosed,
        Self::Manual,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::DueIssued => "due_issued",
            Self::ContributionConfirmed => "contribution_confirmed",
            Self::Penalty => "penalty",
            Self::DueCancelled => "due_cancelled",
            Self::Waiver => "waiver",
            Self::Expense => "expense",
            Self::ExpensePaid => "expense_paid",
            Self::Settlement => "settlement",
            Self::FundUsed => "fund_used",
            Self::Refund => "refund",
            Self::Opening => "opening",
            Self::Reversal => "reversal",
            Self::YearClosed => "year_closed",
            Self::Manual => "manual",
        }
    }

    /// Finds a kind by its code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One line of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// On which account.
    pub account: AccountCode,
    /// Whose part of it, on a control account.
    pub sub_account: Option<SubAccount>,
    /// Above zero on the debit side, below on the credit side.
    pub amount: Money,
}

impl Posting {
    /// Makes a line on an account.
    pub fn new(account: &AccountCode, sub_account: Option<SubAccount>, amount: Money) -> Self {
        Self { account: account.clone(), sub_account, amount }
    }
}

/// The record an entry comes from, so that each leads to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Source {
    /// The kind of record: `due`, `contribution`…
    pub entity: &'static str,
    /// Which one.
    pub id: Uuid,
}

/// An entry that balances, not yet numbered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    event: EventKind,
    date: NaiveDate,
    postings: Vec<Posting>,
    reverses: Option<EntryId>,
    source: Option<Source>,
    document: Option<DocumentId>,
    memo: String,
}

impl Entry {
    /// Most characters a memo keeps.
    pub const LONGEST_MEMO: usize = 200;

    /// Makes an entry.
    ///
    /// # Errors
    /// [`LedgerError::TooFewPostings`], [`LedgerError::ZeroPosting`],
    /// [`LedgerError::CurrencyMismatch`], [`LedgerError::Unbalanced`], [`LedgerError::Money`].
    pub fn try_new(
        event: EventKind,
        date: NaiveDate,
        postings: Vec<Posting>,
    ) -> Result<Self, LedgerError> {
        let found = postings.len();
        let (Some(first), true) = (postings.first(), found >= 2) else {
            return Err(LedgerError::TooFewPostings { found });
        };
        if let Some(position) = postings.iter().position(|posting| posting.amount.is_zero()) {
            return Err(LedgerError::ZeroPosting { position });
        }
        let currency = first.amount.currency();
        if postings.iter().any(|posting| posting.amount.currency() != currency) {
            return Err(LedgerError::CurrencyMismatch);
        }
        let difference = Money::sum(postings.iter().map(|posting| &posting.amount), currency)?;
        if !difference.is_zero() {
            return Err(LedgerError::Unbalanced { difference });
        }
        Ok(Self {
            event,
            date,
            postings,
            reverses: None,
            source: None,
            document: None,
            memo: String::new(),
        })
    }

    /// Says which record the entry comes from.
    #[must_use]
    pub fn from_source(self, entity: &'static str, id: Uuid) -> Self {
        Self { source: Some(Source { entity, id }), ..self }
    }

    /// Attaches the dated paper that supports the entry.
    #[must_use]
    pub fn with_document(self, document: Option<DocumentId>) -> Self {
        Self { document, ..self }
    }

    /// Says in a few words what the entry is; control characters go, 200 characters stay.
    #[must_use]
    pub fn with_memo(self, memo: &str) -> Self {
        let memo = memo.trim().chars().filter(|c| !c.is_control()).take(Self::LONGEST_MEMO);
        Self { memo: memo.collect(), ..self }
    }

    /// Moves the entry to another date: the first open day, when its own year is closed.
    #[must_use]
    pub fn on(self, date: NaiveDate) -> Self {
        Self { date, ..self }
    }

    /// The mirror of this entry, which undoes it.
    pub fn reversal(&self, of: EntryId, today: NaiveDate) -> Self {
        let mirror =
            |posting: &Posting| Posting { amount: posting.amount.negated(), ..posting.clone() };
        Self {
            event: EventKind::Reversal,
            date: today,
            postings: self.postings.iter().map(mirror).collect(),
            reverses: Some(of),
            source: self.source,
            document: None,
            memo: String::new(),
        }
    }

    /// What happened.
    pub fn event(&self) -> EventKind {
        self.event
    }

    /// On which business day.
    pub fn date(&self) -> NaiveDate {
        self.date
    }

    /// The lines: at least two, summing to zero.
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }

    /// The entry it undoes.
    pub fn reverses(&self) -> Option<EntryId> {
        self.reverses
    }

    /// The record it comes from.
    pub fn source(&self) -> Option<Source> {
        self.source
    }

    /// The dated paper that supports it.
    pub fn document(&self) -> Option<DocumentId> {
        self.document
    }

    /// What it is, in a few words; may be empty.
    pub fn memo(&self) -> &str {
        &self.memo
    }

    /// The sum of its debits, which is that of its credits.
    ///
    /// # Errors
    /// [`LedgerError::Money`] when the sum is beyond what a ledger holds.
    pub fn total(&self) -> Result<Money, LedgerError> {
        let currency = self.postings[0].amount.currency();
        let debits = self.postings.iter().map(|posting| &posting.amount);
        Ok(Money::sum(debits.filter(|amount| amount.is_positive()), currency)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Currency;
    use crate::kernel::given::eur;

    fn line(account: &str, amount: Money) -> Posting {
        Posting::new(&AccountCode::try_new(account).unwrap(), None, amount)
    }

    fn entry(postings: Vec<Posting>) -> Result<Entry, LedgerError> {
        Entry::try_new(EventKind::Manual, NaiveDate::from_ymd_opt(2026, 1, 5).unwrap(), postings)
    }

    #[test]
    fn an_entry_balances_to_the_cent() {
        for (credit, expected) in
            [("-99.99", Some("0.01")), ("-100.00", None), ("-100.01", Some("-0.01"))]
        {
            let made = entry(vec![line("550", eur("100.00")), line("730", eur(credit))]);
            match expected {
                None => assert_eq!(made.unwrap().total().unwrap(), eur("100.00")),
                Some(difference) => {
                    assert_eq!(made, Err(LedgerError::Unbalanced { difference: eur(difference) }));
                }
            }
        }
    }

    #[test]
    fn an_entry_has_two_postings_none_of_zero_in_one_currency() {
        assert_eq!(entry(vec![]), Err(LedgerError::TooFewPostings { found: 0 }));
        assert_eq!(
            entry(vec![line("550", eur("1"))]),
            Err(LedgerError::TooFewPostings { found: 1 })
        );
        assert_eq!(
            entry(vec![line("550", eur("1")), line("57", eur("0")), line("730", eur("-1"))]),
            Err(LedgerError::ZeroPosting { position: 1 })
        );
        let dollar = Money::parse("-1", Currency::try_new("USD").unwrap()).unwrap();
        assert_eq!(
            entry(vec![line("550", eur("1")), line("730", dollar)]),
            Err(LedgerError::CurrencyMismatch)
        );
    }

    #[test]
    fn amounts_beyond_a_ledger_are_refused_not_wrapped() {
        let most = Money::try_from_minor(90_000_000_000_000_000, Currency::EUR).unwrap();
        assert_eq!(
            entry(vec![line("550", most), line("57", eur("0.01")), line("730", most.negated())]),
            Err(LedgerError::Money(MoneyError::OutOfRange))
        );
    }

    #[test]
    fn a_memo_is_cut_between_characters_and_stays_on_its_line() {
        let made = entry(vec![line("550", eur("1")), line("730", eur("-1"))]).unwrap();
        assert_eq!(made.clone().with_memo(&"é".repeat(201)).memo().chars().count(), 200);
        assert_eq!(made.with_memo(" a\nb ").memo(), "ab");
    }

    #[test]
    fn codes_are_read_back() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::parse(kind.code()), Some(kind));
        }
    }
}
