//! The two faces of the embedded family and the widths of their characters.
//!
//! Deliberately not here: shaping. Texts are Latin, Greek or Cyrillic, written left to right,
//! composed (NFC); what the family cannot draw shows as a question mark, never as nothing.
//! Source: assets/fonts/README.md.

use std::sync::LazyLock;

use printpdf::ParsedFont;
use unicode_normalization::UnicodeNormalization;

use crate::units::Mil;

/// A face of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    Regular,
    Semibold,
}

impl Face {
    pub(crate) const ALL: [Self; 2] = [Self::Regular, Self::Semibold];

    /// The name of the face's resource in a PDF; it is also the tag of its subset, which must be
    /// six capitals.
    pub(crate) fn resource(self) -> &'static str {
        match self {
            Self::Regular => "COOPRG",
            Self::Semibold => "COOPSB",
        }
    }
}

/// What stands for a character that the family does not have.
pub(crate) const UNKNOWN: char = '?';

/// A face as read once: the font for the PDF, and the width of its frequent characters.
struct Loaded {
    font: ParsedFont,
    /// Thousandths of an em, by code point up to U+2FFF; `ABSENT` where there is no glyph.
    widths: Vec<u16>,
}

const ABSENT: u16 = u16::MAX;
const FREQUENT: u32 = 0x3000;

static FACES: LazyLock<[Loaded; 2]> = LazyLock::new(|| {
    [
        load(include_bytes!("../../../../assets/fonts/SourceSans3-Regular.ttf")),
        load(include_bytes!("../../../../assets/fonts/SourceSans3-Semibold.ttf")),
    ]
});

fn load(bytes: &[u8]) -> Loaded {
    let font = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())
        .expect("BUG: an embedded font can be read");
    let widths = (0..FREQUENT).map(|code| look_up(&font, code)).collect();
    Loaded { font, widths }
}

/// The width of a character straight from the font's tables. The family has 1000 units to the em.
fn look_up(font: &ParsedFont, code: u32) -> u16 {
    match font.lookup_glyph_index(code) {
        None | Some(0) => ABSENT,
        Some(glyph) => font.get_horizontal_advance(glyph),
    }
}

/// The font of a face, for the PDF.
pub(crate) fn parsed(face: Face) -> &'static ParsedFont {
    &FACES[face as usize].font
}

/// The space between thousands. The family's own, 120 thousandths, reads as no space at all in
/// small type: it is set at half as much again.
pub(crate) const NARROW: char = '\u{202F}';
const NARROW_WIDTH: Mil = 180;

/// The width of a character as it is set, in thousandths of an em; `None` when the face does not
/// have it.
pub(crate) fn advance(face: Face, c: char) -> Option<Mil> {
    if c == NARROW {
        return Some(NARROW_WIDTH);
    }
    own_advance(face, c)
}

/// The width that the family gives a character, 0 when it has none.
pub(crate) fn of_the_family(face: Face, c: char) -> Mil {
    own_advance(face, c).unwrap_or(0)
}

fn own_advance(face: Face, c: char) -> Option<Mil> {
    let loaded = &FACES[face as usize];
    let code = u32::from(c);
    let width = match usize::try_from(code).ok().and_then(|code| loaded.widths.get(code)) {
        Some(width) => *width,
        None => look_up(&loaded.font, code),
    };
    (width != ABSENT).then_some(Mil::from(width))
}

/// Makes any text drawable: composed, without control or direction marks, hyphens that share a
/// glyph made one, and characters that the family lacks replaced by [`UNKNOWN`]. Line breaks stay.
pub(crate) fn drawable(text: &str) -> String {
    // Nearly every text: letters with ready-made accents, which need nothing.
    let is_plain = |c: char| matches!(c, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{17F}');
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    text.nfc().filter_map(drawable_char).collect()
}

fn drawable_char(c: char) -> Option<char> {
    match c {
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{3000}' => Some(' '),
        // Without width, or steering a direction: nothing to draw.
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => None,
        '\u{2010}' | '\u{2011}' => Some('-'),
        c if c.is_control() => None,
        // All faces have the same characters (a test holds it): one is enough to ask.
        c if advance(Face::Regular, c).is_some() => Some(c),
        _ => Some(UNKNOWN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digits_of_a_face_have_one_width() {
        for face in Face::ALL {
            let widths: Vec<_> = ('0'..='9').map(|digit| advance(face, digit).unwrap()).collect();
            assert!(widths.iter().all(|width| *width == widths[0]), "{face:?}: {widths:?}");
        }
    }

    #[test]
    fn every_face_has_the_signs_of_our_texts() {
        for face in Face::ALL {
            for c in "\u{A0}\u{202F}€éèêëàâçùûôîïœŒæßĳŁőşțŠžÑ«»‘’“”–—…−×·•→≥≤½²³°✓✗☐☑№Ωя".chars()
            {
                assert!(advance(face, c).is_some(), "{face:?} lacks {c} U+{:04X}", u32::from(c));
            }
            assert_eq!(of_the_family(face, NARROW), 120, "the family's narrow space is narrow");
            let (narrow, space) = (advance(face, NARROW).unwrap(), advance(face, ' ').unwrap());
            assert!(120 < narrow && narrow < space, "ours is between it and a space");
            assert_eq!(advance(face, '\u{A0}'), advance(face, ' '));
        }
    }

    #[test]
    fn every_face_has_the_characters_of_the_regular() {
        for c in (0..FREQUENT).filter_map(char::from_u32) {
            let regular = advance(Face::Regular, c).is_some();
            for face in Face::ALL {
                assert_eq!(advance(face, c).is_some(), regular, "{face:?} U+{:04X}", u32::from(c));
            }
        }
    }

    #[test]
    fn what_is_taken_as_plain_is_drawn_by_every_face_and_composed() {
        for c in (' '..='~').chain('\u{A0}'..='\u{AC}').chain('\u{AE}'..='\u{17F}') {
            let text = c.to_string();
            assert_eq!(drawable(&text), text);
            let careful: String = text.nfc().filter_map(drawable_char).collect();
            assert_eq!(careful, text, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_replaced_and_what_has_no_width_is_dropped() {
        assert_eq!(drawable("e\u{301}te\u{301}"), "été", "composed");
        assert_eq!(drawable("a\u{200B}b\u{202E}c\u{7}d"), "abcd");
        assert_eq!(drawable("a\tb\u{2003}c\nd"), "a b c\nd");
        assert_eq!(drawable("日本 😀"), "?? ?");
        assert_eq!(drawable("1\u{202F}234,56\u{A0}€"), "1\u{202F}234,56\u{A0}€");
    }
}
