//! The run of the specification and its variants, its laws, a second model, and what is refused.

use proptest::prelude::*;

use super::super::case::{Fixed, Lot, MissingDue};
use super::*;
use crate::kernel::Currency;
use crate::kernel::explain::assert_recomputed;
use chrono::NaiveDate;
use rust_decimal::Decimal;

fn lot(code: &str, kind: &str, surface: i64) -> Lot {
    Lot { code: code.to_owned(), kind: kind.to_owned(), surface: Decimal::from(surface) }
}

fn candidate(id: &str, rank: i64, preferences: &[&str]) -> Candidate {
    Candidate {
        id: id.to_owned(),
        rank,
        status: MemberStatus::Active,
        missing: vec![],
        blocked: false,
        wants: true,
        preferences: preferences.iter().map(|&code| code.to_owned()).collect(),
        needs: Needs::default(),
    }
}

fn missing(cents: i128) -> MissingDue {
    MissingDue {
        due_on: NaiveDate::from_ymd_opt(2026, 6, 5).unwrap(),
        amount: Money::try_from_minor(cents, Currency::EUR).unwrap(),
    }
}

/// A case with its own lists.
#[derive(Debug, Clone, Default)]
struct Given {
    lots: Vec<Lot>,
    candidates: Vec<Candidate>,
    fixed: Vec<Fixed>,
    declined: Vec<String>,
}

impl Given {
    /// Spec 04, "Worked example".
    fn worked() -> Self {
        let bruno = Candidate { missing: vec![missing(5_000)], ..candidate("Bruno", 2, &[]) };
        let david = Candidate { status: MemberStatus::PendingKyc, ..candidate("David", 4, &[]) };
        let at_least = Needs { min_surface: Some(Decimal::from(70)), ..Needs::default() };
        Self {
            lots: vec![lot("A1", "flat", 90), lot("A2", "flat", 75), lot("B1", "flat", 60)],
            candidates: vec![
                candidate("Amina", 1, &["A2", "A1"]),
                bruno,
                candidate("Chloé", 3, &["A2", "B1"]),
                david,
                Candidate { needs: at_least, ..candidate("Eva", 5, &[]) },
                candidate("Farid", 6, &["A2"]),
            ],
            ..Self::default()
        }
    }

    fn run(&self) -> Result<Run, AllocationError> {
        let Self { lots, candidates, fixed, declined } = self;
        allocate(&Case { lots, candidates, fixed, declined })
    }

    /// Who has which lot, or why not, in rank order; then the free lots.
    fn told(&self) -> (Vec<(&str, &str)>, Vec<&str>) {
        let run = self.run().unwrap();
        assert_recomputed(&run.steps);
        let outcomes = run
            .outcomes
            .iter()
            .map(|outcome| {
                let what = match &outcome.decision {
                    Decision::Allocated { lot, .. } => &self.lots[*lot].code,
                    decision => decision.reason(),
                };
                (self.candidates[outcome.candidate].id.as_str(), what)
            })
            .collect();
        (outcomes, run.free_lots().map(|lot| self.lots[lot].code.as_str()).collect())
    }

    fn declined(mut self, id: &str) -> Self {
        self.declined.push(id.to_owned());
        self
    }

    fn fixed(mut self, member: &str, lot: &str) -> Self {
        self.fixed.push(Fixed { member: member.to_owned(), lot: lot.to_owned() });
        self
    }
}

#[test]
fn the_worked_example_and_its_variants_come_out() {
    let (bruno, david) = (("Bruno", "dues_missing"), ("David", "pending_kyc"));
    for (case, given, expected, free) in [
        (
            "as it stands",
            Given::worked(),
            [("Amina", "A2"), ("Chloé", "B1"), ("Eva", "A1"), ("Farid", "preferences_taken")],
            vec![],
        ),
        (
            "Chloé declines",
            Given::worked().declined("Chloé"),
            [("Amina", "A2"), ("Chloé", "declined"), ("Eva", "A1"), ("Farid", "preferences_taken")],
            vec!["B1"],
        ),
        (
            "Amina declines while all are PROPOSED",
            Given::worked().declined("Amina"),
            [("Amina", "declined"), ("Chloé", "A2"), ("Eva", "A1"), ("Farid", "preferences_taken")],
            vec!["B1"],
        ),
        (
            "Amina declines once Chloé's B1 is VALIDATED",
            Given::worked().declined("Amina").fixed("Chloé", "B1"),
            [("Amina", "declined"), ("Chloé", "B1"), ("Eva", "A1"), ("Farid", "A2")],
            vec![],
        ),
    ] {
        let [amina, chloe, eva, farid] = expected;
        let rows = vec![amina, bruno, chloe, david, eva, farid];
        assert_eq!(given.told(), (rows, free), "{case}");
    }
}

#[test]
fn who_is_passed_over_is_told_every_reason_and_the_sum_that_is_missing() {
    let given = Given {
        candidates: vec![Candidate {
            status: MemberStatus::InDefault,
            missing: vec![missing(5_000), missing(1_234)],
            blocked: true,
            wants: false,
            ..candidate("a", 1, &[])
        }],
        ..Given::default()
    };
    let run = given.declined("a").run().unwrap();
    let Decision::PassedOver { obstacles } = &run.outcomes[0].decision else { panic!("{run:?}") };
    let codes: Vec<&str> = obstacles.iter().map(Obstacle::code).collect();
    assert_eq!(codes, ["declined", "in_default", "dues_missing", "blocked", "wants_none"]);
    let Obstacle::DuesMissing { total, step } = &obstacles[2] else { panic!("{obstacles:?}") };
    assert_eq!(total.to_string(), "62.34");
    assert_recomputed([step]);
}

#[test]
fn what_is_fixed_stays_whatever_became_of_the_membership() {
    let gone = Candidate { status: MemberStatus::Exited, ..candidate("a", 2, &["A2"]) };
    let given = Given {
        lots: vec![lot("A1", "flat", 60)],
        candidates: vec![candidate("b", 1, &["A1"]), gone],
        ..Given::default()
    };
    let given = given.declined("a").fixed("a", "A1");
    let mut unknown = given.clone();
    unknown.candidates[1].preferences = vec![];
    assert_eq!(unknown.told().0, [("b", "preferences_taken"), ("a", "A1")]);
    assert!(given.run().is_err(), "a preference that names no lot is refused all the same");
}

#[test]
fn needs_are_met_to_the_square_metre_and_ignored_beside_preferences() {
    let surface = |text: &str| Some(text.parse::<Decimal>().unwrap());
    let lots = vec![
        lot("A10", "flat", 70),
        lot("A9", "house", 70),
        Lot { surface: "69.99".parse().unwrap(), ..lot("A2", "flat", 1) },
        Lot { surface: "70.01".parse().unwrap(), ..lot("A3", "flat", 1) },
    ];
    let needs = |kind: Option<&str>, min: &str, max: &str| Needs {
        kind: kind.map(str::to_owned),
        min_surface: surface(min),
        max_surface: surface(max),
    };
    for (what, needs, expected) in [
        ("at least 70", needs(None, "70", "100"), "A3"),
        ("at most 69.99", needs(None, "0", "69.99"), "A2"),
        ("at most 69.98", needs(None, "0", "69.98"), "none_suits"),
        ("exactly 70, by natural order", needs(None, "70", "70.00"), "A9"),
        ("a flat, whatever the capitals", needs(Some(" Flat "), "70", "70.00"), "A10"),
        ("exactly 70, a flat", needs(Some("flat"), "70", "70.00"), "A10"),
        ("no such kind", needs(Some("barn"), "0", "1000"), "none_of_kind"),
        ("no flat so large", needs(Some("flat"), "100", "1000"), "none_suits"),
    ] {
        let candidates = vec![Candidate { needs: needs.clone(), ..candidate("a", 1, &[]) }];
        let given = Given { lots: lots.clone(), candidates, ..Given::default() };
        assert_eq!(given.told().0, [("a", expected)], "{what}");
        let mut dear = given;
        dear.candidates[0].preferences = vec!["A2".to_owned()];
        assert_eq!(dear.told().0, [("a", "A2")], "{what}, but it prefers A2");
    }
}

#[test]
fn a_case_in_which_somebody_stands_twice_or_is_not_there_is_refused() {
    type Spoil = fn(&mut Given);
    let refused: &[(&str, &str, Spoil)] = &[
        ("allocation_lot_twice", "lots[2].code", |g| g.lots[2].code = "A1".to_owned()),
        ("allocation_surface_not_positive", "lots[1].surface", |g| {
            g.lots[1].surface = Decimal::ZERO
        }),
        ("allocation_member_twice", "members[3].id", |g| g.candidates[3].id = "Bruno".to_owned()),
        ("allocation_rank_below_one", "members[0].rank", |g| g.candidates[0].rank = 0),
        ("allocation_rank_twice", "members[5].rank", |g| g.candidates[5].rank = 3),
        ("allocation_missing_not_positive", "members[1].missing[0].amount", |g| {
            g.candidates[1].missing = vec![missing(0)];
        }),
        ("amount_out_of_range", "members[1].missing", |g| {
            g.candidates[1].missing = vec![missing(90_000_000_000_000_000), missing(1)];
        }),
        ("allocation_lot_unknown", "members[2].preferences[1]", |g| {
            g.candidates[2].preferences[1] = "C1".to_owned();
        }),
        ("allocation_needs_negative", "members[4].needs.max_surface", |g| {
            g.candidates[4].needs.max_surface = Some(Decimal::NEGATIVE_ONE);
        }),
        ("allocation_needs_reversed", "members[4].needs.min_surface", |g| {
            g.candidates[4].needs.max_surface = Some(Decimal::new(6_999, 2));
        }),
        ("allocation_member_unknown", "fixed[0].member", |g| *g = g.clone().fixed("Zoé", "A1")),
        ("allocation_lot_unknown", "fixed[0].lot", |g| *g = g.clone().fixed("Eva", "Z1")),
        ("allocation_lot_fixed_twice", "fixed[1].lot", |g| {
            *g = g.clone().fixed("Eva", "A1").fixed("Farid", "A1");
        }),
        ("allocation_member_fixed_twice", "fixed[1].member", |g| {
            *g = g.clone().fixed("Eva", "A1").fixed("Eva", "A2");
        }),
        ("allocation_member_unknown", "declined[0]", |g| *g = g.clone().declined("Zoé")),
    ];
    for &(code, field, spoil) in refused {
        let mut given = Given::worked();
        spoil(&mut given);
        let error = given.run().unwrap_err();
        assert_eq!((error.code(), error.field().as_deref()), (code, Some(field)));
    }
    assert_eq!(Given::default().told(), (vec![], vec![]), "nothing at all is a run of nothing");
}

/// Enough lots and memberships to see a run that looks at every lot for every membership.
#[test]
fn ten_thousand_lots_are_given_without_looking_at_all_of_them_each_time() {
    let lots = (0..10_000).map(|n| lot(&format!("L{n}"), ["flat", "house"][n % 2], 100)).collect();
    let needs = Needs {
        kind: Some("house".to_owned()),
        min_surface: Some(Decimal::ONE),
        max_surface: Some(Decimal::ONE_HUNDRED),
    };
    let wish =
        |rank: i64| Candidate { needs: needs.clone(), ..candidate(&rank.to_string(), rank, &[]) };
    let given = Given { lots, candidates: (1..=20_000).map(wish).collect(), ..Given::default() };
    let run = given.run().unwrap();
    assert_eq!(run.free_lots().count(), 5_000, "the flats");
    assert_eq!(run.outcomes[4_999].decision.reason(), "meets_needs");
    assert_eq!(
        run.outcomes[5_000].decision,
        Decision::Waiting(Wait::SuitableTaken { count: 5_000 })
    );
}

/// Numbers from a seed (xorshift64*): ten thousand cases are made in a moment.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let thrown = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(thrown).unwrap() % limit
    }

    fn surface(&mut self) -> Option<Decimal> {
        let surface = self.below(9);
        (surface < 7).then(|| Decimal::from(surface))
    }
}

/// A small case: up to 6 lots and 8 memberships, in any order of ranks and codes.
fn case_of(seed: u64) -> Given {
    let mut dice = Dice(seed | 1);
    let mut given = Given::default();
    for n in [11, 2, 10, 1, 30, 3].into_iter().take(dice.below(7)) {
        let kind = ["flat", "house", "barn"][dice.below(3)];
        let surface = i64::try_from(dice.below(6)).unwrap() + 1;
        given.lots.push(lot(&format!("A{n}"), kind, surface));
    }
    let mut ranks: Vec<i64> = (1..=12).collect();
    for at in 0..dice.below(9) {
        let rank = ranks.swap_remove(dice.below(ranks.len()));
        let mut one = candidate(&format!("m{at}"), rank, &[]);
        if dice.below(2) == 0 && !given.lots.is_empty() {
            for _ in 0..dice.below(5) {
                one.preferences.push(given.lots[dice.below(given.lots.len())].code.clone());
            }
        }
        let kinds = [None, None, Some("flat"), Some("house"), Some("tent")];
        one.needs.kind = kinds[dice.below(5)].map(str::to_owned);
        one.needs.min_surface = dice.surface();
        one.needs.max_surface =
            dice.surface().filter(|most| one.needs.min_surface.is_none_or(|least| least <= *most));
        match dice.below(12) {
            0 => one.status = MemberStatus::Suspended,
            1 => one.missing = vec![missing(1)],
            2 => one.blocked = true,
            3 => one.wants = false,
            4 => given.declined.push(one.id.clone()),
            _ => {}
        }
        given.candidates.push(one);
    }
    for at in 0..dice.below(3).min(given.lots.len()).min(given.candidates.len()) {
        let lot = given.lots[given.lots.len() - 1 - at].code.clone();
        given.fixed.push(Fixed { member: given.candidates[at].id.clone(), lot });
    }
    given
}

fn some_case() -> impl Strategy<Value = Given> {
    any::<u64>().prop_map(case_of)
}

impl Given {
    fn is_fixed(&self, at: usize) -> bool {
        self.fixed.iter().any(|row| row.member == self.candidates[at].id)
    }

    fn may_choose(&self, at: usize) -> bool {
        let one = &self.candidates[at];
        !self.is_fixed(at)
            && !self.declined.contains(&one.id)
            && one.status == MemberStatus::Active
            && one.missing.is_empty()
            && !one.blocked
            && one.wants
    }

    /// The lots that a membership accepts, the dearest first.
    fn accepted(&self, at: usize) -> Vec<usize> {
        let one = &self.candidates[at];
        let find = |code: &String| self.lots.iter().position(|lot| lot.code == *code).unwrap();
        if !one.preferences.is_empty() {
            return one.preferences.iter().map(find).collect();
        }
        let suits = |lot: &Lot| {
            one.needs.kind.as_ref().is_none_or(|kind| *kind == lot.kind)
                && one.needs.min_surface.is_none_or(|least| lot.surface >= least)
                && one.needs.max_surface.is_none_or(|most| lot.surface <= most)
        };
        // A1 to A30: the number alone is the order.
        let number = |lot: usize| self.lots[lot].code[1..].parse::<u32>().unwrap();
        let mut found: Vec<usize> =
            (0..self.lots.len()).filter(|&at| suits(&self.lots[at])).collect();
        found.sort_by_key(|&lot| number(lot));
        found
    }

    /// Which lot each membership has, found another way: everybody asks for what they like best, a
    /// lot keeps the lowest rank that asked, and who is sent away asks for the next (Gale and
    /// Shapley, 1962).
    fn by_asking(&self) -> Vec<Option<usize>> {
        let mut holders: Vec<Option<usize>> = vec![None; self.lots.len()];
        let mut asked = vec![0; self.candidates.len()];
        for row in &self.fixed {
            let lot = self.lots.iter().position(|lot| lot.code == row.lot).unwrap();
            holders[lot] = self.candidates.iter().position(|one| one.id == row.member);
        }
        let accepted: Vec<Vec<usize>> =
            (0..self.candidates.len()).map(|at| self.accepted(at)).collect();
        // From the last, so that lots are taken and lost again.
        let mut asking: Vec<usize> =
            (0..self.candidates.len()).filter(|&at| self.may_choose(at)).collect();
        while let Some(at) = asking.pop() {
            let Some(&lot) = accepted[at].get(asked[at]) else { continue };
            let better = holders[lot].is_none_or(|other| {
                !self.is_fixed(other) && self.candidates[at].rank < self.candidates[other].rank
            });
            // Named again by the same one: it has it already.
            if holders[lot] == Some(at) {
                continue;
            }
            if better {
                asking.extend(holders[lot].replace(at));
            } else {
                asked[at] += 1;
                asking.push(at);
            }
        }
        let held = |at: usize| holders.iter().position(|&holder| holder == Some(at));
        (0..self.candidates.len()).map(held).collect()
    }
}

fn held(run: &Run, count: usize) -> Vec<Option<usize>> {
    (0..count).map(|at| run.holders.iter().position(|&holder| holder == Some(at))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_run_is_what_asking_in_any_order_ends_in_and_keeps_its_laws(given in some_case()) {
        let run = given.run().unwrap();
        let held = held(&run, given.candidates.len());
        prop_assert_eq!(&held, &given.by_asking());
        prop_assert_eq!(&given.run().unwrap(), &run, "determinism");
        assert_recomputed(&run.steps);
        let ranks: Vec<i64> =
            run.outcomes.iter().map(|outcome| given.candidates[outcome.candidate].rank).collect();
        prop_assert!(ranks.is_sorted(), "the table is in rank order: {ranks:?}");
        for outcome in &run.outcomes {
            let at = outcome.candidate;
            let lot = match outcome.decision {
                Decision::Allocated { lot, .. } => Some(lot),
                _ => None,
            };
            prop_assert_eq!(lot, held[at], "the table of memberships and that of lots agree");
            let passed_over = matches!(outcome.decision, Decision::PassedOver { .. });
            prop_assert_eq!(passed_over, !given.is_fixed(at) && !given.may_choose(at));
            if !given.may_choose(at) { continue }
            // What it would rather have is held by a lower rank or fixed: neither envy nor waste.
            for dearer in given.accepted(at).into_iter().take_while(|&one| Some(one) != lot) {
                let holder = run.holders[dearer];
                prop_assert!(holder.is_some(), "no lot that is accepted stays free");
                let holder = holder.unwrap();
                prop_assert!(
                    given.is_fixed(holder)
                        || given.candidates[holder].rank < given.candidates[at].rank,
                    "no justified envy"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_better_rank_never_gives_a_lot_that_is_liked_less(given in some_case()) {
        let before = held(&given.run().unwrap(), given.candidates.len());
        let mut order: Vec<usize> = (0..given.candidates.len()).collect();
        order.sort_by_key(|&at| given.candidates[at].rank);
        for pair in order.windows(2) {
            let mut swapped = given.clone();
            swapped.candidates[pair[1]].rank = given.candidates[pair[0]].rank;
            swapped.candidates[pair[0]].rank = given.candidates[pair[1]].rank;
            let after = held(&swapped.run().unwrap(), given.candidates.len());
            if !given.may_choose(pair[1]) { continue }
            let accepted = given.accepted(pair[1]);
            let place = |lot: Option<usize>| {
                lot.map_or(accepted.len(), |lot| accepted.iter().position(|&one| one == lot).unwrap())
            };
            prop_assert!(place(after[pair[1]]) <= place(before[pair[1]]));
        }
    }

    #[test]
    fn the_order_in_which_rows_are_given_changes_nothing(given in some_case()) {
        let mut turned = given.clone();
        turned.lots.reverse();
        turned.candidates.reverse();
        turned.fixed.reverse();
        prop_assert_eq!(given.told(), turned.told());
    }
}
