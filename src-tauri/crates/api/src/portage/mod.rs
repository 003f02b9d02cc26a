//! Previews of portage and of what goes with it: reveal of a hidden lot, exit, foundation.
//!
//! Deliberately not here: rules (`domain::portage`). They need no file; the names and fields are
//! those of spec 11.

mod calculation;
mod exit;
mod foundation;
mod refusals;
mod reveal;
mod types;

#[cfg(test)]
mod tests;

use crate::command::{Declaration, declare};

/// The commands of this area.
pub(crate) const DECLARATIONS: &[Declaration] = &[
    declare::<calculation::PreviewPortage>(),
    declare::<reveal::PreviewReveal>(),
    declare::<exit::PreviewCap>(),
    declare::<exit::PreviewRefund>(),
    declare::<foundation::PreviewFoundation>(),
];
