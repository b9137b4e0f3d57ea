//! The operator's brand: a name, a logo, a colour and some addresses, by variables and without a rebuild.

mod accent;
mod logo;

pub use accent::{Accent, NoColour};
pub use logo::{Logo, NoLogo};

use app::brand::Brand;
use sha2::{Digest as _, Sha256};

/// The brand as pages show it, and the files that they name.
#[derive(Clone, Debug, Default)]
pub struct Branding {
    /// What pages show.
    pub brand: Brand,
    /// The stylesheet with the colour; empty where there is none.
    pub stylesheet: String,
    /// The logo.
    pub logo: Option<Logo>,
}

/// The address of the stylesheet.
pub const STYLESHEET: &str = "/brand.css";
/// The address of the logo.
pub const LOGO: &str = "/brand-logo";

impl Branding {
    /// A brand with its files.
    #[must_use]
    pub fn new(brand: Brand, accent: Option<Accent>, logo: Option<Logo>) -> Self {
        let stylesheet = accent.map_or_else(String::new, Accent::stylesheet);
        // The address changes with what is there, so browsers may keep it.
        let address = |path: &str, content: &[u8]| format!("{path}?{}", fingerprint(content));
        let brand = Brand {
            stylesheet: (!stylesheet.is_empty()).then(|| address(STYLESHEET, stylesheet.as_bytes())),
            logo: logo.as_ref().map(|logo| address(LOGO, &logo.content)),
            ..brand
        };
        Self { brand, stylesheet, logo }
    }
}

fn fingerprint(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
