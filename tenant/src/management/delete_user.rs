//! `DELETE /api/v2/users/{id}`.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;

use crate::logs::Event;
use crate::management::call::{Call, client_of, done};
use crate::management::error::ApiError;

const SCOPES: &[&str] = &["delete:users", "delete:current_user"];

/// 204, also where the user is gone already. Tokens already issued stay valid until they expire.
pub(super) async fn delete(call: Call, Path(id): Path<String>) -> Result<Response, ApiError> {
    let (mut state, claims) = call.allow_as(SCOPES)?;
    let existed = state.users.contains_key(&id);
    if existed {
        state.log(Event::UserDeleted, &id, client_of(&claims), "");
        state.remove_user(&id);
    }
    Ok(done(StatusCode::NO_CONTENT, existed))
}
