//! Where things are, as cargo sees them.

use crate::{
    error::Error,
    process::{cargo, output},
};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// What `cargo metadata --no-deps` says, as far as we ask.
#[derive(Debug, Deserialize)]
pub struct Workspace {
    /// The folder of the checkout.
    #[serde(rename = "workspace_root")]
    pub root: PathBuf,
    #[serde(rename = "target_directory")]
    target: PathBuf,
    /// Our own crates.
    pub packages: Vec<Package>,
}

/// One of our crates.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// The oldest compiler it promises to build with.
    pub rust_version: Option<String>,
    /// What it asks for.
    pub dependencies: Vec<Dependency>,
}

/// What a crate asks for.
#[derive(Debug, Deserialize)]
pub struct Dependency {
    /// The other crate's name.
    pub name: String,
    /// Nothing for an ordinary one, else `dev` or `build`.
    pub kind: Option<String>,
    /// Whether a feature has to ask for it.
    pub optional: bool,
}

impl Workspace {
    /// The workspace of the folder we are in.
    pub fn find() -> Result<Self, Error> {
        let text = output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        serde_json::from_str(&text)
            .map_err(|error| Error::said(format!("`cargo metadata` answered something else: {error}")))
    }

    /// Where binaries of the release profile land, and `hash.txt` beside them.
    pub fn release(&self) -> PathBuf {
        self.target.join("release")
    }

    /// A binary of the release profile.
    pub fn binary(&self, name: &str) -> PathBuf {
        self.release().join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// A binary of the development profile.
    pub fn debug_binary(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// What the browser loads. Cargo-leptos takes `site-root` relative to the workspace, wherever `target` is.
    pub fn site(&self) -> PathBuf {
        self.root.join("target/site")
    }

    /// For what a run leaves behind: secrets made once, logs, figures.
    pub fn scratch(&self) -> Result<PathBuf, Error> {
        let folder = self.target.join("selfsame");
        std::fs::create_dir_all(&folder).map_err(Error::file("make", &folder))?;
        Ok(folder)
    }

    /// Browser tests and the npm packages of the build.
    pub fn end2end(&self) -> PathBuf {
        self.root.join("end2end")
    }

    /// Clients that nobody here wrote, which the tests drive against the tenant.
    pub fn clients(&self) -> PathBuf {
        self.root.join("tenant/clients")
    }

    /// The version of a crate in the lock file.
    pub fn locked(&self, name: &str) -> Result<String, Error> {
        let lock = self.root.join("Cargo.lock");
        let text = std::fs::read_to_string(&lock).map_err(Error::file("read", &lock))?;
        locked_version(&text, name)
            .ok_or_else(|| Error::said(format!("{} has no version of {name}", lock.display())))
    }

    /// The path as a person in the checkout would type it.
    pub fn relative<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }
}

fn locked_version(lock: &str, name: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{name}\""))?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"2.3.4\"\n";
        assert_eq!(locked_version(lock, "a").as_deref(), Some("2.3.4"));
        assert_eq!(locked_version(lock, "c"), None);
    }
}
