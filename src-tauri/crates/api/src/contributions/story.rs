//! What the contributions tell in the timeline: a sentence of the catalogue with its values, about
//! the thing itself. Names of members are never kept in it: who reads it looks them up.
//!
//! Source: spec 08, "Audit and timeline".

use domain::kernel::Money;
use serde_json::{Value, json};
use store::Tx;
use store::contributions::received::StoredContribution;
use store::history::{self, EntryKind, NewEntry};
use uuid::Uuid;

use crate::call::Call;
use crate::refusal::Refusal;

/// What became of a payment.
#[derive(Debug, Clone, Copy)]
pub(super) enum PaymentStory<'a> {
    /// The money is there.
    Confirmed,
    /// It is not; why.
    Rejected(&'a str),
    /// It was undone; why.
    Reversed(&'a str),
}

/// Tells what became of a payment.
///
/// # Errors
/// Failures of the file.
pub(super) fn payment(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    stored: &StoredContribution,
    story: PaymentStory<'_>,
) -> Result<(), Refusal> {
    let (key, reason) = match story {
        PaymentStory::Confirmed => ("timeline-payment-confirmed", None),
        PaymentStory::Rejected(reason) => ("timeline-payment-rejected", Some(reason)),
        PaymentStory::Reversed(reason) => ("timeline-payment-reversed", Some(reason)),
    };
    let one = &stored.contribution;
    let values = json!({ "amount": one.amount.to_string(), "on": one.value_date.to_string() });
    let entry = NewEntry {
        note: reason.map(str::to_owned),
        ..entry(EntryKind::StatusChange, Some(("contribution", one.id)), key, values)
    };
    add(call, tx, &entry)
}

/// Tells that a version of the plan took effect, with the decision that adopts it.
///
/// # Errors
/// Failures of the file.
pub(super) fn plan_validated(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    (id, number): (Uuid, u32),
    document: Uuid,
) -> Result<(), Refusal> {
    let about = Some(("plan_version", id));
    let values = json!({ "number": number });
    let entry = NewEntry {
        document: Some(document),
        ..entry(EntryKind::StatusChange, about, "timeline-plan-validated", values)
    };
    add(call, tx, &entry)
}

/// Tells how many dues were issued, and for how much.
///
/// # Errors
/// Failures of the file.
pub(super) fn dues_issued(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    count: usize,
    total: Money,
) -> Result<(), Refusal> {
    let values = json!({ "count": count, "amount": total.to_string() });
    add(call, tx, &entry(EntryKind::StatusChange, None, "timeline-dues-issued", values))
}

/// Tells that a call for funds was issued.
///
/// # Errors
/// Failures of the file.
pub(super) fn call_issued(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    (id, title): (Uuid, &str),
    total: Money,
) -> Result<(), Refusal> {
    let values = json!({ "title": title, "amount": total.to_string() });
    let about = Some(("call_for_funds", id));
    add(call, tx, &entry(EntryKind::DocumentLog, about, "timeline-call-issued", values))
}

fn entry(kind: EntryKind, about: Option<(&str, Uuid)>, key: &str, params: Value) -> NewEntry {
    NewEntry {
        kind,
        about: about.map(|(entity, id)| (entity.to_owned(), id)),
        text_key: Some(key.to_owned()),
        params,
        note: None,
        document: None,
        message: None,
    }
}

fn add(call: &Call<'_>, tx: &mut Tx<'_>, entry: &NewEntry) -> Result<(), Refusal> {
    Ok(history::add_entry(tx, call.new_id(), entry)?)
}
