//! The applications this tenant knows (Auth0's word for OAuth clients), and the APIs they may ask for.

use crate::oauth::respond::origin_of;
use crate::random;

/// The audience of the application's own API.
pub(crate) const API_AUDIENCE: &str = "https://selfsame.example/api";
/// The scopes that API defines.
pub(crate) const API_SCOPES: &[&str] = &["read:profile", "update:profile"];

/// Whether a refresh token is replaced when it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rotation {
    Rotating,
    NonRotating,
}

/// An application.
#[derive(Clone, Debug)]
pub(crate) struct Application {
    pub(crate) client_id: &'static str,
    /// `None`: a public client, token endpoint authentication method `none`.
    pub(crate) secret: Option<&'static str>,
    /// Whether the key of [`Options::client_public_key`](crate::Options) is this application's.
    pub(crate) has_key: bool,
    pub(crate) grants: &'static [&'static str],
    pub(crate) rotation: Rotation,
    /// What its client grant for the Management API allows.
    pub(crate) management_scopes: &'static [&'static str],
    pub(crate) callbacks: Vec<String>,
    pub(crate) logout_urls: Vec<String>,
    /// Origins whose pages may be sent a response as a message (*Allowed Web Origins*).
    pub(crate) web_origins: Vec<String>,
}

impl Application {
    pub(crate) fn is_public(&self) -> bool {
        self.secret.is_none()
    }

    pub(crate) fn may(&self, grant: &str) -> bool {
        self.grants.contains(&grant)
    }

    /// Whether a page at this callback may be sent a response as a message: its origin is one of those that were named.
    pub(crate) fn may_be_told_by_message(&self, redirect_uri: &str) -> bool {
        origin_of(redirect_uri).is_some_and(|origin| self.web_origins.contains(&origin))
    }

    /// Whether `secret` is this application's.
    pub(crate) fn has_secret(&self, secret: &str) -> bool {
        self.secret.is_some_and(|own| random::same(own, secret))
    }
}

/// The applications of a tenant whose application lives at `app_base_url`.
pub(crate) fn registered(app_base_url: &str) -> Vec<Application> {
    let callbacks = vec![format!("{app_base_url}/callback")];
    let logout_urls = vec![format!("{app_base_url}/"), app_base_url.to_owned()];
    let web_origins = vec![app_base_url.to_owned()];
    vec![
        Application {
            client_id: "selfsame",
            secret: Some("selfsame-secret"),
            has_key: true,
            grants: &["authorization_code", "refresh_token", "client_credentials"],
            // A confidential client may: a rotated token in a cookie is lost with any lost `Set-Cookie`.
            rotation: Rotation::NonRotating,
            management_scopes: &["read:users", "update:users", "read:connections"],
            callbacks: callbacks.clone(),
            logout_urls: logout_urls.clone(),
            web_origins: web_origins.clone(),
        },
        Application {
            client_id: "selfsame-spa",
            secret: None,
            has_key: false,
            grants: &["authorization_code", "refresh_token"],
            rotation: Rotation::Rotating,
            management_scopes: &[],
            callbacks,
            logout_urls,
            web_origins,
        },
        Application {
            client_id: "selfsame-admin",
            secret: Some("selfsame-admin-secret"),
            has_key: false,
            grants: &["client_credentials"],
            rotation: Rotation::NonRotating,
            management_scopes: &["read:users", "update:users", "delete:users", "read:connections"],
            callbacks: Vec::new(),
            logout_urls: Vec::new(),
            web_origins: Vec::new(),
        },
    ]
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
        application.web_origins.clear();
        assert!(!application.may_be_told_by_message("http://localhost:3000/callback"));
    }
}
