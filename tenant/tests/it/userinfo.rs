use serde_json::{Value, json};

use crate::world::{Browser, World};

#[tokio::test]
async fn it_tells_the_latest_values_the_scopes_cover() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    world.patch("auth0|alice", json!({ "nickname": "ally" })).await;
    let token = tokens["access_token"].as_str().unwrap();
    for request in [world.http.get(world.at("/userinfo")), world.http.post(world.at("/userinfo"))] {
        let body: Value = request.bearer_auth(token).send().await.unwrap().json().await.unwrap();
        assert_eq!((&body["sub"], &body["nickname"]), (&json!("auth0|alice"), &json!("ally")));
        assert_eq!(body["email"], "alice@example.com");
        assert!(body["updated_at"].is_string());
        assert_eq!((body.get("user_metadata"), body.get("picture")), (None, None));
    }
    let code = Browser::new(&world)
        .sign_in_with("selfsame", "alice@example.com", &[("scope", Some("openid"))])
        .await;
    let (_, tokens) = world.redeem("selfsame", &code).await;
    let token = tokens["access_token"].as_str().unwrap();
    let body: Value =
        world.http.get(world.at("/userinfo")).bearer_auth(token).send().await.unwrap().json().await.unwrap();
    assert_eq!(body, json!({ "sub": "auth0|alice" }));
}

#[tokio::test]
async fn any_other_token_is_answered_in_plain_text() {
    let world = World::new().await;
    let machine = world.machine_token().await;
    let id_token =
        world.tokens("selfsame", "alice@example.com").await["id_token"].as_str().unwrap().to_owned();
    for token in ["", "nonsense", "a.b.c", &machine, &id_token] {
        let response = world.http.get(world.at("/userinfo")).bearer_auth(token).send().await.unwrap();
        assert_eq!(response.status(), 401);
        assert_eq!(response.text().await.unwrap(), "Unauthorized");
    }
    assert_eq!(world.http.get(world.at("/userinfo")).send().await.unwrap().status(), 401);
}
