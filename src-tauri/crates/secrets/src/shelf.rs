//! Where values are kept by name: the system's keyring, or memory.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use zeroize::Zeroizing;

use crate::error::SecretsError;

/// A place for values, by name.
pub(crate) trait Shelf: Send + Sync {
    /// Reads a value; `None` when there is none.
    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError>;
    /// Writes a value, in the place of the one before.
    fn write(&self, name: &str, value: &[u8]) -> Result<(), SecretsError>;
    /// Removes a value; answers whether there was one.
    fn remove(&self, name: &str) -> Result<bool, SecretsError>;
}

/// The keyring of the operating system.
pub(crate) struct System {
    service: String,
}

impl System {
    pub(crate) fn new(service: &str) -> Self {
        Self { service: service.to_owned() }
    }

    fn entry(&self, name: &str) -> Result<keyring::Entry, SecretsError> {
        Ok(keyring::Entry::new(&self.service, name)?)
    }
}

impl Shelf for System {
    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError> {
        match self.entry(name)?.get_secret() {
            Ok(value) => Ok(Some(Zeroizing::new(value))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn write(&self, name: &str, value: &[u8]) -> Result<(), SecretsError> {
        Ok(self.entry(name)?.set_secret(value)?)
    }

    fn remove(&self, name: &str) -> Result<bool, SecretsError> {
        match self.entry(name)?.delete_credential() {
            Ok(()) => Ok(true),
            Err(keyring::Error::NoEntry) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

/// Memory.
#[derive(Default)]
pub(crate) struct InMemory {
    values: Mutex<HashMap<String, Zeroizing<Vec<u8>>>>,
}

impl InMemory {
    /// A value is replaced whole, so a panic elsewhere does not spoil the map.
    fn values(&self) -> MutexGuard<'_, HashMap<String, Zeroizing<Vec<u8>>>> {
        self.values.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf for InMemory {
    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError> {
        Ok(self.values().get(name).cloned())
    }

    fn write(&self, name: &str, value: &[u8]) -> Result<(), SecretsError> {
        self.values().insert(name.to_owned(), Zeroizing::new(value.to_vec()));
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<bool, SecretsError> {
        Ok(self.values().remove(name).is_some())
    }
}
