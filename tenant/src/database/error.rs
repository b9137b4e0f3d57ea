//! Refusals of the database endpoints. What is malformed is answered as OAuth does; what is wrong with the person's
//! values has a form of its own: `{name, code, description, statusCode}`.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::oauth::error::OAuthError;
use crate::password;

/// Why nobody was signed up, or no mail is on its way.
#[derive(Debug)]
pub(crate) enum DatabaseError {
    Request(OAuthError),
    /// Somebody has this address already; Auth0 does not say so.
    InvalidSignUp,
    WeakPassword,
}

impl From<OAuthError> for DatabaseError {
    fn from(error: OAuthError) -> Self {
        Self::Request(error)
    }
}

impl IntoResponse for DatabaseError {
    fn into_response(self) -> Response {
        let body = match self {
            Self::Request(error) => return error.into_response(),
            Self::InvalidSignUp => json!({
                "name": "BadRequestError",
                "code": "invalid_signup",
                "description": "Invalid sign up",
                "statusCode": 400,
            }),
            Self::WeakPassword => json!({
                "name": "PasswordStrengthError",
                "message": password::TOO_WEAK,
                "code": "invalid_password",
                "description": {
                    "rules": [{
                        "message": "At least %d characters in length",
                        "format": [8],
                        "code": "lengthAtLeast",
                        "verified": false,
                    }],
                    "verified": false,
                },
                "policy": "* At least 8 characters in length",
                "statusCode": 400,
            }),
        };
        (StatusCode::BAD_REQUEST, axum::Json(body)).into_response()
    }
}
