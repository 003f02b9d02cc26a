//! The built `coop`, run as a person would, on a machine without keyring.
//!
//! The worked examples of spec 02, the other verbs, and what a wrong use of them answers.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

#[path = "terminal/files.rs"]
mod files;
#[path = "terminal/machine.rs"]
mod machine;
#[cfg(target_os = "linux")]
#[path = "terminal/medium.rs"]
mod medium;
#[path = "terminal/misuse.rs"]
mod misuse;
#[cfg(unix)]
#[path = "terminal/other_user.rs"]
mod other_user;
#[path = "terminal/previews.rs"]
mod previews;
#[path = "terminal/worked.rs"]
mod worked;
