//! Is the file whole, and does it say what it said? Pages first, then the tables and their guards,
//! the chain, the rows that the chain witnesses, and the sums of the ledger.
//!
//! Source: spec 08: `verify` names the first broken link, an altered posting, a missing last row.
//! It reads only.

mod chain;
mod finding;
mod pages;
pub(crate) mod retold;
mod schema;
mod sums;
mod witnesses;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::ControlFlow;

use uuid::Uuid;

use crate::error::StoreError;
use crate::history::{self, Head};
use crate::reader::Reader;

pub use finding::{Finding, SchemaChange};
pub(crate) use pages::quick;
pub use witnesses::number_of;
use witnesses::{REPEATED, RETOLD, WITNESSES};

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
    /// References between rows, and what guards them.
    References,
    /// The audit chain.
    Chain,
    /// The rows that the chain witnesses: this kind.
    Witnesses(&'static str),
    /// The sums of the ledger, and the amounts that it recognises.
    Sums,
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
    found.findings.extend(schema::check(reader)?);
    if step(VerifyStep::Chain).is_break() {
        return Ok(ControlFlow::Break(()));
    }
    found.head = history::head(reader)?;
    let mut chain = chain::walk(reader, found.head, &options.anchors)?;
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
        let witnessed = chain.witnessed.get(witness.entity);
        let repeated = disagreeing(reader, witness.entity, |id| {
            witnessed.and_then(|rows| rows.get(&id)).map(|(sequence, _)| *sequence)
        })?;
        found.findings.extend(unnamed(&found.findings, repeated));
    }
    for kind in RETOLD {
        if step(VerifyStep::Witnesses(kind.entity)).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        let hearing = &chain.hearing;
        let repeated = disagreeing(reader, kind.entity, |id| hearing.sequence(kind.entity, id))?;
        let (findings, rows) = chain.hearing.compare(reader, kind)?;
        found.rows += rows;
        found.findings.extend(findings);
        found.findings.extend(unnamed(&found.findings, repeated));
    }
    if step(VerifyStep::Sums).is_break() {
        return Ok(ControlFlow::Break(()));
    }
    let sums = sums::check(reader, &found.findings)?;
    found.findings.extend(sums);
    Ok(ControlFlow::Continue(()))
}

/// Those whose row was not named yet: one finding names a row.
fn unnamed(found: &[Finding], more: Vec<Finding>) -> Vec<Finding> {
    let named: HashSet<_> = found.iter().filter_map(Finding::row).collect();
    more.into_iter()
        .filter(|finding| finding.row().is_none_or(|row| !named.contains(&row)))
        .collect()
}

/// How many steps a full verification tells.
pub fn steps_of_full() -> usize {
    3 + WITNESSES.len() + RETOLD.len() + 1
}

/// Witnessed rows whose parts repeat a fact of theirs, and no longer agree.
fn disagreeing(
    reader: Reader<'_>,
    entity: &'static str,
    sequence_of: impl Fn(Uuid) -> Option<i64>,
) -> Result<Vec<Finding>, StoreError> {
    let mut ids = BTreeSet::new();
    for (_, query) in REPEATED.iter().filter(|(owner, _)| *owner == entity) {
        ids.extend(reader.all(query, [], |row| row.get::<_, Uuid>(0))?);
    }
    let finding = |id: Uuid| match sequence_of(id) {
        Some(sequence) => Finding::AlteredRow { entity, id, sequence },
        None => Finding::UnrecordedRow { entity, id },
    };
    Ok(ids.into_iter().map(finding).collect())
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
#[path = "money_tests.rs"]
mod money_tests;
#[cfg(test)]
#[path = "tests.rs"]
mod tests;
