//! APIs (Auth0's *resource servers*) and which application may have which of their scopes (*client grants*).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::issuer::Origin;

/// The audience of the application's own API.
pub(crate) const API_AUDIENCE: &str = "https://selfsame.example/api";
/// The scopes that API defines.
const API_SCOPES: &[&str] = &["read:profile", "update:profile"];

/// How the Management API's identifier is kept: its audience follows the name a request came by.
const MANAGEMENT: &str = "/api/v2/";

/// Every scope of the Management API that something here asks for.
pub(crate) const MANAGEMENT_SCOPES: &[&str] = &[
    "read:users",
    "update:users",
    "delete:users",
    "create:users",
    "read:users_app_metadata",
    "update:users_app_metadata",
    "create:user_tickets",
    "read:connections",
    "read:clients",
    "create:clients",
    "update:clients",
    "delete:clients",
    "read:client_keys",
    "read:resource_servers",
    "create:resource_servers",
    "update:resource_servers",
    "delete:resource_servers",
    "read:client_grants",
    "create:client_grants",
    "update:client_grants",
    "delete:client_grants",
    "read:logs",
    "read:logs_users",
    "read:sessions",
    "update:sessions",
    "delete:sessions",
    "read:refresh_tokens",
    "update:refresh_tokens",
    "delete:refresh_tokens",
    "read:grants",
    "delete:grants",
    "read:authentication_methods",
    "create:authentication_methods",
    "update:authentication_methods",
    "delete:authentication_methods",
];

/// An API, kept as the Management API shows it, but for the identifier of the Management API itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ResourceServer {
    pub(crate) record: Map<String, Value>,
}

impl ResourceServer {
    pub(crate) fn id(&self) -> &str {
        self.record.get("id").and_then(Value::as_str).unwrap_or_default()
    }

    pub(crate) fn identifier(&self) -> &str {
        self.record.get("identifier").and_then(Value::as_str).unwrap_or_default()
    }

    /// The tenant's own: it cannot be changed.
    pub(crate) fn is_system(&self) -> bool {
        self.identifier() == MANAGEMENT
    }

    /// Whether its access tokens follow RFC 9068 rather than Auth0's own profile (Auth0 docs: Access Token Profiles).
    pub(crate) fn is_rfc9068(&self) -> bool {
        let dialect = self.record.get("token_dialect").and_then(Value::as_str).unwrap_or_default();
        dialect.starts_with("rfc9068_profile")
    }

    /// The scopes it defines.
    pub(crate) fn scopes(&self) -> impl Iterator<Item = &str> {
        let scopes = self.record.get("scopes").and_then(Value::as_array);
        scopes.into_iter().flatten().filter_map(|scope| scope.get("value")?.as_str())
    }

    pub(crate) fn to_json(&self, origin: &Origin) -> Map<String, Value> {
        shown(&self.record, "identifier", origin)
    }
}

/// An application may have these scopes of an API by itself (client credentials).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ClientGrant {
    pub(crate) record: Map<String, Value>,
}

impl ClientGrant {
    pub(crate) fn id(&self) -> &str {
        self.record.get("id").and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether it is for this application and this API, in the form that is kept.
    pub(crate) fn is(&self, client_id: &str, audience: &str) -> bool {
        self.record.get("client_id") == Some(&json!(client_id))
            && self.record.get("audience") == Some(&json!(audience))
    }

    pub(crate) fn scopes(&self) -> impl Iterator<Item = &str> {
        self.record.get("scope").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }

    pub(crate) fn to_json(&self, origin: &Origin) -> Map<String, Value> {
        shown(&self.record, "audience", origin)
    }
}

fn shown(record: &Map<String, Value>, audience: &str, origin: &Origin) -> Map<String, Value> {
    let mut record = record.clone();
    if record.get(audience) == Some(&json!(MANAGEMENT)) {
        record.insert(audience.to_owned(), json!(origin.management_audience()));
    }
    record
}

/// The form in which an audience is kept.
pub(crate) fn kept(audience: &str, origin: &Origin) -> String {
    if audience == origin.management_audience() { MANAGEMENT.to_owned() } else { audience.to_owned() }
}

/// The APIs of a new tenant.
pub(crate) fn resource_servers() -> Vec<ResourceServer> {
    let scopes = |names: &[&str]| -> Vec<Value> {
        names.iter().map(|name| json!({ "value": name, "description": name })).collect()
    };
    let common = json!({
        "allow_offline_access": true,
        "skip_consent_for_verifiable_first_party_clients": true,
        "token_lifetime": 86_400,
        "token_lifetime_for_web": 7_200,
        "signing_alg": "RS256",
        "token_dialect": "access_token",
        "enforce_policies": false,
    });
    let server = |own: Value| {
        let mut record = Map::new();
        for part in [&common, &own] {
            record.extend(
                part.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value.clone())),
            );
        }
        ResourceServer { record }
    };
    vec![
        server(json!({
            "id": "selfsame00management0000",
            "name": "Auth0 Management API",
            "identifier": MANAGEMENT,
            "is_system": true,
            "allow_offline_access": false,
            "scopes": scopes(MANAGEMENT_SCOPES),
        })),
        server(json!({
            "id": "selfsame00api00000000000",
            "name": "Selfsame API",
            "identifier": API_AUDIENCE,
            "is_system": false,
            "scopes": scopes(API_SCOPES),
        })),
    ]
}

/// The client grants of a new tenant. The application's own has what its features use, and nothing beyond.
pub(crate) fn client_grants() -> Vec<ClientGrant> {
    let grant = |id: &str, client_id: &str, scope: &[&str]| {
        let record = json!({
            "id": id, "client_id": client_id, "audience": MANAGEMENT, "scope": scope, "subject_type": "client",
        });
        ClientGrant { record: record.as_object().cloned().unwrap_or_default() }
    };
    vec![
        grant("cgr_selfsame00000000", "selfsame", &["read:users", "update:users", "read:connections"]),
        grant("cgr_selfsame0admin00", "selfsame-admin", MANAGEMENT_SCOPES),
    ]
}
