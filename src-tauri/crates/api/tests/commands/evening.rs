//! A treasurer's evening over the commands: a fresh file, active members, a plan, payments.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use api::testing::{TestHost, ask, desk_with_file};
use api::{Desk, Envelope, Refusal};
use chrono::NaiveDate;
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

/// A desk over a fresh file with one active member, Dupont.
pub(crate) struct Evening {
    pub(crate) desk: Arc<Desk>,
    pub(crate) host: Arc<TestHost>,
    pub(crate) place: TempDir,
    pub(crate) member: Value,
}

impl Evening {
    /// With a plan of 250.00 a month from 2026-01-05 on.
    pub(crate) fn new() -> Self {
        let evening = Self::without_plan();
        evening.adopt(json!({
            "effective_from": "2026-01-01", "base_amount": "250.00", "period": "monthly",
            "first_due": "2026-01-05", "instalments": 48, "indexation": {"kind": "none"},
            "entry_rule": "catch_up", "grace_days": 10,
        }));
        evening
    }

    pub(crate) fn without_plan() -> Self {
        let place = tempfile::tempdir().unwrap();
        let host = Arc::new(TestHost::new(place.path(), day(2026, 1, 5)));
        let desk = Arc::new(desk_with_file(host.clone()));
        let mut evening = Self { desk, host, place, member: Value::Null };
        evening.member = evening.active_member("Dupont", "2026-01-01");
        evening
    }

    pub(crate) fn on(&self, today: NaiveDate) -> &Self {
        self.host.set_today(today);
        self
    }

    pub(crate) fn try_ask(&self, name: &str, input: Value) -> Result<Value, Refusal> {
        ask(&self.desk, name, input)
    }

    pub(crate) fn ask(&self, name: &str, input: Value) -> Value {
        self.try_ask(name, input).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
    }

    pub(crate) fn refused(&self, name: &str, input: Value) -> (String, Option<String>) {
        let refusal = self.try_ask(name, input).unwrap_err();
        (refusal.code, refusal.field)
    }

    /// Calls a slow command that the person cancels while the `done`th is being made.
    pub(crate) fn cancelled_after(&self, done: u64, mut envelope: Envelope) -> Value {
        envelope.job = Some("lot".to_owned());
        let (desk, told) = (Arc::downgrade(&self.desk), Arc::new(AtomicBool::new(false)));
        let heard = Arc::clone(&told);
        self.host.on_progress(move |at| {
            if at + 1 == done {
                heard.store(true, Ordering::Relaxed);
                let desk = desk.upgrade().expect("the desk is in use");
                ask(&desk, "window.cancel", json!({"job": "lot"})).unwrap();
            }
        });
        let answer = self.desk.call(envelope).unwrap().answer;
        self.host.on_progress(|_| {});
        assert!(told.load(Ordering::Relaxed), "progress was told");
        answer
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        let folder = self.path(name);
        std::fs::create_dir(&folder).unwrap();
        folder
    }

    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        text(&path)
    }

    pub(crate) fn active_member(&self, name: &str, joined_on: &str) -> Value {
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

    pub(crate) fn leave(&self, member: &Value) {
        let letter = self.document("Lettre de départ");
        let input =
            json!({"membership": member, "to": "EXITED", "reason": "départ", "document": letter});
        self.ask("members.change_status", input);
    }

    pub(crate) fn document(&self, title: &str) -> Value {
        let path = self.file("pv.pdf", b"%PDF-1.7\nPV");
        let input = json!({"path": path, "title": title, "kind": "decision"});
        self.ask("documents.add", input)["document"].clone()
    }

    pub(crate) fn adopt(&self, plan: Value) {
        let saved = self.ask("contributions.save_plan", plan);
        self.validate(&saved["version"]);
    }

    /// Validates a version of the plan as it stands.
    pub(crate) fn validate(&self, version: &Value) {
        let plans = self.ask("contributions.plans", json!({}));
        let known = plans["versions"].as_array().unwrap();
        let read = known.iter().find(|plan| plan["version"] == *version).unwrap();
        let document = self.document("PV");
        let input = json!({
            "version": version, "row_version": read["row_version"], "document": document,
        });
        self.ask("contributions.validate_plan", input);
    }

    pub(crate) fn declare(&self, amount: &str, on: &str) -> Value {
        self.declare_one(amount, on, false)
    }

    /// As [`Self::declare`], although it may look like an earlier one.
    pub(crate) fn declare_again(&self, amount: &str, on: &str) -> Value {
        self.declare_one(amount, on, true)
    }

    fn declare_one(&self, amount: &str, on: &str, despite_duplicate: bool) -> Value {
        let path = self.file("preuve.pdf", b"%PDF-1.7\npreuve");
        let input = json!({
            "membership": self.member, "amount": amount, "value_date": on,
            "method": "BANK_TRANSFER", "proofs": [path], "despite_duplicate": despite_duplicate,
        });
        self.ask("contributions.declare", input)["id"].clone()
    }

    pub(crate) fn pay(&self, amount: &str, on: &str) -> Value {
        let id = self.declare(amount, on);
        self.ask("contributions.confirm", json!({"contribution": id}))
    }

    /// The file is whole and its books balance.
    pub(crate) fn assert_whole(&self) {
        let report = self.ask("history.verify", json!({}));
        assert_eq!((&report["whole"], &report["findings"]), (&json!(true), &json!([])));
        self.assert_balanced();
    }

    pub(crate) fn assert_balanced(&self) {
        let balance = self.ask("ledger.trial_balance", json!({"as_of": "2199-12-31"}));
        assert_eq!(balance["debit"], balance["credit"]);
    }
}

/// The text of each page of a PDF, single spaces.
pub(crate) fn pages(path: &Path) -> Vec<String> {
    let output = Command::new("pdftotext").args(["-layout", &text(path), "-"]).output();
    let output = output.expect("pdftotext is needed (poppler-utils)");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    let mut pages: Vec<String> = said
        .split('\u{c}')
        .map(|page| page.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    pages.pop();
    pages
}
