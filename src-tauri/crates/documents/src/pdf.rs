//! From marks to bytes: the only place that speaks to printpdf.
//!
//! Lengths become 32-bit floats here and nowhere else, because PDF writes them so; no amount ever
//! does.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, Stream};
use printpdf::{
    Codepoint, Color, FontId, LinePoint, Mm, Op, PageAnnotId, PageAnnotation, PaintMode,
    PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt,
    Rgb, TextItem, WindingOrder,
};
use sha2::{Digest, Sha256};

use crate::font::{self, Face};
use crate::logo::Content;
use crate::page::{Laid, Mark};
use crate::text::{Ink, Style};
use crate::units::{Area, Mil};
use crate::views::Logo;
use crate::xmp::{Metadata, describe};
use crate::{DocumentError, Rendered};

/// Writes documents into one file, each with its own page numbers.
///
/// # Errors
/// [`DocumentError::Write`].
pub(crate) fn write(documents: &[Laid]) -> Result<Rendered, DocumentError> {
    let Some(first) = documents.first() else {
        return Err(DocumentError::Write { why: "no document".to_owned() });
    };
    let mut pdf = PdfDocument::new(&first.title);
    for face in Face::ALL {
        let font = PdfFont::new(font::parsed(face).clone());
        pdf.resources.fonts.map.insert(font_id(face), font);
    }
    let mut logos = Logos::default();
    for document in documents {
        if documents.len() > 1 {
            let number = pdf.pages.len() + 1;
            let name = [document.title.as_str(), document.number.as_str()];
            let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let entry = PageAnnotation { name: name.join(" "), page: number };
            // Ours are ordered; printpdf's own identifiers are not.
            pdf.bookmarks.map.insert(PageAnnotId(format!("{number:08}")), entry);
        }
        for page in &document.pages {
            let mut ops = Vec::new();
            for mark in &page.marks {
                draw(mark, document, &mut logos, &mut ops);
            }
            let mut page = PdfPage::new(Mm(0.0), Mm(0.0), ops);
            for size in [&mut page.media_box, &mut page.trim_box, &mut page.crop_box] {
                size.width = points(document.width);
                size.height = points(document.height);
            }
            pdf.pages.push(page);
        }
    }
    let pages = pdf.pages.len();
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut written = pdf.to_lopdf_document(&options, &mut Vec::new());
    written.version = "1.7".to_owned();
    logos.embed(&mut written)?;

    let data_hash = match documents {
        [only] => only.data_hash.clone(),
        several => {
            let hashes = several.iter().map(|d| d.data_hash.as_str()).collect::<Vec<_>>();
            format!("{:x}", Sha256::digest(hashes.join("\n")))
        }
    };
    describe(
        &mut written,
        &Metadata {
            title: &first.title,
            author: &first.issuer,
            lang: first.lang.code(),
            number: if documents.len() == 1 { &first.number } else { "" },
            issued_on: first.issued_on,
            program_version: &first.program_version,
            data_hash: &data_hash,
        },
    )?;
    written.compress();
    let mut bytes = Vec::new();
    written.save_to(&mut bytes).map_err(|error| DocumentError::Write { why: error.to_string() })?;
    Ok(Rendered { bytes, pages, data_hash })
}

fn font_id(face: Face) -> FontId {
    FontId(face.resource().to_owned())
}

#[expect(clippy::float_arithmetic, reason = "PDF lengths are decimals; no amount passes here")]
fn points(length: Mil) -> Pt {
    Pt(length as f32 / 1000.0)
}

#[expect(clippy::float_arithmetic, reason = "PDF colours go from 0 to 1")]
fn color(ink: Ink) -> Color {
    let [r, g, b] = ink.rgb().map(|channel| f32::from(channel) / 255.0);
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// A point of the page: y grows upwards in PDF.
fn point(document: &Laid, x: Mil, y: Mil) -> Point {
    Point { x: points(x), y: points(document.height - y) }
}

fn draw(mark: &Mark, document: &Laid, logos: &mut Logos, ops: &mut Vec<Op>) {
    match mark {
        Mark::Text { x, y, style, text, .. } => {
            ops.extend([
                Op::StartTextSection,
                Op::SetFont {
                    font: PdfFontHandle::External(font_id(style.face)),
                    size: points(style.size),
                },
                Op::SetFillColor { col: color(style.ink) },
                Op::SetTextCursor { pos: point(document, *x, *y) },
                Op::ShowText { items: items(text, *style) },
                Op::EndTextSection,
            ]);
        }
        Mark::Rule { x, y, width, weight, ink } => {
            let area = Area { x: *x, y: y - weight / 2, width: *width, height: *weight };
            fill(&[area], *ink, document, ops);
        }
        Mark::Modules(areas) => fill(areas, Ink::Black, document, ops),
        Mark::Logo(area) => {
            if let Some(logo) = &document.logo {
                let name = logos.name(logo);
                ops.extend(logo_ops(&name, area, document));
            }
        }
    }
}

/// Fills rectangles as one path, so that no seam shows between those that touch.
fn fill(areas: &[Area], ink: Ink, document: &Laid, ops: &mut Vec<Op>) {
    let corner = |x, y| LinePoint { p: point(document, x, y), bezier: false };
    let rings = areas.iter().map(|area| {
        let (right, bottom) = (area.x + area.width, area.y + area.height);
        PolygonRing {
            points: vec![
                corner(area.x, area.y),
                corner(right, area.y),
                corner(right, bottom),
                corner(area.x, bottom),
            ],
        }
    });
    let rings = rings.collect();
    ops.push(Op::SetFillColor { col: color(ink) });
    ops.push(Op::DrawPolygon {
        polygon: Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero },
    });
}

/// The items of a line. The family draws U+00A0 with the glyph of the space, and a glyph can stand
/// for one character only when the text is searched or copied: unbreakable spaces are drawn with
/// the glyph of U+2009 (half as wide, never used otherwise) and a shift.
fn items(text: &str, style: Style) -> Vec<TextItem> {
    const UNBREAKABLE: char = '\u{A0}';
    const STAND_IN: char = '\u{2009}';
    let stand_in = font::parsed(style.face).lookup_glyph_index(u32::from(STAND_IN));
    let wide = font::advance(style.face, UNBREAKABLE);
    let narrow = font::advance(style.face, STAND_IN);
    let (Some(gid), Some(wide), Some(narrow)) = (stand_in, wide, narrow) else {
        return vec![TextItem::Text(text.to_owned())];
    };
    let shift = (narrow - wide) as f32;
    let mut items = Vec::new();
    for (position, piece) in text.split(UNBREAKABLE).enumerate() {
        if position > 0 {
            let cid = UNBREAKABLE.to_string();
            items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(gid, shift, cid)]));
        }
        if !piece.is_empty() {
            items.push(TextItem::Text(piece.to_owned()));
        }
    }
    items
}

/// The logos of a file, each embedded once.
#[derive(Debug, Default)]
struct Logos {
    by_hash: BTreeMap<String, (String, Logo)>,
}

impl Logos {
    fn name(&mut self, logo: &Logo) -> String {
        let next = format!("LOGO{}", self.by_hash.len() + 1);
        self.by_hash.entry(format!("{logo:?}")).or_insert((next, logo.clone())).0.clone()
    }

    /// Adds the pictures to the resources that every page shares.
    fn embed(self, written: &mut lopdf::Document) -> Result<(), DocumentError> {
        if self.by_hash.is_empty() {
            return Ok(());
        }
        let write = |error: lopdf::Error| DocumentError::Write { why: error.to_string() };
        let mut pictures = Dictionary::new();
        for (name, logo) in self.by_hash.into_values() {
            pictures.set(name, Object::Reference(written.add_object(picture(logo))));
        }
        let pages: Vec<_> = written.get_pages().into_values().collect();
        for page in pages {
            let resources = written
                .get_dictionary(page)
                .and_then(|page| page.get(b"Resources"))
                .and_then(Object::as_reference)
                .map_err(write)?;
            let resources = written.get_dictionary_mut(resources).map_err(write)?;
            resources.set("XObject", pictures.clone());
        }
        Ok(())
    }
}

fn picture(logo: Logo) -> Stream {
    let mut dictionary = Dictionary::from_iter([
        ("Type", Object::Name(b"XObject".to_vec())),
        ("Subtype", Object::Name(b"Image".to_vec())),
        ("Width", Object::Integer(logo.width.into())),
        ("Height", Object::Integer(logo.height.into())),
        ("BitsPerComponent", Object::Integer(8)),
    ]);
    let (space, bytes, packed) = match logo.content {
        Content::Rgb(bytes) => ("DeviceRGB", bytes, false),
        Content::Jpeg { bytes, components: 1 } => ("DeviceGray", bytes, true),
        Content::Jpeg { bytes, .. } => ("DeviceRGB", bytes, true),
    };
    dictionary.set("ColorSpace", Object::Name(space.as_bytes().to_vec()));
    if packed {
        dictionary.set("Filter", Object::Name(b"DCTDecode".to_vec()));
    }
    let mut stream = Stream::new(dictionary, bytes);
    stream.allows_compression = !packed;
    stream
}

fn logo_ops(name: &str, area: &Area, document: &Laid) -> [Op; 4] {
    let place = [area.width, 0, 0, area.height, area.x, document.height - area.y - area.height];
    let operands = place.map(|length| printpdf::DictItem::Real(points(length).0));
    [
        Op::SaveGraphicsState,
        Op::Unknown { key: "cm".to_owned(), value: operands.to_vec() },
        Op::Unknown {
            key: "Do".to_owned(),
            value: vec![printpdf::DictItem::Name(name.as_bytes().to_vec())],
        },
        Op::RestoreGraphicsState,
    ]
}
