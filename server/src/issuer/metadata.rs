//! The issuer's metadata (OpenID Connect Discovery §3, RFC 8414).

use super::upstream::{
    CoolDown, Deadline, Fetched, Kept, NotFetched, NotHeld, Patience, Upstream, UpstreamError, about,
};
use serde::Deserialize;
use std::{sync::Arc, time::Duration};
use url::Url;

/// What is used of the metadata.
#[derive(Clone, Debug, Deserialize)]
pub struct Metadata {
    /// The issuer identifier, byte for byte what is configured.
    pub issuer: String,
    /// Where people sign in.
    pub authorization_endpoint: Url,
    /// Where codes and refresh tokens are redeemed.
    pub token_endpoint: Url,
    /// Where the keys are.
    pub jwks_uri: Url,
    /// Where people sign out; a tenant may not say.
    pub end_session_endpoint: Option<Url>,
    /// Where refresh tokens are revoked; a tenant may not say.
    pub revocation_endpoint: Option<Url>,
    /// Whether authorization responses carry `iss` (RFC 9207 §3).
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

/// Fetches the metadata, keeps it, and looks it up again now and then. What is known stays in use while the tenant cannot
/// be reached.
pub struct MetadataSource {
    issuer: Url,
    kept: Kept<Arc<Metadata>, UpstreamError>,
    patience: Patience,
}

impl MetadataSource {
    /// `issuer` is the configured issuer identifier.
    #[must_use]
    pub fn new(upstream: Upstream, issuer: Url) -> Self {
        let patience = upstream.patience().clone();
        let cool_down = CoolDown { first: patience.cool_down, most: patience.cool_down_most };
        let source = Arc::new((upstream, issuer.clone()));
        let fetch = move || {
            let source = Arc::clone(&source);
            async move {
                let (upstream, issuer) = &*source;
                let patience = upstream.patience();
                // It has a time of its own, since others wait for it, too; and not much of it, for a tenant that comes
                // back must not find everybody still waiting for an answer of the time before.
                let deadline = Deadline::after(patience.attempt.min(AT_MOST));
                let metadata = deadline.hold(fetch(upstream, issuer)).await;
                let metadata = metadata.map_err(|error| NotFetched { error, not_before: None })?;
                let renew_after = about(patience.metadata_life, 0.1);
                Ok(Fetched { value: metadata, renew_after, good_for: None })
            }
        };
        Self { issuer, kept: Kept::new(fetch, cool_down), patience }
    }

    /// The configured issuer identifier.
    #[must_use]
    pub fn issuer(&self) -> &Url {
        &self.issuer
    }

    /// The metadata, fetched when nobody did before. Callers that come together make one request; a failure is everybody's
    /// for a moment.
    ///
    /// # Errors
    /// When the tenant cannot be reached or speaks for another issuer.
    pub async fn get(&self) -> Result<Arc<Metadata>, UpstreamError> {
        match self.kept.get(Deadline::current_or(self.patience.request)).await {
            Ok(held) => Ok(held.value),
            Err(NotHeld::Failed(NotFetched { error, .. })) => Err(error),
            Err(NotHeld::NoTime) => Err(UpstreamError::NoTime),
        }
    }

    /// The metadata, if it was fetched already.
    #[must_use]
    pub fn known(&self) -> Option<Arc<Metadata>> {
        self.kept.known().map(|held| held.value)
    }

    /// Tries until the metadata is there: a server that starts while the tenant is away becomes ready when it returns.
    pub async fn keep_trying(&self) {
        while let Err(error) = self.get().await {
            tracing::warn!(%error, reason = error.reason(), issuer = %self.issuer, "the tenant's metadata cannot be read");
            // A failure is kept for that long; asking sooner would only hear of it again.
            tokio::time::sleep(about(self.patience.cool_down, 0.25)).await;
        }
    }
}

/// The longest that one look at the metadata takes.
const AT_MOST: Duration = Duration::from_millis(1_500);

async fn fetch(upstream: &Upstream, issuer: &Url) -> Result<Arc<Metadata>, UpstreamError> {
    let address = issuer.join(".well-known/openid-configuration").map_err(|_| UpstreamError::Unusable)?;
    let answer = upstream.send_once(upstream.client().get(address)).await?;
    if !answer.status.is_success() {
        return Err(UpstreamError::Unusable);
    }
    let metadata: Metadata = answer.object(upstream.patience().deepest_json)?;
    // RFC 8414 §3.3: metadata that names another issuer must not be used.
    if metadata.issuer != issuer.as_str() {
        tracing::error!(configured = %issuer, said = %metadata.issuer, "metadata of another issuer");
        return Err(UpstreamError::Unusable);
    }
    Ok(Arc::new(metadata))
}
