//! `POST /_control/clock`: `{"offset_seconds": 3600}`.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::control::{body, refused};
use crate::state::Tenant;

/// As far as a clock may be wrong: ten years.
const FURTHEST: i64 = 10 * 365 * 86_400;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Offset {
    offset_seconds: i64,
}

/// Puts the tenant's clock ahead, or back, from the next request on: for what it issues and for what has run out.
/// Rate limits go by the true time.
pub(super) async fn set(State(tenant): State<Tenant>, bytes: Bytes) -> Response {
    match body::<Offset>(&bytes) {
        Ok(offset) if offset.offset_seconds.abs() <= FURTHEST => {
            tenant.state().ahead = offset.offset_seconds;
            StatusCode::NO_CONTENT.into_response()
        }
        Ok(_) => refused("a clock is at most ten years wrong"),
        Err(response) => *response,
    }
}
