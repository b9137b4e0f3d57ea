use super::*;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage, Rgba};
use proptest::prelude::*;
use std::time::{Duration, Instant};

const MARKUP: &[u8] = b"<html><script>alert(document.domain)</script></html>";

/// Red on the left, blue on the right.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(
        width,
        height,
        |x, _| {
            if x < width / 2 { Rgb([230, 20, 20]) } else { Rgb([20, 20, 230]) }
        },
    )
}

fn jpeg_with(picture: &RgbImage, exif: Option<Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    if let Some(exif) = exif {
        encoder.set_exif_metadata(exif).unwrap();
    }
    encoder.encode_image(picture).unwrap();
    bytes
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    jpeg_with(picture, None)
}

fn png(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_with_encoder(PngEncoder::new(&mut bytes)).unwrap();
    bytes
}

fn webp(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_with_encoder(WebPEncoder::new_lossless(&mut bytes)).unwrap();
    bytes
}

fn read(picture: &Picture) -> RgbaImage {
    let format = match picture.kind {
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::Png => ImageFormat::Png,
    };
    image::load_from_memory_with_format(&picture.bytes, format).unwrap().into_rgba8()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
        )
    })
}

/// A chunk of a PNG: length, type, data, checksum.
fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let named = [&kind[..], data].concat();
    [&u32::try_from(data.len()).unwrap().to_be_bytes()[..], &named, &crc(&named).to_be_bytes()].concat()
}

/// A chunk of a RIFF file: type, length, data, and a byte that makes it even.
fn riff(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let odd: &[u8] = if data.len() % 2 == 1 { &[0] } else { &[] };
    [&kind[..], &u32::try_from(data.len()).unwrap().to_le_bytes(), data, odd].concat()
}

fn header(width: u32, height: u32, depth: u8, color: u8) -> Vec<u8> {
    let edges = [width.to_be_bytes(), height.to_be_bytes()].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &[&edges[..], &[depth, color, 0, 0, 0]].concat())].concat()
}

/// The place of the chunk after the header of a PNG.
const AFTER_HEADER: usize = 33;

fn refused(bytes: &[u8]) -> PictureRefusal {
    picture(bytes).expect_err("it is taken")
}

#[test]
fn photos_of_all_three_kinds_become_a_square_of_512_pixels() {
    let photo = halves(1200, 800);
    for sent in [jpeg(&photo), png(&photo), webp(&photo)] {
        let made = picture(&sent).unwrap();
        assert_eq!(made.kind, Kind::Jpeg);
        assert_eq!(image::guess_format(&made.bytes).unwrap(), ImageFormat::Jpeg);
        let seen = read(&made);
        assert_eq!(seen.dimensions(), (512, 512));
        assert!(seen.get_pixel(40, 256).0[0] > 180 && seen.get_pixel(470, 256).0[2] > 180, "its middle");
        assert!(made.bytes.len() < 40 * 1024, "{}", made.bytes.len());
    }
}

#[test]
fn a_small_picture_keeps_its_size_and_a_smaller_one_is_refused() {
    assert_eq!(read(&picture(&png(&halves(SMALLEST_EDGE, 99))).unwrap()).dimensions(), (32, 32));
    for (width, height) in [(1, 1), (SMALLEST_EDGE - 1, 2000)] {
        assert_eq!(refused(&png(&halves(width, height))), PictureRefusal::TooSmall { least: 32 });
    }
}

#[test]
fn what_a_canvas_has_rounded_is_opaque() {
    let rounded = RgbaImage::from_fn(64, 64, |x, _| Rgba([200, 20, 20, if x % 2 == 0 { 254 } else { 255 }]));
    let mut bytes = Vec::new();
    rounded.write_with_encoder(PngEncoder::new(&mut bytes)).unwrap();
    assert_eq!(picture(&bytes).unwrap().kind, Kind::Jpeg);
}

#[test]
fn what_can_be_seen_through_stays_so() {
    let mut logo = RgbaImage::from_pixel(64, 64, Rgba([0, 0, 0, 0]));
    logo.put_pixel(32, 32, Rgba([9, 8, 7, 255]));
    let mut bytes = Vec::new();
    logo.write_with_encoder(PngEncoder::new(&mut bytes)).unwrap();
    let made = picture(&bytes).unwrap();
    assert_eq!((made.kind, read(&made)), (Kind::Png, logo));
}

#[test]
fn ow_14_a_bomb_is_refused_by_its_header() {
    let began = Instant::now();
    let too_many = PictureRefusal::TooManyPixels { most: LARGEST_EDGE };
    // 20,000 × 20,000 pixels; one edge only; few pixels of many bytes.
    for (width, height, depth, color) in [(20_000, 20_000, 8, 6), (4097, 32, 8, 2), (4096, 4096, 16, 6)] {
        let bomb = [header(width, height, depth, color), chunk(b"IDAT", &[0x78, 0x01]), chunk(b"IEND", b"")];
        assert_eq!(refused(&bomb.concat()), too_many, "{width} × {height}");
    }
    // The same edges, written over those of a photo: the frame header (FFC0) has height and width at its sixth byte.
    let mut bomb = jpeg(&halves(64, 64));
    let frame = bomb.windows(2).position(|marker| marker == [0xff, 0xc0]).unwrap();
    bomb[frame + 5..frame + 9].copy_from_slice(&[0x4e, 0x20, 0x4e, 0x20]);
    assert_eq!(refused(&bomb), too_many);
    // A lossless WebP has both edges, less one, in 14 bits each.
    let edges = (16_382_u32 | 16_382 << 14).to_le_bytes();
    let inner = [b"WEBP".to_vec(), riff(b"VP8L", &[&[0x2f][..], &edges, &[0; 16]].concat())].concat();
    assert_eq!(refused(&riff(b"RIFF", &inner)), too_many);
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
}

#[test]
fn ow_14_the_largest_picture_is_taken() {
    let mut bytes = Vec::new();
    let black = vec![0; LARGEST_EDGE as usize * LARGEST_EDGE as usize];
    PngEncoder::new(&mut bytes)
        .write_image(&black, LARGEST_EDGE, LARGEST_EDGE, ExtendedColorType::L8)
        .unwrap();
    assert_eq!(read(&picture(&bytes).unwrap()).dimensions(), (512, 512));
}

#[test]
fn ow_14_nothing_of_a_second_format_is_left() {
    let photo = halves(300, 300);
    let behind = [png(&photo), MARKUP.to_vec()].concat();
    let mut within = png(&photo);
    within.splice(AFTER_HEADER..AFTER_HEADER, chunk(b"tEXt", &[b"Comment\0", MARKUP].concat()));
    let comment = [&[0xff, 0xfe, 0, u8::try_from(MARKUP.len() + 2).unwrap()][..], MARKUP].concat();
    let mut jpeg = jpeg(&photo);
    jpeg.splice(2..2, comment);
    for polyglot in [behind, within, jpeg] {
        assert!(contains(&polyglot, b"<script>"));
        let made = picture(&polyglot).unwrap();
        assert!(!contains(&made.bytes, b"<script>") && !contains(&made.bytes, b"<html"));
    }
}

#[test]
fn ow_14_what_is_no_picture_is_refused_by_its_bytes() {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    let declared = [b"<?xml version='1.0'?>".to_vec(), svg.to_vec()].concat();
    for sent in [
        &b""[..],
        b"\0",
        svg,
        &declared,
        MARKUP,
        b"%PDF-1.7",
        b"\x89PNG",
        b"BM123456",
        b"II*\0",
        b"\0\0\x01\0",
    ] {
        assert_eq!(refused(sent), PictureRefusal::NotAPicture, "{}", String::from_utf8_lossy(sent));
    }
    // Markup in front is markup to a browser, whatever follows.
    assert_eq!(refused(&[MARKUP.to_vec(), png(&halves(64, 64))].concat()), PictureRefusal::NotAPicture);
}

#[test]
fn what_moves_is_refused() {
    assert_eq!(refused(b"GIF89a\x01\0\x01\0\0\0\0;"), PictureRefusal::Animated);
    let mut apng = png(&halves(64, 64));
    apng.splice(AFTER_HEADER..AFTER_HEADER, chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]));
    assert_eq!(refused(&apng), PictureRefusal::Animated);
    // Behind `RIFF`, the size and `WEBP` comes the one chunk of a still picture: here it is a frame.
    let still = webp(&halves(64, 64));
    let edges = [63, 0, 0, 63, 0, 0];
    let frame = [&[0; 6][..], &edges, &[100, 0, 0, 0], &still[12..]].concat();
    let inner = [
        b"WEBP".to_vec(),
        riff(b"VP8X", &[&[0b10, 0, 0, 0][..], &edges].concat()),
        riff(b"ANIM", &[0; 6]),
        riff(b"ANMF", &frame),
        riff(b"ANMF", &frame),
    ];
    assert_eq!(refused(&riff(b"RIFF", &inner.concat())), PictureRefusal::Animated);
}

#[test]
fn what_breaks_off_is_refused() {
    let photo = halves(300, 300);
    for whole in [png(&photo), webp(&photo)] {
        for length in [40, whole.len() / 2, whole.len() - 20] {
            assert_eq!(refused(&whole[..length]), PictureRefusal::Unreadable, "{length} of {}", whole.len());
        }
    }
    // Of a JPEG what is there is a picture, as it is to every browser; without its tables it is none.
    assert_eq!(refused(&jpeg(&photo)[..40]), PictureRefusal::Unreadable);
}

/// EXIF as a phone writes it: held upright (orientation 6), and where that was.
fn exif() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    let place = b"GPSCANARY-N52.5-E13.4";
    [
        &b"MM\0*\0\0\0\x08"[..],
        &2_u16.to_be_bytes(),
        &entry(0x0112, 3, 1, [0, 6, 0, 0]),
        &entry(0x8825, 4, 1, [0, 0, 0, 38]),
        &[0; 4],
        &1_u16.to_be_bytes(),
        &entry(0x001b, 7, u32::try_from(place.len()).unwrap(), [0, 0, 0, 56]),
        &[0; 4],
        place,
    ]
    .concat()
}

#[test]
fn a_photo_is_turned_upright_and_says_nothing_of_where_it_was_taken() {
    let sent = jpeg_with(&halves(400, 400), Some(exif()));
    assert!(contains(&sent, b"Exif") && contains(&sent, b"GPSCANARY"));
    let made = picture(&sent).unwrap();
    for trace in [&b"Exif"[..], b"GPSCANARY", b"ICC_PROFILE", b"http://ns.adobe.com"] {
        assert!(!contains(&made.bytes, trace), "{}", String::from_utf8_lossy(trace));
    }
    // A quarter turn to the right: what was left is on top.
    let seen = read(&made);
    assert!(seen.get_pixel(200, 40).0[0] > 180 && seen.get_pixel(200, 360).0[2] > 180);
}

#[test]
fn what_we_made_is_made_of_it_again() {
    let once = picture(&png(&halves(700, 700))).unwrap();
    let twice = picture(&once.bytes).unwrap();
    assert_eq!((twice.kind, read(&twice).dimensions()), (Kind::Jpeg, (512, 512)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Files of all kinds with some bytes changed: whatever comes of it, it is no panic, and it is ours or refused.
    #[test]
    fn ow_14_broken_files_are_refused_or_made_anew(
        which in 0..3_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let photo = halves(40, 40);
        let mut bytes = [jpeg(&photo), png(&photo), webp(&photo)][which].clone();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(made) = picture(&bytes) {
            let format = image::guess_format(&made.bytes).unwrap();
            prop_assert!(matches!(format, ImageFormat::Jpeg | ImageFormat::Png));
        }
    }
}
