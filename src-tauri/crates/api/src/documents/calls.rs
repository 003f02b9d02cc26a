//! The papers of one call for funds: `documents.calls`.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use documents::Section;
use documents::views::{CallLine, CallPart, CallView};
use domain::contributions::{BankAccount, DueOrigin};
use domain::kernel::{Currency, Money};
use domain::members::MembershipId;
use domain::payments::StructuredReference;
use store::Reader;
use store::contributions::calls;
use store::contributions::dues::{self, StoredDue};
use store::members::memberships;
use texts::Lang;
use uuid::Uuid;

use super::batch::{self, Addressee, Paper};
use super::paper::{self, ToKeep};
use super::printing::Place;
use super::types::{BatchDone, CallPapersInput};
use crate::call::Call;
use crate::command::{Access, Command, MONEY_KEEPERS};
use crate::contributions::payable_by;
use crate::refusal::Refusal;

/// The kind under which calls are kept.
const KIND: &str = "call_for_funds";

/// `documents.calls`: one paper per membership that a call asks something of.
pub struct CallPapers;

impl Command for CallPapers {
    type Input = CallPapersInput;
    type Answer = BatchDone;
    const NAME: &'static str = "documents.calls";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: CallPapersInput) -> Result<BatchDone, Refusal> {
        let title = call.read(|reader| Ok(calls::get(reader, input.call)?.title))?;
        let place = Place::of(call, input.path.as_ref(), title.as_str())?;
        let asked = call.read(|reader| asked_of_each(reader, input.call))?;
        // Who left and still owes is asked too: a call always reaches its debtor.
        let addressees = call.read(|reader| {
            batch::memberships(reader, |membership| asked.contains_key(&membership.id.0))
        })?;
        let make = |addressee: &Addressee| {
            let lines = asked.get(&addressee.id).map_or(&[][..], Vec::as_slice);
            let id = call.new_id();
            let (mut view, kept) = call.write_unit(|tx| {
                let (view, title) = view(call, tx.reader(), input.call, addressee, lines)?;
                let rendered = documents::call_for_funds(&view).map_err(paper::refused)?;
                let paper = ToKeep {
                    id,
                    kind: KIND,
                    title,
                    number: &view.issue.number,
                    about: addressee.id,
                    on: view.issue.issued_on,
                    rendered,
                    lang: view.issue.lang,
                };
                let kept = paper::keep(call, tx, paper)?;
                Ok((view, kept))
            })?;
            kept.said_again(&mut view.issue);
            let name = format!("{:04} {}", addressee.number, addressee.name);
            Ok(Paper { bytes: kept.bytes, name, view })
        };
        batch::run(call, &addressees, &place, input.single_file, make, |views| {
            documents::combine(&views.iter().map(Section::Call).collect::<Vec<_>>())
        })
    }
}

/// A due that a call asks for.
struct Asked {
    due: StoredDue,
    amount: Money,
}

fn asked_of_each(reader: Reader<'_>, call: Uuid) -> Result<BTreeMap<Uuid, Vec<Asked>>, Refusal> {
    let mut dues: BTreeMap<Uuid, StoredDue> =
        dues::list(reader, None)?.into_iter().map(|due| (due.id, due)).collect();
    let mut asked = BTreeMap::<Uuid, Vec<Asked>>::new();
    for called in calls::called(reader, Some(call))? {
        if let Some(due) = dues.remove(&called.due) {
            let membership = due.due.membership;
            asked.entry(membership).or_default().push(Asked { due, amount: called.amount });
        }
    }
    for lines in asked.values_mut() {
        lines.sort_by_key(|line| (line.due.due.due_on, line.due.issue_order));
    }
    Ok(asked)
}

/// The text of a line: what is caught up stands for more than one instalment, and says so.
fn line_key(due: &StoredDue) -> &'static str {
    match due.due.origin {
        Some(DueOrigin::CatchUp { .. }) => "paper-call-catch-up",
        Some(DueOrigin::Instalment { .. }) | None => "paper-call-line",
    }
}

fn view(
    call: &Call<'_>,
    reader: Reader<'_>,
    id: Uuid,
    addressee: &Addressee,
    asked: &[Asked],
) -> Result<(CallView, String), Refusal> {
    let stored = calls::get(reader, id)?;
    let currency = reader.currency()?;
    let membership = memberships::get(reader, MembershipId(addressee.id))?.membership;
    let (recipient, lang) = paper::recipient(reader, addressee.id, addressee.number)?;
    let due_on = payable_by(asked.iter().map(|line| line.due.due.due_on), stored.issued_on);
    // What goes to the reserve is asked on the reserve's own account.
    let (reserve, main): (Vec<&Asked>, Vec<&Asked>) =
        asked.iter().partition(|line| line.due.due.destination.account() == BankAccount::Reserve);
    let asking = Asking {
        reader,
        currency,
        lang,
        due_on,
        reference: membership.number.structured_reference(),
    };
    let all_reserve = main.is_empty() && !reserve.is_empty();
    let main = asking.part((!all_reserve).then_some(BankAccount::Current), &main)?;
    let reserve = match reserve.is_empty() {
        true => None,
        false => Some(asking.part(Some(BankAccount::Reserve), &reserve)?),
    };
    let number = paper::next_number(reader, KIND, "APP", call.today().year())?;
    let title = texts::say(
        lang,
        "paper-call-title",
        &[("title", stored.title.as_str().into()), ("member", addressee.name.as_str().into())],
    );
    let view = CallView {
        issue: paper::issue(call, lang, number),
        issuer: paper::issuer(reader)?,
        recipient,
        subject: stored.title,
        basis: Vec::new(),
        due_on,
        main,
        reserve,
        notes: Vec::new(),
    };
    Ok((view, title))
}

/// What the parts of one membership's call have in common.
struct Asking<'r> {
    reader: Reader<'r>,
    currency: Currency,
    lang: Lang,
    due_on: NaiveDate,
    reference: StructuredReference,
}

impl Asking<'_> {
    /// Some of the lines with their sum, asked on an account.
    fn part(&self, account: Option<BankAccount>, asked: &[&Asked]) -> Result<CallPart, Refusal> {
        let total = Money::sum(asked.iter().map(|line| &line.amount), self.currency)
            .map_err(|error| Refusal::broken(&error))?;
        let label = |due: &StoredDue| {
            texts::say(self.lang, line_key(due), &[("due", due.due.due_on.into())])
        };
        let lines = asked.iter().map(|line| CallLine {
            label: label(&line.due),
            detail: None,
            amount: line.amount,
        });
        let payment = match account {
            Some(account) => Some(paper::payment(
                self.reader,
                account,
                total,
                Some(self.due_on),
                &self.reference,
            )?),
            None => None,
        };
        Ok(CallPart { lines: lines.collect(), total, payment })
    }
}
