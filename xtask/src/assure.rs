//! Checks that take long by nature, and the document that tells what they found.

mod document;
mod part;

use crate::{
    error::Error,
    mutants,
    process::{cargo, elapsed, run as start},
    test::NATIVE,
    workspace::Workspace,
};
use part::Part;
use std::{fs, path::PathBuf, process::Command, time::Instant};

/// How long, and from where.
#[derive(clap::Args)]
pub struct Options {
    /// Cases for each property of `profile`; `cargo xtask test` runs 256, and 0 leaves them out
    #[arg(long, default_value_t = 20_000)]
    cases: u32,
    /// Where everything that is left to chance begins
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Only the slice that `cargo xtask test` runs; docs/assurance.md stays as it is
    #[arg(long)]
    slice: bool,
}

/// `cargo xtask assure`: everything, and docs/assurance.md.
pub fn run(workspace: &Workspace, options: &Options) -> Result<(), Error> {
    if options.slice {
        return slice(workspace);
    }
    let started = Instant::now();
    if options.cases > 0 {
        start(
            cargo()
                .args(["test", "--release", "--package", "profile"])
                .current_dir(&workspace.root)
                .env("PROPTEST_CASES", options.cases.to_string()),
        )?;
    }
    // The document is of one run, whole.
    let folder = folder(workspace)?;
    fs::remove_dir_all(&folder).map_err(Error::file("remove", &folder))?;
    let outcome = start(
        harness(workspace)
            .args(["--", "--nocapture"])
            .env("SELFSAME_ASSURE", "full")
            .env("SELFSAME_ASSURE_SEED", options.seed.to_string()),
    );
    let parts = Part::read_all(&folder)?;
    print(&parts);
    // Figures that break their limits are no document: they are to be put right.
    outcome?;
    let document = workspace.root.join("docs/assurance.md");
    let text = document::write(&parts, options.seed, options.cases);
    // That section is of another command's making.
    let text = mutants::keep(&fs::read_to_string(&document).unwrap_or_default(), &text);
    fs::write(&document, text).map_err(Error::file("write", &document))?;
    println!("\n{} tells it, after {}", workspace.relative(&document).display(), elapsed(started.elapsed()));
    Ok(())
}

/// The slice that every change has to pass.
pub fn slice(workspace: &Workspace) -> Result<(), Error> {
    let folder = folder(workspace)?;
    fs::remove_dir_all(&folder).map_err(Error::file("remove", &folder))?;
    let mut tests = harness(workspace);
    // Neither how much nor from where is to come from a variable that somebody left behind.
    for name in ["SELFSAME_ASSURE", "SELFSAME_ASSURE_SEED"] {
        tests.env_remove(name);
    }
    let outcome = start(&mut tests);
    print(&Part::read_all(&folder)?);
    outcome
}

fn harness(workspace: &Workspace) -> Command {
    let mut tests = cargo();
    tests.arg("test").args(NATIVE).args(["--test", "assure"]).current_dir(&workspace.root);
    tests
}

/// Where the parts leave what they found.
fn folder(workspace: &Workspace) -> Result<PathBuf, Error> {
    let folder = workspace.scratch()?.join("assure");
    fs::create_dir_all(&folder).map_err(Error::file("make", &folder))?;
    Ok(folder)
}

fn print(parts: &[Part]) {
    for part in parts {
        println!("\n{}", part.title);
        for figure in &part.figures {
            let verdict = if figure.met { "" } else { "  BROKEN" };
            println!("  {:>10} {:>8}  {}{verdict}", figure.is, figure.limit, figure.what);
        }
    }
    println!();
}
