//! `GET` and `POST /userinfo` (OpenID Connect Core 1.0 §5.3).

use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::issuer::Origin;
use crate::jwt::{self, Claims};
use crate::oauth::profile_claims::{self, has_scope};
use crate::random;
use crate::state::Tenant;

/// The latest stored values of the token's user.
pub(crate) async fn show(
    State(tenant): State<Tenant>,
    Extension(origin): Extension<Origin>,
    headers: HeaderMap,
) -> Response {
    match claims(&tenant, &origin, &headers) {
        Some(claims) => ([(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], axum::Json(claims))
            .into_response(),
        // Plain text, whatever the API document says.
        None => (
            StatusCode::UNAUTHORIZED,
            [(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer error=\"invalid_token\""))],
            "Unauthorized",
        )
            .into_response(),
    }
}

fn claims(tenant: &Tenant, origin: &Origin, headers: &HeaderMap) -> Option<Claims> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let token = scheme.eq_ignore_ascii_case("Bearer").then(|| token.trim())?;
    let state = tenant.state();
    let digest = random::digest(token);
    if state.revoked.get(&digest).is_some() {
        return None;
    }
    let (user_id, scope) = match state.access_tokens.get(&digest) {
        Some(opaque) => (opaque.user_id.clone(), opaque.scope.clone()),
        None => {
            let claims = jwt::verify(&state.keys, token, false).ok()?;
            let ours = claims.get("iss")? == &json!(origin.issuer());
            if !ours || !jwt::is_for(&claims, &origin.userinfo_audience()) {
                return None;
            }
            (claims.get("sub")?.as_str()?.to_owned(), claims.get("scope")?.as_str()?.to_owned())
        }
    };
    let user = state.users.get(&user_id).filter(|_| has_scope(&scope, "openid"))?;
    let mut claims = Claims::new();
    claims.insert("sub".to_owned(), json!(user_id));
    profile_claims::add(&mut claims, user, &scope);
    Some(claims)
}
