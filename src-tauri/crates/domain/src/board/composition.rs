//! Who sits on the board: positions, at most one holder of each office, the size recommended.
//!
//! Twenty to fifty counted lots: three or four in all; more than fifty: five. A further one is
//! accepted and noted. Deliberately not here: which lots count (`requirement`). Raises
//! [`PositionTaken`].
//!
//! Source: spec 06, "Board"; mission, "Composition recommandée".

use chrono::NaiveDate;

use crate::kernel::{DateRange, Operand, Operation, Step, StepError};

/// A place on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Position {
    /// Presides over its meetings.
    President,
    /// Follows the accounts.
    Treasurer,
    /// Writes its minutes; optional.
    Secretary,
    /// Takes part.
    Member,
}

impl Position {
    /// Every position.
    pub const ALL: [Self; 4] = [Self::President, Self::Treasurer, Self::Secretary, Self::Member];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::President => "president",
            Self::Treasurer => "treasurer",
            Self::Secretary => "secretary",
            Self::Member => "member",
        }
    }

    /// Finds a position by its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|position| position.code() == code)
    }

    /// Tells whether two persons cannot hold it at a time.
    pub fn is_single(self) -> bool {
        self != Self::Member
    }
}

/// A position held on some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// Which.
    pub position: Position,
    /// From the start to the last day in office.
    pub days: DateRange,
}

/// Somebody else is president, treasurer or secretary on some of those days.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the position {position:?} is held from {from} to {until}")]
pub struct PositionTaken {
    /// Which.
    pub position: Position,
    /// The first day that both hold it.
    pub from: NaiveDate,
    /// The last day that both hold it.
    pub until: NaiveDate,
}

impl PositionTaken {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        "position_taken"
    }

    /// The field to blame.
    pub fn field(&self) -> Option<&'static str> {
        Some("position")
    }
}

/// Checks that nobody else holds an office on the days of a new seat.
///
/// # Errors
/// [`PositionTaken`] with the days shared with the first such seat of the list.
pub fn check_position(held: &[Seat], new: &Seat) -> Result<(), PositionTaken> {
    let taken = held.iter().find(|seat| {
        new.position.is_single() && seat.position == new.position && seat.days.overlaps(&new.days)
    });
    match taken {
        Some(seat) => Err(PositionTaken {
            position: new.position,
            from: seat.days.start().max(new.days.start()),
            until: seat.days.end().min(new.days.end()),
        }),
        None => Ok(()),
    }
}

/// A board beside what is recommended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composition {
    /// Fewest and most recommended; `None` below twenty counted lots.
    pub recommended: Option<(u32, u32)>,
    /// How many lack to the fewest.
    pub missing: u32,
    /// How many are beyond the most: accepted and noted.
    pub beyond: u32,
    /// How.
    pub steps: Vec<Step>,
}

/// Holds a board of `held` persons against what is recommended for so many counted lots.
///
/// # Errors
/// [`StepError`], which a count of 32 bits never raises.
pub fn composition(counted_lots: u32, held: u32) -> Result<Composition, StepError> {
    let recommended = match counted_lots {
        0..20 => None,
        20..=50 => Some((3, 4)),
        _ => Some((5, 5)),
    };
    let Some((least, most)) = recommended else {
        let step = Step::compute(
            "board_held",
            Operation::Given,
            vec![Operand::count("board_held", held)],
        )?;
        return Ok(Composition { recommended, missing: 0, beyond: 0, steps: vec![step] });
    };
    let held_named = || Operand::count("board_held", held);
    let steps = vec![
        Step::compute(
            "board_beyond_least",
            Operation::Difference,
            vec![held_named(), Operand::count("board_least", least)],
        )?,
        Step::compute(
            "board_beyond_most",
            Operation::Difference,
            vec![held_named(), Operand::count("board_most", most)],
        )?,
    ];
    let (missing, beyond) = (least.saturating_sub(held), held.saturating_sub(most));
    Ok(Composition { recommended, missing, beyond, steps })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::day;

    fn seat(position: Position, start: NaiveDate, end: NaiveDate) -> Seat {
        Seat { position, days: DateRange::try_new(start, end).unwrap() }
    }

    #[test]
    fn the_size_recommended_follows_the_counted_lots() {
        for (lots, recommended) in [
            (0, None),
            (19, None),
            (20, Some((3, 4))),
            (21, Some((3, 4))),
            (49, Some((3, 4))),
            (50, Some((3, 4))),
            (51, Some((5, 5))),
            (u32::MAX, Some((5, 5))),
        ] {
            let found = composition(lots, 3).unwrap();
            assert_eq!(found.recommended, recommended, "{lots} lots");
            assert_recomputed(&found.steps);
        }
    }

    #[test]
    fn too_few_are_missing_and_a_further_one_is_noted() {
        for (lots, held, missing, beyond) in [
            (19, 0, 0, 0),
            (20, 2, 1, 0),
            (20, 3, 0, 0),
            (20, 4, 0, 0),
            (20, 5, 0, 1),
            (51, 4, 1, 0),
            (51, 5, 0, 0),
            (51, 6, 0, 1),
        ] {
            let found = composition(lots, held).unwrap();
            assert_eq!((found.missing, found.beyond), (missing, beyond), "{held} for {lots} lots");
        }
    }

    #[test]
    fn one_president_one_treasurer_and_one_secretary_at_a_time() {
        let (start, end) = (day(2024, 3, 15), day(2025, 3, 15));
        for position in Position::ALL {
            let held = [seat(position, start, end)];
            for (new_start, refused) in
                [(day(2025, 3, 14), true), (day(2025, 3, 15), true), (day(2025, 3, 16), false)]
            {
                let new = seat(position, new_start, day(2026, 3, 15));
                let found = check_position(&held, &new);
                assert_eq!(
                    found.is_err(),
                    refused && position.is_single(),
                    "{position:?} {new_start}"
                );
                if let Err(taken) = found {
                    assert_eq!((taken.from, taken.until), (new_start, end));
                }
            }
            let other = if position == Position::President {
                Position::Treasurer
            } else {
                Position::President
            };
            assert_eq!(check_position(&held, &seat(other, start, end)), Ok(()), "another office");
            assert_eq!(Position::from_code(position.code()), Some(position));
        }
    }
}
