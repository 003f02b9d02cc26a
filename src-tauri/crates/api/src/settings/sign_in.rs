//! Signing in and out: `settings.sign_in`, `settings.sign_out`.

use schemars::JsonSchema;
use serde::Deserialize;
use store::{Act, users};
use ts_rs::TS;
use uuid::Uuid;

use super::passphrase;
use crate::call::{Call, SignedIn};
use crate::command::{Access, Command, Done, Nothing};
use crate::refusal::Refusal;
use crate::wire::Passphrase;

impl From<users::User> for SignedIn {
    fn from(user: users::User) -> Self {
        Self { user: user.id, name: user.name, role: user.role, person: user.person_id }
    }
}

/// Who signs in.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SignInInput {
    /// The user.
    pub user: Uuid,
    /// Their passphrase, when they have one.
    #[serde(default)]
    pub passphrase: Option<Passphrase>,
}

/// `settings.sign_in`: signs a user in to the open file.
pub struct SignIn;

impl Command for SignIn {
    type Input = SignInInput;
    type Answer = Done;
    const NAME: &'static str = "settings.sign_in";
    const ACCESS: Access = Access::OpenFile;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, input: SignInInput) -> Result<Done, Refusal> {
        check(call, input.user, input.passphrase.as_ref().map(Passphrase::text))?;
        let user = find(call, input.user)?;
        let mut open = call.desk().lock_open();
        let open = open.as_mut().ok_or_else(|| Refusal::new("no_file_open"))?;
        open.who = Some(user.into());
        Ok(Done {})
    }
}

fn find(call: &Call<'_>, user: Uuid) -> Result<users::User, Refusal> {
    let user = call
        .read(|reader| Ok(users::all(reader)?.into_iter().find(|known| known.id == user)))?
        .ok_or_else(|| Refusal::new("unknown_user").on("user"))?;
    if user.disabled_at.is_some() {
        return Err(Refusal::new("user_disabled").on("user"));
    }
    Ok(user)
}

/// Checks a user's passphrase, counting the wrong tries in the file itself so that closing the
/// program does not forget them.
pub(super) fn check(call: &Call<'_>, user: Uuid, given: Option<&str>) -> Result<(), Refusal> {
    let user = find(call, user)?;
    let demo = call.desk().lock_open().as_ref().is_some_and(|open| open.demo);
    let hash = match user.passphrase_hash {
        Some(hash) if !demo => hash,
        _ => return Ok(()),
    };
    let attempts = call.read(|reader| Ok(users::attempts(reader, user.id)?))?;
    passphrase::check_wait(attempts.failures, attempts.last_at, call.moment().now)
        .map_err(|refusal| refusal.on("passphrase"))?;
    let Some(given) = given else { return Err(Refusal::new("passphrase_needed").on("passphrase")) };
    let right = passphrase::matches(given, &hash)?;
    note_try(call, user.id, right, attempts.failures)?;
    if right { Ok(()) } else { Err(Refusal::new("wrong_passphrase").on("passphrase")) }
}

/// A wrong try is written at once; a right one only when there is something to forget. Not through
/// [`Call::write`]: signing in is not the person's act on the cooperative, and has no answer to keep.
fn note_try(call: &Call<'_>, user: Uuid, right: bool, wrong_before: u32) -> Result<(), Refusal> {
    if right && wrong_before == 0 {
        return Ok(());
    }
    let mut open = call.desk().lock_open();
    let open = open.as_mut().ok_or_else(|| Refusal::new("no_file_open"))?;
    let act = Act::new(SignIn::NAME, call.moment().now, call.today());
    open.store.unit_of_work(&act, |tx| {
        if right {
            users::forget_failures(tx, user).map(|_forgotten| ())
        } else {
            users::failed_sign_in(tx, user).map(|_failures| ())
        }
    })?;
    Ok(())
}

/// `settings.sign_out`: locks the session; the file stays open.
pub struct SignOut;

impl Command for SignOut {
    type Input = Nothing;
    type Answer = Done;
    const NAME: &'static str = "settings.sign_out";
    const ACCESS: Access = Access::OpenFile;
    const WRITES: bool = false;

    fn run(call: &Call<'_>, _input: Nothing) -> Result<Done, Refusal> {
        if let Some(open) = call.desk().lock_open().as_mut() {
            open.who = None;
        }
        // What was printed is not for who comes next.
        call.desk().sweep_printing();
        Ok(Done {})
    }
}
