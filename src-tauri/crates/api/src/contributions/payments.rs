//! Payments and their confirmation: `contributions.declare`, `.add_proof`, `.confirm`, `.reject`,
//! `.reverse`.
//!
//! A confirmation makes its journal entry, a reversal the mirror of it, in the same act. Doing
//! what is done already answers as the first time and writes nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::contributions::{
    BankAccount, Contribution, ContributionError, ContributionStatus, Decision, DueKind, Evidence,
    Imputation, Method, duplicates, impute,
};
use domain::kernel::Money;
use domain::ledger::{Role as AccountRole, events};
use store::contributions::received::{self, NewContribution, StoredContribution};
use store::history::EntryKind;
use store::{Reader, Tx};
use texts::Lang;
use uuid::Uuid;

use super::account::told_by_due;
use super::book::{Book, BookMember, payment};
use super::proof;
use super::types::{
    AddProofInput, ContributionDone, ContributionInput, DeclareInput, SettledDue,
    UndoContributionInput,
};
use crate::call::{Because, Call, forbidden};
use crate::command::{Access, Command, MONEY_KEEPERS};
use crate::cooperative::identity;
use crate::history::{Telling, tell};
use crate::ledger;
use crate::refusal::Refusal;
use crate::wire::choice;

/// `contributions.declare`: notes a payment, with its proofs; `corrects` reverses a confirmed one
/// in the same act.
pub(super) struct Declare;

impl Command for Declare {
    type Input = DeclareInput;
    type Answer = ContributionDone;
    const NAME: &'static str = "contributions.declare";
    const ACCESS: Access = Access::RolesOrOwn(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn membership(input: &DeclareInput) -> Option<Uuid> {
        Some(input.membership)
    }

    fn run(call: &Call<'_>, input: DeclareInput) -> Result<ContributionDone, Refusal> {
        let currency = call.currency()?;
        let who = call.who()?;
        if input.corrects.is_some() && !MONEY_KEEPERS.contains(&who.role) {
            return Err(forbidden(Self::NAME, who.role));
        }
        let amount = input.amount.money("amount", currency)?;
        let method = choice("method", &input.method.0, &Method::ALL, Method::code)?;
        let said = match (input.account, method) {
            (_, Method::Cash) => Some(BankAccount::Current),
            (None, _) => None,
            (Some(code), _) => {
                Some(choice("account", &code.0, &BankAccount::ALL, BankAccount::code)?)
            }
        };
        let paths = input.proofs.unwrap_or_default();
        if paths.len() > proof::MOST_PROOFS {
            let refusal = Refusal::new("too_many_proofs").on("proofs");
            return Err(refusal.with("most", proof::MOST_PROOFS));
        }
        let proofs = paths
            .iter()
            .enumerate()
            .map(|(index, path)| proof::read(call, &format!("proofs[{index}]"), path))
            .collect::<Result<Vec<_>, _>>()?;
        let id = call.new_id();
        let candidate = Contribution {
            id,
            membership: input.membership,
            amount,
            value_date: input.value_date.0,
            method,
            reference: input.reference.map(|line| line.0),
            status: ContributionStatus::Pending,
        };
        candidate.check()?;
        let reason = input.reason.map_or_else(String::new, |line| line.0);
        let because = Because {
            reason: Some(reason.clone()).filter(|reason| !reason.is_empty()),
            document: None,
        };
        call.write_because(&because, |tx| {
            // The page is read first: it refuses a membership that does not exist.
            let book = Book::read_one(tx.reader(), input.membership)?;
            if said == Some(BankAccount::Reserve) && identity(tx.reader())?.reserve_iban.is_none() {
                return Err(Refusal::new("reserve_account_unknown").on("account"));
            }
            let mut account = said.unwrap_or(BankAccount::Current);
            if let Some(corrected) = input.corrects {
                let stored = received::get(tx.reader(), corrected)?;
                // A correction that says nothing of the account leaves the money where it arrived.
                account = said.unwrap_or(stored.account);
                if stored.contribution.membership != input.membership {
                    return Err(Refusal::new("not_found").on("corrects"));
                }
                undo(call, tx, &stored, &reason)?;
            }
            let earlier = book.members.iter().flat_map(|member| &member.received);
            let earlier: Vec<Uuid> = duplicates(&candidate, earlier.map(|one| &one.contribution))
                .into_iter()
                .filter(|&other| Some(other) != input.corrects)
                .collect();
            if !earlier.is_empty() && !input.despite_duplicate.unwrap_or(false) {
                return Err(ContributionError::PossibleDuplicate { earlier }.into());
            }
            let new = NewContribution {
                membership: candidate.membership,
                amount,
                value_date: candidate.value_date,
                method,
                account,
                reference: candidate.reference.clone(),
                note: input.note.map_or_else(String::new, |note| note.0),
                corrects: input.corrects,
            };
            received::declare(tx, id, &new)?;
            if let Some(corrected) = input.corrects {
                for proof in received::proofs(tx.reader(), Some(corrected))? {
                    received::add_proof(tx, id, proof.document)?;
                }
            }
            for proof in proofs {
                proof::keep(call, tx, id, proof)?;
            }
            tell_payment(call, tx, "timeline-payment-declared", &candidate, "")?;
            done(tx.reader(), id, call.lang())
        })
    }
}

/// `contributions.add_proof`: attaches a file to a payment, whatever became of it: a receipt may be
/// found late, and nothing is ever taken away. A member attaches to one of their own that waits.
pub(super) struct AddProof;

impl Command for AddProof {
    type Input = AddProofInput;
    type Answer = ContributionDone;
    const NAME: &'static str = "contributions.add_proof";
    const ACCESS: Access = Access::RolesOrOwn(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn membership(input: &AddProofInput) -> Option<Uuid> {
        input.membership
    }

    fn run(call: &Call<'_>, input: AddProofInput) -> Result<ContributionDone, Refusal> {
        let proof = proof::read(call, "path", &input.path)?;
        let keeps_money = MONEY_KEEPERS.contains(&call.who()?.role);
        call.write(|tx| {
            let Contribution { membership, status, .. } =
                received::get(tx.reader(), input.contribution)?.contribution;
            if input.membership.is_some_and(|named| named != membership) {
                return Err(Refusal::new("not_found").on("contribution"));
            }
            if !keeps_money && status != ContributionStatus::Pending {
                let wanted = ContributionStatus::Pending;
                return Err(ContributionError::WrongStatus { status, wanted }.into());
            }
            proof::keep(call, tx, input.contribution, proof)?;
            done(tx.reader(), input.contribution, call.lang())
        })
    }
}

/// `contributions.confirm`: the money is there. It settles the oldest dues first.
pub(super) struct Confirm;

impl Command for Confirm {
    type Input = ContributionInput;
    type Answer = ContributionDone;
    const NAME: &'static str = "contributions.confirm";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: ContributionInput) -> Result<ContributionDone, Refusal> {
        call.write(|tx| {
            let stored = received::get(tx.reader(), input.contribution)?;
            let evidence = Evidence {
                proofs: received::proofs(tx.reader(), Some(input.contribution))?.len(),
                bank_line: false,
                own_declaration: own_declaration(call, tx.reader(), &stored)?,
            };
            match stored.contribution.confirm(evidence, call.today())? {
                Decision::AlreadyDone => {}
                Decision::Change(_) => {
                    confirm(call, tx, &stored)?;
                    let text = "timeline-payment-confirmed";
                    tell_payment(call, tx, text, &stored.contribution, "")?;
                }
            }
            done(tx.reader(), input.contribution, call.lang())
        })
    }
}

/// `contributions.reject`: the money is not there.
pub(super) struct Reject;

impl Command for Reject {
    type Input = UndoContributionInput;
    type Answer = ContributionDone;
    const NAME: &'static str = "contributions.reject";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: UndoContributionInput) -> Result<ContributionDone, Refusal> {
        with_reason(call, &input, |tx, stored, reason| {
            match stored.contribution.reject(reason, call.today())? {
                Decision::AlreadyDone => Ok(()),
                Decision::Change(_) => {
                    received::reject(tx, stored.contribution.id, reason)?;
                    let text = "timeline-payment-rejected";
                    tell_payment(call, tx, text, &stored.contribution, reason)
                }
            }
        })
    }
}

/// `contributions.reverse`: undoes a confirmed payment by a counter-entry that names it.
pub(super) struct Reverse;

impl Command for Reverse {
    type Input = UndoContributionInput;
    type Answer = ContributionDone;
    const NAME: &'static str = "contributions.reverse";
    const ACCESS: Access = Access::Roles(MONEY_KEEPERS);
    const WRITES: bool = true;

    fn run(call: &Call<'_>, input: UndoContributionInput) -> Result<ContributionDone, Refusal> {
        with_reason(call, &input, |tx, stored, reason| undo(call, tx, stored, reason))
    }
}

/// Takes a payment back, in one way or the other, for the reason given.
fn with_reason(
    call: &Call<'_>,
    input: &UndoContributionInput,
    take_back: impl FnOnce(&mut Tx<'_>, &StoredContribution, &str) -> Result<(), Refusal>,
) -> Result<ContributionDone, Refusal> {
    let because = Because { reason: Some(input.reason.0.clone()), document: None };
    call.write_because(&because, |tx| {
        let stored = received::get(tx.reader(), input.contribution)?;
        take_back(tx, &stored, &input.reason.0)?;
        done(tx.reader(), input.contribution, call.lang())
    })
}

/// Who declared a payment of a membership of theirs does not confirm it, where more than one user
/// keeps the money (spec 08; the setting `separation_of_duties` turns it off).
fn own_declaration(
    call: &Call<'_>,
    reader: Reader<'_>,
    stored: &StoredContribution,
) -> Result<bool, Refusal> {
    let who = call.who()?;
    let (Some(person), true) = (who.person, stored.declared_by == Some(who.user)) else {
        return Ok(false);
    };
    let membership = stored.contribution.membership;
    Ok(crate::settings::duties_are_separate(reader)?
        && store::members::is_titular(reader, membership, person)?)
}

fn confirm(call: &Call<'_>, tx: &mut Tx<'_>, stored: &StoredContribution) -> Result<(), Refusal> {
    let contribution = &stored.contribution;
    let book = Book::read_one(tx.reader(), contribution.membership)?;
    let member = book.members.first().ok_or_else(|| Refusal::new("not_found").on("membership"))?;
    let (found, position) = place(&book, member, stored)?;
    let kinds: BTreeMap<Uuid, DueKind> =
        member.dues.iter().map(|due| (due.id, due.due.kind)).collect();
    let mut covered: Vec<(DueKind, Money)> = Vec::new();
    let mut credit = contribution.amount;
    for placed in found.allocations.iter().filter(|placed| placed.payment == position) {
        let kind = kinds.get(&placed.due).copied().unwrap_or(DueKind::Contribution);
        covered.push((kind, placed.amount));
        credit = credit.checked_sub(&placed.amount)?;
    }
    let chart = ledger::chart(tx.reader())?;
    let account = match (contribution.method, stored.account) {
        (Method::Cash, _) => AccountRole::Cash,
        (_, BankAccount::Current) => AccountRole::Bank,
        (_, BankAccount::Reserve) => AccountRole::ReserveBank,
    };
    let entry = events::contribution_confirmed(
        &chart,
        member.membership.id,
        chart.code_of(account)?,
        &covered,
        credit,
        contribution.value_date,
    )?
    .from_source("contribution", contribution.id)
    .with_memo(&member.name);
    let entered = ledger::post(call, tx, entry)?;
    received::confirm(tx, contribution.id, entered.id)?;
    Ok(())
}

fn undo(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    stored: &StoredContribution,
    reason: &str,
) -> Result<(), Refusal> {
    if stored.opening {
        return Err(Refusal::new("opening_contribution"));
    }
    match (stored.contribution.reverse(reason, call.today())?, stored.entry) {
        (Decision::AlreadyDone, _) => Ok(()),
        (Decision::Change(_), Some(entry)) => {
            let entered = ledger::reverse(call, tx, entry)?;
            received::reverse(tx, stored.contribution.id, reason, entered.id)?;
            tell_payment(call, tx, "timeline-payment-reversed", &stored.contribution, reason)
        }
        (Decision::Change(_), None) => Err(Refusal::new("contribution_not_confirmed")),
    }
}

fn tell_payment(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    text: &'static str,
    payment: &Contribution,
    reason: &str,
) -> Result<(), Refusal> {
    let told = Telling::new(EntryKind::StatusChange, text)
        .about("membership", payment.membership)
        .with("amount", payment.amount)
        .with("on", payment.value_date)
        .because(reason);
    tell(call, tx, told)
}

/// Places all confirmed payments of a member with this one among them; gives its position too.
fn place(
    book: &Book,
    member: &BookMember,
    stored: &StoredContribution,
) -> Result<(Imputation<Uuid>, usize), Refusal> {
    let others: Vec<&StoredContribution> = member
        .received
        .iter()
        .filter(|other| {
            other.contribution.counts() && other.contribution.id != stored.contribution.id
        })
        .collect();
    let mut payments: Vec<_> = others.into_iter().map(payment).collect();
    let position = payments.len();
    payments.push(payment(stored));
    let left_on: Option<NaiveDate> = member.membership.left_on;
    let dues =
        member.known_dues().iter().map(|due| due.open(left_on)).collect::<Result<Vec<_>, _>>()?;
    let found = impute(&dues, &payments, book.penalties, book.currency)?;
    Ok((found, position))
}

/// The answer: where the contribution stands now, and what it settles once confirmed.
fn done(reader: Reader<'_>, id: Uuid, lang: Lang) -> Result<ContributionDone, Refusal> {
    let stored = received::get(reader, id)?;
    let number = match stored.reversal_entry.or(stored.entry) {
        Some(entry) => Some(store::ledger::entries::get(reader, entry)?.number.0),
        None => None,
    };
    let mut answer = ContributionDone {
        id,
        status: stored.contribution.status.code().to_owned(),
        entry: number,
        settles: Vec::new(),
        credit: None,
        steps: Vec::new(),
    };
    if !stored.contribution.counts() {
        return Ok(answer);
    }
    let book = Book::read_one(reader, stored.contribution.membership)?;
    let Some(member) = book.members.first() else { return Ok(answer) };
    let (found, position) = place(&book, member, &stored)?;
    let dates: BTreeMap<Uuid, NaiveDate> =
        member.dues.iter().map(|due| (due.id, due.due.due_on)).collect();
    let rests: BTreeMap<Uuid, Money> = found.remaining.iter().copied().collect();
    let mut credit = stored.contribution.amount;
    for placed in found.allocations.iter().filter(|placed| placed.payment == position) {
        credit = credit.checked_sub(&placed.amount)?;
        if let (Some(due_on), Some(rest)) = (dates.get(&placed.due), rests.get(&placed.due)) {
            answer.settles.push(SettledDue {
                due_on: (*due_on).into(),
                amount: placed.amount.into(),
                outstanding: rest.into(),
            });
        }
    }
    answer.credit = Some(credit.into());
    answer.steps = told_by_due(&found.steps, &found.remaining, member, lang);
    Ok(answer)
}
