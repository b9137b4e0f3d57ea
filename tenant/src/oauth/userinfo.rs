//! `GET` and `POST /userinfo` (OpenID Connect Core 1.0 §5.3).

use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::issuer::Origin;
use crate::jwt::{self, Claims};
use crate::oauth::profile_claims::{self, has_scope};
use crate::state::{self, AccessToken, Tenant};
use crate::{dpop, random};

/// The latest stored values of the token's user.
pub(crate) async fn show(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    match claims(&tenant, &origin, &method, &headers) {
        Some(claims) => ([(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], axum::Json(claims))
            .into_response(),
        None => {
            let challenge = if dpop::is_in(&headers) {
                "DPoP error=\"invalid_token\", algs=\"ES256\""
            } else {
                "Bearer error=\"invalid_token\""
            };
            let headers = [(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge))];
            // Plain text, whatever the API document says.
            (StatusCode::UNAUTHORIZED, headers, "Unauthorized").into_response()
        }
    }
}

fn claims(tenant: &Tenant, origin: &Origin, method: &Method, headers: &HeaderMap) -> Option<Claims> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let token = token.trim();
    let mut guard = tenant.state();
    let state = &mut *guard;
    let access = access(state, origin, token)?;
    // A bound token is no bearer token, and the other way round (RFC 9449 §7.2).
    match &access.jkt {
        None if scheme.eq_ignore_ascii_case("Bearer") => {}
        Some(bound) if scheme.eq_ignore_ascii_case("DPoP") => {
            let address = origin.at("/userinfo");
            let wanted = dpop::Use {
                method: method.as_str(),
                address: &address,
                needs_nonce: false,
                access_token: Some(token),
            };
            dpop::verify(&mut state.dpop, headers, &wanted).ok().filter(|shown| shown == bound)?;
        }
        _ => return None,
    }
    let user = state.users.get(&access.user_id).filter(|_| has_scope(&access.scope, "openid"))?;
    let mut claims = Claims::new();
    claims.insert("sub".to_owned(), json!(access.user_id));
    profile_claims::add(&mut claims, user, &access.scope);
    Some(claims)
}

/// What an access token says, opaque or JWT.
fn access(state: &state::State, origin: &Origin, token: &str) -> Option<AccessToken> {
    let digest = random::digest(token);
    if state.revoked.get(&digest).is_some() {
        return None;
    }
    if let Some(opaque) = state.access_tokens.get(&digest) {
        return Some(opaque.clone());
    }
    let claims = jwt::verify(&state.keys, token, false).ok()?;
    let ours = claims.get("iss")? == &json!(origin.issuer());
    if !ours || !jwt::is_for(&claims, &origin.userinfo_audience()) {
        return None;
    }
    let jkt = claims.get("cnf").and_then(|cnf| cnf.get("jkt")?.as_str()).map(str::to_owned);
    let text = |name: &str| Some(claims.get(name)?.as_str()?.to_owned());
    Some(AccessToken { user_id: text("sub")?, scope: text("scope")?, jkt })
}
