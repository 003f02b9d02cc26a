//! Issuing: `contributions.preview_issue`, `.issue_dues`.
//!
//! Each due makes its journal entry in the same act. Issuing again makes nothing again. What
//! leaving does to dues is in `members`.

use chrono::NaiveDate;
use domain::contributions::{DueKind, DueOrigin, NewDue, issue};
use domain::kernel::Money;
use domain::ledger::events;
use store::contributions::dues::{self, NewDueRow};
use store::{Reader, Tx};
use uuid::Uuid;

use super::book::{Book, BookMember};
use super::plan::plan;
use super::types::{IssueInput, Issued, IssuedRow};
use crate::call::Call;
use crate::command::{Access, Command, MONEY_KEEPERS, READERS};
use crate::history::{Telling, tell};
use crate::ledger;
use crate::refusal::Refusal;
use store::history::EntryKind;

/// `contributions.preview_issue`: what issuing would make.
pub(super) struct PreviewIssue;

impl Command for PreviewIssue {
    type Input = IssueInput;
    type Answer = Issued;
    const NAME: &'static str = "contributions.preview_issue";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: IssueInput) -> Result<Issued, Refusal> {
        let today = call.today();
        call.read(|reader| {
            let book = Book::read(reader)?;
            let until = input.until.map_or(today, |day| day.0);
            let missing = missing_dues(reader, &book, until, today)?;
            answer(&book, &missing)
        })
    }
}

/// `contributions.issue_dues`: makes every due that should exist, with its journal entry. The
/// second time it makes nothing.
pub(super) struct IssueDues;

impl Command for IssueDues {
    type Input = IssueInput;
    type Answer = Issued;
    const NAME: &'static str = "contributions.issue_dues";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: IssueInput) -> Result<Issued, Refusal> {
        let today = call.today();
        call.write(|tx| {
            if plan(tx.reader())?.versions().is_empty() {
                return Err(Refusal::new("plan_missing"));
            }
            let book = Book::read(tx.reader())?;
            let until = input.until.as_ref().map_or(today, |day| day.0);
            let missing = missing_dues(tx.reader(), &book, until, today)?;
            for (member, due) in &missing {
                make(call, tx, member, due)?;
            }
            let issued = answer(&book, &missing)?;
            if !missing.is_empty() {
                let told = Telling::new(EntryKind::System, "timeline-dues-issued")
                    .with("count", missing.len())
                    .with("amount", &issued.total.0);
                tell(call, tx, told)?;
            }
            Ok(issued)
        })
    }
}

/// The dues that should exist up to `until` and do not, by due date within each member.
///
/// # Errors
/// Failures of the file.
pub(crate) fn missing_dues<'b>(
    reader: Reader<'_>,
    book: &'b Book,
    until: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<(&'b BookMember, NewDue)>, Refusal> {
    let plan = plan(reader)?;
    let mut missing = Vec::new();
    for member in &book.members {
        let dues = issue(&plan, &member.joined(), &member.issued(plan.id), until, today)?;
        missing.extend(dues.into_iter().map(|due| (member, due)));
    }
    Ok(missing)
}

fn make(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    member: &BookMember,
    due: &NewDue,
) -> Result<(), Refusal> {
    let kind = DueKind::Contribution;
    let id = call.new_id();
    let entry = events::due_issued(
        &ledger::chart(tx.reader())?,
        member.membership.id,
        kind,
        due.destination,
        due.amount,
        due.due_on,
    )?
    .from_source("due", id)
    .with_memo(&member.name);
    let entered = ledger::post(call, tx, entry)?;
    let row = NewDueRow {
        membership: member.id(),
        kind,
        origin: Some(due.key.origin),
        due_on: due.due_on,
        amount: due.amount,
        destination: due.destination,
        grace_days: due.grace_days,
        entry: entered.id,
    };
    dues::add(tx, id, &row)?;
    Ok(())
}

fn answer(book: &Book, missing: &[(&BookMember, NewDue)]) -> Result<Issued, Refusal> {
    let total = Money::sum(missing.iter().map(|(_, due)| &due.amount), book.currency)?;
    let mut concerned: Vec<Uuid> = missing.iter().map(|(member, _)| member.id()).collect();
    concerned.dedup();
    Ok(Issued {
        memberships: super::preview::position(concerned.len()),
        total: total.into(),
        dues: missing
            .iter()
            .map(|(member, due)| {
                let (origin, number) = match due.key.origin {
                    DueOrigin::Instalment { number, .. } => ("instalment", number),
                    DueOrigin::CatchUp { part } => ("catch_up", part),
                };
                IssuedRow {
                    membership: member.id(),
                    member: member.name.clone(),
                    origin: origin.to_owned(),
                    number,
                    due_on: due.due_on.into(),
                    amount: due.amount.into(),
                }
            })
            .collect(),
    })
}
