//! A code to scan, as rectangles: modules that touch in a row, and equal runs of rows below each
//! other, are one rectangle.
//!
//! Source: EPC069-12 (facts/domain.md, 2): error correction M, version 13 at most.

use fast_qr::{ECL, Module, QRBuilder};

use crate::DocumentError;
use crate::units::{Area, Mil};

/// The side of version 13, the largest that a banking app must read, in modules.
const LARGEST_SIZE: usize = 17 + 4 * 13;
/// The white border that the standard asks for, in modules.
const QUIET: i64 = 4;

/// Draws `payload` inside a square of `side`, its white border included.
///
/// # Errors
/// [`DocumentError::QrTooLong`] when the payload needs more than version 13.
pub(crate) fn modules(
    payload: &str,
    x: Mil,
    y: Mil,
    side: Mil,
) -> Result<Vec<Area>, DocumentError> {
    let too_long = DocumentError::QrTooLong { bytes: payload.len() };
    let Ok(code) = QRBuilder::new(payload).ecl(ECL::M).build() else {
        return Err(too_long);
    };
    if code.size > LARGEST_SIZE {
        return Err(too_long);
    }
    let count = i64::try_from(code.size).expect("BUG: a QR code has at most 177 modules");
    // Edges are computed from the square, not added up, so that they never drift.
    let edge = |module: i64| (module + QUIET) * side / (count + 2 * QUIET);
    let mut areas: Vec<Area> = Vec::new();
    for row in 0..code.size {
        let line = code[row].iter().copied().map(Module::value);
        let row = i64::try_from(row).expect("BUG: a QR code has at most 177 modules");
        let top = y + edge(row);
        let height = edge(row + 1) - edge(row);
        let mut start = None;
        for (column, is_dark) in (0_i64..).zip(line.take(code.size).chain([false])) {
            match (is_dark, start) {
                (true, None) => start = Some(column),
                (false, Some(first)) => {
                    start = None;
                    let (left, width) = (x + edge(first), edge(column) - edge(first));
                    // The same run in the row above grows instead: fewer, larger rectangles.
                    let above = areas.iter_mut().rev().find(|area| {
                        area.x == left && area.width == width && area.y + area.height == top
                    });
                    match above {
                        Some(area) => area.height += height,
                        None => areas.push(Area { x: left, y: top, width, height }),
                    }
                }
                _ => {}
            }
        }
    }
    Ok(areas)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payload_of_331_bytes_fits_and_one_of_400_is_refused() {
        let side = 100_000;
        for length in [1, 330, 331] {
            assert!(modules(&"A".repeat(length).to_lowercase(), 0, 0, side).is_ok(), "{length}");
        }
        assert_eq!(
            modules(&"a".repeat(400), 0, 0, side),
            Err(DocumentError::QrTooLong { bytes: 400 })
        );
    }

    #[test]
    fn the_rectangles_cover_the_dark_modules_and_nothing_else() {
        let payload = "BCD\n002\n1\nSCT\n\nLes Tilleuls\nBE96999000000101\nEUR12.00";
        let code = QRBuilder::new(payload).ecl(ECL::M).build().unwrap();
        let count = i64::try_from(code.size).unwrap();
        let side = (count + 2 * QUIET) * 100;
        let areas = modules(payload, 0, 0, side).unwrap();
        for row in 0..count {
            for column in 0..count {
                let (x, y) = ((column + QUIET) * 100 + 50, (row + QUIET) * 100 + 50);
                let covered = areas.iter().filter(|area| {
                    (area.x..area.x + area.width).contains(&x)
                        && (area.y..area.y + area.height).contains(&y)
                });
                let (line, at) = (usize::try_from(row).unwrap(), usize::try_from(column).unwrap());
                let dark = usize::from(code[line][at].value());
                assert_eq!(covered.count(), dark, "row {row}, column {column}");
            }
        }
    }

    #[test]
    fn the_modules_stay_inside_their_square_with_its_white_border() {
        let areas = modules("BCD\n002\n1\nSCT", 10_000, 20_000, 90_000).unwrap();
        let version_1 = 90_000 / (21 + 2 * QUIET);
        assert_eq!(areas.iter().map(|area| area.x).min(), Some(10_000 + QUIET * 90_000 / 29));
        for area in &areas {
            assert!(area.x + area.width <= 10_000 + 90_000 - QUIET * version_1);
            assert!(area.y >= 20_000 + QUIET * version_1);
            assert!(area.width > 0 && area.height > 0);
        }
    }
}
