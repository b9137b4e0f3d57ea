//! `grant_type=authorization_code` (RFC 6749 §4.1.3, RFC 7636 §4.6).

use std::time::Duration;

use serde_json::Value;

use crate::application::Application;
use crate::issuer::Origin;
use crate::logs::Event;
use crate::oauth::error::OAuthError;
use crate::oauth::profile_claims::has_scope;
use crate::parameters::Parameters;
use crate::random;
use crate::refresh_tokens::Grant;
use crate::state::{State, Tenant};
use crate::token::answer::{ACCESS_TOKEN_LIFETIME, Granted, tokens};
use crate::token::bound;

pub(super) fn redeem(
    tenant: &Tenant,
    origin: &Origin,
    application: &Application,
    parameters: &Parameters,
    jkt: Option<&str>,
) -> Result<Value, OAuthError> {
    let text = parameters.get("code").ok_or_else(|| OAuthError::missing("code"))?;
    let verifier = parameters.get("code_verifier");
    let digest = random::digest(text);
    let mut guard = tenant.state();
    let state = &mut *guard;

    let invalid = || OAuthError::invalid_grant("Invalid authorization code");
    let code = state
        .codes
        .get_mut(&digest)
        .filter(|code| code.transaction.client_id == application.client_id())
        .ok_or_else(invalid)?;
    // Whatever comes of it, this was its one use: a wrong verifier is not to be tried again.
    let used_before = std::mem::replace(&mut code.used, true);
    let code = code.clone();
    if used_before {
        if tenant.options().strict {
            revoke_issued(state, &code.issued, application);
        }
        return Err(invalid());
    }
    same_redirect(&code.transaction.destination.redirect_uri, parameters)?;
    verify(code.transaction.challenge.as_deref(), verifier)?;
    bound(code.transaction.dpop_jkt.as_deref(), jkt)?;
    let user = state.users.get(&code.user_id).ok_or_else(invalid)?;
    if user.is_blocked() {
        return Err(OAuthError::invalid_grant("user is blocked"));
    }

    let transaction = &code.transaction;
    let auth_time = transaction.wants_auth_time.then_some(code.auth_time);
    let refresh_token = has_scope(&transaction.scope, "offline_access").then(|| {
        state.unsaved.refresh_tokens = true;
        state.refresh_tokens.issue(Grant {
            client_id: transaction.client_id.clone(),
            user_id: code.user_id.clone(),
            scope: transaction.scope.clone(),
            audience: transaction.audience.clone(),
            sid: code.sid.clone(),
            auth_time,
            jkt: jkt.map(str::to_owned),
        })
    });
    let granted = Granted {
        client_id: &transaction.client_id,
        user_id: &code.user_id,
        scope: &transaction.scope,
        audience: transaction.audience.as_deref(),
        sid: &code.sid,
        nonce: transaction.nonce.as_deref(),
        auth_time,
        refresh_token: refresh_token.as_deref(),
        refreshed: false,
        jkt,
    };
    let answer = tokens(state, origin, &granted)?;
    state.grants.add(origin, &granted);
    state.unsaved.grants = true;
    state.log(Event::CodeExchange, granted.user_id, granted.client_id, "");
    if let Some(kept) = state.codes.get_mut(&digest) {
        let access_token = answer.get("access_token").and_then(Value::as_str).map(str::to_owned);
        kept.issued = access_token.into_iter().chain(refresh_token).collect();
    }
    Ok(answer)
}

/// `redirect_uri` repeats the one of `/authorize` (RFC 6749 §4.1.3).
fn same_redirect(expected: &str, parameters: &Parameters) -> Result<(), OAuthError> {
    match parameters.get("redirect_uri") {
        None => Err(OAuthError::missing("redirect_uri")),
        Some(sent) if sent == expected => Ok(()),
        Some(sent) => {
            let description =
                format!("The redirect URI is wrong. You sent {sent}, and we expected {expected}");
            Err(OAuthError::invalid_grant(description))
        }
    }
}

/// A verifier where there was no challenge means that somebody took the challenge away (RFC 9700 §4.8.2).
fn verify(challenge: Option<&str>, verifier: Option<&str>) -> Result<(), OAuthError> {
    let failed = || OAuthError::invalid_grant("Failed to verify code verifier");
    match (challenge, verifier) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err(failed()),
        (Some(_), None) => Err(OAuthError::missing("code_verifier")),
        (Some(challenge), Some(verifier)) => {
            let well_formed = (43..=128).contains(&verifier.len())
                && verifier.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte));
            if well_formed && random::same(challenge, &random::digest(verifier)) {
                Ok(())
            } else {
                Err(failed())
            }
        }
    }
}

/// A code presented twice may have been stolen: what it gave is taken back (RFC 6749 §4.1.2).
fn revoke_issued(state: &mut State, issued: &[String], application: &Application) {
    for token in issued {
        state.revoke_access_token(token, Duration::from_secs(ACCESS_TOKEN_LIFETIME.into()));
        if state.refresh_tokens.revoke(token, application.client_id()) {
            state.unsaved.refresh_tokens = true;
        }
    }
}
