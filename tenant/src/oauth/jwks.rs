//! `GET /.well-known/jwks.json` (RFC 7517 §5).

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::state::Tenant;

pub(crate) async fn show(State(tenant): State<Tenant>) -> Response {
    let jwks = tenant.state().keys.to_jwks();
    ([(header::CACHE_CONTROL, "public, max-age=15")], axum::Json(jwks)).into_response()
}
