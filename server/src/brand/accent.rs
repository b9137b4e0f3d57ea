//! The operator's colour, made legible: text on it and text in it keep a contrast of 4.5 (WCAG 2.2, 1.4.3), whatever the
//! colour is.

use std::fmt::Write as _;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent([u8; 3]);

/// It is none that we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it is no colour: write it as `#2a55c9`")]
pub struct NoColour;

/// The least contrast of text.
const LEAST: f64 = 4.5;
/// What the colour is read on: the style sheet's surface, page and sunken, by scheme.
const SURFACES: [(Scheme, [[u8; 3]; 3]); 2] = [
    (Scheme::Light, [[0xff, 0xff, 0xff], [0xf6, 0xf7, 0xf9], [0xf0, 0xf2, 0xf5]]),
    (Scheme::Dark, [[0x1a, 0x1d, 0x23], [0x12, 0x14, 0x18], [0x14, 0x16, 0x1b]]),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Light,
    Dark,
}

/// The colours of one scheme.
#[derive(Clone, Copy, Debug)]
struct Shades {
    accent: [u8; 3],
    strong: [u8; 3],
    on: [u8; 3],
}

impl Accent {
    /// Reads `#rgb` or `#rrggbb`.
    ///
    /// # Errors
    /// For anything else.
    pub fn parse(text: &str) -> Result<Self, NoColour> {
        let digits = text.trim().strip_prefix('#').ok_or(NoColour)?;
        let digits: Vec<u8> = digits
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()).ok_or(NoColour))
            .collect::<Result<_, _>>()?;
        match *digits {
            [r, g, b] => Ok(Self([r * 17, g * 17, b * 17])),
            [r, s, g, h, b, c] => Ok(Self([r * 16 + s, g * 16 + h, b * 16 + c])),
            _ => Err(NoColour),
        }
    }

    /// The rules that replace the built-in colours.
    #[must_use]
    pub fn stylesheet(self) -> String {
        let [light, dark] = SURFACES.map(|(scheme, surfaces)| self.shades(scheme, &surfaces));
        let mut rules = String::from(":root {\n");
        for (name, pick) in [
            ("accent", (|shades| shades.accent) as fn(Shades) -> [u8; 3]),
            ("accent-strong", |shades| shades.strong),
            ("fill", |shades| shades.accent),
            ("fill-strong", |shades| shades.strong),
            ("on-fill", |shades| shades.on),
        ] {
            // Writing into a string cannot fail.
            let _ = writeln!(rules, "  --{name}: light-dark({}, {});", hex(pick(light)), hex(pick(dark)));
        }
        rules.push_str("}\n");
        rules
    }

    fn shades(self, scheme: Scheme, surfaces: &[[u8; 3]]) -> Shades {
        let towards = if scheme == Scheme::Light { [0; 3] } else { [255; 3] };
        let is_legible = |colour: &[u8; 3]| {
            surfaces.iter().all(|surface| contrast(*colour, *surface) >= LEAST) && on(*colour).is_some()
        };
        // As little as is needed; at the end there is black or white, which is legible.
        let step = |step: u8| mixed(self.0, towards, f64::from(step) / 50.0);
        let accent = (0..=50).map(step).find(is_legible).unwrap_or(towards);
        let strong = mixed(accent, towards, 0.22);
        Shades { accent, strong, on: on(accent).unwrap_or([255; 3]) }
    }
}

/// What is legible on a colour, and stays so when the pointer is over it.
fn on(colour: [u8; 3]) -> Option<[u8; 3]> {
    const BRIGHT: [u8; 3] = [255; 3];
    const DEEP: [u8; 3] = [0x10, 0x19, 0x2f];
    [BRIGHT, DEEP].into_iter().find(|text| contrast(*text, colour) >= LEAST)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
fn mixed(from: [u8; 3], to: [u8; 3], share: f64) -> [u8; 3] {
    let mut mixed = from;
    for (mixed, to) in mixed.iter_mut().zip(to) {
        *mixed = (f64::from(*mixed) + (f64::from(to) - f64::from(*mixed)) * share).round() as u8;
    }
    mixed
}

/// WCAG 2.2, *contrast ratio*.
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// WCAG 2.2, *relative luminance*.
fn luminance(colour: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    };
    let [r, g, b] = colour.map(linear);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn colours_are_read_as_they_are_written() {
        assert_eq!(Accent::parse("#2a55c9"), Ok(Accent([0x2a, 0x55, 0xc9])));
        assert_eq!(Accent::parse(" #FA0 "), Ok(Accent([0xff, 0xaa, 0x00])));
        for text in
            ["", "#", "2a55c9", "#2a55c", "#2a55cg", "#2a55c9ff", "red", "#é55", "#fff;} body{display:none"]
        {
            assert_eq!(Accent::parse(text), Err(NoColour), "{text}");
        }
    }

    #[test]
    fn a_legible_colour_stays_as_it_is() {
        let sheet = Accent::parse("#2a55c9").unwrap().stylesheet();
        assert!(sheet.contains("--accent: light-dark(#2a55c9, "), "{sheet}");
        assert!(sheet.contains("--on-fill: light-dark(#ffffff, "), "{sheet}");
    }

    #[test]
    fn the_surfaces_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../../style/tokens/color.css");
        let [(_, light), (_, dark)] = SURFACES;
        for (light, dark) in light.into_iter().zip(dark) {
            let pair = format!("light-dark({}, {})", hex(light), hex(dark));
            assert!(sheet.contains(&pair), "{pair}");
        }
    }

    proptest! {
        #[test]
        fn whatever_the_colour_is_text_in_it_and_on_it_is_legible(colour: [u8; 3]) {
            for (scheme, surfaces) in SURFACES {
                let shades = Accent(colour).shades(scheme, &surfaces);
                for surface in surfaces {
                    prop_assert!(contrast(shades.accent, surface) >= LEAST, "{shades:?} on {surface:?}");
                    prop_assert!(contrast(shades.strong, surface) >= LEAST, "{shades:?} on {surface:?}");
                }
                prop_assert!(contrast(shades.on, shades.accent) >= LEAST, "{shades:?}");
                prop_assert!(contrast(shades.on, shades.strong) >= LEAST, "{shades:?}");
            }
        }
    }
}
