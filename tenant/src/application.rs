//! The applications this tenant knows (Auth0's word for OAuth clients), and the APIs they may ask for.

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
}

impl Application {
    pub(crate) fn is_public(&self) -> bool {
        self.secret.is_none()
    }

    pub(crate) fn may(&self, grant: &str) -> bool {
        self.grants.contains(&grant)
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
        },
    ]
}
