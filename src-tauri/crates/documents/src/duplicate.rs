//! Marks the bytes of a document that already left as a duplicate.
//!
//! The library keeps documents as they left (spec 09); a reprint is those bytes with the word
//! "duplicata" in the top margin of each page, and nothing else changed.

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, Stream};
use texts::{Lang, say};

use crate::DocumentError;
use crate::text::Ink;

/// Marks each page of a PDF made by this crate as a duplicate, in `lang`. The same bytes give the
/// same bytes.
///
/// # Errors
/// [`DocumentError::NotAPdf`] when the bytes cannot be read as a PDF, [`DocumentError::Write`].
pub fn duplicate(bytes: &[u8], lang: Lang) -> Result<Vec<u8>, DocumentError> {
    let unreadable = |error: lopdf::Error| DocumentError::NotAPdf { why: error.to_string() };
    let mut document = Document::load_mem(bytes).map_err(unreadable)?;
    let word = say(lang, "doc-duplicate", &[]).to_uppercase();
    // One of the fourteen fonts that every reader has: the subset of the document may lack letters.
    let font = document.add_object(Dictionary::from_iter([
        ("Type", Object::Name(b"Font".to_vec())),
        ("Subtype", Object::Name(b"Type1".to_vec())),
        ("BaseFont", Object::Name(b"Helvetica-Bold".to_vec())),
        ("Encoding", Object::Name(b"WinAnsiEncoding".to_vec())),
    ]));
    let pages: Vec<_> = document.get_pages().into_values().collect();
    for page in pages {
        let height = page_height(&document, page).map_err(unreadable)?;
        let stamp = stamp(&word, height)?;
        let stamp = document.add_object(Stream::new(Dictionary::new(), stamp));
        let opening = document.add_object(Stream::new(Dictionary::new(), b"q\n".to_vec()));
        let page = document.get_dictionary_mut(page).map_err(unreadable)?;
        // What was drawn is closed off, so that no state of it reaches the mark.
        let mut contents = vec![Object::Reference(opening)];
        match page.get(b"Contents").map_err(unreadable)? {
            Object::Array(parts) => contents.extend(parts.iter().cloned()),
            one => contents.push(one.clone()),
        }
        contents.push(Object::Reference(stamp));
        page.set("Contents", Object::Array(contents));
        let resources =
            page.get(b"Resources").and_then(Object::as_reference).map_err(unreadable)?;
        add_font(&mut document, resources, font).map_err(unreadable)?;
    }
    let mut marked = Vec::new();
    document.compress();
    document
        .save_to(&mut marked)
        .map_err(|error| DocumentError::Write { why: error.to_string() })?;
    Ok(marked)
}

const NAME: &str = "COOPDU";

fn page_height(document: &Document, page: lopdf::ObjectId) -> Result<f32, lopdf::Error> {
    let page = document.get_dictionary(page)?;
    page.get(b"MediaBox")?.as_array()?.get(3).map_or(Ok(0.0), Object::as_float)
}

#[expect(clippy::float_arithmetic, reason = "PDF lengths are decimals; no amount passes here")]
fn stamp(word: &str, height: f32) -> Result<Vec<u8>, DocumentError> {
    let [red, green, blue] = Ink::Accent.rgb().map(|channel| f32::from(channel) / 255.0);
    let operations = vec![
        Operation::new("Q", vec![]),
        Operation::new("q", vec![]),
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec![NAME.into(), 9.into()]),
        Operation::new("rg", vec![red.into(), green.into(), blue.into()]),
        // At the left of the top margin, 20 mm from the side and 8 mm from the edge.
        Operation::new("Td", vec![56.7_f32.into(), (height - 24.0).into()]),
        Operation::new("Tj", vec![Object::string_literal(word)]),
        Operation::new("ET", vec![]),
        Operation::new("Q", vec![]),
    ];
    Content { operations }.encode().map_err(|error| DocumentError::Write { why: error.to_string() })
}

/// Adds the font to the fonts of a page, which several pages may share.
fn add_font(
    document: &mut Document,
    resources: lopdf::ObjectId,
    font: lopdf::ObjectId,
) -> Result<(), lopdf::Error> {
    let fonts = document.get_dictionary(resources)?.get(b"Font")?;
    let fonts = match fonts {
        Object::Reference(shared) => document.get_dictionary_mut(*shared)?,
        _ => document.get_dictionary_mut(resources)?.get_mut(b"Font")?.as_dict_mut()?,
    };
    fonts.set(NAME, Object::Reference(font));
    Ok(())
}
