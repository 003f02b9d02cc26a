//! Proofs of payment: which files are taken, told from their content, and how they are kept.
//!
//! Deliberately not here: how a picture is made smaller, and showing it.

use std::io::Read as _;
use std::path::Path;

use store::documents::{self, NewDocument, Visibility};
use store::{Tx, contributions::received};
use uuid::Uuid;

use crate::call::Call;
use crate::documents::photo;
use crate::refusal::Refusal;
use crate::wire::FilePath;

/// The most proofs of one contribution.
pub(super) const MOST_PROOFS: usize = 10;
/// The most bytes of a proof.
const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// A file that may be kept as a proof.
pub(super) struct ProofFile {
    /// Its name without the ending.
    title: String,
    name: String,
    mime: &'static str,
    bytes: Vec<u8>,
}

/// What a file is, by its first bytes.
enum Content {
    Taken(&'static str),
    Heic,
    Other,
}

/// Tells what a file is from its content, whatever its name says.
fn content(bytes: &[u8]) -> Content {
    const HEIC_BRANDS: [&[u8]; 8] =
        [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"];
    if bytes.starts_with(b"%PDF-") {
        Content::Taken("application/pdf")
    } else if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        Content::Taken("image/jpeg")
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Content::Taken("image/png")
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Content::Taken("image/webp")
    } else if bytes.get(4..8) == Some(b"ftyp")
        && bytes.get(8..12).is_some_and(|brand| HEIC_BRANDS.contains(&brand))
    {
        Content::Heic
    } else {
        Content::Other
    }
}

/// Reads a file as a proof, before anything is written.
///
/// # Errors
/// `path_not_chosen`, `proof_unreadable`, `proof_too_large`, `proof_heic`, `proof_wrong_type`,
/// `picture_unreadable`, on `field`.
pub(super) fn read(call: &Call<'_>, field: &str, path: &FilePath) -> Result<ProofFile, Refusal> {
    let path: &Path = path.path();
    call.check_path(field, path)?;
    let unreadable = |error: std::io::Error| {
        tracing::info!(%error, "a proof could not be read");
        Refusal::new("proof_unreadable").on(field)
    };
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size > MOST_BYTES) {
        let most = MOST_BYTES / (1024 * 1024);
        return Err(Refusal::new("proof_too_large").on(field).with("most", most));
    }
    let mime = match content(&bytes) {
        Content::Taken(mime) => mime,
        Content::Heic => return Err(Refusal::new("proof_heic").on(field)),
        Content::Other => return Err(Refusal::new("proof_wrong_type").on(field)),
    };
    let text = |part: Option<&std::ffi::OsStr>| -> String {
        let part = part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
        part.chars().filter(|c| !c.is_control()).take(200).collect()
    };
    let (title, name) = (text(path.file_stem()), text(path.file_name()));
    Ok(match photo::bounded(&bytes, mime, field)? {
        Some(bytes) => ProofFile { title, name: photo::renamed(&name), mime: photo::MIME, bytes },
        None => ProofFile { title, name, mime, bytes },
    })
}

/// Keeps a proof of a contribution.
///
/// # Errors
/// `too_many_proofs`.
pub(super) fn keep(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    contribution: Uuid,
    proof: ProofFile,
) -> Result<(), Refusal> {
    if received::proofs(tx.reader(), Some(contribution))?.len() >= MOST_PROOFS {
        return Err(Refusal::new("too_many_proofs").on("proofs").with("most", MOST_PROOFS));
    }
    let id = call.new_id();
    let document = NewDocument {
        title: if proof.title.is_empty() { proof.mime.to_owned() } else { proof.title },
        kind: "proof".to_owned(),
        dated_on: None,
        mime: proof.mime.to_owned(),
        file_name: Some(proof.name).filter(|name| !name.is_empty()),
        bytes: proof.bytes,
        about: Some(("contribution".to_owned(), contribution)),
        visibility: Visibility::Person,
        tags: Vec::new(),
        notes: String::new(),
        issued: false,
        replaces: None,
        erase_after: None,
    };
    documents::add(tx, id, &document)?;
    received::add_proof(tx, contribution, id)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> &'static str {
        match content(bytes) {
            Content::Taken(mime) => mime,
            Content::Heic => "heic",
            Content::Other => "other",
        }
    }

    #[test]
    fn a_file_is_told_from_its_content_and_never_from_its_name() {
        for (bytes, expected) in [
            (&b"%PDF-1.7\n"[..], "application/pdf"),
            (&[0xFF, 0xD8, 0xFF, 0xE0][..], "image/jpeg"),
            (b"\x89PNG\r\n\x1a\nrest", "image/png"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
            (b"RIFF\x10\0\0\0WAVEfmt ", "other"),
            (b"\0\0\0\x18ftypheic", "heic"),
            (b"\0\0\0\x18ftypmp42", "other"),
            (b"<html>", "other"),
            (b"%PD", "other"),
            (b"", "other"),
        ] {
            assert_eq!(told(bytes), expected, "{bytes:?}");
        }
    }
}
