//! Tells Tauri where its capabilities are, and lets the Rust side build before the window is.

use std::{fs, path::Path};

fn main() {
    let page = Path::new("ui/dist");
    if !page.exists() {
        fs::create_dir_all(page).expect("ui/dist can be created for the build");
    }
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=tauri.conf.json");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*.json");
    tauri_build::try_build(attributes)
        .expect("tauri-build reads tauri.conf.json and the capabilities");
}
