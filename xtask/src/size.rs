//! What the browser loads, and whether it is too much.

use crate::{error::Error, workspace::Workspace};
use serde::Serialize;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Above this the build is refused: WebAssembly and glue, in bytes of brotli.
pub const LIMIT: usize = 100 * 1024;

/// What we aim at.
pub const AIM: usize = 70 * 1024;

/// How to show it.
#[derive(clap::Args)]
pub struct Options {
    /// Print JSON, in bytes
    #[arg(long)]
    json: bool,
}

/// Bytes of one kind of file.
#[derive(Clone, Copy, Default, Debug, PartialEq, Serialize)]
pub struct Size {
    /// As built.
    pub raw: usize,
    /// As sent: brotli, quality 11.
    pub brotli: usize,
}

impl Size {
    fn of(file: &Path) -> Result<Self, Error> {
        let bytes = fs::read(file).map_err(Error::file("read", file))?;
        let brotli = compressed(&bytes).map_err(Error::file("compress", file))?;
        Ok(Self { raw: bytes.len(), brotli })
    }
}

/// Bytes of everything under `pkg`, and of what is loaded later.
#[derive(Default, Debug, Serialize)]
pub struct Sizes {
    wasm: Size,
    glue: Size,
    css: Size,
    /// WebAssembly and glue: what has to arrive before the page reacts.
    pub client: Size,
    /// The dialog in which a picture is cut out. It is loaded when somebody asks for it.
    pub picture: Size,
    limit: usize,
    aim: usize,
}

/// `cargo xtask size`
pub fn run(workspace: &Workspace, options: &Options) -> Result<(), Error> {
    let sizes = Sizes::measure(workspace)?;
    if options.json {
        let text = serde_json::to_string_pretty(&sizes).map_err(|error| Error::said(error.to_string()))?;
        println!("{text}");
    } else {
        sizes.print();
    }
    Ok(())
}

impl Sizes {
    /// Compresses what is there, as it would be sent.
    pub fn measure(workspace: &Workspace) -> Result<Self, Error> {
        let site = workspace.site();
        let picture = Size::of(&workspace.root.join("app/picture/picture.js"))?;
        let mut sizes = Self { limit: LIMIT, aim: AIM, picture, ..Self::default() };
        let mut files = Vec::new();
        files_below(&site.join("pkg"), &mut files).map_err(|error| {
            Error::said(format!(
                "cannot read {} ({error}): build it with `cargo xtask build`",
                site.display()
            ))
        })?;
        for file in files {
            let extension = file.extension().and_then(|text| text.to_str()).unwrap_or_default();
            let sums: &mut [&mut Size] = match extension {
                "wasm" => &mut [&mut sizes.wasm, &mut sizes.client],
                "js" => &mut [&mut sizes.glue, &mut sizes.client],
                "css" => &mut [&mut sizes.css],
                _ => continue,
            };
            let size = Size::of(&file)?;
            for sum in sums {
                sum.raw += size.raw;
                sum.brotli += size.brotli;
            }
        }
        if sizes.wasm.raw == 0 {
            return Err(Error::said(format!(
                "{} has no WebAssembly: build it with `cargo xtask build`",
                site.display()
            )));
        }
        Ok(sizes)
    }

    /// The table for people.
    pub fn print(&self) {
        println!("{:<22} {:>10} {:>10}", "what the browser loads", "as built", "brotli");
        let rows = [
            ("WebAssembly", self.wasm),
            ("glue (JavaScript)", self.glue),
            ("WebAssembly and glue", self.client),
            ("styles", self.css),
            ("pictures, when asked", self.picture),
        ];
        for (name, size) in rows {
            println!("{name:<22} {:>10} {:>10}", kilobytes(size.raw), kilobytes(size.brotli));
        }
        println!("WebAssembly and glue: at most {}, aim {}", kilobytes(LIMIT), kilobytes(AIM));
    }

    /// Fails above the limit.
    pub fn check(&self) -> Result<(), Error> {
        if self.client.brotli <= LIMIT {
            return Ok(());
        }
        Err(Error::said(format!(
            "WebAssembly and glue are {} of brotli, {} above the limit. `twiggy top` on a build with \
             `cargo leptos build --release --wasm-debug` shows what weighs.",
            kilobytes(self.client.brotli),
            kilobytes(self.client.brotli - LIMIT)
        )))
    }
}

/// `68.4 KB`, of 1024 bytes.
pub fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes * 10 + 512) / 1024;
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

fn files_below(folder: &Path, into: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            files_below(&entry.path(), into)?;
        } else {
            into.push(entry.path());
        }
    }
    Ok(())
}

fn compressed(mut bytes: &[u8]) -> std::io::Result<usize> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut out, &parameters)?;
    Ok(out.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighing(brotli: usize) -> Sizes {
        Sizes { client: Size { raw: 0, brotli }, ..Sizes::default() }
    }

    #[test]
    fn the_limit_itself_is_allowed_and_one_byte_more_is_not() {
        assert!(weighing(LIMIT).check().is_ok());
        let refused = weighing(LIMIT + 2048).check().expect_err("that is too much").to_string();
        assert!(refused.contains("102.0 KB") && refused.contains("2.0 KB above"), "{refused}");
    }

    #[test]
    fn kilobytes_are_rounded() {
        assert_eq!(kilobytes(0), "0.0 KB");
        assert_eq!(kilobytes(70 * 1024 + 900), "70.9 KB");
        assert_eq!(kilobytes(1023), "1.0 KB");
    }
}
