//! The browser of the tests.

use crate::{debian, error::Error, process::asked};
use std::{env, path::PathBuf, process::Command};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// `$CHROMIUM`, else the first known name on `PATH`.
pub fn find() -> Option<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|value| !value.is_empty()) {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}

/// What it calls itself.
pub fn version(browser: &PathBuf) -> Option<String> {
    asked(Command::new(browser).arg("--version"))
}

/// What to type where we may not install it.
pub const BY_HAND: &str = "install Chromium (on Debian: `apt-get install chromium fonts-noto-core`), or set CHROMIUM \
                           to the path of a Chromium or Chrome";

/// Languages whose letters a machine without a desktop often lacks, each with Debian's package of a font for them.
const FONTS: [(&str, &str); 4] = [
    ("hi", "fonts-lohit-deva"),
    ("ja", "fonts-noto-cjk"),
    ("ko", "fonts-noto-cjk"),
    ("zh-cn", "fonts-noto-cjk"),
];

/// The browser; installed from Debian's packages where we are root on Debian, and only there.
pub fn ensure() -> Result<PathBuf, Error> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if env::var_os("CHROMIUM").is_some_and(|named| !named.is_empty()) {
        return Err(Error::said("CHROMIUM names a file that is not there"));
    }
    if !debian::may_install() {
        return Err(Error::said(format!("no browser for the tests: {BY_HAND}")));
    }
    println!("\nInstalling Debian's Chromium for the browser tests. It takes about 2 minutes, once.");
    debian::install(&["chromium", "fonts-noto-core"])?;
    find().ok_or_else(|| Error::said(format!("apt-get brought no browser: {BY_HAND}")))
}

/// Sees to it that the pictures of every language show letters. Without them boxes are shown, and no test fails: people
/// have fonts of their own, so this is said and not demanded.
pub fn ensure_fonts() {
    // Fontconfig names what it has; where it is not there, neither can we know.
    let lacks = |language: &str| {
        asked(Command::new("fc-list").arg(format!(":lang={language}"))).is_some_and(|list| list.is_empty())
    };
    let mut packages: Vec<_> =
        FONTS.into_iter().filter(|(language, _)| lacks(language)).map(|(_, package)| package).collect();
    packages.dedup();
    if packages.is_empty() {
        return;
    }
    let names = packages.join(" ");
    if debian::may_install() {
        println!("\nInstalling {names} from Debian, for the pictures of every language.");
        if debian::install(&packages).is_ok() {
            return;
        }
    }
    println!("\nPictures of some languages will show boxes in the place of letters: there is no {names}.");
}
