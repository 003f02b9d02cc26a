//! The entry rule: what a membership that joins late owes of the instalments before it.
//!
//! The past instalments are those due strictly before the joining date. Source: spec 02, "Entry
//! rule for those who join late". Raises [`PlanError`].

use chrono::NaiveDate;

use super::plan::PlanError;
use crate::kernel::{Money, Operand, Operation, Ratio, Step, Value, add_months, split};

/// How many days after joining the past is first due.
pub const DAYS_TO_CATCH_UP: i64 = 30;

/// Over how many dues the past may be spread: ten years of months.
pub const MOST_PARTS: u32 = 120;

/// What late joiners owe of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryRule {
    /// All of it, as one due 30 days after joining.
    CatchUp,
    /// All of it, over this many dues: the first 30 days after joining, then one per period.
    CatchUpOver(u32),
    /// Nothing: they start with the next instalment.
    FromNext,
}

/// One due that makes up for the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatchUpDue {
    /// Which part of the past, from 1.
    pub part: u32,
    /// Its due date.
    pub due_on: NaiveDate,
    /// Its amount.
    pub amount: Money,
    /// How it came out.
    pub steps: Vec<Step>,
}

impl EntryRule {
    /// Checks that the past is spread over a number of dues that exists.
    ///
    /// # Errors
    /// [`PlanError::CatchUpOutOfRange`].
    pub fn check(&self) -> Result<(), PlanError> {
        match self {
            Self::CatchUpOver(given) if *given == 0 || *given > MOST_PARTS => {
                Err(PlanError::CatchUpOutOfRange { given: *given, most: MOST_PARTS })
            }
            _ => Ok(()),
        }
    }

    /// The dues that make up for `past`, the amounts due strictly before `joined_on`;
    /// `period_months` is the time between two of them. A part of nothing is left out.
    ///
    /// # Errors
    /// [`PlanError`].
    pub fn catch_up(
        &self,
        past: &[Money],
        joined_on: NaiveDate,
        period_months: u32,
    ) -> Result<Vec<CatchUpDue>, PlanError> {
        self.check()?;
        let parts = match self {
            _ if past.is_empty() => return Ok(Vec::new()),
            Self::FromNext => return Ok(Vec::new()),
            Self::CatchUp => 1,
            Self::CatchUpOver(parts) => *parts,
        };
        let first = Step::compute(
            "catch_up_first_due",
            Operation::AddDays,
            vec![
                Operand::new("joined_on", joined_on),
                Operand::days("days_to_catch_up", DAYS_TO_CATCH_UP),
            ],
        )?;
        let Value::Date(first_due) = first.result else {
            return Err(PlanError::DateOutOfRange { number: 1 });
        };
        let past = past.iter().map(|&amount| Operand::new("instalment_amount", amount)).collect();
        let (total, total_step) = Step::money_line("catch_up_total", Operation::Sum, past)?;
        let shares = vec![Ratio::one(); parts as usize];
        // Checked once here, so that the parts and the steps cannot disagree.
        let amounts = split(&total, &shares).map_err(crate::kernel::StepError::from)?;
        let mut dues = Vec::with_capacity(amounts.len());
        for (position, amount) in (0_u32..).zip(amounts) {
            if amount.is_zero() {
                continue;
            }
            let due_on = add_months(first_due, position * period_months)
                .ok_or(PlanError::DateOutOfRange { number: position + 1 })?;
            let mut steps = vec![total_step.clone(), first.clone()];
            if parts > 1 {
                let mut operands = vec![Operand::new("catch_up_total", total)];
                operands.extend(shares.iter().map(|_| Operand::count("part", 1)));
                steps.push(Step::compute(
                    "catch_up_part",
                    Operation::Split { position: position as usize },
                    operands,
                )?);
                steps.push(Step::compute(
                    "due_date",
                    Operation::AddMonths,
                    vec![
                        Operand::new("first_due", first_due),
                        Operand::count("months", position * period_months),
                    ],
                )?);
            }
            dues.push(CatchUpDue { part: position + 1, due_on, amount, steps });
        }
        Ok(dues)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::Currency;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::{day, eur};

    fn past() -> Vec<Money> {
        let mut past = vec![eur("255.00"); 12];
        past.extend([eur("262.65"); 6]);
        past
    }

    #[test]
    fn a_past_caught_up_at_once_is_one_due_thirty_days_after_joining() {
        let dues = EntryRule::CatchUp.catch_up(&past(), day(2027, 6, 15), 1).unwrap();
        assert_eq!(dues.len(), 1);
        assert_eq!(dues[0].amount, eur("4635.90"), "spec 02: 12 x 255.00 + 6 x 262.65");
        assert_eq!(dues[0].due_on, day(2027, 7, 15));
        assert_recomputed(&dues[0].steps);
    }

    #[test]
    fn a_past_caught_up_over_several_dues_loses_no_cent() {
        let dues = EntryRule::CatchUpOver(4).catch_up(&past(), day(2027, 6, 15), 3).unwrap();
        let found: Vec<_> =
            dues.iter().map(|due| (due.part, due.due_on, due.amount.to_string())).collect();
        assert_eq!(
            found,
            [
                (1, day(2027, 7, 15), "1158.98".to_owned()),
                (2, day(2027, 10, 15), "1158.98".to_owned()),
                (3, day(2028, 1, 15), "1158.97".to_owned()),
                (4, day(2028, 4, 15), "1158.97".to_owned()),
            ],
            "4 635.90 / 4 = 1 158.975: the first two take the cents"
        );
        assert_recomputed(dues.iter().flat_map(|due| &due.steps));
    }

    #[test]
    fn who_starts_with_the_next_instalment_or_has_no_past_owes_nothing_of_it() {
        assert_eq!(EntryRule::FromNext.catch_up(&past(), day(2027, 6, 15), 1), Ok(vec![]));
        assert_eq!(EntryRule::CatchUp.catch_up(&[], day(2027, 6, 15), 1), Ok(vec![]));
    }

    #[test]
    fn a_past_spread_over_no_due_is_refused() {
        let refused = EntryRule::CatchUpOver(0).check();
        assert_eq!(refused, Err(PlanError::CatchUpOutOfRange { given: 0, most: 120 }));
        assert_eq!(EntryRule::CatchUpOver(1).check(), Ok(()));
        assert_eq!(EntryRule::CatchUpOver(120).check(), Ok(()));
        assert!(EntryRule::CatchUpOver(121).check().is_err());
    }

    proptest! {
        #[test]
        fn the_parts_sum_to_the_past(cents in prop::collection::vec(1_i128..1_000_000, 1..40), parts in 1_u32..40) {
            let past: Vec<_> = cents.iter().map(|&c| Money::try_from_minor(c, Currency::EUR).unwrap()).collect();
            let dues = EntryRule::CatchUpOver(parts).catch_up(&past, day(2027, 1, 31), 1).unwrap();
            let amounts: Vec<_> = dues.iter().map(|due| due.amount).collect();
            prop_assert_eq!(Money::sum(&amounts, Currency::EUR).unwrap(), Money::sum(&past, Currency::EUR).unwrap());
        }
    }
}
