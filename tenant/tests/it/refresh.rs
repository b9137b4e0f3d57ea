use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{World, payload};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[tokio::test]
async fn the_confidential_client_keeps_its_refresh_token() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    for _ in 0..3 {
        let (status, body) = world.refresh("selfsame", text(&tokens["refresh_token"])).await;
        assert_eq!(status, 200);
        assert_eq!(body.get("refresh_token"), None);
        assert_eq!(body["scope"], tokens["scope"]);
        let (before, after) = (payload(&tokens["id_token"]), payload(&body["id_token"]));
        assert_eq!((&after["sub"], &after["sid"]), (&before["sub"], &before["sid"]));
        assert_eq!(after.get("nonce"), None);
    }
}

#[tokio::test]
async fn claims_are_as_they_are_now() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    world.patch("auth0|alice", json!({ "name": "Alice Anew" })).await;
    let (_, body) = world.refresh("selfsame", text(&tokens["refresh_token"])).await;
    assert_eq!(payload(&body["id_token"])["name"], "Alice Anew");
}

#[tokio::test]
async fn oa_13_the_public_clients_token_rotates_and_reuse_ends_the_family() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame-spa", "alice@example.com").await;
    let first = text(&tokens["refresh_token"]);
    let (status, body) = world.refresh("selfsame-spa", first).await;
    assert_eq!(status, 200);
    let second = text(&body["refresh_token"]).to_owned();
    assert_ne!(first, second);
    let refused =
        json!({ "error": "invalid_grant", "error_description": "Unknown or invalid refresh token." });
    for spent in [first, second.as_str()] {
        let (status, body) = world.refresh("selfsame-spa", spent).await;
        assert_eq!((status.as_u16(), body), (403, refused.clone()));
    }
}

#[tokio::test]
async fn the_leeway_lets_a_lost_answer_be_asked_for_again() {
    let world = World::with(|options| options.refresh_leeway = Duration::from_secs(60)).await;
    let tokens = world.tokens("selfsame-spa", "alice@example.com").await;
    let first = text(&tokens["refresh_token"]);
    let (_, one) = world.refresh("selfsame-spa", first).await;
    let (status, other) = world.refresh("selfsame-spa", first).await;
    assert_eq!(status, 200);
    assert_ne!(one["refresh_token"], other["refresh_token"]);
    let (status, _) = world.refresh("selfsame-spa", text(&one["refresh_token"])).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn another_clients_refresh_token_is_unknown() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    let (status, _) = world.refresh("selfsame-spa", text(&tokens["refresh_token"])).await;
    assert_eq!(status, 403);
    let (status, _) = world.refresh("selfsame", text(&tokens["refresh_token"])).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn less_scope_may_be_asked_for_but_never_more() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    let form = |scope: &'static str| {
        [
            ("grant_type", "refresh_token"),
            ("client_id", "selfsame"),
            ("client_secret", "selfsame-secret"),
            ("refresh_token", text(&tokens["refresh_token"])),
            ("scope", scope),
        ]
    };
    let (status, body) = world.token(&form("openid")).await;
    assert_eq!((status.as_u16(), &body["scope"]), (200, &json!("openid")));
    assert_eq!(payload(&body["id_token"]).get("name"), None);
    let (status, body) = world.token(&form("openid read:users")).await;
    assert_eq!((status.as_u16(), &body["error"]), (400, &json!("invalid_scope")));
}

#[tokio::test]
async fn a_blocked_or_deleted_user_is_not_refreshed() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "bob@example.com").await;
    let token = text(&tokens["refresh_token"]);
    world.patch("auth0|bob", json!({ "blocked": true })).await;
    let (status, body) = world.refresh("selfsame", token).await;
    assert_eq!(
        (status.as_u16(), body),
        (403, json!({ "error": "invalid_grant", "error_description": "user is blocked" }))
    );
    world.patch("auth0|bob", json!({ "blocked": false })).await;
    assert_eq!(world.refresh("selfsame", token).await.0, 200);
    let (status, _) = world.management(Method::DELETE, "/users/auth0%7Cbob", None).await;
    assert_eq!(status, 204);
    let (status, body) = world.refresh("selfsame", token).await;
    let expected = "The refresh_token was generated for a user who doesn't exist anymore.";
    assert_eq!((status.as_u16(), &body["error_description"]), (403, &json!(expected)));
}

#[tokio::test]
async fn a_revoked_token_is_unknown_and_revoking_never_complains() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    let token = text(&tokens["refresh_token"]);
    let revoke = async |client: &str, secret: &str, token: &str| {
        let form = [("client_id", client), ("client_secret", secret), ("token", token)];
        let response = world.http.post(world.at("/oauth/revoke")).form(&form).send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    assert_eq!(revoke("selfsame-spa", "", token).await, (200, String::new()));
    assert_eq!(world.refresh("selfsame", token).await.0, 200, "it is another client's");
    assert_eq!(revoke("selfsame", "wrong", token).await.0, 401);
    for _ in 0..2 {
        assert_eq!(revoke("selfsame", "selfsame-secret", token).await, (200, String::new()));
    }
    assert_eq!(world.refresh("selfsame", token).await.0, 403);
}
