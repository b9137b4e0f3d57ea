//! `POST` and `DELETE /_control/faults`.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::control::{body, refused};
use crate::faults::{Faults, Rule};
use crate::state::Tenant;

/// Adds a fault for the next requests of a kind.
pub(super) async fn add(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    let rule = match body::<Rule>(&bytes) {
        Ok(rule) => rule,
        Err(response) => return *response,
    };
    match tenant.state().faults.add(rule) {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(message) => refused(message),
    }
}

pub(super) async fn clear(State(tenant): State<Tenant>) -> StatusCode {
    tenant.state().faults = Faults::default();
    StatusCode::NO_CONTENT
}
