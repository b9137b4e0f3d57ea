//! Signing and checking the tenant's own JSON Web Tokens.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, Validation, decode, decode_header};
use serde_json::{Map, Value, json};

use crate::clock;
use crate::keys::Keys;

/// Claims, by name.
pub(crate) type Claims = Map<String, Value>;

/// `header.payload`, ready to be signed.
pub(crate) fn signing_input(header: &Value, claims: &Claims) -> String {
    let part = |value: &[u8]| URL_SAFE_NO_PAD.encode(value);
    let payload = Value::Object(claims.clone()).to_string();
    format!("{}.{}", part(header.to_string().as_bytes()), part(payload.as_bytes()))
}

/// Signs with the key in use. `None` where the key cannot sign, which a generated one can.
pub(crate) fn sign(keys: &Keys, claims: &Claims) -> Option<String> {
    sign_as("JWT", keys, claims)
}

/// Signs a token of another kind.
pub(crate) fn sign_as(typ: &str, keys: &Keys, claims: &Claims) -> Option<String> {
    let key = keys.current();
    let header = json!({ "alg": "RS256", "typ": typ, "kid": key.kid() });
    let input = signing_input(&header, claims);
    let signature = key.sign(input.as_bytes())?;
    Some(format!("{input}.{signature}"))
}

/// Why a token is not one of ours.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Not three parts of base64url with a JSON header.
    NotAToken,
    /// Not signed by a key of this tenant.
    Signature,
    /// Its time has passed.
    Expired,
}

/// The claims of a token that one of the tenant's keys signed. Issuer and audience are the caller's to compare.
///
/// `expired_too`: whether a token may be past its time, as an `id_token_hint` may (OpenID Connect RP-Initiated
/// Logout 1.0 §2).
pub(crate) fn verify(keys: &Keys, token: &str, expired_too: bool) -> Result<Claims, Refusal> {
    let header = decode_header(token).map_err(|_| Refusal::NotAToken)?;
    let key = header.kid.as_deref().and_then(|kid| keys.find(kid)).ok_or(Refusal::Signature)?;
    let mut validation = Validation::new(Algorithm::RS256);
    validation.leeway = 0;
    validation.validate_aud = false;
    // By the tenant's own clock, below.
    validation.validate_exp = false;
    let claims =
        decode::<Claims>(token, &key.decoding_key(), &validation).map_err(|_| Refusal::Signature)?.claims;
    let in_time = claims.get("exp").and_then(Value::as_i64).is_some_and(|exp| clock::unix_now() < exp);
    if in_time || expired_too { Ok(claims) } else { Err(Refusal::Expired) }
}

/// Whether `aud` is, or contains, `audience` (RFC 7519 §4.1.3).
pub(crate) fn is_for(claims: &Claims, audience: &str) -> bool {
    match claims.get("aud") {
        Some(Value::String(one)) => one == audience,
        Some(Value::Array(many)) => many.iter().any(|one| one == audience),
        _ => false,
    }
}
