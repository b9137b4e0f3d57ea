use super::TokenProxy;
use crate::access::{Session, SessionState};
use crate::audit::{self, Credential, CredentialFailure, Event};
use crate::issuer::TokenError;
use sha2::{Digest, Sha256};

/// What became of a session at the start of a request.
pub enum Renewal {
    /// It is fresh, or the tenant cannot be reached: as it was.
    AsItWas,
    /// The tenant confirmed it.
    Renewed(Session),
    /// It is over, or the tenant refused it.
    Ended,
}

/// What the tenant said to one refresh token.
#[derive(Clone)]
pub(super) enum Outcome {
    Confirmed { at: i64, rotated: Option<String> },
    Refused,
}

/// What a refresh token is remembered by.
pub(super) fn hash(refresh_token: &str) -> [u8; 32] {
    Sha256::digest(refresh_token.as_bytes()).into()
}

/// The tenant could not be asked: not an answer to keep.
struct NotAsked;

impl TokenProxy {
    /// Renews a session when it is due. A tenant that refuses ends it; a tenant that cannot be reached does not.
    pub async fn renew(&self, session: Session) -> Renewal {
        match session.state(self.cookies.now()) {
            SessionState::Fresh => Renewal::AsItWas,
            SessionState::Over => Renewal::Ended,
            SessionState::Stale => self.ask(session).await,
        }
    }

    async fn ask(&self, session: Session) -> Renewal {
        let Some(refresh_token) = session.refresh_token.clone() else { return Renewal::Ended };
        let known =
            self.renewals.try_get_with(hash(&refresh_token), self.outcome(&session, refresh_token)).await;
        match known {
            Ok(Outcome::Confirmed { at, rotated }) => Renewal::Renewed(Session {
                renewed: at,
                refresh_token: rotated.or(session.refresh_token.clone()),
                ..session
            }),
            Ok(Outcome::Refused) => Renewal::Ended,
            Err(_) => Renewal::AsItWas,
        }
    }

    async fn outcome(&self, session: &Session, refresh_token: String) -> Result<Outcome, NotAsked> {
        let granted = match self.tokens.refresh(refresh_token).await {
            Ok(granted) => granted,
            Err(TokenError::Grant(reason)) => {
                tracing::info!(reason, "a session was not renewed");
                return Ok(Outcome::Refused);
            }
            // The tenant says no to this person or this grant; only a wrong client is no answer about them.
            Err(TokenError::Client(reason))
                if !reason.starts_with("invalid_client") && !reason.ends_with("Unauthorized") =>
            {
                tracing::warn!(reason, "a session was not renewed: is the refresh token grant allowed?");
                return Ok(Outcome::Refused);
            }
            Err(error) => {
                if matches!(error, TokenError::Client(_)) {
                    audit::record(&Event::CredentialFailed(Credential::Client, CredentialFailure::Refused));
                }
                tracing::warn!(%error, "a session could not be renewed; it stays as it is");
                return Err(NotAsked);
            }
        };
        // With `openid` a refresh brings a new ID token; it must be for the same person (OpenID Connect Core §12.2).
        if let Some(id_token) = &granted.id_token {
            match self.verified(id_token, None).await {
                Ok(verified) if verified.subject == session.subject => {}
                Ok(_) => return Ok(Outcome::Refused),
                Err(app::error::ApiError::Unavailable) => return Err(NotAsked),
                Err(_) => return Ok(Outcome::Refused),
            }
        }
        Ok(Outcome::Confirmed { at: self.cookies.now(), rotated: granted.refresh_token })
    }
}
