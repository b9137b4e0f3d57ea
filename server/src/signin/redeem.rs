use super::TokenProxy;
use crate::access::{Session, SessionId};
use crate::audit::{self, Credential, CredentialFailure, Event};
use crate::issuer::TokenError;
use app::error::ApiError;
use app::wire::Redemption;

impl TokenProxy {
    /// Gives up a session that was begun and cannot be kept.
    pub async fn give_up(&self, begun: Session) {
        if let Some(refresh_token) = begun.refresh_token {
            self.revoke(refresh_token).await;
        }
    }

    /// Redeems what the browser brought home: a session, when the ID token holds.
    ///
    /// # Errors
    /// [`ApiError::LateCode`] for a code that is no longer good; [`ApiError::SignInFailed`] when the ID token does not
    /// hold; [`ApiError::Unavailable`] when the tenant cannot be reached.
    pub async fn redeem(&self, redemption: Redemption) -> Result<Session, ApiError> {
        let Redemption { code, verifier, nonce } = redemption;
        // RFC 7636 §4.1 gives the verifier its alphabet and length; a code has no grammar but is never this long.
        let verifier_fits = (43..=128).contains(&verifier.len())
            && verifier.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte));
        if !verifier_fits || code.is_empty() || code.len() > 2048 || !(16..=128).contains(&nonce.len()) {
            return Err(ApiError::Malformed);
        }
        let granted =
            self.tokens.redeem(code, verifier, self.redirect_uri.clone()).await.map_err(|error| match error {
                TokenError::Grant(reason) => {
                    tracing::info!(reason, "an authorization code was refused");
                    if reason.contains("blocked") { ApiError::Blocked } else { ApiError::LateCode }
                }
                TokenError::Client(reason) => {
                    audit::record(&Event::CredentialFailed(Credential::Client, CredentialFailure::Refused));
                    tracing::error!(reason, "the tenant refuses this application: check AUTH0_CLIENT_ID, its secret and its grant types");
                    ApiError::Internal
                }
                TokenError::Busy { retry_after } => ApiError::Busy { retry_after },
                TokenError::Unreachable(error) => {
                    tracing::warn!(%error, "the token endpoint cannot be reached");
                    ApiError::Unavailable
                }
            })?;
        let id_token = granted.id_token.ok_or(ApiError::SignInFailed)?;
        let verified = self.verified(&id_token, Some(&nonce)).await?;
        let now = self.cookies.now();
        Ok(Session {
            // Never one that was there before: who had planted a session gains nothing by the sign-in.
            id: SessionId::random()?,
            subject: verified.subject,
            sid: verified.sid,
            auth_time: verified.auth_time,
            began: now,
            renewed: now,
            used: now,
            refresh_token: granted.refresh_token,
        })
    }
}
