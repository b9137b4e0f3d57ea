//! `cargo xtask figures`: what the README claims, measured.

use crate::{
    build, chromium,
    error::Error,
    process::run as start,
    size::{Sizes, kilobytes},
    test,
    tools::Toolbox,
    workspace::Workspace,
};
use serde::Deserialize;
use std::fs;

/// What the browser tests counted in the tenant's journal.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Counted {
    upstream_per_view: u32,
    upstream_per_save: u32,
    first_load_requests: u32,
    first_load_bytes: u64,
}

/// Builds, counts, prints.
pub fn run(workspace: &Workspace) -> Result<(), Error> {
    let tools = Toolbox::ready(workspace)?;
    build::production(workspace, &tools)?;
    build::tenant(workspace)?;
    let browser = chromium::ensure()?;
    let file = workspace.scratch()?.join("figures.json");
    let mut counting = test::playwright(workspace, &browser)?;
    counting.args(["--grep", "@figures"]).env("SELFSAME_FIGURES", &file);
    start(&mut counting)?;
    let text = fs::read_to_string(&file).map_err(Error::file("read", &file))?;
    let counted: Counted = serde_json::from_str(&text)
        .map_err(|error| Error::said(format!("{} is not what was expected: {error}", file.display())))?;
    println!();
    let sizes = Sizes::measure(workspace)?;
    sizes.print();
    println!("\n| Figure | Value |\n| --- | ---: |");
    println!("| WebAssembly and glue, brotli | {} |", kilobytes(sizes.client.brotli));
    println!("| the dialog for pictures, when asked for, brotli | {} |", kilobytes(sizes.picture.brotli));
    println!("| calls upstream per view | {} |", counted.upstream_per_view);
    println!("| calls upstream per save | {} |", counted.upstream_per_save);
    println!(
        "| first load of the profile page | {} requests, {} KB on the wire |",
        counted.first_load_requests,
        counted.first_load_bytes.div_ceil(1024)
    );
    println!(
        "\nThe time from a clone to the first page is what `cargo xtask run` prints on a fresh machine."
    );
    Ok(())
}
