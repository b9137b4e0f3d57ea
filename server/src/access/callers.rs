//! The one way to a [`Caller`], whatever a request brought along.

use super::caller::Caller;
use super::clients::{ApiSettings, Clients};
use super::dpop::DpopMode;
use super::session_cookie::SessionCookies;
use crate::issuer::Keys;
use app::error::ApiError;
use app::ports::Credential;
use std::sync::Arc;

/// Finds out who is asking: by the session's cookie, or, where the operator has named an API, by an access token.
pub struct Callers {
    cookies: Arc<SessionCookies>,
    clients: Option<Clients>,
}

impl Callers {
    /// Sessions only: an `Authorization` header is refused, whatever it holds.
    #[must_use]
    pub fn of_sessions(cookies: Arc<SessionCookies>) -> Self {
        Self { cookies, clients: None }
    }

    /// Sessions, and clients with an access token from `issuer` for this API. `origin` is our own, `client_id` that of
    /// the application people sign in to.
    #[must_use]
    pub fn with_clients(
        cookies: Arc<SessionCookies>,
        settings: ApiSettings,
        issuer: String,
        client_id: String,
        origin: String,
        keys: Arc<Keys>,
    ) -> Self {
        Self { cookies, clients: Some(Clients::new(settings, issuer, client_id, origin, keys)) }
    }

    /// Whether access tokens are taken, and whether they have to be bound to a key.
    #[must_use]
    pub fn dpop(&self) -> Option<DpopMode> {
        self.clients.as_ref().map(Clients::dpop)
    }

    /// Who is asking. A proof is used by that: ask once a request.
    ///
    /// # Errors
    /// [`ApiError::Unauthenticated`] without a session or a token that holds; [`ApiError::Forbidden`] for a token of a
    /// program or of somebody acting for another; [`ApiError::Unavailable`] when the keys to verify with cannot be had.
    pub async fn caller(&self, credential: &Credential) -> Result<Caller, ApiError> {
        let (token, proven) = match credential {
            Credential::Cookie(_) | Credential::Nothing => return self.cookies.caller(credential),
            Credential::Unreadable => {
                tracing::info!(reason = "unreadable", "an Authorization header was refused");
                return Err(ApiError::Unauthenticated);
            }
            Credential::Bearer(token) => (token, None),
            Credential::Dpop(proven) => (&proven.token, Some(proven.as_ref())),
        };
        let Some(clients) = &self.clients else {
            tracing::info!(reason = "AUTH0_AUDIENCE is not set", "an Authorization header was refused");
            return Err(ApiError::Unauthenticated);
        };
        clients.caller(token, proven, self.cookies.now()).await
    }

    /// Passes an outcome on; when it says that the caller's account is blocked or gone, a session ends with it.
    ///
    /// # Errors
    /// The error of the outcome.
    pub fn heed<T>(&self, credential: &Credential, outcome: Result<T, ApiError>) -> Result<T, ApiError> {
        self.cookies.heed(credential, outcome)
    }
}

#[cfg(test)]
mod tests {
    use super::super::access_token::TokenDialect;
    use super::super::seal::SealingKeys;
    use super::super::session::Lifetimes;
    use super::*;
    use crate::issuer::MetadataSource;
    use crate::upstream::{Patience, Upstream};

    fn cookies() -> Arc<SessionCookies> {
        let keys = SealingKeys::parse(&"ab".repeat(32)).unwrap();
        Arc::new(SessionCookies::new(keys, false, Lifetimes::LONGEST, Arc::new(|| 0)))
    }

    fn with_clients(dpop: DpopMode) -> Callers {
        let upstream = Upstream::new(Patience::default()).unwrap();
        let issuer = url::Url::parse("https://tenant.example/").unwrap();
        let metadata = Arc::new(MetadataSource::new(upstream.clone(), issuer));
        let audience = "https://account.example/api".to_owned();
        let settings = ApiSettings { audience, dialect: TokenDialect::Rfc9068, dpop };
        let (issuer, origin) = ("https://tenant.example/".to_owned(), "https://account.example".to_owned());
        let keys = Arc::new(Keys::new(upstream, metadata));
        Callers::with_clients(cookies(), settings, issuer, "app".to_owned(), origin, keys)
    }

    #[tokio::test]
    async fn access_tokens_are_taken_where_there_is_an_api_for_them() {
        let sessions = Callers::of_sessions(cookies());
        assert_eq!(sessions.dpop(), None);
        for credential in
            [Credential::Bearer("a.b.c".to_owned()), Credential::Unreadable, Credential::Nothing]
        {
            assert_eq!(sessions.caller(&credential).await.err(), Some(ApiError::Unauthenticated));
        }
        assert_eq!(with_clients(DpopMode::Allowed).dpop(), Some(DpopMode::Allowed));
        assert_eq!(with_clients(DpopMode::Required).dpop(), Some(DpopMode::Required));
    }
}
