use reqwest::Method;
use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn it_is_not_there_unless_asked_for() {
    let world = World::with(|options| options.control = false).await;
    for (method, path) in [
        (Method::GET, "/journal"),
        (Method::POST, "/reset"),
        (Method::POST, "/faults"),
        (Method::POST, "/id_token"),
    ] {
        assert_eq!(world.control(method, path, None).await.0, 404);
    }
}

#[tokio::test]
async fn a_reset_makes_everybody_new_and_keeps_them_signed_in() {
    let world = World::new().await;
    let before = world.user("auth0|alice").await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    world.patch("auth0|alice", json!({ "name": "x", "user_metadata": {} })).await;
    world.management(Method::DELETE, "/users/auth0%7Cbob", None).await;
    world.set("/id_token", json!({ "mode": "wrong_iss" })).await;
    world.set("/faults", json!({ "path_prefix": "/api", "count": 5, "fault": { "status": 500 } })).await;
    assert_eq!(world.control(Method::POST, "/reset", None).await.0, 204);
    assert_eq!(world.user("auth0|alice").await, before);
    world.user("auth0|bob").await;
    let (status, _) = world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn a_web_page_cannot_steer_it() {
    let world = World::new().await;
    let request = world.http.post(world.at("/_control/reset")).header("origin", "http://evil.example");
    assert_eq!(request.send().await.unwrap().status(), 403);
}

#[tokio::test]
async fn its_own_requests_are_not_recorded() {
    let world = World::new().await;
    world.control(Method::POST, "/reset", None).await;
    assert!(world.journal().await.is_empty());
}
