//! From marks to bytes: the only place that speaks to printpdf.
//!
//! Lengths become 32-bit floats here and nowhere else, because PDF writes them so; no amount ever
//! does.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use printpdf::{
    Codepoint, Color, DictItem, ExternalStream, ExternalXObject, FontId, LinePoint, Mm, Op,
    PageAnnotId, PageAnnotation, PaintMode, PdfDocument, PdfFont, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rgb, TextItem, WindingOrder, XObject,
    XObjectId, XObjectTransform,
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
            let mut drawing = Drawing { document, ops: Vec::new(), ink: None };
            for mark in &page.marks {
                drawing.draw(mark, &mut logos);
            }
            let mut page = PdfPage::new(Mm(0.0), Mm(0.0), drawing.ops);
            for size in [&mut page.media_box, &mut page.trim_box, &mut page.crop_box] {
                size.width = points(document.width);
                size.height = points(document.height);
            }
            pdf.pages.push(page);
        }
    }
    logos.embed(&mut pdf);
    let pages = pdf.pages.len();
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut written = pdf.to_lopdf_document(&options, &mut Vec::new());
    written.version = "1.7".to_owned();

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
    pack(&mut written)?;
    let mut bytes = Vec::new();
    written.save_to(&mut bytes).map_err(|error| DocumentError::Write { why: error.to_string() })?;
    Ok(Rendered { bytes, pages, data_hash })
}

/// Packs the streams. lopdf's own way takes the slowest level, which costs a third of the time of a
/// document for one per cent of its size.
fn pack(document: &mut lopdf::Document) -> Result<(), DocumentError> {
    for object in document.objects.values_mut() {
        let lopdf::Object::Stream(stream) = object else { continue };
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            continue;
        }
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(3));
        let packed = encoder.write_all(&stream.content).and_then(|()| encoder.finish());
        let packed = packed.map_err(|error| DocumentError::Write { why: error.to_string() })?;
        if packed.len() < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    }
    Ok(())
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

/// A page being drawn; it remembers its ink, which PDF keeps from mark to mark.
struct Drawing<'a> {
    document: &'a Laid,
    ops: Vec<Op>,
    ink: Option<Ink>,
}

impl Drawing<'_> {
    /// A point of the page: y grows upwards in PDF.
    fn point(&self, x: Mil, y: Mil) -> Point {
        Point { x: points(x), y: points(self.document.height - y) }
    }

    fn dip(&mut self, ink: Ink) {
        if self.ink != Some(ink) {
            self.ops.push(Op::SetFillColor { col: color(ink) });
            self.ink = Some(ink);
        }
    }

    fn draw(&mut self, mark: &Mark, logos: &mut Logos) {
        match mark {
            Mark::Text { x, y, style, text, .. } => {
                self.dip(style.ink);
                let font = PdfFontHandle::External(font_id(style.face));
                let place = self.point(*x, *y);
                self.ops.extend([
                    Op::StartTextSection,
                    Op::SetFont { font, size: points(style.size) },
                    Op::SetTextCursor { pos: place },
                    Op::ShowText { items: items(text, *style) },
                    Op::EndTextSection,
                ]);
            }
            Mark::Rule { x, y, width, weight, ink } => {
                let area = Area { x: *x, y: y - weight / 2, width: *width, height: *weight };
                self.fill(&[area], *ink);
            }
            Mark::Modules(areas) => self.fill(areas, Ink::Black),
            Mark::Logo(area) => {
                if let Some(logo) = &self.document.logo {
                    let id = logos.id(logo);
                    let transform = placed(area, self.document);
                    self.ops.push(Op::UseXobject { id, transform });
                }
            }
        }
    }

    /// Fills rectangles as one path, so that no seam shows between those that touch.
    fn fill(&mut self, areas: &[Area], ink: Ink) {
        let corner = |x, y| LinePoint { p: self.point(x, y), bezier: false };
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
        self.dip(ink);
        self.ops.push(Op::DrawPolygon {
            polygon: Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero },
        });
    }
}

/// The items of a line.
///
/// The family draws U+00A0 with the glyph of the space, and a glyph can stand for one character
/// only when the text is searched or copied: unbreakable spaces are drawn with the glyph of U+2009
/// (half as wide, never used otherwise) and a shift. U+202F is drawn wider than the family does.
fn items(text: &str, style: Style) -> Vec<TextItem> {
    let stand_in = font::parsed(style.face).lookup_glyph_index(u32::from(STAND_IN));
    let stand_in = stand_in.expect("BUG: the family has U+2009");
    let mut items = Vec::new();
    let mut piece = String::new();
    for c in text.chars() {
        match c {
            UNBREAKABLE => {
                flush(&mut piece, &mut items);
                let glyph = Codepoint::with_cid(stand_in, shift(style, c, STAND_IN), c.to_string());
                items.push(TextItem::GlyphIds(vec![glyph]));
            }
            font::NARROW => {
                piece.push(c);
                flush(&mut piece, &mut items);
                items.push(TextItem::Offset(shift(style, c, c)));
            }
            c => piece.push(c),
        }
    }
    flush(&mut piece, &mut items);
    items
}

const UNBREAKABLE: char = '\u{A0}';
const STAND_IN: char = '\u{2009}';

fn flush(piece: &mut String, items: &mut Vec<TextItem>) {
    if !piece.is_empty() {
        items.push(TextItem::Text(std::mem::take(piece)));
    }
}

/// How far the pen goes back (in thousandths of an em; below zero: forth) after the glyph of
/// `drawn`, so that it has the width that was measured for `c`.
fn shift(style: Style, c: char, drawn: char) -> f32 {
    let measured = font::advance(style.face, c).unwrap_or(0);
    (font::of_the_family(style.face, drawn) - measured) as f32
}

/// The logos of a file, each embedded once.
#[derive(Debug, Default)]
struct Logos {
    by_hash: BTreeMap<String, (XObjectId, Logo)>,
}

impl Logos {
    fn id(&mut self, logo: &Logo) -> XObjectId {
        let next = XObjectId(format!("LOGO{}", self.by_hash.len() + 1));
        self.by_hash.entry(format!("{logo:?}")).or_insert((next, logo.clone())).0.clone()
    }

    /// Adds the pictures to the resources that every page shares.
    fn embed(self, pdf: &mut PdfDocument) {
        for (id, logo) in self.by_hash.into_values() {
            pdf.resources.xobjects.map.insert(id, XObject::External(picture(logo)));
        }
    }
}

fn picture(logo: Logo) -> ExternalXObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let (space, content, is_packed) = match logo.content {
        Content::Rgb(bytes) => ("DeviceRGB", bytes, false),
        Content::Jpeg { bytes, components: 1 } => ("DeviceGray", bytes, true),
        Content::Jpeg { bytes, .. } => ("DeviceRGB", bytes, true),
    };
    let mut dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(logo.width.into())),
        ("Height".to_owned(), DictItem::Int(logo.height.into())),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ("ColorSpace".to_owned(), name(space)),
    ]);
    if is_packed {
        dict.insert("Filter".to_owned(), name("DCTDecode"));
    }
    let stream = ExternalStream { dict, content, compress: !is_packed };
    // Without a size of its own it is one unit wide and high: the place scales it.
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

/// Scales a picture, which is one unit wide and high, to its place.
fn placed(area: &Area, document: &Laid) -> XObjectTransform {
    XObjectTransform {
        translate_x: Some(points(area.x)),
        translate_y: Some(points(document.height - area.y - area.height)),
        scale_x: Some(points(area.width).0),
        scale_y: Some(points(area.height).0),
        ..XObjectTransform::default()
    }
}
