//! `POST` and `DELETE /_control/faults`.

use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::control::{body, refused};
use crate::faults::Rule;
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

/// Which faults.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// Only those for paths that begin so.
    #[serde(default)]
    path_prefix: String,
}

pub(super) async fn clear(State(tenant): State<Tenant>, Query(asked): Query<Asked>) -> StatusCode {
    tenant.state().faults.remove(&asked.path_prefix);
    StatusCode::NO_CONTENT
}
