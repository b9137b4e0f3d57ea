//! `POST /oauth/token` (RFC 6749 §3.2).

pub(crate) mod answer;
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

use crate::application::Application;
use crate::dpop::{self, Refusal};
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
        Ok((answer, nonce)) => {
            let no_store = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
            let mut response = (no_store, axum::Json(answer)).into_response();
            dpop::tell_nonce(&mut response, nonce.as_deref());
            response
        }
        Err(error) => error.into_response(),
    }
}

/// The body, and the nonce for the next proof where there was one.
fn answer(
    tenant: &Tenant,
    origin: &Origin,
    headers: &HeaderMap,
    body: &Bytes,
) -> Result<(Value, Option<String>), OAuthError> {
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
    if grant == "client_credentials" {
        // The Management API takes bearer tokens only: a proof changes nothing.
        return Ok((client_credentials::issue(tenant, origin, &application, &parameters)?, None));
    }
    // Before the code is used up: whoever is asked for a nonce comes again with the same code.
    let proof = proof(tenant, origin, headers, &application)?;
    let (jkt, nonce) = proof.unzip();
    let answer = if grant == "authorization_code" {
        authorization_code::redeem(tenant, origin, &application, &parameters, jkt.as_deref())
    } else {
        refresh_token::redeem(tenant, origin, &application, &parameters, jkt.as_deref())
    }?;
    Ok((answer, nonce))
}

/// The thumbprint of the key that the client showed, where it showed one, and a nonce for the next time.
fn proof(
    tenant: &Tenant,
    origin: &Origin,
    headers: &HeaderMap,
    application: &Application,
) -> Result<Option<(String, String)>, OAuthError> {
    if !dpop::is_in(headers) {
        return Ok(None);
    }
    let address = origin.at("/oauth/token");
    let wanted = dpop::Use {
        method: "POST",
        address: &address,
        needs_nonce: application.is_public(),
        access_token: None,
    };
    let mut state = tenant.state();
    match dpop::verify(&mut state.dpop, headers, &wanted) {
        Ok(thumbprint) => Ok(Some((thumbprint, state.dpop.nonce()))),
        Err(Refusal::NonceWanted) => Err(OAuthError::use_dpop_nonce(state.dpop.nonce())),
        Err(Refusal::Invalid(reason)) => Err(OAuthError::invalid_dpop_proof(reason)),
    }
}

/// Tokens that are bound to a key, or are to be, go to whoever shows that key and to nobody else.
fn bound(expected: Option<&str>, shown: Option<&str>) -> Result<(), OAuthError> {
    match (expected, shown) {
        (None, _) => Ok(()),
        (Some(expected), Some(shown)) if expected == shown => Ok(()),
        (Some(_), Some(_)) => Err(OAuthError::invalid_dpop_proof("it was made with another key")),
        (Some(_), None) => Err(OAuthError::invalid_dpop_proof("there is none")),
    }
}
