//! How people are named in the log.

use crate::access::first_secret;
use aws_lc_rs::hkdf::{HKDF_SHA256, Salt};
use aws_lc_rs::hmac::{self, HMAC_SHA256};
use profile::UserId;
use std::fmt::Write as _;

/// How people are named in the log.
pub enum Subjects {
    /// By a keyed hash: whoever reads the log can follow one person through it, and cannot find out who it is by trying
    /// identifiers. The key comes from the first secret of `AUTH0_SECRET`, so another first secret means other names.
    Hashed(Box<hmac::Key>),
    /// By the identifier itself.
    Plain,
}

impl Subjects {
    /// Hashed, with a key derived (RFC 5869) from the first of these secrets. `None` where there is none.
    #[must_use]
    pub fn hashed(secrets: &str) -> Option<Self> {
        let secret = first_secret(secrets)?;
        let pseudo_random_key = Salt::new(HKDF_SHA256, b"").extract(&secret);
        let key = pseudo_random_key.expand(&[b"selfsame audit"], HMAC_SHA256).ok()?;
        Some(Self::Hashed(Box::new(key.into())))
    }

    /// The name of a person.
    #[must_use]
    pub fn name(&self, subject: &UserId) -> String {
        match self {
            Self::Plain => subject.to_string(),
            Self::Hashed(key) => {
                let tag = hmac::sign(key, subject.to_string().as_bytes());
                // 128 bits tell people apart for ever.
                tag.as_ref().iter().take(16).fold(String::new(), |mut name, byte| {
                    let _ = write!(name, "{byte:02x}");
                    name
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lg_01_a_hash_tells_people_apart_and_says_nothing_without_the_key() {
        let (alice, bob) = (UserId::parse("auth0|alice").unwrap(), UserId::parse("auth0|bob").unwrap());
        let subjects = Subjects::hashed(&"ab".repeat(32)).unwrap();
        assert_eq!(subjects.name(&alice), subjects.name(&alice));
        assert_ne!(subjects.name(&alice), subjects.name(&bob));
        assert!(!subjects.name(&alice).contains("alice") && subjects.name(&alice).len() == 32);
        let other = Subjects::hashed(&"cd".repeat(32)).unwrap();
        assert_ne!(subjects.name(&alice), other.name(&alice), "the key decides");
        let rotated = Subjects::hashed(&format!("{},{}", "ab".repeat(32), "cd".repeat(32))).unwrap();
        assert_eq!(subjects.name(&alice), rotated.name(&alice), "the first secret is the one");
        assert_eq!(Subjects::Plain.name(&alice), "auth0|alice");
    }
}
