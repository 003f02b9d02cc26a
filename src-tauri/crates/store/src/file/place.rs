//! Putting a finished file at its place: never half of one, never over another by mistake.
//!
//! A file is written under a hidden name beside its place, then moved there in one step.

use std::io;
use std::path::{Path, PathBuf};

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
