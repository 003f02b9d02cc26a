//! A lot changes hands: its share of a charge by days of enjoyment.
//!
//! The seller bears the days until the day before the act (or the day agreed), the buyer those
//! from that day on. The rule says what an act outside the period gives, so it is no refusal: on
//! the first day or before, all to the buyer; after the last day, all to the seller. Deliberately
//! not here: readings of the day (usage is shared by them when there are some), funds.
//!
//! Raises [`HandoverError`]. Source: spec 03, "A lot changes hands".

use chrono::NaiveDate;

use super::error::HandoverError;
use crate::kernel::{DateRange, Money, Operand, Operation, Rounding, Step, StepError, Value};

/// Who bears what of a lot's share of a charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Rounded once, half away from zero.
    pub seller: Money,
    /// The rest.
    pub buyer: Money,
    /// Days of the period before the act.
    pub seller_days: i64,
    /// Days of the period from the act on; with the seller's, the days of the period.
    pub buyer_days: i64,
    /// How.
    pub steps: Vec<Step>,
}

/// Shares `amount`, a lot's share of a charge for the period from `start` to `end` (both included),
/// between the seller and the buyer of an act of `act_on`.
///
/// # Errors
/// [`HandoverError::PeriodReversed`]; [`StepError::DateOutOfRange`] at the end of the calendar.
pub fn handover(
    amount: Money,
    start: NaiveDate,
    end: NaiveDate,
    act_on: NaiveDate,
) -> Result<Handover, HandoverError> {
    if DateRange::try_new(start, end).is_none() {
        return Err(HandoverError::PeriodReversed { start, end });
    }
    let mut steps = Vec::with_capacity(8);
    let mut date = |label, operation, operands| -> Result<NaiveDate, StepError> {
        let step = Step::compute(label, operation, operands)?;
        let Value::Date(found) = step.result else { return Err(StepError::WrongOperands) };
        steps.push(step);
        Ok(found)
    };
    let operands = vec![Operand::new("last_day", end), Operand::days("one_day", 1)];
    let after = date("day_after_period", Operation::AddDays, operands)?;
    let mut from = act_on;
    if from > after {
        let operands =
            vec![Operand::new("act_on", act_on), Operand::new("day_after_period", after)];
        from = date("buyer_from", Operation::Min, operands)?;
    }
    if from < start {
        let operands = vec![Operand::new("act_on", act_on), Operand::new("first_day", start)];
        from = date("buyer_from", Operation::Max, operands)?;
    }
    let name = if from == act_on { "act_on" } else { "buyer_from" };
    let mut count = |label, first: Operand, second: Operand| -> Result<i64, StepError> {
        let step = Step::compute(label, Operation::CountDays, vec![first, second])?;
        let Value::Days(found) = step.result else { return Err(StepError::WrongOperands) };
        steps.push(step);
        Ok(found)
    };
    let (first_day, day_after) =
        (Operand::new("first_day", start), Operand::new("day_after_period", after));
    let period_days = count("period_days", first_day.clone(), day_after.clone())?;
    let seller_days = count("seller_days", first_day, Operand::new(name, from))?;
    let buyer_days = count("buyer_days", Operand::new(name, from), day_after)?;
    let operands = vec![
        Operand::new("charge_share", amount),
        Operand::days("seller_days", seller_days),
        Operand::days("period_days", period_days),
    ];
    let rounding = Rounding::To(amount.currency());
    let (seller, step) = Step::money_line("seller_share", Operation::Prorata(rounding), operands)?;
    steps.push(step);
    let operands = vec![Operand::new("charge_share", amount), Operand::new("seller_share", seller)];
    let (buyer, step) = Step::money_line("buyer_share", Operation::Difference, operands)?;
    steps.push(step);
    Ok(Handover { seller, buyer, seller_days, buyer_days, steps })
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::{day, eur};
    use crate::kernel::{Currency, Ratio, split};

    /// The second quarter of 2026.
    fn quarter(amount: &str, act_on: NaiveDate) -> (String, String, i64, i64) {
        let found = handover(eur(amount), day(2026, 4, 1), day(2026, 6, 30), act_on).unwrap();
        assert_recomputed(&found.steps);
        let (seller, buyer) = (found.seller.to_string(), found.buyer.to_string());
        (seller, buyer, found.seller_days, found.buyer_days)
    }

    #[test]
    fn the_seller_bears_the_days_until_the_day_before_the_act() {
        let figures = |seller: &str, buyer: &str, days: i64| {
            (seller.to_owned(), buyer.to_owned(), days, 91 - days)
        };
        for (amount, act_on, expected) in [
            ("900.00", day(2026, 4, 11), figures("98.90", "801.10", 10)),
            ("-900.00", day(2026, 4, 11), figures("-98.90", "-801.10", 10)),
            ("0.00", day(2026, 4, 11), figures("0.00", "0.00", 10)),
            ("900.00", day(2026, 3, 31), figures("0.00", "900.00", 0)),
            ("900.00", day(2026, 4, 1), figures("0.00", "900.00", 0)),
            ("900.00", day(2026, 4, 2), figures("9.89", "890.11", 1)),
            ("900.00", day(2026, 6, 30), figures("890.11", "9.89", 90)),
            ("900.00", day(2026, 7, 1), figures("900.00", "0.00", 91)),
            ("900.00", day(2026, 7, 2), figures("900.00", "0.00", 91)),
            ("900.00", day(1900, 1, 1), figures("0.00", "900.00", 0)),
            ("900.00", day(2199, 12, 31), figures("900.00", "0.00", 91)),
        ] {
            assert_eq!(quarter(amount, act_on), expected, "{amount}, act on {act_on}");
        }
    }

    #[test]
    fn a_year_with_a_29_february_counts_it() {
        let found =
            handover(eur("366.00"), day(2028, 1, 1), day(2028, 12, 31), day(2028, 3, 1)).unwrap();
        assert_eq!((found.seller_days, found.buyer_days), (60, 306));
        assert_eq!((found.seller, found.buyer), (eur("60.00"), eur("306.00")));
        let one = day(2028, 2, 29);
        let found = handover(eur("1.00"), one, one, one).unwrap();
        assert_eq!((found.seller_days, found.buyer_days), (0, 1), "a period of one day");
    }

    #[test]
    fn a_period_that_ends_before_it_starts_is_refused() {
        let error = handover(eur("1"), day(2026, 4, 1), day(2026, 3, 31), day(2026, 4, 1));
        let error = error.unwrap_err();
        assert_eq!((error.code(), error.field()), ("period_reversed", Some("period_end")));
        let never = NaiveDate::MAX;
        assert!(handover(eur("1"), never, never, never).is_err(), "no day after the last one");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn the_two_sides_are_a_split_by_days_counted_one_by_one(
            cents in -10_000_000_i128..10_000_000,
            length in 0_u64..400,
            act in 0_u64..600,
        ) {
            let start = day(2026, 1, 1);
            let (end, act_on) = (start + Days::new(length), day(2025, 10, 1) + Days::new(act));
            let amount = Money::try_from_minor(cents, Currency::EUR).unwrap();
            let found = handover(amount, start, end, act_on).unwrap();
            let days = start.iter_days().take_while(|&day| day <= end);
            let (sold, bought): (Vec<NaiveDate>, Vec<NaiveDate>) =
                days.partition(|&day| day < act_on);
            prop_assert_eq!(found.seller_days, i64::try_from(sold.len()).unwrap());
            prop_assert_eq!(found.buyer_days, i64::try_from(bought.len()).unwrap());
            let shares = [Ratio::whole(found.seller_days), Ratio::whole(found.buyer_days)];
            prop_assert_eq!(vec![found.seller, found.buyer], split(&amount, &shares).unwrap());
        }
    }
}
