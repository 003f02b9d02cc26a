//! Users of the file: who they are, what they may do, how they sign in.
//!
//! Source: spec 08 "Roles". The threat model is said on screen: roles prevent mistakes among
//! people who share the key; who holds the recovery code holds everything.

mod duties;
mod passphrase;
mod sign_in;
mod users;

pub(crate) use duties::duties_are_separate;

use crate::call::Call;
use crate::command::{Declaration, declare};
use crate::refusal::Refusal;
use crate::wire::Passphrase;

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<sign_in::SignIn>(),
    declare::<sign_in::SignOut>(),
    declare::<users::Users>(),
    declare::<users::AddUser>(),
    declare::<users::UpdateUser>(),
    declare::<users::SetPassphrase>(),
    declare::<duties::Duties>(),
    declare::<duties::SetDuties>(),
];

/// Hashes a passphrase for a new user.
pub(crate) fn hash_passphrase(passphrase: &Passphrase) -> Result<String, Refusal> {
    passphrase::hash(passphrase)
}

/// Asks the signed-in user's passphrase again before something grave.
///
/// # Errors
/// `passphrase_needed`, `wrong_passphrase`, `too_many_tries`.
pub(crate) fn check_passphrase_of(
    call: &Call<'_>,
    given: Option<&Passphrase>,
) -> Result<(), Refusal> {
    let who = call.who()?.user;
    sign_in::check(call, who, given.map(Passphrase::text))
}
