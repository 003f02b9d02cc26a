//! Lists assets/texts/{fr,nl,en}/*.ftl and embeds them: adding a file adds it to the catalogue.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let texts = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../../assets/texts");
    let texts = texts.canonicalize()?;
    let mut code = String::new();
    for (name, folder) in [("FRENCH", "fr"), ("DUTCH", "nl"), ("ENGLISH", "en")] {
        let folder = texts.join(folder);
        println!("cargo:rerun-if-changed={}", folder.display());
        let mut files = fs::read_dir(&folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?;
        files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
        // The order of a folder is the file system's: sorted, every build is the same.
        files.sort();
        writeln!(code, "static {name}: &[(&str, &str)] = &[")?;
        for file in files {
            println!("cargo:rerun-if-changed={}", file.display());
            let stem = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a name in UTF-8")?;
            writeln!(code, "    ({stem:?}, include_str!({:?})),", file.display().to_string())?;
        }
        writeln!(code, "];")?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("sources.rs"), code)?;
    Ok(())
}
