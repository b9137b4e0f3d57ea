//! `grant_type=client_credentials`: tokens for the Management API (RFC 6749 §4.4).

use serde_json::{Value, json};

use crate::api;
use crate::application::Application;
use crate::issuer::Origin;
use crate::jwt::{self, Claims};
use crate::oauth::error::OAuthError;
use crate::parameters::Parameters;
use crate::state::Tenant;
use crate::token::answer::ACCESS_TOKEN_LIFETIME;
use crate::{clock, random};

pub(super) fn issue(
    tenant: &Tenant,
    origin: &Origin,
    application: &Application,
    parameters: &Parameters,
) -> Result<Value, OAuthError> {
    let audience = parameters.get("audience").ok_or_else(|| {
        OAuthError::access_denied(
            "No audience parameter was provided, and no default audience has been configured",
        )
    })?;
    let mut state = tenant.state();
    let kept = api::kept(audience, origin);
    let api = state.resource_servers.iter().find(|server| server.identifier() == kept);
    let Some(is_rfc9068) = api.map(api::ResourceServer::is_rfc9068) else {
        return Err(OAuthError::access_denied(format!("Service not enabled within domain: {audience}")));
    };
    let grant = state.client_grants.iter().find(|grant| grant.is(application.client_id(), &kept));
    let Some(grant) = grant else {
        let id = application.client_id();
        return Err(OAuthError::access_denied(format!(
            "Client \"{id}\" is not authorized to access resource server \"{audience}\"."
        )));
    };
    let asked = parameters.get("scope");
    let scope = grant
        .scopes()
        .filter(|scope| asked.is_none_or(|asked| asked.split(' ').any(|one| one == *scope)))
        .collect::<Vec<_>>()
        .join(" ");

    let now = clock::unix_now();
    let mut claims = Claims::new();
    let mut add = |name: &str, value: Value| claims.insert(name.to_owned(), value);
    add("iss", json!(origin.issuer()));
    add("sub", json!(format!("{}@clients", application.client_id())));
    add("aud", json!(audience));
    add("iat", json!(now));
    add("exp", json!(now + i64::from(ACCESS_TOKEN_LIFETIME)));
    add("scope", json!(scope));
    if is_rfc9068 {
        add("client_id", json!(application.client_id()));
    } else {
        add("gty", json!("client-credentials"));
        add("azp", json!(application.client_id()));
    }
    // So that two tokens of one second differ: ending the first is not to end the second.
    add("jti", json!(random::token(12)));
    let typ = if is_rfc9068 { "at+jwt" } else { "JWT" };
    let token = jwt::sign_as(typ, &state.keys, &claims).ok_or_else(OAuthError::server_error)?;
    state.machine_tokens.issued(&token);
    Ok(json!({
        "access_token": token,
        "token_type": "Bearer",
        "expires_in": ACCESS_TOKEN_LIFETIME,
        "scope": scope,
    }))
}
