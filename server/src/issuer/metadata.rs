//! The issuer's metadata (OpenID Connect Discovery §3, RFC 8414).

use super::upstream::{Upstream, UpstreamError};
use serde::Deserialize;
use std::{sync::Arc, time::Duration};
use tokio::sync::OnceCell;
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

/// Fetches the metadata once and keeps it.
pub struct MetadataSource {
    upstream: Upstream,
    issuer: Url,
    found: OnceCell<Arc<Metadata>>,
}

impl MetadataSource {
    /// `issuer` is the configured issuer identifier.
    #[must_use]
    pub fn new(upstream: Upstream, issuer: Url) -> Self {
        Self { upstream, issuer, found: OnceCell::new() }
    }

    /// The configured issuer identifier.
    #[must_use]
    pub fn issuer(&self) -> &Url {
        &self.issuer
    }

    /// The metadata, fetched when nobody did before. Callers that come together make one request; a failure is not kept.
    ///
    /// # Errors
    /// When the tenant cannot be reached or speaks for another issuer.
    pub async fn get(&self) -> Result<Arc<Metadata>, UpstreamError> {
        self.found.get_or_try_init(|| self.fetch()).await.cloned()
    }

    /// The metadata, if it was fetched already.
    #[must_use]
    pub fn known(&self) -> Option<Arc<Metadata>> {
        self.found.get().cloned()
    }

    /// Tries until the metadata is there: a server that starts while the tenant is away becomes ready when it returns.
    pub async fn keep_trying(&self) {
        let mut pause = Duration::from_millis(250);
        while let Err(error) = self.get().await {
            tracing::warn!(%error, issuer = %self.issuer, "the tenant's metadata cannot be read");
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(2));
        }
    }

    async fn fetch(&self) -> Result<Arc<Metadata>, UpstreamError> {
        let address =
            self.issuer.join(".well-known/openid-configuration").map_err(|_| UpstreamError::Unusable)?;
        let answer = self.upstream.send(self.upstream.client().get(address)).await?;
        let metadata: Metadata = serde_json::from_slice(&answer.body).map_err(|_| UpstreamError::Unusable)?;
        // RFC 8414 §3.3: metadata that names another issuer must not be used.
        if !answer.status.is_success() || metadata.issuer != self.issuer.as_str() {
            tracing::error!(configured = %self.issuer, said = %metadata.issuer, "metadata of another issuer");
            return Err(UpstreamError::Unusable);
        }
        Ok(Arc::new(metadata))
    }
}
