//! What a sign-in leaves behind: sessions, refresh tokens, grants and log events, as the Management API shows them.

use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{API, Browser, World, payload};

async fn get(world: &World, path: &str) -> Value {
    let (status, body) = world.management(Method::GET, path, None).await;
    assert_eq!(status, 200, "{body}");
    body
}

async fn send(world: &World, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
    let (status, answer) = world.management(method, path, body.as_ref()).await;
    (status.as_u16(), answer)
}

#[tokio::test]
async fn a_session_is_what_the_browser_has_and_ends_with_it() {
    let world = World::new().await;
    let mut browser = Browser::new(&world);
    let code = browser.sign_in("selfsame", "alice@example.com").await;
    let (_, tokens) = world.redeem("selfsame", &code).await;
    let sid = payload(&tokens["id_token"])["sid"].clone();
    browser.silent_code("selfsame-spa", &[("prompt", Some("none"))]).await.unwrap();

    let listed = get(&world, "/users/auth0%7Calice/sessions").await;
    let session = &listed["sessions"][0];
    assert_eq!((&session["id"], &session["user_id"]), (&sid, &json!("auth0|alice")));
    assert_eq!(session["clients"], json!([{ "client_id": "selfsame" }, { "client_id": "selfsame-spa" }]));
    assert_eq!(session["authentication"]["methods"][0]["name"], "pwd");
    let path = format!("/sessions/{}", sid.as_str().unwrap());
    assert_eq!(get(&world, &path).await, *session);

    let metadata = json!({ "session_metadata": { "device": "phone" } });
    let (status, updated) = send(&world, Method::PATCH, &path, Some(metadata.clone())).await;
    assert_eq!((status, &updated["session_metadata"]), (200, &metadata["session_metadata"]));
    let many: serde_json::Map<String, Value> = (0..26).map(|n| (n.to_string(), json!("x"))).collect();
    assert_eq!(send(&world, Method::PATCH, &path, Some(json!({ "session_metadata": many }))).await.0, 400);

    assert_eq!(send(&world, Method::DELETE, &path, None).await.0, 202);
    assert_eq!(browser.silent_code("selfsame", &[("prompt", Some("none"))]).await, None);
    let (status, body) = send(&world, Method::GET, &path, None).await;
    assert_eq!((status, &body["message"]), (404, &json!("The session does not exist.")));
    assert_eq!(send(&world, Method::DELETE, &path, None).await.0, 202, "also where it is gone already");
    let (status, _) = world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
    assert_eq!(status, 200, "refresh tokens outlive a session");
}

#[tokio::test]
async fn a_session_tells_whether_an_identity_provider_vouched() {
    let world = World::new().await;
    for (email, user_id, method) in [
        ("alice@example.com", "auth0%7Calice", "pwd"),
        ("grace@example.com", "google-oauth2%7C103547991597142817347", "federated"),
        ("sam@contoso.example", "samlp%7Ccontoso%7Csam%40contoso.example", "federated"),
    ] {
        world.tokens("selfsame", email).await;
        let listed = get(&world, &format!("/users/{user_id}/sessions")).await;
        assert_eq!(listed["sessions"][0]["authentication"]["methods"][0]["name"], method);
    }
}

#[tokio::test]
async fn revoking_a_session_takes_its_refresh_tokens_along() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    let other = world.tokens("selfsame", "alice@example.com").await;
    let sid = payload(&tokens["id_token"])["sid"].as_str().unwrap().to_owned();
    assert_eq!(send(&world, Method::POST, &format!("/sessions/{sid}/revoke"), None).await.0, 202);
    assert_eq!(world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await.0, 403);
    assert_eq!(world.refresh("selfsame", other["refresh_token"].as_str().unwrap()).await.0, 200);
    let path = "/users/auth0%7Calice/revoke-access";
    assert_eq!(
        send(&world, Method::POST, path, Some(json!({ "preserve_refresh_tokens": true }))).await.0,
        202
    );
    assert_eq!(get(&world, "/users/auth0%7Calice/sessions").await["sessions"], json!([]));
    assert_eq!(world.refresh("selfsame", other["refresh_token"].as_str().unwrap()).await.0, 200);
    assert_eq!(send(&world, Method::POST, path, None).await.0, 202);
    assert_eq!(world.refresh("selfsame", other["refresh_token"].as_str().unwrap()).await.0, 403);
}

#[tokio::test]
async fn both_scopes_are_needed_to_revoke_access() {
    let world = World::new().await;
    let token =
        world.machine_token_for("selfsame-admin", "selfsame-admin-secret", Some("delete:sessions")).await;
    let path = "/users/auth0%7Calice/revoke-access";
    let response = world.management_response(Method::POST, path, &token, None).await;
    assert_eq!(response.status(), 403);
    assert_eq!(
        response.json::<Value>().await.unwrap()["message"],
        "Insufficient scope, expected: delete:sessions,delete:refresh_tokens"
    );
}

#[tokio::test]
async fn refresh_tokens_are_listed_without_their_text_and_can_be_revoked() {
    let world = World::new().await;
    let first = world.tokens("selfsame", "alice@example.com").await;
    let second = world.tokens("selfsame-spa", "alice@example.com").await;
    let text = |tokens: &Value| tokens["refresh_token"].as_str().unwrap().to_owned();
    let listed = get(&world, "/users/auth0%7Calice/refresh-tokens").await;
    let tokens = listed["tokens"].as_array().unwrap();
    assert_eq!(tokens.len(), 2);
    assert!(!listed.to_string().contains(&text(&first)));
    let of = |client_id: &str| tokens.iter().find(|token| token["client_id"] == client_id).unwrap();
    assert_eq!((&of("selfsame")["rotating"], &of("selfsame-spa")["rotating"]), (&json!(false), &json!(true)));
    assert_eq!(of("selfsame")["session_id"], payload(&first["id_token"])["sid"]);

    let (_, page) = send(&world, Method::GET, "/users/auth0%7Calice/refresh-tokens?take=1", None).await;
    let rest = get(
        &world,
        &format!("/users/auth0%7Calice/refresh-tokens?take=1&from={}", page["next"].as_str().unwrap()),
    )
    .await;
    assert_eq!((rest["tokens"].as_array().unwrap().len(), rest.get("next")), (1, None));

    // The same tokens, by another name.
    let listed = get(&world, "/refresh-tokens?user_id=auth0%7Calice&client_id=selfsame").await;
    assert_eq!(listed["refresh_tokens"].as_array().unwrap().len(), 1);
    let (status, body) = send(&world, Method::GET, "/refresh-tokens", None).await;
    assert_eq!((status, &body["message"]), (400, &json!("Missing required 'user_id' parameter.")));

    let path = format!("/refresh-tokens/{}", of("selfsame")["id"].as_str().unwrap());
    let (status, updated) =
        send(&world, Method::PATCH, &path, Some(json!({ "refresh_token_metadata": { "a": "b" } }))).await;
    assert_eq!((status, &updated["refresh_token_metadata"]), (200, &json!({ "a": "b" })));
    assert_eq!(send(&world, Method::DELETE, &path, None).await.0, 202);
    assert_eq!(send(&world, Method::GET, &path, None).await.0, 404);
    assert_eq!(world.refresh("selfsame", &text(&first)).await.0, 403);

    let ids = json!({ "ids": [of("selfsame-spa")["id"]] });
    assert_eq!(send(&world, Method::POST, "/refresh-tokens/revoke", Some(ids.clone())).await.0, 202);
    assert_eq!(world.refresh("selfsame-spa", &text(&second)).await.0, 403);
    let both = json!({ "ids": ids["ids"], "user_id": "auth0|alice" });
    let (status, body) = send(&world, Method::POST, "/refresh-tokens/revoke", Some(both)).await;
    assert_eq!((status, &body["message"]), (400, &json!("Invalid combination of parameters.")));
}

#[tokio::test]
async fn a_grant_tells_what_was_granted_and_takes_its_refresh_tokens_along() {
    let world = World::new().await;
    let code = Browser::new(&world)
        .sign_in_with(
            "selfsame",
            "alice@example.com",
            &[("audience", Some(API)), ("scope", Some("openid offline_access read:profile"))],
        )
        .await;
    let (_, tokens) = world.redeem("selfsame", &code).await;
    let grants = get(&world, "/grants?user_id=auth0%7Calice").await;
    assert_eq!(
        (&grants[0]["clientID"], &grants[0]["audience"], &grants[0]["scope"]),
        (&json!("selfsame"), &json!(API), &json!(["openid", "offline_access", "read:profile"]))
    );
    assert_eq!(get(&world, "/grants?user_id=auth0%7Cbob").await, json!([]));
    let path = format!("/grants/{}", grants[0]["id"].as_str().unwrap());
    assert_eq!(send(&world, Method::DELETE, &path, None).await.0, 204);
    assert_eq!(world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await.0, 403);
    assert_eq!(send(&world, Method::DELETE, "/grants", None).await.0, 400, "whose is not said");
    assert_eq!(send(&world, Method::DELETE, "/grants?user_id=auth0%7Calice", None).await.0, 204);
}

#[tokio::test]
async fn the_log_has_what_happened_to_a_user_newest_first() {
    let world = World::new().await;
    let tokens = world.tokens("selfsame", "alice@example.com").await;
    world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
    let page = Browser::new(&world).sign_in_page("selfsame", &[]).await;
    Browser::new(&world).post(&page, &[("username", "alice@example.com"), ("password", "wrong")]).await;
    world.patch("auth0|alice", json!({ "email": "a@example.com" })).await;
    world.tokens("selfsame", "bob@example.com").await;
    let logs = get(&world, "/users/auth0%7Calice/logs").await;
    let types: Vec<&str> = logs.as_array().unwrap().iter().map(|log| log["type"].as_str().unwrap()).collect();
    assert_eq!(types, ["sce", "sapi", "fp", "sertft", "seacft", "s"]);
    let login = &logs[5];
    assert_eq!(
        (&login["client_id"], &login["client_name"], &login["connection"], &login["strategy"]),
        (
            &json!("selfsame"),
            &json!("Selfsame (development)"),
            &json!("Username-Password-Authentication"),
            &json!("auth0")
        )
    );
    assert_eq!(logs[1]["client_id"], "selfsame-admin");
    let page = get(&world, "/users/auth0%7Calice/logs?per_page=2&include_totals=true&sort=date:1").await;
    assert_eq!((&page["total"], &page["logs"][0]["type"]), (&json!(6), &json!("s")));
}

#[tokio::test]
async fn a_changed_address_or_password_ends_sessions_and_a_changed_name_does_not() {
    for (change, ends) in [
        (json!({ "name": "New" }), false),
        (json!({ "user_metadata": { "about": "x" } }), false),
        (json!({ "email": "alice@example.com" }), false),
        (json!({ "email_verified": true }), false),
        (json!({ "email": "other@example.com" }), true),
        (json!({ "email_verified": false }), true),
        (json!({ "password": "another-selfsame-demo" }), true),
    ] {
        let world = World::new().await;
        let tokens = world.tokens("selfsame", "alice@example.com").await;
        assert_eq!(world.patch("auth0|alice", change.clone()).await.0, 200);
        let sessions = get(&world, "/users/auth0%7Calice/sessions").await;
        assert_eq!(sessions["sessions"].as_array().unwrap().is_empty(), ends, "{change}");
        let (status, _) = world.refresh("selfsame", tokens["refresh_token"].as_str().unwrap()).await;
        assert_eq!(status, 200, "refresh tokens survive: {change}");
    }
}
