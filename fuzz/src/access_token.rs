//! An access token: nothing that we did not sign is one, and of what we signed only what says the right things.

use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::DecodingKey;
use serde_json::Value;
use server::strangers::{AUDIENCE, ISSUER, NOW, access_token};
use std::sync::LazyLock;

static KEY: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate(KeySize::Rsa2048).expect("a key"));

static PUBLIC: LazyLock<DecodingKey> = LazyLock::new(|| {
    let der: PublicKeyX509Der<'_> = KEY.public_key().as_der().expect("it has a form");
    let pem =
        format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", STANDARD.encode(der.as_ref()));
    DecodingKey::from_rsa_pem(pem.as_bytes()).expect("it can be read")
});

/// The input once as a stranger's token, and once as header and claims that the issuer signed.
pub fn holds(input: &[u8]) {
    assert!(
        access_token(&String::from_utf8_lossy(input), &PUBLIC).is_none(),
        "a stranger's token was believed"
    );
    let at = input.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let (header, claims) = input.split_at(at);
    let signed = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
    let mut signature = vec![0; KEY.public_modulus_len()];
    KEY.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), signed.as_bytes(), &mut signature).expect("it signs");
    let Some(subject) = access_token(&format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)), &PUBLIC)
    else {
        return;
    };
    let header: Value = serde_json::from_slice(header).expect("a header that is believed is JSON");
    assert_eq!(header["alg"], "RS256");
    for name in ["crit", "jku", "jwk", "x5u", "x5c"] {
        assert!(header.get(name).is_none(), "{name} was let through");
    }
    let claims: Value = serde_json::from_slice(claims).expect("claims that are believed are JSON");
    assert_eq!(claims["iss"], ISSUER);
    assert_eq!(claims["sub"], subject.as_str());
    let is_for_us = match &claims["aud"] {
        Value::Array(all) => all.iter().any(|each| each == AUDIENCE),
        one => one == AUDIENCE,
    };
    assert!(is_for_us, "{claims}");
    let within = |name: &str| claims[name].as_i64().expect("times are whole numbers");
    assert!(within("exp") > NOW - 31 && within("iat") < NOW + 31, "{claims}");
    assert!(claims.get("nbf").is_none_or(|nbf| nbf.as_i64().is_some_and(|nbf| nbf < NOW + 31)), "{claims}");
}
