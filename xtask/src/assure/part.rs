//! What one part of the checks found, as it left it in a file.

use crate::error::Error;
use serde::Deserialize;
use std::{fs, path::Path};

/// The parts, in the order in which the document tells them. All of them have to be there.
const ORDER: [&str; 7] =
    ["corpus", "authorization", "faults", "storms", "stampede", "secrets", "configurations"];

/// One part.
#[derive(Deserialize)]
pub struct Part {
    /// What it is called.
    pub title: String,
    /// What was done, in a few sentences.
    pub about: String,
    /// The figures, with the limits they have to keep.
    pub figures: Vec<Figure>,
    /// What the figures were made of.
    pub tables: Vec<Table>,
}

/// A figure.
#[derive(Deserialize)]
pub struct Figure {
    /// What was counted.
    pub what: String,
    /// The figure.
    pub is: String,
    /// Its limit; empty where it is only told.
    pub limit: String,
    /// Whether it keeps it.
    pub met: bool,
}

/// A table.
#[derive(Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The heads of its columns.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

impl Part {
    /// All parts. One that is missing did not come to its end.
    pub fn read_all(folder: &Path) -> Result<Vec<Self>, Error> {
        let read = |name: &str| {
            let file = folder.join(format!("{name}.json"));
            let text = fs::read_to_string(&file).map_err(|_| {
                Error::said(format!(
                    "the part `{name}` did not come to its end: {} is missing",
                    file.display()
                ))
            })?;
            serde_json::from_str(&text)
                .map_err(|error| Error::said(format!("{} is no report: {error}", file.display())))
        };
        ORDER.into_iter().map(read).collect()
    }
}
