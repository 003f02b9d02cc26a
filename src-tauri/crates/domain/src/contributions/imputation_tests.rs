//! Worked examples and laws of the imputation, with a naive second model: cent by cent.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::kernel::explain::assert_recomputed;
use crate::kernel::given::eur;

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(offset)
}

fn cents(minor: i64) -> Money {
    Money::try_from_minor(minor.into(), Currency::EUR).unwrap()
}

fn due(id: &'static str, on: u64, amount: &str, nature: Nature) -> OpenDue<&'static str> {
    OpenDue { id, due_on: day(on), issue_order: 0, amount: eur(amount), nature }
}

fn payment(on: u64, amount: &str) -> Payment {
    Payment { on: day(on), declaration_order: 0, amount: eur(amount) }
}

fn placed(found: &Imputation<&'static str>) -> Vec<(usize, &'static str, String)> {
    found.allocations.iter().map(|a| (a.payment, a.due, a.amount.to_string())).collect()
}

fn owned(list: &[(usize, &'static str, &str)]) -> Vec<(usize, &'static str, String)> {
    list.iter().map(|&(payment, due, amount)| (payment, due, amount.to_owned())).collect()
}

#[test]
fn the_oldest_due_is_served_first_and_what_exceeds_all_is_credit() {
    let dues = [
        due("february", 35, "250.00", Nature::Principal),
        due("january", 4, "250.00", Nature::Principal),
    ];
    let payments = [payment(10, "300.00"), payment(40, "230.00")];
    let found = impute(&dues, &payments, PenaltyOrder::Last, Currency::EUR).unwrap();
    assert_eq!(
        placed(&found),
        owned(&[(0, "january", "250.00"), (0, "february", "50.00"), (1, "february", "200.00")])
    );
    assert_eq!(found.credit, eur("30.00"));
    assert_eq!(found.remaining, [("january", eur("0")), ("february", eur("0"))]);
    assert_eq!(found.outstanding().count(), 0);
    assert_eq!(found.paid(&"february"), Ok(eur("250.00")));
    assert_recomputed(&found.steps);
}

#[test]
fn one_cent_short_leaves_one_cent_outstanding() {
    for (paid, rest, credit) in
        [("249.99", "0.01", "0.00"), ("250.00", "0.00", "0.00"), ("250.01", "0.00", "0.01")]
    {
        let dues = [due("january", 4, "250.00", Nature::Principal)];
        let found = impute(&dues, &[payment(4, paid)], PenaltyOrder::Last, Currency::EUR).unwrap();
        assert_eq!(found.remaining, [("january", eur(rest))], "{paid} paid");
        assert_eq!(found.credit, eur(credit), "{paid} paid");
    }
}

#[test]
fn penalties_come_after_all_principal_unless_the_setting_puts_them_first() {
    let dues = [
        due("january", 4, "250.00", Nature::Principal),
        due("penalty", 20, "2.05", Nature::Penalty),
        due("february", 35, "250.00", Nature::Principal),
    ];
    let payments = [payment(40, "300.00")];
    let last = impute(&dues, &payments, PenaltyOrder::Last, Currency::EUR).unwrap();
    assert_eq!(placed(&last), owned(&[(0, "january", "250.00"), (0, "february", "50.00")]));
    let first = impute(&dues, &payments, PenaltyOrder::First, Currency::EUR).unwrap();
    assert_eq!(
        placed(&first),
        owned(&[(0, "penalty", "2.05"), (0, "january", "250.00"), (0, "february", "47.95")])
    );
}

#[test]
fn ties_go_to_the_issue_order_then_to_the_id_and_payments_to_the_declaration() {
    let mut dues = [
        due("b", 4, "1.00", Nature::Principal),
        due("a", 4, "1.00", Nature::Principal),
        due("c", 4, "1.00", Nature::Principal),
    ];
    dues[2].issue_order = -1;
    let mut payments = [payment(1, "1.00"), payment(1, "2.00")];
    payments[0].declaration_order = 7;
    payments[1].declaration_order = 6;
    let found = impute(&dues, &payments, PenaltyOrder::Last, Currency::EUR).unwrap();
    assert_eq!(placed(&found), owned(&[(1, "c", "1.00"), (1, "a", "1.00"), (0, "b", "1.00")]));
}

#[test]
fn payments_before_any_due_wait_as_credit_and_settle_it_when_it_comes() {
    let payments = [payment(1, "400.00")];
    let before: [OpenDue<&str>; 0] = [];
    let none = impute(&before, &payments, PenaltyOrder::Last, Currency::EUR).unwrap();
    assert_eq!(none.credit, eur("400.00"));
    let dues = [due("january", 4, "250.00", Nature::Principal)];
    let later = impute(&dues, &payments, PenaltyOrder::Last, Currency::EUR).unwrap();
    assert_eq!((later.credit, later.remaining), (eur("150.00"), vec![("january", eur("0"))]));
}

#[test]
fn what_cannot_be_placed_or_served_is_refused_by_position() {
    let one = [due("a", 4, "1.00", Nature::Principal)];
    for amount in ["0.00", "-0.01"] {
        assert_eq!(
            impute(&one, &[payment(1, "1"), payment(1, amount)], PenaltyOrder::Last, Currency::EUR),
            Err(ImputationError::PaymentNotPositive { position: 1, amount: eur(amount) })
        );
    }
    let negative = [due("a", 4, "-0.01", Nature::Principal)];
    assert_eq!(
        impute(&negative, &[], PenaltyOrder::Last, Currency::EUR),
        Err(ImputationError::DueNegative { position: 0, amount: eur("-0.01") })
    );
    let twice = [one[0].clone(), one[0].clone()];
    assert_eq!(
        impute(&twice, &[], PenaltyOrder::Last, Currency::EUR),
        Err(ImputationError::DueTwice { position: 1 })
    );
    let yen = [Payment {
        on: day(1),
        declaration_order: 0,
        amount: Money::parse("1", Currency::try_new("JPY").unwrap()).unwrap(),
    }];
    assert_eq!(
        impute(&one, &yen, PenaltyOrder::Last, Currency::EUR),
        Err(ImputationError::Amount(MoneyError::CurrencyMismatch))
    );
}

/// The second model: every cent of every payment goes to the first due that still lacks a cent.
fn cent_by_cent(
    dues: &[OpenDue<usize>],
    payments: &[Payment],
    penalties_first: bool,
) -> (Vec<i64>, Vec<Vec<i64>>, i64) {
    let mut lacking: Vec<i64> = dues.iter().map(|due| due.amount.minor()).collect();
    let mut grid = vec![vec![0; dues.len()]; payments.len()];
    let mut credit = 0;
    let mut queue: Vec<usize> = (0..payments.len()).collect();
    queue.sort_by_key(|&p| (payments[p].on, payments[p].declaration_order, p));
    for p in queue {
        for _cent in 0..payments[p].amount.minor() {
            let first = (0..dues.len()).filter(|&d| lacking[d] > 0).min_by_key(|&d| {
                let is_penalty = dues[d].nature == Nature::Penalty;
                (is_penalty != penalties_first, dues[d].due_on, dues[d].issue_order, dues[d].id)
            });
            match first {
                Some(d) => {
                    lacking[d] -= 1;
                    grid[p][d] += 1;
                }
                None => credit += 1,
            }
        }
    }
    (lacking, grid, credit)
}

fn some_dues() -> impl Strategy<Value = Vec<OpenDue<usize>>> {
    prop::collection::vec((0_u64..12, 0_i64..3, 0_i64..60, any::<bool>()), 0..8).prop_map(|list| {
        list.into_iter()
            .enumerate()
            .map(|(id, (on, issue_order, minor, penalty))| OpenDue {
                id,
                due_on: day(on),
                issue_order,
                amount: cents(minor),
                nature: if penalty { Nature::Penalty } else { Nature::Principal },
            })
            .collect()
    })
}

fn some_payments() -> impl Strategy<Value = Vec<Payment>> {
    prop::collection::vec((0_u64..12, 0_i64..3, 1_i64..80), 0..6).prop_map(|list| {
        list.into_iter()
            .map(|(on, declaration_order, minor)| Payment {
                on: day(on),
                declaration_order,
                amount: cents(minor),
            })
            .collect()
    })
}

fn order(first: bool) -> PenaltyOrder {
    if first { PenaltyOrder::First } else { PenaltyOrder::Last }
}

proptest! {
    #[test]
    fn every_cent_paid_is_placed_or_credited_and_every_cent_owed_is_covered_or_outstanding(
        dues in some_dues(), payments in some_payments(), first in any::<bool>(),
    ) {
        let found = impute(&dues, &payments, order(first), Currency::EUR).unwrap();
        let placed: i64 = found.allocations.iter().map(|a| a.amount.minor()).sum();
        let paid: i64 = payments.iter().map(|p| p.amount.minor()).sum();
        let owed: i64 = dues.iter().map(|d| d.amount.minor()).sum();
        let rest: i64 = found.remaining.iter().map(|(_, rest)| rest.minor()).sum();
        prop_assert_eq!(placed + found.credit.minor(), paid);
        prop_assert_eq!(placed + rest, owed);
        prop_assert!(found.credit.is_zero() || rest == 0, "no credit beside an open due");
        prop_assert!(found.allocations.iter().all(|a| a.amount.is_positive()));
        assert_recomputed(&found.steps);
    }

    #[test]
    fn the_walk_agrees_with_placing_cent_by_cent(
        dues in some_dues(), payments in some_payments(), first in any::<bool>(),
    ) {
        let found = impute(&dues, &payments, order(first), Currency::EUR).unwrap();
        let (lacking, grid, credit) = cent_by_cent(&dues, &payments, first);
        prop_assert_eq!(found.credit.minor(), credit);
        for (id, rest) in &found.remaining {
            prop_assert_eq!(rest.minor(), lacking[*id]);
        }
        let mut walked = vec![vec![0; dues.len()]; payments.len()];
        for a in &found.allocations {
            walked[a.payment][a.due] += a.amount.minor();
        }
        prop_assert_eq!(walked, grid);
    }

    #[test]
    fn the_order_in_which_the_dues_are_given_changes_nothing(
        dues in some_dues(), payments in some_payments(), first in any::<bool>(),
    ) {
        let mut backwards = dues.clone();
        backwards.reverse();
        let found = impute(&dues, &payments, order(first), Currency::EUR).unwrap();
        prop_assert_eq!(found, impute(&backwards, &payments, order(first), Currency::EUR).unwrap());
    }
}
