//! Up to date (à jour): whether a membership had paid what it owed at a cut-off.
//!
//! Grace and penalties do not count: penalties are neither asked for nor served, so that money
//! paid for the principal judges the principal. Source: spec 02, "Up to date at a cut-off".

use chrono::NaiveDate;

use super::imputation::{ImputationError, Nature, OpenDue, Payment, PenaltyOrder, impute};
use crate::kernel::{Currency, Money, Operand, Operation, Step};

/// A due that counts for the judgement: of the chosen kinds or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedDue<I> {
    /// The due, with what is asked for after waivers (zero when waived wholly or cancelled).
    pub due: OpenDue<I>,
    /// Whether its kind is one of those chosen (by default: contribution).
    pub chosen: bool,
}

/// A due that was not covered at the cut-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailingDue<I> {
    /// Its id.
    pub id: I,
    /// Its due date.
    pub due_on: NaiveDate,
    /// What was asked for.
    pub amount: Money,
    /// What was missing at the cut-off.
    pub missing: Money,
}

/// The judgement of one membership at a cut-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpToDate<I> {
    /// The cut-off.
    pub cut_off: NaiveDate,
    /// The dues that fail, oldest first; none when up to date.
    pub failing: Vec<FailingDue<I>>,
    /// The sum of what was missing.
    pub missing: Money,
    /// How it came out.
    pub steps: Vec<Step>,
}

impl<I> UpToDate<I> {
    /// Tells whether nothing was missing.
    pub fn is_up_to_date(&self) -> bool {
        self.failing.is_empty()
    }
}

/// Judges a membership at `cut_off` from all its dues and its CONFIRMED payments. Every principal
/// due, of whatever kind, takes its money in FIFO order; only the chosen kinds are judged.
///
/// # Errors
/// [`ImputationError`].
pub fn up_to_date<I: Clone + Ord>(
    dues: &[JudgedDue<I>],
    payments: &[Payment],
    cut_off: NaiveDate,
    currency: Currency,
) -> Result<UpToDate<I>, ImputationError> {
    let counted: Vec<&JudgedDue<I>> = dues
        .iter()
        .filter(|judged| judged.due.nature == Nature::Principal && judged.due.due_on <= cut_off)
        .collect();
    let open: Vec<OpenDue<I>> = counted.iter().map(|judged| judged.due.clone()).collect();
    let paid: Vec<Payment> =
        payments.iter().filter(|payment| payment.on <= cut_off).cloned().collect();
    let found = impute(&open, &paid, PenaltyOrder::Last, currency)?;
    let mut steps = found.steps.clone();
    let mut failing = Vec::new();
    for (id, missing) in found.outstanding() {
        let judged = counted.iter().find(|judged| judged.due.id == *id && judged.chosen);
        failing.extend(judged.map(|judged| FailingDue {
            id: id.clone(),
            due_on: judged.due.due_on,
            amount: judged.due.amount,
            missing: *missing,
        }));
    }
    let mut operands = vec![Operand::new("nothing", Money::zero(currency))];
    operands.extend(failing.iter().map(|due| Operand::new("missing", due.missing)));
    let (missing, step) = Step::money_line("missing_at_cut_off", Operation::Sum, operands)?;
    steps.push(step);
    Ok(UpToDate { cut_off, failing, missing, steps })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::eur;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn due(id: u32, on: NaiveDate, amount: &str, nature: Nature) -> JudgedDue<u32> {
        let due = OpenDue { id, due_on: on, issue_order: id.into(), amount: eur(amount), nature };
        JudgedDue { due, chosen: nature == Nature::Principal }
    }

    fn paid(on: NaiveDate, amount: &str) -> Payment {
        Payment { on, declaration_order: 0, amount: eur(amount) }
    }

    fn judge(dues: &[JudgedDue<u32>], payments: &[Payment], on: NaiveDate) -> UpToDate<u32> {
        let found = up_to_date(dues, payments, on, Currency::EUR).unwrap();
        assert_recomputed(&found.steps);
        found
    }

    #[test]
    fn a_due_counts_from_its_due_date_on_whatever_the_grace() {
        let dues = [due(1, day(3, 5), "250.00", Nature::Principal)];
        assert!(judge(&dues, &[], day(3, 4)).is_up_to_date(), "the day before");
        assert!(!judge(&dues, &[], day(3, 5)).is_up_to_date(), "the day");
        assert!(!judge(&dues, &[], day(3, 6)).is_up_to_date(), "the day after");
    }

    #[test]
    fn a_payment_counts_up_to_the_cut_off_included() {
        let dues = [due(1, day(3, 5), "250.00", Nature::Principal)];
        for (on, expected) in [(day(3, 30), true), (day(3, 31), true), (day(4, 1), false)] {
            let found = judge(&dues, &[paid(on, "250.00")], day(3, 31));
            assert_eq!(found.is_up_to_date(), expected, "paid on {on}");
        }
    }

    #[test]
    fn the_answer_names_what_fails_and_what_is_missing() {
        let dues = [
            due(1, day(1, 5), "250.00", Nature::Principal),
            due(2, day(2, 5), "250.00", Nature::Principal),
            due(3, day(3, 5), "250.00", Nature::Principal),
            due(4, day(4, 5), "250.00", Nature::Principal),
        ];
        let found = judge(&dues, &[paid(day(2, 1), "300.01")], day(3, 31));
        let named: Vec<_> =
            found.failing.iter().map(|due| (due.id, due.missing.to_string())).collect();
        assert_eq!(named, [(2, "199.99".to_owned()), (3, "250.00".to_owned())]);
        assert_eq!(found.missing, eur("449.99"));
    }

    #[test]
    fn one_cent_missing_is_not_up_to_date() {
        let dues = [due(1, day(1, 5), "250.00", Nature::Principal)];
        for (amount, expected) in [("249.99", false), ("250.00", true), ("250.01", true)] {
            let found = judge(&dues, &[paid(day(1, 5), amount)], day(1, 31));
            assert_eq!(found.is_up_to_date(), expected, "{amount} paid");
        }
    }

    #[test]
    fn penalties_and_waived_dues_do_not_count() {
        let dues = [
            due(1, day(1, 5), "250.00", Nature::Principal),
            due(2, day(1, 20), "2.05", Nature::Penalty),
            due(3, day(2, 5), "0.00", Nature::Principal),
        ];
        assert!(judge(&dues, &[paid(day(1, 25), "250.00")], day(2, 28)).is_up_to_date());
    }

    #[test]
    fn a_due_of_another_kind_takes_its_turn_but_is_not_judged() {
        let mut other = due(1, day(1, 2), "100.00", Nature::Principal);
        other.chosen = false;
        let dues = [other.clone(), due(2, day(1, 5), "250.00", Nature::Principal)];
        let found = judge(&dues, &[paid(day(1, 5), "250.00")], day(1, 31));
        assert_eq!(found.missing, eur("100.00"), "the older provision was served first");
        assert_eq!(found.failing[0].id, 2);
        assert!(judge(&[other], &[], day(1, 31)).is_up_to_date(), "its kind was not chosen");
    }
}
