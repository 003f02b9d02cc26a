//! What a file is, as far as its first bytes and its size tell, before any key is tried.
//!
//! Source: spec 08, "Encryption". Reads only.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::here;
use crate::error::{FileError, FileFormat};

/// Size of a page, in bytes: fixed by SQLCipher 4.
pub(super) const PAGE: u64 = 4096;

/// Tells what can be told before the key: missing, empty, plain SQLite, another format, or a size
/// that is no multiple of the page.
///
/// # Errors
/// [`FileError`] names which of these it is.
pub fn probe(path: &Path) -> Result<(), FileError> {
    let metadata = std::fs::metadata(path).map_err(|error| FileError::of_reading(error, path))?;
    if !metadata.is_file() {
        return Err(FileError::NotAFile { path: path.to_path_buf() });
    }
    // Closing a file that SQLite holds open in this process would drop its locks.
    if here::is_open(path) {
        return Ok(());
    }
    let bytes = metadata.len();
    // With a log beside it, a file cut by a crash is whole again once the log is read.
    let has_log = side_files(path).any(|side| is_not_empty(&side));
    if bytes == 0 && !has_log {
        return Err(FileError::Empty);
    }
    let start = first_bytes(path)?;
    if start.starts_with(b"SQLite format 3\0") {
        return Err(FileError::PlainSqlite);
    }
    if let Some(format) = format_of(&start) {
        return Err(FileError::Foreign { format });
    }
    if !bytes.is_multiple_of(PAGE) && !has_log {
        return Err(FileError::WrongSize { bytes, page: PAGE });
    }
    Ok(())
}

/// The files that SQLite keeps beside an open one, or that a crash left.
pub(super) fn side_files(path: &Path) -> impl Iterator<Item = PathBuf> {
    ["-wal", "-journal"].into_iter().map(|suffix| with_suffix(path, suffix))
}

pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

pub(super) fn is_not_empty(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| metadata.len() > 0)
}

fn first_bytes(path: &Path) -> Result<Vec<u8>, FileError> {
    let fail = |error| FileError::of_reading(error, path);
    let mut start = Vec::new();
    File::open(path).map_err(fail)?.take(PAGE).read_to_end(&mut start).map_err(fail)?;
    Ok(start)
}

/// The format that these first bytes belong to, when it is a known one.
pub(super) fn format_of(start: &[u8]) -> Option<FileFormat> {
    const MARKS: [(&[u8], FileFormat); 12] = [
        (b"%PDF", FileFormat::Pdf),
        (b"PK\x03\x04", FileFormat::Zip),
        (b"PK\x05\x06", FileFormat::Zip),
        (b"\x89PNG", FileFormat::Png),
        (b"\xff\xd8\xff", FileFormat::Jpeg),
        (b"GIF8", FileFormat::Gif),
        (b"RIFF", FileFormat::Riff),
        (b"\x1f\x8b", FileFormat::Gzip),
        (b"7z\xbc\xaf\x27\x1c", FileFormat::SevenZip),
        (b"Rar!", FileFormat::Rar),
        (b"age-encryption.org", FileFormat::Age),
        (b"\xd0\xcf\x11\xe0", FileFormat::OldOffice),
    ];
    if let Some((_, format)) = MARKS.iter().find(|(mark, _)| start.starts_with(mark)) {
        return Some(*format);
    }
    if start.get(4..8) == Some(b"ftyp") {
        return Some(FileFormat::IsoMedia);
    }
    is_text(start).then_some(FileFormat::Text)
}

/// Text without control characters; a character cut by the end of the extract does not count.
fn is_text(start: &[u8]) -> bool {
    let text = match std::str::from_utf8(start) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            let (whole, _) = start.split_at(error.valid_up_to());
            std::str::from_utf8(whole).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !text.is_empty() && !text.chars().any(|c| c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_formats_are_told_from_their_first_bytes() {
        for (start, format) in [
            (&b"%PDF-1.7\n%\xe2\xe3"[..], FileFormat::Pdf),
            (b"PK\x03\x04\x14\x00", FileFormat::Zip),
            (b"\x89PNG\r\n\x1a\n", FileFormat::Png),
            (b"\xff\xd8\xff\xe0\x00\x10JFIF", FileFormat::Jpeg),
            (b"\x00\x00\x00\x18ftypheic", FileFormat::IsoMedia),
            (b"\xef\xbb\xbfnom;montant\r\n", FileFormat::Text),
            ("name,é".as_bytes(), FileFormat::Text),
            (b"caf\xc3", FileFormat::Text),
        ] {
            assert_eq!(format_of(start), Some(format), "{start:?}");
        }
    }

    #[test]
    fn random_bytes_are_of_no_known_format() {
        assert_eq!(format_of(&[0xa7; 16]), None);
        assert_eq!(format_of(b"\x00\x01\x02\x03\x04\x05\x06\x07\x08"), None);
    }
}
