//! The sentences of `languages/`, each one a function of its values. They are said in the language of the page that is
//! being written, or, in the browser, of the page that is there.

#[cfg(feature = "ssr")]
use crate::language::say;
#[cfg(not(feature = "ssr"))]
use crate::spoken::say;

/// The value of a variable.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// A text.
    Text(&'a str),
    /// A number, which decides about the form of words.
    Number(u32),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));
