//! `POST /oauth/revoke` (RFC 7009).

use axum::body::Bytes;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::issuer::Origin;
use crate::oauth::error::OAuthError;
use crate::parameters::Parameters;
use crate::state::Tenant;
use crate::token::client;

/// Revokes a refresh token. 200 with an empty body for any token, known or not, once the client is known; access tokens
/// cannot be revoked (Auth0 docs: Revoke Refresh Tokens).
pub(crate) async fn revoke(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match revoked(&tenant, &origin, &headers, &body) {
        Ok(()) => StatusCode::OK.into_response(),
        Err(error) => error.into_response(),
    }
}

fn revoked(tenant: &Tenant, origin: &Origin, headers: &HeaderMap, body: &Bytes) -> Result<(), OAuthError> {
    let parameters = Parameters::of_body(headers, body)
        .ok_or_else(|| OAuthError::invalid_request("The body could not be read."))?;
    let application = client::authenticate(tenant, origin, headers, &parameters)?;
    let token = parameters.get("token").ok_or_else(|| OAuthError::missing("token"))?;
    let mut state = tenant.state();
    if state.refresh_tokens.revoke(token, application.client_id()) {
        state.unsaved.refresh_tokens = true;
    }
    Ok(())
}
