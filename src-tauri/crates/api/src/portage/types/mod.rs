//! What the previews of portage take and give (spec 11).

mod exit;
mod foundation;
mod portage;
mod reveal;

pub use exit::*;
pub use foundation::*;
pub use portage::*;
pub use reveal::*;

use domain::kernel::Compounding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use texts::{Lang, say};
use ts_rs::TS;

use crate::contributions::types::CompoundingKind;

/// Simple when absent (spec 05).
pub(super) fn compounding(kind: Option<CompoundingKind>) -> Compounding {
    match kind {
        None | Some(CompoundingKind::Simple) => Compounding::Simple,
        Some(CompoundingKind::Compound) => Compounding::Compound,
    }
}

/// What a person must know beside the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct PreviewWarning {
    /// Stable, in snake_case.
    pub code: String,
    /// The same as a sentence, in the language asked.
    pub words: String,
}

impl PreviewWarning {
    /// The warning of a code, whose sentence is `portage-warning-<code>`.
    pub(super) fn of(code: &str, lang: Lang) -> Self {
        let key = format!("portage-warning-{}", code.replace('_', "-"));
        Self { code: code.to_owned(), words: say(lang, &key, &[]) }
    }
}
