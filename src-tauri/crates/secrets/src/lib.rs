//! The only keyring: the keys of the files, and the token of the WhatsApp account.
//!
//! The operating system keeps them: Secret Service on Linux, Keychain on macOS, Credential Manager
//! on Windows. Opening a file tries each key that is listed here, so that renamed, copied and
//! restored files open without asking. Source: spec 08, "Encryption"; spec 07, "Channels".
//!
//! Deliberately not here: recovery codes and what a key opens (in `store`), and any other crate of
//! ours: a key is 32 bytes.
//!
//! Errors: [`SecretsError`]. Without a keyring nothing is lost: the recovery code opens the file.

mod error;
mod shelf;

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

pub use error::SecretsError;
use shelf::{InMemory, Shelf, System};

/// The name under which the system's own tools show what we keep.
const SERVICE: &str = "coop-habitat";
/// The entry that lists the others: a keyring cannot be asked for what it holds.
const INDEX: &str = "index";
/// How often a list is written again when another process wrote it at the same time.
const ATTEMPTS: u32 = 5;

/// A key that is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct KnownKey {
    /// What it is kept under: the id of the cooperative.
    pub id: String,
    /// What people know it by: the name of the cooperative.
    pub label: String,
    /// The key.
    pub key: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for KnownKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KnownKey").field("id", &self.id).finish_non_exhaustive()
    }
}

/// The keyring, once it was seen to work.
pub struct Keys {
    shelf: Box<dyn Shelf>,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys")
    }
}

impl Keys {
    /// Reaches the keyring of the operating system and tries it: a locked one answers a reading
    /// as if it were empty, and refuses only a writing.
    ///
    /// # Errors
    /// [`SecretsError::NoStore`] when the system has none, [`SecretsError::Locked`] when it stays
    /// locked, [`SecretsError::Broken`] otherwise.
    pub fn of_the_system() -> Result<Self, SecretsError> {
        Self::of_service(SERVICE)
    }

    /// [`Keys::of_the_system`] under another name, so that a test never touches what people keep.
    ///
    /// # Errors
    /// As [`Keys::of_the_system`].
    pub fn of_service(service: &str) -> Result<Self, SecretsError> {
        Self::tried(Box::new(System::new(service)))
    }

    /// A keyring that forgets everything with the process, for tests.
    pub fn in_memory() -> Self {
        Self { shelf: Box::new(InMemory::default()) }
    }

    fn tried(shelf: Box<dyn Shelf>) -> Result<Self, SecretsError> {
        // One name for each process: two that start together must not disturb each other.
        let name = format!("probe-{}", std::process::id());
        shelf.write(&name, b"probe")?;
        let found = shelf.read(&name);
        shelf.remove(&name)?;
        match found? {
            Some(found) if *found == b"probe" => Ok(Self { shelf }),
            _ => Err(SecretsError::Locked),
        }
    }

    /// Lists the keys, in the order they were first kept. One that is gone or cannot be read is
    /// left out, so that the others still open their files; [`Keys::find`] says what is wrong.
    ///
    /// # Errors
    /// [`SecretsError`] when the keyring itself does not answer.
    pub fn list(&self) -> Result<Vec<KnownKey>, SecretsError> {
        let mut known = Vec::new();
        for id in self.index()? {
            match self.find(&id) {
                Ok(Some(key)) => known.push(key),
                Ok(None) | Err(SecretsError::Damaged { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(known)
    }

    /// Finds one key.
    ///
    /// # Errors
    /// [`SecretsError::Damaged`] when what is kept under this id is not a key.
    pub fn find(&self, id: &str) -> Result<Option<KnownKey>, SecretsError> {
        let Some(kept) = self.shelf.read(&entry_of(id))? else { return Ok(None) };
        let damaged = || SecretsError::Damaged { id: id.to_owned() };
        let (key, label) = kept.split_first_chunk::<32>().ok_or_else(damaged)?;
        let label = std::str::from_utf8(label).map_err(|_not_text| damaged())?;
        let key = Zeroizing::new(*key);
        Ok(Some(KnownKey { id: id.to_owned(), label: label.to_owned(), key }))
    }

    /// Keeps a key, in the place of the one kept under this id. A label longer than 200
    /// characters is cut.
    ///
    /// # Errors
    /// [`SecretsError::BadName`] when the id is empty or has a line end;
    /// [`SecretsError::TooLong`] when the keyring is full; other failures of the keyring.
    pub fn remember(&self, id: &str, label: &str, key: &[u8; 32]) -> Result<(), SecretsError> {
        if id.is_empty() || id.contains('\n') {
            return Err(SecretsError::BadName);
        }
        let mut kept = Zeroizing::new(key.to_vec());
        let label: String = label.chars().take(200).collect();
        kept.extend_from_slice(label.as_bytes());
        self.shelf.write(&entry_of(id), &kept)?;
        self.change_index(|ids| {
            if !ids.iter().any(|known| known == id) {
                ids.push(id.to_owned());
            }
        })
    }

    /// Forgets a key; answers whether it was kept.
    ///
    /// # Errors
    /// Failures of the keyring.
    pub fn forget(&self, id: &str) -> Result<bool, SecretsError> {
        let was_kept = self.shelf.remove(&entry_of(id))?;
        self.change_index(|ids| ids.retain(|known| known != id))?;
        Ok(was_kept)
    }

    /// Reads a secret that is no file's key: the WhatsApp token.
    ///
    /// # Errors
    /// [`SecretsError::Damaged`] when it is not text; failures of the keyring.
    pub fn secret(&self, name: &str) -> Result<Option<Zeroizing<String>>, SecretsError> {
        let Some(mut kept) = self.shelf.read(&secret_of(name))? else { return Ok(None) };
        match String::from_utf8(std::mem::take(&mut *kept)) {
            Ok(text) => Ok(Some(Zeroizing::new(text))),
            Err(error) => {
                error.into_bytes().zeroize();
                Err(SecretsError::Damaged { id: name.to_owned() })
            }
        }
    }

    /// Keeps such a secret, in the place of the one before.
    ///
    /// # Errors
    /// Failures of the keyring.
    pub fn set_secret(&self, name: &str, value: &str) -> Result<(), SecretsError> {
        self.shelf.write(&secret_of(name), value.as_bytes())
    }

    /// Forgets such a secret; answers whether it was kept.
    ///
    /// # Errors
    /// Failures of the keyring.
    pub fn forget_secret(&self, name: &str) -> Result<bool, SecretsError> {
        self.shelf.remove(&secret_of(name))
    }

    /// The ids of the keys: one to a line.
    fn index(&self) -> Result<Vec<String>, SecretsError> {
        let Some(kept) = self.shelf.read(INDEX)? else { return Ok(Vec::new()) };
        let text = std::str::from_utf8(&kept)
            .map_err(|_not_text| SecretsError::Damaged { id: INDEX.to_owned() })?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// Changes the list, and again when another process wrote its own meanwhile.
    fn change_index(&self, change: impl Fn(&mut Vec<String>)) -> Result<(), SecretsError> {
        for _ in 0..ATTEMPTS {
            let before = self.index()?;
            let mut after = before.clone();
            change(&mut after);
            if after == before {
                return Ok(());
            }
            self.shelf.write(INDEX, after.join("\n").as_bytes())?;
        }
        Ok(())
    }
}

fn entry_of(id: &str) -> String {
    format!("key:{id}")
}

fn secret_of(name: &str) -> String {
    format!("secret:{name}")
}

#[cfg(test)]
mod tests;
