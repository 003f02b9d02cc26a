//! The demo cooperative and the dashboard: what spec 01 promises is there, the figures add up, and
//! the demo made twice says the same.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use api::Desk;
use api::testing::{TestHost, ask};
use chrono::NaiveDate;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A demo made on a day, open on a desk.
struct Demo {
    desk: Desk,
    host: Arc<TestHost>,
    folder: TempDir,
}

impl Demo {
    fn made_on(today: NaiveDate) -> Self {
        Self::made_in(tempfile::tempdir().unwrap(), today)
    }

    fn made_in(folder: TempDir, today: NaiveDate) -> Self {
        let host = Arc::new(TestHost::new(folder.path(), today));
        let desk = Desk::new(host.clone());
        let path = folder.path().join("demo.coop").to_string_lossy().into_owned();
        ask(&desk, "cooperative.create_demo", json!({ "path": path })).unwrap();
        let opened = ask(&desk, "cooperative.open", json!({ "path": path })).unwrap();
        assert_eq!(opened["file"]["demo"], true);
        Self { desk, host, folder }
    }

    fn ask(&self, name: &str, input: Value) -> Value {
        ask(&self.desk, name, input).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
    }

    fn rows(&self, name: &str, list: &str) -> Vec<Value> {
        self.ask(name, json!({}))[list].as_array().unwrap().clone()
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// The demo that reading tests share: nothing here writes to it.
fn demo() -> &'static Demo {
    static DEMO: OnceLock<Demo> = OnceLock::new();
    DEMO.get_or_init(|| Demo::made_on(today()))
}

/// An amount in cents.
fn cents(amount: &Value) -> i64 {
    let (whole, part) = amount.as_str().unwrap().split_once('.').unwrap();
    let part: i64 = part.parse().unwrap();
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    whole.parse::<i64>().unwrap() * 100 + sign * part
}

fn sum<'a>(rows: impl IntoIterator<Item = &'a Value>, field: &str) -> i64 {
    rows.into_iter().map(|row| cents(&row[field])).sum()
}

fn codes(rows: &[Value], field: &str) -> BTreeSet<String> {
    rows.iter().map(|row| row[field].as_str().unwrap().to_owned()).collect()
}

fn set(codes: &[&str]) -> BTreeSet<String> {
    codes.iter().map(|&code| code.to_owned()).collect()
}

#[test]
fn the_demo_has_the_households_and_stories_of_the_mission() {
    let demo = demo();
    let members = demo.rows("members.list", "members");
    assert_eq!(members.len(), 4);
    let people: i64 = members.iter().map(|row| row["occupants"].as_i64().unwrap()).sum();
    assert_eq!(people, 12, "7 adults and 5 children");
    assert_eq!(codes(&members, "status"), set(&["ACTIVE"]));
    assert!(members.iter().all(|row| row["kyc_missing"] == 0));

    let dues = demo.rows("contributions.dues", "dues");
    assert_eq!(dues.len(), 4 * 36, "36 instalments each");
    let in_state = |state: &str| dues.iter().filter(|due| due["state"] == state).count();
    assert_eq!(codes(&dues, "state"), set(&["OPEN", "PARTIAL", "LATE", "PAID"]));
    assert_eq!((in_state("LATE"), in_state("PARTIAL")), (3, 2));

    let payments = demo.rows("contributions.list", "contributions");
    assert_eq!(codes(&payments, "status"), set(&["PENDING", "CONFIRMED", "REVERSED"]));
    let with = |status: &str| payments.iter().filter(|one| one["status"] == status).count();
    assert_eq!((with("REVERSED"), with("PENDING")), (1, 1));
    let corrected = payments.iter().find(|one| one["corrects"] != Value::Null).unwrap();
    assert_eq!(corrected["status"], "CONFIRMED");
    assert!(payments.iter().all(|one| !one["proofs"].as_array().unwrap().is_empty()));

    let versions = demo.rows("contributions.plans", "versions");
    assert_eq!((versions.len(), &versions[0]["state"]), (1, &json!("VALIDATED")));
    assert_eq!(demo.rows("contributions.calls", "calls").len(), 1);
    let report = demo.ask("history.verify", json!({}));
    assert_eq!((&report["whole"], &report["findings"]), (&json!(true), &json!([])));
}

#[test]
fn each_figure_of_the_dashboard_is_the_sum_of_the_lists_it_opens() {
    let demo = demo();
    let board = demo.ask("cooperative.dashboard", json!({}));
    let dues = demo.rows("contributions.dues", "dues");
    let payments = demo.rows("contributions.list", "contributions");
    let members = demo.rows("members.list", "members");
    let entries = demo.ask("ledger.trial_balance", json!({}));

    assert_eq!(board["members"], members.len());
    let late: Vec<&Value> = dues.iter().filter(|due| due["state"] == "LATE").collect();
    assert_eq!(cents(&board["late_amount"]), sum(late.iter().copied(), "outstanding"));
    let whose: BTreeSet<&str> =
        late.iter().map(|due| due["membership"].as_str().unwrap()).collect();
    assert_eq!(board["late_members"], whose.len());
    let named: BTreeSet<&str> = members
        .iter()
        .filter(|row| row["late"] == true)
        .map(|row| row["id"].as_str().unwrap())
        .collect();
    assert_eq!(named, whose, "the list of members says the same");

    let waiting: Vec<&Value> = payments.iter().filter(|one| one["status"] == "PENDING").collect();
    assert_eq!(board["to_confirm"], waiting.len());
    assert_eq!(cents(&board["to_confirm_amount"]), sum(waiting, "amount"));
    let confirmed: Vec<&Value> =
        payments.iter().filter(|one| one["status"] == "CONFIRMED").collect();
    assert_eq!(cents(&board["cash"]), sum(confirmed.iter().copied(), "amount"));
    assert_eq!(cents(&entries["debit"]), cents(&entries["credit"]));
    assert_eq!((&board["to_issue"], &board["common_purse"]), (&json!(0), &json!("0.00")));

    let months = board["months"].as_array().unwrap();
    assert_eq!(months.len(), 12);
    assert_eq!((&months[0]["month"], &months[11]["month"]), (&json!("2025-12"), &json!("2026-11")));
    for month in months {
        let of = |field: &str| month["month"].as_str().unwrap() == field.get(..7).unwrap();
        let called = dues.iter().filter(|due| of(due["due_on"].as_str().unwrap()));
        assert_eq!(cents(&month["called"]), sum(called, "amount"), "{month}");
        let received =
            confirmed.iter().copied().filter(|one| of(one["value_date"].as_str().unwrap()));
        assert_eq!(cents(&month["received"]), sum(received, "amount"), "{month}");
    }
}

#[test]
fn each_account_closes_on_what_the_lists_and_the_books_say() {
    let demo = demo();
    let members = demo.rows("members.list", "members");
    let mut owed = 0;
    for member in &members {
        let account = demo.ask("contributions.account", json!({ "membership": member["id"] }));
        assert_eq!(account["closing"], member["balance"], "{}", member["name"]);
        let lines = account["lines"].as_array().unwrap();
        assert_eq!(cents(&account["charged"]), sum(lines, "charged"));
        assert_eq!(cents(&account["credited"]), sum(lines, "credited"));
        assert_eq!(
            cents(&account["closing"]),
            cents(&account["opening"]) + cents(&account["charged"]) - cents(&account["credited"])
        );
        let mut running = cents(&account["opening"]);
        for line in lines {
            running += cents(&line["charged"]) - cents(&line["credited"]);
            assert_eq!(cents(&line["balance"]), running, "{line}");
        }
        owed += cents(&account["closing"]);
    }
    let dues = demo.rows("contributions.dues", "dues");
    assert_eq!(owed, sum(&dues, "outstanding"), "no credit, so what is owed is what is left");
    let balance = demo.ask("ledger.trial_balance", json!({}));
    let control: i64 = balance["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| {
            let number = &line["account"];
            demo.rows("ledger.accounts", "accounts").iter().any(|account| {
                account["number"] == *number
                    && account["role"].as_str().is_some_and(|role| role.contains("members"))
                    && !account["role"].as_str().unwrap().contains("advance")
            })
        })
        .map(|line| cents(&line["balance"]))
        .sum();
    assert_eq!(control, owed, "the members' control accounts");
}

#[test]
fn a_demo_made_again_gives_equal_figures_and_touches_no_folder_that_it_did_not_make() {
    let folder = tempfile::tempdir().unwrap();
    let papers = folder.path().join("demo.papers");
    std::fs::create_dir(&papers).unwrap();
    std::fs::write(papers.join("acte.pdf"), b"%PDF-1.7").unwrap();
    let (one, two) = (demo(), Demo::made_in(folder, today()));
    assert_eq!(std::fs::read(papers.join("acte.pdf")).unwrap(), b"%PDF-1.7");
    let beside = std::fs::read_dir(two.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(beside.filter(|path| path.is_dir()).collect::<Vec<_>>(), [papers]);
    for (name, input) in [
        ("cooperative.dashboard", json!({})),
        ("contributions.plans", json!({})),
        ("ledger.trial_balance", json!({})),
        ("ledger.accounts", json!({})),
    ] {
        let (left, right) = (one.ask(name, input.clone()), two.ask(name, input));
        assert_eq!(without_ids(left), without_ids(right), "{name}");
    }
    for (name, list) in [
        ("members.list", "members"),
        ("contributions.dues", "dues"),
        ("contributions.list", "contributions"),
        ("contributions.calls", "calls"),
        ("documents.list", "documents"),
    ] {
        let (left, right) = (one.rows(name, list), two.rows(name, list));
        assert_eq!(without_ids(json!(left)), without_ids(json!(right)), "{name}");
    }
}

/// What is said, without what names it: ids and instants are another each time.
fn without_ids(value: Value) -> Value {
    match value {
        Value::Array(rows) => rows.into_iter().map(without_ids).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(name, _)| name != "last_backup")
            .map(|(name, field)| (name, without_ids(field)))
            .collect(),
        Value::String(text) if uuid::Uuid::parse_str(&text).is_ok() => json!("id"),
        other => other,
    }
}

#[test]
fn the_demo_is_whole_on_any_day_it_is_made_and_a_day_later_the_figures_move_on() {
    for today in [(2028, 2, 29), (2027, 1, 1)] {
        let today = NaiveDate::from_ymd_opt(today.0, today.1, today.2).unwrap();
        let demo = Demo::made_on(today);
        let dues = demo.rows("contributions.dues", "dues");
        assert_eq!(
            codes(&dues, "state"),
            set(&["OPEN", "PARTIAL", "LATE", "PAID"]),
            "{today}: every state is shown"
        );
        assert_eq!(dues.iter().filter(|due| due["state"] == "LATE").count(), 3, "{today}");
        assert_eq!(demo.ask("history.verify", json!({}))["whole"], true, "{today}");
        demo.host.set_today(today + chrono::Days::new(40));
        let board = demo.ask("cooperative.dashboard", json!({}));
        assert_eq!(board["to_issue"], 4, "{today}: the next instalment of four members");
        assert!(demo.folder.path().join("demo.coop").exists());
    }
}

#[test]
fn a_demo_is_never_made_over_another_file() {
    let demo = demo();
    let path = demo.folder.path().join("demo.coop").to_string_lossy().into_owned();
    let before = std::fs::metadata(&path).unwrap().len();
    let desk = Desk::new(demo.host.clone());
    let refusal = ask(&desk, "cooperative.create_demo", json!({ "path": path })).unwrap_err();
    assert_eq!(refusal.field.as_deref(), Some("path"), "{refusal}");
    assert_eq!(std::fs::metadata(&path).unwrap().len(), before);
}
