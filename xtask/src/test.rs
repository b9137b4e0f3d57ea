//! `cargo xtask test`: every check a change has to pass, cheap ones first.

use crate::{
    assure, build, chromium, contract,
    error::Error,
    fuzz, imports, lines,
    process::{cargo, elapsed, output, run as start},
    size::Sizes,
    supply,
    tools::{self, Toolbox},
    versions::WASM_TARGET,
    workspace::Workspace,
};
use clap::ValueEnum;
use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

/// Which checks.
#[derive(clap::Args)]
pub struct Options {
    /// Only these, by name, separated by commas
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Step>,
    /// Not these
    #[arg(long, value_enum, value_delimiter = ',')]
    skip: Vec<Step>,
    /// Passed on to Playwright, after `--`: a file, `--grep`, `--headed`, …
    #[arg(last = true)]
    playwright: Vec<String>,
}

/// One check. The order here is the order they run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// The lock file is whole and the format is rustfmt's
    Format,
    /// Imports run one way
    Imports,
    /// Which test proves which line of docs/security-lines.toml
    Lines,
    /// Install the tools that are missing
    Tools,
    /// Dependencies: their age, licences, sources, and what is known against them
    Supply,
    /// Clippy on everything native, warnings denied, with and without the embedded tenant
    Clippy,
    /// Clippy on the browser's half
    ClippyWasm,
    /// Unit and integration tests
    Unit,
    /// A slice of the long checks: hostile inputs, authorization, faults, storms, stampedes, secrets, and configurations
    /// with which the server must not start (CF-01)
    Assure,
    /// The rules say the same in WebAssembly as they do natively, row by row
    Agreement,
    /// Examples in the documentation, and the ones that must not compile
    Doc,
    /// Hostile input for what strangers can reach, 20 seconds for each target
    Fuzz,
    /// The embedded tenant against Auth0's description of its API, where SELFSAME_CONTRACT names that file
    Contract,
    /// The release build
    Release,
    /// Clients that Auth0 wrote, driven against the embedded tenant
    Clients,
    /// What `cargo xtask run` starts does start, and answers
    Start,
    /// The production server holds nothing of the embedded tenant (CF-02)
    Tenantless,
    /// What the browser loads is within its limit
    Size,
    /// Browser tests
    Browser,
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }

    fn carry_out(self, workspace: &Workspace, options: &Options) -> Result<(), Error> {
        match self {
            Self::Format => format(workspace),
            Self::Imports => imports::check(workspace),
            Self::Lines => lines::check(workspace),
            Self::Tools => Toolbox::ready(workspace).map(drop),
            Self::Supply => supply::check(workspace),
            Self::Clippy => clippy(workspace),
            Self::ClippyWasm => clippy_wasm(workspace),
            Self::Unit => unit(workspace),
            Self::Assure => assure::slice(workspace),
            Self::Agreement => agreement(workspace),
            Self::Doc => doc(workspace),
            Self::Fuzz => fuzz::briefly(workspace),
            Self::Contract => contract::check_if_there(workspace),
            Self::Release => release(workspace),
            Self::Clients => clients(workspace),
            Self::Start => crate::run::check(workspace),
            Self::Tenantless => build::check_tenantless(workspace),
            Self::Size => size(workspace),
            Self::Browser => browser(workspace, &options.playwright),
        }
    }
}

/// Runs them one after the other and stops at the first that fails.
pub fn run(workspace: &Workspace, options: &Options) -> Result<(), Error> {
    let chosen = |step: &Step| {
        (options.only.is_empty() || options.only.contains(step)) && !options.skip.contains(step)
    };
    let mut times = Vec::new();
    let mut failure = None;
    for step in Step::value_variants().iter().copied().filter(chosen) {
        let about = step.to_possible_value();
        let help =
            about.as_ref().and_then(|value| value.get_help()).map(ToString::to_string).unwrap_or_default();
        println!("\n== {}: {help}", step.name());
        let started = Instant::now();
        let outcome = step.carry_out(workspace, options);
        let time = started.elapsed();
        println!("== {} took {}", step.name(), elapsed(time));
        times.push((step, time, outcome.is_ok()));
        if let Err(error) = outcome {
            failure = Some(Error::said(format!(
                "{error}\n\nThe step `{0}` failed. To run only it: `cargo xtask test --only {0}`",
                step.name()
            )));
            break;
        }
    }
    summary(&times);
    failure.map_or(Ok(()), Err)
}

fn summary(times: &[(Step, Duration, bool)]) {
    println!("\n{:<14} {:>14}", "step", "time");
    for (step, time, good) in times {
        println!("{:<14} {:>14} {}", step.name(), elapsed(*time), if *good { "" } else { "FAILED" });
    }
    let all = times.iter().map(|(_, time, _)| *time).sum();
    println!("{:<14} {:>14}", "all", elapsed(all));
}

/// Our crates that are tested natively. The browser's half is not among them: building it in one go with
/// the server would unify `ssr` and `hydrate` in one build of `app` that nobody ships. Always all of them: cargo unifies
/// the features of what it builds together, and another choice of crates builds all dependencies once more.
pub const NATIVE: [&str; 10] = ["-p", "profile", "-p", "app", "-p", "server", "-p", "tenant", "-p", "xtask"];

fn ours(workspace: &Workspace, verb: &str) -> Command {
    let mut command = cargo();
    command.arg(verb).current_dir(&workspace.root);
    command
}

fn format(workspace: &Workspace) -> Result<(), Error> {
    output(ours(workspace, "metadata").args(["--locked", "--format-version", "1"])).map_err(|error| {
        Error::said(format!(
            "{error}\nCargo.lock does not fit the Cargo.toml files: `cargo check`, and commit it"
        ))
    })?;
    start(ours(workspace, "fmt").args(["--all", "--check"]))
        .map_err(|error| Error::said(format!("{error}\n`cargo fmt --all` puts it right")))
}

fn clippy(workspace: &Workspace) -> Result<(), Error> {
    let everything = || {
        let mut clippy = ours(workspace, "clippy");
        clippy.args(NATIVE).args(["-p", "fuzz"]);
        clippy
    };
    start(everything().args(["--all-targets", "--", "-D", "warnings"]))?;
    // `--all-targets` leaves out what `cargo test` leaves out.
    start(everything().args(["--test", "assure", "--", "-D", "warnings"]))?;
    // What `cargo leptos watch` builds.
    start(ours(workspace, "clippy").args(["-p", "server", "--features", "tenant", "--", "-D", "warnings"]))
}

fn clippy_wasm(workspace: &Workspace) -> Result<(), Error> {
    start(
        ours(workspace, "clippy")
            .args(["-p", "frontend", "-p", "app", "--target", WASM_TARGET])
            .args(["--", "-D", "warnings"]),
    )?;
    start(
        ours(workspace, "clippy")
            .args(["-p", "profile", "--no-default-features", "--test", "agreement", "--target", WASM_TARGET])
            .args(["--", "-D", "warnings"]),
    )
}

fn unit(workspace: &Workspace) -> Result<(), Error> {
    start(ours(workspace, "test").args(NATIVE).args(["--lib", "--bins", "--tests"]))
}

/// `unit` has held the server's half to the same verdicts.
fn agreement(workspace: &Workspace) -> Result<(), Error> {
    let runner = Toolbox::ready(workspace)?.wasm_test_runner();
    start(
        ours(workspace, "test")
            .args(["-p", "profile", "--no-default-features", "--test", "agreement", "--target", WASM_TARGET])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner),
    )
}

fn doc(workspace: &Workspace) -> Result<(), Error> {
    // The crates that are libraries.
    start(
        ours(workspace, "test").args(["--doc", "-p", "profile", "-p", "app", "-p", "server", "-p", "tenant"]),
    )
}

fn release(workspace: &Workspace) -> Result<(), Error> {
    let tools = Toolbox::ready(workspace)?;
    build::production(workspace, &tools)?;
    build::tenant(workspace)
}

/// In a process of their own, which trusts the tenant's authority. The tests start their tenants themselves.
fn clients(workspace: &Workspace) -> Result<(), Error> {
    let browser = chromium::ensure()?;
    tools::ensure_clients(workspace)?;
    start(
        Command::new("node")
            .arg("run.mjs")
            .current_dir(workspace.clients())
            .env("CHROMIUM", browser)
            .env("SELFSAME_TENANT_BINARY", workspace.binary("tenant"))
            .env("SELFSAME_BINARY", workspace.binary("selfsame"))
            .env("SELFSAME_SITE", workspace.site()),
    )
}

fn size(workspace: &Workspace) -> Result<(), Error> {
    let sizes = Sizes::measure(workspace)?;
    sizes.print();
    sizes.check()
}

fn browser(workspace: &Workspace, more: &[String]) -> Result<(), Error> {
    let browser = chromium::ensure()?;
    chromium::ensure_fonts();
    if !more.is_empty() {
        return start(playwright(workspace, &browser)?.args(more));
    }
    // What measures time has the machine for itself.
    start(playwright(workspace, &browser)?.args(["--grep-invert", "@alone"]))?;
    start(playwright(workspace, &browser)?.args(["--grep", "@alone", "--workers", "1"]))
}

/// `playwright test` with the browser that is there. The tests start the server and the tenant themselves.
pub fn playwright(workspace: &Workspace, browser: &Path) -> Result<Command, Error> {
    tools::ensure_npm_packages(workspace)?;
    let mut command = Command::new(workspace.end2end().join("node_modules/.bin/playwright"));
    command
        .arg("test")
        .current_dir(workspace.end2end())
        .env("CHROMIUM", browser)
        .env("SELFSAME_BINARIES", workspace.release())
        .env("SELFSAME_SITE", workspace.site());
    Ok(command)
}
