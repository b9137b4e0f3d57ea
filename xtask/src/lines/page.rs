//! The page: every line with its tests, and the requirements of ASVS with their lines.

use super::{Level, Line, Says};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// How many tests are named before the rest is a number.
const NAMED: usize = 3;

const INTRODUCTION: &str = "\
# What must hold, and the tests that show it

Written by `cargo xtask lines` from [security-lines.toml](security-lines.toml) and the names of the tests. M must, S should, X is
more than others do.

**Class.** A backend for frontend (RFC 10017): the browser starts the sign-in and hands its code to its own origin; the server, a
confidential client, redeems it and keeps the tokens. The page holds none. Programs may call with access tokens of their own.

**What remains.** Script of somebody else's in the page could act as the person while the page is open; it could not take a token
away. A copied cookie works until its session is due, 15 minutes at most. Between reading a profile and writing it there is a
moment in which another writer is not noticed: the tenant has no conditional write.

**What a browser needs.** Cookies, and nothing else to read and save. With WebAssembly, WebCrypto and `sessionStorage` it can sign
in, merge and undo. `Sec-Fetch-Site` is used where it is sent, `Origin` where it is not.

";

const DEVIATION: &str = "\
**Not met as written:** 8.3.3 asks that an object is reached by the rights of the person on whose behalf it is reached. The tenant's
API for users knows only this server's own right, which reaches everybody; that a person reaches one record alone is this server's
doing (OW-01, and a type that only the verifier can make).

";

/// The whole page.
pub fn page(lines: &BTreeMap<String, Line>, proofs: &BTreeMap<String, BTreeSet<String>>) -> String {
    let mut page = INTRODUCTION.to_owned();
    // Writing into a string cannot fail.
    let _ = writeln!(page, "| Line | | What it asks for | Tests |\n| --- | --- | --- | --- |");
    for (id, line) in lines {
        let level = match line.level {
            Level::M => "M",
            Level::S => "S",
            Level::X => "X",
        };
        let _ = match &line.says {
            Says::Asks(what) => {
                writeln!(page, "| {id} | {level} | {} | {} |", cell(what), tests(proofs.get(id)))
            }
            Says::Needless(why) => {
                writeln!(page, "| {id} | {level} | *Does not apply.* {} | – |", cell(why))
            }
        };
    }
    let _ = writeln!(page, "\n## OWASP ASVS 5.0\n\n{DEVIATION}| Requirement | Lines |\n| --- | --- |");
    let mut requirements: BTreeMap<Vec<u32>, (&str, Vec<&str>)> = BTreeMap::new();
    for (id, line) in lines {
        for requirement in &line.asvs {
            let order = requirement.split('.').filter_map(|part| part.parse().ok()).collect();
            requirements.entry(order).or_insert((requirement, Vec::new())).1.push(id);
        }
    }
    for (requirement, ids) in requirements.values() {
        let _ = writeln!(page, "| {requirement} | {} |", ids.join(", "));
    }
    page
}

fn tests(tests: Option<&BTreeSet<String>>) -> String {
    let Some(tests) = tests else { return "**none**".to_owned() };
    let mut named: Vec<_> = tests.iter().take(NAMED).map(|test| cell(test)).collect();
    if tests.len() > NAMED {
        named.push(format!("and {} more", tests.len() - NAMED));
    }
    named.join("<br>")
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}
