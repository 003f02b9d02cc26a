//! A list of members becomes memberships: `members.preview_import`, `members.import`.
//!
//! The two run the same plan; the first writes nothing. The second compares with the file as it
//! is at that moment, so that the same list twice adds nothing, and refuses a list that is no
//! longer the one that was previewed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::members::import::{
    Column, ColumnMatching, Fingerprint, ImportPlan, MemberRow, NewMembership, RejectedRow,
    plan_import, propose, read_rows,
};
use domain::members::{
    HouseholdId, Language, MemberStatus, Membership, MembershipId, MembershipNumber, Name,
    Occupants, Person, PersonId, Rank, Titulars,
};
use store::history::EntryKind;
use store::members::{households, imports, memberships, persons};
use store::{Reader, Tx, cooperative};

use super::people::region;
use super::table::{self, Table};
use super::types::{
    ImportDone, ImportInput, ImportPreview, ImportedMember, RejectedRowView, RowIssueView,
};
use crate::call::Call;
use crate::command::{Access, Command, MONEY_KEEPERS};
use crate::history::{Telling, tell};
use crate::refusal::Refusal;
use crate::wire::choice;

/// How many rows the preview shows to recognise the columns by.
const SAMPLE: usize = 5;

/// `members.preview_import`: what a list would add, and every refused row with its reasons.
pub struct PreviewImport;

impl Command for PreviewImport {
    type Input = ImportInput;
    type Answer = ImportPreview;
    const NAME: &'static str = "members.preview_import";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: ImportInput) -> Result<ImportPreview, Refusal> {
        let (table, sha256) = read_table(call, &input)?;
        let columns = columns(&input, &table)?;
        let joined_on = input.joined_on.as_ref().map_or(call.today(), |on| on.0);
        call.read(|reader| {
            // A list whose name column is not found yet is shown, so that it can be matched.
            let plan = match ColumnMatching::try_new(columns.clone(), table.header.len()) {
                Ok(matching) => plan(reader, &table, &matching)?,
                Err(_) if input.columns.is_none() => ImportPlan::default(),
                Err(error) => return Err(error.into()),
            };
            Ok(preview(&table, sha256, &columns, &plan, joined_on))
        })
    }
}

/// `members.import`: adds what the preview showed.
pub struct Import;

impl Command for Import {
    type Input = ImportInput;
    type Answer = ImportDone;
    const NAME: &'static str = "members.import";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: ImportInput) -> Result<ImportDone, Refusal> {
        let (table, sha256) = read_table(call, &input)?;
        if input.sha256.as_ref().is_some_and(|previewed| previewed.0 != sha256) {
            return Err(Refusal::new("import_changed").on("path"));
        }
        let columns = columns(&input, &table)?;
        let matching = ColumnMatching::try_new(columns, table.header.len())?;
        let joined_on = input.joined_on.as_ref().map_or(call.today(), |on| on.0);
        call.write(|tx| {
            let plan = plan(tx.reader(), &table, &matching)?;
            let language = cooperative::get(tx.reader())?.language;
            let mut writer = Writer { call, tx, language, joined_on, persons: 0 };
            writer.write(&plan)?;
            let persons = writer.persons;
            if !plan.memberships.is_empty() {
                let told = Telling::new(EntryKind::System, "timeline-members-imported")
                    .with("count", plan.memberships.len());
                tell(call, tx, told)?;
            }
            Ok(ImportDone {
                memberships: count(plan.memberships.len()),
                persons,
                already: count(plan.already.len() + plan.repeated.len()),
                rejected: count(plan.rejected.len()),
            })
        })
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn read_table(call: &Call<'_>, input: &ImportInput) -> Result<(Table, String), Refusal> {
    call.check_path("path", input.path.path())?;
    table::read(input.path.path())
}

/// The columns that were chosen, or the program's own proposal.
fn columns(input: &ImportInput, table: &Table) -> Result<Vec<Option<Column>>, Refusal> {
    let Some(chosen) = &input.columns else { return Ok(propose(&table.header)) };
    chosen
        .iter()
        .enumerate()
        .map(|(position, code)| {
            let Some(code) = code else { return Ok(None) };
            choice(format!("columns[{position}]"), &code.0, &Column::ALL, Column::code).map(Some)
        })
        .collect()
}

fn plan(
    reader: Reader<'_>,
    table: &Table,
    matching: &ColumnMatching,
) -> Result<ImportPlan, Refusal> {
    let (rows, rejected) = read_rows(&table.rows, matching, region(reader)?);
    Ok(plan_import(rows, rejected, &imports::known(reader)?))
}

fn preview(
    table: &Table,
    sha256: String,
    columns: &[Option<Column>],
    plan: &ImportPlan,
    joined_on: NaiveDate,
) -> ImportPreview {
    let code = |column: &Column| column.code().to_owned();
    ImportPreview {
        header: table.header.clone(),
        columns: columns.iter().map(|column| column.as_ref().map(code)).collect(),
        known_columns: Column::ALL.iter().map(code).collect(),
        sample: table.rows.iter().take(SAMPLE).cloned().collect(),
        encoding: table.encoding.clone(),
        sha256,
        memberships: plan
            .memberships
            .iter()
            .map(|new| ImportedMember {
                rows: new.titulars.iter().map(|titular| titular.row + table.above).collect(),
                names: new.titulars.iter().map(|titular| titular.name.full()).collect(),
                household: new.household.as_ref().map(ToString::to_string),
                rank: new.rank.map(Rank::value),
                joined_on: new.joined_on.unwrap_or(joined_on).into(),
            })
            .collect(),
        joining: count(plan.joining.len()),
        already: count(plan.already.len()),
        repeated: count(plan.repeated.len()),
        rejected: plan.rejected.iter().map(|row| rejected_view(table, row)).collect(),
    }
}

fn rejected_view(table: &Table, rejected: &RejectedRow) -> RejectedRowView {
    let cells = usize::try_from(rejected.row - 1).ok().and_then(|row| table.rows.get(row));
    RejectedRowView {
        row: rejected.row + table.above,
        cells: cells.cloned().unwrap_or_default(),
        issues: rejected
            .issues
            .iter()
            .map(|issue| RowIssueView {
                code: issue.code.to_owned(),
                column: issue.column.map(|column| column.code().to_owned()),
                params: issue
                    .params
                    .iter()
                    .map(|(name, value)| ((*name).to_owned(), value.clone()))
                    .collect::<BTreeMap<_, _>>(),
            })
            .collect(),
    }
}

/// Writes a plan, giving numbers and ranks to those without, in the order of the list.
struct Writer<'a, 'c, 't> {
    call: &'a Call<'c>,
    tx: &'a mut Tx<'t>,
    language: Language,
    joined_on: NaiveDate,
    persons: u32,
}

impl Writer<'_, '_, '_> {
    fn write(&mut self, plan: &ImportPlan) -> Result<(), Refusal> {
        let (mut last_number, mut last_rank) = (plan.largest_number, plan.largest_rank);
        for new in &plan.memberships {
            let number = match new.number {
                Some(number) => number,
                None => {
                    let next = MembershipNumber::next_after(last_number)?;
                    last_number = Some(next);
                    next
                }
            };
            let rank = match new.rank {
                Some(rank) => rank,
                None => {
                    let next = Rank::try_new(last_rank.map_or(0, Rank::value) + 1)?;
                    last_rank = Some(next);
                    next
                }
            };
            self.membership(new, number, rank)?;
        }
        for joining in &plan.joining {
            let person = self.person(&joining.titular)?;
            memberships::add_titular(self.tx, joining.membership, person)?;
        }
        Ok(())
    }

    fn membership(
        &mut self,
        new: &NewMembership,
        number: MembershipNumber,
        rank: Rank,
    ) -> Result<(), Refusal> {
        let mut titulars = Vec::with_capacity(new.titulars.len());
        for row in &new.titulars {
            titulars.push(self.person(row)?);
        }
        let joined_on = new.joined_on.unwrap_or(self.joined_on);
        let label = new.household.as_ref().or(new.titulars.first().map(|row| &row.name.family));
        let household = match label {
            Some(label) => {
                let listed = new.household.is_some();
                Some(self.household(label, listed, joined_on, new.occupants)?)
            }
            None => None,
        };
        let membership = Membership {
            id: MembershipId(self.call.new_id()),
            number,
            titulars: Titulars::try_new(titulars)?,
            household,
            joined_on,
            rank,
            status: MemberStatus::PendingKyc,
            left_on: None,
            iban: new.iban,
        };
        memberships::add(self.tx, &membership)?;
        Ok(())
    }

    fn household(
        &mut self,
        label: &Name,
        listed: bool,
        joined_on: NaiveDate,
        occupants: Option<Occupants>,
    ) -> Result<HouseholdId, Refusal> {
        let id = HouseholdId(self.call.new_id());
        households::add(self.tx, id, label, listed)?;
        if let Some(occupants) = occupants {
            households::set_occupants(self.tx, id, joined_on, occupants)?;
        }
        Ok(id)
    }

    fn person(&mut self, row: &MemberRow) -> Result<PersonId, Refusal> {
        let id = PersonId(self.call.new_id());
        persons::add(
            self.tx,
            &Person {
                id,
                name: row.name.clone(),
                email: row.email.clone(),
                phone: row.phone.clone(),
                language: row.language.unwrap_or(self.language),
                address: row.address.clone(),
                note: row.note.clone(),
            },
        )?;
        imports::remember(self.tx, &Fingerprint::of(row), id)?;
        self.persons += 1;
        Ok(id)
    }
}
