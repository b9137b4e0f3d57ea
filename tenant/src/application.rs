//! Applications (Auth0's word for OAuth clients), kept as the Management API shows them.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::oauth::respond::origin_of;
use crate::random;

/// Whether a refresh token is replaced when it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rotation {
    Rotating,
    NonRotating,
}

/// An application.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Application {
    /// The record as `GET /api/v2/clients/{id}` shows it, secret included.
    pub(crate) record: Map<String, Value>,
}

impl Application {
    fn text(&self, name: &str) -> Option<&str> {
        self.record.get(name).and_then(Value::as_str)
    }

    fn texts(&self, name: &str) -> impl Iterator<Item = &str> {
        self.record.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }

    pub(crate) fn client_id(&self) -> &str {
        self.text("client_id").unwrap_or_default()
    }

    /// The secret it may prove itself by. A public client has one, too, as at Auth0, and cannot use it.
    pub(crate) fn secret(&self) -> Option<&str> {
        self.text("client_secret").filter(|_| !self.is_public())
    }

    /// Token endpoint authentication method `none`.
    pub(crate) fn is_public(&self) -> bool {
        self.text("token_endpoint_auth_method") == Some("none")
    }

    /// Whether the key of [`Options::client_public_key`](crate::Options) is this application's.
    pub(crate) fn has_key(&self) -> bool {
        self.client_id() == SELFSAME
    }

    pub(crate) fn grants(&self) -> impl Iterator<Item = &str> {
        self.texts("grant_types")
    }

    pub(crate) fn may(&self, grant: &str) -> bool {
        self.grants().any(|own| own == grant)
    }

    pub(crate) fn rotation(&self) -> Rotation {
        let kind = self.record.get("refresh_token").and_then(|settings| settings.get("rotation_type"));
        if kind == Some(&json!("rotating")) { Rotation::Rotating } else { Rotation::NonRotating }
    }

    /// For how many seconds a rotated refresh token is still accepted once more.
    pub(crate) fn leeway(&self) -> u64 {
        let settings = self.record.get("refresh_token");
        settings.and_then(|settings| settings.get("leeway")).and_then(Value::as_u64).unwrap_or_default()
    }

    /// A callback matches as a string: no other case, no extra slash, no wildcard (RFC 9700 §2.1).
    pub(crate) fn allows_callback(&self, url: &str) -> bool {
        self.texts("callbacks").any(|allowed| allowed == url)
    }

    pub(crate) fn logout_urls(&self) -> impl Iterator<Item = &str> {
        self.texts("allowed_logout_urls")
    }

    /// Whether a page at this callback may be sent a response as a message: its origin is one of those that were named.
    pub(crate) fn may_be_told_by_message(&self, redirect_uri: &str) -> bool {
        origin_of(redirect_uri).is_some_and(|origin| self.texts("web_origins").any(|named| *named == *origin))
    }

    /// Whether pages of this origin may call the tenant.
    pub(crate) fn allows_origin(&self, origin: &str) -> bool {
        self.texts("allowed_origins").chain(self.texts("web_origins")).any(|named| named == origin)
    }

    /// Whether `secret` is this application's.
    pub(crate) fn has_secret(&self, secret: &str) -> bool {
        self.secret().is_some_and(|own| random::same(own, secret))
    }
}

const SELFSAME: &str = "selfsame";

/// The applications of a tenant whose application lives at `app_base_url`.
pub(crate) fn registered(app_base_url: &str) -> Vec<Application> {
    let urls = json!({
        "callbacks": [format!("{app_base_url}/callback")],
        "allowed_logout_urls": [format!("{app_base_url}/"), app_base_url],
        "web_origins": [app_base_url],
        "allowed_origins": [app_base_url],
    });
    // A confidential client may: a rotated token in a cookie is lost with any lost `Set-Cookie`.
    let non_rotating = json!({
        "rotation_type": "non-rotating", "expiration_type": "expiring", "leeway": 0,
        "token_lifetime": 2_592_000, "idle_token_lifetime": 2_592_000,
    });
    let mut rotating = non_rotating.clone();
    rotating["rotation_type"] = json!("rotating");
    let application = |own: Value, urls: &Value| {
        let mut record = Map::new();
        for part in [&common(), urls, &own] {
            record.extend(
                part.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value.clone())),
            );
        }
        Application { record }
    };
    vec![
        application(
            json!({
                "client_id": SELFSAME,
                "client_secret": "selfsame-secret",
                "name": "Selfsame (development)",
                "app_type": "regular_web",
                "grant_types": ["authorization_code", "refresh_token", "client_credentials"],
                "token_endpoint_auth_method": "client_secret_post",
                "refresh_token": non_rotating,
            }),
            &urls,
        ),
        application(
            json!({
                "client_id": "selfsame-spa",
                "client_secret": "selfsame-spa-unused",
                "name": "Selfsame (single-page)",
                "app_type": "spa",
                "grant_types": ["authorization_code", "refresh_token"],
                "token_endpoint_auth_method": "none",
                "refresh_token": rotating,
            }),
            &urls,
        ),
        application(
            json!({
                "client_id": "selfsame-admin",
                "client_secret": "selfsame-admin-secret",
                "name": "Administrator",
                "app_type": "non_interactive",
                "grant_types": ["client_credentials"],
                "token_endpoint_auth_method": "client_secret_post",
            }),
            &json!({}),
        ),
    ]
}

/// What Auth0 fills in for every application.
pub(crate) fn common() -> Value {
    json!({
        "tenant": "selfsame",
        "global": false,
        "is_first_party": true,
        "oidc_conformant": true,
        "is_token_endpoint_ip_header_trusted": false,
        "cross_origin_authentication": false,
        "sso_disabled": false,
        "custom_login_page_on": true,
        "callbacks": [],
        "jwt_configuration": { "alg": "RS256", "lifetime_in_seconds": 36_000, "secret_encoded": false },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_goes_to_an_origin_that_was_named_and_to_no_other_callback() {
        let mut application = registered("http://localhost:3000").remove(1);
        assert!(application.may_be_told_by_message("http://localhost:3000/callback"));
        for other in [
            "https://localhost:3000/callback",
            "http://localhost:3001/callback",
            "http://localhost.evil.example/callback",
            "com.example.app://callback",
            "callback",
        ] {
            assert!(!application.may_be_told_by_message(other), "{other}");
        }
        application.record.insert("web_origins".to_owned(), json!([]));
        assert!(!application.may_be_told_by_message("http://localhost:3000/callback"));
    }

    #[test]
    fn a_public_client_has_a_secret_and_cannot_use_it() {
        let applications = registered("http://localhost:3000");
        assert!(applications[0].has_secret("selfsame-secret"));
        assert!(applications[1].is_public() && !applications[1].has_secret("selfsame-spa-unused"));
    }
}
