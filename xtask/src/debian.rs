//! Packages of Debian, which we install only where we are root on Debian.

use crate::{
    error::Error,
    process::{asked, run},
};
use std::process::Command;

/// Whether we may.
pub fn may_install() -> bool {
    let debian = std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"));
    debian && asked(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Installs them, with fresh lists.
pub fn install(packages: &[&str]) -> Result<(), Error> {
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    run(apt().args(["update", "--quiet=2"]))?;
    run(apt().args(["install", "--yes", "--quiet=2", "--no-install-recommends"]).args(packages))
}

/// What building the tools from source needs beside Rust: a C compiler, make, and perl with its modules.
fn lacking() -> Vec<&'static str> {
    let there = |program: &str, words: &[&str]| asked(Command::new(program).args(words)).is_some();
    let mut packages = Vec::new();
    if !there("cc", &["--version"]) {
        packages.extend(["gcc", "libc6-dev"]);
    }
    if !there("make", &["--version"]) {
        packages.push("make");
    }
    if !there("perl", &["-MIPC::Cmd", "-MFindBin", "-e", "1"]) {
        packages.push("perl");
    }
    packages
}

/// What the library that guides hostile inputs is written in.
pub fn ensure_cpp_compiler() -> Result<(), Error> {
    if asked(Command::new("c++").arg("--version")).is_some() {
        return Ok(());
    }
    if may_install() {
        println!("\nInstalling g++ from Debian: libFuzzer is built from source.");
        return install(&["g++"]);
    }
    Err(Error::said("to build libFuzzer from source, install g++ (that is its name on Debian)"))
}

/// Sees to it that tools can be built from source.
pub fn ensure_build_essentials() -> Result<(), Error> {
    let packages = lacking();
    if packages.is_empty() {
        return Ok(());
    }
    if may_install() {
        println!(
            "\nInstalling {} from Debian: the tools of the build are built from source.",
            packages.join(", ")
        );
        return install(&packages);
    }
    Err(Error::said(format!(
        "to build its tools from source, install {} (these are the names on Debian)",
        packages.join(", ")
    )))
}
