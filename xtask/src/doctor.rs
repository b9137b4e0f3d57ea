//! `cargo xtask doctor`: what is missing or mismatched, and what to type.

use crate::{
    chromium,
    environment::{Given, Plan, dotenv},
    error::Error,
    http,
    tools::{CargoTool, has_npm_packages, has_wasm_target, node_version, rustc_version, wasm_opt_version},
    versions::{BINARYEN, BINARYEN_BROKEN, NODE, WASM_TARGET},
    workspace::Workspace,
};
use std::{net::SocketAddr, path::Path, process::ExitCode};

/// One line of the table.
struct Finding {
    what: String,
    wanted: String,
    found: String,
    state: State,
}

enum State {
    Ok,
    /// Worth a word; nothing fails for it.
    Note(String),
    Missing(String),
    Mismatched(String),
}

/// Prints the table; fails if a build, a run or the tests could not work.
pub fn run(workspace: &Workspace) -> Result<ExitCode, Error> {
    let mut findings = vec![compiler(workspace)?, wasm_target()];
    findings.push(cargo_tool(&CargoTool::cargo_leptos())?);
    findings.push(cargo_tool(&CargoTool::cargo_deny())?);
    findings.push(cargo_tool(&CargoTool::wasm_bindgen(workspace)?)?);
    findings.push(node());
    findings.push(npm_packages(workspace)?);
    findings.push(wasm_opt(workspace));
    findings.push(browser());
    match Given::read(workspace).and_then(|given| Plan::make(workspace, &given)) {
        Ok(plan) => {
            findings.push(port("port of the server", plan.server, "LEPTOS_SITE_ADDR"));
            findings.extend(plan.tenant.map(|at| port("port of the tenant", at, "SELFSAME_TENANT_ADDR")));
        }
        Err(error) => findings.push(Finding {
            what: "environment".into(),
            wanted: "readable".into(),
            found: "a mistake".into(),
            state: State::Mismatched(error.to_string()),
        }),
    }
    findings.push(env_file(workspace));
    print(&findings);
    let bad = findings.iter().any(|each| matches!(each.state, State::Missing(_) | State::Mismatched(_)));
    println!();
    if bad {
        println!("`cargo xtask run` installs what it can; what it cannot is said above.");
        return Ok(ExitCode::FAILURE);
    }
    println!("All is well.");
    Ok(ExitCode::SUCCESS)
}

fn print(findings: &[Finding]) {
    let widest =
        |text: fn(&Finding) -> &str| findings.iter().map(|each| text(each).len()).max().unwrap_or_default();
    let what = widest(|each| &each.what);
    let wanted = widest(|each| &each.wanted);
    let found = widest(|each| &each.found);
    println!("{:<what$}  {:<wanted$}  {:<found$}  state", "what", "wanted", "found");
    for each in findings {
        let state = match &each.state {
            State::Ok => "ok".to_owned(),
            State::Note(text) => format!("ok; {text}"),
            State::Missing(fix) => format!("missing: {fix}"),
            State::Mismatched(fix) => format!("mismatched: {fix}"),
        };
        println!("{:<what$}  {:<wanted$}  {:<found$}  {state}", each.what, each.wanted, each.found);
    }
}

fn compiler(workspace: &Workspace) -> Result<Finding, Error> {
    let wanted =
        workspace.packages.iter().find_map(|package| package.rust_version.clone()).unwrap_or_default();
    let found = rustc_version()?;
    let state = if numbers(&found) >= numbers(&wanted) {
        State::Ok
    } else {
        State::Mismatched("`rustup update stable`".into())
    };
    Ok(Finding { what: "rustc".into(), wanted: format!("{wanted} or newer"), found, state })
}

fn wasm_target() -> Finding {
    let there = has_wasm_target();
    Finding {
        what: "WebAssembly target".into(),
        wanted: WASM_TARGET.into(),
        found: if there { "installed" } else { "-" }.into(),
        state: if there { State::Ok } else { State::Missing(format!("`rustup target add {WASM_TARGET}`")) },
    }
}

fn cargo_tool(tool: &CargoTool) -> Result<Finding, Error> {
    let place = tool.find()?;
    let on_path = tool.on_path();
    let (found, state) = match (&place, &on_path) {
        (Some(place), _) => (format!("{} in {}", tool.version, shortened(place)), State::Ok),
        (None, Some(other)) => (
            format!("{other} on PATH"),
            State::Mismatched(format!("`{}`, or any build here", tool.by_hand())),
        ),
        (None, None) => ("-".into(), State::Missing(format!("`{}`, or any build here", tool.by_hand()))),
    };
    Ok(Finding { what: tool.program.into(), wanted: tool.version.clone(), found, state })
}

/// `~/.cargo/bin`
fn shortened(path: &Path) -> String {
    let home = std::env::var_os("HOME").filter(|home| !home.is_empty());
    let inside =
        home.and_then(|home| path.strip_prefix(home).ok().map(|rest| format!("~/{}", rest.display())));
    inside.unwrap_or_else(|| path.display().to_string())
}

fn node() -> Finding {
    let found = node_version();
    let fix = format!("install Node.js {NODE} or newer");
    let state = match &found {
        None => State::Missing(fix),
        Some(version) if numbers(version).first() < Some(&NODE) => State::Mismatched(fix),
        Some(_) => State::Ok,
    };
    Finding {
        what: "node".into(),
        wanted: format!("{NODE} or newer"),
        found: found.unwrap_or_else(|| "-".into()),
        state,
    }
}

fn npm_packages(workspace: &Workspace) -> Result<Finding, Error> {
    let there = has_npm_packages(&workspace.end2end())?;
    Ok(Finding {
        what: "npm packages".into(),
        wanted: "end2end/package-lock.json".into(),
        found: if there { "as locked" } else { "-" }.into(),
        state: if there {
            State::Ok
        } else {
            State::Missing("`npm ci` in end2end, or any build here".into())
        },
    })
}

fn wasm_opt(workspace: &Workspace) -> Finding {
    let on_path = wasm_opt_version(Path::new("wasm-opt"));
    let ours = wasm_opt_version(&workspace.end2end().join("node_modules/.bin/wasm-opt"));
    let version = if on_path == Some(BINARYEN) { on_path } else { ours };
    let state = match (version, on_path) {
        (Some(BINARYEN), Some(old)) if old <= BINARYEN_BROKEN => State::Note(format!(
            "the {old} on PATH is not used: it makes modules that die in the browser \
             (`WebAssembly.Table.set(): Argument 1 is invalid`)"
        )),
        (Some(BINARYEN), _) => State::Ok,
        (Some(other), _) => State::Mismatched(format!("end2end has {other}: `npm ci` in end2end")),
        (None, _) => State::Missing("`npm ci` in end2end, or any build here".into()),
    };
    Finding {
        what: "wasm-opt".into(),
        wanted: BINARYEN.to_string(),
        found: version.map_or_else(|| "-".into(), |version| version.to_string()),
        state,
    }
}

fn browser() -> Finding {
    let found = chromium::find();
    let version = found.as_ref().and_then(chromium::version);
    Finding {
        what: "chromium".into(),
        wanted: "any recent one".into(),
        found: version.as_deref().map_or("-", |text| text.split(" built").next().unwrap_or(text)).into(),
        state: if version.is_some() { State::Ok } else { State::Missing(chromium::BY_HAND.into()) },
    }
}

fn port(what: &str, address: SocketAddr, variable: &str) -> Finding {
    let free = http::free(address);
    Finding {
        what: what.into(),
        wanted: format!("{address} free"),
        found: if free { "free" } else { "taken" }.into(),
        state: if free {
            State::Ok
        } else {
            State::Mismatched(format!("stop what listens there, or set {variable}"))
        },
    }
}

/// A tenant half named is the commonest mistake.
fn env_file(workspace: &Workspace) -> Finding {
    let file = workspace.root.join(".env");
    let finding =
        |found: String, state| Finding { what: ".env".into(), wanted: "none, or whole".into(), found, state };
    let variables = match dotenv(&file) {
        Ok(variables) => variables,
        Err(error) => return finding("unreadable".into(), State::Mismatched(error.to_string())),
    };
    if !file.exists() {
        return finding("none".into(), State::Ok);
    }
    let set = |name: &str| variables.get(name).is_some_and(|value| !value.is_empty());
    let found = format!("{} variables", variables.len());
    if !set("AUTH0_DOMAIN") {
        return finding(found, State::Note("no AUTH0_DOMAIN in it: `run` uses the embedded tenant".into()));
    }
    let mut missing: Vec<_> =
        ["AUTH0_CLIENT_ID", "APP_BASE_URL"].into_iter().filter(|name| !set(name)).collect();
    if !set("AUTH0_CLIENT_SECRET") && !set("AUTH0_CLIENT_ASSERTION_SIGNING_KEY") {
        missing.push("AUTH0_CLIENT_SECRET");
    }
    if missing.is_empty() {
        finding(found, State::Ok)
    } else {
        let fix = format!("AUTH0_DOMAIN is set, so set {} too", missing.join(", "));
        finding(found, State::Mismatched(fix))
    }
}

/// `1.95.0` as numbers, to compare.
fn numbers(version: &str) -> Vec<u32> {
    version.split(['.', '-']).map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(numbers("1.100.0") > numbers("1.95"));
        assert!(numbers("1.95.0") >= numbers("1.95"));
        assert!(numbers("1.94.1-nightly") < numbers("1.95"));
    }
}
