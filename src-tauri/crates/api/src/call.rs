//! What a command has in hand while it runs: the moment, who asks, the open file, progress.

use std::cell::{Cell, RefCell};
use std::path::Path;

use chrono::NaiveDate;
use domain::cooperative::Role;
use domain::kernel::Currency;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use store::{Act, Reader, StoreError, Tx};
use texts::Lang;
use uuid::Uuid;

use crate::command::{Access, Declaration};
use crate::desk::{Desk, OpenFile};
use crate::host::{Host, Moment};
use crate::refusal::Refusal;

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The user's id.
    pub user: Uuid,
    /// The user's name.
    pub name: String,
    /// The role that counts.
    pub role: Role,
    /// The person the user is, when linked.
    pub person: Option<Uuid>,
}

/// Why a write happened, when the command asks for a reason or a document.
#[derive(Debug, Clone, Default)]
pub struct Because {
    /// In the user's words.
    pub reason: Option<String>,
    /// The document that proves it.
    pub document: Option<Uuid>,
}

/// One call of one command.
pub struct Call<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) declaration: &'a Declaration,
    pub(crate) moment: Moment,
    pub(crate) who: Option<SignedIn>,
    pub(crate) job: Option<String>,
    pub(crate) request: Option<Uuid>,
    pub(crate) lang: Lang,
    pub(crate) input_digest: [u8; 32],
    /// Set when a write was asked for with `--backdate`.
    pub(crate) backdate: Option<String>,
    pub(crate) changed: RefCell<Vec<String>>,
    pub(crate) wrote: Cell<bool>,
}

impl Call<'_> {
    /// The business date.
    pub fn today(&self) -> NaiveDate {
        self.moment.today
    }

    /// The instant and the business date.
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// A new identifier.
    pub fn new_id(&self) -> Uuid {
        self.desk.host().new_id()
    }

    /// The outside.
    pub fn host(&self) -> &dyn Host {
        self.desk.host()
    }

    /// The desk, for the commands that open and close the file.
    pub(crate) fn desk(&self) -> &Desk {
        self.desk
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// `not_signed_in`.
    pub fn who(&self) -> Result<&SignedIn, Refusal> {
        self.who.as_ref().ok_or_else(|| Refusal::new("not_signed_in"))
    }

    /// The language of the answer's sentences.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Reads the open file.
    ///
    /// # Errors
    /// `no_file_open`, and what `read` refuses.
    pub fn read<T>(
        &self,
        read: impl FnOnce(Reader<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let open = self.desk.lock_open();
        let open = open.as_ref().ok_or_else(|| Refusal::new("no_file_open"))?;
        read(open.store.reader())
    }

    /// Writes the open file, in one unit of work. What `write` gives is the command's answer: it
    /// is kept with the request, and a repeated request gets it again instead of a second write.
    ///
    /// # Errors
    /// `no_file_open`, and what `write` refuses; then nothing was written.
    pub fn write<T: Serialize + DeserializeOwned>(
        &self,
        write: impl FnOnce(&mut Tx<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.write_because(&Because::default(), write)
    }

    /// As [`Call::write`], with a reason or a document for the audit.
    ///
    /// # Errors
    /// As [`Call::write`].
    pub fn write_because<T: Serialize + DeserializeOwned>(
        &self,
        because: &Because,
        write: impl FnOnce(&mut Tx<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        assert!(self.declaration.writes, "BUG: {} is declared as reading", self.declaration.name);
        assert!(!self.wrote.replace(true), "BUG: {} writes twice", self.declaration.name);
        let mut open = self.desk.lock_open();
        let open = open.as_mut().ok_or_else(|| Refusal::new("no_file_open"))?;
        let act = self.act(because);
        let written = open.store.unit_of_work(&act, |tx| {
            let Some(request) = self.request else { return write(tx) };
            let (name, digest) = (self.declaration.name, &self.input_digest);
            if let Some(earlier) = tx.answer_of(request, name, digest)? {
                return serde_json::from_value(earlier).map_err(|error| Refusal::broken(&error));
            }
            let answer = write(tx)?;
            let kept = serde_json::to_value(&answer).map_err(|error| Refusal::broken(&error))?;
            tx.remember_request(request, name, digest, &kept);
            Ok(answer)
        })?;
        self.note_changed(&written.changed);
        Ok(written.value)
    }

    /// Writes one unit of a slow command that has many: each is durable by itself, and nothing is
    /// kept for a repeated request.
    ///
    /// # Errors
    /// `no_file_open`, and what `write` refuses; then nothing of this unit was written.
    pub fn write_unit<T>(
        &self,
        write: impl FnOnce(&mut Tx<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        assert!(self.declaration.writes, "BUG: {} is declared as reading", self.declaration.name);
        let mut open = self.desk.lock_open();
        let open = open.as_mut().ok_or_else(|| Refusal::new("no_file_open"))?;
        let written = open.store.unit_of_work(&self.act(&Because::default()), write)?;
        self.note_changed(&written.changed);
        Ok(written.value)
    }

    fn note_changed(&self, entities: &[(&'static str, Uuid)]) {
        let mut changed = self.changed.borrow_mut();
        for (entity, _) in entities {
            if !changed.iter().any(|known| known == entity) {
                changed.push((*entity).to_owned());
            }
        }
    }

    fn act(&self, because: &Because) -> Act {
        let reason = match (&because.reason, &self.backdate) {
            (Some(reason), Some(backdate)) => Some(format!("{reason} [{backdate}]")),
            (Some(reason), None) => Some(reason.clone()),
            (None, backdate) => backdate.clone(),
        };
        Act {
            user: self.who.as_ref().map(|who| who.user),
            role: self.who.as_ref().map(|who| who.role),
            reason,
            document: because.document,
            request: self.request,
            ..Act::new(self.declaration.name, self.moment.now, self.moment.today)
        }
    }

    /// The currency of the open cooperative.
    ///
    /// # Errors
    /// `no_file_open`.
    pub fn currency(&self) -> Result<Currency, Refusal> {
        let open = self.desk.lock_open();
        open.as_ref().map(OpenFile::currency).ok_or_else(|| Refusal::new("no_file_open"))
    }

    /// Tells how far a slow command is; call it between two units of work.
    ///
    /// # Errors
    /// `cancelled` when the person cancelled the job.
    pub fn progress(&self, done: u64, total: u64) -> Result<(), Refusal> {
        let Some(job) = &self.job else { return Ok(()) };
        if self.desk.is_cancelled(job) {
            return Err(Refusal::new("cancelled").with("done", done).with("total", total));
        }
        self.desk.host().progress(job, done, total);
        Ok(())
    }

    /// Refuses a path that no dialog gave.
    ///
    /// # Errors
    /// `path_not_chosen` on `field`.
    pub fn check_path(&self, field: &str, path: &Path) -> Result<(), Refusal> {
        if self.desk.host().may_use(path) {
            Ok(())
        } else {
            Err(Refusal::new("path_not_chosen").on(field))
        }
    }

    /// Refuses a member who asks about a membership that is not theirs.
    pub(crate) fn check_own(
        &self,
        access: Access,
        membership: Option<Uuid>,
    ) -> Result<(), Refusal> {
        let Access::RolesOrOwn(roles) = access else { return Ok(()) };
        let who = self.who()?;
        if roles.contains(&who.role) {
            return Ok(());
        }
        let own = match (who.role, who.person, membership) {
            (Role::CoopMember, Some(person), Some(membership)) => {
                self.read(|reader| crate::members_own(reader, membership, person))?
            }
            _ => false,
        };
        if own { Ok(()) } else { Err(forbidden(self.declaration.name, who.role)) }
    }
}

/// The refusal of a command that the role does not allow.
pub(crate) fn forbidden(command: &str, role: Role) -> Refusal {
    Refusal::new("forbidden").with("command", command).with("role", role)
}

/// Fields whose value the file keeps nothing of, not even an unsalted digest.
const SECRETS: [&str; 3] = ["passphrase", "present", "recovery_code"];

/// Digests an input so that a repeated request with another input is noticed; secrets do not
/// count.
pub(crate) fn digest(input: &serde_json::Value) -> [u8; 32] {
    let mut input = input.clone();
    if let Some(fields) = input.as_object_mut() {
        fields.retain(|name, _| !SECRETS.contains(&name.as_str()));
    }
    // serde_json keeps object keys sorted, so equal inputs give equal bytes.
    Sha256::digest(input.to_string().as_bytes()).into()
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        if error.is_broken() {
            return Self::broken(&error);
        }
        let mut refusal = Self::new(error.code());
        refusal.field = error.field().map(str::to_owned);
        refusal
    }
}

#[cfg(test)]
mod tests {
    use super::digest;
    use serde_json::json;

    #[test]
    fn another_input_has_another_digest_and_a_secret_leaves_no_trace_in_it() {
        let asked = json!({ "name": "Paul", "passphrase": "petit jardin bleu" });
        assert_eq!(digest(&asked), digest(&json!({ "name": "Paul", "passphrase": "autre chose" })));
        assert_eq!(digest(&asked), digest(&json!({ "name": "Paul" })));
        assert_ne!(
            digest(&asked),
            digest(&json!({ "name": "Pol", "passphrase": "petit jardin bleu" }))
        );
    }
}
