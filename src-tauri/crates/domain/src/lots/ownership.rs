//! Who holds a lot, in what share, from when to when.
//!
//! On each day the shares of a lot's holders sum to one and exactly one of them is its designated
//! voter, or nobody holds it yet. Deliberately not here: the acts, the persons, what a holder owes.
//!
//! Raises [`OwnershipError`]. Source: spec 03, "Lots".

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::kernel::{Operand, Operation, Ratio, Step, StepError};

/// A share of a lot held for a time. `I` is whatever names the holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding<I> {
    /// Who.
    pub holder: I,
    /// Above 0, at most 1.
    pub share: Ratio,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` while it is held.
    pub until: Option<NaiveDate>,
    /// Whether the holder votes for the lot.
    pub votes: bool,
}

impl<I> Holding<I> {
    /// Tells whether the share is held on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// The holders of a lot on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ownership {
    /// Their positions in the list given, from 0, in its order.
    pub holders: Vec<usize>,
    /// The position of the one who votes.
    pub voter: usize,
    /// The shares that sum to one.
    pub steps: Vec<Step>,
}

/// Refusals of an ownership. `position` is that of a holding in the list given, from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnershipError {
    /// A share is zero, negative or above one.
    #[error("the share of holding {position} is {share}")]
    ShareOutOfRange {
        /// Which holding.
        position: usize,
        /// Its share.
        share: Ratio,
    },
    /// A holding ends before it starts.
    #[error("holding {position} ends before it starts")]
    EndsBeforeStart {
        /// Which holding.
        position: usize,
    },
    /// One person stands twice among the holders of a day.
    #[error("holding {position} is by somebody who already holds on {on}")]
    HolderTwice {
        /// The second holding.
        position: usize,
        /// The day.
        on: NaiveDate,
    },
    /// The shares of a day do not sum to one.
    #[error("the shares sum to {sum} on {on}")]
    SharesNotOne {
        /// What they sum to.
        sum: Ratio,
        /// The day.
        on: NaiveDate,
    },
    /// No holder of a day votes.
    #[error("nobody votes on {on}")]
    NoVoter {
        /// The day.
        on: NaiveDate,
    },
    /// Two holders of a day vote.
    #[error("holding {position} is a second voter on {on}")]
    SecondVoter {
        /// The second voter's holding.
        position: usize,
        /// The day.
        on: NaiveDate,
    },
    /// A figure does not fit.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl OwnershipError {
    /// The stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ShareOutOfRange { .. } => "share_out_of_range",
            Self::EndsBeforeStart { .. } => "period_reversed",
            Self::HolderTwice { .. } => "holder_twice",
            Self::SharesNotOne { .. } => "shares_not_one",
            Self::NoVoter { .. } => "voter_missing",
            Self::SecondVoter { .. } => "voter_twice",
            Self::Step(_) => "amount_out_of_range",
        }
    }

    /// The field to blame, as a path.
    pub fn field(&self) -> Option<String> {
        match self {
            Self::ShareOutOfRange { position, .. } => Some(format!("holders[{position}].share")),
            Self::EndsBeforeStart { position } => Some(format!("holders[{position}].until")),
            Self::HolderTwice { position, .. } => Some(format!("holders[{position}].holder")),
            Self::SecondVoter { position, .. } => Some(format!("holders[{position}].votes")),
            Self::SharesNotOne { .. } | Self::NoVoter { .. } => Some("holders".to_owned()),
            Self::Step(_) => None,
        }
    }
}

/// The holders of a lot on a day; `None` when nobody holds it.
///
/// # Errors
/// [`OwnershipError`].
pub fn ownership_on<I: PartialEq>(
    holdings: &[Holding<I>],
    on: NaiveDate,
) -> Result<Option<Ownership>, OwnershipError> {
    check(holdings)?;
    judge(holdings, on)
}

/// The holders of a lot from each day on which they change, oldest first. Between two such days
/// nothing changes, so that a list which passes is right on every day.
///
/// # Errors
/// [`OwnershipError`], of the first day that is wrong.
pub fn ownership_history<I: PartialEq>(
    holdings: &[Holding<I>],
) -> Result<Vec<(NaiveDate, Option<Ownership>)>, OwnershipError> {
    check(holdings)?;
    let starts = holdings.iter().map(|holding| holding.from);
    // Nothing changes after the last day of the calendar.
    let ends = holdings.iter().filter_map(|holding| holding.until?.succ_opt());
    let days: BTreeSet<NaiveDate> = starts.chain(ends).collect();
    days.into_iter().map(|day| Ok((day, judge(holdings, day)?))).collect()
}

fn check<I>(holdings: &[Holding<I>]) -> Result<(), OwnershipError> {
    for (position, holding) in holdings.iter().enumerate() {
        let share = &holding.share;
        if share.is_negative() || share.is_zero() || *share > Ratio::one() {
            return Err(OwnershipError::ShareOutOfRange { position, share: share.clone() });
        }
        if holding.until.is_some_and(|until| until < holding.from) {
            return Err(OwnershipError::EndsBeforeStart { position });
        }
    }
    Ok(())
}

fn judge<I: PartialEq>(
    holdings: &[Holding<I>],
    on: NaiveDate,
) -> Result<Option<Ownership>, OwnershipError> {
    let held = holdings.iter().enumerate().filter(|(_, holding)| holding.holds_on(on));
    let holders: Vec<usize> = held.map(|(position, _)| position).collect();
    if holders.is_empty() {
        return Ok(None);
    }
    let mut voter = None;
    for (at, &position) in holders.iter().enumerate() {
        let holding = &holdings[position];
        if holders[..at].iter().any(|&earlier| holdings[earlier].holder == holding.holder) {
            return Err(OwnershipError::HolderTwice { position, on });
        }
        if holding.votes && voter.replace(position).is_some() {
            return Err(OwnershipError::SecondVoter { position, on });
        }
    }
    let operands = holders
        .iter()
        .map(|&position| Operand::new("own_share", holdings[position].share.clone()))
        .collect();
    let step = Step::compute("sum_of_shares", Operation::Sum, operands)?;
    match step.exact() {
        Some(sum) if sum == Ratio::one() => {}
        sum => {
            return Err(OwnershipError::SharesNotOne { sum: sum.unwrap_or_else(Ratio::zero), on });
        }
    }
    let voter = voter.ok_or(OwnershipError::NoVoter { on })?;
    Ok(Some(Ownership { holders, voter, steps: vec![step] }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::day;

    fn held(
        holder: &'static str,
        share: (i64, i64),
        from: NaiveDate,
        until: Option<NaiveDate>,
        votes: bool,
    ) -> Holding<&'static str> {
        let share = Ratio::try_new(share.0, share.1).unwrap();
        Holding { holder, share, from, until, votes }
    }

    /// A couple, then the one alone, from 11 April 2026.
    fn couple() -> Vec<Holding<&'static str>> {
        let act = day(2026, 4, 11);
        vec![
            held("Claire", (1, 3), day(2020, 1, 1), act.pred_opt(), true),
            held("Joris", (2, 3), day(2020, 1, 1), act.pred_opt(), false),
            held("Claire", (1, 1), act, None, true),
        ]
    }

    #[test]
    fn the_holders_change_on_the_day_of_the_act() {
        for (on, holders, voter) in [
            (day(2019, 12, 31), vec![], None),
            (day(2020, 1, 1), vec![0, 1], Some(0)),
            (day(2026, 4, 10), vec![0, 1], Some(0)),
            (day(2026, 4, 11), vec![2], Some(2)),
            (day(2199, 12, 31), vec![2], Some(2)),
        ] {
            let found = ownership_on(&couple(), on).unwrap();
            assert_eq!(found.as_ref().map(|found| found.voter), voter, "{on}");
            assert_eq!(found.map(|found| found.holders).unwrap_or_default(), holders, "{on}");
        }
        let history = ownership_history(&couple()).unwrap();
        let days: Vec<NaiveDate> = history.iter().map(|(day, _)| *day).collect();
        assert_eq!(days, [day(2020, 1, 1), day(2026, 4, 11)]);
        assert_recomputed(history.iter().flat_map(|(_, found)| &found.as_ref().unwrap().steps));
    }

    #[test]
    fn shares_that_do_not_sum_to_one_and_voters_that_are_not_one_are_refused() {
        type Change = fn(&mut Vec<Holding<&'static str>>);
        let cases: [(Change, &str, &str); 8] = [
            (|all| all[1].share = Ratio::zero(), "share_out_of_range", "holders[1].share"),
            (|all| all[2].share = Ratio::whole(2), "share_out_of_range", "holders[2].share"),
            (|all| all[1].share = Ratio::try_new(1, 2).unwrap(), "shares_not_one", "holders"),
            (|all| all[1].until = None, "shares_not_one", "holders"),
            (|all| all[0].votes = false, "voter_missing", "holders"),
            (|all| all[1].votes = true, "voter_twice", "holders[1].votes"),
            (|all| all[1].holder = "Claire", "holder_twice", "holders[1].holder"),
            (|all| all[0].until = all[0].from.pred_opt(), "period_reversed", "holders[0].until"),
        ];
        for (change, code, field) in cases {
            let mut holdings = couple();
            change(&mut holdings);
            let error = ownership_history(&holdings).unwrap_err();
            assert_eq!((error.code(), error.field().as_deref()), (code, Some(field)), "{error}");
        }
    }
}
