//! The shell: starts the window and carries calls to `api`. Decides nothing.

/// Opens the window and runs until it is closed.
pub fn run() {
    tauri::Builder::default()
        .run(tauri::generate_context!())
        .expect("BUG: the window could not start");
}
