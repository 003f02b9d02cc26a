//! The account of a membership: opening balance, movements, running balance, closing balance.
//!
//! A balance is what the membership owes: negative when it is in credit. Every balance is the
//! previous one plus or minus the printed line, so that the page adds up by hand. Deliberately
//! not here: layout, and the journal (the same events, in double entry).
//!
//! Source: spec 02, "Reports", member account; spec 09, contribution statement.

use chrono::NaiveDate;

use super::dues::DueKind;
use super::imputation::{ImputationError, OpenDue, Payment, PenaltyOrder, impute};
use crate::kernel::{Currency, DateRange, Money, Operand, Operation, Step, StepError};

/// What a movement of an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MovementKind {
    /// What was brought in when the file was begun.
    Opening,
    /// A due, on its due date; penalties among them.
    Due(DueKind),
    /// A due dated after the membership left, taken back.
    Cancellation,
    /// A waiver, on its decision date.
    Waiver,
    /// A confirmed contribution, on its value date.
    Payment,
    /// A contribution undone, on the day it was.
    Reversal,
    /// Money paid back.
    Refund,
}

impl MovementKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Due(DueKind::Contribution) => "due_contribution",
            Self::Due(DueKind::Provision) => "due_provision",
            Self::Due(DueKind::WorkingFund) => "due_working_fund",
            Self::Due(DueKind::Reserve) => "due_reserve",
            Self::Due(DueKind::Works) => "due_works",
            Self::Due(DueKind::Purse) => "due_purse",
            Self::Due(DueKind::Penalty) => "due_penalty",
            Self::Due(DueKind::Settlement) => "due_settlement",
            Self::Cancellation => "cancellation",
            Self::Waiver => "waiver",
            Self::Payment => "payment",
            Self::Reversal => "reversal",
            Self::Refund => "refund",
        }
    }

    /// Tells whether a positive amount of this kind makes the membership owe more.
    fn owes_more(self) -> bool {
        match self {
            Self::Opening | Self::Due(_) | Self::Reversal | Self::Refund => true,
            Self::Cancellation | Self::Waiver | Self::Payment => false,
        }
    }
}

/// Something that changes what a membership owes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// The day it counts from.
    pub on: NaiveDate,
    /// Its place among the movements of one day.
    pub order: i64,
    /// What it is.
    pub kind: MovementKind,
    /// What names it on the page: an instalment, a number, a reference.
    pub reference: String,
    /// Its amount, as printed; negative only for an opening in credit or a settlement in favour.
    pub amount: Money,
}

impl Movement {
    /// What it adds to what is owed; negative when it takes off.
    pub fn effect(&self) -> Money {
        if self.kind.owes_more() { self.amount } else { self.amount.negated() }
    }

    /// What stands in the column of what is owed; `None` when it stands in the other one.
    pub fn charged(&self) -> Option<Money> {
        Some(self.effect()).filter(|effect| !effect.is_negative())
    }

    /// What stands in the column of what is paid; `None` when it stands in the other one.
    pub fn credited(&self) -> Option<Money> {
        Some(self.effect()).filter(Money::is_negative).map(|effect| effect.negated())
    }
}

/// A line of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLine {
    /// The movement.
    pub movement: Movement,
    /// What is owed after it.
    pub balance: Money,
}

/// The account over a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// First and last day.
    pub period: DateRange,
    /// What was owed before the first day.
    pub opening: Money,
    /// The movements of the period, by day and order.
    pub lines: Vec<AccountLine>,
    /// The sum of what made it owe more.
    pub charged: Money,
    /// The sum of what made it owe less.
    pub credited: Money,
    /// What is owed after the last day.
    pub closing: Money,
    /// How the opening, the totals and the closing came out.
    pub steps: Vec<Step>,
}

/// Lays out the account of one membership from all its movements, in any order.
///
/// # Errors
/// [`StepError`] when amounts do not fit or currencies are mixed.
pub fn account(
    movements: &[Movement],
    period: DateRange,
    currency: Currency,
) -> Result<Account, StepError> {
    let mut sorted: Vec<&Movement> =
        movements.iter().filter(|movement| movement.on <= period.end()).collect();
    sorted.sort_by_key(|movement| (movement.on, movement.order));
    let (before, within): (Vec<_>, Vec<_>) =
        sorted.into_iter().partition(|movement| movement.on < period.start());

    let (charged_before, charged_before_step) =
        total("charged_before", &before, Movement::charged, currency)?;
    let (credited_before, credited_before_step) =
        total("credited_before", &before, Movement::credited, currency)?;
    let (opening, opening_step) = Step::money_line(
        "opening_balance",
        Operation::Difference,
        vec![
            Operand::new("charged_before", charged_before),
            Operand::new("credited_before", credited_before),
        ],
    )?;
    let mut balance = opening;
    let mut lines = Vec::with_capacity(within.len());
    for movement in &within {
        balance = balance.checked_add(&movement.effect())?;
        lines.push(AccountLine { movement: (*movement).clone(), balance });
    }
    let (charged, charged_step) = total("charged", &within, Movement::charged, currency)?;
    let (credited, credited_step) = total("credited", &within, Movement::credited, currency)?;
    let (owed, owed_step) = Step::money_line(
        "owed_in_all",
        Operation::Sum,
        vec![Operand::new("opening_balance", opening), Operand::new("charged", charged)],
    )?;
    let (closing, closing_step) = Step::money_line(
        "closing_balance",
        Operation::Difference,
        vec![Operand::new("owed_in_all", owed), Operand::new("credited", credited)],
    )?;
    let steps = vec![
        charged_before_step,
        credited_before_step,
        opening_step,
        charged_step,
        credited_step,
        owed_step,
        closing_step,
    ];
    Ok(Account { period, opening, lines, charged, credited, closing, steps })
}

fn total(
    label: &'static str,
    movements: &[&Movement],
    column: fn(&Movement) -> Option<Money>,
    currency: Currency,
) -> Result<(Money, Step), StepError> {
    let mut operands = vec![Operand::new("nothing", Money::zero(currency))];
    operands.extend(
        movements
            .iter()
            .filter_map(|movement| column(movement))
            .map(|amount| Operand::new("line", amount)),
    );
    Step::money_line(label, Operation::Sum, operands)
}

/// What a membership must pay now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToPay<I> {
    /// Zero when in credit.
    pub amount: Money,
    /// Each due in the order in which it is served, with what remains of it (zero when paid), due
    /// already or not.
    pub remaining: Vec<(I, Money)>,
    /// A line for each of these, in that order; then the credit and what is to be paid.
    pub steps: Vec<Step>,
}

impl<I> ToPay<I> {
    /// The dues of which something remains, in the order in which they are served.
    pub fn outstanding(&self) -> impl Iterator<Item = &(I, Money)> {
        self.remaining.iter().filter(|(_, rest)| !rest.is_zero())
    }
}

/// What a membership must pay now: what remains of the dues due on or before `as_of`, once the
/// payments with a value date up to then are placed on all its dues.
///
/// # Errors
/// [`ImputationError`].
pub fn to_pay_now<I: Clone + Ord>(
    dues: &[OpenDue<I>],
    payments: &[Payment],
    penalties: PenaltyOrder,
    as_of: NaiveDate,
    currency: Currency,
) -> Result<ToPay<I>, ImputationError> {
    let paid: Vec<Payment> =
        payments.iter().filter(|payment| payment.on <= as_of).cloned().collect();
    let found = impute(dues, &paid, penalties, currency)?;
    let mut operands = vec![Operand::new("nothing", Money::zero(currency))];
    let due_now: std::collections::BTreeSet<&I> =
        dues.iter().filter(|due| due.due_on <= as_of).map(|due| &due.id).collect();
    operands.extend(
        found
            .outstanding()
            .filter(|(id, _)| due_now.contains(id))
            .map(|(_, rest)| Operand::new("due_remaining", *rest)),
    );
    let (amount, step) = Step::money_line("to_pay_now", Operation::Sum, operands)?;
    let mut steps = found.steps;
    steps.push(step);
    Ok(ToPay { amount, remaining: found.remaining, steps })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::contributions::imputation::Nature;
    use crate::kernel::explain::assert_recomputed;
    use crate::kernel::given::eur;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn movement(on: NaiveDate, kind: MovementKind, amount: &str) -> Movement {
        Movement { on, order: 0, kind, reference: String::new(), amount: eur(amount) }
    }

    const DUE: MovementKind = MovementKind::Due(DueKind::Contribution);

    fn year() -> Vec<Movement> {
        vec![
            movement(day(2, 8), MovementKind::Payment, "200.00"),
            movement(day(1, 5), DUE, "250.00"),
            movement(day(1, 10), MovementKind::Payment, "250.00"),
            movement(day(2, 5), DUE, "250.00"),
            movement(day(3, 1), MovementKind::Due(DueKind::Penalty), "2.05"),
            movement(day(3, 2), MovementKind::Waiver, "2.05"),
            movement(day(3, 5), DUE, "250.00"),
            movement(day(3, 20), MovementKind::Reversal, "200.00"),
        ]
    }

    #[test]
    fn the_page_adds_up_line_by_line() {
        let period = DateRange::try_new(day(2, 1), day(3, 31)).unwrap();
        let found = account(&year(), period, Currency::EUR).unwrap();
        assert_eq!(found.opening, eur("0.00"), "January is paid");
        let balances: Vec<_> = found.lines.iter().map(|line| line.balance.to_string()).collect();
        assert_eq!(balances, ["250.00", "50.00", "52.05", "50.00", "300.00", "500.00"]);
        assert_eq!((found.charged, found.credited), (eur("702.05"), eur("202.05")));
        assert_eq!(found.closing, eur("500.00"));
        assert_recomputed(&found.steps);
    }

    #[test]
    fn the_first_and_the_last_day_are_inside() {
        let lines = |start, end| {
            let period = DateRange::try_new(start, end).unwrap();
            account(&year(), period, Currency::EUR).unwrap().lines.len()
        };
        assert_eq!(lines(day(1, 5), day(1, 10)), 2);
        assert_eq!(lines(day(1, 6), day(1, 10)), 1, "the due is before");
        assert_eq!(lines(day(1, 5), day(1, 9)), 1, "the payment is after");
    }

    #[test]
    fn an_opening_in_credit_stands_in_the_column_of_what_is_paid() {
        let period = DateRange::try_new(day(1, 1), day(1, 31)).unwrap();
        for (amount, charged, credited) in
            [("75.00", "75.00", "0"), ("0", "0", "0"), ("-75.00", "0", "75.00")]
        {
            let movements = [movement(day(1, 1), MovementKind::Opening, amount)];
            let found = account(&movements, period, Currency::EUR).unwrap();
            assert_eq!((found.charged, found.credited), (eur(charged), eur(credited)), "{amount}");
            assert_eq!(found.closing, eur(amount));
            assert_recomputed(&found.steps);
        }
    }

    #[test]
    fn an_account_without_a_movement_is_all_zero() {
        let period = DateRange::try_new(day(1, 1), day(1, 31)).unwrap();
        let found = account(&[], period, Currency::EUR).unwrap();
        assert_eq!((found.opening, found.closing), (eur("0"), eur("0")));
        assert_recomputed(&found.steps);
    }

    #[test]
    fn what_is_to_pay_now_leaves_out_what_is_not_due_yet() {
        let due = |id: u32, on, amount: &str| OpenDue {
            id,
            due_on: on,
            issue_order: 0,
            amount: eur(amount),
            nature: Nature::Principal,
        };
        let dues = [due(1, day(1, 5), "250.00"), due(2, day(2, 5), "250.00")];
        let paid = [Payment { on: day(1, 10), declaration_order: 0, amount: eur("100.00") }];
        let found = |on| {
            let found = to_pay_now(&dues, &paid, PenaltyOrder::Last, on, Currency::EUR).unwrap();
            assert_recomputed(&found.steps);
            found
        };
        let now = |on| found(on).amount.to_string();
        assert_eq!(now(day(1, 4)), "0.00");
        assert_eq!(now(day(1, 9)), "250.00", "the payment is still to come");
        assert_eq!(now(day(1, 10)), "150.00");
        assert_eq!(now(day(2, 4)), "150.00", "the day before the next due");
        assert_eq!(now(day(2, 5)), "400.00", "the day");
        let rest = |on| {
            let found = found(on);
            found.outstanding().map(|(id, rest)| (*id, rest.to_string())).collect::<Vec<_>>()
        };
        let full = |id| (id, "250.00".to_owned());
        assert_eq!(rest(day(1, 9)), [full(1), full(2)], "due by due, what is to come too");
        assert_eq!(rest(day(1, 10)), [(1, "150.00".to_owned()), full(2)]);
    }

    proptest! {
        #[test]
        fn the_closing_balance_of_a_month_opens_the_next(
            list in prop::collection::vec((1_u32..=12, 1_u32..=28, 0_usize..6, 1_i128..100_000), 0..40),
            cut in 1_u32..=11,
        ) {
            let kinds = [
                DUE, MovementKind::Payment, MovementKind::Waiver, MovementKind::Reversal,
                MovementKind::Refund, MovementKind::Cancellation,
            ];
            let movements: Vec<_> = list.into_iter().map(|(m, d, kind, minor)| Movement {
                on: day(m, d),
                order: 0,
                kind: kinds[kind],
                reference: String::new(),
                amount: Money::try_from_minor(minor, Currency::EUR).unwrap(),
            }).collect();
            let lay = |start, end| {
                account(&movements, DateRange::try_new(start, end).unwrap(), Currency::EUR).unwrap()
            };
            let (first, second) = (lay(day(1, 1), day(cut, 28)), lay(day(cut, 28).succ_opt().unwrap(), day(12, 31)));
            let whole = lay(day(1, 1), day(12, 31));
            prop_assert_eq!(first.closing, second.opening);
            prop_assert_eq!(second.closing, whole.closing);
            prop_assert_eq!(first.lines.len() + second.lines.len(), whole.lines.len());
            prop_assert_eq!(whole.lines.last().map_or(whole.opening, |line| line.balance), whole.closing);
        }
    }
}
