//! APIs: `/api/v2/resource-servers` (Auth0 Management API: Resource Servers).

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::api::{self, ResourceServer};
use crate::management::call::{Call, applied, done};
use crate::management::clients::{received, take_nulls};
use crate::management::error::ApiError;
use crate::management::payload::{self, Form, Property, TEXT, optional};
use crate::management::{fields, paging};
use crate::random;
use crate::state::State;

const PROPERTIES: &[Property] = &[
    optional("name", TEXT, "Friendly name for this resource server"),
    optional("scopes", Form::Anything, "List of permissions (scopes) that this API uses"),
    optional(
        "signing_alg",
        Form::OneOf(&["HS256", "RS256", "RS512", "PS256"]),
        "Algorithm used to sign JWTs",
    ),
    optional("signing_secret", TEXT, "Secret used to sign tokens when using symmetric algorithms"),
    optional("allow_offline_access", Form::Flag, "Whether refresh tokens can be issued for this API"),
    optional("allow_online_access", Form::Flag, "Whether online refresh tokens can be issued for this API"),
    optional(
        "token_lifetime",
        Form::Count,
        "Expiration value (in seconds) for access tokens issued for this API",
    ),
    optional(
        "token_lifetime_for_web",
        Form::Count,
        "Expiration value (in seconds) for access tokens issued via Implicit or Hybrid Flows",
    ),
    optional("token_dialect", TEXT, "Dialect of issued access token"),
    optional("skip_consent_for_verifiable_first_party_clients", Form::Flag, "Whether to skip user consent"),
    optional("enforce_policies", Form::Flag, "Whether to enforce authorization policies"),
    optional("token_encryption", Form::Anything, "Token encryption"),
    optional("consent_policy", Form::Anything, "Consent policy"),
    optional("authorization_details", Form::Anything, "Authorization details"),
    optional("proof_of_possession", Form::Anything, "Proof-of-Possession configuration"),
    optional(
        "subject_type_authorization",
        Form::Anything,
        "Defines application access permission for a resource server",
    ),
    optional("verificationLocation", Form::Anything, "Where it is verified"),
];

const NEW: &[Property] = &[optional(
    "identifier",
    TEXT,
    "Unique identifier for the API used as the audience parameter on authorization calls",
)];

pub(super) async fn list(call: Call) -> Result<Json<Value>, ApiError> {
    let state = call.allow(&["read:resource_servers"])?;
    let wanted: Vec<&str> = call
        .query
        .iter()
        .filter(|(name, _)| matches!(*name, "identifiers" | "identifiers[]"))
        .map(|(_, value)| value)
        .collect();
    let found = state
        .resource_servers
        .iter()
        .map(|server| server.to_json(&call.origin))
        .filter(|server| {
            let own = server.get("identifier").and_then(Value::as_str).unwrap_or_default();
            wanted.is_empty() || wanted.contains(&own)
        })
        .map(|server| fields::select(server, &call.query).map(Value::Object))
        .collect::<Result<_, _>>()?;
    paging::by_either(found, "resource_servers", &call.query).map(Json)
}

/// By id or by identifier.
pub(super) async fn read(call: Call, Path(id): Path<String>) -> Result<Json<Map<String, Value>>, ApiError> {
    let state = call.allow(&["read:resource_servers"])?;
    let index = position(&state, &call, &id)?;
    let server = state.resource_servers.get(index).ok_or_else(no_such_api)?;
    fields::select(server.to_json(&call.origin), &call.query).map(Json)
}

pub(super) async fn create(call: Call, body: Bytes) -> Result<Response, ApiError> {
    let mut state = call.allow(&["create:resource_servers"])?;
    let mut body = call.json(&body)?;
    payload::validate_open(&body, NEW)?;
    let identifier = body.as_object_mut().and_then(|members| members.remove("identifier"));
    let members = payload::validate(&body, PROPERTIES)?;
    let Some(Value::String(identifier)) = identifier else {
        return Err(payload::invalid("'Missing required property: identifier'."));
    };
    check_scopes(members)?;
    let kept = api::kept(&identifier, &call.origin);
    if state.resource_servers.iter().any(|server| server.identifier() == kept) {
        return Err(ApiError::conflict(
            "A resource server with the specified identifier already exists.",
            Some("resource_server_exists"),
        ));
    }
    let mut record = Map::new();
    for (name, value) in [
        ("id", json!(random::hex(12))),
        ("identifier", json!(identifier)),
        ("is_system", json!(false)),
        ("signing_alg", json!("RS256")),
        ("allow_offline_access", json!(false)),
        ("token_lifetime", json!(86_400)),
        ("token_lifetime_for_web", json!(7_200)),
        ("skip_consent_for_verifiable_first_party_clients", json!(true)),
    ] {
        record.insert(name.to_owned(), value);
    }
    record.extend(members.clone());
    state.resource_servers.push(ResourceServer { record: record.clone() });
    state.unsaved.configuration = true;
    Ok(applied(StatusCode::CREATED, record))
}

pub(super) async fn update(call: Call, Path(id): Path<String>, body: Bytes) -> Result<Response, ApiError> {
    let mut state = call.allow(&["update:resource_servers"])?;
    let mut body = call.json(&body)?;
    let removed = take_nulls(&mut body);
    let members = payload::validate(&body, PROPERTIES)?;
    check_scopes(members)?;
    let index = position(&state, &call, &id)?;
    let server = state.resource_servers.get_mut(index).ok_or_else(no_such_api)?;
    if server.is_system() {
        return Err(ApiError::operation_not_supported("System resource servers cannot be modified"));
    }
    let before = server.record.clone();
    server.record.extend(members.clone());
    for name in removed {
        server.record.remove(&name);
    }
    let (changed, answer) = (server.record != before, server.to_json(&call.origin));
    state.unsaved.configuration = true;
    Ok(if changed { applied(StatusCode::OK, answer) } else { received(answer) })
}

/// Its client grants go with it. 204, also where there is none.
pub(super) async fn delete(call: Call, Path(id): Path<String>) -> Result<Response, ApiError> {
    let mut state = call.allow(&["delete:resource_servers"])?;
    let Ok(index) = position(&state, &call, &id) else { return Ok(done(StatusCode::NO_CONTENT, false)) };
    if state.resource_servers.get(index).is_some_and(ResourceServer::is_system) {
        return Err(ApiError::operation_not_supported("System resource servers cannot be deleted"));
    }
    let gone = state.resource_servers.remove(index);
    state.client_grants.retain(|grant| grant.record.get("audience") != Some(&json!(gone.identifier())));
    state.unsaved.configuration = true;
    Ok(done(StatusCode::NO_CONTENT, true))
}

fn position(state: &State, call: &Call, id: &str) -> Result<usize, ApiError> {
    let kept = api::kept(id, &call.origin);
    let found =
        state.resource_servers.iter().position(|server| server.id() == id || server.identifier() == kept);
    found.ok_or_else(no_such_api)
}

/// Scopes are `[{value, description?}]`.
fn check_scopes(members: &Map<String, Value>) -> Result<(), ApiError> {
    let Some(scopes) = members.get("scopes") else { return Ok(()) };
    let fine = scopes.as_array().is_some_and(|scopes| {
        scopes.iter().all(|scope| {
            scope.get("value").and_then(Value::as_str).is_some_and(|value| (1..=280).contains(&value.len()))
        })
    });
    if fine {
        Ok(())
    } else {
        Err(payload::invalid("'Missing required property: value' on property scopes[0] (Scope of the API)."))
    }
}

fn no_such_api() -> ApiError {
    ApiError {
        code: Some("inexistent_resource_server"),
        ..ApiError::not_found("The resource server does not exist")
    }
}
