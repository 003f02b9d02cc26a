//! What leaving does to the ledger: dues dated after the last day are cancelled, earlier ones
//! stay (spec 01).

use chrono::NaiveDate;
use domain::ledger::events;
use domain::members::MembershipId;
use store::Tx;
use store::contributions::dues;

use crate::call::Call;
use crate::ledger;
use crate::refusal::Refusal;

/// Cancels the dues of a membership that are dated after its last day.
pub(super) fn cancel_later_dues(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    membership: MembershipId,
    left_on: NaiveDate,
) -> Result<(), Refusal> {
    let chart = ledger::chart(tx.reader())?;
    for stored in dues::list(tx.reader(), Some(membership.0))? {
        let due = &stored.due;
        if due.due_on <= left_on || stored.cancelled_on.is_some() {
            continue;
        }
        let entry = events::due_cancelled(
            &chart,
            membership,
            due.kind,
            due.destination,
            due.amount,
            left_on,
        )?
        .from_source("due", stored.id);
        let entered = ledger::post(call, tx, entry)?;
        dues::cancel(tx, stored.id, left_on, entered.id)?;
    }
    Ok(())
}
