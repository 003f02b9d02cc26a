//! A wrong use ends with 2, a refusal with 1, both with one JSON object on standard error.

use serde_json::json;

use crate::machine::{File, Machine};

#[test]
fn a_wrong_call_ends_with_two_and_says_so() {
    let machine = Machine::new();
    for (arguments, input, code) in [
        (vec!["call", "contributions.nothing"], "{}", "unknown_command"),
        (vec!["call", "contributions.preview_plan"], "{", "input_not_json"),
        (vec!["call", "contributions.preview_plan"], r#"{"a": 1, "a": 2}"#, "duplicate_field"),
        (vec!["call", "contributions.preview_plan"], "", "input_empty"),
        (vec!["call", "contributions.preview_plan"], " \n", "input_empty"),
    ] {
        assert_eq!(machine.coop(&arguments, input).refusal(2)["code"], code, "{arguments:?}");
    }
    for arguments in [
        vec![],
        vec!["calls"],
        vec!["call"],
        vec!["verify"],
        vec!["restore", "one.coop"],
        vec!["call", "contributions.preview_plan", "--today", "31/12/2026"],
        vec!["call", "contributions.preview_plan", "--user", "Nadia"],
        vec!["verify", "a.coop", "--everything"],
    ] {
        let said = machine.coop(&arguments, "{}");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!said.err.is_empty(), "{arguments:?}: it says what is wrong");
    }
}

#[test]
fn help_and_version_are_answers() {
    let machine = Machine::new();
    for arguments in [["--help"], ["--version"]] {
        let said = machine.coop(&arguments, "");
        assert_eq!((said.status, said.err.as_str()), (0, ""), "{arguments:?}");
        assert!(said.out.contains("coop"));
    }
    for arguments in [vec!["--help"], vec!["call", "--help"]] {
        let said = machine.coop(&arguments, "").out;
        for part in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "French, Dutch or English"] {
            assert!(said.contains(part), "{arguments:?}: {part}");
        }
    }
}

#[test]
fn an_input_that_is_no_json_is_told_where_and_a_mark_of_the_encoding_does_no_harm() {
    let machine = Machine::new();
    let preview = ["call", "assemblies.preview_quorum"];
    let refused = machine.coop(&preview, "{\n  \"total\": 1,,\n}").refusal(2);
    let said = refused["message"].as_str().unwrap();
    assert!(said.contains("ligne 2, colonne 14"), "{said}");
    assert_eq!(machine.coop(&preview, "\u{FEFF}{}").refusal(1)["code"], "missing_field");
}

#[test]
fn the_list_of_languages_goes_before_the_language_and_one_of_ours_is_taken() {
    let mut machine = Machine::new();
    let mut said = |list: &'static str, language: &'static str| {
        machine.speaks(language);
        let line =
            format!("LANGUAGE={list} exec '{}' call members.list", env!("CARGO_BIN_EXE_coop"));
        machine.run("sh", &["-c", &line], "{}").refusal(1)["message"].as_str().unwrap().to_owned()
    };
    for (list, language, start) in [
        ("", "nl_BE.UTF-8", "Er is geen"),
        ("nl", "fr_BE.UTF-8", "Er is geen"),
        ("de:en:fr", "fr_BE.UTF-8", "No cooperative"),
        ("de", "nl_BE", "Er is geen"),
        ("en_GB", "C", "Aucune"),
        ("en_GB", "C.UTF-8", "No cooperative"),
    ] {
        let sentence = said(list, language);
        assert!(sentence.starts_with(start), "{list}, {language}: {sentence}");
    }
}

#[test]
fn the_list_of_commands_says_how_each_is_called() {
    let machine = Machine::new();
    let list = machine.coop(&["commands"], "").answer();
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), api::commands().len());
    for command in list {
        let fields: Vec<&String> = command.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["access", "answer", "input", "name", "writes"], "{command}");
        assert_eq!(command["input"]["type"], "object", "{command}");
    }
}

#[test]
fn a_refusal_ends_with_one_in_the_language_of_the_terminal() {
    let machine = Machine::new();
    let refused = machine.coop(&["call", "members.list"], "{}").refusal(1);
    assert_eq!(refused["code"], "no_file_open");
    let input = json!({"base_amount": "12,5", "period": "monthly", "first_due": "2026-01-05",
        "instalments": 1, "indexation": {"kind": "none"}});
    let refused = machine.coop(&["call", "contributions.preview_plan"], &input.to_string());
    let refused = refused.refusal(1);
    assert_eq!(
        (&refused["code"], &refused["field"]),
        (&json!("not_an_amount"), &json!("base_amount"))
    );
}

#[test]
fn another_day_takes_a_reason_and_a_passphrase_is_asked_of_whom_has_one() {
    let file = File::new();
    let input = json!({"titulars": [{"family_name": "Dupont"}], "joined_on": "2026-01-01"});
    let without = ["call", "members.add", "--file", &file.path, "--today", "2026-01-05"];
    let refused = file.machine.coop(&without, &input.to_string()).refusal(1);
    assert_eq!(refused["code"], "today_refused");
    file.ask("members.add", &input);

    file.ask("settings.set_passphrase", &json!({"passphrase": "petit jardin bleu"}));
    let opened = file.try_ask("cooperative.current", &json!({})).answer();
    let user = opened["file"]["users"][0]["id"].as_str().unwrap().to_owned();
    let list = ["call", "members.list", "--file", &file.path];
    assert_eq!(file.machine.coop(&list, "{}").refusal(1)["code"], "not_signed_in");
    #[cfg(unix)]
    for (passphrase, code) in
        [("petit jardin bleu", None), ("grand jardin bleu", Some("wrong_passphrase"))]
    {
        // The input comes from a file so that standard input can give the passphrase.
        let said = signed_in(&file, &user, passphrase);
        match code {
            None => assert_eq!(said.answer()["members"].as_array().unwrap().len(), 1),
            Some(code) => assert_eq!(said.refusal(1)["code"], code),
        }
    }
}

/// Calls `members.list` as a user whose passphrase stands in a file at descriptor 3.
#[cfg(unix)]
fn signed_in(file: &File, user: &str, passphrase: &str) -> crate::machine::Said {
    let path = file.machine.write("phrase.txt", passphrase.as_bytes());
    let line = format!(
        "exec '{}' call members.list --file '{}' --user {user} --passphrase-fd 3 3< '{path}'",
        env!("CARGO_BIN_EXE_coop"),
        file.path
    );
    file.machine.run("sh", &["-c", &line], "{}")
}
