//! The rows that the audit chain witnesses: each kind recomputes its digests from its tables, or is
//! compared with what its events said.
//!
//! A row that never changes is written with `Change::created(entity, …).digest(d)`; `verify` compares
//! `d` with what the row says now. One that may change is heard through its events ([`Retold`]).
//! A kind of row that wants either adds its line here.

use uuid::Uuid;

use super::retold::Retold;
use crate::contributions::{calls, dues, plans, received};
use crate::error::StoreError;
use crate::ledger::years;
use crate::members::memberships;
use crate::reader::Reader;
use crate::{cooperative, documents, history, ledger, rules, settings};

/// Takes the id of a row and its digest.
pub(crate) type See<'a> = &'a mut dyn FnMut(Uuid, [u8; 32]);

/// One kind of row that is witnessed by a digest.
pub(crate) struct Witness {
    /// The entity its changes are recorded under.
    pub(crate) entity: &'static str,
    /// Gives the digest of every such row as it is now.
    pub(crate) read: fn(Reader<'_>, See<'_>) -> Result<(), StoreError>,
}

/// Every kind of row that is witnessed by a digest.
pub(crate) const WITNESSES: &[Witness] = &[
    Witness { entity: "document", read: documents::witnesses },
    Witness { entity: "due", read: dues::witnesses },
    Witness { entity: "journal_entry", read: ledger::witnesses },
    Witness { entity: "rule", read: rules::witnesses },
    Witness { entity: "timeline", read: history::witnesses },
];

/// Every kind of row whose events say all of it.
pub(crate) const RETOLD: &[Retold] = &[
    one("cooperative", cooperative::retold),
    one("setting", settings::retold),
    one("membership", memberships::retold),
    one("fiscal_year", years::retold),
    one("plan_version", plans::retold),
    one("due_cancellation", dues::retold_cancellations),
    one("call_for_funds", calls::retold),
    one("contribution", received::retold),
    Retold { several: true, ..one("contribution_proof", received::retold_proofs) },
];

type Read = fn(Reader<'_>, super::retold::SeeRow<'_>) -> Result<(), StoreError>;

const fn one(entity: &'static str, read: Read) -> Retold {
    Retold { entity, several: false, read }
}

/// Rows that repeat a fact of the row they belong to, or of the event that wrote them: the kind of
/// the owner, and a query of the owners where the two disagree.
pub(crate) const REPEATED: &[(&str, &str)] = &[
    // So that an index alone answers.
    (
        "journal_entry",
        "SELECT DISTINCT entry.id FROM journal_entry AS entry \
         JOIN posting ON posting.entry_id = entry.id WHERE posting.entry_on <> entry.entry_on",
    ),
    (
        "journal_entry",
        "SELECT id FROM journal_entry WHERE postings <> \
         (SELECT count(*) FROM posting WHERE entry_id = journal_entry.id)",
    ),
    // To the second: the two do not write its parts alike.
    (
        "journal_entry",
        "SELECT entry.id FROM journal_entry AS entry JOIN audit_event AS event \
         ON event.entity = 'journal_entry' AND event.entity_id = entry.id \
         AND event.kind = 'CREATED' WHERE substr(event.at, 1, 19) <> substr(entry.entered_at, 1, 19)",
    ),
    (
        "plan_version",
        "SELECT plan.id FROM plan_version AS plan JOIN audit_event AS event \
         ON event.entity = 'plan_version' AND event.entity_id = plan.id \
         AND event.kind = 'CREATED' WHERE substr(event.at, 1, 19) <> substr(plan.created_at, 1, 19)",
    ),
    (
        "contribution",
        "SELECT paid.id FROM contribution AS paid JOIN audit_event AS event \
         ON event.entity = 'contribution' AND event.entity_id = paid.id \
         AND event.kind = 'CREATED' WHERE event.user_id IS NOT paid.declared_by",
    ),
    // Confirmed or rejected by the first change after its declaration; an opening balance at once.
    (
        "contribution",
        "SELECT paid.id FROM contribution AS paid LEFT JOIN audit_event AS event \
         ON event.sequence = (SELECT min(sequence) FROM audit_event \
             WHERE entity = 'contribution' AND entity_id = paid.id \
             AND (kind = 'UPDATED' OR paid.origin = 'opening')) \
         WHERE event.today IS NOT paid.decided_on OR event.user_id IS NOT paid.decided_by",
    ),
];

/// Where the number stands by which people call a thing: kind, field of its events, table, column.
const NUMBERS: &[(&str, &str, &str, &str)] = &[
    ("call_for_funds", "number", "call_for_funds", "number"),
    ("contribution", "declaration_order", "contribution", "declaration_order"),
    ("contribution_proof", "declaration_order", "contribution", "declaration_order"),
    ("due", "issue_order", "due", "issue_order"),
    ("due_cancellation", "issue_order", "due", "issue_order"),
    ("journal_entry", "number", "journal_entry", "number"),
    ("membership", "number", "membership", "number"),
    ("plan_version", "number", "plan_version", "number"),
];

/// Reads the number by which people call a row of this kind: the one that its first event gave it,
/// else the one that it bears. A proof goes by its payment, a cancellation by its due.
///
/// # Errors
/// Failures of the database.
pub fn number_of(reader: Reader<'_>, entity: &str, id: Uuid) -> Result<Option<i64>, StoreError> {
    let Some((_, field, table, column)) = NUMBERS.iter().find(|(kind, ..)| *kind == entity) else {
        return Ok(None);
    };
    let written: Option<Option<i64>> = reader.optional(
        "SELECT CAST(json_extract(diff, ?) AS INTEGER) FROM audit_event WHERE entity = ? AND entity_id = ? \
         AND kind = 'CREATED' AND json_valid(diff) ORDER BY sequence LIMIT 1",
        rusqlite::params![format!("$.{field}.after"), table, id],
        |row| row.get(0),
    )?;
    if let Some(Some(number)) = written {
        return Ok(Some(number));
    }
    let query = format!("SELECT {column} FROM {table} WHERE id = ?");
    reader.optional(&query, [id], |row| row.get(0))
}
