//! Issuing: `contributions.preview_issue`, `.issue_dues`.
//!
//! Each due makes its journal entry in the same act. Issuing again makes nothing again. What
//! leaving does to dues is in `members`.

use chrono::NaiveDate;
use domain::contributions::{DueKind, DueOrigin, NewDue, issue};
use domain::kernel::Money;
use domain::ledger::events;
use store::contributions::dues::{self, NewDueRow};
use store::history::EntryKind;
use store::ledger::years;
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
            for (member, due) in &missing.dues {
                make(call, tx, member, due)?;
            }
            let issued = answer(&book, &missing)?;
            if !missing.dues.is_empty() {
                let told = Telling::new(EntryKind::System, "timeline-dues-issued")
                    .with("count", missing.dues.len())
                    .with("amount", issued.total.0);
                tell(call, tx, told)?;
            }
            Ok(issued)
        })
    }
}

/// The dues that should exist up to `until` and do not.
pub(crate) struct Missing<'b> {
    /// By due date within each member.
    pub(crate) dues: Vec<(&'b BookMember, NewDue)>,
    /// How many more fell due before the day of the opening balances, which hold them.
    pub(crate) before_opening: u32,
}

/// Finds the dues that should exist up to `until` and do not.
///
/// # Errors
/// Failures of the file.
pub(crate) fn missing_dues<'b>(
    reader: Reader<'_>,
    book: &'b Book,
    until: NaiveDate,
    today: NaiveDate,
) -> Result<Missing<'b>, Refusal> {
    let plan = plan(reader)?;
    let opening = years::opening(reader)?.map(|(_entry, first_day)| first_day);
    let mut missing = Missing { dues: Vec::new(), before_opening: 0 };
    for member in &book.members {
        for due in issue(&plan, &member.joined(), &member.issued(plan.id), until, today)? {
            // What fell due before the balances were taken over is in them.
            if opening.is_some_and(|first_day| due.due_on < first_day) {
                missing.before_opening += 1;
            } else {
                missing.dues.push((member, due));
            }
        }
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

fn answer(book: &Book, missing: &Missing<'_>) -> Result<Issued, Refusal> {
    let dues = &missing.dues;
    let total = Money::sum(dues.iter().map(|(_, due)| &due.amount), book.currency)?;
    let mut concerned: Vec<Uuid> = dues.iter().map(|(member, _)| member.id()).collect();
    concerned.dedup();
    Ok(Issued {
        memberships: super::preview::position(concerned.len()),
        total: total.into(),
        before_opening: missing.before_opening,
        dues: dues
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
