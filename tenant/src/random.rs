//! Values nobody can guess.

use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// `bytes` random bytes in base64url without padding.
///
/// The operating system's generator not answering leaves nothing sensible to do, hence the abort.
pub(crate) fn token(bytes: usize) -> String {
    let mut buffer = vec![0_u8; bytes];
    fill(&mut buffer);
    URL_SAFE_NO_PAD.encode(buffer)
}

/// `bytes` random bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: usize) -> String {
    let mut buffer = vec![0_u8; bytes];
    fill(&mut buffer);
    buffer.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

fn fill(buffer: &mut [u8]) {
    if SystemRandom::new().fill(buffer).is_err() {
        std::process::abort();
    }
}

/// What is kept of a secret value: its SHA-256 in base64url without padding.
pub(crate) fn digest(value: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(value.as_bytes()))
}

/// The left half of a token's SHA-256 in base64url: what `at_hash` is (OpenID Connect Core 1.0 §3.1.3.6).
pub(crate) fn half_digest(token: &str) -> String {
    let digest = Sha256::digest(token.as_bytes());
    URL_SAFE_NO_PAD.encode(digest.get(..16).unwrap_or_default())
}

/// Whether two secrets are equal, in a time that does not tell where they differ.
pub(crate) fn same(a: &str, b: &str) -> bool {
    aws_lc_rs::constant_time::verify_slices_are_equal(a.as_bytes(), b.as_bytes()).is_ok()
}
