//! Clients that call with an access token of their own.

use super::access_token::{AccessTokenError, ExpectedAccessToken, TokenDialect, UnverifiedAccessToken};
use super::caller::Caller;
use super::dpop::{DpopMode, ProofError, Proofs};
use crate::issuer::{KeyError, Keys};
use app::error::ApiError;
use app::ports::Proven;
use std::sync::Arc;

/// What is agreed with the tenant about tokens for this API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiSettings {
    /// The identifier of this API.
    pub audience: String,
    /// How its access tokens are written.
    pub dialect: TokenDialect,
    /// Whether they have to be bound to a key.
    pub dpop: DpopMode,
}

/// Why a token was not believed. For the log.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refusal {
    #[error("{0}")]
    Token(#[from] AccessTokenError),
    #[error("{0}")]
    Key(#[from] KeyError),
    #[error("{0}")]
    Proof(#[from] ProofError),
    /// Sent without a proof, though it is bound to a key.
    #[error("a bound token without a proof")]
    Unproven,
    /// Bound to no key, though a proof came with it or one is required.
    #[error("a token that is bound to no key")]
    Unbound,
}

impl Refusal {
    /// What whoever asked may hear. It is the same for everything that is wrong with a token.
    fn answer(&self) -> ApiError {
        match self {
            Self::Token(AccessTokenError::NotAPerson) => ApiError::Forbidden,
            // Nobody can say whether the token is good: it is not thrown away for that.
            Self::Key(KeyError::Unreachable(_)) => ApiError::Unavailable,
            Self::Proof(ProofError::NoRoom) => ApiError::Busy { retry_after: 5 },
            Self::Token(_) | Self::Key(_) | Self::Proof(_) | Self::Unproven | Self::Unbound => {
                ApiError::Unauthenticated
            }
        }
    }
}

/// Verifies access tokens.
pub(super) struct Clients {
    settings: ApiSettings,
    issuer: String,
    client_id: String,
    keys: Arc<Keys>,
    proofs: Proofs,
}

impl Clients {
    pub(super) fn new(
        settings: ApiSettings,
        issuer: String,
        client_id: String,
        origin: String,
        keys: Arc<Keys>,
    ) -> Self {
        Self { settings, issuer, client_id, keys, proofs: Proofs::new(origin) }
    }

    pub(super) fn dpop(&self) -> DpopMode {
        self.settings.dpop
    }

    /// Who calls with this token, and with this proof where one came with it.
    pub(super) async fn caller(
        &self,
        token: &str,
        proven: Option<&Proven>,
        now: i64,
    ) -> Result<Caller, ApiError> {
        self.verified(token, proven, now).await.map_err(|refusal| {
            let answer = refusal.answer();
            tracing::info!(reason = %refusal, status = answer.status(), "an access token was refused");
            answer
        })
    }

    async fn verified(&self, token: &str, proven: Option<&Proven>, now: i64) -> Result<Caller, Refusal> {
        let unverified = UnverifiedAccessToken::read(token)?;
        let key = self.keys.find(unverified.key_name()?).await?;
        let expected = ExpectedAccessToken {
            issuer: &self.issuer,
            audience: &self.settings.audience,
            client_id: &self.client_id,
            dialect: self.settings.dialect,
            now,
        };
        let verified = unverified.verify(&key, &expected)?;
        match (proven, &verified.bound_to, self.settings.dpop) {
            (None, None, DpopMode::Allowed) => {}
            (None, None, DpopMode::Required) | (Some(_), None, _) => return Err(Refusal::Unbound),
            // RFC 9449 §7.2: a bound token that comes as a bearer token was taken from somebody.
            (None, Some(_), _) => return Err(Refusal::Unproven),
            (Some(proven), Some(bound_to), _) => self.proofs.verify(proven, bound_to, now)?,
        }
        Ok(Caller::of_client(verified))
    }
}
