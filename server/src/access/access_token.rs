//! Verifying an access token, whole (RFC 6750, RFC 9068, and Auth0's own dialect).

use super::claims::{OneOrSeveral, TimeError, Times};
use super::jws::{Header, Jws, JwsError};
use super::strict_json::present;
use jsonwebtoken::{Algorithm, DecodingKey};
use profile::UserId;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// The largest access token looked at, in bytes.
const LARGEST: usize = 6 * 1024;
/// No access token is good for longer, in seconds.
const LONGEST: i64 = 24 * 60 * 60;

/// The scope that reading takes.
pub const READ_SCOPE: &str = "read:profile";
/// The scope that changing takes.
pub const UPDATE_SCOPE: &str = "update:profile";

/// How the tenant writes the access tokens of this API (Auth0's *token profile*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenDialect {
    /// By RFC 9068: the header says `at+jwt`, so nothing else can be taken for an access token.
    Rfc9068,
    /// Auth0's own: the header says `JWT`, as that of an ID token does.
    Auth0,
}

/// What an access token has to say.
pub(super) struct ExpectedAccessToken<'a> {
    /// The issuer identifier, byte for byte.
    pub(super) issuer: &'a str,
    /// The identifier of this API.
    pub(super) audience: &'a str,
    /// The client identifier of the application people sign in to: what is for that is an ID token.
    pub(super) client_id: &'a str,
    pub(super) dialect: TokenDialect,
    /// Unix seconds.
    pub(super) now: i64,
}

/// What a verified access token said.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct VerifiedAccessToken {
    pub(super) subject: UserId,
    pub(super) may_read: bool,
    pub(super) may_update: bool,
    /// The thumbprint of the key that whoever sends it must show.
    pub(super) bound_to: Option<String>,
}

/// Why an access token was not believed. For the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccessTokenError {
    /// It is no signed token of this issuer's.
    #[error("{0}")]
    Jws(#[from] JwsError),
    /// `typ` is of another kind of token, or the claims are.
    #[error("another kind of token")]
    Kind,
    /// Not from this issuer.
    #[error("another issuer")]
    Issuer,
    /// Not for this API.
    #[error("another audience")]
    Audience,
    /// Not good now.
    #[error("{0}")]
    Time(#[from] TimeError),
    /// It speaks for a program, or for somebody in another's name: known, and not let in.
    #[error("not a person's own token")]
    NotAPerson,
    /// `sub` is no user's identifier.
    #[error("subject")]
    Subject,
}

/// The claims by type: a member of another type is not read at all.
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
    scope: Option<String>,
    #[serde(default, deserialize_with = "present")]
    gty: Option<OneOrSeveral>,
    #[serde(default, deserialize_with = "present")]
    cnf: Option<Confirmation>,
    // Somebody acts for somebody else (RFC 8693 §4.1, §4.4).
    #[serde(default, deserialize_with = "present")]
    act: Option<IgnoredAny>,
    #[serde(default, deserialize_with = "present")]
    may_act: Option<IgnoredAny>,
    // What only ID tokens and logout tokens have.
    #[serde(default, deserialize_with = "present")]
    nonce: Option<IgnoredAny>,
    #[serde(default, deserialize_with = "present")]
    at_hash: Option<IgnoredAny>,
    #[serde(default, deserialize_with = "present")]
    c_hash: Option<IgnoredAny>,
    #[serde(default, deserialize_with = "present")]
    events: Option<IgnoredAny>,
}

/// The key a token is bound to (RFC 9449 §6.1). Bound to anything else, as to a certificate, it cannot be checked here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Confirmation {
    jkt: String,
}

/// An access token that was taken apart and not verified.
pub(super) struct UnverifiedAccessToken<'a>(Jws<'a, Header>);

impl<'a> UnverifiedAccessToken<'a> {
    /// Takes a token apart.
    pub(super) fn read(token: &'a str) -> Result<Self, AccessTokenError> {
        Ok(Self(Jws::read(token, LARGEST)?))
    }

    /// The name of the key that it says it was signed with.
    pub(super) fn key_name(&self) -> Result<&str, AccessTokenError> {
        Ok(self.0.key_name()?)
    }

    /// Verifies it with the key of that name.
    pub(super) fn verify(
        &self,
        key: &DecodingKey,
        expected: &ExpectedAccessToken<'_>,
    ) -> Result<VerifiedAccessToken, AccessTokenError> {
        if !is_of(expected.dialect, self.0.header.typ.as_deref()) {
            return Err(AccessTokenError::Kind);
        }
        let claims: Claims = self.0.verified(key, Algorithm::RS256)?;
        if claims.iss != expected.issuer {
            return Err(AccessTokenError::Issuer);
        }
        // Auth0 adds its user-info endpoint to the audience, so others may stand beside ours.
        if !claims.aud.contains(expected.audience) {
            return Err(AccessTokenError::Audience);
        }
        let is_for_a_page = claims.aud.contains(expected.client_id);
        let others = [&claims.nonce, &claims.at_hash, &claims.c_hash, &claims.events];
        if is_for_a_page || others.into_iter().any(Option::is_some) {
            return Err(AccessTokenError::Kind);
        }
        Times { exp: claims.exp, iat: claims.iat, nbf: claims.nbf }.hold(expected.now, LONGEST)?;
        let is_machine = claims.sub.ends_with("@clients")
            || claims.gty.is_some_and(|grant| grant.contains("client-credentials"));
        if is_machine || claims.act.is_some() || claims.may_act.is_some() {
            return Err(AccessTokenError::NotAPerson);
        }
        let subject = UserId::parse(claims.sub).map_err(|_| AccessTokenError::Subject)?;
        let scope = claims.scope.unwrap_or_default();
        let has = |wanted: &str| scope.split(' ').any(|one| one == wanted);
        Ok(VerifiedAccessToken {
            subject,
            may_read: has(READ_SCOPE),
            may_update: has(UPDATE_SCOPE),
            bound_to: claims.cnf.map(|confirmation| confirmation.jkt),
        })
    }
}

/// Whose token it is, if it is one: verified as for a request, for those who try hostile ones.
pub(crate) fn subject_of_access_token(
    token: &str,
    key: &DecodingKey,
    issuer: &str,
    audience: &str,
    now: i64,
) -> Option<UserId> {
    let dialect = TokenDialect::Auth0;
    let expected = ExpectedAccessToken { issuer, audience, client_id: "selfsame", dialect, now };
    let token = UnverifiedAccessToken::read(token).ok()?;
    token.key_name().ok()?;
    token.verify(key, &expected).ok().map(|verified| verified.subject)
}

/// Whether a header's `typ` goes with the dialect (RFC 9068 §4). Media types are compared without case, and may leave
/// out `application/` (RFC 7515 §4.1.9).
fn is_of(dialect: TokenDialect, typ: Option<&str>) -> bool {
    let typ = typ.map(str::to_ascii_lowercase);
    match (typ.as_deref(), dialect) {
        (Some("at+jwt" | "application/at+jwt"), _) => true,
        (Some("jwt") | None, TokenDialect::Auth0) => true,
        (Some(_) | None, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{ISSUER, NOW, key, signed, with};
    use super::*;
    use serde_json::{Value, json};

    const API: &str = "https://account.example/api";

    fn judged(
        dialect: TokenDialect,
        header: Value,
        payload: Value,
    ) -> Result<VerifiedAccessToken, AccessTokenError> {
        let header = with(json!({"alg": "RS256", "typ": "at+jwt", "kid": "k"}), header);
        let good = json!({
            "iss": ISSUER, "sub": "auth0|alice", "aud": [API, "https://tenant.example/userinfo"], "iat": NOW - 60,
            "exp": NOW + 60, "scope": "openid read:profile update:profile",
        });
        let token = signed(&header.to_string(), &with(good, payload).to_string());
        let expected =
            ExpectedAccessToken { issuer: ISSUER, audience: API, client_id: "app", dialect, now: NOW };
        UnverifiedAccessToken::read(&token)?.verify(&key(), &expected)
    }

    fn of(payload: Value) -> Result<VerifiedAccessToken, AccessTokenError> {
        judged(TokenDialect::Rfc9068, json!({}), payload)
    }

    #[test]
    fn jw_16_a_good_token_says_who_and_what() {
        let rights =
            |scope: Value| of(json!({"scope": scope})).map(|token| (token.may_read, token.may_update));
        assert_eq!(of(json!({})).map(|token| token.subject.to_string()), Ok("auth0|alice".to_owned()));
        for (scope, expected) in [
            (json!("read:profile update:profile"), (true, true)),
            (json!("a read:profile b"), (true, false)),
            (json!("update:profile"), (false, true)),
            (json!("read:profiles xupdate:profile"), (false, false)),
            (json!(""), (false, false)),
            (json!(null), (false, false)),
        ] {
            assert_eq!(rights(scope.clone()), Ok(expected), "{scope}");
        }
        assert_eq!(of(json!({"cnf": {"jkt": "t"}})).map(|token| token.bound_to), Ok(Some("t".to_owned())));
        assert_eq!(of(json!({})).map(|token| token.bound_to), Ok(None));
    }

    #[test]
    fn jw_06_jw_07_jw_08_jw_09_jw_10_jw_17_each_claim_is_asked_for_what_it_has_to_say() {
        use AccessTokenError::{Audience, Issuer, Jws, Kind, NotAPerson, Subject, Time};
        for (payload, expected) in [
            (json!({"iss": "https://tenant.example"}), Issuer),
            (json!({"iss": [ISSUER]}), Jws(JwsError::Claims)),
            (json!({"aud": "https://account.example/api/"}), Audience),
            (json!({"aud": []}), Audience),
            (json!({"aud": [API, "app"]}), Kind),
            (json!({"nonce": "n"}), Kind),
            (json!({"at_hash": "h"}), Kind),
            (json!({"c_hash": "h"}), Kind),
            (json!({"events": {}}), Kind),
            (json!({"exp": NOW - 30}), Time(TimeError::Expired)),
            (json!({"nbf": NOW + 31}), Time(TimeError::NotYet)),
            (json!({"iat": NOW + 31}), Time(TimeError::IssuedAhead)),
            (json!({"exp": NOW - 60 + 86_400 + 1}), Time(TimeError::TooLong)),
            (json!({"exp": null}), Jws(JwsError::Claims)),
            (json!({"iat": null}), Jws(JwsError::Claims)),
            (json!({"sub": "app@clients"}), NotAPerson),
            (json!({"gty": "client-credentials"}), NotAPerson),
            (json!({"gty": ["password", "client-credentials"]}), NotAPerson),
            (json!({"act": {"sub": "auth0|bob"}}), NotAPerson),
            (json!({"may_act": {}}), NotAPerson),
            (json!({"sub": "alice"}), Subject),
            (json!({"sub": ""}), Subject),
            (json!({"cnf": {"x5t#S256": "t"}}), Jws(JwsError::Claims)),
        ] {
            assert_eq!(of(payload.clone()), Err(expected), "{payload}");
        }
        assert!(of(json!({"gty": "refresh_token", "aud": API, "exp": NOW - 60 + 86_400})).is_ok());
    }

    #[test]
    fn jw_10_the_type_goes_with_the_dialect() {
        use TokenDialect::{Auth0, Rfc9068};
        for (typ, rfc9068, auth0) in [
            (json!("at+jwt"), true, true),
            (json!("AT+JWT"), true, true),
            (json!("application/at+jwt"), true, true),
            (json!("JWT"), false, true),
            (json!("jwt"), false, true),
            (json!(null), false, true),
            (json!("logout+jwt"), false, false),
            (json!("dpop+jwt"), false, false),
            (json!(""), false, false),
        ] {
            for (dialect, good) in [(Rfc9068, rfc9068), (Auth0, auth0)] {
                let outcome = judged(dialect, json!({"typ": typ}), json!({}));
                assert_eq!(outcome.is_ok(), good, "{typ} {dialect:?}");
            }
        }
    }

    #[test]
    fn jw_13_a_token_of_more_than_six_kilobytes_is_not_looked_at() {
        assert_eq!(UnverifiedAccessToken::read(&"A".repeat(6_145)).err(), Some(JwsError::TooLarge.into()));
        assert_eq!(UnverifiedAccessToken::read(&"A".repeat(6_144)).err(), Some(JwsError::Form.into()));
    }

    #[test]
    fn the_key_is_the_one_the_header_names() {
        let token = signed(r#"{"alg": "RS256", "kid": "one"}"#, "{}");
        assert_eq!(UnverifiedAccessToken::read(&token).unwrap().key_name(), Ok("one"));
        let token = signed(r#"{"alg": "RS256"}"#, "{}");
        assert!(UnverifiedAccessToken::read(&token).unwrap().key_name().is_err());
    }

    #[test]
    fn whose_token_it_is_is_said_of_good_ones_only() {
        let subject_of = |audience: &str| {
            let payload = json!({
                "iss": ISSUER, "sub": "auth0|alice", "aud": API, "iat": NOW - 60, "exp": NOW + 60,
            });
            let token = signed(r#"{"alg": "RS256", "kid": "k"}"#, &payload.to_string());
            subject_of_access_token(&token, &key(), ISSUER, audience, NOW).map(String::from)
        };
        assert_eq!(subject_of(API), Some("auth0|alice".to_owned()));
        assert_eq!(subject_of("https://another.example/api"), None);
    }
}
