//! Holds `ui/src/ipc/generated.ts` to the commands' declarations.

use std::path::PathBuf;

#[test]
fn the_windows_types_are_those_of_the_commands() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/generated.ts");
    let wanted = api::typescript(&api::commands());
    if std::env::var_os("COOP_BLESS").is_some() {
        std::fs::write(&path, &wanted).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written == wanted, "the types differ from the commands: run `npm run types`");
}
