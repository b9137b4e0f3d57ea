//! The sentences that people read, made from codes. They say what happened and what to do.
//!
//! Islands use the refusals, the errors and the sign-in's table; labels, help and reasons are written into pages by
//! the server and stay out of the WebAssembly.

mod error;
#[cfg(feature = "ssr")]
mod label;
pub mod picture;
#[cfg(feature = "ssr")]
mod reason;
mod refusal;
mod sign_in;

pub use error::error;
#[cfg(feature = "ssr")]
pub use label::{address_line, group, help, label};
#[cfg(feature = "ssr")]
pub use reason::{Scope, elsewhere, reason, set_override, take_back};
pub use refusal::refusal;
pub use sign_in::{LATE, NO_CRYPTO, NOTHING_TO_FINISH, UNKNOWN_STATE, WRONG_ISSUER, sign_in_error};

/// What `true` is called.
#[cfg(feature = "ssr")]
pub const YES: &str = "Yes";
/// What `false` is called.
#[cfg(feature = "ssr")]
pub const NO: &str = "No";

/// Why a change does not fit, and by how much.
#[must_use]
pub fn no_room(left: u32, needed: u32) -> String {
    [
        "Nothing was saved: your profile has room for about ",
        &left.to_string(),
        " more characters, and this needs ",
        &needed.to_string(),
        ". Shorten something and save again.",
    ]
    .concat()
}

/// A value as it is quoted in a sentence.
#[must_use]
pub fn shown(value: &str) -> &str {
    if value.is_empty() { "(empty)" } else { value }
}
