//! Errors as OAuth answers them: `{error, error_description}` (RFC 6749 §5.2).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::dpop;

/// A refusal of the token endpoint. Statuses and texts are those Auth0 really sends, which its own API document
/// partly gives otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OAuthError {
    pub(crate) status: StatusCode,
    pub(crate) error: &'static str,
    pub(crate) description: String,
    /// The nonce that the client is to use (`DPoP-Nonce`).
    pub(crate) nonce: Option<String>,
}

impl OAuthError {
    pub(crate) fn new(status: StatusCode, error: &'static str, description: impl Into<String>) -> Self {
        Self { status, error, description: description.into(), nonce: None }
    }

    pub(crate) fn invalid_request(description: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid_request", description)
    }

    pub(crate) fn missing(parameter: &str) -> Self {
        Self::invalid_request(format!("Missing required parameter: {parameter}"))
    }

    pub(crate) fn invalid_grant(description: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "invalid_grant", description)
    }

    pub(crate) fn access_denied(description: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "access_denied", description)
    }

    /// A client that did not prove who it is: 401 `access_denied`, where RFC 6749 §5.2 has `invalid_client`.
    pub(crate) fn unauthorized() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "access_denied", "Unauthorized")
    }

    /// A proof of possession that proves nothing: missing, malformed, replayed, or of another key.
    pub(crate) fn invalid_dpop_proof(reason: &str) -> Self {
        let description = format!("Invalid DPoP proof: {reason}");
        Self::new(StatusCode::BAD_REQUEST, "invalid_dpop_proof", description)
    }

    /// The client is to come again with this nonce (RFC 9449 §8).
    pub(crate) fn use_dpop_nonce(nonce: String) -> Self {
        let description = "Authorization server requires nonce in DPoP proof";
        Self { nonce: Some(nonce), ..Self::new(StatusCode::BAD_REQUEST, "use_dpop_nonce", description) }
    }

    /// What should not happen: a key that cannot sign.
    pub(crate) fn server_error() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "server_error", "The token could not be signed.")
    }
}

impl IntoResponse for OAuthError {
    fn into_response(self) -> Response {
        let body = json!({ "error": self.error, "error_description": self.description });
        let no_store = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
        let mut response = (self.status, no_store, axum::Json(body)).into_response();
        dpop::tell_nonce(&mut response, self.nonce.as_deref());
        response
    }
}
