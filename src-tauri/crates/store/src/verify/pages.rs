//! The pages: their authentication codes, their structure, the references between rows.

use super::Finding;
use crate::error::StoreError;
use crate::reader::Reader;

/// Checks the structure without comparing indexes with tables. Reading a page authenticates it.
pub(crate) fn quick(reader: Reader<'_>) -> Result<Vec<Finding>, StoreError> {
    checked(reader, "PRAGMA quick_check(20)")
}

/// Authenticates every page, free ones included, then checks structure and indexes.
pub(super) fn full(reader: Reader<'_>) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    // Answers one row for each page that fails, and none for a file in memory.
    for detail in rows(reader, "PRAGMA cipher_integrity_check")? {
        findings.push(Finding::DamagedPage { detail });
    }
    findings.extend(checked(reader, "PRAGMA integrity_check(20)")?);
    Ok(findings)
}

/// Checks that every reference names a row that exists.
pub(super) fn references(reader: Reader<'_>) -> Result<Vec<Finding>, StoreError> {
    reader.all("PRAGMA foreign_key_check", [], |row| {
        Ok(Finding::BrokenReference { table: row.get(0)?, parent: row.get(2)? })
    })
}

fn checked(reader: Reader<'_>, pragma: &str) -> Result<Vec<Finding>, StoreError> {
    let said = rows(reader, pragma)?;
    Ok(said
        .into_iter()
        .filter(|line| line != "ok")
        .map(|detail| Finding::DamagedPage { detail })
        .collect())
}

/// The lines that a check answers; one that stops on a damaged page is itself a finding.
fn rows(reader: Reader<'_>, pragma: &str) -> Result<Vec<String>, StoreError> {
    match reader.all(pragma, [], |row| row.get(0)) {
        Err(StoreError::Damaged { detail }) => Ok(vec![detail]),
        Err(StoreError::NotReadable) => Ok(vec!["a page does not authenticate".to_owned()]),
        other => other,
    }
}
