//! Signing in, staying signed in, signing out.

use crate::world::{ALICE, World, code_of, cookie_of, location_of, parameter};
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use url::Url;

#[tokio::test]
async fn oa_12_oa_22_a_code_is_redeemed_for_one_sealed_cookie() {
    let world = World::new().await;
    let back = world.come_back("alice@example.com").await;
    let response = world.redeem(&back).await;
    assert_eq!(response.status(), 204);
    let cookie = response.headers()["set-cookie"].to_str().unwrap().to_owned();
    for attribute in ["session=", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    assert!(cookie.len() <= 4096 && !cookie.contains("alice"));
    assert_eq!(response.text().await.unwrap(), "", "no token reaches the page");
}

#[tokio::test]
async fn oa_02_oa_10_a_code_that_is_used_or_of_another_verifier_is_refused() {
    let world = World::new().await;
    let mut back = world.come_back("alice@example.com").await;
    assert_eq!(world.redeem(&back).await.status(), 204);
    assert_eq!(code_of(world.redeem(&back).await).await, "late_code");
    back = world.come_back("alice@example.com").await;
    back.verifier = "v".repeat(43);
    assert_eq!(code_of(world.redeem(&back).await).await, "late_code");
}

#[tokio::test]
async fn a_wrong_nonce_ends_the_sign_in() {
    let world = World::new().await;
    let mut back = world.come_back("alice@example.com").await;
    back.nonce = "n".repeat(43);
    let response = world.redeem(&back).await;
    assert!(response.headers().get("set-cookie").is_none());
    assert_eq!(code_of(response).await, "sign_in_failed");
}

/// What a tenant may do wrong with an ID token; `wrong_sub` is for a refresh, where the subject must stay.
const ID_TOKEN_MODES: &[&str] = &[
    "wrong_iss",
    "wrong_aud",
    "wrong_azp",
    "missing_azp",
    "missing_nonce",
    "wrong_nonce",
    "expired",
    "iat_in_future",
    "alg_none",
    "hs256_public_key",
    "unknown_kid",
    "missing_kid",
    "missing_iss",
    "missing_aud",
    "missing_sub",
    "missing_exp",
    "missing_iat",
    "bad_signature",
    "wrong_kid",
    "iss_without_slash",
    "exp_is_text",
    "aud_of_others",
    "empty_sub",
    "not_yet_valid",
    "nonce_repeated",
    "own_key_in_header",
    "no_signature_part",
];

#[tokio::test]
async fn oa_05_oa_06_t_20_every_way_in_which_a_tenant_misbehaves_ends_the_sign_in() {
    let world = World::new().await;
    for mode in ID_TOKEN_MODES {
        let back = world.come_back("alice@example.com").await;
        world.control("id_token", &json!({"mode": mode})).await;
        let response = world.redeem(&back).await;
        assert!(response.headers().get("set-cookie").is_none(), "{mode}");
        assert_eq!(code_of(response).await, "sign_in_failed", "{mode}");
    }
    world.control("id_token", &json!({"mode": null})).await;
    let back = world.come_back("alice@example.com").await;
    assert_eq!(world.redeem(&back).await.status(), 204);
}

#[tokio::test]
async fn oa_06_t_20_a_refresh_that_speaks_of_somebody_else_ends_the_session() {
    let world = World::new().await;
    let alice = world.aged(&world.sign_in("alice@example.com").await, 16 * 60);
    world.control("id_token", &json!({"mode": "wrong_sub"})).await;
    world.clear_journal().await;
    let response = world.get("/api/profile", &alice).await;
    assert!(response.headers()["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    assert_eq!(code_of(response).await, "unauthenticated");
    assert!(world.management().await.is_empty());
}

#[tokio::test]
async fn a_token_of_a_new_key_is_believed_after_a_look_at_the_keys() {
    let world = World::new().await;
    world.sign_in("alice@example.com").await;
    world.control("keys/rotate", &json!({})).await;
    let back = world.come_back("alice@example.com").await;
    let response = world.redeem(&back).await;
    // The second key of the set was known already; otherwise the unknown `kid` leads to one more look.
    assert_eq!(response.status(), 204);
}

#[tokio::test]
async fn malformed_redemptions_never_reach_the_tenant() {
    let world = World::new().await;
    world.clear_journal().await;
    let (verifier, nonce) = ("v".repeat(43), "n".repeat(22));
    for body in [
        json!({}),
        json!([]),
        json!(["code", verifier, nonce]),
        json!({"code": "c", "verifier": "short", "nonce": nonce}),
        json!({"code": "c", "verifier": format!("{verifier} "), "nonce": nonce}),
        json!({"code": "", "verifier": verifier, "nonce": nonce}),
        json!({"code": "c", "verifier": verifier, "nonce": ""}),
        json!({"code": "c", "verifier": verifier, "nonce": nonce, "redirect_uri": "https://evil.example"}),
        json!({"code": 1, "verifier": verifier, "nonce": nonce}),
    ] {
        assert_eq!(code_of(world.call("/auth/session", "", &body).await).await, "malformed", "{body}");
    }
    assert_eq!(world.count("token").await, 0);
}

#[tokio::test]
async fn a_blocked_person_comes_back_with_an_error_and_no_code() {
    let world = World::new().await;
    let back = world.come_back("mallory@example.com").await;
    assert_eq!(parameter(&back.location, "error").as_deref(), Some("unauthorized"));
    assert_eq!(parameter(&back.location, "code"), None);
}

#[tokio::test]
async fn a_reload_needs_no_token_call() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.get("/profile", &alice).await;
    world.clear_journal().await;
    let response = world.get("/profile", &alice).await;
    assert_eq!(response.status(), 200);
    let page = response.text().await.unwrap();
    assert!(
        page.contains("alice@example.com") && page.contains("name=\"nickname\""),
        "the filled form is there"
    );
    assert_eq!((world.count("token").await, world.journal().await.len()), (0, 1));
}

#[tokio::test]
async fn a_session_is_renewed_by_the_tenant_after_a_while() {
    let world = World::new().await;
    let alice = world.aged(&world.sign_in("alice@example.com").await, 16 * 60);
    world.clear_journal().await;
    let responses = futures::future::join_all((0..5).map(|_| world.get("/api/profile", &alice))).await;
    for response in &responses {
        assert_eq!(response.status(), 200);
    }
    let refreshes =
        world.journal().await.iter().filter(|e| e["body"]["grant_type"] == "refresh_token").count();
    assert_eq!(refreshes, 1, "tabs that come together renew once");
    let renewed = cookie_of(&responses[0]);
    assert!(world.get("/api/profile", &renewed).await.headers().get("set-cookie").is_none());
    world.clear_journal().await;
    assert_eq!(world.get("/api/profile", &world.aged(&renewed, 14 * 60)).await.status(), 200);
    assert_eq!(world.count("token").await, 0, "a quarter of an hour has not passed");
}

#[tokio::test]
async fn a_refused_renewal_signs_out_and_an_unreachable_tenant_does_not() {
    let mut world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.administrate(ALICE, &json!({"blocked": true})).await;
    let alice = world.aged(&alice, 16 * 60);
    let response = world.get("/profile", &alice).await;
    assert_eq!(location_of(&response), "/signin?return_to=/profile");
    assert!(response.headers()["set-cookie"].to_str().unwrap().contains("Max-Age=0"));

    let bob = world.aged(&world.sign_in("bob@example.com").await, 16 * 60);
    world.stop_tenant().await;
    let response = world.get("/profile", &bob).await;
    assert_eq!(response.status(), 503, "the page says that the tenant is away");
    let cleared = |value: &http::HeaderValue| value.to_str().unwrap().contains("Max-Age=0");
    assert!(!response.headers().get("set-cookie").is_some_and(cleared), "and nobody is signed out");
}

#[tokio::test]
async fn a_session_ends_by_itself() {
    let world = World::new().await;
    let alice = world.aged(&world.sign_in("alice@example.com").await, 9 * 60 * 60);
    assert_eq!(code_of(world.get("/api/profile", &alice).await).await, "unauthenticated");
}

#[tokio::test]
async fn a_signature_serves_in_place_of_a_secret() {
    let pair = KeyPair::generate(KeySize::Rsa2048).unwrap();
    let private = pem("PRIVATE KEY", AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).unwrap().as_ref());
    let public =
        pem("PUBLIC KEY", AsDer::<PublicKeyX509Der<'_>>::as_der(pair.public_key()).unwrap().as_ref());
    let options = tenant::Options { client_public_key: Some(public), ..tenant::Options::default() };
    let world = World::with(options, |name| match name {
        "AUTH0_CLIENT_SECRET" => Some(String::new()),
        "AUTH0_CLIENT_ASSERTION_SIGNING_KEY" => Some(private.replace('\n', "\\n")),
        _ => None,
    })
    .await;
    // Twice: each assertion is good once, so each request has one of its own.
    for email in ["alice@example.com", "bob@example.com"] {
        let cookie = world.sign_in(email).await;
        assert_eq!(
            world.get("/api/profile", &cookie).await.status(),
            200,
            "the machine token came by signature"
        );
        let stale = world.aged(&cookie, 16 * 60);
        assert_eq!(world.get("/api/profile", &stale).await.status(), 200);
        assert_eq!(world.post("/auth/logout", &cookie, &[]).await.status(), 303);
        assert_eq!(world.get("/profile", &stale).await.status(), 303, "the refresh token was revoked");
    }
    for entry in world.journal().await {
        if matches!(entry["kind"].as_str(), Some("token" | "revoke")) {
            assert!(entry["status"] == 200 || entry["body"]["grant_type"] == "refresh_token", "{entry}");
        }
    }
}

fn pem(label: &str, der: &[u8]) -> String {
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", STANDARD.encode(der))
}

#[tokio::test]
async fn oa_20_signing_out_clears_the_cookie_revokes_the_token_and_visits_the_tenant() {
    let world = World::new().await;
    let alice = world.sign_in("alice@example.com").await;
    world.clear_journal().await;
    let response = world.post("/auth/logout", &alice, &[]).await;
    assert_eq!(response.status(), 303);
    assert!(response.headers()["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    assert_eq!(response.headers()["clear-site-data"], "\"cache\", \"storage\"");
    let location = Url::parse(&location_of(&response)).unwrap();
    assert_eq!(location.path(), "/oidc/logout");
    assert_eq!(parameter(&location, "post_logout_redirect_uri"), Some(format!("{}/", world.server)));
    assert!(parameter(&location, "logout_hint").is_some());
    assert_eq!(world.count("revoke").await, 1);
    let back = world.client.get(location).send().await.unwrap();
    let home = format!("{}/?state=signed-out", world.server);
    assert_eq!(location_of(&back), home, "the tenant accepts the address");
    // It is said once it is so, in the title as well, which is what is read out first.
    let html = world.get("/?state=signed-out", "").await.text().await.unwrap();
    assert_eq!(html.matches("You are signed out").count(), 2, "{html}");
    assert!(!world.get("/", "").await.text().await.unwrap().contains("You are signed out"));
    assert_eq!(world.get("/?state=signed-out", &world.sign_in("bob@example.com").await).await.status(), 303);
}

#[tokio::test]
async fn known_metadata_outlive_the_tenant() {
    let mut world = World::new().await;
    world.get("/signin", "").await;
    world.stop_tenant().await;
    assert_eq!(world.get("/livez", "").await.status(), 200);
    assert_eq!(world.get("/readyz", "").await.status(), 200);
    assert_eq!(world.get("/signin", "").await.status(), 200);
}
