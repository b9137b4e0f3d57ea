//! Revoking refresh tokens (RFC 7009), as well as can be: a sign-out never waits for a tenant that is away.

use super::TokenProxy;
use crate::upstream::UpstreamError;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// Nobody waits longer than this for a sign-out: the cookie goes in any case.
const PATIENCE: Duration = Duration::from_secs(2);
/// When a revocation that failed is tried again. Until one succeeds, a copy of the cookie could still be renewed on a
/// server that has not heard of the sign-out.
const AGAIN_AFTER: [Duration; 5] = [
    Duration::from_secs(2),
    Duration::from_secs(10),
    Duration::from_secs(60),
    Duration::from_secs(5 * 60),
    Duration::from_secs(15 * 60),
];
/// How many may be waiting for their next try.
pub(super) const MOST_WAITING: usize = 1000;

/// What became of the first try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Revocation {
    /// The tenant took it.
    Taken,
    /// No connection came about.
    Unreachable,
    /// Nobody knows.
    Unknown,
}

impl TokenProxy {
    /// Revokes a refresh token; when that does not succeed at once, goes on trying by itself for a while.
    pub(super) async fn revoke(&self, refresh_token: String) -> Revocation {
        let first = match timeout(PATIENCE, self.tokens.revoke(&refresh_token)).await {
            Ok(Ok(())) => return Revocation::Taken,
            Ok(Err(UpstreamError::NotSent(_))) => Revocation::Unreachable,
            Ok(Err(_)) | Err(_) => Revocation::Unknown,
        };
        let Ok(waiting) = Arc::clone(&self.revoking).try_acquire_owned() else {
            tracing::error!("a refresh token was not revoked: too many are waiting for that already");
            return first;
        };
        let tokens = Arc::clone(&self.tokens);
        tokio::spawn(async move {
            let _waiting = waiting;
            for pause in AGAIN_AFTER {
                sleep(pause).await;
                if tokens.revoke(&refresh_token).await.is_ok() {
                    return;
                }
            }
            tracing::error!("a refresh token was not revoked: the tenant did not take it for twenty minutes");
        });
        first
    }
}
