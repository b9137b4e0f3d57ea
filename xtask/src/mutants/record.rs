//! What became of each mutant, over all runs.

use crate::error::Error;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs, path::Path};

/// What became of a mutant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Outcome {
    /// A test failed.
    #[serde(rename = "CaughtMutant")]
    Caught,
    /// Every test passed.
    #[serde(rename = "MissedMutant")]
    Missed,
    /// It did not come to its end.
    Timeout,
    /// It is no program.
    Unviable,
    /// What is said of the code as it is, and of a run that broke.
    #[serde(other)]
    None,
}

/// By the name of the mutant, which holds its file and line: code that moved has to be tried again.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Record(BTreeMap<String, Outcome>);

#[derive(Deserialize)]
struct Outcomes {
    outcomes: Vec<Tried>,
}

#[derive(Deserialize)]
struct Tried {
    scenario: Scenario,
    summary: Outcome,
}

#[derive(Deserialize)]
enum Scenario {
    /// The code as it is.
    Baseline,
    Mutant(Named),
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

impl Record {
    /// What is known so far.
    pub fn read(file: &Path) -> Result<Self, Error> {
        match fs::read_to_string(file) {
            Ok(text) => parse(file, &text),
            Err(_) => Ok(Self::default()),
        }
    }

    /// Keeps it for the next time.
    pub fn write(&self, file: &Path) -> Result<(), Error> {
        let text = serde_json::to_string_pretty(self)
            .map_err(|error| Error::said(format!("the record of mutants: {error}")))?;
        fs::write(file, text).map_err(Error::file("write", file))
    }

    /// Adds what a run found; nothing where there was none.
    pub fn take(&mut self, outcomes: &Path) -> Result<(), Error> {
        let Ok(text) = fs::read_to_string(outcomes) else { return Ok(()) };
        self.add(parse(outcomes, &text)?);
        Ok(())
    }

    fn add(&mut self, found: Outcomes) {
        for tried in found.outcomes {
            if let (Scenario::Mutant(mutant), true) = (tried.scenario, tried.summary != Outcome::None) {
                self.0.insert(mutant.name, tried.summary);
            }
        }
    }

    /// What became of it; nothing where it was never made.
    pub fn of(&self, name: &str) -> Option<Outcome> {
        self.0.get(name).copied()
    }

    /// Whether there is nothing to find out about it.
    pub fn is_settled(&self, name: &str) -> bool {
        matches!(self.of(name), Some(Outcome::Caught | Outcome::Unviable))
    }
}

fn parse<T: for<'de> Deserialize<'de>>(file: &Path, text: &str) -> Result<T, Error> {
    serde_json::from_str(text)
        .map_err(|error| Error::said(format!("{} is not what was expected: {error}", file.display())))
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A record of these.
    pub fn record(outcomes: &[(&str, Outcome)]) -> Record {
        Record(outcomes.iter().map(|(name, outcome)| ((*name).to_owned(), *outcome)).collect())
    }

    #[test]
    fn a_later_run_has_the_last_word_and_the_code_as_it_is_says_nothing() {
        let mut record = record(&[("a.rs:1:1: f", Outcome::Missed), ("a.rs:2:1: g", Outcome::Caught)]);
        let found = r#"{"outcomes": [
            {"scenario": "Baseline", "summary": "Success", "phase_results": []},
            {"scenario": {"Mutant": {"name": "a.rs:1:1: f", "file": "a.rs"}}, "summary": "CaughtMutant"},
            {"scenario": {"Mutant": {"name": "a.rs:3:1: h", "file": "a.rs"}}, "summary": "Unviable"},
            {"scenario": {"Mutant": {"name": "a.rs:4:1: i", "file": "a.rs"}}, "summary": "Failure"}
        ], "total_mutants": 2}"#;
        record.add(parse(Path::new("outcomes.json"), found).unwrap());
        assert_eq!(record.of("a.rs:1:1: f"), Some(Outcome::Caught));
        assert_eq!(record.of("a.rs:2:1: g"), Some(Outcome::Caught));
        assert!(record.is_settled("a.rs:3:1: h"));
        assert_eq!(record.of("a.rs:4:1: i"), None);
    }
}
