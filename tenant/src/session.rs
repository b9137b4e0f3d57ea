//! The tenant's own session with a browser: what makes a second `/authorize` silent.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, header};
use serde_json::{Map, Value, json};

use crate::clock;
use crate::issuer::Origin;

/// Auth0's absolute default of 168 hours.
pub(crate) const LIFETIME: Duration = Duration::from_secs(168 * 3600);

/// Auth0's idle default of 72 hours, as it is shown. The tenant does not end a session for being idle.
const IDLE: i64 = 72 * 3600;

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
    /// How they proved it: `pwd` here, `federated` where an identity provider vouched for them.
    pub(crate) method: &'static str,
    /// When it last answered `/authorize`, in unix seconds.
    pub(crate) interacted: i64,
    /// Who was answered.
    pub(crate) client_ids: Vec<String>,
    pub(crate) user_agent: String,
    /// What an administrator's program keeps with it.
    pub(crate) metadata: Map<String, Value>,
}

impl Session {
    /// A session that begins now, in the browser that sent these headers.
    pub(crate) fn begin(sid: String, user_id: &str, method: &'static str, headers: &HeaderMap) -> Self {
        let now = clock::unix_now();
        let user_agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        Self {
            sid,
            user_id: user_id.to_owned(),
            auth_time: now,
            method,
            interacted: now,
            client_ids: Vec::new(),
            user_agent: user_agent.unwrap_or_default().to_owned(),
            metadata: Map::new(),
        }
    }

    /// Records that an application was answered from it.
    pub(crate) fn answered(&mut self, client_id: &str) {
        self.interacted = clock::unix_now();
        if !self.client_ids.iter().any(|known| known == client_id) {
            self.client_ids.push(client_id.to_owned());
        }
    }

    /// As `GET /api/v2/sessions/{id}` shows it.
    pub(crate) fn to_json(&self) -> Value {
        let absolute = i64::try_from(LIFETIME.as_secs()).unwrap_or(i64::MAX);
        let expires = self.auth_time.saturating_add(absolute);
        let began = clock::iso_of(self.auth_time);
        let clients: Vec<Value> = self.client_ids.iter().map(|id| json!({ "client_id": id })).collect();
        let mut shown = json!({
            "id": self.sid,
            "user_id": self.user_id,
            "created_at": began,
            "updated_at": clock::iso_of(self.interacted),
            "authenticated_at": began,
            "last_interacted_at": clock::iso_of(self.interacted),
            "idle_expires_at": clock::iso_of(expires.min(self.interacted.saturating_add(IDLE))),
            "expires_at": clock::iso_of(expires),
            "device": {
                "initial_ip": "127.0.0.1", "last_ip": "127.0.0.1",
                "initial_user_agent": self.user_agent, "last_user_agent": self.user_agent,
            },
            "clients": clients,
            "authentication": { "methods": [{ "name": self.method, "timestamp": began }] },
            "cookie": { "mode": "persistent" },
        });
        if !self.metadata.is_empty() {
            shown["session_metadata"] = json!(self.metadata);
        }
        shown
    }
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
