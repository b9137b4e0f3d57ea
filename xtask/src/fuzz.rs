//! `cargo xtask fuzz`: hands hostile input to what strangers can reach, guided by what of our code it reaches.
//!
//! No nightly compiler: the passes of LLVM that count what is reached are there in every compiler. Only our own crates are
//! compiled with them, by way of `RUSTC_WORKSPACE_WRAPPER`, so that everything else is what the tests have built already.
//! The wrapper is this program itself.

use crate::{
    error::Error,
    process::{cargo, elapsed, run as start},
    workspace::Workspace,
};
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    thread,
    time::{Duration, Instant},
};

/// What is tried; each has a file in fuzz/src and seeds in fuzz/seeds.
const TARGETS: [&str; 5] = ["access_token", "form_body", "schema_file", "session_cookie", "user_record"];

/// Says that this program stands in for the compiler.
const WRAPPER: &str = "SELFSAME_RUSTC_WRAPPER";

/// What libFuzzer needs to be told by the code: which branches were taken, and what was compared with what.
const FLAGS: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "--cfg=fuzzing",
];

/// How long, and what.
#[derive(clap::Args)]
pub struct Options {
    /// How long each target is tried
    #[arg(long, default_value_t = 10)]
    minutes: u64,
    /// Only these
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
}

/// `cargo xtask fuzz`
pub fn run(workspace: &Workspace, options: &Options) -> Result<(), Error> {
    if let Some(odd) = options.only.iter().find(|name| !TARGETS.contains(&name.as_str())) {
        return Err(Error::said(format!("there is no target `{odd}`; there are {}", TARGETS.join(", "))));
    }
    let chosen =
        TARGETS.iter().filter(|name| options.only.is_empty() || options.only.iter().any(|o| o == *name));
    try_all(workspace, &chosen.copied().collect::<Vec<_>>(), Duration::from_secs(options.minutes * 60))
}

/// A short look, for each change.
pub fn briefly(workspace: &Workspace) -> Result<(), Error> {
    try_all(workspace, &TARGETS, Duration::from_secs(20))
}

fn try_all(workspace: &Workspace, targets: &[&str], time: Duration) -> Result<(), Error> {
    crate::debian::ensure_cpp_compiler()?;
    start(&mut build(workspace)?)?;
    let program = workspace.debug_binary("fuzz");
    // Two at a time, as there are two cores at least.
    for pair in targets.chunks(2) {
        let tries = pair.iter().map(|target| Try::begin(workspace, &program, target, time));
        for attempt in tries.collect::<Result<Vec<_>, _>>()? {
            attempt.end()?;
        }
    }
    Ok(())
}

fn build(workspace: &Workspace) -> Result<Command, Error> {
    let this = env::current_exe().map_err(Error::file("find", "this program"))?;
    let mut build = cargo();
    build
        .current_dir(&workspace.root)
        .args(["build", "--locked", "--package", "fuzz"])
        .env("RUSTC_WORKSPACE_WRAPPER", this)
        .env(WRAPPER, "1");
    Ok(build)
}

/// One target being tried.
struct Try {
    target: String,
    child: std::process::Child,
    log: PathBuf,
    findings: PathBuf,
    began: Instant,
    time: Duration,
}

impl Try {
    fn begin(workspace: &Workspace, program: &Path, target: &str, time: Duration) -> Result<Self, Error> {
        let scratch = workspace.scratch()?.join("fuzz").join(target);
        let (corpus, findings) = (scratch.join("corpus"), scratch.join("findings"));
        for folder in [&corpus, &findings] {
            fs::create_dir_all(folder).map_err(Error::file("make", folder))?;
        }
        let log = scratch.join("log");
        let file = fs::File::create(&log).map_err(Error::file("write", &log))?;
        let mut command = Command::new(program);
        command
            .env("FUZZ_TARGET", target)
            // What is found new goes into the first folder; the seeds stay as they are.
            .args([&corpus, &workspace.root.join("fuzz/seeds").join(target)])
            .arg(format!("-max_total_time={}", time.as_secs()))
            .arg(format!("-artifact_prefix={}/", findings.display()))
            .args(["-timeout=20", "-rss_limit_mb=2048", "-max_len=8192", "-print_final_stats=1"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(file);
        let child = command.spawn().map_err(Error::file("start", program))?;
        Ok(Self { target: target.to_owned(), child, log, findings, began: Instant::now(), time })
    }

    fn end(mut self) -> Result<(), Error> {
        // It ends by itself; should it not, it is ended.
        let patience = self.time + Duration::from_secs(120);
        let status = loop {
            if let Some(status) = self.child.try_wait().map_err(Error::file("run", &self.log))? {
                break status;
            }
            if self.began.elapsed() > patience {
                let _ = self.child.kill();
            }
            thread::sleep(Duration::from_millis(200));
        };
        let log = fs::read(&self.log).unwrap_or_default();
        let log = String::from_utf8_lossy(&log);
        if status.success() {
            println!(
                "{}: {} in {}, nothing found",
                self.target,
                executions(&log),
                elapsed(self.began.elapsed())
            );
            return Ok(());
        }
        let lines: Vec<_> = log.lines().collect();
        eprintln!("{}", lines.get(lines.len().saturating_sub(30)..).unwrap_or_default().join("\n"));
        let file =
            log.lines().find_map(|line| line.split_once("Test unit written to ")).map(|(_, file)| file);
        Err(Error::said(format!(
            "{}: a finding. The input is in {}; to see it again: `FUZZ_TARGET={} target/debug/fuzz <file>`",
            self.target,
            file.map_or_else(|| self.findings.display().to_string(), str::to_owned),
            self.target
        )))
    }
}

fn executions(log: &str) -> String {
    let number = log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    format!("{} inputs", number.map_or("?", str::trim))
}

/// Whether this program was started in place of the compiler.
pub fn is_compiler() -> bool {
    env::var_os(WRAPPER).is_some()
        && env::args_os().nth(1).is_some_and(|word| Path::new(&word).ends_with("rustc"))
}

/// Compiles, with what counts the branches taken.
pub fn compile() -> ExitCode {
    let mut words = env::args_os().skip(1);
    let Some(compiler) = words.next() else { return ExitCode::FAILURE };
    let words: Vec<_> = words.collect();
    let counted = is_counted(&words);
    let mut command = Command::new(compiler);
    command.args(words);
    if counted {
        command.args(FLAGS);
    }
    match command.status() {
        Ok(status) => {
            status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => {
            eprintln!("the compiler could not be started: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether what is compiled ends up in the program with libFuzzer, which has what the counting calls. A build script is a
/// program of its own, a macro is loaded by the compiler, and a question about the compiler names no crate.
fn is_counted(words: &[OsString]) -> bool {
    let after = |option: &str| {
        words.iter().zip(words.iter().skip(1)).find(|(word, _)| *word == option).map(|(_, value)| value)
    };
    after("--crate-name").is_some_and(|name| name != "build_script_build")
        && after("--crate-type").is_none_or(|kind| kind != "proc-macro")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_linked_into_the_program_counts_its_branches() {
        let counted = |line: &str| is_counted(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert!(counted("--crate-name server --edition=2024 server/src/lib.rs --crate-type lib"));
        assert!(counted("--crate-name fuzz --edition=2024 fuzz/src/main.rs --crate-type bin"));
        assert!(!counted("--crate-name build_script_build --edition=2024 app/build.rs --crate-type bin"));
        assert!(!counted("--crate-name words --edition=2024 src/lib.rs --crate-type proc-macro"));
        assert!(!counted("-vV"));
    }

    #[test]
    fn every_target_has_its_statement_and_its_seeds() {
        let workspace = Workspace::find().expect("we are in the workspace");
        let fuzz = workspace.root.join("fuzz");
        for target in TARGETS {
            assert!(fuzz.join(format!("src/{target}.rs")).is_file(), "{target}");
            let seeds = fs::read_dir(fuzz.join("seeds").join(target)).expect("it has seeds");
            assert!(seeds.count() > 0, "{target}");
        }
    }

    #[test]
    fn what_it_did_is_read_from_the_log() {
        assert_eq!(executions("x\nstat::number_of_executed_units: 4711\ny"), "4711 inputs");
    }
}
