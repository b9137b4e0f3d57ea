//! The body of a request: whole, small enough and in time, before anybody works on it.

use super::problem::problem;
use super::router::Site;
use app::error::ApiError;
use axum::body::{Body, HttpBody as _};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::Method;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use std::sync::Arc;
use tokio::time::timeout;

/// Reads the body. What is half sent ends here: 413 for what is too large, 408 for what does not come, 400 for what breaks
/// off.
pub async fn whole(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    // A body that comes with a safe method means nothing (RFC 9110 §9.3.1), so nobody reads it.
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    // Refused by what it says of itself, before a byte of it is kept.
    if body.size_hint().lower() > site.limits.body as u64 {
        return problem(&ApiError::TooLarge);
    }
    match timeout(site.limits.body_within, Limited::new(body, site.limits.body).collect()).await {
        Ok(Ok(whole)) => next.run(Request::from_parts(parts, Body::from(whole.to_bytes()))).await,
        Ok(Err(error)) if error.is::<LengthLimitError>() => problem(&ApiError::TooLarge),
        Ok(Err(_)) => problem(&ApiError::Malformed),
        Err(_) => problem(&ApiError::TooSlow),
    }
}
