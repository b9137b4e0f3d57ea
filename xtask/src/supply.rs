//! The supply chain: what we depend upon is of a known place, licence and age, and no advisory that can be reached speaks
//! against it. What cannot be reached is said, never passed over.

mod feeds;
mod floors;

use crate::{
    error::Error,
    process::{asked, cargo, run as start},
    tools::CargoTool,
    workspace::Workspace,
};
use std::{fs, process::Command};

/// All of it.
pub fn check(workspace: &Workspace) -> Result<(), Error> {
    let lock = workspace.root.join("Cargo.lock");
    let lock = fs::read_to_string(&lock).map_err(Error::file("read", &lock))?;
    floors::check(&lock)?;
    let deny = CargoTool::cargo_deny().ensure()?.join("cargo-deny");
    start(
        Command::new(&deny)
            .current_dir(&workspace.root)
            .args(["--locked", "check", "bans", "licenses", "sources"]),
    )?;
    rust_sec(workspace, &deny)?;
    feeds::osv(&lock)?;
    for folder in [workspace.end2end(), workspace.clients()] {
        feeds::npm(&folder)?;
    }
    Ok(())
}

/// The database is a Git repository, fetched whole.
fn rust_sec(workspace: &Workspace, deny: &std::path::Path) -> Result<(), Error> {
    let mut fetch = Command::new(deny);
    fetch.current_dir(&workspace.root).args(["--locked", "fetch", "db"]);
    if asked(&mut fetch).is_none() {
        println!("NOT CHECKED: RustSec's database cannot be reached from here");
        return Ok(());
    }
    start(Command::new(deny).current_dir(&workspace.root).args([
        "--locked",
        "check",
        "--disable-fetch",
        "advisories",
    ]))
}

/// `cargo xtask sbom`
pub fn bill(workspace: &Workspace) -> Result<(), Error> {
    let metadata = crate::process::output(
        cargo()
            .current_dir(&workspace.root)
            .args(["metadata", "--locked", "--format-version", "1"])
            .args(["--filter-platform", "x86_64-unknown-linux-gnu"]),
    )?;
    let lock = workspace.root.join("Cargo.lock");
    let lock = fs::read_to_string(&lock).map_err(Error::file("read", &lock))?;
    let bill = crate::sbom::bill(&metadata, &lock)?;
    let file = workspace.scratch()?.join("selfsame.cdx.json");
    fs::write(&file, format!("{bill:#}\n")).map_err(Error::file("write", &file))?;
    let components = bill["components"].as_array().map_or(0, Vec::len);
    println!("{components} components of the production server: {}", workspace.relative(&file).display());
    Ok(())
}

#[cfg(test)]
mod tests {
    /// What `cargo xtask test` promises about time is written where operators look.
    #[test]
    fn sc_02_how_long_a_fix_may_take_is_written_down() {
        let page = include_str!("../../docs/supply-chain.md");
        for promise in ["| critical | 7 days |", "| high | 14 days |", "| medium | 60 days |"] {
            assert!(page.contains(promise), "{promise}");
        }
    }

    /// Of every npm package the lock file has the hash, so `npm ci` installs what was looked at or nothing.
    #[test]
    fn sc_01_npm_packages_are_locked_by_hash() {
        for lock in [
            include_str!("../../end2end/package-lock.json"),
            include_str!("../../tenant/clients/package-lock.json"),
        ] {
            let lock: serde_json::Value = serde_json::from_str(lock).expect("it is JSON");
            let packages = lock["packages"].as_object().expect("there are packages");
            for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
                assert!(
                    package["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-")),
                    "{name}"
                );
            }
        }
    }
}
