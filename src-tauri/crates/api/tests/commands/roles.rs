//! Every command with every role: the table of declarations decides before anything is read.

use std::sync::Arc;

use api::testing::{TestHost, ask, desk_with_file};
use api::{Access, Envelope};
use chrono::NaiveDate;
use domain::cooperative::Role;
use serde_json::json;

/// What a command refuses with when the role lets it through and the input is nonsense.
fn let_through(code: &str) -> bool {
    !matches!(code, "forbidden" | "not_signed_in" | "no_file_open")
}

#[test]
fn every_command_lets_through_exactly_the_roles_it_declares() {
    let folder = tempfile::tempdir().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let desk = desk_with_file(Arc::new(TestHost::new(folder.path(), today)));
    ask(&desk, "settings.set_passphrase", json!({ "passphrase": "petit jardin bleu" })).unwrap();
    for role in Role::ALL {
        let input = json!({ "name": format!("Une {role}"), "role": role.code(), "passphrase": "petit jardin bleu" });
        ask(&desk, "settings.add_user", input).unwrap();
    }
    let users = ask(&desk, "settings.users", json!({})).unwrap();
    let nonsense = json!({ "nonsense": true });
    let mut tried = 0;
    for role in Role::ALL {
        let name = format!("Une {role}");
        let user = users["users"]
            .as_array()
            .unwrap()
            .iter()
            .find(|user| user["name"] == name.as_str())
            .unwrap();
        for command in api::commands() {
            // Signing in and out is what this test itself does between two roles.
            let sign_in = json!({ "user": user["id"], "passphrase": "petit jardin bleu" });
            if !matches!(command.access, Access::Anyone | Access::OpenFile) {
                ask(&desk, "settings.sign_in", sign_in).unwrap();
                let allowed = match command.access {
                    Access::Roles(roles) => roles.contains(&role),
                    // A member's own membership is looked at once the input is read.
                    Access::RolesOrOwn(roles) => roles.contains(&role) || role == Role::CoopMember,
                    Access::Anyone | Access::OpenFile => true,
                };
                let code = match desk.call(Envelope::new(command.name, nonsense.clone())) {
                    Ok(_) => "done".to_owned(),
                    Err(refusal) => refusal.code,
                };
                assert_eq!(let_through(&code), allowed, "{} as {role}: {code}", command.name);
                assert!(allowed || code == "forbidden", "{} as {role}: {code}", command.name);
                ask(&desk, "settings.sign_out", json!({})).unwrap();
                let code =
                    desk.call(Envelope::new(command.name, nonsense.clone())).unwrap_err().code;
                assert_eq!(code, "not_signed_in", "{} with nobody signed in", command.name);
                tried += 1;
            }
        }
    }
    assert!(tried >= Role::ALL.len() * 5, "the table is not empty");
}

#[test]
fn an_auditor_writes_nothing_but_their_own_passphrase() {
    for command in api::commands().iter().filter(|command| command.writes) {
        if let Access::Roles(roles) | Access::RolesOrOwn(roles) = command.access {
            let may = roles.contains(&Role::Auditor);
            assert_eq!(may, command.name == "settings.set_passphrase", "{}", command.name);
        }
    }
}
