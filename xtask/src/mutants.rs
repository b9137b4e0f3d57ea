//! `cargo xtask mutants`: changes the code that decides who may do what, in small ways, and sees whether a test notices.
//!
//! The mutants are made in a copy of the checkout that stays, so that work can go on beside them and each of them is an
//! incremental build.

mod record;
mod table;

use crate::{
    error::Error,
    process::{cargo, output, spelled},
    tools::CargoTool,
    workspace::Workspace,
};
use record::Record;
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

pub use table::keep;

/// Files, and the unit tests that have to notice: those of the same rooms, so that a mutant costs seconds.
const ROUNDS: [Round; 3] = [
    Round {
        name: "profile",
        package: "profile",
        files: &["profile/src/merge.rs", "profile/src/patch.rs", "profile/src/user_id.rs"],
        tests: &[],
    },
    Round {
        name: "access",
        package: "server",
        files: &["server/src/access/*.rs", "server/src/http/gate.rs"],
        tests: &["access::", "http::gate"],
    },
    Round {
        name: "management-api",
        package: "server",
        files: &["server/src/directory/management_api.rs"],
        tests: &["directory::"],
    },
];

struct Round {
    name: &'static str,
    package: &'static str,
    files: &'static [&'static str],
    tests: &'static [&'static str],
}

/// Which.
#[derive(clap::Args)]
pub struct Options {
    /// Only this round: `profile`, `access` or `management-api`
    #[arg(long)]
    round: Option<String>,
    /// Only mutants whose name this regular expression finds
    #[arg(long)]
    re: Option<String>,
    /// Only mutants that are not known to be caught
    #[arg(long)]
    rest: bool,
    /// Makes no mutants: says what is known, and puts it into docs/assurance.md
    #[arg(long)]
    report: bool,
}

/// Every round that was chosen, the record of all that were ever run, and the table about it.
pub fn run(workspace: &Workspace, options: &Options) -> Result<(), Error> {
    let tool = CargoTool::cargo_mutants().ensure()?;
    let mutants =
        Mutants { folder: workspace.scratch()?.join("mutants"), path: path_with(&tool)?, workspace };
    let mut record = Record::read(&mutants.record())?;
    mutants.copy_checkout()?;
    // Outcomes of a run that was stopped count as well.
    for round in &ROUNDS {
        record.take(&mutants.outcomes(round))?;
    }
    record.write(&mutants.record())?;
    let chosen = |round: &&Round| options.round.as_deref().is_none_or(|name| name == round.name);
    for round in ROUNDS.iter().filter(chosen).filter(|_| !options.report) {
        let only = match (&options.re, options.rest) {
            (re, false) => re.clone(),
            (re, true) => {
                let rest: BTreeSet<_> = mutants.list(round, re.as_deref())?.into_keys().collect();
                let rest: Vec<_> = rest.iter().filter(|name| !record.is_settled(name)).collect();
                if rest.is_empty() {
                    continue;
                }
                Some(format!(
                    "^(?:{})$",
                    rest.into_iter().map(|name| literally(name)).collect::<Vec<_>>().join("|")
                ))
            }
        };
        mutants.make(round, only.as_deref())?;
        record.take(&mutants.outcomes(round))?;
        record.write(&mutants.record())?;
    }
    let mut all = BTreeMap::new();
    for round in &ROUNDS {
        all.extend(mutants.list(round, None)?);
    }
    let told = table::of(&all, &record);
    println!("\n{}", told.text);
    table::put(workspace, &told)?;
    told.verdict()
}

/// Where and with what.
struct Mutants<'a> {
    workspace: &'a Workspace,
    folder: PathBuf,
    path: std::ffi::OsString,
}

impl Mutants<'_> {
    /// The copy in which code is made wrong.
    fn copy(&self) -> PathBuf {
        self.folder.join("tree")
    }

    fn record(&self) -> PathBuf {
        self.folder.join("record.json")
    }

    fn outcomes(&self, round: &Round) -> PathBuf {
        self.folder.join(round.name).join("mutants.out/outcomes.json")
    }

    /// Brings the copy to the state of the checkout. A file that is the same is left alone: cargo builds anew what is newer.
    fn copy_checkout(&self) -> Result<(), Error> {
        let mut list = Command::new("git");
        list.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
        let names = output(list.current_dir(&self.workspace.root))?;
        for name in names.split('\0').filter(|name| !name.is_empty()) {
            let (from, to) = (self.workspace.root.join(name), self.copy().join(name));
            // Git still lists a file that was removed and not yet committed.
            let Ok(wanted) = fs::read(&from) else {
                let _ = fs::remove_file(&to);
                continue;
            };
            if fs::read(&to).is_ok_and(|there| there == wanted) {
                continue;
            }
            let folder = to.parent().unwrap_or(&self.folder);
            fs::create_dir_all(folder).map_err(Error::file("make", folder))?;
            fs::write(&to, wanted).map_err(Error::file("write", &to))?;
        }
        Ok(())
    }

    /// `cargo mutants` on the files of a round.
    fn command(&self, round: &Round, only: Option<&str>) -> Command {
        let mut command = cargo();
        command.current_dir(self.copy()).env("PATH", &self.path);
        // Not ours: cargo tells crates of one workspace from those of its copy by nothing.
        command.env("CARGO_TARGET_DIR", self.folder.join("target"));
        command.args(["mutants", "--package", round.package]);
        for file in round.files {
            command.args(["--file", file]);
        }
        if let Some(only) = only {
            command.args(["--re", only]);
        }
        command
    }

    /// Every mutant of a round, and its file.
    fn list(&self, round: &Round, only: Option<&str>) -> Result<BTreeMap<String, String>, Error> {
        let text = output(self.command(round, only).args(["--list", "--json"]))?;
        let mutants: Vec<Listed> = serde_json::from_str(&text)
            .map_err(|error| Error::said(format!("the list of mutants is not what was expected: {error}")))?;
        Ok(mutants.into_iter().map(|mutant| (mutant.name, mutant.file)).collect())
    }

    /// Makes them, one after the other. Without `--lib` for every call each of them would build the tests over HTTP as well.
    fn make(&self, round: &Round, only: Option<&str>) -> Result<(), Error> {
        let results = self.folder.join(round.name);
        fs::create_dir_all(&results).map_err(Error::file("make", &results))?;
        let mut command = self.command(round, only);
        command.args([
            "--in-place",
            "--cargo-arg=--lib",
            "--baseline",
            "run",
            "--timeout",
            "300",
            "--no-shuffle",
        ]);
        command.arg("--output").arg(&results).args(["--", "--"]).args(round.tests);
        // Without the names, which may be hundreds.
        println!("$ {}", spelled(&self.command(round, None)));
        let status = command.status().map_err(|error| Error::said(format!("cargo mutants: {error}")))?;
        // 2 and 3: there are mutants that nothing noticed, or that never came to an end.
        match status.code() {
            Some(0 | 2 | 3) => Ok(()),
            _ => Err(Error::Failed { command: spelled(&command), status }),
        }
    }
}

/// A mutant as `cargo mutants --list --json` has it.
#[derive(Deserialize)]
struct Listed {
    name: String,
    file: String,
}

/// A regular expression that finds just this. What has no meaning of its own must stay: `\<` is the beginning of a word.
fn literally(text: &str) -> String {
    let special = |letter: char| r"\.+*?()|[]{}^$".contains(letter);
    text.chars().flat_map(|letter| special(letter).then_some('\\').into_iter().chain([letter])).collect()
}

fn path_with(tool: &Path) -> Result<std::ffi::OsString, Error> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(tool.to_path_buf()).chain(std::env::split_paths(&path));
    std::env::join_paths(all).map_err(|error| Error::said(format!("PATH: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_literally() {
        assert_eq!(
            literally("a.rs:1:2: replace || in <impl X>::f -> ()"),
            r"a\.rs:1:2: replace \|\| in <impl X>::f -> \(\)"
        );
    }
}
