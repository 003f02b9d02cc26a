//! What the worked examples of spec 03 share, for the tests of this area.

use super::ChargedLot;
/// The five lots of the quotités' example, 1000 in all.
pub(super) fn lots() -> Vec<ChargedLot> {
    [("A1", 266), ("A2", 223), ("B1", 112), ("B2", 303), ("C1", 96)]
        .into_iter()
        .map(|(code, quotite)| ChargedLot { code: code.to_owned(), quotite, occupants: None })
        .collect()
}
