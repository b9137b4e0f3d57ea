//! Sessions with the tenant: `/api/v2/users/{user_id}/sessions`, `/api/v2/sessions/{id}` and
//! `/api/v2/users/{id}/revoke-access`. A session's id is the `sid` of its tokens.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value};

use crate::management::call::{Call, applied, done};
use crate::management::error::ApiError;
use crate::management::paging;
use crate::management::payload::{self, Form, Property, optional, required};
use crate::session::Session;
use crate::state::State;

/// Entries of session and refresh-token metadata, and characters of a key or value.
const METADATA_ENTRIES: usize = 25;
const METADATA_LENGTH: usize = 255;

/// The sessions of a user, oldest first.
pub(super) async fn list(call: Call, Path(user_id): Path<String>) -> Result<Json<Value>, ApiError> {
    let state = call.allow(&["read:sessions"])?;
    known_user(&state, &user_id)?;
    let mut sessions: Vec<&Session> =
        state.sessions.values().filter(|session| session.user_id == user_id).collect();
    sessions.sort_by(|one, other| (one.auth_time, &one.sid).cmp(&(other.auth_time, &other.sid)));
    let shown = sessions.into_iter().map(Session::to_json).collect();
    paging::by_checkpoint(shown, "sessions", &call.query).map(Json)
}

/// Ends every session of a user: 202, though here it has happened already.
pub(super) async fn delete_all(call: Call, Path(user_id): Path<String>) -> Result<Response, ApiError> {
    let mut state = call.allow(&["delete:sessions"])?;
    known_user(&state, &user_id)?;
    let ended = end_where(&mut state, |session| session.user_id == user_id);
    Ok(done(StatusCode::ACCEPTED, ended))
}

pub(super) async fn read(call: Call, Path(id): Path<String>) -> Result<Json<Value>, ApiError> {
    let state = call.allow(&["read:sessions"])?;
    let session = state.sessions.values().find(|session| session.sid == id).ok_or_else(no_such_session)?;
    Ok(Json(session.to_json()))
}

/// Replaces what is kept with it.
pub(super) async fn update(call: Call, Path(id): Path<String>, body: Bytes) -> Result<Response, ApiError> {
    const PROPERTIES: &[Property] =
        &[required("session_metadata", Form::Anything, "Metadata associated with the session")];
    let mut state = call.allow(&["update:sessions"])?;
    let body = call.json(&body)?;
    let metadata = metadata(payload::validate(&body, PROPERTIES)?, "session_metadata")?;
    let session =
        state.sessions.values_mut().find(|session| session.sid == id).ok_or_else(no_such_session)?;
    session.metadata = metadata;
    Ok(applied(StatusCode::OK, session.to_json()))
}

/// 202, also where there is none.
pub(super) async fn delete(call: Call, Path(id): Path<String>) -> Result<Response, ApiError> {
    let mut state = call.allow(&["delete:sessions"])?;
    let ended = end_where(&mut state, |session| session.sid == id);
    Ok(done(StatusCode::ACCEPTED, ended))
}

/// Ends a session and the refresh tokens that came of it.
pub(super) async fn revoke(call: Call, Path(id): Path<String>) -> Result<Response, ApiError> {
    let mut state = call.allow_with_all(&["delete:sessions", "delete:refresh_tokens"])?;
    if !state.sessions.values().any(|session| session.sid == id) {
        return Err(no_such_session());
    }
    end_where(&mut state, |session| session.sid == id);
    state.refresh_tokens.revoke_where(|_, grant| grant.sid == id);
    state.unsaved.refresh_tokens = true;
    Ok(done(StatusCode::ACCEPTED, true))
}

/// Ends one session of a user or all, and their refresh tokens unless those are to be kept.
pub(super) async fn revoke_access(
    call: Call,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Response, ApiError> {
    const PROPERTIES: &[Property] = &[
        optional("session_id", Form::Text { min: 1, max: 50 }, "ID of the session to revoke"),
        optional("preserve_refresh_tokens", Form::Flag, "Whether to preserve the refresh tokens"),
    ];
    let mut state = call.allow_with_all(&["delete:sessions", "delete:refresh_tokens"])?;
    let body = match call.json(&body)? {
        Value::Null => Value::Object(Map::new()),
        body => body,
    };
    let members = payload::validate(&body, PROPERTIES)?;
    known_user(&state, &id)?;
    let one = members.get("session_id").and_then(Value::as_str);
    let mut changed =
        end_where(&mut state, |session| session.user_id == id && one.is_none_or(|sid| sid == session.sid));
    if members.get("preserve_refresh_tokens") != Some(&Value::Bool(true)) {
        let revoked = state
            .refresh_tokens
            .revoke_where(|_, grant| grant.user_id == id && one.is_none_or(|sid| sid == grant.sid));
        state.unsaved.refresh_tokens = true;
        changed |= revoked > 0;
    }
    Ok(done(StatusCode::ACCEPTED, changed))
}

fn end_where(state: &mut State, ended: impl Fn(&Session) -> bool) -> bool {
    let any = state.sessions.values().any(&ended);
    state.sessions.retain(|session| !ended(session));
    any
}

pub(super) fn known_user(state: &State, user_id: &str) -> Result<(), ApiError> {
    if state.users.contains_key(user_id) { Ok(()) } else { Err(ApiError::no_such_user()) }
}

fn no_such_session() -> ApiError {
    ApiError { code: Some("inexistent_session"), ..ApiError::not_found("The session does not exist.") }
}

/// The metadata of a body: at most 25 texts of at most 255 characters; null empties it.
pub(super) fn metadata(members: &Map<String, Value>, name: &str) -> Result<Map<String, Value>, ApiError> {
    match members.get(name) {
        Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(entries)) => {
            if entries.len() > METADATA_ENTRIES {
                return Err(payload::invalid(&format!(
                    "'Too many properties defined ({}), maximum {METADATA_ENTRIES}' on property {name}.",
                    entries.len()
                )));
            }
            let fits = |text: &str| text.chars().count() <= METADATA_LENGTH;
            let wrong = entries.iter().find(|(key, value)| !fits(key) || !value.as_str().is_some_and(fits));
            match wrong {
                None => Ok(entries.clone()),
                Some((key, _)) => Err(payload::invalid(&format!(
                    "'a text of at most {METADATA_LENGTH} characters was expected' on property {name}.{key}."
                ))),
            }
        }
        _ => Err(payload::invalid(&format!("'Expected type object' on property {name}."))),
    }
}
