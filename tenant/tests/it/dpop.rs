//! Tokens bound to a key (RFC 9449).

use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::world::{API, Browser, CALLBACK, VERIFIER, World, payload};

/// A client's key.
struct Key(EcdsaKeyPair);

impl Key {
    fn new() -> Self {
        Self(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap())
    }

    fn jwk(&self) -> Value {
        let point = self.0.public_key().as_ref();
        let part = |range: std::ops::Range<usize>| URL_SAFE_NO_PAD.encode(&point[range]);
        json!({ "kty": "EC", "crv": "P-256", "x": part(1..33), "y": part(33..65) })
    }

    fn thumbprint(&self) -> String {
        let jwk = self.jwk();
        let text = format!(r#"{{"crv":"P-256","kty":"EC","x":{},"y":{}}}"#, jwk["x"], jwk["y"]);
        URL_SAFE_NO_PAD.encode(Sha256::digest(text.as_bytes()))
    }

    fn sign(&self, header: &Value, claims: &Value) -> String {
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let input = format!("{}.{}", part(header), part(claims));
        let signature = self.0.sign(&SystemRandom::new(), input.as_bytes()).unwrap();
        format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature.as_ref()))
    }

    fn header(&self) -> Value {
        json!({ "typ": "dpop+jwt", "alg": "ES256", "jwk": self.jwk() })
    }

    fn proof(&self, claims: &Value) -> String {
        self.sign(&self.header(), claims)
    }
}

/// The claims of a new proof for the token endpoint.
fn claims(world: &World, jti: &str) -> Value {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    json!({ "jti": jti, "htm": "POST", "htu": world.at("/oauth/token"), "iat": now })
}

fn with(mut claims: Value, name: &str, value: impl Into<Value>) -> Value {
    claims[name] = value.into();
    claims
}

async fn post(world: &World, form: &[(&str, &str)], proof: &str) -> (StatusCode, Option<String>, Value) {
    let request = world.http.post(world.at("/oauth/token")).header("dpop", proof).form(form);
    let response: Response = request.send().await.unwrap();
    let nonce = response.headers().get("dpop-nonce").map(|nonce| nonce.to_str().unwrap().to_owned());
    (response.status(), nonce, response.json().await.unwrap())
}

fn redeeming<'a>(client_id: &'a str, code: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("client_id", client_id),
        ("code", code),
        ("redirect_uri", CALLBACK),
        ("code_verifier", VERIFIER),
    ];
    if client_id == "selfsame" {
        form.push(("client_secret", "selfsame-secret"));
    }
    form
}

fn refreshing(token: &str) -> Vec<(&str, &str)> {
    vec![("grant_type", "refresh_token"), ("client_id", "selfsame-spa"), ("refresh_token", token)]
}

/// A nonce, as a first attempt brings it.
async fn nonce(world: &World) -> String {
    let key = Key::new();
    let (status, nonce, _) =
        post(world, &redeeming("selfsame-spa", "x"), &key.proof(&claims(world, "first"))).await;
    assert_eq!(status, 400);
    nonce.unwrap()
}

/// Tokens of the SPA bound to a key.
async fn bound(world: &World, key: &Key, audience: Option<&str>) -> Value {
    let code = Browser::new(world)
        .sign_in_with("selfsame-spa", "alice@example.com", &[("audience", audience)])
        .await;
    let claims = with(claims(world, &code), "nonce", nonce(world).await);
    let (status, _, body) = post(world, &redeeming("selfsame-spa", &code), &key.proof(&claims)).await;
    assert_eq!(status, 200, "{body}");
    body
}

#[tokio::test]
async fn a_public_client_is_told_a_nonce_and_comes_again_with_the_same_code() {
    let world = World::new().await;
    let key = Key::new();
    let audience = [("audience", Some(API))];
    let code = Browser::new(&world).sign_in_with("selfsame-spa", "alice@example.com", &audience).await;
    let form = redeeming("selfsame-spa", &code);
    let (status, nonce, told) = post(&world, &form, &key.proof(&claims(&world, "one"))).await;
    assert_eq!(status, 400);
    let expected = json!({
        "error": "use_dpop_nonce", "error_description": "Authorization server requires nonce in DPoP proof",
    });
    assert_eq!(told, expected);
    let again = with(claims(&world, "two"), "nonce", nonce.unwrap());
    let (status, next, tokens) = post(&world, &form, &key.proof(&again)).await;
    assert_eq!((status.as_u16(), &tokens["token_type"]), (200, &json!("DPoP")), "{tokens}");
    assert!(next.is_some(), "the nonce for the next time");
    assert_eq!(payload(&tokens["access_token"])["cnf"], json!({ "jkt": key.thumbprint() }));
}

#[tokio::test]
async fn a_confidential_client_needs_no_nonce_but_may_not_make_one_up() {
    let world = World::new().await;
    let key = Key::new();
    for (nonce, expected) in [(Value::Null, 200), (json!("made up"), 400)] {
        let code = Browser::new(&world).sign_in("selfsame", "alice@example.com").await;
        let mut claims = claims(&world, &code);
        if !nonce.is_null() {
            claims["nonce"] = nonce;
        }
        let (status, _, body) = post(&world, &redeeming("selfsame", &code), &key.proof(&claims)).await;
        assert_eq!(status, expected, "{body}");
        if expected == 400 {
            assert_eq!(body["error"], "use_dpop_nonce");
        }
    }
}

#[tokio::test]
async fn a_proof_that_breaks_a_rule_is_refused() {
    let world = World::new().await;
    let (key, other) = (Key::new(), Key::new());
    let nonce = nonce(&world).await;
    let good = |jti: &str| with(claims(&world, jti), "nonce", nonce.clone());
    let now = good("now")["iat"].as_i64().unwrap();
    let header = |name: &str, value: Value| with(key.header(), name, value);
    let mut private = key.jwk();
    private["d"] = json!("AAAA");
    let missing = |name: &str| {
        let mut claims = good("missing");
        claims.as_object_mut().unwrap().remove(name);
        key.proof(&claims)
    };
    let signed_by_another = key.proof(&good("swapped")).rsplit_once('.').unwrap().0.to_owned()
        + "."
        + other.proof(&good("swapped")).rsplit_once('.').unwrap().1;
    for (what, proof) in [
        ("no JWT", "nonsense".to_owned()),
        ("htm", key.proof(&with(good("htm"), "htm", "GET"))),
        ("htu", key.proof(&with(good("htu"), "htu", world.at("/userinfo")))),
        ("htu of another host", key.proof(&with(good("host"), "htu", "https://evil.example/oauth/token"))),
        ("too old", key.proof(&with(good("old"), "iat", now - 400))),
        ("from the future", key.proof(&with(good("new"), "iat", now + 120))),
        ("no jti", missing("jti")),
        ("no iat", missing("iat")),
        ("empty jti", key.proof(&good(""))),
        ("typ", key.sign(&header("typ", json!("JWT")), &good("typ"))),
        ("alg", key.sign(&header("alg", json!("RS256")), &good("alg"))),
        ("none", key.sign(&header("alg", json!("none")), &good("none"))),
        ("private key", key.sign(&header("jwk", private), &good("private"))),
        ("another's signature", signed_by_another),
    ] {
        let (status, _, told) = post(&world, &redeeming("selfsame-spa", "x"), &proof).await;
        assert_eq!((status.as_u16(), &told["error"]), (400, &json!("invalid_dpop_proof")), "{what}: {told}");
    }
    let twice = world.http.post(world.at("/oauth/token")).form(&redeeming("selfsame-spa", "x"));
    let twice = twice.header("dpop", key.proof(&good("a"))).header("dpop", key.proof(&good("b")));
    let told: Value = twice.send().await.unwrap().json().await.unwrap();
    assert_eq!(told["error"], "invalid_dpop_proof", "two proofs: {told}");
}

#[tokio::test]
async fn a_proof_is_good_once() {
    let world = World::new().await;
    let key = Key::new();
    let proof = key.proof(&with(claims(&world, "once"), "nonce", nonce(&world).await));
    let form = redeeming("selfsame-spa", "no-such-code");
    let (status, _, told) = post(&world, &form, &proof).await;
    assert_eq!(
        (status.as_u16(), &told["error"]),
        (403, &json!("invalid_grant")),
        "the proof was good: {told}"
    );
    let (status, _, told) = post(&world, &form, &proof).await;
    assert_eq!((status.as_u16(), &told["error"]), (400, &json!("invalid_dpop_proof")), "{told}");
}

#[tokio::test]
async fn a_refresh_shows_the_same_key() {
    let world = World::new().await;
    let (key, other) = (Key::new(), Key::new());
    let tokens = bound(&world, &key, Some(API)).await;
    let refresh_token = tokens["refresh_token"].as_str().unwrap();
    let nonce = nonce(&world).await;
    let proof = |key: &Key, jti: &str| key.proof(&with(claims(&world, jti), "nonce", nonce.clone()));

    let (status, told) = world.refresh("selfsame-spa", refresh_token).await;
    assert_eq!((status.as_u16(), &told["error"]), (400, &json!("invalid_dpop_proof")), "none: {told}");
    let (status, _, told) = post(&world, &refreshing(refresh_token), &proof(&other, "other")).await;
    assert_eq!((status.as_u16(), &told["error"]), (400, &json!("invalid_dpop_proof")), "another: {told}");
    let (status, _, body) = post(&world, &refreshing(refresh_token), &proof(&key, "own")).await;
    assert_eq!((status.as_u16(), &body["token_type"]), (200, &json!("DPoP")), "{body}");
    assert_eq!(payload(&body["access_token"])["cnf"]["jkt"], key.thumbprint());
    let next = body["refresh_token"].as_str().unwrap();
    let (status, told) = world.refresh("selfsame-spa", next).await;
    assert_eq!(status, 400, "the successor is bound as well: {told}");
}

#[tokio::test]
async fn a_code_asked_for_with_dpop_jkt_is_for_that_key() {
    let world = World::new().await;
    let (key, other) = (Key::new(), Key::new());
    let thumbprint = key.thumbprint();
    let nonce = nonce(&world).await;
    for (shown, status) in [(&key, 200), (&other, 400)] {
        let changes = [("dpop_jkt", Some(thumbprint.as_str()))];
        let code = Browser::new(&world).sign_in_with("selfsame-spa", "alice@example.com", &changes).await;
        let proof = shown.proof(&with(claims(&world, &code), "nonce", nonce.clone()));
        let (got, _, body) = post(&world, &redeeming("selfsame-spa", &code), &proof).await;
        assert_eq!(got, status, "{body}");
    }
    let changes = [("dpop_jkt", Some(thumbprint.as_str()))];
    let code = Browser::new(&world).sign_in_with("selfsame-spa", "alice@example.com", &changes).await;
    let (status, body) = world.redeem("selfsame-spa", &code).await;
    assert_eq!((status.as_u16(), &body["error"]), (400, &json!("invalid_dpop_proof")), "without a proof");
}

#[tokio::test]
async fn userinfo_takes_a_bound_token_with_its_key_only() {
    let world = World::new().await;
    let (key, other) = (Key::new(), Key::new());
    for audience in [None, Some(API)] {
        let tokens = bound(&world, &key, audience).await;
        let token = tokens["access_token"].as_str().unwrap();
        let ath = URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_bytes()));
        let proof = |key: &Key, jti: &str, ath: &str| {
            let claims = json!({ "htm": "GET", "htu": world.at("/userinfo"), "ath": ath, "jti": format!("{jti}{audience:?}"),
                "iat": claims(&world, "")["iat"] });
            key.proof(&claims)
        };
        let ask = |scheme: &str, proof: Option<String>| {
            let request = world.http.request(Method::GET, world.at("/userinfo"));
            let mut request = request.header("authorization", format!("{scheme} {token}"));
            if let Some(proof) = proof {
                request = request.header("dpop", proof);
            }
            request.send()
        };
        let good = ask("DPoP", Some(proof(&key, "good", &ath))).await.unwrap();
        assert_eq!(good.status(), 200);
        let told: Value = good.json().await.unwrap();
        assert_eq!(told["email"], "alice@example.com");
        for (what, scheme, proof) in [
            ("as a bearer token", "Bearer", None),
            ("as a bearer token with its proof", "Bearer", Some(proof(&key, "bearer", &ath))),
            ("without a proof", "DPoP", None),
            ("with another key", "DPoP", Some(proof(&other, "other", &ath))),
            ("with a proof for another token", "DPoP", Some(proof(&key, "ath", "AAAA"))),
            ("with a proof that was used", "DPoP", Some(proof(&key, "good", &ath))),
        ] {
            let refused = ask(scheme, proof).await.unwrap();
            assert_eq!(refused.status(), 401, "{what}");
            assert_eq!(refused.text().await.unwrap(), "Unauthorized", "{what}");
        }
    }
    let unbound = world.tokens("selfsame", "alice@example.com").await;
    let request = world.http.get(world.at("/userinfo"));
    let header = format!("DPoP {}", unbound["access_token"].as_str().unwrap());
    assert_eq!(request.header("authorization", header).send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_page_may_read_the_nonce() {
    let world = World::new().await;
    let proof = Key::new().proof(&claims(&world, "page"));
    let request = world.http.post(world.at("/oauth/token")).header("origin", "http://localhost:3000");
    let response = request.header("dpop", proof).form(&redeeming("selfsame-spa", "x")).send().await.unwrap();
    assert_eq!(response.headers()["access-control-expose-headers"], "dpop-nonce");
}
