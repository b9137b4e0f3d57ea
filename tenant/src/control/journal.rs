//! `GET` and `DELETE /_control/journal`.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use crate::journal::Entry;
use crate::state::Tenant;

/// Every request so far, oldest first.
pub(super) async fn show(State(tenant): State<Tenant>) -> Json<Vec<Entry>> {
    Json(tenant.state().journal.entries())
}

pub(super) async fn clear(State(tenant): State<Tenant>) -> StatusCode {
    tenant.state().journal.clear();
    StatusCode::NO_CONTENT
}
