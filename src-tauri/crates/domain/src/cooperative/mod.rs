//! The cooperative itself: who may do what in its file.

pub mod role;

pub use role::{Role, UnknownRole};
