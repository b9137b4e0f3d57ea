//! `cargo xtask mutants`: changes the code that decides who may do what, in small ways, and sees whether a test notices.

use crate::{
    error::Error,
    process::{cargo, run as start},
    tools::CargoTool,
    workspace::Workspace,
};

/// Files, and the tests that have to notice: one package at a time, so that a mutant costs seconds.
const ROUNDS: [Round; 3] = [
    Round {
        package: "profile",
        files: &["profile/src/merge.rs", "profile/src/patch.rs", "profile/src/user_id.rs"],
        tests: &["--lib"],
    },
    Round {
        package: "server",
        files: &["server/src/access/*.rs", "server/src/http/gate.rs"],
        tests: &["--lib"],
    },
    Round { package: "server", files: &["server/src/directory/management_api.rs"], tests: &["--lib"] },
];

struct Round {
    package: &'static str,
    files: &'static [&'static str],
    tests: &'static [&'static str],
}

/// Which.
#[derive(clap::Args)]
pub struct Options {
    /// Only what is in this package
    #[arg(long)]
    package: Option<String>,
    /// Only functions whose name this regular expression finds
    #[arg(long)]
    re: Option<String>,
}

/// Every round that was chosen. The outcome of each lies in a folder of its own.
pub fn run(workspace: &Workspace, options: &Options) -> Result<(), Error> {
    let tool = CargoTool::cargo_mutants().ensure()?.join("cargo-mutants");
    let chosen = |round: &&Round| options.package.as_deref().is_none_or(|package| package == round.package);
    for (number, round) in ROUNDS.iter().enumerate().filter(|(_, round)| chosen(round)) {
        let results = workspace.scratch()?.join(format!("mutants-{number}"));
        let mut mutate = cargo();
        mutate.current_dir(&workspace.root).arg("mutants");
        mutate.env("PATH", path_with(&tool)?);
        mutate.args(["--package", round.package, "--test-package", round.package, "--jobs", "1"]);
        mutate.args(["--baseline", "run", "--timeout", "300", "--no-shuffle"]).arg("--output").arg(&results);
        for file in round.files {
            mutate.args(["--file", file]);
        }
        if let Some(re) = &options.re {
            mutate.args(["--re", re]);
        }
        mutate.arg("--").args(round.tests);
        start(&mut mutate)?;
    }
    Ok(())
}

fn path_with(tool: &std::path::Path) -> Result<std::ffi::OsString, Error> {
    let places = tool.parent().map(std::path::Path::to_path_buf).into_iter();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = places.chain(std::env::split_paths(&path));
    std::env::join_paths(all).map_err(|error| Error::said(format!("PATH: {error}")))
}
