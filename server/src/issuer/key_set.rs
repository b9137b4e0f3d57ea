//! Reading a key set (RFC 7517 §5): each key that is fit to verify with, and nothing for one that is not.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::DecodingKey;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

/// The largest set that is read, in bytes. A tenant's has two or three keys of 2 KB, certificates included.
const LARGEST: usize = 256 * 1024;
/// The most keys that are read.
const MOST: usize = 100;
/// Bits of an RSA modulus: fewer are too weak (RFC 7518 §3.3), more would only cost time.
const BITS: std::ops::RangeInclusive<usize> = 2048..=8192;

/// Keys by name. Never empty.
pub(super) type KeySet = HashMap<String, Arc<DecodingKey>>;

#[derive(Deserialize)]
struct Document {
    keys: Vec<Listed>,
}

/// One key that does not fit must not take the others with it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Listed {
    Rsa(RsaKey),
    Other(IgnoredAny),
}

#[derive(Deserialize)]
struct RsaKey {
    kid: String,
    kty: String,
    #[serde(rename = "use")]
    usage: Option<String>,
    alg: Option<String>,
    n: String,
    e: String,
}

/// The usable keys of a document; `None` when it is none, or has no such key. Of two keys with one name neither is used:
/// nobody can say which is meant.
pub(super) fn read(document: &[u8]) -> Option<KeySet> {
    if document.len() > LARGEST {
        return None;
    }
    let Document { keys } = serde_json::from_slice(document).ok()?;
    if keys.len() > MOST {
        return None;
    }
    let mut found: HashMap<String, Option<Arc<DecodingKey>>> = HashMap::new();
    for (name, key) in keys.into_iter().filter_map(usable) {
        match found.entry(name) {
            Entry::Vacant(place) => drop(place.insert(Some(Arc::new(key)))),
            Entry::Occupied(mut place) => drop(place.insert(None)),
        }
    }
    let set: KeySet = found.into_iter().filter_map(|(name, key)| Some((name, key?))).collect();
    (!set.is_empty()).then_some(set)
}

/// A key to verify RS256 with (RFC 8725 §3.4, §3.5): of the right kind, for signatures, and not for another algorithm.
fn usable(listed: Listed) -> Option<(String, DecodingKey)> {
    let Listed::Rsa(key) = listed else { return None };
    let fits = key.kty == "RSA"
        && !key.kid.is_empty()
        && key.usage.as_deref().is_none_or(|usage| usage == "sig")
        && key.alg.as_deref().is_none_or(|alg| alg == "RS256");
    if !fits {
        return None;
    }
    Some((key.kid, rsa_key(&key.n, &key.e)?))
}

/// A public RSA key of 2048 bits or more from modulus and exponent in base64url (RFC 7518 §6.3.1).
#[must_use]
pub fn rsa_key(modulus: &str, exponent: &str) -> Option<DecodingKey> {
    // No more than four letters: no exponent in use is longer, and a long one makes every check slow.
    let (modulus, exponent) = (decoded(modulus)?, decoded(exponent).filter(|bytes| bytes.len() <= 4)?);
    let bits = modulus.len() * 8 - usize::try_from(modulus.first()?.leading_zeros()).ok()?;
    let is_odd = |bytes: &[u8]| bytes.last().is_some_and(|last| last & 1 == 1);
    // With the exponent 1 anything would be a signature.
    let is_one = exponent == [1];
    let fits = BITS.contains(&bits) && is_odd(&modulus) && is_odd(&exponent) && !is_one;
    fits.then(|| DecodingKey::from_rsa_raw_components(&modulus, &exponent))
}

/// Base64url without a leading zero byte, as these numbers are written; never empty.
fn decoded(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok().filter(|bytes| bytes.first().is_some_and(|first| *first != 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// A number of so many bits, odd, in base64url.
    fn number(bits: usize) -> String {
        let mut bytes = vec![0xa5_u8; bits.div_ceil(8)];
        bytes[0] = 0xff >> (bytes.len() * 8 - bits);
        *bytes.last_mut().unwrap() |= 1;
        URL_SAFE_NO_PAD.encode(bytes)
    }

    fn key(kid: &str) -> Value {
        json!({"kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": number(2048), "e": "AQAB"})
    }

    fn with(member: &str, value: Value) -> Value {
        let mut key = key("odd");
        key[member] = value;
        key
    }

    fn names(keys: &[Value]) -> Vec<String> {
        let document = json!({"keys": keys}).to_string();
        let mut names: Vec<_> =
            read(document.as_bytes()).into_iter().flatten().map(|(name, _)| name).collect();
        names.sort();
        names
    }

    #[test]
    fn jw_03_a_key_that_does_not_fit_is_left_out_and_the_others_stay() {
        let odd = [
            json!({"kty": "oct", "kid": "odd", "k": "c2VjcmV0", "alg": "HS256"}),
            json!({"kty": "EC", "crv": "P-256", "kid": "odd", "x": "AA", "y": "AA"}),
            json!({"kty": "EC", "crv": "P-256", "kid": "odd", "alg": "RS256", "n": number(2048), "e": "AQAB"}),
            with("n", json!(number(1024))),
            with("n", json!(number(2047))),
            with("n", json!(number(8193))),
            with("n", json!("")),
            with("n", json!("AAAA")),
            with("n", json!(format!("{}=", number(2048)))),
            with("n", json!(URL_SAFE_NO_PAD.encode([0xfe_u8; 256]))),
            with("n", json!(URL_SAFE_NO_PAD.encode([&[0_u8; 1][..], &[0xff; 256]].concat()))),
            with("e", json!("")),
            with("e", json!("AQ")),
            with("e", json!("Ag")),
            with("e", json!("AQAAAAE")),
            with("use", json!("enc")),
            with("use", json!("Sig")),
            with("alg", json!("RS384")),
            with("alg", json!("PS256")),
            with("alg", json!("HS256")),
            with("kid", json!("")),
            with("kid", json!(7)),
            with("kty", json!("rsa")),
            json!("key"),
            json!(null),
            json!([]),
        ];
        for key_that_does_not_fit in odd {
            let found = names(&[key_that_does_not_fit.clone(), key("good")]);
            assert_eq!(found, ["good"], "{key_that_does_not_fit}");
        }
        let bare = json!({"kty": "RSA", "kid": "bare", "n": number(3072), "e": "Aw"});
        assert_eq!(names(&[bare, key("good"), with("n", json!(number(8192)))]), ["bare", "good", "odd"]);
    }

    #[test]
    fn jw_03_two_keys_of_one_name_are_no_key() {
        assert_eq!(names(&[key("a"), key("b"), key("a"), key("a")]), ["b"]);
        let twice = key("x").to_string().replacen('{', r#"{"kid":"y","#, 1);
        assert!(read(format!(r#"{{"keys":[{twice}]}}"#).as_bytes()).is_none(), "a member twice");
    }

    #[test]
    fn f_20_what_is_no_key_set_is_none() {
        let many: Vec<_> = (0..=MOST).map(|n| key(&n.to_string())).collect();
        let large = json!({"keys": [key("a")], "more": " ".repeat(LARGEST)}).to_string();
        for document in [
            "",
            "{}",
            "[]",
            "null",
            r#"{"keys":{}}"#,
            r#"{"keys":[]}"#,
            r#"{"keys":null}"#,
            "<html>",
            r#"{"keys":[{}]}"#,
            &json!({"keys": [with("use", json!("enc"))]}).to_string(),
            &json!({"keys": many}).to_string(),
            &large,
        ] {
            assert!(read(document.as_bytes()).is_none(), "{}", document.get(..60).unwrap_or(document));
        }
        let most: Vec<_> = (0..MOST).map(|n| key(&n.to_string())).collect();
        assert_eq!(names(&most).len(), MOST);
        let mut fits = json!({"keys": [key("a")], "more": ""}).to_string();
        fits.insert_str(fits.len() - 2, &" ".repeat(LARGEST - fits.len()));
        assert!(fits.len() == LARGEST && read(fits.as_bytes()).is_some());
    }

    proptest! {
        #[test]
        fn jw_05_no_key_is_ever_empty_or_weak(n in "[A-Za-z0-9_-]{0,400}", e in "[A-Za-z0-9_-]{0,8}") {
            if rsa_key(&n, &e).is_some() {
                let modulus = URL_SAFE_NO_PAD.decode(&n).unwrap();
                prop_assert!(modulus.len() >= 256 && modulus[0] >= 0x80 || modulus.len() > 256);
                prop_assert!(!URL_SAFE_NO_PAD.decode(&e).unwrap().is_empty());
            }
        }

        #[test]
        fn jw_05_whatever_a_set_holds_no_name_is_empty(document in "\\PC{0,200}") {
            prop_assert!(read(document.as_bytes()).is_none_or(|set| !set.is_empty() && !set.contains_key("")));
        }
    }
}
