//! Verifying an ID token, whole (OpenID Connect Core §3.1.3.7).

use super::claims::{LEEWAY, OneOrSeveral, TimeError, Times};
use super::jws::{Header, Jws, JwsError};
use super::strict_json::present;
use aws_lc_rs::constant_time::verify_slices_are_equal;
use jsonwebtoken::{Algorithm, DecodingKey};
use profile::UserId;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// Seconds that may pass between the issue of an ID token and our reading of it.
const NEWEST_WITHIN: i64 = 10 * 60;
/// The largest token looked at, in bytes. An operator's own claims may be in it.
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
    /// It is no signed token of this issuer's.
    #[error("{0}")]
    Jws(#[from] JwsError),
    /// `typ` is of another kind of token, or the claims are.
    #[error("another kind of token")]
    Kind,
    /// Not from this issuer.
    #[error("another issuer")]
    Issuer,
    /// Not for us alone, or `azp` is not us.
    #[error("another audience or authorized party")]
    AuthorizedParty,
    /// Not good now.
    #[error("{0}")]
    Time(#[from] TimeError),
    /// Issued too long ago.
    #[error("issued long ago")]
    Old,
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
    iss: String,
    sub: String,
    aud: OneOrSeveral,
    exp: i64,
    iat: i64,
    #[serde(default, deserialize_with = "present")]
    nbf: Option<i64>,
    #[serde(default, deserialize_with = "present")]
    azp: Option<String>,
    #[serde(default, deserialize_with = "present")]
    nonce: Option<String>,
    #[serde(default, deserialize_with = "present")]
    sid: Option<String>,
    #[serde(default, deserialize_with = "present")]
    auth_time: Option<i64>,
    // What only logout tokens have (OpenID Connect Back-Channel Logout §2.4).
    #[serde(default, deserialize_with = "present")]
    events: Option<IgnoredAny>,
}

/// An ID token that was taken apart and not verified.
pub struct UnverifiedIdToken<'a>(Jws<'a, Header>);

impl<'a> UnverifiedIdToken<'a> {
    /// Takes a token apart.
    ///
    /// # Errors
    /// When it is no signed JWT of a sane size with a header that we understand whole.
    pub fn read(token: &'a str) -> Result<Self, IdTokenError> {
        Ok(Self(Jws::read(token, LARGEST)?))
    }

    /// The name of the key that it says it was signed with. Nothing about it is verified.
    ///
    /// # Errors
    /// When the header is not one of ours: RS256 with a `kid`.
    pub fn key_name(&self) -> Result<&str, IdTokenError> {
        Ok(self.0.key_name()?)
    }

    /// Verifies it with the key of that name.
    ///
    /// # Errors
    /// The first check that fails.
    pub fn verify(
        &self,
        key: &DecodingKey,
        expected: &ExpectedIdToken<'_>,
    ) -> Result<VerifiedIdToken, IdTokenError> {
        if self.0.header.typ.as_deref().is_some_and(|typ| !typ.eq_ignore_ascii_case("jwt")) {
            return Err(IdTokenError::Kind);
        }
        let claims: Claims = self.0.verified(key, Algorithm::RS256)?;
        if claims.events.is_some() {
            return Err(IdTokenError::Kind);
        }
        if claims.iss != expected.issuer {
            return Err(IdTokenError::Issuer);
        }
        // Whom else it is for is nobody we trust.
        let for_us_alone = claims.aud.all() == [expected.client_id];
        if !for_us_alone || claims.azp.as_deref().is_some_and(|azp| azp != expected.client_id) {
            return Err(IdTokenError::AuthorizedParty);
        }
        // An operator may have set any lifetime: what counts is that it was issued just now.
        Times { exp: claims.exp, iat: claims.iat, nbf: claims.nbf }.hold(expected.now, i64::MAX)?;
        if expected.now.saturating_sub(claims.iat) > NEWEST_WITHIN + LEEWAY {
            return Err(IdTokenError::Old);
        }
        if expected.nonce.is_some_and(|nonce| !is_nonce(nonce, claims.nonce.as_deref())) {
            return Err(IdTokenError::Nonce);
        }
        let subject = UserId::parse(claims.sub).map_err(|_| IdTokenError::Subject)?;
        Ok(VerifiedIdToken { subject, sid: claims.sid, auth_time: claims.auth_time })
    }
}

fn is_nonce(expected: &str, said: Option<&str>) -> bool {
    said.is_some_and(|said| verify_slices_are_equal(expected.as_bytes(), said.as_bytes()).is_ok())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{ISSUER, NOW, key, signed, with};
    use super::*;
    use serde_json::{Value, json};

    fn judged(header: Value, payload: Value, nonce: Option<&str>) -> Result<VerifiedIdToken, IdTokenError> {
        let header = with(json!({"alg": "RS256", "typ": "JWT", "kid": "k"}), header);
        let good = json!({
            "iss": ISSUER, "sub": "auth0|alice", "aud": "app", "iat": NOW, "exp": NOW + 36_000, "nonce": "n", "sid": "s",
        });
        let token = signed(&header.to_string(), &with(good, payload).to_string());
        let expected = ExpectedIdToken { issuer: ISSUER, client_id: "app", nonce, now: NOW };
        let unverified = UnverifiedIdToken::read(&token)?;
        assert_eq!(unverified.key_name(), Ok("k"));
        unverified.verify(&key(), &expected)
    }

    fn of(payload: Value) -> Result<VerifiedIdToken, IdTokenError> {
        judged(json!({}), payload, Some("n"))
    }

    #[test]
    fn a_good_token_says_who_signed_in() {
        let subject = UserId::parse("auth0|alice").unwrap();
        let said = VerifiedIdToken { subject, sid: Some("s".to_owned()), auth_time: Some(7) };
        assert_eq!(of(json!({"auth_time": 7})), Ok(said));
        for good in [json!({"aud": ["app"], "azp": "app"}), json!({"exp": NOW + 10_000_000})] {
            assert!(of(good.clone()).is_ok(), "{good}");
        }
        assert!(judged(json!({"typ": null}), json!({}), Some("n")).is_ok());
    }

    #[test]
    fn oa_05_the_nonce_is_that_of_the_sign_in() {
        for wrong in [json!(null), json!(""), json!("m"), json!("nn")] {
            assert_eq!(of(json!({"nonce": wrong})), Err(IdTokenError::Nonce), "{wrong}");
        }
        for any in [json!(null), json!("m")] {
            assert!(judged(json!({}), json!({"nonce": any}), None).is_ok(), "a refresh has none to compare");
        }
    }

    #[test]
    fn oa_06_t_20_each_claim_is_asked_for_what_it_has_to_say() {
        use IdTokenError::{AuthorizedParty, Issuer, Jws, Kind, Old, Subject, Time};
        for (payload, expected) in [
            (json!({"iss": "https://tenant.example"}), Issuer),
            (json!({"iss": [ISSUER]}), Jws(JwsError::Claims)),
            (json!({"aud": "other"}), AuthorizedParty),
            (json!({"aud": []}), AuthorizedParty),
            (json!({"aud": ["app", "other"]}), AuthorizedParty),
            (json!({"aud": ["app", "other"], "azp": "app"}), AuthorizedParty),
            (json!({"azp": "other"}), AuthorizedParty),
            (json!({"events": {}}), Kind),
            (json!({"exp": NOW - 30}), Time(TimeError::Expired)),
            (json!({"nbf": NOW + 31}), Time(TimeError::NotYet)),
            (json!({"iat": NOW + 31}), Time(TimeError::IssuedAhead)),
            (json!({"iat": NOW - 631}), Old),
            (json!({"sub": "alice"}), Subject),
            (json!({"sub": 1}), Jws(JwsError::Claims)),
            (json!({"auth_time": "x"}), Jws(JwsError::Claims)),
        ] {
            assert_eq!(of(payload.clone()), Err(expected), "{payload}");
        }
        assert!(of(json!({"iat": NOW - 630, "exp": NOW - 29, "nbf": NOW + 30})).is_ok());
        for typ in ["at+jwt", "logout+jwt", "dpop+jwt", ""] {
            assert_eq!(judged(json!({"typ": typ}), json!({}), Some("n")), Err(Kind), "{typ}");
        }
        for (bytes, expected) in [(16_385, JwsError::TooLarge), (16_384, JwsError::Form)] {
            let large = "A".repeat(bytes);
            assert_eq!(UnverifiedIdToken::read(&large).err(), Some(expected.into()), "{bytes}");
        }
    }
}
