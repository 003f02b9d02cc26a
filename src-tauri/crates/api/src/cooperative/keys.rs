//! Which key opens a file: the keyring's and the demo's are tried, then the code that was given.

use store::{FileError, FileKey};

use super::demo_key;
use crate::call::Call;
use crate::refusal::Refusal;

/// What a key gave, the key, and whether it was read from the code that was given.
pub(crate) type Fitted<T> = (T, FileKey, bool);

/// Tries keys until one fits. Only a key that does not fit lets the next one be tried: what else
/// is wrong with the file is wrong with every key.
///
/// # Errors
/// What is wrong with the file, on `field`, which gave its path; on `recovery_code`: `key_needed`
/// when no code was given, `file_wrong_key_or_damaged` when it does not fit, or what is wrong
/// with the code itself.
pub(crate) fn with_a_key<T>(
    call: &Call<'_>,
    field: &str,
    code: Option<&str>,
    mut attempt: impl FnMut(&FileKey) -> Result<T, FileError>,
) -> Result<Fitted<T>, Refusal> {
    let mut known = call.host().keys();
    known.push(demo_key());
    for key in known {
        match attempt(&key) {
            Ok(fitted) => return Ok((fitted, key, false)),
            Err(FileError::WrongKeyOrDamaged) => {}
            Err(error) => return Err(Refusal::from(error).on(field)),
        }
    }
    let Some(code) = code else { return Err(Refusal::new("key_needed").on("recovery_code")) };
    let key = FileKey::from_recovery_code(code)?;
    match attempt(&key) {
        Ok(fitted) => Ok((fitted, key, true)),
        Err(error @ FileError::WrongKeyOrDamaged) => Err(Refusal::from(error).on("recovery_code")),
        Err(error) => Err(Refusal::from(error).on(field)),
    }
}
