//! Keys and signatures for the tests of this module.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::DecodingKey;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The time of these tests, in Unix seconds.
pub(super) const NOW: i64 = 1_800_000_000;
pub(super) const ISSUER: &str = "https://tenant.example/";

static KEY: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate(KeySize::Rsa2048).unwrap());

/// The public half.
pub(super) fn key() -> DecodingKey {
    let public = KEY.public_key();
    let (n, e) = (public.modulus(), public.exponent());
    DecodingKey::from_rsa_raw_components(
        n.big_endian_without_leading_zero(),
        e.big_endian_without_leading_zero(),
    )
}

/// The public half as a proof shows it.
pub(super) fn jwk() -> Value {
    let n = KEY.public_key().modulus().big_endian_without_leading_zero().to_vec();
    json!({"kty": "RSA", "n": URL_SAFE_NO_PAD.encode(n), "e": "AQAB"})
}

/// A token of these texts, signed with RS256.
pub(super) fn signed(header: &str, payload: &str) -> String {
    let input = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(payload));
    let mut signature = vec![0; KEY.public_modulus_len()];
    KEY.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), input.as_bytes(), &mut signature).unwrap();
    format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// `base` with some members replaced; null takes one away.
pub(super) fn with(mut base: Value, changes: Value) -> Value {
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            base.as_object_mut().unwrap().remove(name);
        } else {
            base[name] = value.clone();
        }
    }
    base
}
