//! The file on a real disk: opened, copied, killed, filled up, shared (spec 08).

mod child;
mod copying;
mod fixture;
#[cfg(unix)]
mod full_disk;
mod killed;
mod opening;
mod refused;
mod two_processes;
