//! Randomness and hashing, both the browser's.

use crate::browser::dom::window;
use crate::signin::base64url;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen_futures::JsFuture;

/// 32 random bytes as base64url: 43 characters, 256 bits (RFC 7636 §4.1 and §7.1).
pub fn random() -> Option<String> {
    let mut bytes = [0; 32];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(base64url(&bytes))
}

/// The challenge of a verifier by `S256` (RFC 7636 §4.2). Browsers offer this on secure origins only.
pub async fn challenge(verifier: &str) -> Option<String> {
    let crypto = window().crypto().ok()?;
    let digest: Promise =
        crypto.subtle().digest_with_str_and_u8_array("SHA-256", verifier.as_bytes()).ok()?;
    let digest = JsFuture::from(digest).await.ok()?;
    Some(base64url(&Uint8Array::new(&digest).to_vec()))
}
