//! The evening that the tests of this area share: a file with a member and a plan.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::testing::{TestHost, ask, desk_with_file};

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A desk over a fresh file with one active member and a validated plan of 250.00 a month.
pub(super) struct Evening {
    pub(super) desk: Desk,
    host: Arc<TestHost>,
    pub(super) folder: TempDir,
    pub(super) member: Value,
}

impl Evening {
    pub(super) fn new() -> Self {
        let evening = Self::without_plan();
        let saved =
            evening.ask("contributions.save_plan", plan("2026-01-01", "2026-01-05", "250.00"));
        evening.validate(&saved["version"]);
        evening
    }

    pub(super) fn without_plan() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let host = Arc::new(TestHost::new(folder.path(), day(2026, 1, 5)));
        let desk = desk_with_file(host.clone());
        let mut evening = Self { desk, host, folder, member: Value::Null };
        evening.member = evening.active_member("Dupont", "2026-01-01");
        evening
    }

    pub(super) fn on(&self, year: i32, month: u32, number: u32) -> &Self {
        self.host.set_today(day(year, month, number));
        self
    }

    pub(super) fn try_ask(&self, name: &str, input: Value) -> Result<Value, Refusal> {
        ask(&self.desk, name, input)
    }

    pub(super) fn ask(&self, name: &str, input: Value) -> Value {
        self.try_ask(name, input).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
    }

    pub(super) fn refused(&self, name: &str, input: Value) -> (String, Option<String>) {
        let refusal = self.try_ask(name, input).unwrap_err();
        (refusal.code, refusal.field)
    }

    pub(super) fn active_member(&self, name: &str, joined_on: &str) -> Value {
        let input = json!({"titulars": [{"family_name": name}], "joined_on": joined_on});
        let member = self.ask("members.add", input)["id"].clone();
        for piece in ["identity", "address", "household_composition", "commitment_letter"] {
            let input = json!({"membership": member, "piece": piece, "seen": true});
            self.ask("members.set_kyc", input);
        }
        let input = json!({"membership": member, "to": "ACTIVE", "reason": "complet"});
        self.ask("members.change_status", input);
        member
    }

    pub(super) fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_string_lossy().into_owned()
    }

    pub(super) fn document(&self) -> Value {
        let path = self.file("pv.pdf", b"%PDF-1.7\nPV");
        let input = json!({"path": path, "title": "PV", "kind": "decision"});
        self.ask("documents.add", input)["document"].clone()
    }

    pub(super) fn validate(&self, version: &Value) {
        let document = self.document();
        let plans = self.ask("contributions.plans", json!({}));
        let known = plans["versions"].as_array().unwrap();
        let read = known.iter().find(|plan| plan["version"] == *version).unwrap();
        let input = json!({
            "version": version, "row_version": read["row_version"], "document": document,
        });
        self.ask("contributions.validate_plan", input);
    }

    pub(super) fn declare(&self, amount: &str, on: &str) -> Value {
        let path = self.file("preuve.pdf", b"%PDF-1.7\npreuve");
        let input = json!({
            "membership": self.member, "amount": amount, "value_date": on,
            "method": "BANK_TRANSFER", "proofs": [path],
        });
        self.ask("contributions.declare", input)["id"].clone()
    }

    pub(super) fn pay(&self, amount: &str, on: &str) -> Value {
        let id = self.declare(amount, on);
        self.ask("contributions.confirm", json!({"contribution": id}))
    }

    pub(super) fn states(&self) -> Vec<(String, String)> {
        let list = self.ask("contributions.dues", json!({"membership": self.member}));
        let mut states: Vec<_> = list["dues"]
            .as_array()
            .unwrap()
            .iter()
            .map(|due| (text(&due["state"]), text(&due["outstanding"])))
            .collect();
        states.reverse();
        states
    }

    /// The trial balance comes to zero, and the members' accounts sum to their control account.
    pub(super) fn assert_balanced(&self) {
        let balance = self.ask("ledger.trial_balance", json!({"as_of": "2199-12-31"}));
        assert_eq!(balance["debit"], balance["credit"]);
    }
}

pub(super) fn plan(effective_from: &str, first_due: &str, base: &str) -> Value {
    json!({
        "effective_from": effective_from, "base_amount": base, "period": "monthly",
        "first_due": first_due, "instalments": 48, "indexation": {"kind": "none"},
        "entry_rule": "catch_up", "grace_days": 10,
    })
}

pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

pub(super) fn pair(state: &str, outstanding: &str) -> (String, String) {
    (state.to_owned(), outstanding.to_owned())
}

pub(super) fn blamed(code: &str, field: &str) -> (String, Option<String>) {
    (code.to_owned(), Some(field.to_owned()))
}

pub(super) fn plain(code: &str) -> (String, Option<String>) {
    (code.to_owned(), None)
}
