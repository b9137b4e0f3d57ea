//! The rate limit in front of the Management API, and the headers that tell of it.

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::management::error::ApiError;
use crate::state::Tenant;

pub(super) async fn limit(State(tenant): State<Tenant>, request: Request, next: Next) -> Response {
    // What follows `/api/v2`: this layer is inside the nesting.
    let taken = tenant.state().limiter.take(request.method(), request.uri().path());
    let mut response = match taken.refusal {
        None => next.run(request).await,
        Some(message) => ApiError::too_many_requests(message).into_response(),
    };
    let headers = response.headers_mut();
    headers.insert("x-ratelimit-limit", HeaderValue::from(taken.limit));
    headers.insert("x-ratelimit-remaining", HeaderValue::from(taken.remaining));
    headers.insert("x-ratelimit-reset", HeaderValue::from(taken.reset));
    response
}
