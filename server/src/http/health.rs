//! Whether the server lives, and whether it is ready for people.

use super::router::Site;
use axum::extract::State;
use http::StatusCode;
use std::sync::Arc;

/// `GET /livez`: the process answers.
pub async fn livez() -> StatusCode {
    StatusCode::OK
}

/// `GET /readyz`: the tenant's metadata is known, so people can sign in.
pub async fn readyz(State(site): State<Arc<Site>>) -> StatusCode {
    if site.metadata.known().is_some() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}
