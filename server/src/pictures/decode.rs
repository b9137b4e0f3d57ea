//! From bytes that anybody may have sent to a picture that we made.
//!
//! What they are is read off the bytes, never off a content type. The header says how large the picture is before any of
//! it is decoded. What is stored is written by our own encoder from pixels alone, so nothing else that was in the file
//! is: no place where a photo was taken, no second format behind the first, no comment.

use app::error::PictureRefusal;
use bytes::Bytes;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::imageops::FilterType as Resampling;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageResult, Limits, RgbaImage};
use std::io::Cursor;

/// The longest edge that is decoded, in pixels.
pub const LARGEST_EDGE: u32 = 4096;
/// The shortest edge that is taken, in pixels.
pub const SMALLEST_EDGE: u32 = 32;
/// The most memory that decoding may take, in bytes: the largest picture at four bytes a pixel.
pub const MEMORY: u64 = 4 * LARGEST_EDGE as u64 * LARGEST_EDGE as u64;
/// The edge of what is stored, in pixels, unless the picture is smaller.
const EDGE: u32 = 512;
/// The alpha from which nobody sees through: the canvases of some browsers round what is opaque.
const OPAQUE: u8 = 250;
/// Of JPEG: above it files grow and nobody sees a difference.
const QUALITY: u8 = 85;

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whatever is opaque.
    Jpeg,
    /// With something to see through.
    Png,
}

impl Kind {
    /// The ending of its name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// Its content type.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// A picture that was made here: a square.
#[derive(Clone, Debug)]
pub struct Picture {
    /// How it is written.
    pub kind: Kind,
    /// The file.
    pub bytes: Bytes,
}

/// Makes a square picture of what somebody sent, its middle. It takes a core for some tenths of a second at most.
///
/// # Errors
/// Why it is not taken.
pub fn picture(sent: &[u8]) -> Result<Picture, PictureRefusal> {
    let decoded = decoded(sent)?;
    let edge = decoded.width().min(decoded.height());
    if edge < SMALLEST_EDGE {
        return Err(PictureRefusal::TooSmall { least: SMALLEST_EDGE });
    }
    let (x, y) = ((decoded.width() - edge) / 2, (decoded.height() - edge) / 2);
    let square = decoded.crop_imm(x, y, edge, edge);
    let square = if edge > EDGE { square.resize_exact(EDGE, EDGE, Resampling::CatmullRom) } else { square };
    encoded(square.into_rgba8()).map_err(|error| {
        tracing::error!(%error, "a picture could not be written");
        PictureRefusal::Unreadable
    })
}

/// The pixels, upright.
fn decoded(sent: &[u8]) -> Result<DynamicImage, PictureRefusal> {
    let refused = |error| refusal(&error);
    match image::guess_format(sent) {
        Ok(ImageFormat::Jpeg) => upright(JpegDecoder::new(Cursor::new(sent)).map_err(refused)?),
        Ok(ImageFormat::Png) => {
            let decoder = PngDecoder::with_limits(Cursor::new(sent), limits()).map_err(refused)?;
            if decoder.is_apng().map_err(refused)? {
                return Err(PictureRefusal::Animated);
            }
            upright(decoder)
        }
        Ok(ImageFormat::WebP) => {
            let decoder = WebPDecoder::new(Cursor::new(sent)).map_err(refused)?;
            if decoder.has_animation() {
                return Err(PictureRefusal::Animated);
            }
            upright(decoder)
        }
        // Mostly animated, and nothing that a photo comes in.
        Ok(ImageFormat::Gif) => Err(PictureRefusal::Animated),
        Ok(_) | Err(_) => Err(PictureRefusal::NotAPicture),
    }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_EDGE);
    limits.max_image_height = Some(LARGEST_EDGE);
    limits.max_alloc = Some(MEMORY);
    limits
}

/// Decodes, once it is known how much that will be, and turns the picture as its camera was held.
fn upright(mut decoder: impl ImageDecoder) -> Result<DynamicImage, PictureRefusal> {
    bounded(&mut decoder).map_err(|error| refusal(&error))?;
    // One that says nothing of it, or nonsense, is upright.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| refusal(&error))?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn bounded(decoder: &mut impl ImageDecoder) -> ImageResult<()> {
    let mut limits = limits();
    let (width, height) = decoder.dimensions();
    limits.check_dimensions(width, height)?;
    limits.reserve(decoder.total_bytes())?;
    decoder.set_limits(limits)
}

fn refusal(error: &ImageError) -> PictureRefusal {
    match error {
        ImageError::Limits(_) => PictureRefusal::TooManyPixels { most: LARGEST_EDGE },
        // What the file says goes to nobody: it is whatever somebody wrote into it.
        _ => PictureRefusal::Unreadable,
    }
}

fn encoded(square: RgbaImage) -> ImageResult<Picture> {
    let mut bytes = Vec::new();
    let kind = if square.pixels().all(|pixel| pixel.0[3] >= OPAQUE) {
        let opaque = DynamicImage::ImageRgba8(square).into_rgb8();
        JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&opaque)?;
        Kind::Jpeg
    } else {
        let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
        square.write_with_encoder(encoder)?;
        Kind::Png
    };
    Ok(Picture { kind, bytes: bytes.into() })
}

#[cfg(test)]
mod tests;
