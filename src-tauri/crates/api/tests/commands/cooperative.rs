//! The file through the commands: created, opened elsewhere with its code, copied, restored.

use std::path::Path;
use std::sync::Arc;

use api::testing::{TestHost, ask, desk_with_file};
use api::{Desk, Envelope, Host};
use chrono::NaiveDate;
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn place() -> (TempDir, Arc<TestHost>) {
    let folder = tempfile::tempdir().unwrap();
    let host = Arc::new(TestHost::new(folder.path(), day()));
    (folder, host)
}

fn create(desk: &Desk, path: &Path) -> Value {
    let input = json!({ "path": path.to_string_lossy(), "name": "Ferme", "user_name": "Nadia" });
    ask(desk, "cooperative.create", input).unwrap()
}

#[test]
fn a_folder_that_is_not_there_is_named_for_a_new_file_and_for_a_backup() {
    let (folder, host) = place();
    let desk = Desk::new(host);
    let nowhere = folder.path().join("nowhere").join("ferme.coop");
    let input = json!({ "path": nowhere.to_string_lossy(), "name": "Ferme", "user_name": "Nadia" });
    assert_eq!(ask(&desk, "cooperative.create", input).unwrap_err().code, "folder_missing");
    create(&desk, &folder.path().join("ferme.coop"));
    let refusal = ask(&desk, "cooperative.back_up", json!({ "path": nowhere.to_string_lossy() }));
    assert_eq!(refusal.unwrap_err().code, "folder_missing");
}

#[test]
fn who_creates_with_a_passphrase_is_signed_in_until_the_file_is_closed() {
    let (folder, host) = place();
    let desk = Desk::new(host);
    let path = folder.path().join("ferme.coop");
    let path = path.to_string_lossy();
    let input = json!({
        "path": path, "name": "Ferme", "user_name": "Nadia", "passphrase": "quatre mots bien pesés",
    });
    ask(&desk, "cooperative.create", input).unwrap();
    let signed_in =
        || ask(&desk, "cooperative.current", json!({})).unwrap()["file"]["signed_in"].clone();
    assert_eq!(signed_in()["name"], "Nadia");
    ask(&desk, "cooperative.close", json!({})).unwrap();
    ask(&desk, "cooperative.open", json!({ "path": path })).unwrap();
    assert_eq!(signed_in(), Value::Null, "from the next opening on, the passphrase is asked");
}

#[test]
fn a_copy_opens_on_another_laptop_with_the_code_and_a_mistyped_one_is_named() {
    let (folder, host) = place();
    let desk = Desk::new(host.clone());
    let path = folder.path().join("ferme.coop");
    let created = create(&desk, &path);
    let code = created["recovery_code"].as_str().unwrap().to_owned();
    ask(&desk, "cooperative.close", json!({})).unwrap();
    let copy = folder.path().join("copie.coop");
    std::fs::copy(&path, &copy).unwrap();

    host.forget_keys();
    let open = |code: Option<&str>| {
        ask(
            &desk,
            "cooperative.open",
            json!({ "path": copy.to_string_lossy(), "recovery_code": code }),
        )
    };
    assert_eq!(open(None).unwrap_err().code, "key_needed");

    let mut mistyped: Vec<char> = code.chars().collect();
    let last = mistyped.len() - 1;
    mistyped[last] = if mistyped[last] == '0' { '1' } else { '0' };
    let refusal = open(Some(&mistyped.iter().collect::<String>())).unwrap_err();
    assert_eq!(
        (refusal.code.as_str(), refusal.params["group"].as_str()),
        ("recovery_code_mistyped", "14")
    );

    let typed = code.to_lowercase().replace('-', " ");
    assert_eq!(open(Some(&typed)).unwrap()["file"]["name"], "Ferme");
    ask(&desk, "cooperative.close", json!({})).unwrap();
    assert!(open(None).is_ok(), "the keyring kept the key");
}

#[test]
fn the_code_of_another_cooperative_is_told_as_wrong_code_or_damaged_file() {
    let (folder, host) = place();
    let desk = Desk::new(host.clone());
    let path = folder.path().join("ferme.coop");
    create(&desk, &path);
    let other = create(&desk, &folder.path().join("autre.coop"));
    ask(&desk, "cooperative.close", json!({})).unwrap();
    host.forget_keys();
    let input = json!({ "path": path.to_string_lossy(), "recovery_code": other["recovery_code"] });
    let refusal = ask(&desk, "cooperative.open", input).unwrap_err();
    assert_eq!(refusal.code, "file_wrong_key_or_damaged");
}

#[test]
fn without_a_keyring_the_opening_says_that_the_code_will_be_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let host = Arc::new(TestHost::without_keyring(folder.path(), day()));
    let desk = Desk::new(host);
    let path = folder.path().join("ferme.coop");
    assert_eq!(create(&desk, &path)["key_kept"], false);
    let current = ask(&desk, "cooperative.current", json!({})).unwrap();
    assert_eq!(current["file"]["notices"][0]["code"], "key_not_kept");
}

#[test]
fn the_same_request_sent_twice_is_done_once_and_answers_the_same() {
    let (_folder, host) = place();
    let desk = desk_with_file(host);
    ask(&desk, "settings.set_passphrase", json!({ "passphrase": "petit jardin bleu" })).unwrap();
    let request = Uuid::from_u128(7);
    let add = |name: &str| {
        let input = json!({ "name": name, "role": "TREASURER", "passphrase": "quatre mots la" });
        desk.call(Envelope { request: Some(request), ..Envelope::new("settings.add_user", input) })
    };
    let first = add("Paul").unwrap();
    let second = add("Paul").unwrap();
    assert_eq!(first.answer, second.answer);
    assert!(second.changed.is_empty(), "nothing was written the second time");
    let users = ask(&desk, "settings.users", json!({})).unwrap();
    assert_eq!(users["users"].as_array().unwrap().len(), 2);
    assert_eq!(add("Jeanne").unwrap_err().code, "request_reused");
}

#[test]
fn a_form_based_on_an_older_identity_is_refused() {
    let (_folder, host) = place();
    let desk = desk_with_file(host);
    let shown = ask(&desk, "cooperative.show", json!({})).unwrap();
    let update = |name: &str| {
        let input = json!({ "name": name, "language": "fr", "row_version": shown["row_version"] });
        ask(&desk, "cooperative.update", input)
    };
    update("Un").unwrap();
    assert_eq!(update("Deux").unwrap_err().code, "changed_meanwhile");
    assert_eq!(ask(&desk, "cooperative.show", json!({})).unwrap()["name"], "Un");
}

#[test]
fn wrong_tries_wait_and_closing_does_not_forget_them() {
    let (folder, host) = place();
    let desk = desk_with_file(host.clone());
    ask(&desk, "settings.set_passphrase", json!({ "passphrase": "petit jardin bleu" })).unwrap();
    let path = folder.path().join("test.coop");
    let reopen = || {
        ask(&desk, "cooperative.close", json!({})).unwrap();
        let opened =
            ask(&desk, "cooperative.open", json!({ "path": path.to_string_lossy() })).unwrap();
        assert_eq!(opened["file"]["signed_in"], Value::Null, "a passphrase is asked now");
        opened["file"]["users"][0]["id"].clone()
    };
    let user = reopen();
    let sign_in = |passphrase: &str| {
        ask(&desk, "settings.sign_in", json!({ "user": user, "passphrase": passphrase }))
    };
    for _ in 0..5 {
        assert_eq!(sign_in("faux faux").unwrap_err().code, "wrong_passphrase");
    }
    assert_eq!(sign_in("petit jardin bleu").unwrap_err().code, "too_many_tries");
    reopen();
    assert_eq!(sign_in("petit jardin bleu").unwrap_err().code, "too_many_tries");
    host.set_today(day() + chrono::Days::new(1));
    sign_in("petit jardin bleu").unwrap();
    assert!(ask(&desk, "settings.users", json!({})).is_ok());
}

#[test]
fn a_passphrase_signs_in_as_it_was_typed_blanks_included() {
    let (folder, host) = place();
    let desk = desk_with_file(host);
    let phrase = "  petit jardin\tbleu ";
    ask(&desk, "settings.set_passphrase", json!({ "passphrase": phrase })).unwrap();
    ask(&desk, "cooperative.close", json!({})).unwrap();
    let path = folder.path().join("test.coop");
    let opened = ask(&desk, "cooperative.open", json!({ "path": path.to_string_lossy() })).unwrap();
    let user = &opened["file"]["users"][0]["id"];
    let sign_in = |phrase: &str| {
        ask(&desk, "settings.sign_in", json!({ "user": user, "passphrase": phrase }))
    };
    assert_eq!(sign_in(phrase.trim()).unwrap_err().code, "wrong_passphrase");
    sign_in(phrase).unwrap();
}

#[test]
fn a_path_that_no_dialog_gave_is_refused() {
    let (_folder, host) = place();
    let desk = Desk::new(host);
    let refusal = ask(&desk, "cooperative.open", json!({ "path": "/etc/passwd" })).unwrap_err();
    assert_eq!(
        (refusal.code.as_str(), refusal.field.as_deref()),
        ("path_not_chosen", Some("path"))
    );
}

#[test]
fn another_date_than_today_asks_for_a_reason_from_an_administrator() {
    let (_folder, host) = place();
    let desk = desk_with_file(host);
    let shown = ask(&desk, "cooperative.show", json!({})).unwrap();
    let input = json!({ "name": "Un", "language": "fr", "row_version": shown["row_version"] });
    let mut envelope = Envelope::new("cooperative.update", input);
    envelope.today = NaiveDate::from_ymd_opt(2026, 1, 1);
    assert_eq!(desk.call(envelope.clone()).unwrap_err().code, "today_refused");
    envelope.backdate = Some("oublié hier".to_owned());
    desk.call(envelope).unwrap();
    let events = ask(&desk, "history.events", json!({})).unwrap();
    assert_eq!(events["events"][0]["today"], "2026-01-01");
    assert_eq!(events["events"][0]["reason"], "oublié hier");
}

#[test]
fn closing_a_changed_file_leaves_a_sound_copy_and_the_next_evening_knows_of_it() {
    let (folder, host) = place();
    let desk = Desk::new(host.clone());
    let path = folder.path().join("ferme.coop");
    create(&desk, &path);
    assert_eq!(ask(&desk, "cooperative.dashboard", json!({})).unwrap()["last_backup"], json!(null));
    ask(&desk, "cooperative.close", json!({})).unwrap();
    let copies = || -> Vec<_> {
        let folder = std::fs::read_dir(host.own_folder().join("backups")).unwrap();
        folder.map(|entry| entry.unwrap().path()).collect()
    };
    let [copy] = &copies()[..] else { panic!("one copy for one day") };
    let made = std::fs::metadata(copy).unwrap().modified().unwrap();

    // Opening and closing without a change makes none.
    ask(&desk, "cooperative.open", json!({ "path": path.to_string_lossy() })).unwrap();
    let dashboard = ask(&desk, "cooperative.dashboard", json!({})).unwrap();
    assert!(dashboard["last_backup"].is_string(), "{dashboard}");
    ask(&desk, "cooperative.close", json!({})).unwrap();
    assert_eq!(std::fs::metadata(copy).unwrap().modified().unwrap(), made);

    ask(&desk, "cooperative.open", json!({ "path": copy.to_string_lossy() })).unwrap();
    let report = ask(&desk, "history.verify", json!({})).unwrap();
    assert_eq!(report["findings"], json!([]), "the copy is whole");
}

#[test]
fn a_copy_that_cannot_be_made_is_told_and_the_file_is_closed_all_the_same() {
    let (folder, host) = place();
    let desk = Desk::new(host.clone());
    let path = folder.path().join("ferme.coop");
    create(&desk, &path);
    // A file where the folder of copies should be.
    std::fs::write(host.own_folder().join("backups"), "in the way").unwrap();
    assert!(ask(&desk, "cooperative.close", json!({})).is_err());
    assert_eq!(ask(&desk, "cooperative.show", json!({})).unwrap_err().code, "no_file_open");
    assert!(!folder.path().join("ferme.coop-wal").exists(), "one file remains");
    assert!(ask(&desk, "cooperative.open", json!({ "path": path.to_string_lossy() })).is_ok());
}

#[test]
fn a_role_that_another_window_took_away_counts_at_once() {
    let (folder, host) = place();
    let (admin, other) = (Desk::new(host.clone()), Desk::new(host.clone()));
    let path = folder.path().join("ferme.coop");
    create(&admin, &path);
    ask(&admin, "settings.set_passphrase", json!({ "passphrase": "petit jardin bleu" })).unwrap();
    let paul = json!({ "name": "Paul", "role": "TREASURER", "passphrase": "grand jardin vert" });
    let paul = ask(&admin, "settings.add_user", paul).unwrap()["id"].clone();
    ask(&other, "cooperative.open", json!({ "path": path.to_string_lossy() })).unwrap();
    let sign_in = json!({ "user": paul, "passphrase": "grand jardin vert" });
    ask(&other, "settings.sign_in", sign_in).unwrap();
    let add = json!({ "titulars": [{ "family_name": "Dupont" }], "joined_on": "2026-01-01" });
    ask(&other, "members.add", add.clone()).unwrap();

    let users = ask(&admin, "settings.users", json!({})).unwrap();
    let row = users["users"].as_array().unwrap().iter().find(|user| user["id"] == paul).unwrap();
    let mut edit = json!({
        "id": paul, "name": "Paul", "role": "AUDITOR", "disabled": false,
        "person": null, "row_version": row["row_version"],
    });
    ask(&admin, "settings.update_user", edit.clone()).unwrap();
    assert_eq!(ask(&other, "members.add", add.clone()).unwrap_err().code, "forbidden");
    edit["disabled"] = json!(true);
    edit["row_version"] = json!(row["row_version"].as_i64().unwrap() + 1);
    ask(&admin, "settings.update_user", edit).unwrap();
    assert_eq!(ask(&other, "members.list", json!({})).unwrap_err().code, "not_signed_in");
}
