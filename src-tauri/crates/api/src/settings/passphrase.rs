//! Passphrases: Argon2id, at least 19 MiB and two passes (spec 08), and the wait after wrong tries.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use chrono::{DateTime, Duration, Utc};

use crate::refusal::Refusal;
use crate::wire::Passphrase;

/// OWASP's floor for Argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Wrong tries that cost nothing.
const FREE_TRIES: u32 = 4;
/// The longest wait between two tries.
const LONGEST_WAIT: Duration = Duration::minutes(15);

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None)
        .expect("BUG: the Argon2 parameters are constants");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Hashes a passphrase with a fresh salt, in PHC form.
///
/// # Errors
/// `broken` when the system gives no random salt.
pub(super) fn hash(passphrase: &Passphrase) -> Result<String, Refusal> {
    let mut salt = [0_u8; 16];
    getrandom::fill(&mut salt).map_err(|error| Refusal::broken(&error))?;
    let salt = SaltString::encode_b64(&salt).map_err(|error| Refusal::broken(&error))?;
    let hash = argon2()
        .hash_password(passphrase.text().as_bytes(), &salt)
        .map_err(|error| Refusal::broken(&error))?;
    Ok(hash.to_string())
}

/// Tells whether a passphrase is the one that was hashed.
///
/// # Errors
/// `broken` when the stored hash cannot be read.
pub(super) fn matches(passphrase: &str, hash: &str) -> Result<bool, Refusal> {
    let hash = PasswordHash::new(hash).map_err(|error| Refusal::broken(&error))?;
    Ok(argon2().verify_password(passphrase.as_bytes(), &hash).is_ok())
}

/// How long the next try must wait after `wrong_tries` in a row: nothing for the first four, then
/// 30 s, doubling to 15 minutes (spec 08: "five wrong tries wait longer each time").
pub(super) fn wait_after(wrong_tries: u32) -> Duration {
    let Some(doublings) = wrong_tries.checked_sub(FREE_TRIES + 1) else { return Duration::zero() };
    (Duration::seconds(30) * 2_i32.pow(doublings.min(10))).min(LONGEST_WAIT)
}

/// Refuses a try that comes too early.
///
/// # Errors
/// `too_many_tries` with `seconds` to wait.
pub(super) fn check_wait(
    wrong_tries: u32,
    last_try: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    let Some(last_try) = last_try else { return Ok(()) };
    let open_again = last_try + wait_after(wrong_tries);
    // A clock set back must not lock anybody out for longer than the wait itself.
    let rest = (open_again - now).min(wait_after(wrong_tries));
    if rest > Duration::zero() {
        return Err(Refusal::new("too_many_tries").with("seconds", rest.num_seconds().max(1)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passphrase(text: &str) -> Passphrase {
        serde_json::from_value(serde_json::json!(text)).unwrap()
    }

    #[test]
    fn only_the_same_passphrase_matches() {
        let stored = hash(&passphrase("petit jardin bleu")).unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(matches("petit jardin bleu", &stored).unwrap());
        assert!(!matches("petit jardin bleu ", &stored).unwrap());
        assert_ne!(stored, hash(&passphrase("petit jardin bleu")).unwrap(), "the salt is fresh");
    }

    #[test]
    fn the_fifth_wrong_try_waits_and_each_next_waits_longer() {
        assert_eq!(wait_after(4), Duration::zero(), "four are free");
        assert_eq!(wait_after(5), Duration::seconds(30));
        assert_eq!(wait_after(6), Duration::seconds(60));
        assert_eq!(wait_after(40), LONGEST_WAIT, "never longer than a quarter of an hour");
    }

    #[test]
    fn a_try_is_refused_until_the_wait_is_over() {
        let last = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let refused = check_wait(5, Some(last), last + Duration::seconds(29)).unwrap_err();
        assert_eq!(refused.params["seconds"], "1");
        assert!(check_wait(5, Some(last), last + Duration::seconds(30)).is_ok());
        let clock_set_back = last - Duration::days(1);
        assert_eq!(check_wait(5, Some(last), clock_set_back).unwrap_err().params["seconds"], "30");
    }
}
