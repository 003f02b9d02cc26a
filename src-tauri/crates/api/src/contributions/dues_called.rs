//! Dues and calls for funds: `contributions.dues`, `.issue_call`, `.calls`.

use std::collections::HashMap;

use domain::contributions::{DueOrigin, DueStanding};
use domain::kernel::Money;
use store::Reader;
use store::contributions::calls::{self, StoredCall};
use store::contributions::dues::StoredDue;
use store::history::EntryKind;
use uuid::Uuid;

use super::announce::{AskedOf, announce, payable_by};
use super::book::{Book, BookMember};
use super::preview::position;
use super::types::{CallList, CallRow, DueList, DueRow, DuesInput, IssueCallInput};
use crate::call::Call;
use crate::command::{Access, Command, MONEY_KEEPERS, Nothing, READERS};
use crate::history::{Telling, tell};
use crate::refusal::Refusal;

/// `contributions.dues`: what was asked for, with the state that follows from payments and dates.
pub(super) struct Dues;

impl Command for Dues {
    type Input = DuesInput;
    type Answer = DueList;
    const NAME: &'static str = "contributions.dues";
    const ACCESS: Access = Access::RolesOrOwn(READERS);
    const WRITES: bool = false;

    fn membership(input: &DuesInput) -> Option<Uuid> {
        input.membership
    }

    fn run(call: &Call<'_>, input: DuesInput) -> Result<DueList, Refusal> {
        let as_of = input.as_of.map_or(call.today(), |day| day.0);
        call.read(|reader| {
            let book = Book::read_some(reader, input.membership)?;
            let mut found = Vec::new();
            for member in &book.members {
                let standing = book.standing(member, as_of)?;
                found
                    .extend(member.dues.iter().zip(standing.dues).map(|(due, s)| (member, due, s)));
            }
            found.sort_by_key(|(_, due, _)| std::cmp::Reverse((due.due.due_on, due.issue_order)));
            let amounts = found.iter().map(|(_, due, _)| &due.due.amount);
            let amount = Money::sum(amounts, book.currency)?;
            let rests = found.iter().map(|(_, _, standing)| &standing.outstanding);
            let outstanding = Money::sum(rests, book.currency)?;
            Ok(DueList {
                dues: found.iter().map(|(member, due, s)| due_row(member, due, s)).collect(),
                amount: amount.into(),
                outstanding: outstanding.into(),
            })
        })
    }
}

/// `contributions.issue_call`: asks for the dues up to a day that were never called and are still
/// owed, as one batch.
pub(super) struct IssueCall;

impl Command for IssueCall {
    type Input = IssueCallInput;
    type Answer = CallRow;
    const NAME: &'static str = "contributions.issue_call";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: IssueCallInput) -> Result<CallRow, Refusal> {
        let (today, until) = (call.today(), input.until.0);
        call.write(|tx| {
            let book = Book::read(tx.reader())?;
            let mut asked = Vec::new();
            let mut members = Vec::new();
            for member in &book.members {
                let standing = book.standing(member, today)?;
                let dues: Vec<_> = member
                    .dues
                    .iter()
                    .zip(&standing.dues)
                    .filter(|(due, standing)| {
                        due.call.is_none()
                            && due.due.due_on <= until
                            && standing.outstanding.is_positive()
                    })
                    .collect();
                if dues.is_empty() {
                    continue;
                }
                let amounts = dues.iter().map(|(_, standing)| &standing.outstanding);
                members.push(AskedOf {
                    member,
                    amount: Money::sum(amounts, book.currency)?,
                    due_on: payable_by(dues.iter().map(|(due, _)| due.due.due_on), today),
                });
                asked.extend(dues.iter().map(|(due, s)| (due.issue_order, due.id, s.outstanding)));
            }
            if asked.is_empty() {
                return Err(Refusal::new("nothing_to_call").on("until").with("until", until));
            }
            asked.sort_unstable_by_key(|(order, _, _)| *order);
            let asked: Vec<(Uuid, Money)> =
                asked.into_iter().map(|(_, due, amount)| (due, amount)).collect();
            let id = call.new_id();
            calls::add(tx, id, &input.title.0, until, &asked)?;
            let total = Money::sum(asked.iter().map(|(_, amount)| amount), book.currency)?;
            let told = Telling::new(EntryKind::DocumentLog, "timeline-call-issued")
                .about("call_for_funds", id)
                .with("title", &input.title.0)
                .with("amount", total)
                .with("count", members.len());
            tell(call, tx, told)?;
            announce(call, tx, (id, &input.title.0), &members)?;
            let rows = call_rows(tx.reader(), &[calls::get(tx.reader(), id)?], today)?;
            rows.into_iter().next().ok_or_else(|| Refusal::new("not_found"))
        })
    }
}

/// `contributions.calls`: every call, with what is still owed of it today.
pub(super) struct Calls;

impl Command for Calls {
    type Input = Nothing;
    type Answer = CallList;
    const NAME: &'static str = "contributions.calls";
    const ACCESS: Access = Access::Roles(READERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<CallList, Refusal> {
        let today = call.today();
        call.read(|reader| {
            let mut rows = call_rows(reader, &calls::all(reader)?, today)?;
            rows.reverse();
            Ok(CallList { calls: rows })
        })
    }
}

fn call_rows(
    reader: Reader<'_>,
    stored: &[StoredCall],
    today: chrono::NaiveDate,
) -> Result<Vec<CallRow>, Refusal> {
    let book = Book::read(reader)?;
    let mut rests: HashMap<Uuid, (Uuid, Money)> = HashMap::new();
    for member in &book.members {
        let standing = book.standing(member, today)?;
        rests.extend(standing.dues.iter().map(|due| (due.id, (member.id(), due.outstanding))));
    }
    let mut by_call: HashMap<Uuid, Vec<calls::CalledDue>> = HashMap::new();
    for called in calls::called(reader, None)? {
        by_call.entry(called.call).or_default().push(called);
    }
    stored
        .iter()
        .map(|call| {
            let called = by_call.get(&call.id).map_or(&[][..], Vec::as_slice);
            let of: Vec<&(Uuid, Money)> =
                called.iter().filter_map(|called| rests.get(&called.due)).collect();
            let mut members: Vec<Uuid> = of.iter().map(|(member, _)| *member).collect();
            members.sort_unstable();
            members.dedup();
            let amount = Money::sum(called.iter().map(|called| &called.amount), book.currency)?;
            let outstanding = Money::sum(of.iter().map(|(_, rest)| rest), book.currency)?;
            Ok(CallRow {
                id: call.id,
                number: call.number,
                title: call.title.clone(),
                issued_on: call.issued_on.into(),
                memberships: position(members.len()),
                dues: position(called.len()),
                amount: amount.into(),
                outstanding: outstanding.into(),
            })
        })
        .collect()
}

fn due_row(member: &BookMember, due: &StoredDue, standing: &DueStanding) -> DueRow {
    let (origin, number) = match due.due.origin {
        Some(DueOrigin::Instalment { number, .. }) => ("instalment", Some(number)),
        Some(DueOrigin::CatchUp { part }) => ("catch_up", Some(part)),
        None => ("opening", None),
    };
    DueRow {
        id: due.id,
        membership: member.id(),
        member: member.name.clone(),
        kind: due.due.kind.code().to_owned(),
        origin: origin.to_owned(),
        number,
        due_on: due.due.due_on.into(),
        amount: due.due.amount.into(),
        paid: standing.paid.into(),
        outstanding: standing.outstanding.into(),
        state: standing.state.code().to_owned(),
        call: due.call,
    }
}
