//! Checks that take long by nature.

use crate::{
    error::Error,
    process::{cargo, run as start},
    workspace::Workspace,
};

/// How long.
#[derive(clap::Args)]
pub struct Options {
    /// Cases for each property; `cargo xtask test` runs 256
    #[arg(long, default_value_t = 20_000)]
    cases: u32,
}

/// `cargo xtask assure`: the property tests of `profile`, many times over.
pub fn run(workspace: &Workspace, options: &Options) -> Result<(), Error> {
    let mut tests = cargo();
    tests
        .args(["test", "--release", "--package", "profile"])
        .current_dir(&workspace.root)
        .env("PROPTEST_CASES", options.cases.to_string());
    start(&mut tests)
}
