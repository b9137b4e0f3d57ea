//! The sentences of `languages/`, each one a function of its values. They are said in the language of the page that is
//! being written, or, in the browser, of the page that is there.

#[cfg(feature = "ssr")]
use crate::language::say;
#[cfg(not(feature = "ssr"))]
use crate::spoken::say;

include!(concat!(env!("OUT_DIR"), "/words.rs"));
