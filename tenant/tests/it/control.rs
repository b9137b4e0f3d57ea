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

const GRACE: &str = "google-oauth2|103547991597142817347";
const FRIDA: &str = "google-oauth2|103547991597142817399";

#[tokio::test]
async fn an_administrator_edits_blocks_and_deletes() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "grace@example.com").await;
    // Nothing the Management API would refuse is refused here.
    let edit = json!({ "user_id": GRACE, "attributes": { "name": "G", "nickname": null, "user_metadata": { "a": 1 } } });
    world.set("/users/edit", edit).await;
    let grace = world.user(GRACE).await;
    assert_eq!(
        (&grace["name"], grace.get("nickname"), &grace["user_metadata"]),
        (&json!("G"), None, &json!({ "a": 1 }))
    );
    world.set("/users/block", json!({ "user_id": GRACE, "blocked": true })).await;
    let refresh = tokens["refresh_token"].as_str().unwrap();
    let (status, body) = world.refresh("selfsame", refresh).await;
    assert_eq!((status.as_u16(), &body["error_description"]), (403, &json!("user is blocked")));
    world.set("/users/block", json!({ "user_id": GRACE, "blocked": false })).await;
    assert_eq!(world.refresh("selfsame", refresh).await.0, 200);
    world.set("/users/delete", json!({ "user_id": GRACE })).await;
    let (status, body) = world.refresh("selfsame", refresh).await;
    assert_eq!(
        (status.as_u16(), &body["error_description"]),
        (403, &json!("The refresh_token was generated for a user who doesn't exist anymore."))
    );
    for path in ["/users/edit", "/users/block", "/users/delete", "/users/sign_in"] {
        let body = json!({ "user_id": "auth0|nobody", "attributes": {}, "blocked": true });
        assert_eq!(world.control(Method::POST, path, Some(body)).await.0, 400, "{path}");
    }
}

#[tokio::test]
async fn a_sign_in_by_google_refreshes_the_attributes_of_those_who_are_refreshed_each_time() {
    let world = World::new().await;
    for (user_id, refreshed) in [(GRACE, true), (FRIDA, false)] {
        let before = world.user(user_id).await;
        world
            .set("/upstream", json!({ "user_id": user_id, "attributes": { "name": "As Google says" } }))
            .await;
        assert_eq!(world.user(user_id).await["name"], before["name"], "not before the sign-in");
        world.set("/users/sign_in", json!({ "user_id": user_id })).await;
        let after = world.user(user_id).await;
        assert_eq!(after["name"] == "As Google says", refreshed, "{user_id}");
        assert_eq!(after["logins_count"].as_u64(), before["logins_count"].as_u64().map(|count| count + 1));
        assert_ne!(after["last_login"], before["last_login"]);
    }
}

#[tokio::test]
async fn tokens_and_sessions_can_be_ended_for_one_or_for_all() {
    let world = World::new().await;
    let mut browser = crate::world::Browser::new(&world);
    let code = browser.sign_in("selfsame", "alice@example.com").await;
    let alice = world.redeem("selfsame", &code).await.1;
    let bob = world.tokens("selfsame", "bob@example.com").await;
    let text = |tokens: &serde_json::Value, name: &str| tokens[name].as_str().unwrap().to_owned();
    let userinfo = async |tokens: &serde_json::Value| {
        let request = world.http.get(world.at("/userinfo")).bearer_auth(text(tokens, "access_token"));
        request.send().await.unwrap().status()
    };
    let (_, answer) =
        world.control(Method::POST, "/tokens/revoke", Some(json!({ "user_id": "auth0|alice" }))).await;
    assert_eq!(answer, json!({ "revoked": 1 }));
    assert_eq!(world.refresh("selfsame", &text(&alice, "refresh_token")).await.0, 403);
    assert_eq!(world.refresh("selfsame", &text(&bob, "refresh_token")).await.0, 200);
    assert_eq!((userinfo(&alice).await.as_u16(), userinfo(&bob).await.as_u16()), (401, 200));
    let (_, answer) = world.control(Method::POST, "/sessions/end", None).await;
    assert_eq!(answer, json!({ "ended": 2 }));
    assert_eq!(browser.silent_code("selfsame", &[("prompt", Some("none"))]).await, None);
    let (_, answer) = world.control(Method::POST, "/tokens/revoke", None).await;
    assert_eq!(answer, json!({ "revoked": 1 }));
}

#[tokio::test]
async fn a_wrong_clock_shows_in_what_is_issued_and_in_what_has_run_out() {
    let world = World::new().await;
    let machine = world.machine_token().await;
    let mut browser = crate::world::Browser::new(&world);
    let code = browser.sign_in("selfsame", "alice@example.com").await;
    world.set("/clock", json!({ "offset_seconds": 120 })).await;
    let (status, _) = world.redeem("selfsame", &code).await;
    assert_eq!(status, 403, "a code lives for a minute");
    let now = time::OffsetDateTime::now_utc().unix_timestamp();
    let issued = crate::world::payload(&world.tokens("selfsame", "alice@example.com").await["id_token"]);
    assert!((now + 115..now + 180).contains(&issued["iat"].as_i64().unwrap()), "{issued}");
    world.set("/clock", json!({ "offset_seconds": 90_000 })).await;
    let response = world.management_response(Method::GET, "/connections", &machine, None).await;
    assert_eq!(response.status(), 401);
    assert_eq!(
        response.json::<serde_json::Value>().await.unwrap()["message"],
        "Expired token received for JSON Web Token validation"
    );
    world.set("/clock", json!({ "offset_seconds": 8 * 86_400 })).await;
    assert_eq!(
        browser.silent_code("selfsame", &[("prompt", Some("none"))]).await,
        None,
        "a session lives for a week"
    );
    world.set("/clock", json!({ "offset_seconds": 0 })).await;
    assert!(browser.silent_code("selfsame", &[("prompt", Some("none"))]).await.is_some());
    assert_eq!(
        world.control(Method::POST, "/clock", Some(json!({ "offset_seconds": 1e12 as i64 }))).await.0,
        400
    );
}

#[tokio::test]
async fn a_dropped_key_is_published_no_more() {
    let world = World::new().await;
    let count = async || {
        let keys = world.http.get(world.at("/.well-known/jwks.json")).send().await.unwrap();
        keys.json::<serde_json::Value>().await.unwrap()["keys"].as_array().unwrap().len()
    };
    world.control(Method::POST, "/keys/rotate", None).await;
    assert_eq!(count().await, 3);
    assert_eq!(world.control(Method::POST, "/keys/drop", None).await.0, 204);
    assert_eq!(count().await, 2);
}

#[tokio::test]
async fn a_reset_forgets_what_was_provisioned_and_puts_the_clock_right() {
    let world = World::new().await;
    world.management(Method::DELETE, "/clients/selfsame-spa", None).await;
    world.set("/clock", json!({ "offset_seconds": 500 })).await;
    world.control(Method::POST, "/reset", None).await;
    let (_, clients) = world.management(Method::GET, "/clients", None).await;
    assert_eq!(clients.as_array().unwrap().len(), 3);
    let token = world.machine_token().await;
    let issued = crate::world::payload(&json!(token))["iat"].as_i64().unwrap();
    assert!(issued < time::OffsetDateTime::now_utc().unix_timestamp() + 10);
}
