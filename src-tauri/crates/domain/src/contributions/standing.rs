//! Where a membership stands on a day: each due with its state, its credit, what is late.
//!
//! Everything is worked out from facts: dues issued, confirmed payments, the leaving date.
//! Deliberately not here: the page ([`account`](mod@super::account)). Raises [`ImputationError`].
//!
//! Source: spec 02, "Dues" and "Contributions (cotisations déclarées)", imputation.

use chrono::NaiveDate;
use uuid::Uuid;

use super::dues::{DueFacts, DueKind, DueState};
use super::imputation::{ImputationError, Nature, OpenDue, Payment, PenaltyOrder, impute};
use crate::kernel::{Currency, Money, Step};

/// A due as it was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownDue {
    /// Its id.
    pub id: Uuid,
    /// What it is for.
    pub kind: DueKind,
    /// Its due date.
    pub due_on: NaiveDate,
    /// Its place in the order of issue.
    pub issue_order: i64,
    /// What was asked for.
    pub amount: Money,
    /// What was waived of it.
    pub waived: Money,
    /// Days of grace.
    pub grace_days: u32,
    /// Whether its entry was undone.
    pub taken_back: bool,
}

/// A due on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueStanding {
    /// Its id.
    pub id: Uuid,
    /// Its due date.
    pub due_on: NaiveDate,
    /// What is asked for after waivers; zero once cancelled.
    pub owed: Money,
    /// What payments cover of it.
    pub paid: Money,
    /// What remains.
    pub outstanding: Money,
    /// Its state.
    pub state: DueState,
}

/// A membership on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its dues, in the order given.
    pub dues: Vec<DueStanding>,
    /// What payments exceed all dues.
    pub credit: Money,
    /// What is owed: dues due by that day minus payments; negative when in credit.
    pub balance: Money,
    /// What remains of dues due by that day.
    pub to_pay: Money,
    /// What is late.
    pub late: Money,
    /// How the payments were placed.
    pub steps: Vec<Step>,
}

impl Standing {
    /// Tells whether something is late.
    pub fn is_late(&self) -> bool {
        self.late.is_positive()
    }
}

impl KnownDue {
    /// Principal, or penalty.
    pub fn nature(&self) -> Nature {
        if self.kind == DueKind::Penalty { Nature::Penalty } else { Nature::Principal }
    }

    /// The facts its state follows from, with what was paid.
    pub fn facts(&self, paid: Money, left_on: Option<NaiveDate>) -> DueFacts {
        DueFacts {
            due_on: self.due_on,
            amount: self.amount,
            waived: self.waived,
            paid,
            grace_days: self.grace_days,
            left_on,
            taken_back: self.taken_back,
        }
    }

    /// The due as payments see it.
    ///
    /// # Errors
    /// [`ImputationError::Amount`].
    pub fn open(&self, left_on: Option<NaiveDate>) -> Result<OpenDue<Uuid>, ImputationError> {
        let nothing = Money::zero(self.amount.currency());
        Ok(OpenDue {
            id: self.id,
            due_on: self.due_on,
            issue_order: self.issue_order,
            amount: self.facts(nothing, left_on).owed()?,
            nature: self.nature(),
        })
    }
}

/// Works out where one membership stands on `as_of`, from all its dues and its CONFIRMED payments;
/// those with a later value date are ignored.
///
/// # Errors
/// [`ImputationError`].
pub fn standing(
    dues: &[KnownDue],
    payments: &[Payment],
    left_on: Option<NaiveDate>,
    penalties: PenaltyOrder,
    as_of: NaiveDate,
    currency: Currency,
) -> Result<Standing, ImputationError> {
    let open = dues.iter().map(|due| due.open(left_on)).collect::<Result<Vec<_>, _>>()?;
    let counted: Vec<Payment> =
        payments.iter().filter(|payment| payment.on <= as_of).cloned().collect();
    let found = impute(&open, &counted, penalties, currency)?;
    let rests: std::collections::HashMap<Uuid, Money> = found.remaining.iter().copied().collect();
    let zero = Money::zero(currency);
    let mut sum = Standing {
        dues: Vec::with_capacity(dues.len()),
        credit: found.credit,
        balance: zero,
        to_pay: zero,
        late: zero,
        steps: found.steps,
    };
    for (due, open) in dues.iter().zip(&open) {
        let outstanding = rests.get(&due.id).copied().unwrap_or(zero);
        let paid = open.amount.checked_sub(&outstanding)?;
        let state = due.facts(paid, left_on).state(as_of)?;
        if due.due_on <= as_of {
            sum.balance = sum.balance.checked_add(&open.amount)?;
            sum.to_pay = sum.to_pay.checked_add(&outstanding)?;
        }
        if state == DueState::Late {
            sum.late = sum.late.checked_add(&outstanding)?;
        }
        sum.dues.push(DueStanding {
            id: due.id,
            due_on: due.due_on,
            owed: open.amount,
            paid,
            outstanding,
            state,
        });
    }
    let paid = Money::sum(counted.iter().map(|payment| &payment.amount), currency)?;
    sum.balance = sum.balance.checked_sub(&paid)?;
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::eur;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn due(month: u32, amount: &str) -> KnownDue {
        KnownDue {
            id: Uuid::from_u128(month.into()),
            kind: DueKind::Contribution,
            due_on: day(month, 5),
            issue_order: month.into(),
            amount: eur(amount),
            waived: eur("0"),
            grace_days: 10,
            taken_back: false,
        }
    }

    fn paid(on: NaiveDate, amount: &str) -> Payment {
        Payment { on, declaration_order: 0, amount: eur(amount) }
    }

    fn stand(
        dues: &[KnownDue],
        payments: &[Payment],
        left_on: Option<NaiveDate>,
        on: NaiveDate,
    ) -> Standing {
        let found =
            standing(dues, payments, left_on, PenaltyOrder::Last, on, Currency::EUR).unwrap();
        assert_recomputed(&found.steps);
        found
    }

    fn states(found: &Standing) -> Vec<&'static str> {
        found.dues.iter().map(|due| due.state.code()).collect()
    }

    #[test]
    fn an_evening_in_march_tells_each_due_apart() {
        let dues = [due(1, "250.00"), due(2, "250.00"), due(3, "250.00"), due(4, "250.00")];
        let payments = [paid(day(1, 10), "300.00"), paid(day(3, 12), "100.00")];
        let found = stand(&dues, &payments, None, day(3, 12));
        assert_eq!(states(&found), ["PAID", "LATE", "OPEN", "OPEN"]);
        assert_eq!(found.dues[1].paid, eur("150.00"));
        assert_eq!(found.late, eur("100.00"));
        assert_eq!(found.balance, eur("350.00"), "750.00 due less 400.00 paid");
        assert_eq!(found.to_pay, eur("350.00"));
        let before = stand(&dues, &payments, None, day(3, 11));
        assert_eq!(before.late, eur("200.00"), "the second payment is still to come");
    }

    #[test]
    fn what_exceeds_the_past_pays_what_is_to_come_and_the_rest_is_credit() {
        let dues = [due(1, "250.00"), due(2, "250.00")];
        let found = stand(&dues, &[paid(day(1, 10), "600.00")], None, day(1, 31));
        assert_eq!(states(&found), ["PAID", "PAID"]);
        assert_eq!((found.credit, found.balance), (eur("100.00"), eur("-350.00")));
        assert_eq!(found.to_pay, eur("0"));
    }

    #[test]
    fn dues_after_leaving_ask_for_nothing_and_their_money_is_credit() {
        let dues = [due(1, "250.00"), due(2, "250.00")];
        let found = stand(&dues, &[paid(day(1, 10), "300.00")], Some(day(1, 31)), day(3, 1));
        assert_eq!(states(&found), ["PAID", "CANCELLED"]);
        assert_eq!(found.credit, eur("50.00"));
        assert_eq!(found.balance, eur("-50.00"));
    }

    #[test]
    fn a_waived_part_is_not_owed() {
        let mut waived = due(1, "250.00");
        waived.waived = eur("50.00");
        let found = stand(&[waived], &[paid(day(1, 10), "200.00")], None, day(3, 1));
        assert_eq!(states(&found), ["PAID"]);
        assert_eq!(found.balance, eur("0"));
    }

    proptest! {
        #[test]
        fn what_is_owed_less_what_is_paid_is_outstanding_less_credit(
            amounts in prop::collection::vec(1_i128..50_000, 0..12),
            payments in prop::collection::vec((1_u32..=12, 1_i128..80_000), 0..8),
            left in prop::option::of(1_u32..=12), as_of in 1_u32..=12,
        ) {
            let cents = |minor| Money::try_from_minor(minor, Currency::EUR).unwrap();
            let dues: Vec<_> = (1_u32..).zip(amounts)
                .map(|(month, minor)| KnownDue { amount: cents(minor), ..due(month, "1") })
                .collect();
            let payments: Vec<_> = payments.into_iter()
                .map(|(month, minor)| Payment { on: day(month, 9), declaration_order: 0, amount: cents(minor) })
                .collect();
            let found = stand(&dues, &payments, left.map(|month| day(month, 20)), day(as_of, 20));
            let sum = |of: fn(&DueStanding) -> i64| found.dues.iter().map(of).sum::<i64>();
            let paid: i64 = payments.iter().filter(|p| p.on <= day(as_of, 20)).map(|p| p.amount.minor()).sum();
            let (owed, outstanding) = (sum(|d| d.owed.minor()), sum(|d| d.outstanding.minor()));
            prop_assert_eq!(owed - paid, outstanding - found.credit.minor());
            prop_assert!(found.late.minor() <= found.to_pay.minor());
        }
    }
}
