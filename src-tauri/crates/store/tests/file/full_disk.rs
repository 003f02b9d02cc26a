//! The disk fills up: a clear error, nothing lost, and the work goes on once there is room.

use std::path::Path;
use std::process::{Command, Output};

use store::testing::other_process::only;
use store::{FileError, Store};

use crate::child;
use crate::fixture::{self, closed, key};

/// Runs this program as a child by a shell that prepares its surroundings.
fn by_shell(shell: &mut Command, script: &str, task: &str, path: &Path) -> Output {
    shell.args(["sh", "-c", &format!("{script}; exec \"$0\" \"$@\"")]);
    shell.arg(std::env::current_exe().expect("this program"));
    shell.args(only(child::TEST));
    child::prepare(shell, task, path, 100);
    shell.output().expect("a shell")
}

#[test]
fn a_limit_on_the_size_of_files_is_a_clear_error_and_nothing_is_lost() {
    let folder = fixture::folder();
    let path = closed(folder.path(), 3);
    // Blocks of 512 bytes. The signal is ignored, so that the write fails instead.
    let output = by_shell(
        &mut Command::new("env"),
        "trap '' XFSZ; ulimit -f 1200",
        "write until refused",
        &path,
    );
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("code write_failed") || said.contains("code disk_full"), "{said}");
    let reported = child::acknowledged(&said);
    assert!(!reported.is_empty());
    let opened = Store::open(&path, &key()).unwrap();
    let mut expected = vec![0, 1, 2];
    expected.extend(reported);
    assert_eq!(fixture::numbers(&opened.store).0, expected);
    assert_eq!(fixture::findings(&opened.store), []);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named_and_the_work_goes_on_once_there_is_room() {
    let folder = fixture::folder();
    let Some(mut shell) = own_mounts() else { return };
    let script = format!("mount -t tmpfs -o size=2m none '{}'", folder.path().display());
    let path = folder.path().join("Ferme.coop");
    let output = by_shell(&mut shell, &script, "fill the disk", &path);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("1 passed"), "{said}");
}

/// The other process, alone on a disk of 2 MB that goes away with it.
#[cfg(target_os = "linux")]
pub(crate) fn fill(path: &Path) {
    let folder = path.parent().expect("a folder");
    let filler = folder.join("filler");
    std::fs::write(&filler, vec![0; 600_000]).expect("room for the filler");
    let (path, mut store) = fixture::create(folder);
    let mut number = 0;
    let refused = loop {
        match fixture::write(&mut store, number) {
            Ok(_written) => number += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(refused.code(), "disk_full", "{refused:?}");
    assert_eq!(fixture::numbers(&store).0, (0..number).collect::<Vec<_>>());
    assert_eq!(fixture::findings(&store), [], "readable on a full disk");

    let copy = store.copy_to(&folder.join("copie.coop"));
    assert!(matches!(copy, Err(FileError::DiskFull)), "{copy:?}");
    let other = Store::create(&folder.join("autre.coop"), &key(), &fixture::header());
    assert!(matches!(other, Err(FileError::DiskFull)), "{other:?}");
    assert_eq!(fixture::names(folder).iter().filter(|name| name.contains("new")).count(), 0);

    // Closing on a full disk, then opening again: what was reported is there.
    let closed = store.close();
    assert!(matches!(closed, Ok(()) | Err(FileError::DiskFull)), "{closed:?}");
    std::fs::remove_file(&filler).expect("removed");
    let mut store = Store::open(&path, &key()).expect("opens").store;
    assert_eq!(fixture::numbers(&store).0, (0..number).collect::<Vec<_>>());
    fixture::write(&mut store, number).expect("there is room again");
    assert_eq!(fixture::findings(&store), []);
    store.close().expect("closes");
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_place_is_named() {
    let folder = fixture::folder();
    let path = closed(folder.path(), 1);
    let before = fixture::contents(folder.path());
    let Some(mut shell) = own_mounts() else { return };
    let place = folder.path().display();
    let script = format!("mount --bind '{place}' '{place}'; mount -o remount,bind,ro '{place}'");
    let output = by_shell(&mut shell, &script, "open read-only", &path);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("code file_read_only"), "{said}{:?}", output.stderr);
    assert_eq!(fixture::contents(folder.path()), before);
}

/// A command that runs another with mounts of its own, where the system allows it.
///
/// # Panics
/// Where it does not although `CI` is set: there the test must be seen to run.
#[cfg(target_os = "linux")]
#[allow(clippy::print_stderr, reason = "a test that is skipped says so aloud")]
fn own_mounts() -> Option<Command> {
    let mut probe = Command::new("unshare");
    let allowed = probe.args(["-rm", "true"]).output().is_ok_and(|output| output.status.success());
    if !allowed {
        let why = "this system does not allow mounts of one's own (unshare -rm)";
        assert!(std::env::var_os("CI").is_none(), "{why}");
        eprintln!("SKIPPED: {why}");
        return None;
    }
    let mut shell = Command::new("unshare");
    shell.arg("-rm");
    Some(shell)
}
