//! Which sentence is said about what: from codes to the words of `languages/`.
//!
//! Islands use the refusals, the errors and the sign-in's table; labels, help and reasons are written into pages by
//! the server and stay out of the WebAssembly.

mod error;
#[cfg(feature = "ssr")]
mod label;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "ssr")]
mod reason;
mod refusal;
mod sign_in;
#[cfg(feature = "ssr")]
mod slots;
#[cfg(feature = "ssr")]
mod way;

pub use error::error;
#[cfg(feature = "ssr")]
pub use label::{address_line, group, help, label};
#[cfg(feature = "ssr")]
pub use picture::picture_trouble;
#[cfg(feature = "ssr")]
pub use reason::{Scope, elsewhere, reason, set_override, take_back};
pub use refusal::refusal;
pub use sign_in::sign_in_error;
#[cfg(feature = "ssr")]
pub use slots::{SLOT, with_slots};
#[cfg(feature = "ssr")]
pub use way::{BY_CODE, BY_CODE_SMS, BY_PASSWORD, way};

/// A value as it is quoted in a sentence.
#[must_use]
pub fn shown(value: &str) -> String {
    if value.is_empty() { crate::words::form_empty_value() } else { value.to_owned() }
}
