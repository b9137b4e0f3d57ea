//! `POST /_control/keys/rotate` and `POST /_control/keys/drop`.

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

/// The previous key is published no more: what it signed is nobody's (Auth0 docs: Revoke Signing Keys).
pub(super) async fn drop_previous(State(tenant): State<Tenant>) -> StatusCode {
    let mut state = tenant.state();
    state.keys.drop_previous();
    state.unsaved.keys = true;
    StatusCode::NO_CONTENT
}
