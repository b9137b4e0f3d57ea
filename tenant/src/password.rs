//! Password hashes (Argon2id).

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};

/// Modest on purpose: the passwords are published, and a test makes many sign-ins.
const MEMORY_KIB: u32 = 4096;
const PASSES: u32 = 2;

/// A hash nothing matches, checked where there is no user, so that an unknown e-mail takes as long as a known one.
const NOBODY: &str =
    "$argon2id$v=19$m=4096,t=2,p=1$c2VsZnNhbWUtdGVuYW50IQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// What is said of a password that is not [`is_strong`].
pub(crate) const TOO_WEAK: &str = "Password is too weak";

/// Whether a password may be chosen: at least eight characters, and no more bytes than Auth0 keeps (72).
pub(crate) fn is_strong(password: &str) -> bool {
    password.chars().count() >= 8 && password.len() <= 72
}

/// Hashes a password with a salt of its own. Slow: call it where blocking is fine.
pub(crate) fn hash(password: &str) -> Option<String> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).ok()?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hashed: PasswordHash = argon2.hash_password(password.as_bytes()).ok()?;
    Some(hashed.to_string())
}

/// Whether `password` is the one that was hashed; `None` for a user without one. Slow: call it where blocking is fine.
pub(crate) fn verify(password: &str, hash: Option<&str>) -> bool {
    PasswordHash::new(hash.unwrap_or(NOBODY))
        .is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
        && hash.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_verifies() {
        let hashed = hash("selfsame-demo").unwrap();
        assert!(verify("selfsame-demo", Some(&hashed)));
        assert!(!verify("selfsame", Some(&hashed)));
        assert!(!verify("selfsame-demo", None));
    }

    #[test]
    fn the_hash_for_nobody_can_be_read() {
        assert!(PasswordHash::new(NOBODY).is_ok());
    }
}
