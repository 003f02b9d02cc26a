//! Tests of what is kept, on a keyring in memory and on ones that misbehave.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

const KEY: [u8; 32] = [7; 32];

#[test]
fn a_key_that_is_remembered_is_listed_until_it_is_forgotten() {
    let keys = Keys::in_memory();
    assert_eq!(keys.list().unwrap(), []);
    keys.remember("a", "Ferme du Temple", &KEY).unwrap();
    keys.remember("b", "Autre é", &[8; 32]).unwrap();
    let listed = keys.list().unwrap();
    let labels: Vec<&str> = listed.iter().map(|known| known.label.as_str()).collect();
    assert_eq!(labels, ["Ferme du Temple", "Autre é"]);
    assert_eq!(*listed[0].key, KEY);
    for was_kept in [true, false] {
        assert_eq!(keys.forget("a").unwrap(), was_kept);
    }
    assert_eq!(keys.list().unwrap().len(), 1);
    assert_eq!(keys.find("a").unwrap(), None);
}

#[test]
fn remembering_twice_keeps_the_last_once() {
    let keys = Keys::in_memory();
    keys.remember("a", "Ferme", &KEY).unwrap();
    keys.remember("a", "Le Temple", &[9; 32]).unwrap();
    let [known] = &keys.list().unwrap()[..] else { panic!("one key") };
    assert_eq!((known.label.as_str(), *known.key), ("Le Temple", [9; 32]));
}

#[test]
fn a_label_is_cut_at_200_characters_and_not_inside_one() {
    let keys = Keys::in_memory();
    for (length, kept) in [(199, 199), (200, 200), (201, 200)] {
        keys.remember("a", &"é".repeat(length), &KEY).unwrap();
        assert_eq!(keys.find("a").unwrap().unwrap().label.chars().count(), kept);
    }
}

#[test]
fn an_id_that_would_spoil_the_list_is_refused() {
    let keys = Keys::in_memory();
    for id in ["", "a\nb"] {
        assert!(matches!(keys.remember(id, "x", &KEY), Err(SecretsError::BadName)), "{id:?}");
    }
    assert_eq!(keys.list().unwrap(), []);
}

#[test]
fn a_damaged_entry_is_named_and_does_not_hide_the_others() {
    let keys = Keys::in_memory();
    keys.remember("a", "x", &KEY).unwrap();
    keys.remember("b", "y", &KEY).unwrap();
    keys.shelf.write("key:a", b"short").unwrap();
    let ids: Vec<String> = keys.list().unwrap().into_iter().map(|known| known.id).collect();
    assert_eq!(ids, ["b"]);
    assert!(matches!(keys.find("a"), Err(SecretsError::Damaged { id }) if id == "a"));
}

#[test]
fn the_token_is_kept_apart_from_the_keys() {
    let keys = Keys::in_memory();
    keys.set_secret("whatsapp", "EAAG…").unwrap();
    assert_eq!(keys.list().unwrap(), []);
    assert_eq!(keys.secret("whatsapp").unwrap().as_deref().map(String::as_str), Some("EAAG…"));
    assert!(keys.forget_secret("whatsapp").unwrap());
    assert_eq!(keys.secret("whatsapp").unwrap(), None);
}

#[test]
fn debug_shows_no_secret() {
    let keys = Keys::in_memory();
    keys.remember("a", "Ferme", &[0xab; 32]).unwrap();
    let shown = format!("{keys:?} {:?}", keys.list().unwrap());
    assert!(!shown.contains("171"), "{shown}");
}

/// A locked keyring as Linux has it: it reads as empty and refuses writing.
struct Locked;

impl Shelf for Locked {
    fn read(&self, _name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError> {
        Ok(None)
    }
    fn write(&self, _name: &str, _value: &[u8]) -> Result<(), SecretsError> {
        Err(SecretsError::Locked)
    }
    fn remove(&self, _name: &str) -> Result<bool, SecretsError> {
        Ok(false)
    }
}

/// A keyring that takes everything and keeps nothing.
struct Sieve;

impl Shelf for Sieve {
    fn read(&self, _name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError> {
        Ok(None)
    }
    fn write(&self, _name: &str, _value: &[u8]) -> Result<(), SecretsError> {
        Ok(())
    }
    fn remove(&self, _name: &str) -> Result<bool, SecretsError> {
        Ok(false)
    }
}

#[test]
fn a_keyring_that_only_seems_empty_is_told_from_an_empty_one() {
    assert!(matches!(Keys::tried(Box::new(Locked)), Err(SecretsError::Locked)));
    assert!(matches!(Keys::tried(Box::new(Sieve)), Err(SecretsError::Locked)));
    let keys = Keys::tried(Box::new(InMemory::default())).unwrap();
    assert_eq!(keys.list().unwrap(), []);
}

/// Another process writes its own list just after our first one.
struct Raced {
    inner: InMemory,
    writes: Arc<AtomicUsize>,
}

impl Shelf for Raced {
    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError> {
        self.inner.read(name)
    }
    fn write(&self, name: &str, value: &[u8]) -> Result<(), SecretsError> {
        self.inner.write(name, value)?;
        if name == INDEX && self.writes.fetch_add(1, Ordering::Relaxed) == 0 {
            self.inner.write("key:other", &KEY)?;
            self.inner.write(INDEX, b"other")?;
        }
        Ok(())
    }
    fn remove(&self, name: &str) -> Result<bool, SecretsError> {
        self.inner.remove(name)
    }
}

#[test]
fn two_processes_that_remember_at_once_are_both_listed() {
    let writes = Arc::new(AtomicUsize::new(0));
    let shelf = Raced { inner: InMemory::default(), writes: Arc::clone(&writes) };
    let keys = Keys { shelf: Box::new(shelf) };
    keys.remember("mine", "x", &KEY).unwrap();
    let ids: Vec<String> = keys.list().unwrap().into_iter().map(|known| known.id).collect();
    assert_eq!(ids, ["other", "mine"]);
    assert_eq!(writes.load(Ordering::Relaxed), 2);
}
