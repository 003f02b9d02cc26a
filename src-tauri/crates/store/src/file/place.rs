//! Putting a finished file at its place: never half of one, never over another by mistake.
//!
//! A file is written under a hidden name beside its place, then moved there in one step.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};

use super::probe::{side_files, with_suffix};
use crate::canonical;
use crate::error::FileError;

/// A file being written beside its place; removed when dropped, unless it was put.
#[derive(Debug)]
pub(super) struct Draft {
    path: PathBuf,
}

impl Draft {
    /// Chooses a hidden name beside `target`.
    pub(super) fn beside(target: &Path) -> Result<Self, FileError> {
        let mut random = [0; 4];
        getrandom::fill(&mut random).map_err(|error| {
            tracing::error!(%error, "no randomness");
            FileError::NoRandomness
        })?;
        let mut name = std::ffi::OsString::from(".");
        name.push(target.file_name().ok_or_else(|| not_a_file(target))?);
        name.push(format!(".{}.new", canonical::hex(&random)));
        Ok(Self { path: target.with_file_name(name) })
    }

    /// Where it is being written.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Moves it to `target`, where nothing may be yet.
    pub(super) fn put_new(self, target: &Path) -> Result<(), FileError> {
        let fail = |error| FileError::of_io(error, target);
        match std::fs::hard_link(&self.path, target) {
            Ok(()) => sync_folder(target).map_err(fail),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(fail(error)),
            // A file system without hard links, a USB stick for instance.
            Err(_no_links) if !target.exists() => self.put_over(target),
            Err(_no_links) => Err(FileError::AlreadyExists { path: target.to_path_buf() }),
        }
    }

    /// Moves it to `target`, in the place of what is there.
    pub(super) fn put_over(self, target: &Path) -> Result<(), FileError> {
        let fail = |error| FileError::of_io(error, target);
        std::fs::rename(&self.path, target).map_err(fail)?;
        sync_folder(target).map_err(fail)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let side = side_files(&self.path).chain([with_suffix(&self.path, "-shm")]);
        for leftover in [self.path.clone()].into_iter().chain(side) {
            match std::fs::remove_file(&leftover) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    tracing::warn!(%error, "a draft stays behind");
                }
                _ => {}
            }
        }
    }
}

/// How long a draft may lie untouched before it is taken for that of a program that was killed.
const LEFT_BEHIND: Duration = Duration::from_secs(3600);

/// Removes the drafts that killed copies left in a folder: ordinary files with a name that only
/// a draft gives to a cooperative's file, untouched for more than an hour before `now`. Answers
/// how many there were.
///
/// # Errors
/// [`FileError`] when the folder cannot be read; a draft that cannot be removed stays, and is
/// logged.
pub fn sweep_drafts(folder: &Path, now: DateTime<Utc>) -> Result<usize, FileError> {
    let fail = |error| FileError::of_io(error, folder);
    let mut swept = 0;
    for entry in std::fs::read_dir(folder).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        if !entry.file_name().to_str().is_some_and(is_draft_name) {
            continue;
        }
        // Gone meanwhile: its own program has just removed or put it.
        let Ok(metadata) = std::fs::symlink_metadata(entry.path()) else { continue };
        let untouched = metadata
            .modified()
            .ok()
            .and_then(|changed| SystemTime::from(now).duration_since(changed).ok());
        if !metadata.is_file() || untouched.is_none_or(|time| time <= LEFT_BEHIND) {
            continue;
        }
        match std::fs::remove_file(entry.path()) {
            Ok(()) => swept += 1,
            Err(error) => tracing::warn!(%error, "a draft of a killed copy stays behind"),
        }
    }
    Ok(swept)
}

/// `.NAME.coop.XXXXXXXX.new`, or a file that SQLite keeps beside it; the automatic copies are
/// written as `NAME.coop.new` first.
fn is_draft_name(name: &str) -> bool {
    let name = ["-wal", "-journal", "-shm"]
        .into_iter()
        .find_map(|side| name.strip_suffix(side))
        .unwrap_or(name);
    let Some((target, digits)) = name
        .strip_prefix('.')
        .and_then(|name| name.strip_suffix(".new"))
        .and_then(|name| name.rsplit_once('.'))
    else {
        return false;
    };
    let hexadecimal = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    let target = target.strip_suffix(".new").unwrap_or(target);
    digits.len() == 8
        && digits.chars().all(hexadecimal)
        && target.strip_suffix(".coop").is_some_and(|stem| !stem.is_empty())
}

/// Makes the move itself durable; on Windows the file system does so by itself.
fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        std::fs::File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _windows = path;
    Ok(())
}

/// A free name beside `path`: `NAME.LABEL.coop`, then `NAME.LABEL-2.coop` and so on.
pub(super) fn free_name(path: &Path, label: &str) -> Result<PathBuf, FileError> {
    let stem = path.file_stem().ok_or_else(|| not_a_file(path))?.to_string_lossy();
    let extension = path.extension().unwrap_or("coop".as_ref()).to_string_lossy();
    (1_u32..)
        .map(|number| {
            let number = if number == 1 { String::new() } else { format!("-{number}") };
            path.with_file_name(format!("{stem}.{label}{number}.{extension}"))
        })
        .find(|candidate| std::fs::symlink_metadata(candidate).is_err())
        .ok_or_else(|| FileError::AlreadyExists { path: path.to_path_buf() })
}

fn not_a_file(path: &Path) -> FileError {
    FileError::NotAFile { path: path.to_path_buf() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_never_lands_on_an_existing_file() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.coop");
        std::fs::write(&target, b"mine").unwrap();
        let draft = Draft::beside(&target).unwrap();
        std::fs::write(draft.path(), b"other").unwrap();
        assert!(matches!(draft.put_new(&target), Err(FileError::AlreadyExists { .. })));
        assert_eq!(std::fs::read(&target).unwrap(), b"mine");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "the draft is gone");
    }

    #[test]
    fn only_the_old_drafts_of_this_program_are_swept() {
        let folder = tempfile::tempdir().unwrap();
        let now = Utc::now();
        let old = SystemTime::from(now) - LEFT_BEHIND - Duration::from_secs(1);
        let fresh = SystemTime::from(now) - LEFT_BEHIND;
        let cases = [
            (".Ferme.coop.00c0ffee.new", old, true),
            (".Ferme.coop.00c0ffee.new-wal", old, true),
            (".Ferme.coop.00c0ffee.new-journal", old, true),
            (".abc-2026-01-02.coop.new.00c0ffee.new", old, true),
            (".Autre.coop.00c0ffee.new", fresh, false),
            ("Ferme.coop", old, false),
            ("Ferme.coop.00c0ffee.new", old, false),
            (".coop.00c0ffee.new", old, false),
            (".Ferme.txt.00c0ffee.new", old, false),
            (".Ferme.coop.00C0FFEE.new", old, false),
            (".Ferme.coop.00c0ffe.new", old, false),
            (".Ferme.coop.new", old, false),
        ];
        for (name, changed, _) in cases {
            let file = std::fs::File::create(folder.path().join(name)).unwrap();
            file.set_modified(changed).unwrap();
        }
        std::fs::create_dir(folder.path().join(".Dossier.coop.00c0ffee.new")).unwrap();
        assert_eq!(sweep_drafts(folder.path(), now).unwrap(), 4);
        for (name, _, swept) in cases {
            assert_eq!(!folder.path().join(name).exists(), swept, "{name}");
        }
        assert!(folder.path().join(".Dossier.coop.00c0ffee.new").exists(), "no folder");
    }

    #[test]
    fn the_name_of_a_draft_is_known_again() {
        let draft = Draft::beside(Path::new("/x/Ferme du Temple.coop")).unwrap();
        assert!(is_draft_name(draft.path().file_name().unwrap().to_str().unwrap()));
    }

    #[test]
    fn a_free_name_counts_up() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Ferme.coop");
        let first = free_name(&path, "version-1").unwrap();
        assert_eq!(first.file_name().unwrap(), "Ferme.version-1.coop");
        std::fs::write(&first, b"").unwrap();
        let second = free_name(&path, "version-1").unwrap();
        assert_eq!(second.file_name().unwrap(), "Ferme.version-1-2.coop");
    }
}
