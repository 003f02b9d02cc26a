//! Fiscal years: they follow each other without gap, open and close, and a closed one takes no
//! entry (spec 02).

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use crate::kernel::{DateRange, add_months};

/// Refusals about fiscal years.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum YearError {
    /// The day and month cannot start a year (29 February, or no such day).
    #[error("{day}/{month} cannot start a fiscal year")]
    NotAStart {
        /// The day of the month.
        day: u32,
        /// The month.
        month: u32,
    },
    /// Two years share a day, or leave one out between them.
    #[error("a fiscal year that starts on {start} does not follow the one before")]
    NotContiguous {
        /// When the later one starts.
        start: NaiveDate,
    },
    /// No year holds the date.
    #[error("no fiscal year holds {date}")]
    NoYear {
        /// The date.
        date: NaiveDate,
    },
    /// The date is before the first year, which cannot be moved back any more.
    #[error("{date} is before the first day of the books, {first}")]
    BeforeFirst {
        /// The date.
        date: NaiveDate,
        /// The first day of the first year.
        first: NaiveDate,
    },
    /// The year of the date is closed, and no later one is open.
    #[error("the fiscal year of {date} is closed, and no later one is open")]
    NoneOpen {
        /// The date.
        date: NaiveDate,
    },
    /// The year is closed already: nothing to do.
    #[error("the fiscal year that ends on {end} is closed already")]
    AlreadyClosed {
        /// Its last day.
        end: NaiveDate,
    },
    /// An earlier year is still open.
    #[error("the fiscal year that ends on {end} is still open")]
    EarlierOpen {
        /// The last day of the earlier one.
        end: NaiveDate,
    },
    /// The year is not over.
    #[error("the fiscal year ends on {end}, after today {today}")]
    NotOver {
        /// Its last day.
        end: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// The year is not in the books.
    #[error("unknown fiscal year")]
    UnknownYear,
}

impl YearError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAStart { .. } => "fiscal_year_start",
            Self::NotContiguous { .. } => "fiscal_year_not_contiguous",
            Self::NoYear { .. } => "fiscal_year_missing",
            Self::BeforeFirst { .. } => "fiscal_year_before_first",
            Self::NoneOpen { .. } => "fiscal_year_none_open",
            Self::AlreadyClosed { .. } => "fiscal_year_already_closed",
            Self::EarlierOpen { .. } => "fiscal_year_earlier_open",
            Self::NotOver { .. } => "fiscal_year_not_over",
            Self::UnknownYear => "fiscal_year_unknown",
        }
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::NoYear { .. } | Self::BeforeFirst { .. } | Self::NoneOpen { .. } => "date",
            _ => "fiscal_year",
        })
    }
}

/// The day of the year on which fiscal years start: any but 29 February.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearStart {
    month: u32,
    day: u32,
}

impl YearStart {
    /// 1 January.
    pub const JANUARY: Self = Self { month: 1, day: 1 };

    /// Makes a start.
    ///
    /// # Errors
    /// [`YearError::NotAStart`].
    pub fn try_new(month: u32, day: u32) -> Result<Self, YearError> {
        // 2025 has no 29 February: a day that every year has.
        if NaiveDate::from_ymd_opt(2025, month, day).is_none() {
            return Err(YearError::NotAStart { day, month });
        }
        Ok(Self { month, day })
    }

    /// The year that holds `date`; `None` at the ends of the calendar.
    pub fn year_of(self, date: NaiveDate) -> Option<DateRange> {
        let this = NaiveDate::from_ymd_opt(date.year(), self.month, self.day)?;
        let start = if this <= date {
            this
        } else {
            NaiveDate::from_ymd_opt(date.year() - 1, self.month, self.day)?
        };
        DateRange::try_new(start, add_months(start, 12)?.pred_opt()?)
    }
}

/// The identity of a fiscal year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FiscalYearId(pub Uuid);

/// A fiscal year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FiscalYear {
    /// Which it is.
    pub id: FiscalYearId,
    /// Its days.
    pub range: DateRange,
    /// Whether it takes no entry any more.
    pub closed: bool,
}

/// The fiscal years of the books, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FiscalYears(Vec<FiscalYear>);

impl FiscalYears {
    /// Makes the list, in any order.
    ///
    /// # Errors
    /// [`YearError::NotContiguous`].
    pub fn try_new(mut years: Vec<FiscalYear>) -> Result<Self, YearError> {
        years.sort_by_key(|year| year.range.start());
        for pair in years.windows(2) {
            let start = pair[1].range.start();
            if pair[0].range.end().succ_opt() != Some(start) {
                return Err(YearError::NotContiguous { start });
            }
        }
        Ok(Self(years))
    }

    /// The years, in order.
    pub fn years(&self) -> &[FiscalYear] {
        &self.0
    }

    /// The year that holds a date.
    ///
    /// # Errors
    /// [`YearError::NoYear`].
    pub fn year_of(&self, date: NaiveDate) -> Result<&FiscalYear, YearError> {
        self.0.iter().find(|year| year.range.contains(date)).ok_or(YearError::NoYear { date })
    }

    /// The day on which an event of `date` is entered, and its year: that day, or the first open
    /// day after it when its own year is closed.
    ///
    /// # Errors
    /// [`YearError::NoYear`], [`YearError::NoneOpen`].
    pub fn entry_day(&self, date: NaiveDate) -> Result<(NaiveDate, &FiscalYear), YearError> {
        let year = self.year_of(date)?;
        if !year.closed {
            return Ok((date, year));
        }
        self.0
            .iter()
            .find(|later| !later.closed && later.range.start() > date)
            .map(|later| (later.range.start(), later))
            .ok_or(YearError::NoneOpen { date })
    }

    /// The years to open so that `date` has an open year at or after it, each next to its
    /// neighbour. Going back before the first year is possible only while nothing stands on it
    /// (`may_go_back`: no closed year, no opening balance).
    ///
    /// # Errors
    /// [`YearError::BeforeFirst`], [`YearError::NoYear`] at the ends of the calendar.
    pub fn to_open(
        &self,
        date: NaiveDate,
        start: YearStart,
        may_go_back: bool,
    ) -> Result<Vec<DateRange>, YearError> {
        let beyond = || YearError::NoYear { date };
        let (Some(first), Some(last)) = (self.0.first(), self.0.last()) else {
            return Ok(vec![start.year_of(date).ok_or_else(beyond)?]);
        };
        let mut missing = Vec::new();
        if date < first.range.start() {
            if !may_go_back {
                return Err(YearError::BeforeFirst { date, first: first.range.start() });
            }
            let mut end = first.range.start().pred_opt().ok_or_else(beyond)?;
            while date <= end {
                let year = start.year_of(end).ok_or_else(beyond)?;
                missing.push(DateRange::try_new(year.start(), end).ok_or_else(beyond)?);
                end = year.start().pred_opt().ok_or_else(beyond)?;
            }
            missing.reverse();
        } else {
            let mut end = last.range.end();
            while end < date || (missing.is_empty() && self.entry_day(date).is_err()) {
                let next = end.succ_opt().ok_or_else(beyond)?;
                let year = start.year_of(next).ok_or_else(beyond)?;
                missing.push(DateRange::try_new(next, year.end()).ok_or_else(beyond)?);
                end = year.end();
            }
        }
        Ok(missing)
    }

    /// Judges the closing of a year.
    ///
    /// # Errors
    /// [`YearError::UnknownYear`], [`YearError::AlreadyClosed`], [`YearError::EarlierOpen`],
    /// [`YearError::NotOver`].
    pub fn check_close(&self, id: FiscalYearId, today: NaiveDate) -> Result<(), YearError> {
        let year = self.0.iter().find(|year| year.id == id).ok_or(YearError::UnknownYear)?;
        let end = year.range.end();
        if year.closed {
            return Err(YearError::AlreadyClosed { end });
        }
        let earlier = self.0.iter().find(|other| !other.closed && other.range.end() < end);
        if let Some(earlier) = earlier {
            return Err(YearError::EarlierOpen { end: earlier.range.end() });
        }
        if today <= end {
            return Err(YearError::NotOver { end, today });
        }
        Ok(())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::given::day;

    fn year(start: i32, closed: bool) -> FiscalYear {
        FiscalYear {
            id: FiscalYearId(Uuid::from_u128(u128::from(start.unsigned_abs()))),
            range: DateRange::try_new(day(start, 1, 1), day(start, 12, 31)).unwrap(),
            closed,
        }
    }

    pub(in crate::ledger) fn years(years: &[(i32, bool)]) -> FiscalYears {
        FiscalYears::try_new(years.iter().map(|&(start, closed)| year(start, closed)).collect())
            .unwrap()
    }

    #[test]
    fn years_follow_each_other() {
        assert!(FiscalYears::try_new(vec![year(2026, false), year(2025, true)]).is_ok());
        assert_eq!(
            FiscalYears::try_new(vec![year(2024, true), year(2026, false)]),
            Err(YearError::NotContiguous { start: day(2026, 1, 1) })
        );
        assert_eq!(
            FiscalYears::try_new(vec![year(2026, true), year(2026, false)]),
            Err(YearError::NotContiguous { start: day(2026, 1, 1) })
        );
    }

    #[test]
    fn an_event_of_a_closed_year_is_entered_on_the_first_open_day() {
        let years = years(&[(2024, true), (2025, true), (2026, false)]);
        for (date, expected) in [
            (day(2024, 6, 1), day(2026, 1, 1)),
            (day(2025, 12, 31), day(2026, 1, 1)),
            (day(2026, 1, 1), day(2026, 1, 1)),
            (day(2026, 1, 2), day(2026, 1, 2)),
        ] {
            assert_eq!(years.entry_day(date).unwrap().0, expected, "{date}");
        }
        assert_eq!(
            years.entry_day(day(2027, 1, 1)),
            Err(YearError::NoYear { date: day(2027, 1, 1) })
        );
    }

    #[test]
    fn without_any_open_year_nothing_is_entered() {
        assert_eq!(
            years(&[(2025, true)]).entry_day(day(2025, 3, 1)),
            Err(YearError::NoneOpen { date: day(2025, 3, 1) })
        );
    }

    #[test]
    fn a_year_starts_on_any_day_that_every_year_has() {
        assert!(YearStart::try_new(2, 28).is_ok());
        assert_eq!(YearStart::try_new(2, 29), Err(YearError::NotAStart { day: 29, month: 2 }));
        assert!(YearStart::try_new(13, 1).is_err());
        let july = YearStart::try_new(7, 1).unwrap();
        for (date, start) in [
            (day(2026, 6, 30), day(2025, 7, 1)),
            (day(2026, 7, 1), day(2026, 7, 1)),
            (day(2026, 7, 2), day(2026, 7, 1)),
        ] {
            let range = july.year_of(date).unwrap();
            assert_eq!(range.start(), start, "{date}");
            assert_eq!(range.end(), add_months(start, 12).unwrap().pred_opt().unwrap());
        }
    }

    #[test]
    fn years_are_opened_up_to_the_date_and_back_only_while_nothing_stands_on_the_first() {
        let books = years(&[(2026, false)]);
        let starts = |date, back| {
            books
                .to_open(date, YearStart::JANUARY, back)
                .map(|years| years.iter().map(|year| year.start().year()).collect::<Vec<_>>())
        };
        assert_eq!(starts(day(2026, 5, 1), false), Ok(vec![]));
        assert_eq!(starts(day(2028, 5, 1), false), Ok(vec![2027, 2028]));
        assert_eq!(starts(day(2024, 5, 1), true), Ok(vec![2024, 2025]));
        assert_eq!(
            starts(day(2025, 12, 31), false),
            Err(YearError::BeforeFirst { date: day(2025, 12, 31), first: day(2026, 1, 1) })
        );
        let closed = years(&[(2025, true)]);
        let opened = closed.to_open(day(2025, 5, 1), YearStart::JANUARY, false).unwrap();
        assert_eq!(opened[0].start(), day(2026, 1, 1), "the first open day must exist");
    }

    #[test]
    fn a_year_closes_once_it_is_over_and_those_before_it_are_closed() {
        let books = years(&[(2024, true), (2025, false), (2026, false)]);
        let id = |n: u128| FiscalYearId(Uuid::from_u128(n));
        let end = |y| day(y, 12, 31);
        assert_eq!(
            books.check_close(id(2025), day(2025, 12, 31)),
            Err(YearError::NotOver { end: end(2025), today: end(2025) })
        );
        assert_eq!(books.check_close(id(2025), day(2026, 1, 1)), Ok(()));
        assert_eq!(
            books.check_close(id(2026), day(2027, 1, 1)),
            Err(YearError::EarlierOpen { end: end(2025) })
        );
        assert_eq!(
            books.check_close(id(2024), day(2027, 1, 1)),
            Err(YearError::AlreadyClosed { end: end(2024) })
        );
        assert_eq!(books.check_close(id(1), day(2027, 1, 1)), Err(YearError::UnknownYear));
    }

    proptest! {
        #[test]
        fn once_opened_any_date_has_its_year(
            first in 0_i64..8_000, date in 0_i64..8_000, month in 1_u32..=12, start_day in 1_u32..=28,
        ) {
            let origin = day(2015, 1, 1);
            let start = YearStart::try_new(month, start_day).unwrap();
            let first = origin + chrono::Duration::days(first);
            let date = origin + chrono::Duration::days(date);
            let mut all: Vec<FiscalYear> = Vec::new();
            for wanted in [first, date] {
                let books = FiscalYears::try_new(all.clone()).unwrap();
                for range in books.to_open(wanted, start, true).unwrap() {
                    let id = FiscalYearId(Uuid::from_u128(all.len() as u128));
                    all.push(FiscalYear { id, range, closed: false });
                }
            }
            let books = FiscalYears::try_new(all).unwrap();
            prop_assert_eq!(books.entry_day(date).unwrap().0, date);
            prop_assert!(books.to_open(date, start, true).unwrap().is_empty(), "asked twice, opened once");
        }
    }
}
