//! Starting in the middle of life: `ledger.preview_opening`, `.enter_opening`,
//! `.reverse_opening`.
//!
//! A member's opening balance is also a due (what is owed) or a confirmed contribution (what was
//! paid in advance), so that the member's own account and the ledger say the same. No message
//! leaves for them (spec 01).

use domain::contributions::{BankAccount, Destination, DueKind, Method};
use domain::kernel::{Currency, Money};
use domain::ledger::{
    AccountCode, Chart, Entry, LedgerError, OpeningLine, OpeningTarget, Role, opening_entry,
};
use domain::members::MembershipId;
use store::contributions::dues;
use store::contributions::received::{self, ContributionFilter};
use store::history::EntryKind;
use store::ledger::years;
use store::members::memberships;
use store::{Reader, Tx};

use super::posting::{chart, post, reverse};
use super::types::{OpeningInput, OpeningPreview, Posted, ReverseOpeningInput};
use crate::call::{Because, Call};
use crate::command::{Access, Command, MONEY_KEEPERS};
use crate::history::{Telling, tell};
use crate::refusal::Refusal;

/// `ledger.preview_opening`: whether the balances meet, without writing anything.
pub struct PreviewOpening;

impl Command for PreviewOpening {
    type Input = OpeningInput;
    type Answer = OpeningPreview;
    const NAME: &'static str = "ledger.preview_opening";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: OpeningInput) -> Result<OpeningPreview, Refusal> {
        let currency = call.currency()?;
        call.read(|reader| {
            check_not_entered(reader)?;
            let lines = read_lines(&chart(reader)?, &input, currency)?;
            let (mut debit, mut credit) = (Money::zero(currency), Money::zero(currency));
            for line in &lines {
                let side = if line.amount.is_negative() { &mut credit } else { &mut debit };
                *side = side.checked_add(&line.amount.abs()).map_err(LedgerError::from)?;
            }
            let difference = debit.checked_sub(&credit).map_err(LedgerError::from)?;
            Ok(OpeningPreview {
                debit: debit.into(),
                credit: credit.into(),
                difference: difference.into(),
            })
        })
    }
}

/// `ledger.enter_opening`: enters the balances of the first day, once.
pub struct EnterOpening;

impl Command for EnterOpening {
    type Input = OpeningInput;
    type Answer = Posted;
    const NAME: &'static str = "ledger.enter_opening";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: OpeningInput) -> Result<Posted, Refusal> {
        let currency = call.currency()?;
        if input.on.0 > call.today() {
            let refusal = Refusal::new("date_in_the_future").on("on");
            return Err(refusal.with("on", input.on.0).with("today", call.today()));
        }
        call.write(|tx| {
            check_not_entered(tx.reader())?;
            let lines = read_lines(&chart(tx.reader())?, &input, currency)?;
            for (position, line) in input.lines.iter().enumerate() {
                if let Some(membership) = line.membership {
                    memberships::get(tx.reader(), MembershipId(membership)).map_err(|error| {
                        Refusal::from(error).on(format!("lines[{position}].membership"))
                    })?;
                }
            }
            let entry = opening_entry(&chart(tx.reader())?, &lines, input.on.0, currency)?
                .ok_or_else(|| Refusal::new("opening_empty").on("lines"))?;
            enter(call, tx, entry, &lines)
        })
    }
}

/// Balances are taken over once, until the entry that did it is reversed.
fn check_not_entered(reader: Reader<'_>) -> Result<(), Refusal> {
    if years::opening(reader)?.is_some() {
        return Err(Refusal::new("opening_already_entered").on("on"));
    }
    Ok(())
}

fn enter(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    entry: Entry,
    lines: &[OpeningLine],
) -> Result<Posted, Refusal> {
    let on = entry.date();
    let entered = post(call, tx, entry)?;
    let told = Telling::new(EntryKind::System, "timeline-opening-entered").with("on", on);
    tell(call, tx, told)?;
    for line in lines {
        let OpeningTarget::Membership(membership, kind) = line.target else { continue };
        let id = call.new_id();
        if line.amount.is_positive() {
            let due = dues::NewDueRow {
                membership: membership.0,
                kind,
                origin: None,
                due_on: on,
                amount: line.amount,
                destination: Destination::MemberAdvance,
                grace_days: 0,
                entry: entered.id,
            };
            dues::add(tx, id, &due)?;
        } else if line.amount.is_negative() {
            let credit = received::NewContribution {
                membership: membership.0,
                amount: line.amount.negated(),
                value_date: on,
                method: Method::Other,
                account: BankAccount::Current,
                reference: None,
                note: String::new(),
                corrects: None,
            };
            received::open(tx, id, &credit, entered.id)?;
        }
    }
    Ok(Posted { entry: entered.id, number: entered.number.0 })
}

/// `ledger.reverse_opening`: undoes the opening balances by a counter-entry, with what members
/// owed and had in credit in them; they can then be entered again.
pub(super) struct ReverseOpening;

impl Command for ReverseOpening {
    type Input = ReverseOpeningInput;
    type Answer = Posted;
    const NAME: &'static str = "ledger.reverse_opening";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: ReverseOpeningInput) -> Result<Posted, Refusal> {
        let reason = input.reason.0;
        if reason.is_empty() {
            return Err(Refusal::new("reason_missing").on("reason"));
        }
        let because = Because { reason: Some(reason.clone()), document: None };
        call.write_because(&because, |tx| {
            let (entry, on) =
                years::opening(tx.reader())?.ok_or_else(|| Refusal::new("opening_not_entered"))?;
            let entered = reverse(call, tx, entry)?;
            for due in dues::list(tx.reader(), None)? {
                if due.due.entry == entry {
                    dues::cancel(tx, due.id, call.today(), entered.id)?;
                }
            }
            for credit in received::list(tx.reader(), ContributionFilter::default())? {
                if credit.entry == Some(entry) {
                    received::reverse(tx, credit.contribution.id, &reason, entered.id)?;
                }
            }
            let told = Telling::new(EntryKind::System, "timeline-opening-reversed")
                .with("on", on)
                .because(&reason);
            tell(call, tx, told)?;
            Ok(Posted { entry: entered.id, number: entered.number.0 })
        })
    }
}

/// Turns the lines of the wire into balances; a membership with the account of members' advances
/// is what it advanced, without an account it is what it owes.
fn read_lines(
    chart: &Chart,
    input: &OpeningInput,
    currency: Currency,
) -> Result<Vec<OpeningLine>, Refusal> {
    let advances = chart.code_of(Role::Destination(Destination::MemberAdvance))?;
    input
        .lines
        .iter()
        .enumerate()
        .map(|(position, line)| {
            let field = |name: &str| format!("lines[{position}].{name}");
            let amount = line.amount.money(&field("amount"), currency)?;
            let account = line
                .account
                .as_ref()
                .map(|code| AccountCode::try_new(&code.0))
                .transpose()
                .map_err(|error| Refusal::from(error).on(field("account")))?;
            let target = match (account, line.membership.map(MembershipId)) {
                (None, None) => {
                    return Err(Refusal::new("opening_target_missing").on(field("account")));
                }
                (Some(account), None) => OpeningTarget::Account(account),
                (None, Some(membership)) => {
                    OpeningTarget::Membership(membership, DueKind::Contribution)
                }
                (Some(account), Some(membership)) if account == *advances => {
                    OpeningTarget::Advance(membership)
                }
                (Some(account), Some(membership)) => {
                    let members = chart.code_of(Role::Members(DueKind::Contribution))?;
                    if account != *members {
                        let refusal = LedgerError::SubAccountUnexpected { account };
                        return Err(Refusal::from(refusal).on(field("membership")));
                    }
                    OpeningTarget::Membership(membership, DueKind::Contribution)
                }
            };
            Ok(OpeningLine { target, amount })
        })
        .collect()
}
