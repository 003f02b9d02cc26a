//! The desk of one person: at most one open cooperative, who is signed in, the running jobs.
//!
//! [`Desk::call`] is the only way in, for the window, the terminal and the tests.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use domain::cooperative::Role;
use domain::kernel::Currency;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{FileKey, Store};
use texts::Lang;
use uuid::Uuid;

use crate::backups::back_up_on_close;
use crate::call::{Call, SignedIn, digest, forbidden};
use crate::command::{Access, Declaration};
use crate::cooperative::Notice;
use crate::documents::printing::take_away;
use crate::host::{Host, Moment};
use crate::refusal::Refusal;

/// A call as it crosses the door.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// `area.verb`.
    pub name: String,
    /// The command's input.
    pub input: Value,
    /// Names a slow call, so that its progress can be followed and it can be cancelled.
    #[serde(default)]
    pub job: Option<String>,
    /// Names one wish of the person: sent twice, it is done once.
    #[serde(default)]
    pub request: Option<Uuid>,
    /// The language that the person reads, as a code of the catalogue; French when it is none.
    #[serde(default)]
    pub lang: Option<String>,
    /// Another business date than the machine's (terminal only).
    #[serde(default, skip_deserializing)]
    pub today: Option<NaiveDate>,
    /// The reason for a write with another business date (terminal only).
    #[serde(default, skip_deserializing)]
    pub backdate: Option<String>,
}

impl Envelope {
    /// A plain call.
    pub fn new(name: impl Into<String>, input: Value) -> Self {
        let name = name.into();
        Self { name, input, job: None, request: None, lang: None, today: None, backdate: None }
    }
}

/// What comes back: the command's answer, and what changed so that screens reload.
#[derive(Debug, Clone, Serialize)]
pub struct Reply {
    /// The command's answer.
    pub answer: Value,
    /// The kinds of entity that the call changed.
    pub changed: Vec<String>,
}

/// The open file of a desk.
pub(crate) struct OpenFile {
    pub(crate) store: Store,
    pub(crate) path: PathBuf,
    pub(crate) key: FileKey,
    pub(crate) currency: Currency,
    pub(crate) demo: bool,
    pub(crate) who: Option<SignedIn>,
    /// Set by any commit: what is worth a backup on close.
    pub(crate) dirty: bool,
    /// The last `data_version` that was seen.
    pub(crate) seen_version: i64,
    /// What to tell about the opening.
    pub(crate) notices: Vec<Notice>,
}

impl OpenFile {
    pub(crate) fn currency(&self) -> Currency {
        self.currency
    }
}

/// The desk.
pub struct Desk {
    host: Arc<dyn Host>,
    open: Mutex<Option<OpenFile>>,
    jobs: Mutex<HashMap<String, Arc<AtomicBool>>>,
    commands: Vec<Declaration>,
    /// The private folder of what this desk printed last.
    printing: Mutex<Option<PathBuf>>,
}

impl Desk {
    /// A desk without an open file.
    pub fn new(host: Arc<dyn Host>) -> Self {
        Self {
            host,
            open: Mutex::new(None),
            jobs: Mutex::new(HashMap::new()),
            commands: crate::commands(),
            printing: Mutex::default(),
        }
    }

    /// Calls a command.
    ///
    /// # Errors
    /// `unknown_command`, `no_file_open`, `not_signed_in`, `forbidden`, `today_refused`, a
    /// refused input, or what the command refuses. Then nothing was written.
    pub fn call(&self, envelope: Envelope) -> Result<Reply, Refusal> {
        let declaration = self
            .commands
            .iter()
            .find(|command| command.name == envelope.name)
            .ok_or_else(|| Refusal::new("unknown_command").with("command", &envelope.name))?;
        let who = self.check_access(declaration)?;
        let moment = self.moment(&envelope, declaration, who.as_ref())?;
        // Only a request that may be repeated is compared: a preview's large input is not copied.
        let input_digest = envelope.request.map_or([0; 32], |_request| digest(&envelope.input));
        let job = envelope.job.map(|job| self.start_job(job));
        let call = Call {
            desk: self,
            declaration,
            moment,
            who,
            job: job.as_ref().map(|job| job.name.clone()),
            request: envelope.request,
            lang: envelope.lang.as_deref().and_then(Lang::from_code).unwrap_or_default(),
            input_digest,
            backdate: envelope.backdate,
            changed: RefCell::new(Vec::new()),
            wrote: Cell::new(false),
        };
        let answer = (declaration.run)(&call, envelope.input);
        // A batch that stops on a refusal keeps the units that it wrote.
        let changed = call.changed.into_inner();
        if !changed.is_empty()
            && let Some(open) = self.lock_open().as_mut()
        {
            open.dirty = true;
        }
        Ok(Reply { answer: answer?, changed })
    }

    /// Closes the open file, if any: a backup in the program's own folder when something changed,
    /// then one file remains. Whoever was signed in no longer is.
    ///
    /// # Errors
    /// What the file refuses, which stays readable; `backup_not_made` and `backup_not_sound` when it
    /// is closed as it should be and only its copy is missing.
    pub fn close(&self) -> Result<(), Refusal> {
        let Some(mut open) = self.lock_open().take() else { return Ok(()) };
        self.sweep_printing();
        let backed_up = match open.dirty {
            true => back_up_on_close(self.host(), &mut open),
            false => Ok(()),
        };
        // The file is closed as a whole even where no copy could be made.
        open.store.close()?;
        backed_up.map_err(|refusal| match refusal.code.as_str() {
            "backup_not_sound" => refusal,
            // "Nothing was saved" would be a lie here: only the copy was not.
            reason => {
                tracing::error!(%reason, "no copy could be made on closing");
                Refusal::new("backup_not_made").with("reason", reason)
            }
        })
    }

    /// Closes the open file for a backup that takes its place and keeps it aside: no copy is made,
    /// which could land on that very backup. Answers who was signed in and whether there was
    /// something to copy, in case the backup cannot take its place after all.
    pub(crate) fn close_to_replace(&self) -> (Option<SignedIn>, bool) {
        let Some(open) = self.lock_open().take() else { return (None, false) };
        self.sweep_printing();
        if let Err(error) = open.store.close() {
            // What was committed is in the log beside the file, which is kept aside with it.
            tracing::warn!(%error, "the file to replace could not be folded into one");
        }
        (open.who, open.dirty)
    }

    /// Tells, once, that another process committed to the open file.
    pub fn changed_elsewhere(&self) -> bool {
        let mut open = self.lock_open();
        let Some(open) = open.as_mut() else { return false };
        match open.store.data_version() {
            Ok(version) => std::mem::replace(&mut open.seen_version, version) != version,
            Err(error) => {
                tracing::warn!(%error, "the file could not be asked whether it changed");
                false
            }
        }
    }

    /// Cancels a running job; a job that is not running is no error, it has just ended.
    pub fn cancel(&self, job: &str) {
        if let Some(flag) = self.lock_jobs().get(job) {
            flag.store(true, Ordering::Relaxed);
        }
    }

    /// Notes where what is printed stands.
    pub(crate) fn prints_in(&self, folder: PathBuf) {
        *self.printing.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder);
    }

    /// Takes away what this desk printed last, if anything.
    pub(crate) fn sweep_printing(&self) {
        let last = self.printing.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(folder) = last {
            take_away(&folder);
        }
    }

    pub(crate) fn host(&self) -> &dyn Host {
        self.host.as_ref()
    }

    /// The host itself, for a second desk over the same outside (the demo's past).
    pub(crate) fn host_handle(&self) -> Arc<dyn Host> {
        Arc::clone(&self.host)
    }

    pub(crate) fn lock_open(&self) -> MutexGuard<'_, Option<OpenFile>> {
        // A panic inside a command rolled its unit of work back: the file is whole.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn is_cancelled(&self, job: &str) -> bool {
        self.lock_jobs().get(job).is_some_and(|flag| flag.load(Ordering::Relaxed))
    }

    fn lock_jobs(&self) -> MutexGuard<'_, HashMap<String, Arc<AtomicBool>>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn start_job(&self, name: String) -> Job<'_> {
        self.lock_jobs().insert(name.clone(), Arc::new(AtomicBool::new(false)));
        Job { desk: self, name }
    }

    /// Decides who may, before anything is read or written.
    fn check_access(&self, declaration: &Declaration) -> Result<Option<SignedIn>, Refusal> {
        // What asks nothing of the file never waits for it: cancelling a long check least of all.
        if declaration.name.starts_with("window.") {
            return Ok(None);
        }
        let mut open = self.lock_open();
        if let Some(open) = open.as_mut() {
            read_again_who(open)?;
        }
        let who = open.as_ref().and_then(|open| open.who.clone());
        let roles = match declaration.access {
            Access::Anyone => return Ok(who),
            Access::OpenFile if open.is_some() => return Ok(who),
            Access::OpenFile => return Err(Refusal::new("no_file_open")),
            Access::Roles(roles) | Access::RolesOrOwn(roles) => roles,
        };
        if open.is_none() {
            return Err(Refusal::new("no_file_open"));
        }
        let who = who.ok_or_else(|| Refusal::new("not_signed_in"))?;
        let own_possible =
            matches!(declaration.access, Access::RolesOrOwn(_)) && who.role == Role::CoopMember;
        if roles.contains(&who.role) || own_possible {
            Ok(Some(who))
        } else {
            Err(forbidden(declaration.name, who.role))
        }
    }

    /// Another business date is free to read with; to write with, it takes a demo file or a
    /// reason given by ADMIN_ORG (spec 08).
    fn moment(
        &self,
        envelope: &Envelope,
        declaration: &Declaration,
        who: Option<&SignedIn>,
    ) -> Result<Moment, Refusal> {
        let mut moment = self.host.moment();
        let Some(today) = envelope.today else { return Ok(moment) };
        let demo = self.lock_open().as_ref().is_none_or(|open| open.demo);
        let admin = who.is_some_and(|who| who.role == Role::AdminOrg);
        if declaration.writes && !demo && !(admin && envelope.backdate.is_some()) {
            return Err(Refusal::new("today_refused").on("today"));
        }
        moment.today = today;
        Ok(moment)
    }
}

/// Reads again who is signed in: another window may have changed their role or disabled them.
fn read_again_who(open: &mut OpenFile) -> Result<(), Refusal> {
    if let Some(who) = &open.who {
        let user = store::users::get(open.store.reader(), who.user)?;
        open.who = user.disabled_at.is_none().then(|| user.into());
    }
    Ok(())
}

/// Forgets a job when its call ends, however it ends.
struct Job<'a> {
    desk: &'a Desk,
    name: String,
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        self.desk.lock_jobs().remove(&self.name);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Desk, Envelope};
    use crate::testing::TestHost;

    #[test]
    fn a_job_is_cancelled_while_another_call_holds_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let desk = Desk::new(Arc::new(TestHost::new(folder.path(), day)));
        let job = desk.start_job("verify".to_owned());
        let held = desk.lock_open();
        let cancel = serde_json::json!({ "job": "verify" });
        desk.call(Envelope::new("window.cancel", cancel)).unwrap();
        assert!(desk.is_cancelled("verify"), "told without waiting for the file");
        drop((held, job));
    }
}
