//! What users granted: `/api/v2/grants`.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::Value;

use crate::grants::UserGrant;
use crate::management::call::{Call, done};
use crate::management::error::ApiError;
use crate::management::paging;
use crate::state::State;

pub(super) async fn list(call: Call) -> Result<Json<Value>, ApiError> {
    let state = call.allow(&["read:grants"])?;
    let is = |name: &str, own: &str| call.query.get(name).is_none_or(|wanted| wanted == own);
    let found = state
        .grants
        .iter()
        .filter(|grant| {
            is("user_id", &grant.user_id)
                && is("client_id", &grant.client_id)
                && is("audience", &grant.audience)
        })
        .map(UserGrant::to_json)
        .collect();
    paging::by_offset(found, "grants", &call.query).map(Json)
}

/// 204, also where there is none.
pub(super) async fn delete(call: Call, Path(id): Path<String>) -> Result<Response, ApiError> {
    let mut state = call.allow(&["delete:grants"])?;
    let removed = remove(&mut state, |grant| grant.id == id);
    Ok(done(StatusCode::NO_CONTENT, removed))
}

/// All of a user's. Without one, nobody's: 400.
pub(super) async fn delete_all(call: Call) -> Result<Response, ApiError> {
    let mut state = call.allow(&["delete:grants"])?;
    let user_id = call.query.get("user_id").ok_or_else(|| {
        ApiError::invalid_query("Query validation error: 'Missing required property: user_id'.")
    })?;
    let removed = remove(&mut state, |grant| grant.user_id == user_id);
    Ok(done(StatusCode::NO_CONTENT, removed))
}

/// A grant's refresh tokens go with it (Auth0 docs: Revoke Refresh Tokens).
fn remove(state: &mut State, wanted: impl Fn(&UserGrant) -> bool) -> bool {
    let removed = state.grants.remove_where(wanted);
    for grant in &removed {
        state
            .refresh_tokens
            .revoke_where(|_, own| own.user_id == grant.user_id && own.client_id == grant.client_id);
    }
    state.unsaved.grants |= !removed.is_empty();
    state.unsaved.refresh_tokens |= !removed.is_empty();
    !removed.is_empty()
}
