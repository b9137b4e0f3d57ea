//! `POST /_control/keys/rotate`.

use axum::extract::State;
use axum::http::StatusCode;

use crate::keys::SigningKey;
use crate::state::Tenant;

/// The next key comes into use. It was published already; two rotations bring one that no client has seen.
pub(super) async fn rotate(State(tenant): State<Tenant>) -> StatusCode {
    let Ok(Some(fresh)) = tokio::task::spawn_blocking(SigningKey::generate).await else {
        return StatusCode::INTERNAL_SERVER_ERROR;
    };
    let mut state = tenant.state();
    state.keys.rotate(fresh);
    state.unsaved.keys = true;
    StatusCode::NO_CONTENT
}
