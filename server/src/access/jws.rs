//! Signed tokens in their compact form (RFC 7515 §7.1), read strictly: what the library would let pass is refused here,
//! before and beside it.

use super::strict_json;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey, crypto};
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

/// The longest name of a key, in bytes. It is looked up and nothing else.
const LONGEST_KEY_NAME: usize = 256;

/// A token that was taken apart and not verified.
pub(super) struct Jws<'a, H> {
    /// The header. Nothing about it is verified.
    pub(super) header: H,
    signed: &'a str,
    payload: &'a str,
    signature: &'a str,
}

/// Why a token was not read or not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JwsError {
    /// Longer than any token of a tenant.
    #[error("too large")]
    TooLarge,
    /// Not three parts in base64url, each as it would be written.
    #[error("not in the compact form")]
    Form,
    /// The header is no object, names a member twice, or has one that is not understood.
    #[error("unusable header")]
    Header,
    /// Not the algorithm that is agreed on.
    #[error("another algorithm")]
    Algorithm,
    /// Not signed by that key.
    #[error("the signature does not hold")]
    Signature,
    /// The payload is no object, names a member twice, lacks a claim or has one of another type.
    #[error("unusable claims")]
    Claims,
}

/// The header of a token that a tenant signed. It has no member for `crit`, `b64`, `jku`, `jwk`, `x5u`, `x5c`, `enc` or
/// `zip`, and a header with a member that is not here is refused: a token says neither how it is to be understood nor
/// where its key is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub(super) alg: String,
    #[serde(default, deserialize_with = "strict_json::present")]
    pub(super) typ: Option<String>,
    #[serde(default, deserialize_with = "strict_json::present")]
    pub(super) kid: Option<String>,
    // Thumbprints of a certificate: not used, and harmless.
    #[serde(default, rename = "x5t")]
    _x5t: IgnoredAny,
    #[serde(default, rename = "x5t#S256")]
    _x5t_s256: IgnoredAny,
}

impl<'a, H: DeserializeOwned> Jws<'a, H> {
    /// Takes a token apart. Its size is looked at first, in bytes.
    ///
    /// # Errors
    /// When it is too large, is no compact JWS, or its header is not of the type `H`.
    pub(super) fn read(token: &'a str, largest: usize) -> Result<Self, JwsError> {
        if token.len() > largest {
            return Err(JwsError::TooLarge);
        }
        let (signed, signature) = token.rsplit_once('.').ok_or(JwsError::Form)?;
        let (header, payload) = signed.split_once('.').ok_or(JwsError::Form)?;
        // Another dot is none of base64url's letters, so a fourth part is refused as well.
        let is_part = |part: &str| {
            !part.is_empty()
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        };
        if ![header, payload, signature].into_iter().all(is_part) {
            return Err(JwsError::Form);
        }
        let decoded = URL_SAFE_NO_PAD.decode(header).map_err(|_| JwsError::Form)?;
        let header = strict_json::object(&decoded).map_err(|_| JwsError::Header)?;
        Ok(Self { header, signed, payload, signature })
    }

    /// The claims, when this key made the signature with this algorithm.
    ///
    /// # Errors
    /// [`JwsError::Signature`], or [`JwsError::Claims`] when what was signed is not of the type `C`.
    pub(super) fn verified<C: DeserializeOwned>(
        &self,
        key: &DecodingKey,
        algorithm: Algorithm,
    ) -> Result<C, JwsError> {
        match crypto::verify(self.signature, self.signed.as_bytes(), key, algorithm) {
            Ok(true) => {}
            Ok(false) | Err(_) => return Err(JwsError::Signature),
        }
        let payload = URL_SAFE_NO_PAD.decode(self.payload).map_err(|_| JwsError::Form)?;
        strict_json::object(&payload).map_err(|_| JwsError::Claims)
    }
}

impl Jws<'_, Header> {
    /// The name of the key, when the algorithm is the one that tenants sign with: RS256, to the letter.
    ///
    /// # Errors
    /// For another algorithm, and for a token that names no key.
    pub(super) fn key_name(&self) -> Result<&str, JwsError> {
        if self.header.alg != "RS256" {
            return Err(JwsError::Algorithm);
        }
        let name = self.header.kid.as_deref().ok_or(JwsError::Header)?;
        if (1..=LONGEST_KEY_NAME).contains(&name.len()) { Ok(name) } else { Err(JwsError::Header) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{key, signed};
    use super::*;
    use serde_json::Value;

    const HEADER: &str = r#"{"alg":"RS256","typ":"JWT","kid":"k"}"#;
    const LARGEST: usize = 2000;

    fn read(token: &str) -> Result<Jws<'_, Header>, JwsError> {
        Jws::read(token, LARGEST)
    }

    fn opened(token: &str) -> Result<Value, JwsError> {
        let jws = read(token)?;
        jws.key_name()?;
        jws.verified(&key(), Algorithm::RS256)
    }

    #[test]
    fn a_signed_token_is_opened() {
        let token = signed(HEADER, r#"{"a":1}"#);
        assert_eq!(opened(&token).map(|claims| claims["a"].clone()), Ok(1.into()));
        assert_eq!(read(&token).ok().map(|jws| jws.header.typ), Some(Some("JWT".to_owned())));
    }

    #[test]
    fn jw_18_what_was_not_signed_is_not_believed() {
        let (one, other) = (signed(HEADER, r#"{"a":1}"#), signed(HEADER, r#"{"a":2}"#));
        let signature = |token: &str| token.rsplit_once('.').unwrap().1.to_owned();
        let swapped = format!("{}.{}", one.rsplit_once('.').unwrap().0, signature(&other));
        assert_eq!(opened(&swapped), Err(JwsError::Signature));
        assert_eq!(read(&one).unwrap().verified::<Value>(&key(), Algorithm::RS384), Err(JwsError::Signature));
        assert_eq!(read(&one).unwrap().verified::<Value>(&key(), Algorithm::HS256), Err(JwsError::Signature));
        assert_eq!(opened(&signed(HEADER, "[1]")), Err(JwsError::Claims));
        assert_eq!(opened(&signed(HEADER, r#"{"a":1,"\u0061":2}"#)), Err(JwsError::Claims));
    }

    #[test]
    fn jw_11_jw_13_only_three_parts_in_base64url_are_taken_apart() {
        let token = signed(HEADER, "{}");
        let fits = format!("{token}{}", "A".repeat(LARGEST - token.len()));
        assert!(read(&fits).is_ok());
        assert_eq!(read(&format!("{fits}A")).err(), Some(JwsError::TooLarge));
        assert_eq!(Jws::<Header>::read(&".".repeat(1_000_000), 6_144).err(), Some(JwsError::TooLarge));
        let parts: Vec<_> = token.split('.').collect();
        for wrong in [
            String::new(),
            ".".to_owned(),
            "..".to_owned(),
            parts[0].to_owned(),
            parts[..2].join("."),
            format!("{token}."),
            format!(".{token}"),
            format!("{token}.{}", parts[2]),
            format!("{}..{}", parts[0], parts[2]),
            format!("{}.{}.", parts[0], parts[1]),
            format!(".{}.{}", parts[1], parts[2]),
            format!("{token}="),
            format!("{token} "),
            format!("{}+.{}.{}", parts[0], parts[1], parts[2]),
            format!("{}A.{}.{}", parts[0], parts[1], parts[2]),
            format!("{}.{}+.{}", parts[0], parts[1], parts[2]),
            format!("{}.{}.{}+", parts[0], parts[1], parts[2]),
            format!("\u{e9}{token}"),
            format!(r#"{{"protected":"{}","payload":"{}","signature":"{}"}}"#, parts[0], parts[1], parts[2]),
        ] {
            assert!(matches!(read(&wrong).err(), Some(JwsError::Form | JwsError::Header)), "{wrong}");
        }
    }

    #[test]
    fn jw_01_jw_02_jw_04_jw_11_a_header_says_rs256_names_a_key_and_nothing_else() {
        let name = |header: &str| {
            let token = signed(header, "{}");
            read(&token).and_then(|jws| jws.key_name().map(str::to_owned))
        };
        assert_eq!(name(HEADER), Ok("k".to_owned()));
        assert_eq!(name(r#"{"alg":"RS256","kid":"k","x5t":"t","x5t#S256":"u"}"#), Ok("k".to_owned()));
        let long = "k".repeat(LONGEST_KEY_NAME);
        assert_eq!(name(&format!(r#"{{"alg":"RS256","kid":"{long}"}}"#)), Ok(long.clone()));
        for algorithm in ["none", "rs256", "RS256 ", "", "HS256", "RS512"] {
            assert_eq!(name(&format!(r#"{{"alg":"{algorithm}","kid":"k"}}"#)), Err(JwsError::Algorithm));
        }
        for header in [
            r#"{"alg":"RS256"}"#.to_owned(),
            r#"{"kid":"k"}"#.to_owned(),
            r#"{"alg":"RS256","kid":""}"#.to_owned(),
            r#"{"alg":"RS256","kid":null}"#.to_owned(),
            r#"{"alg":"RS256","kid":"k","typ":null}"#.to_owned(),
            r#"{"alg":"RS256","kid":"k","kid":"k"}"#.to_owned(),
            r#"{"alg":["RS256"],"kid":"k"}"#.to_owned(),
            format!(r#"{{"alg":"RS256","kid":"{long}k"}}"#),
        ] {
            assert_eq!(name(&header), Err(JwsError::Header), "{header}");
        }
        for member in ["crit", "b64", "jku", "jwk", "x5u", "x5c", "enc", "zip", "cty", "x"] {
            assert_eq!(name(&format!(r#"{{"alg":"RS256","kid":"k","{member}":[]}}"#)), Err(JwsError::Header));
        }
    }
}
