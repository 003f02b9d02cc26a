//! A host for tests: a clock that only moves when told, ids that count, keys in memory.
//!
//! Only compiled for tests (feature `testing`).

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, TimeDelta};
use serde_json::{Value, json};
use store::FileKey;
pub use store::testing::Standing;
use uuid::Uuid;

use crate::desk::{Desk, Envelope};
use crate::host::{Host, Moment, Pick};
use crate::refusal::Refusal;

/// What a test does at each step of a slow command.
type OnProgress = Box<dyn Fn(u64) + Send>;

/// The host of a test. Its folder is the test's own.
pub struct TestHost {
    folder: PathBuf,
    today: Mutex<NaiveDate>,
    ids: AtomicU64,
    keys: Mutex<Vec<FileKey>>,
    keyring: bool,
    answers: Mutex<VecDeque<Vec<PathBuf>>>,
    recent: Mutex<Vec<PathBuf>>,
    progress: Mutex<Vec<(u64, u64)>>,
    on_progress: Mutex<Option<OnProgress>>,
    opener: AtomicBool,
    opens_nothing: AtomicBool,
    opened: Mutex<Vec<PathBuf>>,
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl TestHost {
    /// A host with a keyring in memory.
    pub fn new(folder: &Path, today: NaiveDate) -> Self {
        Self {
            folder: folder.to_owned(),
            today: Mutex::new(today),
            ids: AtomicU64::new(1),
            keys: Mutex::default(),
            keyring: true,
            answers: Mutex::default(),
            recent: Mutex::default(),
            progress: Mutex::default(),
            on_progress: Mutex::default(),
            opener: AtomicBool::new(false),
            opens_nothing: AtomicBool::new(false),
            opened: Mutex::default(),
        }
    }

    /// A host of a machine without keyring.
    pub fn without_keyring(folder: &Path, today: NaiveDate) -> Self {
        Self { keyring: false, ..Self::new(folder, today) }
    }

    /// Counts ids from here on, where another process has used those before.
    pub fn count_ids_from(&self, first: u64) {
        self.ids.store(first, Ordering::Relaxed);
    }

    /// Moves to another day.
    pub fn set_today(&self, today: NaiveDate) {
        *lock(&self.today) = today;
    }

    /// Forgets every key, as on another laptop.
    pub fn forget_keys(&self) {
        lock(&self.keys).clear();
    }

    /// Answers the next dialog.
    pub fn answer_dialog(&self, files: Vec<PathBuf>) {
        lock(&self.answers).push_back(files);
    }

    /// Calls `act` at each step of a slow command, with how many are done.
    pub fn on_progress(&self, act: impl Fn(u64) + Send + 'static) {
        *lock(&self.on_progress) = Some(Box::new(act));
    }

    /// Has programs that open documents from now on, as a desktop has.
    pub fn open_documents(&self) {
        self.opener.store(true, Ordering::Relaxed);
    }

    /// Finds no program for any document from now on, as a desktop without a viewer does; or finds
    /// one again.
    pub fn open_nothing(&self, nothing: bool) {
        self.opens_nothing.store(nothing, Ordering::Relaxed);
    }

    /// The documents that were opened with the system's programs.
    pub fn opened(&self) -> Vec<PathBuf> {
        lock(&self.opened).clone()
    }

    /// The steps that slow commands told so far.
    pub fn progress_told(&self) -> Vec<(u64, u64)> {
        lock(&self.progress).clone()
    }
}

impl Host for TestHost {
    fn moment(&self) -> Moment {
        let today = *lock(&self.today);
        let noon = today.and_hms_opt(12, 0, 0).expect("BUG: every day has a noon").and_utc();
        let ticks = self.ids.load(Ordering::Relaxed);
        let ticks = i64::try_from(ticks).unwrap_or(i64::MAX);
        Moment { now: noon + TimeDelta::milliseconds(ticks), today }
    }

    fn new_id(&self) -> Uuid {
        let count = self.ids.fetch_add(1, Ordering::Relaxed);
        let epoch = DateTime::UNIX_EPOCH.timestamp().unsigned_abs();
        uuid::Builder::from_unix_timestamp_millis(epoch + count, &[7; 10]).into_uuid()
    }

    fn may_use(&self, path: &Path) -> bool {
        path.starts_with(&self.folder)
    }

    fn pick(&self, _pick: Pick, _suggested_name: Option<&str>) -> Result<Vec<PathBuf>, Refusal> {
        Ok(lock(&self.answers).pop_front().unwrap_or_default())
    }

    fn opens_documents(&self) -> bool {
        self.opener.load(Ordering::Relaxed)
    }

    fn open_with_system(&self, path: &Path) -> Result<(), Refusal> {
        if !self.opener.load(Ordering::Relaxed) {
            return Err(Refusal::new("no_opener"));
        }
        if self.opens_nothing.load(Ordering::Relaxed) {
            return Err(Refusal::new("not_opened"));
        }
        lock(&self.opened).push(path.to_owned());
        Ok(())
    }

    fn keys(&self) -> Vec<FileKey> {
        lock(&self.keys).clone()
    }

    fn remember_key(&self, _id: Uuid, key: &FileKey, _label: &str) -> bool {
        if self.keyring {
            lock(&self.keys).push(key.clone());
        }
        self.keyring
    }

    fn progress(&self, _job: &str, done: u64, total: u64) {
        lock(&self.progress).push((done, total));
        if let Some(act) = lock(&self.on_progress).as_ref() {
            act(done);
        }
    }

    fn recent(&self) -> Vec<PathBuf> {
        lock(&self.recent).clone()
    }

    fn remember_recent(&self, path: &Path) {
        lock(&self.recent).insert(0, path.to_owned());
    }

    fn own_folder(&self) -> PathBuf {
        self.folder.clone()
    }

    fn offered_file(&self) -> Option<PathBuf> {
        None
    }

    fn painted(&self, _what: &str) {}
}

/// A desk over a fresh file `test.coop` in `folder`, its first user signed in.
///
/// # Panics
/// When the file cannot be created: the test has nothing to stand on.
pub fn desk_with_file(host: Arc<TestHost>) -> Desk {
    let path = host.folder.join("test.coop");
    let desk = Desk::new(host);
    let input = json!({
        "path": path.to_string_lossy(),
        "name": "Ferme du Temple",
        "user_name": "Nadia",
        "iban": "BE68539007547034",
    });
    ask(&desk, "cooperative.create", input).expect("a fresh file can be created");
    desk
}

/// Calls a command and gives its answer.
///
/// # Errors
/// As the command refuses.
pub fn ask(desk: &Desk, name: &str, input: Value) -> Result<Value, Refusal> {
    desk.call(Envelope::new(name, input)).map(|reply| reply.answer)
}

/// Drops the triggers of a closed file and runs `sql` on it, as somebody could who has the key.
///
/// # Panics
/// When the code is none, or the file or the statement refuses: the test has nothing to look at.
pub fn tamper(path: &Path, recovery_code: &str, sql: &str) {
    let key = FileKey::from_recovery_code(recovery_code).expect("a recovery code");
    store::testing::tamper(path, &key, sql).expect("a statement that the file takes");
}

/// What stands in the open file, table by table; see [`store::testing::standing`]. None when no file
/// is open.
///
/// # Panics
/// When the file cannot be read.
pub fn standing(desk: &Desk, known: Option<&Standing>) -> Option<Standing> {
    let open = desk.lock_open();
    open.as_ref().map(|open| {
        store::testing::standing(open.store.reader(), known).expect("a file that reads")
    })
}
