//! The TypeScript types of every command, written to `ui/src/ipc/generated.ts`.
//!
//! A test fails when that file differs; `npm run types` writes it again.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::command::Declaration;

/// The types met so far, by name.
pub struct TypeList {
    seen: BTreeSet<TypeId>,
    declarations: BTreeMap<String, String>,
    config: Config,
}

impl Default for TypeList {
    fn default() -> Self {
        // Counts stay far below 2^53; amounts cross as strings.
        let config = Config::default().with_large_int("number");
        Self { seen: BTreeSet::new(), declarations: BTreeMap::new(), config }
    }
}

impl TypeList {
    /// Adds a type and all it refers to; gives its TypeScript name.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        let name = T::name(&self.config);
        if self.seen.insert(TypeId::of::<T>()) {
            // A type without an output path is a primitive or a wrapper: nothing to declare.
            if T::output_path().is_some() {
                let base = name.split('<').next().unwrap_or(&name).to_owned();
                let text = format!("export {}", T::decl(&self.config));
                let known = self.declarations.insert(base, text.clone());
                // Two types of one name would silently become one in the window.
                assert!(
                    known.is_none_or(|known| known == text),
                    "BUG: two types are called {name}"
                );
            }
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
        name
    }
}

impl TypeVisitor for TypeList {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

/// Writes the whole file.
pub fn typescript(commands: &[Declaration]) -> String {
    let mut list = TypeList::default();
    let mut map = String::new();
    for command in commands {
        let (input, answer) = (command.types)(&mut list);
        writeln!(
            map,
            "  '{}': {{ input: {input}; answer: {answer}; writes: {} }};",
            command.name, command.writes
        )
        .expect("BUG: writing to a string cannot fail");
    }
    let mut text = String::from(
        "// Written by `npm run types` from the commands' declarations. Do not edit: a test compares.\n\n",
    );
    for declaration in list.declarations.values() {
        text.push_str(declaration);
        text.push('\n');
    }
    text.push_str("\nexport interface Commands {\n");
    text.push_str(&map);
    text.push_str("}\n");
    text.push_str(
        "\n/** Who may call a command: role codes, `own` for a member about their own membership,\n \
         * `open_file` and `anyone`. */\nexport const ACCESS = {\n",
    );
    for command in commands {
        let codes: Vec<String> =
            command.access.codes().iter().map(|code| format!("'{code}'")).collect();
        writeln!(text, "  '{}': [{}],", command.name, codes.join(", "))
            .expect("BUG: writing to a string cannot fail");
    }
    text.push_str("} as const satisfies Record<keyof Commands, readonly string[]>\n");
    text
}
