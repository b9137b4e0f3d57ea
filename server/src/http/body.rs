//! The body of a request: whole, small enough and in time, before anybody works on it.

use super::problem::problem;
use super::router::Site;
use crate::pictures;
use app::error::ApiError;
use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::Method;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// Reads the body. What is half sent ends here: 413 for what is too large, 408 for what does not come, 400 for what breaks
/// off.
pub async fn whole(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    // A body that comes with a safe method means nothing (RFC 9110 §9.3.1), so nobody reads it.
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD);
    // A picture is larger than any form. Who sends it is asked first, and it is read then, by the same rules.
    if is_safe || request.uri().path() == pictures::PATH {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    match read_body(body, site.limits.body, site.limits.body_within).await {
        Ok(whole) => next.run(Request::from_parts(parts, Body::from(whole))).await,
        Err(error) => problem(&error),
    }
}

/// Reads a body of at most so many bytes that is there within some time.
///
/// # Errors
/// [`ApiError::TooLarge`], [`ApiError::TooSlow`], or [`ApiError::Malformed`] for one that breaks off.
pub async fn read_body(body: Body, most: usize, within: Duration) -> Result<Bytes, ApiError> {
    // Refused by what it says of itself, before a byte of it is kept.
    if body.size_hint().lower() > most as u64 {
        return Err(ApiError::TooLarge);
    }
    match timeout(within, Limited::new(body, most).collect()).await {
        Ok(Ok(whole)) => Ok(whole.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(ApiError::TooLarge),
        Ok(Err(_)) => Err(ApiError::Malformed),
        Err(_) => Err(ApiError::TooSlow),
    }
}
