//! The sheet that keeps the recovery code of a file.

use super::{Issue, Issuer};

/// A recovery sheet: the code that opens the file without the computer that made it.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryView {
    /// Language and date; a recovery sheet needs no number.
    pub issue: Issue,
    /// The cooperative.
    pub issuer: Issuer,
    /// The name of the file that the code opens (`Les Tilleuls.coop`).
    pub file_name: String,
    /// The code as it is typed, its groups separated by hyphens or spaces.
    pub code: String,
}

impl std::fmt::Debug for RecoveryView {
    /// Without the code, which opens everything and must reach no log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecoveryView")
            .field("issue", &self.issue)
            .field("issuer", &self.issuer)
            .field("file_name", &self.file_name)
            .finish_non_exhaustive()
    }
}
