//! The walls of the house, as ARCHITECTURE.md draws them: which room may use which, what must not
//! be in a room, how long a file may be, which page of the guide must exist, which licences may
//! enter. Each checker is a function over plain values, tried in its module on a made-up house
//! that breaks the rule; here it looks at the real one.

mod areas;
mod crates;
mod licences;
mod rust_text;
mod sources;

use std::path::{Path, PathBuf};

use sources::Tree;

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ stands in the repository")
        .to_owned()
}

/// Fails with each breach on its own line.
fn holds(breaches: &[String]) {
    assert!(breaches.is_empty(), "{} breaches:\n  {}", breaches.len(), breaches.join("\n  "));
}

#[test]
fn each_room_uses_only_the_rooms_below_it() {
    holds(&crates::forbidden_rooms(&crates::read(&root())));
}

#[test]
fn each_outside_power_is_used_in_its_one_room_only() {
    holds(&crates::powers_out_of_place(&crates::read(&root())));
}

#[test]
fn no_binary_floating_point_comes_near_money() {
    holds(&sources::floating_point(&Tree::read(&root())));
}

#[test]
fn the_clock_is_read_and_ids_are_made_by_hosts_only() {
    holds(&sources::clocks(&Tree::read(&root())));
}

#[test]
fn the_unit_of_work_alone_begins_a_transaction() {
    holds(&sources::transactions(&Tree::read(&root())));
}

#[test]
fn the_page_calls_the_program_through_its_one_door_and_inserts_no_markup() {
    holds(&sources::page_doors(&Tree::read(&root())));
}

#[test]
fn no_test_stands_where_it_never_runs() {
    holds(&sources::tests_that_never_run(&Tree::read(&root())));
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    holds(&sources::long_files(&Tree::read(&root())));
}

#[test]
fn each_area_that_has_commands_has_a_guide_page_and_a_feature_file() {
    holds(&areas::missing_floors(&areas::named_in_the_plan(&root()), &areas::floors(&root())));
}

#[test]
fn each_command_belongs_to_an_area_of_the_plan() {
    let names: Vec<&str> = api::commands().iter().map(|command| command.name).collect();
    assert!(!names.is_empty(), "there are commands to look at");
    let words =
        [areas::named_in_the_plan(&root()), areas::other_words_in_the_plan(&root())].concat();
    holds(&areas::homeless_commands(&words, &names));
}

#[test]
fn each_crate_that_enters_has_an_allowed_licence_and_comes_from_the_public_registry() {
    holds(&licences::refused(&licences::allowed(&root()), &licences::read(&root())));
}
