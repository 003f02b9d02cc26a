//! Areas have one name on every floor (ARCHITECTURE.md).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The floors where an area may live, by name, each with the areas found on it.
type Floors = BTreeMap<&'static str, Vec<String>>;

/// Where each floor is, and how its entries end. The guide has the same pages in every language
/// (the window's own tests hold that), so one language stands for all here.
const FLOORS: &[(&str, &str, &str)] = &[
    ("commands", "src-tauri/crates/api/src", ""),
    ("guide", "docs/guide/fr", ".md"),
    ("features", "tests/features", ".feature"),
];

/// The areas that ARCHITECTURE.md lists.
pub(super) fn named_in_the_plan(root: &Path) -> Vec<String> {
    let plan = fs::read_to_string(root.join("ARCHITECTURE.md")).expect("the plan is there");
    let areas = areas_of(&plan);
    assert!(
        areas.len() > 10,
        "the plan lists its areas after «Areas have one name on every floor»"
    );
    areas
}

fn areas_of(plan: &str) -> Vec<String> {
    let Some((_, list)) = plan.split_once("**Areas have one name on every floor**:") else {
        return Vec::new();
    };
    let (list, _) = list.split_once('.').unwrap_or((list, ""));
    // Commas inside brackets part the other first words of one area.
    let mut areas = Vec::new();
    let mut depth = 0;
    for part in list.split_inclusive([',', '(', ')']) {
        let words = part.trim_end_matches([',', '(', ')']).trim();
        if depth == 0 && !words.is_empty() {
            areas.push(words.to_owned());
        }
        match part.chars().last() {
            Some('(') => depth += 1,
            Some(')') => depth -= 1,
            _ => {}
        }
    }
    areas
}

/// The first words of commands that belong to an area of another name: `portage (with reveal, …)`.
pub(super) fn other_words_in_the_plan(root: &Path) -> Vec<String> {
    let plan = fs::read_to_string(root.join("ARCHITECTURE.md")).expect("the plan is there");
    other_words_of(&plan)
}

fn other_words_of(plan: &str) -> Vec<String> {
    let Some((_, list)) = plan.split_once("**Areas have one name on every floor**:") else {
        return Vec::new();
    };
    let (list, _) = list.split_once('.').unwrap_or((list, ""));
    list.split("(with ")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .flat_map(|(words, _)| words.split(','))
        .map(|word| word.trim().to_owned())
        .collect()
}

/// What is found on each floor.
pub(super) fn floors(root: &Path) -> Floors {
    FLOORS
        .iter()
        .map(|(floor, folder, ending)| {
            let names = fs::read_dir(root.join(folder))
                .map(|entries| {
                    entries
                        .filter_map(Result::ok)
                        .map(|entry| entry.file_name().to_string_lossy().into_owned())
                        .filter_map(|name| {
                            let name = name.strip_suffix(ending)?;
                            Some(name.strip_suffix(".rs").unwrap_or(name).to_owned())
                        })
                        .collect()
                })
                .unwrap_or_default();
            (*floor, names)
        })
        .collect()
}

/// The areas that have commands and lack a page of the guide or a feature file, and the feature
/// files and pages that are named after no area.
pub(super) fn missing_floors(areas: &[String], floors: &Floors) -> Vec<String> {
    let on = |floor: &str, area: &str| {
        floors.get(floor).is_some_and(|names| names.iter().any(|n| n == area))
    };
    let missing = areas.iter().filter(|area| on("commands", area)).flat_map(|area| {
        ["guide", "features"]
            .into_iter()
            .filter(|floor| !on(floor, area))
            .map(|floor| format!("{area} has commands and is not in {floor}"))
            .collect::<Vec<_>>()
    });
    let strangers =
        floors.get("features").into_iter().flatten().filter(|name| !areas.contains(name));
    missing
        .chain(strangers.map(|name| format!("the feature file {name} is named after no area")))
        .collect()
}

/// The commands whose first word is no area. The window's own words (`window`) are not an area:
/// nothing of the cooperative is behind them.
pub(super) fn homeless_commands(areas: &[String], commands: &[&str]) -> Vec<String> {
    commands
        .iter()
        .filter(|command| {
            let area = command.split('.').next().unwrap_or_default();
            area != "window" && !areas.iter().any(|known| known == area)
        })
        .map(|command| format!("{command} belongs to no area"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn the_plan_s_list_is_read_over_line_breaks() {
        let plan = "…\n**Areas have one name on every floor**: members, bank,\nlots, settings. `members` is …";
        assert_eq!(areas_of(plan), ["members", "bank", "lots", "settings"]);
        assert!(areas_of("no list").is_empty());
    }

    #[test]
    fn an_area_may_have_commands_of_other_first_words() {
        let plan =
            "**Areas have one name on every floor**: lots, portage (with reveal,\nexit), board.";
        assert_eq!(areas_of(plan), ["lots", "portage", "board"]);
        assert_eq!(other_words_of(plan), ["reveal", "exit"]);
        assert!(other_words_of("no list").is_empty());
        let words = [areas_of(plan), other_words_of(plan)].concat();
        let commands = ["portage.preview", "exit.preview_cap", "attic.open"];
        assert_eq!(homeless_commands(&words, &commands), ["attic.open belongs to no area"]);
    }

    #[test]
    fn an_area_with_commands_needs_its_page_and_its_feature() {
        let floors = Floors::from([
            ("commands", own(&["members", "bank", "desk"])),
            ("guide", own(&["members"])),
            ("features", own(&["members", "attic"])),
        ]);
        assert_eq!(
            missing_floors(&own(&["members", "bank", "lots"]), &floors),
            [
                "bank has commands and is not in guide",
                "bank has commands and is not in features",
                "the feature file attic is named after no area"
            ]
        );
    }

    #[test]
    fn a_command_outside_of_every_area_is_a_breach() {
        let areas = own(&["members"]);
        assert_eq!(
            homeless_commands(&areas, &["members.add", "window.painted", "attic.open"]),
            ["attic.open belongs to no area"]
        );
    }
}
