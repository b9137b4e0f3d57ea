//! How many mutants were noticed, file by file, and where `docs/assurance.md` says so.

use super::record::{Outcome, Record};
use crate::{error::Error, workspace::Workspace};
use std::{collections::BTreeMap, fmt::Write as _, fs};

/// How many of a hundred have to be caught.
const WANTED: usize = 95;

/// The lines of the document between which the table stands.
const BEGIN: &str = "<!-- cargo xtask mutants -->";
const END: &str = "<!-- end of cargo xtask mutants -->";

/// What became of the mutants of a file.
#[derive(Clone, Copy, Default)]
struct Counts {
    caught: usize,
    missed: usize,
    timeout: usize,
    unviable: usize,
    not_run: usize,
}

impl Counts {
    const fn add(&mut self, outcome: Option<Outcome>) {
        let count = match outcome {
            Some(Outcome::Caught) => &mut self.caught,
            Some(Outcome::Missed) => &mut self.missed,
            Some(Outcome::Timeout) => &mut self.timeout,
            Some(Outcome::Unviable) => &mut self.unviable,
            Some(Outcome::None) | None => &mut self.not_run,
        };
        *count += 1;
    }

    /// Those that were made and are programs. One that never ends is not counted as caught.
    const fn tried(self) -> usize {
        self.caught + self.missed + self.timeout
    }

    fn share(self) -> String {
        match self.tried() {
            0 => "–".to_owned(),
            // Rounded down: a limit is not reached by rounding.
            tried => format!("{}.{} %", self.caught * 100 / tried, self.caught * 1000 / tried % 10),
        }
    }

    fn row(self, name: &str) -> String {
        let Self { caught, missed, timeout, unviable, not_run } = self;
        format!("| {name} | {caught} | {missed} | {timeout} | {unviable} | {not_run} | {} |\n", self.share())
    }
}

/// The table, and what it comes to.
pub struct Told {
    /// Markdown.
    pub text: String,
    all: Counts,
}

impl Told {
    /// Nothing may be left out, and nearly everything has to be caught.
    pub fn verdict(&self) -> Result<(), Error> {
        let Counts { caught, not_run, .. } = self.all;
        if not_run > 0 {
            return Err(Error::said(format!(
                "{not_run} mutants were not made: `cargo xtask mutants --rest`"
            )));
        }
        if caught * 100 < WANTED * self.all.tried() {
            return Err(Error::said(format!("{} are caught, and {WANTED} % have to be", self.all.share())));
        }
        Ok(())
    }
}

/// Counts the mutants there are, by file, and names those that nothing noticed.
pub fn of(mutants: &BTreeMap<String, String>, record: &Record) -> Told {
    let (mut files, mut all, mut alive) = (BTreeMap::<_, Counts>::new(), Counts::default(), String::new());
    for (name, file) in mutants {
        let outcome = record.of(name);
        files.entry(file).or_default().add(outcome);
        all.add(outcome);
        if matches!(outcome, Some(Outcome::Missed | Outcome::Timeout)) {
            // Writing into a string cannot fail.
            let _ = writeln!(alive, "- `{name}`");
        }
    }
    let mut text = "| file | caught | missed | without end | no program | not made | share caught |\n\
                    | --- | --- | --- | --- | --- | --- | --- |\n"
        .to_owned();
    text.extend(files.iter().map(|(file, counts)| counts.row(file)));
    text.push_str(&all.row("all"));
    if all.not_run > 0 {
        // Writing into a string cannot fail.
        let _ =
            write!(text, "\n**{} mutants were not made**: the shares say nothing about them.\n", all.not_run);
    }
    if !alive.is_empty() {
        let _ = write!(text, "\nNo test noticed:\n\n{alive}");
    }
    Told { text, all }
}

/// Writes the table into the document, if there is one.
pub fn put(workspace: &Workspace, told: &Told) -> Result<(), Error> {
    let file = workspace.root.join("docs/assurance.md");
    let Ok(page) = fs::read_to_string(&file) else { return Ok(()) };
    let section = format!(
        "{BEGIN}\n\n## Mutants\n\n\
         `cargo xtask mutants` makes the code wrong in one small way at a time, and the unit tests have to notice. At least \
         {WANTED} % of the mutants that are programs have to be caught; one that never ends is not counted as caught.\n\n\
         {}\n{END}\n",
        told.text
    );
    fs::write(&file, with(&page, &section)).map_err(Error::file("write", &file))
}

/// The page with this section in place of the one it has.
fn with(page: &str, section: &str) -> String {
    let rest = page.replace(section_of(page), "");
    if section.is_empty() { rest } else { format!("{}\n\n{section}", rest.trim_end()) }
}

/// Brings the section of an older page over to one that was written anew.
pub fn keep(old: &str, new: &str) -> String {
    with(new, section_of(old))
}

/// The section with its marks, or nothing.
fn section_of(page: &str) -> &str {
    let section = page.split_once(BEGIN).and_then(|(before, rest)| {
        let (inside, _) = rest.split_once(END)?;
        let end = before.len() + BEGIN.len() + inside.len() + END.len();
        page.get(before.len()..end)
    });
    section.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{super::record::tests::record, *};

    fn mutants(names: &[&str]) -> BTreeMap<String, String> {
        names.iter().map(|name| ((*name).to_owned(), name.split(':').next().unwrap().to_owned())).collect()
    }

    #[test]
    fn what_was_not_made_is_neither_caught_nor_passed_over() {
        let known = record(&[
            ("a.rs:1", Outcome::Caught),
            ("a.rs:2", Outcome::Missed),
            ("a.rs:3", Outcome::Timeout),
            ("b.rs:1", Outcome::Unviable),
            ("gone.rs:1", Outcome::Missed),
        ]);
        let told = of(&mutants(&["a.rs:1", "a.rs:2", "a.rs:3", "b.rs:1", "b.rs:2"]), &known);
        assert!(told.text.contains("| a.rs | 1 | 1 | 1 | 0 | 0 | 33.3 % |"), "{}", told.text);
        assert!(told.text.contains("| b.rs | 0 | 0 | 0 | 1 | 1 | – |"), "{}", told.text);
        assert!(told.text.ends_with("No test noticed:\n\n- `a.rs:2`\n- `a.rs:3`\n"), "{}", told.text);
        assert!(told.verdict().unwrap_err().to_string().starts_with("1 mutants were not made"));
    }

    #[test]
    fn the_limit_is_a_share_of_what_was_tried() {
        let names: Vec<_> = (0..20).map(|line| format!("a.rs:{line}")).collect();
        let all = mutants(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let with_missed = |missed: usize| {
            let outcome = |place| if place < missed { Outcome::Missed } else { Outcome::Caught };
            let known: Vec<_> =
                names.iter().enumerate().map(|(at, name)| (name.as_str(), outcome(at))).collect();
            of(&all, &record(&known)).verdict()
        };
        assert!(with_missed(1).is_ok());
        assert!(with_missed(2).is_err());
    }

    #[test]
    fn a_page_that_is_written_anew_keeps_the_section() {
        let section = format!("{BEGIN}\nold\n{END}");
        let page = keep(&format!("# Before\n\n{section}\n"), "# After\n");
        assert_eq!(page, format!("# After\n\n{section}"));
        assert_eq!(keep("# Before\n", "# After\n"), "# After\n");
        assert_eq!(with(&page, "new"), "# After\n\nnew");
    }
}
