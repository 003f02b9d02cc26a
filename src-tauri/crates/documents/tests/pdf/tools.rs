//! The tools that read a PDF back: qpdf, pdftotext, pdfinfo.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use documents::Rendered;

/// Keeps a PDF in the target folder, checks it with qpdf and returns its path.
pub(crate) fn checked(name: &str, rendered: &Rendered) -> PathBuf {
    keep(name, &rendered.bytes)
}

/// The same for bytes.
pub(crate) fn keep(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    fs::write(&path, bytes).unwrap();
    let said = run("qpdf", &["--check", path.to_str().unwrap()]);
    assert!(said.contains("No syntax or stream encoding errors found"), "{name}: {said}");
    path
}

/// Runs a tool and returns what it says; a missing tool or a complaint fails the test.
pub(crate) fn run(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{tool} is needed (poppler-utils, qpdf): {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{tool} {arguments:?}: {said}{complaint}");
    assert!(complaint.is_empty(), "{tool} {arguments:?} complains: {complaint}");
    said
}

/// The text of each page, laid out as on the page, every kind of space made one.
pub(crate) fn pages(path: &Path) -> Vec<String> {
    let text = run("pdftotext", &["-layout", path.to_str().unwrap(), "-"]);
    let mut pages: Vec<String> = text.split('\u{C}').map(plain_spaces).collect();
    assert_eq!(pages.pop().as_deref(), Some(""), "pdftotext ends each page");
    pages
}

/// The text of all pages on one line, single spaces.
pub(crate) fn flat(path: &Path) -> String {
    pages(path).join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain_spaces(text: &str) -> String {
    text.replace(['\u{A0}', '\u{202F}'], " ")
}

/// The amounts of a line of text, in cents, from left to right.
pub(crate) fn amounts(line: &str) -> Vec<i64> {
    let mut found = Vec::new();
    let mut pieces = line.split('€').collect::<Vec<_>>();
    pieces.pop();
    for piece in pieces {
        // The digits, single spaces, comma and minus just before the sign.
        let mut figure = String::new();
        let mut spaces = 0;
        for c in piece.trim_end().chars().rev() {
            spaces = if c == ' ' { spaces + 1 } else { 0 };
            if !(c.is_ascii_digit() || c == ' ' || c == ',' || c == '-') || spaces > 1 {
                break;
            }
            figure.insert(0, c);
            if c == '-' {
                break;
            }
        }
        let digits: String = figure.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
        found.push(digits.parse().unwrap_or_else(|_| panic!("no amount in {piece:?}")));
    }
    found
}

/// What a camera reads in the codes of the printed pages, page after page.
pub(crate) fn scanned(path: &Path) -> Vec<String> {
    let stem = path.with_extension("");
    let (from, to) = (path.to_str().unwrap(), stem.to_str().unwrap());
    run("pdftoppm", &["-gray", "-r", "150", "-png", from, to]);
    let name = stem.file_name().unwrap().to_str().unwrap().to_owned() + "-";
    let mut pictures: Vec<PathBuf> = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|found| found.extension().is_some_and(|ending| ending == "png"))
        .filter(|found| found.file_name().unwrap().to_str().unwrap().starts_with(&name))
        .collect();
    pictures.sort();
    assert!(!pictures.is_empty(), "pdftoppm drew the pages");
    pictures.iter().flat_map(|picture| codes(picture)).collect()
}

fn codes(picture: &Path) -> Vec<String> {
    let file = std::io::BufReader::new(fs::File::open(picture).unwrap());
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut grey = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut grey).unwrap();
    let (width, height) =
        (usize::try_from(frame.width).unwrap(), usize::try_from(frame.height).unwrap());
    // A grey point has its value once, or three times over.
    let (line, point) = (frame.line_size, frame.line_size / width);
    let mut page = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        grey[y * line + x * point]
    });
    page.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect()
}
