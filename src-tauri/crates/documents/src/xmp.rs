//! The metadata of a PDF: title, author, language and dates, from the view alone.
//!
//! printpdf writes a random instance identifier and unescaped texts; this module replaces them, so
//! that the same data gives the same bytes. Source: XMP specification, part 1.

use chrono::{Datelike, NaiveDate};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, text_string};
use sha2::{Digest, Sha256};

use crate::DocumentError;

/// What the metadata says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Metadata<'a> {
    pub(crate) title: &'a str,
    pub(crate) author: &'a str,
    pub(crate) lang: &'a str,
    pub(crate) number: &'a str,
    pub(crate) issued_on: NaiveDate,
    pub(crate) program_version: &'a str,
    pub(crate) data_hash: &'a str,
}

/// Writes the metadata into a document in place of printpdf's.
///
/// # Errors
/// [`DocumentError::Write`] when the document has no catalogue.
pub(crate) fn describe(document: &mut Document, told: &Metadata<'_>) -> Result<(), DocumentError> {
    let write = |error: lopdf::Error| DocumentError::Write { why: error.to_string() };
    // Named by what they are made of: two files of the same data have the same name.
    let seed = format!("{} {} {}", told.data_hash, told.number, told.issued_on);
    let identity = Sha256::digest(seed);
    let identity = &identity[..16];

    let mut packet = Stream::new(
        Dictionary::from_iter([
            ("Type", Object::Name(b"Metadata".to_vec())),
            ("Subtype", Object::Name(b"XML".to_vec())),
        ]),
        packet(told, &uuid(identity)).into_bytes(),
    );
    // Left readable for tools that look for it without unpacking.
    packet.allows_compression = false;
    let packet = document.add_object(packet);

    let catalog = document.catalog_mut().map_err(write)?;
    catalog.set("Metadata", Object::Reference(packet));
    catalog.set("Lang", Object::string_literal(told.lang));
    catalog.set(
        "ViewerPreferences",
        Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]),
    );
    if catalog.has(b"Outlines") {
        catalog.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
    }

    let day = told.issued_on;
    let stamp = format!("D:{:04}{:02}{:02}000000Z", day.year(), day.month(), day.day());
    let info = document.add_object(Dictionary::from_iter([
        ("Title", text_string(told.title)),
        ("Author", text_string(told.author)),
        ("Subject", text_string(told.number)),
        ("Creator", text_string(&program(told))),
        ("Producer", text_string(&program(told))),
        ("CreationDate", Object::string_literal(stamp.clone())),
        ("ModDate", Object::string_literal(stamp)),
    ]));
    if let Ok(Object::Reference(old)) = document.trailer.get(b"Info") {
        let old = *old;
        document.delete_object(old);
    }
    document.trailer.set("Info", Object::Reference(info));
    let id = Object::String(identity.to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    Ok(())
}

fn program(told: &Metadata<'_>) -> String {
    format!("Coop Habitat {}", told.program_version).trim_end().to_owned()
}

fn uuid(identity: &[u8]) -> String {
    let hex: String = identity.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
    parts.join("-")
}

fn packet(told: &Metadata<'_>, uuid: &str) -> String {
    let day = told.issued_on;
    let stamp = format!("{:04}-{:02}-{:02}T00:00:00Z", day.year(), day.month(), day.day());
    let (title, author) = (escaped(told.title), escaped(told.author));
    let (number, lang) = (escaped(told.number), escaped(told.lang));
    let program = escaped(&program(told));
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li><rdf:li xml:lang="{lang}">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
   <dc:identifier>{number}</dc:identifier>
   <xmp:CreateDate>{stamp}</xmp:CreateDate>
   <xmp:ModifyDate>{stamp}</xmp:ModifyDate>
   <xmp:MetadataDate>{stamp}</xmp:MetadataDate>
   <xmp:CreatorTool>{program}</xmp:CreatorTool>
   <pdf:Producer>{program}</pdf:Producer>
   <xmpMM:DocumentID>uuid:{uuid}</xmpMM:DocumentID>
   <xmpMM:InstanceID>uuid:{uuid}</xmpMM:InstanceID>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{FEFF}',
    )
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no way to write most control characters.
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_break_out_of_the_packet() {
        let told = Metadata {
            title: "A & B <i>\u{1}",
            author: "\"Les Tilleuls\"",
            lang: "fr",
            number: "",
            issued_on: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap(),
            program_version: "",
            data_hash: "",
        };
        let text = packet(&told, &uuid(&[7; 16]));
        assert!(text.contains("A &amp; B &lt;i&gt; <"), "{text}");
        assert!(text.contains("&quot;Les Tilleuls&quot;"));
        assert!(text.contains("2026-01-05T00:00:00Z"));
        assert!(text.contains("<pdf:Producer>Coop Habitat</pdf:Producer>"));
        assert!(text.contains("uuid:07070707-0707-0707-0707-070707070707"));
    }
}
