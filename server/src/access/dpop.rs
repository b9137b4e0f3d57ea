//! Proofs of possession (RFC 9449): whoever sends a bound token shows, with each request, that they have its key.
//!
//! No nonces are offered (RFC 9449 §9 leaves them to the server): a proof is good for a minute and once.

use super::claims::LEEWAY;
use super::jws::{Jws, JwsError};
use super::replays::{Replays, Use};
use super::strict_json::present;
use app::ports::Proven;
use aws_lc_rs::constant_time::verify_slices_are_equal;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey};
use serde::Deserialize;
use serde::de::IgnoredAny;
use sha2::{Digest, Sha256};
use std::time::{Duration, Instant};
use url::Url;

/// The largest proof looked at, in bytes: it holds an RSA key of 4096 bits and a signature of it.
const LARGEST: usize = 4 * 1024;
/// A proof is good for so many seconds, and [`LEEWAY`] more on either side.
const AGE: i64 = 60;
/// How many proofs are remembered: 500 a second.
const MOST: usize = 60_000;
/// The longest `jti`, in bytes. It is hashed.
const LONGEST_ID: usize = 256;

/// The algorithms a proof may be signed with, as a challenge lists them (RFC 9449 §7.1).
pub const PROOF_ALGORITHMS: &str = "ES256 RS256 PS256";

/// Whether tokens that are bound to no key are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DpopMode {
    /// Bound tokens need a proof, others do not.
    Allowed,
    /// Every token has to be bound.
    Required,
}

/// Why a proof proves nothing. For the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// It is no JWT that its own key signed.
    #[error("proof: {0}")]
    Jws(#[from] JwsError),
    /// `typ` is not `dpop+jwt`.
    #[error("proof: another kind of token")]
    Kind,
    /// The key is not a public key for the algorithm.
    #[error("proof: unusable key")]
    Key,
    /// `htm` is another method.
    #[error("proof: another method")]
    Method,
    /// `htu` is another address.
    #[error("proof: another address")]
    Address,
    /// `iat` is too long ago, or in the future.
    #[error("proof: made at another time")]
    Time,
    /// `ath` is of another token.
    #[error("proof: of another token")]
    Token,
    /// The token is bound to another key.
    #[error("proof: by another key")]
    Binding,
    /// `jti` was used before, or is none.
    #[error("proof: used before")]
    Replay,
    /// Too many proofs came within two minutes.
    #[error("proof: no room to remember it")]
    NoRoom,
}

/// Verifies proofs, each of which is good once.
pub(super) struct Proofs {
    /// Our own origin as it is configured: what a request says about its host is not asked.
    origin: String,
    replays: Replays,
}

/// RFC 9449 §4.2; other members are refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    typ: String,
    alg: String,
    jwk: PublicKey,
}

/// A public key (RFC 7517). Private members are none of its own, so a key that brings them is not read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PublicKey {
    kty: String,
    crv: Option<String>,
    x: Option<String>,
    y: Option<String>,
    n: Option<String>,
    e: Option<String>,
    #[serde(default, rename = "alg", deserialize_with = "present")]
    algorithm: Option<String>,
    #[serde(default, rename = "use", deserialize_with = "present")]
    usage: Option<String>,
    #[serde(default, rename = "kid")]
    _kid: IgnoredAny,
    #[serde(default, rename = "key_ops")]
    _key_ops: IgnoredAny,
    #[serde(default, rename = "ext")]
    _ext: IgnoredAny,
}

#[derive(Deserialize)]
struct Claims {
    jti: String,
    htm: String,
    htu: String,
    iat: i64,
    ath: String,
}

impl Proofs {
    /// `origin` is ours, as `https://account.example.com`.
    pub(super) fn new(origin: String) -> Self {
        // From the earliest moment a proof is taken to the latest.
        let keep = Duration::from_secs((AGE + 2 * LEEWAY).unsigned_abs());
        Self { origin, replays: Replays::new(keep, MOST) }
    }

    /// Whether the proof shows that the sender has the key that the token is bound to. It is used by that.
    ///
    /// # Errors
    /// The first check that fails; then the proof is not used.
    pub(super) fn verify(&self, proven: &Proven, bound_to: &str, now: i64) -> Result<(), ProofError> {
        let proof: Jws<'_, Header> = Jws::read(&proven.proof, LARGEST)?;
        if !proof.header.typ.eq_ignore_ascii_case("dpop+jwt") {
            return Err(ProofError::Kind);
        }
        let (algorithm, key, thumbprint) =
            proof.header.jwk.for_algorithm(&proof.header.alg).ok_or(ProofError::Key)?;
        let claims: Claims = proof.verified(&key, algorithm)?;
        if claims.htm != proven.method.as_str() {
            return Err(ProofError::Method);
        }
        if !self.is_address(&claims.htu, &proven.path) {
            return Err(ProofError::Address);
        }
        let age = now.saturating_sub(claims.iat);
        if !(-LEEWAY..=AGE + LEEWAY).contains(&age) {
            return Err(ProofError::Time);
        }
        if !same(&claims.ath, &digest(proven.token.as_bytes())) {
            return Err(ProofError::Token);
        }
        if !same(&thumbprint, bound_to) {
            return Err(ProofError::Binding);
        }
        if !(1..=LONGEST_ID).contains(&claims.jti.len()) {
            return Err(ProofError::Replay);
        }
        match self.replays.used(&thumbprint, &claims.jti, Instant::now()) {
            Use::First => Ok(()),
            Use::Again => Err(ProofError::Replay),
            Use::NoRoom => Err(ProofError::NoRoom),
        }
    }

    /// Whether `htu` is this path of ours. Query and fragment do not count (RFC 9449 §4.3).
    fn is_address(&self, htu: &str, path: &str) -> bool {
        Url::parse(htu).is_ok_and(|url| {
            url.origin().ascii_serialization() == self.origin
                && url.path() == path
                && url.username().is_empty()
                && url.password().is_none()
        })
    }
}

impl PublicKey {
    /// The key for that algorithm, and its thumbprint (RFC 7638 §3).
    fn for_algorithm(&self, alg: &str) -> Option<(Algorithm, DecodingKey, String)> {
        let is_for_it = self.usage.as_deref().is_none_or(|usage| usage == "sig")
            && self.algorithm.as_deref().is_none_or(|own| own == alg);
        if !is_for_it {
            return None;
        }
        match (alg, self.kty.as_str()) {
            ("ES256", "EC") => {
                let (crv, x, y) = (self.crv.as_deref()?, self.x.as_deref()?, self.y.as_deref()?);
                let fits = crv == "P-256" && bytes(x)?.len() == 32 && bytes(y)?.len() == 32;
                let key = fits.then(|| DecodingKey::from_ec_components(x, y).ok())??;
                // Base64url needs no escaping; the members stand in this order.
                let thumbprint =
                    digest(format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#).as_bytes());
                Some((Algorithm::ES256, key, thumbprint))
            }
            ("RS256" | "PS256", "RSA") => {
                let (n, e) = (self.n.as_deref()?, self.e.as_deref()?);
                let key = crate::issuer::rsa_key(n, e)?;
                let thumbprint = digest(format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#).as_bytes());
                let algorithm = if alg == "RS256" { Algorithm::RS256 } else { Algorithm::PS256 };
                Some((algorithm, key, thumbprint))
            }
            _ => None,
        }
    }
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

fn digest(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(bytes))
}

fn same(one: &str, other: &str) -> bool {
    verify_slices_are_equal(one.as_bytes(), other.as_bytes()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOW, jwk, signed, with};
    use super::*;
    use http::Method;
    use serde_json::{Value, json};

    const TOKEN: &str = "a.b.c";

    fn thumbprint_of(jwk: &Value) -> String {
        digest(format!(r#"{{"e":{},"kty":"RSA","n":{}}}"#, jwk["e"], jwk["n"]).as_bytes())
    }

    fn proof(header: Value, payload: Value) -> Proven {
        let header = with(json!({"typ": "dpop+jwt", "alg": "RS256", "jwk": jwk()}), header);
        let good = json!({
            "jti": "1", "htm": "GET", "htu": "https://account.example/api/profile", "iat": NOW,
            "ath": digest(TOKEN.as_bytes()),
        });
        Proven {
            token: TOKEN.to_owned(),
            proof: signed(&header.to_string(), &with(good, payload).to_string()),
            method: Method::GET,
            path: "/api/profile".to_owned(),
        }
    }

    fn judged(header: Value, payload: Value) -> Result<(), ProofError> {
        let proofs = Proofs::new("https://account.example".to_owned());
        proofs.verify(&proof(header, payload), &thumbprint_of(&jwk()), NOW)
    }

    #[test]
    fn dp_02_each_field_is_asked_for_what_it_has_to_say() {
        use ProofError::{Address, Jws, Key, Kind, Method, Replay, Time, Token};
        assert_eq!(judged(json!({}), json!({})), Ok(()));
        for (header, payload, expected) in [
            (json!({"typ": "JWT"}), json!({}), Kind),
            (json!({"alg": "none"}), json!({}), Key),
            (json!({"alg": "HS256"}), json!({}), Key),
            (json!({"alg": "ES256"}), json!({}), Key),
            (json!({"alg": "PS256"}), json!({}), Jws(JwsError::Signature)),
            (json!({"jwk": with(jwk(), json!({"d": "AAAA"}))}), json!({}), Jws(JwsError::Header)),
            (json!({"jwk": with(jwk(), json!({"use": "enc"}))}), json!({}), Key),
            (json!({"jwk": with(jwk(), json!({"alg": "PS256"}))}), json!({}), Key),
            (json!({"jwk": with(jwk(), json!({"kty": "EC"}))}), json!({}), Key),
            (json!({"kid": "k"}), json!({}), Jws(JwsError::Header)),
            (json!({}), json!({"htm": "POST"}), Method),
            (json!({}), json!({"htu": "https://account.example/api"}), Address),
            (json!({}), json!({"iat": NOW + LEEWAY + 1}), Time),
            (json!({}), json!({"iat": NOW - AGE - LEEWAY - 1}), Time),
            (json!({}), json!({"ath": digest(b"x")}), Token),
            (json!({}), json!({"jti": ""}), Replay),
            (json!({}), json!({"jti": "j".repeat(LONGEST_ID + 1)}), Replay),
            (json!({}), json!({"jti": null}), Jws(JwsError::Claims)),
        ] {
            assert_eq!(judged(header.clone(), payload.clone()), Err(expected), "{header} {payload}");
        }
        for good in [
            json!({"iat": NOW + LEEWAY}),
            json!({"iat": NOW - AGE - LEEWAY}),
            json!({"jti": "j".repeat(LONGEST_ID)}),
        ] {
            assert_eq!(judged(json!({}), good.clone()), Ok(()), "{good}");
        }
        let fits = with(
            jwk(),
            json!({"use": "sig", "alg": "RS256", "kid": "k", "key_ops": ["verify"], "ext": true}),
        );
        assert_eq!(judged(json!({"jwk": fits}), json!({})), Ok(()));
    }

    #[test]
    fn jw_13_a_proof_of_more_than_four_kilobytes_is_not_looked_at() {
        let proofs = Proofs::new("https://account.example".to_owned());
        for (bytes, expected) in [(4_097, JwsError::TooLarge), (4_096, JwsError::Form)] {
            let proven = Proven { proof: "A".repeat(bytes), ..proof(json!({}), json!({})) };
            assert_eq!(proofs.verify(&proven, "", NOW), Err(expected.into()), "{bytes}");
        }
    }

    #[test]
    fn dp_02_a_proof_is_good_once_and_a_refused_one_is_not_used_up() {
        let proofs = Proofs::new("https://account.example".to_owned());
        let (good, own) = (proof(json!({}), json!({})), thumbprint_of(&jwk()));
        assert_eq!(proofs.verify(&good, "another", NOW), Err(ProofError::Binding));
        assert_eq!(proofs.verify(&good, &own, NOW), Ok(()));
        assert_eq!(proofs.verify(&good, &own, NOW), Err(ProofError::Replay));
        let other = proof(json!({}), json!({"jti": "2"}));
        assert_eq!(proofs.verify(&other, &own, NOW), Ok(()));
    }

    #[test]
    fn dp_03_the_address_is_the_configured_one() {
        let own = "https://account.example/api/profile";
        for (origin, htu, same) in [
            ("https://account.example", own, true),
            ("https://account.example", "HTTPS://ACCOUNT.example:443/api/profile?a#b", true),
            ("https://account.example:8443", own, false),
            ("http://account.example", own, false),
            ("https://account.example", "https://account.example:8443/api/profile", false),
            ("https://account.example", "https://user@account.example/api/profile", false),
            ("https://account.example", "https://:pass@account.example/api/profile", false),
            ("https://account.example", "https://account.example.evil.example/api/profile", false),
            ("https://account.example", "https://account.example/api/profile/", false),
            ("https://account.example", "/api/profile", false),
            ("https://account.example", "", false),
        ] {
            let proofs = Proofs::new(origin.to_owned());
            assert_eq!(proofs.is_address(htu, "/api/profile"), same, "{origin} {htu}");
        }
    }

    #[test]
    fn the_thumbprint_of_an_elliptic_key_is_that_of_the_standards_example() {
        // RFC 9449 §4.1 and §6.1.
        let (x, y) =
            ("l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs", "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA");
        let key = json!({"kty": "EC", "crv": "P-256", "x": x, "y": y});
        let read = |key: Value| serde_json::from_value::<PublicKey>(key).unwrap();
        let found = |key: Value, alg: &str| read(key).for_algorithm(alg).map(|(_, _, thumbprint)| thumbprint);
        let expected = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";
        assert_eq!(found(key.clone(), "ES256").as_deref(), Some(expected));
        assert_eq!(found(key.clone(), "RS256"), None);
        for (member, value) in
            [("crv", "P-384"), ("x", "AAAA"), ("y", "AAAA"), ("kty", "RSA"), ("alg", "RS256")]
        {
            assert_eq!(found(with(key.clone(), json!({member: value})), "ES256"), None, "{member}");
        }
    }

    #[test]
    fn the_thumbprint_of_an_rsa_key_is_that_of_the_standards_example() {
        // RFC 7638 §3.1.
        let n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        let key: PublicKey =
            serde_json::from_value(json!({"kty": "RSA", "n": n, "e": "AQAB", "alg": "RS256"})).unwrap();
        let (algorithm, _, thumbprint) = key.for_algorithm("RS256").unwrap();
        assert_eq!(algorithm, Algorithm::RS256);
        assert_eq!(thumbprint, "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
        assert!(key.for_algorithm("PS256").is_none(), "it is for another algorithm");
    }
}
