//! Folders that are a risk for a file in use: synchronised ones, and those of another machine.
//!
//! Two machines would write past each other's locks. A warning, never a refusal (spec 08).

use std::path::Path;

/// Why the place of a file is a risk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FolderWarning {
    /// A folder that a service copies between machines.
    Synchronised {
        /// The service, as its folder is named.
        service: &'static str,
    },
    /// A folder of another machine.
    Network {
        /// The file system, as the operating system names it.
        kind: String,
    },
}

impl FolderWarning {
    /// Stable code, `folder_…`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Synchronised { .. } => "folder_synchronised",
            Self::Network { .. } => "folder_network",
        }
    }
}

/// Names of folders that such services make, in lower case, with the name of the service.
const SERVICES: [(&str, &str); 12] = [
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("icloud", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("pcloud", "pCloud"),
    ("kdrive", "kDrive"),
    ("syncthing", "Syncthing"),
];

/// What is a risk about the folder of this file.
pub(super) fn warnings(path: &Path) -> Vec<FolderWarning> {
    let path = path.canonicalize().unwrap_or_else(|_missing| path.to_path_buf());
    let mut found = Vec::new();
    if let Some(service) = synchronised_by(&path) {
        found.push(FolderWarning::Synchronised { service });
    }
    if let Some(kind) = network_kind(&path) {
        found.push(FolderWarning::Network { kind });
    }
    found
}

fn synchronised_by(path: &Path) -> Option<&'static str> {
    path.parent()?.components().find_map(|component| {
        let name = component.as_os_str().to_string_lossy().to_lowercase();
        SERVICES
            .iter()
            .find(|(folder, _)| {
                name == *folder
                    || name.starts_with(&format!("{folder} "))
                    || name.starts_with(&format!("{folder}-"))
            })
            .map(|(_, service)| *service)
    })
}

#[cfg(target_os = "linux")]
fn network_kind(path: &Path) -> Option<String> {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
    network_kind_in(&mounts, path)
}

/// Windows names a folder of another machine by two backslashes.
#[cfg(windows)]
fn network_kind(path: &Path) -> Option<String> {
    use std::path::{Component, Prefix};
    match path.components().next()? {
        Component::Prefix(prefix) => match prefix.kind() {
            Prefix::UNC(..) | Prefix::VerbatimUNC(..) => Some("UNC".to_owned()),
            _ => None,
        },
        _ => None,
    }
}

/// Elsewhere the system is not asked: a network folder is not recognised, and gives no warning.
#[cfg(not(any(target_os = "linux", windows)))]
fn network_kind(_path: &Path) -> Option<String> {
    None
}

/// Finds the mount that holds the path, in the form of `/proc/self/mountinfo`.
#[cfg(target_os = "linux")]
fn network_kind_in(mounts: &str, path: &Path) -> Option<String> {
    const KINDS: [&str; 9] =
        ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "9p", "davfs"];
    let mount_of = |line: &str| {
        let (left, right) = line.split_once(" - ")?;
        let point = left.split(' ').nth(4)?.replace("\\040", " ");
        let kind = right.split(' ').next()?.to_owned();
        path.starts_with(&point).then_some((point.len(), kind))
    };
    let (_, kind) = mounts.lines().filter_map(mount_of).max_by_key(|(length, _)| *length)?;
    KINDS.contains(&kind.as_str()).then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_synchronised_folder_is_named() {
        for (path, service) in [
            ("/home/a/Dropbox/x.coop", Some("Dropbox")),
            ("/home/a/OneDrive - Ferme/x.coop", Some("OneDrive")),
            ("/home/a/Nextcloud2/x.coop", None),
            ("/home/a/Documents/Dropbox.coop", None),
        ] {
            assert_eq!(synchronised_by(Path::new(path)), service, "{path}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_innermost_mount_decides() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                      40 22 0:50 / /mnt/the\\040share rw,relatime shared:1 - nfs4 srv:/x rw\n\
                      41 40 0:51 / /mnt/the\\040share/local rw - tmpfs tmpfs rw\n";
        for (path, kind) in [
            ("/home/x.coop", None),
            ("/mnt/the share/x.coop", Some("nfs4")),
            ("/mnt/the share/local/x.coop", None),
        ] {
            assert_eq!(network_kind_in(mounts, Path::new(path)).as_deref(), kind, "{path}");
        }
    }
}
