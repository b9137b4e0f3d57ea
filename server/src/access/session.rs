//! The session: one sealed cookie, and nothing kept on the server.

use super::caller::Caller;
use super::seal::SealingKeys;
use app::error::ApiError;
use app::ports::Credential;
use cookie::{Cookie, SameSite, time::Duration};
use profile::UserId;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A session must be renewed with the tenant after this many seconds: the longest that a blocked user, or a copied
/// cookie, goes unnoticed.
const FRESH: i64 = 15 * 60;
/// A session nobody used for this many seconds is over.
const IDLE: i64 = 8 * 60 * 60;
/// A session is over after this many seconds in any case.
const ABSOLUTE: i64 = 24 * 60 * 60;

/// What the cookie holds. Times are Unix seconds.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The verified subject.
    pub subject: UserId,
    /// The tenant's session (`sid`), for signing out there.
    pub sid: Option<String>,
    /// When the person proved who they are, where the tenant says so.
    pub auth_time: Option<i64>,
    /// When the session began.
    pub began: i64,
    /// When the tenant last confirmed it.
    pub renewed: i64,
    /// The refresh token, where `offline_access` was granted.
    pub refresh_token: Option<String>,
}

/// How a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// The tenant confirmed it lately.
    Fresh,
    /// To be renewed with the tenant.
    Stale,
    /// Over.
    Over,
}

impl Session {
    /// How the session stands at `now`.
    #[must_use]
    pub fn state(&self, now: i64) -> SessionState {
        let age = now.saturating_sub(self.renewed);
        let over = now.saturating_sub(self.began) >= ABSOLUTE
            || age >= IDLE
            // Without a refresh token there is no renewal; a session from the future was not made by us.
            || (age >= FRESH && self.refresh_token.is_none())
            || age < -60;
        match (over, age >= FRESH) {
            (true, _) => SessionState::Over,
            (false, true) => SessionState::Stale,
            (false, false) => SessionState::Fresh,
        }
    }
}

/// Makes and opens the session cookie.
pub struct SessionCookies {
    keys: SealingKeys,
    name: &'static str,
    secure: bool,
    now: Arc<dyn Fn() -> i64 + Send + Sync>,
}

impl SessionCookies {
    /// `secure` says whether people come over TLS; `now` gives Unix seconds.
    pub fn new(keys: SealingKeys, secure: bool, now: Arc<dyn Fn() -> i64 + Send + Sync>) -> Self {
        // `__Host-` binds a cookie to this very host, and browsers accept it only over TLS (RFC 6265bis §4.1.3.2).
        Self { keys, name: if secure { "__Host-session" } else { "session" }, secure, now }
    }

    /// The time in Unix seconds.
    #[must_use]
    pub fn now(&self) -> i64 {
        (self.now)()
    }

    /// The `Set-Cookie` that stores a session.
    ///
    /// # Errors
    /// [`ApiError::Internal`] when it cannot be sealed.
    pub fn store(&self, session: &Session) -> Result<Cookie<'static>, ApiError> {
        let plain = serde_json::to_vec(session).map_err(|_| ApiError::Internal)?;
        let sealed = self.keys.seal(self.name, &plain).map_err(|_| ApiError::Internal)?;
        Ok(self.cookie(sealed, ABSOLUTE))
    }

    /// The `Set-Cookie` that removes it.
    #[must_use]
    pub fn clear(&self) -> Cookie<'static> {
        self.cookie(String::new(), 0)
    }

    fn cookie(&self, value: String, seconds: i64) -> Cookie<'static> {
        Cookie::build((self.name, value))
            .path("/")
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Lax)
            .max_age(Duration::seconds(seconds))
            .build()
    }

    /// The session that a `Cookie` header holds, whatever its state.
    #[must_use]
    pub fn open(&self, header: &str) -> Option<Session> {
        Cookie::split_parse(header.to_owned())
            .filter_map(Result::ok)
            .filter(|cookie| cookie.name() == self.name)
            .find_map(|cookie| {
                let plain = self.keys.open(self.name, cookie.value())?;
                serde_json::from_slice(&plain).ok()
            })
    }

    /// A `Cookie` header with this session in place of the one it had, for what comes after a renewal.
    #[must_use]
    pub fn replace(&self, header: &str, stored: Option<&Cookie<'static>>) -> String {
        let others =
            Cookie::split_parse(header.to_owned()).filter_map(Result::ok).filter(|c| c.name() != self.name);
        let mut cookies: Vec<_> =
            others.map(|cookie| format!("{}={}", cookie.name(), cookie.value())).collect();
        cookies.extend(stored.map(|cookie| format!("{}={}", cookie.name(), cookie.value())));
        cookies.join("; ")
    }

    /// Who is asking.
    ///
    /// # Errors
    /// [`ApiError::Unauthenticated`] without a session, or with one that is over.
    pub fn caller(&self, credential: &Credential) -> Result<Caller, ApiError> {
        let Credential::Cookie(header) = credential else { return Err(ApiError::Unauthenticated) };
        let session = self.open(header).ok_or(ApiError::Unauthenticated)?;
        // A stale session that could not be renewed because the tenant is away still counts.
        match session.state(self.now()) {
            SessionState::Fresh | SessionState::Stale => Ok(Caller::of(&session)),
            SessionState::Over => Err(ApiError::Unauthenticated),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(began: i64, renewed: i64) -> Session {
        let subject = UserId::parse("auth0|alice").unwrap();
        Session { subject, sid: None, auth_time: None, began, renewed, refresh_token: Some("r".into()) }
    }

    fn cookies(secure: bool) -> SessionCookies {
        SessionCookies::new(SealingKeys::parse(&"ab".repeat(32)).unwrap(), secure, Arc::new(|| 1_000_000))
    }

    #[test]
    fn a_session_ends_by_idleness_and_by_age() {
        let t = 1_000_000;
        for (began, renewed, expected) in [
            (t, t, SessionState::Fresh),
            (t - FRESH, t - FRESH + 1, SessionState::Fresh),
            (t - FRESH, t - FRESH, SessionState::Stale),
            (t - IDLE, t - IDLE + 1, SessionState::Stale),
            (t - IDLE, t - IDLE, SessionState::Over),
            (t - ABSOLUTE, t, SessionState::Over),
            (t + 120, t + 120, SessionState::Over),
        ] {
            assert_eq!(session(began, renewed).state(t), expected, "{began} {renewed}");
        }
        let without_token = Session { refresh_token: None, ..session(t - FRESH, t - FRESH) };
        assert_eq!(without_token.state(t), SessionState::Over);
    }

    #[test]
    fn the_cookie_is_bound_to_its_host_and_hidden_from_scripts() {
        let stored = cookies(true).store(&session(0, 0)).unwrap().to_string();
        assert!(stored.starts_with("__Host-session="), "{stored}");
        for attribute in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
            assert!(stored.contains(attribute), "{attribute} in {stored}");
        }
        assert!(!stored.contains("Domain") && stored.len() <= 4096);
        assert!(cookies(false).store(&session(0, 0)).unwrap().to_string().starts_with("session="));
    }

    #[test]
    fn only_a_session_that_we_sealed_makes_a_caller() {
        let cookies = cookies(false);
        let good = cookies.store(&session(1_000_000, 1_000_000)).unwrap();
        let caller = cookies.caller(&Credential::Cookie(format!("theme=dark; session={}", good.value())));
        assert_eq!(caller.ok().map(|caller| caller.subject().to_string()).as_deref(), Some("auth0|alice"));
        let plain = r#"{"subject":"auth0|bob","began":1000000,"renewed":1000000}"#;
        for forged in
            [String::new(), plain.to_owned(), format!("{}x", good.value()), good.value()[1..].to_owned()]
        {
            let credential = Credential::Cookie(format!("session={forged}"));
            assert_eq!(cookies.caller(&credential).err(), Some(ApiError::Unauthenticated));
        }
        let over = cookies.store(&session(0, 0)).unwrap();
        let credential = Credential::Cookie(format!("session={}", over.value()));
        assert_eq!(cookies.caller(&credential).err(), Some(ApiError::Unauthenticated));
        assert_eq!(cookies.caller(&Credential::Nothing).err(), Some(ApiError::Unauthenticated));
    }
}
