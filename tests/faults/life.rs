//! The file whose writers are killed: some members, a plan, one instalment.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use api::Desk;
use api::testing::{TestHost, ask};
use chrono::{Days, Months, NaiveDate};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Memberships that are asked for money.
pub(super) const MEMBERS: usize = 5;
/// Rows of a list.
pub(super) const ROWS: usize = 15;

const FOLDER: &str = "HOUSE_FAULT_FOLDER";
const CODE: &str = "HOUSE_FAULT_CODE";
const FIRST_DUE: (i32, u32, u32) = (2026, 1, 5);

/// A file and a desk over it, in the process that kills or in the one that is killed.
pub(super) struct Life {
    folder: PathBuf,
    /// Removed with the process that made it.
    _place: Option<TempDir>,
    code: String,
    host: Arc<TestHost>,
    desk: Desk,
    month: Cell<u32>,
}

fn first_due() -> NaiveDate {
    let (year, month, day) = FIRST_DUE;
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

impl Life {
    /// The file, closed, and all that its writers need.
    pub(super) fn prepare() -> Self {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().to_owned();
        let host = Arc::new(TestHost::new(&folder, first_due()));
        let desk = Desk::new(host.clone());
        let path = folder.join("ferme.coop");
        let create = json!({
            "path": path.to_string_lossy(), "name": "Ferme", "user_name": "Nadia",
            "iban": "BE68539007547034",
        });
        let created = ask(&desk, "cooperative.create", create).expect("a fresh file");
        let code = created["recovery_code"].as_str().expect("a code").to_owned();
        let life = Self { folder, _place: Some(place), code, host, desk, month: Cell::new(0) };
        life.fill();
        life.call("cooperative.close", json!({}));
        life.host.count_ids_from(900_000_000);
        life
    }

    fn fill(&self) {
        for number in 0..MEMBERS {
            let titular = json!({ "family_name": format!("Membre{number}") });
            let add = json!({ "titulars": [titular], "joined_on": "2026-01-01" });
            let member = self.call("members.add", add)["id"].clone();
            let shown = self.call("members.show", json!({ "membership": member }));
            for piece in shown["kyc"].as_array().expect("pieces") {
                let input = json!({ "membership": member, "piece": piece["piece"], "seen": true });
                self.call("members.set_kyc", input);
            }
            let active = json!({ "membership": member, "to": "ACTIVE", "reason": "complet" });
            self.call("members.change_status", active);
        }
        let terms = json!({
            "effective_from": "2026-01-01", "base_amount": "250.00", "period": "monthly",
            "first_due": first_due(), "instalments": 600, "indexation": { "kind": "none" },
            "entry_rule": "catch_up", "grace_days": 10,
        });
        self.call("contributions.save_plan", terms);
        let add = json!({ "path": self.file("pv.pdf", b"%PDF-1.7\nPV"), "title": "PV", "kind": "decision" });
        let document = self.call("documents.add", add)["document"].clone();
        self.call(
            "contributions.validate_plan",
            json!({ "version": 1, "row_version": 1, "document": document }),
        );
        self.call("contributions.issue_dues", json!({}));
        self.file("preuve.pdf", b"%PDF-1.7\npreuve");
    }

    /// What a child must know.
    pub(super) fn told(&self) -> [(&'static str, String); 2] {
        [(FOLDER, self.folder.to_string_lossy().into_owned()), (CODE, self.code.clone())]
    }

    /// The same file in the process that will be killed; each round has ids of its own.
    pub(super) fn of_child(round: u32) -> Self {
        let folder = PathBuf::from(std::env::var_os(FOLDER).expect("a folder"));
        let code = std::env::var(CODE).expect("a code");
        let host = Arc::new(TestHost::new(&folder, first_due()));
        host.count_ids_from(u64::from(round) * 1_000_000);
        let desk = Desk::new(host.clone());
        let life = Self { folder, _place: None, code, host, desk, month: Cell::new(0) };
        life.open();
        let dues = life.ask("contributions.dues");
        let issued = dues["dues"].as_array().map_or(0, Vec::len) / MEMBERS;
        life.month.set(u32::try_from(issued).expect("few"));
        life
    }

    fn open(&self) -> Value {
        let path = self.folder.join("ferme.coop");
        let input = json!({ "path": path.to_string_lossy(), "recovery_code": self.code });
        self.call("cooperative.open", input)
    }

    /// Opens the file again after a kill, as of a day after all that was written; tells whether
    /// there was something to recover.
    pub(super) fn reopen(&self) -> bool {
        self.host.set_today(first_due() + Months::new(590));
        let opened = self.open();
        let notices = opened["file"]["notices"].as_array().expect("notices");
        notices.iter().any(|notice| notice["code"] == "recovered_after_crash")
    }

    /// Every page, document, event and entry is as it was written, and the books balance.
    pub(super) fn assert_whole(&self) {
        let report = self.ask("history.verify");
        assert_eq!((&report["whole"], &report["findings"]), (&json!(true), &json!([])));
        let balance = self.ask("ledger.trial_balance");
        assert_eq!(balance["debit"], balance["credit"]);
    }

    pub(super) fn ask(&self, name: &str) -> Value {
        self.call(name, json!({}))
    }

    pub(super) fn call(&self, name: &str, input: Value) -> Value {
        ask(&self.desk, name, input).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
    }

    fn file(&self, name: &str, bytes: &[u8]) -> Value {
        let path = self.folder.join(name);
        std::fs::write(&path, bytes).expect("a file");
        shown(&path)
    }

    /// Declares a payment of its own amount, with its proof; gives its id.
    pub(super) fn declare(&self, round: u32, turn: u32) -> Value {
        let members = self.ask("members.list");
        let input = json!({
            "membership": members["members"][0]["id"],
            "amount": format!("{round}.{:02}", turn % 100),
            "value_date": first_due(), "method": "BANK_TRANSFER", "despite_duplicate": true,
            "proofs": [shown(&self.folder.join("preuve.pdf"))],
        });
        self.call("contributions.declare", input)["id"].clone()
    }

    /// Moves to the due date of the first instalment that is not issued.
    pub(super) fn next_month(&self) -> NaiveDate {
        let month = self.month.get();
        self.month.set(month + 1);
        let day = first_due() + Months::new(month);
        self.host.set_today(day);
        day
    }

    /// Writes a list of its own; gives its name and path.
    pub(super) fn list(&self, round: u32, turn: u32) -> (String, Value) {
        let name = format!("Liste{round}x{turn}");
        let rows: String =
            (0..ROWS).map(|row| format!("{name};p{row}.{name}@exemple.be\n")).collect();
        let path = self.file(&format!("{name}.csv"), format!("Nom;Courriel\n{rows}").as_bytes());
        (name, path)
    }

    /// A day of its own.
    pub(super) fn day_of(&self, round: u32, turn: u32) -> NaiveDate {
        first_due() + Days::new(u64::from(round * 100 + turn))
    }

    /// Imports a list again.
    pub(super) fn import_again(&self, name: &str) -> Value {
        let path = shown(&self.folder.join(format!("{name}.csv")));
        self.call("members.import", json!({ "path": path, "joined_on": "2026-01-01" }))
    }

    /// Makes a folder of its own for a batch.
    pub(super) fn batch(&self, round: u32, turn: u32) -> Value {
        let path = self.folder.join(format!("lot-{round}-{turn}"));
        std::fs::create_dir_all(&path).expect("a folder");
        shown(&path)
    }

    /// The folders of every batch so far.
    pub(super) fn batches(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(&self.folder).expect("a folder");
        entries
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| {
                path.is_dir()
                    && path
                        .file_name()
                        .is_some_and(|name| name.to_string_lossy().starts_with("lot-"))
            })
            .collect()
    }
}

fn shown(path: &Path) -> Value {
    json!(path.to_string_lossy())
}
