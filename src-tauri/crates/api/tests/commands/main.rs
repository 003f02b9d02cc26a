//! The commands, called as the window and the terminal call them: one program, because each would
//! link the whole house.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails there")]

mod announced;
mod contributions;
mod cooperative;
mod demo;
mod evening;
mod explained;
mod explained_charges;
mod explained_portage;
mod guide_allocation;
mod guide_assemblies;
mod guide_charges;
mod guide_lots;
mod guide_portage;
mod guide_purchase;
mod hostile;
mod own;
mod papers;
mod reserve;
mod restore;
mod roles;
mod two_windows;
mod types;
