//! What can go wrong, in sentences that say what to do.

use std::{io, path::PathBuf, process::ExitStatus};

/// A failure of a command of ours.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A sentence made where the cause is known.
    #[error("{0}")]
    Said(String),
    /// A program of somebody else's ran and failed.
    #[error("`{command}` failed ({status})")]
    Failed {
        /// As a person would type it.
        command: String,
        /// How it ended.
        status: ExitStatus,
    },
    /// A program could not be started at all.
    #[error("`{program}` could not be started ({source}). {fix}")]
    NotStarted {
        /// The program's name or path.
        program: String,
        /// What to do about it.
        fix: String,
        /// Why.
        source: io::Error,
    },
    /// A file could not be read or written.
    #[error("cannot {doing} {}: {source}", path.display())]
    File {
        /// `read`, `write`, …
        doing: &'static str,
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl Error {
    /// A failure described by one sentence.
    pub fn said(sentence: impl Into<String>) -> Self {
        Self::Said(sentence.into())
    }

    /// For `map_err` after touching a file.
    pub fn file(doing: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { doing, path, source }
    }
}
