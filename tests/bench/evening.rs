//! What a treasurer waits for on a full evening, over the commands of `api` on a file on the disk.
//!
//! Deliberately not here: a threshold; a figure is read by a person.
#![allow(clippy::print_stdout, reason = "its output is what it is for")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a measure that cannot be taken must stop")]

#[path = "told.rs"]
mod told;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use api::testing::{TestHost, ask, desk_with_file};
use api::{Desk, FileKey};
use chrono::{Days, NaiveDate};
use domain::contributions::{Destination, DueKind};
use domain::kernel::Money;
use domain::ledger::{Entry, EventKind, Posting, Role, SubAccount};
use serde_json::{Value, json};
use store::ledger::{charts, post, years};
use store::{Act, Store, StoreError};
use told::{Beside, median, tell, timed};
use uuid::Uuid;

/// Memberships of the cooperative that is measured.
const MEMBERS: usize = 200;
/// Contributions confirmed one by one, five a membership.
const CONTRIBUTIONS: usize = 1_000;
/// Entries of two postings each.
const ENTRIES: usize = 100_000;
/// Entries of one transaction while the file is filled.
const BATCH: usize = 1_000;

fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let evening = Evening::prepare(folder.path());
    tell(
        "1 000 contributions confirmed one by one",
        evening.confirm_all(),
        durable_writes(folder.path()),
    );
    evening.statements();
    drop(evening);
    trial_balance(folder.path());
}

/// As many writes of one page that reach the disk before the next: what no program can be under.
fn durable_writes(folder: &Path) -> Beside {
    let mut file = fs::File::create(folder.join("durable")).unwrap();
    let page = [7_u8; 4096];
    let ((), took) = timed(|| {
        for _ in 0..CONTRIBUTIONS {
            file.write_all(&page).unwrap();
            file.sync_data().unwrap();
        }
    });
    Beside::Peer("1 000 pages written durably, one by one", took)
}

/// A cooperative of [`MEMBERS`] with three years of dues, and payments that wait to be confirmed.
struct Evening {
    desk: Desk,
    folder: PathBuf,
    waiting: Vec<Value>,
}

impl Evening {
    fn prepare(folder: &Path) -> Self {
        let today = day(2026, 12, 31);
        let host = Arc::new(TestHost::new(folder, today));
        let desk = desk_with_file(Arc::clone(&host));
        let decision = folder.join("pv.pdf");
        fs::write(&decision, "%PDF-1.7\n").unwrap();
        let input = json!({ "path": decision, "title": "PV", "kind": "decision" });
        let document = ask(&desk, "documents.add", input).unwrap()["document"].clone();
        host.set_today(day(2024, 1, 1));
        let members: Vec<Value> = (0..MEMBERS).map(|number| join(&desk, number)).collect();
        let plan = json!({
            "effective_from": "2024-01-01", "base_amount": "250.00", "period": "monthly",
            "first_due": "2024-01-05", "instalments": 48, "entry_rule": "catch_up",
            "indexation": { "kind": "fixed", "rate": "0.03", "compounding": "compound" },
        });
        ask(&desk, "contributions.save_plan", plan).unwrap();
        let input = json!({ "version": 1, "row_version": 1, "document": document });
        ask(&desk, "contributions.validate_plan", input).unwrap();
        host.set_today(today);
        ask(&desk, "contributions.issue_dues", json!({})).unwrap();
        let waiting =
            (0..CONTRIBUTIONS).map(|n| declare(&desk, folder, &members[n % MEMBERS], n)).collect();
        Self { desk, folder: folder.to_owned(), waiting }
    }

    fn confirm_all(&self) -> Duration {
        let ((), took) = timed(|| {
            for contribution in &self.waiting {
                let input = json!({ "contribution": contribution });
                let answer = ask(&self.desk, "contributions.confirm", input).unwrap();
                assert_eq!(answer["status"], "CONFIRMED");
            }
        });
        took
    }

    fn statements(&self) {
        let folder = self.folder.join("statements");
        fs::create_dir(&folder).unwrap();
        let input = json!({ "path": folder, "single_file": false, "from": "2024-01-01", "to": "2026-12-31" });
        let (answer, took) = timed(|| ask(&self.desk, "documents.statements", input).unwrap());
        assert_eq!(answer["made"], json!(MEMBERS), "{answer}");
        let pages: usize =
            answer["files"].as_array().unwrap().iter().map(|file| pages(&folder, file)).sum();
        assert_eq!(pages, 2 * MEMBERS, "each of two pages");
        tell(
            &format!("{MEMBERS} statements, {pages} pages"),
            took,
            Beside::Note("one PDF each, written to the disk".into()),
        );
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Adds an active membership; gives its id.
fn join(desk: &Desk, number: usize) -> Value {
    let input = json!({
        "titulars": [{ "family_name": format!("Membre {number}") }], "joined_on": "2024-01-01",
    });
    let id = ask(desk, "members.add", input).unwrap()["id"].clone();
    for piece in ["identity", "address", "household_composition", "commitment_letter"] {
        let input = json!({ "membership": id, "piece": piece, "seen": true });
        ask(desk, "members.set_kyc", input).unwrap();
    }
    let input = json!({ "membership": id, "to": "ACTIVE", "reason": "dossier complet" });
    ask(desk, "members.change_status", input).unwrap();
    id
}

/// Declares a payment with its own proof; gives its id.
fn declare(desk: &Desk, folder: &Path, membership: &Value, number: usize) -> Value {
    let proof = folder.join(format!("virement-{number}.pdf"));
    fs::write(&proof, format!("%PDF-1.7\n% {number}\n")).unwrap();
    let round = u64::try_from(number / MEMBERS).unwrap();
    let paid = day(2026, 12, 1) + Days::new(round);
    let input = json!({
        "membership": membership, "amount": "1250.00", "value_date": paid.to_string(),
        "method": "BANK_TRANSFER", "proofs": [proof],
    });
    ask(desk, "contributions.declare", input).unwrap()["id"].clone()
}

/// How many pages a PDF has, as qpdf counts them.
fn pages(folder: &Path, file: &Value) -> usize {
    let path = folder.join(file.as_str().unwrap());
    let counted = Command::new("qpdf").arg("--show-npages").arg(path).output().unwrap();
    String::from_utf8(counted.stdout).unwrap().trim().parse().unwrap()
}

/// Measures the trial balance over twice [`ENTRIES`] postings.
fn trial_balance(folder: &Path) {
    let folder = folder.join("ledger");
    fs::create_dir(&folder).unwrap();
    let host = Arc::new(TestHost::new(&folder, day(2026, 12, 31)));
    let desk = desk_with_file(Arc::clone(&host));
    let member = join(&desk, 0);
    // The first entry installs the chart and opens the year.
    let first = declare(&desk, &folder, &member, 0);
    ask(&desk, "contributions.confirm", json!({ "contribution": first })).unwrap();
    let member = id(&member);
    let code = ask(&desk, "cooperative.recovery_code", json!({})).unwrap()["recovery_code"].clone();
    desk.close().unwrap();
    let path = folder.join("test.coop");
    let journal =
        fill(&path, &FileKey::from_recovery_code(code.as_str().unwrap()).unwrap(), member);
    ask(&desk, "cooperative.open", json!({ "path": path })).unwrap();
    let took = median(|| {
        let answer = ask(&desk, "ledger.trial_balance", json!({})).unwrap();
        assert_eq!(answer["debit"], json!("25001250.00"), "{answer}");
        assert_eq!(answer["debit"], answer["credit"]);
    });
    let plain = folder.join("plain.journal");
    fs::write(&plain, journal).unwrap();
    tell("Trial balance over 200 000 postings", took, hledger(&plain));
}

/// The same balance by a plain-text accounting tool, where there is one.
fn hledger(journal: &Path) -> Beside {
    let run = || Command::new("hledger").arg("-f").arg(journal).arg("balance").output();
    if run().is_err() {
        return Beside::Note("hledger is not installed here".into());
    }
    Beside::Peer(
        "hledger on the same postings",
        median(|| assert!(run().unwrap().status.success())),
    )
}

fn id(value: &Value) -> Uuid {
    value.as_str().unwrap().parse().unwrap()
}

/// Posts [`ENTRIES`] entries straight into the file, dues and payments by turns; gives them as a
/// plain-text journal.
fn fill(path: &Path, key: &FileKey, member: Uuid) -> String {
    let mut store = Store::open(path, key).unwrap().store;
    let currency = store.reader().currency().unwrap();
    let chart = charts::get(store.reader()).unwrap().expect("the file has its chart");
    let years = years::all(store.reader()).unwrap();
    let account = |role| chart.code_of(role).unwrap().clone();
    let owed = account(Role::Members(DueKind::Contribution));
    let (bank, project) = (account(Role::Bank), account(Role::Destination(Destination::ALL[0])));
    let amount = Money::parse("250.00", currency).unwrap();
    let mut journal = String::new();
    for batch in 0..ENTRIES / BATCH {
        let on = day(2026, 1, 1) + Days::new(u64::try_from(batch).unwrap());
        let (on, year) = years.entry_day(on).unwrap();
        let act = Act::new("bench.fill", on.and_hms_opt(12, 0, 0).unwrap().and_utc(), on);
        let written = store.unit_of_work(&act, |tx| {
            for turn in 0..BATCH {
                let of_member = |amount| Posting::new(&owed, Some(SubAccount(member)), amount);
                let (event, lines, names) = if turn % 2 == 0 {
                    // An advance is owed back to that member.
                    let lent = Posting::new(&project, Some(SubAccount(member)), amount.negated());
                    let lines = vec![of_member(amount), lent];
                    (EventKind::DueIssued, lines, [&owed, &project])
                } else {
                    let lines =
                        vec![Posting::new(&bank, None, amount), of_member(amount.negated())];
                    (EventKind::ContributionConfirmed, lines, [&bank, &owed])
                };
                let entry = Entry::try_new(event, on, lines).unwrap();
                let number = u128::try_from(batch * BATCH + turn).unwrap();
                post(tx, Uuid::from_u128(1 << 64 | number), year.id, &entry)?;
                let [debit, credit] = names;
                writeln!(journal, "{on} x\n  {debit}  250.00 EUR\n  {credit}  -250.00 EUR\n")
                    .unwrap();
            }
            Ok::<(), StoreError>(())
        });
        written.unwrap();
    }
    store.close().unwrap();
    journal
}
