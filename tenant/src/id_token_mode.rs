//! ID tokens as a broken or hostile tenant would issue them, so that a client can prove it refuses each.

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::jwt::{self, Claims};
use crate::keys::{Keys, SigningKey};

/// What is wrong with the ID tokens issued from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum IdTokenMode {
    WrongIss,
    WrongAud,
    /// The client is one of two audiences, and another client the authorized party.
    WrongAzp,
    /// Two audiences and no authorized party.
    MissingAzp,
    MissingNonce,
    WrongNonce,
    Expired,
    IatInFuture,
    AlgNone,
    Hs256PublicKey,
    UnknownKid,
    MissingKid,
    MissingIss,
    MissingAud,
    MissingSub,
    MissingExp,
    MissingIat,
    /// Signed as it should be, about somebody else: for a refresh, where the subject must stay.
    WrongSub,
    BadSignature,
    /// Named after a key that is published, and signed by another one.
    WrongKid,
    /// The issuer without its trailing slash: almost right.
    IssWithoutSlash,
    /// Times as texts.
    ExpIsText,
    /// The client is nowhere among two audiences.
    AudOfOthers,
    EmptySub,
    /// Not to be used before two hours from now.
    NotYetValid,
    /// The nonce twice as long as it was sent.
    NonceRepeated,
    /// A signature by a key that the token brings along in its own header.
    OwnKeyInHeader,
    /// Two parts of three.
    NoSignaturePart,
}

impl IdTokenMode {
    /// Every mode, to name them where an unknown one was asked for.
    pub(crate) const ALL: &[Self] = &[
        Self::WrongIss,
        Self::WrongAud,
        Self::WrongAzp,
        Self::MissingAzp,
        Self::MissingNonce,
        Self::WrongNonce,
        Self::Expired,
        Self::IatInFuture,
        Self::AlgNone,
        Self::Hs256PublicKey,
        Self::UnknownKid,
        Self::MissingKid,
        Self::MissingIss,
        Self::MissingAud,
        Self::MissingSub,
        Self::MissingExp,
        Self::MissingIat,
        Self::WrongSub,
        Self::BadSignature,
        Self::WrongKid,
        Self::IssWithoutSlash,
        Self::ExpIsText,
        Self::AudOfOthers,
        Self::EmptySub,
        Self::NotYetValid,
        Self::NonceRepeated,
        Self::OwnKeyInHeader,
        Self::NoSignaturePart,
    ];

    fn spoil_claims(self, claims: &mut Claims) {
        let another = "another-client";
        let shift = |claims: &mut Claims, name: &str, seconds: i64| {
            if let Some(time) = claims.get(name).and_then(Value::as_i64) {
                claims.insert(name.to_owned(), json!(time + seconds));
            }
        };
        let set = |claims: &mut Claims, name: &str, value: Value| {
            claims.insert(name.to_owned(), value);
        };
        let two_audiences = |claims: &mut Claims| {
            let own = claims.get("aud").cloned().unwrap_or_default();
            claims.insert("aud".to_owned(), json!([own, another]));
        };
        match self {
            Self::WrongIss => set(claims, "iss", json!("https://elsewhere.example/")),
            Self::WrongAud => set(claims, "aud", json!(another)),
            Self::WrongAzp => {
                two_audiences(claims);
                set(claims, "azp", json!(another));
            }
            Self::MissingAzp => two_audiences(claims),
            Self::WrongNonce => set(claims, "nonce", json!("another-nonce")),
            Self::WrongSub => set(claims, "sub", json!("auth0|somebody-else")),
            Self::Expired => {
                shift(claims, "iat", -72_000);
                shift(claims, "exp", -72_000);
            }
            Self::IatInFuture => {
                shift(claims, "iat", 7200);
                shift(claims, "exp", 7200);
            }
            Self::MissingNonce => drop(claims.remove("nonce")),
            Self::MissingIss => drop(claims.remove("iss")),
            Self::MissingAud => drop(claims.remove("aud")),
            Self::MissingSub => drop(claims.remove("sub")),
            Self::MissingExp => drop(claims.remove("exp")),
            Self::MissingIat => drop(claims.remove("iat")),
            Self::IssWithoutSlash => {
                let issuer = claims.get("iss").and_then(Value::as_str).unwrap_or_default();
                let bare = json!(issuer.trim_end_matches('/'));
                set(claims, "iss", bare);
            }
            Self::ExpIsText => {
                for name in ["exp", "iat"] {
                    if let Some(time) = claims.get(name).map(Value::to_string) {
                        set(claims, name, json!(time));
                    }
                }
            }
            Self::AudOfOthers => set(claims, "aud", json!([another, "a-third-client"])),
            Self::EmptySub => set(claims, "sub", json!("")),
            Self::NotYetValid => {
                let begins = claims.get("iat").and_then(Value::as_i64).unwrap_or_default() + 7200;
                set(claims, "nbf", json!(begins));
            }
            Self::NonceRepeated => {
                if let Some(nonce) = claims.get("nonce").and_then(Value::as_str).map(|nonce| nonce.repeat(2))
                {
                    set(claims, "nonce", json!(nonce));
                }
            }
            Self::WrongKid
            | Self::OwnKeyInHeader
            | Self::NoSignaturePart
            | Self::AlgNone
            | Self::Hs256PublicKey
            | Self::UnknownKid
            | Self::MissingKid
            | Self::BadSignature => {}
        }
    }
}

/// Signs an ID token, spoiled where a mode is on.
pub(crate) fn sign(keys: &Keys, mut claims: Claims, mode: Option<IdTokenMode>) -> Option<String> {
    let Some(mode) = mode else { return jwt::sign(keys, &claims) };
    mode.spoil_claims(&mut claims);
    let key = keys.current();
    let header = match mode {
        IdTokenMode::AlgNone => json!({ "alg": "none", "typ": "JWT" }),
        IdTokenMode::Hs256PublicKey => json!({ "alg": "HS256", "typ": "JWT", "kid": key.kid() }),
        IdTokenMode::UnknownKid => json!({ "alg": "RS256", "typ": "JWT", "kid": "a-kid-nobody-published" }),
        IdTokenMode::WrongKid => json!({ "alg": "RS256", "typ": "JWT", "kid": keys.next().kid() }),
        // The key that brings it along is one of nobody's: fresh, and published nowhere.
        IdTokenMode::OwnKeyInHeader => return by_own_key(&claims),
        IdTokenMode::MissingKid => json!({ "alg": "RS256", "typ": "JWT" }),
        _ => json!({ "alg": "RS256", "typ": "JWT", "kid": key.kid() }),
    };
    let input = jwt::signing_input(&header, &claims);
    let signature = match mode {
        IdTokenMode::AlgNone => String::new(),
        IdTokenMode::Hs256PublicKey => {
            let secret = hmac::Key::new(hmac::HMAC_SHA256, key.public_text().as_bytes());
            URL_SAFE_NO_PAD.encode(hmac::sign(&secret, input.as_bytes()))
        }
        // A true signature, of something else.
        IdTokenMode::BadSignature => key.sign(format!("{input}x").as_bytes())?,
        _ => key.sign(input.as_bytes())?,
    };
    if mode == IdTokenMode::NoSignaturePart {
        return Some(input);
    }
    Some(format!("{input}.{signature}"))
}

/// A token that is signed well, by a key which only its own header vouches for (RFC 7515 §4.1.3).
fn by_own_key(claims: &Claims) -> Option<String> {
    let key = SigningKey::generate()?;
    let header = json!({ "alg": "RS256", "typ": "JWT", "kid": key.kid(), "jwk": key.to_jwk() });
    let input = jwt::signing_input(&header, claims);
    Some(format!("{input}.{}", key.sign(input.as_bytes())?))
}
