//! Reading a list off the disk: CSV in the usual encodings and separators, or a spreadsheet.
//! What comes out is texts only; what they mean is for `domain::members::import`.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader as _, open_workbook_auto_from_rs};
use domain::members::import::{Column, propose};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use sha2::{Digest, Sha256};

use crate::history::hexadecimal;
use crate::refusal::Refusal;

/// The largest list that is read, in bytes.
const MOST_BYTES: u64 = 10 * 1024 * 1024;
/// The most rows and columns that are read.
const MOST_ROWS: usize = 10_000;
const MOST_COLUMNS: usize = 100;
/// How far down a heading is looked for: some programs write titles above it.
const LOOK_DOWN: usize = 20;

/// A list as texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// `utf-8`, `utf-16le`, `windows-1252`, `xlsx`.
    pub(super) encoding: String,
    /// The headings.
    pub(super) header: Vec<String>,
    /// How many rows stand above the first row of `rows`, the heading included.
    pub(super) above: u32,
    /// The rows below the heading, each as wide as it.
    pub(super) rows: Vec<Vec<String>>,
}

/// Reads a list; gives its SHA-256 too, by which a list that changed is told.
///
/// # Errors
/// `import_unreadable`, `import_too_large`, `import_empty`, on `path`.
pub(super) fn read(path: &Path) -> Result<(Table, String), Refusal> {
    let unreadable = || Refusal::new("import_unreadable").on("path");
    let size = std::fs::metadata(path).map_err(|_io| unreadable())?.len();
    if size > MOST_BYTES {
        return Err(too_large());
    }
    let bytes = std::fs::read(path).map_err(|_io| unreadable())?;
    Ok((parse(&bytes)?, hexadecimal(&Sha256::digest(&bytes))))
}

/// Reads a list from its bytes.
///
/// # Errors
/// As [`read`].
pub(super) fn parse(bytes: &[u8]) -> Result<Table, Refusal> {
    let is_spreadsheet = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0");
    let (encoding, rows) = if is_spreadsheet {
        ("xlsx".to_owned(), spreadsheet(bytes)?)
    } else {
        let (text, encoding) = decode(bytes);
        (encoding, csv(&text)?)
    };
    table(encoding, rows)
}

fn too_large() -> Refusal {
    Refusal::new("import_too_large")
        .on("path")
        .with("rows", MOST_ROWS)
        .with("columns", MOST_COLUMNS)
        .with("megabytes", MOST_BYTES / 1024 / 1024)
}

/// Decodes by the byte order mark, else as UTF-8 when it is, else as Windows-1252 (Excel's CSV).
fn decode(bytes: &[u8]) -> (String, String) {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    // Takes the mark away; what a damaged text cannot say becomes the replacement character.
    let (text, _, _) = encoding.decode(bytes);
    (text.into_owned(), encoding.name().to_lowercase())
}

fn csv(text: &str) -> Result<Vec<Vec<String>>, Refusal> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            tracing::debug!(%error, "a list that is no CSV");
            Refusal::new("import_unreadable").on("path")
        })?;
        rows.push(record.iter().map(str::to_owned).collect());
        if rows.len() > MOST_ROWS + LOOK_DOWN {
            return Err(too_large());
        }
    }
    Ok(rows)
}

/// The separator that occurs most, outside of quotes, in the first lines; a semicolon on a tie.
fn separator(text: &str) -> u8 {
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    let (mut quoted, mut lines) = (false, 0);
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => lines += 1,
            _ if !quoted => {
                if let Some(count) = counts.iter_mut().find(|(separator, _)| *separator == byte) {
                    count.1 += 1;
                }
            }
            _ => {}
        }
        if lines == LOOK_DOWN {
            break;
        }
    }
    let most = counts.iter().map(|&(_, count)| count).max().unwrap_or(0);
    counts.iter().find(|&&(_, count)| count == most).map_or(b';', |&(separator, _)| separator)
}

/// Reads the first sheet that has something.
fn spreadsheet(bytes: &[u8]) -> Result<Vec<Vec<String>>, Refusal> {
    let unreadable = |error: calamine::Error| {
        tracing::debug!(%error, "a list that is no spreadsheet");
        Refusal::new("import_unreadable").on("path")
    };
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(unreadable)?;
        let (height, width) = range.get_size();
        if height > MOST_ROWS + LOOK_DOWN || width > MOST_COLUMNS {
            return Err(too_large());
        }
        let rows: Vec<Vec<String>> =
            range.rows().map(|row| row.iter().map(cell).collect()).collect();
        if rows.iter().flatten().any(|cell| !cell.trim().is_empty()) {
            return Ok(rows);
        }
    }
    Ok(Vec::new())
}

/// A cell as somebody would type it: whole numbers without decimals, dates as ISO.
fn cell(data: &Data) -> String {
    match data {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text.clone(),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(date) if date.is_datetime() => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        _ => String::new(),
    }
}

/// Finds the heading and squares the rows to its width.
fn table(encoding: String, rows: Vec<Vec<String>>) -> Result<Table, Refusal> {
    let empty = || Refusal::new("import_empty").on("path");
    let filled = |row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
    let names = |row: &Vec<String>| {
        let proposed = propose(row);
        let has = |column| proposed.contains(&Some(column));
        let known = proposed.iter().flatten().count();
        if has(Column::FamilyName) || has(Column::FullName) { known } else { 0 }
    };
    let first = rows.iter().position(filled).ok_or_else(empty)?;
    let best = rows.iter().take(LOOK_DOWN).map(names).max().unwrap_or(0);
    let heading = if best == 0 {
        first
    } else {
        rows.iter().take(LOOK_DOWN).position(|row| names(row) == best).unwrap_or(first)
    };
    let mut header: Vec<String> = rows[heading].iter().map(|cell| one_line(cell)).collect();
    while header.last().is_some_and(|cell| cell.trim().is_empty()) {
        header.pop();
    }
    let width = rows[heading + 1..].iter().map(|row| last_filled(row)).max().unwrap_or(0);
    header.resize(header.len().max(width), String::new());
    let mut body = Vec::with_capacity(rows.len() - heading - 1);
    for mut row in rows.into_iter().skip(heading + 1) {
        row.resize(header.len(), String::new());
        body.push(row);
    }
    while body.last().is_some_and(|row| !filled(row)) {
        body.pop();
    }
    if body.is_empty() {
        return Err(empty());
    }
    if body.len() > MOST_ROWS || header.len() > MOST_COLUMNS {
        return Err(too_large());
    }
    let above = u32::try_from(heading + 1).unwrap_or(u32::MAX);
    Ok(Table { encoding, header, above, rows: body })
}

/// A heading that its spreadsheet wraps.
fn one_line(cell: &str) -> String {
    cell.replace("\r\n", " ").replace(['\r', '\n'], " ")
}

fn last_filled(row: &[String]) -> usize {
    row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |position| position + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(table: &Table) -> Vec<Vec<&str>> {
        table.rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect()
    }

    #[test]
    fn semicolons_commas_and_tabs_separate() {
        for separator in [";", ",", "\t"] {
            let text = format!("Nom{separator}Rang\nDupont{separator}1\n");
            let table = parse(text.as_bytes()).unwrap();
            assert_eq!(table.header, ["Nom", "Rang"], "{separator:?}");
            assert_eq!(rows(&table), [["Dupont", "1"]]);
        }
        let table = parse(b"Nom;Adresse\nDupont;\"Rue A, 1, bte 2, Ath\"").unwrap();
        assert_eq!(
            rows(&table),
            [["Dupont", "Rue A, 1, bte 2, Ath"]],
            "quoted commas do not count"
        );
    }

    #[test]
    fn every_usual_encoding_gives_the_same_text() {
        let text = "Nom;Prénom\nHélène;Noël\n";
        let utf_16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let windows: Vec<u8> = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        let marked = ["\u{feff}", text].concat().into_bytes();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), "utf-8"),
            (marked, "utf-8"),
            (utf_16, "utf-16le"),
            (windows, "windows-1252"),
        ] {
            let table = parse(&bytes).unwrap();
            assert_eq!(table.encoding, encoding);
            assert_eq!(table.header, ["Nom", "Prénom"], "{encoding}");
            assert_eq!(rows(&table), [["Hélène", "Noël"]], "{encoding}");
        }
    }

    #[test]
    fn a_quoted_cell_keeps_its_quotes_and_its_lines_and_a_heading_is_one_line() {
        let table = parse(b"Nom;\"Note\nlibre\"\r\nDupont;\"premi\xc3\xa8re\r\ndeuxi\xc3\xa8me \"\"ligne\"\"\"\r\nPeeters;\r\n").unwrap();
        assert_eq!(table.rows[0][1], "première\r\ndeuxième \"ligne\"");
        assert_eq!(table.rows[1], ["Peeters", ""]);
        assert_eq!(table.header, ["Nom", "Note libre"]);
    }

    #[test]
    fn titles_above_the_heading_are_left_out_and_counted() {
        let table =
            parse("Coop du Temple;;\n;;\nNom;Prénom;Rang\nDupont;Jean;1\n".as_bytes()).unwrap();
        assert_eq!(table.header, ["Nom", "Prénom", "Rang"]);
        assert_eq!(table.above, 3);
        assert_eq!(rows(&table), [["Dupont", "Jean", "1"]]);
    }

    #[test]
    fn rows_are_squared_to_the_heading() {
        let table = parse(b"Nom;Rang\nDupont\nPeeters;2;perdu\n;\n\n").unwrap();
        assert_eq!(table.header, ["Nom", "Rang", ""]);
        assert_eq!(rows(&table), [["Dupont", "", ""], ["Peeters", "2", "perdu"]]);
    }

    #[test]
    fn a_list_without_rows_is_refused() {
        for bytes in [&b""[..], b"\xef\xbb\xbf", b"Nom;Rang\n", b"Nom\n;\n \n"] {
            assert_eq!(parse(bytes).unwrap_err().code, "import_empty", "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_spreadsheet_is_refused() {
        let refusal = parse(b"PK\x03\x04 not a zip").unwrap_err();
        assert_eq!(
            (refusal.code.as_str(), refusal.field.as_deref()),
            ("import_unreadable", Some("path"))
        );
        assert_eq!(read(Path::new("/nowhere/list.csv")).unwrap_err().code, "import_unreadable");
    }

    #[test]
    fn ten_thousand_rows_fit() {
        let list = |rows: usize| format!("Nom\n{}", "Dupont\n".repeat(rows));
        assert_eq!(parse(list(10_000).as_bytes()).unwrap().rows.len(), 10_000);
        assert_eq!(parse(list(10_001).as_bytes()).unwrap_err().code, "import_too_large");
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(table) = parse(&bytes) {
                prop_assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
            }
        }
    }
}
