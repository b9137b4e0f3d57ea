//! `PATCH /api/v2/users/{id}`.

use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::Value;

use crate::logs::Event;
use crate::management::call::{Call, applied, client_of};
use crate::management::error::ApiError;
use crate::management::{attributes, change};
use crate::password;

const SCOPES: &[&str] = &["update:users", "update:users_app_metadata", "update:current_user_metadata"];

/// Changes what the body names and answers with the whole user. There is no conditional update: the last write wins.
pub(super) async fn update(call: Call, Path(id): Path<String>, body: Bytes) -> Result<Response, ApiError> {
    let claims = call.allow_as(SCOPES)?.1;
    let body = call.json(&body)?;
    let members = attributes::validate(&body)?;
    let password_hash = match members.get("password").and_then(Value::as_str).map(str::to_owned) {
        Some(password) => tokio::task::spawn_blocking(move || password::hash(&password)).await.ok().flatten(),
        None => None,
    };
    let mut state = call.tenant.state();
    let user = state.users.get(&id).ok_or_else(ApiError::no_such_user)?;
    let changed = change::apply(&state, user, members, password_hash)?;
    let new_email = changed.user.text("email").filter(|email| user.text("email") != Some(email));
    let (new_email, email) = (new_email.is_some(), changed.user.text("email").map(str::to_owned));
    let answer = changed.user.record.clone();
    state.users.insert(id.clone(), changed.user);
    state.unsaved.users = true;
    if changed.ends_sessions {
        state.end_sessions_of(&id);
    }
    let client_id = client_of(&claims);
    state.log(Event::ManagementWrite, &id, client_id, "Update a User");
    if new_email {
        state.log(Event::EmailChanged, &id, client_id, "");
    }
    if members.contains_key("password") {
        state.log(Event::PasswordChanged, &id, client_id, "");
    }
    if members.get("verify_email") == Some(&Value::Bool(true))
        && let Some(email) = email
    {
        state.mail_verification(&call.origin, &id, &email);
    }
    Ok(applied(StatusCode::OK, answer))
}
