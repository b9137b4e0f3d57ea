//! The issuer's keys (RFC 7517), cached as Auth0 advises: ten minutes, one more look for an unknown `kid`, not too often.

use super::metadata::MetadataSource;
use super::upstream::{Upstream, UpstreamError};
use jsonwebtoken::DecodingKey;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

const KEEP: Duration = Duration::from_secs(600);
const BETWEEN_LOOKS: Duration = Duration::from_secs(30);

/// No key to verify with.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The issuer has no key of that `kid`.
    #[error("no such key")]
    Unknown,
    /// The key is not among those that are known, and it is too early to look again.
    #[error("no such key yet")]
    TooEarly,
    /// The keys could not be fetched.
    #[error("the keys cannot be fetched")]
    Unreachable(#[source] UpstreamError),
}

/// Finds keys.
pub struct Keys {
    upstream: Upstream,
    metadata: Arc<MetadataSource>,
    cache: Mutex<Cache>,
}

#[derive(Default)]
struct Cache {
    keys: HashMap<String, DecodingKey>,
    fetched: Option<Instant>,
    looked: Option<Instant>,
}

#[derive(Deserialize)]
struct KeySet {
    keys: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct RsaKey {
    kid: String,
    kty: String,
    #[serde(rename = "use")]
    usage: Option<String>,
    alg: Option<String>,
    n: String,
    e: String,
}

impl Keys {
    /// Keys of the issuer whose metadata these are.
    #[must_use]
    pub fn new(upstream: Upstream, metadata: Arc<MetadataSource>) -> Self {
        Self { upstream, metadata, cache: Mutex::default() }
    }

    /// The key of that `kid`. Callers that come together make one request. Keys that were good stay in use while the
    /// issuer cannot be reached.
    ///
    /// # Errors
    /// When the issuer has no such key, or cannot be asked.
    pub async fn find(&self, kid: &str) -> Result<DecodingKey, KeyError> {
        let mut cache = self.cache.lock().await;
        let fresh = cache.fetched.is_some_and(|at| at.elapsed() < KEEP);
        if fresh && let Some(key) = cache.keys.get(kid) {
            return Ok(key.clone());
        }
        let may_look = cache.looked.is_none_or(|at| at.elapsed() >= BETWEEN_LOOKS) || cache.keys.is_empty();
        if !may_look && !cache.keys.contains_key(kid) {
            return Err(KeyError::TooEarly);
        }
        if may_look {
            cache.looked = Some(Instant::now());
            match self.fetch().await {
                Ok(keys) if !keys.is_empty() => {
                    cache.keys = keys;
                    cache.fetched = Some(Instant::now());
                }
                Ok(_) => tracing::warn!("the issuer's key set has no usable key"),
                Err(error) if !cache.keys.contains_key(kid) => return Err(KeyError::Unreachable(error)),
                Err(error) => {
                    tracing::warn!(%error, "the issuer's keys cannot be fetched; the known ones stay in use")
                }
            }
        }
        cache.keys.get(kid).cloned().ok_or(KeyError::Unknown)
    }

    async fn fetch(&self) -> Result<HashMap<String, DecodingKey>, UpstreamError> {
        let metadata = self.metadata.get().await?;
        let answer = self.upstream.send(self.upstream.client().get(metadata.jwks_uri.clone())).await?;
        if !answer.status.is_success() {
            return Err(UpstreamError::Unusable);
        }
        let set: KeySet = serde_json::from_slice(&answer.body).map_err(|_| UpstreamError::Unusable)?;
        // One key that does not fit must not take the others with it.
        Ok(set.keys.into_iter().filter_map(usable).collect())
    }
}

/// A signing key for RS256 of at least 2048 bits (RFC 7518 §3.3).
fn usable(key: serde_json::Value) -> Option<(String, DecodingKey)> {
    let key: RsaKey = serde_json::from_value(key).ok()?;
    let fits = key.kty == "RSA"
        && key.usage.as_deref().is_none_or(|usage| usage == "sig")
        && key.alg.as_deref().is_none_or(|alg| alg == "RS256")
        // 256 bytes in base64url without padding.
        && key.n.len() >= 342;
    let decoding = DecodingKey::from_rsa_components(&key.n, &key.e).ok()?;
    fits.then_some((key.kid, decoding))
}
