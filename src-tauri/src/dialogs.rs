//! What the system shows beside the window: dialogs, messages, its programs. With the feature
//! `journeys` file dialogs are answered from the file named by COOP_DIALOG_ANSWERS, one JSON list of
//! paths a line, because a journey's driver cannot reach a window of the operating system.

use std::path::{Path, PathBuf};

use api::{Pick, Refusal};
use tauri::AppHandle;

/// Shows the dialog of a pick; nothing chosen means cancelled.
#[cfg(not(feature = "journeys"))]
pub(crate) fn pick(app: &AppHandle, pick: Pick, suggested_name: Option<&str>) -> Vec<PathBuf> {
    use tauri_plugin_dialog::DialogExt;

    let mut dialog = app.dialog().file();
    if let Some(name) = suggested_name {
        dialog = dialog.set_file_name(name);
    }
    let (label, endings): (&str, &[&str]) = match pick {
        Pick::OpenCooperative | Pick::SaveCooperative | Pick::OpenBackup => {
            ("Coop Habitat", &["coop"])
        }
        Pick::OpenList => ("CSV, XLSX", &["csv", "txt", "xlsx"]),
        Pick::OpenProofs => {
            ("PDF, JPEG, PNG, WebP, HEIC", &["pdf", "jpg", "jpeg", "png", "webp", "heic"])
        }
        Pick::OpenLogo => ("PNG, JPEG", &["png", "jpg", "jpeg"]),
        Pick::SavePdf => ("PDF", &["pdf"]),
        Pick::SaveCsv => ("CSV", &["csv"]),
        Pick::Folder => ("", &[]),
    };
    if !endings.is_empty() {
        dialog = dialog.add_filter(label, endings);
    }
    let one = |path: Option<tauri_plugin_dialog::FilePath>| path.into_iter().collect::<Vec<_>>();
    let picked = match pick {
        Pick::OpenProofs => dialog.blocking_pick_files().unwrap_or_default(),
        Pick::SaveCooperative | Pick::SavePdf | Pick::SaveCsv => one(dialog.blocking_save_file()),
        Pick::Folder => one(dialog.blocking_pick_folder()),
        Pick::OpenCooperative | Pick::OpenBackup | Pick::OpenList | Pick::OpenLogo => {
            one(dialog.blocking_pick_file())
        }
    };
    picked.into_iter().filter_map(|path| path.into_path().ok()).collect()
}

/// Shows a sentence in a native message, and waits until it is read.
#[cfg(not(feature = "journeys"))]
pub(crate) fn tell(app: &AppHandle, sentence: &str) {
    use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

    // Whichever way it is left, it was read.
    let _read = app
        .dialog()
        .message(sentence)
        .title("Coop Habitat")
        .kind(MessageDialogKind::Error)
        .blocking_show();
}

/// Notes the sentence: nobody reads a native message in a journey.
#[cfg(feature = "journeys")]
pub(crate) fn tell(_app: &AppHandle, sentence: &str) {
    tracing::warn!(sentence, "a native message");
}

/// Takes the next answer of the journey; no answer left means cancelled.
#[cfg(feature = "journeys")]
pub(crate) fn pick(_app: &AppHandle, pick: Pick, suggested_name: Option<&str>) -> Vec<PathBuf> {
    let next = || -> std::io::Result<Vec<PathBuf>> {
        let list = std::env::var_os("COOP_DIALOG_ANSWERS").ok_or(std::io::ErrorKind::NotFound)?;
        let text = std::fs::read_to_string(&list)?;
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        std::fs::write(&list, rest)?;
        serde_json::from_str(first).map_err(std::io::Error::other)
    };
    next().unwrap_or_else(|error| {
        tracing::warn!(%error, ?pick, suggested_name, "a journey gave no answer to a dialog");
        Vec::new()
    })
}

/// Opens a file in the system's own program for it.
#[cfg(not(feature = "journeys"))]
pub(crate) fn open(app: &AppHandle, path: &Path) -> Result<(), Refusal> {
    use tauri_plugin_opener::OpenerExt;

    app.opener().open_path(path.to_string_lossy(), None::<&str>).map_err(|_names_the_paper| {
        tracing::warn!("the system opened no program for a file");
        Refusal::new("not_opened")
    })
}

/// Opens nothing: a journey looks at the file itself.
#[cfg(feature = "journeys")]
pub(crate) fn open(_app: &AppHandle, path: &Path) -> Result<(), Refusal> {
    tracing::info!(there = path.exists(), "a file for the system's own program");
    Ok(())
}
