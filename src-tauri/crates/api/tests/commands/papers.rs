//! Statements and calls on paper through the commands: one, all in one file, one file each,
//! stopped half-way, made again; and what a lost folder or a full disk leaves behind.

use std::path::Path;

use crate::evening::{Evening, day, pages, text};
use api::{Envelope, Host as _};
use serde_json::{Value, json};

/// Four members, of whom one left, with three dues each and a call for them.
fn evening() -> (Evening, Value) {
    let evening = Evening::new();
    for (name, joined) in
        [("Peeters", "2026-01-01"), ("Nguyễn-Œuvré", "2026-01-01"), ("Parti", "2026-01-01")]
    {
        evening.active_member(name, joined);
    }
    evening.on(day(2026, 3, 5));
    evening.ask("contributions.issue_dues", json!({}));
    let members = evening.ask("members.list", json!({}));
    let left = members["members"][3]["id"].clone();
    let call = json!({"title": "Appel de mars", "until": "2026-03-05"});
    evening.ask("contributions.issue_call", call);
    let call = evening.ask("contributions.calls", json!({}))["calls"][0]["id"].clone();
    evening.leave(&left);
    (evening, call)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn kept(evening: &Evening, kind: &str) -> usize {
    let list = evening.ask("documents.list", json!({}));
    list["documents"].as_array().unwrap().iter().filter(|one| one["kind"] == kind).count()
}

#[test]
fn a_statement_has_the_figures_of_the_account_and_is_kept_as_it_left() {
    let (evening, _) = evening();
    evening.pay("100.00", "2026-03-01");
    let account = evening.ask("contributions.account", json!({"membership": evening.member}));
    assert_eq!((&account["closing"], &account["to_pay"]), (&json!("650.00"), &json!("650.00")));
    let input = json!({"membership": evening.member});
    let made = evening.ask("documents.statement", input.clone());
    let content = evening.ask("documents.content", json!({"document": made["document"]}));
    assert_eq!(content["mime"], "application/pdf");
    let path = evening.path("releve.pdf");
    let save = json!({"document": made["document"], "path": text(&path)});
    evening.ask("documents.save", save.clone());
    let page = pages(&path).join(" ");
    for said in ["250,00 €", "100,00 €", "650,00 €", "Dupont", "REL-2026-0001"] {
        assert!(page.contains(said), "{said} is not on the page: {page}");
    }
    assert!(page.contains(account["reference"].as_str().unwrap()), "{page}");

    let refused = evening.refused("documents.save", save);
    assert_eq!(refused, ("file_already_exists".to_owned(), Some("path".to_owned())));
    let again = evening.ask("documents.statement", input);
    assert_eq!(again["document"], made["document"], "the same data are the same paper");
    assert_eq!(kept(&evening, "statement"), 1);
}

#[test]
fn the_worked_example_of_who_joins_late_is_on_paper_with_the_figures_of_the_screen() {
    let evening = Evening::without_plan();
    evening.adopt(json!({
        "effective_from": "2026-01-05", "base_amount": "250.00", "period": "monthly",
        "first_due": "2026-01-05", "instalments": 48, "entry_rule": "catch_up",
        "indexation": {"kind": "fixed", "rate": "0.03", "compounding": "compound"},
        "risk_premium": "0.02",
    }));
    evening.on(day(2027, 6, 15));
    let late = evening.active_member("Tardif", "2027-06-15");
    evening.on(day(2027, 7, 31));
    evening.ask("contributions.issue_dues", json!({}));
    let account = evening.ask("contributions.account", json!({"membership": late}));
    assert_eq!(account["closing"], "4898.55", "4 635.90 + 262.65");
    let made = evening.ask("documents.statement", json!({"membership": late}));
    let path = evening.path("tardif.pdf");
    let save = json!({"document": made["document"], "path": text(&path)});
    evening.ask("documents.save", save);
    let page = pages(&path).join(" ");
    for said in ["15/07/2027", "4 635,90 €", "05/07/2027", "262,65 €", "4 898,55 €"] {
        assert!(page.contains(said), "{said} is not on the page: {page}");
    }
}

#[test]
fn all_statements_and_all_papers_of_a_call_are_one_file_or_one_each() {
    let (evening, call) = evening();
    for (command, extra, kind, prefix) in [
        ("documents.statements", json!({}), "statement", "REL-2026-000"),
        ("documents.calls", json!({"call": call}), "call_for_funds", "APP-2026-000"),
    ] {
        let input = |path: &Path, single: bool| {
            let mut input = extra.clone();
            input["path"] = json!(text(path));
            input["single_file"] = json!(single);
            input
        };
        let folder = evening.folder(kind);
        let done = evening.ask(command, input(&folder, false));
        assert_eq!(
            (&done["made"], &done["total"], &done["cancelled"], &done["failed"]),
            (&json!(4), &json!(4), &json!(false), &json!([])),
            "who left and still owes is written to: {done}"
        );
        let listed: Vec<&str> =
            done["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap()).collect();
        let there: Vec<String> =
            names(&folder).iter().map(|name| text(&folder.join(name))).collect();
        assert_eq!(listed, there, "each file that is told is there, and no other");
        for (number, file) in listed.iter().enumerate() {
            let page = pages(Path::new(file)).join(" ");
            assert!(page.contains(&format!("{prefix}{}", number + 1)), "{page}");
            assert!(page.contains("750,00 €"), "{page}");
        }
        assert_eq!(kept(&evening, kind), 4);

        // The same again in one file: the same numbers, marked as duplicates, nothing kept twice.
        let single = evening.path(&format!("{kind}.pdf"));
        let done = evening.ask(command, input(&single, true));
        assert_eq!((&done["made"], &done["files"]), (&json!(4), &json!([text(&single)])));
        let pages = pages(&single);
        for (number, page) in pages.iter().enumerate() {
            assert!(page.contains(&format!("{prefix}{}", number + 1)), "{page}");
            assert!(page.to_uppercase().contains("DUPLICATA"), "{page}");
        }
        assert_eq!((pages.len(), kept(&evening, kind)), (4, 4));
        let refused = evening.refused(command, input(&single, true));
        assert_eq!(refused, ("file_already_exists".to_owned(), Some("path".to_owned())));
        let done = evening.ask(command, input(&folder, false));
        assert_eq!(done["made"], 4);
        assert_eq!(names(&folder).len(), 8, "beside the first ones, none overwritten");
    }
    evening.assert_whole();
}

#[test]
fn a_batch_stopped_half_way_tells_what_was_made_and_leaves_nothing_half_written() {
    for single_file in [false, true] {
        let (evening, call) = evening();
        for (command, extra) in
            [("documents.statements", json!({})), ("documents.calls", json!({"call": call}))]
        {
            let folder = evening.folder(command);
            let path = if single_file { folder.join("tous.pdf") } else { folder.clone() };
            let mut input = extra;
            input["path"] = json!(text(&path));
            input["single_file"] = json!(single_file);
            let done = evening.cancelled_after(2, Envelope::new(command, input));
            assert_eq!(
                (&done["made"], &done["total"], &done["cancelled"], &done["failed"]),
                (&json!(2), &json!(4), &json!(true), &json!([])),
                "{command}: {done}"
            );
            let there: Vec<String> =
                names(&folder).iter().map(|name| text(&folder.join(name))).collect();
            assert_eq!(done["files"], json!(there), "{command}");
            assert_eq!(there.len(), if single_file { 1 } else { 2 });
            let count: usize = there.iter().map(|file| pages(Path::new(file)).len()).sum();
            assert_eq!(count, 2, "{command}: two whole papers");
        }
        evening.assert_whole();
    }
}

#[test]
fn a_batch_stopped_at_its_first_its_second_or_its_last_paper_has_what_was_made() {
    for (at, cancelled) in [(1, true), (2, true), (4, false)] {
        let (evening, _) = evening();
        let path = evening.path("tous.pdf");
        let input = json!({"path": text(&path), "single_file": true});
        let done = evening.cancelled_after(at, Envelope::new("documents.statements", input));
        assert_eq!((&done["made"], &done["cancelled"]), (&json!(at), &json!(cancelled)), "{at}");
        assert_eq!(json!(pages(&path).len()), at, "one page each");
    }
}

#[test]
fn a_place_that_is_not_there_is_refused_before_anything_is_made() {
    let (evening, call) = evening();
    let nowhere = evening.path("nulle/part");
    for (command, extra) in
        [("documents.statements", json!({})), ("documents.calls", json!({"call": call}))]
    {
        for single_file in [false, true] {
            let path = if single_file { nowhere.join("x.pdf") } else { nowhere.clone() };
            let mut input = extra.clone();
            input["path"] = json!(text(&path));
            input["single_file"] = json!(single_file);
            let refused = evening.refused(command, input);
            assert_eq!(
                refused,
                ("folder_missing".to_owned(), Some("path".to_owned())),
                "{command}"
            );
        }
    }
    assert_eq!(kept(&evening, "statement") + kept(&evening, "call_for_funds"), 0);
}

#[test]
fn without_an_account_to_pay_to_each_paper_says_what_is_missing_and_none_is_made() {
    let (evening, _) = evening();
    let shown = evening.ask("cooperative.show", json!({}));
    let update = json!({"name": "Ferme", "language": "fr", "row_version": shown["row_version"]});
    evening.ask("cooperative.update", update);
    let folder = evening.folder("sans");
    let input = json!({"path": text(&folder), "single_file": false});
    let done = evening.ask("documents.statements", input);
    assert_eq!(done["made"], 0);
    let failed = done["failed"].as_array().unwrap();
    assert_eq!(failed.len(), 4, "a failure on one does not stop the others");
    assert!(failed.iter().all(|one| one["code"] == "iban_needed"), "{done}");
    assert_eq!(names(&folder), Vec::<String>::new());
}

#[test]
fn a_paper_in_print_is_one_private_file_that_goes_with_the_closing() {
    let (evening, call) = evening();
    let made = evening.ask("documents.statement", json!({"membership": evening.member}));
    let document = json!({"document": made["document"]});
    let folder = evening.host.own_folder().join("printing");

    // Where nothing opens it, nothing is made.
    assert_eq!(evening.refused("documents.print", document.clone()).0, "no_opener");
    let every_call = json!({"call": call, "path": null, "single_file": false});
    assert_eq!(evening.refused("documents.calls", every_call.clone()).0, "no_opener");
    assert_eq!(kept(&evening, "call_for_funds"), 0);
    assert!(!folder.exists());

    evening.host.open_documents();
    evening.ask("documents.print", document.clone());
    let [first] = &evening.host.opened()[..] else { panic!("one document was opened") };
    let content = evening.ask("documents.content", document);
    assert_eq!(first.extension().unwrap(), "pdf");
    assert_eq!(base64(&std::fs::read(first).unwrap()), content["content_base64"]);

    // The next print takes its place; a whole batch is a single file.
    let printed = evening.ask("documents.calls", every_call);
    assert_eq!((&printed["made"], &printed["total"]), (&json!(4), &json!(4)));
    let [_, calls] = &evening.host.opened()[..] else { panic!("two documents were opened") };
    assert_eq!(calls.file_name().unwrap(), "Appel de mars.pdf");
    assert!(!first.exists(), "one at a time");
    assert_eq!(pages(calls).len(), 4);
    let printed = evening.ask("documents.statements", json!({"single_file": true}));
    assert_eq!(printed["made"], json!(4));
    assert!(!calls.exists(), "one at a time");
    assert_eq!(names(&folder).len(), 1);

    // Another process that closes the cooperative leaves it; signing out and closing do not.
    api::Desk::new(evening.host.clone()).close().unwrap();
    assert_eq!(names(&folder).len(), 1);
    evening.ask("settings.sign_out", json!({}));
    assert!(names(&folder).is_empty(), "signed out");
}

#[test]
fn papers_that_the_system_does_not_open_are_saved_as_one_file_with_the_same_numbers() {
    let (evening, call) = evening();
    evening.host.open_documents();
    evening.host.open_nothing(true);
    let every_call = |path: Value| json!({"call": call, "path": path, "single_file": true});
    let refused = evening.refused("documents.calls", every_call(json!(null)));
    assert_eq!(refused, ("not_opened".to_owned(), None));
    assert!(
        names(&evening.host.own_folder().join("printing")).is_empty(),
        "nothing stays in print"
    );
    assert_eq!(kept(&evening, "call_for_funds"), 4, "they were issued all the same");

    let saved = evening.folder("appels").join("appels.pdf");
    let done = evening.ask("documents.calls", every_call(json!(text(&saved))));
    assert_eq!((&done["made"], &done["files"]), (&json!(4), &json!([text(&saved)])));
    assert_eq!(pages(&saved).len(), 4);
    assert_eq!(kept(&evening, "call_for_funds"), 4, "none was issued twice");
}

#[test]
fn what_a_killed_program_left_in_print_goes_at_the_next_start() {
    let evening = Evening::new();
    let folder = evening.host.own_folder().join("printing");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("relevé.pdf"), b"%PDF").unwrap();
    evening.ask("cooperative.start", json!({}));
    assert!(!folder.exists());
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;

    base64::engine::general_purpose::STANDARD.encode(bytes)
}
