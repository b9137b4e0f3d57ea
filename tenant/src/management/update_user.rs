//! `PATCH /api/v2/users/{id}`.

use axum::body::Bytes;
use axum::extract::{Extension, Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::issuer::Origin;
use crate::journal::Applied;
use crate::management::error::ApiError;
use crate::management::{attributes, bearer, change};
use crate::password;
use crate::state::Tenant;

const SCOPES: &[&str] = &["update:users", "update:users_app_metadata", "update:current_user_metadata"];

/// Changes what the body names and answers with the whole user. There is no conditional update: the last write wins.
pub(super) async fn update(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    bearer::require(&tenant.state(), &origin, &headers, SCOPES)?;
    let body = parse(&headers, &body)?;
    let members = attributes::validate(&body)?;
    let password_hash = match members.get("password").and_then(Value::as_str).map(str::to_owned) {
        Some(password) => tokio::task::spawn_blocking(move || password::hash(&password)).await.ok().flatten(),
        None => None,
    };
    let mut state = tenant.state();
    let user = state.users.get(&id).ok_or_else(ApiError::no_such_user)?;
    let changed = change::apply(&state, user, members, password_hash)?;
    let mut response = axum::Json(&changed.user.record).into_response();
    state.users.insert(id.clone(), changed.user);
    state.unsaved.users = true;
    if changed.ends_sessions {
        state.end_sessions_of(&id);
    }
    response.extensions_mut().insert(Applied);
    Ok(response)
}

fn parse(headers: &HeaderMap, body: &Bytes) -> Result<Value, ApiError> {
    let content_type =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    if !body.is_empty() && !essence.eq_ignore_ascii_case("application/json") {
        return Err(ApiError::unsupported_media_type());
    }
    if body.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(body)
        .map_err(|_| ApiError { code: None, ..ApiError::invalid_body("Invalid request payload JSON format") })
}
