//! `POST /oauth/token` (RFC 6749 §3.2).

mod answer;
mod assertion;
mod authorization_code;
pub(crate) mod client;
mod client_credentials;
mod refresh_token;

use axum::body::Bytes;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::issuer::Origin;
use crate::oauth::error::OAuthError;
use crate::parameters::Parameters;
use crate::state::Tenant;

pub(crate) async fn issue(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match answer(&tenant, &origin, &headers, &body) {
        Ok(answer) => ([(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], axum::Json(answer))
            .into_response(),
        Err(error) => error.into_response(),
    }
}

fn answer(tenant: &Tenant, origin: &Origin, headers: &HeaderMap, body: &Bytes) -> Result<Value, OAuthError> {
    let parameters = Parameters::of_body(headers, body)
        .ok_or_else(|| OAuthError::invalid_request("The body could not be read."))?;
    if let Some(name) = parameters.repeated() {
        return Err(OAuthError::invalid_request(format!("The parameter {name} came twice.")));
    }
    let grant = parameters.get("grant_type").ok_or_else(|| OAuthError::missing("grant_type"))?;
    if !["authorization_code", "refresh_token", "client_credentials"].contains(&grant) {
        let description = format!("Unsupported grant type: {grant}");
        return Err(OAuthError::new(StatusCode::BAD_REQUEST, "unsupported_grant_type", description));
    }
    let application = client::authenticate(tenant, origin, headers, &parameters)?;
    if !application.may(grant) {
        let description = format!("Grant type '{grant}' not allowed for the client.");
        return Err(OAuthError::new(StatusCode::FORBIDDEN, "unauthorized_client", description));
    }
    match grant {
        "authorization_code" => authorization_code::redeem(tenant, origin, application, &parameters),
        "refresh_token" => refresh_token::redeem(tenant, origin, application, &parameters),
        _ => client_credentials::issue(tenant, origin, application, &parameters),
    }
}
