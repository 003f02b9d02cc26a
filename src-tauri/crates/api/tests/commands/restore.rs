//! Backups and restores through the commands: nothing is lost, whatever is in the way.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use api::testing::{TestHost, ask, desk_with_file};
use api::{Desk, Host, Refusal};
use chrono::NaiveDate;
use serde_json::{Value, json};
use tempfile::TempDir;

fn place() -> (TempDir, Arc<TestHost>) {
    let folder = tempfile::tempdir().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let host = Arc::new(TestHost::new(folder.path(), today));
    (folder, host)
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn rename(desk: &Desk, name: &str) {
    let shown = ask(desk, "cooperative.show", json!({})).unwrap();
    let update = json!({ "name": name, "language": "fr", "row_version": shown["row_version"] });
    ask(desk, "cooperative.update", update).unwrap();
}

fn name_of(desk: &Desk) -> Value {
    ask(desk, "cooperative.show", json!({})).unwrap()["name"].clone()
}

fn open(desk: &Desk, path: &Path) {
    ask(desk, "cooperative.open", json!({ "path": text(path) })).unwrap();
}

fn close(desk: &Desk) {
    ask(desk, "cooperative.close", json!({})).unwrap();
}

fn back_up(desk: &Desk, path: &Path) {
    ask(desk, "cooperative.back_up", json!({ "path": text(path) })).unwrap();
}

fn restore(desk: &Desk, backup: &Path, path: &Path) -> Result<Value, Refusal> {
    let input = json!({ "backup": text(backup), "path": text(path) });
    ask(desk, "cooperative.restore", input)
}

fn compare(desk: &Desk, backup: &Path, path: &Path) -> Result<Value, Refusal> {
    let input = json!({ "backup": text(backup), "path": text(path) });
    ask(desk, "cooperative.compare_backup", input)
}

/// The automatic backups, as listed.
fn listed(desk: &Desk) -> Vec<Value> {
    let files = ask(desk, "cooperative.backups", json!({})).unwrap()["files"].clone();
    files.as_array().unwrap().clone()
}

fn blame(refusal: &Refusal) -> (&str, Option<&str>) {
    (&refusal.code, refusal.field.as_deref())
}

#[test]
fn restoring_keeps_the_present_file_aside_and_shows_the_backups_state() {
    let (folder, host) = place();
    let desk = desk_with_file(host);
    let backup = folder.path().join("sauvegarde.coop");
    ask(&desk, "cooperative.back_up", json!({ "path": backup.to_string_lossy() })).unwrap();
    let shown = ask(&desk, "cooperative.show", json!({})).unwrap();
    let update = json!({ "name": "Après", "language": "fr", "row_version": shown["row_version"] });
    ask(&desk, "cooperative.update", update).unwrap();
    let path = folder.path().join("test.coop");
    let input = json!({ "backup": backup.to_string_lossy(), "path": path.to_string_lossy() });
    let compared = ask(&desk, "cooperative.compare_backup", input.clone()).unwrap();
    assert!(!compared["tables"].as_array().unwrap().is_empty());
    let restored = ask(&desk, "cooperative.restore", input).unwrap();
    assert!(Path::new(restored["kept_aside"].as_str().unwrap()).exists());
    assert_eq!(ask(&desk, "cooperative.show", json!({})).unwrap()["name"], "Ferme du Temple");
}

#[test]
fn restoring_the_automatic_backup_of_today_over_its_own_file_brings_that_backup_back() {
    let (folder, host) = place();
    let desk = desk_with_file(host);
    let path = folder.path().join("test.coop");
    close(&desk);
    let backup = PathBuf::from(listed(&desk)[0]["path"].as_str().unwrap());
    let before = std::fs::read(&backup).unwrap();
    open(&desk, &path);
    rename(&desk, "Une erreur");

    restore(&desk, &backup, &path).unwrap();
    assert_eq!(name_of(&desk), "Ferme du Temple");
    assert_eq!(std::fs::read(&backup).unwrap(), before, "the backup is still there");
}

#[test]
fn an_old_copy_opened_and_closed_leaves_the_real_files_backup_of_the_day() {
    let (folder, host) = place();
    let desk = desk_with_file(host);
    let old = folder.path().join("vieille.coop");
    back_up(&desk, &old);
    rename(&desk, "Le vrai");
    close(&desk);
    let [real] = &listed(&desk)[..] else { panic!("one file, one copy") };
    let backup = PathBuf::from(real["path"].as_str().unwrap());
    let before = std::fs::read(&backup).unwrap();

    open(&desk, &old);
    rename(&desk, "Un essai");
    close(&desk);
    assert_eq!(std::fs::read(&backup).unwrap(), before);
    let names: Vec<Value> = listed(&desk).iter().map(|file| file["name"].clone()).collect();
    assert_eq!(names, ["Un essai", "Le vrai"], "each path has its own copy, the newest first");

    open(&desk, &old);
    rename(&desk, "Un autre essai");
    close(&desk);
    assert_eq!(listed(&desk).len(), 2, "the same path, the same day: one copy");
}

#[test]
fn the_automatic_backups_are_listed_with_their_day_and_size_and_a_name_where_a_key_fits() {
    let (folder, host) = place();
    let desk = desk_with_file(host.clone());
    assert_eq!(listed(&desk), Vec::<Value>::new());
    close(&desk);
    host.set_today(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
    open(&desk, &folder.path().join("test.coop"));
    rename(&desk, "Lendemain");
    close(&desk);
    std::fs::write(host.backups_folder().join("notes.txt"), "pas une sauvegarde").unwrap();
    let files = listed(&desk);
    let told: Vec<_> = files.iter().map(|file| (&file["name"], &file["made_on"])).collect();
    let (late, early) = (json!("Lendemain"), json!("Ferme du Temple"));
    assert_eq!(told, [(&late, &json!("2026-11-23")), (&early, &json!("2026-11-22"))]);
    let size = std::fs::metadata(files[0]["path"].as_str().unwrap()).unwrap().len();
    assert_eq!(files[0]["bytes"], size);

    host.forget_keys();
    assert!(listed(&desk).iter().all(|file| file["name"].is_null()));
}

#[test]
fn over_a_file_cut_short_the_backup_is_shown_alone_and_restored_and_the_ruin_is_kept() {
    let (folder, host) = place();
    let desk = desk_with_file(host);
    let path = folder.path().join("test.coop");
    close(&desk);
    let whole = std::fs::read(&path).unwrap();
    let backup = PathBuf::from(listed(&desk)[0]["path"].as_str().unwrap());
    for (cut, code) in [
        (0, "file_empty"),
        (100, "file_wrong_size"),
        (whole.len() - 4096, "file_damaged"),
        (whole.len() - 1, "file_wrong_size"),
    ] {
        std::fs::write(&path, &whole[..cut]).unwrap();
        let refusal = ask(&desk, "cooperative.open", json!({ "path": text(&path) })).unwrap_err();
        assert_eq!(blame(&refusal), (code, Some("path")), "cut at {cut}");

        let compared = compare(&desk, &backup, &path).unwrap();
        assert_eq!(compared["present_readable"], false);
        assert_eq!(compared["file_changed_at"], Value::Null);
        let rows = compared["tables"].as_array().unwrap();
        assert!(rows.iter().any(|row| row["in_backup"].as_i64() > Some(0)));
        assert!(rows.iter().all(|row| row["in_file"].is_null()), "{rows:?}");

        let restored = restore(&desk, &backup, &path).unwrap();
        assert_eq!(name_of(&desk), "Ferme du Temple");
        let aside = restored["kept_aside"].as_str().unwrap();
        assert_eq!(std::fs::read(aside).unwrap(), &whole[..cut]);
        close(&desk);
    }
}

#[test]
fn over_a_readable_file_or_none_the_comparison_counts_both() {
    let (folder, host) = place();
    let desk = desk_with_file(host);
    let backup = folder.path().join("sauvegarde.coop");
    back_up(&desk, &backup);
    for (path, some) in [("test.coop", true), ("nouveau.coop", false)] {
        let compared = compare(&desk, &backup, &folder.path().join(path)).unwrap();
        assert_eq!(compared["present_readable"], true);
        assert_eq!(compared["file_changed_at"].is_string(), some);
        let rows = compared["tables"].as_array().unwrap();
        let users = rows.iter().find(|row| row["table"] == "user").unwrap();
        assert_eq!((&users["in_backup"], &users["in_file"]), (&json!(1), &json!(i32::from(some))));
    }
}

#[test]
fn what_is_wrong_with_a_backup_is_named_on_the_backup() {
    let (folder, host) = place();
    let desk = desk_with_file(host);
    let path = folder.path().join("test.coop");
    let backup = folder.path().join("sauvegarde.coop");
    back_up(&desk, &backup);
    let whole = std::fs::read(&backup).unwrap();
    for (bytes, code, field) in [
        (&b"%PDF-1.7"[..], "file_foreign", "backup"),
        (b"", "file_empty", "backup"),
        (&whole[..whole.len() - 4096], "file_damaged", "backup"),
        (&[7; 8192], "key_needed", "recovery_code"),
    ] {
        std::fs::write(&backup, bytes).unwrap();
        for refused in [compare(&desk, &backup, &path), restore(&desk, &backup, &path)] {
            assert_eq!(blame(&refused.unwrap_err()), (code, Some(field)));
        }
        assert_eq!(name_of(&desk), "Ferme du Temple", "the open file is still open");
    }
}

#[test]
fn a_backup_of_a_newer_version_is_named_as_such() {
    let (folder, host) = place();
    let desk = Desk::new(host);
    let path = folder.path().join("test.coop");
    let input = json!({ "path": text(&path), "name": "Ferme", "user_name": "Nadia" });
    let code = ask(&desk, "cooperative.create", input).unwrap()["recovery_code"].clone();
    let backup = folder.path().join("sauvegarde.coop");
    back_up(&desk, &backup);
    api::testing::tamper(&backup, code.as_str().unwrap(), "PRAGMA user_version = 9999");
    for refused in [compare(&desk, &backup, &path), restore(&desk, &backup, &path)] {
        let refusal = refused.unwrap_err();
        assert_eq!(blame(&refusal), ("file_newer", Some("backup")));
        assert_eq!(refusal.params["found"], "9999");
    }
}

#[test]
fn only_an_administrator_replaces_the_open_file_and_nobody_who_is_not_signed_in() {
    let (folder, host) = place();
    let desk = desk_with_file(host);
    let path = folder.path().join("test.coop");
    let backup = folder.path().join("sauvegarde.coop");
    let phrase = "petit jardin bleu";
    ask(&desk, "settings.set_passphrase", json!({ "passphrase": phrase })).unwrap();
    let add = json!({ "name": "Tom", "role": "TREASURER", "passphrase": phrase });
    ask(&desk, "settings.add_user", add).unwrap();
    let users = ask(&desk, "settings.users", json!({})).unwrap()["users"].clone();
    let sign_in = |name: &str| {
        let user = users.as_array().unwrap().iter().find(|user| user["name"] == name).unwrap();
        let input = json!({ "user": user["id"], "passphrase": phrase });
        ask(&desk, "settings.sign_in", input).unwrap();
    };
    back_up(&desk, &backup);

    ask(&desk, "settings.sign_out", json!({})).unwrap();
    assert_eq!(restore(&desk, &backup, &path).unwrap_err().code, "not_signed_in");
    sign_in("Tom");
    assert_eq!(restore(&desk, &backup, &path).unwrap_err().code, "forbidden");
    let roundabout = folder.path().join(".").join("test.coop");
    assert_eq!(restore(&desk, &backup, &roundabout).unwrap_err().code, "forbidden");
    assert_eq!(name_of(&desk), "Ferme du Temple");
    sign_in("Nadia");
    restore(&desk, &backup, &path).unwrap();
}

#[test]
fn a_creation_or_a_restore_that_is_refused_leaves_the_open_file_open() {
    let (folder, host) = place();
    let desk = desk_with_file(host);
    let backup = folder.path().join("sauvegarde.coop");
    back_up(&desk, &backup);
    let taken = folder.path().join("pris.coop");
    std::fs::write(&taken, b"precious").unwrap();
    let input = json!({ "path": text(&taken), "name": "Neuve", "user_name": "Nadia" });
    let refusal = ask(&desk, "cooperative.create", input).unwrap_err();
    assert_eq!(blame(&refusal), ("file_already_exists", Some("path")));
    assert_eq!(name_of(&desk), "Ferme du Temple");

    let nowhere = folder.path().join("nulle part").join("x.coop");
    let refusal = restore(&desk, &backup, &nowhere).unwrap_err();
    assert_eq!(refusal.field.as_deref(), Some("path"), "{refusal}");
    let refusal = restore(&desk, &backup, folder.path()).unwrap_err();
    assert_eq!(blame(&refusal), ("file_not_a_file", Some("path")));
    assert_eq!(name_of(&desk), "Ferme du Temple");
}

#[test]
fn a_creation_whose_code_could_not_be_shown_leaves_no_file() {
    let (folder, host) = place();
    let desk = desk_with_file(host.clone());
    // A file where the folder of copies should be: closing the open file is refused.
    std::fs::write(host.backups_folder(), "in the way").unwrap();
    let path = folder.path().join("neuve.coop");
    let input = json!({ "path": text(&path), "name": "Neuve", "user_name": "Nadia" });
    let refusal = ask(&desk, "cooperative.create", input.clone()).unwrap_err();
    assert_eq!(refusal.code, "backup_not_made", "the open file itself was closed as it should be");
    assert!(!path.exists());
    assert!(ask(&desk, "cooperative.create", input).is_ok(), "the place is free");
}

#[test]
fn a_restore_over_a_file_that_another_has_open_is_refused_and_the_file_stays_open() {
    let (folder, host) = place();
    let desk = desk_with_file(host.clone());
    let path = folder.path().join("test.coop");
    let backup = folder.path().join("sauvegarde.coop");
    back_up(&desk, &backup);
    rename(&desk, "Après");
    let other = Desk::new(host);
    open(&other, &path);
    assert_eq!(blame(&restore(&desk, &backup, &path).unwrap_err()), ("file_busy", Some("path")));
    assert_eq!(name_of(&desk), "Après");
    rename(&desk, "Encore");
    close(&other);
    restore(&desk, &backup, &path).unwrap();
    assert_eq!(name_of(&desk), "Ferme du Temple");
}

#[test]
fn opening_a_file_clears_the_old_drafts_beside_it_and_nothing_else() {
    let (folder, host) = place();
    let desk = desk_with_file(host.clone());
    close(&desk);
    let now = SystemTime::from(host.moment().now);
    let hours = |count: u64| now - Duration::from_secs(count * 3600);
    let put = |name: &str, changed: SystemTime| {
        let path = folder.path().join(name);
        std::fs::File::create(&path).unwrap().set_modified(changed).unwrap();
        path
    };
    let old = put(".test.coop.0a1b2c3d.new", hours(2));
    let log = put(".test.coop.0a1b2c3d.new-journal", hours(2));
    let fresh = put(".test.coop.0a1b2c3e.new", now);
    let other = put(".test.coop.new", hours(2));
    let damaged = put("abime.coop", now);
    ask(&desk, "cooperative.open", json!({ "path": text(&damaged) })).unwrap_err();
    assert!(old.exists(), "only an opening that succeeds");
    open(&desk, &folder.path().join("test.coop"));
    assert_eq!((old.exists(), log.exists()), (false, false));
    assert_eq!((fresh.exists(), other.exists()), (true, true));
}
