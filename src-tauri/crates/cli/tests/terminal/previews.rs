//! Every preview that needs no file, typed at a terminal: the answer that tests/contract keeps of
//! the same request, its steps in the language of the terminal.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::machine::Machine;

/// What tests/contract keeps of each preview: the request and its answer, in French.
fn kept() -> BTreeMap<String, (Value, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/contract");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let json = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    json.flat_map(|path| {
        let told: BTreeMap<String, Value> =
            serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        told.into_iter().map(|(name, mut one)| (name, (one["input"].take(), one["answer"].take())))
    })
    .collect()
}

/// The names of the previews that need no file, as the terminal lists them.
fn previews(machine: &Machine) -> Vec<String> {
    let commands = machine.coop(&["commands"], "").answer();
    let free = commands.as_array().unwrap().iter().filter(|command| {
        let name = command["name"].as_str().unwrap();
        command["access"] == serde_json::json!(["anyone"]) && name.contains("preview")
    });
    free.map(|command| command["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn each_preview_answers_at_the_terminal_what_the_commands_answer() {
    let machine = Machine::new();
    let kept = kept();
    let names = previews(&machine);
    assert_eq!(names.len(), 19, "those of spec 11 but the bank's: {names:?}");
    for name in names {
        let (input, answer) = kept.get(&name).unwrap_or_else(|| panic!("{name} is not kept"));
        assert_eq!(&machine.preview(&name, input), answer, "{name}");
    }
}

#[test]
fn a_step_is_told_in_the_language_of_the_terminal_and_its_figure_stays() {
    let mut machine = Machine::new();
    let (input, french) = kept().remove("contributions.preview_penalty").unwrap();
    for language in ["nl_BE.UTF-8", "en_GB.UTF-8"] {
        machine.speaks(language);
        let answer = machine.preview("contributions.preview_penalty", &input);
        let steps = answer["steps"].as_array().unwrap().iter();
        for (step, french) in steps.zip(french["steps"].as_array().unwrap()) {
            assert_ne!(step["words"]["label"], french["words"]["label"], "{language}");
            assert_eq!(step["result"], french["result"], "{language}");
        }
    }
}
