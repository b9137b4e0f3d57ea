//! The tenant's own session with a browser: what makes a second `/authorize` silent.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, header};

use crate::issuer::Origin;

/// Auth0's absolute default of 168 hours.
pub(crate) const LIFETIME: Duration = Duration::from_secs(168 * 3600);

const COOKIE: &str = "selfsame_tenant_session";
/// By HTTPS a cookie of its own, which plain http can neither read nor plant.
const SECURE_COOKIE: &str = "__Host-selfsame_tenant_session";

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
pub(crate) fn secret_of<'a>(origin: &Origin, headers: &'a HeaderMap) -> Option<&'a str> {
    let wanted = cookie(origin);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == wanted).then_some(value))
}

/// `Set-Cookie` for a new session.
pub(crate) fn set_cookie(origin: &Origin, secret: &str) -> Option<HeaderValue> {
    cookie_header(origin, secret, LIFETIME.as_secs())
}

/// `Set-Cookie` that ends it.
pub(crate) fn clear_cookie(origin: &Origin) -> Option<HeaderValue> {
    cookie_header(origin, "", 0)
}

/// By HTTPS it is sent from an application's hidden frame, too, as Auth0's is: silent authentication needs that. By
/// plain http browsers would drop such a cookie.
fn cookie_header(origin: &Origin, value: &str, age: u64) -> Option<HeaderValue> {
    let name = cookie(origin);
    let rules = if origin.is_https() { "Secure; SameSite=None" } else { "SameSite=Lax" };
    HeaderValue::from_str(&format!("{name}={value}; Path=/; Max-Age={age}; HttpOnly; {rules}")).ok()
}

fn cookie(origin: &Origin) -> &'static str {
    if origin.is_https() { SECURE_COOKIE } else { COOKIE }
}
