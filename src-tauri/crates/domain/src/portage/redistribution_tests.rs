//! A second model of the whole portage, written in plain cents, and the laws of a sharing out.

use chrono::{Days, Months, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::kernel::{Compounding, Currency, whole_months};
use crate::portage::{
    Basis, ForcedRecovery, Growth, LossTerms, Portage, Recovery, Together, portage,
};

/// Rounds `above / below`, half away from zero; `below` above zero.
fn rounded(above: i128, below: i128) -> i128 {
    let magnitude = (2 * above.abs() + below) / (2 * below);
    if above < 0 { -magnitude } else { magnitude }
}

/// The cents of an amount dealt one by one to each of `count` in turn.
fn dealt(amount: i128, count: i128) -> Vec<i128> {
    let (each, left) = (amount.abs() / count, amount.abs() % count);
    (0..count).map(|turn| (each + i128::from(turn < left)) * amount.signum()).collect()
}

fn cents(amount: i128) -> Money {
    Money::try_from_minor(amount, Currency::EUR).unwrap()
}

fn minor(amount: Money) -> i128 {
    amount.minor().into()
}

/// Ten-thousandths.
fn parts(count: i128) -> Ratio {
    Ratio::try_new(i64::try_from(count).unwrap(), 10_000).unwrap()
}

/// A case in cents, ten-thousandths and months.
#[derive(Debug, Clone)]
struct Case {
    capital: i128,
    duties: i128,
    acquired_on: NaiveDate,
    months: u32,
    days_more: u64,
    typed: Option<u32>,
    notary: i128,
    interest: i128,
    charges: i128,
    households: u32,
    common: i128,
    private: i128,
    payer: WorksPayer,
    rents: i128,
    rate: i128,
    compound: bool,
    basis: Basis,
    recovery: i128,
    window: u32,
    force: Option<ForcedRecovery>,
    formula: Formula,
    option_b: Option<(i128, i128, RestTo)>,
    surplus_rate: i128,
    sale: Option<i128>,
    loss: (i128, Option<i128>, i128),
}

fn case() -> impl Strategy<Value = Case> {
    let money = |most: i128| 0..most;
    let lot = (
        1_i128..50_000_000,
        0_i128..=2_500,
        (0_u64..20_000)
            .prop_map(|days| NaiveDate::from_ymd_opt(1995, 1, 31).unwrap() + Days::new(days)),
        1_u32..90,
        0_u64..20,
        prop::option::of(1_u32..90),
        money(1_000_000),
        money(100_000),
        money(50_000),
        1_u32..9,
    );
    let works = (
        money(5_000_000),
        money(5_000_000),
        prop::sample::select(vec![
            WorksPayer::Nobody,
            WorksPayer::Porteur,
            WorksPayer::Households,
            WorksPayer::FutureBuyer,
        ]),
        prop_oneof![3 => money(3_000_000), 1 => money(90_000_000)],
    );
    let growth = (
        // Thousandths.
        0_i128..=20,
        any::<bool>(),
        prop::sample::select(vec![
            Basis::Capital,
            Basis::CapitalAndFees,
            Basis::CapitalFeesAndWorks,
        ]),
        0_i128..=10_000,
        0_u32..60,
        prop::option::of(prop::sample::select(vec![
            ForcedRecovery::Recovered,
            ForcedRecovery::Lost,
        ])),
    );
    let rest_to = prop::sample::select(vec![RestTo::Purse, RestTo::Households]);
    let sharing = (
        prop::sample::select(vec![Formula::Equitable, Formula::Convention, Formula::Solidarity]),
        prop::option::of((0_i128..=10_000, 0_i128..=10_000, rest_to)),
        0_i128..=10_000,
        prop::option::of(money(60_000_000)),
        (0_i128..=10_000, prop::option::of(money(1_000_000)), money(1_000_000)),
    );
    (lot, works, growth, sharing).prop_map(|(lot, works, growth, sharing)| Case {
        capital: lot.0,
        duties: lot.1,
        acquired_on: lot.2,
        months: lot.3,
        days_more: lot.4,
        typed: lot.5,
        notary: lot.6,
        interest: lot.7,
        charges: lot.8,
        households: if works.2 == WorksPayer::Households { lot.9 + 1 } else { lot.9 },
        common: works.0,
        private: works.1,
        payer: works.2,
        rents: works.3,
        rate: growth.0,
        compound: growth.1,
        basis: growth.2,
        recovery: growth.3,
        window: growth.4,
        force: growth.5,
        formula: sharing.0,
        option_b: sharing.1,
        surplus_rate: sharing.2,
        sale: sharing.3,
        loss: sharing.4,
    })
}

impl Case {
    fn resale_on(&self) -> NaiveDate {
        self.acquired_on + Months::new(self.months) + Days::new(self.days_more)
    }

    fn terms(&self) -> PortageTerms {
        let compounding = if self.compound { Compounding::Compound } else { Compounding::Simple };
        PortageTerms {
            capital: cents(self.capital),
            registration_rate: parts(self.duties),
            acquired_on: self.acquired_on,
            resale_on: self.resale_on(),
            months: self.typed,
            notary_fees: cents(self.notary),
            monthly_interest: cents(self.interest),
            monthly_charges: cents(self.charges),
            households: self.households,
            common_works: cents(self.common),
            private_works: cents(self.private),
            works_paid_by: self.payer,
            rents_received: cents(self.rents),
            growth: Some(Growth::Rate { rate: parts(self.rate * 10), compounding }),
            basis: self.basis,
            recovery: Recovery {
                rate: parts(self.recovery),
                window_months: self.window,
                force: self.force,
            },
            formula: self.formula,
            redistribution: match self.option_b {
                None => Redistribution::Full { porteur_rate: parts(self.surplus_rate) },
                Some((duty, interest, rest_to)) => Redistribution::Partial {
                    duty_rate: parts(duty),
                    interest_rate: parts(interest),
                    rest_to,
                },
            },
            sale_price: self.sale.map(cents),
            loss: Some(LossTerms {
                porteur_rate: parts(self.loss.0),
                porteur_cap: self.loss.1.map(cents),
                purse_balance: cents(self.loss.2),
            }),
            together: Some(Together { total_price: cents(self.capital * 5), buyers: 4 }),
        }
    }
}

/// What the second model finds.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    carrying: i128,
    indexation: i128,
    price: i128,
    porteur: i128,
    others: i128,
    each: Vec<i128>,
    purse: i128,
    net: i128,
    monthly: i128,
}

impl Found {
    fn of(portage: &Portage) -> Self {
        Self {
            carrying: minor(portage.costs.carrying_cost),
            indexation: minor(portage.indexation),
            price: minor(portage.price),
            porteur: minor(portage.shared.porteur),
            others: minor(portage.shared.others),
            each: portage.shared.households.iter().copied().map(minor).collect(),
            purse: minor(portage.shared.purse),
            net: minor(portage.net_result),
            monthly: minor(portage.monthly.porteur),
        }
    }

    /// Straight down the specification, in cents.
    fn naive(case: &Case) -> Self {
        let n = i128::from(case.households);
        let months = i128::from(
            case.typed.unwrap_or_else(|| whole_months(case.acquired_on, case.resale_on())),
        );
        let duties = rounded(case.capital * case.duties, 10_000);
        let in_time = case.resale_on() <= case.acquired_on + Months::new(case.window);
        let back = match case.force {
            Some(ForcedRecovery::Recovered) => true,
            Some(ForcedRecovery::Lost) => false,
            None => in_time,
        };
        let lost = duties - if back { rounded(duties * case.recovery, 10_000) } else { 0 };
        let interest = case.interest * months;
        let charges = case.charges * months;
        let own = rounded(charges, n);
        let carrying = lost + case.notary + interest + charges;
        let works =
            if case.payer == WorksPayer::FutureBuyer { 0 } else { case.common + case.private };
        let basis = case.capital
            + if case.basis == Basis::Capital { 0 } else { lost + case.notary }
            + if case.basis == Basis::CapitalFeesAndWorks { works } else { 0 };
        let indexation = match (case.formula, case.compound) {
            (Formula::Solidarity, _) => 0,
            (_, false) => rounded(basis * case.rate * months, 12_000),
            (_, true) => {
                let years = u32::try_from(months / 12).unwrap();
                let (above, below) = ((1_000 + case.rate).pow(years), 1_000_i128.pow(years));
                // At 20 thousandths over seven years this stays below 2^127.
                let part = 12_000 + case.rate * (months % 12);
                rounded(basis * (above * part - below * 12_000), below * 12_000)
            }
        };
        let convention = case.formula == Formula::Convention;
        let sum = case.capital + works + indexation - case.rents
            + if convention { lost + case.notary } else { carrying };
        let price = sum.max(0);
        let sold = case.sale.unwrap_or(price);
        let mine = if case.payer == WorksPayer::Porteur { works } else { 0 };
        let theirs = if case.payer == WorksPayer::Households { works } else { 0 };
        let paid = case.capital + lost + case.notary + interest + own + mine;
        let repaid = (paid - case.rents, charges - own + theirs);
        let (mut porteur, mut purse);
        if convention {
            (porteur, purse) = (sold, 0);
        } else if let Some((duty, share, rest_to)) = case.option_b {
            porteur = case.capital - case.rents
                + rounded(lost * duty, 10_000)
                + rounded(interest * share, 10_000);
            purse = sold - porteur;
            if rest_to == RestTo::Households {
                porteur += dealt(purse, n)[0];
                purse = 0;
            }
        } else {
            let over = sold - repaid.0 - repaid.1;
            (porteur, purse) = (repaid.0, 0);
            if over < 0 {
                let (rate, cap, balance) = case.loss;
                let bears = rounded(-over * rate, 10_000).min(cap.unwrap_or(i128::MAX));
                porteur -= bears;
                purse = -(-over - bears).min(balance);
            } else if case.formula == Formula::Solidarity {
                purse = over;
            } else {
                porteur += rounded(over * case.surplus_rate, 10_000);
            }
        }
        let mut others = sold - porteur - purse;
        if n == 1 {
            porteur += std::mem::take(&mut others);
        }
        Self {
            carrying,
            indexation,
            price,
            porteur,
            others,
            each: if n == 1 { Vec::new() } else { dealt(others, n - 1) },
            purse,
            net: porteur + case.rents - paid,
            monthly: case.interest + rounded(case.charges, n),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_second_model_in_plain_cents_agrees(case in case()) {
        let found = portage(&case.terms()).unwrap();
        prop_assert_eq!(Found::of(&found), Found::naive(&case));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_laws_hold_and_each_step_is_done_again(case in case()) {
        let terms = case.terms();
        let found = portage(&terms).unwrap();
        for step in &found.steps {
            let again = step.recompute();
            prop_assert_eq!(again.as_ref(), Ok(&step.result), "{}", step.label);
        }
        let shared = &found.shared;
        let others: i128 = shared.households.iter().copied().map(minor).sum();
        prop_assert_eq!(others, minor(shared.others), "split once");
        let sold = minor(terms.sale_price.unwrap_or(found.price));
        prop_assert_eq!(minor(shared.porteur) + others + minor(shared.purse), sold);
        // The earlier household never has fewer extra cents.
        let in_order = shared.households.windows(2).all(|pair| {
            let (first, second) = (minor(pair[0]).abs(), minor(pair[1]).abs());
            first == second || first == second + 1
        });
        prop_assert!(in_order);
        // Under option A the net result is the porteur's surplus or loss: all else is repaid.
        let full = matches!(terms.redistribution, Redistribution::Full { .. });
        if full && terms.formula != Formula::Convention {
            match shared.surplus {
                Surplus::Left(left) => prop_assert!(
                    minor(found.net_result) >= 0 && minor(found.net_result) <= minor(left)
                ),
                Surplus::Lacks(lacks) => prop_assert!(
                    minor(found.net_result) <= 0 && -minor(found.net_result) <= minor(lacks)
                ),
                Surplus::None => prop_assert!(false, "option A repays"),
            }
        }
    }
}
