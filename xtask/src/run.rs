//! `cargo xtask run`: from a clone to a page in the browser.

use crate::{
    build,
    environment::{Given, Plan},
    error::Error,
    http,
    process::elapsed,
    tools::Toolbox,
    workspace::Workspace,
};
use std::{
    fs::{self, File},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// Whom to sign in as, and what it shows. The tenant has the list; a test holds the two together.
const PERSONAS: [(&str, &str); 9] = [
    ("alice@example.com", "everything can be edited"),
    ("bob@example.com", "the one Alice must never reach"),
    ("grace@example.com", "by Google: name and picture belong to Google"),
    ("frida@example.com", "by Google, copied once: everything can be edited"),
    ("sam@contoso.example", "managed by an organisation"),
    ("lin@example.com", "two sign-ins linked, the main one decides"),
    ("noor@example.com", "an Arabic name, right to left"),
    ("max@example.com", "a profile that is nearly full"),
    ("mallory@example.com", "blocked"),
];

/// Builds, starts, waits for Ctrl-C, stops.
pub fn run(workspace: &Workspace) -> Result<(), Error> {
    let started = Instant::now();
    let plan = Plan::make(workspace, &Given::read(workspace)?)?;
    // Before the minutes that a first build takes.
    check_ports(&plan)?;
    let tools = Toolbox::ready(workspace)?;
    build::production(workspace, &tools)?;
    if plan.tenant.is_some() {
        build::tenant(workspace)?;
    }
    let stop = stop_on_signal()?;
    let mut programs = start(workspace, &plan, &stop)?;
    if !stop.load(Ordering::Relaxed) {
        welcome(&plan, started, &programs);
    }
    while !stop.load(Ordering::Relaxed) {
        for program in &mut programs {
            program.still_running()?;
        }
        thread::sleep(Duration::from_millis(200));
    }
    println!("\nStopping.");
    Ok(())
}

/// Starts what is built, as `run` would, sees that it answers, and stops it.
pub fn check(workspace: &Workspace) -> Result<(), Error> {
    // Other ports than `run`'s, which may go on running.
    let given =
        Given::of(&[("LEPTOS_SITE_ADDR", "127.0.0.1:3400"), ("SELFSAME_TENANT_ADDR", "127.0.0.1:3500")]);
    let plan = Plan::make(workspace, &given)?;
    let started = Instant::now();
    let programs = start(workspace, &plan, &AtomicBool::new(false))?;
    println!("{} programs answer after {}", programs.len(), elapsed(started.elapsed()));
    Ok(())
}

/// Starts the tenant and then the server, which asks it for its addresses.
fn start(workspace: &Workspace, plan: &Plan, stop: &AtomicBool) -> Result<Vec<Program>, Error> {
    check_ports(plan)?;
    let scratch = workspace.scratch()?;
    let mut programs = Vec::new();
    if let Some(address) = plan.tenant {
        programs.push(Program::start(workspace, "tenant", address, plan, &scratch)?);
        wait_until(&mut programs, address, "/.well-known/openid-configuration", stop)?;
    }
    programs.push(Program::start(workspace, "selfsame", plan.server, plan, &scratch)?);
    wait_until(&mut programs, plan.server, "/readyz", stop)?;
    Ok(programs)
}

fn welcome(plan: &Plan, started: Instant, programs: &[Program]) {
    println!("\nReady after {}. Open  {}\n", elapsed(started.elapsed()), plan.base_url);
    if plan.tenant.is_some() {
        println!("Sign in as one of these. The password is `selfsame-demo`.\n");
        for (person, shows) in PERSONAS {
            println!("  {person:<22} {shows}");
        }
        println!();
    } else {
        println!("Signing in goes to the tenant that AUTH0_DOMAIN names.\n");
    }
    for program in programs {
        println!("The words of {} go to {}", program.name, program.log.display());
    }
    println!("Ctrl-C stops everything.");
}

fn check_ports(plan: &Plan) -> Result<(), Error> {
    let wanted = [(Some(plan.server), "LEPTOS_SITE_ADDR"), (plan.tenant, "SELFSAME_TENANT_ADDR")];
    for (address, name) in wanted {
        if let Some(address) = address.filter(|address| !http::free(*address)) {
            return Err(Error::said(format!(
                "{address} is taken. Is another `cargo xtask run` or `watch` running? Stop it, or set {name} to \
                 another address."
            )));
        }
    }
    Ok(())
}

fn stop_on_signal() -> Result<Arc<AtomicBool>, Error> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed))
        .map_err(|error| Error::said(format!("cannot listen for Ctrl-C: {error}")))?;
    Ok(stop)
}

/// Asks until the program that was started last answers with 200.
fn wait_until(
    programs: &mut [Program],
    address: SocketAddr,
    path: &str,
    stop: &AtomicBool,
) -> Result<(), Error> {
    let started = Instant::now();
    while !stop.load(Ordering::Relaxed) {
        for program in &mut *programs {
            program.still_running()?;
        }
        let answer = http::status(address, path);
        if matches!(answer, Ok(200)) {
            return Ok(());
        }
        if started.elapsed() > Duration::from_secs(60) {
            let said = match answer {
                Ok(status) => format!("answers {status}"),
                Err(error) => format!("does not answer ({error})"),
            };
            let words = programs.last().map(Program::last_words).unwrap_or_default();
            return Err(Error::said(format!("http://{address}{path} {said} after a minute.\n{words}")));
        }
        thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// A program of ours that runs until it is dropped.
struct Program {
    name: &'static str,
    child: Child,
    log: PathBuf,
}

impl Program {
    fn start(
        workspace: &Workspace,
        name: &'static str,
        address: SocketAddr,
        plan: &Plan,
        scratch: &Path,
    ) -> Result<Self, Error> {
        let binary = workspace.binary(name);
        let log = scratch.join(format!("{name}.log"));
        let words = File::create(&log).map_err(Error::file("write", &log))?;
        let copy = words.try_clone().map_err(Error::file("write", &log))?;
        println!("Starting {name} on {address}");
        let child = Command::new(&binary)
            .current_dir(&workspace.root)
            .envs(plan.variables.iter().map(|(name, value)| (name, value.as_str())))
            .stdin(Stdio::null())
            .stdout(words)
            .stderr(copy)
            .spawn()
            .map_err(Error::file("start", &binary))?;
        Ok(Self { name, child, log })
    }

    fn still_running(&mut self) -> Result<(), Error> {
        match self.child.try_wait() {
            Ok(None) => Ok(()),
            Ok(Some(status)) => {
                Err(Error::said(format!("{} ended by itself ({status}).\n{}", self.name, self.last_words())))
            }
            Err(error) => Err(Error::file("watch", self.name)(error)),
        }
    }

    fn last_words(&self) -> String {
        let text = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<_> = text.lines().collect();
        let last = lines.get(lines.len().saturating_sub(20)..).unwrap_or_default();
        format!("Its last words, from {}:\n{}", self.log.display(), last.join("\n"))
    }

    /// Asks politely, so that it can finish what it is doing.
    fn ask_to_stop(&self) {
        if cfg!(unix) {
            let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
            if asked.is_ok() {
                return;
            }
        }
        eprintln!("{} is stopped the hard way", self.name);
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(Some(_))) {
            return;
        }
        self.ask_to_stop();
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(5) {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        // It may have ended in the meantime, which is what we want.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_the_tenant_knows_is_named_and_nobody_else() {
        let tenants = include_str!("../../tenant/src/persona.rs");
        for (person, _) in PERSONAS {
            assert!(tenants.contains(&format!("email: \"{person}\"")), "the tenant does not know {person}");
        }
        assert_eq!(tenants.matches("email: \"").count(), PERSONAS.len(), "the tenant knows more people");
    }
}
