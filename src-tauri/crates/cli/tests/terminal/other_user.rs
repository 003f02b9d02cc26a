//! A copy of the file in the hands of another user of the system (spec 08).

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};

use serde_json::json;

use crate::machine::{File, Machine};

/// Nobody's number here; the system knows users by it, with or without a name.
const SOMEBODY: u32 = 4_242;

#[test]
fn a_copy_of_the_file_opens_for_another_user_of_the_system_with_the_code_and_not_without() {
    let mut file = File::new();
    let mut theirs = match Machine::of_another_user(SOMEBODY) {
        Ok(machine) => machine,
        Err(refused) => {
            assert!(
                std::env::var_os("CI").is_none(),
                "not root, and nobody would notice: {refused}"
            );
            println!("SKIPPED: only root can act as another user ({refused})");
            return;
        }
    };
    let copy = theirs.copies(&file.machine, &file.path, "copie.coop");
    let owner = std::fs::metadata(&copy).unwrap();
    assert_eq!((owner.uid(), owner.mode() & 0o777), (SOMEBODY, 0o600));
    let show = ["call", "cooperative.show", "--file", &copy];
    assert_eq!(theirs.coop(&show, "{}").refusal(1)["code"], "key_needed");

    let code = file.machine.forgets();
    let last = if code.ends_with('0') { "1" } else { "0" };
    theirs.knows(&json!([&code[..code.len() - 1], last].concat()));
    let mistyped = theirs.coop(&show, "{}").refusal(1);
    assert_eq!(mistyped["code"], "recovery_code_mistyped");

    theirs.knows(&json!(code));
    assert_eq!(theirs.coop(&show, "{}").answer()["name"], "Ferme");
    let add = json!({"titulars": [{"family_name": "Voisine"}], "joined_on": "2026-01-05"});
    let call = ["call", "members.add", "--file", &copy];
    theirs.coop(&call, &add.to_string()).answer();
    assert_eq!(theirs.coop(&["verify", &copy], "").answer()["whole"], true);

    // The file of the first stays theirs, whether the system lets the other read it or not.
    let before = std::fs::read(&file.path).unwrap();
    let other = ["call", "members.add", "--file", &file.path];
    for (mode, code) in [(0o644, "file_read_only"), (0o600, "file_unreadable")] {
        std::fs::set_permissions(&file.path, std::fs::Permissions::from_mode(mode)).unwrap();
        let refusal = theirs.coop(&other, &add.to_string()).refusal(1);
        assert_eq!((&refusal["code"], &refusal["field"]), (&json!(code), &json!("path")));
    }
    assert_eq!(std::fs::read(&file.path).unwrap(), before);
}
