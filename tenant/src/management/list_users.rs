//! `GET /api/v2/users` and `GET /api/v2/users-by-email`.

use axum::Json;
use serde_json::Value;

use crate::management::call::Call;
use crate::management::error::ApiError;
use crate::management::{fields, paging, query};
use crate::user::User;

const SCOPES: &[&str] = &["read:users", "read:user_idp_tokens"];

/// The users that `q` picks, all without it, in the order of their ids. Here a search sees every change at once; at
/// Auth0 it may lag behind.
pub(super) async fn search(call: Call) -> Result<Json<Value>, ApiError> {
    let state = call.allow(SCOPES)?;
    let wanted = query::parse(call.query.get("q").unwrap_or_default())?;
    let found = state.users.values().filter(|user| wanted.picks(&user.record));
    paging::by_offset(shown(found, &call)?, "users", &call.query).map(Json)
}

/// Everybody with this address, which is compared as it is written (Auth0 docs: Get Users by Email: it is
/// case-sensitive).
pub(super) async fn by_email(call: Call) -> Result<Json<Value>, ApiError> {
    let state = call.allow(&["read:users"])?;
    let email = call.query.get("email").ok_or_else(|| {
        ApiError::invalid_query("Query validation error: 'Missing required property: email'.")
    })?;
    let found = state.users.values().filter(|user| user.text("email") == Some(email));
    shown(found, &call).map(|users| Json(Value::Array(users)))
}

fn shown<'a>(users: impl Iterator<Item = &'a User>, call: &Call) -> Result<Vec<Value>, ApiError> {
    users.map(|user| fields::select(user.record.clone(), &call.query).map(Value::Object)).collect()
}
