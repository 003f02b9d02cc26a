//! The ledger (grand-livre): double entry, so that every euro has a place it came from.
//!
//! An [`Entry`] sums to zero or does not exist. The [`Chart`] says which account plays which
//! [`Role`]; [`events`] turn what happened into entries; the [`Journal`] numbers them without gaps
//! per fiscal year. Nothing is ever changed: a correction is a reversal. Amounts of postings are
//! positive on the debit side and negative on the credit side.
//!
//! Deliberately not here: what is owed and by whom (`contributions`), memoranda of money that
//! does not pass through the cooperative, storage. Raises [`LedgerError`], [`ChartError`],
//! [`YearError`]. Source: spec 02, "The ledger".

pub mod account;
pub mod balance;
pub mod chart;
pub mod closing;
pub mod entry;
pub mod events;
pub mod fiscal_year;
pub mod journal;
pub mod opening;
pub mod role;

pub use account::{Account, AccountCode, AccountNames, AccountSource, SubAccounts};
pub use balance::{AccountBalance, TrialBalance};
pub use chart::{Chart, ChartError};
pub use closing::closing_entry;
pub use entry::{Entry, EntryId, EventKind, LedgerError, Posting, Source, SubAccount};
pub use fiscal_year::{FiscalYear, FiscalYearId, FiscalYears, YearError, YearStart};
pub use journal::{EntryNumber, Journal, PostedEntry, first_gap};
pub use opening::{OpeningLine, OpeningTarget, opening_entry};
pub use role::Role;
