//! A sign-in under way: what an application asked for at `/authorize`, once it was found to be in order.

use std::time::Duration;

use crate::oauth::respond::Destination;

/// A login transaction lives at most an hour at Auth0.
pub(crate) const LIFETIME: Duration = Duration::from_secs(3600);

/// What was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Transaction {
    pub(crate) client_id: String,
    /// Where the answer goes.
    pub(crate) destination: Destination,
    /// What may be granted of the scopes asked for, separated by spaces.
    pub(crate) scope: String,
    pub(crate) audience: Option<String>,
    pub(crate) nonce: Option<String>,
    /// The S256 challenge (RFC 7636 §4.3).
    pub(crate) challenge: Option<String>,
    /// The thumbprint of the key that the tokens will be bound to (`dpop_jkt`, RFC 9449 §10).
    pub(crate) dpop_jkt: Option<String>,
    /// Whether the ID token is to say when the user signed in: after `max_age` or `prompt=login`.
    pub(crate) wants_auth_time: bool,
    pub(crate) login_hint: Option<String>,
    pub(crate) connection: Option<String>,
}
