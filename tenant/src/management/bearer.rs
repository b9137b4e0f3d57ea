//! Who is calling the Management API, and whether they may.

use axum::http::{HeaderMap, header};
use serde_json::{Value, json};

use crate::issuer::Origin;
use crate::jwt::{self, Claims, Refusal};
use crate::management::error::ApiError;
use crate::state::State;

/// Requires a token for this API with any of these scopes, and says its claims.
pub(super) fn require(
    state: &State,
    origin: &Origin,
    headers: &HeaderMap,
    any_of: &[&str],
) -> Result<Claims, ApiError> {
    let header =
        headers.get(header::AUTHORIZATION).ok_or_else(|| ApiError::unauthorized("Missing authentication"))?;
    let token = header
        .to_str()
        .ok()
        .and_then(|text| text.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("Bearer"))
        .map(|(_, token)| token.trim())
        .ok_or_else(ApiError::bearer_format)?;
    let expired = || ApiError::unauthorized("Expired token received for JSON Web Token validation");
    let claims = jwt::verify(&state.keys, token, false).map_err(|refusal| match refusal {
        Refusal::NotAToken => ApiError::bearer_format(),
        Refusal::Signature => {
            ApiError::unauthorized("Invalid signature received for JSON Web Token validation")
        }
        Refusal::Expired => expired(),
    })?;
    if state.machine_tokens.is_ended(token) {
        return Err(expired());
    }
    let audience = claims.get("aud").cloned().unwrap_or_default();
    if !jwt::is_for(&claims, &origin.management_audience()) {
        let shown = audience.as_str().map_or_else(|| audience.to_string(), str::to_owned);
        return Err(ApiError::unauthorized(format!("Bad audience: {shown}")));
    }
    if claims.get("iss") != Some(&json!(origin.issuer())) {
        return Err(ApiError::unauthorized("Invalid token"));
    }
    let scopes = claims.get("scope").and_then(Value::as_str).unwrap_or_default();
    if scopes.split(' ').any(|scope| any_of.contains(&scope)) {
        Ok(claims)
    } else {
        Err(ApiError::insufficient_scope(any_of))
    }
}
