//! The syndic and the board exclude each other, both ways, on overlapping dates.
//!
//! Told by person: a company that is syndic counts by the person who acts for it. Ended mandates do
//! not block, which the caller says by the last day in office. The syndic's mandate lasts three
//! years at most. Raises [`SyndicTooLong`].
//!
//! Source: spec 06, "Board"; Civil Code, art. 3.89 and 3.90.

use chrono::NaiveDate;

use crate::kernel::{DateRange, add_months};

/// Most months of a syndic's mandate.
pub const SYNDIC_MONTHS: u32 = 36;

/// A person in office on some days, as syndic or on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tenure<P> {
    /// Who.
    pub person: P,
    /// From the first day to the last day in office.
    pub days: DateRange,
}

/// Somebody would be both on some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash<P> {
    /// Who.
    pub person: P,
    /// The first such day.
    pub from: NaiveDate,
    /// The last such day, of those that follow without a break.
    pub until: NaiveDate,
}

impl<P> Clash<P> {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        "syndic_on_board"
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some("person")
    }
}

/// The earliest clash between syndics and members of the board; `None` when nobody is both.
pub fn clash<P: Copy + Eq>(syndics: &[Tenure<P>], board: &[Tenure<P>]) -> Option<Clash<P>> {
    let pairs = syndics.iter().flat_map(|syndic| board.iter().map(move |seat| (syndic, seat)));
    pairs
        .filter(|(syndic, seat)| syndic.person == seat.person && syndic.days.overlaps(&seat.days))
        .map(|(syndic, seat)| Clash {
            person: syndic.person,
            from: syndic.days.start().max(seat.days.start()),
            until: syndic.days.end().min(seat.days.end()),
        })
        .min_by_key(|clash| clash.from)
}

/// A syndic's mandate beyond three years.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the syndic's mandate ends after {latest}")]
pub struct SyndicTooLong {
    /// The last day on which it may end.
    pub latest: NaiveDate,
}

impl SyndicTooLong {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        "syndic_mandate_too_long"
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some("end")
    }
}

/// Checks that a syndic's mandate lasts three years at most: it may end on the third anniversary.
///
/// # Errors
/// [`SyndicTooLong`].
pub fn check_syndic_mandate(days: &DateRange) -> Result<(), SyndicTooLong> {
    match add_months(days.start(), SYNDIC_MONTHS) {
        Some(latest) if days.end() > latest => Err(SyndicTooLong { latest }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::given::day;

    fn tenure(person: u8, start: NaiveDate, end: NaiveDate) -> Tenure<u8> {
        Tenure { person, days: DateRange::try_new(start, end).unwrap() }
    }

    #[test]
    fn nobody_is_syndic_and_on_the_board_on_one_day() {
        let board = [tenure(1, day(2024, 3, 15), day(2025, 3, 15))];
        for (start, clashes) in
            [(day(2025, 3, 14), true), (day(2025, 3, 15), true), (day(2025, 3, 16), false)]
        {
            let syndic = [tenure(1, start, day(2027, 1, 1))];
            let found = clash(&syndic, &board);
            assert_eq!(found.is_some(), clashes, "syndic from {start}");
            assert_eq!(found.is_some(), clash(&board, &syndic).is_some(), "both ways");
            if let Some(found) = found {
                assert_eq!((found.person, found.from, found.until), (1, start, day(2025, 3, 15)));
                assert_eq!(found.code(), "syndic_on_board");
            }
            assert_eq!(clash(&[tenure(2, start, day(2027, 1, 1))], &board), None, "another person");
        }
    }

    #[test]
    fn a_mandate_that_was_closed_does_not_block() {
        let closed = [tenure(1, day(2024, 3, 15), day(2024, 8, 31))];
        assert_eq!(clash(&[tenure(1, day(2024, 9, 1), day(2026, 1, 1))], &closed), None);
    }

    #[test]
    fn the_syndic_is_there_for_three_years_at_most() {
        for (start, end, refused) in [
            (day(2024, 3, 15), day(2027, 3, 14), false),
            (day(2024, 3, 15), day(2027, 3, 15), false),
            (day(2024, 3, 15), day(2027, 3, 16), true),
            (day(2024, 2, 29), day(2027, 2, 28), false),
            (day(2024, 2, 29), day(2027, 3, 1), true),
        ] {
            let found = check_syndic_mandate(&DateRange::try_new(start, end).unwrap());
            assert_eq!(found.is_err(), refused, "{start} to {end}");
        }
    }

    fn some_tenures() -> impl Strategy<Value = Vec<Tenure<u8>>> {
        prop::collection::vec((0_u8..3, 0_u64..40, 0_u64..12), 0..4).prop_map(|rows| {
            rows.into_iter()
                .map(|(person, start, length)| {
                    let start = day(2026, 1, 1) + Days::new(start);
                    tenure(person, start, start + Days::new(length))
                })
                .collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn a_clash_is_found_where_some_day_has_one(a in some_tenures(), b in some_tenures()) {
            // The second model: day by day, who is in office.
            let first = (0_u64..60).map(|days| day(2026, 1, 1) + Days::new(days)).find(|&on| {
                let on_duty = |list: &[Tenure<u8>], person: u8| {
                    list.iter().any(|one| one.person == person && one.days.contains(on))
                };
                (0_u8..3).any(|person| on_duty(&a, person) && on_duty(&b, person))
            });
            prop_assert_eq!(clash(&a, &b).map(|found| found.from), first);
        }
    }
}
