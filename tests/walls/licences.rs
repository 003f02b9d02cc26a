//! What enters the program: its licence, and where it comes from. The list is deny.toml's, so that
//! `cargo deny`, where it is installed, and this test agree.

use std::fs;
use std::path::Path;
use std::process::Command;

use cargo_metadata::{CargoOpt, MetadataCommand};

/// A package that the program is built from.
pub(super) struct Entrant {
    name: String,
    licence: Option<String>,
    /// Where it comes from; a package of ours has none.
    source: Option<String>,
}

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The licences that deny.toml allows.
pub(super) fn allowed(root: &Path) -> Vec<String> {
    let text = fs::read_to_string(root.join("deny.toml")).expect("deny.toml is there");
    let list = text.split_once("allow = [").and_then(|(_, rest)| rest.split_once(']'));
    let (list, _) = list.expect("deny.toml has a list `allow`");
    list.split(',')
        .map(|item| item.trim().trim_matches('"').to_owned())
        .filter(|item| !item.is_empty())
        .collect()
}

/// Every package that this machine's build is made of.
pub(super) fn read(root: &Path) -> Vec<Entrant> {
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .features(CargoOpt::SomeFeatures(vec!["custom-protocol".into(), "journeys".into()]))
        .other_options(vec![
            // What was built is on the disk: nothing is fetched.
            "--offline".into(),
            "--filter-platform".into(),
            this_platform(),
        ])
        .exec()
        .expect("cargo metadata answers");
    metadata
        .packages
        .into_iter()
        .map(|package| Entrant {
            name: package.name.to_string(),
            licence: package.license,
            source: package.source.map(|source| source.repr),
        })
        .collect()
}

/// The platform that rustc builds for here, such as `x86_64-unknown-linux-gnu`.
fn this_platform() -> String {
    let said = Command::new("rustc").arg("-vV").output().expect("rustc answers");
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("rustc names its host").to_owned()
}

/// The packages that may not enter, each with why.
pub(super) fn refused(allowed: &[String], entrants: &[Entrant]) -> Vec<String> {
    entrants
        .iter()
        .filter_map(|entrant| {
            let Entrant { name, licence, source } = entrant;
            let source = source.as_deref()?;
            if source != REGISTRY {
                return Some(format!("{name} comes from {source}"));
            }
            match licence {
                None => Some(format!("{name} names no licence")),
                Some(terms) if !is_allowed(terms, allowed) => {
                    Some(format!("{name} is under {terms}"))
                }
                Some(_) => None,
            }
        })
        .collect()
}

/// Whether an SPDX expression can be satisfied with the allowed licences. The old `/` means OR.
fn is_allowed(terms: &str, allowed: &[String]) -> bool {
    let spaced = terms.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    any(&words, &mut at, allowed) && at == words.len()
}

fn any(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut holds = all(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        holds |= all(words, at, allowed);
    }
    holds
}

fn all(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut holds = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        holds &= one(words, at, allowed);
    }
    holds
}

fn one(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let Some(&word) = words.get(*at) else { return false };
    *at += 1;
    if word == "(" {
        let holds = any(words, at, allowed);
        let closed = words.get(*at) == Some(&")");
        *at += 1;
        return holds && closed;
    }
    let mut licence = word.to_owned();
    if words.get(*at) == Some(&"WITH") {
        licence = words[*at - 1..words.len().min(*at + 2)].join(" ");
        *at += 2;
    }
    allowed.contains(&licence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_judged_as_it_reads() {
        let allowed: Vec<String> =
            ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "Unicode-3.0"]
                .map(String::from)
                .into();
        let table = [
            ("MIT", true),
            ("GPL-2.0-only", false),
            ("MIT OR GPL-2.0-only", true),
            ("GPL-2.0-only/MIT", true),
            ("MIT AND GPL-2.0-only", false),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND OpenSSL", false),
            ("GPL-2.0-only OR MIT AND Unicode-3.0", true),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("MIT WITH LLVM-exception", false),
            ("(MIT", false),
            ("MIT Apache-2.0", false),
            ("", false),
        ];
        for (terms, expected) in table {
            assert_eq!(is_allowed(terms, &allowed), expected, "{terms}");
        }
    }

    #[test]
    fn a_foreign_source_a_missing_and_a_refused_licence_are_breaches() {
        let entrant = |name: &str, licence: Option<&str>, source: Option<&str>| Entrant {
            name: name.into(),
            licence: licence.map(Into::into),
            source: source.map(Into::into),
        };
        let entrants = [
            entrant("ours", None, None),
            entrant("good", Some("MIT"), Some(REGISTRY)),
            entrant("bad", Some("BUSL-1.1"), Some(REGISTRY)),
            entrant("mute", None, Some(REGISTRY)),
            entrant("fork", Some("MIT"), Some("git+https://example.org/fork")),
        ];
        assert_eq!(
            refused(&["MIT".into()], &entrants),
            [
                "bad is under BUSL-1.1",
                "mute names no licence",
                "fork comes from git+https://example.org/fork"
            ]
        );
    }
}
