//! What both builds have to know of signing in. The rest is `browser/` (making the request, taking the answer) and
//! the server's (redeeming it).

mod base64url;
mod issuer;
mod return_to;
mod state;

pub use base64url::base64url;
pub use issuer::issuer_fits;
pub use return_to::{DEFAULT_RETURN, return_to};
pub use state::is_state;

/// What the address of the start page says of somebody who has just signed out.
pub const SIGNED_OUT: &str = "state=signed-out";
