//! What an import would do: memberships to make, titulars that join, what is there already, what
//! is refused and why. The order of the rows decides nothing but their numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{MemberRow, RejectedRow, RowIssue};
use super::columns::Column;
use super::fold;
use super::identity::{Contacts, Fingerprint, Likeness, compare, name_key};
use super::outcome::{
    AlreadyThere, ImportPlan, JoiningTitular, KnownMembership, KnownPeople, NewMembership,
    RepeatedRow,
};
use crate::members::ids::PersonId;
use crate::members::membership::MembershipNumber;
use crate::members::rank::Rank;

/// What ties the rows of one membership together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(MembershipNumber),
    Household(String),
    /// A person alone: their name and contacts, which one row gives.
    Alone(Fingerprint),
}

/// Plans the import of the rows that hold; `rejected` are those whose cells did not.
pub fn plan_import(
    mut rows: Vec<MemberRow>,
    rejected: Vec<RejectedRow>,
    known: &KnownPeople,
) -> ImportPlan {
    rows.sort_by_key(|row| row.row);
    let asked = rejected.iter().map(|row| (row.number, row.rank));
    let asked: Vec<_> = asked.chain(rows.iter().map(|row| (row.number, row.rank))).collect();
    let held = known.memberships.iter().map(|membership| (membership.number, membership.rank));
    let largest_number = held.clone().map(|(number, _)| number);
    let largest_number = largest_number.chain(asked.iter().filter_map(|&(number, _)| number)).max();
    let largest_rank = held.map(|(_, rank)| rank);
    let largest_rank = largest_rank.chain(asked.iter().filter_map(|&(_, rank)| rank)).max();
    let mut planner = Planner {
        known,
        plan: ImportPlan { rejected, largest_number, largest_rank, ..ImportPlan::default() },
        households: households(&rows, known),
        everyone: everyone(&rows, known),
    };
    let fresh = planner.set_aside_known_and_repeated(rows);
    let groups = planner.group(fresh);
    let groups = planner.tell_persons_apart(groups);
    planner.settle(groups);
    planner.plan.rejected.sort_by_key(|rejected| rejected.row);
    planner.plan.already.sort_by_key(|already| already.row);
    planner.plan.repeated.sort_by_key(|repeated| repeated.row);
    planner.plan
}

/// The membership numbers that the list and the file give to each household's word.
fn households(
    rows: &[MemberRow],
    known: &KnownPeople,
) -> BTreeMap<String, BTreeSet<MembershipNumber>> {
    let mut numbers: BTreeMap<String, BTreeSet<MembershipNumber>> = BTreeMap::new();
    let listed = rows.iter().filter_map(|row| Some((row.household.as_ref()?, row.number?)));
    let held = known
        .memberships
        .iter()
        .filter_map(|membership| Some((membership.household.as_ref()?, membership.number)));
    for (household, number) in listed.chain(held) {
        numbers.entry(fold(household.as_str())).or_default().insert(number);
    }
    numbers
}

/// Somebody whose membership is known, in the list or in the file.
struct Somebody {
    contacts: Contacts,
    /// Who it is, when the file holds them.
    person: Option<PersonId>,
}

fn everyone(rows: &[MemberRow], known: &KnownPeople) -> BTreeMap<String, Vec<Somebody>> {
    let mut everyone: BTreeMap<String, Vec<Somebody>> = BTreeMap::new();
    for person in known.memberships.iter().flat_map(|membership| &membership.persons) {
        let contacts = Contacts::of(person.email.as_ref(), person.phone.as_ref());
        let somebody = Somebody { contacts, person: Some(person.id) };
        everyone.entry(name_key(&person.name)).or_default().push(somebody);
    }
    for row in rows.iter().filter(|row| row.number.is_some() || row.household.is_some()) {
        let somebody = Somebody { contacts: contacts(row), person: None };
        everyone.entry(name_key(&row.name)).or_default().push(somebody);
    }
    everyone
}

fn contacts(row: &MemberRow) -> Contacts {
    Contacts::of(row.email.as_ref(), row.phone.as_ref())
}

struct Planner<'a> {
    known: &'a KnownPeople,
    plan: ImportPlan,
    households: BTreeMap<String, BTreeSet<MembershipNumber>>,
    everyone: BTreeMap<String, Vec<Somebody>>,
}

impl Planner<'_> {
    fn reject(&mut self, row: &MemberRow, issue: RowIssue) {
        self.plan.rejected.push(RejectedRow {
            row: row.row,
            number: row.number,
            rank: row.rank,
            issues: vec![issue],
        });
    }

    /// Rows imported earlier add nothing; of rows that say the same, the first counts.
    fn set_aside_known_and_repeated(&mut self, rows: Vec<MemberRow>) -> Vec<MemberRow> {
        let mut fresh: Vec<MemberRow> = Vec::with_capacity(rows.len());
        for row in rows {
            if let Some(&person) = self.known.fingerprints.get(&Fingerprint::of(&row)) {
                self.plan.already.push(AlreadyThere { row: row.row, person });
                continue;
            }
            // A row that only gives a name is no person yet: two of them may be two persons.
            let identified =
                row.number.is_some() || row.household.is_some() || !contacts(&row).is_empty();
            let same =
                fresh.iter().find(|first| MemberRow { row: row.row, ..(*first).clone() } == row);
            match same {
                Some(first) if identified => {
                    self.plan.repeated.push(RepeatedRow { row: row.row, of: first.row });
                }
                _ => fresh.push(row),
            }
        }
        fresh
    }

    /// Gathers the rows of each membership.
    fn group(&mut self, rows: Vec<MemberRow>) -> BTreeMap<Key, Vec<MemberRow>> {
        let mut groups: BTreeMap<Key, Vec<MemberRow>> = BTreeMap::new();
        for row in rows {
            match self.key(&row) {
                Ok(Some(key)) => groups.entry(key).or_default().push(row),
                Ok(None) => {}
                Err(issue) => self.reject(&row, issue),
            }
        }
        groups
    }

    /// What the row belongs to; none when the file holds the person already.
    fn key(&mut self, row: &MemberRow) -> Result<Option<Key>, RowIssue> {
        if let Some(number) = row.number {
            return Ok(Some(Key::Number(number)));
        }
        if let Some(household) = &row.household {
            let folded = fold(household.as_str());
            let numbers = self.households.get(&folded).cloned().unwrap_or_default();
            let mut numbers = numbers.into_iter();
            return match (numbers.next(), numbers.next()) {
                (None, _) => Ok(Some(Key::Household(folded))),
                (Some(number), None) => Ok(Some(Key::Number(number))),
                (Some(_), Some(_)) => {
                    Err(RowIssue::new("import_household_ambiguous", Some(Column::Household))
                        .with("household", household))
                }
            };
        }
        let own = contacts(row);
        if own.is_empty() {
            return Err(RowIssue::new("import_identity_missing", Some(Column::MembershipNumber)));
        }
        let homonyms = self.everyone.get(&name_key(&row.name)).map_or(&[][..], Vec::as_slice);
        let mut same = BTreeSet::new();
        for homonym in homonyms {
            match (compare(&own, &homonym.contacts, false), homonym.person) {
                (Likeness::Same, Some(person)) => {
                    same.insert(person);
                }
                (Likeness::Different, _) => {}
                (Likeness::Same, None)
                    if homonyms.iter().any(|other| {
                        other.person.is_some()
                            && compare(&own, &other.contacts, false) == Likeness::Same
                    }) => {}
                (Likeness::Same, None) | (Likeness::Undecided, _) => {
                    return Err(undecided(row));
                }
            }
        }
        let mut same = same.into_iter();
        match (same.next(), same.next()) {
            (None, _) => Ok(Some(Key::Alone(Fingerprint::of(row)))),
            (Some(person), None) => {
                self.plan.already.push(AlreadyThere { row: row.row, person });
                Ok(None)
            }
            (Some(_), Some(_)) => Err(undecided(row)),
        }
    }

    /// Refuses, in each membership, the rows of one name that cannot be told apart, and those
    /// whose person the file holds or may hold.
    fn tell_persons_apart(
        &mut self,
        groups: BTreeMap<Key, Vec<MemberRow>>,
    ) -> BTreeMap<Key, Vec<MemberRow>> {
        // Persons alone are compared with each other: their key says too much to meet.
        let mut arenas: BTreeMap<Option<Key>, Vec<(Key, MemberRow)>> = BTreeMap::new();
        for (key, rows) in groups {
            let arena = if matches!(key, Key::Alone(_)) { None } else { Some(key.clone()) };
            arenas.entry(arena).or_default().extend(rows.into_iter().map(|row| (key.clone(), row)));
        }
        let mut kept: BTreeMap<Key, Vec<MemberRow>> = BTreeMap::new();
        for (arena, rows) in arenas {
            for (position, (key, row)) in rows.iter().enumerate() {
                let verdicts = rows
                    .iter()
                    .enumerate()
                    .filter(|(other, (_, homonym))| {
                        *other != position && name_key(&homonym.name) == name_key(&row.name)
                    })
                    .map(|(_, (_, homonym))| {
                        compare(&contacts(row), &contacts(homonym), arena.is_some())
                    });
                let told_apart = verdicts.into_iter().all(|verdict| verdict == Likeness::Different);
                if !told_apart {
                    self.reject(row, undecided(row));
                } else if let Some(row) = self.unless_known(key, row.clone()) {
                    kept.entry(key.clone()).or_default().push(row);
                }
            }
        }
        kept
    }

    /// Keeps the row unless the membership that the file holds has this titular, or may have.
    fn unless_known(&mut self, key: &Key, row: MemberRow) -> Option<MemberRow> {
        let Some(membership) = self.membership(key) else { return Some(row) };
        let homonyms: Vec<(PersonId, Likeness)> = membership
            .persons
            .iter()
            .filter(|person| name_key(&person.name) == name_key(&row.name))
            .map(|person| {
                let theirs = Contacts::of(person.email.as_ref(), person.phone.as_ref());
                let likeness = match compare(&contacts(&row), &theirs, true) {
                    // The number and the name say who, and nothing contradicts them.
                    Likeness::Undecided => Likeness::Same,
                    // Same name, other contacts: a new address or a homonym? A human decides.
                    Likeness::Different => Likeness::Undecided,
                    Likeness::Same => Likeness::Same,
                };
                (person.id, likeness)
            })
            .collect();
        let mut same = homonyms.iter().filter(|(_, likeness)| *likeness == Likeness::Same);
        match (same.next(), same.next()) {
            (Some(&(person, _)), None) => {
                self.plan.already.push(AlreadyThere { row: row.row, person });
                None
            }
            (None, _) if homonyms.is_empty() => Some(row),
            _ => {
                self.reject(&row, undecided(&row));
                None
            }
        }
    }

    fn membership(&self, key: &Key) -> Option<&KnownMembership> {
        match key {
            Key::Number(number) => {
                self.known.memberships.iter().find(|membership| membership.number == *number)
            }
            Key::Household(_) | Key::Alone(_) => None,
        }
    }

    /// Makes the memberships of the groups whose rows agree and whose ranks are free.
    fn settle(&mut self, groups: BTreeMap<Key, Vec<MemberRow>>) {
        let mut wanted: BTreeMap<Rank, BTreeSet<Key>> = BTreeMap::new();
        for (key, rows) in &groups {
            for rank in rows.iter().filter_map(|row| row.rank) {
                wanted.entry(rank).or_default().insert(key.clone());
            }
        }
        for (key, rows) in groups {
            let membership = self.membership(&key).cloned();
            let issue = disagreement(&rows).or_else(|| match &membership {
                Some(membership) => contradiction(&rows, membership),
                None => rows.iter().find_map(|row| row.rank).and_then(|rank| {
                    let holders = wanted.get(&rank).map_or(0, BTreeSet::len);
                    self.rank_issue(rank, holders)
                }),
            });
            match (issue, membership) {
                (Some(issue), _) => {
                    for row in &rows {
                        self.reject(row, issue.clone());
                    }
                }
                (None, Some(membership)) => {
                    let joining = rows
                        .into_iter()
                        .map(|titular| JoiningTitular { membership: membership.id, titular });
                    self.plan.joining.extend(joining);
                }
                (None, None) => self.plan.memberships.push(new_membership(&key, rows)),
            }
        }
        self.plan.joining.sort_by_key(|joining| joining.titular.row);
        self.plan
            .memberships
            .sort_by_key(|membership| membership.titulars.first().map_or(0, |titular| titular.row));
    }

    fn rank_issue(&self, rank: Rank, holders: usize) -> Option<RowIssue> {
        let refused = |code| RowIssue::new(code, Some(Column::Rank)).with("rank", rank);
        if holders > 1 {
            return Some(refused("import_rank_twice"));
        }
        let holder = self.known.memberships.iter().find(|membership| membership.rank == rank)?;
        Some(if holder.has_left {
            refused("rank_of_one_who_left")
        } else {
            refused("rank_taken").with("holder", holder.number)
        })
    }
}

fn undecided(row: &MemberRow) -> RowIssue {
    RowIssue::new("import_identity_undecided", Some(Column::FamilyName))
        .with("name", row.name.full())
}

/// The first thing that the rows of one membership say differently.
fn disagreement(rows: &[MemberRow]) -> Option<RowIssue> {
    fn differ<T: PartialEq>(
        rows: &[MemberRow],
        column: Column,
        value: impl Fn(&MemberRow) -> Option<T>,
    ) -> Option<RowIssue> {
        let mut values = rows.iter().filter_map(value);
        let first = values.next()?;
        values
            .any(|other| other != first)
            .then(|| RowIssue::new("import_rows_disagree", Some(column)))
            .map(|issue| issue.with("column", column.code()))
    }
    differ(rows, Column::Rank, |row| row.rank)
        .or_else(|| differ(rows, Column::JoinedOn, |row| row.joined_on))
        .or_else(|| differ(rows, Column::Iban, |row| row.iban))
        .or_else(|| {
            differ(rows, Column::Household, |row| {
                row.household.as_ref().map(|household| fold(household.as_str()))
            })
        })
        .or_else(|| differ(rows, Column::Adults, |row| row.occupants))
}

/// What the rows say that the membership they would join contradicts.
fn contradiction(rows: &[MemberRow], membership: &KnownMembership) -> Option<RowIssue> {
    let number = membership.number;
    if membership.has_left {
        let issue = RowIssue::new("import_membership_left", Some(Column::MembershipNumber));
        return Some(issue.with("number", number));
    }
    let column = if rows.iter().any(|row| row.rank.is_some_and(|rank| rank != membership.rank)) {
        Column::Rank
    } else if rows.iter().any(|row| row.joined_on.is_some_and(|on| on != membership.joined_on)) {
        Column::JoinedOn
    } else {
        return None;
    };
    let issue = RowIssue::new("import_membership_contradicted", Some(column));
    Some(issue.with("number", number).with("column", column.code()))
}

fn new_membership(key: &Key, titulars: Vec<MemberRow>) -> NewMembership {
    let number = match key {
        Key::Number(number) => Some(*number),
        Key::Household(_) | Key::Alone(_) => None,
    };
    NewMembership {
        number,
        household: titulars.iter().find_map(|row| row.household.clone()),
        joined_on: titulars.iter().find_map(|row| row.joined_on),
        rank: titulars.iter().find_map(|row| row.rank),
        iban: titulars.iter().find_map(|row| row.iban),
        occupants: titulars.iter().find_map(|row| row.occupants),
        titulars,
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
