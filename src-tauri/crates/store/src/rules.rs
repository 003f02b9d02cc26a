//! Rules as data: dated parameters with their source. Source: spec 01.
//!
//! A new value never changes the past: it is a new row. Deliberately not here: the rules that ship
//! and their meaning (data of `assets`, read by `api`).

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::act::Change;
use crate::canonical;
use crate::columns::{self, codes};
use crate::error::StoreError;
use crate::reader::Reader;
use crate::unit_of_work::Tx;

codes! {
    /// Where a rule comes from.
    RuleSet {
        /// As the mission's documents state.
        Mission = "MISSION",
        /// The law in force in Belgium.
        Belgium = "BELGIUM",
        /// The cooperative's own.
        Own = "OWN",
    }
}

/// A value for a rule, from a date on.
#[derive(Debug, Clone, PartialEq)]
pub struct NewRule {
    /// Which rule.
    pub code: String,
    /// First day it holds.
    pub effective_from: NaiveDate,
    /// Its value.
    pub value: Value,
    /// Where it comes from.
    pub rule_set: RuleSet,
    /// The article, deed or PV.
    pub source: String,
    /// The document that founds it.
    pub document: Option<Uuid>,
}

/// A rule as the file keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Id.
    pub id: Uuid,
    /// What it says.
    pub rule: NewRule,
    /// Why it was set.
    pub reason: Option<String>,
    /// When.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub created_by: Option<Uuid>,
}

/// Sets a rule from a date on; the reason is the act's.
///
/// # Errors
/// [`StoreError::CheckFailed`] without a source.
pub fn set(tx: &mut Tx<'_>, id: Uuid, new: &NewRule) -> Result<(), StoreError> {
    let act = tx.act();
    tx.execute(
        "INSERT INTO rule (id, code, effective_from, value, rule_set, source, reason, \
         document_id, created_at, created_by) VALUES (:id, :code, :from, :value, :rule_set, \
         :source, :reason, :document, :at, :user)",
        named_params! {
            ":id": id,
            ":code": new.code,
            ":from": new.effective_from,
            ":value": canonical::text(&new.value),
            ":rule_set": new.rule_set,
            ":source": new.source,
            ":reason": act.reason,
            ":document": new.document,
            ":at": act.at,
            ":user": act.user,
        },
    )?;
    let said = said(id, new);
    let digest = canonical::digest(&said);
    tx.record(Change::created("rule", id, said).digest(digest));
    Ok(())
}

/// Reads the rule in force on a day: the latest from which it holds, the last set where two begin
/// on one day. `None` when none holds yet.
///
/// # Errors
/// Failures of the database.
pub fn in_force(reader: Reader<'_>, code: &str, on: NaiveDate) -> Result<Option<Rule>, StoreError> {
    reader.optional(
        "SELECT * FROM rule WHERE code = ? AND effective_from <= ? \
         ORDER BY effective_from DESC, number DESC LIMIT 1",
        params![code, on],
        of_row,
    )
}

/// Reads every rule in force on a day, by code.
///
/// # Errors
/// Failures of the database.
pub fn all_in_force(reader: Reader<'_>, on: NaiveDate) -> Result<Vec<Rule>, StoreError> {
    reader.all(
        "SELECT * FROM rule WHERE number IN (SELECT first_value(number) OVER \
         (PARTITION BY code ORDER BY effective_from DESC, number DESC) \
         FROM rule WHERE effective_from <= ?) ORDER BY code",
        [on],
        of_row,
    )
}

/// Reads every value that a rule had or will have, the latest first.
///
/// # Errors
/// Failures of the database.
pub fn history_of(reader: Reader<'_>, code: &str) -> Result<Vec<Rule>, StoreError> {
    reader.all(
        "SELECT * FROM rule WHERE code = ? ORDER BY effective_from DESC, number DESC",
        [code],
        of_row,
    )
}

/// The digests of the rules as they are now, for `verify`.
pub(crate) fn witnesses(
    reader: Reader<'_>,
    see: &mut dyn FnMut(Uuid, [u8; 32]),
) -> Result<(), StoreError> {
    for rule in reader.all("SELECT * FROM rule", [], of_row)? {
        see(rule.id, canonical::digest(&said(rule.id, &rule.rule)));
    }
    Ok(())
}

fn said(id: Uuid, rule: &NewRule) -> Value {
    json!({
        "id": id,
        "code": rule.code,
        "effective_from": rule.effective_from,
        "value": rule.value,
        "rule_set": rule.rule_set.code(),
        "source": rule.source,
        "document": rule.document,
    })
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Rule> {
    Ok(Rule {
        id: row.get("id")?,
        rule: NewRule {
            code: row.get("code")?,
            effective_from: row.get("effective_from")?,
            value: columns::json(row, "value")?,
            rule_set: columns::code(row, "rule_set")?,
            source: row.get("source")?,
            document: row.get("document_id")?,
        },
        reason: row.get("reason")?,
        created_at: row.get("created_at")?,
        created_by: row.get("created_by")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::fixture;

    fn set_rate(store: &mut Store, number: u128, from: u32, value: &str) {
        let new = NewRule {
            code: "legal_rate".to_owned(),
            effective_from: fixture::day(from),
            value: json!(value),
            rule_set: RuleSet::Belgium,
            source: "loi du 5 mai 1865".to_owned(),
            document: None,
        };
        store
            .unit_of_work(&fixture::act("settings.set_rule"), |tx| {
                set(tx, fixture::id(number), &new)
            })
            .unwrap();
    }

    #[test]
    fn a_rule_holds_from_its_date_and_never_changes_the_past() {
        let mut store = fixture::store();
        set_rate(&mut store, 50, 5, "0.0575");
        set_rate(&mut store, 51, 10, "0.045");
        set_rate(&mut store, 52, 10, "0.046");
        for (day, value) in [
            (4, None),
            (5, Some("0.0575")),
            (9, Some("0.0575")),
            (10, Some("0.046")),
            (11, Some("0.046")),
        ] {
            let rule = in_force(store.reader(), "legal_rate", fixture::day(day)).unwrap();
            let found = rule.map(|rule| rule.rule.value);
            assert_eq!(found, value.map(|value| json!(value)), "January {day}");
        }
        assert_eq!(history_of(store.reader(), "legal_rate").unwrap().len(), 3);
    }

    #[test]
    fn each_rule_in_force_is_listed_once() {
        let mut store = fixture::store();
        set_rate(&mut store, 50, 5, "0.0575");
        set_rate(&mut store, 51, 10, "0.045");
        for (day, values) in [(4, vec![]), (9, vec!["0.0575"]), (12, vec!["0.045"])] {
            let rules = all_in_force(store.reader(), fixture::day(day)).unwrap();
            let found: Vec<Value> = rules.into_iter().map(|rule| rule.rule.value).collect();
            assert_eq!(found, values, "January {day}");
        }
    }
}
