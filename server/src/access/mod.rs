//! Who is asking. [`Caller`], [`Owned`] and [`MayUpdate`] are made here and nowhere else.

mod access_token;
mod caller;
mod callers;
mod claims;
mod clients;
mod dpop;
mod ended;
mod id_token;
mod jws;
mod replays;
mod seal;
mod session;
mod session_cookie;
mod strict_json;
#[cfg(test)]
mod testing;

pub(crate) use access_token::subject_of_access_token;
pub use access_token::{AccessTokenError, READ_SCOPE, TokenDialect, UPDATE_SCOPE};
pub use caller::{Caller, MayUpdate, Owned};
pub use callers::Callers;
pub use claims::TimeError;
pub use clients::ApiSettings;
pub use dpop::{DpopMode, PROOF_ALGORITHMS, ProofError};
pub use ended::Ending;
pub use id_token::{ExpectedIdToken, IdTokenError, UnverifiedIdToken, VerifiedIdToken};
pub use jws::JwsError;
pub(crate) use seal::first_secret;
pub use seal::{SealingKeys, SealingKeysError};
pub use session::{Lifetimes, Session, SessionId, SessionState};
pub use session_cookie::{Presented, SessionCookies};
