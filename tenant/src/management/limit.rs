//! The rate limit in front of the Management API, and the headers that tell of it.

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::management::error::ApiError;
use crate::state::Tenant;

pub(super) async fn limit(State(tenant): State<Tenant>, request: Request, next: Next) -> Response {
    let taken = tenant.state().bucket.take();
    let mut response =
        if taken.allowed { next.run(request).await } else { ApiError::too_many_requests().into_response() };
    let headers = response.headers_mut();
    headers.insert("x-ratelimit-limit", HeaderValue::from(taken.limit));
    headers.insert("x-ratelimit-remaining", HeaderValue::from(taken.remaining));
    headers.insert("x-ratelimit-reset", HeaderValue::from(taken.reset));
    response
}
