//! Authenticated encryption of cookies: AES-256-GCM with a key derived from each configured secret.

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::error::Unspecified;
use aws_lc_rs::hkdf::{HKDF_SHA256, Salt};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

/// The fewest bytes a secret may have.
const SHORTEST: usize = 32;

/// Keys from `AUTH0_SECRET`: the first seals, all open. That is how a secret is replaced without signing anybody out.
pub struct SealingKeys {
    first: RandomizedNonceKey,
    older: Vec<RandomizedNonceKey>,
}

/// Why `AUTH0_SECRET` cannot be used. The text itself is never repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealingKeysError {
    /// Not hexadecimal and not base64.
    #[error("is neither hexadecimal nor base64")]
    Encoding,
    /// Too few bytes.
    #[error("has fewer than 32 bytes")]
    TooShort,
}

impl SealingKeys {
    /// Reads one or more secrets, separated by commas, each in hexadecimal or base64.
    ///
    /// # Errors
    /// When one is not readable or too short.
    pub fn parse(text: &str) -> Result<Self, SealingKeysError> {
        let mut keys = Vec::new();
        for secret in text.split(',').map(str::trim).filter(|secret| !secret.is_empty()) {
            let bytes = decode(secret).ok_or(SealingKeysError::Encoding)?;
            if bytes.len() < SHORTEST {
                return Err(SealingKeysError::TooShort);
            }
            keys.push(derive(&bytes).map_err(|_| SealingKeysError::Encoding)?);
        }
        let mut keys = keys.into_iter();
        let first = keys.next().ok_or(SealingKeysError::TooShort)?;
        Ok(Self { first, older: keys.collect() })
    }

    /// Seals `plain` for a purpose, which must be the same when it is opened. The result is text for a cookie.
    ///
    /// # Errors
    /// Only when the system has no randomness to give.
    pub fn seal(&self, purpose: &str, plain: &[u8]) -> Result<String, Unspecified> {
        let mut text = plain.to_vec();
        let nonce = self.first.seal_in_place_append_tag(Aad::from(purpose), &mut text)?;
        let mut sealed = nonce.as_ref().to_vec();
        sealed.append(&mut text);
        Ok(URL_SAFE_NO_PAD.encode(sealed))
    }

    /// Opens what was sealed for a purpose. `None` for everything else, without saying why.
    #[must_use]
    pub fn open(&self, purpose: &str, sealed: &str) -> Option<Vec<u8>> {
        let sealed = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, text) = sealed.split_at_checked(NONCE_LEN)?;
        std::iter::once(&self.first).chain(&self.older).find_map(|key| {
            let mut text = text.to_vec();
            let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
            let plain = key.open_in_place(nonce, Aad::from(purpose), &mut text).ok()?;
            Some(plain.to_vec())
        })
    }
}

/// The first of the secrets that [`SealingKeys::parse`] reads, for keys of other purposes to be derived from.
pub(crate) fn first_secret(text: &str) -> Option<Vec<u8>> {
    let first = text.split(',').map(str::trim).find(|secret| !secret.is_empty())?;
    decode(first).filter(|bytes| bytes.len() >= SHORTEST)
}

fn decode(secret: &str) -> Option<Vec<u8>> {
    if secret.len().is_multiple_of(2) && secret.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return (0..secret.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(secret.get(at..at + 2)?, 16).ok())
            .collect();
    }
    [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD]
        .iter()
        .find_map(|engine| engine.decode(secret).ok())
}

fn derive(secret: &[u8]) -> Result<RandomizedNonceKey, Unspecified> {
    let mut key = [0_u8; 32];
    let info: [&[u8]; 1] = [b"selfsame session"];
    let pseudo_random_key = Salt::new(HKDF_SHA256, b"").extract(secret);
    pseudo_random_key.expand(&info, &AES_256_GCM)?.fill(&mut key)?;
    RandomizedNonceKey::new(&AES_256_GCM, &key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> SealingKeys {
        SealingKeys::parse(text).unwrap()
    }

    #[test]
    fn what_was_sealed_opens_for_the_same_purpose_only() {
        let keys = keys(&"ab".repeat(32));
        let sealed = keys.seal("session", b"hello").unwrap();
        assert_eq!(keys.open("session", &sealed).as_deref(), Some(&b"hello"[..]));
        assert_eq!(keys.open("other", &sealed), None);
        assert_ne!(sealed, keys.seal("session", b"hello").unwrap(), "a nonce is used once");
    }

    #[test]
    fn one_changed_bit_opens_nothing() {
        let keys = keys(&"ab".repeat(32));
        let sealed = URL_SAFE_NO_PAD.decode(keys.seal("session", b"hello").unwrap()).unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(keys.open("session", &URL_SAFE_NO_PAD.encode(changed)), None);
        }
        for text in ["", "a", "!!!!", &"A".repeat(5000)] {
            assert_eq!(keys.open("session", text), None);
        }
    }

    #[test]
    fn a_new_secret_in_front_still_opens_what_the_old_one_sealed() {
        let (old, new) = ("ab".repeat(32), "cd".repeat(32));
        let sealed = keys(&old).seal("session", b"hello").unwrap();
        assert!(keys(&format!("{new},{old}")).open("session", &sealed).is_some());
        assert!(keys(&new).open("session", &sealed).is_none());
        let sealed = keys(&format!("{new},{old}")).seal("session", b"hello").unwrap();
        assert!(keys(&new).open("session", &sealed).is_some());
    }

    #[test]
    fn secrets_are_read_in_both_encodings_and_never_short() {
        assert!(SealingKeys::parse(&STANDARD.encode([7; 32])).is_ok());
        assert!(SealingKeys::parse(&URL_SAFE_NO_PAD.encode([0xfb; 32])).is_ok());
        assert_eq!(SealingKeys::parse(&"ab".repeat(31)).err(), Some(SealingKeysError::TooShort));
        assert_eq!(SealingKeys::parse("").err(), Some(SealingKeysError::TooShort));
        assert_eq!(SealingKeys::parse("no secret!").err(), Some(SealingKeysError::Encoding));
    }
}
