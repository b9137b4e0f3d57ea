//! `DELETE /api/v2/users/{id}`.

use axum::extract::{Extension, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::issuer::Origin;
use crate::journal::Applied;
use crate::management::bearer;
use crate::management::error::ApiError;
use crate::state::Tenant;

const SCOPES: &[&str] = &["delete:users", "delete:current_user"];

/// 204, also where the user is gone already. Tokens already issued stay valid until they expire.
pub(super) async fn delete(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let mut state = tenant.state();
    bearer::require(&state, &origin, &headers, SCOPES)?;
    let mut response = StatusCode::NO_CONTENT.into_response();
    if state.users.remove(&id).is_some() {
        state.unsaved.users = true;
        state.end_sessions_of(&id);
        response.extensions_mut().insert(Applied);
    }
    Ok(response)
}
