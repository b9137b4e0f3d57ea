//! The machine token: this server's own credential for the Management API.

use super::DirectoryError;
use crate::audit::{self, Credential, CredentialFailure, Event};
use crate::issuer::{TokenEndpoint, TokenError};
use secrecy::{ExposeSecret, SecretString};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// Scopes without which nothing works.
pub const NEEDED_SCOPES: [&str; 2] = ["read:users", "update:users"];
/// A scope worth having: it tells which connections let people edit their name.
pub const WELCOME_SCOPE: &str = "read:connections";

/// Fetches the machine token and keeps it for as long as it is good. The tenant counts each one.
pub struct MachineToken {
    endpoint: TokenEndpoint,
    audience: String,
    current: Mutex<Option<Kept>>,
}

#[derive(Clone)]
struct Kept {
    token: SecretString,
    good_until: Instant,
}

impl MachineToken {
    /// A token for `audience`, the Management API's identifier.
    #[must_use]
    pub fn new(endpoint: TokenEndpoint, audience: String) -> Self {
        Self { endpoint, audience, current: Mutex::default() }
    }

    /// The token. Callers that come together make one request: the others wait for the lock and find it there.
    ///
    /// # Errors
    /// When the tenant cannot be reached or refuses this server.
    pub async fn get(&self) -> Result<SecretString, DirectoryError> {
        let mut current = self.current.lock().await;
        if let Some(kept) = current.as_ref().filter(|kept| kept.good_until > Instant::now()) {
            return Ok(kept.token.clone());
        }
        let granted = self.endpoint.machine(&self.audience).await.map_err(|error| match error {
            TokenError::Busy => DirectoryError::Busy { retry_after: 5 },
            TokenError::Unreachable(error) => {
                tracing::warn!(%error, "no machine token: the tenant cannot be reached");
                DirectoryError::Unavailable
            }
            TokenError::Grant(reason) | TokenError::Client(reason) => {
                audit::record(&Event::CredentialFailed(Credential::Client, CredentialFailure::Refused));
                tracing::error!(reason, "no machine token: authorize the application for the Management API with read:users and update:users");
                DirectoryError::NotAllowed
            }
        })?;
        let is_used = |scope: &str| NEEDED_SCOPES.contains(&scope) || scope == WELCOME_SCOPE;
        for scope in granted.scopes.iter().filter(|scope| !is_used(scope)) {
            tracing::warn!(
                scope,
                "the machine token may do more than this server needs; take the scope away"
            );
        }
        // A tenth of its life early, so that it does not run out on the way; whatever the tenant says, not for longer
        // than a day.
        let seconds = granted.expires_in.unwrap_or(60).clamp(60, 86_400);
        let token = SecretString::from(granted.access_token);
        *current = Some(Kept {
            token: token.clone(),
            good_until: Instant::now() + Duration::from_secs(seconds * 9 / 10),
        });
        Ok(token)
    }

    /// The tenant did not take this token: forget it, unless somebody has fetched another one already.
    pub async fn forget(&self, refused: &SecretString) {
        let mut current = self.current.lock().await;
        if current.as_ref().is_some_and(|kept| kept.token.expose_secret() == refused.expose_secret()) {
            *current = None;
        }
    }
}
