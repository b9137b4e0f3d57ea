//! Refresh tokens, whose text is never shown: `/api/v2/users/{user_id}/refresh-tokens` and `/api/v2/refresh-tokens`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use crate::application::Rotation;
use crate::management::call::{Call, applied, done};
use crate::management::error::ApiError;
use crate::management::payload::{self, Form, Property, optional, required};
use crate::management::sessions::{known_user, metadata};
use crate::management::{fields, paging};
use crate::refresh_tokens::Grant;
use crate::state::State;

const READ: &[&str] = &["read:refresh_tokens"];
const DELETE: &[&str] = &["delete:refresh_tokens"];

/// Those of a user, oldest first.
pub(super) async fn of_user(call: Call, Path(user_id): Path<String>) -> Result<Json<Value>, ApiError> {
    let state = call.allow(READ)?;
    known_user(&state, &user_id)?;
    let found = shown(&state, |grant| grant.user_id == user_id);
    paging::by_checkpoint(found, "tokens", &call.query).map(Json)
}

/// Those of a user, perhaps at one application. It lists them under another name than the user's own endpoint does.
pub(super) async fn list(call: Call) -> Result<Json<Value>, ApiError> {
    let state = call.allow(READ)?;
    let user_id = call
        .query
        .get("user_id")
        .ok_or_else(|| ApiError::invalid_query("Missing required 'user_id' parameter."))?;
    known_user(&state, user_id)?;
    let client_id = call.query.get("client_id");
    if client_id.is_some_and(|id| state.application(id).is_none()) {
        return Err(ApiError::not_found("The client does not exist."));
    }
    let found =
        shown(&state, |grant| grant.user_id == user_id && client_id.is_none_or(|id| id == grant.client_id));
    let found = found
        .into_iter()
        .filter_map(|token| match token {
            Value::Object(members) => Some(fields::select(members, &call.query).map(Value::Object)),
            _ => None,
        })
        .collect::<Result<_, _>>()?;
    paging::by_checkpoint(found, "refresh_tokens", &call.query).map(Json)
}

pub(super) async fn delete_all(call: Call, Path(user_id): Path<String>) -> Result<Response, ApiError> {
    let mut state = call.allow(DELETE)?;
    known_user(&state, &user_id)?;
    let revoked = revoke(&mut state, |_, grant| grant.user_id == user_id);
    Ok(done(StatusCode::ACCEPTED, revoked))
}

pub(super) async fn read(call: Call, Path(id): Path<String>) -> Result<Json<Value>, ApiError> {
    let state = call.allow(READ)?;
    one(&state, &id).map(Json)
}

pub(super) async fn update(call: Call, Path(id): Path<String>, body: Bytes) -> Result<Response, ApiError> {
    const PROPERTIES: &[Property] =
        &[required("refresh_token_metadata", Form::Anything, "Metadata associated with the refresh token")];
    let mut state = call.allow(&["update:refresh_tokens"])?;
    let body = call.json(&body)?;
    let new = metadata(payload::validate(&body, PROPERTIES)?, "refresh_token_metadata")?;
    one(&state, &id)?;
    if let Some(kept) = state.refresh_tokens.metadata_mut(&id) {
        *kept = new;
    }
    state.unsaved.refresh_tokens = true;
    Ok(applied(StatusCode::OK, one(&state, &id)?))
}

/// 202, also where there is none.
pub(super) async fn delete(call: Call, Path(id): Path<String>) -> Result<Response, ApiError> {
    let mut state = call.allow(DELETE)?;
    let revoked = revoke(&mut state, |own, _| own == id);
    Ok(done(StatusCode::ACCEPTED, revoked))
}

/// By ids, or by user, application and API.
pub(super) async fn revoke_some(call: Call, body: Bytes) -> Result<Response, ApiError> {
    const PROPERTIES: &[Property] = &[
        optional("ids", Form::Texts { max: 100 }, "Array of refresh token IDs to revoke"),
        optional("user_id", Form::Text { min: 1, max: 300 }, "Revoke all refresh tokens for this user"),
        optional("client_id", Form::Text { min: 1, max: 64 }, "Revoke all refresh tokens for this client"),
        optional("audience", Form::Text { min: 1, max: 600 }, "Resource server identifier"),
    ];
    let mut state = call.allow(DELETE)?;
    let body = call.json(&body)?;
    let members = payload::validate(&body, PROPERTIES)?;
    let text = |name: &str| members.get(name).and_then(Value::as_str);
    let (user_id, client_id, audience) = (text("user_id"), text("client_id"), text("audience"));
    let refused = |message: &str| Err(ApiError::invalid_body(message));
    let revoked = match members.get("ids").and_then(Value::as_array) {
        Some(_) if members.len() > 1 => return refused("Invalid combination of parameters."),
        Some(ids) => revoke(&mut state, |own, _| ids.iter().any(|id| id == own)),
        // An API alone would end everybody's.
        None if user_id.is_none() && client_id.is_none() => {
            return refused("Invalid combination of parameters.");
        }
        None if user_id.is_some_and(|id| !state.users.contains_key(id)) => return refused("User not found."),
        None if client_id.is_some_and(|id| state.application(id).is_none()) => {
            return refused("Client not found.");
        }
        None => revoke(&mut state, |_, grant| {
            user_id.is_none_or(|id| id == grant.user_id)
                && client_id.is_none_or(|id| id == grant.client_id)
                && audience.is_none_or(|audience| grant.audience.as_deref() == Some(audience))
        }),
    };
    Ok(done(StatusCode::ACCEPTED, revoked))
}

fn revoke(state: &mut State, wanted: impl Fn(&str, &Grant) -> bool) -> bool {
    let revoked = state.refresh_tokens.revoke_where(wanted) > 0;
    state.unsaved.refresh_tokens |= revoked;
    revoked
}

fn shown(state: &State, wanted: impl Fn(&Grant) -> bool) -> Vec<Value> {
    let rotates = |client_id: &str| {
        state.application(client_id).is_some_and(|application| application.rotation() == Rotation::Rotating)
    };
    state.refresh_tokens.shown(wanted, rotates)
}

fn one(state: &State, id: &str) -> Result<Value, ApiError> {
    let missing = || ApiError {
        code: Some("inexistent_refresh_token"),
        ..ApiError::not_found("The refresh token does not exist.")
    };
    let user_id = state.refresh_tokens.grant_of(id).ok_or_else(missing)?.user_id.clone();
    shown(state, |grant| grant.user_id == user_id)
        .into_iter()
        .find(|token| token["id"] == json!(id))
        .ok_or_else(missing)
}
