//! Which application may have which scopes of an API by itself: `/api/v2/client-grants`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::api::{self, ClientGrant};
use crate::management::call::{Call, applied, done};
use crate::management::clients::received;
use crate::management::error::ApiError;
use crate::management::paging;
use crate::management::payload::{self, Form, Property, TEXT, optional, required};
use crate::random;

const NEW: &[Property] = &[
    required("client_id", TEXT, "ID of the client"),
    required("audience", TEXT, "The audience (API identifier) of this client grant"),
    optional("scope", Form::Texts { max: 1000 }, "Scopes allowed for this client grant"),
    optional(
        "organization_usage",
        Form::Anything,
        "Defines whether organizations can be used with client credentials",
    ),
    optional("allow_any_organization", Form::Flag, "Whether any organization can be used with this grant"),
    optional(
        "subject_type",
        Form::OneOf(&["client", "user"]),
        "The type of application access the client grant allows",
    ),
    optional(
        "authorization_details_types",
        Form::Texts { max: 100 },
        "Types of authorization_details allowed",
    ),
    optional("allow_all_scopes", Form::Flag, "Whether all scopes are allowed"),
];

const CHANGE: &[Property] = &[
    optional("scope", Form::Texts { max: 1000 }, "Scopes allowed for this client grant"),
    optional(
        "organization_usage",
        Form::Anything,
        "Defines whether organizations can be used with client credentials",
    ),
    optional(
        "allow_any_organization",
        Form::Anything,
        "Whether any organization can be used with this grant",
    ),
    optional(
        "authorization_details_types",
        Form::Texts { max: 100 },
        "Types of authorization_details allowed",
    ),
    optional("allow_all_scopes", Form::Anything, "Whether all scopes are allowed"),
];

pub(super) async fn list(call: Call) -> Result<Json<Value>, ApiError> {
    let state = call.allow(&["read:client_grants"])?;
    let found = state
        .client_grants
        .iter()
        .map(|grant| grant.to_json(&call.origin))
        .filter(|grant| {
            ["client_id", "audience", "subject_type"].iter().all(|name| {
                call.query.get(name).is_none_or(|wanted| grant.get(*name) == Some(&json!(wanted)))
            })
        })
        .map(Value::Object)
        .collect();
    paging::by_either(found, "client_grants", &call.query).map(Json)
}

pub(super) async fn read(call: Call, Path(id): Path<String>) -> Result<Json<Map<String, Value>>, ApiError> {
    let state = call.allow(&["read:client_grants"])?;
    let grant = state.client_grants.iter().find(|grant| grant.id() == id).ok_or_else(no_such_grant)?;
    Ok(Json(grant.to_json(&call.origin)))
}

pub(super) async fn create(call: Call, body: Bytes) -> Result<Response, ApiError> {
    let mut state = call.allow(&["create:client_grants"])?;
    let body = call.json(&body)?;
    let members = payload::validate(&body, NEW)?;
    let text = |name: &str| members.get(name).and_then(Value::as_str).unwrap_or_default();
    let (client_id, audience) = (text("client_id"), api::kept(text("audience"), &call.origin));
    if state.application(client_id).is_none() {
        return Err(ApiError {
            code: Some("inexistent_client"),
            ..ApiError::not_found("The client does not exist")
        });
    }
    let server = state.resource_servers.iter().find(|server| server.identifier() == audience);
    let server = server.ok_or_else(|| ApiError {
        code: Some("inexistent_resource_server"),
        ..ApiError::not_found(format!("Resource server not found: {}", text("audience")))
    })?;
    defined(server.scopes().collect(), members)?;
    let subject = members.get("subject_type").cloned().unwrap_or_else(|| json!("client"));
    let taken = state
        .client_grants
        .iter()
        .any(|grant| grant.is(client_id, &audience) && grant.record.get("subject_type") == Some(&subject));
    if taken {
        return Err(ApiError::conflict(
            "A resource server grant for the specified client and audience already exists.",
            Some("resource_server_grant_exists"),
        ));
    }
    let mut record = members.clone();
    record.insert("id".to_owned(), json!(format!("cgr_{}", random::hex(8))));
    record.insert("audience".to_owned(), json!(audience));
    record.insert("subject_type".to_owned(), subject);
    record.entry("scope").or_insert_with(|| json!([]));
    let grant = ClientGrant { record };
    let answer = grant.to_json(&call.origin);
    state.client_grants.push(grant);
    state.unsaved.configuration = true;
    Ok(applied(StatusCode::CREATED, answer))
}

pub(super) async fn update(call: Call, Path(id): Path<String>, body: Bytes) -> Result<Response, ApiError> {
    let mut guard = call.allow(&["update:client_grants"])?;
    let state = &mut *guard;
    let body = call.json(&body)?;
    let members = payload::validate(&body, CHANGE)?;
    let grant = state.client_grants.iter_mut().find(|grant| grant.id() == id).ok_or_else(no_such_grant)?;
    let audience = grant.record.get("audience").and_then(Value::as_str).unwrap_or_default();
    if let Some(server) = state.resource_servers.iter().find(|server| server.identifier() == audience) {
        defined(server.scopes().collect(), members)?;
    }
    let before = grant.record.clone();
    grant.record.extend(members.clone());
    let (changed, answer) = (grant.record != before, grant.to_json(&call.origin));
    state.unsaved.configuration = true;
    Ok(if changed { applied(StatusCode::OK, answer) } else { received(answer) })
}

/// 204, also where there is none.
pub(super) async fn delete(call: Call, Path(id): Path<String>) -> Result<Response, ApiError> {
    let mut state = call.allow(&["delete:client_grants"])?;
    let before = state.client_grants.len();
    state.client_grants.retain(|grant| grant.id() != id);
    let removed = state.client_grants.len() < before;
    state.unsaved.configuration |= removed;
    Ok(done(StatusCode::NO_CONTENT, removed))
}

/// Only scopes that the API defines can be granted.
fn defined(scopes: Vec<&str>, members: &Map<String, Value>) -> Result<(), ApiError> {
    let asked =
        members.get("scope").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let unknown: Vec<&str> = asked.filter(|scope| !scopes.contains(scope)).collect();
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(ApiError::invalid_body(format!(
            "The following scopes are not defined in the resource server: {}",
            unknown.join(", ")
        )))
    }
}

fn no_such_grant() -> ApiError {
    ApiError { code: Some("inexistent_client_grant"), ..ApiError::not_found("The grant does not exist.") }
}
