//! `GET /_control/endpoints`: what the Management API of this tenant answers.

use axum::Json;

use crate::management::{self, Endpoint};

/// `[{method, path}]`, paths below `/api/v2`.
pub(super) async fn list() -> Json<Vec<Endpoint>> {
    Json(management::list())
}
