//! Verifying an ID token, whole (OpenID Connect Core §3.1.3.7).

use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use profile::UserId;
use serde::Deserialize;

/// Seconds that clocks may differ.
const LEEWAY: u64 = 30;
/// Seconds that may pass between the issue of an ID token and our reading of it.
const NEWEST_WITHIN: i64 = 10 * 60;
/// The largest token looked at.
const LARGEST: usize = 16 * 1024;

/// What an ID token has to say.
pub struct ExpectedIdToken<'a> {
    /// The issuer identifier, byte for byte.
    pub issuer: &'a str,
    /// Our client identifier.
    pub client_id: &'a str,
    /// The nonce of this sign-in; a token from a refresh has none.
    pub nonce: Option<&'a str>,
    /// Unix seconds.
    pub now: i64,
}

/// What a verified ID token said.
#[derive(Debug, PartialEq, Eq)]
pub struct VerifiedIdToken {
    /// The subject.
    pub subject: UserId,
    /// The tenant's session.
    pub sid: Option<String>,
    /// When the person signed in, where it was asked for.
    pub auth_time: Option<i64>,
}

/// Why an ID token was not believed. For the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdTokenError {
    /// Not a signed JWT of a sane size, or with a header that we do not take.
    #[error("unusable header")]
    Header,
    /// Not signed by this key, expired, or from or for somebody else.
    #[error("signature, time, issuer or audience does not hold")]
    Invalid,
    /// `aud` has several members or `azp` is not us.
    #[error("authorized party")]
    AuthorizedParty,
    /// Issued in the future or too long ago.
    #[error("issued at another time")]
    IssuedAt,
    /// Not the nonce of this sign-in.
    #[error("nonce")]
    Nonce,
    /// `sub` is no user's identifier.
    #[error("subject")]
    Subject,
}

/// The claims by type: a `sub` that is a number or an `iss` that is a list is not read at all.
#[derive(Deserialize)]
struct Claims {
    sub: String,
    aud: Audience,
    azp: Option<String>,
    iat: i64,
    nonce: Option<String>,
    sid: Option<String>,
    auth_time: Option<i64>,
    // Checked by the library, which takes a list as well: as a text it is one issuer.
    #[serde(rename = "iss")]
    _iss: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

/// The identifier of the key that a token says it was signed with. Nothing about it is verified.
///
/// # Errors
/// When the header is not one of ours: RS256 with a `kid`, and no extension that we would have to understand.
pub fn key_id(token: &str) -> Result<String, IdTokenError> {
    if token.len() > LARGEST || token.split('.').count() != 3 {
        return Err(IdTokenError::Header);
    }
    let header = decode_header(token).map_err(|_| IdTokenError::Header)?;
    let typ_is_jwt = header.typ.as_deref().is_none_or(|typ| typ.eq_ignore_ascii_case("jwt"));
    let names_a_key =
        header.jku.is_some() || header.jwk.is_some() || header.x5u.is_some() || header.x5c.is_some();
    if header.alg != Algorithm::RS256
        || header.crit.is_some()
        || header.enc.is_some()
        || names_a_key
        || !typ_is_jwt
    {
        return Err(IdTokenError::Header);
    }
    header.kid.filter(|kid| !kid.is_empty() && kid.len() <= 256).ok_or(IdTokenError::Header)
}

/// Verifies a token with the key that its header names.
///
/// # Errors
/// The first check that fails.
pub fn verify_id_token(
    token: &str,
    key: &DecodingKey,
    expected: &ExpectedIdToken<'_>,
) -> Result<VerifiedIdToken, IdTokenError> {
    key_id(token)?;
    let mut validation = Validation::new(Algorithm::RS256);
    validation.leeway = LEEWAY;
    validation.validate_nbf = true;
    validation.set_issuer(&[expected.issuer]);
    validation.set_audience(&[expected.client_id]);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    let claims = decode::<Claims>(token, key, &validation).map_err(|_| IdTokenError::Invalid)?.claims;
    let for_us_alone = match &claims.aud {
        Audience::One(audience) => audience == expected.client_id,
        Audience::Several(all) => all.as_slice() == [expected.client_id],
    };
    if !for_us_alone || claims.azp.as_deref().is_some_and(|azp| azp != expected.client_id) {
        return Err(IdTokenError::AuthorizedParty);
    }
    let age = expected.now.saturating_sub(claims.iat);
    if !(-LEEWAY.cast_signed()..=NEWEST_WITHIN).contains(&age) {
        return Err(IdTokenError::IssuedAt);
    }
    if expected.nonce.is_some_and(|nonce| claims.nonce.as_deref() != Some(nonce)) {
        return Err(IdTokenError::Nonce);
    }
    let subject = UserId::parse(claims.sub).map_err(|_| IdTokenError::Subject)?;
    Ok(VerifiedIdToken { subject, sid: claims.sid, auth_time: claims.auth_time })
}
