//! Everything a person types to build, run and check Selfsame: `cargo xtask <command>`.

use clap::{Parser, Subcommand};
use std::process::ExitCode;

mod assure;
mod build;
mod chromium;
mod contract;
mod debian;
mod doctor;
mod environment;
mod error;
mod figures;
mod fuzz;
mod http;
mod imports;
mod lines;
mod mutants;
mod process;
mod run;
mod sbom;
mod size;
mod supply;
mod test;
mod tools;
mod versions;
mod watch;
mod workspace;

use error::Error;
use workspace::Workspace;

/// Build, run and check Selfsame. Tools that are missing are installed on first use, once.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the production binary and the embedded tenant, start both, and say where to go
    Run,
    /// Build the production artefact: `target/release/selfsame` and `target/site`
    Build,
    /// Developer mode: rebuild and reload on every change, with the embedded tenant inside
    Watch {
        /// Passed on to `cargo leptos watch`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<String>,
    },
    /// Run every check that a change has to pass, in the order of their cost
    Test(test::Options),
    /// Run the long checks whole, and write what they found into docs/assurance.md
    Assure(assure::Options),
    /// Hold the embedded tenant's Management API against Auth0's own description of it
    Contract(contract::Options),
    /// Hand hostile input to what strangers can reach, for as long as you like
    Fuzz(fuzz::Options),
    /// Change what decides who may do what, and see whether a test notices
    Mutants(mutants::Options),
    /// Say which test proves which line of docs/security-lines.toml, and write docs/security-lines.md
    Lines(lines::Options),
    /// Say which tools are missing or mismatched, and the command that puts each right
    Doctor,
    /// Print what the browser loads, in bytes of brotli
    Size(size::Options),
    /// Write the bill of materials of the production server, as CycloneDX
    Sbom,
    /// Print the figures of the README: sizes, and calls upstream per view and per save
    Figures,
}

fn main() -> ExitCode {
    if fuzz::is_compiler() {
        return fuzz::compile();
    }
    match carry_out(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(command: Command) -> Result<ExitCode, Error> {
    let workspace = Workspace::find()?;
    match command {
        Command::Run => run::run(&workspace)?,
        Command::Build => build::command(&workspace)?,
        Command::Watch { rest } => watch::run(&workspace, &rest)?,
        Command::Test(options) => test::run(&workspace, &options)?,
        Command::Assure(options) => assure::run(&workspace, &options)?,
        Command::Contract(options) => contract::run(&workspace, &options)?,
        Command::Fuzz(options) => fuzz::run(&workspace, &options)?,
        Command::Mutants(options) => mutants::run(&workspace, &options)?,
        Command::Lines(options) => lines::run(&workspace, &options)?,
        Command::Doctor => return doctor::run(&workspace),
        Command::Size(options) => size::run(&workspace, &options)?,
        Command::Sbom => supply::bill(&workspace)?,
        Command::Figures => figures::run(&workspace)?,
    }
    Ok(ExitCode::SUCCESS)
}
