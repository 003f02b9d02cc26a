//! The verbs on whole files: demo, verify, backup, restore; the code by its file; tampering named.

use api::testing::tamper;
use serde_json::{Value, json};

use crate::machine::{File, Machine, text};

#[test]
fn the_demo_is_made_verified_backed_up_and_restored_without_any_code() {
    let machine = Machine::new();
    let demo = text(&machine.path("demo.coop"));
    let made = machine.coop(&["demo", &demo, "--today", "2026-11-22"], "").answer();
    assert_eq!(made["path"], demo);
    let report = machine.coop(&["verify", &demo], "").answer();
    assert_eq!((&report["whole"], &report["findings"]), (&json!(true), &json!([])));
    assert!(report["events"].as_u64().unwrap() > 100, "{report}");

    let backup = text(&machine.path("sauvegarde.coop"));
    machine.coop(&["backup", &demo, "--out", &backup], "").answer();
    assert_eq!(
        machine.coop(&["backup", &demo, "--out", &backup], "").refusal(1)["field"],
        "path",
        "nothing is ever overwritten"
    );

    let members = |file: &str| {
        machine.coop(&["call", "members.list", "--file", file], "{}").answer()["members"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(members(&demo), 4);
    let add = json!({"titulars": [{"family_name": "Nouvelle"}], "joined_on": "2026-11-22"});
    let call = ["call", "members.add", "--file", &demo, "--today", "2026-11-22"];
    machine.coop(&call, &add.to_string()).answer();
    assert_eq!(members(&demo), 5);

    let restored = machine.coop(&["restore", &backup, &demo], "").answer();
    let aside = restored["kept_aside"].as_str().unwrap();
    assert_eq!((members(&demo), members(aside)), (4, 5), "the former file is kept aside");
    let elsewhere = text(&machine.path("ailleurs.coop"));
    let restored = machine.coop(&["restore", &backup, &elsewhere], "").answer();
    assert_eq!(restored["kept_aside"], Value::Null);
    assert_eq!(members(&elsewhere), 4);
}

#[test]
fn verifying_and_restoring_leave_what_they_read_as_it_was_even_on_a_read_only_medium() {
    let mut file = File::new();
    let medium = file.machine.path("support");
    std::fs::create_dir(&medium).unwrap();
    let backup = text(&medium.join("sauvegarde.coop"));
    file.machine.coop(&["backup", &file.path, "--out", &backup], "").answer();
    let of = |path: &str| {
        let metadata = std::fs::metadata(path).unwrap();
        (std::fs::read(path).unwrap(), metadata.modified().unwrap())
    };
    let protect = |readonly: bool| {
        for path in [backup.as_ref(), medium.as_path()] {
            let mut rights = std::fs::metadata(path).unwrap().permissions();
            rights.set_readonly(readonly);
            std::fs::set_permissions(path, rights).unwrap();
        }
    };
    protect(true);
    let before = of(&backup);
    let code = file.machine.forgets();
    let refusal = file.machine.coop(&["verify", &backup], "").refusal(1);
    assert_eq!(refusal["code"], "key_needed");
    file.machine.knows(&json!(code));

    let report = file.machine.coop(&["verify", &backup], "").answer();
    assert_eq!(report["whole"], true);
    let elsewhere = text(&file.machine.path("ailleurs.coop"));
    let restored = file.machine.coop(&["restore", &backup, &elsewhere], "").answer();
    assert_eq!(restored["path"], elsewhere);

    assert_eq!(of(&backup), before, "not a byte, not its date");
    protect(false);
    let names = |folder: &std::path::Path, start: &str| {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        entries.filter(|name| name.to_string_lossy().contains(start)).count()
    };
    assert_eq!(names(&medium, ""), 1, "nothing is left beside it");
    assert_eq!(names(&file.machine.path(""), "ailleurs"), 1, "the restored file is closed");
}

#[test]
fn a_file_opens_with_the_code_of_the_environment_or_of_a_file_and_a_wrong_one_is_named() {
    let mut file = File::new();
    let show = ["call", "cooperative.show", "--file", &file.path.clone()];
    assert_eq!(file.machine.coop(&show, "{}").answer()["name"], "Ferme");

    let code = file.machine.forgets();
    assert_eq!(file.machine.coop(&show, "{}").refusal(1)["code"], "key_needed");

    let kept = file.machine.write("code.txt", format!("{code}\n").as_bytes());
    let with_file = |path: &str| {
        let mut arguments = show.to_vec();
        arguments.extend(["--recovery-code-file", path]);
        file.machine.coop(&arguments, "{}")
    };
    assert_eq!(with_file(&kept).answer()["name"], "Ferme");
    let absent = with_file("/nowhere/code.txt").refusal(1);
    assert_eq!(absent["code"], "recovery_code_file_unreadable");

    let last = if code.ends_with('0') { "1" } else { "0" };
    let mistyped =
        file.machine.write("faux.txt", [&code[..code.len() - 1], last].concat().as_bytes());
    let refusal = with_file(&mistyped).refusal(1);
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("recovery_code_mistyped"), &json!("recovery_code"))
    );
}

#[test]
fn what_is_no_file_of_ours_is_named_and_left_as_it_was() {
    let machine = Machine::new();
    for (name, bytes, code) in [
        ("vide.coop", &b""[..], "file_empty"),
        ("lettre.coop", b"%PDF-1.7\nlettre", "file_foreign"),
        ("reste.coop", &[7; 5_000], "file_wrong_size"),
        ("bruit.coop", &[7; 8_192], "key_needed"),
    ] {
        let path = machine.write(name, bytes);
        for verb in [vec!["verify", &path], vec!["backup", &path], vec!["restore", &path, "x.coop"]]
        {
            let refusal = machine.coop(&verb, "").refusal(1);
            assert_eq!(refusal["code"], code, "{verb:?}");
        }
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name} is untouched");
        assert!(!machine.path("x.coop").exists());
    }
    let absent = machine.coop(&["verify", "absent.coop"], "").refusal(1);
    assert_eq!(absent["code"], "file_missing");
}

#[test]
fn a_file_of_a_newer_program_is_refused_by_every_verb_with_both_versions_and_left_as_it_was() {
    let mut file = File::new();
    let code = file.machine.forgets();
    file.machine.knows(&json!(code));
    tamper(file.path.as_ref(), &code, "PRAGMA user_version = 9999");
    let before = std::fs::read(&file.path).unwrap();
    let elsewhere = text(&file.machine.path("ailleurs.coop"));
    let mut known = Vec::new();
    for verb in [
        vec!["call", "members.list", "--file", &file.path],
        vec!["call", "members.add", "--file", &file.path],
        vec!["verify", &file.path],
        vec!["backup", &file.path, "--out", &elsewhere],
        vec!["restore", &file.path, &elsewhere],
    ] {
        let refusal = file.machine.coop(&verb, "{}").refusal(1);
        assert_eq!(refusal["code"], "file_newer", "{verb:?}");
        let said = refusal["message"].as_str().unwrap();
        let here = refusal["params"]["known"].as_str().unwrap().to_owned();
        assert!(said.contains("9999") && said.contains(&here), "{verb:?}: {said}");
        known.push(here);
    }
    known.dedup();
    let [known] = &known[..] else { panic!("one program, one format: {known:?}") };
    assert!(known.parse::<u32>().unwrap() > 0, "{known}");
    assert!(std::fs::read(&file.path).unwrap() == before, "not a byte");
    assert!(!std::path::Path::new(&elsewhere).exists());
    let beside = std::fs::read_dir(file.machine.path("")).unwrap().filter(|entry| {
        entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("ferme.coop")
    });
    assert_eq!(beside.count(), 1, "no log and no copy stands beside it");
}

#[test]
fn verify_names_what_somebody_with_the_key_changed() {
    let file = File::new();
    let member = file.active_member("Dupont", "2026-01-01");
    file.adopt(&json!({
        "base_amount": "250.00", "period": "monthly", "first_due": "2026-01-05", "instalments": 48,
        "indexation": {"kind": "none"}, "effective_from": "2026-01-01", "entry_rule": "catch_up",
    }));
    file.ask("contributions.issue_dues", &json!({}));
    file.pay(&member, "250.00", "2026-01-05");
    let whole = file.machine.coop(&["verify", &file.path], "").answer();
    assert_eq!(whole["whole"], true);
    let head = whole["head_sequence"].as_i64().unwrap();
    let untouched = std::fs::read(&file.path).unwrap();
    let mut machine = file.machine;
    let code = machine.forgets();
    machine.knows(&json!(code));
    for (what, sql, finding, params) in [
        (
            "one audit row",
            "UPDATE audit_event SET reason = 'autre' WHERE sequence = 3".to_owned(),
            "finding_altered_event",
            json!({"sequence": "3"}),
        ),
        (
            "the last row",
            format!(
                "PRAGMA foreign_keys = OFF; DELETE FROM audit_personal WHERE sequence = {head}; \
                 DELETE FROM audit_event WHERE sequence = {head}"
            ),
            "finding_missing_last_events",
            json!({"from": head.to_string(), "to": head.to_string()}),
        ),
        (
            "one posting",
            "UPDATE posting SET amount = amount + 1 WHERE position = 0 AND entry_id = \
             (SELECT id FROM journal_entry ORDER BY number DESC LIMIT 1)"
                .to_owned(),
            "finding_altered_row",
            json!({"entity": "journal_entry"}),
        ),
        (
            "a payment's proof",
            "UPDATE document_content SET bytes = x'25504446' WHERE document_id = \
             (SELECT id FROM document WHERE kind = 'proof')"
                .to_owned(),
            "finding_altered_row",
            json!({"entity": "document"}),
        ),
        (
            "the amount of a payment",
            "UPDATE contribution SET amount = amount + 1".to_owned(),
            "finding_altered_row",
            json!({"entity": "contribution", "number": "1"}),
        ),
        (
            "the plan",
            "UPDATE plan_version SET base_amount = 1".to_owned(),
            "finding_altered_row",
            json!({"entity": "plan_version", "number": "1"}),
        ),
        (
            "a due that is gone",
            "PRAGMA foreign_keys = OFF; DELETE FROM due WHERE issue_order = 1".to_owned(),
            "finding_missing_row",
            json!({"entity": "due", "number": "1"}),
        ),
    ] {
        std::fs::write(&file.path, &untouched).unwrap();
        tamper(file.path.as_ref(), &code, &sql);
        let refusal = machine.coop(&["verify", &file.path], "").refusal(1);
        assert_eq!(refusal["code"], "file_not_whole", "{what}");
        let findings: Value =
            serde_json::from_str(refusal["params"]["findings"].as_str().unwrap()).unwrap();
        let named = findings.as_array().unwrap().iter().any(|found| {
            found["code"] == finding
                && params
                    .as_object()
                    .unwrap()
                    .iter()
                    .all(|(name, value)| found["params"][name] == *value)
        });
        assert!(named, "{what}: {findings}");
        for found in findings.as_array().unwrap() {
            let said = found["message"].as_str().unwrap();
            assert!(!said.is_empty() && !said.starts_with("finding"), "{what}: {said}");
        }
    }
}
