//! The cooperative's logo: a PNG, decoded, or a JPEG, embedded as it is.

use sha2::{Digest, Sha256};

use crate::DocumentError;

/// Pixels beyond this side are refused: the print is 60 mm wide at most.
const LARGEST_SIDE: u32 = 4_000;

/// A picture ready to be embedded.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) content: Content,
}

/// What the picture is made of.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Content {
    /// Red, green and blue of each pixel, on white.
    Rgb(Vec<u8>),
    /// A whole JPEG file, with its number of colour components (1 or 3).
    Jpeg { bytes: Vec<u8>, components: u8 },
}

impl std::fmt::Debug for Logo {
    /// By size and hash: the pixels would drown a log, and the hash of the data needs no more.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (Content::Rgb(bytes) | Content::Jpeg { bytes, .. }) = &self.content;
        write!(f, "Logo({} x {}, {:x})", self.width, self.height, Sha256::digest(bytes))
    }
}

impl Logo {
    /// Reads a PNG or a JPEG, told apart by its content.
    ///
    /// # Errors
    /// [`DocumentError::Logo`] for anything else, a damaged file, a CMYK JPEG or a side beyond
    /// 4 000 pixels.
    pub fn try_new(bytes: &[u8]) -> Result<Self, DocumentError> {
        let logo = if bytes.starts_with(b"\x89PNG") {
            from_png(bytes)
        } else if bytes.starts_with(b"\xff\xd8") {
            from_jpeg(bytes)
        } else {
            Err("neither PNG nor JPEG".to_owned())
        };
        logo.map_err(|why| DocumentError::Logo { why })
    }
}

fn check_size(width: u32, height: u32) -> Result<(), String> {
    if width == 0 || height == 0 || width > LARGEST_SIDE || height > LARGEST_SIDE {
        return Err(format!("{width} x {height} pixels"));
    }
    Ok(())
}

fn from_png(bytes: &[u8]) -> Result<Logo, String> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|error| error.to_string())?;
    let (width, height) = (reader.info().width, reader.info().height);
    check_size(width, height)?;
    let size = reader.output_buffer_size().ok_or("too many pixels")?;
    let mut pixels = vec![0; size];
    let info = reader.next_frame(&mut pixels).map_err(|error| error.to_string())?;
    pixels.truncate(info.buffer_size());
    let rgb = match info.color_type {
        png::ColorType::Rgb => pixels,
        png::ColorType::Grayscale => pixels.iter().flat_map(|grey| [*grey; 3]).collect(),
        png::ColorType::GrayscaleAlpha => {
            pixels.chunks_exact(2).flat_map(|pixel| [on_white(pixel[0], pixel[1]); 3]).collect()
        }
        png::ColorType::Rgba => pixels
            .chunks_exact(4)
            .flat_map(|pixel| [0, 1, 2].map(|channel| on_white(pixel[channel], pixel[3])))
            .collect(),
        png::ColorType::Indexed => return Err("a palette that was not expanded".to_owned()),
    };
    Ok(Logo { width, height, content: Content::Rgb(rgb) })
}

/// Lays a channel of a pixel over white paper.
fn on_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u32::from(channel), u32::from(alpha));
    let mixed = (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}

/// Reads the frame header of a JPEG: ITU-T T.81, B.2.2.
fn from_jpeg(bytes: &[u8]) -> Result<Logo, String> {
    let mut position = 2;
    loop {
        let segment = bytes.get(position..position + 4).ok_or("a JPEG without frame")?;
        let [0xff, marker, high, low] = *segment else {
            return Err("a damaged JPEG".to_owned());
        };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            let frame = bytes.get(position + 4..position + 10).ok_or("a JPEG cut short")?;
            let height = u32::from(u16::from_be_bytes([frame[1], frame[2]]));
            let width = u32::from(u16::from_be_bytes([frame[3], frame[4]]));
            let components = frame[5];
            check_size(width, height)?;
            if frame[0] != 8 || ![1, 3].contains(&components) {
                return Err(format!("a JPEG of {components} components, {} bits", frame[0]));
            }
            return Ok(Logo {
                width,
                height,
                content: Content::Jpeg { bytes: bytes.to_vec(), components },
            });
        }
        position += 2 + length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PNG of the given pixels, made with the same crate that reads it.
    fn png_of(width: u32, height: u32, color: png::ColorType, data: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(color);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.write_header().unwrap().write_image_data(data).unwrap();
        bytes
    }

    #[test]
    fn transparency_is_laid_on_white_paper() {
        let bytes =
            png_of(2, 1, png::ColorType::Rgba, &[0x1f, 0x6b, 0x4a, 255, 0x1f, 0x6b, 0x4a, 0]);
        let logo = Logo::try_new(&bytes).unwrap();
        assert_eq!((logo.width, logo.height), (2, 1));
        assert!(logo.content == Content::Rgb(vec![0x1f, 0x6b, 0x4a, 255, 255, 255]));
    }

    #[test]
    fn grey_becomes_three_channels() {
        let logo = Logo::try_new(&png_of(1, 1, png::ColorType::Grayscale, &[7])).unwrap();
        assert!(logo.content == Content::Rgb(vec![7, 7, 7]));
    }

    #[test]
    fn a_jpeg_is_kept_whole_and_measured_by_its_frame() {
        let bytes =
            b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x20\x00\x40\x03rest of the file";
        let logo = Logo::try_new(bytes).unwrap();
        assert_eq!((logo.width, logo.height), (64, 32));
        assert!(logo.content == Content::Jpeg { bytes: bytes.to_vec(), components: 3 });
    }

    #[test]
    fn what_is_not_a_picture_is_refused_by_name_of_field() {
        for bytes in
            [&b""[..], b"%PDF-1.7", b"\x89PNG\r\n", b"\xff\xd8", b"\xff\xd8\xff\xc0\x00\x11"]
        {
            let error = Logo::try_new(bytes).unwrap_err();
            assert_eq!(error.code(), "document_logo_unreadable", "{bytes:?}");
            assert_eq!(error.field(), Some("logo"));
        }
    }
}
