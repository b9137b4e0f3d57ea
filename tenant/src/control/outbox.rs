//! `GET` and `DELETE /_control/outbox`.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use crate::outbox::Mail;
use crate::state::Tenant;

/// The mails that were not sent, oldest first: `[{to, subject, link, at}]`.
pub(super) async fn show(State(tenant): State<Tenant>) -> Json<Vec<Mail>> {
    Json(tenant.state().outbox.mails())
}

pub(super) async fn clear(State(tenant): State<Tenant>) -> StatusCode {
    tenant.state().outbox.clear();
    StatusCode::NO_CONTENT
}
