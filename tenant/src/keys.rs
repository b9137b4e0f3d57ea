//! The tenant's signing keys: one in use, the next one already published, and after a rotation the previous one.

use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::random;

/// How keys are kept in a state file.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredKey {
    pub(crate) kid: String,
    /// PKCS#8 in PEM.
    pub(crate) pem: String,
}

/// An RSA key with its public half in the forms the protocol needs.
pub(crate) struct SigningKey {
    stored: StoredKey,
    encoding: EncodingKey,
    modulus: Vec<u8>,
    exponent: Vec<u8>,
}

impl SigningKey {
    /// Makes a key of 2048 bits. Takes a noticeable fraction of a second.
    pub(crate) fn generate() -> Option<Self> {
        let pair = KeyPair::generate(KeySize::Rsa2048).ok()?;
        let der = pair.as_der().ok()?;
        let pem = pem(der.as_ref());
        Self::from_stored(StoredKey { kid: random::token(15), pem })
    }

    /// Reads a kept key; `None` where it is not one.
    pub(crate) fn from_stored(stored: StoredKey) -> Option<Self> {
        let encoding = EncodingKey::from_rsa_pem(stored.pem.as_bytes()).ok()?;
        let pair = KeyPair::from_der(encoding.as_bytes()).ok()?;
        let public = pair.public_key();
        let modulus = public.modulus().big_endian_without_leading_zero().to_vec();
        let exponent = public.exponent().big_endian_without_leading_zero().to_vec();
        Some(Self { stored, encoding, modulus, exponent })
    }

    pub(crate) fn kid(&self) -> &str {
        &self.stored.kid
    }

    pub(crate) fn stored(&self) -> &StoredKey {
        &self.stored
    }

    /// The RS256 signature of `message`, in base64url.
    pub(crate) fn sign(&self, message: &[u8]) -> Option<String> {
        jsonwebtoken::crypto::sign(message, &self.encoding, Algorithm::RS256).ok()
    }

    pub(crate) fn decoding_key(&self) -> DecodingKey {
        DecodingKey::from_rsa_raw_components(&self.modulus, &self.exponent)
    }

    /// The modulus as it stands in the JWKS: public bytes that a careless verifier may take for an HMAC secret.
    pub(crate) fn public_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.modulus)
    }

    /// As the JWKS shows it (RFC 7517).
    pub(crate) fn to_jwk(&self) -> Value {
        json!({
            "kty": "RSA",
            "use": "sig",
            "n": self.public_text(),
            "e": URL_SAFE_NO_PAD.encode(&self.exponent),
            "kid": self.kid(),
            "alg": "RS256",
        })
    }
}

fn pem(der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let mut pem = String::from("-----BEGIN PRIVATE KEY-----\n");
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(rest.len().min(64));
        pem.push_str(line);
        pem.push('\n');
        rest = after;
    }
    pem.push_str("-----END PRIVATE KEY-----\n");
    pem
}

/// The keys of the tenant. Never empty.
pub(crate) struct Keys {
    current: SigningKey,
    next: SigningKey,
    previous: Option<SigningKey>,
}

impl Keys {
    pub(crate) fn generate() -> Option<Self> {
        Some(Self { current: SigningKey::generate()?, next: SigningKey::generate()?, previous: None })
    }

    /// From a state file: the one in use, the next, and perhaps the previous.
    pub(crate) fn from_stored(stored: Vec<StoredKey>) -> Option<Self> {
        let mut keys = stored.into_iter().map(SigningKey::from_stored);
        let (current, next) = (keys.next()??, keys.next()??);
        let previous = match keys.next() {
            Some(key) => Some(key?),
            None => None,
        };
        Some(Self { current, next, previous })
    }

    pub(crate) fn to_stored(&self) -> Vec<StoredKey> {
        self.all().map(|key| key.stored().clone()).collect()
    }

    pub(crate) fn current(&self) -> &SigningKey {
        &self.current
    }

    pub(crate) fn find(&self, kid: &str) -> Option<&SigningKey> {
        self.all().find(|key| key.kid() == kid)
    }

    /// The next key comes into use, `fresh` becomes the next, and of the old ones only the last stays published
    /// (Auth0 docs: Rotate Signing Keys).
    pub(crate) fn rotate(&mut self, fresh: SigningKey) {
        let new_current = std::mem::replace(&mut self.next, fresh);
        self.previous = Some(std::mem::replace(&mut self.current, new_current));
    }

    /// Forgets the key that was in use before the last rotation.
    pub(crate) fn drop_previous(&mut self) {
        self.previous = None;
    }

    /// The key that the next rotation brings into use.
    pub(crate) fn next(&self) -> &SigningKey {
        &self.next
    }

    /// `/.well-known/jwks.json`.
    pub(crate) fn to_jwks(&self) -> Value {
        json!({ "keys": self.all().map(SigningKey::to_jwk).collect::<Vec<_>>() })
    }

    fn all(&self) -> impl Iterator<Item = &SigningKey> {
        [&self.current, &self.next].into_iter().chain(&self.previous)
    }
}
