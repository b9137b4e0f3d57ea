//! Authenticated encryption of cookies: AES-256-GCM with a key derived from each configured secret. Whatever is sealed
//! carries its own end and the version of its layout inside, so nothing that leaves here is good for ever.

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::error::Unspecified;
use aws_lc_rs::hkdf::{HKDF_SHA256, Salt};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

/// The fewest bytes a secret may have.
const SHORTEST: usize = 32;
/// The layout of what is sealed: this byte, the end in Unix seconds (eight bytes, the highest first), the content. What
/// was sealed in another layout does not open.
const VERSION: u8 = 2;

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

    /// Seals `plain` for a purpose, which must be the same when it is opened, until `ends` (Unix seconds). The result is
    /// text for a cookie.
    ///
    /// # Errors
    /// Only when the system has no randomness to give.
    pub fn seal(&self, purpose: &str, ends: i64, plain: &[u8]) -> Result<String, Unspecified> {
        let mut text = vec![VERSION];
        text.extend_from_slice(&ends.to_be_bytes());
        text.extend_from_slice(plain);
        let nonce = self.first.seal_in_place_append_tag(Aad::from(purpose), &mut text)?;
        let mut sealed = nonce.as_ref().to_vec();
        sealed.append(&mut text);
        Ok(URL_SAFE_NO_PAD.encode(sealed))
    }

    /// Opens what was sealed for a purpose and has not ended at `now` (Unix seconds). `None` for everything else, without
    /// saying why.
    #[must_use]
    pub fn open(&self, purpose: &str, sealed: &str, now: i64) -> Option<Vec<u8>> {
        let sealed = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, text) = sealed.split_at_checked(NONCE_LEN)?;
        let plain = std::iter::once(&self.first).chain(&self.older).find_map(|key| {
            let mut text = text.to_vec();
            let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
            let plain = key.open_in_place(nonce, Aad::from(purpose), &mut text).ok()?;
            Some(plain.to_vec())
        })?;
        let (version, rest) = plain.split_first()?;
        let (ends, content) = rest.split_first_chunk()?;
        (*version == VERSION && now < i64::from_be_bytes(*ends)).then(|| content.to_vec())
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

    /// Long before the end of what these tests seal.
    const NOW: i64 = 1_000_000;
    const ENDS: i64 = 1_000_100;

    #[test]
    fn what_was_sealed_opens_for_the_same_purpose_only() {
        let keys = keys(&"ab".repeat(32));
        let sealed = keys.seal("session", ENDS, b"hello").unwrap();
        assert_eq!(keys.open("session", &sealed, NOW).as_deref(), Some(&b"hello"[..]));
        assert_eq!(keys.open("other", &sealed, NOW), None);
        assert_ne!(sealed, keys.seal("session", ENDS, b"hello").unwrap(), "a nonce is used once");
        let empty = keys.seal("session", ENDS, b"").unwrap();
        assert_eq!(keys.open("session", &empty, NOW).as_deref(), Some(&b""[..]));
    }

    #[test]
    fn t_04_what_is_sealed_ends_by_itself() {
        let keys = keys(&"ab".repeat(32));
        let sealed = keys.seal("session", ENDS, b"hello").unwrap();
        assert!(keys.open("session", &sealed, ENDS - 1).is_some());
        assert!(keys.open("session", &sealed, ENDS).is_none());
        assert!(keys.open("session", &sealed, ENDS + 1).is_none());
        assert!(keys.open("session", &sealed, i64::MAX).is_none());
        let before_the_epoch = keys.seal("session", -1, b"hello").unwrap();
        assert!(keys.open("session", &before_the_epoch, 0).is_none());
        assert!(keys.open("session", &before_the_epoch, -2).is_some());
    }

    /// Sealed with the right key for the right purpose, in a layout that is not ours.
    fn in_another_layout(text: &str, plain: &[u8]) -> String {
        let (key, mut text) = (derive(&decode(text).unwrap()).unwrap(), plain.to_vec());
        let nonce = key.seal_in_place_append_tag(Aad::from("session"), &mut text).unwrap();
        URL_SAFE_NO_PAD.encode([&nonce.as_ref()[..], &text].concat())
    }

    #[test]
    fn t_04_what_has_no_end_or_another_layout_does_not_open() {
        let secret = "ab".repeat(32);
        let open = |plain: &[u8]| keys(&secret).open("session", &in_another_layout(&secret, plain), NOW);
        let end = ENDS.to_be_bytes();
        assert_eq!(open(&[&[VERSION][..], &end, b"x"].concat()).as_deref(), Some(&b"x"[..]));
        for plain in [
            &b""[..],
            b"{}",
            &[VERSION],
            &[&[VERSION][..], &end[..7]].concat(),
            &[&[VERSION - 1][..], &end, b"x"].concat(),
            &[&[VERSION + 1][..], &end, b"x"].concat(),
        ] {
            assert_eq!(open(plain), None, "{plain:?}");
        }
    }

    #[test]
    fn one_changed_bit_opens_nothing() {
        let keys = keys(&"ab".repeat(32));
        let sealed = URL_SAFE_NO_PAD.decode(keys.seal("session", ENDS, b"hello").unwrap()).unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(keys.open("session", &URL_SAFE_NO_PAD.encode(changed), NOW), None);
        }
        for text in ["", "a", "!!!!", &"A".repeat(5000)] {
            assert_eq!(keys.open("session", text, NOW), None);
        }
    }

    #[test]
    fn a_new_secret_in_front_still_opens_what_the_old_one_sealed() {
        let (old, new) = ("ab".repeat(32), "cd".repeat(32));
        let sealed = keys(&old).seal("session", ENDS, b"hello").unwrap();
        assert!(keys(&format!("{new},{old}")).open("session", &sealed, NOW).is_some());
        assert!(keys(&new).open("session", &sealed, NOW).is_none());
        let sealed = keys(&format!("{new},{old}")).seal("session", ENDS, b"hello").unwrap();
        assert!(keys(&new).open("session", &sealed, NOW).is_some());
        assert!(keys(&old).open("session", &sealed, NOW).is_none());
    }

    #[test]
    fn secrets_are_read_in_both_encodings_and_never_short() {
        assert!(SealingKeys::parse(&STANDARD.encode([7; 32])).is_ok());
        assert!(SealingKeys::parse(&URL_SAFE_NO_PAD.encode([0xfb; 32])).is_ok());
        assert!(SealingKeys::parse(&"ab".repeat(32)).is_ok());
        assert!(SealingKeys::parse(&format!("{}, ", "ab".repeat(32))).is_ok(), "a comma too many");
        assert_eq!(SealingKeys::parse(&"ab".repeat(31)).err(), Some(SealingKeysError::TooShort));
        assert_eq!(SealingKeys::parse("").err(), Some(SealingKeysError::TooShort));
        assert_eq!(SealingKeys::parse("no secret!").err(), Some(SealingKeysError::Encoding));
    }

    #[test]
    fn the_first_secret_is_the_one_that_seals() {
        let (one, other) = ("ab".repeat(32), STANDARD.encode([7; 33]));
        assert_eq!(first_secret(&one), Some(vec![0xab; 32]));
        assert_eq!(first_secret(&format!(" , {other},{one}")), Some(vec![7; 33]));
        assert_eq!(first_secret(&format!("{},{one}", "ab".repeat(31))), None, "too short");
        assert_eq!(first_secret(" , "), None);
    }
}
