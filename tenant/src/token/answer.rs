//! The tokens of a user, and the answer that carries them.

use std::time::Duration;

use serde_json::{Value, json};

use crate::clock;
use crate::id_token_mode;
use crate::issuer::Origin;
use crate::jwt::{self, Claims};
use crate::oauth::error::OAuthError;
use crate::oauth::profile_claims::{self, has_scope};
use crate::random;
use crate::state::{AccessToken, State};
use crate::user::User;

/// Auth0's default lifetimes, in seconds.
const ID_TOKEN_LIFETIME: i64 = 36_000;
pub(super) const ACCESS_TOKEN_LIFETIME: u32 = 86_400;

/// What tokens are issued for.
pub(crate) struct Granted<'a> {
    pub(crate) client_id: &'a str,
    pub(crate) user_id: &'a str,
    pub(crate) scope: &'a str,
    pub(crate) audience: Option<&'a str>,
    pub(super) sid: &'a str,
    pub(super) nonce: Option<&'a str>,
    pub(super) auth_time: Option<i64>,
    /// A refresh token to hand out with them.
    pub(super) refresh_token: Option<&'a str>,
    /// Whether a refresh token brought them about.
    pub(super) refreshed: bool,
    /// The thumbprint of the key that the access token is bound to.
    pub(super) jkt: Option<&'a str>,
}

/// The body of a successful answer.
pub(super) fn tokens(state: &mut State, origin: &Origin, granted: &Granted<'_>) -> Result<Value, OAuthError> {
    let access_token = access_token(state, origin, granted)?;
    let user = state.users.get(granted.user_id).ok_or_else(OAuthError::server_error)?;
    let id_token = if has_scope(granted.scope, "openid") {
        let mut claims = id_token_claims(user, origin, granted);
        claims.insert("at_hash".to_owned(), json!(random::half_digest(&access_token)));
        Some(
            id_token_mode::sign(&state.keys, claims, state.id_token_mode)
                .ok_or_else(OAuthError::server_error)?,
        )
    } else {
        None
    };
    let mut body = json!({
        "access_token": access_token,
        "token_type": if granted.jkt.is_some() { "DPoP" } else { "Bearer" },
        "expires_in": ACCESS_TOKEN_LIFETIME,
        "scope": granted.scope,
    });
    if let Some(id_token) = id_token {
        body["id_token"] = json!(id_token);
    }
    if let Some(refresh_token) = granted.refresh_token {
        body["refresh_token"] = json!(refresh_token);
    }
    Ok(body)
}

/// Claims as they are now (Auth0 docs: ID Token Structure).
fn id_token_claims(user: &User, origin: &Origin, granted: &Granted<'_>) -> Claims {
    let now = clock::unix_now();
    let mut claims = Claims::new();
    profile_claims::add(&mut claims, user, granted.scope);
    let mut add = |name: &str, value: Value| claims.insert(name.to_owned(), value);
    add("iss", json!(origin.issuer()));
    add("aud", json!(granted.client_id));
    add("sub", json!(granted.user_id));
    add("iat", json!(now));
    add("exp", json!(now + ID_TOKEN_LIFETIME));
    add("sid", json!(granted.sid));
    if let Some(nonce) = granted.nonce {
        add("nonce", json!(nonce));
    }
    if let Some(auth_time) = granted.auth_time {
        add("auth_time", json!(auth_time));
    }
    claims
}

/// Without an API nobody but `/userinfo` can read it; for an API, a JWT (Auth0 docs: Access Token Profiles).
fn access_token(state: &mut State, origin: &Origin, granted: &Granted<'_>) -> Result<String, OAuthError> {
    let Some(audience) = granted.audience else {
        let token = random::token(32);
        let kept = AccessToken {
            user_id: granted.user_id.to_owned(),
            scope: granted.scope.to_owned(),
            jkt: granted.jkt.map(str::to_owned),
        };
        let lifetime = Duration::from_secs(ACCESS_TOKEN_LIFETIME.into());
        state.access_tokens.insert(random::digest(&token), kept, lifetime);
        return Ok(token);
    };
    let now = clock::unix_now();
    let aud = if has_scope(granted.scope, "openid") {
        json!([audience, origin.userinfo_audience()])
    } else {
        json!(audience)
    };
    let mut claims = Claims::new();
    let mut add = |name: &str, value: Value| claims.insert(name.to_owned(), value);
    add("iss", json!(origin.issuer()));
    add("sub", json!(granted.user_id));
    add("aud", aud);
    add("iat", json!(now));
    add("exp", json!(now + i64::from(ACCESS_TOKEN_LIFETIME)));
    add("scope", json!(granted.scope));
    let is_rfc9068 =
        state.resource_servers.iter().any(|api| api.identifier() == audience && api.is_rfc9068());
    if is_rfc9068 {
        add("client_id", json!(granted.client_id));
        add("jti", json!(random::token(12)));
    } else {
        add("azp", json!(granted.client_id));
    }
    if let Some(jkt) = granted.jkt {
        add("cnf", json!({ "jkt": jkt }));
    }
    if granted.refreshed && !is_rfc9068 {
        add("gty", json!("refresh_token"));
    }
    jwt::sign_as(if is_rfc9068 { "at+jwt" } else { "JWT" }, &state.keys, &claims)
        .ok_or_else(OAuthError::server_error)
}
