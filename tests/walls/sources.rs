//! What must not stand in the sources of a room.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use super::rust_text::{Blank, blank, lines_with, without_tests};

/// One source file: its path from the root with `/`, and its text.
pub(super) struct Source {
    path: String,
    text: String,
}

/// The sources of the house.
pub(super) struct Tree {
    files: Vec<Source>,
    /// The start of the paths of modules that exist for tests only.
    test_modules: HashSet<String>,
}

/// How many lines a file may have.
const LONGEST: usize = 500;

/// Where sources are.
const FLOORS: &[&str] = &["src-tauri", "ui/src", "tests", "scripts"];
/// Folders that are made, not written.
const MADE: &[&str] = &["node_modules", "target", "dist", "gen"];
const ENDINGS: &[&str] = &[".rs", ".ts", ".svelte", ".mjs", ".css", ".sql"];

impl Tree {
    /// The sources under the root of the repository.
    pub(super) fn read(root: &Path) -> Self {
        let mut files = Vec::new();
        for floor in FLOORS {
            gather(root, &root.join(floor), &mut files);
        }
        assert!(files.len() > 50, "the sources are where this test looks for them");
        Self::of(files)
    }

    fn of(files: Vec<Source>) -> Self {
        let mut test_modules = HashSet::new();
        for file in files.iter().filter(|file| file.path.ends_with(".rs")) {
            let (_, modules) = without_tests(&blank(&file.text, Blank::CommentsAndStrings));
            let stem = file.path.trim_end_matches(".rs");
            let folder = match stem.rsplit_once('/') {
                Some((folder, "mod" | "lib" | "main")) => folder,
                _ => stem,
            };
            test_modules.extend(modules.into_iter().map(|module| format!("{folder}/{module}")));
        }
        Self { files, test_modules }
    }

    fn rust(&self, folder: &str) -> impl Iterator<Item = &Source> {
        self.files
            .iter()
            .filter(move |file| file.path.starts_with(folder) && file.path.ends_with(".rs"))
    }

    fn is_test(&self, path: &str) -> bool {
        path.starts_with("tests/")
            || path.contains("/tests/")
            || path.contains("/benches/")
            || self.test_modules.iter().any(|module| {
                path.strip_prefix(module.as_str())
                    .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
            })
    }
}

fn gather(root: &Path, folder: &Path, files: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("a folder of the repository can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !MADE.contains(&name.as_str()) {
                gather(root, &path, files);
            }
        } else if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
            let short = path.strip_prefix(root).expect("it was found under the root");
            let text = fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{} is readable text: {error}", path.display()));
            files.push(Source { path: short.to_string_lossy().replace('\\', "/"), text });
        }
    }
}

/// Binary floating point in the rooms where money lives.
pub(super) fn floating_point(tree: &Tree) -> Vec<String> {
    ["src-tauri/crates/domain/", "src-tauri/crates/store/", "src-tauri/crates/api/"]
        .into_iter()
        .flat_map(|room| tree.rust(room))
        .flat_map(|file| {
            let code = blank(&file.text, Blank::CommentsAndStrings);
            ["f32", "f64"]
                .into_iter()
                .flat_map(move |name| at(file, &lines_with(&code, name), name))
        })
        .collect()
}

/// A clock that is read, or an id that is drawn, by other code than the hosts and tests.
pub(super) fn clocks(tree: &Tree) -> Vec<String> {
    const NAMES: &[&str] = &[
        "SystemTime::now",
        "Instant::now",
        "Utc::now",
        "Local::now",
        "Uuid::now_v7",
        "Uuid::new_v4",
    ];
    tree.rust("src-tauri/crates/")
        .filter(|file| !file.path.starts_with("src-tauri/crates/cli/") && !tree.is_test(&file.path))
        .flat_map(|file| {
            let (code, _) = without_tests(&blank(&file.text, Blank::CommentsAndStrings));
            NAMES.iter().flat_map(move |name| at(file, &lines_with(&code, name), name))
        })
        .collect()
}

/// Who may begin a transaction: the unit of work to write; the snapshot and the verification, which
/// only read; the restore, which asks with a lock whether another program has the file open, and
/// takes it back.
const BEGINNERS: &[&str] = &[
    "src-tauri/crates/store/src/unit_of_work.rs",
    "src-tauri/crates/store/src/file/mod.rs",
    "src-tauri/crates/store/src/file/restore.rs",
    "src-tauri/crates/store/src/verify/mod.rs",
];

/// A transaction begun elsewhere than where one may be.
pub(super) fn transactions(tree: &Tree) -> Vec<String> {
    const CALLS: &[&str] =
        &[".transaction(", ".transaction_with_behavior(", ".unchecked_transaction(", ".savepoint("];
    const SQL: &[&str] = &[
        "\"BEGIN\"",
        "\"BEGIN;",
        "BEGIN IMMEDIATE",
        "BEGIN EXCLUSIVE",
        "BEGIN DEFERRED",
        "BEGIN TRANSACTION",
        "SAVEPOINT",
    ];
    tree.files
        .iter()
        .filter(|file| file.path.starts_with("src-tauri/") && !tree.is_test(&file.path))
        .filter(|file| !BEGINNERS.contains(&file.path.as_str()))
        .flat_map(|file| {
            let code = if file.path.ends_with(".rs") {
                without_tests(&blank(&file.text, Blank::Comments)).0
            } else {
                file.text.clone()
            };
            CALLS.iter().chain(SQL).flat_map(move |name| at(file, &lines_with(&code, name), name))
        })
        .collect()
}

/// A second door between the page and the program, or text inserted as markup.
pub(super) fn page_doors(tree: &Tree) -> Vec<String> {
    let page = || tree.files.iter().filter(|file| file.path.starts_with("ui/src/"));
    let doors = page().filter(|file| !file.path.starts_with("ui/src/ipc/")).flat_map(|file| {
        ["invoke(", "@tauri-apps/"]
            .into_iter()
            .flat_map(|name| at(file, &lines_with(&file.text, name), name))
    });
    let markup = page().flat_map(|file| {
        ["{@html", "innerHTML", "insertAdjacentHTML"]
            .into_iter()
            .flat_map(|name| at(file, &lines_with(&file.text, name), name))
    });
    doors.chain(markup).collect()
}

/// Tests in the window's own crate, which cargo does not run (Cargo.toml, `test = false`).
pub(super) fn tests_that_never_run(tree: &Tree) -> Vec<String> {
    tree.rust("src-tauri/src/")
        .flat_map(|file| {
            let code = blank(&file.text, Blank::CommentsAndStrings);
            ["#[test]", "cfg(test)"]
                .into_iter()
                .flat_map(move |name| at(file, &lines_with(&code, name), name))
        })
        .collect()
}

/// Files that should be split by role; generated ones are not read by people.
pub(super) fn long_files(tree: &Tree) -> Vec<String> {
    tree.files
        .iter()
        .filter(|file| !file.path.contains("generated"))
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(file, lines)| format!("{} has {lines} lines", file.path))
        .collect()
}

fn at(file: &Source, lines: &[usize], name: &str) -> Vec<String> {
    lines.iter().map(|line| format!("{}:{line}: {name}", file.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> Tree {
        let own =
            |(path, text): &(&str, &str)| Source { path: (*path).into(), text: (*text).into() };
        Tree::of(files.iter().map(own).collect())
    }

    #[test]
    fn a_float_is_a_breach_where_money_lives_and_not_elsewhere() {
        let house = tree(&[
            ("src-tauri/crates/domain/src/a.rs", "// f64\nlet a: f64 = 0;"),
            ("src-tauri/crates/api/tests/a.rs", "fn f(x: f32) {}"),
            ("src-tauri/crates/documents/src/a.rs", "let mm: f32;"),
        ]);
        assert_eq!(
            floating_point(&house),
            ["src-tauri/crates/domain/src/a.rs:2: f64", "src-tauri/crates/api/tests/a.rs:1: f32"]
        );
    }

    #[test]
    fn a_clock_is_a_breach_outside_of_hosts_and_tests() {
        let house = tree(&[
            (
                "src-tauri/crates/store/src/a.rs",
                "let now = Utc::now();\n#[cfg(test)]\nmod t { Utc::now() }",
            ),
            ("src-tauri/crates/store/src/lib.rs", "#[cfg(test)]\nmod laws;\nmod a;"),
            ("src-tauri/crates/store/src/laws.rs", "Instant::now()"),
            ("src-tauri/crates/store/src/lawsuit.rs", "Instant::now()"),
            ("src-tauri/crates/api/tests/a.rs", "Instant::now()"),
            ("src-tauri/crates/cli/src/host.rs", "Utc::now()"),
            ("src-tauri/src/host.rs", "Uuid::now_v7()"),
        ]);
        assert_eq!(
            clocks(&house),
            [
                "src-tauri/crates/store/src/a.rs:1: Utc::now",
                "src-tauri/crates/store/src/lawsuit.rs:1: Instant::now"
            ]
        );
    }

    #[test]
    fn a_transaction_is_a_breach_elsewhere_and_a_trigger_s_body_is_none() {
        let house = tree(&[
            (
                "src-tauri/crates/store/src/unit_of_work.rs",
                "connection.execute_batch(\"BEGIN IMMEDIATE\")",
            ),
            ("src-tauri/crates/store/src/a.rs", "connection.transaction()?;\nrun(\"BEGIN\");"),
            (
                "src-tauri/crates/store/migrations/1.sql",
                "CREATE TRIGGER t BEFORE DELETE ON a BEGIN SELECT 1; END;",
            ),
        ]);
        assert_eq!(
            transactions(&house),
            [
                "src-tauri/crates/store/src/a.rs:1: .transaction(",
                "src-tauri/crates/store/src/a.rs:2: \"BEGIN\""
            ]
        );
    }

    #[test]
    fn a_second_door_and_inserted_markup_are_breaches() {
        let house = tree(&[
            (
                "ui/src/ipc/call.ts",
                "import { invoke } from '@tauri-apps/api/core'; invoke('call');",
            ),
            ("ui/src/views/a/Screen.svelte", "{@html text}\ninvoke('call')\nreinvoke(1)"),
        ]);
        assert_eq!(
            page_doors(&house),
            ["ui/src/views/a/Screen.svelte:2: invoke(", "ui/src/views/a/Screen.svelte:1: {@html"]
        );
    }

    #[test]
    fn a_test_in_the_window_s_crate_is_a_breach_and_elsewhere_none() {
        let house = tree(&[
            ("src-tauri/src/host.rs", "// #[test]\n#[test]\nfn f() {}"),
            ("src-tauri/crates/api/src/desk.rs", "#[test]\nfn f() {}"),
        ]);
        assert_eq!(tests_that_never_run(&house), ["src-tauri/src/host.rs:2: #[test]"]);
    }

    #[test]
    fn a_file_may_have_five_hundred_lines_and_not_one_more() {
        let (fits, long) = ("x\n".repeat(500), "x\n".repeat(501));
        let house = tree(&[
            ("ui/src/a.ts", &fits),
            ("ui/src/b.ts", &long),
            ("ui/src/ipc/generated.ts", &long),
        ]);
        assert_eq!(long_files(&house), ["ui/src/b.ts has 501 lines"]);
    }
}
