//! `POST /_control/reset`.

use axum::extract::State;
use axum::http::StatusCode;

use crate::state::Tenant;

/// Personas, connections, faults and limits as in a new tenant; whoever is signed in stays so.
pub(super) async fn reset(State(tenant): State<Tenant>) -> StatusCode {
    tenant.reset();
    StatusCode::NO_CONTENT
}
