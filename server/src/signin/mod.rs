//! The token-proxy: what the browser brings home is redeemed here, and the tokens stay here.

mod flight;
mod redeem;
mod renew;
mod revoke;
mod settings;
mod sign_out;

use crate::access::{ExpectedIdToken, SessionCookies, SessionId, UnverifiedIdToken, VerifiedIdToken};
use crate::issuer::{Keys, MetadataSource, TokenEndpoint};
use app::error::ApiError;
use flight::Flight;
use moka::future::Cache;
use moka::policy::EvictionPolicy;
use std::sync::Arc;
use tokio::sync::{Mutex, Semaphore};

pub use renew::Renewal;

/// Signs people in, keeps them signed in and signs them out.
pub struct TokenProxy {
    tokens: Arc<TokenEndpoint>,
    keys: Arc<Keys>,
    metadata: Arc<MetadataSource>,
    cookies: Arc<SessionCookies>,
    client_id: String,
    redirect_uri: String,
    /// Where the tenant sends browsers back to after a sign-out.
    signed_out_uri: String,
    /// The renewals of each session: tabs that come together make one request, and one that comes a little late with the
    /// old cookie gets the same answer.
    flights: Cache<SessionId, Arc<Mutex<Flight>>>,
    /// A place for each revocation that waits for its next try.
    revoking: Arc<Semaphore>,
}

/// The most sessions whose renewals are remembered at once; of more, the longest untouched are forgotten.
const MOST_FLIGHTS: u64 = 100_000;

impl TokenProxy {
    /// A token-proxy for the client that `tokens` speaks for.
    #[must_use]
    pub fn new(
        tokens: TokenEndpoint,
        keys: Arc<Keys>,
        metadata: Arc<MetadataSource>,
        cookies: Arc<SessionCookies>,
        client_id: String,
        origin: &str,
    ) -> Self {
        let flights = Cache::builder()
            .max_capacity(MOST_FLIGHTS)
            .eviction_policy(EvictionPolicy::lru())
            // As long as the longest pause, and the request that ends it.
            .time_to_idle(flight::LEEWAY * 2)
            .build();
        let revoking = Arc::new(Semaphore::new(revoke::MOST_WAITING));
        let (redirect_uri, signed_out_uri) = (format!("{origin}/callback"), format!("{origin}/"));
        Self {
            tokens: Arc::new(tokens),
            keys,
            metadata,
            cookies,
            client_id,
            redirect_uri,
            signed_out_uri,
            flights,
            revoking,
        }
    }

    /// Verifies an ID token with the issuer's keys.
    async fn verified(&self, id_token: &str, nonce: Option<&str>) -> Result<VerifiedIdToken, ApiError> {
        let refused = |error: &dyn std::fmt::Display| {
            tracing::warn!(reason = %error, "an ID token was refused");
            ApiError::SignInFailed
        };
        let unverified = UnverifiedIdToken::read(id_token).map_err(|error| refused(&error))?;
        let name = unverified.key_name().map_err(|error| refused(&error))?;
        let key = self.keys.find(name).await.map_err(|error| match error {
            crate::issuer::KeyError::Unknown => refused(&error),
            // Not proof of anything: nobody is signed out for it.
            crate::issuer::KeyError::TooEarly | crate::issuer::KeyError::Unreachable(_) => {
                ApiError::Unavailable
            }
        })?;
        let expected = ExpectedIdToken {
            issuer: self.metadata.issuer().as_str(),
            client_id: &self.client_id,
            nonce,
            now: self.cookies.now(),
        };
        unverified.verify(&key, &expected).map_err(|error| refused(&error))
    }
}
