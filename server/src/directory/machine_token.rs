//! The machine token: this server's own credential for the Management API.

use super::DirectoryError;
use crate::audit::{self, Credential, CredentialFailure, Event};
use crate::issuer::{Granted, TokenEndpoint, TokenError};
use crate::metrics;
use crate::upstream::{CoolDown, Deadline, Fetched, Held, Kept, NotFetched, NotHeld, Patience, about};
use secrecy::SecretString;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Scopes without which nothing works.
pub const NEEDED_SCOPES: [&str; 2] = ["read:users", "update:users"];
/// A scope worth having: it tells which connections let people edit their name.
pub const WELCOME_SCOPE: &str = "read:connections";

/// Fetches the machine token and keeps it for as long as it is good. The tenant counts each one.
///
/// It is one token: of one issuer, one client, one audience and the scopes that were granted for it. Another one takes
/// another `MachineToken`, so nobody can be given what was fetched for somebody else.
pub struct MachineToken {
    kept: Kept<SecretString, NoToken>,
    settles: Duration,
    /// When the tenant last refused a token that it had given.
    refused: Mutex<Option<Instant>>,
}

/// Why there is no token. It is told to everybody who asks for a while.
#[derive(Clone, Copy, Debug)]
enum NoToken {
    Busy,
    Unreachable,
    Refused,
}

impl MachineToken {
    /// A token for `audience`, the Management API's identifier.
    #[must_use]
    pub fn new(endpoint: TokenEndpoint, audience: String, patience: Patience) -> Self {
        let cool_down = CoolDown { first: patience.cool_down, most: patience.cool_down_most };
        let settles = patience.token_settles;
        let source = Arc::new((endpoint, audience, patience));
        let fetch = move || {
            let source = Arc::clone(&source);
            async move {
                let (endpoint, audience, patience) = &*source;
                // It has a time of its own: others wait for it, too.
                Deadline::after(patience.request).hold(fetch(endpoint, audience, patience)).await
            }
        };
        Self { kept: Kept::new(fetch, cool_down), settles, refused: Mutex::default() }
    }

    /// The token. Callers that come together make one request.
    ///
    /// # Errors
    /// When the tenant cannot be reached or refuses this server.
    pub async fn get(&self, deadline: Deadline) -> Result<Held<SecretString>, DirectoryError> {
        self.kept.get(deadline).await.map_err(|not_held| match not_held {
            NotHeld::NoTime => DirectoryError::Unavailable,
            NotHeld::Failed(NotFetched { error, not_before }) => match error {
                NoToken::Busy => {
                    let seconds = not_before.unwrap_or_default().as_secs().clamp(1, 60);
                    DirectoryError::Busy { retry_after: u32::try_from(seconds).unwrap_or(60) }
                }
                NoToken::Unreachable => DirectoryError::Unavailable,
                NoToken::Refused => DirectoryError::NotAllowed,
            },
        })
    }

    /// The tenant did not take a token of this generation: it is given up, unless somebody did so before. Says whether
    /// another try makes sense. When a token is refused that has just replaced a refused one, it is not the token's fault,
    /// and fetching more of them helps nobody.
    pub fn refuse(&self, generation: u64) -> bool {
        let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        let is_current = self.kept.known().is_some_and(|held| held.generation == generation);
        if !is_current {
            return true;
        }
        if refused.is_some_and(|at| at.elapsed() < self.settles) {
            return false;
        }
        *refused = Some(Instant::now());
        self.kept.give_up(generation);
        true
    }

    /// How long ago the token was fetched, where there is one.
    #[must_use]
    pub fn age(&self) -> Option<Duration> {
        self.kept.age()
    }
}

async fn fetch(
    endpoint: &TokenEndpoint,
    audience: &str,
    patience: &Patience,
) -> Result<Fetched<SecretString>, NotFetched<NoToken>> {
    match endpoint.machine(audience).await {
        Ok(granted) => {
            look_at_scopes(&granted);
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            metrics::token_fetched(i64::try_from(since.as_secs()).unwrap_or_default());
            let life = life(granted.expires_in, patience);
            Ok(Fetched {
                value: SecretString::from(granted.access_token),
                // In the background, at 80 % of its life, give or take: many servers do not come all at once.
                renew_after: about(life.mul_f64(0.8), 0.125),
                good_for: Some(life),
            })
        }
        Err(TokenError::Busy { retry_after }) => {
            tracing::warn!(retry_after, "no machine token: the tenant has no room for requests");
            let pause =
                Duration::from_secs(u64::from(retry_after)).clamp(patience.busy_least, patience.busy_most);
            Err(NotFetched { error: NoToken::Busy, not_before: Some(pause) })
        }
        Err(TokenError::Unreachable(error)) => {
            tracing::warn!(%error, "no machine token: the tenant cannot be reached");
            Err(NotFetched { error: NoToken::Unreachable, not_before: None })
        }
        Err(TokenError::Grant(reason) | TokenError::Client(reason)) => {
            audit::record(&Event::CredentialFailed(Credential::Client, CredentialFailure::Refused));
            tracing::error!(
                reason,
                "no machine token: authorize the application for the Management API with read:users and update:users"
            );
            Err(NotFetched { error: NoToken::Refused, not_before: Some(patience.busy_least) })
        }
    }
}

/// How long a token is taken to be good, whatever the tenant says.
fn life(expires_in: Option<u64>, patience: &Patience) -> Duration {
    let said = expires_in.map_or(patience.token_least, Duration::from_secs);
    said.clamp(patience.token_least, patience.token_most.max(patience.token_least))
}

/// A token that can do too much is the operator's to mend, and so is one that can do too little.
fn look_at_scopes(granted: &Granted) {
    for scope in beyond_need(&granted.scopes) {
        tracing::warn!(scope, "the machine token may do more than this server needs; take the scope away");
    }
    for scope in missing(&granted.scopes) {
        tracing::error!(scope, "the machine token lacks a scope without which nothing works; grant it");
    }
}

/// The scopes that nothing here needs.
fn beyond_need(scopes: &[String]) -> Vec<&str> {
    let is_used = |scope: &str| NEEDED_SCOPES.contains(&scope) || scope == WELCOME_SCOPE;
    scopes.iter().map(String::as_str).filter(|scope| !is_used(scope)).collect()
}

/// The needed scopes that were not granted. A tenant need not say what it granted: then none is missed.
fn missing(scopes: &[String]) -> Vec<&'static str> {
    let is_granted = |needed: &&str| scopes.is_empty() || scopes.iter().any(|scope| scope == needed);
    NEEDED_SCOPES.into_iter().filter(|needed| !is_granted(needed)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f_18_a_token_lives_from_a_minute_to_a_day_whatever_is_said() {
        let patience = Patience::default();
        for (said, seconds) in [
            (None, 60),
            (Some(0), 60),
            (Some(59), 60),
            (Some(3_600), 3_600),
            (Some(86_400), 86_400),
            (Some(1_000_000_000), 86_400),
            (Some(u64::MAX), 86_400),
        ] {
            assert_eq!(life(said, &patience), Duration::from_secs(seconds), "{said:?}");
        }
    }

    #[test]
    fn ow_10_scopes_beyond_need_and_needed_ones_that_are_missing_are_found() {
        let scopes = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let good = scopes("read:users update:users read:connections");
        assert!(beyond_need(&good).is_empty() && missing(&good).is_empty());
        assert_eq!(beyond_need(&scopes("read:users update:users delete:users")), ["delete:users"]);
        assert_eq!(missing(&scopes("read:users delete:users")), ["update:users"]);
        assert!(missing(&[]).is_empty());
    }
}
