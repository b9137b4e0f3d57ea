//! `cargo xtask lines`: which test proves which line of docs/security-lines.toml, read off the names of the tests.

mod page;
mod scan;

use crate::{error::Error, workspace::Workspace};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// How.
#[derive(clap::Args)]
pub struct Options {
    /// Say what is missing, and end well all the same
    #[arg(long)]
    report: bool,
}

/// How strongly a line is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Level {
    /// It must hold.
    M,
    /// It should.
    S,
    /// More than others do.
    X,
}

/// One line as the file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    level: Level,
    what: Option<String>,
    #[serde(default)]
    asvs: Vec<String>,
    #[serde(default = "yes")]
    applies: bool,
    why: Option<String>,
}

const fn yes() -> bool {
    true
}

/// One line.
#[derive(Debug)]
pub struct Line {
    level: Level,
    asvs: Vec<String>,
    says: Says,
}

/// What there is to say about a line.
#[derive(Debug, PartialEq, Eq)]
enum Says {
    /// What it asks for.
    Asks(String),
    /// Why it does not apply.
    Needless(String),
}

/// The identifiers of lines.
pub type Ids = BTreeSet<String>;

fn read(text: &str) -> Result<BTreeMap<String, Line>, Error> {
    let entries: BTreeMap<String, Entry> =
        toml::from_str(text).map_err(|error| Error::said(format!("docs/security-lines.toml: {error}")))?;
    entries
        .into_iter()
        .map(|(id, entry)| {
            if scan::ids_of_title(&id) != Some(Ids::from([id.clone()])) {
                return Err(Error::said(format!(
                    "docs/security-lines.toml: `{id}` is no identifier of a line"
                )));
            }
            let says = match (entry.applies, entry.what, entry.why) {
                (true, Some(what), None) => Says::Asks(what),
                (false, None, Some(why)) => Says::Needless(why),
                _ => {
                    let wanted = "`what`, or `applies = false` and `why`";
                    return Err(Error::said(format!("docs/security-lines.toml: {id} has to have {wanted}")));
                }
            };
            Ok((id, Line { level: entry.level, asvs: entry.asvs, says }))
        })
        .collect()
}

/// What is wrong with lines and tests together, one sentence each.
fn complaints(lines: &BTreeMap<String, Line>, proofs: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let unproved = lines.iter().filter_map(|(id, line)| match (&line.says, line.level) {
        (Says::Asks(what), Level::M | Level::S) if !proofs.contains_key(id) => {
            Some(format!("{id} has no test: {what}"))
        }
        _ => None,
    });
    let wrong = proofs.iter().filter_map(|(id, tests)| {
        let first = tests.first().map_or("", String::as_str);
        match lines.get(id).map(|line| &line.says) {
            None => Some(format!("{id} is no line, and {first} names it")),
            Some(Says::Needless(_)) => Some(format!("{id} does not apply, and {first} names it")),
            Some(Says::Asks(_)) => None,
        }
    });
    unproved.chain(wrong).collect()
}

/// Holds the lines against the tests, and writes the page about them.
pub fn run(workspace: &Workspace, options: &Options) -> Result<(), Error> {
    let found = hold(workspace)?;
    if found.is_empty() || options.report {
        println!("{}", found.join("\n"));
        println!("{} complaints", found.len());
        return Ok(());
    }
    Err(Error::said(found.join("\n")))
}

/// The same for each change.
pub fn check(workspace: &Workspace) -> Result<(), Error> {
    run(workspace, &Options { report: false })
}

fn hold(workspace: &Workspace) -> Result<Vec<String>, Error> {
    let file = workspace.root.join("docs/security-lines.toml");
    let lines = read(&fs::read_to_string(&file).map_err(Error::file("read", &file))?)?;
    let proofs = scan::proofs(&workspace.root)?;
    let page = workspace.root.join("docs/security-lines.md");
    let text = page::page(&lines, &proofs);
    if fs::read_to_string(&page).is_ok_and(|before| before == text) {
        println!("docs/security-lines.md is as the tests are");
    } else {
        fs::write(&page, text).map_err(Error::file("write", &page))?;
        println!("docs/security-lines.md was brought up to date: commit it");
    }
    let applying = lines.values().filter(|line| matches!(line.says, Says::Asks(_))).count();
    let tests: BTreeSet<_> = proofs.values().flatten().collect();
    println!("{} lines, of which {applying} apply; {} tests name them", lines.len(), tests.len());
    Ok(complaints(&lines, &proofs))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"
        [OA-01]
        level = "M"
        what = "One thing."
        [OA-02]
        level = "S"
        what = "Another."
        [OA-03]
        level = "X"
        what = "A third."
        [OA-04]
        level = "M"
        applies = false
        why = "There is none."
    "#;

    fn proofs(ids: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
        ids.iter().map(|id| ((*id).to_owned(), BTreeSet::from(["a test".to_owned()]))).collect()
    }

    #[test]
    fn what_must_hold_has_a_test_and_tests_name_what_there_is() {
        let lines = read(FILE).expect("it can be read");
        assert_eq!(complaints(&lines, &proofs(&["OA-01", "OA-02"])), Vec::<String>::new());
        let found = complaints(&lines, &proofs(&["OA-01", "OA-04", "OA-09"]));
        assert_eq!(
            found,
            [
                "OA-02 has no test: Another.",
                "OA-04 does not apply, and a test names it",
                "OA-09 is no line, and a test names it"
            ]
        );
    }

    #[test]
    fn a_line_either_asks_for_something_or_says_why_not() {
        for wrong in [
            "[OA-1]\nlevel = \"M\"\nwhat = \"x\"",
            "[OA-01]\nlevel = \"M\"",
            "[OA-01]\nlevel = \"M\"\napplies = false",
            "[OA-01]\nlevel = \"M\"\nwhat = \"x\"\nwhy = \"y\"",
            "[OA-01]\nlevel = \"Q\"\nwhat = \"x\"",
            "[OA-01]\nlevel = \"M\"\nwhat = \"x\"\nmore = 1",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_file_of_this_checkout_can_be_read() {
        let lines = read(include_str!("../../docs/security-lines.toml")).expect("it can be read");
        assert!(lines.len() > 150, "{}", lines.len());
    }

    /// Every requirement that a line answers is in the page that says which are met.
    #[test]
    fn dc_01_the_page_states_every_requirement_that_a_line_answers() {
        let lines = read(include_str!("../../docs/security-lines.toml")).expect("it can be read");
        let page = page::page(&lines, &BTreeMap::new());
        let stated: BTreeSet<_> = lines.values().flat_map(|line| &line.asvs).collect();
        assert!(stated.len() > 60, "{}", stated.len());
        for id in stated {
            assert!(page.contains(&format!("| {id} |")), "{id}");
        }
        for words in ["backend for frontend", "8.3.3", "What remains", "What a browser needs"] {
            assert!(page.contains(words), "{words}");
        }
    }

    /// Secrets that somebody hands in are compared by what takes as long for a near miss as for a far one. The plain
    /// operators on what holds a secret are what must not be there.
    #[test]
    fn t_42_no_secret_is_compared_by_a_plain_operator() {
        let root = Workspace::find().expect("we are in the workspace").root;
        let mut found = Vec::new();
        for file in scan::sources(&root, &["server/src", "tenant/src"]).expect("they can be read") {
            let text = fs::read_to_string(&file).expect("it can be read");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            found.extend(code.lines().filter(|line| is_plain_comparison(line)).map(str::to_owned));
        }
        assert_eq!(found, Vec::<String>::new());
        assert!(is_plain_comparison("    if given == kept.secret.expose_secret() {"));
        assert!(is_plain_comparison("    client.secret != secret"));
    }

    fn is_plain_comparison(line: &str) -> bool {
        let code = line.trim();
        let is_said = code.starts_with("//");
        let about_a_secret =
            code.contains("expose_secret()") || code.contains(".secret") || code.contains(".password");
        let sides = code.split_once(" == ").or_else(|| code.split_once(" != "));
        // Two of our own, as two machine tokens, may be compared anyhow.
        let handed_in = |(left, right): (&str, &str)| {
            !(left.contains("expose_secret()") && right.contains("expose_secret()"))
        };
        let with_a_value = sides.is_some_and(|sides| {
            handed_in(sides) && !sides.1.starts_with('"') && !sides.1.starts_with("None")
        });
        !is_said && about_a_secret && with_a_value
    }
}
