//! Who is asking. [`Caller`] and [`Owned`] are made here and nowhere else.

mod caller;
mod ended;
mod id_token;
mod seal;
mod session;
mod session_cookie;

pub use caller::{Caller, Owned};
pub use ended::Ending;
pub use id_token::{ExpectedIdToken, IdTokenError, VerifiedIdToken, key_id, verify_id_token};
pub(crate) use seal::first_secret;
pub use seal::{SealingKeys, SealingKeysError};
pub use session::{Lifetimes, Session, SessionId, SessionState};
pub use session_cookie::{Presented, SessionCookies};
