//! `GET /.well-known/openid-configuration` and its alias `/.well-known/oauth-authorization-server`
//! (OpenID Connect Discovery 1.0 §3, RFC 8414).

use axum::extract::{Extension, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::issuer::Origin;
use crate::state::Tenant;

/// What the tenant offers. Of what Auth0 lists, HS256 and the implicit response types are left out: a client that picks
/// from the list is not to meet a refusal.
pub(crate) async fn show(State(tenant): State<Tenant>, Extension(origin): Extension<Origin>) -> Response {
    let mut auth_methods = vec!["client_secret_basic", "client_secret_post", "none"];
    if tenant.options().client_public_key.is_some() {
        auth_methods.push("private_key_jwt");
    }
    let strict = tenant.options().strict;
    // Auth0 names `plain` here, which its API reference does not promise and which is refused at `/authorize`.
    let challenge_methods: &[&str] = if strict { &["S256"] } else { &["S256", "plain"] };
    let mut document = json!({
        "issuer": origin.issuer(),
        "authorization_endpoint": origin.at("/authorize"),
        "token_endpoint": origin.at("/oauth/token"),
        "userinfo_endpoint": origin.at("/userinfo"),
        "jwks_uri": origin.at("/.well-known/jwks.json"),
        "revocation_endpoint": origin.at("/oauth/revoke"),
        "end_session_endpoint": origin.at("/oidc/logout"),
        "scopes_supported": ["openid", "profile", "offline_access", "name", "given_name", "family_name", "nickname",
            "email", "email_verified", "picture", "phone"],
        "response_types_supported": ["code"],
        "response_modes_supported": ["query", "form_post"],
        "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
        "code_challenge_methods_supported": challenge_methods,
        "dpop_signing_alg_values_supported": ["ES256"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": auth_methods,
        "revocation_endpoint_auth_methods_supported": auth_methods,
        "claims_supported": ["aud", "auth_time", "email", "email_verified", "exp", "family_name", "given_name", "iat",
            "iss", "name", "nickname", "nonce", "phone_number", "phone_number_verified", "picture", "sid", "sub",
            "updated_at"],
        "subject_types_supported": ["public"],
        "request_uri_parameter_supported": false,
        "request_parameter_supported": false,
        "claims_parameter_supported": false,
    });
    if strict {
        document["authorization_response_iss_parameter_supported"] = json!(true);
    }
    ([(header::CACHE_CONTROL, "public, max-age=15")], axum::Json(document)).into_response()
}
