//! The rows that the audit chain witnesses: each kind recomputes its digests from its tables.
//!
//! An append-only row is written with `Change::created(entity, …).digest(d)`; `verify` compares `d`
//! with what the row says now. A kind of row that wants this adds its line here.

use uuid::Uuid;

use crate::error::StoreError;
use crate::reader::Reader;
use crate::{contributions, documents, history, ledger, rules};

/// Takes the id of a row and its digest.
pub(crate) type See<'a> = &'a mut dyn FnMut(Uuid, [u8; 32]);

/// One kind of row that is witnessed.
pub(crate) struct Witness {
    /// The entity its changes are recorded under.
    pub(crate) entity: &'static str,
    /// Gives the digest of every such row as it is now.
    pub(crate) read: fn(Reader<'_>, See<'_>) -> Result<(), StoreError>,
}

/// Every kind of row that is witnessed.
pub(crate) const WITNESSES: &[Witness] = &[
    Witness { entity: "document", read: documents::witnesses },
    Witness { entity: "due", read: contributions::dues::witnesses },
    Witness { entity: "journal_entry", read: ledger::witnesses },
    Witness { entity: "rule", read: rules::witnesses },
    Witness { entity: "timeline", read: history::witnesses },
];

/// Rows that repeat a fact of the row they belong to, so that an index alone answers: the kind of
/// the owner, and a query of the owners where the two disagree.
pub(crate) const REPEATED: &[(&str, &str)] = &[(
    "journal_entry",
    "SELECT DISTINCT entry.id FROM journal_entry AS entry JOIN posting ON posting.entry_id = entry.id \
     WHERE posting.entry_on <> entry.entry_on ORDER BY entry.id",
)];
