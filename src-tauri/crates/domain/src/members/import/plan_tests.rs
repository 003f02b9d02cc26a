//! Worked lists, then laws: a list imported twice counts once, and its order decides nothing.

use proptest::prelude::*;
use uuid::Uuid;

use super::super::{ColumnMatching, KnownPerson, propose, read_rows};
use super::*;
use crate::members::ids::MembershipId;
use crate::members::person::{Email, Name, Region};

/// A list of number, household, name, email, phone, rank, joining date.
type Line<'a> = [&'a str; 7];

fn plan(lines: &[Line<'_>], known: &KnownPeople) -> ImportPlan {
    let header: Vec<String> =
        ["N°", "Foyer", "Nom", "E-mail", "GSM", "Rang", "Membre depuis"].map(str::to_owned).into();
    let matching = ColumnMatching::try_new(propose(&header), header.len()).unwrap();
    let cells: Vec<Vec<String>> =
        lines.iter().map(|line| line.iter().map(|&cell| cell.to_owned()).collect()).collect();
    let (rows, rejected) = read_rows(&cells, &matching, Region::BE);
    plan_import(rows, rejected, known)
}

/// Does what the use case does with a plan: numbers and ranks in the order of the list.
fn apply(plan: &ImportPlan, known: &mut KnownPeople) {
    let mut next = known.memberships.len() as u128 * 100 + 1;
    let mut person = |row: &MemberRow, fingerprints: &mut BTreeMap<Fingerprint, PersonId>| {
        next += 1;
        let id = PersonId(Uuid::from_u128(next));
        fingerprints.insert(Fingerprint::of(row), id);
        KnownPerson {
            id,
            name: row.name.clone(),
            email: row.email.clone(),
            phone: row.phone.clone(),
        }
    };
    for joining in &plan.joining {
        let person = person(&joining.titular, &mut known.fingerprints);
        let membership = known.memberships.iter_mut().find(|m| m.id == joining.membership).unwrap();
        membership.persons.push(person);
    }
    let (mut last_number, mut last_rank) = (plan.largest_number, plan.largest_rank);
    for new in &plan.memberships {
        let number = new.number.unwrap_or_else(|| {
            last_number = Some(MembershipNumber::next_after(last_number).unwrap());
            last_number.unwrap()
        });
        let rank = new.rank.unwrap_or_else(|| {
            last_rank = Some(Rank::try_new(last_rank.map_or(0, Rank::value) + 1).unwrap());
            last_rank.unwrap()
        });
        let persons = new.titulars.iter().map(|row| person(row, &mut known.fingerprints)).collect();
        known.memberships.push(KnownMembership {
            id: MembershipId(Uuid::from_u128(u128::from(number.value()))),
            number,
            household: new.household.clone(),
            rank,
            joined_on: new.joined_on.unwrap_or_default(),
            has_left: false,
            persons,
        });
    }
}

fn codes(plan: &ImportPlan) -> Vec<(u32, &'static str)> {
    plan.rejected.iter().map(|rejected| (rejected.row, rejected.issues[0].code)).collect()
}

fn titulars(plan: &ImportPlan) -> Vec<Vec<String>> {
    plan.memberships
        .iter()
        .map(|m| m.titulars.iter().map(|row| row.name.full()).collect())
        .collect()
}

#[test]
fn a_couple_sharing_a_number_or_a_household_is_one_membership() {
    let plan = plan(
        &[
            ["1", "", "Amina", "", "", "1", ""],
            ["", "Grange", "Bruno", "", "", "", ""],
            ["1", "", "Bilal", "", "", "", ""],
            ["", "grange", "Chloé", "", "", "", ""],
        ],
        &KnownPeople::default(),
    );
    assert_eq!(titulars(&plan), [vec!["Amina", "Bilal"], vec!["Bruno", "Chloé"]]);
    assert_eq!(plan.memberships[0].number.unwrap().value(), 1);
    assert_eq!(plan.memberships[0].rank.unwrap().value(), 1);
    assert_eq!(plan.memberships[1].number, None, "the use case gives it");
    assert!(plan.rejected.is_empty());
}

#[test]
fn a_household_whose_number_one_row_gives_is_that_number() {
    let plan = plan(
        &[["", "Grange", "Chloé", "", "", "", ""], ["7", "Grange", "Bruno", "", "", "", ""]],
        &KnownPeople::default(),
    );
    assert_eq!(titulars(&plan), [["Chloé", "Bruno"]]);
    assert_eq!(plan.memberships[0].number.unwrap().value(), 7);
}

#[test]
fn a_household_with_two_numbers_is_two_memberships_and_a_row_without_number_is_refused() {
    let plan = plan(
        &[
            ["7", "Grange", "Bruno", "", "", "", ""],
            ["8", "Grange", "Chloé", "", "", "", ""],
            ["", "Grange", "David", "", "", "", ""],
        ],
        &KnownPeople::default(),
    );
    assert_eq!(titulars(&plan), [["Bruno"], ["Chloé"]]);
    assert_eq!(codes(&plan), [(3, "import_household_ambiguous")]);
}

#[test]
fn two_persons_of_one_name_are_told_apart_by_number_or_contact() {
    let lines = [
        ["1", "", "Jean Dupont", "", "", "", ""],
        ["2", "", "Jean Dupont", "", "", "", ""],
        ["", "", "Jean Dupont", "jean@a.be", "", "", ""],
        ["", "", "Dupont Jean", "jean@b.be", "", "", ""],
        ["3", "", "Jean Dupont", "pere@c.be", "", "", ""],
        ["3", "", "Jean Dupont", "fils@c.be", "", "", ""],
    ];
    // Rows 1 and 2 have no contact: rows 3 and 4, known by contact alone, could be either.
    let first = plan(&lines, &KnownPeople::default());
    assert_eq!(codes(&first), [(3, "import_identity_undecided"), (4, "import_identity_undecided")]);
    let second = plan(&lines[2..], &KnownPeople::default());
    assert_eq!(
        titulars(&second),
        [vec!["Jean Dupont"], vec!["Dupont Jean"], vec!["Jean Dupont", "Jean Dupont"]]
    );
}

#[test]
fn a_name_alone_is_refused() {
    let plan = plan(&[["", "", "Jean Dupont", "", "", "", ""]], &KnownPeople::default());
    assert_eq!(codes(&plan), [(1, "import_identity_missing")]);
}

#[test]
fn a_row_written_twice_counts_once_and_a_changed_copy_is_refused() {
    let plan = plan(
        &[
            ["1", "", "Amina", "a@x.be", "", "", ""],
            ["1", "", "Amina", "a@x.be", "", "", ""],
            ["2", "", "Bruno", "b@x.be", "", "", ""],
            ["2", "", "Bruno", "b@x.be", "0470 12 34 56", "", ""],
            ["3", "", "Chloé", "", "", "", ""],
            ["3", "", "Chloé", "c@x.be", "", "", ""],
        ],
        &KnownPeople::default(),
    );
    assert_eq!(titulars(&plan), [["Amina"]]);
    assert_eq!(plan.repeated, [RepeatedRow { row: 2, of: 1 }]);
    assert_eq!(
        codes(&plan),
        [3, 4, 5, 6].map(|row| (row, "import_identity_undecided")),
        "who is right cannot be guessed"
    );
}

#[test]
fn rows_of_a_membership_that_disagree_are_refused_together() {
    let plan = plan(
        &[
            ["1", "", "Amina", "", "", "1", ""],
            ["1", "", "Bilal", "", "", "2", ""],
            ["2", "", "Chloé", "", "", "", "05/01/2026"],
            ["2", "", "David", "", "", "", "06/01/2026"],
        ],
        &KnownPeople::default(),
    );
    assert_eq!(codes(&plan), [1, 2, 3, 4].map(|row| (row, "import_rows_disagree")));
    assert_eq!(plan.rejected[0].issues[0].column, Some(Column::Rank));
    assert_eq!(plan.rejected[2].issues[0].column, Some(Column::JoinedOn));
}

#[test]
fn a_rank_is_given_once_and_one_of_a_leaver_never() {
    let mut known = KnownPeople::default();
    apply(
        &plan(&[["1", "", "Amina", "", "", "1", ""], ["2", "", "Bruno", "", "", "2", ""]], &known),
        &mut known,
    );
    known.memberships[1].has_left = true;
    let plan = plan(
        &[
            ["3", "", "Chloé", "", "", "1", ""],
            ["4", "", "David", "", "", "2", ""],
            ["5", "", "Eva", "", "", "5", ""],
            ["6", "", "Farid", "", "", "5", ""],
            ["7", "", "Gaël", "", "", "7", ""],
        ],
        &known,
    );
    assert_eq!(
        codes(&plan),
        [
            (1, "rank_taken"),
            (2, "rank_of_one_who_left"),
            (3, "import_rank_twice"),
            (4, "import_rank_twice"),
        ]
    );
    assert_eq!(titulars(&plan), [["Gaël"]]);
}

#[test]
fn a_partner_joins_a_membership_that_the_file_holds_unless_it_left_or_contradicts() {
    let mut known = KnownPeople::default();
    let first = ["1", "", "Amina", "a@x.be", "", "1", "05/01/2026"];
    apply(&plan(&[first], &known), &mut known);
    let partner = plan(&[["1", "", "Bilal", "", "", "1", "05/01/2026"]], &known);
    assert_eq!(partner.joining.len(), 1);
    assert_eq!(partner.joining[0].membership, known.memberships[0].id);
    let later = plan(&[["1", "", "Bilal", "", "", "", "06/01/2026"]], &known);
    assert_eq!(codes(&later), [(1, "import_membership_contradicted")]);
    known.memberships[0].has_left = true;
    let gone = plan(&[["1", "", "Bilal", "", "", "", ""]], &known);
    assert_eq!(codes(&gone), [(1, "import_membership_left")]);
}

#[test]
fn a_record_corrected_by_hand_is_still_known_to_its_list() {
    let mut known = KnownPeople::default();
    let list = [["1", "", "Aminna", "", "", "", ""], ["", "", "Bruno", "b@x.be", "", "", ""]];
    apply(&plan(&list, &known), &mut known);
    let person = &mut known.memberships[0].persons[0];
    person.name.family = Name::try_new("Amina", "family_name").unwrap();
    known.memberships[1].persons[0].email = Some(Email::try_new("bruno@y.be").unwrap());
    let again = plan(&list, &known);
    assert_eq!(again.already.len(), 2);
    assert!(again.memberships.is_empty() && again.joining.is_empty());
}

#[test]
fn a_number_asked_for_by_a_refused_row_is_given_to_nobody_else() {
    let known = KnownPeople::default();
    let plan = plan(
        &[["12", "", "Amina", "pas-un-mail", "", "9", ""], ["", "", "Bruno", "b@x.be", "", "", ""]],
        &known,
    );
    assert_eq!(codes(&plan), [(1, "email_malformed")]);
    assert_eq!(plan.largest_number.unwrap().value(), 12, "Bruno will be 13");
    assert_eq!(plan.largest_rank.unwrap().value(), 9, "and have rank 10");
}

#[test]
fn a_known_person_is_recognised_in_another_list_by_number_or_contact() {
    let mut known = KnownPeople::default();
    apply(&plan(&[["1", "", "Amina Ben", "a@x.be", "0470 12 34 56", "", ""]], &known), &mut known);
    let who = known.memberships[0].persons[0].id;
    for line in [
        ["1", "", "BEN Amina", "", "", "", ""],
        ["1", "", "Amina Ben", "A@X.be", "", "", ""],
        ["", "", "Amina Ben", "new@x.be", "+32470123456", "", ""],
    ] {
        let plan = plan(&[line], &known);
        assert_eq!(plan.already, [AlreadyThere { row: 1, person: who }], "{line:?}");
    }
    let moved = plan(&[["1", "", "Amina Ben", "autre@x.be", "", "", ""]], &known);
    assert_eq!(codes(&moved), [(1, "import_identity_undecided")], "a homonym or a new address?");
    let other = plan(&[["", "", "Amina Ben", "autre@x.be", "", "", ""]], &known);
    assert_eq!(titulars(&other), [["Amina Ben"]], "another person of that name");
}

/// Lists made of few numbers, households, names and contacts, so that everything collides.
fn lines() -> impl Strategy<Value = Vec<[String; 7]>> {
    let pick =
        |values: &'static [&'static str]| prop::sample::select(values).prop_map(str::to_owned);
    let line = (
        pick(&["", "", "1", "2", "3", "x"]),
        pick(&["", "", "Grange", "Étable", "etable"]),
        pick(&["Jean Dupont", "Dupont Jean", "Amina", "Bruno", ""]),
        pick(&["", "a@x.be", "A@x.be", "b@x.be", "non"]),
        pick(&["", "", "0470 12 34 56", "+32470123456", "0470 65 43 21"]),
        pick(&["", "", "", "1", "2"]),
        pick(&["", "", "", "05/01/2026", "2026-01-06"]),
    );
    let line = line.prop_map(|(a, b, c, d, e, f, g)| [a, b, c, d, e, f, g]);
    prop::collection::vec(line, 0..12)
}

fn plan_of(lines: &[[String; 7]], known: &KnownPeople) -> ImportPlan {
    let lines: Vec<Line<'_>> =
        lines.iter().map(|line| std::array::from_fn(|i| line[i].as_str())).collect();
    plan(&lines, known)
}

/// What a plan decides of each line, without positions and in one order.
fn verdicts(plan: &ImportPlan, lines: &[[String; 7]]) -> Vec<(Vec<[String; 7]>, &'static str)> {
    let line = |row: u32| lines[row as usize - 1].clone();
    let mut verdicts: Vec<_> = plan
        .memberships
        .iter()
        .map(|new| (new.titulars.iter().map(|row| line(row.row)).collect::<Vec<_>>(), "new"))
        .chain(plan.joining.iter().map(|joining| (vec![line(joining.titular.row)], "joins")))
        .chain(plan.already.iter().map(|already| (vec![line(already.row)], "already")))
        .chain(plan.rejected.iter().map(|row| (vec![line(row.row)], row.issues[0].code)))
        .chain(plan.repeated.iter().map(|row| (vec![line(row.row)], "repeated")))
        .collect();
    for (lines, _) in &mut verdicts {
        lines.sort();
    }
    verdicts.sort();
    verdicts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_list_imported_twice_counts_once(lines in lines()) {
        let mut known = KnownPeople::default();
        let first = plan_of(&lines, &known);
        apply(&first, &mut known);
        let second = plan_of(&lines, &known);
        prop_assert!(second.memberships.is_empty(), "{:?}", second.memberships);
        prop_assert!(second.joining.is_empty(), "{:?}", second.joining);
        let added: usize = first.memberships.iter().map(|new| new.titulars.len()).sum();
        prop_assert!(second.already.len() >= added);
    }

    #[test]
    fn the_order_of_the_rows_decides_nothing(
        (lines, shuffled) in lines().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle()))
    ) {
        let known = KnownPeople::default();
        // Equal lines written differently (+32…, accents) are interchangeable: compare exact ones.
        let distinct: BTreeSet<_> = lines.iter().collect();
        prop_assume!(distinct.len() == lines.len());
        prop_assume!(plan_of(&lines, &known).repeated.is_empty());
        prop_assert_eq!(
            verdicts(&plan_of(&lines, &known), &lines),
            verdicts(&plan_of(&shuffled, &known), &shuffled)
        );
    }

    #[test]
    fn every_row_stands_in_exactly_one_place(lines in lines(), earlier in lines()) {
        let mut known = KnownPeople::default();
        let plan_before = plan_of(&earlier, &known);
        apply(&plan_before, &mut known);
        let plan = plan_of(&lines, &known);
        let mut rows: Vec<u32> = plan.memberships.iter().flat_map(|new| &new.titulars).map(|row| row.row)
            .chain(plan.joining.iter().map(|joining| joining.titular.row))
            .chain(plan.already.iter().map(|already| already.row))
            .chain(plan.repeated.iter().map(|repeated| repeated.row))
            .chain(plan.rejected.iter().map(|rejected| rejected.row))
            .collect();
        rows.sort_unstable();
        let not_empty: Vec<u32> = (1..).zip(&lines).filter(|(_, line)| line.iter().any(|cell| !cell.is_empty())).map(|(row, _)| row).collect();
        prop_assert_eq!(rows, not_empty);
    }

    #[test]
    fn no_number_rank_or_name_without_identity_is_taken_twice(lines in lines()) {
        let plan = plan_of(&lines, &KnownPeople::default());
        let numbers: Vec<_> = plan.memberships.iter().filter_map(|new| new.number).collect();
        prop_assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len());
        let ranks: Vec<_> = plan.memberships.iter().filter_map(|new| new.rank).collect();
        prop_assert_eq!(ranks.iter().collect::<BTreeSet<_>>().len(), ranks.len());
        for row in plan.memberships.iter().flat_map(|new| &new.titulars) {
            prop_assert!(row.number.is_some() || row.household.is_some() || row.email.is_some() || row.phone.is_some());
        }
    }
}
