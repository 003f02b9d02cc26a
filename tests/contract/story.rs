//! A small cooperative's life in which every command is asked once for the record.

use std::path::Path;
use std::sync::Arc;

use api::testing::{TestHost, ask};
use api::{Desk, Host};
use chrono::NaiveDate;
use serde_json::{Value, json};
use tempfile::TempDir;

const PHRASE: &str = "petit jardin bleu";

/// The story's desk, and what was asked and answered for the record.
pub(super) struct Story {
    folder: TempDir,
    host: Arc<TestHost>,
    desk: Desk,
    told: Vec<(String, Value, Value)>,
}

/// Tells the story; gives each command's request and reply, paths as `/coop/…`.
pub(super) fn tell() -> Vec<(String, Value, Value)> {
    let folder = tempfile::tempdir().expect("a folder");
    let host = Arc::new(TestHost::new(folder.path(), day(2026, 1, 5)));
    let desk = Desk::new(host.clone());
    let mut story = Story { folder, host, desk, told: Vec::new() };
    story.beginning();
    let members = story.people();
    let document = story.plan(&members);
    story.money(&members);
    story.books();
    story.previews();
    story.papers(&members, &document);
    story.users(&members);
    story.files();
    let place = story.folder.path().to_string_lossy().into_owned();
    story
        .told
        .into_iter()
        .map(|(name, input, answer)| (name, moved(input, &place), moved(answer, &place)))
        .collect()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// What lies in the test's folder, as if it lay in `/coop`.
fn moved(value: Value, place: &str) -> Value {
    match value {
        Value::Array(rows) => rows.into_iter().map(|row| moved(row, place)).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, field)| (name, moved(field, place))).collect()
        }
        Value::String(text) => Value::String(text.replace(place, "/coop")),
        other => other,
    }
}

impl Story {
    /// Asks, without noting it.
    fn ask(&self, name: &str, input: Value) -> Value {
        ask(&self.desk, name, input).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
    }

    /// Asks for the record.
    pub(super) fn note(&mut self, name: &str, input: Value) -> Value {
        let answer = self.ask(name, input.clone());
        self.told.push((name.to_owned(), input, answer.clone()));
        answer
    }

    fn path(&self, name: &str) -> Value {
        json!(self.folder.path().join(name).to_string_lossy())
    }

    fn file(&self, name: &str, bytes: &[u8]) -> Value {
        std::fs::write(self.folder.path().join(name), bytes).expect("a file");
        self.path(name)
    }

    fn beginning(&mut self) {
        let list = self.folder.path().join("membres.csv");
        self.host.answer_dialog(vec![list]);
        self.note("window.pick", json!({"pick": "open_list", "suggested_name": null}));
        self.note("window.cancel", json!({"job": "lot"}));
        self.note("window.painted", json!({"what": "first_figures_painted"}));
        let create = json!({
            "path": self.path("ferme.coop"), "name": "Ferme du Temple", "user_name": "Nadia",
            "address": "Rue du Temple 12\n7080 Frameries", "iban": "BE68539007547034",
        });
        self.note("cooperative.create", create);
        self.note("cooperative.start", json!({}));
        self.note("cooperative.current", json!({}));
        self.note("cooperative.recent", json!({}));
        self.note("cooperative.recovery_code", json!({"passphrase": null}));
        let shown = self.note("cooperative.show", json!({}));
        let update = json!({
            "name": "Ferme du Temple", "enterprise_number": "0403.019.261", "language": "fr",
            "address": "Rue du Temple 12\n7080 Frameries", "iban": "BE68539007547034",
            "reserve_iban": null, "row_version": shown["row_version"],
        });
        self.note("cooperative.update", update);
    }

    /// Two members: one typed, one from a list, both active.
    fn people(&mut self) -> Vec<Value> {
        let titular = json!({
            "family_name": "Lambert", "given_name": "Claire", "email": "claire.lambert@exemple.be",
            "phone": "0470 12 34 56", "street": "Rue du Temple 12", "postal_code": "7080",
            "city": "Frameries", "country": "BE",
        });
        let add = json!({
            "titulars": [titular], "household": "Lambert", "adults": 2, "children": 1,
            "joined_on": "2026-01-01",
        });
        self.note("members.add", add);
        let list =
            "Nom;Prénom;Rang;Courriel\nPeeters;Joris;2;joris.peeters@voorbeeld.be\nSans rang;;x;\n";
        let import =
            json!({"path": self.file("membres.csv", list.as_bytes()), "joined_on": "2026-01-01"});
        self.note("members.preview_import", import.clone());
        self.note("members.import", import);
        let rows = self.ask("members.list", json!({}))["members"].clone();
        let members: Vec<Value> =
            rows.as_array().expect("members").iter().map(|row| row["id"].clone()).collect();
        let letter = self.document("decision", "PV du rang");
        for (member, row) in members.iter().zip(rows.as_array().expect("members")) {
            let first = row["number"] == 1;
            let kyc = self.ask("members.show", json!({"membership": member}))["kyc"].clone();
            for (position, piece) in kyc.as_array().expect("pieces").iter().enumerate() {
                let seen = json!({"membership": member, "piece": piece["piece"], "seen": true});
                self.once(first && position == 0, "members.set_kyc", seen);
            }
            let active = json!({"membership": member, "to": "ACTIVE", "reason": "Dossier complet"});
            self.once(first, "members.change_status", active);
        }
        let first = members[0].clone();
        let rank =
            json!({"membership": first, "rank": 3, "reason": "Décision", "document": letter});
        self.note("members.change_rank", rank);
        let shown = self.ask("members.show", json!({"membership": first}));
        let person = &shown["persons"][0];
        let consent = json!({"person": person["id"], "granted": true, "how": "Par écrit"});
        self.note("members.set_consent", consent);
        let update = json!({
            "id": person["id"], "row_version": person["row_version"],
            "person": {
                "family_name": "Lambert", "given_name": "Claire", "language": "fr",
                "phone": "0470 12 34 56", "note": "Préfère le courriel",
            },
        });
        self.note("members.update_person", update);
        let version = self.ask("members.show", json!({"membership": first}))["row_version"].clone();
        let update = json!({
            "membership": first, "row_version": version, "iban": "BE71096123456769", "adults": 2,
            "children": 2,
        });
        self.note("members.update", update);
        self.note("members.persons", json!({}));
        let shown = self.ask("members.show", json!({"membership": members[1]}));
        let correct = json!({
            "membership": members[1], "joined_on": "2026-01-01", "household": "Peeters-Maes",
            "titulars": [{"person": shown["persons"][0]["id"], "new": null}],
            "reason": "Foyer mal recopié", "row_version": shown["row_version"],
        });
        self.note("members.correct", correct);
        members
    }

    fn once(&mut self, noted: bool, name: &str, input: Value) {
        if noted {
            self.note(name, input);
        } else {
            self.ask(name, input);
        }
    }

    fn document(&mut self, kind: &str, title: &str) -> Value {
        let path = self.file("piece.pdf", b"%PDF-1.7\nexemple");
        let input = json!({"path": path, "title": title, "kind": kind, "on": "2026-01-05"});
        self.ask("documents.add", input)["document"].clone()
    }

    /// The opening balances, then the plan with its decision, then its dues and their call.
    fn plan(&mut self, members: &[Value]) -> Value {
        let accounts = self.note("ledger.accounts", json!({}));
        let of_role = |role: &str| {
            let rows = accounts["accounts"].as_array().expect("accounts");
            let row = rows.iter().find(|row| row["role"] == role);
            row.unwrap_or_else(|| panic!("no account of {role}: {rows:?}"))["number"].clone()
        };
        let opening = json!({"on": "2026-01-01", "lines": [
            {"account": of_role("bank"), "membership": null, "amount": "1000.00"},
            {"account": of_role("destination.common_purse"), "membership": null, "amount": "-900.00"},
            {"account": null, "membership": members[1], "amount": "-100.00"},
        ]});
        self.note("ledger.preview_opening", opening.clone());
        self.note("ledger.enter_opening", opening.clone());
        self.note("ledger.reverse_opening", json!({"reason": "solde mal recopié"}));
        self.ask("ledger.enter_opening", opening);

        let path = self.file("pv.pdf", b"%PDF-1.7\nexemple");
        let add =
            json!({"path": path, "title": "PV du plan", "kind": "decision", "on": "2026-01-05"});
        let document = self.note("documents.add", add)["document"].clone();
        let mut terms = json!({
            "base_amount": "250.00", "period": "half_yearly", "first_due": "2025-07-05",
            "instalments": 4, "risk_premium": "0.02",
            "indexation": {"kind": "fixed", "rate": "0.03", "compounding": "compound"},
        });
        self.note("contributions.preview_plan", terms.clone());
        terms["effective_from"] = json!("2025-07-05");
        terms["entry_rule"] = json!("catch_up");
        terms["grace_days"] = json!(10);
        let saved = self.note("contributions.save_plan", terms);
        let validate =
            json!({"version": 1, "row_version": saved["row_version"], "document": document});
        self.note("contributions.validate_plan", validate);
        self.host.set_today(day(2026, 3, 5));
        self.note("contributions.preview_issue", json!({"until": null}));
        self.note("contributions.issue_dues", json!({"until": null}));
        let call = json!({"title": "Appel de mars", "until": "2026-03-05"});
        self.note("contributions.issue_call", call);
        document
    }

    fn money(&mut self, members: &[Value]) {
        let dues = json!([
            {"id": "janvier", "due_on": "2026-01-05", "amount": "250.00"},
            {"id": "retard", "due_on": "2026-01-05", "amount": "2.05", "kind": "penalty"},
        ]);
        let payments = json!([{"on": "2026-02-04", "amount": "300.00"}]);
        let input = json!({"dues": dues, "payments": payments, "penalties_first": false});
        self.note("contributions.preview_imputation", input);
        let rule = json!({"grace_days": 10, "kind": "daily", "rate": "0.10"});
        let input = json!({
            "due_on": "2026-01-05", "amount": "250.00", "payments": [], "as_of": "2026-02-04",
            "rule": rule,
        });
        self.note("contributions.preview_penalty", input);

        let proof = self.file("extrait.pdf", b"%PDF-1.7\nexemple");
        let declare = |member: &Value, amount: &str| {
            json!({
                "membership": member, "amount": amount, "value_date": "2026-03-02",
                "method": "BANK_TRANSFER", "reference": "Virement", "note": "Premier versement",
                "proofs": [proof],
            })
        };
        let first =
            self.note("contributions.declare", declare(&members[0], "300.00"))["id"].clone();
        let more = json!({"contribution": first, "membership": null, "path": proof});
        self.note("contributions.add_proof", more);
        self.note("contributions.confirm", json!({"contribution": first}));
        let wrong = self.ask("contributions.declare", declare(&members[0], "25.00"))["id"].clone();
        self.ask("contributions.confirm", json!({"contribution": wrong}));
        let undo = json!({"contribution": wrong, "reason": "Montant mal recopié"});
        self.note("contributions.reverse", undo);
        let refused =
            self.ask("contributions.declare", declare(&members[1], "40.00"))["id"].clone();
        let reject = json!({"contribution": refused, "reason": "Rien sur le compte"});
        self.note("contributions.reject", reject);
        self.ask("contributions.declare", declare(&members[1], "50.00"));

        self.note("members.list", json!({}));
        self.note("members.show", json!({"membership": members[0]}));
        self.note("contributions.plans", json!({}));
        self.note("contributions.dues", json!({"membership": null, "as_of": null}));
        self.note("contributions.calls", json!({}));
        self.note("contributions.list", json!({"membership": null, "status": null}));
        let account = json!({"membership": members[0], "from": null, "to": null});
        self.note("contributions.account", account);
    }

    fn books(&mut self) {
        let all = json!({
            "from": null, "to": null, "account": null, "membership": null, "limit": null,
            "offset": null,
        });
        self.note("ledger.entries", all);
        let balance = self.note("ledger.trial_balance", json!({"as_of": null}));
        let account = balance["lines"][0]["account"].clone();
        self.note("ledger.account", json!({"account": account, "from": null, "to": null}));
        self.note("cooperative.dashboard", json!({}));
    }

    fn papers(&mut self, members: &[Value], document: &Value) {
        self.note("documents.list", json!({}));
        self.note("documents.content", json!({"document": document}));
        let show = json!({"document": document, "visibility": "EVERYONE"});
        self.note("documents.set_visibility", show);
        let save = json!({"document": document, "path": self.path("copie.pdf")});
        self.note("documents.save", save);
        self.host.open_documents();
        self.note("documents.print", json!({"document": document}));
        let statement = json!({"membership": members[0], "from": null, "to": null});
        self.note("documents.statement", statement);
        let all = json!({
            "path": self.path("releves.pdf"), "single_file": true, "from": null, "to": null,
        });
        self.note("documents.statements", all);
        let call = self.ask("contributions.calls", json!({}))["calls"][0]["id"].clone();
        let calls = json!({"call": call, "path": self.path("appels.pdf"), "single_file": true});
        self.note("documents.calls", calls);
        let sheet = json!({"path": self.path("code.pdf"), "passphrase": null});
        self.note("documents.recovery_sheet", sheet);
        let all = json!({"entity": null, "entity_id": null, "before": null});
        self.note("history.timeline", all);
        let first = json!({"entity": null, "entity_id": null, "before": 6});
        self.note("history.events", first);
        self.note("history.verify", json!({}));
    }

    fn users(&mut self, members: &[Value]) {
        self.note("settings.set_passphrase", json!({"passphrase": PHRASE, "present": null}));
        let add = json!({
            "name": "Paul", "role": "TREASURER", "person": null, "passphrase": PHRASE,
        });
        self.note("settings.add_user", add);
        let users = self.note("settings.users", json!({}))["users"].clone();
        let paul = users.as_array().expect("users").iter().find(|user| user["name"] == "Paul");
        let paul = paul.expect("Paul was added").clone();
        let update = json!({
            "id": paul["id"], "name": "Paul", "role": "AUDITOR", "person": null,
            "disabled": false, "row_version": paul["row_version"],
        });
        self.note("settings.update_user", update);
        self.note("settings.duties", json!({}));
        self.note("settings.set_duties", json!({"separation": false}));
        self.nadia_is(members);
        self.note("members.own", json!({}));
        self.note("settings.sign_out", json!({}));
        let current = self.ask("cooperative.current", json!({}));
        let users = current["file"]["users"].as_array().expect("users").clone();
        let nadia = users.iter().find(|user| user["name"] == "Nadia").expect("Nadia");
        let sign_in = json!({"user": nadia["id"], "passphrase": PHRASE});
        self.note("settings.sign_in", sign_in);
    }

    /// Nadia is the first titular of the first member.
    fn nadia_is(&mut self, members: &[Value]) {
        let shown = self.ask("members.show", json!({"membership": members[0]}));
        let users = self.ask("settings.users", json!({}))["users"].clone();
        let nadia = users.as_array().expect("users").iter().find(|user| user["name"] == "Nadia");
        let nadia = nadia.expect("Nadia made the file");
        let update = json!({
            "id": nadia["id"], "name": "Nadia", "role": nadia["role"], "disabled": false,
            "person": shown["persons"][0]["id"], "row_version": nadia["row_version"],
        });
        self.ask("settings.update_user", update);
    }

    fn files(&mut self) {
        self.note("cooperative.copy", json!({"path": self.path("copie.coop")}));
        let backup = self.path("sauvegarde.coop");
        self.note("cooperative.back_up", json!({"path": backup}));
        let open = json!({"path": backup, "recovery_code": null});
        self.note("history.verify_file", open);
        // An automatic copy, under a name that does not change with the test's folder.
        let folder = self.host.backups_folder();
        let kept = folder.join("00000000-0000-0000-0000-000000000001-c0ffee00-2026-03-04.coop");
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::copy(self.folder.path().join("sauvegarde.coop"), kept).expect("a copy");
        self.note("cooperative.backups", json!({}));
        let both = json!({
            "backup": backup, "path": self.path("ferme.coop"), "recovery_code": null,
        });
        self.note("cooperative.compare_backup", both.clone());
        self.note("cooperative.restore", both);
        self.note("cooperative.close", json!({}));
        let open = json!({"path": self.path("copie.coop"), "recovery_code": null});
        self.note("cooperative.open", open);
        let demo = self.folder.path().join("Ferme du Temple (exemple).coop");
        self.note("cooperative.create_demo", json!({"path": shown(&demo)}));
        self.note("cooperative.open_demo", json!({}));
        self.ask("cooperative.close", json!({}));
    }
}

fn shown(path: &Path) -> Value {
    json!(path.to_string_lossy())
}
