//! The sentences of a run, each text of the catalogue cut once at its placeables: the same few are
//! said a hundred thousand times.
//!
//! Deliberately not here: texts that choose by a number; those are said by the catalogue itself.

use std::cell::RefCell;
use std::collections::HashMap;

use texts::{Arg, Lang, say};

/// Stand in for values while a text is cut; no text has them.
const MARKS: [char; 3] = ['\u{E000}', '\u{E001}', '\u{E002}'];

/// A text cut at its placeables.
enum Piece {
    Words(String),
    /// The value at that position.
    Value(usize),
}

/// The sentences of one language.
pub(super) struct Sentences {
    lang: Lang,
    cut: RefCell<HashMap<&'static str, Vec<Piece>>>,
}

impl Sentences {
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang, cut: RefCell::default() }
    }

    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// The sentence of a reason, its placeables filled (at most three, by name).
    pub(super) fn fill(&self, code: &'static str, values: &[(&str, &str)]) -> String {
        let mut cut = self.cut.borrow_mut();
        let pieces = cut.entry(code).or_insert_with(|| {
            let marked = values.iter().zip(MARKS);
            let args: Vec<(&str, Arg)> =
                marked.map(|((name, _), mark)| (*name, Arg::from(String::from(mark)))).collect();
            pieces_of(&self.say(code, &args))
        });
        let length = |piece: &Piece| match piece {
            Piece::Words(words) => words.len(),
            Piece::Value(position) => values.get(*position).map_or(0, |(_, value)| value.len()),
        };
        let mut sentence = String::with_capacity(pieces.iter().map(length).sum());
        for piece in pieces.iter() {
            match piece {
                Piece::Words(words) => sentence.push_str(words),
                Piece::Value(position) => {
                    sentence.push_str(values.get(*position).map_or("", |(_, value)| value));
                }
            }
        }
        sentence
    }

    /// The sentence of a reason as the catalogue says it.
    pub(super) fn say(&self, code: &str, args: &[(&str, Arg)]) -> String {
        say(self.lang, &format!("allocation-reason-{}", code.replace('_', "-")), args)
    }
}

fn pieces_of(text: &str) -> Vec<Piece> {
    let mut pieces = vec![];
    let mut words = String::new();
    for c in text.chars() {
        match MARKS.iter().position(|mark| *mark == c) {
            Some(position) => {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
                pieces.push(Piece::Value(position));
            }
            None => words.push(c),
        }
    }
    pieces.push(Piece::Words(words));
    pieces
}
