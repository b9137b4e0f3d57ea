//! Demonstrating Proof of Possession (RFC 9449): tokens bound to a key that the client shows with each use.
//!
//! ES256 only. A public client is asked for a nonce of this tenant first; a confidential one may leave it out, but not
//! make one up (Auth0 docs: Demonstrating Proof-of-Possession).

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
use serde::Deserialize;
use url::Url;

use crate::expiring::Expiring;
use crate::{clock, random};

/// The header of a request that carries a proof.
pub(crate) const HEADER: &str = "dpop";
/// The header of an answer that names the nonce to use.
pub(crate) const NONCE_HEADER: &str = "dpop-nonce";

/// Seconds since a proof was made, and that clocks may be ahead.
const AGE: i64 = 300;
const AHEAD: i64 = 30;
/// A nonce is handed out for this long, in seconds, and good for as long as a proof.
const NONCE_PERIOD: i64 = 60;
const NONCE_LIFETIME: Duration = Duration::from_secs(300);
const NONCES: usize = 100;
const PROOFS: usize = 10_000;
const LONGEST_ID: usize = 256;

/// Nonces handed out and proofs seen.
pub(crate) struct DpopState {
    nonces: Expiring<()>,
    current: Option<(String, i64)>,
    seen: Expiring<()>,
}

impl Default for DpopState {
    fn default() -> Self {
        Self { nonces: Expiring::new(NONCES), current: None, seen: Expiring::new(PROOFS) }
    }
}

impl DpopState {
    /// The nonce to use now.
    pub(crate) fn nonce(&mut self) -> String {
        let now = clock::unix_now();
        if let Some((nonce, since)) = &self.current
            && (0..NONCE_PERIOD).contains(&(now - since))
        {
            return nonce.clone();
        }
        let nonce = random::token(24);
        self.nonces.insert(nonce.clone(), (), NONCE_LIFETIME);
        self.current = Some((nonce.clone(), now));
        nonce
    }

    /// Whether this proof was not seen before; from now on it was.
    fn is_new(&mut self, thumbprint: &str, jti: &str) -> bool {
        let id = random::digest(&format!("{thumbprint} {jti}"));
        let new = self.seen.get(&id).is_none();
        if new {
            self.seen.insert(id, (), Duration::from_secs(AGE.unsigned_abs() + AHEAD.unsigned_abs()));
        }
        new
    }
}

/// Why a proof proves nothing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The client is to take our nonce and come again.
    NonceWanted,
    /// With what is wrong.
    Invalid(&'static str),
}

/// What a proof is to be about.
pub(crate) struct Use<'a> {
    pub(crate) method: &'a str,
    /// The address of the request, without query.
    pub(crate) address: &'a str,
    pub(crate) needs_nonce: bool,
    /// The access token it comes with.
    pub(crate) access_token: Option<&'a str>,
}

#[derive(Deserialize)]
struct ProofHeader {
    typ: String,
    alg: String,
    jwk: ProofKey,
}

#[derive(Deserialize)]
struct ProofKey {
    kty: String,
    crv: String,
    x: String,
    y: String,
    /// The private half, which is nobody's business.
    d: Option<String>,
}

#[derive(Deserialize)]
struct ProofClaims {
    jti: String,
    htm: String,
    htu: String,
    iat: i64,
    nonce: Option<String>,
    ath: Option<String>,
}

/// Names the nonce to use next.
pub(crate) fn tell_nonce(response: &mut Response, nonce: Option<&str>) {
    if let Some(nonce) = nonce.and_then(|nonce| HeaderValue::from_str(nonce).ok()) {
        response.headers_mut().insert(NONCE_HEADER, nonce);
    }
}

/// Whether a request carries a proof.
pub(crate) fn is_in(headers: &HeaderMap) -> bool {
    headers.contains_key(HEADER)
}

/// The thumbprint (RFC 7638) of the key that the proof of these headers was made with. Each proof is good once.
pub(crate) fn verify(
    state: &mut DpopState,
    headers: &HeaderMap,
    wanted: &Use<'_>,
) -> Result<String, Refusal> {
    let mut proofs = headers.get_all(HEADER).iter();
    let (Some(proof), None) = (proofs.next(), proofs.next()) else {
        return Err(Refusal::Invalid("exactly one DPoP proof is needed"));
    };
    let proof = proof.to_str().map_err(|_| Refusal::Invalid("the proof is not a JWT"))?;
    let header = header_of(proof).ok_or(Refusal::Invalid("the proof has no header with a public key"))?;
    if header.typ != "dpop+jwt" {
        return Err(Refusal::Invalid("typ must be dpop+jwt"));
    }
    let key = &header.jwk;
    if header.alg != "ES256" || key.kty != "EC" || key.crv != "P-256" {
        return Err(Refusal::Invalid("alg must be ES256"));
    }
    if key.d.is_some() {
        return Err(Refusal::Invalid("the jwk must not hold a private key"));
    }
    let claims = claims_of(proof, key)?;
    if claims.htm != wanted.method {
        return Err(Refusal::Invalid("htm does not match the method"));
    }
    if !same_address(&claims.htu, wanted.address) {
        return Err(Refusal::Invalid("htu does not match the address"));
    }
    let now = clock::unix_now();
    if !(now - AGE..=now + AHEAD).contains(&claims.iat) {
        return Err(Refusal::Invalid("iat is too far away"));
    }
    if let Some(token) = wanted.access_token
        && claims.ath.as_deref() != Some(random::digest(token).as_str())
    {
        return Err(Refusal::Invalid("ath does not match the access token"));
    }
    match &claims.nonce {
        Some(nonce) if state.nonces.get(nonce).is_none() => return Err(Refusal::NonceWanted),
        None if wanted.needs_nonce => return Err(Refusal::NonceWanted),
        _ => {}
    }
    let thumbprint = thumbprint(key);
    if !(1..=LONGEST_ID).contains(&claims.jti.len()) || !state.is_new(&thumbprint, &claims.jti) {
        return Err(Refusal::Invalid("jti was used before"));
    }
    Ok(thumbprint)
}

fn header_of(proof: &str) -> Option<ProofHeader> {
    let (header, _) = proof.split_once('.')?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()
}

fn claims_of(proof: &str, key: &ProofKey) -> Result<ProofClaims, Refusal> {
    let key = DecodingKey::from_ec_components(&key.x, &key.y)
        .map_err(|_| Refusal::Invalid("the jwk is not a P-256 key"))?;
    let mut validation = Validation::new(Algorithm::ES256);
    // A proof has neither expiry nor audience.
    validation.validate_exp = false;
    validation.validate_aud = false;
    validation.required_spec_claims.clear();
    decode::<ProofClaims>(proof, &key, &validation).map(|proof| proof.claims).map_err(|error| {
        Refusal::Invalid(match error.kind() {
            jsonwebtoken::errors::ErrorKind::Json(_) => "jti, htm, htu and iat are needed",
            _ => "the signature is not the key's",
        })
    })
}

/// Without query and fragment, in the form both have once parsed (RFC 9449 §4.3).
fn same_address(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let mut url = Url::parse(text).ok()?;
        url.set_query(None);
        url.set_fragment(None);
        Some(url)
    };
    plain(one).is_some_and(|one| Some(one) == plain(other))
}

fn thumbprint(key: &ProofKey) -> String {
    // The members in this order and no space (RFC 7638 §3.2); base64url needs no escaping.
    random::digest(&format!(r#"{{"crv":"P-256","kty":"EC","x":"{}","y":"{}"}}"#, key.x, key.y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thumbprint_is_that_of_the_standards_example() {
        // RFC 9449 §4.1 and §6.1.
        let key = ProofKey {
            kty: "EC".to_owned(),
            crv: "P-256".to_owned(),
            x: "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs".to_owned(),
            y: "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA".to_owned(),
            d: None,
        };
        assert_eq!(thumbprint(&key), "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }

    #[test]
    fn an_address_is_compared_without_query_and_fragment() {
        let own = "https://localhost:3143/oauth/token";
        for (htu, same) in [
            ("https://localhost:3143/oauth/token", true),
            ("https://LOCALHOST:3143/oauth/token?a=1#b", true),
            ("https://localhost:3143/oauth/token/", false),
            ("http://localhost:3143/oauth/token", false),
            ("https://localhost/oauth/token", false),
            ("/oauth/token", false),
        ] {
            assert_eq!(same_address(htu, own), same, "{htu}");
        }
    }

    #[test]
    fn a_nonce_is_handed_out_for_a_while() {
        let mut state = DpopState::default();
        let nonce = state.nonce();
        assert_eq!(state.nonce(), nonce);
        assert!(state.nonces.get(&nonce).is_some());
    }
}
