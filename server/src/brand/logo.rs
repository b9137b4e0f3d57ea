use axum::body::Bytes;
use std::path::Path;

/// A picture that stands before the operator's name.
#[derive(Clone, Debug)]
pub struct Logo {
    /// The file.
    pub content: Bytes,
    /// Its media type.
    pub media_type: &'static str,
}

/// It cannot be used, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum NoLogo {
    /// It cannot be read.
    #[error("it cannot be read: {0}. Name a file, or leave the variable out")]
    Unreadable(#[from] std::io::Error),
    /// It is too large for something that every page loads.
    #[error("it has {0} bytes: a logo of at most 100 KB keeps pages quick")]
    TooLarge(usize),
    /// It is no picture that browsers know.
    #[error("its name ends neither in .svg, .png nor .webp: save it as one of these")]
    UnknownType,
}

/// The largest logo. Bytes.
const LARGEST: usize = 100 * 1024;

impl Logo {
    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be read, is too large or of another type.
    pub fn read(path: &Path) -> Result<Self, NoLogo> {
        let media_type = match path.extension().and_then(|ending| ending.to_str()) {
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            Some("webp") => "image/webp",
            _ => return Err(NoLogo::UnknownType),
        };
        let content = std::fs::read(path)?;
        if content.len() > LARGEST {
            return Err(NoLogo::TooLarge(content.len()));
        }
        Ok(Self { content: content.into(), media_type })
    }
}
