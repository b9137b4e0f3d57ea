//! A call of the Management API: who asks, by which name, and with which query.

use std::sync::MutexGuard;

use axum::body::Bytes;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;

use crate::issuer::Origin;
use crate::journal::Applied;
use crate::jwt::Claims;
use crate::management::bearer;
use crate::management::error::ApiError;
use crate::parameters::Parameters;
use crate::state::{State, Tenant};

/// What every handler needs of a request.
pub(super) struct Call {
    pub(super) tenant: Tenant,
    pub(super) origin: Origin,
    pub(super) query: Parameters,
    headers: HeaderMap,
}

impl FromRequestParts<Tenant> for Call {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, tenant: &Tenant) -> Result<Self, ApiError> {
        // It is there: requests without a loopback name came no further than the gate.
        let origin = parts.extensions.get::<Origin>().cloned().ok_or_else(ApiError::internal)?;
        Ok(Self {
            tenant: tenant.clone(),
            origin,
            query: Parameters::of_query(parts.uri.query()),
            headers: parts.headers.clone(),
        })
    }
}

impl Call {
    /// The state, for a token that has any of these scopes.
    pub(super) fn allow(&self, any_of: &[&str]) -> Result<MutexGuard<'_, State>, ApiError> {
        self.allow_as(any_of).map(|(state, _)| state)
    }

    /// [`Call::allow`] with the claims of the token.
    pub(super) fn allow_as(&self, any_of: &[&str]) -> Result<(MutexGuard<'_, State>, Claims), ApiError> {
        let state = self.tenant.state();
        let claims = bearer::require(&state, &self.origin, &self.headers, any_of)?;
        Ok((state, claims))
    }

    /// [`Call::allow_as`] for a call that needs every one of these scopes.
    pub(super) fn allow_with_all(&self, all_of: &[&str]) -> Result<MutexGuard<'_, State>, ApiError> {
        let state = self.tenant.state();
        let claims = bearer::require(&state, &self.origin, &self.headers, all_of)?;
        let granted = claims.get("scope").and_then(Value::as_str).unwrap_or_default();
        if all_of.iter().all(|scope| granted.split(' ').any(|one| one == *scope)) {
            Ok(state)
        } else {
            Err(ApiError::insufficient_scopes(all_of))
        }
    }

    /// Whether the token of a call that was allowed already has one of these scopes, too.
    pub(super) fn allow_again(&self, state: &State, any_of: &[&str]) -> bool {
        bearer::require(state, &self.origin, &self.headers, any_of).is_ok()
    }

    /// A JSON body; null where there is none.
    pub(super) fn json(&self, body: &Bytes) -> Result<Value, ApiError> {
        if body.is_empty() {
            return Ok(Value::Null);
        }
        let content_type = self.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let essence = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim();
        if !essence.eq_ignore_ascii_case("application/json") {
            return Err(ApiError::unsupported_media_type());
        }
        serde_json::from_slice(body).map_err(|_| ApiError {
            code: None,
            ..ApiError::invalid_body("Invalid request payload JSON format")
        })
    }
}

/// The client that a token was issued to.
pub(super) fn client_of(claims: &Claims) -> &str {
    claims.get("azp").and_then(Value::as_str).unwrap_or_default()
}

/// An answer with a body, after which something is another.
pub(super) fn applied(status: StatusCode, body: impl Serialize) -> Response {
    mark((status, axum::Json(body)).into_response())
}

/// An empty answer; `changed` says whether something is another now.
pub(super) fn done(status: StatusCode, changed: bool) -> Response {
    let response = status.into_response();
    if changed { mark(response) } else { response }
}

fn mark(mut response: Response) -> Response {
    response.extensions_mut().insert(Applied);
    response
}
