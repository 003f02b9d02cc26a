//! Photographs are made small enough to be kept: at most 1 MB (spec 08, "Backups and restore").
//!
//! Only a picture beyond that is touched: it becomes a JPEG, upright, on white where it was
//! transparent, as large and as good as fits. Deliberately not here: PDF files, which stay as they
//! are, and what is taken at all (`library`, `contributions::proof`).

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::error::{LimitError, LimitErrorKind};
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits, Rgb, RgbImage};

use crate::refusal::Refusal;

/// The most bytes of a picture that is kept.
const MOST_BYTES: usize = 1_000_000;
/// The longest side that is read, in pixels: beyond it no camera, only an attack on the memory.
const LONGEST_SIDE: u32 = 20_000;
/// The most memory that a picture may take while it is read, in bytes.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
/// The longest side that a picture is finely resized from, in pixels.
const ROUGH_SIDE: u32 = 6_000;
/// What is tried, best first: the longest side in pixels, and the quality of the JPEG.
const TRIALS: [(u32, u8); 7] =
    [(3_000, 85), (2_400, 82), (2_000, 80), (1_600, 75), (1_200, 70), (900, 60), (600, 50)];

/// What a picture that was made smaller is.
pub(crate) const MIME: &str = "image/jpeg";

/// Makes a picture small enough; none when it is no picture, or small enough as it is.
///
/// # Errors
/// `picture_unreadable` on `field` when it is too large and cannot be read.
pub(crate) fn bounded(bytes: &[u8], mime: &str, field: &str) -> Result<Option<Vec<u8>>, Refusal> {
    if bytes.len() <= MOST_BYTES || !mime.starts_with("image/") {
        return Ok(None);
    }
    let picture = read(bytes).map_err(|error| {
        tracing::info!(%error, "a picture could not be read");
        Refusal::new("picture_unreadable").on(field)
    })?;
    let mut picture = on_white(picture);
    for (side, quality) in TRIALS {
        if picture.width().max(picture.height()) > side {
            let smaller = DynamicImage::ImageRgb8(picture);
            picture = smaller.resize(side, side, FilterType::CatmullRom).into_rgb8();
        }
        let mut written = Vec::new();
        JpegEncoder::new_with_quality(&mut written, quality)
            .encode_image(&picture)
            .map_err(|error| Refusal::broken(&error))?;
        if written.len() <= MOST_BYTES {
            return Ok(Some(written));
        }
    }
    // 600 pixels of noise at quality 50 stay far below.
    Err(Refusal::new("picture_unreadable").on(field))
}

/// Reads a picture as it is to be looked at: a camera may have held it on its side.
///
/// # Errors
/// What is no picture, and `Limits` before any memory is taken for one that is too large.
fn read(bytes: &[u8]) -> Result<DynamicImage, ImageError> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // A decoder counts what it needs besides: the pixels themselves are counted here.
    if decoder.total_bytes() > MOST_MEMORY {
        let error = LimitError::from_kind(LimitErrorKind::InsufficientMemory);
        return Err(ImageError::Limits(error));
    }
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    if picture.width().max(picture.height()) > ROUGH_SIDE {
        // Roughly first, in whole numbers: a fine resize takes as much memory again.
        picture = picture.thumbnail(ROUGH_SIDE, ROUGH_SIDE);
    }
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Lays a picture on white: a JPEG knows no transparency.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let (alpha, rest) = (u32::from(alpha), 255 - u32::from(alpha));
        let laid = |part: u8| {
            let sum = (u32::from(part) * alpha + 255 * rest + 127) / 255;
            u8::try_from(sum).unwrap_or(u8::MAX)
        };
        Rgb([laid(red), laid(green), laid(blue)])
    })
}

/// Names a picture that became a JPEG: `reçu.png` is `reçu.jpg`.
pub(crate) fn renamed(name: &str) -> String {
    let stem = std::path::Path::new(name).file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}.jpg")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

    use image::{ImageFormat, Rgba, RgbaImage};

    use super::*;

    /// A picture that no compression makes small: every pixel another.
    fn noise(width: u32, height: u32) -> RgbaImage {
        let mut state = 1_u32;
        RgbaImage::from_fn(width, height, |x, _| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [red, green, blue, _] = state.to_be_bytes();
            // The left half is transparent.
            Rgba([red, green, blue, if x < width / 2 { 0 } else { 255 }])
        })
    }

    fn png(picture: &RgbaImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_of_more_than_a_megabyte_becomes_a_smaller_jpeg_on_white() {
        let large = png(&noise(1_000, 600));
        assert!(large.len() > MOST_BYTES, "{}", large.len());
        let kept = bounded(&large, "image/png", "path").unwrap().unwrap();
        assert!(kept.len() <= MOST_BYTES, "{}", kept.len());
        assert!(kept.starts_with(&[0xFF, 0xD8, 0xFF]), "a JPEG");
        let seen = image::load_from_memory(&kept).unwrap().into_rgb8();
        assert_eq!(u64::from(seen.width()) * 600, u64::from(seen.height()) * 1_000, "its shape");
        let Rgb(corner) = seen.get_pixel(2, 2);
        assert!(
            corner.iter().all(|part| *part > 240),
            "white where it was transparent: {corner:?}"
        );
    }

    #[test]
    fn what_is_small_enough_or_no_picture_stays_as_it_is() {
        let small = png(&noise(10, 10));
        assert_eq!(bounded(&small, "image/png", "path").unwrap(), None);
        let paper = vec![b'%'; MOST_BYTES + 1];
        assert_eq!(bounded(&paper, "application/pdf", "path").unwrap(), None);
        for (length, touched) in [(MOST_BYTES, false), (MOST_BYTES + 1, true)] {
            let broken = vec![0; length];
            assert_eq!(bounded(&broken, "image/jpeg", "path").is_err(), touched, "{length}");
        }
    }

    /// A PNG of one colour, whose head alone is written: what follows is never read.
    fn head_of(width: u32, height: u32, colour: u8) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        let mut chunk = |kind: &[u8; 4], data: &[u8]| {
            bytes.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
            bytes.extend(kind);
            bytes.extend(data);
            let sum = kind.iter().chain(data).fold(u32::MAX, |sum, byte| {
                (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                    (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 }
                })
            });
            bytes.extend((!sum).to_be_bytes());
        };
        let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
        chunk(b"IHDR", &[sides.as_slice(), &[8, colour, 0, 0, 0]].concat());
        chunk(b"IDAT", &vec![0; MOST_BYTES]);
        bytes
    }

    #[test]
    fn a_picture_that_would_take_too_much_memory_is_refused_before_it_takes_any() {
        const RGB: u8 = 2;
        const RGBA: u8 = 6;
        // 512 MB are 134 217 728 pixels of four bytes.
        for (width, height, colour, refused) in [
            (20_000, 20_000, RGB, true),
            (20_001, 1, RGB, true),
            (8_192, 16_383, RGBA, false),
            (8_192, 16_384, RGBA, false),
            (8_192, 16_385, RGBA, true),
        ] {
            let bytes = head_of(width, height, colour);
            let decoder = ImageReader::new(Cursor::new(&bytes)).with_guessed_format().unwrap();
            assert_eq!(decoder.into_dimensions().unwrap(), (width, height), "the head is sound");
            let error = read(&bytes).unwrap_err();
            let limits = matches!(error, ImageError::Limits(_));
            assert_eq!(limits, refused, "{width} × {height}: {error}");
            let refusal = bounded(&bytes, "image/png", "path").unwrap_err();
            assert_eq!(
                (&*refusal.code, refusal.field.as_deref()),
                ("picture_unreadable", Some("path"))
            );
        }
    }

    #[test]
    fn a_very_large_flat_picture_is_kept_small() {
        let flat = DynamicImage::ImageLuma8(image::GrayImage::from_pixel(
            9_000,
            7_000,
            image::Luma([200]),
        ));
        let mut bytes = Cursor::new(Vec::new());
        flat.write_to(&mut bytes, ImageFormat::Png).unwrap();
        let picture = read(&bytes.into_inner()).unwrap();
        assert_eq!((picture.width(), picture.height()), (6_000, 4_667), "roughly first");
        let Rgb(corner) = *on_white(picture).get_pixel(5_999, 4_666);
        assert_eq!(corner, [200; 3]);
    }

    #[test]
    fn a_large_picture_that_cannot_be_read_is_named() {
        let mut broken = png(&noise(1_000, 600));
        broken.truncate(MOST_BYTES + 10);
        let refusal = bounded(&broken, "image/png", "proofs[0]").unwrap_err();
        assert_eq!(refusal.code, "picture_unreadable");
        assert_eq!(refusal.field.as_deref(), Some("proofs[0]"));
    }

    #[test]
    fn a_name_keeps_its_words() {
        assert_eq!(renamed("reçu de mars.png"), "reçu de mars.jpg");
        assert_eq!(renamed("reçu"), "reçu.jpg");
    }
}
