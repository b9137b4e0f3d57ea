//! `grant_type=refresh_token` (RFC 6749 §6).

use std::time::Duration;

use axum::http::StatusCode;
use serde_json::Value;

use crate::application::Application;
use crate::issuer::Origin;
use crate::logs::Event;
use crate::oauth::error::OAuthError;
use crate::oauth::profile_claims::has_scope;
use crate::parameters::Parameters;
use crate::state::Tenant;
use crate::token::answer::{Granted, tokens};
use crate::token::bound;

pub(super) fn redeem(
    tenant: &Tenant,
    origin: &Origin,
    application: &Application,
    parameters: &Parameters,
    jkt: Option<&str>,
) -> Result<Value, OAuthError> {
    let token = parameters.get("refresh_token").ok_or_else(|| OAuthError::missing("refresh_token"))?;
    let mut guard = tenant.state();
    let state = &mut *guard;
    // Before it is used up: a client that forgot its proof may come again.
    bound(state.refresh_tokens.key_of(token, application.client_id()), jkt)?;
    state.unsaved.refresh_tokens = true;
    let leeway = tenant.options().refresh_leeway.max(Duration::from_secs(application.leeway()));
    let redeemed = state
        .refresh_tokens
        .redeem(token, application.client_id(), application.rotation(), leeway)
        .ok_or_else(|| OAuthError::invalid_grant("Unknown or invalid refresh token."))?;
    let grant = &redeemed.grant;
    let user = state.users.get(&grant.user_id).ok_or_else(|| {
        OAuthError::invalid_grant("The refresh_token was generated for a user who doesn't exist anymore.")
    })?;
    if user.is_blocked() {
        return Err(OAuthError::invalid_grant("user is blocked"));
    }
    let scope = narrowed(&grant.scope, parameters.get("scope"))?;
    let granted = Granted {
        client_id: &grant.client_id,
        user_id: &grant.user_id,
        scope: &scope,
        audience: grant.audience.as_deref(),
        sid: &grant.sid,
        // A nonce belongs to one sign-in (OpenID Connect Core 1.0 §12.2).
        nonce: None,
        auth_time: grant.auth_time,
        refresh_token: redeemed.successor.as_deref(),
        refreshed: true,
        jkt,
    };
    let answer = tokens(state, origin, &granted)?;
    state.log(Event::RefreshExchange, granted.user_id, granted.client_id, "");
    Ok(answer)
}

/// Less than was granted may be asked for, never more.
fn narrowed(granted: &str, asked: Option<&str>) -> Result<String, OAuthError> {
    match asked {
        None => Ok(granted.to_owned()),
        Some(asked) if asked.split(' ').all(|scope| has_scope(granted, scope)) => Ok(asked.to_owned()),
        Some(_) => Err(OAuthError::new(
            StatusCode::BAD_REQUEST,
            "invalid_scope",
            "The scope goes beyond what was granted.",
        )),
    }
}
