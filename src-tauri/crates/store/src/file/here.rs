//! Which files this process has open.
//!
//! On Unix, closing any descriptor of a file drops all locks that the process holds on it: a file
//! that SQLite has open must not be read by anything else in the same process.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Keeps a file noted as open for as long as it lives.
#[derive(Debug)]
pub(super) struct Registered(PathBuf);

/// Notes a file as open here.
pub(super) fn register(path: &Path) -> Registered {
    let path = real(path);
    open_files().push(path.clone());
    Registered(path)
}

/// Tells whether a file is open here.
pub(super) fn is_open(path: &Path) -> bool {
    open_files().contains(&real(path))
}

impl Drop for Registered {
    fn drop(&mut self) {
        let mut open = open_files();
        if let Some(position) = open.iter().position(|path| *path == self.0) {
            open.swap_remove(position);
        }
    }
}

/// The list is never left half-changed, so a panic elsewhere does not spoil it.
fn open_files() -> MutexGuard<'static, Vec<PathBuf>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_missing| path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_open_twice_stays_open_until_both_are_closed() {
        let path = Path::new("/nowhere/here-test.coop");
        let first = register(path);
        let second = register(path);
        drop(first);
        assert!(is_open(path));
        drop(second);
        assert!(!is_open(path));
    }
}
