//! The shell: starts the window, carries calls to `api`, shows native dialogs. Decides nothing.
//!
//! Deliberately not here: rules, SQL, sentences. The window reaches all of it through the one
//! Tauri command, `door::call`.

mod dialogs;
mod door;
mod early;
mod host;
mod log;
mod paint;
mod started;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use api::{Desk, Refusal};
use tauri::{Emitter, Manager, RunEvent, WindowEvent};

use crate::early::EarlyStart;
use crate::host::WindowHost;

/// How often the window looks whether another process wrote to the same file.
const LOOK_ELSEWHERE: Duration = Duration::from_secs(2);

/// Opens the window and runs until it is closed.
///
/// # Panics
/// When the system gives no window: there is nothing left to say it in.
pub fn run() {
    let started = started::process_start();
    let painting = paint::without_graphics_card();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _folder| {
            if let Some(window) = app.get_webview_window("main") {
                // Both only bring the window to the front; a window manager may refuse.
                if window.unminimize().and_then(|()| window.set_focus()).is_err() {
                    tracing::warn!("the window manager kept the window in the background");
                }
            }
            offer_file(app, arguments.into_iter().skip(1));
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![door::call])
        .setup(move |app| {
            let folder = app.path().app_data_dir()?;
            std::fs::create_dir_all(&folder)?;
            app.manage(log::start(&folder));
            let elapsed_ms = started.elapsed().as_millis();
            tracing::info!(version = env!("CARGO_PKG_VERSION"), %elapsed_ms, "process_started");
            if let Err(error) = painting {
                tracing::warn!(error, "the page is painted as the web view wishes");
            }
            let host = Arc::new(WindowHost::new(app.handle().clone(), folder, started));
            app.manage(Arc::clone(&host));
            let desk = Arc::new(Desk::new(host));
            app.manage(Arc::clone(&desk));
            // Without a file the page starts by itself: making the example tells how far it is.
            let early = match offer_file(app.handle(), std::env::args().skip(1)) {
                true => EarlyStart::begin(desk),
                false => EarlyStart::default(),
            };
            app.manage(early);
            open_window(app.handle())?;
            watch_other_processes(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("BUG: the window could not start");
    app.run(|app, event| match event {
        RunEvent::WindowEvent { event: WindowEvent::CloseRequested { api, .. }, .. } => {
            // Closing folds the file into one and may make a backup: off the window's thread.
            api.prevent_close();
            close_then_exit(app.clone());
        }
        RunEvent::ExitRequested { .. } | RunEvent::Exit => tracing::info!("exit"),
        _ => {}
    });
}

/// Opens the window of the configuration, which waits for that (`create`): its page may call at once.
fn open_window(app: &tauri::AppHandle) -> tauri::Result<()> {
    for config in &app.config().app.windows {
        tauri::WebviewWindowBuilder::from_config(app, config)?.build()?;
    }
    Ok(())
}

/// Lets the window open a file that was named on the command line or double-clicked; tells whether
/// one was.
fn offer_file(app: &tauri::AppHandle, mut arguments: impl Iterator<Item = String>) -> bool {
    let Some(path) = arguments.find(|argument| !argument.starts_with('-')).map(PathBuf::from)
    else {
        return false;
    };
    app.state::<Arc<WindowHost>>().offer(path);
    if let Err(error) = app.emit("file_offered", ()) {
        tracing::warn!(%error, "the window could not be told of an offered file");
    }
    true
}

fn watch_other_processes(app: tauri::AppHandle) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK_ELSEWHERE);
            if app.state::<Arc<Desk>>().changed_elsewhere() {
                door::tell_changed(&app, &["*".to_owned()]);
            }
        }
    });
}

/// Closes the file, then the program. A closing that failed is told once and the window stays, so
/// that the person can do something about it; the next try ends the program whatever happens.
fn close_then_exit(app: tauri::AppHandle) {
    std::thread::spawn(move || {
        let Err(refusal) = app.state::<Arc<Desk>>().close() else { return app.exit(0) };
        tracing::error!(code = %refusal.code, "the file was not closed cleanly");
        let host = app.state::<Arc<WindowHost>>();
        if host.told_of_closing() {
            return app.exit(0);
        }
        let lang = host.lang();
        let why = api::message(&refusal, lang);
        let told = match refusal.code.starts_with("backup_") {
            true => Refusal::new("closing_without_copy"),
            false => Refusal::new("closing_failed"),
        };
        let told = told.with("why", why);
        dialogs::tell(&app, &api::message(&told, lang));
        // The file is no longer open: the window says so.
        door::tell_changed(&app, &["cooperative".to_owned()]);
    });
}
