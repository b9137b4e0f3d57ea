//! Errors as the Management API answers them: `{statusCode, error, message, errorCode?}`.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// A refusal of the Management API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ApiError {
    pub(crate) status: StatusCode,
    pub(crate) message: String,
    pub(crate) code: Option<&'static str>,
    /// Whether the message is repeated in `attributes.error`, as refused tokens have it.
    pub(crate) with_attributes: bool,
}

impl ApiError {
    fn new(status: StatusCode, message: impl Into<String>, code: Option<&'static str>) -> Self {
        Self { status, message: message.into(), code, with_attributes: false }
    }

    /// 400 `invalid_body`.
    pub(crate) fn invalid_body(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message, Some("invalid_body"))
    }

    /// 400 `invalid_query_string`.
    pub(crate) fn invalid_query(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message, Some("invalid_query_string"))
    }

    /// 400 `operation_not_supported`.
    pub(crate) fn operation_not_supported(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message, Some("operation_not_supported"))
    }

    /// 400 `auth0_idp_error`.
    pub(crate) fn identity_provider(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message, Some("auth0_idp_error"))
    }

    /// 400 for a token that is none.
    pub(crate) fn bearer_format() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "Bad HTTP authentication header format", Some("Bearer"))
    }

    /// 401.
    pub(crate) fn unauthorized(message: impl Into<String>) -> Self {
        Self { with_attributes: true, ..Self::new(StatusCode::UNAUTHORIZED, message, None) }
    }

    /// 403 `insufficient_scope`.
    pub(crate) fn insufficient_scope(expected: &[&str]) -> Self {
        let message = format!("Insufficient scope, expected any of: {}", expected.join(","));
        Self::new(StatusCode::FORBIDDEN, message, Some("insufficient_scope"))
    }

    /// 403 where every one of the scopes is needed.
    pub(crate) fn insufficient_scopes(expected: &[&str]) -> Self {
        let message = format!("Insufficient scope, expected: {}", expected.join(","));
        Self::new(StatusCode::FORBIDDEN, message, Some("insufficient_scope"))
    }

    /// 403 for what is allowed to nobody.
    pub(crate) fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, message, Some("operation_not_supported"))
    }

    /// 409.
    pub(crate) fn conflict(message: impl Into<String>, code: Option<&'static str>) -> Self {
        Self::new(StatusCode::CONFLICT, message, code)
    }

    /// 400 `invalid_paging`.
    pub(crate) fn invalid_paging(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message, Some("invalid_paging"))
    }

    /// 400 `invalid_uri`.
    pub(crate) fn invalid_uri(message: impl Into<String>) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            format!("Path validation error: {}", message.into()),
            Some("invalid_uri"),
        )
    }

    /// 500.
    pub(crate) fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "Internal error", None)
    }

    /// 404.
    pub(crate) fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, message, None)
    }

    /// 404 `inexistent_user`.
    pub(crate) fn no_such_user() -> Self {
        Self::new(StatusCode::NOT_FOUND, "The user does not exist.", Some("inexistent_user"))
    }

    /// 415.
    pub(crate) fn unsupported_media_type() -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type", None)
    }

    /// 429.
    pub(crate) fn too_many_requests(message: &str) -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, message, Some("too_many_requests"))
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut body = json!({
            "statusCode": self.status.as_u16(),
            "error": self.status.canonical_reason().unwrap_or_default(),
            "message": self.message,
        });
        if let Some(code) = self.code {
            body["errorCode"] = json!(code);
        }
        if self.with_attributes {
            body["attributes"] = json!({ "error": self.message });
        }
        (self.status, axum::Json(body)).into_response()
    }
}
