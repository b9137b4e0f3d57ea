//! The tools a build needs, installed once per version into a folder of our own, so that nothing of the
//! person's is overwritten and several clones share them.

use crate::{
    debian,
    error::Error,
    process::{asked, cargo, output, run, run_quietly},
    versions::{BINARYEN, CARGO_DENY, CARGO_LEPTOS, CARGO_MUTANTS, WASM_TARGET},
    workspace::Workspace,
};
use sha2::{Digest, Sha256};
use std::{
    env,
    ffi::OsString,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    process::Command,
};

/// A program that `cargo install` brings.
pub struct CargoTool {
    /// The crate, which also names the folder.
    pub package: &'static str,
    /// The program.
    pub program: &'static str,
    /// The only version that will do.
    pub version: String,
    /// More words for `cargo install`.
    options: &'static [&'static str],
    /// How long it takes on two cores.
    minutes: u32,
    /// The words that make it say its version.
    asked_by: &'static [&'static str],
}

/// How nearly every program is asked for its version.
const VERSION: &[&str] = &["--version"];

impl CargoTool {
    /// Builds the browser's half and watches for changes. `no_downloads` turns its surprise downloads
    /// of other tools into an error that names the tool.
    pub fn cargo_leptos() -> Self {
        Self {
            package: "cargo-leptos",
            program: "cargo-leptos",
            version: CARGO_LEPTOS.to_owned(),
            options: &["--locked", "--features", "no_downloads"],
            minutes: 10,
            asked_by: VERSION,
        }
    }

    /// Checks licences, sources and advisories.
    pub fn cargo_deny() -> Self {
        Self {
            package: "cargo-deny",
            program: "cargo-deny",
            version: CARGO_DENY.to_owned(),
            options: &["--locked"],
            minutes: 4,
            asked_by: VERSION,
        }
    }

    /// Makes mutants. No check of a change needs it, so it is installed by those who ask for it.
    pub fn cargo_mutants() -> Self {
        Self {
            package: "cargo-mutants",
            program: "cargo-mutants",
            version: CARGO_MUTANTS.to_owned(),
            options: &["--locked"],
            minutes: 5,
            // It only takes its words as `cargo` hands them on.
            asked_by: &["mutants", "--version"],
        }
    }

    /// Makes the glue between WebAssembly and JavaScript. Its version has to be that of the library in
    /// the lock file. Without `--locked`: the lock file it was published with does not resolve.
    pub fn wasm_bindgen(workspace: &Workspace) -> Result<Self, Error> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: workspace.locked("wasm-bindgen")?,
            options: &[],
            minutes: 2,
            asked_by: VERSION,
        })
    }

    fn root(&self) -> Result<PathBuf, Error> {
        Ok(folder()?.join(format!("{}-{}", self.package, self.version)))
    }

    /// What a person would type to install it by hand.
    pub fn by_hand(&self) -> String {
        let mut words = vec!["cargo install", self.package, "--version", &self.version];
        words.extend(self.options);
        words.join(" ")
    }

    /// The folder of the program in exactly the wanted version: on `PATH`, else our own.
    pub fn find(&self) -> Result<Option<PathBuf>, Error> {
        let places = env::split_paths(&env::var_os("PATH").unwrap_or_default())
            .chain([self.root()?.join("bin")])
            .collect::<Vec<_>>();
        Ok(places.into_iter().find(|place| {
            self.version_in(&place.join(self.program)).as_deref() == Some(self.version.as_str())
        }))
    }

    /// The version that a person would get by typing its name, whether it is the wanted one or not.
    pub fn on_path(&self) -> Option<String> {
        self.version_in(Path::new(self.program))
    }

    /// The first word that looks like a version in what it prints when asked for one.
    fn version_in(&self, program: &Path) -> Option<String> {
        // A path of our making that is not there need not be started to know it.
        if program.components().count() > 1 && !program.is_file() {
            return None;
        }
        first_version(&asked(Command::new(program).args(self.asked_by))?)
    }

    /// Installs it unless it is there, and says in which folder it is.
    pub fn ensure(&self) -> Result<PathBuf, Error> {
        if let Some(place) = self.find()? {
            return Ok(place);
        }
        let tools = folder()?;
        fs::create_dir_all(&tools).map_err(Error::file("make", &tools))?;
        let name = format!("{}-{}", self.package, self.version);
        let _turn = take_turn(&tools.join(format!("{name}.lock")), &name)?;
        // Whoever had the turn before may have installed it.
        if let Some(place) = self.find()? {
            return Ok(place);
        }
        debian::ensure_build_essentials()?;
        let root = self.root()?;
        println!(
            "\nInstalling {} {} into {}.\nThe build needs it in exactly this version. It takes about {} minutes, once.",
            self.package,
            self.version,
            root.display(),
            self.minutes
        );
        let scraps = tools.join(format!("{name}.build"));
        let mut install = cargo();
        install
            .args(["install", self.package, "--version", &self.version])
            .args(self.options)
            .arg("--root")
            .arg(&root)
            .current_dir(&tools)
            .env("CARGO_TARGET_DIR", &scraps)
            // These tools are small programs that run for a second: optimising them as a release would
            // take twice as long to install and never pay back.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
        let done = run_quietly(&mut install, &tools.join(format!("{name}.log")));
        if done.is_ok() {
            // Left behind it would only take room; after a failure it makes the next try short.
            let _ = fs::remove_dir_all(&scraps);
        }
        done.map_err(|error| {
            Error::said(format!(
                "{error}\n{} {} could not be installed. It is built from source: that needs the network, a C compiler, \
                 make and perl. By hand it is `{}`.",
                self.package,
                self.version,
                self.by_hand()
            ))
        })?;
        self.find()?.ok_or_else(|| {
            Error::said(format!(
                "{} was installed, but does not say that it is {}",
                self.program, self.version
            ))
        })
    }
}

/// Waits until no other process installs the same thing.
fn take_turn(lock: &Path, what: &str) -> Result<File, Error> {
    let file = File::create(lock).map_err(Error::file("write", lock))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            println!("{what} is being installed by another `cargo xtask`: waiting for it …");
            file.lock().map_err(Error::file("lock", lock))?;
            Ok(file)
        }
        Err(TryLockError::Error(source)) => Err(Error::file("lock", lock)(source)),
    }
}

fn first_version(text: &str) -> Option<String> {
    let digit = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
    text.split_whitespace().map(|word| word.trim_start_matches('v')).find(digit).map(str::to_owned)
}

/// `$SELFSAME_TOOLS`, else a folder of the person's cache.
pub fn folder() -> Result<PathBuf, Error> {
    let named = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = named("SELFSAME_TOOLS") {
        return std::path::absolute(&folder).map_err(Error::file("find", folder));
    }
    let cache = named("XDG_CACHE_HOME").or_else(|| named("HOME").map(|home| home.join(".cache")));
    cache.map(|cache| cache.join("selfsame/tools")).ok_or_else(|| {
        Error::said("neither SELFSAME_TOOLS nor HOME is set: set SELFSAME_TOOLS to a folder for tools")
    })
}

/// The major version of a `wasm-opt`.
pub fn wasm_opt_version(program: &Path) -> Option<u32> {
    first_version(&asked(Command::new(program).arg("--version"))?)?.split('.').next()?.parse().ok()
}

/// Whether the compiler at hand can build for the browser.
pub fn has_wasm_target() -> bool {
    let sysroot = asked(Command::new("rustc").args(["--print", "sysroot"]));
    sysroot.is_some_and(|root| Path::new(&root).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir())
}

fn ensure_wasm_target() -> Result<(), Error> {
    if has_wasm_target() {
        return Ok(());
    }
    println!("\nInstalling the standard library for WebAssembly. It takes some seconds, once.");
    run(Command::new("rustup").args(["target", "add", WASM_TARGET])).map_err(|error| {
        Error::said(format!(
            "{error}\nThe compiler has no standard library for {WASM_TARGET}. With rustup it is `rustup target add \
             {WASM_TARGET}`; a compiler from elsewhere has its own package for it."
        ))
    })
}

/// Remembers which lock file the packages in `node_modules` came from.
const NPM_MARK: &str = "node_modules/.installed-from";

fn npm_fingerprint(folder: &Path) -> Result<String, Error> {
    let lock = folder.join("package-lock.json");
    let bytes = fs::read(&lock).map_err(Error::file("read", lock))?;
    Ok(Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether `node_modules` of this folder is what its lock file says.
pub fn has_npm_packages(folder: &Path) -> Result<bool, Error> {
    let mark = fs::read_to_string(folder.join(NPM_MARK)).unwrap_or_default();
    Ok(mark == npm_fingerprint(folder)?)
}

/// Installs wasm-opt and Playwright as `end2end/package-lock.json` says.
pub fn ensure_npm_packages(workspace: &Workspace) -> Result<(), Error> {
    ensure_npm_packages_of(&workspace.end2end(), "end2end (wasm-opt and Playwright)")
}

/// Installs the clients as `tenant/clients/package-lock.json` says.
pub fn ensure_clients(workspace: &Workspace) -> Result<(), Error> {
    ensure_npm_packages_of(&workspace.clients(), "tenant/clients (the clients that Auth0 wrote)")
}

fn ensure_npm_packages_of(folder: &Path, what: &str) -> Result<(), Error> {
    if has_npm_packages(folder)? {
        return Ok(());
    }
    println!("\nInstalling the npm packages of {what}. It takes some seconds, once.");
    let mut install = Command::new("npm");
    install
        .args(["ci", "--no-fund", "--no-audit"])
        .current_dir(folder)
        // The tests drive the Chromium that is there.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut install)?;
    let mark = folder.join(NPM_MARK);
    fs::write(&mark, npm_fingerprint(folder)?).map_err(Error::file("write", mark))
}

/// All that a build needs, and where.
pub struct Toolbox {
    path: OsString,
    wasm_bindgen: PathBuf,
}

impl Toolbox {
    /// Installs what is missing.
    pub fn ready(workspace: &Workspace) -> Result<Self, Error> {
        ensure_wasm_target()?;
        let mut places = Vec::new();
        if wasm_opt_version(Path::new("wasm-opt")) != Some(BINARYEN) {
            ensure_npm_packages(workspace)?;
            places.push(workspace.end2end().join("node_modules/.bin"));
        }
        let wasm_bindgen = CargoTool::wasm_bindgen(workspace)?.ensure()?;
        places.push(wasm_bindgen.clone());
        places.push(CargoTool::cargo_leptos().ensure()?);
        places.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let path = env::join_paths(places)
            .map_err(|error| Error::said(format!("a folder of PATH cannot be on PATH: {error}")))?;
        Ok(Self { path, wasm_bindgen })
    }

    /// What runs tests that are compiled to WebAssembly. It comes with wasm-bindgen.
    pub fn wasm_test_runner(&self) -> PathBuf {
        self.wasm_bindgen.join("wasm-bindgen-test-runner")
    }

    /// `cargo leptos`, which finds the other tools on `PATH`.
    pub fn cargo_leptos(&self, workspace: &Workspace) -> Command {
        let mut command = cargo();
        command.arg("leptos").current_dir(&workspace.root).env("PATH", &self.path);
        command
    }
}

/// The compiler's version.
pub fn rustc_version() -> Result<String, Error> {
    let text = output(Command::new("rustc").arg("--version"))?;
    first_version(&text).ok_or_else(|| Error::said(format!("`rustc --version` says {text:?}")))
}

/// The version of Node.js, if it is there.
pub fn node_version() -> Option<String> {
    first_version(&asked(Command::new("node").arg("--version"))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_tools_print() {
        let printed = [
            ("cargo-leptos 0.3.10", "0.3.10"),
            ("wasm-bindgen 0.2.130", "0.2.130"),
            ("wasm-opt version 132 (version_132)", "132"),
            ("v20.20.2", "20.20.2"),
            ("rustc 1.95.0 (59807616e 2026-04-14)", "1.95.0"),
        ];
        for (text, version) in printed {
            assert_eq!(first_version(text).as_deref(), Some(version));
        }
        assert_eq!(first_version("no version here"), None);
    }
}
