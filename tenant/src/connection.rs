//! Connections: where users come from, and what that means for who may change their root attributes.

use serde_json::{Value, json};

use crate::random;

/// When root attributes are taken from the identity provider: `options.set_user_root_attributes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum SetRootAttributes {
    /// At each sign-in; then nobody may change them here.
    #[serde(rename = "on_each_login")]
    EachLogin,
    /// When the user first came; ours from then on.
    #[serde(rename = "on_first_login")]
    FirstLogin,
    /// Never.
    #[serde(rename = "never_on_login")]
    Never,
}

/// What kind of place users come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Database,
    Social,
    Enterprise,
}

/// A connection of this tenant.
#[derive(Clone, Debug)]
pub(crate) struct Connection {
    pub(crate) name: &'static str,
    pub(crate) strategy: &'static str,
    pub(crate) kind: Kind,
    /// Databases have no such setting.
    pub(crate) sync: Option<SetRootAttributes>,
    /// False for a custom database without *Import Users to Auth0*: its users are kept elsewhere.
    pub(crate) imports: bool,
}

pub(crate) const DATABASE: &str = "Username-Password-Authentication";
pub(crate) const GOOGLE: &str = "google-oauth2";
pub(crate) const GOOGLE_FIRST_LOGIN: &str = "google-oauth2-first-login";
pub(crate) const CONTOSO: &str = "contoso";

/// The connections of a new tenant.
pub(crate) fn as_new() -> Vec<Connection> {
    vec![
        Connection { name: DATABASE, strategy: "auth0", kind: Kind::Database, sync: None, imports: true },
        Connection {
            name: GOOGLE,
            strategy: "google-oauth2",
            kind: Kind::Social,
            sync: Some(SetRootAttributes::EachLogin),
            imports: true,
        },
        Connection {
            name: GOOGLE_FIRST_LOGIN,
            strategy: "google-oauth2",
            kind: Kind::Social,
            sync: Some(SetRootAttributes::FirstLogin),
            imports: true,
        },
        Connection {
            name: CONTOSO,
            strategy: "samlp",
            kind: Kind::Enterprise,
            sync: Some(SetRootAttributes::EachLogin),
            imports: true,
        },
    ]
}

impl Connection {
    /// Whether sign-in overwrites root attributes, so that the Management API refuses to change them
    /// (Auth0 docs: Configure Identity Provider Connection for User Profile Updates).
    pub(crate) fn overwrites_root_attributes(&self) -> bool {
        self.sync == Some(SetRootAttributes::EachLogin) || !self.imports
    }

    /// Stable over restarts: `con_` and sixteen characters of the name's digest.
    pub(crate) fn id(&self) -> String {
        let digest = random::digest(self.name).replace(['-', '_'], "0");
        format!("con_{}", digest.chars().take(16).collect::<String>())
    }

    /// As `GET /api/v2/connections` shows it.
    pub(crate) fn to_json(&self) -> Value {
        let options = match self.sync {
            Some(sync) => json!({ "set_user_root_attributes": sync }),
            None if !self.imports => {
                json!({ "enabledDatabaseCustomization": true, "import_mode": false, "requires_username": false })
            }
            None => {
                json!({ "passwordPolicy": "good", "requires_username": false, "brute_force_protection": true })
            }
        };
        json!({
            "id": self.id(),
            "name": self.name,
            "strategy": self.strategy,
            "options": options,
            "enabled_clients": ["selfsame", "selfsame-spa"],
            "realms": [self.name],
            "is_domain_connection": false,
        })
    }
}
