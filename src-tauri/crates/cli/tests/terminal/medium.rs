//! The medium refuses: a read-only place and a full disk, each on a mount that goes with the call.

use serde_json::json;

use crate::machine::{File, Said, text};

/// What a command that writes is asked here.
const ADDING: &str = r#"{"titulars": [{"family_name": "Dupont"}], "joined_on": "2026-01-01"}"#;

/// Runs a line of `sh` with mounts of its own; `$0` is the terminal program. None where the system
/// refuses such mounts.
///
/// # Panics
/// Where it refuses them although `CI` is set: there the test must be seen to run.
#[allow(clippy::print_stderr, reason = "a test that is skipped says so aloud")]
fn with_own_mounts(file: &File, line: &str, input: &str) -> Option<Said> {
    let probe = std::process::Command::new("unshare").args(["-rm", "true"]).output();
    if !probe.is_ok_and(|output| output.status.success()) {
        let why = "this system does not allow mounts of one's own (unshare -rm)";
        assert!(std::env::var_os("CI").is_none(), "{why}");
        eprintln!("SKIPPED: {why}");
        return None;
    }
    let arguments = ["-rm", "sh", "-c", line, env!("CARGO_BIN_EXE_coop")];
    Some(file.machine.run("unshare", &arguments, input))
}

#[test]
fn a_read_only_place_is_named_and_what_only_reads_still_does() {
    let file = File::new();
    let folder = file.machine.path("support");
    std::fs::create_dir(&folder).unwrap();
    let path = folder.join("ferme.coop");
    std::fs::copy(&file.path, &path).unwrap();
    let before = std::fs::read(&path).unwrap();
    let on_it = |call: &str| {
        let place = folder.display();
        let line = format!(
            "mount --bind '{place}' '{place}' && mount -o remount,bind,ro '{place}' && {call}"
        );
        with_own_mounts(&file, &line, ADDING)
    };
    let there = text(&path);
    let Some(said) = on_it(&format!("\"$0\" call members.add --file '{there}'")) else { return };
    let refusal = said.refusal(1);
    assert_eq!(refusal["code"], "file_read_only");
    assert_eq!(
        refusal["message"],
        "Ce fichier ou son dossier est en lecture seule. Copiez-le dans un dossier où vous pouvez \
         écrire."
    );
    let backup = on_it(&format!("\"$0\" backup '{}' --out '{there}.copie'", file.path)).unwrap();
    let refusal = backup.refusal(1);
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("folder_read_only"), &json!("path")),
        "the place of the copy is meant, not the file"
    );
    let verified = on_it(&format!("\"$0\" verify '{there}'")).unwrap();
    assert_eq!(verified.answer()["whole"], true);
    assert!(std::fs::read(&path).unwrap() == before, "not a byte");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn a_full_disk_is_named_nothing_is_half_done_and_what_only_reads_still_does() {
    let file = File::new();
    let disk = file.machine.path("disque");
    std::fs::create_dir(&disk).unwrap();
    let after = text(&file.machine.path("après.coop"));
    let on_it = |call: &str| {
        let before = std::fs::read(&file.path).unwrap();
        // Filled to the last byte; what the call left of the file is looked at outside.
        let line = format!(
            "mount -t tmpfs -o size=4m none '{disk}' && cp '{path}' '{disk}/ferme.coop' && \
             {{ head -c 9000000 /dev/zero > '{disk}/plein' 2>/dev/null; {call}; status=$?; \
             cp '{disk}/ferme.coop' '{after}'; ls '{disk}' > '{after}.liste'; exit $status; }}",
            disk = disk.display(),
            path = file.path,
        );
        let said = with_own_mounts(&file, &line, ADDING)?;
        assert!(std::fs::read(&after).unwrap() == before, "{call}: the file changed");
        let left = std::fs::read_to_string(format!("{after}.liste")).unwrap();
        assert_eq!(left, "ferme.coop\nplein\n", "{call}: nothing is left beside it");
        Some(said)
    };
    let there = text(&disk.join("ferme.coop"));
    let Some(said) = on_it(&format!("\"$0\" call members.add --file '{there}'")) else { return };
    let refusal = said.refusal(1);
    assert_eq!(refusal["code"], "disk_full");
    assert_eq!(
        refusal["message"],
        "Le disque est plein : rien n’a été enregistré. Libérez de la place et réessayez."
    );
    let backup = on_it(&format!("\"$0\" backup '{}' --out '{there}.copie'", file.path)).unwrap();
    assert_eq!(backup.refusal(1)["code"], "disk_full");
    let verified = on_it(&format!("\"$0\" verify '{there}'")).unwrap();
    assert_eq!(verified.answer()["whole"], true);
}
