//! Business dates: months that clamp, whole months and years, ranges.
//!
//! Source: spec 02, "Money, dates, rounding".

use chrono::{Datelike, Months, NaiveDate};

/// Adds whole months to `first`, clamping to the end of the month (31 January + 1 month = 28 or
/// 29 February). Always counted from the first date, so that a clamp never sticks. `None` past
/// the calendar's end.
pub fn add_months(first: NaiveDate, months: u32) -> Option<NaiveDate> {
    first.checked_add_months(Months::new(months))
}

/// The largest n, at least 0, with `first` + n months <= `second`; 0 when `second` is earlier.
pub fn whole_months(first: NaiveDate, second: NaiveDate) -> u32 {
    if second < first {
        return 0;
    }
    let months = i64::from(second.year() - first.year()) * 12 + i64::from(second.month())
        - i64::from(first.month());
    let months = u32::try_from(months).expect("BUG: second is not before first");
    match add_months(first, months) {
        Some(reached) if reached <= second => months,
        _ => months - 1,
    }
}

/// The largest n, at least 0, with `first` + 12 n months <= `second`.
pub fn whole_years(first: NaiveDate, second: NaiveDate) -> u32 {
    whole_months(first, second) / 12
}

/// Days from `start` to `end`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateRange {
    start: NaiveDate,
    end: NaiveDate,
}

impl DateRange {
    /// Makes a range; `None` when the end is before the start.
    pub fn try_new(start: NaiveDate, end: NaiveDate) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// First day.
    pub fn start(&self) -> NaiveDate {
        self.start
    }

    /// Last day.
    pub fn end(&self) -> NaiveDate {
        self.end
    }

    /// How many days, both ends included: at least 1.
    pub fn days(&self) -> i64 {
        (self.end - self.start).num_days() + 1
    }

    /// Tells whether `day` is inside.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.start <= day && day <= self.end
    }

    /// Tells whether two ranges share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::given::day;

    #[test]
    fn a_month_after_the_31st_is_the_end_of_the_month() {
        assert_eq!(add_months(day(2026, 1, 31), 1), Some(day(2026, 2, 28)));
        assert_eq!(add_months(day(2028, 1, 31), 1), Some(day(2028, 2, 29)));
        assert_eq!(
            add_months(day(2026, 1, 31), 2),
            Some(day(2026, 3, 31)),
            "the clamp does not stick"
        );
    }

    #[test]
    fn whole_months_change_on_the_day_itself() {
        let first = day(2026, 1, 5);
        assert_eq!(whole_months(first, day(2027, 1, 4)), 11, "the day before");
        assert_eq!(whole_months(first, day(2027, 1, 5)), 12, "the day");
        assert_eq!(whole_months(first, day(2027, 1, 6)), 12, "the day after");
        assert_eq!(whole_months(day(2026, 1, 31), day(2026, 2, 28)), 1, "clamped");
        assert_eq!(whole_years(day(2024, 2, 29), day(2025, 2, 28)), 1, "clamped");
        assert_eq!(whole_years(first, day(2025, 1, 1)), 0, "never negative");
    }

    proptest! {
        #[test]
        fn whole_months_is_the_largest_that_fits(a in 0_i64..40_000, gap in 0_i64..40_000) {
            let first = day(1990, 1, 1) + chrono::Duration::days(a);
            let second = first + chrono::Duration::days(gap);
            let n = whole_months(first, second);
            prop_assert!(add_months(first, n).unwrap() <= second);
            prop_assert!(add_months(first, n + 1).unwrap() > second);
        }
    }
}
