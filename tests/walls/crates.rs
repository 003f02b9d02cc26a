//! Which crate may depend on which, out of `cargo metadata --no-deps`.

use std::path::Path;

use cargo_metadata::MetadataCommand;

/// That one package names another in its manifest, for building, testing or running.
pub(super) struct Edge {
    from: String,
    to: String,
    /// That the other is a package of this repository.
    ours: bool,
}

/// Each room and the rooms it may use. The tests look at all of them.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("texts", &["domain"]),
    ("secrets", &[]),
    ("store", &["domain", "texts"]),
    ("documents", &["domain", "texts"]),
    ("notify", &["domain", "texts"]),
    ("api", &["domain", "texts", "store", "documents", "notify"]),
    ("cli", &["api", "secrets"]),
    ("coop-habitat", &["api", "secrets"]),
    ("house-tests", &["domain", "texts", "secrets", "store", "documents", "notify", "api"]),
];

/// Each power over the outside, by the start of its crates' names, and the one room that has it.
const POWERS: &[(&str, &str)] = &[
    ("rusqlite", "store"),
    ("libsqlite3-sys", "store"),
    ("sqlx", "store"),
    ("printpdf", "documents"),
    ("qrcode", "documents"),
    ("reqwest", "notify"),
    ("keyring", "secrets"),
    ("tauri", "coop-habitat"),
    ("webkit2gtk", "coop-habitat"),
    ("argon2", "api"),
    ("fluent", "texts"),
];

/// The dependencies of every package of the workspace.
pub(super) fn read(root: &Path) -> Vec<Edge> {
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .no_deps()
        .exec()
        .expect("cargo metadata answers");
    let edges: Vec<Edge> = metadata
        .packages
        .iter()
        .flat_map(|package| {
            package.dependencies.iter().map(|dependency| Edge {
                from: package.name.to_string(),
                to: dependency.name.clone(),
                ours: dependency.path.is_some(),
            })
        })
        .collect();
    assert!(edges.iter().any(|edge| edge.ours), "the workspace has rooms that use one another");
    edges
}

/// The uses of a room that its user may not see.
pub(super) fn forbidden_rooms(edges: &[Edge]) -> Vec<String> {
    edges
        .iter()
        .filter(|edge| edge.ours && edge.from != edge.to)
        .filter(|edge| {
            !ROOMS
                .iter()
                .any(|(room, below)| *room == edge.from && below.contains(&edge.to.as_str()))
        })
        .map(|edge| format!("{} may not use {}", edge.from, edge.to))
        .collect()
}

/// The uses of an outside power in another room than its own.
pub(super) fn powers_out_of_place(edges: &[Edge]) -> Vec<String> {
    edges
        .iter()
        .filter(|edge| !edge.ours)
        .filter_map(|edge| {
            let (_, home) = POWERS.iter().find(|(power, _)| is_or_extends(&edge.to, power))?;
            (edge.from != *home)
                .then(|| format!("{} uses {}, which belongs to {home} alone", edge.from, edge.to))
        })
        .collect()
}

fn is_or_extends(name: &str, power: &str) -> bool {
    name.strip_prefix(power).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(from: &str, to: &str, ours: bool) -> Edge {
        Edge { from: from.to_owned(), to: to.to_owned(), ours }
    }

    #[test]
    fn a_room_that_looks_up_or_sideways_is_a_breach_and_one_that_looks_down_is_not() {
        let house = [
            edge("domain", "store", true),
            edge("store", "documents", true),
            edge("store", "domain", true),
            edge("cli", "store", true),
            edge("cli", "secrets", true),
            edge("attic", "domain", true),
        ];
        assert_eq!(
            forbidden_rooms(&house),
            [
                "domain may not use store",
                "store may not use documents",
                "cli may not use store",
                "attic may not use domain"
            ]
        );
    }

    #[test]
    fn a_power_outside_of_its_room_is_a_breach_with_its_satellites() {
        let house = [
            edge("api", "rusqlite", false),
            edge("store", "rusqlite_migration", false),
            edge("cli", "tauri-plugin-dialog", false),
            edge("coop-habitat", "tauri-build", false),
            edge("domain", "fluently-named", false),
        ];
        assert_eq!(
            powers_out_of_place(&house),
            [
                "api uses rusqlite, which belongs to store alone",
                "cli uses tauri-plugin-dialog, which belongs to coop-habitat alone"
            ]
        );
    }
}
