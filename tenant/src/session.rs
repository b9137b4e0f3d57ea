//! The tenant's own session with a browser: what makes a second `/authorize` silent.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, header};

/// Auth0's absolute default of 168 hours.
pub(crate) const LIFETIME: Duration = Duration::from_secs(168 * 3600);

const COOKIE: &str = "selfsame_tenant_session";

/// Somebody is signed in at the tenant.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// The `sid` of tokens.
    pub(crate) sid: String,
    pub(crate) user_id: String,
    /// When they proved who they are, in unix seconds.
    pub(crate) auth_time: i64,
}

/// The session's secret from the `Cookie` header.
pub(crate) fn secret_of(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == COOKIE).then_some(value))
}

/// `Set-Cookie` for a new session. `Secure` has to be missing: this is plain http on loopback.
pub(crate) fn set_cookie(secret: &str) -> Option<HeaderValue> {
    let age = LIFETIME.as_secs();
    HeaderValue::from_str(&format!("{COOKIE}={secret}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax")).ok()
}

/// `Set-Cookie` that ends it.
pub(crate) fn clear_cookie() -> HeaderValue {
    HeaderValue::from_static("selfsame_tenant_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
}
