//! The journal: entries numbered without gaps per fiscal year, never changed.
//!
//! This one lives in memory: it states the laws that the stored ledger keeps, and replays an
//! export. Storage keeps the same laws by triggers.

use std::fmt;

use chrono::NaiveDate;

use super::chart::Chart;
use super::entry::{Entry, EntryId, LedgerError, Posting};
use super::fiscal_year::{FiscalYearId, FiscalYears};

/// The number of an entry within its fiscal year: 1, 2, 3…
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryNumber(pub u32);

impl EntryNumber {
    /// The number after the last of the year; 1 in a year without entry.
    pub fn after(last: Option<Self>) -> Self {
        Self(last.map_or(1, |number| number.0 + 1))
    }
}

impl fmt::Display for EntryNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The first number missing from 1 to the last; `None` when there is no gap.
pub fn first_gap(numbers: impl IntoIterator<Item = EntryNumber>) -> Option<EntryNumber> {
    let mut numbers: Vec<u32> = numbers.into_iter().map(|number| number.0).collect();
    numbers.sort_unstable();
    (1_u32..).zip(numbers).find(|(expected, found)| expected != found).map(|(n, _)| EntryNumber(n))
}

/// An entry in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedEntry {
    /// Which it is.
    pub id: EntryId,
    /// Its fiscal year.
    pub year: FiscalYearId,
    /// Its number in that year.
    pub number: EntryNumber,
    /// What it says.
    pub entry: Entry,
}

/// A journal in memory.
#[derive(Debug, Clone)]
pub struct Journal {
    chart: Chart,
    years: FiscalYears,
    entries: Vec<PostedEntry>,
}

impl Journal {
    /// Makes an empty journal.
    pub fn new(chart: Chart, years: FiscalYears) -> Self {
        Self { chart, years, entries: Vec::new() }
    }

    /// Enters an entry, on its date or the first open day when its year is closed.
    ///
    /// # Errors
    /// [`LedgerError::Chart`], [`LedgerError::SubAccountMissing`],
    /// [`LedgerError::SubAccountUnexpected`], [`LedgerError::Year`],
    /// [`LedgerError::UnknownEntry`], [`LedgerError::AlreadyReversed`].
    pub fn post(&mut self, id: EntryId, entry: Entry) -> Result<&PostedEntry, LedgerError> {
        self.chart.check(entry.postings())?;
        if let Some(of) = entry.reverses() {
            self.find(of)?;
            if let Some(by) = self.reversal_of(of) {
                return Err(LedgerError::AlreadyReversed { by });
            }
        }
        let (date, year) = self.years.entry_day(entry.date())?;
        let year = year.id;
        let of_year = self.entries.iter().filter(|posted| posted.year == year);
        let number = EntryNumber::after(of_year.map(|posted| posted.number).max());
        self.entries.push(PostedEntry { id, year, number, entry: entry.on(date) });
        Ok(self.entries.last().expect("BUG: an entry was just entered"))
    }

    /// Undoes an entry by its mirror, dated today.
    ///
    /// # Errors
    /// [`LedgerError::UnknownEntry`], [`LedgerError::AlreadyReversed`], [`LedgerError::Year`].
    pub fn reverse(
        &mut self,
        id: EntryId,
        of: EntryId,
        today: NaiveDate,
    ) -> Result<&PostedEntry, LedgerError> {
        let mirror = self.find(of)?.entry.reversal(of, today);
        self.post(id, mirror)
    }

    /// The entries, in the order they were entered.
    pub fn entries(&self) -> &[PostedEntry] {
        &self.entries
    }

    /// The chart.
    pub fn chart(&self) -> &Chart {
        &self.chart
    }

    /// Every line of every entry.
    pub fn postings(&self) -> impl Iterator<Item = &Posting> {
        self.entries.iter().flat_map(|posted| posted.entry.postings())
    }

    fn find(&self, id: EntryId) -> Result<&PostedEntry, LedgerError> {
        self.entries.iter().find(|posted| posted.id == id).ok_or(LedgerError::UnknownEntry { id })
    }

    fn reversal_of(&self, of: EntryId) -> Option<EntryId> {
        self.entries
            .iter()
            .find(|posted| posted.entry.reverses() == Some(of))
            .map(|posted| posted.id)
    }
}

#[cfg(test)]
#[path = "journal_tests.rs"]
mod tests;
