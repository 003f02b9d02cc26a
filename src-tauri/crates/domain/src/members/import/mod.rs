//! Importing members from a list: a table of texts in, a proposal out; nothing is written here.
//!
//! 1. [`columns`]: which column is what, by its heading in French, Dutch or English.
//! 2. [`cells`]: each row becomes typed values, or the list of everything wrong with it.
//! 3. [`plan`]: rows that share a membership number or a household become one membership; rows
//!    that the file holds already add nothing.
//!
//! **Identity is never the name alone** (spec 01). A row says who it is by its membership number
//! or household and its name; without these, by its name and an email or phone; with neither it
//! is refused. What cannot be decided is refused with its reason, never guessed.
//!
//! Deliberately not here: reading CSV or XLSX (the use case does), the numbers and ranks given to
//! rows without them (the use case does, in the order of the list).

pub mod cells;
pub mod columns;
mod identity;
mod outcome;
pub mod plan;

pub use cells::{MemberRow, RejectedRow, RowIssue, read_rows};
pub use columns::{Column, ColumnMatching, MatchingError, propose};
pub use identity::Fingerprint;
pub use outcome::{
    AlreadyThere, ImportPlan, JoiningTitular, KnownMembership, KnownPeople, KnownPerson,
    NewMembership, RepeatedRow,
};
pub use plan::plan_import;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for comparison: without accents, case, punctuation or double spaces.
pub fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|&c| !is_combining_mark(c))
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folding_forgets_accents_case_and_punctuation() {
        assert_eq!(fold("  N° d’Adhésion : "), "n d adhesion");
        assert_eq!(fold("ÉLODIE  d'Hondt"), fold("Elodie D Hondt"));
        assert_eq!(fold("Nº"), "no", "the ordinal sign is a letter");
        assert_eq!(fold("E-mail"), "e mail");
        assert_eq!(fold("—"), "");
    }
}
