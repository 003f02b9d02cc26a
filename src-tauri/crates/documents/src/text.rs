//! Text on a line: its style, its measured width, and its breaking into lines.
//!
//! Lines break at spaces, after a hyphen between letters, and inside a word only when the word
//! alone is wider than the line: then between characters, without adding a hyphen (a reference
//! that is copied must stay the reference). Unbreakable spaces never break.

use crate::font::{self, Face};
use crate::units::Mil;

/// The few inks of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Words and figures.
    Text,
    /// Notes, headings of columns, the footer.
    Muted,
    /// The one accent, a green.
    Accent,
    /// Hairlines.
    Hairline,
    /// The modules of a code to scan.
    Black,
}

impl Ink {
    /// Red, green and blue, from 0 to 255.
    pub(crate) const fn rgb(self) -> [u8; 3] {
        match self {
            Self::Text => [0x1b, 0x1f, 0x1d],
            Self::Muted => [0x5a, 0x64, 0x5f],
            Self::Accent => [0x1f, 0x6b, 0x4a],
            Self::Hairline => [0xc6, 0xcf, 0xca],
            Self::Black => [0, 0, 0],
        }
    }
}

/// How a run of text is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Style {
    pub(crate) face: Face,
    pub(crate) size: Mil,
    pub(crate) ink: Ink,
}

impl Style {
    pub(crate) const fn new(face: Face, size: Mil, ink: Ink) -> Self {
        Self { face, size, ink }
    }
}

/// The width of a drawable text on one line, rounded up.
pub(crate) fn width(text: &str, style: Style) -> Mil {
    let thousandths: Mil = text.chars().map(|c| advance(style.face, c)).sum();
    (thousandths * style.size + 999) / 1000
}

fn advance(face: Face, c: char) -> Mil {
    font::advance(face, c)
        .or_else(|| font::advance(face, font::UNKNOWN))
        .expect("BUG: every face has a question mark")
}

/// Tells whether a line may break between two neighbours.
fn breaks_between(before: char, after: char) -> bool {
    before == ' ' || (before == '-' && after.is_alphabetic())
}

/// Tells whether a character belongs to the one before it (a combining mark).
fn clings(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Breaks a text into lines not wider than `limit`; every character but the spaces at breaks is
/// kept, in order. A text without characters is one empty line.
pub(crate) fn wrap(text: &str, style: Style, limit: Mil) -> Vec<String> {
    let text = font::drawable(text);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, style, limit, &mut lines);
    }
    lines
}

fn wrap_paragraph(paragraph: &str, style: Style, limit: Mil, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in words(paragraph) {
        // The space that ends a word does not count at the end of a line.
        let fits = |line: &str, word: &str| {
            let mut both = String::with_capacity(line.len() + word.len());
            both.push_str(line);
            both.push_str(word.trim_end_matches(' '));
            width(&both, style) <= limit
        };
        if fits(&line, word) {
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line).trim_end_matches(' ').to_owned());
        }
        if fits("", word) {
            line.push_str(word);
        } else {
            line = break_word(word, style, limit, lines);
        }
    }
    lines.push(line.trim_end_matches(' ').to_owned());
}

/// Cuts a paragraph after each place where it may break.
fn words(paragraph: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (position, c) in paragraph.char_indices() {
        if before.is_some_and(|before| c != ' ' && breaks_between(before, c)) {
            found.push(&paragraph[start..position]);
            start = position;
        }
        before = Some(c);
    }
    found.push(&paragraph[start..]);
    found
}

/// Breaks a word that is wider than a line, between characters; returns its last piece.
fn break_word(word: &str, style: Style, limit: Mil, lines: &mut Vec<String>) -> String {
    let mut piece = String::new();
    let mut thousandths = 0;
    for c in word.chars() {
        let next = thousandths + advance(style.face, c);
        let is_full = (next * style.size + 999) / 1000 > limit && c != ' ';
        // A mark stays with its letter, and a line takes at least one character.
        if is_full && !piece.is_empty() && !clings(c) {
            lines.push(std::mem::take(&mut piece));
            thousandths = advance(style.face, c);
        } else {
            thousandths = next;
        }
        piece.push(c);
    }
    piece
}

/// The width of the widest piece of a text that wrapping would not cut.
pub(crate) fn longest_word(text: &str, style: Style) -> Mil {
    let text = font::drawable(text);
    let pieces = text.split('\n').flat_map(words);
    pieces.map(|word| width(word.trim_end_matches(' '), style)).max().unwrap_or(0)
}

/// The width of the widest line of a text that is not wrapped.
pub(crate) fn natural(text: &str, style: Style) -> Mil {
    font::drawable(text).split('\n').map(|line| width(line, style)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STYLE: Style = Style::new(Face::Regular, 10_000, Ink::Text);

    #[test]
    fn a_width_is_the_sum_of_the_advances() {
        assert_eq!(width("0000", STYLE), 4 * 4_970, "a digit is 497 thousandths of an em");
        assert_eq!(width("", STYLE), 0);
    }

    #[test]
    fn lines_break_at_spaces_and_inside_a_word_only_when_they_must() {
        let limit = width("Jean-Baptiste", STYLE);
        assert_eq!(wrap("Jean-Baptiste Émile", STYLE, limit), ["Jean-Baptiste", "Émile"]);
        assert_eq!(wrap("Marie-Jean-Baptiste", STYLE, limit), ["Marie-Jean-", "Baptiste"]);
        assert_eq!(wrap("1\u{A0}234,56\u{A0}€ 2", STYLE, limit), ["1\u{A0}234,56\u{A0}€ 2"]);
        let pieces = wrap("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", STYLE, limit);
        assert!(pieces.len() > 1 && pieces.iter().all(|piece| width(piece, STYLE) <= limit));
        assert_eq!(wrap("", STYLE, limit), [""]);
        assert_eq!(wrap("a\n\nb", STYLE, limit), ["a", "", "b"]);
    }

    #[test]
    fn a_minus_never_leaves_its_figure() {
        let limit = width("solde de ", STYLE);
        assert_eq!(wrap("solde de -250,00", STYLE, limit), ["solde de", "-250,00"]);
    }

    proptest! {
        #[test]
        fn no_character_is_lost_and_no_line_is_too_wide(
            text in "[a-zé€ \u{A0}\u{202F}\\-0-9🙂e\u{301}]{0,120}",
            limit in 20_000_i64..200_000,
        ) {
            let lines = wrap(&text, STYLE, limit);
            let without_spaces =
                |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(
                without_spaces(&lines.concat()),
                without_spaces(&font::drawable(&text))
            );
            for line in &lines {
                // A mark that clings may push a line of one letter over the edge.
                prop_assert!(width(line, STYLE) <= limit || line.chars().count() <= 2, "{line:?}");
            }
        }
    }
}
