//! `private_key_jwt`: applications that prove themselves by a signature.

use crate::world::World;
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};

fn pem(label: &str, der: &[u8]) -> String {
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", STANDARD.encode(der))
}

/// A private key to sign with, and its public half as it is registered.
fn key() -> (EncodingKey, String) {
    let pair = KeyPair::generate(KeySize::Rsa2048).unwrap();
    let private = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).unwrap();
    let public = AsDer::<PublicKeyX509Der<'_>>::as_der(pair.public_key()).unwrap();
    let private = pem("PRIVATE KEY", private.as_ref());
    (EncodingKey::from_rsa_pem(private.as_bytes()).unwrap(), pem("PUBLIC KEY", public.as_ref()))
}

async fn world(public: String) -> World {
    World::with(|options| options.client_public_key = Some(public)).await
}

fn claims(world: &World, jti: &str) -> Value {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    json!({"iss": "selfsame", "sub": "selfsame", "aud": world.issuer(), "jti": jti, "iat": now, "exp": now + 60})
}

fn sign(key: &EncodingKey, claims: &Value) -> String {
    sign_by(Algorithm::RS256, key, claims)
}

fn sign_by(algorithm: Algorithm, key: &EncodingKey, claims: &Value) -> String {
    jsonwebtoken::encode(&Header::new(algorithm), claims, key).unwrap()
}

async fn present(world: &World, assertion: &str, more: &Value) -> Response {
    let mut body = json!({
        "grant_type": "client_credentials", "audience": world.management_audience(), "client_assertion": assertion,
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    world.http.post(world.at("/oauth/token")).json(&body).send().await.unwrap()
}

#[tokio::test]
async fn a_signature_proves_the_application_once_for_each_assertion() {
    let (key, public) = key();
    let world = world(public).await;
    let assertion = sign(&key, &claims(&world, "one"));
    let granted = present(&world, &assertion, &json!({})).await;
    assert_eq!(granted.status(), StatusCode::OK);
    let again = present(&world, &assertion, &json!({})).await;
    assert_eq!(again.status(), StatusCode::UNAUTHORIZED, "its jti was used");
    let other = sign(&key, &claims(&world, "two"));
    assert_eq!(present(&world, &other, &json!({"client_id": "selfsame"})).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn an_assertion_that_breaks_a_rule_is_refused() {
    let (right, public) = key();
    let (wrong, _) = key();
    let world = world(public).await;
    let now = claims(&world, "x")["iat"].as_i64().unwrap();
    let issuer = world.issuer();
    let changes = [
        ("iss", json!("selfsame-admin")),
        ("sub", json!("selfsame-admin")),
        ("aud", json!([issuer])),
        ("aud", json!(world.at("/oauth/token"))),
        ("aud", json!(issuer.trim_end_matches('/'))),
        ("exp", json!(now - 60)),
        ("exp", json!(now + 3600)),
        ("exp", Value::Null),
        ("iat", json!(now + 60)),
        ("nbf", json!(now + 60)),
        ("jti", Value::Null),
        ("jti", json!("")),
        ("jti", json!("j".repeat(65))),
        ("padding", json!("p".repeat(2048))),
    ];
    for (place, (name, value)) in changes.into_iter().enumerate() {
        let mut claims = claims(&world, &place.to_string());
        claims[name] = value;
        let answer = present(&world, &sign(&right, &claims), &json!({})).await;
        assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{name}: {claims}");
    }
    let good = claims(&world, "good");
    assert_eq!(present(&world, &sign(&wrong, &good), &json!({})).await.status(), StatusCode::UNAUTHORIZED);
    let header = Header::new(Algorithm::HS256);
    let hmac = jsonwebtoken::encode(&header, &good, &EncodingKey::from_secret(b"selfsame-secret")).unwrap();
    assert_eq!(present(&world, &hmac, &json!({})).await.status(), StatusCode::UNAUTHORIZED);
    let assertion = sign(&right, &good);
    for (more, status) in [
        (json!({"client_secret": "selfsame-secret", "client_id": "selfsame"}), StatusCode::BAD_REQUEST),
        (json!({"client_assertion_type": "urn:other"}), StatusCode::BAD_REQUEST),
        (json!({"client_id": "selfsame-admin"}), StatusCode::UNAUTHORIZED),
    ] {
        assert_eq!(present(&world, &assertion, &more).await.status(), status, "{more}");
    }
    assert_eq!(
        present(&world, &assertion, &json!({})).await.status(),
        StatusCode::OK,
        "refusals do not use it up"
    );
}

#[tokio::test]
async fn an_assertion_is_signed_by_rs256_rs384_or_ps256() {
    let (key, public) = key();
    let world = world(public).await;
    for (algorithm, status) in [
        (Algorithm::RS256, StatusCode::OK),
        (Algorithm::RS384, StatusCode::OK),
        (Algorithm::PS256, StatusCode::OK),
        (Algorithm::RS512, StatusCode::UNAUTHORIZED),
        (Algorithm::PS512, StatusCode::UNAUTHORIZED),
    ] {
        let assertion = sign_by(algorithm, &key, &claims(&world, &format!("{algorithm:?}")));
        assert_eq!(present(&world, &assertion, &json!({})).await.status(), status, "{algorithm:?}");
    }
}

#[tokio::test]
async fn without_a_registered_key_no_signature_counts() {
    let (key, _) = key();
    let world = World::new().await;
    let answer = present(&world, &sign(&key, &claims(&world, "x")), &json!({})).await;
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    let metadata: Value = world
        .http
        .get(world.at("/.well-known/openid-configuration"))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert!(!metadata["token_endpoint_auth_methods_supported"].to_string().contains("private_key_jwt"));
}
