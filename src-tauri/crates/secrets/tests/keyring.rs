//! The real keyring of Linux, in a session of its own.
//!
//! `COOP_TEST_KEYRING=1` says that this runs inside such a session (scripts/test.mjs makes one);
//! without it the tests say aloud that they were skipped.
#![cfg(target_os = "linux")]

use std::process::{Command, Stdio};

use secrets::{Keys, SecretsError};

const WANTED: &str = "COOP_TEST_KEYRING";
const TASK: &str = "SECRETS_TEST_TASK";
const SERVICE: &str = "coop-habitat-test";

#[allow(clippy::print_stderr, reason = "a test that is skipped says so aloud")]
fn in_a_session_of_its_own(test: &str) -> bool {
    let wanted = std::env::var(WANTED).is_ok_and(|value| value == "1");
    if !wanted {
        eprintln!("SKIPPED: {test}: set {WANTED}=1 inside a session with an unlocked keyring");
    }
    wanted
}

/// Runs the other process of a test; answers the code it said.
fn said_by(mut program: Command) -> String {
    let output = program.env(TASK, "reach").stdin(Stdio::null()).output().expect("a child process");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let code = said.lines().find_map(|line| line.strip_prefix("code ")).map(str::to_owned);
    code.unwrap_or_else(|| format!("{said}{}", String::from_utf8_lossy(&output.stderr)))
}

fn this_program() -> [String; 5] {
    let program = std::env::current_exe().expect("this program");
    let program = program.to_string_lossy().into_owned();
    let arguments = ["--exact", "reaches_the_keyring", "--ignored", "--nocapture"];
    let [a, b, c, d] = arguments.map(str::to_owned);
    [program, a, b, c, d]
}

#[test]
#[ignore = "the other process of other tests; without a task it does nothing"]
fn reaches_the_keyring() {
    if std::env::var_os(TASK).is_none() {
        return;
    }
    let reached = Keys::of_service(SERVICE);
    println!("code {}", reached.map_or_else(|error| error.code(), |_keys| "reached"));
}

#[test]
fn without_a_secret_service_it_is_said_that_there_is_no_keyring() {
    let [program, arguments @ ..] = this_program();
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
        .env_remove("XDG_RUNTIME_DIR");
    assert_eq!(said_by(command), "keyring_missing");
}

#[test]
fn the_real_keyring_keeps_lists_and_forgets_keys() {
    if !in_a_session_of_its_own("the_real_keyring_keeps_lists_and_forgets_keys") {
        return;
    }
    let keys = Keys::of_service(SERVICE).unwrap();
    keys.remember("a", "Ferme du Temple é", &[0xff; 32]).unwrap();
    keys.remember("b", "Autre", &[0; 32]).unwrap();
    keys.remember("a", "Ferme", &[0xfe; 32]).unwrap();
    // Another process, later: the same keyring.
    let again = Keys::of_service(SERVICE).unwrap();
    let listed = again.list().unwrap();
    let seen: Vec<(&str, &str, u8)> =
        listed.iter().map(|known| (&*known.id, &*known.label, known.key[0])).collect();
    assert_eq!(seen, [("a", "Ferme", 0xfe), ("b", "Autre", 0)]);
    again.set_secret("whatsapp", "token").unwrap();
    assert_eq!(keys.secret("whatsapp").unwrap().as_deref().map(String::as_str), Some("token"));
    assert!(keys.forget_secret("whatsapp").unwrap());
    assert!(!keys.forget_secret("whatsapp").unwrap());
    for id in ["a", "b"] {
        assert!(keys.forget(id).unwrap());
        assert!(!keys.forget(id).unwrap());
    }
    assert_eq!(keys.list().unwrap(), []);
}

#[test]
fn a_locked_keyring_is_told_from_an_empty_one() {
    if !in_a_session_of_its_own("a_locked_keyring_is_told_from_an_empty_one") {
        return;
    }
    let mut session = Command::new("dbus-run-session");
    session.args(["--", "sh", "-c", LOCKED_SESSION]).args(this_program());
    assert_eq!(said_by(session), SecretsError::Locked.code());
}

/// A keyring that exists and that nobody unlocked.
const LOCKED_SESSION: &str = "\
    XDG_RUNTIME_DIR=$(mktemp -d); XDG_DATA_HOME=$(mktemp -d); \
    export XDG_RUNTIME_DIR XDG_DATA_HOME; unset DISPLAY; \
    printf x | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1; \
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
    org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login \
    >/dev/null; \
    \"$0\" \"$@\"";
