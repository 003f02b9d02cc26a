//! What these tests begin with.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use domain::kernel::Currency;
use store::history::{self, EntryKind, NewEntry};
use store::messages::{self, Channel, NewMessage};
use store::{
    Act, FileKey, Finding, Language, NewFile, Store, StoreError, Tx, VerifyOptions, Written,
};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) fn key() -> FileKey {
    FileKey::from_bytes([0x42; 32])
}

pub(crate) fn other_key() -> FileKey {
    FileKey::from_bytes([0x43; 32])
}

pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

pub(crate) fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 2).expect("a day")
}

pub(crate) fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 1, 2, 12, 0, 0).single().expect("an instant")
}

pub(crate) fn header() -> NewFile {
    NewFile {
        id: Uuid::from_u128(1),
        name: "Ferme du Temple".to_owned(),
        currency: Currency::EUR,
        language: Language::Fr,
        demo: false,
        created_at: noon(),
        today: day(),
    }
}

/// A new file in this folder, open.
pub(crate) fn create(folder: &Path) -> (PathBuf, Store) {
    let path = folder.join("Ferme.coop");
    let store = Store::create(&path, &key(), &header()).expect("a new file");
    (path, store)
}

/// A closed file in this folder, with this many acts in it.
pub(crate) fn closed(folder: &Path, acts: u128) -> PathBuf {
    let (path, mut store) = create(folder);
    for number in 0..acts {
        write(&mut store, number).expect("an act");
    }
    store.close().expect("closed");
    path
}

/// One act with this number: a message and an entry of the timeline, both or none.
pub(crate) fn write(store: &mut Store, number: u128) -> Result<Written<()>, StoreError> {
    let act =
        Act { request: Some(Uuid::from_u128(number)), ..Act::new("messages.test", noon(), day()) };
    store.unit_of_work(&act, |tx| write_both(tx, number))
}

pub(crate) fn write_both(tx: &mut Tx<'_>, number: u128) -> Result<(), StoreError> {
    let size = usize::try_from(number % 7).expect("small") * 300 + 10;
    let message = NewMessage {
        template: "TEST".to_owned(),
        entity: "due".to_owned(),
        entity_id: Uuid::from_u128(number),
        event: "J+1".to_owned(),
        person_id: None,
        language: Language::Nl,
        channel: Channel::CloudApi,
        phone: None,
        variables: serde_json::json!({ "filling": "x".repeat(size) }),
        document: None,
        not_before: day(),
        blocked: None,
    };
    messages::enqueue(tx, Uuid::from_u128(number + (1 << 64)), &message)?;
    let entry = NewEntry {
        kind: EntryKind::System,
        about: None,
        text_key: Some("test".to_owned()),
        params: serde_json::json!({ "number": number.to_string() }),
        note: None,
        document: None,
        message: None,
    };
    history::add_entry(tx, Uuid::from_u128(number + (2 << 64)), &entry)
}

/// What a full verification finds.
pub(crate) fn findings(store: &Store) -> Vec<Finding> {
    let go_on = &mut |_step| ControlFlow::Continue(());
    store::verify(store.reader(), &VerifyOptions::default(), go_on).expect("readable").findings
}

/// The numbers of the acts whose message is there, and of those whose entry is there.
pub(crate) fn numbers(store: &Store) -> (Vec<u128>, Vec<u128>) {
    let messages = messages::list(store.reader(), &messages::MessageFilter::default());
    let mut messages: Vec<u128> = messages
        .expect("readable")
        .iter()
        .map(|message| message.message.entity_id.as_u128())
        .collect();
    let entries = history::timeline(store.reader(), &history::TimelineFilter::default());
    let mut entries: Vec<u128> =
        entries.expect("readable").iter().map(|entry| entry.id.as_u128() - (2 << 64)).collect();
    messages.sort_unstable();
    entries.sort_unstable();
    (messages, entries)
}

/// Every file of a folder with its bytes and the instant of its last change.
pub(crate) fn contents(
    folder: &Path,
) -> BTreeMap<PathBuf, (Vec<u8>, Option<std::time::SystemTime>)> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let bytes = std::fs::read(&path).unwrap_or_default();
            let changed = std::fs::metadata(&path).and_then(|metadata| metadata.modified()).ok();
            (path, (bytes, changed))
        })
        .collect()
}

/// Names of the files of a folder.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let paths = contents(folder).into_keys();
    paths.map(|path| path.file_name().expect("a name").to_string_lossy().into_owned()).collect()
}

/// A bare connection with this key, for tampering.
pub(crate) fn bare(path: &Path, key: &FileKey) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(path).expect("opens");
    let hex = store::canonical::hex(key.as_bytes());
    connection.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"")).expect("keyed");
    connection
}
