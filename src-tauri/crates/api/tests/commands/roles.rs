//! Every command with every role: the table of declarations decides before anything is read.

use std::sync::Arc;

use api::testing::{TestHost, ask, desk_with_file};
use api::{Access, Declaration, Envelope};
use chrono::NaiveDate;
use domain::cooperative::Role;
use serde_json::json;

const PHRASE: &str = "petit jardin bleu";

/// The commands that only somebody signed in may call.
fn behind_a_sign_in() -> impl Iterator<Item = Declaration> {
    let open = |command: &Declaration| matches!(command.access, Access::Anyone | Access::OpenFile);
    api::commands().into_iter().filter(move |command| !open(command))
}

/// What a command refuses with when the role lets it through and the input is nonsense.
fn let_through(code: &str) -> bool {
    !matches!(code, "forbidden" | "not_signed_in" | "no_file_open")
}

#[test]
fn every_command_lets_through_exactly_the_roles_it_declares() {
    let folder = tempfile::tempdir().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let desk = desk_with_file(Arc::new(TestHost::new(folder.path(), today)));
    ask(&desk, "settings.set_passphrase", json!({ "passphrase": PHRASE })).unwrap();
    for role in Role::ALL {
        let input =
            json!({ "name": format!("Une {role}"), "role": role.code(), "passphrase": PHRASE });
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
        // Nothing of this signs anybody out: no command does what nonsense asks.
        ask(&desk, "settings.sign_in", json!({ "user": user["id"], "passphrase": PHRASE }))
            .unwrap();
        for command in behind_a_sign_in() {
            let allowed = match command.access {
                Access::Roles(roles) => roles.contains(&role),
                // A member's own membership is looked at once the input is read.
                Access::RolesOrOwn(roles) => roles.contains(&role) || role == Role::CoopMember,
                Access::Anyone | Access::OpenFile => true,
            };
            let code = desk.call(Envelope::new(command.name, nonsense.clone())).unwrap_err().code;
            assert_eq!(let_through(&code), allowed, "{} as {role}: {code}", command.name);
            assert!(allowed || code == "forbidden", "{} as {role}: {code}", command.name);
            tried += 1;
        }
        ask(&desk, "settings.sign_out", json!({})).unwrap();
    }
    for command in behind_a_sign_in() {
        let code = desk.call(Envelope::new(command.name, nonsense.clone())).unwrap_err().code;
        assert_eq!(code, "not_signed_in", "{} with nobody signed in", command.name);
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
