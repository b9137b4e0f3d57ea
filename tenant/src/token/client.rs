//! Which application is calling, and its proof (RFC 6749 §2.3.1).

use axum::http::{HeaderMap, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;

use crate::application::Application;
use crate::issuer::Origin;
use crate::oauth::error::OAuthError;
use crate::parameters::Parameters;
use crate::state::Tenant;
use crate::token::assertion;

/// The application, by HTTP Basic, by the body or by an assertion; a confidential one with its secret or signature.
pub(crate) fn authenticate(
    tenant: &Tenant,
    origin: &Origin,
    headers: &HeaderMap,
    parameters: &Parameters,
) -> Result<Application, OAuthError> {
    let in_body = parameters.get("client_secret");
    if assertion::is_in(parameters) {
        return if in_body.is_some() || basic(headers).is_some() {
            Err(OAuthError::invalid_request("The client is to authenticate in one way only."))
        } else {
            assertion::authenticate(tenant, origin, parameters)
        };
    }
    let (client_id, secret) = match basic(headers) {
        Some((id, _)) if parameters.get("client_id").is_some_and(|other| other != id) => {
            return Err(OAuthError::unauthorized());
        }
        Some(_) if in_body.is_some() => {
            return Err(OAuthError::invalid_request("The client is to authenticate in one way only."));
        }
        Some((id, secret)) => (id, Some(secret)),
        None => {
            let id = parameters.get("client_id").ok_or_else(|| OAuthError::missing("client_id"))?;
            (id.to_owned(), in_body.map(str::to_owned))
        }
    };
    let application = tenant.application(&client_id).ok_or_else(OAuthError::unauthorized)?;
    if application.is_public() || secret.is_some_and(|secret| application.has_secret(&secret)) {
        Ok(application)
    } else {
        Err(OAuthError::unauthorized())
    }
}

/// The client id of an `Authorization: Basic` header, proved or not.
pub(crate) fn basic_id(headers: &HeaderMap) -> Option<String> {
    basic(headers).map(|(id, _)| id)
}

/// Both halves are form-encoded before they are joined (RFC 6749 §2.3.1).
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let (scheme, encoded) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("Basic") {
        return None;
    }
    let text = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (id, secret) = text.split_once(':')?;
    let decoded = |part: &str| percent_decode_str(&part.replace('+', " ")).decode_utf8_lossy().into_owned();
    Some((decoded(id), decoded(secret)))
}
