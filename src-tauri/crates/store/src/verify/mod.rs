//! Is the file whole, and does it say what it said? Pages first, then the chain, then the rows
//! that the chain witnesses.
//!
//! Source: spec 08: `verify` names the first broken link, an altered posting, a missing last row.
//! It reads only.

mod chain;
mod pages;
mod witnesses;

use std::collections::HashMap;
use std::ops::ControlFlow;

use uuid::Uuid;

use crate::error::StoreError;
use crate::history::{self, Head};
use crate::reader::Reader;

pub(crate) use pages::quick;
use witnesses::{REPEATED, WITNESSES};

/// How far to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// The structure of the pages: on each close.
    Quick,
    /// Every page, every reference, every event, every witnessed row: once a day.
    #[default]
    Full,
}

impl Depth {
    /// The code it is written as.
    pub fn code(self) -> &'static str {
        match self {
            Self::Quick => "QUICK",
            Self::Full => "FULL",
        }
    }
}

/// What to verify, and against what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VerifyOptions {
    /// How far to look.
    pub depth: Depth,
    /// Ends of the chain that were printed: each must still be in it.
    pub anchors: Vec<Head>,
}

/// A step of the verification, told before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerifyStep {
    /// The pages and their structure.
    Pages,
    /// References between rows.
    References,
    /// The audit chain.
    Chain,
    /// The rows that the chain witnesses: this kind.
    Witnesses(&'static str),
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A page does not authenticate, or the structure is broken.
    DamagedPage {
        /// What SQLite says.
        detail: String,
    },
    /// A row names a row that does not exist.
    BrokenReference {
        /// Its table.
        table: String,
        /// The table it refers to.
        parent: String,
    },
    /// An event does not say what it said.
    AlteredEvent {
        /// Its sequence.
        sequence: i64,
    },
    /// An event does not follow the one before it, or the one before it is missing.
    BrokenLink {
        /// Its sequence.
        sequence: i64,
    },
    /// The last events are missing: the chain ends before its head.
    MissingLastEvents {
        /// Sequence of the first that is missing.
        from: i64,
        /// Sequence of the head.
        to: i64,
    },
    /// The head does not agree with the last event.
    AlteredHead {
        /// Sequence that the head says.
        sequence: i64,
    },
    /// A printed end of the chain is not in it.
    AnchorNotFound {
        /// Its sequence.
        sequence: i64,
    },
    /// A personal value of an event does not say what it said.
    AlteredPersonalValue {
        /// Sequence of the event.
        sequence: i64,
        /// The field.
        field: String,
    },
    /// A personal value is gone and no erasure says so.
    MissingPersonalValue {
        /// Sequence of the event.
        sequence: i64,
        /// The field.
        field: String,
    },
    /// A witnessed row does not say what it said: an altered posting, another document.
    AlteredRow {
        /// Kind of row.
        entity: &'static str,
        /// Which one.
        id: Uuid,
        /// Sequence of the event that witnesses it.
        sequence: i64,
    },
    /// A witnessed row is gone.
    MissingRow {
        /// Kind of row.
        entity: &'static str,
        /// Which one.
        id: Uuid,
        /// Sequence of the event that witnesses it.
        sequence: i64,
    },
    /// A row that no event witnesses.
    UnrecordedRow {
        /// Kind of row.
        entity: &'static str,
        /// Which one.
        id: Uuid,
    },
}

impl Finding {
    /// Stable code, `finding_…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::DamagedPage { .. } => "finding_damaged_page",
            Self::BrokenReference { .. } => "finding_broken_reference",
            Self::AlteredEvent { .. } => "finding_altered_event",
            Self::BrokenLink { .. } => "finding_broken_link",
            Self::MissingLastEvents { .. } => "finding_missing_last_events",
            Self::AlteredHead { .. } => "finding_altered_head",
            Self::AnchorNotFound { .. } => "finding_anchor_not_found",
            Self::AlteredPersonalValue { .. } => "finding_altered_personal_value",
            Self::MissingPersonalValue { .. } => "finding_missing_personal_value",
            Self::AlteredRow { .. } => "finding_altered_row",
            Self::MissingRow { .. } => "finding_missing_row",
            Self::UnrecordedRow { .. } => "finding_unrecorded_row",
        }
    }
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// What is not as it was written, in the order it was met.
    pub findings: Vec<Finding>,
    /// How many events were checked.
    pub events: i64,
    /// How many witnessed rows were checked.
    pub rows: i64,
    /// The end of the chain, to print.
    pub head: Head,
    /// Whether it was stopped before its end.
    pub stopped: bool,
}

impl Verification {
    /// Tells whether everything was checked and nothing was found.
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty() && !self.stopped
    }
}

/// Verifies the file on one state of it; `step` is told before each step and may stop.
///
/// # Errors
/// Failures to read at all; what is merely wrong is a finding.
pub fn verify(
    reader: Reader<'_>,
    options: &VerifyOptions,
    step: &mut dyn FnMut(VerifyStep) -> ControlFlow<()>,
) -> Result<Verification, StoreError> {
    let mut found = Verification {
        findings: Vec::new(),
        events: 0,
        rows: 0,
        head: Head { sequence: 0, hash: [0; 32] },
        stopped: false,
    };
    // A transaction for reading: another process may write meanwhile.
    let transaction = match reader.connection().is_autocommit() {
        true => Some(reader.connection().unchecked_transaction()?),
        false => None,
    };
    found.stopped = steps(reader, options, step, &mut found)?.is_break();
    drop(transaction);
    Ok(found)
}

fn steps(
    reader: Reader<'_>,
    options: &VerifyOptions,
    step: &mut dyn FnMut(VerifyStep) -> ControlFlow<()>,
    found: &mut Verification,
) -> Result<ControlFlow<()>, StoreError> {
    if step(VerifyStep::Pages).is_break() {
        return Ok(ControlFlow::Break(()));
    }
    match options.depth {
        Depth::Quick => {
            found.findings.extend(pages::quick(reader)?);
            found.head = history::head(reader)?;
            return Ok(ControlFlow::Continue(()));
        }
        Depth::Full => found.findings.extend(pages::full(reader)?),
    }
    // On damaged pages the rest would only repeat it, or fail.
    if !found.findings.is_empty() {
        return Ok(ControlFlow::Continue(()));
    }
    if step(VerifyStep::References).is_break() {
        return Ok(ControlFlow::Break(()));
    }
    found.findings.extend(pages::references(reader)?);
    if step(VerifyStep::Chain).is_break() {
        return Ok(ControlFlow::Break(()));
    }
    found.head = history::head(reader)?;
    let chain = chain::walk(reader, found.head, &options.anchors)?;
    found.events = chain.events;
    found.findings.extend(chain.findings);
    for witness in WITNESSES {
        if step(VerifyStep::Witnesses(witness.entity)).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        let mut expected = chain.witnessed.get(witness.entity).cloned().unwrap_or_default();
        let mut rows = 0;
        let findings = &mut found.findings;
        (witness.read)(reader, &mut |id, digest| {
            rows += 1;
            let entity = witness.entity;
            match expected.remove(&id) {
                None => findings.push(Finding::UnrecordedRow { entity, id }),
                Some((sequence, witnessed)) if witnessed != digest => {
                    findings.push(Finding::AlteredRow { entity, id, sequence });
                }
                Some(_) => {}
            }
        })?;
        found.rows += rows;
        found.findings.extend(missing(witness.entity, expected));
        let repeated = disagreeing(reader, witness.entity, &chain.witnessed)?;
        for finding in repeated {
            if !found.findings.contains(&finding) {
                found.findings.push(finding);
            }
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// Witnessed rows whose parts repeat a fact of theirs, and no longer agree.
fn disagreeing(
    reader: Reader<'_>,
    entity: &'static str,
    witnessed: &HashMap<String, Witnessed>,
) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    for (_, query) in REPEATED.iter().filter(|(owner, _)| *owner == entity) {
        let ids: Vec<Uuid> = reader.all(query, [], |row| row.get(0))?;
        for id in ids {
            let witness = witnessed.get(entity).and_then(|rows| rows.get(&id));
            findings.push(match witness {
                Some((sequence, _)) => Finding::AlteredRow { entity, id, sequence: *sequence },
                None => Finding::UnrecordedRow { entity, id },
            });
        }
    }
    Ok(findings)
}

/// The witness of a row: the sequence of its event, and its digest.
type Witnessed = HashMap<Uuid, (i64, [u8; 32])>;

fn missing(entity: &'static str, expected: Witnessed) -> Vec<Finding> {
    let mut left: Vec<(i64, Uuid)> =
        expected.into_iter().map(|(id, (sequence, _))| (sequence, id)).collect();
    left.sort_unstable();
    left.into_iter().map(|(sequence, id)| Finding::MissingRow { entity, id, sequence }).collect()
}

#[cfg(test)]
#[path = "ledger_tests.rs"]
mod ledger_tests;
#[cfg(test)]
#[path = "tests.rs"]
mod tests;
