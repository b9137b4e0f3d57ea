//! An [`ApiError`] as a response, and what every problem that leaves here has.

use crate::request_id::RequestId;
use app::error::ApiError;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};

/// The type of problem documents (RFC 9457 §6.1).
const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");
/// The largest problem document: every field of the largest form refused, with room to spare.
const LARGEST: usize = 1024 * 1024;

/// The problem document of an error.
pub fn problem(error: &ApiError) -> Response {
    problem_as(error, StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
}

/// The problem document of an error that HTTP has a status of its own for.
pub fn problem_as(error: &ApiError, status: StatusCode) -> Response {
    let document = error.to_problem_with(status.as_u16());
    let mut response = (status, [(header::CONTENT_TYPE, PROBLEM_JSON)], document).into_response();
    if let Some(seconds) = error.retry_after() {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// The problem of a method that an address does not take.
pub fn method_not_allowed(allowed: HeaderValue) -> Response {
    let mut response = problem(&ApiError::MethodNotAllowed);
    response.headers_mut().insert(header::ALLOW, allowed);
    response
}

/// Turns what the libraries answer by themselves, in plain text or with nothing, into problems.
pub async fn in_our_words(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_ours(&response) {
        return response;
    }
    let error = match status {
        StatusCode::BAD_REQUEST => ApiError::Malformed,
        StatusCode::FORBIDDEN => ApiError::Forbidden,
        StatusCode::NOT_FOUND => ApiError::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ApiError::MethodNotAllowed,
        StatusCode::REQUEST_TIMEOUT => ApiError::TooSlow,
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ApiError::UnsupportedMediaType,
        status if status.is_server_error() => ApiError::Internal,
        // As a range that a file does not have: there is nothing to add.
        _ => return response,
    };
    let mut told = problem_as(&error, status);
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        told.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    told
}

/// Pages for people and problems for programs are what we answer with.
fn is_ours(response: &Response) -> bool {
    let content_type = response.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    content_type.is_some_and(|t| t == PROBLEM_JSON.as_bytes() || t.starts_with(b"text/html"))
}

/// Writes the name of the request into every problem.
pub async fn with_request_id(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if response.headers().get(header::CONTENT_TYPE) != Some(&PROBLEM_JSON) {
        return response;
    }
    let Some(id) = RequestId::current() else { return response };
    let (mut parts, body) = response.into_parts();
    let document = to_bytes(body, LARGEST).await.unwrap_or_default();
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(named(document, &id)))
}

/// An object with one member more. The answer to HEAD has no document.
fn named(document: Bytes, id: &RequestId) -> Bytes {
    match document.strip_suffix(b"}") {
        // A name is letters, digits and a few signs: there is nothing in it to escape.
        Some(members) => [members, br#","request_id":""#, id.as_str().as_bytes(), br#""}"#].concat().into(),
        None => document,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn wb_16_a_problem_is_named_and_still_one() {
        let id = RequestId::given("abc").unwrap();
        let document = named(ApiError::Busy { retry_after: 7 }.to_problem().into(), &id);
        let read: Value = serde_json::from_slice(&document).unwrap();
        assert_eq!(read["request_id"], "abc");
        assert_eq!(read["code"], "busy");
        assert_eq!(ApiError::of_problem(&document), Some(ApiError::Busy { retry_after: 7 }));
        assert!(named(Bytes::new(), &id).is_empty());
    }
}
