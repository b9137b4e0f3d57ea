use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{World, payload};

/// Verifies as a careful client does, with the published keys.
async fn verified(world: &World, token: &str) -> Result<Value, String> {
    let keys: JwkSet =
        world.http.get(world.at("/.well-known/jwks.json")).send().await.unwrap().json().await.unwrap();
    let kid = decode_header(token).map_err(|error| error.to_string())?.kid.ok_or("no kid")?;
    let key = DecodingKey::from_jwk(keys.find(&kid).ok_or("unknown kid")?).unwrap();
    let mut validation = Validation::new(Algorithm::RS256);
    validation.set_audience(&["selfsame"]);
    validation.set_issuer(&[world.issuer()]);
    validation.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
    decode::<Value>(token, &key, &validation).map(|data| data.claims).map_err(|error| error.to_string())
}

async fn id_token(world: &World) -> String {
    world.tokens("selfsame", "alice@example.com").await["id_token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_id_token_verifies_with_the_published_key() {
    let world = World::new().await;
    let claims = verified(&world, &id_token(&world).await).await.unwrap();
    assert_eq!(claims["sub"], "auth0|alice");
}

#[tokio::test]
async fn after_rotations_new_tokens_verify_and_the_oldest_no_more() {
    let world = World::new().await;
    let old = id_token(&world).await;
    for (rotation, old_verifies) in [(1, true), (2, false)] {
        let (status, _) = world.control(Method::POST, "/keys/rotate", None).await;
        assert_eq!(status, 204);
        let new = id_token(&world).await;
        assert!(verified(&world, &new).await.is_ok());
        assert_ne!(decode_header(&old).unwrap().kid, decode_header(&new).unwrap().kid);
        assert_eq!(verified(&world, &old).await.is_ok(), old_verifies, "rotation {rotation}");
    }
}

#[tokio::test]
async fn every_spoiled_token_is_spoiled_in_its_way() {
    let world = World::new().await;
    let now = time::OffsetDateTime::now_utc().unix_timestamp();
    for (mode, refused) in [
        ("wrong_iss", "InvalidIssuer"),
        ("wrong_aud", "InvalidAudience"),
        ("expired", "ExpiredSignature"),
        ("missing_sub", "Missing required claim: sub"),
        ("missing_exp", "Missing required claim: exp"),
        ("missing_iss", "Missing required claim: iss"),
        ("missing_aud", "Missing required claim: aud"),
        ("bad_signature", "InvalidSignature"),
        ("unknown_kid", "unknown kid"),
        ("missing_kid", "no kid"),
        ("hs256_public_key", "InvalidAlgorithm"),
        ("wrong_kid", "InvalidSignature"),
        ("own_key_in_header", "unknown kid"),
        ("iss_without_slash", "InvalidIssuer"),
        ("aud_of_others", "InvalidAudience"),
        ("no_signature_part", "InvalidToken"),
    ] {
        world.set("/id_token", json!({ "mode": mode })).await;
        assert_eq!(verified(&world, &id_token(&world).await).await.unwrap_err(), refused, "{mode}");
    }
    let spoiled = async |mode: &str| {
        world.set("/id_token", json!({ "mode": mode })).await;
        id_token(&world).await
    };
    let claims = async |mode: &str| payload(&json!(spoiled(mode).await));
    assert_eq!(claims("missing_nonce").await.get("nonce"), None);
    assert_eq!(claims("wrong_nonce").await["nonce"], "another-nonce");
    assert_eq!(claims("wrong_sub").await["sub"], "auth0|somebody-else");
    assert_eq!(claims("missing_iat").await.get("iat"), None);
    assert!(claims("iat_in_future").await["iat"].as_i64().unwrap() > now + 3600);
    let azp = claims("wrong_azp").await;
    assert_eq!(
        (&azp["aud"], &azp["azp"]),
        (&json!(["selfsame", "another-client"]), &json!("another-client"))
    );
    let azp = claims("missing_azp").await;
    assert_eq!((&azp["aud"], azp.get("azp")), (&json!(["selfsame", "another-client"]), None));
    assert_eq!(claims("empty_sub").await["sub"], "");
    assert!(claims("exp_is_text").await["exp"].is_string());
    assert!(claims("not_yet_valid").await["nbf"].as_i64().unwrap() > now + 3600);
    assert!(claims("nonce_repeated").await["nonce"].as_str().unwrap().len() >= 2);
    let own = decode_header(&spoiled("own_key_in_header").await).unwrap();
    assert!(own.jwk.is_some());
    let none = spoiled("alg_none").await;
    assert!(none.ends_with('.'));
    let header = URL_SAFE_NO_PAD.decode(none.split('.').next().unwrap()).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&header).unwrap()["alg"], "none");

    for off in [json!("none"), Value::Null] {
        world.set("/id_token", json!({ "mode": "wrong_iss" })).await;
        world.set("/id_token", json!({ "mode": off })).await;
        assert!(verified(&world, &id_token(&world).await).await.is_ok());
    }
}

#[tokio::test]
async fn a_refresh_is_spoiled_too() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    world.set("/id_token", json!({ "mode": "wrong_sub" })).await;
    let (_, body) = world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
    assert_eq!(payload(&body["id_token"])["sub"], "auth0|somebody-else");
}

#[tokio::test]
async fn an_unknown_mode_is_refused_with_the_known_ones() {
    let world = World::new().await;
    let (status, body) = world.control(Method::POST, "/id_token", Some(json!({ "mode": "odd" }))).await;
    assert_eq!(status, 400);
    assert!(body["message"].as_str().unwrap().contains("\"alg_none\""));
}
