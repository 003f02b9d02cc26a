//! The sums that the ledger must keep, and the amounts that rest on it.
//!
//! The chain says that nothing was changed; this says that what stands adds up: each entry comes to
//! zero, the whole ledger too, and what members were asked and paid is what its entry recognises.
//! It needs no witness, so it holds in a file of any age. Source: spec 02, "The ledger", and 08.

use std::collections::HashSet;

use domain::kernel::{Currency, Money};
use uuid::Uuid;

use super::Finding;
use crate::columns::money;
use crate::error::StoreError;
use crate::reader::Reader;

/// Entries whose lines do not come to zero, with what they come to.
const UNBALANCED: &str = "SELECT entry_id, sum(amount) AS off FROM posting \
    GROUP BY entry_id HAVING off <> 0 ORDER BY entry_id";

/// Rows whose amount is not what their entry recognises on the membership's part of a members'
/// account: the kind, and a query of their id, their amount and their entry.
const RECOGNISED: &[(&str, &str)] = &[
    (
        "due",
        "WITH owed AS (SELECT DISTINCT account_code FROM account_role WHERE role LIKE 'members.%') \
         SELECT due.id, due.amount, due.entry_id FROM due WHERE due.amount <> \
         (SELECT coalesce(sum(amount), 0) FROM posting WHERE entry_id = due.entry_id \
             AND sub_account = due.membership_id AND account_code IN owed) \
         ORDER BY due.issue_order",
    ),
    (
        "due_cancellation",
        "WITH owed AS (SELECT DISTINCT account_code FROM account_role WHERE role LIKE 'members.%') \
         SELECT due.id, due.amount, gone.entry_id FROM due_cancellation AS gone \
         JOIN due ON due.id = gone.due_id WHERE -due.amount <> \
         (SELECT coalesce(sum(amount), 0) FROM posting WHERE entry_id = gone.entry_id \
             AND sub_account = due.membership_id AND account_code IN owed) \
         ORDER BY due.issue_order",
    ),
    (
        "contribution",
        "WITH owed AS (SELECT DISTINCT account_code FROM account_role WHERE role LIKE 'members.%') \
         SELECT paid.id, paid.amount, paid.entry_id FROM contribution AS paid \
         WHERE paid.entry_id IS NOT NULL AND -paid.amount <> \
         (SELECT coalesce(sum(amount), 0) FROM posting WHERE entry_id = paid.entry_id \
             AND sub_account = paid.membership_id AND account_code IN owed) \
         ORDER BY paid.declaration_order",
    ),
    // What undoes a payment names the entry that recognised it.
    (
        "contribution",
        "SELECT paid.id, paid.amount, paid.reversal_entry_id FROM contribution AS paid \
         WHERE paid.reversal_entry_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM journal_entry \
             WHERE id = paid.reversal_entry_id AND reverses = paid.entry_id) \
         ORDER BY paid.declaration_order",
    ),
];

/// Checks the sums; what rests on a row that was named already is not said again.
///
/// # Errors
/// Failures of the database.
pub(super) fn check(reader: Reader<'_>, found: &[Finding]) -> Result<Vec<Finding>, StoreError> {
    let currency = reader.currency()?;
    let named: HashSet<(&str, Uuid)> = found.iter().filter_map(Finding::row).collect();
    let mut findings = Vec::new();
    for (id, off) in amounts(reader, UNBALANCED, currency)? {
        if !named.contains(&("journal_entry", id)) {
            findings.push(Finding::UnbalancedEntry { id, off });
        }
    }
    for (entity, query) in RECOGNISED {
        let rows = reader.all(query, [], |row| {
            Ok((row.get::<_, Uuid>(0)?, money(row, 1, currency)?, row.get::<_, Uuid>(2)?))
        })?;
        for (id, amount, entry) in rows {
            let finding = Finding::NotInTheLedger { entity, id, amount };
            let explained = named.contains(&(*entity, id))
                || named.contains(&("due", id))
                || named.contains(&("journal_entry", entry))
                || findings.contains(&finding);
            if !explained {
                findings.push(finding);
            }
        }
    }
    let off = reader
        .one("SELECT coalesce(sum(amount), 0) FROM posting", [], |row| money(row, 0, currency))?;
    if !off.is_zero() {
        findings.push(Finding::TrialBalanceOff { off });
    }
    Ok(findings)
}

fn amounts(
    reader: Reader<'_>,
    query: &str,
    currency: Currency,
) -> Result<Vec<(Uuid, Money)>, StoreError> {
    reader.all(query, [], |row| Ok((row.get(0)?, money(row, 1, currency)?)))
}
