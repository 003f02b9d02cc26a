//! Entering what happened, from any area, inside its unit of work.

use domain::ledger::{
    Chart, Entry, EntryId, EntryNumber, FiscalYearId, LedgerError, Posting, YearStart,
};
use store::ledger::{charts, entries, years};
use store::{Reader, Tx, cooperative};
use uuid::Uuid;

use crate::call::Call;
use crate::refusal::Refusal;

/// The chart that a new file gets: before the co-ownership exists (spec 02).
const FIRST_CHART: &str = include_str!("../../../../../assets/charts/association-be.json");

/// An entry in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entered {
    /// Its id.
    pub(crate) id: Uuid,
    /// Its number in its fiscal year.
    pub(crate) number: EntryNumber,
}

/// The chart of the file, or the one that it will get with its first entry.
///
/// # Errors
/// Failures of the file.
pub(crate) fn chart(reader: Reader<'_>) -> Result<Chart, Refusal> {
    match charts::get(reader)? {
        Some(chart) => Ok(chart),
        None => Ok(Chart::parse(FIRST_CHART)?),
    }
}

/// Enters what happened, on its date or the first open day when its fiscal year is closed; the
/// chart is installed and fiscal years are opened as they are needed.
///
/// # Errors
/// `fiscal_year_before_first`, `account_unknown`, `entry_sub_account_missing`,
/// `entry_already_reversed`.
pub(crate) fn post(call: &Call<'_>, tx: &mut Tx<'_>, entry: Entry) -> Result<Entered, Refusal> {
    let chart = match charts::get(tx.reader())? {
        Some(chart) => chart,
        None => {
            let first = Chart::parse(FIRST_CHART)?;
            charts::install(tx, &first)?;
            first
        }
    };
    chart.check(entry.postings())?;
    let start = year_start(&cooperative::get(tx.reader())?.fiscal_year_start)?;
    let books = years::all(tx.reader())?;
    let may_go_back =
        books.years().iter().all(|year| !year.closed) && years::opening(tx.reader())?.is_none();
    let missing = books.to_open(entry.date(), start, may_go_back)?;
    // From the neighbour of the years that are there outwards, so that each has one.
    let backwards = books.years().first().is_some_and(|first| entry.date() < first.range.start());
    let in_order: Vec<_> = if backwards { missing.into_iter().rev().collect() } else { missing };
    for range in in_order {
        years::open(tx, FiscalYearId(call.new_id()), range)?;
    }
    let books = years::all(tx.reader())?;
    let (on, year) = books.entry_day(entry.date())?;
    let id = call.new_id();
    let number = entries::post(tx, id, year.id, &entry.on(on))?;
    Ok(Entered { id, number })
}

/// Undoes an entry by its mirror, dated today.
///
/// # Errors
/// `not_found`, `entry_already_reversed`.
pub(crate) fn reverse(call: &Call<'_>, tx: &mut Tx<'_>, entry: Uuid) -> Result<Entered, Refusal> {
    let stored = entries::get(tx.reader(), entry)?;
    if let Some(by) = stored.reversed_by {
        return Err(LedgerError::AlreadyReversed { by: EntryId(by) }.into());
    }
    let postings = stored
        .postings
        .iter()
        .map(|line| Posting::new(&line.account, line.sub_account, line.amount))
        .collect();
    let original = Entry::try_new(stored.event, stored.on, postings)?.with_memo(&stored.memo);
    let mirror = original.reversal(EntryId(entry), call.today()).with_memo(&stored.memo);
    post(call, tx, mirror)
}

/// Reads `MM-DD`.
fn year_start(text: &str) -> Result<YearStart, Refusal> {
    let parts = text.split_once('-').and_then(|(m, d)| Some((m.parse().ok()?, d.parse().ok()?)));
    let (month, day) = parts.unwrap_or((0, 0));
    Ok(YearStart::try_new(month, day)?)
}
