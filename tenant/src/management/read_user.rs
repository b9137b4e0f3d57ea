//! `GET /api/v2/users/{id}`.

use axum::Json;
use axum::extract::Path;
use serde_json::{Map, Value};

use crate::management::call::Call;
use crate::management::error::ApiError;
use crate::management::fields;

const SCOPES: &[&str] = &["read:users", "read:current_user", "read:user_idp_tokens"];

/// The record. `id` is one path segment, percent-decoded once.
pub(super) async fn read(call: Call, Path(id): Path<String>) -> Result<Json<Map<String, Value>>, ApiError> {
    let state = call.allow(SCOPES)?;
    let user = state.users.get(&id).ok_or_else(ApiError::no_such_user)?;
    fields::select(user.record.clone(), &call.query).map(Json)
}
